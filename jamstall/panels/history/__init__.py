"""The page Historik."""
