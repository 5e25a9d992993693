"""What can be done with the day's shared factors, as actions: for the menus, the palette, and the sheet of keys."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.ids import ClusterId
from unginvest_workshop.ui.exercises.shared_factors.board import ClusterBoard
from unginvest_workshop.ui.exercises.shared_factors.doing import ClusterDoing
from unginvest_workshop.ui.exercises.shared_factors.showing import Showing
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_HANDLED_HERE: Final = ("Shift+K", "Shift+L", "F6", "F7")


class DayActions(QObject):
    """The board's actions. Their keys are shown by them, and pressed where the board has the focus."""

    def __init__(
        self, desk: OpenWorkshop, doing: ClusterDoing, board: ClusterBoard, showing: Showing, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._doing, self._board = desk, doing, board
        t, keys = desk.t, board.keys
        keep_all = self._action(t("Behold alle"), self.keep_all, "Shift+K")
        dissolve_all = self._action(t("Løs opp alle"), self.dissolve_all, "Shift+L")
        sort = self._action(t("Sorter det som ikke er plassert"), board.thoughts.sort)
        self.of_suggestions = [keep_all, dissolve_all, sort]
        """Those that stand in a menu of their own."""
        self.actions = [
            self._action(t("Foreslå fellesnevnere"), self.suggest),
            self._action(t("Behold forslaget"), keys.keep, "K"),
            self._action(t("Løs opp forslaget"), keys.dissolve, "L"),
            *self.of_suggestions,
            *(self._action(words, slot, str(number)) for number, (words, slot) in enumerate(self._placing(), 1)),
            self._action(t("Flytt det valgte til …"), board.ask_where_to_move, "M"),
            self._action(t("Ny fellesnevner av det valgte"), self._new_cluster, "N"),
            self._action(t("Ta det valgte ut igjen"), board.placing.make_chosen_loose, "Delete"),
            self._action(t("Fold sammen eller ut"), board.folding.fold, "F"),
            self._action(t("Fold sammen eller ut alle"), board.folding.fold_all, "Shift+F"),
            self._action(t("Skriv et bilde eller uttrykk"), board.folding.write_image, "B"),
            self._action(t("Her er det energi"), board.energy.mark, "E"),
            self._action(t("Ta tilbake ett merke"), board.energy.unmark, "Shift+E"),
            self._action(t("Mellom kortene og det som ikke er plassert"), keys.cross, "F6"),
            self._action(t("Vis denne på lerretet"), keys.show_on_stage, "V"),
            self._action(t("Vis noe annet på lerretet: oppgaven, alle, én om gangen"), showing.show_next_view, "F7"),
            self._action(t("Vis oppgaven på lerretet"), showing.show_task),
            self._action(t("Vis alle fellesnevnerne på lerretet"), showing.show_all),
            self._action(t("Vis én om gangen på lerretet"), showing.show_one),
        ]
        """All of them."""
        self._by_key = {
            QKeySequence(each.shortcut()).toString(): each for each in self.actions if not each.shortcut().isEmpty()
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for that acts on the whole board; False for any other key."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()
        if pressed not in _HANDLED_HERE:
            return False
        self._by_key[pressed].trigger()
        return True

    def suggest(self) -> None:
        """Let the app propose shared factors from the tray."""
        self._board.thoughts.suggest(partial(self._go_to_suggestions, QApplication.focusWidget()))

    def _go_to_suggestions(self, focus: QWidget | None, count: int, refused: int) -> None:
        """Put the keys at the first suggestion, unless they have gone elsewhere since ``focus`` had them."""
        t, say = self._desk.t, self._board.tray.say
        if count == 0 and refused:
            say(t("Resten løste du opp. Trykk igjen for å få det fram."))
        elif count == 0:
            say(t("Fant ikke flere som ligner. Dra dem sammen selv."))
        elif not self._board.keys.suggestions():
            self._tell_none(0)
        elif QApplication.focusWidget() is focus:
            self._board.keys.begin()

    def keep_all(self) -> None:
        """Keep all suggestions that are shown."""
        self._tell_none(self._doing.keep_all(self._hidden()))

    def dissolve_all(self) -> None:
        """Dissolve all suggestions that are shown; what a person has placed stays."""
        self._tell_none(self._doing.dissolve_all(self._hidden()))

    def _tell_none(self, count: int) -> None:
        if count == 0:
            t, any_hidden = self._desk.t, bool(self._hidden())
            words = t("Forslagene er skjult. Velg «Vis alle».") if any_hidden else t("Det er ingen forslag nå.")
            self._board.tray.say(words)

    def _hidden(self) -> set[ClusterId]:
        """Return the suggestions that the filter hides: nothing is decided of them."""
        return {card.cluster_id for card in self._board.cards if card.suggested and card.isHidden()}

    def _placing(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        t = self._desk.t
        return (
            (t("Plasser der den ligner mest"), self._place_first),
            (t("Plasser der den ligner nest mest"), self._place_second),
            (t("Plasser der den ligner tredje mest"), self._place_third),
        )

    def _place_first(self) -> None:
        self._board.tray.list.place_number(1)

    def _place_second(self) -> None:
        self._board.tray.list.place_number(2)

    def _place_third(self) -> None:
        self._board.tray.list.place_number(3)

    def _new_cluster(self) -> None:
        self._desk.choose_group(None)
        self._board.begin_with_chosen()

    def _action(self, words: str, slot: Callable[[], None], key: str = "") -> QAction:
        action = QAction(words, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown only: the board sees its keys itself
        action.triggered.connect(slot)
        return action
