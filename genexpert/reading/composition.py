"""The growing text of a draft: its characters, where each comes from, and the paragraphs that they make."""

from genexpert.domain.draft import Cell, DraftParagraph, ParagraphKind, SourceRun
from genexpert.domain.span import Span
from genexpert.reading import faults

Box = tuple[float, float, float, float]
MOST_RUNS = 200_000  # the Tax Code, 0.8 million characters, has 19 thousand; more is no draft but an attack


class Composition:
    """Collects text in its order. Paragraphs are joined by a generated line break, nothing else is added.

    Attributes:
        length: code points so far.
        runs, paragraphs, superscripts: as `Draft` wants them.
    """

    def __init__(self, name: str) -> None:
        """`name` is that of the file, for the message of an error."""
        self._name = name
        self._pieces: list[str] = []
        self.length = 0
        self.runs: list[SourceRun] = []
        self.paragraphs: list[DraftParagraph] = []
        self.superscripts: list[Span] = []
        self._start = 0
        self._last_place = ""

    @property
    def text(self) -> str:
        """All the text so far."""
        return "".join(self._pieces)

    def begin(self, place: str) -> None:
        """Starts a paragraph; `place` is where its first character stands or would stand.

        Raises DraftError where the text has come to more than MOST_RUNS pieces.
        """
        check_size(len(self.runs), self._name)
        if self.paragraphs:
            self.generate("\n", self._last_place)
        self._start = self.length
        self._last_place = place

    def begin_within(self, place: str) -> None:
        """Starts a paragraph where the source itself has the separator. Raises DraftError as `begin` does."""
        check_size(len(self.runs), self._name)
        self._start = self.length
        self._last_place = place

    def put(self, text: str, place: str, offset: int = 0, box: Box | None = None) -> None:
        """Adds characters of the source."""
        if text:
            start = self.length
            self.length = end = start + len(text)
            self._pieces.append(text)
            self.runs.append(SourceRun(Span(start, end), place, offset, False, box))

    def generate(self, text: str, place: str) -> None:
        """Adds characters that the source does not have: a computed number, a separator."""
        if text:
            start = self.length
            self.length = end = start + len(text)
            self._pieces.append(text)
            self.runs.append(SourceRun(Span(start, end), place, 0, True))

    def check(self) -> None:
        """Raises DraftError where the text has come to more than MOST_RUNS pieces, all perhaps in one paragraph."""
        check_size(len(self.runs), self._name)

    def raise_last(self, start: int) -> None:
        """Marks all characters from `start` on as superscript."""
        if self.superscripts and self.superscripts[-1].end == start:
            self.superscripts[-1] = Span(self.superscripts[-1].start, self.length)
        elif start < self.length:
            self.superscripts.append(Span(start, self.length))

    def raise_one(self, at: int) -> None:
        """Marks one character as superscript, joined with the one before it where that is."""
        if self.superscripts and self.superscripts[-1].end == at:
            self.superscripts[-1] = Span(self.superscripts[-1].start, at + 1)
        else:
            self.superscripts.append(Span(at, at + 1))

    def end(
        self,
        kind: ParagraphKind = ParagraphKind.BODY,
        style: str | None = None,
        cell: Cell | None = None,
        number: str | None = None,
        level: int | None = None,
    ) -> None:
        """Ends the paragraph that was begun last."""
        span = Span(self._start, self.length)
        self.paragraphs.append(DraftParagraph(span, kind, style, cell, number, level))


def check_size(runs: int, name: str) -> None:
    """Raises DraftError where a file has come to more pieces of text than any draft has."""
    if runs > MOST_RUNS:
        raise faults.too_large(name, f"> {MOST_RUNS}")
