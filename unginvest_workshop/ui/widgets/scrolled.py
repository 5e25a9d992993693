"""Room for what is taller than the window."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

AROUND: Final = 16
"""Room over and under what is revealed, in pixels."""


def scrolled(widget: QWidget, *, sideways: bool = False, see_through: bool = False) -> QScrollArea:
    """Return a frameless area that ``widget`` scrolls in, as wide as the area unless it may scroll ``sideways``.

    ``see_through`` lets the paper of what lies behind be seen.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    if see_through:
        for paper in (widget, area.viewport()):
            paper.setAutoFillBackground(False)
    return area


def reveal(area: QScrollArea, widget: QWidget, part: Callable[[], QRect] | None = None) -> None:
    """Scroll so that a widget is seen, once it has got its place; nothing happens if it is gone by then.

    ``part`` gives what of it must be seen: its upper edge, where there is no room for all of that.
    """
    QTimer.singleShot(0, widget, partial(_show_in, area, widget, part))


def _show_in(area: QScrollArea, widget: QWidget, part: Callable[[], QRect] | None) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # layouts within layouts take several turns
    ground = area.widget()
    if part is None or ground is None:
        area.ensureWidgetVisible(widget, 0, AROUND)
        return
    rect, bar = part(), area.verticalScrollBar()
    top = widget.mapTo(ground, rect.topLeft()).y()
    lowest = top + rect.height() + AROUND - area.viewport().height()
    bar.setValue(min(max(bar.value(), lowest), top - AROUND))
