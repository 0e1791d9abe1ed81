"""Words that a narrow column tore: "каражат тардын" is "каражаттардын".

The plan itself is the dictionary: two pieces are one word where the whole stands intact at least as often as the two
side by side. Where the whole never stands intact, a piece that is no word anywhere else is joined too, and told.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"(?<=[^\W_]) (?=[^\W\d_])")
_HYPHEN = re.compile(r"([^\W_]+)- (?=([^\W_]+))")
_OFTEN = 1.5  # two words are two where they stand apart so many times as often as together
# number, possession and case at the end of a noun: a piece that lies inside them is no word of its own
_ENDING = re.compile(
    r"(?:[лдт][аоеө]р)?(?:ы|и|у|ү|сы|си|су|сү|ым|им|ум|үм)?"
    r"(?:н[ыиуү]н|[дт][ыиуү]н|н[ыиуү]|[дт][ыиуү]|[гк][аоеө]|н[аоеө]|[дт][аоеө]|нд[аоеө]|[дт][аоеө]н|н[аоеө]н)?"
    r"(?:г[ыиуү]|к[ыиуү])?$")

Known = Callable[[str], bool]


class TornWords:
    """Joins torn words.

    Attributes:
        guessed: joined words that stand intact nowhere else, in the order they were met.
    """

    def __init__(
        self, wide: Iterable[str], narrow: Iterable[str], known: Known = lambda word: False, endings: bool = True,
    ) -> None:
        """`wide` are cells that are never torn inside a word, `narrow` those that may be; `known` knows real words.
        `endings`: the words are Kyrgyz, and a piece that lies inside an ending is no word."""
        wide, narrow = list(wide), list(narrow)
        self._wide = Counter(_words(wide))
        self._all = self._wide + Counter(_words(narrow))
        self._pairs = Counter(pair for cell in (*wide, *narrow) for pair in _pairs(cell))
        self._known = known
        self._endings = endings
        self._parts = {a + b: len(a) for (a, b), count in self._pairs.items() if count >= self._all[a + b] * _OFTEN > 0}
        self.guessed: list[str] = []

    def join(self, cell: str) -> str:
        """The cell with its torn words whole."""
        text = _WORD.sub(self._parted, _HYPHEN.sub(self._hyphenated, cell))
        start = 0
        while True:
            gap = _GAP.search(text, start)
            if not gap:
                return text
            left, right = _ends_with(text, gap.start()), _starts_with(text, gap.end())
            if left and right and self._torn(left, right, _third(text, gap.end() + len(right))):
                text = text[: gap.start()] + text[gap.end() :]
                start = max(0, gap.start() - len(left) - 1)
            else:
                start = gap.end()

    def _hyphenated(self, match: re.Match[str]) -> str:
        whole = (match[1] + match[2]).lower()
        return match[1] if self._all[whole] else f"{match[1]}-"

    def _parted(self, match: re.Match[str]) -> str:
        """Two words that stand without a space between them: эларалык beside many эл аралык."""
        at = self._parts.get(match[0].lower())
        return f"{match[0][:at]} {match[0][at:]}" if at else match[0]

    def _torn(self, left: str, right: str, third: str) -> bool:
        a, b = left.lower(), right.lower()
        whole = a + b
        if not right[0].islower():
            return False
        intact = self._all[whole]
        both_words = self._is_word(a) and self._is_word(b)
        if intact and intact >= self._pairs[a, b] * (3 if both_words else 1):
            return True
        if third and self._all[whole + third] and not (self._wide[a] and self._wide[b]):
            return True  # one word in three pieces
        inside_ending = self._endings and len(_ENDING.search(whole)[0]) >= len(b)  # type: ignore[index]  # matches always
        if self._wide[b] or not (inside_ending or (self._known(whole) and not self._is_word(a) and not self._known(b))):
            return False
        self.guessed.append(left + right)
        return True

    def _is_word(self, word: str) -> bool:
        return bool(self._wide[word]) or self._known(word)


def _words(cells: Iterable[str]) -> list[str]:
    return [word.lower() for cell in cells for word in _WORD.findall(cell)]


def _pairs(cell: str) -> list[tuple[str, str]]:
    return [(a.lower(), b.lower()) for a, b in re.findall(r"([^\W\d_]+) (?=([^\W\d_]+))", cell)]


def _ends_with(text: str, end: int) -> str:
    match = re.search(r"[^\W\d_]+$", text[:end])
    return match[0] if match else ""


def _starts_with(text: str, start: int) -> str:
    match = _WORD.match(text, start)
    return match[0] if match else ""


def _third(text: str, at: int) -> str:
    match = re.match(r" ([^\W\d_]+)", text[at:])
    return match[1].lower() if match else ""
