"""The rules that the expert switched off in her own profile.

A rule that ships is switched off by a copy with the status "off" in the user's folder, which stands over it; a rule
of the user's own has its status changed where it stands. Both can be taken back.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from genexpert import datafile, folders
from genexpert.domain.errors import CaseError
from genexpert.domain.localized import LocalText
from genexpert.domain.rule import Category, RuleStatus

COPIES = "switched-off.yaml"
TERMS = "terms.yaml"  # word sets stand there, no rules
HEAD = "# Rules that were switched off in the program. Switch them on there, or take a rule out of this file.\n"
STATUS = re.compile(r"^(?P<before>(?:- )?\s*status:\s*)[\"']?(?P<status>[a-z]+)[\"']?(?:\s*# was (?P<was>[a-z]+))?\s*$")

NEXT_RULE = re.compile(r"^\s*- id:")


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A rule that does not run, because the expert said so."""

    id: str
    title: LocalText
    category: Category


def switched_off(user_folder: Path) -> tuple[SwitchedOff, ...]:
    """The rules that are off in the user's folder, by their ids. Raises ResourceError where a file has a mistake."""
    off = (rule for _, rule in _rules_in(user_folder / "rules") if rule["status"] == RuleStatus.OFF)
    made = (SwitchedOff(one["id"], datafile.local_text(one["title"]), Category(one["category"])) for one in off)
    return tuple(sorted(made, key=lambda one: one.id))


def switch_off(user_folder: Path, rule: str) -> None:
    """The rule does not run any more for this user. Raises CaseError, ResourceError."""
    own = _find(user_folder / "rules", rule)
    if own is not None:
        path, found = own
        if found["status"] != RuleStatus.OFF:
            _change_status(path, found, lambda was: f"off  # was {was['status']}")
        return
    shipped = _find(folders.resources() / "rules", rule)
    if shipped is None:
        raise CaseError(LocalText(ky=f"Мындай эреже жок: {rule}", ru=f"Такого правила нет: {rule}",
                                  en=f"There is no such rule: {rule}"))
    _write_copies(user_folder, [*_copies(user_folder), shipped[1] | {"status": str(RuleStatus.OFF)}])


def switch_on(user_folder: Path, rule: str) -> None:
    """The rule runs again, as it did before. Raises CaseError, ResourceError."""
    own = _find(user_folder / "rules", rule)
    if own is None or own[1]["status"] != RuleStatus.OFF:
        return
    path, found = own
    if path.name == COPIES:
        _write_copies(user_folder, [one for one in _copies(user_folder) if one["id"] != rule])
    else:
        _change_status(path, found, lambda was: was["was"] or str(RuleStatus.ON))


def _rules_in(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in sorted(folder.glob("*.yaml")):
        if path.name != TERMS:
            for rule in datafile.load(path, "rules")["rules"]:
                yield path, rule


def _find(folder: Path, rule: str) -> tuple[Path, dict[str, Any]] | None:
    return next(((path, found) for path, found in _rules_in(folder) if found["id"] == rule), None)


def _copies(user_folder: Path) -> list[dict[str, Any]]:
    path = user_folder / "rules" / COPIES
    return list(datafile.load(path, "rules")["rules"]) if path.is_file() else []


def _write_copies(user_folder: Path, copies: list[dict[str, Any]]) -> None:
    import yaml

    path = user_folder / "rules" / COPIES
    if not copies:
        _store(path, None)
        return
    rules = [{key: value for key, value in one.items() if key != datafile.LINE} for one in copies]
    whole = {"schema": "genexpert-rules/1", "topic": "switched-off", "version": "1", "rules": rules}
    _store(path, HEAD + yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=110))


def _change_status(path: Path, rule: dict[str, Any], said: Callable[[dict[str, str | None]], str]) -> None:
    """Changes the one line of the status and leaves the rest of the user's file, comments too, as it is."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    except OSError as error:
        raise _not_written(path, error) from error
    first = rule[datafile.LINE] - 1
    for number in range(first, len(lines)):
        if number > first and NEXT_RULE.match(lines[number]):
            break
        match = STATUS.match(lines[number])
        if match:
            lines[number] = f"{match['before']}{said(match.groupdict())}\n"
            _store(path, "".join(lines))
            return
    raise CaseError(LocalText(
        ky=f"{path}: {rule['id']} эрежесинин status сабы табылган жок; аны колуңуз менен өзгөртүңүз",
        ru=f"{path}: у правила {rule['id']} не найдена строка status; измените её вручную",
        en=f"{path}: no status line was found in the rule {rule['id']}; change it by hand",
    ))


def _store(path: Path, content: str | None) -> None:
    """Writes beside the place and moves; None takes the file away."""
    try:
        if content is None:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(content, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> CaseError:
    reason = error.strerror or str(error)
    return CaseError(LocalText(
        ky=f"{path}: жазылбай жатат ({reason})", ru=f"{path}: не записывается ({reason})",
        en=f"{path}: cannot be written ({reason})"))
