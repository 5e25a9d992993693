"""Room for what is taller than the window."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


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


def reveal(area: QScrollArea, widget: QWidget) -> None:
    """Scroll so that a widget is seen, once it has got its place; nothing happens if it is gone by then."""
    QTimer.singleShot(0, widget, partial(_show_in, area, widget))


def _show_in(area: QScrollArea, widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # layouts within layouts take several turns
    area.ensureWidgetVisible(widget, 0, 16)
