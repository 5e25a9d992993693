"""One young person's plan while it is open."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.personal import plans
from unginvest_workshop.personal_texts import load_personal_texts
from unginvest_workshop.ui.actions import ACTIONS, ActionSet, ActionSpec
from unginvest_workshop.ui.console.keys import KeyRouter
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog, own_keys
from unginvest_workshop.ui.personal.personal_page import PersonalPage
from unginvest_workshop.ui.personal.remove_dialog import RemoveDialog
from unginvest_workshop.ui.personal.rename_dialog import RenameDialog
from unginvest_workshop.ui.personal.shown import ShownWindow
from unginvest_workshop.ui.personal.step_keys import step_keys
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.taken_back_words import replayed_words
from unginvest_workshop.ui.widgets.fields import keep_all

_WORK: Final = mark("Arbeidet")
_VIEWS: Final = (
    ActionSpec("view_1", mark("Samtalen"), _WORK, ("Ctrl+1",)),
    ActionSpec("view_2", mark("Det gode livet"), _WORK, ("Ctrl+2",)),
    ActionSpec("view_3", mark("Styrkene"), _WORK, ("Ctrl+3",)),
    ActionSpec("view_4", mark("Stegene"), _WORK, ("Ctrl+4",)),
    ActionSpec("view_5", mark("I veien"), _WORK, ("Ctrl+5",)),
)
_OWN: Final = (
    ActionSpec("next_question", mark("Neste spørsmål"), _WORK, ("Alt+Right", "Alt+Down")),
    ActionSpec("last_question", mark("Forrige spørsmål"), _WORK, ("Alt+Left", "Alt+Up")),
    *_VIEWS,
    ActionSpec("find_steps", mark("Finn steg i tabellen"), _WORK, ("F3",)),
    ActionSpec("sort_steps", mark("Sorter tabellen etter kolonnen du står i"), _WORK, ("F4",)),
    ActionSpec("rename", mark("Et annet dekknavn …"), _WORK, ("Shift+F2",)),
    ActionSpec("beside", mark("Et veikart til ved siden av …"), _WORK, ("Ctrl+T",)),
    ActionSpec("new_plan", mark("Nytt veikart …"), _WORK, ("Ctrl+N",)),
    ActionSpec("next_plan", mark("Neste veikart"), _WORK, ("Ctrl+Tab", "F6")),
    ActionSpec("last_plan", mark("Forrige veikart"), _WORK, ("Shift+F6", "Ctrl+Shift+Backtab")),
    ActionSpec("close_plan", mark("Lukk dette veikartet"), _WORK, ("Ctrl+W",)),
    ActionSpec("take_home", mark("Ta med hjem …"), _WORK, ("Ctrl+S",)),
    ActionSpec("show_page", mark("Vis siden"), _WORK, ("F5",)),
)
_SHARED: Final = ("undo", "redo", "capture", "keys", "home")
_SPECS: Final = (*_OWN, *(spec for spec in ACTIONS if spec.name in _SHARED))


class PersonalSession(QObject):
    """Made when a plan is opened, taken down with ``end`` when it is left."""

    left = Signal()
    """Somebody wants to go home."""
    closed = Signal()
    """This plan is done with, or removed."""
    turned = Signal(int)
    """The keys are to go to the next plan beside this one, or with -1 to the one before."""
    more_asked = Signal()
    """Another plan is to come beside this one."""
    new_asked = Signal()
    """A new plan is to be begun beside this one."""

    def __init__(self, services: Services, plan_id: WorkshopId, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self.desk = services.open_workshop(plan_id, self)
        self._texts = load_personal_texts(self.desk.t.language)
        self.actions = ActionSet(self.desk.t, self, _SPECS)
        self.page = PersonalPage(self.desk, self.actions, self._texts)
        self.shown: ShownWindow | None = None
        self._keys: KeyRouter | None = None
        self._doing: dict[str, Callable[[], None]] = {
            "next_question": partial(self._step, 1),
            "last_question": partial(self._step, -1),
            **{spec.name: partial(self.page.show_view, place) for place, spec in enumerate(_VIEWS)},
            "find_steps": self._find_steps,
            "sort_steps": self.page.steps.sort_steps,
            "rename": self._ask_alias,
            "beside": self.more_asked.emit,
            "new_plan": self.new_asked.emit,
            "next_plan": partial(self.turned.emit, 1),
            "last_plan": partial(self.turned.emit, -1),
            "close_plan": self.closed.emit,
            "take_home": self._take_home,
            "show_page": self.toggle_shown,
            "undo": partial(self._replay, undone=True),
            "redo": partial(self._replay, undone=False),
            "capture": self._focus_field,
            "keys": self._show_keys,
            "home": self.left.emit,
        }
        self.actions.chosen.connect(self._do)
        self.page.bar.remove_asked.connect(self._ask_remove)

    @property
    def alias(self) -> str:
        """What the plan is known by."""
        return self.desk.read(lambda tx: plans.plan_of(tx, self.desk.id)).alias

    def wake(self) -> None:
        """Have the keys, and be ready to write."""
        if self._keys is None:
            self._keys = KeyRouter(self._window, self.actions)
        self.page.view().focus_field()

    def rest(self) -> None:
        """Keep what is written, and let go of the keys and the stage: another plan has them now."""
        self._let_go()
        self._keep()

    def end(self) -> None:
        """Keep what is written, and let go of the keys, the stage and the page."""
        self._let_go()
        if not self._removed():
            self._keep()
            self.page.strengths.keep()
        self.page.hide()
        self.page.deleteLater()
        self.deleteLater()

    def allow(self, *, turning: bool, more: bool) -> None:
        """Let the keys go to other plans if there are some, and more come beside if there is room for them."""
        for name in ("next_plan", "last_plan", "close_plan"):
            self.actions[name].setEnabled(turning)
        for name in ("beside", "new_plan"):
            self.actions[name].setEnabled(more)

    def _let_go(self) -> None:
        if self._keys is not None:
            self._keys.stop()
            self._keys.deleteLater()
            self._keys = None
        if self.shown is not None:
            self.shown.close()

    def toggle_shown(self) -> None:
        """Show the chosen page on the room's screen, or put it away."""
        if self.shown is not None:
            self.shown.close()
            return
        self._keep()
        self.shown = ShownWindow(self.desk, self._texts)
        self.shown.closed.connect(self._shown_closed)
        self.shown.show_on(self._services.settings.now.stage_screen, self._window)

    def _shown_closed(self) -> None:
        if self.shown is not None:
            shown, self.shown = self.shown, None
            shown.deleteLater()

    def _removed(self) -> bool:
        listed = self.desk.read(plans.list_plans)
        return self.desk.id not in {card.id for card in listed}

    def _take_home(self) -> None:
        self._keep()
        self._services.page_dialog(self.desk, self._window).open()

    def _ask_alias(self) -> None:
        RenameDialog(self.desk.t, self.alias, self._rename, self._window).open()

    def _rename(self, alias: str) -> None:
        plan_id, label = self.desk.id, self.desk.t("Et annet dekknavn")
        self._services.hub.do(plan_id, label, lambda tx: plans.rename_plan(tx, plan_id, alias))

    def _ask_remove(self) -> None:
        dialog = RemoveDialog(self.desk.t, self.alias, self._window)
        dialog.asked.connect(self._remove)
        dialog.open()

    def _remove(self) -> None:
        self.page.hide()
        self._keep()
        self.desk.changed.disconnect()
        self._services.hub.do_whole(lambda store: plans.remove_plan(store, self.desk.id))
        self.closed.emit()

    def _step(self, by: int) -> None:
        if self.page.view() is self.page.conversation:
            self.page.conversation.go(by)

    def _find_steps(self) -> None:
        self.page.show_view(self.page.views.index(self.page.steps))
        self.page.steps.find_steps()

    def _focus_field(self) -> None:
        self.page.view().focus_field()

    def _keep(self) -> None:
        keep_all(self.page)
        self.page.view().finish()

    def _do(self, name: str) -> None:
        self._doing[name]()

    def _replay(self, *, undone: bool) -> None:
        self._keep()
        step = self.desk.next_step(undo=undone)
        if step is not None and (self.desk.undo() if undone else self.desk.redo()):
            self.page.line.tell(replayed_words(self.desk.t, step, undone=undone))

    def _show_keys(self) -> None:
        t = self.desk.t
        sections = own_keys(t, self.actions, [])
        if self.page.view() is self.page.steps:
            sections.insert(0, (t("Stegene"), step_keys(t)))
        KeysDialog(t, sections, self._window).open()
