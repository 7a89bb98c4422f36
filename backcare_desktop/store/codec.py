"""Frozen dataclasses to JSON and back, strictly.

Law: what does not fit its type exactly is an error; nothing is guessed or filled in silently.
"""

import dataclasses
import enum
import json
import math
import types
import typing
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
#: What JSON gave us, and type hints as the runtime sees them: neither has a static type.
Loose = Any
_TAG = "is"


class CodecError(ValueError):
    """A stored text does not fit the type it should have; the message names the place."""


def encode(value: object) -> str:
    """The value as one line of JSON; dataclasses carry their class name."""
    return json.dumps(_plain(value), separators=(",", ":"), sort_keys=True, allow_nan=False)


def decode(kind: type[T], text: str) -> T:
    """The value of type `kind` in `text`. Raises CodecError where it does not fit."""
    try:
        return typing.cast("T", _typed(kind, json.loads(text, parse_constant=_no_number), "$"))
    except (ValueError, TypeError, RecursionError) as error:
        if isinstance(error, CodecError):
            raise
        raise CodecError(str(error)) from error


def _no_number(name: str) -> typing.NoReturn:
    raise CodecError(f"{name} is no number")


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {_TAG: type(value).__name__, **fields}
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)  # type: ignore[type-var]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    # What was asked for in error is recorded as it was written; it never gets into a state.
    return value if isinstance(value, float) and math.isfinite(value) else repr(value)


def _typed(kind: Loose, value: Loose, where: str) -> object:
    origin: Loose = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), value, where)
    if origin is Literal:
        return _expect(value in get_args(kind), value, kind, where)
    if origin is tuple:
        return _tuple(get_args(kind), value, where)
    if origin is frozenset:
        _expect(isinstance(value, list), value, kind, where)
        return frozenset(_typed(get_args(kind)[0], item, where) for item in value)
    if dataclasses.is_dataclass(kind):
        return _dataclass(typing.cast("type", kind), value, where)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(value)
    return _simple(kind, value, where)


def _simple(kind: Loose, value: Loose, where: str) -> object:
    if kind is object:
        return value
    if kind is float:
        _expect(isinstance(value, int | float) and not isinstance(value, bool), value, kind, where)
        return value
    wanted = types.NoneType if kind is None else kind
    return _expect(type(value) is wanted, value, kind, where)


def _one_of(kinds: tuple[Loose, ...], value: Loose, where: str) -> object:
    tag = value.get(_TAG) if isinstance(value, dict) else None
    for kind in kinds:
        if dataclasses.is_dataclass(kind):
            if typing.cast("type", kind).__name__ == tag:
                return _typed(kind, value, where)
            continue
        try:
            return _typed(kind, value, where)
        except (CodecError, ValueError):
            continue
    raise CodecError(f"{where}: nothing fits {str(value)[:40]!r}")


def _tuple(kinds: tuple[Loose, ...], value: Loose, where: str) -> tuple[object, ...]:
    _expect(isinstance(value, list), value, kinds, where)
    if kinds[-1] is Ellipsis:
        return tuple(_typed(kinds[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    _expect(len(value) == len(kinds), value, kinds, where)
    pairs = zip(kinds, value, strict=True)
    return tuple(_typed(kind, item, f"{where}[{i}]") for i, (kind, item) in enumerate(pairs))


def _dataclass(kind: type, value: Loose, where: str) -> object:
    hints = _fields_of(kind)
    _expect(isinstance(value, dict), value, kind, where)
    _expect(set(value) == {_TAG, *hints} and value[_TAG] == kind.__name__, value, kind, where)
    fields = {name: _typed(hint, value[name], f"{where}.{name}") for name, hint in hints.items()}
    made: object = kind(**fields)
    return made


@cache
def _fields_of(kind: type) -> dict[str, Loose]:
    return get_type_hints(kind)


def _expect(fits: bool, value: object, kind: object, where: str) -> object:  # noqa: FBT001
    if not fits:
        raise CodecError(f"{where}: {str(value)[:40]!r} is no {kind}")
    return value
