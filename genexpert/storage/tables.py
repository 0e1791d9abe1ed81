"""The tables of a workspace."""

from sqlalchemy import DDL, ForeignKey, Index, LargeBinary, MetaData, Text, UniqueConstraint, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Table(DeclarativeBase):
    """Base of all tables; constraints have names, so that migrations can find them."""

    metadata = MetaData(naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    })


class CaseRow(Table):
    __tablename__ = "cases"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    searched: Mapped[str] = mapped_column(Text)  # title and file names, normalised: lower() knows no Cyrillic here
    created: Mapped[str]
    changed: Mapped[str] = mapped_column(index=True)
    findings: Mapped[int] = mapped_column(default=0)
    requisites: Mapped[str | None] = mapped_column(Text)  # JSON
    kept_review: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)  # packed JSON, can be made again


class FileRow(Table):
    __tablename__ = "files"
    __table_args__ = (UniqueConstraint("case", "kind", "version"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[str]
    version: Mapped[int]
    name: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(index=True)
    added: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class DecisionRow(Table):
    __tablename__ = "decisions"
    case: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    finding: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    value: Mapped[str] = mapped_column(Text)  # JSON of the Decision


class LinkRow(Table):
    __tablename__ = "links"
    case: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    finding: Mapped[str] = mapped_column(primary_key=True)
    plan: Mapped[str] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]


class AnswerRow(Table):
    __tablename__ = "answers"
    case: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    checklist: Mapped[str] = mapped_column(primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)  # JSON of the Answer


class ChangeRow(Table):
    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_subject", "case", "subject"),)
    case: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    by: Mapped[str] = mapped_column(Text)
    action: Mapped[str]
    subject: Mapped[str] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    hash: Mapped[str]


class OpinionRow(Table):
    __tablename__ = "opinions"
    __table_args__ = (UniqueConstraint("year", "serial"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    year: Mapped[int]
    serial: Mapped[int]
    date: Mapped[str]
    state: Mapped[str]  # "reserved" or "final"
    language: Mapped[str]
    draft_sha256: Mapped[str]
    by: Mapped[str] = mapped_column(Text)
    superseded_by: Mapped[int | None] = mapped_column(ForeignKey("opinions.id"))


class OpinionFileRow(Table):
    __tablename__ = "opinion_files"
    opinion: Mapped[int] = mapped_column(ForeignKey("opinions.id"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


# The database itself refuses what no program may do: change a final opinion, or a line of the log.
LOCKS = (
    "CREATE TRIGGER opinions_locked BEFORE UPDATE ON opinions WHEN OLD.state = 'final' AND NOT ("
    " OLD.superseded_by IS NULL AND NEW.superseded_by IS NOT NULL AND NEW.state = OLD.state"
    " AND NEW.\"case\" = OLD.\"case\" AND NEW.year = OLD.year AND NEW.serial = OLD.serial AND NEW.date = OLD.date"
    " AND NEW.language = OLD.language AND NEW.draft_sha256 = OLD.draft_sha256 AND NEW.\"by\" = OLD.\"by\")"
    " BEGIN SELECT RAISE(ABORT, 'a final opinion is locked'); END",
    "CREATE TRIGGER opinions_kept BEFORE DELETE ON opinions WHEN OLD.state = 'final'"
    " BEGIN SELECT RAISE(ABORT, 'a final opinion is locked'); END",
    *(
        f"CREATE TRIGGER opinion_files_{event_.lower()} BEFORE {event_} ON opinion_files WHEN"
        " (SELECT state FROM opinions WHERE id = OLD.opinion) = 'final'"
        " BEGIN SELECT RAISE(ABORT, 'a final opinion is locked'); END"
        for event_ in ("UPDATE", "DELETE")
    ),
    "CREATE TRIGGER opinion_files_added BEFORE INSERT ON opinion_files WHEN"
    " (SELECT state FROM opinions WHERE id = NEW.opinion) = 'final'"
    " BEGIN SELECT RAISE(ABORT, 'a final opinion is locked'); END",
    *(
        f"CREATE TRIGGER changes_{event_.lower()} BEFORE {event_} ON changes"
        " BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END"
        for event_ in ("UPDATE", "DELETE")
    ),
)
for _lock in LOCKS:
    event.listen(Table.metadata, "after_create", DDL(_lock).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
