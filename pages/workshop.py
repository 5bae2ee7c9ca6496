"""Workshop: prepared at a desk, held before a room, and taken home."""

from jamstall.ui import address
from jamstall.ui.handed import page
from jamstall.ui.workshop import after, edit, prepare, room, stage

opened = page()
run = room.current(opened.texts)
edited = address.open_choice(room.EDIT)

if run is not None and run.closed_at is None:
    stage.show(opened, run)
elif run is not None:
    after.show(opened, run)
elif edited:
    edit.show(opened, edited)
else:
    prepare.show(opened)
