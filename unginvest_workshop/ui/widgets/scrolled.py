"""Room for what is taller than the window."""

from PySide6.QtCore import Qt
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
