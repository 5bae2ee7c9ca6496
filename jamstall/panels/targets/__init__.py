"""The panels of Mål: what is decided and whether it is reached, and what scenarios would give."""
