"""The compact notation of phrases (docs/rules.md): its words, marks and brackets -> elements."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from genexpert.domain.localized import LocalText
from genexpert.rules import mistakes
from genexpert.rules.elements import Choice, Element, Elements, TokenTest, Word, gap
from genexpert.rules.mistakes import NotationMistake

# Members of a word set as phrases of the notation, or None where the set does not exist.
TermLookup = Callable[[str], tuple[str, ...] | None]

_WORD = r"[^\s|()\[\]%~!?+=#*]"
_ATOM = re.compile(
    rf"(?P<set>%[a-z][a-z0-9_-]*)|(?P<number>\#)|(?P<any>\*)|(?P<exact>=[^\s|()\[\]?]+|%(?=\s|$))|(?P<lemma>{_WORD}+)(?P<plus>\+)?"
)
_FEATURE = r"[A-Za-z]+(?:\[[a-z]+\])?=[A-Za-z0-9,]+"
_FEATURES = re.compile(rf"\[({_FEATURE}(?:;{_FEATURE})*)\]")
_GAP = re.compile(r"~(?:(\d+)-)?(\d+)(?=\s|$|\)|\|)")
_SET_ALONE = re.compile(r"%([a-z][a-z0-9_-]*)(?=\s|$|\?)")
_CHUNK = re.compile(r"[^\s()]+(?=\s|$)")
_DEEPEST = 8  # word sets within word sets


def fold(word: str) -> str:
    """Lower case, ё as е: how the analysis writes forms and lemmas."""
    return word.lower().replace("ё", "е")


def parse(phrase: str, terms: TermLookup, known: dict[str, Element] | None = None) -> Elements:
    """The elements of a phrase. Raises NotationMistake.

    In `known` elements are kept from one phrase to the next, so that the same words are read and searched once.
    """
    return _Parser(phrase, terms, {} if known is None else known).whole()


def words(phrase: str) -> Iterator[str]:
    """The lemmas that a phrase names itself, without those of its word sets."""
    elements = parse(phrase, lambda name: ())
    yield from _lemmas(elements)


def sets(phrase: str) -> list[str]:
    """Names of the word sets that a phrase uses."""
    return [found.group()[1:] for found in re.finditer(r"%[a-z][a-z0-9_-]*", phrase)]


def _lemmas(elements: Elements) -> Iterator[str]:
    for element in elements:
        if isinstance(element, Choice):
            for option in element.options:
                yield from _lemmas(option)
        else:
            for test in element.tests:
                yield from sorted(test.lemmas)


@dataclass
class _Parser:
    """Reads one phrase from left to right."""

    text: str
    terms: TermLookup
    known: dict[str, Element]
    depth: int = 0  # of word sets
    at: int = 0
    brackets: int = 0  # round ones that are open; inside them | parts whole phrases, not words

    def whole(self) -> Elements:
        elements = self._sequence()
        if self.at < len(self.text):
            raise self._mistake(mistakes.BRACKET_TOO_MANY)
        if not any(_asks_something(element) for element in elements):
            raise self._mistake(mistakes.NO_WORD)
        return elements

    def _sequence(self) -> Elements:
        found: list[Element] = []
        while True:
            self._skip_spaces()
            if self.at >= len(self.text) or self.text[self.at] in ")|":
                return tuple(found)
            found.append(self._element() if self.brackets else self._known_element())

    def _known_element(self) -> Element:
        """An element as it was read the first time that its words stood in a phrase."""
        chunk = _CHUNK.match(self.text, self.at)
        if chunk is None:
            return self._element()
        element = self.known.get(chunk[0])
        if element is not None:
            self.at = chunk.end()
            return element
        element = self._element()
        if self.at == chunk.end():
            self.known[chunk[0]] = element
        return element

    def _element(self) -> Element:
        gap_found = _GAP.match(self.text, self.at)
        if gap_found:
            self.at = gap_found.end()
            low, high = int(gap_found[1] or 0), int(gap_found[2])
            if low > high or high > mistakes.LONGEST_GAP:
                raise self._mistake(mistakes.GAP)
            return gap(high, low)
        negated = self._take("!")
        element = self._group() if self._take("(") else self._alternatives()
        optional = self._take("?")
        if isinstance(element, Choice):
            if negated:
                raise self._mistake(mistakes.NEGATION)
            return replace(element, optional=True) if optional else element
        if not (negated or optional):
            return element
        return replace(element, negated=negated, low=0 if optional else 1)

    def _group(self) -> Element:
        self.brackets += 1
        options = [self._sequence()]
        while self._take("|"):
            options.append(self._sequence())
        self.brackets -= 1
        if not self._take(")"):
            raise self._mistake(mistakes.BRACKET_MISSING)
        if not all(options):
            raise self._mistake(mistakes.EMPTY_CHOICE)
        return _choice(options)

    def _alternatives(self) -> Element:
        alone = _SET_ALONE.match(self.text, self.at)
        if alone:
            name = alone[1]
            self.at = alone.end()
            key = f"%{name}"
            if key not in self.known:
                self.known[key] = _choice(self._members(name))
            return self.known[key]
        options = [self._atom()]
        while not self.brackets and self._take("|"):
            options.append(self._atom())
        return _choice([option for atom in options for option in atom])

    def _atom(self) -> list[Elements]:
        found = _ATOM.match(self.text, self.at)
        if not found:
            raise self._mistake(mistakes.WORD_EXPECTED)
        self.at = found.end()
        if found["set"]:
            return self._members(found["set"][1:])
        test = _test(found)
        features = _FEATURES.match(self.text, self.at)
        if features:
            self.at = features.end()
            test = _with_features(test, features[1])
        elif self.text.startswith("[", self.at):
            raise self._mistake(mistakes.FEATURES)
        tests = () if test == TokenTest() else (test,)
        return [(Word(tests),)]

    def _members(self, name: str) -> list[Elements]:
        members = self.terms(name)
        if members is None:
            raise self._mistake(mistakes.NO_SET, name)
        if self.depth >= _DEEPEST:
            raise self._mistake(mistakes.SET_IN_ITSELF, name)
        inner = [_Parser(member, self.terms, self.known, self.depth + 1)._sequence_whole() for member in members]
        if self._take("+"):
            inner = [tuple(_with_derived(element) for element in option) for option in inner]
        if self.text.startswith("[", self.at):
            features = _FEATURES.match(self.text, self.at)
            if not features or not all(_is_single(option) for option in inner):
                raise self._mistake(mistakes.FEATURES_OF_SET)
            self.at = features.end()
            inner = [tuple(_featured(element, features[1]) for element in option) for option in inner]
        return inner or [(Word((TokenTest(forms=frozenset({"\0"})),)),)]

    def _sequence_whole(self) -> Elements:
        elements = self._sequence()
        if self.at < len(self.text) or not elements:
            raise self._mistake(mistakes.NO_PHRASE)
        return elements

    def _skip_spaces(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def _take(self, mark: str) -> bool:
        if self.text.startswith(mark, self.at):
            self.at += 1
            return True
        return False

    def _mistake(self, what: LocalText, name: str = "") -> NotationMistake:
        place = f"«{self.text}», {self.at + 1}: "
        texts = (place + text.replace("{name}", name) for text in (what.ky, what.ru, what.en))
        return NotationMistake(LocalText(*texts))


def _asks_something(element: Element) -> bool:
    if isinstance(element, Choice):
        return not element.optional
    return bool(element.tests) and not element.negated and element.low > 0


def _is_single(option: Elements) -> bool:
    return len(option) == 1 and isinstance(option[0], Word) and option[0] == Word(option[0].tests)


def _choice(options: list[Elements]) -> Element:
    """One element of several options; single words are joined to one word with several tests."""
    options = [inner for option in options for inner in _unwrapped(option)]
    single = [option[0] for option in options if _is_single(option)]
    words_only = [element for element in single if isinstance(element, Word)]
    joined = Word(_joined([test for word in words_only for test in word.tests]))
    if len(words_only) == len(options):
        return joined if all(word.tests for word in words_only) else Word()
    longer = [option for option in options if not _is_single(option)]
    return Choice(tuple([(joined,)] if words_only else []) + tuple(longer))


def _unwrapped(option: Elements) -> tuple[Elements, ...]:
    """The options of a choice that stands alone, else the option itself."""
    if len(option) == 1 and isinstance(option[0], Choice) and not option[0].optional:
        return option[0].options
    return (option,)


def _joined(tests: list[TokenTest]) -> tuple[TokenTest, ...]:
    """The tests with plain lemmas and plain forms put together, since a set is asked faster than a list."""
    lemmas = frozenset[str]().union(*(test.lemmas for test in tests if test == TokenTest(lemmas=test.lemmas)))
    forms = frozenset[str]().union(*(test.forms for test in tests if test == TokenTest(forms=test.forms)))
    rest = [t for t in tests if t not in (TokenTest(lemmas=t.lemmas), TokenTest(forms=t.forms))]
    plain = ([TokenTest(lemmas=lemmas)] if lemmas else []) + ([TokenTest(forms=forms)] if forms else [])
    return tuple(plain + rest)


def _test(found: re.Match[str]) -> TokenTest:
    if found["number"]:
        return TokenTest(number=True)
    if found["any"]:
        return TokenTest()
    if found["exact"]:
        return TokenTest(forms=frozenset({fold(found["exact"].removeprefix("="))}))
    word = fold(found["lemma"])
    if not any(character.isalpha() for character in word):  # a mark or digits have no lemma
        return TokenTest(forms=frozenset({word}))
    return TokenTest(lemmas=frozenset({word}), derived=bool(found["plus"]))


def _with_features(test: TokenTest, features: str) -> TokenTest:
    pairs = features.split(";")
    pos = frozenset(value for pair in pairs if pair.startswith("POS=") for value in pair[4:].split(","))
    feats = frozenset(pair for pair in pairs if not pair.startswith("POS="))
    return replace(test, pos=test.pos | pos, feats=test.feats | feats)


def _with_derived(element: Element) -> Element:
    if isinstance(element, Choice):
        return replace(element, options=tuple(tuple(map(_with_derived, option)) for option in element.options))
    return replace(element, tests=tuple(replace(test, derived=bool(test.lemmas)) for test in element.tests))


def _featured(element: Element, features: str) -> Element:
    assert isinstance(element, Word)
    return replace(element, tests=tuple(_with_features(test, features) for test in element.tests))
