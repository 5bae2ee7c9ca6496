"""The audit: what all tables of the family tell together, and what more is hidden for that.

`cases` are what everybody knows of each case, and what each shown number says of who applied;
`ways` finds whoever else may have applied for all that is shown, and `whole_numbers` asks whether
they are whole cases; `wholes` are those that tell of each in them. `together` takes the tables a
part (`parts`) at a time, each number once (`part_numbers`), and hides more until no small group is
told (`told_numbers`), and none is told to be small (`small_numbers`); and `closed` lets readers
have the answer.
"""
