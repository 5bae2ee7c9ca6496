"""The counting rules (design §4) as examples: a chapter a file, and the method page made from them.

`python -m tests.spec` writes the page.
"""
