"""Word documents (DOCX): body, tables, notes, text boxes, running heads, numbering, tracked changes, comments.

Paragraphs, those of cells too, are joined by a line break; a line or page break inside a paragraph is a line break
within its span. Notes follow the body in the order of their references, running heads come last.
"""

import posixpath
from typing import Any

from genexpert.domain.draft import Draft, DraftComment, ParagraphKind, Revisions
from genexpert.domain.localized import LocalText
from genexpert.domain.progress import Progress
from genexpert.domain.span import Span
from genexpert.reading import faults
from genexpert.reading.composition import Composition
from genexpert.reading.docx_elements import ID, RELATIONSHIP, VAL, W, as_transitional
from genexpert.reading.docx_numbering import Numbering, read_numbering
from genexpert.reading.docx_styles import Styles, read_styles
from genexpert.reading.docx_text import PartWalk, Reading
from genexpert.reading.source import Source
from genexpert.reading.zip_package import Package, parse_xml

ROOT_RELATIONS = "_rels/.rels"
NOTES = {"footnote": "footnotes", "endnote": "endnotes"}


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of a DOCX. Raises DraftError where it is damaged, locked, has macros or no text."""
    package = Package(source.name, "DOCX", source.content)
    main = _main_part(package)
    if any(part.lower().endswith("vbaproject.bin") for part in package.parts):
        raise faults.with_macros(source.name)
    related = _related(package, main)
    content = as_transitional(package.read(main))
    root = parse_xml(content, source.name, "DOCX", main)
    progress("reading", 0.3)
    styles = _styles(package, related)
    reading = Reading(Composition(source.name), styles, _numbering(package, related, styles),
                      Revisions.ACCEPTED if revisions is Revisions.NONE else revisions)
    raised = styles.raised()
    PartWalk(reading, main, root, raised).blocks(_body(root, source.name))
    progress("reading", 0.7)
    _notes(package, related, reading, raised)
    _running_heads(package, related, reading, raised)
    draft = _draft(source, reading, _comments(package, related, reading), _remarks(root, content))
    progress("reading", 1.0)
    return draft


def _draft(
    source: Source, reading: Reading, comments: tuple[DraftComment, ...], remarks: tuple[LocalText, ...]
) -> Draft:
    text = reading.composition.text
    if not text.strip():
        raise faults.without_text(source.name)
    return Draft(
        name=source.name,
        format="docx",
        sha256=source.sha256,
        text=text,
        paragraphs=tuple(reading.composition.paragraphs),
        source=tuple(reading.composition.runs),
        revisions=reading.revisions if reading.revised else Revisions.NONE,
        changes=tuple(reading.changes),
        comments=comments,
        superscripts=tuple(reading.composition.superscripts),
        remarks=remarks,
    )


def _main_part(package: Package) -> str:
    """Name of the part that holds the body. Raises DraftError where the package has none."""
    if ROOT_RELATIONS in package.parts:
        for relation in package.xml(ROOT_RELATIONS).iter(RELATIONSHIP):
            if (relation.get("Type") or "").endswith("/officeDocument"):
                target = (relation.get("Target") or "").lstrip("/")
                if target in package.parts:
                    return target
    if "word/document.xml" in package.parts:
        return "word/document.xml"
    raise faults.damaged(package.name, "DOCX", "word/document.xml")


def _related(package: Package, main: str) -> dict[str, list[str]]:
    """Parts inside the package that the body refers to, by the last word of their type. Nothing outside counts."""
    folder, name = posixpath.split(main)
    part = posixpath.join(folder, "_rels", name + ".rels")
    related: dict[str, list[str]] = {}
    if part not in package.parts:
        return related
    for relation in package.xml(part).iter(RELATIONSHIP):
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target") or ""
        full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if full in package.parts:
            related.setdefault((relation.get("Type") or "").rsplit("/", 1)[-1], []).append(full)
    return related


def _styles(package: Package, related: dict[str, list[str]]) -> Styles:
    parts = related.get("styles")
    return read_styles(package.xml(parts[0], as_transitional)) if parts else Styles()


def _numbering(package: Package, related: dict[str, list[str]], styles: Styles) -> Numbering | None:
    parts = related.get("numbering")
    return read_numbering(package.xml(parts[0], as_transitional), styles) if parts else None


def _body(root: Any, name: str) -> Any:
    body = next(root.iterchildren(W + "body"), None)
    if body is None:
        raise faults.damaged(name, "DOCX", "w:body")
    return body


def _notes(
    package: Package, related: dict[str, list[str]], reading: Reading, raised: frozenset[str]
) -> None:
    for kind, relation in NOTES.items():
        for part in related.get(relation, [])[:1]:
            root = package.xml(part, as_transitional)
            notes = {note.get(ID): note for note in root.iterchildren(W + kind)
                     if note.get(W + "type") in (None, "normal")}
            wanted = list(dict.fromkeys(key for one, key in reading.notes if one == kind and key in notes))
            walk = PartWalk(reading, part, root, raised)
            for number, key in enumerate(wanted + [key for key in notes if key not in wanted], start=1):
                if _has_text(notes[key]):
                    walk.blocks(notes[key], ParagraphKind.NOTE, prefix=f"[{number}] ")


def _running_heads(
    package: Package, related: dict[str, list[str]], reading: Reading, raised: frozenset[str]
) -> None:
    """Running heads and feet that say something, each text once; bare page numbers are left out."""
    seen = set()
    for part in related.get("header", []) + related.get("footer", []):
        root = package.xml(part, as_transitional)
        words = "".join(root.itertext(W + "t")).strip()
        if words and not words.isdigit() and words not in seen:
            seen.add(words)
            PartWalk(reading, part, root, raised).blocks(root, ParagraphKind.HEADER)


def _has_text(element: Any) -> bool:
    return any((text.text or "").strip() for text in element.iter(W + "t", W + "delText"))


def _comments(package: Package, related: dict[str, list[str]], reading: Reading) -> tuple[DraftComment, ...]:
    """Comments with the words that they are about, in the order of the text."""
    found = []
    for part in related.get("comments", [])[:1]:
        for comment in package.xml(part, as_transitional).iterchildren(W + "comment"):
            start, end = reading.commented.get(comment.get(ID) or "", (None, None))
            if start is None or end is None:
                continue
            text = "\n".join("".join(t.text or "" for t in paragraph.iter(W + "t"))
                             for paragraph in comment.iter(W + "p"))
            found.append(DraftComment(Span(start, max(start, end)), comment.get(W + "author"),
                                      comment.get(W + "date"), text))
    return tuple(sorted(found, key=lambda comment: comment.span))


def _hides(mark: Any) -> bool:
    """Whether a w:vanish hides words, and not just the end of a paragraph or an empty run."""
    properties = mark.getparent()
    run = properties.getparent() if properties is not None else None
    return mark.get(VAL) not in ("0", "false", "off") and run is not None and run.tag == W + "r" and _has_text(run)


def _remarks(root: Any, content: bytes) -> tuple[LocalText, ...]:
    """What the expert should know; the bytes are asked first, since a walk for a rare element costs more."""
    remarks = []
    if b"vanish" in content and any(_hides(mark) for mark in root.iter(W + "vanish")):
        remarks.append(LocalText(
            ky="Документте Word көрсөтпөгөн жашырын текст бар: ал да окулду.",
            ru="В документе есть скрытый текст, которого Word не показывает: он тоже прочитан.",
            en="The document has hidden text that Word does not show: it was read too.",
        ))
    if b"altChunk" in content and next(root.iter(W + "altChunk"), None) is not None:
        remarks.append(LocalText(
            ky="Документке башка файл кыстарылган: анын тексти окулган жок.",
            ru="В документ вставлен другой файл: его текст не прочитан.",
            en="Another file is embedded in the document: its text was not read.",
        ))
    return tuple(remarks)
