"""How Kyrgyz acts are built. Patterns read folded text: ө is о, ү is у, ң is н there, also in damaged letters."""

import re

from genexpert.domain.localized import Language
from genexpert.domain.provision import Level
from genexpert.structure.folding import fold
from genexpert.structure.marks import HeadingForm
from genexpert.structure.numbers import INDEX, NUMBER, ROMAN

_ONES = ("биринчи", "экинчи", "үчүнчү", "төртүнчү", "бешинчи", "алтынчы", "жетинчи", "сегизинчи", "тогузунчу")
ORDINALS = (
    *_ONES, "онунчу", *(f"он {one}" for one in _ONES), "жыйырманчы", *(f"жыйырма {one}" for one in _ONES),
)
_VALUES = {fold(word): value for value, word in enumerate(ORDINALS, 1)}
ORDINAL = "(?:" + "|".join(sorted(_VALUES, key=len, reverse=True)) + ")"


def ordinal(word: str) -> int | None:
    """The value of a folded ordinal: "биринчи", "он экинчи"."""
    return _VALUES.get(word)


def _form(kind: str, level: Level, pattern: str, word: str = "") -> HeadingForm:
    return HeadingForm(kind, level, re.compile(pattern), Language.KY, ordinal, word)


_END = r"(?![а-яa-z])\s?(?P<dot>[.:]?)\s*(?P<h>.*)"
_ANY = rf"(?P<n>{NUMBER}|(?:{ROMAN}|{ORDINAL}){INDEX})\s?-?\s?"
HEADINGS = (
    _form("article", Level.ARTICLE,
          rf"(?P<n>{NUMBER})\s?-?\s?(?P<w>берене|статья)(?P<index>\d{{0,2}}[⁰¹²³⁴⁵⁶⁷⁸⁹]*){_END}"),
    _form("article", Level.ARTICLE, rf"(?P<w>берене)\s+(?P<n>{NUMBER}){_END}"),
    _form("chapter", Level.CHAPTER, rf"{_ANY}(?P<w>глава|бап){_END}"),
    _form("section", Level.SECTION, rf"{_ANY}(?P<w>болум|раздел){_END}"),
    _form("subsection", Level.SECTION, rf"{_ANY}(?P<w>кичи болум|болумчо|подраздел){_END}", "бөлүмчө"),
    _form("subchapter", Level.CHAPTER, rf"(?P<n>{NUMBER})\s?-?\s?(?P<w>параграф){_END}"),
    _form("book", Level.SECTION, r"(?P<w>жалпы|озгочо)\s+болук\s?(?P<dot>[.:]?)(?P<h>)$"),
    _form("book", Level.SECTION, rf"(?P<n>{ORDINAL}|{ROMAN})\s+болук\s?(?P<dot>[.]?)(?P<h>)$", "бөлүк"),
    _form("annex", Level.ANNEX, rf"(?P<n>{NUMBER})\s?-?\s?тиркеме(?![а-я])\s?(?P<dot>[.:]?)(?P<h>)$"),
    _form("annex", Level.ANNEX, r"тиркеме\s?(?:№\s?(?P<n>\d{1,3}))?(?P<dot>[.:]?)(?P<h>)$"),
)

NOTE = re.compile(
    r"конул буру[а-я]*\s?!|эскертуу[.:\s]|караныз(?:\s?:|\s|$)|\(караныз"
    r"|\([^()]{0,900}(?:редакци[а-я]* ылайык|колдонууга киргиз[а-я]*|киргизилет|киргизилди)\s*\)?"
)
EDITION = re.compile(r"редакци[а-я]*\s+ылайык")
NEXT_IS_NOTE = re.compile(r"(?:караныз\s?:?|конул буру[а-я]*\s?!)$")
REPEALED = re.compile(
    r"\(?[^()]{0,200}(?:кучун жогот(?:ту|кон)|алып салынды|алынып салынды|чыгарылып салынды)\s*[).;]{0,3}$"
)
# Not "аныктама" in the singular: it is also a ruling of a court.
DEFINITIONS_HEADING = re.compile(r"тушунук|термин|^(?:негизги )?аныктамалар\W*$")
DEFINITIONS_INTRO = re.compile(
    r"(?:томон|негизги|колдонул|пайдаланыл)[а-я]*\s(?:[а-я]+\s){0,4}(?:тушунукт|терминд)"
)
SENTENCE_START = re.compile(r"(?:ушул|бул)\s|ылайык\s|максатында\s|биз, ")
SIGNATURE = re.compile(
    r"(?:кыргыз республикасынын\s*)?(?:президенти|премьер-министри?|министрлер кабинетинин торагасы|торагасы)"
    r"(?:\s.{0,40})?$|кыргыз республикасынын$|бишкек ш(?:\.|аары)"
)
