"""One fagdag being led: its console, its stage and the dialogs over them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda, timers
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.awake import Awake
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.console.console_page import ConsolePage
from unginvest_workshop.ui.console.group_intake import GroupIntake
from unginvest_workshop.ui.console.keys import KeyRouter
from unginvest_workshop.ui.console.room_view import RoomView
from unginvest_workshop.ui.dialogs.catch_up_dialog import CatchUpDialog
from unginvest_workshop.ui.dialogs.coming_dialog import ComingDialog
from unginvest_workshop.ui.dialogs.edit_workshop_dialog import EditWorkshopDialog
from unginvest_workshop.ui.dialogs.item_dialog import ItemDialog
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog, console_keys
from unginvest_workshop.ui.dialogs.palette_dialog import PaletteDialog, palette_lines
from unginvest_workshop.ui.dialogs.people_dialog import PeopleDialog
from unginvest_workshop.ui.dialogs.people_sources import PeopleSources
from unginvest_workshop.ui.dialogs.template_dialog import SaveTemplateDialog
from unginvest_workshop.ui.exercises.interview.practice import plan_practice
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.files import FilesChooser, choose_group_files
from unginvest_workshop.ui.privacy import Privacy
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.stage.live import Veil
from unginvest_workshop.ui.stage.window import StageWindow

_MINUTE_S: Final = 60


class ConsoleSession(QObject):
    """Made when a fagdag is opened, taken down with ``end`` when it is left."""

    left = Signal()
    """The facilitator wants to go home."""
    wants_import = Signal()
    """A table is to come in."""
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
        self._going = QActionGroup(self)
        self.desk = services.open_workshop(workshop_id, self)
        self._language = self.desk.workshop().language
        self.timer = TimerModel(self.desk, self)
        self.actions = ActionSet(self.desk.t, self)
        self._views = exercise_views()
        self.page = ConsolePage(self.desk, self.timer, self.actions, self._views)
        self.intake = GroupIntake(self.desk, services.group_files, services.photos)
        self._awake = Awake(services.keep_awake, self)
        self._privacy = Privacy(self)
        self._keys = KeyRouter(window, self.actions)
        self._keys.private_key_held.connect(self._privacy.hold)
        self._keys.letter_typed.connect(self.page.write_letter)
        self._privacy.hidden_changed.connect(self._cover)
        self._cover(self._privacy.hidden)
        self.room = RoomView(self.desk, self.timer, self._views, self.actions, self.page, services.settings, window)
        self.room.shown.connect(self._keep_awake_for_stage)
        self.room.told.connect(self.page.banner.tell)
        self._doing = self._table()
        self.page.wants.connect(self._do)
        self.page.wants_item.connect(self._edit_item)
        self.page.escaped.connect(self._lift_veil)
        self._gap = 0
        """How many milliseconds the machine slept last, while the clock went."""
        self.timer.slept.connect(self._ask_gap)
        self.timer.rang.connect(self._ring)
        self.page.banner.acted.connect(self._leave_out_gap)
        self.desk.changed.connect(self._on_changed)
        self._keep_awake_for_timer()

    @property
    def stage(self) -> StageWindow | None:
        """The window that the room looks at, while it is open."""
        return self.room.window

    def begin(self) -> None:
        """Be ready to lead: the keys of the day's plan act."""
        self.page.rail.setFocus()

    def end(self) -> None:
        """Close the stage and let go of the keys."""
        self.room.close()
        self._awake.stop()
        self._keys.stop()
        self.page.hide()
        self.page.deleteLater()
        self.deleteLater()

    def step(self, by: int) -> None:
        """Go on or back: through the pages of the stage while it is shown, else by an exercise."""
        if not self.room.turn(by):
            self.page.step(by)

    def show_stage(self) -> None:
        """Show the stage, or put it away when it is shown."""
        self.room.toggle()

    def _table(self) -> dict[str, Callable[[], None]]:
        return {
            "home": self.left.emit,
            "next": self._next,
            "previous": self._previous,
            "show_stage": self.show_stage,
            "blank_dark": self._blank_dark,
            "blank_paper": self._blank_paper,
            "freeze": self._freeze,
            "choose_screen": self.room.choose,
            "swap_screens": self.room.swap,
            "stage_in_window": self.room.toggle_window,
            "dark": self.room.look.toggle_dark,
            "larger_text": self.room.look.enlarge,
            "smaller_text": self.room.look.reduce,
            "turn_pages": self.room.turn_by_itself,
            "show_groups": self.room.show_groups,
            "summary": self._show_summary,
            "print": self._show_print,
            "people": self._show_people,
            "coming": self._show_coming,
            "import": self.wants_import.emit,
            "edit_workshop": self._edit_workshop,
            "save_template": self._save_template,
            "add_item": self.page.rail.offer_new,
            "catch_up": self._catch_up,
            "take_in_groups": self._take_in_groups,
            "practice": self._plan_practice,
            "palette": self._show_palette,
            "keys": self._show_keys,
        }

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

    def _show_summary(self) -> None:
        self._services.summary_dialog(self.desk, self._window).open()

    def _show_print(self) -> None:
        self._services.print_dialog(self.desk, self._window).open()

    def _show_people(self) -> None:
        PeopleDialog(self.desk, PeopleSources.of(self._services, self.desk.id), self._window).open()

    def _show_coming(self) -> None:
        ComingDialog(self.desk, self._window).open()

    def _edit_workshop(self) -> None:
        EditWorkshopDialog(self.desk, self._window).open()

    def _save_template(self) -> None:
        SaveTemplateDialog(self.desk, self._window).open()

    def _catch_up(self) -> None:
        behind, _ = self.page.edits.day_state()
        if behind:
            CatchUpDialog(self.desk, self._window).open()
        else:
            self.page.banner.tell(self.desk.t("Dere er i rute. Det er ingenting å hente inn."))

    def _plan_practice(self) -> None:
        plan_practice(self.desk)

    def _edit_item(self, item_id: str) -> None:
        ItemDialog(self.desk, AgendaItemId(item_id), self._window).open()

    def _show_palette(self) -> None:
        workspace = self.page.workspace()
        own = workspace.exercise_actions() if workspace is not None else []
        lines = palette_lines(self.desk.t, self.actions, own, self._places())
        PaletteDialog(self.desk.t, lines, self._window).open()

    def _places(self) -> list[QAction]:
        """Return an action for each exercise of the day, which goes to it."""
        t, content = self.desk.t, self.desk.console.content
        self._going.deleteLater()
        self._going = QActionGroup(self)
        self._going.triggered.connect(self._go_to)
        for item in self.desk.read(lambda tx: agenda.agenda(tx, self.desk.id)):
            self._going.addAction(t("Gå til {name}", name=item_name(item, content))).setData(item.id)
        return self._going.actions()

    def _go_to(self, place: QAction) -> None:
        self.desk.go_to(place.data())

    def _show_keys(self) -> None:
        workspace = self.page.workspace()
        own = workspace.exercise_actions() if workspace is not None else []
        KeysDialog(self.desk.t, console_keys(self.desk.t, self.actions, own), self._window).open()

    def _lift_veil(self) -> None:
        self.room.live.lift_veil()

    def _keep_awake_for_stage(self, shown: bool) -> None:  # noqa: FBT001  a signal's value
        self._awake.ask("stage", wanted=shown)

    def _cover(self, hidden: bool) -> None:  # noqa: FBT001  a signal's value
        self.page.set_private(hidden=hidden)

    def _ring(self) -> None:
        self._services.ring(self._services.settings.now.bell)

    def _ask_gap(self, gap: int) -> None:
        """Say that the machine slept; the time counts unless the facilitator says otherwise."""
        t, self._gap = self.desk.t, gap
        seconds = gap // 1000
        if seconds >= _MINUTE_S:
            words = t.plural(
                "Maskinen sov i {n} minutt. Det er talt med på klokka.",
                "Maskinen sov i {n} minutter. De er talt med på klokka.",
                round(seconds / _MINUTE_S),
            )
        else:
            words = t("Maskinen sov i {n} sekunder. De er talt med på klokka.", n=seconds)
        self.page.banner.tell(words, t("Ikke tell dem med"))

    def _leave_out_gap(self) -> None:
        self.timer.leave_out(self._gap)

    def _keep_awake_for_timer(self) -> None:
        running = self.desk.read(lambda tx: timers.running_timer(tx, self.desk.id))
        self._awake.ask("timer", wanted=running is not None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Timer):
            self._keep_awake_for_timer()
        if changes.touches(Workshop) and self.desk.workshop().language != self._language:
            self._language = self.desk.workshop().language
            self.outdated.emit()
