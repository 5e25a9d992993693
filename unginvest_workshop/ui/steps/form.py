"""One step beside the road, field by field; each is kept as it is left."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.when import Days
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, Card, PlainLabel
from unginvest_workshop.ui.widgets.kept_fields import LineField, TextField
from unginvest_workshop.ui.widgets.scrolled import scrolled

Field = LineField | TextField
Writer = Callable[[str, str], None]
"""Takes a step's id and the new words."""
WIDTH: Final = 340
_ANY: Final = (1 << 24) - 1
"""Qt's own word for no limit."""


class StepFields(Card):
    """A card of fields. Who makes one says what each field writes, and lays them out under their names."""

    closed = Signal()

    def __init__(self, t: Translator, remove: Callable[[str], None], parent: QWidget | None = None) -> None:
        """Make it; ``remove`` takes a step off the road."""
        super().__init__(parent, radius=12)
        self.t = t
        self.step_id: str | None = None
        self.when = LineField(t("«uke 49», «12. jan», «våren» …"))
        self.understood = PlainLabel("", px=14, colour=PALETTE.accent)
        self._remove = remove
        self._writers: dict[Field, Writer] = {}

    def write_by(self, writers: Mapping[Field, Writer]) -> None:
        """Let each field be kept by its writer."""
        self._writers = dict(writers)
        for field in self._writers:
            field.kept.connect(self._keep)

    def show_texts(self, step_id: str, texts: Mapping[Field, str], days: Days | None) -> None:
        """Show a step as it is now; a field that is being written in is left alone.

        The days that its time means are told, so that it is seen whether the words were understood.
        """
        other = step_id != self.step_id
        if other:
            self.finish()
        self.step_id = step_id
        for field, text in texts.items():
            field.show_text(text, anew=other)
        self.understood.setText(self._said(days))
        self.understood.setVisible(days is not None)

    def finish(self) -> None:
        """Keep what is being written."""
        for field in self._writers:
            field.finish()

    def remove(self) -> None:
        """Take the step off the road."""
        if self.step_id is not None:
            self._remove(self.step_id)

    def lay_out(self, rows: Sequence[tuple[str, Sequence[QWidget]]], *, under: Sequence[QWidget] = ()) -> None:
        """Lay the fields out under their names, and what has none under them."""
        t = self.t
        close = Button("✕", kind=ButtonKind.QUIET, padding=8)
        close.setAccessibleName(t("Lukk"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(t("Steget"), px=20, weight=SEMIBOLD, in_serif=True), 1)
        top.addWidget(close)
        remove = Button(t("Slett steget"), kind=ButtonKind.DANGER, px=14, padding=11)
        remove.clicked.connect(self.remove)
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(4)
        for name, widgets in rows:
            label = PlainLabel(name, px=14, weight=SEMIBOLD, colour=PALETTE.muted)
            label.setBuddy(widgets[0])
            fields.addWidget(label)
            for widget in widgets:
                fields.addWidget(widget)
            fields.addSpacing(8)
        for widget in under:
            fields.addWidget(widget)
            fields.addSpacing(10)
        fields.addWidget(remove)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 10, 14)
        column.addLayout(top)
        column.addWidget(scrolled(inner, see_through=True), 1)
        self.fill(wide=False)

    def fill(self, *, wide: bool) -> None:
        """Take all the width there is, or just what stands well beside the road."""
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(_ANY if wide else WIDTH)

    def _keep(self, text: str) -> None:
        field = self.sender()
        if self.step_id is not None and isinstance(field, LineField | TextField):
            self._writers[field](self.step_id, text)

    def _said(self, days: Days | None) -> str:
        if days is None:
            return ""
        first = self.t.date_long(days.starts)
        if days.ends == days.starts:
            return first
        return self.t("{first} til {last}", first=first, last=self.t.date_long(days.ends))
