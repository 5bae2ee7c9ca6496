"""The queue of texts that people read: what is next, the answer, and how far readers agree."""

from jamstall.ui.review.desk import show

__all__ = ["show"]
