"""Walking through the document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final, TypeVar

T = TypeVar("T")

_NAMES: Final[dict[type, tuple[str, ...]]] = {}
"""The names that were asked for: a document has many of few kinds."""


def every(part: object, kind: type[T]) -> Iterator[T]:
    """Yield all of one kind in a part of the document, in their order; what is within such a one is not looked at."""
    found: list[T] = []
    _gather(part, kind, found)
    return iter(found)


def _gather(part: object, kind: type[T], found: list[T]) -> None:
    if isinstance(part, kind):
        found.append(part)
    elif isinstance(part, tuple):
        for each in part:
            if not isinstance(each, str):
                _gather(each, kind, found)
    else:
        for name in field_names(type(part)):
            within = getattr(part, name)
            # most of what there is are plain words, numbers and empty rows
            if within and (not isinstance(within, (str, int)) or isinstance(within, kind)):
                _gather(within, kind, found)


def field_names(kind: type) -> tuple[str, ...]:
    """Return what the fields of a dataclass are called; nothing for what is none."""
    names = _NAMES.get(kind)
    if names is None:
        names = _NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return names
