"""The queue of texts that people read: what is next, the answer, and how far readers agree."""

from jamstall.ui.review.desk import is_for_reader, show

__all__ = ["is_for_reader", "show"]
