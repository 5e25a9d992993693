"""What the facilitator does with the room's view: shows it, writes over it, veils it, and is told of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.operations import people, workshops
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.console.console_page import ConsolePage
from unginvest_workshop.ui.console.next_scene import NextScene
from unginvest_workshop.ui.console.room_look import RoomLook
from unginvest_workshop.ui.console.screen_moves import ScreenMoves
from unginvest_workshop.ui.console.stage_reach import StageReach
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.stage.controls import StageControls
from unginvest_workshop.ui.stage.line import StageLine
from unginvest_workshop.ui.stage.live import LiveStage, Veil
from unginvest_workshop.ui.stage.look import USUAL_SIZE, StageLook
from unginvest_workshop.ui.stage.presenter import Views
from unginvest_workshop.ui.stage.strip import StageStrip
from unginvest_workshop.ui.stage.turner import PageTurner
from unginvest_workshop.ui.stage.window import StageWindow
from unginvest_workshop.ui.views_seen import BY_GROUP, BY_NAME


class RoomView(QObject):
    """Holds what the room sees, and the window it is seen in while that is open."""

    shown = Signal(bool)
    """The window was opened, or closed."""
    told = Signal(str)
    """Carries a sentence for the facilitator."""

    def __init__(
        self,
        desk: OpenWorkshop,
        timer: TimerModel,
        views: Views,
        actions: ActionSet,
        page: ConsolePage,
        settings: SettingsKeeper,
        console: QWidget,
    ) -> None:
        """``console`` is the window that the facilitator looks at."""
        super().__init__(page)
        self._desk, self._timer, self._actions, self._page = desk, timer, actions, page
        self._settings, self._console = settings, console
        self.screens = ScreenMoves(desk.t, settings, console, self._window, self._made, self)
        self.screens.told.connect(self.told)
        self.live = LiveStage(desk, timer, views, self)
        self.live.veil_changed.connect(self._tell_veil)
        self.look = RoomLook(settings, desk.t, self)
        self.look.changed.connect(self._show_look)
        self.look.told.connect(self.told)
        self._reach = StageReach(desk, page, self)
        self.turner = PageTurner(desk, self)
        self.turner.turning_changed.connect(self._tell_turning)
        self.live.changed.connect(self._preview)
        self.shown.connect(self._preview)
        page.preview.ask_next(NextScene(desk, views, self).content)
        page.preview.wants_stage.connect(actions["show_stage"].trigger)
        page.preview.wants_next.connect(actions["next"].trigger)
        self.window: StageWindow | None = None
        self.controls: StageControls | None = None
        self._show_look(self.look.now())
        self._preview()

    def toggle(self) -> None:
        """Show the room's view where the settings say, or put it away when it is shown."""
        if self.window is not None and self.window.isVisible():
            self.window.close()
        else:
            self.screens.show()

    def veil(self, veil: Veil) -> None:
        """Put a veil over what the room sees, or take it away."""
        if self.window is not None:
            self.live.toggle(veil)

    def write(self) -> bool:
        """Open the line for the room's words over the stage; False unless the stage covers the console."""
        if self.window is None or not self.window.seat.covers_console or self.controls is None:
            return False
        self._page.be_where_room_is()
        self.controls.write()
        return True

    def turn_by_itself(self) -> None:
        """Let the pages turn by themselves, or stop that."""
        if self.turner.turning:
            self.turner.stop()
        elif self.window is None or self.window.canvas.page_count() < 2:
            self.told.emit(self._desk.t("Her er det bare én side å vise."))
        else:
            self.turner.start(self.window.canvas, self._settings.now.page_seconds)

    def show_groups(self) -> None:
        """Let the room see the groups, then everybody from A to Å, then the exercise again."""
        now = self._desk.room_place().view
        following = {BY_GROUP: BY_NAME, BY_NAME: ""}.get(now, BY_GROUP)
        if not self._desk.read(lambda tx: people.groups(tx, self._desk.id)):
            self.told.emit(self._desk.t("Det er ingen grupper ennå. Lag dem med Ctrl D."))
            return
        self._desk.in_room(lambda tx: workshops.choose_view(tx, self._desk.id, following))

    def turn(self, by: int) -> bool:
        """Turn the pages of what the room sees; False when there is no other page that way, or nothing is shown."""
        return self.window is not None and self.window.turn(by)

    def close(self) -> None:
        """Let the room see nothing more."""
        if self.window is not None:
            self.window.close()

    def _window(self) -> StageWindow | None:
        return self.window

    def _made(self) -> StageWindow:
        """Return the window; one that waits for its screen to come back is shown instead of a new one."""
        if self.window is None:
            self.window = StageWindow(self._desk, self._timer, self.live, self._console, self)
            strip = StageStrip(self._actions, self._timer, self.live, self._write, self._reach.can_write)
            line = StageLine(self._desk.t, self._reach.place)
            line.blanked.connect(self._actions["blank_dark"].trigger)
            self.controls = StageControls(self.window, strip, line)
            self._desk.changed.connect(self._follow)
            self.window.canvas.show_look(self.look.now())
            self.window.canvas.laid_out.connect(self._show_size)
            self._connect(self.window)
        return self.window

    def _connect(self, stage: StageWindow) -> None:
        self._reach.follow(stage)
        stage.wants.connect(self._do)
        stage.closed.connect(self._closed)
        stage.seat.moved.connect(self._after_move)
        stage.keys_taken.connect(self._console.activateWindow)
        stage.seat.screen_lost.connect(self._tell_lost)
        stage.seat.screen_found.connect(self._tell_found)
        stage.seat.console_astray.connect(self.screens.move_console)

    def _after_move(self) -> None:
        if self.window is not None and self.controls is not None:
            self.controls.offer(offered=self.window.seat.covers_console)
            self._show_look(self.look.now())
            self.shown.emit(self.window.isVisible())

    def _show_look(self, look: StageLook) -> None:
        if self.window is not None:
            self.window.canvas.show_look(look)
        self._show_size()

    def _show_size(self) -> None:
        """Let the likeness have the shape that the stage has now: screens and windows get other sizes."""
        size = self.window.size() if self.window is not None and self.window.isVisible() else USUAL_SIZE
        self._page.preview.show_stage(size, self.look.now())

    def _preview(self) -> None:
        """Let the console's likeness follow."""
        shown = self.window is not None and self.window.isVisible()
        self._page.preview.show_view(self.live.view(), shown=shown)

    def _tell_turning(self, turning: bool) -> None:  # noqa: FBT001  a signal's value
        self.told.emit(
            self._desk.t("Lerretet blar av seg selv. Det stopper når du blar.")
            if turning
            else self._desk.t("Lerretet blar ikke lenger av seg selv.")
        )

    def _write(self) -> None:
        self.write()

    def _follow(self, _changes: Changes) -> None:
        if self.controls is not None:
            self.controls.line.follow()

    def _do(self, name: str) -> None:
        """Do what a key on the stage asks for: writing happens over it where it covers the console."""
        if name == "capture":
            self._page.be_where_room_is()
        if name != "capture" or not self.write():
            self._actions[name].trigger()

    def _tell_lost(self) -> None:
        self.told.emit(
            self._desk.t("Skjermen til rommet er borte. Ingenting er mistet, og lerretet kommer igjen av seg selv.")
        )

    def _tell_found(self) -> None:
        self.told.emit(self._desk.t("Rommet ser lerretet igjen."))

    def _tell_veil(self) -> None:
        t = self._desk.t
        words = {
            (None, False): "",
            (None, True): t("Lerretet er fryst"),
            (Veil.BLACK, False): t("Lerretet er svart"),
            (Veil.BLACK, True): t("Lerretet er svart og fryst"),
            (Veil.PAPER, False): t("Lerretet er tomt"),
            (Veil.PAPER, True): t("Lerretet er tomt og fryst"),
        }
        view = self.live.view()
        self._page.top_bar.show_veil(words[view.blank, view.frozen])

    def _closed(self) -> None:
        if self.window is not None:
            self._desk.changed.disconnect(self._follow)
            self.turner.stop()
            self.window.deleteLater()
            self.window = self.controls = None
        self.shown.emit(False)  # noqa: FBT003
        self.live.lift_all()
        self._console.activateWindow()
