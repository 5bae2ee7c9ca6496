// Writes the files of this folder that SheetJS and ExcelJS make: node make.mjs FOLDER.
// Packages: xlsx 0.18.5, exceljs 4.4.0. Every name and number is invented.
import { createRequire } from "node:module";
const require = createRequire(process.cwd() + "/");
const XLSX = require("xlsx");
const ExcelJS = require("exceljs");
const folder = process.argv[2];

const HEADINGS = ["Diarienummer", "Kommun", "Stödform", "Ansökningsdatum", "Beslutsdatum", "Beslut",
  "Sökt belopp", "Beviljat belopp", "SNI-kod", "Kön", "Födelseland", "Åldersgrupp"];
const row = (number, applied = 300000, granted = 250000) => [`RG-2024-00${number}`, "Gävle",
  "Investeringsstöd", "2024-01-15", "2024-03-20", "Bifall", applied, granted, "25.110", "Kvinna",
  "Inrikes född", "31-49"];
const FORMATS = { tkr: ['#,##0" tkr"', 300, 250], euro: ["[$€-2] #,##0", 300000, 250000],
  tusental: ['#,##0," tkr"', 300000, 250000] };

function sheetjs(rows, form) {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  for (const at of form ? [2, 3, 4] : []) sheet[`G${at}`].z = sheet[`H${at}`].z = form;
  if (!form) {
    sheet.H2 = { t: "n", f: "G2-50000" };            // no value
    sheet.J3 = { t: "e", v: 0x2a, f: "NA()" };       // #N/A
    sheet["!rows"] = [{}, {}, {}, { hidden: true }];
    sheet.H5 = { t: "e", v: 0x07, f: "1/0" };        // #DIV/0!
  }
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "Ärenden");
  return book;
}

async function exceljs(path, rows, form) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Ärenden");
  rows.forEach((line) => sheet.addRow(line));
  for (const at of form ? [2, 3, 4] : []) for (const c of ["G", "H"])
    sheet.getCell(`${c}${at}`).numFmt = form;
  if (!form) {
    sheet.getCell("H2").value = { formula: "G2-50000" };
    sheet.getCell("J3").value = { formula: "NA()", result: { error: "#N/A" } };
    sheet.getRow(4).hidden = true;
    sheet.getCell("H5").value = { error: "#DIV/0!" };
  }
  await book.xlsx.writeFile(path);
}

const files = [["formler", [HEADINGS, row(1), row(2), row(3), row(4)], null],
  ...Object.entries(FORMATS).map(([name, [form, applied, granted]]) =>
    [name, [HEADINGS, ...[1, 2, 3].map((n) => row(n, applied, granted))], form])];
for (const [title, rows, form] of files) {
  for (const [ending, kind] of [["xlsx", "xlsx"], ["xlsb", "xlsb"], ["xls", "biff8"], ["ods", "ods"]])
    XLSX.writeFile(sheetjs(rows, form), `${folder}/${title}-sheetjs.${ending}`, { bookType: kind, compression: true });
  await exceljs(`${folder}/${title}-exceljs.xlsx`, rows, form);
}
