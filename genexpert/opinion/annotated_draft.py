"""The draft's own Word file with the expert's comments and proposed wordings; nothing else in it changes."""

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from lxml import etree

from genexpert.domain.draft import Draft
from genexpert.domain.errors import DraftError
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.span import Span
from genexpert.opinion.comment_text import comment_paragraphs
from genexpert.opinion.draft_as_word import draft_as_word
from genexpert.opinion.draft_marks import Mark, Segment, put_marks
from genexpert.opinion.draft_pieces import Pieces
from genexpert.opinion.matter import TAKEN, languages_of
from genexpert.opinion.word_file import write_file
from genexpert.opinion.wordings import proposed_text, replaced_span
from genexpert.reading import locate

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


@dataclass(frozen=True, slots=True)
class Annotation:
    """How many comments and tracked changes were put in; `moved` are ids of findings in places where Word allows no
    comment (running heads, notes, text boxes), whose comments stand at the beginning of the document."""

    comments: int
    changes: int
    moved: tuple[str, ...]


def annotate_draft(draft_path: Path, draft: Draft, findings: Sequence[Finding], expert: str, path: Path,
                   language: str = "ru") -> Annotation:
    """Writes the draft with a comment for each accepted or amended finding and the proposed words as a change.

    A draft that is not DOCX becomes one made of its text. Raises DraftError where the file is not the one that was
    read, OSError where `path` cannot be written.
    """
    taken = [finding for finding in findings if finding.decision.state in TAKEN]
    if draft.format == "docx":
        content = _same_file(draft_path, draft)
    else:
        content, draft = draft_as_word(draft)
    made, annotation = _annotated(content, draft, taken, expert, languages_of(language))
    write_file(path, made)
    return annotation


def _same_file(path: Path, draft: Draft) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DraftError(LocalText(
            ky=f"{path}: окулбай жатат ({error.strerror})", ru=f"{path}: не читается ({error.strerror})",
            en=f"{path}: cannot be read ({error.strerror})",
        )) from error
    if hashlib.sha256(content).hexdigest() != draft.sha256:
        raise DraftError(LocalText(
            ky=f"{path}: файл окулгандан кийин өзгөрдү; долбоорду кайра ачыңыз",
            ru=f"{path}: файл изменился после чтения; откройте проект заново",
            en=f"{path}: the file has changed since it was read; open the draft again",
        ))
    return content


def _annotated(content: bytes, draft: Draft, findings: list[Finding], expert: str,
               languages: tuple[str, ...]) -> tuple[bytes, Annotation]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        main = _main_part(package)
        root = _parse(package.read(main))
        comments = _Comments(package, main, strict="purl.oclc.org" in root.tag)
        pieces = Pieces(root)
        marks, moved = _marks(pieces, main, draft, findings, expert, comments.next_id)
        tracked = put_marks(pieces, [mark for _, mark in marks], _largest_id(root, pieces.w) + 1)
        for finding, mark in marks:
            comments.add(mark, comment_paragraphs(
                draft, finding, languages, tracked=mark.comment in tracked, moved=finding.id in moved))
        replaced = {main: _bytes(root), **comments.parts()} if marks else {}
        made = _repacked(package, replaced)
    return made, Annotation(len(marks), len(tracked), tuple(moved))


def _parse(content: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    return etree.fromstring(content, parser)


def _bytes(root: Any) -> bytes:
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))


def _main_part(package: zipfile.ZipFile) -> str:
    for relation in _parse(package.read("_rels/.rels")):
        if str(relation.get("Type")).endswith("/officeDocument"):
            return str(relation.get("Target")).lstrip("/")
    return "word/document.xml"


def _largest_id(root: Any, w: str) -> int:
    """The largest id of tracked changes and bookmarks; they share one sequence."""
    known = [int(value) for element in root.iter(etree.Element)
             if (value := element.get(w + "id")) is not None and value.isdigit()]
    return max(known, default=0)


def _marks(pieces: Pieces, main: str, draft: Draft, findings: list[Finding], expert: str,
           first: int) -> tuple[list[tuple[Finding, Mark]], list[str]]:
    made: list[tuple[Finding, Mark]] = []
    moved: list[str] = []
    start = next((number for number in range(len(pieces.elements)) if _usable(pieces, number)), None)
    for finding in sorted(findings, key=lambda one: (one.span, one.id)):
        anchor = _segments(pieces, main, draft, finding.span)
        changed: tuple[Segment, ...] = ()
        proposed = proposed_text(finding)
        if anchor:
            if proposed is not None:
                changed = _segments(pieces, main, draft, replaced_span(draft, finding), whole=True)
        elif start is not None:
            anchor = (Segment(start, 0, len(pieces.elements[start].text or " ")),)
            moved.append(finding.id)
        else:
            continue
        by = finding.decision.by or expert
        made.append((finding, Mark(first + len(made), anchor, changed, proposed, by, _moment(finding.decision.at))))
    return made, moved


