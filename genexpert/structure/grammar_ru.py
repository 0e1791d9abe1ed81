"""How Russian acts of Kyrgyzstan (and of its neighbours) are built. Patterns read folded text."""

import re

from genexpert.domain.localized import Language
from genexpert.domain.provision import Level
from genexpert.structure.marks import HeadingForm
from genexpert.structure.numbers import INDEX, NUMBER, ROMAN

_STEMS = (
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат",
    "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат",
    "девятнадцат", "двадцат",
)
_ENDINGS = "ый|ой|ий|ая|ья|ое|ье|ого|его|ьего|ому|ьему|ым|ьим|ом|ьем|ую|ью|ей|ьей"
ORDINAL = rf"(?:двадцать )?(?:{'|'.join(_STEMS)})(?:{_ENDINGS})(?![а-я])"
_ORDINAL = re.compile(rf"(?P<tens>двадцать )?(?P<stem>{'|'.join(_STEMS)})(?:{_ENDINGS})")


def ordinal(word: str) -> int | None:
    """The value of a folded ordinal in any case and gender: "второй", "третью", "двадцать первым"."""
    found = _ORDINAL.fullmatch(word)
    if not found:
        return None
    return _STEMS.index(found["stem"]) + 1 + (20 if found["tens"] else 0)


def _form(kind: str, level: Level, pattern: str, word: str = "") -> HeadingForm:
    return HeadingForm(kind, level, re.compile(pattern), Language.RU, ordinal, word)


_ANY = rf"(?P<n>{NUMBER}|(?:{ROMAN}|{ORDINAL}){INDEX})\s?(?P<dot>[.:]?)\s*(?P<h>.*)"
HEADINGS = (
    _form("article", Level.ARTICLE, rf"(?:статья|статьи|ст\.)\s*(?P<n>{NUMBER})\s?(?P<dot>[.:]?)\s*(?P<h>.*)"),
    _form("chapter", Level.CHAPTER, rf"глава\s+{_ANY}"),
    _form("section", Level.SECTION, rf"раздел\s+{_ANY}"),
    _form("subsection", Level.SECTION, rf"подраздел\s+{_ANY}", "подраздел"),
    _form("subchapter", Level.CHAPTER, rf"(?:§|параграф)\s*(?P<n>{NUMBER})\s?(?P<dot>[.:]?)\s*(?P<h>.*)", "параграф"),
    _form("book", Level.SECTION, r"(?P<w>общая|особенная)\s+часть\s?(?P<dot>[.:]?)(?P<h>)$"),
    _form("book", Level.SECTION, rf"часть\s+(?P<n>{ORDINAL}|{ROMAN})\s?(?P<dot>[.]?)(?P<h>)$", "часть"),
    _form("annex", Level.ANNEX, r"приложение\s*(?:№|n)?\s*(?P<n>\d{1,3})\s?(?P<dot>[.:]?)(?P<h>)$"),
    _form("annex", Level.ANNEX, r"приложение\s*(?:№|n)?\s*(?P<n>\d{1,3})\s(?P<dot>)(?=к\s)(?P<h>)"),
    _form("annex", Level.ANNEX, r"приложение\s?(?P<dot>[.:]?)(?P<h>)$"),
    _form("annex", Level.ANNEX, r"приложение\s(?P<dot>)(?=к\s)(?P<h>)"),
)

NOTE = re.compile(
    r"\((?:в ред(?:акции|\.)|введен|вводится в действие|см\.)"
    r"|внимание\s?!|примечани[ея](?:\s?[.:]|$|\s\d)|см(?:\.|\.?\s(?:также|решени|постановлени|закон|письм))(?:\s?:|\s|$|[а-я])|сноска[.\s]"
    r"|(?:закон|кодекс|конституция|указ|постановление) кр от \d"
)
EDITION = re.compile(r"в ред(?:акции|\.)\s*(?:закон|указ|постановлен|конституц|приказ|решени|кодекс)|\(в ред")
NEXT_IS_NOTE = re.compile(r"(?:см\.?\s?(?:также)?\s?:?|внимание\s?!)$")
REPEALED = re.compile(
    r"\(?\s*(?:(?:абзац|част|пункт|подпункт|стать|глав|раздел|параграф)[а-я]*(?:\s+[а-я\d-]+)?\s+)?"
    r"(?:утрати(?:л|ла|ло|ли) силу|исключен(?:а|о|ы)?(?: закон| в соотв| на осн|\)|\.?$)|признан(?:а|о|ы)? утратив)"
)
# Not "определение" alone: it is also a ruling of a court and an act of reckoning.
DEFINITIONS_HEADING = re.compile(r"поняти[яей]|термин|^(?:основные )?определения\W*$")
DEFINITIONS_INTRO = re.compile(r"(?:следующ|основны)[а-я]*\s(?:[а-я]+\s){0,3}(?:поняти|термин)")
SENTENCE_START = re.compile(
    r"настоящ(?:ий|ая|ее|ие)\s|в соответствии\s|в целях\s|руководствуясь|во исполнение|на основании\s|исходя из|мы, "
)
SIGNATURE = re.compile(
    r"(?:и\.о\. )?(?:президент|премьер-министр|председатель|торага|министр|спикер|первый заместитель)"
    r"(?:\s[а-я -]{0,60})?(?:\s+[а-я]\.\s?[а-я]?\.?\s?[а-я-]+)?$"
    r"|(?:опубликован|принят\s)|г\.\s?бишкек|(?:город )?бишкек,"
)
