"""Where in the act a token stands: its sentence, paragraph, item, part, article, chapter, and their flags."""

from bisect import bisect_right

from genexpert.domain.provision import Act, Flag, Level, Provision
from genexpert.domain.span import Span
from genexpert.language.tokens import AnalysedText
from genexpert.rules.token_index import TokenIndex

_ARTICLE = (Level.ARTICLE, Level.QUOTED)
_CHAPTER = (Level.CHAPTER, Level.SECTION, Level.ANNEX)
_ITEM = (Level.PARAGRAPH, Level.ITEM, Level.PART, Level.POINT)
_PART = (Level.PART, Level.POINT)


class Places:
    """Finds provisions and token ranges around a token."""

    def __init__(self, act: Act, analysed: AnalysedText, index: TokenIndex) -> None:
        self._act = act
        self._analysed = analysed
        self._index = index
        self._child_starts: dict[int, list[int]] = {}
        self._paragraph_starts = [start for start, _ in analysed.paragraph_tokens]
        self._notes = [note.start for note in act.edition_notes]

    def chain(self, position: int) -> tuple[Provision, ...]:
        """The provisions around a character, the act first, the smallest last."""
        chain = [self._act.root]
        while chain[-1].children:
            provision = chain[-1]
            starts = self._child_starts.get(id(provision))
            if starts is None:
                starts = self._child_starts[id(provision)] = [child.span.start for child in provision.children]
            at = bisect_right(starts, position) - 1
            if at < 0 or position >= provision.children[at].span.end:
                break
            chain.append(provision.children[at])
        return tuple(chain)

    def provision(self, position: int) -> Provision:
        """The smallest provision around a character."""
        return self.chain(position)[-1]

    def around(self, span: Span) -> Provision:
        """The smallest provision that has all of a span."""
        chain = self.chain(span.start)
        return next((provision for provision in reversed(chain) if provision.span.covers(span)), chain[0])

    def unit(self, position: int, scope: str) -> Provision:
        """The provision that a scope names: "item", "part", "provision", "article", "chapter", "act".

        A point of a decree and a text quoted by an amending draft are articles here. Where an act has no such
        provision around the character, the next larger one is taken.
        """
        chain = self.chain(position)
        if scope == "act":
            return chain[0]
        if scope == "provision":
            return chain[-1]
        if scope == "chapter":
            return _nearest(chain, _CHAPTER) or chain[0]
        article = _article(chain)
        if scope == "article":
            return article
        inside = chain[chain.index(article) :]
        levels = _PART if scope == "part" else _ITEM
        return _nearest(inside, levels) or article

    def tokens(self, token: int, scope: str) -> tuple[int, int]:
        """Token range of the sentence, paragraph or provision around a token."""
        if scope == "sentence":
            return self._index.sentence(token)
        if scope == "paragraph":
            return self._analysed.paragraph_tokens[bisect_right(self._paragraph_starts, token) - 1]
        if scope == "act":
            return 0, len(self._index.types)
        return self._analysed.tokens_in(self.unit(self._analysed.starts[token], scope).span)

    def heading(self, token: int) -> Span | None:
        """The heading of the article around a token."""
        return self.unit(self._analysed.starts[token], "article").heading

    def flags(self, token: int) -> frozenset[str]:
        """Flags of all provisions around a token, and whether it stands in a title, a heading or a note."""
        position = self._analysed.starts[token]
        chain = self.chain(position)
        found = {str(flag) for provision in chain for flag in provision.flags}
        if any(_inside(provision.heading, position) for provision in chain):
            found.add(str(Flag.HEADING))
        if _inside(self._act.title_span, position):
            found.add(str(Flag.TITLE))
        at = bisect_right(self._notes, position) - 1
        if at >= 0 and position < self._act.edition_notes[at].end:
            found.add(str(Flag.NOTE))
        return frozenset(found)


def _inside(span: Span | None, position: int) -> bool:
    return span is not None and span.start <= position < span.end


def _nearest(chain: tuple[Provision, ...], levels: tuple[Level, ...]) -> Provision | None:
    return next((provision for provision in reversed(chain) if provision.level in levels), None)


def _article(chain: tuple[Provision, ...]) -> Provision:
    found = _nearest(chain, _ARTICLE)
    if found is not None:
        return found
    points = [provision for provision in chain if provision.level is Level.POINT]
    if points:
        return points[0]
    return _nearest(chain, (Level.PREAMBLE, Level.TABLE, *_CHAPTER)) or chain[0]
