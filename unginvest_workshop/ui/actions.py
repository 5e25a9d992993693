"""Every action of the console, as data: its words, its keys and where they act. Menus, palette and sheet read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from unginvest_workshop.i18n import Translator, mark

FLOOR: Final = "onTheFloor"
"""A widget with this property true is a place where Space, + and - act, though it is a list."""

OWN_KEYS: Final = "ownKeys"
"""A widget with this property true wants its keys for itself, as a button does, and for what lies in it.

They are Space, +, -, letters, and Alt with arrows.
"""


ALT_ARROWS: Final = "altArrows"
"""A widget with this property true walks by Alt with the arrows, which elsewhere turn the timer."""


class Reach(Enum):
    """Where an action's keys act."""

    ANYWHERE = "anywhere"
    NOT_WHILE_READING_LISTS = "not_in_lists"
    """Not in text of several lines and not in lists while they have more than they show: they turn their own pages."""
    ON_THE_FLOOR = "on_the_floor"
    """While stage, canvas or rail has the focus: never where one writes or presses a button. With Ctrl, anywhere."""
    UNLESS_FIELD_UNDOES = "unless_field_undoes"
    """Not while a field has something of its own to undo."""
    UNLESS_FIELD_REDOES = "unless_field_redoes"
    """Not while a field has something of its own to do again."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action."""

    name: str
    words: str
    section: str
    keys: tuple[str, ...] = ()
    """As Qt writes them, the first one is shown."""
    reach: Reach = Reach.ANYWHERE
    in_palette: bool = True


_ROOM: Final = mark("Lede rommet")
_TIME: Final = mark("Tida")
_WORK: Final = mark("Arbeidet")
_WINDOW: Final = mark("Vinduet")

ACTIONS: Final = (
    ActionSpec("next", mark("Neste øvelse"), _ROOM, ("PgDown",), Reach.NOT_WHILE_READING_LISTS),
    ActionSpec("previous", mark("Forrige øvelse"), _ROOM, ("PgUp",), Reach.NOT_WHILE_READING_LISTS),
    ActionSpec("show_stage", mark("Vis på lerretet"), _ROOM, ("F5",)),
    ActionSpec("choose_screen", mark("Hvilken skjerm ser rommet? …"), _ROOM, ("Ctrl+F5",)),
    ActionSpec("swap_screens", mark("Bytt skjermer"), _ROOM, ("Shift+F5",)),
    ActionSpec("stage_in_window", mark("Lerretet i et vindu, eller på skjermen igjen"), _ROOM, ("Alt+F5",)),
    ActionSpec("blank_dark", mark("Lerretet svart, eller vis det igjen"), _ROOM, ("B", ".", "Ctrl+Shift+B"),
               Reach.ON_THE_FLOOR),
    ActionSpec("blank_paper", mark("Lerretet tomt, eller vis det igjen"), _ROOM, ("W", "Ctrl+Shift+W"),
               Reach.ON_THE_FLOOR),
    ActionSpec("freeze", mark("Frys lerretet, eller la det gå igjen"), _ROOM, ("F", "Ctrl+Shift+F"),
               Reach.ON_THE_FLOOR),
    ActionSpec("dark", mark("Mørkt lerret, eller lyst igjen"), _ROOM, ("Ctrl+Shift+K",)),
    ActionSpec("larger_text", mark("Større tekst på lerretet"), _ROOM, ("Ctrl++",)),
    ActionSpec("smaller_text", mark("Mindre tekst på lerretet"), _ROOM, ("Ctrl+-",)),
    ActionSpec("turn_pages", mark("La lerretet bla av seg selv, eller stopp det"), _ROOM, ("Ctrl+Shift+P",)),
    ActionSpec("people", mark("Deltakere og grupper"), _ROOM, ("Ctrl+D",)),
    ActionSpec("coming", mark("Noen kommer eller går …"), _ROOM, ("Ctrl+Shift+D",)),
    ActionSpec("show_groups", mark("Gruppene på lerretet, så fra A til Å, så øvelsen igjen"), _ROOM, ("Ctrl+Shift+L",)),
    ActionSpec("all_groups", mark("Se alle gruppene"), _ROOM, ("Ctrl+0",)),
    ActionSpec("toggle_timer", mark("Start eller stopp klokka"), _TIME, ("Space", "Ctrl+Space"), Reach.ON_THE_FLOOR),
    ActionSpec("start_here", mark("Start klokka til øvelsen som vises"), _TIME, ("Ctrl+Shift+Space",)),
    ActionSpec("more_time", mark("Ett minutt til"), _TIME, ("+",), Reach.ON_THE_FLOOR),
    ActionSpec("less_time", mark("Ett minutt mindre"), _TIME, ("-",), Reach.ON_THE_FLOOR),
    ActionSpec("skip_segment", mark("Gå til neste del av tida"), _TIME, ("Alt+Right",), Reach.ON_THE_FLOOR),
    ActionSpec("restart_segment", mark("Begynn denne delen på nytt"), _TIME, ("Alt+Left",), Reach.ON_THE_FLOOR),
    ActionSpec("catch_up", mark("Hent inn tid …"), _TIME, ("Ctrl+Shift+T",)),
    ActionSpec("count_gap", mark("Tell med tida da maskinen sov"), _TIME, ("Ctrl+T",)),
    ActionSpec("leave_gap_out", mark("Ikke tell med tida da maskinen sov"), _TIME, ("Ctrl+U",)),
    ActionSpec("undo", mark("Angre"), _WORK, ("Ctrl+Z",), Reach.UNLESS_FIELD_UNDOES),
    ActionSpec("redo", mark("Gjør om igjen"), _WORK, ("Ctrl+Shift+Z", "Ctrl+Y"), Reach.UNLESS_FIELD_REDOES),
    ActionSpec("capture", mark("Gå til skrivefeltet"), _WORK, ("Ctrl+L",)),
    ActionSpec("agenda", mark("Gå til dagsplanen"), _WORK, ("Ctrl+J",)),
    ActionSpec("thread", mark("Rød tråd fra det som er valgt"), _WORK, ("Ctrl+R",)),
    ActionSpec("search", mark("Søk i alt som er sagt …"), _WORK, ("Ctrl+F",)),
    ActionSpec("add_item", mark("Ny øvelse i dagsplanen …"), _WORK, ("Ctrl+Shift+N",)),
    ActionSpec("import", mark("Importer …"), _WORK, ("Ctrl+I",)),
    ActionSpec("take_in_groups", mark("Ta inn gruppefiler …"), _WORK, ("Ctrl+Shift+G",)),
    ActionSpec("save_template", mark("Lagre dagsplanen som mal …"), _WORK),
    ActionSpec("practice", mark("Prøveintervju (5 min) i dagsplanen"), _WORK),
    ActionSpec("summary", mark("Oppsummering"), _WORK, ("Ctrl+S",)),
    ActionSpec("print", mark("Skriv ut ark til rommet …"), _WORK, ("Ctrl+P",)),
    ActionSpec("edit_workshop", mark("Endre fagdagen …"), _WORK, ("Ctrl+E",)),
    ActionSpec("palette", mark("Alle valg"), _WINDOW, ("Ctrl+K",), in_palette=False),
    ActionSpec("keys", mark("Tastene"), _WINDOW, ("F1",)),
    ActionSpec("home", mark("Til alle fagdagene"), _WINDOW, ("Alt+Home",)),
)  # fmt: skip
"""The console's own actions; an exercise adds its own to the palette."""

