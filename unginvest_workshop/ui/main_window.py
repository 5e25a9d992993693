"""The window: it paints before the store is there, then shows home, or the console of the fagdag that is open."""

import logging
from dataclasses import replace

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.places import Spot
from unginvest_workshop.settings import Settings
from unginvest_workshop.ui.console.session import ConsoleSession
from unginvest_workshop.ui.files import FileChooser, choose_file_to_import, dragged_file
from unginvest_workshop.ui.finishing import Finishing
from unginvest_workshop.ui.group_desk.group_session import GroupSession
from unginvest_workshop.ui.home.home_page import PLANS, SETTINGS, WORKSHOPS, HomePage
from unginvest_workshop.ui.home.importing import Importing
from unginvest_workshop.ui.home.new_asking import NewAsking
from unginvest_workshop.ui.home.next_asking import NextAsking
from unginvest_workshop.ui.home.shelf_doing import ShelfDoing
from unginvest_workshop.ui.motion import keep_still
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.personal.side_by_side import SideBySide
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.style import disc_icon
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.hint import EmptyHint

LEAST = QSize(960, 600)
Session = ConsoleSession | GroupSession | SideBySide
_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """One window. What it cannot do itself it asks its services for."""

    closing = Signal()
    """The window was closed by a person."""

    def __init__(self, t: Translator, choose_file: FileChooser = choose_file_to_import) -> None:
        super().__init__()
        self._t = t
        self._choose_file = choose_file
        self._services: Services | None = None
        self.home: HomePage | None = None
        self.session: Session | None = None
        self._finishing = Finishing(self)
        self._finishing.told.connect(self.tell)
        self._finishing.ready.connect(self.close)
        self._stack = QStackedWidget()
        self._starting = EmptyHint(t("Finner fram fagdagene …"))
        self._stack.addWidget(self._starting)
        self.setCentralWidget(self._stack)
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        self.setWindowTitle(t("UngInvest Verksted"))
        self.setWindowIcon(disc_icon(PALETTE.accent, 64))

    def services(self) -> Services:
        """Return what the window works with. Raises RuntimeError before ``begin``."""
        if self._services is None:
            raise RuntimeError("the store is not open yet")
        return self._services

    def begin(self, services: Services) -> None:
        """Show home: the store is there."""
        self._services = services
        self._next = NextAsking(services, self)
        self.asking = NewAsking(services, self)
        self.asking.wants_next.connect(self._next.ask)
        self.importing = Importing(services, self, self._choose_file, self._led)
        for maker in (self._next, self.asking, self.importing):
            maker.made.connect(self.open_workshop)
            maker.told.connect(self.tell)
        self._doing = ShelfDoing(services, self)
        services.settings.changed.connect(self._on_settings)
        keep_still(self, still=services.settings.now.less_motion)
        self._build_home(WORKSHOPS)
        self.go_home()

    def place_on_screen(self, stored: str) -> None:
        """Be where and as large as last time, or of a good size the first time."""
        if not stored or not self.restoreGeometry(QByteArray.fromBase64(stored.encode())):
            room = self.screen().availableGeometry().size()
            self.resize(QSize(1440, 860).boundedTo(room * 0.92).expandedTo(LEAST))

    def stored_place(self) -> str:
        """Return where the window is and how large, to be kept."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def open_workshop(self, workshop_id: str) -> None:
        """Lead a fagdag."""
        self._end_session()
        session = self._session(WorkshopId(workshop_id))
        session.left.connect(self.go_home)
        self.session = session
        self._stack.addWidget(session.page)
        self._stack.setCurrentWidget(session.page)
        title = session.desk.workshop().title
        self.setWindowTitle(self._t("{title} – UngInvest Verksted", title=title))
        session.begin()

    def _session(self, workshop_id: WorkshopId) -> Session:
        kind = self.services().hub.read(lambda tx: tx.get(Workshop, workshop_id)).kind
        if kind is WorkshopKind.GROUP:
            return GroupSession(self.services(), workshop_id, self)
        if kind is WorkshopKind.PERSONAL:
            return SideBySide(self.services(), workshop_id, self)
        session = ConsoleSession(self.services(), workshop_id, self)
        session.outdated.connect(self._open_again)
        session.wants_import.connect(self.importing.ask)
        session.went.connect(self.go_to)
        session.desk.table_pasted.connect(self.importing.import_pasted)
        return session

    def go_to(self, spot: Spot) -> None:
        """Lead the fagdag that something was said on, at the exercise that shows it."""
        self.open_workshop(spot.workshop_id)
        if isinstance(self.session, ConsoleSession):
            self.session.go_to(spot)

    def go_home(self) -> None:
        """Leave the fagdag that is open, if one is; from a young person's plan one comes to the list of plans."""
        own = isinstance(self.session, SideBySide)
        self._end_session()
        if self.home is not None:
            shelf = self.home.plans if own else self.home.workshops
            self._stack.setCurrentWidget(self.home)
            self.home.show_page(PLANS if own else WORKSHOPS)
            shelf.refresh()
            shelf.focus_first()
        self.setWindowTitle(self._t("UngInvest Verksted"))

    def tell(self, sentence: str) -> None:
        """Say something to the facilitator, wherever they are."""
        if self.session is not None:
            self.session.page.banner.tell(sentence)
        elif self.home is not None:
            self.home.show_page(WORKSHOPS)
            self.home.workshops.banner.tell(sentence)
        else:
            self._starting.set_text(sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a table be dropped wherever nothing else takes it."""
        if self.home is not None and dragged_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at a table that was dropped."""
        file = dragged_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.importing.import_file(file)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place, and let the fagdag go; what is being written is made ready before that."""
        if self._finishing.holds():
            event.ignore()
            return
        if self._services is not None:
            self.importing.end()
        self._end_session()
        self._keep_place()
        super().closeEvent(event)
        self.closing.emit()

    def _keep_place(self) -> None:
        if self._services is None:
            return
        settings = self._services.settings
        try:
            settings.change(replace(settings.now, window=self.stored_place()))
        except OSError as error:
            # no reason to keep the window open
            _log.warning("The window's place could not be kept: %s", type(error).__name__)

    def _build_home(self, page: int) -> None:
        old, services = self.home, self.services()
        home = HomePage(services)
        shelf = home.workshops
        home.went.connect(self.go_to)
        shelf.opened.connect(self.open_workshop)
        shelf.wants.connect(self._doing.do_with)
        shelf.wants_new.connect(self.asking.ask)
        shelf.wants_next.connect(self._next.ask)
        shelf.wants_demo.connect(self.asking.make_demo)
        shelf.wants_import.connect(self.importing.ask)
        shelf.wants_group.connect(self.asking.ask_group)
        self._doing.deleted.connect(shelf.banner.tell)
        shelf.banner.acted.connect(self._doing.take_back)
        self.importing.fetched.connect(shelf.banner.dismiss)
        home.plans.opened.connect(self.open_workshop)
        self.home = home
        self._stack.addWidget(home)
        self._stack.setCurrentWidget(home)
        home.show_page(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _end_session(self) -> None:
        if self.session is not None:
            self._finishing.see_off()
            self._stack.removeWidget(self.session.page)
            self.session.end()
            self.session = None

    def _open_again(self) -> None:
        if self.session is not None:
            self.open_workshop(self.session.desk.id)

    def _on_settings(self, settings: Settings) -> None:
        """Speak the language that was chosen, and keep still if that is wished."""
        keep_still(self, still=settings.less_motion)
        speech = self.services().console_speech()
        if speech.t.language != self._t.language:
            self._t = speech.t
            self._build_home(SETTINGS)
            self.setWindowTitle(self._t("UngInvest Verksted"))

    def _led(self) -> OpenWorkshop | None:
        return self.session.desk if isinstance(self.session, ConsoleSession) else None


def raise_window(window: QWidget) -> None:
    """Bring a window in front of all others, also one that was put away."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
