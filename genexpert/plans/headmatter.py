"""What stands around the table: the title of the plan, the act that approved it, its status, the abbreviations."""

import re
from dataclasses import dataclass

from genexpert.domain.plan import PlanStatus
from genexpert.plans.deadlines import read_deadline

_PLAN_WORD = re.compile(r"план\w*", re.IGNORECASE)
_YEARS = re.compile(r"(20\d\d)\s*[-–—]\s*(20\d\d)")
_NUMBER = re.compile(r"(?:№|\bN)\s*(\d+(?:-\w+)?)")
_LOST_FORCE = re.compile(r"күчүн\s+жоготту|утратил\w*\s+силу", re.IGNORECASE)
_DRAFT = re.compile(r"^\s*(?:проект|долбоор)\b", re.IGNORECASE)
_DATE = re.compile(r"\d{4}\s*-?\s*жылдын\s+\d{1,2}-?\s*[а-яөүң]+|\d{1,2}\s+[а-я]+\s+\d{4}", re.IGNORECASE)
_KINDS = re.compile(r"\b(токтом|жарлык|мыйзам|буйрук|постановление|указ|закон|распоряжение|приказ)\b", re.IGNORECASE)
_ISSUERS = re.compile(
    r"өкмөт|министрлер кабинет|президент|жогорку кеңеш|правительств|кабинет\w* министров|жогорку кенеш", re.IGNORECASE)
_ABBREVIATIONS = re.compile(r"кыскартуу|сокращени", re.IGNORECASE)
_PAIR = re.compile(r"^(\S.{0,39}?)(?:\t\s*[-–—]?\s*|\s+[-–—]\s+)(\S.*?)[;.]?$")
_REST = re.compile(r"^[-–—]\s*(\S.*?)[;.]?$")
_NEAR_THE_TOP = 8  # paragraphs in which a banner of repeal stands
_TITLE_AT_MOST = 4  # paragraphs of a title


@dataclass(frozen=True, slots=True)
class HeadMatter:
    title: str
    period: tuple[int, int] | None
    issuer: str
    kind: str
    number: str
    date: str
    status: PlanStatus


def read_head(paragraphs: list[str]) -> HeadMatter:
    """What the paragraphs before the table say; an empty string or None for what they do not say."""
    lines = [line for line in (re.sub(r"[*#]+|<[^>]+>|\[([^\]]*)\]\([^)]*\)", r"\1", p).strip() for p in paragraphs)
             if line]
    title = _title(lines)
    years = _YEARS.search(title)
    act = next((line for line in lines if _NUMBER.search(line) and _DATE.search(line)
                and not _LOST_FORCE.search(line) and not re.match(r"\(|КР ", line)), "")
    dated = _DATE.search(act)
    kinds = [match[1] for line in lines for match in [_KINDS.search(line)] if match and len(line) < 60]
    issuers = [line for line in lines if _ISSUERS.search(line) and len(line) < 90 and not re.search(r"[\d№]", line)]
    number = _NUMBER.search(act)
    return HeadMatter(
        title=title,
        period=(int(years[1]), int(years[2])) if years else None,
        issuer=issuers[0] if issuers else "",
        kind=kinds[0].lower() if kinds else "",
        number=number[1] if number else "",
        date=(read_deadline(dated[0]).start or "") if dated else "",
        status=_status(lines),
    )


def _title(lines: list[str]) -> str:
    """The last lines before the table that name a plan."""
    last = next((i for i in range(len(lines) - 1, -1, -1)
                 if _PLAN_WORD.search(lines[i]) and not lines[i].startswith("(")), None)
    if last is None:
        return ""
    first = last
    while (first > 0 and last - first < _TITLE_AT_MOST - 1 and not _YEARS.search(" ".join(lines[first : last + 1]))
           and not re.search(r"[.;:)]$", lines[first - 1])):
        first -= 1
    if not _YEARS.search(" ".join(lines[first : last + 1])):
        first = last
    title = " ".join(lines[first : last + 1])
    after = lines[last + 1] if last + 1 < len(lines) else ""
    if after and len(after) < 200 and not _YEARS.search(title) and _YEARS.search(after):
        title = f"{title} {after}"
    return " ".join(title.split())


def _status(lines: list[str]) -> PlanStatus:
    top = " ".join(lines[:_NEAR_THE_TOP])
    lost = _LOST_FORCE.search(top)
    if lost:
        before = top[: lost.end() + 160]
        dated, number = _DATE.search(before), _NUMBER.search(before)
        since = read_deadline(dated[0]).start if dated else None
        return PlanStatus("repealed", since, f"№ {number[1]}" if number else None)
    if lines and _DRAFT.match(lines[0]):
        return PlanStatus("draft")
    return PlanStatus("unverified")


def read_abbreviations(lines: list[str]) -> dict[str, str]:
    """Short and full names of the list that follows a line which calls itself one."""
    start = next((i for i, line in enumerate(lines) if _ABBREVIATIONS.search(line) and len(line) < 80), None)
    found: dict[str, str] = {}
    waiting = ""
    for line in lines[start + 1 :] if start is not None else []:
        bare = re.sub(r"\*\*|<[^>]+>", "", line).strip()
        rest = _REST.match(bare)
        pair = _PAIR.match(bare)
        if rest and waiting:
            found[waiting] = rest[1].strip()
            waiting = ""
        elif pair:
            found[pair[1].strip()] = pair[2].strip()
        elif bare:
            waiting = bare if len(bare) < 40 else ""
    return found
