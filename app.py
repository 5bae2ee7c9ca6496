"""The ASGI app: opens the store at start, answers machines, and hands over to the frame.

Every page is sent as a document in the reader's language (`jamstall.ui.language`). Every request
and every answer passes the gate (`jamstall.access`): docs/security.md says what it keeps out.
Around it is only what tells of both (`jamstall.operations`): docs/drift.md.
"""

import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

from jamstall.access import BadAccess, Gate
from jamstall.access.headers import content_security_policy, scripts_in
from jamstall.api import settings as open_data
from jamstall.api.routes import routes as open_routes
from jamstall.operations import journal, policy, private, sockets, spooling
from jamstall.operations import routes as operations
from jamstall.operations.health import Health
from jamstall.operations.metrics import Metrics
from jamstall.operations.requests import Requests
from jamstall.panels.pages import PAGES
from jamstall.phone import proxies
from jamstall.phone import routes as phone_routes
from jamstall.store.database import Unavailable
from jamstall.texts import LANGUAGES
from jamstall.ui import language, log, login, state
from jamstall.ui.filters import LANGUAGE
from jamstall.upload.drafts import Drafts
from jamstall.workshop.store import Workshops

HEALTH = Health(state.database, state.current, state.follower())
METRICS = Metrics(HEALTH.told, lambda: state.database().path)
_LOG = logging.getLogger("jamstall.start")
OPEN = open_data.read_or_off(_LOG.error)


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[dict[str, Any]]:
    """Open the database before the first reader comes, and let go of it at the end."""
    sockets.send_at_once()
    journal.request_of_page_by(login.request)
    journal.tell_of_lines(METRICS.line)
    journal.write_as("json" if os.environ.get("JAMSTALL_LOG") == "json" else "text")
    spooling.receive_in_memory(st.get_option("server.maxUploadSize") * 1024 * 1024)
    if (follower := state.follower()) is not None:
        follower.begin()
    try:
        spooling.keep_temporary_files_in(Drafts.beside(state.database().path).temporary)
        login.settings().current()
        state.current()
    except (Unavailable, OSError, BadAccess) as error:
        # The pages say so to whoever comes; the app stays up and tries again at every visit.
        _LOG.error("%s: %s", type(error).__name__, error)
    state.afterwards().begin()  # what was left when the app was last ended, or by another version
    yield {}
    state.afterwards().end()
    if follower is not None:
        follower.end()
    state.database().close()


def health(_: Request) -> JSONResponse:
    """Answer 200 when every part works, 503 when one does not; nothing about the data itself."""
    return operations.well(HEALTH)


def page(request: Request) -> HTMLResponse:
    """Answer with the document of a page; what is in it comes when Streamlit has started there."""
    document = language.document("en" if request.query_params.get(LANGUAGE) == "en" else "sv")
    return HTMLResponse(document, headers={"Cache-Control": "no-cache"})


def workshops() -> Workshops:
    """Return the file that workshops, and what was said in them, are kept in."""
    return Workshops.beside(state.database().path)


def inline_scripts() -> list[str]:
    """Return the scripts that run though they are in no file: the documents', and `speak`'s."""
    spoken = [f"document.documentElement.lang = '{code}'" for code in LANGUAGES]
    return spoken + [script for code in LANGUAGES for script in scripts_in(language.document(code))]


def allowed_hosts() -> list[str]:
    """Return the further names that the operator has given the server."""
    return list(st.get_option("server.allowedHosts"))


ROUTES = [
    *operations.routes(HEALTH, METRICS, lambda: os.environ.get("JAMSTALL_METRICS_TOKEN", "")),
    Route("/", page),
    *phone_routes(workshops, proxies(os.environ.get("JAMSTALL_PROXY", ""))),
    *open_routes(lambda: OPEN, state.current, state.view_of, state.values, login.sender),
    *(Route(f"/{one.address}", page) for one in PAGES),
]


def is_ours(path: str) -> bool:
    """Tell whether a document may be answered at an address: a page, or a file that one offers."""
    return path.startswith("/media/") or any(route.path_regex.match(path) for route in ROUTES)


if wrong := policy.wrong():  # nothing is shown by another limit than the one that was meant
    sys.exit(wrong)
private.make_files_private()
log.leave_values_out()
app = st.App(
    "jamstall/ui/frame.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=[
        Middleware(Requests, ours=[route.path for route in ROUTES], count=METRICS.request),
        Middleware(
            Gate,
            access=lambda: login.settings().current(),
            allowed=allowed_hosts,
            who=login.sender,
            uploaders=login.UPLOADERS,
            policy=content_security_policy(inline_scripts()),
            is_ours=is_ours,
            lost=language.lost(),
            framing=lambda: OPEN.sites,
        ),
    ],
)
