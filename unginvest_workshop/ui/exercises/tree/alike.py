"""Telling softly, while somebody types, that something much like it is on a tree already."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.similarity.words import the_folding
from unginvest_workshop.ui.exercises.tree.capture import CaptureBar
from unginvest_workshop.ui.open_workshop import OpenWorkshop

PAUSE_MS: Final = 250
"""How long somebody pauses before what they typed is compared."""
_HARD_SPACE: Final = "\N{NO-BREAK SPACE}"
_NOT: Final = frozenset({"ikke", "ingen", "aldri", "uten", "not", "no", "never", "without"})


@dataclass(frozen=True, slots=True)
class Alike:
    """A factor that says the same, and whose group wrote it."""

    factor: SuccessFactor
    group: Group | None


def find_alike(tx: ReadTx, workshop_id: WorkshopId, text: str) -> Alike | None:
    """Return the first factor with the same words apart from their endings and small words, if there is one."""
    key = _key(text)
    if not key[0]:
        return None
    factor = next((f for f in tx.find(SuccessFactor, workshop_id=workshop_id) if _key(f.text) == key), None)
    if factor is None:
        return None
    group_id = tx.get(Story, factor.story_id).group_id
    return Alike(factor, tx.get(Group, group_id) if group_id else None)


def _key(text: str) -> tuple[frozenset[str], bool]:
    folding = the_folding()
    return folding.stems(text), bool(_NOT.intersection(folding.tokens(text)))


class AlikeHint(QObject):
    """Compares what is typed, at each pause, and says so in the bar."""

    def __init__(self, desk: OpenWorkshop, bar: CaptureBar) -> None:
        super().__init__(bar)
        self._desk = desk
        self._bar = bar
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._compare)

    def show(self, text: str) -> None:
        """Say what the keys do; compare once there is a pause."""
        self._timer.stop()
        self._bar.help(self._desk.t("Skift + Enter: ny historie") if not text else "")
        if text.strip():
            self._timer.start()

    def _compare(self) -> None:
        text = self._bar.field.text()
        found = self._desk.read(lambda tx: find_alike(tx, self._desk.id, text))
        if found is None:
            return
        t = self._desk.t
        group = group_name(t, found.group) if found.group else t("Uten gruppe")
        group = group.lower().replace(" ", _HARD_SPACE)
        self._bar.help(t("ligner «{said}» · {group}", said=found.factor.text, group=group))
