"""Rules of gender expertise: rule files -> rules; an act and its analysed text -> findings.

How to write a rule: docs/rules.md.
"""

from genexpert.rules.engine import apply_rule, apply_rules
from genexpert.rules.loader import load_rules
from genexpert.rules.ruleset import RuleSet

__all__ = ["RuleSet", "apply_rule", "apply_rules", "load_rules"]
