"""What of a tree lies outside the view, and the button that says so and leads there."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.tree_picture import TreeLayout
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.widgets import Button, ButtonKind

_EDGE: Final = 12
_SLACK: Final = 6.0
"""So far a note may reach out of the view and still be read, in scene units."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """How many stories lie wholly outside the view in each direction, and which is the nearest that is not all seen."""

    below: int = 0
    right: int = 0
    left: int = 0
    above: int = 0
    next: str = ""
    """The story to go on to; "" when all is seen."""

    @property
    def stories(self) -> int:
        """How many lie outside it."""
        return self.below + self.right + self.left + self.above

    @property
    def arrows(self) -> str:
        """The ways there."""
        ways = (("←", self.left), ("↑", self.above), ("↓", self.below), ("→", self.right))
        return " ".join(arrow for arrow, count in ways if count)


def beyond(layout: TreeLayout, seen: QRectF) -> Beyond:
    """Tell which stories a view of this part of the scene leaves out."""
    counts = {"below": 0, "right": 0, "left": 0, "above": 0}
    out, cut = "", ""
    for story in layout.stories:
        told = rect_of(story.told)
        if seen.intersects(told):
            reaches_on = told.bottom() > seen.bottom() + _SLACK or told.right() > seen.right() + _SLACK
            cut = cut or (story.title.id if reaches_on else "")
            continue
        if told.top() >= seen.bottom():
            way = "below"
        elif told.bottom() <= seen.top():
            way = "above"
        else:
            way = "right" if told.left() >= seen.right() else "left"
        counts[way] += 1
        out = out or story.title.id
    return Beyond(**counts, next=out or cut)


class BeyondCue(Button):
    """Stands in the strip under a canvas, at its left, and is there only while something lies outside the view."""

    def __init__(self, t: Translator, over: QWidget, above_edge: int) -> None:
        super().__init__("", over, px=14, padding=11)
        self._t = t
        self._over = over
        self._above_edge = above_edge
        self.set_kind(ButtonKind.SECONDARY)
        self.setToolTip(t("Gå dit. På treet går Alt + piler fra historie til historie."))
        self.hide()

    def show_beyond(self, what: Beyond) -> None:
        """Say what lies outside the view."""
        if what.stories:
            count = what.stories
            words = self._t.plural("{arrows} {n} historie til", "{arrows} {n} historier til", count, arrows=what.arrows)
        else:
            words = self._t("↓ mer nedenfor") if what.next else ""
        self.setText(words)
        self.setVisible(bool(words))
        self.place()

    def place(self) -> None:
        """Keep to its corner."""
        self.adjustSize()
        self.move(_EDGE, self._over.height() - self.height() - self._above_edge)
        self.raise_()
