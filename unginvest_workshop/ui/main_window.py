"""The window: it paints before the store is there, then shows home, or the console of the fagdag that is open."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.making import NewWorkshop
from unginvest_workshop.operations.places import Spot
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.settings import Settings
from unginvest_workshop.ui.console.session import ConsoleSession
from unginvest_workshop.ui.dialogs.edit_workshop_dialog import EditWorkshopDialog
from unginvest_workshop.ui.dialogs.import_dialog import ImportDialog
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshopDialog
from unginvest_workshop.ui.dialogs.people_sources import PeopleSources
from unginvest_workshop.ui.files import FileChooser, choose_file_to_import, dragged_file, is_moved_fagdag
from unginvest_workshop.ui.finishing import Finishing
from unginvest_workshop.ui.group_desk.group_dialog import GroupDialog
from unginvest_workshop.ui.group_desk.group_session import GroupSession
from unginvest_workshop.ui.home.home_page import PLANS, SETTINGS, WORKSHOPS, HomePage
from unginvest_workshop.ui.home.making import make_from_table, make_group_desk, make_workshop
from unginvest_workshop.ui.home.next_asking import NextAsking
from unginvest_workshop.ui.home.taking_in import TakingIn
from unginvest_workshop.ui.motion import keep_still
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.personal.side_by_side import SideBySide
from unginvest_workshop.ui.ports import TakenIn
from unginvest_workshop.ui.services import ReadTable, Services
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
        self._undone_here: WorkshopId | None = None
        self._table: ReadTable | None = None
        self._taking_in: TakingIn | None = None
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
        self._next = NextAsking(services, self, self)
        self._next.made.connect(self.open_workshop)
        self._next.told.connect(self.tell)
        self._taking_in = TakingIn(services, self)
        self._taking_in.done.connect(self._on_taken_in)
        self._taking_in.failed.connect(self._tell_of)
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
        session.wants_import.connect(self._import)
        session.went.connect(self.go_to)
        session.desk.table_pasted.connect(self.import_pasted)
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
            self.import_file(file)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place, and let the fagdag go; what is being written is made ready before that."""
        if self._finishing.holds():
            event.ignore()
            return
        if self._taking_in is not None:
            self._taking_in.end()
            self._taking_in = None
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
        shelf.wants.connect(self._do_with)
        shelf.wants_new.connect(self.ask_new)
        shelf.wants_next.connect(self._next.ask)
        shelf.wants_demo.connect(self._open_demo)
        shelf.wants_import.connect(self._import)
        shelf.wants_group.connect(self.ask_group)
        shelf.banner.acted.connect(self._take_back)
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

    def ask_new(self, template: str = "") -> None:
        """Ask for a new fagdag, starting from a template."""
        content = self.services().console_speech().content
        today = date.today()  # noqa: DTZ011  the room's day
        sources = PeopleSources.of(self.services())
        dialog = NewWorkshopDialog(self._t, content, today, template, self, sources=sources, hub=self.services().hub)
        dialog.asked.connect(self._make)
        dialog.wants_next.connect(self._next.ask)
        dialog.open()

    def _make(self, asked: NewWorkshop) -> None:
        self._open_made(lambda: make_workshop(self.services(), asked))

    def _open_made(self, make: Callable[[], WorkshopId]) -> None:
        try:
            self.open_workshop(make())
        except UserError as error:
            self._tell_of(error)

    def _tell_of(self, error: UserError) -> None:
        self.tell(self._t(error.message, **error.values))

    def ask_group(self) -> None:
        """Ask which group writes its tree on this machine."""
        dialog = GroupDialog(self._t, self)
        dialog.asked.connect(self._make_group_desk)
        dialog.open()

    def _make_group_desk(self, number: int, name: str) -> None:
        self.open_workshop(make_group_desk(self.services(), number, name, date.today()))  # noqa: DTZ011  the room's day

    def _open_demo(self) -> None:
        self.open_workshop(self.services().make_demo())

    def _import(self) -> None:
        file = self._choose_file(self, self._t)
        if file is not None:
            self.import_file(file)

    def import_file(self, file: Path) -> None:
        """Read a table and show what is in it, to become a fagdag or to come into the one that is open.

        A fagdag that was moved here in a file is opened when it is read.
        """
        if is_moved_fagdag(file):
            self._take_in(file)
        else:
            self._look_at(file.stem, lambda: self.services().read_table(file))

    def _take_in(self, file: Path) -> None:
        if self._taking_in is not None and self._taking_in.begin(file):
            self.tell(self._t("Henter fagdagen …"))

    def _on_taken_in(self, taken: TakenIn) -> None:
        if self.home is not None:
            self.home.workshops.banner.dismiss()
        self.open_workshop(taken.id)
        if taken.is_copy:
            self.tell(self._t("Fagdagen var her fra før, så denne ble en kopi."))

    def import_pasted(self, text: str) -> None:
        """Show what is in a table that was pasted, as one from a file."""
        self._look_at(self._t("Limt inn"), lambda: self.services().read_pasted_table(text))

    def _look_at(self, title: str, read: Callable[[], ReadTable]) -> None:
        try:
            table = read()
        except UserError as error:
            self._tell_of(error)
            return
        self._table = table
        desk = self.session.desk if isinstance(self.session, ConsoleSession) else None
        dialog = ImportDialog(self._t, table, title, desk, self)
        dialog.asked.connect(self._make_from_table)
        dialog.added.connect(self.tell)
        dialog.open()

    def _make_from_table(self, title: str) -> None:
        if self._table is not None:
            rows, self._table = self._table.rows, None
            today = date.today()  # noqa: DTZ011  the room's day
            self._open_made(lambda: make_from_table(self.services(), title, today, rows))

    def _do_with(self, what: str, workshop_id: str) -> None:
        services, chosen = self.services(), WorkshopId(workshop_id)
        desk = services.open_workshop(chosen, self)
        if what == "delete":
            self._delete(desk)
            return
        dialog = EditWorkshopDialog(desk, self) if what == "edit" else services.summary_dialog(desk, self)
        desk.setParent(dialog)
        dialog.open()

    def _delete(self, desk: OpenWorkshop) -> None:
        title = desk.workshop().title
        desk.do(self._t("Slett fagdagen"), lambda tx: workshops.delete_workshop(tx, desk.id))
        desk.deleteLater()
        self._undone_here = desk.id
        if self.home is not None:
            words = self._t("«{title}» er slettet.", title=title)
            self.home.workshops.banner.tell(words, self._t("Angre"))

    def _take_back(self) -> None:
        if self._undone_here is not None:
            self.services().hub.undo(self._undone_here)
            self._undone_here = None


def raise_window(window: QWidget) -> None:
    """Bring a window in front of all others, also one that was put away."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
