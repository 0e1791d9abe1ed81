"""The texts of a finding: templates filled in with the matched words, and the wording proposed."""

import re
from collections.abc import Mapping
from typing import Any

from genexpert.domain.localized import LocalText
from genexpert.domain.rule import Rule
from genexpert.domain.span import Span
from genexpert.rules.searched import Hit, SearchedAct

_FIELD = re.compile(r"\{([a-z_]+\d*)\}")
_CLOSING = re.compile(r"(?P<inner>[.;]?)(?P<quote>[\"»”])(?P<outer>[.;,]*)$")
_OPENING = {"»": "«", "”": "“"}
_MARKER = re.compile(r"(?:\d+(?:[-.]\d+)*[.)]|[а-яa-z]\))\s+", re.IGNORECASE)


def filled(template: LocalText, words: Mapping[str, str]) -> LocalText:
    """The text with {match} and the other words of a hit set in."""
    return LocalText(*(_fill(text, words) for text in (template.ky, template.ru, template.en)))


def fields(template: str) -> set[str]:
    """Names of the words that a template speaks of."""
    return set(_FIELD.findall(template))


def _fill(text: str, words: Mapping[str, str]) -> str:
    if "{" not in text:
        return text
    return _FIELD.sub(lambda found: words.get(found[1], found[0]), text)


def proposal(
    rule: Rule, language: str, searched: SearchedAct, hit: Hit, words: Mapping[str, str]
) -> tuple[str | None, Span | None]:
    """The words that the rule proposes and the span that they replace; nothing where it has none that fits."""
    how: Mapping[str, Any] | None = rule.proposed.get(language)
    if how is None:
        return None, None
    if "text" in how:
        span = searched.span(hit.start, hit.end)
        return _like(_fill(how["text"], words), span.of(searched.analysed.text)), span
    sentence = searched.places.tokens(hit.start, "sentence")
    if "add" in how:
        span = searched.span(*sentence)
        return _with_sentence(span.of(searched.analysed.text), _fill(how["add"], words)), span
    return _replaced(how["replace"], language, searched, hit, sentence, words)


def _with_sentence(old: str, added: str) -> str:
    """The added sentence after the old one: before the words that open a list, inside the item that a mark ends.

    Where the old sentence ends a text that an amending draft quotes, the added one stands inside the quotation marks.
    """
    if old.endswith(":"):
        marker = _MARKER.match(old)
        begin = marker.end() if marker else 0
        return f"{old[:begin]}{added} {old[begin:]}"
    closing = _CLOSING.search(old)
    if closing and (closing["inner"] or _ends_quotation(old, closing["quote"])):
        quoted = f"{old[: closing.start()]}. {added.removesuffix('.')}"
        return f"{quoted}{closing['inner']}{closing['quote']}{closing['outer']}"
    if old.endswith((";", ",")):
        return f"{old[:-1]}. {added.removesuffix('.')}{old[-1]}"
    return f"{old} {added}"


def _ends_quotation(sentence: str, mark: str) -> bool:
    """Whether the last quotation mark of a sentence closes one that opened before the sentence."""
    opening = _OPENING.get(mark)
    if opening is None:
        return sentence.count(mark) % 2 == 1
    return sentence.count(mark) > sentence.count(opening)


def _replaced(
    pairs: list[dict[str, str]],
    language: str,
    searched: SearchedAct,
    hit: Hit,
    sentence: tuple[int, int],
    words: Mapping[str, str],
) -> tuple[str | None, Span | None]:
    """The first pair whose words overlap the hit, else the first that stands in its sentence."""
    inside: tuple[str, Span] | None = None
    for pair in pairs:
        for start, end in searched.within(language, [pair["what"]], *sentence):
            span = searched.span(start, end)
            new = _like(_fill(pair["with"], words), span.of(searched.analysed.text))
            if start < hit.end and hit.start < end:
                return new, span
            inside = inside or (new, span)
    return inside or (None, None)


def _like(new: str, old: str) -> str:
    """With a capital where the old words begin with one."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
