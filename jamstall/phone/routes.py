"""The addresses a phone asks: where a code is typed, the page, what is asked now, an answer."""

from collections import Counter
from collections.abc import Callable, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
)
from starlette.routing import Route

from jamstall import colours
from jamstall.phone import page
from jamstall.phone.limits import Limits, Network, TooManyTries, network_of
from jamstall.phone.message import (
    Guess,
    Malformed,
    NotJson,
    TooLarge,
    guess_in,
    known_participant,
)
from jamstall.phone.revealed import is_revealed, revealed
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.workshop.heard import Heard
from jamstall.workshop.model import OPINIONS, Card, Run
from jamstall.workshop.presence import PRESENT
from jamstall.workshop.rows import normal
from jamstall.workshop.store import (
    BadGuess,
    Crowded,
    NotGuessed,
    RunClosed,
    UnknownRun,
    Unreachable,
    Workshops,
)

PARTICIPANT = "X-Participant"
"""The header in which a phone says its token; an address would stand in a proxy's log."""

_REFUSALS: dict[type[Exception], tuple[int, str]] = {
    UnknownRun: (404, "phone-unknown"),
    TooManyTries: (429, "phone-too-many"),
    RunClosed: (410, "phone-run-ended"),
    NotGuessed: (409, "phone-not-open"),
    Crowded: (409, "phone-crowded"),
    BadGuess: (422, "phone-out-of-range"),
    NotJson: (415, "phone-malformed"),
    TooLarge: (413, "phone-malformed"),
    Malformed: (400, "phone-malformed"),
    Unreachable: (503, "phone-unreachable"),
}
"""What is wrong → the status, and the text that says it. A phone sends again what got 5xx, and
what came too fast."""


def routes(workshops: Callable[[], Workshops], behind: Sequence[Network] = ()) -> list[Route]:
    """Return the routes of the phone page.

    Parameters
    ----------
    workshops : gives the file that runs and guesses are kept in.
    behind : where a reverse proxy comes from that is not on this machine.
    """
    phones = _Phones(workshops, behind)
    return [
        Route("/r", phones.enter),
        Route("/r/phone.js", lambda _: _file("phone.js")),
        Route("/r/phone.css", lambda _: _style()),
        Route("/r/{code}", phones.page),
        Route("/r/{code}/now", phones.now),
        Route("/r/{code}/guess", phones.guess, methods=["POST"]),
    ]


class _Phones:
    """Answers phones. What reads or writes the file runs in a thread, not in the server's loop."""

    def __init__(self, workshops: Callable[[], Workshops], behind: Sequence[Network]) -> None:
        self._workshops = workshops
        self._behind = behind
        self._limits = Limits()
        self._texts = {language: Texts(language) for language in LANGUAGES}

    def enter(self, _: Request) -> Response:
        return HTMLResponse(page.entering(self._texts))

    def page(self, request: Request) -> Response:
        try:
            run = self._run(request, None)
        except UnknownRun:
            return HTMLResponse(page.entering(self._texts, problem="unknown"), status_code=404)
        except TooManyTries:
            return HTMLResponse(page.entering(self._texts, problem="too-many"), status_code=429)
        except Unreachable as error:
            status, said = self._refusal(error, request)
            return PlainTextResponse(said, status)
        texts = self._texts[run.workshop.language]
        if run.closed_at is not None:
            return HTMLResponse(page.over(texts), status_code=410)
        return HTMLResponse(page.answering(run, texts))

    def now(self, request: Request) -> Response:
        token = _token(request)
        try:
            run = self._run(request, token)
            card = run.card
            own = (
                self._workshops().guess_of(run.code, card.card_id, token)
                if card and token
                else None
            )
            told = card and self._revealed(run, card, own)
            if token:
                PRESENT.note(run.code, token)
        except (UnknownRun, TooManyTries, Unreachable) as error:
            return _refused(*self._refusal(error, request))
        return JSONResponse(
            {
                "card": card and card.card_id,
                "phase": run.phase,
                "kind": card and card.kind,
                "question": card and self._question(run, card),
                "options": [option.name for option in card.options] if card else [],
                "own": own,
                "closed": run.closed_at is not None,
                "revealed": told,
            }
        )

    async def guess(self, request: Request) -> Response:
        try:
            guess = await guess_in(request)
            await run_in_threadpool(self._keep, request, guess)
        except tuple(_REFUSALS) as error:
            return _refused(*await run_in_threadpool(self._refusal, error, request))
        return JSONResponse({"own": guess.value})

    def _run(self, request: Request, token: str | None) -> Run:
        """Return the run whose code is asked for.

        Raises
        ------
        UnknownRun, TooManyTries, Unreachable : there is none, or it is not looked up.
        """
        code, network = request.path_params["code"], network_of(request, self._behind)
        if token is None or not self._limits.is_in(normal(code), token):
            self._limits.ask(network)
        try:
            run = self._workshops().run(code)
        except UnknownRun:
            self._limits.note_wrong(network)
            raise
        if token is not None:
            self._limits.let_in(run.code, token)
        return run

    def _keep(self, request: Request, guess: Guess) -> None:
        run = self._run(request, guess.participant)
        workshops, place = (
            self._workshops(),
            (run.code, str(guess.card), network_of(request, self._behind)),
        )
        if not self._limits.has_place(*place) and not self._has_answered(run, guess):
            raise Crowded(run.code)
        if workshops.guess(run.code, guess.card, guess.participant, guess.value):
            self._limits.take_place(*place)

    def _has_answered(self, run: Run, guess: Guess) -> bool:
        card = run.card
        return (
            card is not None
            and card.card_id == guess.card
            and (self._workshops().guess_of(run.code, card.card_id, guess.participant) is not None)
        )

    def _revealed(self, run: Run, card: Card, own: int | None) -> str:
        """Return one's own answer beside the answer to it; nothing before the room sees it."""
        if not is_revealed(card, run.phase):
            return ""
        heard = (
            self._workshops().heard(run.code, card) if card.kind in OPINIONS else Heard(Counter())
        )
        return revealed(card, own, heard, self._texts[run.workshop.language])

    def _question(self, run: Run, card: Card) -> str:
        """Return what is asked; a leader may have left it to what stands on the screen."""
        asked = card.statement if card.kind == "statement" else card.question
        return asked or self._texts[run.workshop.language]("phone-on-screen")

    def _refusal(self, error: Exception, request: Request) -> tuple[int, str]:
        """Return the status, and a sentence: in the workshop's language, or in both."""
        status, key = _REFUSALS[type(error)]
        languages = self._languages(request, error)
        return status, " / ".join(self._texts[known](key) for known in languages)

    def _languages(self, request: Request, error: Exception) -> tuple[Language, ...]:
        if isinstance(error, TooManyTries):  # nor is the code looked up for this
            return LANGUAGES
        try:
            return (self._workshops().run(request.path_params["code"]).workshop.language,)
        except (UnknownRun, Unreachable):
            return LANGUAGES


def _token(request: Request) -> str | None:
    try:
        return known_participant(request.headers.get(PARTICIPANT))
    except Malformed:
        return None


def _refused(status: int, said: str) -> Response:
    return JSONResponse({"error": said}, status_code=status)


def _file(name: str) -> Response:
    return FileResponse(page.HERE / name, headers={"Cache-Control": "no-cache"})


def _style() -> Response:
    """Return the style sheet, its colours before it."""
    rules = colours.variables() + (page.HERE / "phone.css").read_text(encoding="utf-8")
    return Response(rules, media_type="text/css", headers={"Cache-Control": "no-cache"})
