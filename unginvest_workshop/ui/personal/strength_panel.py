"""One strength: what it is, who saw it and when, and whether it goes along on the road."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import SeenStrengthId
from unginvest_workshop.domain.strengths import SeenStrength, Strength
from unginvest_workshop.naming import quoted
from unginvest_workshop.operations.personal import strengths
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, Card, PlainLabel
from unginvest_workshop.ui.widgets.kept_fields import LineField, TextField
from unginvest_workshop.ui.widgets.scrolled import scrolled

WIDTH = 360
_MOMENT_HEIGHT = 96


class StrengthPanel(Card):
    """Enter in the moment writes it down; what is left half written is kept, and can be taken up again."""

    def __init__(self, desk: OpenWorkshop, texts: PersonalTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=12)
        self._desk, self._t, self._texts = desk, desk.t, texts
        self.strength = Strength.CREATIVITY
        self._title = PlainLabel(px=24, weight=SEMIBOLD, in_serif=True, wrap=True)
        self._tells = PlainLabel(px=16, colour=PALETTE.muted, wrap=True)
        self.along = Button(self._t("Ta med på veien"), checkable=True)
        self.by = LineField(self._t("Hvem sier det?"))
        self.moment = TextField(self._t("Jeg så deg bruke den da …"))
        self.moment.setFixedHeight(_MOMENT_HEIGHT)
        self.add_button = Button(self._t("Skriv ned"), kind=ButtonKind.PRIMARY)
        self._seen = QVBoxLayout()
        self._lay_out()
        self.along.clicked.connect(self._take_along)
        self.moment.entered.connect(self.write_down)
        self.add_button.clicked.connect(self.write_down)
        self.setFixedWidth(WIDTH)

    def show_strength(self, strength: Strength) -> None:
        """Show another one; what was half written of the one before is kept with that one."""
        if strength is not self.strength:
            self.keep()
        self.strength = strength
        self.refresh()

    def refresh(self) -> None:
        """Show the strength as it is stored now."""
        words = self._texts.strengths[self.strength]
        self._title.setText(words.name)
        self._tells.setText(words.tells)
        top = self._desk.read(lambda tx: strengths.top_strengths(tx, self._desk.id))
        seen = self._desk.read(lambda tx: strengths.seen_strengths(tx, self._desk.id))
        chosen = any(row.strength is self.strength for row in top)
        self.along.setChecked(chosen)
        self.along.setText(self._t("Er med på veien") if chosen else self._t("Ta med på veien"))
        while (item := self._seen.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in seen:
            if row.strength is self.strength:
                self._seen.addWidget(self._told(row))

    def write_down(self) -> None:
        """Keep what somebody says they saw; with neither a name nor a moment nothing was said."""
        if self.keep():
            self.moment.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """Keep what stands in the fields, finished or not, with its strength; tell whether there was something."""
        by, moment, strength = self.by.text(), self.moment.toPlainText(), self.strength
        if not by.strip() and not moment.strip():
            return False
        label = self._t("Styrke")
        self._desk.do(label, lambda tx: strengths.see_strength(tx, self._desk.id, strength, by=by, moment=moment))
        self._clear()
        return True

    def _take_along(self) -> None:
        strength, along = self.strength, self.along.isChecked()
        choose = strengths.choose_strength if along else strengths.drop_strength
        self._desk.do(self._t("Styrke"), lambda tx: choose(tx, self._desk.id, strength))
        self.refresh()

    def _clear(self) -> None:
        self.by.clear()
        self.moment.clear()

    def _told(self, row: SeenStrength) -> QWidget:
        card = Card(fill=PALETTE.sunken, edge="", radius=10)
        by = PlainLabel(row.by or self._t("En som så det"), px=15, weight=SEMIBOLD, wrap=True)
        top = QHBoxLayout()
        top.addWidget(by, 1)
        for shown, name, slot in (
            (self._t("Skriv videre"), self._t("Skriv videre"), self._take_up_sender),
            ("✕", self._t("Ta bort"), self._remove_sender),
        ):
            button = Button(shown, kind=ButtonKind.QUIET, px=14, padding=6)
            button.setAccessibleName(name)
            button.setProperty("seen", row.id)
            button.clicked.connect(slot)
            top.addWidget(button)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 6, 6, 10)
        column.setSpacing(2)
        column.addLayout(top)
        if row.moment:
            column.addWidget(PlainLabel(quoted(self._t, row.moment), px=16, wrap=True))
        return card

    def _take_up_sender(self) -> None:
        """Let what somebody said stand in the fields again, to be written on; what stood there is kept first."""
        seen_id = str(self.sender().property("seen"))
        seen = self._desk.read(lambda tx: strengths.seen_strengths(tx, self._desk.id))
        row = next((row for row in seen if row.id == seen_id), None)
        if row is None:
            return
        self.keep()
        self._desk.do(self._t("Styrke"), lambda tx: strengths.remove_seen(tx, row.id))
        self.by.setText(row.by)
        self.moment.setPlainText(row.moment)
        self.moment.moveCursor(QTextCursor.MoveOperation.End)
        self.moment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_sender(self) -> None:
        seen_id = SeenStrengthId(str(self.sender().property("seen")))
        self._desk.do(self._t("Styrke"), lambda tx: strengths.remove_seen(tx, seen_id))

    def _lay_out(self) -> None:
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(8)
        fields.addWidget(self._title)
        fields.addWidget(self._tells)
        fields.addWidget(self.along)
        fields.addSpacing(8)
        said = PlainLabel(self._t("«Jeg så deg bruke den da …»"), px=15, weight=SEMIBOLD, colour=PALETTE.muted)
        fields.addWidget(said)
        fields.addWidget(self.moment)
        row = QHBoxLayout()
        row.addWidget(self.by, 1)
        row.addWidget(self.add_button)
        fields.addLayout(row)
        fields.addSpacing(4)
        self._seen.setSpacing(8)
        fields.addLayout(self._seen)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 10, 14)
        column.addWidget(scrolled(inner, see_through=True))
