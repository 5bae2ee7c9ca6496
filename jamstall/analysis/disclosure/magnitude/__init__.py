"""Kronor of personal groups: rounded, or hidden where a case or two are nearly all of them."""
