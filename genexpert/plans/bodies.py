"""The bodies responsible for a measure, split from their cell and resolved through the list of abbreviations."""

import re
from collections.abc import Iterable, Mapping

from genexpert.domain.plan import ResponsibleBody

_AGREED_AFTER = re.compile(r"\s*\(\s*(?:макулдашуу\s+боюнча|по\s+согласованию)\s*\)", re.IGNORECASE)
_AGREED_BEFORE = re.compile(r"(?:макулдашуу\s+боюнча|по\s+согласованию)\s*:", re.IGNORECASE)
# "Бишкек, Ош жана Каракол шаарларынын мэриялары" is one name with a comma inside
_TOWNS = re.compile(
    r"((?:[А-ЯӨҮҢЁ][\w-]+,\s*)*[А-ЯӨҮҢЁ][\w-]+\s+жана\s+[А-ЯӨҮҢЁ][\w-]+\s+шаарларынын\s+мэриялары"
    r"|мэрии\s+городов\s+[А-ЯЁ][\w-]+(?:,\s*[А-ЯЁ][\w-]+)*\s+и\s+[А-ЯЁ][\w-]+)")
_SHORT = re.compile(r"[А-ЯӨҮҢЁA-Z]{2,}(?:-[А-ЯӨҮҢЁA-Z][\w]*)?")
_COMMA = "\x00"


def split_bodies(
    text: str, abbreviations: Mapping[str, str], known: Iterable[str] = (), spelt: Mapping[str, str] | None = None,
) -> tuple[ResponsibleBody, ...]:
    """The bodies of a cell in their order.

    "(by agreement)" after a body holds for that body; "by agreement:" for all that follow. Where the comma between
    two short names was lost, the names in `abbreviations` and `known` tell them apart. `spelt` leads from a spelling
    that the plan uses to the one that its list has.
    """
    names = {*abbreviations, *known, *(spelt or {})}
    bodies: list[ResponsibleBody] = []
    agreed_from_here = False
    for chunk in _chunks(text):
        before = _AGREED_BEFORE.search(chunk)
        if before:
            head, chunk = chunk[: before.start()], chunk[before.end() :]
            bodies += _named(head, names, abbreviations, spelt, agreed_from_here)
            agreed_from_here = True
        bodies += _named(chunk, names, abbreviations, spelt, agreed_from_here)
    return tuple(bodies)


def _chunks(text: str) -> list[str]:
    kept = _TOWNS.sub(lambda match: match[0].replace(",", _COMMA), text)
    return [chunk.replace(_COMMA, ",") for chunk in re.split(r"[,;]|\.(?=\s|$)", kept)]


def _named(
    chunk: str, names: set[str], abbreviations: Mapping[str, str], spelt: Mapping[str, str] | None, agreed: bool,
) -> list[ResponsibleBody]:
    by_agreement = bool(_AGREED_AFTER.search(chunk))
    words = _AGREED_AFTER.sub("", chunk).strip(" \t\n-–")
    if not words:
        return []
    parts = _apart(words, names)
    return [
        ResponsibleBody(part, full_name(part, abbreviations, spelt),
                        agreed or (by_agreement and index == len(parts) - 1))
        for index, part in enumerate(parts)
    ]


def _apart(words: str, names: set[str]) -> list[str]:
    """Names that stand side by side without a comma: "ИИМ ЮСАИД"; the longest known name first."""
    if words in names:
        return [words]
    tokens = words.split()
    parts: list[str] = []
    at = 0
    while at < len(tokens):
        for end in range(len(tokens), at, -1):
            name = " ".join(tokens[at:end])
            if name in names:
                break
        else:
            if not parts and not _all_short(tokens):
                return [words]
            end = len(tokens)
        parts.append(" ".join(tokens[at:end]))
        at = end
    return parts


def _all_short(tokens: list[str]) -> bool:
    return all(_SHORT.fullmatch(token) for token in tokens)


def full_name(short: str, abbreviations: Mapping[str, str], spelt: Mapping[str, str] | None = None) -> str | None:
    """The name that the list of abbreviations has for `short`; spaces inside an abbreviation do not count."""
    listed = (spelt or {}).get(short, short)
    if listed in abbreviations:
        return abbreviations[listed]
    tight = {name.replace(" ", ""): full for name, full in abbreviations.items()}
    return tight.get(listed.replace(" ", ""))
