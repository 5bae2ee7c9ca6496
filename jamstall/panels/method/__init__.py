"""The contents of Data och metod."""
