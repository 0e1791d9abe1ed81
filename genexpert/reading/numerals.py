"""How a count is written: decimal, Roman, Latin and Cyrillic letters, in the terms of OOXML's w:numFmt."""

RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # as Word counts: no ё, й, ъ, ь
LATIN = "abcdefghijklmnopqrstuvwxyz"
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def letter(count: int, alphabet: str) -> str:
    """а, б, ..., я, аа, бб, ...: after the last letter they double, as in Word."""
    turn, place = divmod(count - 1, len(alphabet))
    return alphabet[place] * min(turn + 1, 10)


def roman(count: int) -> str:
    """i, ii, iii, iv, ...; the plain number above 3999."""
    if count > 3999:
        return str(count)
    text = ""
    for value, sign in ROMAN:
        text += sign * (count // value)
        count %= value
    return text


def written(count: int, form: str) -> str:
    """A count in a form of w:numFmt; unknown forms are decimal."""
    if form in ("none", "bullet"):
        return ""
    if count < 1:
        return str(count)
    if form == "russianLower":
        return letter(count, RUSSIAN)
    if form == "russianUpper":
        return letter(count, RUSSIAN).upper()
    if form == "lowerLetter":
        return letter(count, LATIN)
    if form == "upperLetter":
        return letter(count, LATIN).upper()
    if form == "lowerRoman":
        return roman(count)
    if form == "upperRoman":
        return roman(count).upper()
    if form == "decimalZero":
        return f"{count:02}"
    return str(count)
