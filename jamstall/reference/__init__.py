"""What the product knows beforehand: sectors, places, figures, and where each comes from.

Everything is read from the small files in `data/reference/`, each of which has its producer, year
and licence in `SOURCES.toml` beside it. Nothing here computes a share or decides a dominance; that
is `analysis`. Only the standard library is used, so that the command line starts at once.
"""

from pathlib import Path

ROOT = Path(__file__).parents[2] / "data" / "reference"
"""The folder of reference files, found from this package and not from the working directory."""
