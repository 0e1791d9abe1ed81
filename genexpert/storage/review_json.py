"""A review, or any dataclass of the domain, as JSON and back; the types are read from the dataclasses."""

import json
import types
import typing
import zlib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from genexpert.domain.review import Review

T = TypeVar("T")


def pack_review(review: Review) -> bytes:
    """The slim review as packed JSON."""
    return zlib.compress(to_json(slim(review)).encode("utf-8"), 1)


def slim(review: Review) -> Review:
    """The review without source runs and paragraphs: views need none, and exports read the draft again."""
    return replace(review, draft=replace(review.draft, source=(), paragraphs=()))


def unpack_review(packed: bytes) -> Review:
    """What `pack_review` packed. Raises ValueError where it is not that."""
    try:
        text = zlib.decompress(packed).decode("utf-8")
    except zlib.error as error:
        raise ValueError(str(error)) from error
    return from_json(Review, text)


def to_json(value: Any) -> str:
    """A dataclass of the domain as one line of JSON by the names of its fields; defaults are left out."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], text: str) -> T:
    """The dataclass again. Raises ValueError where the JSON is of another form."""
    try:
        return typing.cast(T, _reader(typing.cast(Any, kind))(json.loads(text)))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a {kind.__name__}: {error!r}") from error


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        told = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(one) for field, one in told if field.default is MISSING or one != field.default}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(_plain(one) for one in value)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return value


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """A function that makes a value of `kind` from what JSON gave."""
    if is_dataclass(kind):
        return _dataclass_reader(typing.cast(type, kind))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = _reader(next(one for one in arguments if one is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        one_of = _reader(arguments[0])
        return lambda value: tuple(map(one_of, value))
    if origin is tuple:
        each = tuple(map(_reader, arguments))
        return lambda value: tuple(read(one) for read, one in zip(each, value, strict=True))
    if origin is frozenset:
        member = _reader(arguments[0])
        return lambda value: frozenset(map(member, value))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        item = _reader(arguments[1])
        return lambda value: {key: item(one) for key, one in value.items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return lambda value: value


def _dataclass_reader(kind: type) -> Callable[[Any], Any]:
    readers: dict[str, Callable[[Any], Any]] = {}  # filled on first use: a dataclass may hold itself

    def read(value: Any) -> Any:
        if not readers:
            hints = typing.get_type_hints(kind)
            readers.update((field.name, _reader(hints[field.name])) for field in fields(kind))
        return kind(**{name: readers[name](one) for name, one in value.items()})

    return read
