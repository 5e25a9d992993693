"""The agenda rail: where the room is, what is done and what comes; the plan is changed here too."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.tx import Changes, ReadTx
from unginvest_workshop.ui.actions import FLOOR
from unginvest_workshop.ui.console.agenda_edits import AgendaEdits
from unginvest_workshop.ui.console.agenda_rows import RailRow, rail_rows
from unginvest_workshop.ui.console.rail_menu import RailMenu
from unginvest_workshop.ui.console.rail_painting import RailDelegate
from unginvest_workshop.ui.console.rail_times import rail_times
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.label import plain_tip

_CHOSEN: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_LOOK: Final = (
    "QListWidget { border: none; background: transparent; padding: 0; }"
    "QScrollBar:vertical { width: 8px; margin: 0 0 0 2px; } QScrollBar::handle { border-radius: 3px; }"
)
"""Its bar is narrow, so that the names keep their room."""
_LOOK_MS: Final = 15_000


class AgendaRail(QListWidget):
    """The exercises of the day by phase. Enter or a click goes there; Alt+Up and Alt+Down move, Delete takes away."""

    wants_details = Signal(str)
    """Carries the id of the exercise to be changed in a dialog."""
    wants_template = Signal()
    """The plan is to be saved as a template."""
    wants_catch_up = Signal()
    """The facilitator wants to get back on time."""
    entered = Signal()
    """Enter was pressed on the exercise that the room is at: the work can begin."""

    def __init__(self, desk: OpenWorkshop, edits: AgendaEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edits = edits
        self._t = desk.t
        self._rows: list[RailRow] = []
        self.setProperty(FLOOR, 1)
        self.setAccessibleName(desk.t("Dagsplanen"))
        self.setItemDelegate(RailDelegate(self._row_at, self))
        self.setStyleSheet(_LOOK)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemClicked.connect(self._on_clicked)
        self.itemDoubleClicked.connect(self._on_double_clicked)
        desk.changed.connect(self.refresh)
        self._look = QTimer(self)
        self._look.setTimerType(Qt.TimerType.CoarseTimer)
        self._look.timeout.connect(self.show_times)
        self._look.start(_LOOK_MS)
        self.refresh(None)

    def show_times(self) -> None:
        """Show the times as they are likely to be now."""
        self.refresh(None)

    def rows(self) -> list[RailRow]:
        """Return the rows as they are shown."""
        return list(self._rows)

    def selected_item(self) -> AgendaItemId | None:
        """Return the exercise that keys act on."""
        row = self.currentRow()
        return self._rows[row].item_id if 0 <= row < len(self._rows) else None

    def refresh(self, changes: Changes | None) -> None:
        """Show the agenda as it is stored; the selection stays, and follows the room when it moves."""
        if changes is not None and not changes.touches(AgendaItem, Place, Workshop, ItemTime, Timer):
            return
        rows = self._desk.read(self._read)
        if rows == self._rows:
            return
        moved = _current(rows) != _current(self._rows)
        selected = _current(rows) if moved else self.selected_item()
        self._show(rows)
        self._select(selected or _current(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep whole what stands at the top."""
        super().resizeEvent(event)
        self._show_whole_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, change, take away or enter the selected exercise."""
        item_id = self.selected_item()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        match Qt.Key(event.key()):
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if item_id:
                self._enter(item_id)
            case Qt.Key.Key_Up if alt and item_id:
                self._edits.move_up(item_id)
            case Qt.Key.Key_Down if alt and item_id:
                self._edits.move_down(item_id)
            case Qt.Key.Key_Delete if item_id:
                self._edits.remove(item_id)
            case Qt.Key.Key_F2 if item_id:
                self.wants_details.emit(item_id)
            case Qt.Key.Key_Menu:
                self._show_menu(self.visualItemRect(self.currentItem()).center())
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Search for nothing: letters are keys of the stage here."""

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged exercise to where it was dropped."""
        item_id = self.selected_item()
        target = self.indexAt(event.position().toPoint())
        row = target.row() if target.isValid() else len(self._rows)
        if self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem:
            row += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if item_id is not None:
            self._edits.move(item_id, self._item_from(row, item_id))

    def _read(self, tx: ReadTx) -> list[RailRow]:
        workshop, place = tx.get(Workshop, self._desk.id), tx.get(Place, self._desk.id)
        times = rail_times(tx, self._t, workshop, self._desk.clock.now().wall)
        items = agenda.agenda(tx, self._desk.id)
        return rail_rows(items, place.item_id, self._desk.console.content, times, self._t("Slutt"))

    def _row_at(self, index: int) -> RailRow:
        return self._rows[index]

    def _show(self, rows: list[RailRow]) -> None:
        self._rows = rows
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for index, row in enumerate(rows):
            item = self.item(index)
            item.setFlags(_CHOSEN if row.item_id else Qt.ItemFlag.NoItemFlags)  # the arrows pass headings by
            words = row.text if row.is_phase else self._spoken(row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setToolTip(plain_tip(row.tip or row.text))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _spoken(self, row: RailRow) -> str:
        """Return what one hears who does not see the row."""
        time = row.time
        said = [row.text, time.shown if time is not None else ""]
        if not row.ends_day:
            said.append(self._t("gjort") if row.done else self._t.plural("{n} minutt", "{n} minutter", row.minutes))
        return ", ".join(filter(None, [*said, time.note if time is not None else ""]))

    def _select(self, item_id: AgendaItemId | None) -> None:
        row = next((index for index, row in enumerate(self._rows) if row.item_id == item_id), -1)
        if row >= 0:
            self.setCurrentRow(row)
            self._show_whole_rows()

    def _show_whole_rows(self) -> None:
        """Cut no row at the top: show it whole where the selected one has room for that below, else leave it out.

        Right under the name of its phase, the selected one is shown with it.
        """
        top, bar = self.indexAt(QPoint(1, 1)), self.verticalScrollBar()
        if top.row() == self.currentRow() > 0 and self._rows[top.row() - 1].item_id is None:
            top = top.siblingAtRow(top.row() - 1)
        first = self.visualRect(top)
        if first.top() < 0:
            fits = self.visualRect(self.currentIndex()).bottom() - first.top() < self.viewport().height()
            bar.setValue(bar.value() + (first.top() if fits else first.bottom() + 1))

    def _item_from(self, row: int, moved: AgendaItemId) -> AgendaItemId | None:
        """Return the first exercise at a row or after it that is not the moved one."""
        return next((r.item_id for r in self._rows[row:] if r.item_id is not None and r.item_id != moved), None)

    def _enter(self, item_id: AgendaItemId) -> None:
        if item_id == _current(self._rows) and not self._desk.looking:
            self.entered.emit()
        else:
            self._desk.go_to(item_id)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        item_id = self._rows[self.row(item)].item_id
        if item_id is not None and (item_id != _current(self._rows) or self._desk.looking):
            self._desk.go_to(item_id)

    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        item_id = self._rows[self.row(item)].item_id
        if item_id is not None:
            self.wants_details.emit(item_id)

    def _show_menu(self, at: QPoint) -> None:
        item = self.itemAt(at)
        item_id = self._rows[self.row(item)].item_id if item else None
        self._select(item_id)
        menu = self.menu_for(item_id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def offer_new(self) -> None:
        """Let an exercise be chosen that is to come before the selected one."""
        menu = self._dressed(RailMenu(self._desk, self._edits, self))
        menu.add_kinds(menu, self.selected_item())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).bottomLeft()))

    def menu_for(self, item_id: AgendaItemId | None) -> RailMenu:
        """Return what can be done with an exercise, or with the plan when None; the caller shows and deletes it."""
        menu = self._dressed(RailMenu(self._desk, self._edits, self))
        menu.fill(item_id)
        return menu

    def _dressed(self, menu: RailMenu) -> RailMenu:
        menu.wants_details.connect(self.wants_details)
        menu.wants_template.connect(self.wants_template)
        menu.wants_catch_up.connect(self.wants_catch_up)
        return menu


def _current(rows: list[RailRow]) -> AgendaItemId | None:
    return next((row.item_id for row in rows if row.item_id is not None and row.current), None)
