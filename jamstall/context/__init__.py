"""Figures of the society around the money: declared series, fetched from their producers.

A series is a file of `data/reference/series/`. Its figures are kept in the database as dated
snapshots (`store/series.py`), fetched when somebody asks for it and never when a page is shown.
"""
