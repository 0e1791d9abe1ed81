"""Words as they are searched for: SQLite's lower() and LIKE know no Cyrillic."""

import unicodedata

# What is typed on a Russian keyboard finds Kyrgyz words too.
_SAME = str.maketrans({"ё": "е", "ө": "о", "ү": "у", "ң": "н"})


def normalised(text: str) -> str:
    """The text in lower case, composed, spaces single, ё ө ү ң as е о у н."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().translate(_SAME).split())
