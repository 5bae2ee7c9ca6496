"""What the pages show, for programs and other sites: an API, descriptions of the data, a panel.

Every number is a `Breakdown`, asked by the pages' own address keys and hidden by the same rule.
Decision: docs/decisions/0036-for-others-to-use.md.
"""
