"""Data files: YAML with a JSON Schema, a mistake told with file, line and what was expected.

Parsing is paid once for each content of a file: the parsed and checked value is kept in the user's cache under
the hash of file and schema.
"""

import hashlib
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from genexpert import folders
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText

LINE = "__line__"  # key under which a mapping with an "id" carries its line in the file, from 1


def load(path: Path, schema: str) -> Any:
    """The value of a YAML file, valid under `resources/schema/<schema>.schema.json`.

    Every mapping that has an "id" also has LINE. Raises ResourceError with file and line.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise mistake(path, 1, LocalText(
            ky=f"файл окулбай жатат ({error.strerror})",
            ru=f"файл не читается ({error.strerror})",
            en=f"the file cannot be read ({error.strerror})",
        )) from error
    kept = _cache_path(content, schema)
    value = _read_cache(kept)
    if value is None:
        value = _parse(path, content)
        _check(path, content, value, schema)
        _mark_lines(value, _compose(content))
        _write_cache(kept, value)
    return value


def local_text(value: Any) -> LocalText:
    """A LocalText of a mapping with ky, ru, en, or of nothing."""
    if not value:
        return LocalText()
    return LocalText(ky=value.get("ky", ""), ru=value.get("ru", ""), en=value.get("en", ""))


def mistake(path: Path, line: int, what: LocalText) -> ResourceError:
    """An error that names the place in a data file."""
    place = f"{path}:{line}: "
    return ResourceError(LocalText(ky=place + what.in_("ky"), ru=place + what.in_("ru"), en=place + what.in_("en")))


def _parse(path: Path, content: bytes) -> Any:
    import yaml

    try:
        return yaml.load(content, Loader=_safe_loader())
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise mistake(path, mark.line + 1 if mark else 1, LocalText(
            ky=f"YAML катасы: {problem}", ru=f"ошибка YAML: {problem}", en=f"YAML mistake: {problem}",
        )) from error


@lru_cache(maxsize=1)
def _safe_loader() -> Any:
    """The C loader where PyYAML has it, without turning yes/no/on/off and dates into other types."""
    import re

    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader: Any = type("Loader", (base,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers
                if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
        for first, resolvers in base.yaml_implicit_resolvers.items()
    }
    loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
    return loader


def _compose(content: bytes) -> Any:
    import yaml

    return yaml.compose(content, Loader=_safe_loader())


@lru_cache(maxsize=16)
def _validator(schema: str) -> Any:
    import jsonschema_rs

    path = folders.resources() / "schema" / f"{schema}.schema.json"
    return jsonschema_rs.validator_for(json.loads(path.read_text(encoding="utf-8")))


def _check(path: Path, content: bytes, value: Any, schema: str) -> None:
    error = next(iter(_validator(schema).iter_errors(value)), None)
    if error is None:
        return
    keys = list(error.instance_path)
    where = "/".join(str(key) for key in keys) or "-"
    raise mistake(path, _line_of(_compose(content), keys), LocalText(
        ky=f"«{where}»: {error.message}", ru=f"«{where}»: {error.message}", en=f"'{where}': {error.message}",
    ))


def _line_of(node: Any, keys: list[Any]) -> int:
    """Line, from 1, of the value that `keys` lead to."""
    line = node.start_mark.line + 1 if node is not None else 1
    for key in keys:
        if isinstance(key, int):
            node = node.value[key]
        else:
            node = next((v for k, v in node.value if k.value == str(key)), None)
        if node is None:
            break
        line = node.start_mark.line + 1
    return int(line)


def _mark_lines(value: Any, node: Any) -> None:
    for mapping, at in _with_nodes(value, node):
        if "id" in mapping:
            mapping[LINE] = at.start_mark.line + 1


def _with_nodes(value: Any, node: Any) -> Iterator[tuple[dict[str, Any], Any]]:
    if isinstance(value, dict):
        yield value, node
        children = {k.value: v for k, v in node.value}
        for key, child in list(value.items()):
            if str(key) in children:
                yield from _with_nodes(child, children[str(key)])
    elif isinstance(value, list):
        for child, at in zip(value, node.value, strict=True):
            yield from _with_nodes(child, at)


def _cache_path(content: bytes, schema: str) -> Path:
    rules = (folders.resources() / "schema" / f"{schema}.schema.json").read_bytes()
    digest = hashlib.sha256(b"1\0" + rules + b"\0" + content).hexdigest()
    return folders.user_cache() / "datafiles" / f"{digest}.json"


def _read_cache(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def _write_cache(path: Path, value: Any) -> None:
    import os
    import tempfile

    try:  # a cache that cannot be written costs time only
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False)
        Path(name).replace(path)
    except OSError:
        return
