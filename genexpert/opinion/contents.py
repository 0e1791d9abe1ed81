"""When an opinion has contents, and what stands in them."""

from genexpert.domain.opinion import Opinion, Section
from genexpert.opinion.words import sentence

CONTENTS_FROM = 13  # items: from here on an opinion is long enough for contents


def is_long(opinion: Opinion) -> bool:
    """Whether the opinion needs contents."""
    return len(opinion.items) >= CONTENTS_FROM


def section_number(opinion: Opinion, section: Section) -> str:
    """"2.5." of a section, "Приложение 1." of an annex, in all languages of the opinion; nothing of its parts."""
    if section.annex and section.level > 1:
        return ""
    if section.annex and section.level == 1:
        return " / ".join(sentence("annex", language, number=section.number) for language in opinion.languages) + "."
    return f"{section.number}."


def section_title(opinion: Opinion, section: Section) -> str:
    """The heading as plain text with its number."""
    return f"{section_number(opinion, section)} {section.heading.plain()}".strip()


def contents_lines(opinion: Opinion) -> list[str]:
    """The lines of the contents; none where the opinion is short."""
    return [section_title(opinion, section) for section in opinion.sections] if is_long(opinion) else []
