"""The start page: the fagdager, young people's own plans and the settings, with a column to choose between them."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from unginvest_workshop.operations.workshops import list_workshops
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog
from unginvest_workshop.ui.dialogs.learnt_dialog import LearntDialog
from unginvest_workshop.ui.dialogs.palette_dialog import PaletteDialog
from unginvest_workshop.ui.home.home_keys import (
    DEMO,
    GROUP,
    IMPORT,
    IMPORT_KEY,
    INSIGHT,
    NEW,
    NEXT,
    OPEN,
    PALETTE_KEY,
    PERSONAL,
    SEARCH,
    SEARCH_KEY,
    SHEET_KEY,
    HomeOffers,
    home_keys,
)
from unginvest_workshop.ui.home.nav_column import NavColumn
from unginvest_workshop.ui.home.settings_page import SettingsPage
from unginvest_workshop.ui.home.workshops_page import WorkshopsPage
from unginvest_workshop.ui.insight.insight_dialog import InsightDialog
from unginvest_workshop.ui.personal.plans_page import PlansPage
from unginvest_workshop.ui.search.search_dialog import SearchDialog
from unginvest_workshop.ui.services import Services

WORKSHOPS: Final = 0
PLANS: Final = 1
SETTINGS: Final = 2


class HomePage(QWidget):
    """Three pages beside their column."""

    went = Signal(object)
    """Carries the Spot of a fagdag that somebody wishes to go to."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speech = services.console_speech()
        t = speech.t
        self._nav = NavColumn(t, (t("Fagdager"), t("Mitt veikart"), t("Innstillinger")))
        self.workshops = WorkshopsPage(services.hub, t, speech.content)
        self.plans = PlansPage(services)
        self.settings = SettingsPage(services.settings, t, services.ring)
        self.settings.wants_learnt.connect(self._show_learnt)
        self._pages = QStackedWidget()
        for page in (self.workshops, self.plans, self.settings):
            self._pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        row.addWidget(self._pages, 1)
        self._services = services
        self._hub = services.hub
        self._t = t
        self._offers: HomeOffers | None = None
        keys = (
            (SHEET_KEY, self._show_keys),
            (PALETTE_KEY, self._show_palette),
            (SEARCH_KEY, self.show_search),
            (IMPORT_KEY, self.workshops.wants_import.emit),
        )
        for key, slot in keys:
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.workshops.wants_insight.connect(self.show_insight)
        self.workshops.wants_search.connect(self.show_search)
        self._nav.chosen.connect(self.show_page)
        self.show_page(WORKSHOPS)

    def show_page(self, page: int) -> None:
        """Show a page: WORKSHOPS, PLANS or SETTINGS."""
        self._nav.show_chosen(page)
        self._pages.setCurrentIndex(page)

    def show_search(self) -> None:
        """Search everything that was said, on all fagdager."""
        dialog = SearchDialog(self._t, self._services.search, self)
        dialog.went.connect(self.went)
        dialog.open()

    def show_insight(self) -> None:
        """See what all fagdager tell together."""
        dialog = InsightDialog(self._hub, self._services.clock, self._t, self)
        dialog.went.connect(self.went)
        dialog.open()

    def _show_learnt(self) -> None:
        services = self._services
        LearntDialog(self._t, services.hub, services.settings, services.clock, self).open()

    def _show_keys(self) -> None:
        KeysDialog(self._t, home_keys(self._t), self).open()

    def _show_palette(self) -> None:
        if self._offers is not None:
            self._offers.deleteLater()
        self._offers = HomeOffers(self._t, self._hub.read(list_workshops), self)
        self._offers.group.triggered.connect(self._do)
        PaletteDialog(self._t, self._offers.lines, self).open()

    def _do(self, action: QAction) -> None:
        what, workshop_id = action.data()
        if what == OPEN:
            self.workshops.opened.emit(workshop_id)
        elif what == NEW:
            self.workshops.wants_new.emit("")
        elif what == NEXT:
            self.workshops.wants_next.emit()
        elif what == IMPORT:
            self.workshops.wants_import.emit()
        elif what == DEMO:
            self.workshops.wants_demo.emit()
        elif what == GROUP:
            self.workshops.wants_group.emit()
        elif what == PERSONAL:
            self.show_page(PLANS)
            self.plans.focus_first()
        elif what == SEARCH:
            self.show_search()
        elif what == INSIGHT:
            self.show_insight()
        else:
            self.show_page(SETTINGS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the column give way on small screens."""
        super().resizeEvent(event)
        self._nav.setFixedWidth(min(max(round(self.width() * 0.157), 196), 270))
