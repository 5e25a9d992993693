"""The top of a workspace: its title, a line that says what it is about, and what can be done there."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import sans, serif
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import plain_tip

_TITLE_PX = 26
_GAP = 10


class WorkspaceHeader(QWidget):
    """Title in serif, lead beside it on the same line, and widgets at the right."""

    def __init__(self, title: str, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _TitleAndLead(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        self._row = row
        self.set_title(title)
        self.set_lead(lead)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the right end, in their order."""
        for widget in widgets:
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def title(self) -> str:
        """Return the title."""
        return self._words.title

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._words.show_words(title, self._words.lead)

    def lead(self) -> str:
        """Return the line beside the title."""
        return self._words.lead

    def set_lead(self, lead: str) -> None:
        """Show another line beside the title."""
        self._words.show_words(self._words.title, lead)


class _TitleAndLead(QWidget):
    """Two faces on one base line; the lead ends in "…" where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self.lead = ""
        self._serif = serif(_TITLE_PX)
        self._sans = sans(15)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, title: str, lead: str) -> None:
        """Show other words."""
        self.title, self.lead = title, lead
        self.setAccessibleName(f"{title}. {lead}" if lead else title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shows everything."""
        width = self._title_width() + _GAP + QFontMetricsF(self._sans).horizontalAdvance(self.lead)
        return QSize(round(width) + 2, round(QFontMetricsF(self._serif).height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the size that shows the title, or the most part of a long one."""
        return QSize(min(round(self._title_width()) + 2, 280), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title and lead."""
        del event
        painter = QPainter(self)
        metrics, small = QFontMetricsF(self._serif), QFontMetricsF(self._sans)
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(self.title, elide, self.width())
        painter.setFont(self._serif)
        painter.setPen(QColor(PALETTE.ink))
        painter.drawText(QPointF(0, base), title)
        room = self.width() - metrics.horizontalAdvance(title) - _GAP
        lead = small.elidedText(self.lead, elide, room) if room > 60 else ""
        painter.setFont(self._sans)
        painter.setPen(QColor(PALETTE.muted))
        painter.drawText(QPointF(metrics.horizontalAdvance(title) + _GAP, base), lead)
        all_shown = title == self.title and lead == self.lead
        self.setToolTip("" if all_shown else plain_tip(self.accessibleName()))

    def _title_width(self) -> float:
        return QFontMetricsF(self._serif).horizontalAdvance(self.title)
