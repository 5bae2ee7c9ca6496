"""Why the engine for what one machine cannot hold gives no answer."""


class EngineProblem(Exception):
    """It gives no answer; what was answered before stays as it is."""

    def __init__(self, address: str) -> None:
        super().__init__(f"{type(self).__name__}: {address}")
        self.address = address


class EngineMissing(EngineProblem):
    """PySpark, or a Java runtime for it, is not installed here."""


class EngineAway(EngineProblem):
    """Nobody answers at its address, or it was lost, or it took too long."""


class NoParquet(EngineProblem):
    """It is named, but the cases of this state of the data stand nowhere that it could read."""
