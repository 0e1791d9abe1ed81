"""Text folded for matching: as long as the original, so that every offset holds in both."""

_SPACES = "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" \
          "\u2028\u2029\u202f\u205f\u3000"
_DASHES = "‐‑‒–—―−"
_QUOTES = "«»“”„‟″＂"
# Letters of damaged or hastily typed Kyrgyz (њ for ң, ј for ө, о for ө) and Latin look-alikes become one form.
_LETTERS = {
    "ё": "е", "ө": "о", "ѳ": "о", "ɵ": "о", "ј": "о", "ү": "у", "і": "у", "ң": "н", "њ": "н", "ӊ": "н",
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к", "m": "м", "t": "т",
    "h": "н", "b": "в", "j": "о",
}
_FORMS = _LETTERS | dict.fromkeys(_SPACES, " ") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_QUOTES, '"')


def fold(text: str) -> str:
    """`text` in lower case with one form for ө/о, ү/у, ң/н, look-alikes, dashes, quotes and spaces.

    The result has exactly as many code points as `text`; it serves to match, never to show.
    """
    lower = text.lower()
    if len(lower) != len(text):  # İ and a few others grow in lower case
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for char, form in _FORMS.items():  # no form is folded itself; in Cyrillic far quicker than str.translate
        lower = lower.replace(char, form)
    return lower
