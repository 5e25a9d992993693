"""Walking through the document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

T = TypeVar("T")


def every(part: object, kind: type[T]) -> Iterator[T]:
    """Yield all of one kind in a part of the document, in their order; what is within such a one is not looked at."""
    if isinstance(part, kind):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from every(each, kind)
    elif is_dataclass(part):
        for field in fields(part):
            yield from every(getattr(part, field.name), kind)
