"""Does a project's text carry a gender equality perspective? Read by stated, versioned rules.

No model, no network: words and contexts in `data/reference/review/`, which a gender equality
strategist can change. Every answer points at what stands in the text.
"""

from jamstall.review.faults import RuleFault
from jamstall.review.reading import Evidence, Reading, read
from jamstall.review.rules import Question, RuleSet, fault_of_rules, rules
from jamstall.review.text import project_text, text_key

__all__ = [
    "Evidence",
    "Question",
    "Reading",
    "RuleFault",
    "RuleSet",
    "fault_of_rules",
    "project_text",
    "read",
    "rules",
    "text_key",
]
