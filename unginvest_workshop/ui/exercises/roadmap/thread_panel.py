"""The red thread of a step, under the road: from somebody's story to the step and what moved it, a strand at a time."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.few_words import first_words
from unginvest_workshop.domain.red_thread import Strand, Strands
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import gathered_said
from unginvest_workshop.ui.exercises.roadmap.thread_chip import ThreadChip
from unginvest_workshop.ui.fonts import BOLD, SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, Card, FlowLayout, PlainLabel
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.thread_chips import NODE_FILLS
from unginvest_workshop.ui.widgets.words import Words

_LINE: Final = 30
"""The height of a chip of one line, in pixels."""
_SHORT: Final = 44
"""Letters of a chip where there is little height: so many stand on one line."""


class ThreadPanel(Card):
    """Shows where a step comes from; asks to tie it when it comes from nowhere yet."""

    tie_asked = Signal()
    edit_asked = Signal()
    """The step itself is to be opened: when, who, and the rest."""
    opened = Signal(object)
    """Carries the node to which one wishes to go."""
    left = Signal()
    """The keys are to go back to the steps."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=12)
        self._t = t
        self._strands: list[Strand] = []
        self._more = False
        self._grown: list[Node] = []
        self._words: Mapping[Node, str] = {}
        self._at = 0
        self._low = False
        """Whether there is little height, so that chips are short."""
        self._folded = False
        """Whether the chips are out of sight until somebody asks for them."""
        self._about = PlainLabel("", elide=True, colour=PALETTE.muted)
        self._count = PlainLabel("", px=14, colour=PALETTE.muted)
        self._before = Button("‹", kind=ButtonKind.QUIET, padding=8)
        self._after = Button("›", kind=ButtonKind.QUIET, padding=8)
        self._before.setAccessibleName(t("Forrige tråd"))
        self._after.setAccessibleName(t("Neste tråd"))
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self._unfold = Button(t("Vis tråden"), px=14, padding=11)
        self._unfold.clicked.connect(self.take_keys)
        self._tie = Button(t("Knytt tråden …"), px=14, padding=11)
        self._tie.clicked.connect(self.tie_asked)
        self._edit = Button(t("Når og hvem …"), px=14, padding=11)
        self._edit.clicked.connect(self.edit_asked)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=8)
        self._chips: list[ThreadChip] = []
        self._lay_out()

    def show_step(
        self, step: RoadmapStep | None, ways: Strands, words: Mapping[Node, str], grown: Sequence[Node] = ()
    ) -> None:
        """Show the ways to a step, the longest first, each with what has ``grown`` from it; None: none is chosen."""
        tied = [strand for strand in ways.shown if strand.length > 1 or grown]
        ordered = sorted(tied, key=lambda strand: (-strand.length, *(words.get(node, "") for node in strand.nodes)))
        if ordered != self._strands:
            self._at = 0
        self._strands, self._more, self._words, self._grown = ordered, ways.more, words, list(grown)
        about = self._t("Velg et steg på veien for å følge tråden tilbake.")
        self._about.setText(self._t("for «{step}»", step=step.text) if step else about)
        self._tie.setVisible(step is not None)
        self._edit.setVisible(step is not None)
        self._show_strand()

    def save_height(self, *, low: bool, folded: bool) -> None:
        """Take little height, with short chips; ``folded`` with none of them until somebody asks for the thread."""
        if (low, folded) != (self._low, self._folded):
            self._low, self._folded = low, folded
            self._show_strand()

    def take_keys(self) -> None:
        """Put the keys at the beginning of the thread, the story; where there is none, at what ties it."""
        if self._folded:
            self._row.setVisible(bool(self._strands))
            self._unfold.hide()
        first: QWidget = self._chips[0] if self._chips else self._tie
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the thread with the arrows, and with up and down to another one; Esc goes back to the steps."""
        key, place = event.key(), next((i for i, chip in enumerate(self._chips) if chip.hasFocus()), -1)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
            self._fold()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and len(self._strands) > 1:
            (self._go_on if key == Qt.Key.Key_Down else self._go_back)()
            self.take_keys()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and place >= 0:
            to = place + (1 if key == Qt.Key.Key_Right else -1)
            self._chips[min(max(to, 0), len(self._chips) - 1)].setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(5)
        top.addWidget(PlainLabel(self._t("Rød tråd"), weight=BOLD))
        top.addWidget(self._about, 1)
        for widget in (self._before, self._count, self._after, self._unfold, self._edit, self._tie):
            top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(17, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._row)

    def _show_strand(self) -> None:
        focus = next((i for i, chip in enumerate(self._chips) if chip.hasFocus()), None)
        # out of sight while it is laid: the road over it is set anew each time that the panel grows
        self._row.hide()
        clear_layout(self._flow)
        self._chips = []
        many = len(self._strands) > 1
        for widget in (self._before, self._count, self._after):
            widget.setVisible(many)
        counted = self._t("{n} av over {m}") if self._more else self._t("{n} av {m}")
        self._count.setText(counted.format(n=self._at + 1, m=len(self._strands)))
        if self._strands:
            self._add_strand(self._strands[self._at])
        walked = focus is not None and bool(self._chips)
        self._row.setVisible(bool(self._strands))
        self._unfold.hide()
        if walked and focus is not None:
            self._chips[min(focus, len(self._chips) - 1)].setFocus()
        else:
            self._fold()
        self.updateGeometry()

    def _fold(self) -> None:
        """Put the chips out of sight again, where they are to be folded."""
        if self._folded:
            self._row.hide()
            self._unfold.setVisible(bool(self._strands))

    def _add_strand(self, strand: Strand) -> None:
        chain = strand.nodes if strand.gathered else (*strand.stories, *strand.factors, *strand.nodes)
        shown = [node for node in (*chain, *self._grown[:1]) if node in self._words]
        if strand.gathered:
            self._add_gathered(strand)
        for node in shown:
            chip: QWidget
            if node == chain[-1]:
                font, padding = sans(14, SEMIBOLD), QMargins(10, 4, 10, 4)
                chip = Words(self._t("steget"), font, self._row, fill=NODE_FILLS[node.kind], padding=padding)
            else:
                chip = self._chip(node, self._words[node], NODE_FILLS[node.kind])
            self._flow.addWidget(chip)
            chip.show()
            if node != shown[-1]:
                self._add_arrow(chip)
        more = len(self._grown) - 1
        if more > 0:
            said = self._t.plural("og {n} bidrag til", "og {n} bidrag til", more)
            rest = Words(said, sans(14), self._row, colour=PALETTE.muted, padding=QMargins(2, 4, 2, 4))
            self._flow.addWidget(rest)
            rest.show()

    def _add_gathered(self, strand: Strand) -> None:
        """Add one chip for all that a strand begins with; it leads to the first of the stories."""
        first = (*strand.stories, *strand.factors)[0]
        said = gathered_said(self._t, len(strand.factors), len(strand.stories))
        kind = NodeKind.FACTOR if strand.factors else NodeKind.STORY
        chip = self._chip(first, said, NODE_FILLS[kind])
        self._flow.addWidget(chip)
        chip.show()
        self._add_arrow(chip)

    def _chip(self, node: Node, text: str, fill: str) -> ThreadChip:
        short = first_words(text, _SHORT) if self._low else text
        chip = ThreadChip(node, short, self._row, fill=fill)
        chip.setToolTip(self._t("Gå dit") if short == text else text)
        chip.setAccessibleName(text)
        chip.opened.connect(self.opened)
        self._chips.append(chip)
        return chip

    def _add_arrow(self, beside: QWidget) -> None:
        """Add an arrow after a chip, on the middle of its first line: it may begin the next row."""
        arrow = PlainLabel("→", self._row, colour=PALETTE.muted)
        arrow.setAlignment(Qt.AlignmentFlag.AlignCenter)
        arrow.setMinimumHeight(min(beside.sizeHint().height(), _LINE))
        self._flow.addWidget(arrow)
        arrow.show()

    def _go_back(self) -> None:
        self._at = (self._at - 1) % len(self._strands)
        self._show_strand()

    def _go_on(self) -> None:
        self._at = (self._at + 1) % len(self._strands)
        self._show_strand()
