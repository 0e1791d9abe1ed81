"""Places that an expert types: "139 ч 4", "ст. 12 п. 3", "139-берене 4-бөлүк", "art 139 part 4"."""

import re

from genexpert.domain.provision import Act, Level, Provision

Step = tuple[tuple[Level, ...], str]  # levels that it may be, number

_WORDS: tuple[tuple[str, tuple[Level, ...]], ...] = (  # longer beginnings first
    ("подпункт", (Level.ITEM,)), ("пп", (Level.ITEM,)), ("пунктча", (Level.ITEM,)), ("subitem", (Level.ITEM,)),
    ("пункт", (Level.POINT, Level.ITEM)), ("п", (Level.POINT, Level.ITEM)), ("point", (Level.POINT, Level.ITEM)),
    ("item", (Level.ITEM, Level.POINT)),
    ("стат", (Level.ARTICLE,)), ("ст", (Level.ARTICLE,)), ("берене", (Level.ARTICLE,)), ("art", (Level.ARTICLE,)),
    ("част", (Level.PART,)), ("ч", (Level.PART,)), ("бөлүк", (Level.PART,)), ("бөлүг", (Level.PART,)),
    ("бөлүм", (Level.SECTION,)), ("разд", (Level.SECTION,)), ("sect", (Level.SECTION,)), ("part", (Level.PART,)),
    ("глав", (Level.CHAPTER,)), ("гл", (Level.CHAPTER,)), ("бап", (Level.CHAPTER,)), ("chap", (Level.CHAPTER,)),
    ("прил", (Level.ANNEX,)), ("тирк", (Level.ANNEX,)), ("annex", (Level.ANNEX,)),
    ("абз", (Level.PARAGRAPH,)), ("para", (Level.PARAGRAPH,)),
)
_BARE = ((Level.ARTICLE, Level.POINT), (Level.PART, Level.ITEM), (Level.ITEM, Level.PARAGRAPH))
_NUMBER = re.compile(r"(?:(?P<before>[^\W\d]+)\.?\s*)?(?P<number>\d+(?:[-.]\d+)*[¹²³⁴-⁹⁰]*)"
                     r"(?:\s*-\s*(?P<after>[^\W\d]+))?[\s,.;)]*")


def steps_of(typed: str) -> list[Step] | None:
    """The typed address from its outermost step in, or None where the words are no address."""
    steps: list[Step] = []
    position, typed = 0, typed.strip().lower()
    while position < len(typed):
        match = _NUMBER.match(typed, position)
        if match is None:
            return None
        word = match["before"] or match["after"]
        levels = _levels(word) if word else _BARE[min(len(steps), len(_BARE) - 1)]
        if levels is None:
            return None
        steps.append((levels, match["number"]))
        position = match.end()
    return sorted(steps, key=lambda step: list(Level).index(step[0][0])) or None


def find_place(act: Act, typed: str) -> Provision | None:
    """The provision at a typed address; the nearest outer one where an inner step is not there."""
    steps = steps_of(typed)
    if steps is None:
        return None
    found: Provision | None = None
    for levels, number in steps:
        inner = _first(found or act.root, levels, number)
        if inner is None:
            break
        found = inner
    return found


def _first(within: Provision, levels: tuple[Level, ...], number: str) -> Provision | None:
    there = [one for one in within.walk() if one is not within and one.number == number]
    return next((one for level in levels for one in there if one.level is level), None)


def _levels(word: str) -> tuple[Level, ...] | None:
    return next((levels for beginning, levels in _WORDS if word.startswith(beginning)
                 and (len(beginning) > 2 or len(word) <= len(beginning))), None)
