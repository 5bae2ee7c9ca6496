"""Workshop: prepared at a desk, held before a room, and taken home."""

from jamstall.ui import address
from jamstall.ui.handed import page
from jamstall.ui.workshop import after, edit, leader, prepare, room, stage

opened = page()
run = room.current(opened.texts)
edited = address.open_choice(room.EDIT)
led = address.open_choice(room.LEAD)

if run is not None and run.closed_at is None:
    (leader if led and room.leads() else stage).show(opened, run)
elif run is not None:
    after.show(opened, run)
elif edited:
    edit.show(opened, edited)
else:
    prepare.show(opened)
