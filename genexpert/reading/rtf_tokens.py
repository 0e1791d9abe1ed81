"""The words of RTF (specification 1.9.1) that reading needs, and the tables that map them to characters."""

import re

# A control word, hexadecimal characters in a row, a control symbol, a brace, a line end, plain bytes.
TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-fA-F]{2})+)|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)

CHARACTERS = {
    b"tab": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"bullet": "•", b"emspace": "\u2003", b"enspace": "\u2002", b"qmspace": "\u2005",
    b"line": "\n", b"softline": "\n", b"page": "\n", b"column": "\n", b"lbr": "\n",
}
SYMBOLS = {b"~": "\u00a0", b"_": "-", b"-": "\u00ad", b"{": "{", b"}": "}", b"\\": "\\", b"\t": "\t"}
PARAGRAPH_ENDS = frozenset((b"par", b"sect"))
SYMBOLS_ENDING = frozenset((b"\n", b"\r"))

# Destinations whose words are no text of the document.
SKIPPED = frozenset(word.encode() for word in (
    "colortbl", "info", "pict", "fldinst", "themedata", "datastore", "generator", "listtable", "nonshppict",
    "listoverridetable", "rsidtbl", "xmlnstbl", "filetbl", "nonesttables", "objdata", "objclass", "objname",
    "shprslt", "bkmkstart", "bkmkend", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
    "latentstyles", "pn", "tc", "xe", "rxe", "private", "template", "ffname", "datafield", "formfield",
    "mmathPr", "atrfstart", "atrfend", "atnref", "revtim", "creatim", "printim", "buptim", "title",
    "subject", "author", "operator", "keywords", "comment", "doccomm", "company", "hlinkbase", "userprops",
    "sp", "picprop", "wgrffmtfilter", "do",
))
READ_STARRED = frozenset((b"shpinst", b"shptxt", b"ud", b"revtbl", b"annotation", b"atnauthor", b"atnid", b"atndate",
                          b"footnote", b"pnseclvl"))
HEADERS = frozenset((b"header", b"headerl", b"headerr", b"headerf", b"footer", b"footerl", b"footerr", b"footerf"))

CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp866",
}
CODEPAGES = {
    437: "cp437", 708: "iso8859_6", 850: "cp850", 852: "cp852", 855: "cp855", 866: "cp866", 874: "cp874", 932: "cp932",
    936: "gbk", 949: "cp949", 950: "cp950", 1250: "cp1250", 1251: "cp1251", 1252: "cp1252", 1253: "cp1253",
    1254: "cp1254", 1255: "cp1255", 1256: "cp1256", 1257: "cp1257", 1258: "cp1258", 10000: "mac_roman",
    10007: "mac_cyrillic", 20866: "koi8_r", 65001: "utf-8",
}


def date_of(stamp: int) -> str | None:
    """ISO 8601 of an RTF date (DTTM: minute, hour, day, month, year in bits), None where it is none."""
    minute, hour, day = stamp & 63, stamp >> 6 & 31, stamp >> 11 & 31
    month, year = stamp >> 16 & 15, (stamp >> 20 & 511) + 1900
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60):
        return None
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"
