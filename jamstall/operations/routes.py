"""The addresses that machines ask at: is it alive, is it well, and what is counted."""

import secrets
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from jamstall.operations.health import OK, Health
from jamstall.operations.metrics import KIND, Metrics

TOKEN_LENGTH = 16
"""The least characters of a token that is heeded: a shorter one could be guessed."""


def routes(health: Health, metrics: Metrics, token: Callable[[], str]) -> list[Route]:
    """Return the routes.

    Parameters
    ----------
    token : what a bearer of the metrics must say; empty where nobody may have them.
    """

    def counted(request: Request) -> Response:
        expected = token()
        if len(expected) < TOKEN_LENGTH:
            return PlainTextResponse("Finns inte. Not found.", 404)
        scheme, _, said = request.headers.get("authorization", "").partition(" ")
        right = secrets.compare_digest(said.strip().encode(), expected.encode())
        if scheme.lower() != "bearer" or not right:
            headers = {"WWW-Authenticate": "Bearer"}
            return PlainTextResponse("Inte tillåtet. Not allowed.", 401, headers)
        return Response(metrics.text(), media_type=KIND)

    return [
        Route("/health", lambda _: well(health)),
        Route("/health/live", lambda _: JSONResponse({"status": OK})),
        Route("/metrics", counted),
    ]


def well(health: Health) -> JSONResponse:
    """Answer 200 when every part works, and 503 when one does not; each is told by its name.

    Several apps that read editions can be seen to show the same one.
    """
    parts = health.told()
    wrong = [said for said in parts.values() if said != OK]
    shown = {"edition": health.edition} if health.edition is not None else {}
    return JSONResponse({"status": wrong[0] if wrong else OK, "parts": parts, **shown},
                        503 if wrong else 200)  # fmt: skip
