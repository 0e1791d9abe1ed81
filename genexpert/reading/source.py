"""A file as it was given: name, bytes and their hash."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from genexpert.reading import faults

LARGEST_FILE = 150_000_000  # bytes; scans are large, texts are not


@dataclass(frozen=True, slots=True)
class Source:
    name: str  # without folder
    content: bytes
    sha256: str  # hexadecimal

    @property
    def suffix(self) -> str:
        """The end of the name in lower case, with its dot: ".docx"; empty without one."""
        return Path(self.name).suffix.lower()


def open_source(path: Path) -> Source:
    """The file at `path`. Raises DraftError where it is missing, a folder, empty or too large."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise faults.folder(name)
        if not path.exists():
            raise faults.missing(name)
        if path.stat().st_size > LARGEST_FILE:
            raise faults.too_large(name, f"> {LARGEST_FILE // 1_000_000} MB")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise faults.unreadable(name, getattr(error, "strerror", None) or str(error)) from error
    if not content.strip(b"\0"):
        raise faults.empty(name)
    return Source(name, content, hashlib.sha256(content).hexdigest())
