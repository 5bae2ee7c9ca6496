"""The ASGI app: opens the store at start, answers /health, and hands over to the frame.

Every page is sent as a document in the reader's language (`jamstall.ui.language`).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

from jamstall.store.database import DatabaseHeld, NotADatabase
from jamstall.ui import language, state
from jamstall.ui.filters import LANGUAGE
from jamstall.ui.frame import PAGES


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[dict[str, Any]]:
    """Open the database before the first reader comes, and let go of it at the end."""
    try:
        state.current()
    except (DatabaseHeld, NotADatabase) as error:
        # The pages say so to whoever comes; the app stays up and tries again at every visit.
        print(f"{type(error).__name__}: {error}")  # noqa: T201
    yield {}
    state.database().close()


def health(_: Request) -> JSONResponse:
    """Answer 200 when the data can be read, 503 when it cannot; nothing about the data itself."""
    try:
        state.current()
    except (DatabaseHeld, NotADatabase) as error:
        return JSONResponse({"status": type(error).__name__}, status_code=503)
    return JSONResponse({"status": "ok"})


def page(request: Request) -> HTMLResponse:
    """Answer with the document of a page; what is in it comes when Streamlit has started there."""
    document = language.document("en" if request.query_params.get(LANGUAGE) == "en" else "sv")
    return HTMLResponse(document, headers={"Cache-Control": "no-cache"})


app = st.App(
    "jamstall/ui/frame.py",
    lifespan=lifespan,
    routes=[
        Route("/health", health),
        Route("/", page),
        *(Route(f"/{address}", page) for _, address, _ in PAGES),
    ],
)
