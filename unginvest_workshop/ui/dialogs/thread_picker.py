"""Choosing what a dream, a statement or a step grows from."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations.links import node_texts
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.thread_chips import NODE_FILLS, NODE_WORDS

_NODE = Qt.ItemDataRole.UserRole


class ThreadPicker(QDialog):
    """A list to tick in, narrowed by typing. Opened with ``open``; ``picked`` comes when it is accepted."""

    picked = Signal(list)
    """Carries the ticked nodes."""

    def __init__(
        self,
        desk: OpenWorkshop,
        kinds: Sequence[NodeKind],
        ticked: Iterable[Node],
        parent: QWidget | None = None,
        *,
        without: Node | None = None,
    ) -> None:
        super().__init__(parent)
        t = desk.t
        self._t = t
        self.setWindowTitle(t("Hva vokser det fra?"))
        self.resize(560, 560)
        self._search = QLineEdit()
        self._search.setPlaceholderText(t("Søk"))
        self._search.textChanged.connect(self._narrow)
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_Within(self._list))
        self._list.setIconSize(QSize(14, 14))
        self._list.itemDoubleClicked.connect(self._toggle)  # Enter is that of the button
        words = desk.read(lambda tx: node_texts(tx, desk.id))
        self._fill([(node, text) for node, text in words.items() if node.kind in kinds and node != without], ticked)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from what is looked for down to what was found."""
        if event.key() != Qt.Key.Key_Down or not self._search.hasFocus():
            super().keyPressEvent(event)
            return
        rows = (self._list.item(row) for row in range(self._list.count()))
        first = next((item for item in rows if not item.isHidden()), None)
        if first is not None:
            self._list.setCurrentItem(first)
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, rows: list[tuple[Node, str]], ticked: Iterable[Node]) -> None:
        ticked = set(ticked)
        for node, text in sorted(rows, key=lambda row: list(NodeKind).index(row[0].kind)):
            item = QListWidgetItem(f"{self._t(NODE_WORDS[node.kind])}: {text}", self._list)
            item.setData(_NODE, (node.kind.value, node.id))
            item.setIcon(_swatch(NODE_FILLS[node.kind]))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if node in ticked else Qt.CheckState.Unchecked)

    def _lay_out(self) -> None:
        t = self._t
        keep = Button(t("Ferdig"), kind=ButtonKind.PRIMARY)
        keep.setDefault(True)
        keep.clicked.connect(self._accept)
        leave = Button(t("Avbryt"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(t("Hva vokser det fra?"), px=22, weight=SEMIBOLD, in_serif=True))
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        if not self._list.count():
            hint = t("Her kommer fellesnevnere, drømmer og utsagn etter hvert som de blir skrevet.")
            column.addWidget(PlainLabel(hint, colour=PALETTE.muted, wrap=True))
        column.addLayout(buttons)

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted not in item.text().casefold())

    def _toggle(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _accept(self) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        found = [item.data(_NODE) for item in items if item.checkState() is Qt.CheckState.Checked]
        self.picked.emit([Node(NodeKind(kind), node_id) for kind, node_id in found])
        self.accept()


class _Within(QStyledItemDelegate):
    """Keeps rows within the list's width, however long a word is."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row, at the most as wide as the list."""
        size = super().sizeHint(option, index)
        return QSize(min(size.width(), self._rows.viewport().width()), size.height())


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(14, 14)
    pixmap.fill(QColor(colour).darker(112))
    return QIcon(pixmap)
