"""What is wrong with rule files: each problem with its file, its line, and what was expected."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from genexpert import datafile, folders
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.norm import Norm, Topic
from genexpert.domain.rule import Example, Rule
from genexpert.norms import load_norms, load_topics
from genexpert.rules.elements import Phrase
from genexpert.rules.engine import hits_of
from genexpert.rules.examples import act_of, analysed_example
from genexpert.rules.loader import TERMS, read_rules, rule_files
from genexpert.rules.mistakes import NotationMistake
from genexpert.rules.notation import parse
from genexpert.rules.phrasebook import Phrasebook
from genexpert.rules.ruleset import RuleSet
from genexpert.rules.searched import SearchedAct
from genexpert.rules.speech import lemmas, phrases_of, template_words
from genexpert.rules.wording import fields

_PLACE = re.compile(r"(?P<file>.*?):(?P<line>\d+): (?P<what>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a rule file; `line` is from 1, `rule` the id of the rule where it is in one."""

    file: Path
    line: int
    text: LocalText
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class _Register:
    """What rules may name."""

    norms: Mapping[str, Norm]
    topics: Mapping[str, Topic]


def check_rules(folder: Path | None = None) -> list[Problem]:
    """All problems of the rules that ship or, with a folder of the user's, of the rules in it.

    Besides the schema: phrases that cannot be read, words that are no lemma, norms and topics that do not exist,
    a language left out without a reason, examples that fail.
    """
    shipped = folders.resources() / "rules"
    checked = folder or shipped
    problems, broken = _unreadable(checked)
    try:
        rules = read_rules([shipped] if checked == shipped else [shipped, checked], without=broken)
    except ResourceError as error:
        return [*problems, _told(error, checked)]
    register = _Register(load_norms(None if checked == shipped else checked.parent), load_topics())
    for path in rule_files(checked):
        if path not in broken:
            problems += _check_file(path, rules, register)
    shared = checked / TERMS
    if shared.is_file() and shared not in broken:
        problems += _check_terms(shared, datafile.load(shared, "terms")["terms"], rules.phrasebook)
    return sorted(dict.fromkeys(problems), key=lambda one: (str(one.file), one.line))


def _unreadable(folder: Path) -> tuple[list[Problem], list[Path]]:
    """Problems of files that are no YAML or do not fit their schema, and these files."""
    problems, broken = [], []
    terms = [folder / TERMS] if (folder / TERMS).is_file() else []
    for path in [*terms, *rule_files(folder)]:
        try:
            datafile.load(path, "terms" if path.name == TERMS else "rules")
        except ResourceError as error:
            problems.append(_told(error, path))
            broken.append(path)
    return problems, broken


def _told(error: ResourceError, path: Path) -> Problem:
    """The problem that an error of a data file tells of."""
    texts = {}
    line = 1
    for language in ("ky", "ru", "en"):
        found = _PLACE.fullmatch(error.text.in_(language))
        if found:
            path, line = Path(found["file"]), int(found["line"])
        texts[language] = found["what"] if found else error.text.in_(language)
    return Problem(path, line, LocalText(**texts))


def _check_file(path: Path, rules: RuleSet, register: _Register) -> list[Problem]:
    values = datafile.load(path, "rules")
    lines = path.read_text(encoding="utf-8").split("\n")
    problems = _check_terms(path, values.get("terms", {}), rules.phrasebook)
    for value in values["rules"]:
        rule = rules.rule(value["id"])
        if rule is not None and rule.file == str(path):
            problems += [
                Problem(path, line, text, rule.id) for line, text in _check_rule(rule, value, rules, register, lines)
            ]
    return problems


def _check_rule(
    rule: Rule, value: dict[str, Any], rules: RuleSet, register: _Register, lines: list[str]
) -> Iterator[tuple[int, LocalText]]:
    readable = True
    for source, text in _check_phrases(rule, rules.phrasebook):
        readable = False
        yield _line_of(source, lines, rule.line), text
    for text in (*_check_languages(rule, value), *_check_references(rule, register), *_check_templates(rule)):
        yield rule.line, text
    if readable:
        for example in rule.examples:
            wrong = _check_example(rule, example, rules.phrasebook)
            if wrong is not None:
                yield _line_of(example.text, lines, rule.line), wrong


def _check_phrases(rule: Rule, phrasebook: Phrasebook) -> Iterator[tuple[str, LocalText]]:
    """Phrases that cannot be read or name a word that is no lemma; words of sets are checked with the sets."""
    for language, source in phrases_of(rule):
        try:
            phrasebook.phrase(language, source)
        except NotationMistake as mistake:
            yield source, mistake.text
            continue
        yield from ((source, text) for text in _check_words(Phrase(source, language, parse(source, lambda _: ()))))
    if rule.kind != "sequence":
        return
    for language, patterns in rule.pattern.items():
        for pattern in patterns:
            try:
                yield from (("", text) for text in _check_words(phrasebook.token_pattern(language, pattern)))
            except NotationMistake as mistake:
                yield "", mistake.text