def _segments(pieces: Pieces, main: str, draft: Draft, span: Span, whole: bool = False) -> tuple[Segment, ...]:
    """Where a span stands in the main part; with `whole`, nothing where a part of it stands elsewhere."""
    made = []
    for run in locate(draft, span):
        part, _, number = run.place.partition("#")
        if run.generated:
            if whole:
                return ()
            continue
        if part != main or not number.isdigit() or not _usable(pieces, int(number)):
            if whole:
                return ()
            continue
        made.append(Segment(int(number), run.offset, run.offset + len(run.span)))
    return tuple(made)


def _usable(pieces: Pieces, number: int) -> bool:
    return pieces.run_of(number) is not None and not pieces.in_box(number)


def _moment(at: str | None) -> str | None:
    """The time of a decision as Word writes it: the local time of the expert, marked with Z."""
    if at is None:
        return None
    try:
        return datetime.fromisoformat(at).replace(tzinfo=None, microsecond=0).isoformat() + "Z"
    except ValueError:
        return None


class _Comments:
    """The part with comments: that of the file, or a new one with its relation and its content type."""

    def __init__(self, package: zipfile.ZipFile, main: str, strict: bool) -> None:
        self.package = package
        office = _OFFICE_STRICT if strict else _OFFICE
        self.w = ("http://purl.oclc.org/ooxml/wordprocessingml/main" if strict
                  else "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        self.folder, file = posixpath.split(main)
        self.relations_part = posixpath.join(self.folder, "_rels", f"{file}.rels")
        self.relation_type = office + "/comments"
        names = package.namelist()
        self.relations = _parse(package.read(self.relations_part)) if self.relations_part in names else _parse(
            f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        known = next((one for one in self.relations if one.get("Type") == self.relation_type), None)
        self.is_new = known is None
        if known is None:
            self.part = posixpath.join(self.folder, "comments.xml")
            self.root = _parse(f'<w:comments xmlns:w="{self.w}"/>'.encode())
        else:
            self.part = posixpath.normpath(posixpath.join(self.folder, str(known.get("Target"))).lstrip("/"))
            if str(known.get("Target")).startswith("/"):
                self.part = str(known.get("Target")).lstrip("/")
            self.root = _parse(package.read(self.part))
        ids = [int(one.get(f"{{{self.w}}}id", "-1")) for one in self.root]
        self.next_id = max(ids, default=-1) + 1

    def add(self, mark: Mark, paragraphs: Sequence[tuple[str, bool]]) -> None:
        """A comment with its paragraphs: words, and whether they are bold."""
        w = f"{{{self.w}}}"
        attributes = {w + "id": str(mark.comment), w + "author": mark.author, w + "initials": _initials(mark.author)}
        if mark.date:
            attributes[w + "date"] = mark.date
        comment = etree.SubElement(self.root, w + "comment", attributes)
        for number, (words, strong) in enumerate(paragraphs):
            paragraph = etree.SubElement(comment, w + "p")
            if number == 0:
                etree.SubElement(etree.SubElement(paragraph, w + "r"), w + "annotationRef")
            run = etree.SubElement(paragraph, w + "r")
            if strong:
                etree.SubElement(etree.SubElement(run, w + "rPr"), w + "b")
            text = etree.SubElement(run, w + "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
            text.text = words

    def parts(self) -> dict[str, bytes]:
        """The parts of the package that change."""
        made = {self.part: _bytes(self.root)}
        if self.is_new:
            taken = {one.get("Id") for one in self.relations}
            id = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
            etree.SubElement(self.relations, f"{{{_RELATIONS}}}Relationship", {
                "Id": id, "Type": self.relation_type, "Target": "comments.xml"})
            types = _parse(self.package.read("[Content_Types].xml"))
            etree.SubElement(types, f"{{{_TYPES}}}Override", {
                "PartName": f"/{self.part}", "ContentType": _COMMENTS_TYPE})
            made |= {self.relations_part: _bytes(self.relations), "[Content_Types].xml": _bytes(types)}
        return made


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part)[:4] or "-"


def _repacked(package: zipfile.ZipFile, replaced: dict[str, bytes]) -> bytes:
    """The archive with some members replaced or added; all others keep their bytes, times and order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in package.infolist():
            target.writestr(entry, replaced.get(entry.filename) or package.read(entry))
        for name in sorted(replaced.keys() - set(package.namelist())):
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, replaced[name])
    return made.getvalue()
