"""The register: what ships, the user's own acts over it, and what experts have confirmed over both."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from genexpert import folders
from genexpert.datafile import LINE, load, local_text, mistake
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm, NormStatus

CONFIRMED = "confirmed.yaml"  # in the user's folder of norms: what experts confirmed


def load_norms(user_folder: Path | None = None) -> Mapping[str, Norm]:
    """All acts and provisions by id; those of `user_folder`/norms stand before those that ship.

    Raises ResourceError with file and line: a mistake under the schema, an id that stands twice in one folder, a
    provision without its act, a contrary authority or a confirmation that the register does not hold.
    """
    places: dict[str, tuple[Path, int]] = {}
    norms = _read_folder(folders.resources() / "norms", places)
    confirmed = None
    if user_folder is not None:
        norms |= _read_folder(user_folder / "norms", places)
        confirmed = user_folder / "norms" / CONFIRMED
    _check_references(norms, places)
    if confirmed is not None and confirmed.is_file():
        norms |= _confirmed(confirmed, norms)
    return norms


def _read_folder(folder: Path, places: dict[str, tuple[Path, int]]) -> dict[str, Norm]:
    norms: dict[str, Norm] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.name == CONFIRMED:
            continue
        for value in load(path, "norms")["norms"]:
            norm = _norm(value)
            if norm.id in norms:
                first = places[norm.id][0].name
                raise mistake(path, value[LINE], LocalText(
                    ky=f"«{norm.id}» актысы {first} файлында бар; id кайталанбашы керек",
                    ru=f"акт «{norm.id}» уже есть в файле {first}; id не должен повторяться",
                    en=f"act '{norm.id}' is in {first} already; an id must not repeat",
                ))
            norms[norm.id] = norm
            places[norm.id] = (path, value[LINE])
    return norms


def _norm(value: Mapping[str, Any]) -> Norm:
    return Norm(
        id=value["id"],
        title=local_text(value["title"]),
        citation=local_text(value["citation"]),
        status=NormStatus(value["status"]),
        checked=value["checked"],
        source=value["source"],
        number=value.get("number"),
        date=value.get("date"),
        since=value.get("since"),
        by=value.get("by"),
        quotation=local_text(value.get("quotation")),
        note=local_text(value.get("note")),
        contrary=tuple(value.get("contrary", ())),
    )


def _check_references(norms: Mapping[str, Norm], places: Mapping[str, tuple[Path, int]]) -> None:
    for norm in norms.values():
        for wanted in _references(norm):
            if wanted not in norms:
                raise mistake(*places[norm.id], LocalText(
                    ky=f"«{norm.id}» шилтеме кылган «{wanted}» актысы реестрде жок",
                    ru=f"«{norm.id}» ссылается на акт «{wanted}», которого нет в реестре",
                    en=f"'{norm.id}' refers to act '{wanted}', which the register does not hold",
                ))


def _references(norm: Norm) -> Iterator[str]:
    """Ids that must be in the register: the act of a provision, contrary authorities."""
    act, slash, _ = norm.id.partition("/")
    if slash:
        yield act
    yield from norm.contrary


def _confirmed(path: Path, norms: Mapping[str, Norm]) -> dict[str, Norm]:
    changed: dict[str, Norm] = {}
    for value in load(path, "norm-confirmations")["confirmations"]:
        norm = norms.get(value["id"])
        if norm is None:
            raise mistake(path, value[LINE], LocalText(
                ky=f"ырасталган «{value['id']}» актысы реестрде жок; id'ни текшериңиз",
                ru=f"подтвержденного акта «{value['id']}» нет в реестре; проверьте id",
                en=f"the confirmed act '{value['id']}' is not in the register; check the id",
            ))
        changed[norm.id] = replace(
            norm,
            status=NormStatus(value["status"]),
            checked=value["date"],
            confirmed_by=value["by"],
            quotation=local_text(value.get("quotation")) if value.get("quotation") else norm.quotation,
        )
    return changed
