"""Telling softly, while somebody types, that something much like it is on a tree already."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.exercises.tree.alike_index import AlikeIndex
from unginvest_workshop.ui.exercises.tree.capture import CaptureBar
from unginvest_workshop.ui.exercises.tree.state import TreeState

PAUSE_MS: Final = 150
"""How long somebody pauses before what they typed is compared."""
_LOOKED_AT: Final = 30
"""Near duplicates that are looked at: the nearest."""
_SHOWN: Final = 44
"""Letters of a factor that are shown; all of it is on its tree."""
_NAME_SHOWN: Final = 22
_HARD_SPACE: Final = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Alike:
    """A factor that says the same, whose group wrote it, and what it is shared as, if it is."""

    factor: SuccessFactor
    group: Group | None
    cluster: Cluster | None
    softly: bool = False
    """Whether it is only about the same, in other words."""


class AlikeHint(QObject):
    """Compares what is typed, at each pause, and says so in the bar. It never stands in the way."""

    def __init__(self, state: TreeState, bar: CaptureBar) -> None:
        super().__init__(bar)
        self._state = state
        self._bar = bar
        self._index = AlikeIndex(state.desk, self)
        self.shares = True
        """Whether what is alike in two stories can be put together here."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._compare)

    def show(self, text: str) -> None:
        """Say what the keys do; compare once there is a pause."""
        self._timer.stop()
        self._bar.help(self._state.desk.t("Skift + Enter: ny historie") if not text else "")
        if text.strip():
            self._timer.start()

    def elsewhere(self, text: str) -> Alike | None:
        """Return the nearest factor that another story has; one that is only about the same if there is no other."""
        return next((alike for alike in self._alike(text) if not self._is_here(alike)), None)

    def _is_here(self, alike: Alike) -> bool:
        """Tell whether it is the story's own that the words go to."""
        story = self._state.current_story()
        return story is not None and alike.factor.story_id == story.id

    def _alike(self, text: str) -> list[Alike]:
        if not text.strip():
            return []
        found = self._index.like(text, _LOOKED_AT)
        alike = self._state.desk.read(lambda tx: [_alike(tx, factor) for factor in found])
        return alike or self._kindred(text)

    def _kindred(self, text: str) -> list[Alike]:
        """Return what other stories say of the same: of a story's own that is no repeat."""
        found = self._index.kindred(text, _LOOKED_AT)
        alike = self._state.desk.read(lambda tx: [replace(_alike(tx, factor), softly=True) for factor in found])
        return [each for each in alike if not self._is_here(each)]

    def _compare(self) -> None:
        text, t = self._bar.field.text(), self._state.desk.t
        found = self._alike(text)
        repeated = next((alike for alike in found if self._is_here(alike)), None)
        if repeated is not None:
            said, same = _short(repeated.factor.text), _letters(repeated.factor.text) == _letters(text)
            words = t("står der alt: «{said}»", said=said) if same else t("ligner «{said}» i samme historie", said=said)
            self._bar.help(words, warm=True)
        elif found:
            self._tell_likeness(found[0])

    def _tell_likeness(self, found: Alike) -> None:
        t = self._state.desk.t
        group = group_name(t, found.group) if found.group else t("Uten gruppe")
        group = group.lower().replace(" ", _HARD_SPACE)
        said = _short(found.factor.text)
        likeness = t("ligner «{said}» · {group}", said=said, group=group)
        if found.softly:
            likeness = t("minner om «{said}» · {group}", said=said, group=group)
        self._bar.help(f"{likeness}\n{self._way(found)}" if self.shares else likeness)

    def _way(self, found: Alike) -> str:
        """Return what the key would do."""
        t = self._state.desk.t
        if found.cluster is not None and found.cluster.name:
            return t("Ctrl + Enter: sammen i «{name}»", name=_short(found.cluster.name, _NAME_SHOWN))
        return t("Ctrl + Enter: felles for begge")


def _letters(text: str) -> str:
    """Return what is the same in two texts that say the very same: neither capitals, spaces nor signs count."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _alike(tx: ReadTx, factor: SuccessFactor) -> Alike:
    group_id = tx.get(Story, factor.story_id).group_id
    cluster = tx.get(Cluster, factor.cluster_id) if factor.cluster_id is not None else None
    return Alike(factor, tx.get(Group, group_id) if group_id is not None else None, cluster)


def _short(said: str, most: int = _SHOWN) -> str:
    return said if len(said) <= most else said[: most - 1].rstrip() + "…"
