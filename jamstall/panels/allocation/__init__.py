"""The panels of Kartläggning: the map and what stands out, the matrix behind it, and the years."""
