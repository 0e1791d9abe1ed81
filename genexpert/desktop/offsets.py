"""Code points of the draft's text and UTF-16 positions of Qt's document: converted here and nowhere else.

Qt counts UTF-16 units, makes one of "\\r\\n" and takes some characters for ends of a block. So a document is
never filled with the draft's own text but with `shown(text)`, which has as many code points, and whose characters
each stay where they are.
"""

import re
from bisect import bisect_left, bisect_right

from genexpert.domain.span import Span

_STAND_INS = {
    "\r": "\n", "\u2029": "\n",  # a block ends
    "\ufdd0": "\ufffd", "\ufdd1": "\ufffd",  # Qt keeps these two for itself
    "\x00": "\ufffd", "\ufffc": "\ufffd",  # ufffc would be a picture
    "\x0b": "\u2028", "\x0c": "\u2028",
}
_ODD = re.compile(f"[{''.join(_STAND_INS)}]")
_WIDE = re.compile("[\U00010000-\U0010ffff]")


def shown(text: str) -> str:
    """The text as a document is to be filled with it: as many code points, none that Qt would join or eat."""
    return _ODD.sub(lambda match: _STAND_INS[match[0]], text.replace("\r\n", "\u200b\n"))


class Positions:
    """Both ways between code points and UTF-16 positions of one text."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [match.start() for match in _WIDE.finditer(text)]
        self._wide_utf16 = [index + number for number, index in enumerate(self._wide)]

    def to_qt(self, index: int) -> int:
        """UTF-16 position of the code point at `index`."""
        return index + bisect_left(self._wide, index)

    def from_qt(self, position: int) -> int:
        """Code point at a UTF-16 position; within a pair of surrogates, the code point that it belongs to."""
        before = bisect_right(self._wide_utf16, position)
        index = position - before
        if before and self._wide_utf16[before - 1] == position:
            return self._wide[before - 1]
        return min(index, self._length)

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """UTF-16 positions of the start and the end of a span."""
        return self.to_qt(span.start), self.to_qt(span.end)
