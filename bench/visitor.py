"""A visitor over the websocket that the browser uses: what a page takes, and how much it sends.

Timed from the request to the script's end, so that every page is timed alike and no browser's
drawing is counted. What is sent is counted as it crosses the wire, packed where both ends pack.
"""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_INTERRUPTED = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN  # another page comes next


@dataclass(frozen=True)
class Run:
    """One run of a page's script, as its visitor knows it.

    Attributes
    ----------
    seconds : from the request to the script's end.
    sent : bytes that came over the wire.
    unpacked : bytes of the messages in them.
    """

    seconds: float
    sent: int
    unpacked: int


class _Counting(websockets.ClientConnection):
    """A connection that counts what comes."""

    received = 0

    def data_received(self, data: bytes) -> None:
        """Count, and read on."""
        self.received += len(data)
        super().data_received(data)


class Visitor:
    """One visitor at one page, in one session."""

    def __init__(self, socket: _Counting, page: str) -> None:
        self._socket = socket
        self._page = page
        self._script = ""
        self._kept: set[str] = set()
        self._buttons: dict[str, str] = {}

    @classmethod
    @asynccontextmanager
    async def at(cls, port: int, page: str) -> AsyncIterator["Visitor"]:
        """Come to a page, and leave it at the end."""
        async with websockets.connect(
            f"ws://localhost:{port}/_stcore/stream",
            max_size=None,
            subprotocols=[websockets.Subprotocol("streamlit")],
            create_connection=_Counting,
        ) as socket:
            assert isinstance(socket, _Counting)
            yield cls(socket, page)

    async def see(self, query: str = "") -> Run:
        """Let the page run with this query string: `county=21&year=2024`.

        Raises
        ------
        AssertionError : the page shows an exception.
        """
        return await self._run(self._request(query))

    async def press(self, label: str, query: str = "") -> Run:
        """Press a button that the page has shown, by its label.

        Raises
        ------
        AssertionError : the page shows an exception.
        """
        message = self._request(query)
        widget = message.rerun_script.widget_states.widgets.add()
        widget.id, widget.trigger_value = self._buttons[label], True
        return await self._run(message)

    async def _run(self, message: BackMsg) -> Run:
        start, before = time.perf_counter(), self._socket.received
        await self._socket.send(message.SerializeToString())
        unpacked = await self._until_done()
        seconds = time.perf_counter() - start
        return Run(seconds, self._socket.received - before, unpacked)

    def _request(self, query: str) -> BackMsg:
        message = BackMsg()
        rerun = message.rerun_script
        rerun.query_string = query
        # What the browser still has of the last run, the server need not send again.
        rerun.cached_message_hashes.extend(sorted(self._kept))
        self._kept = set()
        if self._script:
            rerun.page_script_hash = self._script
        else:
            rerun.page_name = self._page
        return message

    async def _until_done(self) -> int:
        size = 0
        while True:
            received = await self._socket.recv()
            size += len(received)
            message = ForwardMsg()
            message.ParseFromString(received)
            kind = message.WhichOneof("type")
            if message.metadata.cacheable:
                self._kept.add(message.hash)
            if kind == "ref_hash":
                self._kept.add(message.ref_hash)
            if kind == "navigation":  # which page was run; the session names the frame's script
                self._script = message.navigation.page_script_hash
            if kind == "delta" and message.delta.new_element.HasField("exception"):
                raise AssertionError(message.delta.new_element.exception.message)
            if kind == "delta" and message.delta.new_element.HasField("button"):
                button = message.delta.new_element.button
                self._buttons[button.label] = button.id
            if kind == "script_finished" and message.script_finished != _INTERRUPTED:
                return size
