"""Records as JSON and back, without a word lost: for the cache, and for looking at a stage's result.

A record becomes the list of its fields' values in the order of the fields; tuples become lists, enumerations their
values. Reading back needs the type, which says what each list is. JSON holds data only: reading it runs nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

_PLAIN = (str, int, float, bool, NoneType)


def dumps(value: object) -> str:
    """A record, or a tuple of records, as one line of JSON.

    >>> from kg.model import Link
    >>> dumps((Link("70/1", "https://undocs.org/A/RES/70/1"),))
    '[["70/1","https://undocs.org/A/RES/70/1"]]'
    """
    return json.dumps(value, default=_fields, ensure_ascii=False, separators=(",", ":"))


def _fields(record: Any) -> list[Any]:
    if not is_dataclass(record):
        raise TypeError(f"{type(record).__name__} is no record")
    return [getattr(record, name) for name in _names(type(record))]  # type: ignore[arg-type]


@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


def loads(cls: type[T], text: str) -> T:
    """What :func:`dumps` wrote, as an instance of ``cls``.

    Raises ValueError where the text is no JSON or does not fit the type.

    >>> from kg.model import Mark
    >>> loads(Mark, '["a",2,17]')
    Mark(mark='a', cell=2, at=17)
    """
    try:
        value: T = _reader(cls)(json.loads(text))  # type: ignore[arg-type]
    except (TypeError, LookupError, RecursionError) as error:
        raise ValueError(f"no {cls.__name__}: {error}") from error
    return value


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """The function that makes a value of a type out of what JSON holds."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple and arguments[-1:] == (Ellipsis,):
        return _many(arguments[0])
    if origin is tuple:
        return _row(tuple, tuple(map(_reader, arguments)))
    if origin in (Union, UnionType):
        return _optional(arguments)
    if isinstance(hint, type):
        if hint in _PLAIN:
            return _plain(hint)
        if issubclass(hint, Enum):
            return hint
        if is_dataclass(hint) or issubclass(hint, tuple):
            hints = get_type_hints(hint)
            names = _names(hint) if is_dataclass(hint) else tuple(hint.__annotations__)
            make: Any = hint
            return _row(lambda values: make(*values), tuple(_reader(hints[name]) for name in names))
    raise TypeError(f"records hold no {hint}")


def _plain(hint: type) -> Callable[[Any], Any]:
    kinds = (int, float) if hint is float else (hint,)

    def read(value: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError(f"{value!r} is no {hint.__name__}")
        return value

    return read


def _many(hint: Any) -> Callable[[Any], Any]:
    read = _reader(hint)

    def reader(value: Any) -> Any:
        if type(value) is not list:
            raise TypeError(f"{value!r} is no list")
        return tuple([read(each) for each in value])

    return reader


def _row(make: Callable[[Any], Any], readers: tuple[Callable[[Any], Any], ...]) -> Callable[[Any], Any]:
    def reader(value: Any) -> Any:
        if type(value) is not list or len(value) != len(readers):
            raise TypeError(f"{value!r} has not {len(readers)} parts")
        return make([read(each) for read, each in zip(readers, value, strict=True)])

    return reader


def _optional(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    (hint,) = (each for each in arguments if each is not NoneType)
    read = _reader(hint)
    return lambda value: None if value is None else read(value)
