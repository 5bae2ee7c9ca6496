"""The audit: what all tables of the family tell together, and what more is hidden for that.

`cases` are what everybody knows of each case, and what each shown number says of who applied;
`ways` finds whoever else may have applied for all that is shown, and `whole_numbers` asks whether
they are whole cases; `wholes` are those that tell of each in them. `together` hides more until no
small group is told, a `parts` at a time, and `small_numbers` until none is told to be small; and
`closed` lets readers have the answer.
"""
