"""Rules of gender expertise: rule files -> rules; an act and its analysed text -> findings.

How to write a rule: docs/rules.md.
"""

from genexpert.rules.checks import Problem, check_rules
from genexpert.rules.engine import apply_rule, apply_rules
from genexpert.rules.hit_cache import HitCache
from genexpert.rules.loader import load_rules
from genexpert.rules.ruleset import RuleSet
from genexpert.rules.searched import SearchedAct
from genexpert.rules.spacy_patterns import spacy_patterns
from genexpert.rules.trying import TriedHit, try_rule

__all__ = [
    "HitCache", "Problem", "RuleSet", "SearchedAct", "TriedHit", "apply_rule", "apply_rules", "check_rules",
    "load_rules", "spacy_patterns", "try_rule",
]
