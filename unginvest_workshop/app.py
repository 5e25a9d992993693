"""The composition root: the one place that wires store, operations, readers, writers and windows."""

import gc
import linecache
import logging
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, datetime
from functools import cache, partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from unginvest_workshop.app_fagdag_files import read_fagdag
from unginvest_workshop.app_group_files import GroupFileShelf
from unginvest_workshop.app_lock import AppLock
from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.timer import Clock
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.log_format import NoWordsFormatter
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.settings import Language, Paths, Settings
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.bell import Bell
from unginvest_workshop.ui.dialogs.recovery_dialog import Recovery, RecoveryDialog
from unginvest_workshop.ui.errors import ErrorCatcher
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.machine_clock import SystemClock
from unginvest_workshop.ui.main_window import MainWindow, raise_window
from unginvest_workshop.ui.open_workshop import OpenWorkshop, Speech
from unginvest_workshop.ui.qt_words import QtWords
from unginvest_workshop.ui.services import ReadPeople, ReadTable, Services, SettingsKeeper
from unginvest_workshop.ui.single import Door, knock
from unginvest_workshop.ui.style import apply_style

if TYPE_CHECKING:
    from unginvest_workshop.storage.errors import Backup, DamagedStoreError
    from unginvest_workshop.storage.store import SqlStore

_BACKUP_MS: Final = 10 * 60 * 1000
_LOG_BYTES: Final = 500_000
_YOUNG: Final = 10_000
"""New things after which the collector looks through them."""
_PACKAGE: Final = "unginvest_workshop"
_LOCALES: Final = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
_log = logging.getLogger(__name__)


def run_window(paths: Paths, settings: Settings, language: Language | None = None) -> int:
    """Open the window and return its exit status; where one is open already, it comes in front instead.

    ``language`` stands in for the stored one in this run.
    """
    app = make_app(language or settings.language)
    lock = AppLock(paths.lock_file)
    if not lock.acquire():
        if not knock(paths.data_dir):
            _log.warning("The window that has the store does not answer")
        return 0
    with lock:
        running = Running(paths, settings, language=language)
        running.ready.connect(calm_collector)
        running.start()
        status = app.exec()
        running.stop()
    return status


def calm_collector() -> None:
    """Let the collector look seldom, and never through what is loaded by now: that stays to the end.

    A factor that is typed makes a few hundred things that hold others, nearly all of them for good.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def make_app(language: str) -> QApplication:
    """Return the dressed QApplication, made if there is none yet."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("unginvest-workshop")
    app.setApplicationDisplayName("UngInvest Verksted")
    app.setDesktopFileName("unginvest-workshop")
    QLocale.setDefault(QLocale(_LOCALES[language]))
    apply_style(app)
    forget_sources()
    return app


def forget_sources() -> None:
    """Let go of the source lines of what was imported: PySide reads each module's, and they stay, some 20 MB.

    Where an error is told, Python reads the lines that it needs again.
    """
    linecache.clearcache()


@cache
def speech(language: str) -> Speech:
    """Return a language with its texts. Raises ValueError for one that the app doesn't speak."""
    return Speech(Translator(language), load_content(language))


