"""The addresses that programs and other sites ask at."""

import hashlib
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from jamstall.access import BadAccess, Connection, NotAdmitted, Person
from jamstall.analysis.measures import NAMES, measure
from jamstall.analysis.selection import BesidePersons, Selection
from jamstall.api import croissant, datapackage, dcat, embed
from jamstall.api.both import both
from jamstall.api.cells import statuses
from jamstall.api.described import Described
from jamstall.api.formats import FORMS, named, written
from jamstall.api.openapi import document
from jamstall.api.problems import Problem
from jamstall.api.question import KEYS, Question, query_in, question
from jamstall.api.settings import Settings
from jamstall.panels.view import View
from jamstall.store.database import Unavailable
from jamstall.store.queries import Provenance
from jamstall.store.question import DIMENSIONS
from jamstall.store.spark.problems import EngineProblem
from jamstall.texts import LANGUAGES, Language, Texts

ViewOf = Callable[[str, Selection, Language], View]
_MOMENT = 0.25
"""Seconds for which the state of the data is not asked for again: fifty ask in a second."""
Answer = tuple[str, bytes]
"""Media type and body."""


class _Open:
    """Answers whoever the operator lets ask; what reads the data runs in a thread."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        current: Callable[[], Provenance],
        view_of: ViewOf,
        values: Callable[[str, str], Sequence[str]],
        who: Callable[[Connection], Person],
    ) -> None:
        self._settings, self._current, self._who = settings, current, who
        self._view_of, self._values = view_of, values
        self._known: tuple[float, Provenance] | None = None
        self._texts = [Texts(language) for language in LANGUAGES]
        self._asked = lru_cache(2_000)(self._understood)
        self._made = lru_cache(500)(self._make)

    async def breakdown(self, request: Request) -> Response:
        return await self._answered(request, self._breakdown)

    async def measures(self, request: Request) -> Response:
        return await self._answered(request, self._measures)

    async def openapi(self, request: Request) -> Response:
        return await self._answered(request, self._openapi)

    async def dcat(self, request: Request) -> Response:
        return await self._answered(request, self._dcat)

    async def datapackage(self, request: Request) -> Response:
        return await self._answered(
            request, lambda _, text, said: _as_json(text, datapackage.of(self._described(said)))
        )

    async def croissant(self, request: Request) -> Response:
        return await self._answered(
            request, lambda _, text, said: _as_json(text, croissant.of(self._described(said)))
        )

    async def embed(self, request: Request) -> Response:
        settings = self._settings()
        if (refused := embed.refused(request.headers, settings)) is not None:
            return refused
        name = request.path_params["panel"]
        return await self._answered(
            request, lambda now, text, _: ("text/html; charset=utf-8", self._panel(now, name, text))
        )

    async def _answered(
        self, request: Request, answer: Callable[[Provenance, str, Settings], Answer]
    ) -> Response:
        """Answer a question, or say what is wrong with it, or that nothing is new."""
        settings = self._settings()
        try:
            self._admit(request, settings)
            now = await self._now()
            text = request.url.query
            tag = f'"{hashlib.sha256(f"{now.version} {settings}".encode()).hexdigest()[:24]}"'
            kind, body = await run_in_threadpool(answer, now, text, settings)
        except Problem as problem:
            return problem.response()
        except BesidePersons as error:
            title = both("api-beside-persons")
            return Problem(400, title, parameter="by", value=error.dimension,
                           known=list(DIMENSIONS)).response()  # fmt: skip
        except (Unavailable, EngineProblem):
            return Problem(503, both("api-not-read")).response()
        kept = "no-cache" if settings.who == "on" else "private, no-cache"
        headers = {"ETag": tag, "Cache-Control": kept}
        if settings.who == "on" and not request.url.path.startswith("/embed"):
            headers["Access-Control-Allow-Origin"] = "*"
        known = request.headers.get("if-none-match", "")
        if tag in [one.strip().removeprefix("W/") for one in known.split(",")]:
            return Response(status_code=304, headers=headers)
        return Response(body, 200, headers, kind)

    async def _now(self) -> Provenance:
        """Return the state of the data, as it was a moment ago at most: asking takes a thread."""
        known = self._known
        if known is None or time.monotonic() - known[0] > _MOMENT:
            known = self._known = (time.monotonic(), await run_in_threadpool(self._current))
        return known[1]

    def _admit(self, request: Request, settings: Settings) -> None:
        """Refuse who may not ask.

        Raises
        ------
        Problem : why not.
        """
        if settings.who == "off":
            raise Problem(404, both("api-off"))
        if settings.who == "on":
            return
        headers = {name.lower(): value for name, value in request.headers.items()}
        try:
            person = self._who(Connection(request.client.host if request.client else None, headers))
        except (NotAdmitted, BadAccess):
            person = None
        if person is None or not person.subject:
            raise Problem(401, both("api-sign-in"))

    def _understood(self, version: str, text: str) -> Question:
        return question(text, lambda dimension: self._values(version, dimension), self._texts)

    def _breakdown(self, now: Provenance, text: str, _: Settings) -> Answer:
        return self._made(now.version, self._asked(now.version, text))

    def _make(self, version: str, asked: Question) -> Answer:
        view = self._view_of(version, asked.selection, asked.language)
        kind, form = FORMS[asked.form]
        return kind, form(view, view.measure(asked.measure, *asked.by))

    def _measures(self, now: Provenance, text: str, _: Settings) -> Answer:
        query_in(text, ())
        views = {one: self._view_of(now.version, Selection(), one) for one in LANGUAGES}

        def labels(what: str, name: str) -> dict[str, str]:
            return {language: named(view, what, name) for language, view in views.items()}

        said: dict[str, Any] = {
            "version": now.version,
            "measures": [
                {"name": name, "unit": measure(name).unit, "kind": measure(name).kind,
                 "label": labels("measure", name)}
                for name in NAMES
            ],
            "dimensions": [{"name": one, "label": labels("dimension", one)} for one in DIMENSIONS],
            "keys": list(KEYS),
            "statuses": statuses(),
        }  # fmt: skip
        return "application/json", written(said)

    def _openapi(self, now: Provenance, text: str, _: Settings) -> Answer:
        return _as_json(text, document(lambda dimension: self._values(now.version, dimension)))

    def _dcat(self, now: Provenance, text: str, settings: Settings) -> Answer:
        return dcat.answer(text, self._described(settings), now)

    def _described(self, settings: Settings) -> Described:
        now = self._current()
        return Described.of(settings, now, self._values(now.version, "year"), self._texts)

    def _panel(self, now: Provenance, name: str, text: str) -> bytes:
        choice = embed.choice(name, text, lambda d: self._values(now.version, d), self._texts)
        view = self._view_of(now.version, choice.selection, choice.language)
        return embed.page(view, choice, self._values(now.version, "year"),
                          self._values(now.version, "county"))  # fmt: skip


def _as_json(text: str, document: Any) -> Answer:
    query_in(text, ())
    return "application/json", written(document)


def routes(
    settings: Callable[[], Settings],
    current: Callable[[], Provenance],
    view_of: ViewOf,
    values: Callable[[str, str], Sequence[str]],
    who: Callable[[Connection], Person],
) -> list[Route]:
    """Return the routes.

    Parameters
    ----------
    settings : how the data is open, as the operator has written.
    current : gives the state of the data.
    view_of : state of the data, selection, language → a view that remembers.
    values : state of the data, dimension → its values.
    who : tells who sends a request; raises `NotAdmitted`.
    """
    ours = _Open(settings, current, view_of, values, who)
    return [
        Route("/api/v1/measures", ours.measures),
        Route("/api/v1/breakdown", ours.breakdown),
        Route("/api/v1/openapi.json", ours.openapi),
        Route("/datasets/dcat", ours.dcat),
        Route("/datasets/datapackage.json", ours.datapackage),
        Route("/datasets/croissant.json", ours.croissant),
        Route("/embed/{panel}", ours.embed),
    ]
