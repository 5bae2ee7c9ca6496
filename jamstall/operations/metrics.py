"""What a Prometheus reads: requests, sign-ins and refusals, how each part is, and the process.

The one room of prometheus_client. Nothing is counted by person, by address of a reader or by case.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from jamstall.operations.health import OK
from jamstall.store.kept_backups import backups_in, folder_of, taken_at

KIND = CONTENT_TYPE_LATEST


class Metrics:
    """What is counted from the start of the process, and what is looked at when it is asked for.

    Parameters
    ----------
    parts : tells how each part is (`Health.told`).
    database : the database's file.
    """

    def __init__(
        self, parts: Callable[[], Mapping[str, str]], database: Callable[[], Path]
    ) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Counter(
            "jamstall_requests",
            "Requests by the kind of their address and by status; websockets are 101.",
            ("address", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "jamstall_request_seconds",
            "Seconds until an answer began.",
            ("address",),
            buckets=(0.01, 0.05, 0.1, 0.5, 1, 5),
            registry=self._registry,
        )
        self._events = Counter(
            "jamstall_audit_events",
            "Sign-ins and refusals, as in the log.",
            ("event",),
            registry=self._registry,
        )
        self._failures = Counter(
            "jamstall_log_errors",
            "Lines of the log that tell of an error.",
            registry=self._registry,
        )
        self._registry.register(_Looked(parts, database))

    def request(self, address: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self._requests.labels(address, str(status)).inc()
        if status != 101:
            self._seconds.labels(address).observe(seconds)

    def line(self, logger: str, message: str, *, is_error: bool) -> None:
        """Count a line of the log."""
        if logger == "jamstall.audit":
            self._events.labels(message).inc()
        elif is_error:
            self._failures.inc()

    def text(self) -> bytes:
        """Return all of it as Prometheus reads it."""
        return generate_latest(self._registry)


class _Looked(Collector):
    """What is looked at when it is asked for."""

    def __init__(
        self, parts: Callable[[], Mapping[str, str]], database: Callable[[], Path]
    ) -> None:
        self._parts = parts
        self._database = database

    def describe(self) -> Iterator[Metric]:
        """Name nothing beforehand: looking has to wait until the program is up."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """Look."""
        up = GaugeMetricFamily("jamstall_part_up", "1 where a part works.", labels=("part",))
        for part, said in self._parts().items():
            up.add_metric((part,), 1.0 if said == OK else 0.0)
        yield up
        path = self._database()
        size = path.stat().st_size if path.exists() else 0
        yield GaugeMetricFamily("jamstall_database_bytes", "The database's file.", value=size)
        if backups := backups_in(folder_of(path), path):
            age = time.time() - taken_at(backups[-1]).timestamp()
            said = "Since the latest backup of `backup --keep`."
            yield GaugeMetricFamily("jamstall_backup_age_seconds", said, value=age)
