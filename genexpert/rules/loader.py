"""Rule files -> a RuleSet: what ships, overlaid by the user's folder."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from genexpert import datafile, folders
from genexpert.domain.localized import LocalText
from genexpert.domain.rule import Category, Confidence, Example, Rule, RuleStatus, Severity
from genexpert.rules.kinds import KINDS
from genexpert.rules.notation import sets
from genexpert.rules.phrasebook import Phrasebook, Terms, closure
from genexpert.rules.ruleset import RuleSet

TERMS = "terms.yaml"


def load_rules(user_folder: Path | None = None) -> RuleSet:
    """The rules that ship with those of `user_folder`/rules over them.

    There a rule with the same id replaces the one that ships, and a word set with the same name too. Raises
    ResourceError, with file and line, where a file has a mistake.
    """
    shipped = folders.resources() / "rules"
    layers = (shipped,) if user_folder is None else (shipped, user_folder / "rules")
    return _read_once(layers, tuple(_stamp(path) for folder in layers for path in sorted(folder.glob("*.yaml"))))


def _stamp(path: Path) -> tuple[str, int, int]:
    """What tells that a file was changed."""
    status = path.stat()
    return str(path), status.st_mtime_ns, status.st_size


@lru_cache(maxsize=4)
def _read_once(layers: tuple[Path, ...], stamps: tuple[tuple[str, int, int], ...]) -> RuleSet:
    """The rules of files that did not change since they were read, with the phrases read since then."""
    return read_rules(list(layers))


def rule_files(folder: Path) -> list[Path]:
    """The rule files of a folder, without that of the word sets, by name."""
    return sorted(path for path in folder.glob("*.yaml") if path.name != TERMS)


def read_rules(layers: list[Path], without: Collection[Path] = ()) -> RuleSet:
    """The rules of several folders, a later one over the earlier ones. A folder may be missing.

    Files in `without` are left out. Raises ResourceError.
    """
    rules: dict[str, Rule] = {}
    terms: dict[str, Mapping[str, tuple[str, ...]]] = {}
    topics: dict[str, str] = {}
    files: list[Path] = []
    for folder in layers:
        content = [(path, datafile.load(path, "rules")) for path in rule_files(folder) if path not in without]
        shared = folder / TERMS
        with_shared = shared.is_file() and shared not in without
        terms |= _terms_of(shared if with_shared else None, content)
        files += [path for path, _ in content] + ([shared] if with_shared else [])
        here: dict[str, Rule] = {}
        for path, values in content:
            topics[str(path)] = values["topic"]
            for value in values["rules"]:
                rule = rule_of(value, path)
                _refuse_twice(here, rule, path)
                here[rule.id] = rule
        rules |= here
    ordered = tuple(_with_digest(rule, terms) for rule in rules.values()) if terms else tuple(rules.values())
    return RuleSet(ordered, terms, _version(ordered, files), topics, Phrasebook(terms))


def _terms_of(shared: Path | None, content: list[tuple[Path, Any]]) -> dict[str, Mapping[str, tuple[str, ...]]]:
    """Word sets of a folder: those of terms.yaml and those of its topics, whose names must differ."""
    found: dict[str, Mapping[str, tuple[str, ...]]] = {}
    sources = [(shared, datafile.load(shared, "terms")["terms"])] if shared else []
    sources += [(path, values.get("terms", {})) for path, values in content]
    for path, given in sources:
        for name, members in given.items():
            if name in found:
                raise datafile.mistake(path, 1, LocalText(
                    ky=f"%{name} сөздөр топтому эки жолу берилген",
                    ru=f"набор слов %{name} дан дважды",
                    en=f"the word set %{name} is given twice",
                ))
            found[name] = {k: tuple(words) for k, words in members.items() if k in ("ky", "ru", "en")}
    return found


def _refuse_twice(here: Mapping[str, Rule], rule: Rule, path: Path) -> None:
    if rule.id in here:
        other = here[rule.id]
        raise datafile.mistake(path, rule.line, LocalText(
            ky=f"{rule.id} эрежеси мурда берилген: {other.file}:{other.line}",
            ru=f"правило {rule.id} уже есть: {other.file}:{other.line}",
            en=f"the rule {rule.id} is already there: {other.file}:{other.line}",
        ))


def rule_of(value: Mapping[str, Any], path: Path) -> Rule:
    """A rule of its values in a file that fits the schema."""
    kind = value["kind"]
    rule = Rule(
        id=value["id"],
        title=datafile.local_text(value["title"]),
        category=Category(value["category"]),
        severity=Severity(value["severity"]),
        kind=kind,
        languages=tuple(value.get("languages", value["pattern"])),
        scope=value.get("scope", KINDS[kind].scope),
        pattern=value["pattern"],
        antipatterns=value.get("antipatterns", {}),
        message=datafile.local_text(value["message"]),
        why=datafile.local_text(value["why"]),
        recommendation=datafile.local_text(value["recommendation"]),
        proposed=value.get("proposed", {}),
        norms=tuple(value["norms"]),
        topics=tuple(value["topics"]),
        confidence=Confidence(value["confidence"]),
        status=RuleStatus(value["status"]),
        since=value["since"],
        source=value["source"],
        examples=_examples(value["examples"]),
        file=str(path),
        line=value.get(datafile.LINE, 1),
        where=value.get("where", {}),
        requires=value.get("requires", {}),
        report=value.get("report", "each"),
        span=value.get("span", "match"),
    )
    return _with_digest(rule, {})


def _examples(value: Mapping[str, Any]) -> tuple[Example, ...]:
    return tuple(
        Example(language, text, kind == "hit")
        for language, cases in value.items()
        for kind in ("hit", "miss")
        for text in cases[kind]
    )


def _with_digest(rule: Rule, terms: Terms) -> Rule:
    """The rule with the digest of all that decides its hits: its own fields and the word sets behind its phrases."""
    own = [rule.kind, rule.languages, rule.scope, rule.report, rule.where]
    own += [rule.pattern, rule.antipatterns, rule.requires]
    content = json.dumps(own, sort_keys=True, ensure_ascii=False)
    members = {name: terms[name] for name in closure(sets(content), terms)}
    content += json.dumps(members, sort_keys=True, ensure_ascii=False)
    return replace(rule, digest=hashlib.sha256(content.encode()).hexdigest())


def _version(rules: tuple[Rule, ...], files: list[Path]) -> str:
    """Number of rules that are not off and a short digest of the content of their files."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes())
    active = sum(rule.status is not RuleStatus.OFF for rule in rules)
    return f"{active}-{digest.hexdigest()[:10]}"
