"""What is measured, and against what: every figure is a ratio of two runs side by side."""
