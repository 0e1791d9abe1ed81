"""The register of opinions: numbers in order, final ones locked, superseded but never changed."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.orm import Session, aliased

from genexpert.domain.case import OpinionState, RegisteredOpinion
from genexpert.domain.errors import CaseError
from genexpert.domain.localized import LocalText
from genexpert.storage.log import write_change
from genexpert.storage.tables import CaseRow, OpinionFileRow, OpinionRow
from genexpert.storage.transaction import transaction

NOT_THERE = LocalText(ky="Мындай корутунду реестрде жок", ru="Такого заключения в реестре нет",
                      en="There is no such opinion in the register")
LOCKED = LocalText(ky="Бул корутунду бекитилген: аны жаңы корутунду менен гана алмаштырууга болот",
                   ru="Это заключение окончательное: его можно только заменить новым",
                   en="This opinion is final: it can only be superseded by a new one")


class OpinionRegister:
    """The register of one workspace. A number is reserved, the files are written with it, then all is locked."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self) -> list[RegisteredOpinion]:
        """The final opinions without their files, the newest first."""
        newer = aliased(OpinionRow)
        query = (
            select(OpinionRow, CaseRow.title, newer)
            .join(CaseRow, CaseRow.id == OpinionRow.case)
            .outerjoin(newer, newer.id == OpinionRow.superseded_by)
            .where(OpinionRow.state == OpinionState.FINAL)
            .order_by(OpinionRow.year.desc(), OpinionRow.serial.desc())
        )
        with Session(self._engine) as session:
            return [_opinion(row, title, after) for row, title, after in session.execute(query)]

    def reserve(self, case: int, language: str, draft_sha256: str, by: str) -> RegisteredOpinion:
        """The next number of this year for an opinion of the case; give it back with `release` where writing fails."""
        today = date.today()
        with transaction(self._engine) as session:
            left = OpinionRow.state == OpinionState.RESERVED, OpinionRow.date < today.isoformat()
            session.execute(delete(OpinionRow).where(*left))  # reserved by a program that came to grief
            last = session.scalar(select(func.max(OpinionRow.serial)).where(OpinionRow.year == today.year)) or 0
            row = OpinionRow(case=case, year=today.year, serial=last + 1, date=today.isoformat(), by=by,
                             state=OpinionState.RESERVED, language=language, draft_sha256=draft_sha256)
            session.add(row)
            session.flush()
            return _opinion(row)

    def release(self, opinion: RegisteredOpinion) -> None:
        """Gives a reserved number back."""
        with transaction(self._engine) as session:
            row = session.get(OpinionRow, opinion.id)
            if row is not None and row.state == OpinionState.RESERVED:
                session.delete(row)

    def lock(self, opinion: RegisteredOpinion, files: Mapping[str, bytes]) -> RegisteredOpinion:
        """Makes the opinion final with its files; an earlier final one of the case is superseded by it."""
        with transaction(self._engine) as session:
            row = session.get(OpinionRow, opinion.id)
            if row is None:
                raise CaseError(NOT_THERE)
            if row.state != OpinionState.RESERVED:
                raise CaseError(LOCKED)
            for name, content in files.items():
                session.add(OpinionFileRow(opinion=row.id, name=name, content=content))
            session.flush()
            earlier = select(OpinionRow).where(
                OpinionRow.case == row.case, OpinionRow.state == OpinionState.FINAL,
                OpinionRow.language == row.language, OpinionRow.superseded_by.is_(None))
            for old in session.scalars(earlier).all():
                old.superseded_by = row.id
            row.state = OpinionState.FINAL
            write_change(session, row.case, row.by, "opinion", opinion.number, None, None)
            return _opinion(row)

    def files(self, opinion: RegisteredOpinion) -> dict[str, bytes]:
        """The files of a final opinion as they were locked."""
        query = select(OpinionFileRow).where(OpinionFileRow.opinion == opinion.id).order_by(OpinionFileRow.name)
        with Session(self._engine) as session:
            return {row.name: row.content for row in session.scalars(query)}


def _number(row: OpinionRow) -> str:
    return f"{row.serial}/{row.year}"


def _opinion(row: OpinionRow, title: str = "", newer: OpinionRow | None = None) -> RegisteredOpinion:
    return RegisteredOpinion(
        id=row.id, case=row.case, number=_number(row), date=row.date,
        state=OpinionState.SUPERSEDED if newer is not None else OpinionState(row.state),
        language=row.language, draft_sha256=row.draft_sha256, by=row.by, title=title,
        superseded_by=_number(newer) if newer is not None else None,
    )
