"""What people decide: targets and scenarios, in a file of its own, only added to.

Kept beside the database (`store`): a decision is no grant data, and outlives the load it was made
from. What a target measures and whether it is reached is worked out in `jamstall.analysis`.
"""
