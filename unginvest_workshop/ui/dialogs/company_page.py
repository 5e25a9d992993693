"""Who are to be kept together, and who apart: a list for the facilitator alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import CompanyWishId
from unginvest_workshop.domain.people import CompanyKind, CompanyWish, Participant
from unginvest_workshop.naming import names_apart
from unginvest_workshop.operations import people
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

_ID = Qt.ItemDataRole.UserRole


class CompanyPage(QWidget):
    """Nothing of it stands there while the room may see the screen."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t = desk.t
        self._desk = desk
        self._covered = False
        self.hint = PlainLabel(px=14.5, colour=PALETTE.muted, wrap=True)
        self.list = QListWidget()
        self.drop = Button(t("Ta bort ønsket"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        self.drop.clicked.connect(self.drop_chosen)
        self.list.currentRowChanged.connect(self._look)
        desk.changed.connect(self._on_changed)
        self.refresh()

    def cover(self, *, covered: bool) -> None:
        """Leave the list empty, or show it."""
        self._covered = covered
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now."""
        wishes = [] if self._covered else self._desk.read(lambda tx: people.company_wishes(tx, self._desk.id))
        names = names_apart(self._desk.t, self._desk.read(lambda tx: people.participants(tx, self._desk.id)))
        row = self.list.currentRow()
        self.list.clear()
        for wish in wishes:
            words = self._desk.t("{one} og {other}", one=names[wish.one_id], other=names[wish.other_id])
            item = QListWidgetItem(f"{words}: {self._kind(wish)}")
            item.setData(_ID, wish.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1) if row >= 0 else 0 if wishes else -1)
        self.hint.setText(self._hint())
        self._look()

    def drop_chosen(self) -> None:
        """Let the chosen two be together or apart as it falls."""
        item = self.list.currentItem()
        if item is not None:
            wish = CompanyWishId(item.data(_ID))
            self._desk.do(self._desk.t("Endre deltakeren"), lambda tx: people.drop_company_wish(tx, wish))

    def _kind(self, wish: CompanyWish) -> str:
        t = self._desk.t
        return t("holdes sammen") if wish.kind is CompanyKind.TOGETHER else t("holdes fra hverandre")

    def _hint(self) -> str:
        t = self._desk.t
        if self._covered:
            return t("Skjult fordi rommet kan se denne skjermen. Hold {key} for å se.", key="F8")
        return t(
            "Bare for deg. Velg to eller flere i tabellen over deltakere, og hold dem sammen eller fra hverandre. "
            "Det gjelder fra neste gang par og grupper trekkes, så langt det går."
        )

    def _look(self, _row: object = None) -> None:
        self.drop.setEnabled(self.list.currentItem() is not None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(CompanyWish, Participant):
            self.refresh()
