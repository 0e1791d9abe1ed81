"""A transaction whose mishaps are told in the program's own words."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from genexpert.domain.errors import CaseError
from genexpert.domain.localized import LocalText


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session that is committed as a whole or not at all. Raises CaseError where the database refuses."""
    try:
        with Session(engine) as session, session.begin():
            yield session
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error)
        raise CaseError(LocalText(
            ky=f"Өзгөртүү сакталган жок ({reason}). Дискте орун бар экенин жана база башка программада ачык эмес "
               "экенин текшериңиз",
            ru=f"Изменение не сохранено ({reason}). Проверьте место на диске и не занята ли база другой программой",
            en=f"The change is not stored ({reason}). Check the disk space and whether another program holds the base",
        )) from error
