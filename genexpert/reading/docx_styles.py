"""Paragraph styles of a DOCX: their names, the numbering that they bring, and whether they raise characters."""

from dataclasses import dataclass, field
from typing import Any

from genexpert.reading.docx_elements import VAL, W

RAISED_FROM = 4  # half-points of w:position from which a character reads as superscript


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    based_on: str | None = None
    num_id: str | None = None
    level: int | None = None
    superscript: bool = False


@dataclass(slots=True)
class Styles:
    """All styles by id, and the default paragraph style."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str | None = None
    _numbering: dict[str | None, tuple[str | None, int | None]] = field(default_factory=dict)

    def name(self, style_id: str | None) -> str | None:
        """Name of the style as Word shows it; of the default one where none is given."""
        style = self.by_id.get(style_id or self.default or "")
        return style.name if style else style_id

    def numbering(self, style_id: str | None) -> tuple[str | None, int | None]:
        """Number definition and level that the style or one it is based on brings."""
        key = style_id or self.default
        if key not in self._numbering:
            num_id, level, seen = None, None, set()
            at = key
            while at is not None and at not in seen and (style := self.by_id.get(at)):
                seen.add(at)
                level = style.level if level is None else level
                if style.num_id is not None:
                    num_id = style.num_id
                    break
                at = style.based_on
            self._numbering[key] = (num_id, level)
        return self._numbering[key]

    def raised(self) -> frozenset[str]:
        """Ids of the styles that set superscript."""
        return frozenset(key for key, style in self.by_id.items() if style.superscript)


def read_styles(root: Any) -> Styles:
    """The styles of word/styles.xml."""
    styles = Styles()
    for element in root.iterchildren(W + "style"):
        key = element.get(W + "styleId")
        if key is None:
            continue
        styles.by_id[key] = _style(element, key)
        if element.get(W + "default") in ("1", "true", "on") and element.get(W + "type") == "paragraph":
            styles.default = key
    return styles


def _style(element: Any, key: str) -> Style:
    name, based_on, num_id, level, superscript = key, None, None, None, False
    for child in element.iterchildren(W + "name", W + "basedOn", W + "pPr", W + "rPr"):
        if child.tag == W + "name":
            name = child.get(VAL) or key
        elif child.tag == W + "basedOn":
            based_on = child.get(VAL)
        elif child.tag == W + "pPr":
            num_id, level = numbering_of(child)
        else:
            superscript = is_raised(child)
    return Style(name, based_on, num_id, level, superscript)


def numbering_of(properties: Any) -> tuple[str | None, int | None]:
    """Number definition and level of a w:pPr; None where it does not say."""
    numbering = properties.find(W + "numPr")
    if numbering is None:
        return None, None
    num = numbering.find(W + "numId")
    level = numbering.find(W + "ilvl")
    return (num.get(VAL) if num is not None else None), (whole(level.get(VAL)) if level is not None else None)


def is_raised(properties: Any) -> bool:
    """Whether a w:rPr sets its characters as superscript."""
    for child in properties.iterchildren(W + "vertAlign", W + "position"):
        if child.tag == W + "vertAlign":
            if child.get(VAL) == "superscript":
                return True
        elif (whole(child.get(VAL)) or 0) >= RAISED_FROM:
            return True
    return False


def whole(value: str | None) -> int | None:
    """A whole number of an attribute, None where it is none or absurd."""
    try:
        number = int(value or "")
    except ValueError:
        return None
    return number if -1_000_000 < number < 1_000_000 else None
