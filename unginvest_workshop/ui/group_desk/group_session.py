"""One group's tree being written on the group's own laptop."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.group_tree import SUFFIX
from unginvest_workshop.domain.ids import MediaHash, WorkshopId
from unginvest_workshop.i18n import mark
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.group_desks import group_of_desk
from unginvest_workshop.operations.group_trees import sent_tree
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.actions import ACTIONS, ActionSet, ActionSpec
from unginvest_workshop.ui.console.keys import KeyRouter
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog, own_keys
from unginvest_workshop.ui.exercises.tree.workspace import TreeWorkspace
from unginvest_workshop.ui.files import SaveChooser, choose_group_file_to_save
from unginvest_workshop.ui.group_desk.group_page import GroupPage
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.taken_back_words import replayed_words
from unginvest_workshop.ui.widgets.fields import keep_all

_SEND: Final = ActionSpec("send_group", mark("Lagre gruppefila …"), mark("Arbeidet"), ("Ctrl+S",))
_SHARED: Final = ("undo", "redo", "capture", "keys", "home")
_SPECS: Final = (_SEND, *(spec for spec in ACTIONS if spec.name in _SHARED))


class GroupSession(QObject):
    """Made when a group's tree is opened, taken down with ``end`` when it is left."""

    left = Signal()
    """Somebody wants to go home."""

    def __init__(
        self,
        services: Services,
        workshop_id: WorkshopId,
        window: QWidget,
        choose_file: SaveChooser = choose_group_file_to_save,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._choose_file = choose_file
        self.desk = services.open_workshop(workshop_id, self)
        self.actions = ActionSet(self.desk.t, self, _SPECS)
        self.page = self._make_page()
        self._keys = KeyRouter(window, self.actions)
        self._doing: dict[str, Callable[[], None]] = {
            "send_group": self.send,
            "undo": partial(self._replay, undone=True),
            "redo": partial(self._replay, undone=False),
            "capture": self.page.workspace.focus_capture,
            "keys": self._show_keys,
            "home": self.left.emit,
        }
        self.actions.chosen.connect(self._do)

    def end(self) -> None:
        """Let go of the keys and the page."""
        self._keys.stop()
        self.desk.changed.disconnect(self.page.workspace.refresh)
        self.page.hide()
        self.page.deleteLater()
        self.deleteLater()

    def begin(self) -> None:
        """Be ready to write."""
        self.page.workspace.focus_capture()

    def send(self) -> None:
        """Save the group's tree in a file, where the group wants it."""
        keep_all(self.page)
        group = self.desk.read(lambda tx: group_of_desk(tx, self.desk.id))
        file = self._choose_file(self._window, self.desk.t, group_name(self.desk.t, group))
        if file is not None:
            self._write(file if file.suffix == SUFFIX else file.with_name(file.name + SUFFIX))

    def _write(self, file: Path) -> None:
        t, now = self.desk.t, self.desk.clock.now().wall
        group = self.desk.read(lambda tx: group_of_desk(tx, self.desk.id))
        try:
            tree = self.desk.read(lambda tx: sent_tree(tx, group.id, now, self._content))
            self._services.group_files.write(file, tree)
        except UserError as error:
            self.page.banner.tell(t(error.message, **error.values))
            return
        words = t("Lagret i «{file}». Gi fila til den som leder dagen.", file=file.name)
        self.page.bar.say_saved(words)
        self.page.banner.tell(words)

    def _content(self, media: MediaHash) -> bytes | None:
        try:
            return self._services.photos.path(media).read_bytes()
        except FileNotFoundError:
            return None

    def _make_page(self) -> GroupPage:
        items = self.desk.read(lambda tx: agenda.agenda(tx, self.desk.id))
        tree = next(item for item in items if item.exercise is ExerciseKind.TREE)
        workspace = TreeWorkspace(self.desk, tree.id)
        workspace.keep_half_typed()
        workspace.stay_with_group()
        return GroupPage(self.desk, self.actions, workspace)

    def _do(self, name: str) -> None:
        self._doing[name]()

    def _replay(self, *, undone: bool) -> None:
        keep_all(self.page)
        step = self.desk.next_step(undo=undone)
        if step is not None and (self.desk.undo() if undone else self.desk.redo()):
            self.page.line.tell(replayed_words(self.desk.t, step, undone=undone), self.page.workspace.capture_bar())

    def _show_keys(self) -> None:
        sections = own_keys(self.desk.t, self.actions, self.page.workspace.exercise_actions())
        KeysDialog(self.desk.t, sections, self._window).open()
