"""All that the app imports, so that who forks from a process that has imported this has it.

Nothing is begun: no thread, no database, no page.
"""

import importlib
import pkgutil

import jamstall

_APART = ("__main__", "spark")
"""What is a command, and what only Spark's own tests have installed."""
_LATE = (
    "PIL.ImageFile",
    "altair",
    "anyio._backends._asyncio",
    "highspy",
    "itsdangerous",
    "jsonschema",
    "logging.config",
    "numpy.random",
    "sqlglot.dialects.duckdb",
    "starlette.applications",
    "starlette.middleware.sessions",
    "starlette.staticfiles",
    "streamlit.components.v2.manifest_scanner",
    "streamlit.emojis",
    "streamlit.material_icon_names",
    "streamlit.web.cli",
    "streamlit.web.server.starlette.starlette_agent_routes",
    "streamlit.web.skills",
    "uvicorn.lifespan.on",
    "uvicorn.loops.asyncio",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.protocols.websockets.websockets_sansio_impl",
)
"""What the app, Streamlit and its server import once they need it."""

for name in (
    *_LATE,
    *(found.name for found in pkgutil.walk_packages(jamstall.__path__, "jamstall.")),
):
    if not any(part in _APART for part in name.split(".")):
        importlib.import_module(name)
