"""Opening a workspace: made where it is not there, brought to the newest form where it is older."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from genexpert import folders
from genexpert.domain.errors import CaseError
from genexpert.domain.localized import LocalText
from genexpert.storage.tables import Table
from genexpert.storage.workspace import Workspace

NEWEST = "0001"  # the last migration; a test holds it


def open_at(place: str | Path | None) -> Workspace:
    """See `genexpert.storage.open_workspace`."""
    place = place if place is not None else folders.user_data() / "workspace.sqlite"
    engine = None
    try:
        engine = _engine(place)
        _bring_up_to_date(engine)
    except (SQLAlchemyError, OSError) as error:
        if engine is not None:
            engine.dispose()
        reason = str(getattr(error, "orig", None) or error)
        raise CaseError(LocalText(
            ky=f"{place}: жумуш базасы ачылган жок ({reason}). Файлдын жеткиликтүүлүгүн текшериңиз же башка "
               "файлды тандаңыз",
            ru=f"{place}: рабочая база не открывается ({reason}). Проверьте доступ к файлу или выберите другой",
            en=f"{place}: the workspace cannot be opened ({reason}). Check access to the file or choose another",
        )) from error
    return Workspace(engine)


def _engine(place: str | Path) -> Engine:
    if isinstance(place, str) and "://" in place:
        engine = create_engine(place)
    else:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(f"sqlite:///{place}")
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_writing)
    return engine


def _set_up_sqlite(connection: Any, entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions are begun below, so that two programs wait for each other
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "busy_timeout = 5000"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _bring_up_to_date(engine: Engine) -> None:
    """Runs migrations only where the revision differs: asking alembic alone costs 0.7 s."""
    with engine.begin() as connection:
        if not inspect(connection).has_table("alembic_version"):
            Table.metadata.create_all(connection)
            connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
            connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": NEWEST})
            return
        there = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if there != NEWEST:
        migrate(engine)


def migrate(engine: Engine) -> None:
    """Brings the tables to the newest form with alembic."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
