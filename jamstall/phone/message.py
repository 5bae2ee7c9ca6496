"""What a phone sends, read with suspicion: it may come from any program."""

import json
import re
from dataclasses import dataclass

from starlette.requests import Request

MOST_BYTES = 1024
_PARTICIPANT = re.compile(r"[0-9a-z]{16,64}")


class NotJson(ValueError):
    """The body is said to be something else than JSON."""


class TooLarge(ValueError):
    """The body is larger than an answer."""


class Malformed(ValueError):
    """The body is no answer."""


@dataclass(frozen=True, slots=True)
class Guess:
    """An answer to a card; `value` is judged by the store."""

    card: str
    value: int
    participant: str


async def guess_in(request: Request) -> Guess:
    """Return the guess in a request's body.

    Raises
    ------
    NotJson, TooLarge, Malformed : there is none.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise NotJson
    try:
        sent = json.loads(await _body(request))
        return Guess(sent["card"], sent["value"], known_participant(sent["participant"]))
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        if isinstance(error, TooLarge):
            raise
        raise Malformed from error


def known_participant(token: object) -> str:
    """Return a phone's token, which it has made itself by chance.

    Raises
    ------
    Malformed : it is none.
    """
    if not isinstance(token, str) or not _PARTICIPANT.fullmatch(token):
        raise Malformed
    return token


async def _body(request: Request) -> bytes:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise TooLarge
    return body
