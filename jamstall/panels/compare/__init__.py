"""The panels of Jämför: things side by side, and what makes the difference between two of them."""
