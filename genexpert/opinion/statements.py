"""Words with where they come from: the only way by which text enters an opinion."""

import re
from collections.abc import Callable, Iterable

from genexpert.domain.draft import Draft
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.names import STATUSES
from genexpert.domain.norm import Norm, NormStatus
from genexpert.domain.opinion import Origin, Passage, Statement, Words
from genexpert.domain.span import Span
from genexpert.opinion.dates import day_in_figures
from genexpert.opinion.words import pieces, sentence, unknown_slot

Languages = tuple[str, ...]
Make = Callable[[str], Statement]  # a statement for a language

# What no document may contain: C0 and C1 controls, lone surrogates, non-characters, marks that turn the reading
# direction round (text would be read in another order than it stands), zero width and soft hyphen stay out too.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\xad"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]"
)
_SPACE = re.compile(r"[\s\x85\u2028\u2029]+")
_LONGEST_QUOTE = 700  # code points; a longer one is cut and ends with an ellipsis


def clean(text: str) -> str:
    """Text without control characters, each run of white space as one space."""
    return _SPACE.sub(" ", FORBIDDEN.sub("", text)).strip()


def loose(text: str) -> str:
    """As `clean`, with the spaces at both ends kept: for words that stand between others."""
    return _SPACE.sub(" ", FORBIDDEN.sub("", text))


def passage(languages: Languages, make: Callable[[str], Statement], kind: str = "text") -> Passage:
    """A paragraph made once for each language; one column where the languages say the same."""
    columns = tuple(make(language) for language in languages)
    plain = {"".join(words.text for words in column) for column in columns}
    return Passage(columns[:1] if len(plain) == 1 else columns, kind)


def form(language: str, key: str, **slots: Statement) -> Statement:
    """A sentence of the form with its slots filled by statements of other origins."""
    made: list[Words] = []
    for slot, text in pieces(key, language):
        if slot:
            if slot not in slots:
                raise unknown_slot(key, slot)
            made += slots[slot]
        else:
            made.append(Words(text, Origin.FORM, key, language))
    return tuple(made)


def label(language: str, key: str, *rest: Statement) -> Statement:
    """Words of the form in bold, and what follows them."""
    head = tuple(Words(words.text, words.origin, words.source, words.language, strong=True)
                 for words in form(language, key))
    return head + tuple(words for statement in rest for words in statement)


def form_passage(languages: Languages, key: str, style: str = "text", **slots: Callable[[str], Statement]) -> Passage:
    """A paragraph of the form; each slot is made for each language."""
    return passage(languages, lambda language: form(
        language, key, **{slot: make(language) for slot, make in slots.items()}), style)


def expert(language: str, said: LocalText | str, source: str) -> Statement:
    """The expert's own words; where they are not given in `language`, in the one that they are given in."""
    if isinstance(said, str):
        return (Words(clean(said), Origin.EXPERT, source, ""),)
    given = {"ky": said.ky, "ru": said.ru, "en": said.en}
    spoken = language if given.get(language) else next((one for one, text in given.items() if text), "")
    text = clean(given.get(spoken, ""))
    return (Words(text, Origin.EXPERT, source, spoken),) if text else ()


def figure(value: object) -> Statement:
    """A count, version, hash or time of how the opinion was made."""
    return (Words(clean(str(value)), Origin.RECORD, "record"),)


def quotation(draft: Draft, span: Span, language: str, strong: bool = False) -> Statement:
    """Words of the draft. A long one is cut."""
    cut = Span(span.start, min(span.end, span.start + _LONGEST_QUOTE))
    made = (_quoted(clean(cut.of(draft.text)), cut, language, strong),)
    return made if cut == span else (*made, Words(" …", Origin.FORM, "ellipsis", language))


def quotation_part(draft: Draft, span: Span, language: str, strong: bool = False) -> Statement:
    """Words of the draft that stand beside other words: spaces at the ends are kept."""
    text = loose(span.of(draft.text))
    return (_quoted(text, span, language, strong),) if text else ()


def _quoted(text: str, span: Span, language: str, strong: bool) -> Words:
    return Words(text, Origin.QUOTATION, f"{span.start}:{span.end}", language, strong)


def rule(language: str, text: LocalText, rule_id: str) -> Statement:
    """Words of a rule, in `language` or in the one that the rule has."""
    said = clean(text.in_(language))
    return (Words(said, Origin.RULE, rule_id, language),) if said else ()


def answer(language: str, text: LocalText, source: str) -> Statement:
    """Words of a question, of its list, or of an answer; `source` is "CHECKLIST/QUESTION"."""
    said = clean(text.in_(language))
    return (Words(said, Origin.ANSWER, source, language),) if said else ()


def measure(language: str, text: str, source: str) -> Statement:
    """Words of a plan; `source` is "PLAN/MEASURE"."""
    said = clean(text)
    return (Words(said, Origin.MEASURE, source, language),) if said else ()


def norm_status(language: str, norm: Norm) -> str:
    """Status of a norm in words: "действует, проверено 01.03.2025", "не проверено"."""
    status = STATUSES[norm.status].in_(language)
    if norm.checked and norm.status is not NormStatus.UNVERIFIED:
        return sentence("norm.checked", language, status=status, date=day_in_figures(norm.checked))
    if norm.status is NormStatus.UNVERIFIED:
        return status
    return sentence("norm.unchecked", language, status=status)


def norm(language: str, cited: Norm, full: bool = False) -> Statement:
    """A citation with its status, which is never left out; `full` with the title or subject of the norm."""
    named = clean(cited.citation.in_(language))
    if named.endswith(")") and cited.status is NormStatus.REPEALED:  # the citation says it already
        return (Words(named, Origin.NORM, cited.id, language),)
    title = clean(cited.title.in_(language)) if full else ""
    told = f"{named} – {title}" if title and title != named else named
    return (Words(f"{told} ({norm_status(language, cited)})", Origin.NORM, cited.id, language),)


def joined(parts: Iterable[Statement], between: str = "; ") -> Statement:
    """Statements one after the other with a mark between them."""
    made: list[Words] = []
    for part in parts:
        if made and part:
            made.append(Words(between, Origin.FORM, "mark"))
        made += part
    return tuple(made)


def provision_label(finding: Finding, language: str = "") -> Statement:
    """The address of a finding as lawyers cite it, with a capital letter.

    In the draft's language it is the provision's label; in the other language it is made from the path, where that is
    of articles, parts and items only.
    """
    provision = finding.provision
    spoken = str(provision.language)
    name = clean(provision.label)
    if language and language != spoken:
        made = _address(provision.path, language)
        name, spoken = (made, language) if made else (name, spoken)
    span = provision.span
    return (Words(name[:1].upper() + name[1:], Origin.QUOTATION, f"label {span.start}:{span.end}", spoken),)


def _address(path: tuple[str, ...], language: str) -> str:
    """"часть 2 статьи 4", "4-берененин 2-бөлүгү"; empty where the path has other levels."""
    steps = [tuple(step.partition(":")[::2]) for step in path]
    levels = [level for level, _ in steps]
    if "article" not in levels:
        return ""
    steps = steps[levels.index("article"):]
    if [level for level, _ in steps] not in (["article"], ["article", "part"], ["article", "part", "item"],
                                              ["article", "item"]):
        return ""
    last = len(steps) - 1
    words = [sentence(f"address.{level if at == last else 'of-' + level}", language, number=number.split("~")[0])
             for at, (level, number) in enumerate(steps)]
    return " ".join(words if language == "ky" else reversed(words))


