"""Between what a hidden count lies, for all who see what is shown: its feasibility interval."""
