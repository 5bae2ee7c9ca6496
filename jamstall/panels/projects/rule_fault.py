"""What is wrong with a file of the rules, in words."""

from jamstall.review.faults import RuleFault
from jamstall.texts import Texts


def rule_fault(fault: RuleFault, texts: Texts) -> str:
    """Return which rule file cannot be used, in what line, and what is wrong with it."""
    key = f"rule-fault-{fault.code.replace('_', '-')}"
    return texts(key, file=fault.file, line=str(fault.line), said=fault.said)
