"""Conversion between the domain's dataclasses and rows of texts and whole numbers, read off their type hints.

A date is stored as ISO text, a bool as 0 or 1, a StrEnum as its value; tuples and nested dataclasses are JSON text.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from dataclasses import Field as DataclassField
from datetime import date
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Generic, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from unginvest_workshop.operations.tx import Row

R = TypeVar("R", bound=Row)
Convert = Callable[[Any], Any]


class Storage(StrEnum):
    """What a column holds."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"


@dataclass(frozen=True, slots=True)
class Field:
    """How one field of a kind is stored; a conversion of None leaves the value as it is."""

    name: str
    storage: Storage
    nullable: bool
    encode: Convert | None
    decode: Convert | None


@dataclass(frozen=True, slots=True)
class Codec(Generic[R]):
    """How rows of one kind are stored."""

    kind: type[R]
    fields: tuple[Field, ...]
    _encoders: dict[str, Convert | None]
    _decoders: tuple[tuple[int, Convert], ...]

    def encode(self, row: R) -> dict[str, Any]:
        """Return a row's column values by name."""
        return {name: self.encode_value(name, getattr(row, name)) for name in self._encoders}

    def encode_value(self, name: str, value: object) -> object:
        """Return the column value of one field. Raises KeyError when the kind has no such field."""
        encoder = self._encoders[name]
        return value if encoder is None or value is None else encoder(value)

    def decode(self, values: Sequence[Any]) -> R:
        """Return the row with these column values, in the order of the fields."""
        decoded = list(values)
        for index, decoder in self._decoders:
            if decoded[index] is not None:
                decoded[index] = decoder(decoded[index])
        return cast("Callable[..., R]", self.kind)(*decoded)


@cache
def codec(kind: type[R]) -> Codec[R]:
    """Return how a kind is stored. Raises TypeError on a field that can't be."""
    hints = get_type_hints(kind)
    stored = tuple(_field(field.name, hints[field.name]) for field in fields(kind))
    return Codec(
        kind,
        stored,
        {field.name: field.encode for field in stored},
        tuple((index, field.decode) for index, field in enumerate(stored) if field.decode is not None),
    )


def default(kind: type[Row], field: "DataclassField[Any]") -> object:
    """Return what a column holds in rows that were written before there was such a field. Raises TypeError."""
    value = field.default if field.default_factory is MISSING else field.default_factory()
    if value is MISSING:
        raise TypeError(f"{kind.__name__}.{field.name} is new and has no default")
    return codec(kind).encode_value(field.name, value)


def _field(name: str, hint: object) -> Field:
    inner, nullable = _without_none(hint)
    if inner is int:
        return Field(name, Storage.INTEGER, nullable, None, None)
    if inner is bool:
        return Field(name, Storage.INTEGER, nullable, int, bool)
    if get_origin(inner) is tuple or is_dataclass(inner):
        to_plain, from_plain = _plain(inner)
        return Field(
            name,
            Storage.TEXT,
            nullable,
            lambda value: json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":")),
            lambda text: from_plain(json.loads(text)),
        )
    to_text, from_text = _plain(inner)
    identity = inner is str
    return Field(name, Storage.TEXT, nullable, None if identity else to_text, None if identity else from_text)


def _without_none(hint: object) -> tuple[object, bool]:
    """Return a hint as its underlying type, and whether it also allows None."""
    if isinstance(hint, NewType):
        return _without_none(hint.__supertype__)
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (each for each in get_args(hint) if each is not NoneType)
        return _without_none(inner)[0], True
    return hint, False


def _plain(hint: object) -> tuple[Convert, Convert]:
    """Return how a value becomes something that JSON knows, and how it comes back."""
    inner, nullable = _without_none(hint)
    if nullable:
        to_plain, from_plain = _plain(inner)
        return (
            lambda value: None if value is None else to_plain(value),
            lambda value: None if value is None else from_plain(value),
        )
    if isinstance(inner, type) and inner in (str, int, bool):
        return _same, partial(_just, inner)
    if inner is date:
        return date.isoformat, date.fromisoformat
    if get_origin(inner) is tuple:
        to_item, from_item = _plain(get_args(inner)[0])
        return lambda items: [to_item(item) for item in items], lambda items: tuple(from_item(item) for item in items)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return str, {member.value: member for member in inner}.__getitem__
    if is_dataclass(inner):
        return _plain_dataclass(cast("type[Any]", inner))
    raise TypeError(f"cannot store {hint!r}")


def _same(value: object) -> object:
    return value


def _just(kind: type, value: object) -> object:
    """Return a value that is of this kind to the letter. Raises TypeError: what is read may come from elsewhere."""
    if type(value) is not kind:
        raise TypeError(f"no {kind.__name__}")
    return value


def _plain_dataclass(kind: type[Any]) -> tuple[Convert, Convert]:
    hints = get_type_hints(kind)
    parts = {field.name: _plain(hints[field.name]) for field in fields(kind)}
    return (
        lambda value: {name: to_plain(getattr(value, name)) for name, (to_plain, _) in parts.items()},
        lambda values: kind(**{name: from_plain(values[name]) for name, (_, from_plain) in parts.items()}),
    )
