"""Commands as whole processes, each on a database of the build's own making."""

from bench.build import Build
from bench.turns import Figures

COUNTY = ("--where", "county=21")


def load(build: Build) -> Figures:
    """Check and publish the workbook in a database that is not there yet."""
    with build.fresh() as folder:
        new = folder / "new.duckdb"
        return build.jamstall("load", build.inputs.workbook, database=new).figures()


def check(build: Build) -> Figures:
    """Find what is wrong in the workbook: nothing."""
    with build.fresh() as folder:
        new = folder / "new.duckdb"
        return build.jamstall("check", build.inputs.workbook, database=new).figures()


def publish(build: Build) -> Figures:
    """Publish the workbook: what `load` takes more than `check`, which does all but that."""
    name = "processor, s"
    return {f"publish: {name}": load(build)[name] - check(build)[name]}


def measure(build: Build) -> Figures:
    """Ask for the question that the README asks."""
    return _asked(build, "amount_share", "--by", "sector_dominance", *COUNTY)


def measure_by_sex(build: Build) -> Figures:
    """Ask for something personal, of which small groups are to be hidden."""
    return _asked(build, "approval_rate", "--by", "sex", *COUNTY)


def _asked(build: Build, *question: str) -> Figures:
    with build.demo() as database:
        return build.jamstall("measure", *question, database=database).figures()


def report(build: Build) -> Figures:
    """Make the report of one county and year, all charts to draw."""
    return _exported(build, "report.pdf", "--where", "year=2024")


def deck(build: Build) -> Figures:
    """Make the slides of Översikt of one county."""
    return _exported(build, "deck.pptx")


def workbook(build: Build) -> Figures:
    """Make the workbook of Översikt of one county."""
    return _exported(build, "book.xlsx")


def _exported(build: Build, name: str, *further: str) -> Figures:
    """Export what nobody has asked for; small groups are decided, as after publishing."""
    with build.settled() as database:
        out = database.with_name(name)
        used = build.jamstall("export", out, *COUNTY, *further, database=database)
        if not out.stat().st_size:
            raise AssertionError(f"{name} is empty")
        return used.figures()
