"""Secondary suppression, table by table: what else is hidden so that no hidden count follows.

`cube` counts cases with all totals; `weights` says what the policy hides of them, and how much each
is missed. `tables` goes through a cube's tables, the coarse ones first: `line_by_line` hides what
subtraction along a line would give away, `cell_suppression` what a linear programme would, all of
it within the work that `work` allows. `decided` puts cubes beside each other, as pages are.
"""
