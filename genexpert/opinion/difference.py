"""Which words of a wording change."""

import re

_WORDS = re.compile(r"\S+|\s+")


def tokens(text: str) -> list[str]:
    """Words and the white space between them, in order."""
    return _WORDS.findall(text)


def common_ends(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many tokens at the beginning, and how many at the end, are the same."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def changed(old: str, new: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the changed words stand in the old and in the new text, as (start, end) in code points."""
    before, after = tokens(old), tokens(new)
    head, tail = common_ends(before, after)
    start = len("".join(before[:head]))
    rest = len("".join(before[len(before) - tail:]))
    return (start, len(old) - rest), (start, len(new) - rest)