class Running(QObject):
    """The app while it runs: the window first, then the store on a thread of its own, and backups now and then."""

    ready = Signal()
    """The store is open and home is shown."""
    _opened = Signal(object)
    _failed = Signal(object)

    def __init__(
        self, paths: Paths, settings: Settings, clock: Clock | None = None, *, language: Language | None = None
    ) -> None:
        """Make the window; ``clock`` stands in for the machine's own, ``language`` for the stored one."""
        super().__init__()
        self._clock = clock or SystemClock()
        self._paths = paths
        self._settings = SettingsKeeper(paths.settings_file, settings, self, language=language)
        self._t = Translator(self._settings.now.language)
        self._settings.changed.connect(self._speak)
        self._qt_words = QtWords(self._t, self)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.store: SqlStore | None = None
        self._damage: DamagedStoreError | None = None
        self._errors = ErrorCatcher(self)
        self._errors.happened.connect(self._tell_error)
        self._door = Door(paths.data_dir, self)
        self._backups = QTimer(self)
        self._backups.setInterval(_BACKUP_MS)
        self._backups.timeout.connect(self._back_up)
        self._log_handler = start_log(paths)
        self.window = MainWindow(self._t)
        self._door.knocked.connect(self._come_in_front)
        self._opened.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._tell_store_error, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Show the window; the store is opened once it has painted."""
        self._errors.install()
        QApplication.installTranslator(self._qt_words)
        self.window.place_on_screen(self._settings.now.window)
        self.window.show()
        QTimer.singleShot(0, self, self.open_store)

    def stop(self) -> None:
        """Let go of everything: what is still being done aside is finished, and the store makes its last backup."""
        if isValid(self.window):  # it may be gone before all else
            for aside in self.window.findChildren(Aside):
                aside.finish()
        self._backups.stop()
        self._worker.shutdown(wait=True)
        if self.store is not None:
            self.store.close()
        self._door.close()
        self._errors.uninstall()
        QApplication.removeTranslator(self._qt_words)
        logging.getLogger(_PACKAGE).removeHandler(self._log_handler)
        self._log_handler.close()

    def open_store(self, *, start_afresh: bool = False) -> None:
        """Open the store on the worker thread."""
        self._work(lambda: _open(self._paths, start_afresh=start_afresh))

    def _work(self, job: Callable[[], "SqlStore"]) -> None:
        self._worker.submit(job).add_done_callback(self._worked)

    def _worked(self, future: "Future[SqlStore]") -> None:
        """Hand over what the worker found; this runs on the worker, the signals' slots on the GUI thread."""
        error = future.exception()
        if error is None:
            self._opened.emit(future.result())
        else:
            self._failed.emit(error)

    def _begin(self, store: "SqlStore") -> None:
        self.store = store
        hub = Hub(store, self)
        self.window.begin(services_for(hub, store, self._settings, self._clock, self._paths))
        forget_sources()
        self._backups.start()
        self.ready.emit()

    def _tell_store_error(self, error: Exception) -> None:
        """Offer the newest good backup of a damaged store; say in a sentence what else is the matter."""
        from unginvest_workshop.storage.errors import DamagedStoreError  # noqa: PLC0415

        if not isinstance(error, DamagedStoreError):
            _log.error("The store could not be opened: %s", type(error).__name__, exc_info=error)
            self.window.tell(sentence(error, self._t))
            return
        self._damage = error
        made = datetime.fromtimestamp(error.backup.made / 1000) if error.backup else None  # noqa: DTZ006  local time
        dialog = RecoveryDialog(self._t, made, str(error.moved_to or ""), self.window)
        dialog.chosen.connect(self._recover)
        dialog.open()

    def _recover(self, choice: Recovery) -> None:
        backup = self._damage.backup if self._damage is not None else None
        if choice is Recovery.RESTORE and backup is not None:
            self._work(lambda: _restore_and_open(self._paths, backup))
        elif choice is Recovery.START_AFRESH:
            self.open_store(start_afresh=True)
        else:
            self.window.close()

    def _speak(self, settings: Settings) -> None:
        """Go on in the language that was chosen."""
        self._t = speech(settings.language).t
        self._qt_words.speak(self._t)
        QLocale.setDefault(QLocale(_LOCALES[settings.language]))

    def _tell_error(self, error: BaseException) -> None:
        self.window.tell(sentence(error, self._t))

    def _back_up(self) -> None:
        if self.store is not None:
            self._worker.submit(_quiet_backup, self.store).add_done_callback(_log_failure)

    def _come_in_front(self) -> None:
        raise_window(self.window)


def services_for(hub: Hub, store: "SqlStore", settings: SettingsKeeper, clock: Clock, paths: Paths) -> Services:
    """Return what the windows work with."""
    from unginvest_workshop.storage.search import SqlSearch  # noqa: PLC0415

    shelf = PhotoShelf(paths.media)

    def make() -> WorkshopId:
        today = date.today()  # noqa: DTZ011  the room's day
        return make_demo(store, today, clock.now().wall, Translator(settings.now.language), shelf.take_in)

    return Services(
        hub=hub,
        clock=clock,
        settings=settings,
        speech=speech,
        read_table=read_table_file,
        read_pasted_table=read_pasted_text,
        read_people=read_people_file,
        read_fagdag=partial(read_fagdag, store, shelf),
        make_demo=make,
        summary_dialog=partial(make_summary_dialog, settings=settings),
        print_dialog=partial(make_print_dialog, settings=settings),
        page_dialog=make_page_dialog,
        photos=shelf,
        group_files=GroupFileShelf(),
        ring=Bell(hub).ring,
        search=SqlSearch(store),
    )


def make_summary_dialog(desk: OpenWorkshop, window: QWidget, settings: SettingsKeeper) -> QDialog:
    """Return the dialog that saves the summary of a fagdag; the writers are imported when the first one is made."""
    from unginvest_workshop.exporting.maker import SummaryMaker  # noqa: PLC0415
    from unginvest_workshop.ui.canvas.pictures import QtPictures  # noqa: PLC0415
    from unginvest_workshop.ui.dialogs.summary_dialog import SummaryDialog  # noqa: PLC0415

    return SummaryDialog(desk, settings, SummaryMaker(partial(QtPictures, desk.photos.path)), window)


