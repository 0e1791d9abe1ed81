"""The columns of a plan's table and the words that title them in Kyrgyz and Russian."""

import re

NUMBER, TASK, TEXT = "number", "task", "text"
BASELINE, INDICATOR, DEADLINE, RESULT, RESPONSIBLE, FUNDING = (
    "baseline", "indicator", "deadline", "result", "responsible", "funding")
COLUMNS = (NUMBER, TASK, TEXT, BASELINE, INDICATOR, DEADLINE, RESULT, RESPONSIBLE, FUNDING)
MEASURE_COLUMNS = COLUMNS[2:]

# in the order in which they are tried: "expected results" before "measures", "sources of funding" before "source"
_TITLES = (
    (FUNDING, r"каржыло|финансирован|источник\w*\s+средств|стоимост|бюджет"),
    (RESPONSIBLE, r"аткаруучу|жооптуу|исполнител|ответственн"),
    (DEADLINE, r"мөөнөт|срок"),
    (RESULT, r"күтүлүүчү|күтүлгөн|натыйжа|результат"),
    (INDICATOR, r"индикатор|көрсөткүч|показател"),
    (BASELINE, r"баштапкы|базов|исходн|бейслайн"),
    (TEXT, r"чара|иш-аракет|мероприят|меры|действи"),
    (TASK, r"милдет|задач"),
    (NUMBER, r"^\s*(?:№|n|no|п/п)"),
)


def column_of(title: str) -> str | None:
    """The column that a title names, or None."""
    for name, pattern in _TITLES:
        if re.search(pattern, title, re.IGNORECASE):
            return name
    return None


def columns_of(titles: list[str]) -> dict[int, str] | None:
    """Columns by position, where a row is the row of titles: measures, deadline and one more are named."""
    found: dict[int, str] = {}
    for position, title in enumerate(titles):
        name = column_of(title) if len(title) < 80 else None
        if name and name not in found.values():
            found[position] = name
    if {TEXT, DEADLINE} <= set(found.values()) and len(found) >= 3:
        return found
    return None
