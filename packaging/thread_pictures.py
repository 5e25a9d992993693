"""Pictures of windows over the console: the red thread, its broken ends, the search, the insight, and the summary."""

from functools import partial

from camera import Camera, wait

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import roadmaps, workshops
from unginvest_workshop.operations.next_day import propose_next
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.ui.dialogs.next_day_dialog import NextDayDialog
from unginvest_workshop.ui.dialogs.summary_dialog import SummaryDialog
from unginvest_workshop.ui.insight.insight_dialog import InsightDialog
from unginvest_workshop.ui.search.search_dialog import SearchDialog
from unginvest_workshop.ui.stage.thread import thread_view
from unginvest_workshop.ui.thread.thread_dialog import ThreadDialog

_SEARCHED = "ansvar"


def take_next(camera: Camera, day: WorkshopId) -> None:
    """Take a picture of the next fagdag, as the last one proposes it."""
    services = camera.services
    last = services.hub.read(lambda tx: tx.get(Workshop, day))
    proposal = services.hub.read(lambda tx: propose_next(tx, day, last.date))
    t = services.console_speech().t
    camera.dialog(NextDayDialog(t, proposal, last, services.speech(last.language.value).t, camera.window), "next")


def take_threads(camera: Camera, day: WorkshopId) -> None:
    """Take pictures of the thread from the best tied step of a fagdag, of its ends, and of a search."""
    desk = camera.opened(day).desk
    thread = desk.read(lambda tx: red_thread(tx, day))
    steps = [Node(NodeKind.STEP, step.id) for step in desk.read(lambda tx: roadmaps.steps(tx, day))]
    tied = max(steps, key=lambda step: len(thread.roots_of(step)) + len(thread.became_of(step)))
    camera.dialog(ThreadDialog(desk, tied, camera.window), "thread-step")
    story = next(node for node in thread.texts if node.kind is NodeKind.STORY)
    camera.dialog(ThreadDialog(desk, story, camera.window), "thread-story")
    camera.dialog(ThreadDialog(desk, None, camera.window), "thread-ends")
    _take_stage(camera, tied)
    search = SearchDialog(desk.t, camera.services.search, camera.window)
    search.field.setText(_SEARCHED)
    camera.dialog(search, "search")
    camera.dialog(SearchDialog(desk.t, camera.services.search, camera.window), "search-empty")


def _take_stage(camera: Camera, node: Node) -> None:
    """Take a picture of a thread as the room sees it."""
    desk = camera.session.desk
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, thread_view(node)))
    camera.stage("thread")
    camera.close_stage()
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, ""))


def take_insight(camera: Camera, day: WorkshopId) -> None:
    """Take pictures of what all fagdager tell together."""
    del day
    services = camera.services
    dialog = InsightDialog(services.hub, services.clock, services.console_speech().t, camera.window)
    wait(lambda: bool(dialog.themes.rows))
    camera.dialog(dialog, "insight")
    roads = InsightDialog(services.hub, services.clock, services.console_speech().t, camera.window)
    wait(lambda: bool(roads.themes.rows))
    roads.roads_button.click()
    camera.dialog(roads, "insight-roads")


def take_summary(camera: Camera, day: WorkshopId) -> None:
    """Take pictures of the summary as it is chosen: its parts, the names in it, and its files."""
    desk = camera.opened(day).desk
    for number, name in enumerate(("summary", "summary-names", "summary-files")):
        dialog = camera.services.summary_dialog(desk, camera.window)
        dialog.resize(camera.window.size())
        if isinstance(dialog, SummaryDialog):
            dialog.choices.buttons[number].click()
            dialog.open()
            wait(partial(_is_seen, dialog))
        camera.dialog(dialog, name)


def _is_seen(dialog: SummaryDialog) -> bool:
    """Tell whether the pages that are made aside have come in."""
    return dialog.live.pages is not None and dialog.preview.quiet.isHidden()
