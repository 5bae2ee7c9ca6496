"""Who gets the growth money: the rooms of the house, from a row in a workbook to a sentence."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The checkout: where `pages/` and `data/` stand."""

__version__ = "0.1.0"
