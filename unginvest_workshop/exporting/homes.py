"""References to what is told: where a part of the summary is left out, those that point there are plain words."""

from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from typing import Any

from unginvest_workshop.exporting.document import Photo, Picture, Reference, Section, Sketch
from unginvest_workshop.exporting.walking import field_names

_WITHOUT = (Photo, Picture, Sketch)
"""Parts that neither have a home for others to point to nor point anywhere."""


def at_home(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return sections in which every reference points to something in one of them, or nowhere."""
    homes = frozenset(anchors(sections))
    return tuple(_settled(section, homes) for section in sections)


def anchors(part: object) -> Iterator[str]:
    """Yield where everything in a part of the document has its home, in order; "" for what has none of its own."""
    if isinstance(part, tuple):
        for each in part:
            yield from anchors(each)
    elif is_dataclass(part) and not isinstance(part, (Reference, *_WITHOUT)):
        for name in field_names(type(part)):
            value = getattr(part, name)
            if name == "anchor":
                yield value
            else:
                yield from anchors(value)


def _settled(found: Any, homes: frozenset[str]) -> Any:  # noqa: ANN401  whatever a part of the document is
    if isinstance(found, tuple):
        return found.__class__(_settled(each, homes) for each in found)
    if isinstance(found, Reference):
        return found if found.anchor in homes else replace(found, anchor="")
    if not is_dataclass(found) or isinstance(found, (type, *_WITHOUT)):
        return found
    changed = {
        name: after
        for name in field_names(type(found))
        if (after := _settled(before := getattr(found, name), homes)) is not before and after != before
    }
    return replace(found, **changed) if changed else found
