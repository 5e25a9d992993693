"""The red thread of the chosen step: shown, tied, and followed to the story."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.red_thread import RedThread, Strands
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, Node, NodeKind, in_thread_order
from unginvest_workshop.operations import links
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.roadmap.content import thread_words
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.exercises.roadmap.step_form import StepForm
from unginvest_workshop.ui.exercises.roadmap.thread_panel import ThreadPanel
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_PARENTS: Final = (NodeKind.CLUSTER, NodeKind.DREAM, NodeKind.STATEMENT, NodeKind.FACTOR, NodeKind.STORY)


class StepThreads(QObject):
    """Shows the thread under the road and in the form, and ties it."""

    def __init__(
        self, desk: OpenWorkshop, doing: RoadDoing, panel: ThreadPanel, form: StepForm, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._doing, self._panel, self._form, self._window = desk, doing, panel, form, parent
        self._step_id: str | None = None
        self._known: tuple[RedThread, Mapping[Node, str]] | None = None
        panel.tie_asked.connect(self.tie)
        panel.opened.connect(desk.sought)
        form.tie_asked.connect(self.tie)

    def show(self, step: RoadmapStep | None) -> None:
        """Show the thread of a step; with None that none is chosen."""
        self._step_id = step.id if step is not None else None
        if step is None:
            self._panel.show_step(None, Strands(), {})
            return
        node = Node(NodeKind.STEP, step.id)
        thread, words = self._read()
        grown = self._desk.read(lambda tx: links.grown_from(tx, self._desk.id, node))
        self._panel.show_step(step, thread.ways_to(node), words, grown)
        if not self._form.isHidden():
            self._form.show_step(step, self._desk.read(lambda tx: links.parents_of(tx, node)), words)

    def grows_from(self, steps: Sequence[RoadmapStep]) -> dict[str, str]:
        """Return what each step grows from, in words, by its id."""
        _, words = self._read()
        tied = self._desk.read(lambda tx: tx.find(Link, workshop_id=self._desk.id, child_kind=NodeKind.STEP))
        parents: dict[str, list[Node]] = {}
        for link in tied:
            parents.setdefault(link.child_id, []).append(link.parent)
        ordered = {step.id: in_thread_order(parents.get(step.id, ()), words) for step in steps}
        return {step_id: " · ".join(words[node] for node in nodes) for step_id, nodes in ordered.items()}

    def tie(self) -> None:
        """Ask what the chosen step grows from."""
        if self._step_id is None:
            return
        node = Node(NodeKind.STEP, self._step_id)
        parents = self._desk.read(lambda tx: links.parents_of(tx, node))
        picker = ThreadPicker(self._desk, _PARENTS, parents, self._window)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(self._tied)
        picker.open()

    def take_keys(self, show_panel: Callable[[bool], None]) -> None:
        """Put the keys on the thread of the chosen step, and see to it that it is shown."""
        if self._step_id is None:
            self._desk.told.emit(self._desk.t("Velg først et steg."))
            return
        show_panel(True)  # noqa: FBT003  a toggle's value
        self._panel.take_keys()

    def _read(self) -> tuple[RedThread, Mapping[Node, str]]:
        """Return the thread and the words on it, which are put together anew only with the thread."""
        thread = self._desk.red_thread()
        if self._known is None or self._known[0] is not thread:
            self._known = thread, self._desk.read(lambda tx: thread_words(tx, self._desk.id, thread, self._desk.t))
        return self._known

    def _tied(self, nodes: list[Node]) -> None:
        if self._step_id is not None:
            self._doing.grow_from(self._step_id, nodes)
