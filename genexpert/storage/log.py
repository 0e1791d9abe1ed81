"""The log of a case: every change, each line chained to the one before it by its hash."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from genexpert.domain.case import Change
from genexpert.storage.tables import CaseRow, ChangeRow


def now() -> str:
    """This moment in ISO 8601 with the time zone, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def write_change(session: Session, case: int, by: str, action: str, subject: str,
                 before: str | None, after: str | None) -> None:
    """Adds a line to the log of the case, in the transaction of the change itself."""
    newest = select(func.max(ChangeRow.number)).where(ChangeRow.case == case)
    number = session.scalar(newest) or 0
    last = session.get(ChangeRow, (case, number))
    line = Change(number + 1, now(), by, action, subject, before, after, "")
    session.add(ChangeRow(
        case=case, number=line.number, at=line.at, by=by, action=action, subject=subject, before=before, after=after,
        hash=chained(last.hash if last else "", line),
    ))
    session.flush()
    row = session.get(CaseRow, case)
    if row is not None:
        row.changed = line.at


def chained(before: str, line: Change) -> str:
    """SHA-256 over the hash of the line before and the fields of this line."""
    told = [before, line.number, line.at, line.by, line.action, line.subject, line.before, line.after]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode("utf-8")).hexdigest()


def first_broken(lines: Iterable[Change]) -> int | None:
    """Number of the first line that was changed, moved or taken out; None where the log is whole."""
    before = ""
    for expected, line in enumerate(lines, start=1):
        if line.number != expected or line.hash != chained(before, line):
            return expected
        before = line.hash
    return None


def as_change(row: ChangeRow) -> Change:
    """A row of the log as the domain has it."""
    return Change(row.number, row.at, row.by, row.action, row.subject, row.before, row.after, row.hash)
