"""Plans beside each other: one is written in, the others are covered. Where there is little room they are tabs."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.personal.covered_plan import CoveredPlan
from unginvest_workshop.ui.personal.personal_page import PersonalPage
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, KeyCap
from unginvest_workshop.ui.widgets.banner import Banner
from unginvest_workshop.ui.widgets.clearing import clear_layout

ROOM: Final = 760
"""Pixels in which a plan is written."""
LEAST_COVER: Final = 240
"""Pixels in which something is seen of one that is covered; with less it is only a tab."""
_CLOSED: Final = 300
_SHOWING: Final = 560
"""Pixels that one which is covered takes at most from the one in front: that shows nothing, or a page."""


class Place(QWidget):
    """One plan's place: its page, or what covers it."""

    def __init__(self, page: PersonalPage, cover: CoveredPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page, self.cover = page, cover
        # the room is shared by the page beside, whatever the plans would like
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        column.addWidget(cover)

    def be_covered(self, *, covered: bool) -> None:
        """Cover the page, or open it."""
        self.page.setVisible(not covered)
        self.cover.setVisible(covered)


class BesidePage(QWidget):
    """The names of the plans over them, once there are two; one of them is in front, and has the keys."""

    turned = Signal(int)
    """Carries the place of the plan that is to come in front."""
    more_asked = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.places: list[Place] = []
        self.tabs: list[Button] = []
        self._front = 0
        self.more_button = Button(t("+ Ved siden av"), kind=ButtonKind.QUIET, px=15, key="Ctrl T")
        self.more_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more_button.clicked.connect(self.more_asked)
        self.strip = QWidget()
        self.strip.setStyleSheet(f"background: {PALETTE.sunken};")
        self._tab_row = QHBoxLayout()
        self._tab_row.setSpacing(6)
        strip = QHBoxLayout(self.strip)
        strip.setContentsMargins(20, 7, 20, 7)
        strip.setSpacing(8)
        strip.addLayout(self._tab_row)
        strip.addWidget(KeyCap("Ctrl Tab"))
        strip.addStretch(1)
        strip.addWidget(self.more_button)
        self._row = QHBoxLayout()
        self._row.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(self._row, 1)

    @property
    def banner(self) -> Banner:
        """Where something is told: over the plan that is in front."""
        return self.places[self._front].page.banner

    def add(self, page: PersonalPage, cover: CoveredPlan) -> None:
        """Give a plan a place beside the others."""
        place = Place(page, cover)
        cover.opened.connect(self._turn_to_cover)
        self.places.append(place)
        self._row.addWidget(place)

    def take(self, number: int) -> None:
        """Take a plan's place away."""
        place = self.places.pop(number)
        self._row.removeWidget(place)
        place.hide()
        place.deleteLater()

    def show_front(self, front: int, aliases: list[str], *, more: bool) -> None:
        """Open one of the plans and cover the others; ``more`` lets another one come beside them."""
        self._front = front
        for number, place in enumerate(self.places):
            place.be_covered(covered=number != front)
            place.page.stand_alone(alone=len(self.places) == 1)
        clear_layout(self._tab_row)
        self.tabs = [self._tab(alias, chosen=number == front) for number, alias in enumerate(aliases)]
        self.strip.setVisible(len(self.places) > 1)
        self.more_button.setEnabled(more)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Let all be as wide as each other; where that is too little, those that are covered less, or not at all."""
        many, room = len(self.places), self.width()
        each = room // max(1, many)
        shows = any(place.cover.shows for number, place in enumerate(self.places) if number != self._front)
        least = min(_SHOWING if shows else _CLOSED, (room - ROOM) // max(1, many - 1))
        cover = each if each >= ROOM else least
        for number, place in enumerate(self.places):
            front = number == self._front
            place.setVisible(front or cover >= LEAST_COVER)
            self._row.setStretch(number, room - cover * (many - 1) if front and cover >= LEAST_COVER else max(1, cover))

    def _tab(self, alias: str, *, chosen: bool) -> Button:
        button = Button(alias, kind=ButtonKind.TOGGLE, px=15, checkable=True, padding=14)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setChecked(chosen)
        button.clicked.connect(self._turn_to_tab)
        self._tab_row.addWidget(button)
        return button

    def _turn_to_tab(self) -> None:
        self.turned.emit(next(number for number, tab in enumerate(self.tabs) if tab is self.sender()))

    def _turn_to_cover(self) -> None:
        self.turned.emit(next(number for number, place in enumerate(self.places) if place.cover is self.sender()))