def _check_words(phrase: Phrase) -> Iterator[LocalText]:
    for word in dict.fromkeys(lemmas(phrase.elements)):
        wrong = unknown_word(word, phrase.language)
        if wrong is not None:
            yield wrong


def unknown_word(word: str, language: str) -> LocalText | None:
    """Why a word of a phrase can never be found as a lemma, or None where it can."""
    from genexpert.language import lemmas_of

    if language == "en":  # the English table holds irregular forms only; other words are their own lemma
        return None
    kind = lemmas_of(word, Language(language))
    if any(reading.lemma == word for reading in kind.readings):
        return None
    known = ", ".join(sorted({reading.lemma for reading in kind.readings}))
    if known:
        return LocalText(
            ky=f"«{word}» сөздүк формасы эмес: {known}; так ушул форма керек болсо: ={word}",
            ru=f"«{word}» не словарная форма: {known}; если нужна именно эта форма: ={word}",
            en=f"'{word}' is no dictionary form: {known}; for this very form write ={word}",
        )
    return LocalText(
        ky=f"«{word}» сөздүктө жок; так ушул форма керек болсо: ={word}",
        ru=f"слова «{word}» нет в словаре; если нужна именно эта форма: ={word}",
        en=f"'{word}' is not in the dictionary; for this very form write ={word}",
    )


def _check_terms(path: Path, terms: dict[str, Any], phrasebook: Phrasebook) -> list[Problem]:
    lines = path.read_text(encoding="utf-8").split("\n")
    problems = []
    for name, members in terms.items():
        start = _line_of(f"{name}:", lines, 1)
        for language in ("ky", "ru", "en"):
            for member in members.get(language, ()):
                for text in _check_member(member, language, phrasebook):
                    problems.append(Problem(path, _line_of(member, lines, start), text))
    return problems


def _check_member(member: str, language: str, phrasebook: Phrasebook) -> Iterator[LocalText]:
    try:
        phrasebook.phrase(language, member)
    except NotationMistake as mistake:
        yield mistake.text
        return
    yield from _check_words(Phrase(member, language, parse(member, lambda _: ())))


def _check_languages(rule: Rule, value: dict[str, Any]) -> Iterator[LocalText]:
    """Pattern and examples in each language; Kyrgyz and Russian both, or the reason."""
    shown = {example.language for example in rule.examples}
    for language in rule.languages:
        if language not in rule.pattern:
            yield _same(f"pattern: {language}?")
        if language not in shown:
            yield _same(f"examples: {language}?")
    if not {"ky", "ru"} <= set(rule.languages) and "one_language" not in value:
        yield LocalText(
            ky="эреже бир гана тилде: себеби one_language ичинде айтылсын",
            ru="правило только на одном языке: назовите причину в one_language",
            en="the rule has one language only: say why in one_language",
        )


def _check_references(rule: Rule, register: _Register) -> Iterator[LocalText]:
    for name in rule.norms:
        if name not in register.norms:
            yield LocalText(ky=f"{name} актысы реестрде жок", ru=f"акта {name} нет в реестре",
                            en=f"no act {name} in the register")
    for name in rule.topics:
        if name not in register.topics:
            yield LocalText(ky=f"{name} темасы жок", ru=f"нет темы {name}", en=f"no topic {name}")


def _check_templates(rule: Rule) -> Iterator[LocalText]:
    known = template_words(rule.kind)
    for text in (rule.message, rule.why, rule.recommendation):
        for name in sorted((fields(text.ky) | fields(text.ru) | fields(text.en)) - known):
            there = ", ".join(f"{{{one}}}" for one in sorted(known))
            yield LocalText(ky=f"{{{name}}} деген сөз жок; барлары: {there}",
                            ru=f"нет слова {{{name}}}; есть: {there}", en=f"no word {{{name}}}; there are: {there}")


def _check_example(rule: Rule, example: Example, phrasebook: Phrasebook) -> LocalText | None:
    act, paragraphs = act_of(rule, example)
    searched = SearchedAct(act, analysed_example(example.text, example.language, paragraphs), phrasebook)
    found = hits_of(rule, searched)
    if bool(found) is example.hit:
        return None
    short = example.text if len(example.text) <= 120 else example.text[:119] + "…"
    if example.hit:
        return LocalText(ky=f"табылбады: «{short}»", ru=f"не найдено: «{short}»", en=f"not found: '{short}'")
    words = searched.words(found[0][1].start, found[0][1].end)
    return LocalText(
        ky=f"ашыкча табылды («{words}»): «{short}»", ru=f"найдено лишнее («{words}»): «{short}»",
        en=f"found but should not be ('{words}'): '{short}'",
    )


def _line_of(text: str, lines: list[str], start: int) -> int:
    """The first line from `start` on that holds the beginning of a text, else `start`."""
    wanted = text.split("\n")[0][:60]
    if not wanted:
        return start
    return next((n for n, line in enumerate(lines[start - 1 :], start) if wanted in line), start)


def _same(text: str) -> LocalText:
    return LocalText(ky=text, ru=text, en=text)
