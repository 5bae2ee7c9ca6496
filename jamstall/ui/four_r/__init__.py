"""Writing an analysis: its form, the numbers it is filled in with, what is taken home."""
