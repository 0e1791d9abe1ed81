"""DOCX and ODT are zip files of XML parts. They are opened with bounds, and nothing outside them is ever fetched."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from lxml import etree

from genexpert.reading import faults

MOST_ENTRIES = 20_000
LARGEST_PART = 60_000_000  # bytes of XML; the Tax Code has 6.4 million
LARGEST_TREE = 200_000_000  # bytes that libxml2 will need, estimated
HARMLESS = 8_000_000  # bytes of XML that cannot make a larger tree, whatever they are
TAG_COST, ATTRIBUTE_COST = 70, 130  # bytes of libxml2 for "<" and for "=\"", measured
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, KeyError,
    struct.error, IndexError, OverflowError,
)


class Package:
    """An open zip of parts.

    Attributes:
        name: name of the file, for messages.
        kind: "DOCX" or "ODT", for messages.
        parts: names of all parts.
    """

    def __init__(self, name: str, kind: str, content: bytes) -> None:
        """Raises DraftError where the zip is damaged, encrypted or has too many entries."""
        self.name, self.kind = name, kind
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._entries = {entry.filename.lstrip("/"): entry for entry in self._zip.infolist()}
        except BROKEN as error:
            raise faults.damaged(name, kind) from error
        if len(self._entries) > MOST_ENTRIES:
            raise faults.too_large(name, f"> {MOST_ENTRIES} parts")
        if any(entry.flag_bits & 1 for entry in self._entries.values()):
            raise faults.locked(name)
        self.parts = frozenset(self._entries)

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises DraftError where it is damaged, missing or larger than LARGEST_PART."""
        entry = self._entries.get(part)
        if entry is None:
            raise faults.damaged(self.name, self.kind, part)
        if entry.file_size > LARGEST_PART:
            raise faults.too_large(self.name, f"{part} > {LARGEST_PART // 1_000_000} MB")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise faults.damaged(self.name, self.kind, part)
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(LARGEST_PART + 1)
        except BROKEN as error:
            raise faults.damaged(self.name, self.kind, part) from error
        if len(content) > LARGEST_PART:
            raise faults.too_large(self.name, f"{part} > {LARGEST_PART // 1_000_000} MB")
        return content

    def xml(self, part: str, repair: Callable[[bytes], bytes] | None = None) -> Any:
        """The root element of an XML part; `repair` may rewrite the bytes first. Raises DraftError."""
        content = self.read(part)
        return parse_xml(repair(content) if repair else content, self.name, self.kind, part)


def tree_cost(content: bytes) -> int:
    """Bytes that libxml2 will need for the tree, estimated."""
    return content.count(b"<") * TAG_COST + content.count(b'="') * ATTRIBUTE_COST + len(content)


def parse_xml(content: bytes, name: str, kind: str, part: str) -> Any:
    """The root of an XML document, with no entity resolved and nothing fetched. Raises DraftError."""
    if len(content) > HARMLESS and tree_cost(content) > LARGEST_TREE:
        raise faults.too_large(name, part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
                             huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise faults.damaged(name, kind, part) from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise faults.damaged(name, kind, part)
    return root
