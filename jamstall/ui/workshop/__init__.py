"""The page Workshop: prepared, held before a room, and taken home."""
