"""Numbers in a text: in digits, as numerals of one or more words (шестьдесят три, алтымыш үч), or in an adjective
(шестидесятитрехлетний, 63-летний)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from genexpert.language.tokens import AnalysedText, TokenKind, TokenType

_UNITS = {
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
          "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    "ky": "нөл бир эки үч төрт беш алты жети сегиз тогуз",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
          "seventeen eighteen nineteen",
}
_TENS = {
    "ru": "десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "ky": "он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон",
    "en": "ten twenty thirty forty fifty sixty seventy eighty ninety",
}
_HUNDREDS = {
    "ru": "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
    "ky": "жүз",
    "en": "hundred",
}
_THOUSAND = {"ru": "тысяча", "ky": "миң", "en": "thousand"}


def _values(language: str) -> dict[str, int]:
    values = {word: number for number, word in enumerate(_UNITS[language].split())}
    values |= {word: number * 10 for number, word in enumerate(_TENS[language].split(), 1)}
    values |= {word: number * 100 for number, word in enumerate(_HUNDREDS[language].split(), 1)}
    return values | {_THOUSAND[language]: 1000}


VALUES = {language: _values(language) for language in _UNITS}

# How an adjective names its unit (пятилетний, 36-часовой), and the numerals that its first part is made of.
_ADJECTIVE_UNITS = {"летн": "год", "часов": "час", "дневн": "день", "недельн": "неделя", "месячн": "месяц",
                    "процентн": "процент"}
_ADJECTIVE = re.compile(f"([а-я]+|[0-9]+-?)({'|'.join(_ADJECTIVE_UNITS)})[а-я]{{2,3}}")
_PARTS_TO_19 = ("одно двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати "
                "четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати")
_PARTS_FROM_20 = "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста"
_PARTS = {word: number for number, word in enumerate(_PARTS_TO_19.split(), 1)}
_PARTS |= {word: number * 10 for number, word in enumerate(_PARTS_FROM_20.split(), 2)}
_PARTS |= {"сто": 100, "ста": 100, "двухсот": 200, "трехсот": 300}
_PART = re.compile("|".join(sorted(_PARTS, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the tokens that write it; `unit`: the unit that an adjective names with it."""

    start: int
    end: int
    value: float
    unit: str = ""


def numbers(analysed: AnalysedText, start: int, end: int) -> list[Number]:
    """The numbers between two tokens, in order. A numeral in brackets after digits is not counted again."""
    found: list[Number] = []
    types = analysed.types
    at = start
    while at < end:
        if not _begins(types[at]):
            at += 1
            continue
        number = _in_digits(analysed, at) or _in_words(analysed, at, end) or _in_adjective(analysed, at)
        if number is None:
            at += 1
            continue
        if not _repeats(analysed, found, number):
            found.append(number)
        at = number.end
    return found


@lru_cache(maxsize=1 << 15)
def _begins(token: TokenType) -> bool:
    """Whether a number may begin with such a token; nearly all words do not, and are asked but once."""
    return token.kind is TokenKind.NUMBER or value_of(token) is not None or _adjective(token.lower) is not None


def _in_digits(analysed: AnalysedText, at: int) -> Number | None:
    token = analysed.types[at]
    if token.kind is not TokenKind.NUMBER:
        return None
    try:
        value = float(token.lower.replace(",", ".").replace(" ", "").replace("\u00a0", ""))
    except ValueError:  # 14-1, 2024-2026
        return None
    return Number(at, at + 1, value)


def _in_words(analysed: AnalysedText, at: int, end: int) -> Number | None:
    """Words of falling size are added (шестьдесят три); a greater one multiplies (үч жүз, пять тысяч)."""
    total = part = 0
    last = 10**9
    least = 10 if analysed.types[at].language == "ky" else 20  # он бир is 11; десять, один are two numbers
    position = at
    while position < end:
        value = value_of(analysed.types[position])
        if value is None:
            break
        if value in (100, 1000) and 0 < part < value:
            part *= value
        elif value < last and last >= least:
            part += value
        else:
            break
        if value == 1000:
            total, part = total + part, 0
        last = value
        position += 1
    return Number(at, position, float(total + part)) if position > at else None


def _in_adjective(analysed: AnalysedText, at: int) -> Number | None:
    read = _adjective(analysed.types[at].lower)
    return Number(at, at + 1, *read) if read else None


@lru_cache(maxsize=4096)
def _adjective(word: str) -> tuple[float, str] | None:
    """Value and unit: 58 and год for пятидесятивосьмилетнего."""
    adjective = _ADJECTIVE.fullmatch(word)
    if adjective is None:
        return None
    first, unit = adjective[1].rstrip("-"), _ADJECTIVE_UNITS[adjective[2]]
    if first.isdigit():
        return float(first), unit
    parts = [_PARTS[part] for part in _PART.findall(first)]
    falling = all(one >= 20 and one > other for one, other in pairwise(parts))
    return (float(sum(parts)), unit) if parts and falling and not _PART.sub("", first) else None


def value_of(token: TokenType) -> int | None:
    """The value of a numeral, None for any other word; үчүн (for) is no form of үч (three)."""
    if any(reading.pos == "ADP" for reading in token.readings):
        return None
    values = VALUES[str(token.language)]
    found = [values[lemma] for lemma in token.lemmas if lemma in values]
    return found[0] if found else values.get(token.lower)


def _repeats(analysed: AnalysedText, found: list[Number], number: Number) -> bool:
    """60 (шестьдесят): the same value again, in brackets."""
    if not found or found[-1].value != number.value:
        return False
    return found[-1].end == number.start - 1 and analysed.types[found[-1].end].lower == "("
