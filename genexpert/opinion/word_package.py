"""The finished Word file: properties, the record as a custom XML part, and the same bytes for the same input."""

import io
import json
import zipfile
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from genexpert.domain.opinion import Opinion

RECORD_NAMESPACE = "urn:genexpert:opinion-record:1"
_RECORD_PART = "/customXml/item{number}.xml"
_STILL = (2000, 1, 1, 0, 0, 0)  # time of all members: a file must not differ by the moment it was made
_CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"


def finished(document: Any, opinion: Opinion) -> bytes:
    """The filled template, a document of python-docx, as a file with title, author, language and record."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    properties = document.core_properties
    properties.title = " ".join(passage.plain() for passage in opinion.title)[:250]
    properties.subject = opinion.footer.columns[-1][-1].text[:250]
    properties.author = _authors(opinion)[:250] or "genexpert"
    properties.last_modified_by = properties.author
    properties.language = f"{opinion.languages[0]}-KG"
    properties.comments = opinion.notice.plain()[:250] if opinion.notice else ""
    still = datetime(*_STILL[:6], tzinfo=UTC).replace(tzinfo=None)
    properties.created = properties.modified = still
    taken = {str(part.partname) for part in document.part.package.iter_parts()}
    number = next(n for n in range(1, 1000) if _RECORD_PART.format(number=n) not in taken)
    record = json.dumps(opinion.record, sort_keys=True)
    blob = (f'<?xml version="1.0" encoding="UTF-8"?><record xmlns="{RECORD_NAMESPACE}">{escape(record)}</record>'
            ).encode()
    part = Part(PackURI(_RECORD_PART.format(number=number)), "application/xml", blob, document.part.package)
    document.part.relate_to(part, _CUSTOM_XML)
    made = io.BytesIO()
    document.save(made)
    return still_archive(made.getvalue())


def _authors(opinion: Opinion) -> str:
    rows = opinion.signature.rows if opinion.signature else ()
    return ", ".join(dict.fromkeys(
        words.text for row in rows for passage in row[2] for words in passage.walk()))


def still_archive(content: bytes) -> bytes:
    """The same archive with one time for all members."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, \
            zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, _STILL)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            target.writestr(info, source.read(name))
    return made.getvalue()
