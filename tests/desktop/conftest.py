"""A real window, offscreen, with a workspace of its own and a real worker process."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TRAINING = Path(__file__).parents[2] / "resources" / "training" / "draft-1.ru.docx"
PATIENCE = 60_000  # milliseconds that a worker on a busy machine is given


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of this test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("GENEXPERT_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def russian() -> None:
    from genexpert.desktop.words import interface

    interface.switch("ru")


@pytest.fixture(scope="session")
def worker(qapp, tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """One worker process for all windows: starting one for each test would take most of the time."""
    from genexpert.desktop.jobs import Jobs

    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("GENEXPERT_HOME", str(tmp_path_factory.mktemp("worker")))
        jobs = Jobs()
        jobs.start()
        yield jobs
        jobs.stop()


@pytest.fixture
def new_window(qtbot, worker) -> Iterator[Callable]:
    """Makes windows; all are closed at the end."""
    from genexpert.desktop.window import Window

    made = []

    def make() -> Window:
        window = Window(worker)
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def sample_window(new_window, qtbot):
    """A window that shows the review of samples.py, stored as a case."""
    window = new_window()
    show_sample(window, qtbot)
    return window


def show_sample(window, qtbot) -> None:
    """Stores and shows the review of samples.py without a worker."""
    from desktop.samples import sample_review

    show(window, qtbot, sample_review())


def show(window, qtbot, review) -> None:
    """Stores and shows a review without a worker."""
    from desktop.samples import TEXT
    from genexpert.desktop.work import Reviewed
    from genexpert.domain.case import CaseFile, FileKind
    from genexpert.storage.review_json import pack_review

    draft = CaseFile(FileKind.DRAFT, review.draft.name, "", TEXT.encode(), "")
    with qtbot.waitSignal(window.desk.shown):
        window.session._add_case(draft, Reviewed(review, pack_review(review)))
