"""Pictures of windows over the console: the red thread, its broken ends, the search, the insight, and the summary."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import roadmaps, workshops
from unginvest_workshop.operations.next_day import propose_next
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.ui.console.session import ConsoleSession
from unginvest_workshop.ui.dialogs.next_day_dialog import NextDayDialog
from unginvest_workshop.ui.dialogs.summary_dialog import SummaryDialog
from unginvest_workshop.ui.insight.insight_dialog import InsightDialog
from unginvest_workshop.ui.main_window import MainWindow
from unginvest_workshop.ui.search.search_dialog import SearchDialog
from unginvest_workshop.ui.stage.thread import thread_view
from unginvest_workshop.ui.thread.thread_dialog import ThreadDialog

_SEARCHED = "ansvar"
_TURNS = 400


@dataclass(frozen=True)
class DialogCamera:
    """What pictures of windows over the console are taken with."""

    window: MainWindow
    opened: Callable[[WorkshopId], ConsoleSession]
    """Opens a fagdag."""
    save: Callable[[QWidget, Path], None]
    out: Path

    def take(self, dialog: QDialog, name: str) -> None:
        """Take a picture of a dialog, and leave it."""
        dialog.open()
        self.save(dialog, self.out / f"dialog-{name}.png")
        dialog.reject()


def take_next(camera: DialogCamera, day: WorkshopId) -> None:
    """Take a picture of the next fagdag, as the last one proposes it."""
    camera.window.go_home()
    services = camera.window.services()
    last = services.hub.read(lambda tx: tx.get(Workshop, day))
    proposal = services.hub.read(lambda tx: propose_next(tx, day, last.date))
    t = services.console_speech().t
    camera.take(NextDayDialog(t, proposal, last, services.speech(last.language.value).t, camera.window), "next")


def take_threads(camera: DialogCamera, day: WorkshopId) -> None:
    """Take pictures of the thread from the best tied step of a fagdag, of its ends, and of a search."""
    session = camera.opened(day)
    desk = session.desk
    thread = desk.read(lambda tx: red_thread(tx, day))
    steps = [Node(NodeKind.STEP, step.id) for step in desk.read(lambda tx: roadmaps.steps(tx, day))]
    tied = max(steps, key=lambda step: len(thread.roots_of(step)) + len(thread.became_of(step)))
    camera.take(ThreadDialog(desk, tied, camera.window), "thread-step")
    story = next(node for node in thread.texts if node.kind is NodeKind.STORY)
    camera.take(ThreadDialog(desk, story, camera.window), "thread-story")
    camera.take(ThreadDialog(desk, None, camera.window), "thread-ends")
    take_stage(camera, session, tied)
    search = SearchDialog(desk.t, camera.window.services().search, camera.window)
    search.field.setText(_SEARCHED)
    camera.take(search, "search")
    camera.take(SearchDialog(desk.t, camera.window.services().search, camera.window), "search-empty")


def take_stage(camera: DialogCamera, session: ConsoleSession, node: Node) -> None:
    """Take a picture of a thread as the room sees it."""
    desk = session.desk
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, thread_view(node)))
    session.show_stage()
    stage = session.stage
    if stage is not None:
        stage.showNormal()
        stage.resize(camera.window.size())
        camera.save(stage, camera.out / "stage-thread.png")
        session.show_stage()
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, ""))


def take_insight(camera: DialogCamera, day: WorkshopId) -> None:
    """Take pictures of what all fagdager tell together."""
    del day
    camera.window.go_home()
    services = camera.window.services()
    dialog = InsightDialog(services.hub, services.clock, services.console_speech().t, camera.window)
    _wait_until_read(dialog)
    camera.take(dialog, "insight")
    roads = InsightDialog(services.hub, services.clock, services.console_speech().t, camera.window)
    _wait_until_read(roads)
    roads.roads_button.click()
    camera.take(roads, "insight-roads")


def take_summary(camera: DialogCamera, day: WorkshopId) -> None:
    """Take pictures of the summary as it is chosen: its parts, the names in it, and its files."""
    desk = camera.opened(day).desk
    for number, name in enumerate(("summary", "summary-names", "summary-files")):
        dialog = camera.window.services().summary_dialog(desk, camera.window)
        dialog.resize(camera.window.size())
        if isinstance(dialog, SummaryDialog):
            dialog.choices.buttons[number].click()
            _wait_until_seen(dialog)
        camera.take(dialog, name)


def _wait_until_seen(dialog: SummaryDialog) -> None:
    """Let the pages that are made aside come in."""
    dialog.open()
    for _ in range(_TURNS):
        if dialog.live.pages is not None and dialog.preview.quiet.isHidden():
            return
        QTest.qWait(50)


def _wait_until_read(dialog: InsightDialog) -> None:
    """Let what is worked out aside come in."""
    for _ in range(_TURNS):
        if dialog.themes.rows:
            return
        QTest.qWait(50)
