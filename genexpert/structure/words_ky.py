"""Kyrgyz words of a citation: "5-берененин 2-бөлүгүнүн 1-пункту"."""

from functools import lru_cache

from genexpert.structure.grammar_ky import ORDINALS
from genexpert.structure.words import Forms

# alone, genitive, possessive, possessive in the genitive: the vowels follow the last vowel of the noun
_NOUNS = {
    "берене": Forms("берене", "берененин", "беренеси", "беренесинин"),
    "статья": Forms("статья", "статьянын", "статьясы", "статьясынын"),
    "бөлүк": Forms("бөлүк", "бөлүктүн", "бөлүгү", "бөлүгүнүн"),
    "пункт": Forms("пункт", "пункттун", "пункту", "пунктунун"),
    "пунктча": Forms("пунктча", "пунктчанын", "пунктчасы", "пунктчасынын"),
    "абзац": Forms("абзац", "абзацтын", "абзацы", "абзацынын"),
    "глава": Forms("глава", "главанын", "главасы", "главасынын"),
    "бап": Forms("бап", "баптын", "бабы", "бабынын"),
    "бөлүм": Forms("бөлүм", "бөлүмдүн", "бөлүмү", "бөлүмүнүн"),
    "раздел": Forms("раздел", "разделдин", "раздели", "разделинин"),
    "бөлүмчө": Forms("бөлүмчө", "бөлүмчөнүн", "бөлүмчөсү", "бөлүмчөсүнүн"),
    "параграф": Forms("параграф", "параграфтын", "параграфы", "параграфынын"),
    "тиркеме": Forms("тиркеме", "тиркеменин", "тиркемеси", "тиркемесинин"),
    "таблица": Forms("таблица", "таблицанын", "таблицасы", "таблицасынын"),
    "сап": Forms("сап", "саптын", "сабы", "сабынын"),
    "act": Forms("акт бүтүндөй", "актынын", "акт бүтүндөй", "актынын"),
    "preamble": Forms("преамбула", "преамбуланын", "преамбуласы", "преамбуласынын"),
    "heading": Forms("аталыш", "аталыштын", "аталышы", "аталышынын"),
    "title": Forms("актынын аталышы", "актынын аталышынын", "актынын аталышы", "актынын аталышынын"),
    "requisite": Forms("реквизиттер", "реквизиттердин", "реквизиттери", "реквизиттеринин"),
    "contents": Forms("мазмуну", "мазмунунун", "мазмуну", "мазмунунун"),
    "note": Forms("эскертүү", "эскертүүнүн", "эскертүүсү", "эскертүүсүнүн"),
    "quoted": Forms("жаңы текст", "жаңы тексттин", "жаңы тексти", "жаңы текстинин"),
    "general": Forms("Жалпы бөлүк", "Жалпы бөлүктүн", "Жалпы бөлүгү", "Жалпы бөлүгүнүн"),
    "special": Forms("Өзгөчө бөлүк", "Өзгөчө бөлүктүн", "Өзгөчө бөлүгү", "Өзгөчө бөлүгүнүн"),
}
_KINDS = {
    "article": "берене", "part": "бөлүк", "point": "пункт", "item": "пункт", "subitem": "пунктча",
    "chapter": "глава", "section": "бөлүм", "subsection": "бөлүмчө", "subchapter": "параграф", "annex": "тиркеме",
    "table": "таблица", "row": "сап", "paragraph": "абзац", "book": "бөлүк",
}
_OWN_WORDS = {"article": ("берене", "статья"), "chapter": ("глава", "бап"), "section": ("бөлүм", "раздел")}


@lru_cache(maxsize=4096)
def forms(kind: str, number: str, word: str) -> Forms:
    """The forms for a kind of provision; `word` is the noun that the act itself uses (берене or статья)."""
    noun = _NOUNS[word if word in _OWN_WORDS.get(kind, ()) else _KINDS.get(kind, kind)]
    if not number or kind not in _KINDS:
        return noun
    if kind == "paragraph":
        value = int(number)
        head = f"{ORDINALS[value - 1]} " if value <= len(ORDINALS) else f"{value}-"
    elif number.isalpha() and kind == "subitem":
        head = f"«{number}» "
    else:
        head = f"{number} " if number.isalpha() else f"{number}-"
    return Forms(head + noun.alone, head + noun.alone_genitive, head + noun.owned, head + noun.owned_genitive)


def join(outer: str, own: str) -> str:
    """Kyrgyz names the outer provision first."""
    return f"{outer} {own}"
