"""What the numbers mean: selection, measures, breakdown, disclosure."""
