"""What a panel says: breakdowns become a sentence, a chart and a table, in the reader's language.

A folder a page, of its name: `page.py` is what it registers, the other files a panel each. What
several pages share stands beside the folders, and `pages.py` lists them.

Pure functions of a `View`, so that a page, a slide and a report show the same panel.
"""
