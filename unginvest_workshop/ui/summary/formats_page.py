"""The files of the summary, by what they are for, and where they are to lie."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text
from unginvest_workshop.ui.widgets.scrolled import scrolled

MOVED: Final = "fagdag"
"""The format that holds the whole fagdag."""

_GROUPS: Final = MappingProxyType(
    {
        mark("Å lese og vise"): ("pdf", "poster", "html", "pptx", "png", "svg"),
        mark("Å arbeide videre med"): ("docx", "md", "xlsx", "csv", "ics"),
        mark("Å flytte"): (MOVED,),
    }
)
"""What formats are for; those that are not here are worked on."""

_WORKED_ON: Final = tuple(_GROUPS)[1]


class FormatsPage(QWidget):
    """Ticks for the formats in groups, and the folder."""

    altered = Signal()
    """Other formats are wanted."""

    def __init__(
        self,
        t: Translator,
        formats: Sequence[str],
        words: Mapping[str, str],
        ticked: Collection[str],
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        """``words`` say of a format what it is called and, after ":", what it is for."""
        super().__init__(parent)
        self._t = t
        self.folder = QLineEdit(folder)
        self.folder.setAccessibleName(t("Mappe"))
        self.choose_button = Button(t("Velg …"), self)
        self.ticks: dict[str, QCheckBox] = {}
        self.all = QCheckBox(t("Alle"))
        self.all.setAccessibleName(t("Alle filene"))
        self.more = PlainLabel(t("Flere filer lenger ned ↓"), px=SMALL_PX + 1, weight=SEMIBOLD, colour=PALETTE.muted)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        grouped = {name for names in _GROUPS.values() for name in names}
        for heading, names in _GROUPS.items():
            mine = [name for name in names if name in formats]
            mine += [name for name in formats if heading == _WORKED_ON and name not in grouped]
            self._add_group(t(heading), mine, {name: t(words.get(name, name)) for name in mine}, ticked)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._lay_out()
        self.all.clicked.connect(self._tick_all)
        self._show_whether_all()

    def chosen(self) -> list[str]:
        """Return the names of the formats that are ticked."""
        return [name for name, tick in self.ticks.items() if tick.isChecked()]

    def warn(self, sentence: str) -> None:
        """Say what to think of before the files are given away, or with "" nothing."""
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def _add_group(self, heading: str, names: Sequence[str], words: Mapping[str, str], ticked: Collection[str]) -> None:
        if not names:
            return
        row = self._grid.rowCount()
        label = PlainLabel(heading, px=SMALL_PX + 1, weight=SEMIBOLD, colour=PALETTE.muted)
        label.setContentsMargins(0, 6 if row > 1 else 0, 0, 0)
        self._grid.addWidget(label, row, 0, 1, 2)
        for number, name in enumerate(names, row + 1):
            called, _, purpose = words[name].partition(": ")
            tick = QCheckBox(menu_text(called))
            tick.setAccessibleName(words[name])
            tick.setChecked(name in ticked)
            tick.toggled.connect(self._tell)
            meaning = PlainLabel(purpose, px=14, colour=PALETTE.muted, wrap=True)
            self._grid.addWidget(tick, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(meaning, number, 1, Qt.AlignmentFlag.AlignVCenter)
            self.ticks[name] = tick

    def _tell(self) -> None:
        self._show_whether_all()
        self.altered.emit()

    def _tick_all(self) -> None:
        """Tick all, or none where all are ticked; what is told of it is told once."""
        ticked = len(self.chosen()) < len(self.ticks)
        for tick in self.ticks.values():
            with QSignalBlocker(tick):
                tick.setChecked(ticked)
        self._tell()

    def _show_whether_all(self) -> None:
        count = len(self.chosen())
        some, whole = Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked
        self.all.setCheckState(whole if count == len(self.ticks) else some if count else Qt.CheckState.Unchecked)

    def _show_whether_more(self) -> None:
        bar = self._area.verticalScrollBar()
        self.more.setVisible(bar.value() < bar.maximum())

    def _lay_out(self) -> None:
        held = QWidget()
        held.setLayout(self._grid)
        self.warning = PlainLabel(px=14.5, colour=PALETTE.warm, wrap=True)
        self.warning.hide()
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._area = scrolled(held, see_through=True)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._show_whether_more)
        bar.rangeChanged.connect(self._show_whether_more)
        column.addWidget(self.all)
        column.addWidget(self._area, 1)
        kept = self.more.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # else the list grows when its end is come to, and shrinks again
        self.more.setSizePolicy(kept)
        column.addWidget(self.more)
        self._show_whether_more()
        column.addWidget(self.warning)
        column.addWidget(PlainLabel(self._t("Mappe"), px=SMALL_PX + 1, weight=SEMIBOLD, colour=PALETTE.muted))
        column.addLayout(where)
