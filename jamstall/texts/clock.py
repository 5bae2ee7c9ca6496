"""Times as readers in Sweden know them; what is kept is in UTC."""

import datetime as dt

from babel import dates

SWEDEN = dates.get_timezone("Europe/Stockholm")


def in_sweden(time: dt.datetime) -> dt.datetime:
    """Return a time by the clock in Sweden; without a zone of its own it is UTC.

    >>> in_sweden(dt.datetime(2026, 7, 1, 22, 30)).isoformat()
    '2026-07-02T00:30:00+02:00'
    """
    aware = time if time.tzinfo is not None else time.replace(tzinfo=dt.UTC)
    return aware.astimezone(SWEDEN)