def make_print_dialog(desk: OpenWorkshop, window: QWidget, settings: SettingsKeeper) -> QDialog:
    """Return the dialog that makes sheets of a fagdag; what sets them is imported when the first one is made."""
    from unginvest_workshop.exporting.prints.make import SheetMaker  # noqa: PLC0415
    from unginvest_workshop.ui.canvas.pictures import QtPictures  # noqa: PLC0415
    from unginvest_workshop.ui.dialogs.print_dialog import PrintDialog  # noqa: PLC0415

    return PrintDialog(desk, settings, SheetMaker(partial(QtPictures, desk.photos.path)), window)


def make_page_dialog(desk: OpenWorkshop, window: QWidget) -> QDialog:
    """Return the dialog that makes a young person's page; what sets it is imported when the first one is made."""
    from unginvest_workshop.exporting.personal.page import PageMaker  # noqa: PLC0415
    from unginvest_workshop.ui.canvas.pictures import QtPictures  # noqa: PLC0415
    from unginvest_workshop.ui.personal.take_home_dialog import TakeHomeDialog  # noqa: PLC0415

    return TakeHomeDialog(desk, PageMaker(partial(QtPictures, desk.photos.path)), window)


def read_table_file(file: Path) -> ReadTable:
    """Read a table of stories and factors. Raises UserError with a sentence for the facilitator."""
    from unginvest_workshop.importing import ReadError, read_table  # noqa: PLC0415  not before a table is read

    try:
        return read_table(file)
    except ReadError as error:
        raise UserError(error.message, **error.values) from error


def read_pasted_text(text: str) -> ReadTable:
    """Read a table that was pasted. Raises UserError with a sentence for the facilitator."""
    from unginvest_workshop.importing import ReadError, read_pasted_table  # noqa: PLC0415  not before a table is read

    try:
        return read_pasted_table(text)
    except ReadError as error:
        raise UserError(error.message, **error.values) from error


def read_people_file(file: Path) -> ReadPeople:
    """Read a table of participants. Raises UserError with a sentence for the facilitator."""
    from unginvest_workshop.importing import ReadError, read_people_table  # noqa: PLC0415  not before one is read

    try:
        return read_people_table(file)
    except ReadError as error:
        raise UserError(error.message, **error.values) from error


def sentence(error: BaseException, t: Translator) -> str:
    """Return what to say of an error."""
    from unginvest_workshop.storage import errors  # noqa: PLC0415
    from unginvest_workshop.storage.sentences import OTHER_VERSION  # noqa: PLC0415

    said: tuple[tuple[type[Exception], str], ...] = (
        *OTHER_VERSION,
        (errors.UnavailableError, _BUSY),
        (UserError, str(error)),
    )
    words = next((words for kind, words in said if isinstance(error, kind)), _UNFORESEEN)
    return t(words, **error.values) if isinstance(error, UserError) else t(words)


_BUSY: Final = mark("Det lot seg ikke lagre akkurat nå. Kanskje disken er full? Vent litt, og prøv igjen.")
_UNFORESEEN: Final = mark("Noe gikk ikke som det skulle. Det dere har skrevet, er trygt lagret. Prøv gjerne igjen.")


def start_log(paths: Paths) -> logging.Handler:
    """Let the app's log go to its file in the data folder, without anybody's words in it."""
    package = logging.getLogger(_PACKAGE)
    for other in list(package.handlers):
        if isinstance(other, logging.FileHandler) and Path(other.baseFilename) == paths.log_file:
            package.removeHandler(other)
    handler = RotatingFileHandler(paths.log_file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(NoWordsFormatter())
    handler.setLevel(logging.WARNING)
    package.addHandler(handler)
    return handler


def _open(paths: Paths, *, start_afresh: bool) -> "SqlStore":
    from unginvest_workshop.storage.opening import open_store  # noqa: PLC0415  on the worker: the window paints first

    forget_sources()
    return open_store(paths, start_afresh=start_afresh)


def _restore_and_open(paths: Paths, backup: "Backup") -> "SqlStore":
    from unginvest_workshop.storage.backup import restore_backup  # noqa: PLC0415
    from unginvest_workshop.storage.store import wall_clock  # noqa: PLC0415

    restore_backup(paths, backup, wall_clock())
    return _open(paths, start_afresh=False)


def _quiet_backup(store: "SqlStore") -> None:
    """Make a backup if anything changed; one that fails is tried again in ten minutes."""
    from unginvest_workshop.storage.errors import BackupFailedError  # noqa: PLC0415

    try:
        store.backup_if_changed()
    except BackupFailedError as error:
        _log.warning("No backup just now: %s", error)


def _log_failure(future: "Future[None]") -> None:
    """Log what a job on the worker raised that nobody waits for."""
    error = future.exception()
    if error is not None:
        _log.error("Something went wrong in the background: %s", type(error).__name__, exc_info=error)
