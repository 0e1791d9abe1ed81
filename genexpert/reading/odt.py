"""OpenDocument texts (ODT): body, lists with their numbers, tables, notes, boxes, running heads, changes, comments."""

from typing import Any

from genexpert.domain.draft import Draft, DraftComment, ParagraphKind, Revisions, TrackedChange
from genexpert.domain.progress import Progress
from genexpert.domain.span import Span
from genexpert.reading import faults
from genexpert.reading.composition import Composition
from genexpert.reading.flows import FlowParagraph, FlowPiece, write
from genexpert.reading.odt_lists import STYLE, Lists
from genexpert.reading.odt_walk import OFFICE, Comment, OdtWalk
from genexpert.reading.source import Source
from genexpert.reading.zip_package import Package

MANIFEST, CONTENT, STYLES = "META-INF/manifest.xml", "content.xml", "styles.xml"
SCRIPT_INDEXES = ("script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml")


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of an ODT. Raises DraftError where it is damaged, locked, has macros or no text."""
    package = Package(source.name, "ODT", source.content)
    _refuse(package)
    content = package.xml(CONTENT)
    progress("reading", 0.3)
    styles = package.xml(STYLES) if STYLES in package.parts else None
    lists, names, raised = Lists(), dict[str, str](), set[str]()
    for root in (styles, content):
        if root is not None:
            lists.learn(root)
            names |= _style_names(root)
            raised |= _raised(root)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise faults.damaged(source.name, "ODT", CONTENT)
    wanted = Revisions.ACCEPTED if revisions is Revisions.NONE else revisions
    walk = OdtWalk(source.name, CONTENT, lists, names, frozenset(raised), wanted)
    walk.walk(content, body)
    progress("reading", 0.8)
    paragraphs = walk.body + _notes(walk.notes)
    if styles is not None:
        paragraphs += _running_heads(source.name, styles, names, frozenset(raised))
    draft = _draft(source, paragraphs, walk, wanted)
    progress("reading", 1.0)
    return draft


def _draft(source: Source, paragraphs: list[FlowParagraph], walk: OdtWalk, revisions: Revisions) -> Draft:
    out, changes, marks = Composition(source.name), list[TrackedChange](), dict[str, list[int]]()
    write(out, paragraphs, changes, marks)
    if not out.text.strip():
        raise faults.without_text(source.name)
    return Draft(source.name, "odt", source.sha256, out.text, tuple(out.paragraphs), tuple(out.runs),
                 revisions if walk.revised else Revisions.NONE, tuple(changes), _comments(walk.comments, marks),
                 tuple(out.superscripts))


def _comments(comments: list[Comment], marks: dict[str, list[int]]) -> tuple[DraftComment, ...]:
    found = []
    for comment in comments:
        if comment.name in marks:
            start, end = marks[comment.name]
            found.append(DraftComment(Span(start, max(start, end)), comment.author, comment.date, comment.text))
    return tuple(sorted(found, key=lambda one: one.span))


def _notes(notes: list[list[FlowParagraph]]) -> list[FlowParagraph]:
    paragraphs = []
    for number, note in enumerate(notes, start=1):
        if note:
            note[0].pieces.insert(0, FlowPiece(f"[{number}] ", note[0].place, generated=True))
        paragraphs += note
    return paragraphs


def _running_heads(
    name: str, root: Any, names: dict[str, str], raised: frozenset[str]
) -> list[FlowParagraph]:
    found: list[FlowParagraph] = []
    seen = set()
    for element in root.iter(STYLE + "header", STYLE + "footer"):
        words = "".join(element.itertext()).strip()
        if words and not words.isdigit() and words not in seen:
            seen.add(words)
            walk = OdtWalk(name, STYLES, Lists(), names, raised, Revisions.ACCEPTED)
            walk.walk(root, element, ParagraphKind.HEADER)
            found += [paragraph for paragraph in walk.body if paragraph.text.strip()]
    return found


def _refuse(package: Package) -> None:
    """Raises DraftError for an encrypted file and for one with macros."""
    if MANIFEST in package.parts and b"encryption-data" in package.read(MANIFEST):
        raise faults.locked(package.name)
    for part in package.parts:
        folder, _, name = part.partition("/")
        if folder in ("Basic", "Scripts") and name and not name.endswith((*SCRIPT_INDEXES, "/")):
            raise faults.with_macros(package.name)


def _style_names(root: Any) -> dict[str, str]:
    """Names of paragraph styles as the user sees them; an automatic style has that of its parent."""
    own: dict[str, str] = {}
    for element in root.iter(STYLE + "style"):
        key = element.get(STYLE + "name")
        if key and element.get(STYLE + "family") == "paragraph":
            shown = element.get(STYLE + "display-name")
            parent = element.get(STYLE + "parent-style-name")
            own[key] = shown or (own.get(parent, parent) if parent and key[:1] == "P" and key[1:].isdigit() else key)
    return own


def _raised(root: Any) -> set[str]:
    """Text styles that raise their characters: "super 58%", "33% 58%"."""
    raised = set()
    for element in root.iter(STYLE + "style"):
        for properties in element.iterchildren(STYLE + "text-properties"):
            position = (properties.get(STYLE + "text-position") or "").split()
            if position and (position[0] == "super" or (position[0].rstrip("%").isdigit() and position[0][0] != "0")):
                raised.add(element.get(STYLE + "name") or "")
    return raised
