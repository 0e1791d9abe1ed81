"""What is open: the workspace, the worker process, one case and its gate."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from genexpert import folders
from genexpert.desktop import settings
from genexpert.desktop.gate import Gate
from genexpert.desktop.jobs import Jobs
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.work import Reviewed, StoredDraft, review_stored
from genexpert.domain.case import CaseFile, FileKind, new_file
from genexpert.domain.draft import Revisions
from genexpert.domain.errors import DraftError, GenexpertError
from genexpert.domain.localized import LocalText

if TYPE_CHECKING:
    from genexpert.storage.workspace import Workspace

RULE_OFF = LocalText(
    ky="{rule} эрежеси сизде өчүрүлдү. Кайра күйгүзүү: «Текшерүү» → «Өчүрүлгөн эрежелер»",
    ru="Правило {rule} у вас выключено. Включить снова: «Проверка» → «Выключенные правила»",
    en="The rule {rule} is switched off for you. Switch it on again: Review → Rules switched off",
)


class Session(QObject):
    """The work of one window.

    Attributes:
        case_opened: an OpenCase is there to be shown.
        gate_opened: the Gate of another case.
        case_closed: nothing is open any more.
        case_renamed: its title.
        failed: a LocalText of what went wrong and what to do.
        told: a LocalText of what was done.
    """

    case_opened = Signal(object)
    gate_opened = Signal(object)
    case_closed = Signal()
    case_renamed = Signal(str)
    failed = Signal(object)
    told = Signal(object)

    def __init__(self, parent: QObject | None = None, jobs: Jobs | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs or Jobs(self)
        self._own_jobs = jobs is None
        self.opened: OpenCase | None = None
        self.gate: Gate | None = None
        self.revisions = Revisions.ACCEPTED
        self._workspace: Workspace | None = None
        self._to_tell: LocalText | None = None  # once the review that is being made is shown

    @property
    def workspace(self) -> "Workspace":
        """The user's workspace, opened on first use. Raises CaseError."""
        if self._workspace is None:
            from genexpert.storage import open_workspace

            self._workspace = open_workspace()
        return self._workspace

    def start(self) -> None:
        """Gets ready what a first draft will need, after the window is shown."""
        self.jobs.start()
        self.attempt(lambda: self.workspace)

    def close(self) -> None:
        """Ends the worker and lets go of the database."""
        if self._own_jobs:
            self.jobs.stop()
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def attempt(self, action: Callable[[], object]) -> bool:
        """Does something that may fail in the program's own words; says them and returns False where it did."""
        try:
            action()
        except GenexpertError as error:
            self.failed.emit(error.text)
            return False
        return True

    def open_file(self, path: Path) -> None:
        """Opens a draft: the case that has this very draft, else a new one."""
        content = self._content_of(path)
        if content is not None:
            self.attempt(partial(self._open_content, path.name, content, path))

    def paste(self, title: str, text: str) -> None:
        """Opens pasted text as a draft."""
        self.attempt(partial(self._open_content, f"{_file_name(title)}.txt", text.encode("utf-8"), None))

    def open_case(self, case: int) -> None:
        """Opens a case of the workspace."""
        self.attempt(partial(self._open_stored, case, True))

    def open_last(self) -> None:
        """Opens the case that was open when the window was closed; a case that is gone is passed over."""
        last = settings.last_case()
        if last is not None:
            self.attempt(lambda: self._open_last(last))

    def review_again(self) -> None:
        """Reviews the open draft anew."""
        if self.opened is not None:
            self.attempt(partial(self._open_stored, self.opened.case.id, False))

    def add_version(self, path: Path) -> None:
        """A new version of the open case's draft; decisions carry over by the ids of findings."""
        content = self._content_of(path)
        if content is None or self.opened is None:
            return
        case = self.opened.case.id
        draft = new_file(FileKind.DRAFT, path.name, content)
        files = (draft, *(file for file in self.opened.files if file.kind is not FileKind.DRAFT))
        self._review(files, None, partial(self._add_version, case, draft))

    def attach(self, kind: FileKind, path: Path) -> None:
        """Adds a companion of the draft and reviews anew, since companions are evidence."""
        content = self._content_of(path)
        if content is None or self.opened is None:
            return
        case = self.opened.case.id
        added = new_file(kind, path.name, content)
        files = (*(file for file in self.opened.files if file.kind is not kind), added)
        self._review(files, None, partial(self._add_version, case, added))

    def rename(self, title: str) -> None:
        """Gives the open case another title."""
        if self.opened is not None:
            opened = self.opened
            if self.attempt(lambda: self.workspace.rename(opened.case.id, title, settings.author())):
                opened.retitle(title)
                self.case_renamed.emit(title)

    def norms_changed(self) -> None:
        """An act was confirmed: reviews carry the status of norms, so they are made again."""
        self.workspace.forget_reviews()
        self.review_again()

    def switch_rule_off(self, rule: str) -> None:
        """The rule does not run any more for this expert; the open draft is reviewed anew."""
        from genexpert.storage.rule_profile import switch_off

        if self.attempt(lambda: switch_off(folders.user_data(), rule)):
            self._to_tell = LocalText(RULE_OFF.ky.format(rule=rule), RULE_OFF.ru.format(rule=rule),
                                      RULE_OFF.en.format(rule=rule))
            self.review_again()

    def close_case(self) -> None:
        """Closes the case; everything is stored already."""
        self.opened = None
        self.gate = None
        settings.set_last_case(None)
        self.case_closed.emit()

    def stored_draft(self) -> StoredDraft | None:
        """The open draft as the worker takes it."""
        if self.opened is None:
            return None
        return StoredDraft(tuple(self.opened.files), folders.user_data(), self.revisions)

    def _content_of(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            self.failed.emit(LocalText(
                ky=f"{path.name}: файл окулбай жатат ({reason}). Файлдын ордунда экенин текшериңиз",
                ru=f"{path.name}: файл не читается ({reason}). Проверьте, что он на месте и доступен",
                en=f"{path.name}: the file cannot be read ({reason}). Check that it is there and you may read it"))
            return None

    def _open_content(self, name: str, content: bytes, path: Path | None) -> None:
        case = self.workspace.case_of(content)
        if path is not None:
            settings.add_recent(path)
        if case is not None:
            self._open_stored(case, True)
            return
        draft = new_file(FileKind.DRAFT, name, content)
        self._review((draft,), None, partial(self._add_case, draft))

    def _open_stored(self, case: int, use_kept: bool) -> None:
        files = tuple(self.workspace.files(case))
        if not files:
            raise DraftError(LocalText(ky="Бул иштин долбоору жок", ru="В этом деле нет проекта",
                                       en="This case has no draft"))
        kept = self.workspace.kept_review(case) if use_kept else None
        self._review(files, kept, partial(self._show, case))

    def _open_last(self, case: int) -> None:
        if any(one.id == case for one in self.workspace.cases()) and self.workspace.files(case):
            self._open_stored(case, True)

    def _review(self, files: tuple[CaseFile, ...], kept: bytes | None, then: Callable[[Reviewed], None]) -> None:
        stored = StoredDraft(files, folders.user_data(), self.revisions, kept)
        self.jobs.do(review_stored, stored, partial(self._reviewed, then), self._failed, self)

    def _reviewed(self, then: Callable[[Reviewed], None], made: Reviewed) -> None:
        self.attempt(partial(then, made))

    def _failed(self, error: GenexpertError) -> None:
        self.failed.emit(error.text)

    def _add_case(self, draft: CaseFile, made: Reviewed) -> None:
        title = made.review.act.title.strip() or Path(draft.name).stem
        case = self.workspace.add_case(title, draft.name, draft.content, settings.author())
        self._show(case, made)

    def _add_version(self, case: int, file: CaseFile, made: Reviewed) -> None:
        self.workspace.add_file(case, file.kind, file.name, file.content, settings.author())
        self._show(case, made)

    def _show(self, case: int, made: Reviewed) -> None:
        """Keeps the review, then shows it: a step a turn of the event loop, so that the window breathes between."""
        self._next_turn(partial(self._keep, case, made))

    def _keep(self, case: int, made: Reviewed) -> None:
        if made.packed is not None:
            self.workspace.keep_review(case, made.packed, len(made.review.findings) + len(made.review.strengths))
        self._next_turn(partial(self._look_at, case, made))

    def _next_turn(self, action: Callable[[], object]) -> None:
        QTimer.singleShot(0, self, partial(self.attempt, action))

    def _look_at(self, case: int, made: Reviewed) -> None:
        from genexpert.storage.log import now

        self.opened = OpenCase(made.review, self.workspace.case(case), self.workspace.files(case))
        settings.set_last_case(case)
        if self.gate is not None and self.gate.case == case:  # what was done can still be undone
            self.gate.look_at(self.opened)
        else:
            if self.gate is not None:
                self.gate.deleteLater()
            self.gate = Gate(self.opened, self.workspace, settings.author, now, self)
            self.gate.failed.connect(self.failed)
            self.gate_opened.emit(self.gate)
        self._next_turn(partial(self._open_views, self.opened))

    def _open_views(self, opened: OpenCase) -> None:
        self.case_opened.emit(opened)
        told, self._to_tell = self._to_tell, None
        if told is not None:
            self.told.emit(told)


def _file_name(title: str) -> str:
    """A title as the name of a file."""
    return "".join(sign if sign.isalnum() or sign in " -" else "_" for sign in title.strip())[:80] or "text"
