"""The picture of the good life: in words, and in images of one's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.personal import PersonalPlan
from unginvest_workshop.operations.personal import plans
from unginvest_workshop.operations.personal.pictures import GOOD_LIFE
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.photo_strip import PhotoStrip
from unginvest_workshop.ui.widgets import PlainEdit, WorkspaceHeader
from unginvest_workshop.ui.widgets.scrolled import scrolled

_HEIGHT = 170


class LifeView(QWidget):
    """Words and photos."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, t = desk, desk.t
        self.words = PlainEdit()
        self.words.setFont(sans(20))
        self.words.setFixedHeight(_HEIGHT)
        self.words.setPlaceholderText(t("Det gode livet, med dine egne ord …"))
        self.words.setAccessibleName(t("Det gode livet"))
        self.photos = PhotoStrip(desk, GOOD_LIFE)
        lead = t("Slik vil jeg ha det. Et ord, et bilde eller flere.")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(14)
        column.addWidget(WorkspaceHeader(t("Det gode livet"), lead))
        column.addWidget(self.words)
        column.addWidget(self.photos)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside, see_through=True))
        self.words.edited.connect(self._keep)
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now; the photos see to themselves."""
        if changes is None or changes.touches(PersonalPlan):
            self.words.show_text(self._desk.read(lambda tx: plans.plan_of(tx, self._desk.id)).good_life)

    def focus_field(self) -> None:
        """Put the cursor where the words are written."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being written."""
        self.words.keep()

    def _keep(self, text: str) -> None:
        label = self._desk.t("Det gode livet")
        self._desk.do(label, lambda tx: plans.write_good_life(tx, self._desk.id, text), merge="good_life")
