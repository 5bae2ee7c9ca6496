"""A workshop: cards that a leader has picked, a run of them before a room, and what the room said.

Kept beside the database in a file of its own (`store`): what is said in a room is no grant data.
"""
