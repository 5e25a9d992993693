"""How people are named, and the names that were found inside free text, to say yes to."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.ports import FoundName, Passage
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.summary.passage_label import PassageLabel
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text
from unginvest_workshop.ui.widgets.scrolled import scrolled


class NamesPage(QWidget):
    """Asks who is named, and which of the names found in people's own words are none."""

    altered = Signal()
    """Other names are wanted, or another word is no name."""

    def __init__(
        self,
        t: Translator,
        policies: Mapping[NamesPolicy, tuple[str, str]],
        chosen: NamesPolicy,
        no_names: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``policies`` are what each is called, and what it means; ``no_names`` are words said before to be none."""
        super().__init__(parent)
        self._t, self._policies = t, policies
        self._shown: Sequence[FoundName] = ()
        self._no_names = set(no_names)
        self.policy = QComboBox()
        self.policy.setAccessibleName(t("Navn"))
        for policy, (words, _) in policies.items():
            self.policy.addItem(t(words), policy.value)
        self.policy.setCurrentIndex(max(0, self.policy.findData(chosen.value)))
        self.meaning = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self.meaning.setMinimumHeight(2 * self.meaning.fontMetrics().lineSpacing())
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.heading = PlainLabel(weight=SEMIBOLD, wrap=True)
        self.hint = PlainLabel(t("Ta bort haken der ordet ikke er et navn."), px=14, colour=PALETTE.muted, wrap=True)
        self.ticks: Mapping[str, QCheckBox] = {}
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 6, 0)
        self._rows.setSpacing(3)
        held = QWidget()
        held.setLayout(self._rows)
        self.area = scrolled(held, see_through=True)
        self._lay_out()
        self.policy.currentIndexChanged.connect(self._choose)
        self._explain()

    @property
    def chosen(self) -> NamesPolicy:
        """The names that are wanted."""
        return NamesPolicy(self.policy.currentData())

    @property
    def untouched(self) -> frozenset[str]:
        """The words that are no names, also those that are not found now."""
        return frozenset(self._no_names)

    def show_found(self, found: Sequence[FoundName]) -> None:
        """List the names that were found; what was said of one stays said, also while it is not found."""
        if _said(found) != _said(self._shown):
            focused = next((name for name, tick in self.ticks.items() if tick.hasFocus()), "")
            self._shown = tuple(found)
            self._list()
            if focused in self.ticks:
                self.ticks[focused].show()  # what a layout takes in is shown a moment later
                self.ticks[focused].setFocus()
        self._explain()

    def _list(self) -> None:
        clear_layout(self._rows)
        ticks: dict[str, QCheckBox] = {}
        for each in self._shown:
            ticks[each.spelt] = self._tick(each)
            self._rows.addWidget(ticks[each.spelt])
            for passage in each.passages:
                label = PassageLabel(passage)
                inset = QVBoxLayout()
                inset.setContentsMargins(28, 0, 0, 2)
                inset.addWidget(label)
                self._rows.addLayout(inset)
            self._rows.addSpacing(7)
        self._rows.addStretch(1)
        self.ticks = ticks

    def _tick(self, each: FoundName) -> QCheckBox:
        times = self._t.plural("{n} gang", "{n} ganger", each.count)
        tick = QCheckBox(menu_text(f"{each.spelt} · {times}"))
        tick.setFont(sans(BODY_PX, SEMIBOLD))
        tick.setAccessibleName(self._t("Bytt ut «{name}», {times}", name=each.spelt, times=times))
        tick.setAccessibleDescription("\n".join(_told(passage) for passage in each.passages))
        tick.setChecked(each.spelt not in self._no_names)
        tick.toggled.connect(self._keep)
        return tick

    def _keep(self) -> None:
        for name, tick in self.ticks.items():
            (self._no_names.discard if tick.isChecked() else self._no_names.add)(name)
        self._explain()
        self.altered.emit()

    def _choose(self) -> None:
        self._explain()
        self.altered.emit()

    def _explain(self) -> None:
        self.meaning.setText(self._t(self._policies[self.chosen][1]))
        any_found = bool(self._shown)
        replaced = sum(tick.isChecked() for tick in self.ticks.values())
        words = self._t.plural("{n} navn i teksten byttes ut", "{n} navn i teksten byttes ut", replaced)
        none = "" if self.chosen is NamesPolicy.FULL else self._t("Ingen navn i teksten må byttes ut.")
        self.heading.setText(words if any_found else none)
        self.heading.setVisible(bool(self.heading.text()))
        self.hint.setVisible(any_found)
        self.area.setVisible(any_found)
        self._rest.setVisible(not any_found)

    def _lay_out(self) -> None:
        self._rest = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.policy)
        column.addWidget(self.meaning)
        column.addSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addWidget(self.area, 1)
        column.addWidget(self._rest, 1)


def _told(passage: Passage) -> str:
    return passage.before + passage.name + passage.after


def _said(found: Sequence[FoundName]) -> list[tuple[str, int, list[str]]]:
    return [(each.spelt, each.count, list(map(_told, each.passages))) for each in found]
