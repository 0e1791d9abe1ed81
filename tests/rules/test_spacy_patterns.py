"""The patterns of rules for spaCy's own Matcher."""

import spacy
from spacy.matcher import Matcher

from genexpert.rules import load_rules, spacy_patterns

from .making import made_rule, made_set


def test_choices_become_patterns_of_their_own() -> None:
    rule = made_rule("phrase", {"ru": ["труд ~3 %women", "=матери[Number=Sing]? # !не"]})
    patterns = spacy_patterns(made_set(rule), "ru")["test.rule"]
    first = [{"LEMMA": {"IN": ["труд"]}}, {"OP": "{0,3}"}]
    assert patterns[:2] == [
        [*first, {"LEMMA": {"IN": ["женщина"]}}],
        [*first, {"LEMMA": {"IN": ["лицо"]}}, {"LEMMA": {"IN": ["женский"]}}, {"LEMMA": {"IN": ["пол"]}}],
    ]
    assert patterns[2] == [
        {"LOWER": {"IN": ["матери"]}, "MORPH": {"IS_SUPERSET": ["Number=Sing"]}, "OP": "?"},
        {"LIKE_NUM": True}, {"LEMMA": {"IN": ["не"]}, "OP": "!"},
    ]


def test_rules_that_are_off_and_other_languages_give_none() -> None:
    off = made_rule("phrase", {"ru": ["мать"]}, status="off")
    assert spacy_patterns(made_set(off), "ru") == {}
    assert spacy_patterns(made_set(made_rule("phrase", {"ru": ["мать"]})), "ky") == {}


def test_spacy_takes_the_patterns_of_all_rules_that_ship() -> None:
    for language in ("ru", "ky"):
        matcher = Matcher(spacy.blank(language).vocab, validate=True)
        for name, patterns in spacy_patterns(load_rules(), language).items():
            matcher.add(name, patterns)
        assert len(matcher) > 20
