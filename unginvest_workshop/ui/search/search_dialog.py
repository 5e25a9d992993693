"""A field and what it finds as one types: everything that was said, on all fagdager."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.places import spot_of_hit
from unginvest_workshop.operations.search import Hit, Search
from unginvest_workshop.ui.search.found_rows import found_rows
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.thread.key_row import KeyRow
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.said_list import SaidList

_MOST: Final = 60
_PAGE: Final = 6


class SearchDialog(QDialog):
    """Opened with ``open``. The arrows walk what was found while one writes, Enter goes there."""

    went = Signal(object)
    """Carries the Spot that somebody wishes to go to."""

    def __init__(self, t: Translator, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._search = t, search
        self._hits: dict[str, Hit] = {}
        self.setWindowTitle(t("Søk i alt som er sagt"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setPlaceholderText(t("Søk i alt som er sagt"))
        self.field.setAccessibleName(t("Søk i alt som er sagt"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._find)
        self.count = PlainLabel(px=14, colour=PALETTE.muted)
        self.list = SaidList(t("Det som ble funnet"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.leads = True
        self.list.clicked.connect(self._go)
        self.hint = EmptyHint("", symbol="listen")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.hint)
        self._lay_out(parent)
        self._find("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk what was found from the field, and go there with Enter."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        key = Qt.Key(event.key())
        if key in steps:
            self.list.step(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        else:
            super().keyPressEvent(event)

    def _find(self, typed: str) -> None:
        found = self._search.find(typed, most=_MOST)
        rows, self._hits = found_rows(self._t, found.hits)
        self.list.choose("")
        self.list.show_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        self.hint.set_text(
            self._t("Fant ikke de ordene. Prøv færre ord, eller begynnelsen av et.")
            if typed.strip()
            else self._t("Skriv noen ord som ble sagt: i en historie, en drøm, et steg …")
        )
        self.count.setText(self._count(found.total, len(found.hits)) if rows else "")

    def _count(self, total: int, shown: int) -> str:
        said = self._t.plural("{n} treff", "{n} treff", total)
        if total > shown:
            return self._t("{hits}, de {shown} nærmeste vises", hits=said, shown=shown)
        return said

    def _go(self) -> None:
        hit = self._hits.get(self.list.chosen())
        if hit is not None:
            self.accept()
            self.went.emit(spot_of_hit(hit))

    def _lay_out(self, parent: QWidget | None) -> None:
        t = self._t
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.count)
        column.addWidget(self._pages, 1)
        column.addWidget(KeyRow([(["↑", "↓"], t("velg")), (["Enter"], t("gå dit")), (["Esc"], t("lukk"))]))
        room = parent.window().height() if parent is not None else 640
        self.resize(720, min(680, max(480, room - 80)))
