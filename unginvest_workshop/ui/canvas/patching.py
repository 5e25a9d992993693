"""Keeping a scene's items in step with what is laid out, by id."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene


class Box(Protocol):
    """Something laid out that has an id."""

    @property
    def id(self) -> str:
        """What it is known by."""
        ...


B = TypeVar("B", bound=Box)
I = TypeVar("I", bound=QGraphicsItem)  # noqa: E741


def patch(
    scene: QGraphicsScene, items: dict[str, I], boxes: Sequence[B], make: Callable[[B], I], show: Callable[[I, B], None]
) -> list[str]:
    """Take away items whose things are gone, make those that are missing, and show all as they are now.

    Returns the ids of those that were made.
    """
    for gone in items.keys() - {box.id for box in boxes}:
        scene.removeItem(items.pop(gone))
    made = []
    for box in boxes:
        if box.id in items:
            show(items[box.id], box)
        else:
            items[box.id] = make(box)
            scene.addItem(items[box.id])
            made.append(box.id)
    return made
