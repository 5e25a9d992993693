"""The look of the app, and a fagdag that is open in it, with real store and real widgets."""

from contextlib import nullcontext
from datetime import date
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from unginvest_workshop.app import read_pasted_text, read_people_file, read_table_file
from unginvest_workshop.app_fagdag_files import read_fagdag
from unginvest_workshop.app_group_files import GroupFileShelf
from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.content import load_content
from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId, new_id
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import agenda, workshops
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.operations.timers import timer_of
from unginvest_workshop.operations.workshops import PlannedItem
from unginvest_workshop.settings import Settings
from unginvest_workshop.storage.search import SqlSearch
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.main_window import MainWindow
from unginvest_workshop.ui.open_workshop import OpenWorkshop, Speech
from unginvest_workshop.ui.services import Services, SettingsKeeper
from unginvest_workshop.ui.style import apply_style

_SHORT_DAY = (
    ExerciseKind.TOPIC,
    ExerciseKind.INTERVIEW,
    ExerciseKind.TREE,
    ExerciseKind.SHARED_FACTORS,
    ExerciseKind.DREAM,
    ExerciseKind.DESIGN,
    ExerciseKind.ROADMAP,
    ExerciseKind.CLOSE,
    ExerciseKind.BREAK,
)


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0

    def now(self) -> Instant:
        """Return the present moment: ten in the morning, and however much it was moved."""
        return Instant(wall=1_795_341_600_000 + self.seconds * 1000, boot=self.seconds * 1000, boot_id="one")


@pytest.fixture
def styled(qapp):
    if not qapp.property("styled"):
        apply_style(qapp)
        qapp.setProperty("styled", True)
    return qapp


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def photos(store_paths):
    """Keep pictures in the store's own folder of media."""
    return PhotoShelf(store_paths.media)


@pytest.fixture(scope="session")
def speech_of():
    """Return what is said in a language: the app's own words in it, and the exercises in bokmål. Nothing changes it."""
    content = load_content("nb")
    return {language: Speech(Translator(language), content) for language in ("nb", "nn", "en")}.__getitem__


@pytest.fixture
def desk(styled, store, clock, photos, speech_of):
    """Open a fagdag in bokmål with the exercises of a short day."""
    made = WorkshopId(new_id())
    plan = [PlannedItem(kind, 30) for kind in _SHORT_DAY]
    store.write(
        made,
        "",
        lambda tx: workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), agenda=plan, workshop_id=made),
    )
    speech = speech_of("nb")
    hub = Hub(store)
    opened = OpenWorkshop(hub, made, speech, speech, clock, photos, hub)
    yield opened
    hub.deleteLater()


@pytest.fixture
def item_of(desk):
    """Return the agenda item of a kind of exercise; one that the short day lacks is planned first."""

    def find(kind: ExerciseKind) -> AgendaItemId:
        planned = desk.read(lambda tx: agenda.agenda(tx, desk.id))
        found = next((item.id for item in planned if item.exercise is kind), None)
        return found or desk.do("", lambda tx: agenda.add_item(tx, desk.id, kind, 30))

    return find


@pytest.fixture
def told(desk):
    """Collect the sentences that are told to the facilitator."""
    sentences: list[str] = []
    desk.told.connect(sentences.append)
    return sentences


@pytest.fixture
def source_of(desk, item_of):
    """Build what a stage view is made from, within one look at the store."""

    def build(kind: ExerciseKind, view):
        def look(tx):
            item = desk.item(item_of(kind))
            reading = rules.read(timer_of(tx, item.id), desk.clock.now())
            return view(StageSource(tx, desk.workshop(), item, desk.place(), desk.room, desk.photos, reading))

        return desk.read(look)

    return build


@pytest.fixture
def rung():
    """Collect how loud the bell was rung, each time."""
    return []


@pytest.fixture
def services(styled, store, clock, tmp_path, photos, rung, speech_of):
    """Return what the windows work with, on a real store and with settings of their own."""
    hub = Hub(store)
    keeper = SettingsKeeper(tmp_path / "settings.toml", Settings(), hub)
    yield Services(
        hub=hub,
        clock=clock,
        settings=keeper,
        speech=speech_of,
        read_table=read_table_file,
        read_pasted_table=read_pasted_text,
        read_people=read_people_file,
        read_fagdag=partial(read_fagdag, store, photos),
        make_demo=lambda: make_demo(store, date(2026, 11, 22), clock.now().wall, Translator("nb")),
        summary_dialog=lambda _desk, window: QDialog(window),
        print_dialog=lambda _desk, window: QDialog(window),
        page_dialog=lambda _desk, window: QDialog(window),
        photos=photos,
        group_files=GroupFileShelf(),
        ring=rung.append,
        search=SqlSearch(store),
        keep_awake=nullcontext,
    )
    hub.deleteLater()


@pytest.fixture
def show_window(services, qtbot):
    """Show the app's window at home, in pixels of the given size; the rest of the arguments are its own."""

    def show(width=1280, height=720, **its_own) -> MainWindow:
        made = MainWindow(services.console_speech().t, **its_own)
        qtbot.addWidget(made)
        made.begin(services)
        made.resize(width, height)
        made.show()
        qtbot.waitExposed(made)
        return made

    return show


@pytest.fixture
def window(show_window):
    return show_window()


@pytest.fixture
def open_window(show_window, desk):
    """Show the app's window with the fagdag of ``desk`` open."""
    made = show_window(height=760)
    made.activateWindow()
    made.open_workshop(desk.id)
    QApplication.processEvents()
    return made
