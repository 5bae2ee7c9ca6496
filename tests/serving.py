"""The app as the README starts it, but that no two servers of a run decide the same small groups.

`python -m tests.serving run app.py …` is `python -m streamlit run app.py …`; what its servers
decide is kept in the folder that `JAMSTALL_TESTS_DECIDED` names, by what it depends on
(`tests.once.remembering`).
"""

import os
import sys
from pathlib import Path

from streamlit.web.cli import main

from jamstall.analysis.disclosure import tables
from tests.once import remembering

DECIDED = "JAMSTALL_TESTS_DECIDED"
COMMAND = (sys.executable, "-m", "tests.serving", "run", "app.py", "--server.port")
"""How a server is started that several tests ask; its port comes after it."""

if __name__ == "__main__":
    tables.decide = remembering(tables.decide, Path(os.environ[DECIDED]))
    main(prog_name="streamlit")
