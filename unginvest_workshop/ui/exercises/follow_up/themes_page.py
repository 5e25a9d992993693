"""What recurs fagdag after fagdag, in the console: themes with a dot for each fagdag, and how each was said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.insight import Insight
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.ui.insight.insight_words import part_rows, theme_id, theme_rows
from unginvest_workshop.ui.insight.theme_list import DaysHead, ThemeList
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.said_list import SaidList
from unginvest_workshop.ui.widgets.two_sides import TwoSides

_ROOM_FOR_BOTH = 720
"""From this width on, the themes and how they were said stand side by side."""


class ThemesPage(QWidget):
    """Shows what the fagdager that led here tell together, and this one; Enter goes to where it was gathered."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._found = Insight()
        self.themes = ThemeList(self._t("Temaer over tid"))
        self.head = DaysHead(self._t, self.themes)
        self.parts = SaidList(self._t("Temaet som er valgt"))
        self.hint = EmptyHint("", symbol="flower")
        self._pages = QStackedWidget()
        self._lay_out()
        self.themes.picked.connect(self._show_theme)
        self.parts.opened.connect(self._go)

    def take_keys(self) -> None:
        """Let the arrows walk the themes."""
        self.themes.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_themes(self) -> None:
        """Show what is found now; while it is being found what was there before."""
        found = self._desk.lasting.look()
        self._found = found or Insight()
        self.head.show_days([day.day for day in self._found.days])
        self.themes.show_rows(theme_rows(self._found, "", self._t))
        self._show_theme(self.themes.chosen())
        nothing = self._t("Her kommer temaene som går igjen, når en fagdag har funnet fellesnevnerne sine.")
        self.hint.set_text(self._t("Leser …") if found is None else nothing)
        self._pages.setCurrentIndex(0 if self._found.themes else 1)

    def _show_theme(self, wanted: str) -> None:
        theme = next((theme for theme in self._found.themes if theme_id(theme) == wanted), None)
        self.parts.show_rows(part_rows(theme, self._t) if theme else [])

    def _go(self, row: str) -> None:
        if any(part.cluster_id == row for theme in self._found.themes for part in theme.parts):
            self._desk.sought.emit(Node(NodeKind.CLUSTER, row))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.head)
        left.addWidget(self.themes, 1)
        sides = TwoSides(_ROOM_FOR_BOTH)
        sides.both.addLayout(left, 3)
        sides.both.addWidget(self.parts, 2)
        self._pages.addWidget(sides)
        self._pages.addWidget(self.hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
