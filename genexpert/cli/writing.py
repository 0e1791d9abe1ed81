"""Writing what a command made: to a file, or to standard output."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from genexpert.domain.errors import GenexpertError
from genexpert.domain.localized import LocalText


def write_text(text: str, output: Path | None) -> None:
    """Writes to `output`, to standard output for None and "-". Raises GenexpertError where it cannot."""
    if output is None or str(output) == "-":
        sys.stdout.write(text)
        return
    beside = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:  # all of it or nothing: a file that is there is replaced only by a whole one
        beside.write_text(text, encoding="utf-8")
        beside.replace(output)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise cannot_write(output, error) from error


def write_json(value: Any, output: Path | None) -> None:
    """Writes a value as JSON."""
    write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", output)


def cannot_write(path: Path, error: OSError) -> GenexpertError:
    """What the user is told where a file cannot be written."""
    return GenexpertError(
        LocalText(
            ky=f"{path}: жазылбай жатат ({error.strerror}). Башка папканы же атты тандаңыз",
            ru=f"{path}: не записывается ({error.strerror}). Выберите другую папку или имя",
            en=f"{path}: cannot be written ({error.strerror}). Choose another folder or name",
        )
    )
