"""Files that Excel opens without a word and that are no workbooks: web pages, and XML of 2003."""

from jamstall.intake import spreadsheetml, webpage
from jamstall.intake.delimited import decode
from jamstall.intake.elements import DefinesText
from jamstall.intake.findings import UnusableFile
from jamstall.intake.overlooked import Page, Vast

_PIECE = 1 << 20
_START = 8192


def read_markup(data: bytes, name: str) -> list[Page] | None:
    """Return the sheets of a web page, or of an XML workbook; None of what is neither.

    Raises
    ------
    UnusableFile : it is damaged, holds no table, or more than memory should hold.
    """
    start = decode(data[:_START])
    try:
        if spreadsheetml.is_spreadsheetml(start):
            data = data[data.index(b"<") :] if data[:1].isspace() else data
            pages = spreadsheetml.pages_of(
                lambda: (data[at : at + _PIECE] for at in range(0, len(data), _PIECE))
            )
        elif webpage.is_web_page(start):
            pages = webpage.pages_of(decode(data))
        elif webpage.is_archive(data[:_START]):
            pages = webpage.pages_of_archive(data, decode)
        else:
            return None
    except Vast as error:
        raise UnusableFile("expands_too_much", name=name) from error
    except DefinesText as error:
        raise UnusableFile("defines_text", name=name) from error
    except (ValueError, LookupError) as error:
        raise UnusableFile("unreadable", name=name) from error
    if not pages:
        raise UnusableFile("no_table_in_page", name=name)
    return pages
