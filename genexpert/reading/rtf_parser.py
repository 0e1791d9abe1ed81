"""Reads the tokens of an RTF file into paragraphs of pieces, each piece with the byte where it begins."""

from collections.abc import Callable
from dataclasses import replace

from genexpert.reading import faults
from genexpert.reading.composition import check_size
from genexpert.reading.rtf_parts import Change, Rows, RtfParagraph, RtfPiece, State, Stream, place_cells
from genexpert.reading.rtf_tokens import (
    CHARACTERS,
    CHARSETS,
    CODEPAGES,
    HEADERS,
    PARAGRAPH_ENDS,
    READ_STARRED,
    SKIPPED,
    SYMBOLS,
    SYMBOLS_ENDING,
    TOKEN,
    date_of,
)

NO_TEXT = bytes(range(9)) + bytes(range(10, 32))
DEEPEST = 2_000  # groups in groups


class RtfParser:
    """One pass over the bytes.

    Attributes:
        name: of the file.
        streams: body first, then the others as they come.
        styles: names of paragraph styles by number.
    """

    def __init__(self, name: str, ansi: str | None = None) -> None:
        self.name = name
        self._ansi = ansi or "cp1252"
        self._forced = ansi is not None
        self.streams = [Stream("body")]
        self._stack: list[State] = []
        self._now = State()
        self._flows = [self.streams[0]]
        self._fonts: dict[int, str] = {}
        self._font = 0
        self.styles: dict[int, str] = {}
        self._style = 0
        self._words: list[str] = []
        self._authors: list[str] = []
        self.annotators: list[str] = []
        self._skip = 0
        self._high: int | None = None
        self._starred = False
        self._rows = Rows()
        self._pieces = 0  # and ends of paragraphs
        self._handlers: dict[bytes, Callable[[int | None], None]] = {
            b"ansicpg": self._ansicpg, b"f": self._use_font, b"fcharset": self._charset, b"uc": self._uc,
            b"super": self._super, b"nosupersub": self._not_raised, b"sub": self._not_raised, b"up": self._up,
            b"plain": self._plain, b"pard": self._pard, b"intbl": self._intbl, b"s": self._use_style,
            b"ilvl": self._level, b"revised": self._revised, b"deleted": self._deleted, b"revauth": self._author,
            b"revauthdel": self._author, b"revdttm": self._dated, b"revdttmdel": self._dated, b"cell": self._cell,
            b"row": self._row, b"nestcell": self._paragraph_end, b"trowd": self._trowd, b"cellx": self._cellx,
            b"clvmgf": self._first_merged, b"clvmrg": self._merged,
        }

    def parse(self, data: bytes, tick: Callable[[float], None]) -> None:
        """Reads all of `data`. Raises DraftError where groups are too deep or the end is missing."""
        position, size, count, began = data.find(b"{"), len(data), 0, False
        while 0 <= position < size:
            token = TOKEN.match(data, position)
            if token is None:  # a lone backslash at the end
                break
            count += 1
            if count % 20_000 == 0:
                tick(position / size)
            at, position = position, token.end()
            word, number, codes, symbol, brace, plain = token.groups()
            if word:
                if word == b"bin":
                    position += max(int(number or 0), 0)
                self._word(word, int(number) if number else None, at)
            elif codes:
                self._bytes(bytes.fromhex(codes.replace(b"\\'", b"").decode("ascii")), at, 4)
            elif plain:
                self._bytes(plain, at, 1)
            elif brace == b"{":
                began = True
                self._open()
            elif brace:
                self._close()
                if not self._stack:
                    break
            elif symbol:
                self._symbol(symbol, at)
        if self._stack or not began:
            raise faults.damaged(self.name, "RTF")
        self._finish()

    def _open(self) -> None:
        if len(self._stack) >= DEEPEST:
            raise faults.damaged(self.name, "RTF")
        self._stack.append(self._now)
        self._now = replace(self._now, opens=None)
        self._starred = False

    def _close(self) -> None:
        ended = self._now
        if ended.opens is not None:
            stream = self._flows.pop()
            if stream.open.pieces:
                stream.paragraphs.append(stream.open)
                stream.open = RtfParagraph()
        if ended.target in ("authors", "annotator") and self._words and self._stack[-1].target == ended.target:
            self._name_ended(ended.target)
        if self._stack:
            self._now = self._stack.pop()
            if ended.target == "annotator" and self._now.target != "annotator":
                self._name_ended("annotator")
        self._starred, self._skip = False, 0

    def _name_ended(self, target: str) -> None:
        name = "".join(self._words).strip(" ;")
        self._words = []
        (self._authors if target == "authors" else self.annotators).append(name)

    def _set(self, **changes: object) -> None:
        self._now = replace(self._now, **changes)  # type: ignore[arg-type]

    def _word(self, word: bytes, number: int | None, at: int) -> None:
        if self._starred:
            self._starred = False
            if word not in READ_STARRED:
                self._set(target="skip")
                return
        if word == b"ud":
            self._set(target="body")
            return
        if word == b"u":
            self._unicode(number or 0, at)
            return
        if self._skip and word in CHARACTERS:
            self._skip -= 1
            return
        handler = self._handlers.get(word)
        if handler is not None:
            handler(number)
        elif word in CHARACTERS:
            self._put(CHARACTERS[word], at)
        elif word in PARAGRAPH_ENDS:
            self._paragraph_end(number)
        else:
            self._destination(word)

    def _destination(self, word: bytes) -> None:
        if self._now.target == "skip":
            return
        if word in SKIPPED or word == b"upr":
            self._set(target="skip")
        elif word == b"fonttbl":
            self._set(target="fonts")
        elif word == b"stylesheet":
            self._set(target="styles")
        elif word == b"revtbl":
            self._set(target="authors")
        elif word == b"atnauthor":
            self._words = []
            self._set(target="annotator")
        elif word in (b"atnid", b"atndate", b"pnseclvl"):
            self._set(target="skip")
        elif word in (b"listtext", b"pntext"):
            self._set(listed=True)
        elif word in (b"footnote", b"annotation", b"shptxt") or word in HEADERS:
            kind = {b"footnote": "note", b"annotation": "comment", b"shptxt": "box"}.get(word, "header")
            check_size(len(self.streams), self.name)
            stream = Stream(kind)
            self.streams.append(stream)
            self._flows.append(stream)
            self._set(target="body", opens=kind, superscript=False, table=False)

    def _symbol(self, symbol: bytes, at: int) -> None:
        if symbol == b"*":
            self._starred = True
        elif symbol in SYMBOLS_ENDING:
            self._paragraph_end(None)
        elif symbol in SYMBOLS:
            if self._skip:
                self._skip -= 1
            else:
                self._put(SYMBOLS[symbol], at)

    def _bytes(self, raw: bytes, at: int, width: int) -> None:
        if self._skip:
            gone = min(self._skip, len(raw))
            self._skip -= gone
            raw, at = raw[gone:], at + gone * width
        raw = raw.translate(None, NO_TEXT)
        if raw and self._now.target != "skip":
            self._put(raw.decode(self._now.codec or self._ansi, errors="replace"), at)

    def _unicode(self, number: int, at: int) -> None:
        code = number & 0xFFFF if number < 0 else number
        self._skip = self._now.uc
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0xFFFD if self._high is None else 0x10000 + (self._high - 0xD800 << 10) + code - 0xDC00
        self._high = None
        if code == 9 or 32 <= code < 0x110000:
            self._put(chr(code), at)

    def _put(self, text: str, at: int) -> None:
        now = self._now
        if now.target != "body":
            self._collect(text)
            return
        paragraph = self._flows[-1].open
        paragraph.style, paragraph.level = now.style, now.level
        paragraph.table = now.table and len(self._flows) == 1
        change = self._change()
        if paragraph.pieces:
            last = paragraph.pieces[-1]
            if (last.superscript, last.change, last.listed) == (now.superscript, change, now.listed):
                last.text += text
                return
        self._pieces += 1
        check_size(self._pieces, self.name)
        paragraph.pieces.append(RtfPiece(text, at, now.superscript, change, now.listed))

    def _change(self) -> Change | None:
        now = self._now
        if not (now.deleted or now.inserted):
            return None
        author = self._authors[now.author] if now.author < len(self._authors) else None
        return "delete" if now.deleted else "insert", author, date_of(now.date)

    def _collect(self, text: str) -> None:
        """Names of fonts, styles and authors stand in tables of their own."""
        if self._now.target == "styles":
            self.styles[self._style] = (self.styles.get(self._style, "") + text)[:200]
        elif self._now.target in ("authors", "annotator") and len(self._words) < 1000:
            self._words.append(text[:200])

    def _paragraph_end(self, number: int | None) -> None:
        if self._now.target != "body":
            return
        self._pieces += 1
        check_size(self._pieces, self.name)
        flow = self._flows[-1]
        paragraph, flow.open = flow.open, RtfParagraph()
        paragraph.table = self._now.table and len(self._flows) == 1
        if not paragraph.table and len(self._flows) == 1:
            self._table_ended()
        flow.paragraphs.append(paragraph)
        if len(self._flows) == 1 and not paragraph.table:
            self._rows.begun = len(flow.paragraphs)

    def _cell(self, number: int | None) -> None:
        if self._now.target != "body" or len(self._flows) > 1:
            return
        self._pieces += 1
        check_size(self._pieces, self.name)
        body = self.streams[0]
        body.open.table = True
        body.paragraphs.append(body.open)
        body.open = RtfParagraph()
        self._rows.cells.append(body.paragraphs[self._rows.begun:])
        self._rows.begun = len(body.paragraphs)

    def _row(self, number: int | None) -> None:
        rows = self._rows
        if rows.cells and len(self._flows) == 1:
            row = []
            for index, paragraphs in enumerate(rows.cells):
                edge, merge = rows.edges[index] if index < len(rows.edges) else ((index + 1) * 100_000, "")
                row.append((paragraphs, edge, merge))
            rows.done.append(row)
            rows.cells = []

    def _table_ended(self) -> None:
        rows = self._rows
        self._row(None)
        if rows.done:
            place_cells(rows.done, rows.tables)
            rows.tables += 1
            rows.done = []

    def _finish(self) -> None:
        body = self.streams[0]
        if body.open.pieces:
            body.paragraphs.append(body.open)
        self._table_ended()

    def _ansicpg(self, number: int | None) -> None:
        if not self._forced:
            self._ansi = CODEPAGES.get(number or 0, self._ansi)

    def _use_font(self, number: int | None) -> None:
        if self._now.target == "fonts":
            self._font = number or 0
        else:
            self._set(codec=self._fonts.get(number or 0, ""))

    def _charset(self, number: int | None) -> None:
        if self._now.target == "fonts" and number in CHARSETS:
            self._fonts[self._font] = CHARSETS[number]

    def _uc(self, number: int | None) -> None:
        self._set(uc=min(max(number if number is not None else 1, 0), 16))

    def _super(self, number: int | None) -> None:
        self._set(superscript=number != 0)

    def _not_raised(self, number: int | None) -> None:
        self._set(superscript=False)

    def _up(self, number: int | None) -> None:
        self._set(superscript=(number or 6) >= 4)

    def _plain(self, number: int | None) -> None:
        self._set(superscript=False, inserted=False, deleted=False, codec=self._fonts.get(0, ""))

    def _pard(self, number: int | None) -> None:
        self._set(table=False, style=None, level=None)

    def _intbl(self, number: int | None) -> None:
        self._set(table=True)

    def _use_style(self, number: int | None) -> None:
        if self._now.target == "styles":
            self._style = number or 0
        else:
            self._set(style=number)

    def _level(self, number: int | None) -> None:
        self._set(level=number)

    def _revised(self, number: int | None) -> None:
        self._set(inserted=number != 0)

    def _deleted(self, number: int | None) -> None:
        self._set(deleted=number != 0)

    def _author(self, number: int | None) -> None:
        self._set(author=max(number or 0, 0))

    def _dated(self, number: int | None) -> None:
        self._set(date=(number or 0) & 0xFFFFFFFF)

    def _trowd(self, number: int | None) -> None:
        self._rows.edges, self._rows.merge = [], ""

    def _cellx(self, number: int | None) -> None:
        if len(self._rows.edges) < 1000:
            self._rows.edges.append((number or 0, self._rows.merge))
        self._rows.merge = ""

    def _first_merged(self, number: int | None) -> None:
        self._rows.merge = "restart"

    def _merged(self, number: int | None) -> None:
        self._rows.merge = "continue"
