"""What a panel says: breakdowns become a sentence, a chart and a table, in the reader's language.

Pure functions of a `View`, so that a page, a slide and a report show the same panel.
"""
