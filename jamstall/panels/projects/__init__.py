"""The panels of Projektmedel."""
