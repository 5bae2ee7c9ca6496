"""Children that tests let work and then end, forked from a process that has all they need.

That process has opened no database. There is one for all of multiprocessing, and it imports the
last list that was given: where each file gave its own, the children of all but one imported the
whole app anew, which took them longer than their work.
"""

import multiprocessing

CHILDREN = multiprocessing.get_context("forkserver")
CHILDREN.set_forkserver_preload(
    [
        *(f"tests.reliability.{name}" for name in ("kills", "test_faults", "test_workshop_faults")),
        "tests.warm",
    ]
)
