"""The page Workshop; what it tells is made in `claims`."""
