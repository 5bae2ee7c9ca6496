"""Why the engine for what one machine cannot hold gives no answer.

Nothing was changed, and what it answered before stays: the next who asks may have more luck.
"""


class EngineProblem(OSError):
    """It gives no answer.

    Attributes
    ----------
    code : what is told of it: `problem-CODE`.
    """

    code = ""

    def __init__(self, address: str) -> None:
        super().__init__(f"{type(self).__name__}: {address}")
        self.address = address


class EngineMissing(EngineProblem):
    """PySpark, or a Java runtime for it, is not installed here."""

    code = "engine-missing"


class EngineAway(EngineProblem):
    """Nobody answers at its address, or it was lost, or it took too long."""

    code = "engine-away"


class NoParquet(EngineProblem):
    """It is named, but the cases of this state of the data stand nowhere that it could read."""

    code = "engine-no-parquet"
