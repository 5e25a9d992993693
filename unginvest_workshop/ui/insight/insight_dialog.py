"""What all fagdager tell together, in a window: themes over time, mended by hand, and the roads."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import ClusterId, WorkshopId, new_id
from unginvest_workshop.domain.insight import Insight, Theme
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.timer import Clock
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.insight import begin_decisions, decisions, join_themes, keep_apart
from unginvest_workshop.operations.insight_rows import all_days
from unginvest_workshop.operations.places import Spot, spot_of
from unginvest_workshop.operations.tx import ReplayError
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.insight.insight_words import part_rows, road_rows, theme_id, theme_rows
from unginvest_workshop.ui.insight.theme_list import DaysHead, ThemeList
from unginvest_workshop.ui.insight_finder import InsightFinder
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.thread.key_row import KeyRow
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.said_list import SaidList

_THEMES: Final = 0
_ROADS: Final = 1
_NOTHING: Final = 2
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class InsightDialog(QDialog):
    """J joins two themes, A keeps one shared factor apart, Ctrl+Z takes the last decision back."""

    went = Signal(object)
    """Carries the Spot that somebody wishes to go to."""

    def __init__(self, hub: Hub, clock: Clock, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._clock, self._t = hub, clock, t
        self._finder = InsightFinder(hub, all_days, self)
        self._found = Insight()
        self._marked = ""
        self._decided: list[WorkshopId] = []
        """Where each decision was kept, the newest last: they are taken back there."""
        self.setWindowTitle(t("Det fagdagene forteller sammen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.themes = ThemeList(t("Temaer over tid"))
        self.head = DaysHead(t, self.themes)
        self.parts = SaidList(t("Temaet som er valgt"))
        self.roads = SaidList(t("Veiene"))
        self.said = PlainLabel(px=15, colour=PALETTE.muted)
        self.themes_button = Button(t("Temaer"), kind=ButtonKind.TOGGLE, checkable=True)
        self.roads_button = Button(t("Veier og avdelinger"), kind=ButtonKind.TOGGLE, checkable=True)
        self.join_button = Button(t("Slå sammen"), px=14, padding=11, key="J")
        self.apart_button = Button(t("Hold for seg selv"), px=14, padding=11, key="A")
        self.undo_button = Button(t("Angre"), px=14, padding=11, key="Ctrl Z")
        self._pages = QStackedWidget()
        self._lay_out(parent)
        self.themes.picked.connect(self._show_theme)
        self.parts.opened.connect(self._go)
        self.roads.opened.connect(self._go)
        self.themes_button.clicked.connect(self._show_themes)
        self.roads_button.clicked.connect(self._show_roads)
        self.join_button.clicked.connect(self.join)
        self.apart_button.clicked.connect(self.set_apart)
        self.undo_button.clicked.connect(self.take_back)
        self._finder.found.connect(self._look)
        self._finder.outdated.connect(self._look)
        self._look()
        self._show_themes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Join, keep apart, and take back."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._pages.currentIndex() == _THEMES and plain and event.key() == Qt.Key.Key_J:
            self.join()
        elif self._pages.currentIndex() == _THEMES and plain and event.key() == Qt.Key.Key_A:
            self.set_apart()
        elif event.modifiers() == _CTRL and event.key() == Qt.Key.Key_Z:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def join(self) -> None:
        """Mark the chosen theme, or join it with the one that is marked."""
        theme, marked = self._theme(self.themes.chosen()), self._theme(self._marked)
        if theme is None:
            return
        if marked is None or marked is theme:
            self._marked = "" if marked is theme else theme_id(theme)
            self._show()
            return
        home = self._home()
        one, other = [part.cluster_id for part in marked.parts], [part.cluster_id for part in theme.parts]
        now = self._clock.now().wall
        self._marked = ""
        self._hub.do(home, self._t("Slå sammen temaer"), lambda tx: join_themes(tx, home, one, other, now))
        self._decided.append(home)
        self._show()

    def set_apart(self) -> None:
        """Keep the chosen shared factor of the theme apart from the others in it."""
        theme = self._theme(self.themes.chosen())
        part = next((part for part in theme.parts if part.cluster_id == self.parts.chosen()), None) if theme else None
        if theme is None or part is None or len(theme.parts) == 1:
            self.said.setText(self._t("Velg først en av fellesnevnerne til høyre, i et tema som har flere."))
            return
        others: list[ClusterId] = [each.cluster_id for each in theme.parts if each is not part]
        home, now = self._home(), self._clock.now().wall
        self._hub.do(home, self._t("Hold for seg selv"), lambda tx: keep_apart(tx, home, part.cluster_id, others, now))
        self._decided.append(home)
        self._show()

    def take_back(self) -> None:
        """Take back the newest decision that was made in this window."""
        if not self._decided:
            self.said.setText(self._t("Her er det ingenting å angre."))
            return
        try:
            self._hub.undo(self._decided.pop())
        except ReplayError:
            self.said.setText(self._t("Dette lot seg ikke angre. Ingenting er endret eller mistet."))

    def _home(self) -> WorkshopId:
        """Return where decisions are kept: apart from the fagdager, whose undo and redo are their own."""
        found = self._hub.read(decisions)
        if found is not None:
            return found
        new, now = WorkshopId(new_id()), self._clock.now().wall
        self._hub.do(new, "", lambda tx: begin_decisions(tx, new, now))
        return new

    def _go(self, row: str) -> None:
        """Go to a shared factor where it was gathered, or to a fagdag."""
        known = {f"day {day.workshop_id}": Spot(day.workshop_id) for day in self._found.days}
        node = Node(NodeKind.CLUSTER, row)
        spot = known.get(row) or self._hub.read(lambda tx: spot_of(tx, node))
        if spot is not None:
            self.accept()
            self.went.emit(spot)

    def _look(self) -> None:
        """Show what is found; where the themes were waited for, they are there now, and have the keys they had."""
        self._found = self._finder.look() or Insight()
        self._show()
        if self._pages.currentIndex() != _ROADS:
            self._turn(self._themes_page())

    def _show(self) -> None:
        """Show what was found when anything of it changed last."""
        self.head.show_days([day.day for day in self._found.days])
        self.themes.show_rows(theme_rows(self._found, self._marked, self._t))
        self.roads.show_rows(road_rows(self._found, self._t))
        self._show_theme(self.themes.chosen())
        self.undo_button.setEnabled(bool(self._decided))
        marked = self._theme(self._marked)
        same = self._t("Hva er det samme som «{name}»? Velg det, og trykk J igjen.", name=marked.name) if marked else ""
        self.said.setText(same or (self._t("Leser …") if self._finder.reading else self._counted()))

    def _counted(self) -> str:
        days = self._t.plural("{n} fagdag", "{n} fagdager", len(self._found.days))
        themes = self._t.plural("{n} tema", "{n} temaer", len(self._found.themes))
        return f"{days} · {themes}"

    def _theme(self, wanted: str) -> Theme | None:
        return next((theme for theme in self._found.themes if theme_id(theme) == wanted), None)

    def _show_theme(self, wanted: str) -> None:
        theme = self._theme(wanted)
        self.parts.show_rows(part_rows(theme, self._t) if theme else [])

    def _show_themes(self) -> None:
        self._turn(self._themes_page())
        self.themes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_roads(self) -> None:
        self._turn(_ROADS if self._found.days or self._finder.reading else _NOTHING)
        self.roads.setFocus(Qt.FocusReason.OtherFocusReason)

    def _themes_page(self) -> int:
        """Return the page of the themes; while they are read, too, so that the keys stay in it."""
        return _THEMES if self._found.themes or self._finder.reading else _NOTHING

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.themes_button.setChecked(page != _ROADS)
        self.roads_button.setChecked(page == _ROADS)
        for button in (self.join_button, self.undo_button):
            button.setVisible(page == _THEMES)

    def _lay_out(self, parent: QWidget | None) -> None:
        t = self._t
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(PlainLabel(self.windowTitle(), px=26, weight=SEMIBOLD, in_serif=True), 1)
        top.addWidget(self.themes_button)
        top.addWidget(self.roads_button)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.head)
        left.addWidget(self.themes, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.parts, 1)
        right.addWidget(self.apart_button, 0, Qt.AlignmentFlag.AlignLeft)
        themes = QWidget()
        both = QHBoxLayout(themes)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(18)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        nothing = t("Her kommer temaene som går igjen, når en fagdag har funnet fellesnevnerne sine.")
        for page in (themes, self.roads, EmptyHint(nothing, symbol="flower")):
            self._pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        keys = [(["↑", "↓"], t("velg")), (["Tab"], t("videre")), (["Enter"], t("gå dit")), (["Esc"], t("lukk"))]
        foot.addWidget(KeyRow(keys), 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.join_button)
        foot.addWidget(self.undo_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 26, 18)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        room = parent.window().size() if parent is not None else self.size()
        self.resize(min(1240, max(900, room.width() - 60)), min(800, max(540, room.height() - 60)))
