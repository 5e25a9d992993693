"""One fagdag being led: its console, its stage and the dialogs over them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.places import Spot, spot_of
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.clicker import Clicker
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.console.console_page import ConsolePage
from unginvest_workshop.ui.console.first_letter import FirstLetter
from unginvest_workshop.ui.console.gap_question import COUNT, LEAVE_OUT, GapQuestion
from unginvest_workshop.ui.console.group_intake import GroupIntake
from unginvest_workshop.ui.console.keys import KeyRouter
from unginvest_workshop.ui.console.room_awake import RoomAwake
from unginvest_workshop.ui.console.room_view import RoomView
from unginvest_workshop.ui.console.session_dialogs import SessionDialogs
from unginvest_workshop.ui.console.words_landing import WordsLanding
from unginvest_workshop.ui.exercises.interview.practice import plan_practice
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.files import FilesChooser, choose_group_files
from unginvest_workshop.ui.privacy import Privacy
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.stage.live import Veil
from unginvest_workshop.ui.stage.thread import is_thread
from unginvest_workshop.ui.stage.window import StageWindow


class ConsoleSession(QObject):
    """Made when a fagdag is opened, taken down with ``end`` when it is left."""

    left = Signal()
    """The facilitator wants to go home."""
    wants_import = Signal()
    """A table is to come in."""
    went = Signal(object)
    """Carries the Spot of another fagdag that somebody wishes to go to."""
    outdated = Signal()
    """The room has another language now: it is to be opened anew."""

    def __init__(
        self,
        services: Services,
        workshop_id: WorkshopId,
        window: QWidget,
        choose_groups: FilesChooser = choose_group_files,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._choose_groups = choose_groups
        self._window = window
        self.desk = services.open_workshop(workshop_id, self)
        self._language = self.desk.workshop().language
        self.timer = TimerModel(self.desk, self)
        self.actions = ActionSet(self.desk.t, self)
        self._views = exercise_views()
        self.page = ConsolePage(self.desk, self.timer, self.actions, self._views)
        self.intake = GroupIntake(self.desk, services.group_files, services.photos)
        self._awake = RoomAwake(self.desk, self.timer, services.keep_awake, self)
        self._gaps = GapQuestion(self.desk, self.timer, self.actions, self.page.question, self)
        self._dialogs = SessionDialogs(services, self.page, self.actions, window)
        self._privacy = Privacy(self)
        clicker = Clicker(self)
        clicker.blanked.connect(self.actions["blank_dark"].trigger)
        page = self.page
        self.room = RoomView(self.desk, self.timer, self._views, self.actions, self.page, services.settings, window)
        self._first_letter = FirstLetter(self.room.live, self.actions, self._has_line, self)
        self._keys = KeyRouter(window, self.actions, clicker, page.look_back, page.work, self._first_letter)
        self._keys.private_key_held.connect(self._privacy.hold)
        self._keys.letter_typed.connect(self.page.write_letter)
        self._privacy.hidden_changed.connect(self._cover)
        self._cover(self._privacy.hidden)
        self._landing = WordsLanding(self.desk, self.room, self.page)
        self.room.shown.connect(self._awake.show_stage)
        self.room.told.connect(self.page.banner.tell)
        self._doing = self._table()
        self.page.wants.connect(self._do)
        self.page.wants_item.connect(self._dialogs.edit_item)
        self._dialogs.went.connect(self._go)
        self.page.escaped.connect(self._lift_veil)
        self.timer.rang.connect(self._ring)
        self.desk.changed.connect(self._on_changed)
        self.desk.sought.connect(self._go_to_node)

    @property
    def stage(self) -> StageWindow | None:
        """The window that the room looks at, while it is open."""
        return self.room.window

    def begin(self) -> None:
        """Be ready to lead: the keys of the day's plan act, and the room sees what is marked in the console."""
        if is_thread(self.desk.room_place().view):  # its window was not left: the app was
            self.desk.in_room(lambda tx: workshops.choose_view(tx, self.desk.id, ""))
        self.page.rail.setFocus()

    def end(self) -> None:
        """Close the stage and let go of the keys."""
        self.room.close()
        self._awake.stop()
        self._keys.stop()
        self.page.hide()
        self.page.deleteLater()
        self.deleteLater()

    def go_to(self, spot: Spot) -> None:
        """Look at the exercise that shows something, and choose it there, where that can be done; the room stays."""
        if spot.item_id is not None:
            self.page.look_at(spot.item_id)
        elif spot.node is not None or spot.said is not None:
            self.page.banner.tell(self.desk.t("Øvelsen der dette ble til, er ikke i dagsplanen. Legg den til først."))
            return
        self.page.give_keys_to(spot.node, spot.said)

    def step(self, by: int) -> None:
        """Go on or back: through the pages of the stage while it is shown, else by an exercise."""
        if not self.room.turn(by):
            self.page.step(by)

    def show_stage(self) -> None:
        """Show the stage, or put it away when it is shown."""
        self.room.toggle()

    def _has_line(self) -> bool:
        workspace = self.page.workspace()
        return workspace is not None and workspace.has_line()

    def _table(self) -> dict[str, Callable[[], None]]:
        return {
            "home": self.left.emit,
            "next": self._next,
            "previous": self._previous,
            "show_stage": self.show_stage,
            "blank_dark": self._blank_dark,
            "blank_paper": self._blank_paper,
            "freeze": self._freeze,
            "choose_screen": self.room.screens.choose,
            "swap_screens": self.room.screens.swap,
            "stage_in_window": self.room.screens.toggle_window,
            "dark": self.room.look.toggle_dark,
            "larger_text": self.room.look.enlarge,
            "smaller_text": self.room.look.reduce,
            "turn_pages": self.room.turn_by_itself,
            "show_groups": self.room.show_groups,
            "import": self.wants_import.emit,
            "add_item": self.page.rail.offer_new,
            "take_in_groups": self._take_in_groups,
            "practice": self._plan_practice,
            COUNT: self._gaps.count,
            LEAVE_OUT: self._gaps.leave_out,
            **self._dialogs.table(),
        }

    def _go(self, spot: Spot | None) -> None:
        if spot is None:
            self.page.banner.tell(self.desk.t("Det er allerede borte. Ingenting ble endret."))
        elif spot.workshop_id == self.desk.id:
            self.go_to(spot)
        else:
            self.went.emit(spot)

    def _go_to_node(self, node: Node) -> None:
        self._go(self.desk.read(lambda tx: spot_of(tx, node)))

    def _do(self, name: str) -> None:
        self._doing[name]()

    def _next(self) -> None:
        self.step(1)

    def _previous(self) -> None:
        self.step(-1)

    def _blank_dark(self) -> None:
        self.room.veil(Veil.BLACK)

    def _blank_paper(self) -> None:
        self.room.veil(Veil.PAPER)

    def _freeze(self) -> None:
        self.room.veil(Veil.FROZEN)

    def _take_in_groups(self) -> None:
        self.intake.take(self._choose_groups(self._window, self.desk.t))

    def _plan_practice(self) -> None:
        plan_practice(self.desk)

    def _lift_veil(self) -> None:
        self.room.live.lift_veil()

    def _cover(self, hidden: bool) -> None:  # noqa: FBT001  a signal's value
        self.page.set_private(hidden=hidden)

    def _ring(self) -> None:
        self._services.ring(self._services.settings.now.bell)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Workshop) and self.desk.workshop().language != self._language:
            self._language = self.desk.workshop().language
            self.outdated.emit()
