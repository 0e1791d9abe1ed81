"""An expert's word on the status of an act, kept in the user's own folder."""

import os
import tempfile
from datetime import date as calendar_date
from pathlib import Path
from typing import Any

from genexpert.datafile import LINE, load
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm, NormStatus
from genexpert.norms.register import CONFIRMED, load_norms

HEAD = (
    "# Status of acts as confirmed by experts. Written by the program; the register that ships is never changed.\n"
)
KYRGYZ_LETTERS = frozenset("ңөүҢӨҮ")


def confirm_norm(
    user_folder: Path,
    norm_id: str,
    status: NormStatus,
    date: str,
    by: str,
    quotation: LocalText | str | None = None,
) -> Norm:
    """The norm as confirmed by the person `by` on the ISO `date`; kept in `user_folder`/norms/confirmed.yaml.

    A later confirmation of the same act stands in place of the earlier one. A quotation given as a plain string
    is taken as Kyrgyz where it has a letter that Russian lacks. Raises ResourceError where the act is not in the
    register, the date is not a date, or nobody is named.
    """
    if norm_id not in load_norms(user_folder):
        raise ResourceError(LocalText(
            ky=f"реестрде мындай акт жок: {norm_id}",
            ru=f"в реестре нет такого акта: {norm_id}",
            en=f"the register holds no such act: {norm_id}",
        ))
    entry = _entry(norm_id, status, date, by, quotation)
    path = user_folder / "norms" / CONFIRMED
    earlier = load(path, "norm-confirmations")["confirmations"] if path.is_file() else []
    kept = [{k: v for k, v in one.items() if k != LINE} for one in earlier if one["id"] != norm_id]
    _write(path, [*kept, entry])
    return load_norms(user_folder)[norm_id]


def _entry(
    norm_id: str, status: NormStatus, date: str, by: str, quotation: LocalText | str | None
) -> dict[str, Any]:
    try:
        day = calendar_date.fromisoformat(date).isoformat()
    except ValueError as error:
        raise ResourceError(LocalText(
            ky=f"«{date}» дата эмес; ЖЖЖЖ-АА-КК түрүндө жазыңыз",
            ru=f"«{date}» не дата; напишите в виде ГГГГ-ММ-ДД",
            en=f"'{date}' is not a date; write it as YYYY-MM-DD",
        )) from error
    if not by.strip():
        raise ResourceError(LocalText(
            ky="абалды ким ырастаганын көрсөтүңүз",
            ru="укажите, кто подтвердил статус",
            en="say who confirmed the status",
        ))
    entry: dict[str, Any] = {"id": norm_id, "status": str(status), "date": day, "by": by.strip()}
    words = _words(quotation)
    if words:
        entry["quotation"] = words
    return entry


def _words(quotation: LocalText | str | None) -> dict[str, str]:
    if isinstance(quotation, str):
        language = "ky" if KYRGYZ_LETTERS & set(quotation) else "ru"
        quotation = LocalText(**{language: quotation.strip()})
    if quotation is None:
        return {}
    given = {"ky": quotation.ky, "ru": quotation.ru, "en": quotation.en}
    return {language: text for language, text in given.items() if text}


def _write(path: Path, confirmations: list[dict[str, Any]]) -> None:
    """Replaces the file in one step, so that a crash leaves the old one whole."""
    import yaml

    text = HEAD + yaml.safe_dump(
        {"confirmations": confirmations}, allow_unicode=True, sort_keys=False, width=110
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(name).replace(path)
