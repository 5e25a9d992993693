"""What is seen of a plan while the keys are in another one beside it: the page its owner chose to show, or nothing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.personal import Page
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.personal import plans, showing
from unginvest_workshop.operations.tx import Changes, NotFoundError
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.personal.shown import shown_content
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, PlainLabel, Symbol
from unginvest_workshop.ui.widgets.card import paint_card

_SHOWS: Final[Mapping[Page, str]] = MappingProxyType(
    {
        Page.ROAD: mark("{alias} viser veien sin"),
        Page.GOOD_LIFE: mark("{alias} viser det gode livet"),
        Page.STRENGTHS: mark("{alias} viser styrkene sine"),
    }
)


class CoveredPlan(QWidget):
    """The alias, the page that is chosen to be shown if one is, and a button that opens the plan again."""

    opened = Signal()
    """Its owner wants to write in it."""

    def __init__(self, desk: OpenWorkshop, texts: PersonalTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._texts = desk, texts
        self._name = PlainLabel(px=24, weight=SEMIBOLD, in_serif=True, wrap=True)
        self.words = PlainLabel(px=16, colour=PALETTE.muted, wrap=True)
        self.canvas = TurnedCanvas()
        self._door = Symbol("door", size=44)
        self.open_button = Button(desk.t("Åpne"), padding=22)
        self.open_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open_button.clicked.connect(self.opened)
        self._lay_out()
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what may be seen now; a plan that is just removed is shown as it was."""
        del changes
        desk = self._desk
        try:
            plan = desk.read(lambda tx: plans.plan_of(tx, desk.id))
        except NotFoundError:
            return
        page = desk.read(lambda tx: showing.shown_page(tx, desk.id))
        self._name.setText(plan.alias)
        self.canvas.setVisible(page is not None)
        self._name.setVisible(page is None)
        self._door.setVisible(page is None)
        if page is None:
            self.words.setText(desk.t("Dekket til. Bare den som eier veikartet, åpner det."))
            return
        self.words.setText(desk.t(_SHOWS[page], alias=plan.alias))
        self.canvas.show_content(shown_content(desk, page, self._texts))

    @property
    def shows(self) -> bool:
        """Whether a page is shown."""
        return not self.canvas.isHidden()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plain sunken paper."""
        del event
        paint_card(QPainter(self), QRectF(self.rect().adjusted(8, 8, -8, -8)), fill=PALETTE.sunken, edge="", radius=14)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 26, 26, 26)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._door, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._name, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self.canvas, 30)
        column.addSpacing(4)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


class TurnedCanvas(StageCanvas):
    """A page for the room in small; a click turns to its next part, and from the last to the first."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn."""
        del event
        self.show_page((self.page() + 1) % max(1, self.page_count()))
