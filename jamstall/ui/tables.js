// Tables that are taken elsewhere and looked into. What is copied out of one is pasted as numbers:
// "659 600 kr" is 659600 and "6,4 Mkr" 6400000 for a spreadsheet; a share keeps its sign. The head of
// a long table sorts by its column: first the largest, then the smallest, then as it was. What has
// no number stays last, and so does the total. Where columns would lie beside what is shown, as on a
// phone, or words would be a column of five lines, each row is a card: its name, and under it a line a column (`cards` in style.css).
(() => {
  const swedish = () => document.documentElement.lang === "sv"
  const scales = { tkr: 1e3, thousand: 1e3, Mkr: 1e6, million: 1e6, mdkr: 1e9, billion: 1e9 }
  const shown = (cell) => cell.innerText.replace(/[\u00ad\u2060]/g, "").trim()

  // The number of a cell and its sign of per cent, or nothing where it is words or more than one.
  const read = (words) => {
    const plain = words.replace(/[\u00a0\u202f ]/g, " ").replace("−", "-").replace("SEK ", "")
    const found = plain.replace(/^(under|över|over) /, "").match(/^([+-]?)(\d[\d .,]*?)(?: ?(%)| (kr|tkr|Mkr|mdkr|thousand|million|billion|x))?$/)
    if (!found) return
    const [, sign, digits, percent, unit] = found
    const bare = swedish() ? digits.replaceAll(" ", "").replace(",", ".") : digits.replace(/[, ]/g, "")
    if (isNaN(bare)) return
    const scale = scales[unit] ?? 1
    const text = scale === 1 ? bare : String(Math.round(bare * scale))
    // "Under 0,1 %" has a place among the others, and is no number to paste.
    const beside = plain.startsWith("under ") ? -1e-9 : /^(över|over) /.test(plain) ? 1e-9 : 0
    return { beside, value: beside + Number(text) * (sign === "-" ? -1 : 1), text: (sign === "-" ? "-" : "") + text, percent: percent ?? "" }
  }

  const pasted = (cell) => {
    const number = cell.tagName === "TD" && read(shown(cell))
    if (!number || number.beside) return shown(cell)
    return (swedish() ? number.text.replace(".", ",") : number.text) + number.percent
  }

  document.addEventListener("copy", (event) => {
    const range = getSelection().rangeCount && getSelection().getRangeAt(0)
    if (!range || range.collapsed) return
    const near = range.commonAncestorContainer
    const within = near.nodeType === Node.ELEMENT_NODE ? near : near.parentElement
    const table = within.closest(".scroll table") ?? within.querySelector(".scroll table")
    // One table, and nothing but it: what else is copied is copied as it stands.
    if (!table || (!table.contains(within) && within.querySelectorAll("table, p").length > 1)) return
    const rows = [...table.rows].map((row) => [...row.cells].filter((cell) => range.intersectsNode(cell)))
      .filter((row) => row.length)
    if (rows.flat().length < 2) return
    event.clipboardData.setData("text/plain", rows.map((row) => row.map(pasted).join("\t")).join("\n"))
    event.preventDefault()
  })

  const asItWas = new WeakMap()
  document.addEventListener("click", (event) => {
    const head = event.target.closest?.(".scroll th[aria-sort]")
    if (!head || !event.target.closest("button")) return
    const table = head.closest("table"), body = table.tBodies[0]
    if (!asItWas.has(body)) asItWas.set(body, [...body.rows])
    const column = head.cellIndex, before = head.getAttribute("aria-sort")
    const words = column === 0 || head.classList.contains("words")
    const turns = words ? ["none", "ascending", "descending"] : ["none", "descending", "ascending"]
    const order = turns[(turns.indexOf(before) + 1) % 3]
    for (const other of head.parentElement.cells) {
      if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none")
    }
    head.setAttribute("aria-sort", order)
    const rows = [...asItWas.get(body)], last = rows.filter((row) => row.dataset.total !== undefined)
    const way = order === "ascending" ? 1 : -1
    const value = (row) => words ? shown(row.cells[column]) : read(shown(row.cells[column]))?.value
    if (order !== "none") {
      rows.sort((one, two) => {
        const [a, b] = [value(one), value(two)]
        if (a === undefined || b === undefined) return (a === undefined) - (b === undefined)
        return way * (words ? a.localeCompare(b, document.documentElement.lang) : a - b)
      })
    }
    body.append(...rows.filter((row) => !last.includes(row)), ...last)
  })

  // What is shown as blocks is no table to a screen reader, unless its parts say so themselves.
  const role = (part) => ({ TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" })[part.tagName]
    ?? (part.scope === "col" ? "columnheader" : "rowheader")
  const NARROW = 480, MANY_LINES = 110  // pixels
  const fit = (box) => {
    box.classList.remove("cards")
    const isWide = box.scrollWidth > box.clientWidth + 1
    const isTall = () => [...box.querySelectorAll("td.words, tbody th")].some((cell) => cell.clientHeight > MANY_LINES)
    if (!box.clientWidth || (!isWide && (box.clientWidth > NARROW || !isTall()))) return
    const table = box.querySelector("table"), heads = [...table.tHead.rows[0].cells].map(shown)
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) part.setAttribute("role", role(part))
    for (const row of table.tBodies[0].rows) {
      for (const cell of row.cells) {
        cell.dataset.head = heads[cell.cellIndex]
        cell.classList.toggle("long", cell.className.includes("words") && shown(cell).length > 30)
      }
    }
    box.classList.add("cards")
  }
  const widths = new WeakMap()
  const sizes = new ResizeObserver((changed) => {
    for (const { target, contentRect } of changed) {
      if (widths.get(target) === contentRect.width) continue  // cards are taller, and no reason to ask again
      widths.set(target, contentRect.width)
      fit(target)
    }
  })
  const boxes = document.getElementsByClassName("scroll")
  new MutationObserver(() => {
    for (const box of boxes) if (!widths.has(box)) widths.set(box, -1), sizes.observe(box)
  }).observe(document, { subtree: true, childList: true })
})()
