"""Old Word files (DOC), turned into DOCX by LibreOffice in a profile of its own, without macros and without network.

Places are those of the DOCX that LibreOffice made.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.errors import DraftError
from genexpert.domain.progress import Progress
from genexpert.reading import docx, faults, programs
from genexpert.reading.source import Source

SECONDS = 90.0
CLOSED_PROXY = "http://127.0.0.1:9"  # nothing listens there: whatever a file links to is not fetched
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"
 oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of a DOC. Raises DraftError: LibreOffice is not installed, macros, damaged, locked."""
    if "_VBA_PROJECT".encode("utf-16-le") in source.content:
        raise faults.with_macros(source.name)
    program = programs.found("soffice") or programs.found("libreoffice")
    if program is None:
        raise _not_installed(source.name)
    converted = _converted(program, source, progress)
    draft = docx.read(Source(source.name, converted, source.sha256), revisions,
                      lambda stage, done: progress(stage, 0.7 + 0.3 * done))
    return replace(draft, format="doc")


def _converted(program: str, source: Source, progress: Progress) -> bytes:
    with tempfile.TemporaryDirectory(prefix="genexpert-doc-") as folder:
        here = Path(folder)
        profile = here / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        given = here / "draft.doc"
        given.write_bytes(source.content)
        command = [
            program, f"-env:UserInstallation={(here / 'profile').as_uri()}", "--headless", "--norestore",
            "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(here / "out"), str(given),
        ]
        proxies = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ftp_proxy")
        environment = dict.fromkeys(proxies, CLOSED_PROXY)
        try:
            programs.run(command, SECONDS, environment=environment, tick=lambda done: progress("reading", 0.7 * done))
        except programs.TooSlow as error:
            raise faults.damaged(source.name, "DOC") from error
        except OSError as error:
            raise _not_installed(source.name) from error
        made = here / "out" / "draft.docx"
        if not made.is_file():
            raise faults.damaged(source.name, "DOC")
        return made.read_bytes()


def _not_installed(name: str) -> DraftError:
    return faults.fault(
        name,
        ky="эски Word файлын (DOC) окуу үчүн LibreOffice керек. Аны орнотуңуз же файлды Word'до DOCX кылып сактаңыз.",
        ru="чтобы прочитать старый файл Word (DOC), нужен LibreOffice. Установите его или сохраните файл в Word как "
           "DOCX.",
        en="to read an old Word file (DOC), LibreOffice is needed. Install it, or save the file in Word as DOCX.",
    )
