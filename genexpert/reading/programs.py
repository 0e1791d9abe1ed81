"""Runs the two programs that reading may need, LibreOffice and tesseract, with a time limit, in their own group."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

STEP = 0.2  # seconds between two looks at a running program
ELSEWHERE = {
    "soffice": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",
                "C:/Program Files/LibreOffice/program/soffice.exe",
                "C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
    "tesseract": ("/opt/homebrew/bin/tesseract", "/usr/local/bin/tesseract",
                  "C:/Program Files/Tesseract-OCR/tesseract.exe"),
}


class TooSlow(Exception):
    """The program did not end in time and was stopped."""


def found(name: str) -> str | None:
    """Path of an installed program: on PATH, or where installers put it."""
    return shutil.which(name) or next((path for path in ELSEWHERE.get(name, ()) if Path(path).is_file()), None)


def run(
    command: list[str],
    limit: float,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    tick: Callable[[float], None] = lambda done: None,
) -> tuple[int, bytes]:
    """Exit code and output of a program. `tick` hears the part of the time limit that has passed and may raise.

    Raises TooSlow after `limit` seconds, OSError where the program cannot be started. The program and all that it
    started are gone when this returns.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as given:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            command, stdin=given, stdout=output, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})},
            start_new_session=os.name == "posix",
        )
        started = time.monotonic()
        try:
            while True:
                try:
                    process.wait(STEP)
                    break
                except subprocess.TimeoutExpired:
                    passed = time.monotonic() - started
                    tick(min(passed / limit, 1.0))
                    if passed > limit:
                        raise TooSlow(command[0]) from None
        finally:
            _stop(process)
        output.seek(0)
        return process.returncode, output.read()


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ends the program and its children, if any are left."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()
