"""What any build of the program is asked from outside: by commands, websocket and browser.

To add a row: write a function of a `Build` that returns figures, and name it in `BENCHMARKS`. It
must ask for nothing that the earlier build does not answer to.
"""

from bench.outside import browser, commands, filtered, pages, unasked
from bench.turns import Benchmark

BENCHMARKS = {
    "load": Benchmark("`load` of 100,000 rows, as a process", commands.load),
    "check": Benchmark("`check` of 100,000 rows, as a process", commands.check),
    "publish": Benchmark("publishing 100,000 rows: `load` less `check`", commands.publish),
    "measure": Benchmark("`measure` by sector dominance, as a process", commands.measure),
    "measure-sex": Benchmark("`measure` by sex, as a process", commands.measure_by_sex),
    "report": Benchmark("`export` of the report, as a process", commands.report),
    "deck": Benchmark("`export` of Översikt as slides, as a process", commands.deck),
    "workbook": Benchmark("`export` of Översikt as a workbook, as a process", commands.workbook),
    "first-page": Benchmark("process start to first complete page", pages.first_page),
    "pages": Benchmark("every page, over the websocket", pages.every_page, times=3),
    "unasked": Benchmark("views of persons that nobody has asked before", unasked.views, times=1),
    "beside": Benchmark(
        "Sökande again, while somebody opens such views on Kartläggning", unasked.beside, times=2
    ),
    "filter": Benchmark(
        "a click on a filter to the settled page, in a browser", filtered.new_filter, times=3
    ),
    "upload": Benchmark("100,000 rows in a browser", browser.upload, times=3),
}
"""Name on the command line → what is measured."""
