"""A workspace: cases with their files, decisions, links, answers and log."""

import hashlib
import json

from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session, aliased

from genexpert.domain.case import AnswerKey, Case, CaseFile, CaseSummary, Change, FileKind, LinkKey
from genexpert.domain.checklist import Answer
from genexpert.domain.errors import CaseError
from genexpert.domain.finding import Decision, DecisionState, LinkState
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Requisites
from genexpert.storage.log import as_change, first_broken, now, write_change
from genexpert.storage.normal import normalised
from genexpert.storage.register import OpinionRegister
from genexpert.storage.review_json import from_json, to_json
from genexpert.storage.tables import AnswerRow, CaseRow, ChangeRow, DecisionRow, FileRow, LinkRow
from genexpert.storage.transaction import transaction


class Workspace:
    """The cases of one database. Every change is one transaction and one line of the case's log.

    Attributes:
        opinions: the register of opinions.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.opinions = OpinionRegister(engine)

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def cases(self, words: str = "") -> list[CaseSummary]:
        """The cases in whose title or file names all the words stand, the last changed first."""
        decided = (
            select(func.count()).where(DecisionRow.case == CaseRow.id, DecisionRow.state != DecisionState.OPEN)
            .scalar_subquery()
        )
        draft = (
            select(FileRow.name).where(FileRow.case == CaseRow.id, FileRow.kind == FileKind.DRAFT)
            .order_by(FileRow.version.desc()).limit(1).scalar_subquery()
        )
        query = select(CaseRow.id, CaseRow.title, draft, CaseRow.changed, CaseRow.findings, decided)
        query = query.where(draft.is_not(None))  # of a case that was removed, only the log is left
        for word in normalised(words).split():
            query = query.where(CaseRow.searched.contains(word, autoescape=True))
        with Session(self._engine) as session:
            rows = session.execute(query.order_by(CaseRow.changed.desc(), CaseRow.id.desc())).all()
        return [CaseSummary(key, title, name or "", changed, total, done)
                for key, title, name, changed, total, done in rows]

    def add_case(self, title: str, draft_name: str, content: bytes, by: str) -> int:
        """A new case with a copy of the draft; returns its id."""
        with transaction(self._engine) as session:
            row = CaseRow(title=title, searched=normalised(f"{title} {draft_name}"), created=now(), changed=now())
            session.add(row)
            session.flush()
            write_change(session, row.id, by, "case", title, None, json.dumps(title, ensure_ascii=False))
            self._add_file(session, row.id, FileKind.DRAFT, draft_name, content, by)
            return row.id

    def case_of(self, content: bytes) -> int | None:
        """The case that has this very draft as its newest version, the last changed first."""
        other = aliased(FileRow)
        newest = select(func.max(other.version)).where(other.case == CaseRow.id, other.kind == FileKind.DRAFT)
        query = (
            select(CaseRow.id).join(FileRow, FileRow.case == CaseRow.id)
            .where(FileRow.kind == FileKind.DRAFT, FileRow.sha256 == hashlib.sha256(content).hexdigest(),
                   FileRow.version == newest.scalar_subquery())
            .order_by(CaseRow.changed.desc())
        )
        with Session(self._engine) as session:
            return session.scalars(query).first()

    def add_file(self, case: int, kind: FileKind, name: str, content: bytes, by: str) -> int:
        """A new version of the draft, or a companion in a new version; returns the version."""
        with transaction(self._engine) as session:
            return self._add_file(session, case, kind, name, content, by)

    def _add_file(self, session: Session, case: int, kind: FileKind, name: str, content: bytes, by: str) -> int:
        row = self._row(session, case)
        of_kind = select(func.max(FileRow.version)).where(FileRow.case == case, FileRow.kind == kind)
        version = (session.scalar(of_kind) or 0) + 1
        digest = hashlib.sha256(content).hexdigest()
        session.add(FileRow(case=case, kind=kind, version=version, name=name, sha256=digest, added=now(),
                            content=content))
        row.searched = normalised(f"{row.searched} {name}")
        write_change(session, case, by, "file", f"{kind} {version}", None,
                     json.dumps({"name": name, "sha256": digest}, ensure_ascii=False))
        return version

    def files(self, case: int) -> list[CaseFile]:
        """The newest version of each file of the case, the draft first."""
        with Session(self._engine) as session:
            rows = session.scalars(select(FileRow).where(FileRow.case == case).order_by(FileRow.version)).all()
            newest = {row.kind: row for row in rows}
            files = [CaseFile(FileKind(one.kind), one.name, one.sha256, one.content, one.added, one.version)
                     for one in newest.values()]
        return sorted(files, key=lambda file: file.kind is not FileKind.DRAFT)

    def case(self, case: int) -> Case:
        """What is stored of the case. Raises CaseError where there is none."""
        with Session(self._engine) as session:
            row = self._row(session, case)
            decisions = session.scalars(select(DecisionRow).where(DecisionRow.case == case)).all()
            links = session.scalars(select(LinkRow).where(LinkRow.case == case)).all()
            answers = session.scalars(select(AnswerRow).where(AnswerRow.case == case)).all()
            return Case(
                id=row.id,
                title=row.title,
                decisions={one.finding: from_json(Decision, one.value) for one in decisions},
                links={(one.finding, one.plan, one.measure): LinkState(one.state) for one in links},
                answers={(one.checklist, one.question): from_json(Answer, one.value) for one in answers},
                requisites=from_json(Requisites, row.requisites) if row.requisites else None,
            )

    def rename(self, case: int, title: str, by: str) -> None:
        """Gives the case another title."""
        with transaction(self._engine) as session:
            row = self._row(session, case)
            before, row.title = row.title, title
            names = session.scalars(select(FileRow.name).where(FileRow.case == case)).all()
            row.searched = normalised(" ".join([title, *names]))
            write_change(session, case, by, "case", "title", json.dumps(before, ensure_ascii=False),
                         json.dumps(title, ensure_ascii=False))

    def decide(self, case: int, finding: str, decision: Decision | None, by: str) -> None:
        """Stores the decision on a finding; None takes it back."""
        with transaction(self._engine) as session:
            row = session.get(DecisionRow, (case, finding))
            before = row.value if row else None
            after = to_json(decision) if decision else None
            if row is not None:
                session.delete(row)
                session.flush()
            if decision is not None:
                session.add(DecisionRow(case=case, finding=finding, state=decision.state, value=after))
            write_change(session, case, by, "decision", finding, before, after)

    def link(self, case: int, key: LinkKey, state: LinkState | None, by: str) -> None:
        """Stores the expert's word on a link of a finding to a measure; None takes it back."""
        with transaction(self._engine) as session:
            row = session.get(LinkRow, (case, *key))
            before = json.dumps(row.state) if row else None
            if row is not None:
                session.delete(row)
                session.flush()
            if state is not None:
                session.add(LinkRow(case=case, finding=key[0], plan=key[1], measure=key[2], state=state))
            write_change(session, case, by, "link", "/".join(key), before, json.dumps(state) if state else None)

    def answer(self, case: int, key: AnswerKey, answer: Answer | None, by: str) -> None:
        """Stores the answer to a question of a checklist; None takes it back."""
        with transaction(self._engine) as session:
            row = session.get(AnswerRow, (case, *key))
            before = row.value if row else None
            after = to_json(answer) if answer else None
            if row is not None:
                session.delete(row)
                session.flush()
            if after is not None:
                session.add(AnswerRow(case=case, checklist=key[0], question=key[1], value=after))
            write_change(session, case, by, "answer", "/".join(key), before, after)

    def set_requisites(self, case: int, requisites: Requisites | None, by: str) -> None:
        """Stores the requisites of the opinion; None takes them back."""
        with transaction(self._engine) as session:
            row = self._row(session, case)
            before, row.requisites = row.requisites, to_json(requisites) if requisites else None
            write_change(session, case, by, "requisites", "requisites", before, row.requisites)

    def keep_review(self, case: int, packed: bytes, findings: int) -> None:
        """Keeps a review, so that opening again need not make it; not a change of the expert, so not logged."""
        with transaction(self._engine) as session:
            session.execute(update(CaseRow).where(CaseRow.id == case).values(kept_review=packed, findings=findings))

    def kept_review(self, case: int) -> bytes | None:
        """The review that was kept."""
        with Session(self._engine) as session:
            return session.scalar(select(CaseRow.kept_review).where(CaseRow.id == case))

    def forget_reviews(self) -> None:
        """Lets go of all kept reviews; each is made again when its case is opened."""
        with transaction(self._engine) as session:
            session.execute(update(CaseRow).values(kept_review=None))

    def log(self, case: int, subject: str | None = None) -> list[Change]:
        """The log of the case, or what it tells of one subject, the oldest first."""
        query = select(ChangeRow).where(ChangeRow.case == case).order_by(ChangeRow.number)
        if subject is not None:
            query = query.where(ChangeRow.subject == subject)
        with Session(self._engine) as session:
            return [as_change(row) for row in session.scalars(query)]

    def broken_at(self, case: int) -> int | None:
        """Number of the first line of the log that does not fit its hash; None where the log is whole."""
        return first_broken(self.log(case))

    def recent_notes(self, limit: int = 8) -> list[str]:
        """Reasons of rejections given before, the most frequent first."""
        query = select(DecisionRow.value).where(DecisionRow.state == DecisionState.REJECTED)
        counted: dict[str, int] = {}
        with Session(self._engine) as session:
            for value in session.scalars(query):
                note = from_json(Decision, value).note
                if note:
                    counted[note] = counted.get(note, 0) + 1
        return sorted(counted, key=lambda note: -counted[note])[:limit]

    def remove(self, case: int) -> None:
        """Takes a case away with everything but its log. Raises CaseError where it has a final opinion."""
        if any(opinion.case == case for opinion in self.opinions.all()):
            raise CaseError(LocalText(
                ky="Бул ишти өчүрүүгө болбойт: анын реестрде корутундусу бар",
                ru="Это дело нельзя удалить: его заключение стоит в реестре",
                en="This case cannot be removed: its opinion stands in the register",
            ))
        with transaction(self._engine) as session:
            for table in (FileRow, DecisionRow, LinkRow, AnswerRow):
                session.execute(delete(table).where(table.case == case))
            row = self._row(session, case)
            row.title, row.searched, row.kept_review = "", "", None

    def _row(self, session: Session, case: int) -> CaseRow:
        row = session.get(CaseRow, case)
        if row is None:
            raise CaseError(LocalText(ky=f"Мындай иш жок: {case}", ru=f"Такого дела нет: {case}",
                                      en=f"There is no such case: {case}"))
        return row
