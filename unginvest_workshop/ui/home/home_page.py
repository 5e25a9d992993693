"""The start page: the fagdager and the settings, with a column to choose between them."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from unginvest_workshop.ui.home.nav_column import NavColumn
from unginvest_workshop.ui.home.settings_page import SettingsPage
from unginvest_workshop.ui.home.workshops_page import WorkshopsPage
from unginvest_workshop.ui.services import Services

WORKSHOPS: Final = 0
SETTINGS: Final = 1


class HomePage(QWidget):
    """Two pages beside their column."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speech = services.console_speech()
        t = speech.t
        self._nav = NavColumn(t, (t("Fagdager"), t("Innstillinger")))
        self.workshops = WorkshopsPage(services.hub, t, speech.content)
        self.settings = SettingsPage(services.settings, t)
        self._pages = QStackedWidget()
        for page in (self.workshops, self.settings):
            self._pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        row.addWidget(self._pages, 1)
        self._nav.chosen.connect(self.show_page)
        self.show_page(WORKSHOPS)

    def show_page(self, page: int) -> None:
        """Show a page: WORKSHOPS or SETTINGS."""
        self._nav.show_chosen(page)
        self._pages.setCurrentIndex(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the column give way on small screens."""
        super().resizeEvent(event)
        self._nav.setFixedWidth(min(max(round(self.width() * 0.157), 196), 270))
