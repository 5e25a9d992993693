"""The room that a view has for what stands on a canvas, and how it is all brought into it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.ui.canvas.paths import rect_of

LEAST_ZOOM: Final = 0.12
FIT_AT_MOST: Final = 1.25
"""A small tree is not blown up to fill the view."""
_AROUND: Final = 60
_FAR: Final = 6000


class CanvasRoom:
    """What is to be seen, and the part of the view that it is fitted into."""

    def __init__(self, viewport: QWidget) -> None:
        self.content = Rect(0, 0, 1, 1)
        """What is to be seen, in scene units."""
        self.below = 0
        """Pixels at the bottom that are kept free."""
        self._viewport = viewport

    def keep_free(self, below: int) -> None:
        """Keep so many pixels at the bottom free of what is fitted, for what stands over the canvas there."""
        self.below = below

    def size(self) -> QSize:
        """Return the room for what is fitted, in pixels."""
        view = self._viewport.size()
        return QSize(max(1, view.width()), max(1, view.height() - self.below))

    def fitting_zoom(self) -> float:
        """Return the zoom at which all of it is seen."""
        room = self.size()
        wide, high = room.width() / self.content.width, room.height() / self.content.height
        return max(LEAST_ZOOM, min(wide, high, FIT_AT_MOST))

    def free_below(self, zoom: float) -> float:
        """Return how much of the view is kept free below, in scene units."""
        return (self._viewport.height() - self.size().height()) / zoom

    def scene(self) -> QRectF:
        """Return how far one may move about: a little beyond what is to be seen."""
        return rect_of(self.content.grown(_AROUND))

    def fitted_scene(self, zoom: float) -> QRectF:
        """Return the same with what is kept free below.

        A scene that is smaller than the view stands in its middle: what is kept free is made part of it.
        """
        return self.scene().adjusted(0, 0, 0, self.free_below(zoom))

    def far_around(self) -> QRectF:
        """Return an area that is larger than anybody sees: what a background is to fill."""
        return rect_of(self.content.grown(_FAR))
