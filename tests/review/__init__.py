"""The reading of texts: a strategist's spec, its properties, and how good it is."""
