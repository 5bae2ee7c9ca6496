"""Which level a project's text has, and why: examples that a gender equality strategist can read.

(text, level, why)
"""

TEXTS = (
    ("Vi bygger om ladan till mikrobryggeri och köper två tankar.", 0, "inget sägs"),
    ("Projektet handlar om stadsomvandling kring stationen och ny norm för betong.", 0,
     "ord som bara liknar: stadsomvandling, norm"),
    ("Besökaren får ett könummer och slipper stå i kön till färjan.", 0, "en kö är inget kön"),
    ("Släktet Rosa är ett genus med många arter av växter.", 0, "genus i biologi"),
    ("Alla är välkomna, och projektet är inkluderande.", 0, "alla är inget kön"),
    ("Man kan hyra lokalen, men erfarna skogsmän visar vägen.", 0, "pronomen och yrke"),
    ("Jämställdhet: -", 1, "en rubrik som ingen har svarat under"),
    ("Projektet ska genomsyras av jämställdhet.", 1, "en formel"),
    ("Alla företag är välkomna oavsett kön, ålder och bakgrund.", 1, "kön att bortse från"),
    ("Jämställdheten påverkas inte av projektet.", 1, "nekas"),
    ("Jämstäldhet är ej relevant för maskinköpet.", 1, "nekas, felstavat"),
    ("All activities follow the horizontal principles of gender equality.", 1, "engelsk formel"),
    ("I ett tidigare projekt utbildades kvinnor i företagande.", 1, "ett annat projekts arbete"),
    ("En stor del av dessa företag drivs av kvinnor.", 1, "ett faktum utan följd"),
    ("Branschen är mansdominerad och få kvinnor söker sig dit.", 2, "en skillnad, ingen åtgärd"),
    ("Kvinnors sjukfrånvaro är dubbelt så hög som mäns.", 2, "en skillnad, ingen åtgärd"),
    ("Av dem som driver båtvarv är 92 procent män. Vi köper en ny kran.", 2, "en skillnad"),
    ("Projektet ska öka andelen kvinnor bland deltagarna.", 3, "en egen åtgärd"),
    ("Vi tar fram könsuppdelad statistik över deltagarna.", 3, "följs upp efter kön"),
    ("Minst 40 procent av deltagarna ska vara kvinnor.", 3, "ett mål med ett tal"),
    ("Projektet arbetar med jämställdhetsintegrering i alla aktiviteter.", 3, "eget arbete"),
    ("Vi håller kurser enbart för tjejer som vill pröva svetsning.", 3, "riktat till kvinnor"),
    ("The project will recruit more women to the board.", 3, "egen åtgärd på engelska"),
    ("Metoden är könsneutral. Däremot ordnar vi provdagar för kvinnor.", 3,
     "en åtgärd trots det som nekas"),
)  # fmt: skip
