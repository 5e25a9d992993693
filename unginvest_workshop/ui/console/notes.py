"""The facilitator's private notes."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.tx import Changes, NotFoundError
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import paint_card
from unginvest_workshop.ui.widgets.fields import PlainEdit
from unginvest_workshop.ui.widgets.label import PlainLabel

_FLAT: Final = (
    "QPlainTextEdit {{ background: transparent; border: none; padding: 0; color: {ink}; }}"
    "QPlainTextEdit:focus {{ border: none; padding: 0; }}"
)
_LEAST: Final = 66
_MOST: Final = 220


class NotesCard(QWidget):
    """«Bare for deg»: the notes of the exercise that the room is at, to be read and written."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._item_id: AgendaItemId | None = None
        self._title = PlainLabel(desk.t("Bare for deg"), weight=SEMIBOLD)
        self._edit = PlainEdit()
        self._edit.setFont(sans(15))
        self._edit.setStyleSheet(_FLAT.format(ink=PALETTE.muted))
        self._edit.setAccessibleName(desk.t("Bare for deg"))
        self._edit.setPlaceholderText(desk.t("Skriv noe du vil huske"))
        for bar in (self._edit.setVerticalScrollBarPolicy, self._edit.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._edit.document().setDocumentMargin(0)
        self._edit.edited.connect(self._store)
        self._edit.document().documentLayout().documentSizeChanged.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._edit)
        desk.changed.connect(self._on_changed)

    def text(self) -> str:
        """Return the notes as they are shown."""
        return self._edit.toPlainText()

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show the notes of another exercise."""
        self._edit.keep()
        self._item_id = item_id
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sunken paper that says: not for the wall."""
        del event
        paint_card(QPainter(self), QRectF(self.rect()), fill=PALETTE.sunken, edge="", radius=10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Get as high as the notes need at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(AgendaItem):
            self._show()

    def _show(self) -> None:
        try:
            notes = self._desk.item(self._item_id).notes if self._item_id else ""
        except NotFoundError:
            return
        self._edit.show_text(notes)
        self._fit()

    def _fit(self) -> None:
        line = self._edit.fontMetrics().lineSpacing()
        lines = max(1, round(self._edit.document().size().height()))
        self._edit.setFixedHeight(min(max(lines * line + 8, _LEAST), _MOST))

    def _store(self, text: str) -> None:
        item_id = self._item_id
        if item_id is not None:
            self._desk.do(
                self._t("Skriv notatet ditt"),
                lambda tx: agenda.edit_item(tx, item_id, notes=text),
                merge=f"notes:{item_id}",
            )
