"""The picture of the good life: in words, and in images of one's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.personal import PersonalPlan
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.operations.personal import pictures, plans
from unginvest_workshop.operations.personal.pictures import GOOD_LIFE
from unginvest_workshop.operations.tx import Changes, ReadTx, Tx
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.drawing_dialog import DrawingDialog
from unginvest_workshop.ui.pictures.drawing_thumb import DrawingThumb
from unginvest_workshop.ui.pictures.photo_strip import PhotoStrip
from unginvest_workshop.ui.widgets import Button, PlainEdit, WorkspaceHeader
from unginvest_workshop.ui.widgets.scrolled import scrolled

_HEIGHT = 170
_WIDEST, _HIGHEST = 300, 150
"""Pixels of the drawing in small."""


@dataclass(frozen=True, slots=True)
class DrawnLife:
    """The drawing of one plan."""

    plan_id: WorkshopId

    def strokes(self, tx: ReadTx) -> Sequence[Stroke]:
        """Return the strokes in order. Raises NotFoundError when the plan is gone."""
        plans.plan_of(tx, self.plan_id)
        return pictures.drawing(tx, self.plan_id)

    def draw(self, tx: Tx, colour: StrokeColour, width: int, points: Iterable[tuple[float, float]]) -> object:
        """Draw one stroke."""
        return pictures.draw(tx, self.plan_id, colour, width, points)

    def clear(self, tx: Tx) -> None:
        """Make the sheet blank."""
        pictures.clear_drawing(tx, self.plan_id)


class LifeView(QWidget):
    """Words, photos and a drawing."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, t = desk, desk.t
        self.words = PlainEdit()
        self.words.setFont(sans(20))
        self.words.setFixedHeight(_HEIGHT)
        self.words.setPlaceholderText(t("Det gode livet, med dine egne ord …"))
        self.words.setAccessibleName(t("Det gode livet"))
        self.photos = PhotoStrip(desk, GOOD_LIFE)
        self.thumb = DrawingThumb(_WIDEST, _HIGHEST)
        self.thumb.setAccessibleName(t("En tegning av det gode livet"))
        self.draw_button = Button(t("Tegn …"))
        drawn = QHBoxLayout()
        drawn.setSpacing(12)
        drawn.addWidget(self.thumb)
        drawn.addWidget(self.draw_button, 0, Qt.AlignmentFlag.AlignTop)
        drawn.addStretch(1)
        lead = t("Slik vil jeg ha det. Et ord, et bilde eller flere.")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(14)
        column.addWidget(WorkspaceHeader(t("Det gode livet"), lead))
        column.addWidget(self.words)
        column.addWidget(self.photos)
        column.addLayout(drawn)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside, see_through=True))
        self.words.edited.connect(self._keep)
        self.thumb.clicked.connect(self.draw)
        self.draw_button.clicked.connect(self.draw)
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now; the photos see to themselves."""
        if changes is None or changes.touches(Stroke):
            strokes = self._desk.read(lambda tx: pictures.drawing(tx, self._desk.id))
            self.thumb.show_strokes(strokes)
            self.thumb.setVisible(bool(strokes))
            self.draw_button.setText(self._desk.t("Tegn videre …") if strokes else self._desk.t("Tegn …"))
        if changes is None or changes.touches(PersonalPlan):
            self.words.show_text(self._desk.read(lambda tx: plans.plan_of(tx, self._desk.id)).good_life)

    def draw(self) -> None:
        """Open the sheet."""
        DrawingDialog(self._desk, DrawnLife(self._desk.id), self._desk.t("Det gode livet"), self).open()

    def focus_field(self) -> None:
        """Put the cursor where the words are written."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being written."""
        self.words.keep()

    def _keep(self, text: str) -> None:
        label = self._desk.t("Det gode livet")
        self._desk.do(label, lambda tx: plans.write_good_life(tx, self._desk.id, text), merge="good_life")
