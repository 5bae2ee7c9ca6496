"""`python -m tests.spec` writes the counting rules of the method page."""

from tests.spec.page import write

write()
