"""The fagdager as cards, with search, templates, the demo and the table to import."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from unginvest_workshop.content import Content
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.next_day import last_fagdag
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.operations.workshops import WorkshopCard, list_group_trees, list_workshops
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.home.home_keys import NEW_KEY
from unginvest_workshop.ui.home.start_card import StartCard
from unginvest_workshop.ui.home.workshop_card import WorkshopCardView, card_menu
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.banner import Banner
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.label import PlainLabel

DEMO: Final = "demo"
GROUP: Final = "group"
_LEAST_SEARCH: Final = 120
NEXT: Final = "next"
INSIGHT: Final = "insight"
SEARCH: Final = "search"
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class WorkshopsPage(QWidget):
    """What there is and what to begin with; what opens windows is asked for by signals."""

    opened = Signal(str)
    """Carries the id of the fagdag to open."""
    wants = Signal(str, str)
    """Carries what to do with a fagdag (edit, summary, delete), and its id."""
    wants_new = Signal(str)
    """Carries the key of a template to start from, or ""."""
    wants_next = Signal()
    """The next fagdag is to be proposed from the last one."""
    wants_insight = Signal()
    """What all fagdager tell together is to be seen."""
    wants_search = Signal()
    """All that was said is to be searched."""
    wants_demo = Signal()
    wants_import = Signal()
    wants_group = Signal()
    """A group wants to write its own tree on this machine."""

    def __init__(self, hub: Hub, t: Translator, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._t = t
        self._cards: dict[WorkshopId, WorkshopCardView] = {}
        self._dirty = True
        self._menu_for = WorkshopId("")
        self.banner = Banner(t("Lukk"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(t("Søk etter tittel"))
        self.search.setAccessibleName(t("Søk etter tittel"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_LEAST_SEARCH)
        self.search.textChanged.connect(self._filter)
        self._nothing = PlainLabel(px=17, colour=PALETTE.muted, wrap=True)
        self._grid = FlowLayout(gap=22, column=330, widest=380)
        self._starts = FlowLayout(gap=16, column=190, widest=300)
        self._onward = FlowLayout(gap=16, column=190, widest=300)
        self._onward_row = self._make_onward()
        self._lay_out(content)
        hub.changed.connect(self._on_changed)

    def cards(self) -> list[WorkshopCardView]:
        """Return the cards that are shown, in their order."""
        found = [self._grid.itemAt(index) for index in range(self._grid.count())]
        widgets = [item.widget() for item in found if item is not None]
        return [w for w in widgets if isinstance(w, WorkshopCardView) and not w.isHidden()]

    def refresh(self) -> None:
        """Show the fagdager as they are stored; the focus stays where it is."""
        self._dirty = False
        stored = self._hub.read(lambda tx: [*list_workshops(tx), *list_group_trees(tx)])
        for gone in self._cards.keys() - {card.workshop.id for card in stored}:
            view = self._cards.pop(gone)
            self._grid.removeWidget(view)
            view.hide()
            view.deleteLater()
        for place, card in enumerate(stored):
            self._show_card(place, card)
        self._starting_words(any_there=bool(stored))
        self._offer_next()
        self._onward_row.setVisible(bool(stored))
        self._filter()

    def focus_first(self) -> None:
        """Let the keyboard begin at the newest fagdag, or at the first template."""
        first: list[QWidget] = [*self.cards(), *self._start_cards()]
        first[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened elsewhere."""
        super().showEvent(event)
        if self._dirty:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows go from card to card, and "/" to the search."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is not None and self._go(*step):
            return
        if event.text() == "/":
            self.search.setFocus()
            return
        super().keyPressEvent(event)

    def _on_changed(self, _changes: Changes) -> None:
        self._dirty = True
        if self.isVisible():
            self.refresh()

    def _show_card(self, place: int, card: WorkshopCard) -> None:
        view = self._cards.get(card.workshop.id)
        if view is None:
            view = WorkshopCardView(self._t)
            view.setProperty("workshop", card.workshop.id)
            view.clicked.connect(self._open_sender)
            view.wants_menu.connect(self._menu_of_sender)
            view.wants.connect(self._ask_of_sender)
            self._cards[card.workshop.id] = view
            self._grid.insert_widget(place, view)
        elif self._grid.indexOf(view) != place:
            self._grid.removeWidget(view)
            self._grid.insert_widget(place, view)
        view.show_card(card, date.today())  # noqa: DTZ011  the day in the room

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for view in self._cards.values():
            title = view.title_text().casefold()
            view.setVisible(all(word in title for word in words))
        none_found = bool(self._cards) and not self.cards()
        if none_found:
            self._nothing.setText(self._t("Ingen fagdager heter det."))
        self._nothing.setVisible(none_found or not self._cards)

    def _starting_words(self, *, any_there: bool) -> None:
        self.search.setVisible(any_there)
        if not any_there:
            self._nothing.setText(self._t("Her kommer fagdagene dine. Lag den første, eller se deg om i demoen."))

    def _make_onward(self) -> QWidget:
        """Return what takes the thread on from the fagdager that have been; shown once there is one."""
        onward = QWidget()
        column = QVBoxLayout(onward)
        column.setContentsMargins(0, 0, 0, 30)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self._t("Ta tråden videre"), px=17, weight=SEMIBOLD))
        column.addLayout(self._onward)
        return onward

    def _offer_next(self) -> None:
        """Offer the fagdag after the last one, if there has been one."""
        today = date.today()  # noqa: DTZ011  the day in the room
        last = self._hub.read(lambda tx: last_fagdag(tx, today))
        self._next.setVisible(last is not None)
        if last is not None:
            self._next.show_words(self._t("Neste fagdag"), self._t("Foreslått ut fra «{title}»", title=last.title))

    def _go(self, x: int, y: int) -> bool:
        """Move the focus to the nearest card that way."""
        focus = self.focusWidget()
        cards: list[QWidget] = [*self.cards(), *self._start_cards()]
        if focus not in cards:
            return False
        here = focus.mapTo(self, focus.rect().center())
        ahead = [(card.mapTo(self, card.rect().center()) - here, card) for card in cards if card is not focus]
        found = [(_far(way, x, y), card) for way, card in ahead if way.x() * x + way.y() * y > 0]
        if found:
            nearest = min(found, key=lambda pair: pair[0])[1]
            nearest.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(nearest)
        return bool(found)

    def _start_cards(self) -> list[QWidget]:
        found = [row.itemAt(index) for row in (self._onward, self._starts) for index in range(row.count())]
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if widget is not None and widget.isVisibleTo(self)]

    def _open_sender(self) -> None:
        self.opened.emit(str(self.sender().property("workshop")))

    def _ask_of_sender(self, what: str) -> None:
        self.wants.emit(what, str(self.sender().property("workshop")))

    def _menu_of_sender(self, at: QPoint) -> None:
        self._menu_for = WorkshopId(str(self.sender().property("workshop")))
        menu = card_menu(self._t, self)
        menu.triggered.connect(self._chose)
        menu.popup(at)

    def _chose(self, action: QAction) -> None:
        if action.data() == "open":
            self.opened.emit(self._menu_for)
        else:
            self.wants.emit(action.data(), self._menu_for)

    def _start_sender(self) -> None:
        key = str(self.sender().property("start"))
        asked = {
            DEMO: self.wants_demo,
            NEXT: self.wants_next,
            INSIGHT: self.wants_insight,
            SEARCH: self.wants_search,
            GROUP: self.wants_group,
        }
        if key in asked:
            asked[key].emit()
        else:
            self.wants_new.emit(key)

    def _ask_new(self) -> None:
        self.wants_new.emit("")

    def _lay_out(self, content: Content) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(56, 34, 56, 28)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addSpacing(14)
        column.addWidget(self.banner)
        column.addSpacing(14)
        column.addWidget(self._nothing)
        column.addLayout(self._grid)
        column.addSpacing(38)
        column.addWidget(self._onward_row)
        column.addWidget(PlainLabel(self._t("Start fra en mal"), px=17, weight=SEMIBOLD))
        column.addSpacing(12)
        column.addLayout(self._starts)
        column.addSpacing(38)
        safe = self._t("Alt lagres på denne maskinen, med én gang. Ingenting sendes ut.")
        column.addWidget(PlainLabel(safe, colour=PALETTE.muted, wrap=True))
        column.addStretch(1)
        for template in content.templates:
            self._add_start(template.key, template.title, template.description)
        self._next = self._add_start(NEXT, self._t("Neste fagdag"), "", self._onward)
        self._add_start(INSIGHT, self._t("Innsikt"), self._t("Det fagdagene forteller sammen"), self._onward)
        self._add_start(SEARCH, self._t("Søk i alt som er sagt"), self._t("Historier, drømmer, steg …"), self._onward)
        self._add_start(DEMO, self._t("Demo"), self._t("Se hvordan en dag kan bli"))
        alone = self._t("Skriv gruppas tre på gruppas egen maskin")
        self._add_start(GROUP, self._t("Åpne som gruppe"), alone)
        self._area = area = _Shelves()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _header(self) -> WorkspaceHeader:
        bring = Button(self._t("Importer …"))
        bring.setToolTip(self._t("En tabell, eller en fagdag fra en annen maskin"))
        bring.clicked.connect(self.wants_import)
        new = Button(self._t("+ Ny fagdag"), kind=ButtonKind.PRIMARY, px=17, padding=20)
        new.setShortcut(NEW_KEY)
        new.clicked.connect(self._ask_new)
        header = WorkspaceHeader(self._t("Fagdager"), px=38)
        header.add(self.search, bring, new)
        return header

    def _add_start(self, key: str, title: str, description: str, row: FlowLayout | None = None) -> StartCard:
        card = StartCard(title, description)
        card.setProperty("start", key)
        card.clicked.connect(self._start_sender)
        (row or self._starts).addWidget(card)
        return card


class _Shelves(QScrollArea):
    """Leaves the arrows to the cards: they go from card to card rather than scroll."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the arrows on."""
        if Qt.Key(event.key()) in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)


def _far(way: QPoint, x: int, y: int) -> int:
    """Return how far a card lies, one to the side counting three times."""
    along, aside = abs(way.x() * x + way.y() * y), abs(way.x() * y + way.y() * x)
    return along + 3 * aside
