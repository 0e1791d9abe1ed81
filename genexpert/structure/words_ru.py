"""Russian words of a citation: "пункт 1 части 2 статьи 5"."""

from functools import lru_cache

from genexpert.structure.words import Forms

ORDINALS = (
    "первый", "второй", "третий", "четвертый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый",
    "одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый", "семнадцатый",
    "восемнадцатый", "девятнадцатый", "двадцатый",
)
_NOUNS = {
    "article": ("статья", "статьи"),
    "part": ("часть", "части"),
    "point": ("пункт", "пункта"),
    "item": ("пункт", "пункта"),
    "subitem": ("подпункт", "подпункта"),
    "chapter": ("глава", "главы"),
    "section": ("раздел", "раздела"),
    "subsection": ("подраздел", "подраздела"),
    "subchapter": ("параграф", "параграфа"),
    "annex": ("приложение", "приложения"),
    "table": ("таблица", "таблицы"),
    "row": ("строка", "строки"),
    "book": ("часть", "части"),
}
_FIXED = {
    "act": ("акт в целом", "акта"),
    "preamble": ("преамбула", "преамбулы"),
    "heading": ("название", "названия"),
    "title": ("название акта", "названия акта"),
    "requisite": ("реквизиты", "реквизитов"),
    "contents": ("оглавление", "оглавления"),
    "note": ("примечание", "примечания"),
    "quoted": ("новый текст", "нового текста"),
    "general": ("Общая часть", "Общей части"),
    "special": ("Особенная часть", "Особенной части"),
}


@lru_cache(maxsize=4096)
def forms(kind: str, number: str, word: str) -> Forms:
    """The forms for a kind of provision with its number as cited ("2¹", "а", "IV")."""
    del word
    if kind == "paragraph":
        nominative, genitive = _paragraph(number)
    elif kind in _FIXED:
        nominative, genitive = _FIXED[kind]
    else:
        nominative, genitive = _NOUNS[kind]
        shown = f"«{number}»" if kind == "subitem" and number.isalpha() else number
        if shown:
            nominative, genitive = f"{nominative} {shown}", f"{genitive} {shown}"
    return Forms(nominative, genitive, nominative, genitive)


def _paragraph(number: str) -> tuple[str, str]:
    value = int(number)
    if value > len(ORDINALS):
        return f"абзац {value}", f"абзаца {value}"
    ordinal = ORDINALS[value - 1]
    return f"абзац {ordinal}", f"абзаца {_genitive(ordinal)}"


def _genitive(ordinal: str) -> str:
    return "третьего" if ordinal == "третий" else ordinal[:-2] + "ого"


def join(outer: str, own: str) -> str:
    """Russian names the inner provision first."""
    return f"{own} {outer}"
