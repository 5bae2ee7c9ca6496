"""The commands, by theme; `jamstall.cli` gathers them.

What only some commands need is imported in them: `load` does not wait for the query builder.
"""