GROUP_ACTION: Final = "group_{number}"
"""The name of the actions that look at a group, Ctrl+1 to Ctrl+9."""

PRIVATE_KEY: Final = Qt.Key.Key_F8
"""Held down, it shows what is private while there is only one screen."""


def group_specs(t: Translator) -> tuple[ActionSpec, ...]:
    """Return the nine actions that look at a group each, already translated."""
    return tuple(
        ActionSpec(GROUP_ACTION.format(number=n), t("Se gruppe {number}", number=n), _ROOM, (f"Ctrl+{n}",))
        for n in range(1, 10)
    )


@dataclass(frozen=True, slots=True)
class BoundAction:
    """An action with the QAction that does it."""

    spec: ActionSpec
    action: QAction


class ActionSet(QObject):
    """The actions of one console."""

    chosen = Signal(str)
    """Carries the name of the action that is to be done."""

    def __init__(self, t: Translator, parent: QObject | None = None, specs: Iterable[ActionSpec] | None = None) -> None:
        """Make a QAction for each spec: the console's own and its groups', unless others are given."""
        super().__init__(parent)
        self.t = t
        self._bound: dict[str, BoundAction] = {}
        self._names: dict[int, str] = {}
        group = QActionGroup(self)
        group.setExclusive(False)
        for spec in (*ACTIONS, *group_specs(t)) if specs is None else specs:
            action = QAction(t(spec.words), group)
            action.setObjectName(spec.name)
            self._bound[spec.name] = BoundAction(spec, action)
            self._names.update({_code(key): spec.name for key in spec.keys})
        group.triggered.connect(self._tell)

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its name. Raises KeyError."""
        return self._bound[name].action

    def all(self) -> list[BoundAction]:
        """Return all actions, in their order."""
        return list(self._bound.values())

    def for_key(self, pressed: QKeyCombination) -> BoundAction | None:
        """Return the action of a key, wherever it acts."""
        name = self._names.get(pressed.toCombined())
        return None if name is None else self._bound[name]

    def key_text(self, name: str) -> str:
        """Return the key of an action as it stands on the keyboard, "" when it has none."""
        keys = self._bound[name].spec.keys
        return key_words(self.t, keys[0]) if keys else ""

    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.objectName())


def key_words(t: Translator, keys: str) -> str:
    """Return a key as it stands on the keyboard: "Ctrl K", "Mellomrom", "PgDn"."""
    names = {
        "Space": t("Mellomrom"), "PgDown": "PgDn", "-": "−", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→",
        "Del": "Delete", "Return": "Enter", "Backtab": "Tab",
    }  # fmt: skip
    parts = [part for part in keys.split("+") if part] + ["+"] * keys.endswith("+")
    return " ".join(names.get(part, part) for part in parts)


def _code(key: str) -> int:
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # the stub forgets it
    return combination.toCombined()
