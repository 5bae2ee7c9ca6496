"""An address that leads nowhere says so.

Streamlit answers every address that it does not know with its own document and status 200, as if
there were a page. Ours are sent by us; its document is seen at no other address.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]


def found_or_not(send: Send, document: bytes) -> Send:
    """Return a `send` that answers 404 with this document where Streamlit sends its own."""
    lost = False

    async def sent(message: Message) -> None:
        nonlocal lost
        if message["type"] == "http.response.start":
            lost = message["status"] == 200 and _is_document(message)
            if lost:
                headers = [
                    (b"content-type", b"text/html; charset=utf-8"),
                    (b"content-length", str(len(document)).encode()),
                ]
                await send({**message, "status": 404, "headers": headers})
                return
        elif lost:
            if not message.get("more_body"):
                await send({"type": "http.response.body", "body": document})
            return
        await send(message)

    return sent


def _is_document(message: Message) -> bool:
    return any(
        name.lower() == b"content-type" and value.startswith(b"text/html")
        for name, value in message.get("headers", ())
    )
