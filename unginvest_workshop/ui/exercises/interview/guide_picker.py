"""Choosing an interview guide, among the app's and one's own, with all that it asks beside the list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unginvest_workshop.content import PRACTICE_GUIDE, AskedTexts
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.i18n import LANGUAGE_NAMES
from unginvest_workshop.operations import guide_library, guides
from unginvest_workshop.operations.guide_library import OwnGuide
from unginvest_workshop.operations.tx import Changes, Tx, UserError
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.exercises.interview.guide_preview import GuidePreview
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import BODY_PX, SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.write_in import WriteIn

_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Offer:
    """A guide in the list; ``own`` is None for one of the app's."""

    title: str
    forms: Mapping[GuideForm, AskedTexts]
    own: OwnGuide | None = None


class GuidePicker(FramedDialog):
    """Enter takes the guide at hand. F2 renames one's own, and Delete takes it away."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk.t, desk.t("Velg spørreguide"), desk.t("Bruk denne"), parent)
        self._desk, self._item_id = desk, item_id
        self._offers: list[_Offer] = []
        self._removed: WorkshopId | None = None
        self.list = _GuideList()
        self.list.setAccessibleName(self.t("Spørreguider"))
        self.preview = GuidePreview(desk)
        self.name = WriteIn(sans(BODY_PX))
        self.name.setAccessibleName(self.t("Hva guiden heter"))
        self.rename_button = self._quiet(self.t("Gi nytt navn"))
        self.remove_button = self._quiet(self.t("Ta bort"))
        self.undo_button = self._quiet("")
        self.undo_button.hide()
        self._lay_out()
        self._fill(self._used().title)
        self._connect()
        self.resize(880, 600)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def titles(self) -> list[str]:
        """Return the titles of the guides, in their order."""
        return [offer.title for offer in self._offers]

    def choose(self, title: str) -> None:
        """Look at a guide. Raises ValueError when there is none of this title."""
        place = self.titles().index(title)
        rows = (self.list.item(row) for row in range(self.list.count()))
        self.list.setCurrentItem(next(item for item in rows if item.data(_PLACE) == place))

    def accept(self) -> None:
        """Take the guide at hand in place of the one that is used."""
        offer = self._offer()
        if offer is None:
            return
        kept, rank = self._is_kept(), self._used().rank
        self._desk.do(
            self.t("Velg spørreguide"),
            lambda tx: guides.take_guide(tx, self._desk.id, offer.title, offer.forms, rank),
        )
        if not kept:
            told = self.t("«{title}» er valgt. Ctrl + Z henter tilbake det du hadde skrevet.", title=offer.title)
            self._desk.told.emit(told)
        super().accept()

    def rename(self) -> None:
        """Write another title for one's own guide."""
        offer = self._offer()
        if offer is not None and offer.own is not None:
            self.name.begin(offer.title)

    def remove(self) -> None:
        """Take one's own guide away; a button brings it back."""
        offer = self._offer()
        own = offer.own if offer is not None else None
        if own is not None:
            label = self.t("Ta bort guiden")
            self._write(own.library, label, lambda tx: guide_library.remove_own(tx, own.library, own.rank))
            self._removed = own.library
            self.undo_button.setText(self.t("Hent tilbake «{title}»", title=own.title))
            self.undo_button.show()

    def _undo(self) -> None:
        if self._removed is not None:
            self._desk.hub.undo(self._removed)
        self._removed = None
        self.undo_button.hide()

    def _keep_name(self, title: str, keep: bool) -> None:  # noqa: FBT001  a signal's value
        offer = self._offer()
        own = offer.own if offer is not None else None
        if keep and own is not None:
            label = self.t("Gi nytt navn")
            self._write(own.library, label, lambda tx: guide_library.rename_own(tx, own.library, own.rank, title))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, library: WorkshopId, label: str, operation: Callable[[Tx], None]) -> None:
        """Change the library, which has its own steps to undo."""
        self.tell_trouble("")
        try:
            self._desk.hub.do(library, label, operation)
        except UserError as error:
            self.tell_trouble(self.t(error.message, **error.values))

    def _on_changed(self, changes: Changes) -> None:
        if changes.workshop_id != self._desk.id:
            offer = self._offer()
            self._fill(offer.title if offer else "", self.list.currentRow())

    def _used(self) -> guides.GuideInUse:
        item, content = self._desk.item(self._item_id), self._desk.room.content
        return self._desk.read(lambda tx: guides.guide_in_use(tx, item, content))

    def _is_kept(self) -> bool:
        used, content = self._used(), self._desk.room.content
        return self._desk.read(lambda tx: guide_library.is_kept(tx, used.title, used.written, content))

    def _offer(self) -> _Offer | None:
        item = self.list.currentItem()
        place = item.data(_PLACE) if item is not None else None
        return None if place is None else self._offers[place]

    def _fill(self, title: str, row: int = 1) -> None:
        """Show what there is to choose; a guide of this title is at hand, or else the one in this row."""
        built_in = [each for each in self._desk.room.content.guides if each.key != PRACTICE_GUIDE]
        own = self._desk.read(guide_library.own_guides)
        self._offers = [
            *(_Offer(each.title, guides.forms_in(each)) for each in built_in),
            *(_Offer(each.title, each.forms, each) for each in own),
        ]
        self.list.blockSignals(True)  # noqa: FBT003  Qt's own word
        self.list.clear()
        self.list.add_heading(self.t("Fra appen"))
        for place, offer in enumerate(self._offers):
            if place == len(built_in):
                self.list.add_heading(self.t("Mine egne"))
            self.list.add_guide(self._words(offer), place)
        self.list.blockSignals(False)  # noqa: FBT003
        if title in self.titles():
            self.choose(title)
        else:
            self.list.setCurrentRow(max(1, min(row, self.list.count() - 1)))
        self._show_current()

    def _words(self, offer: _Offer) -> str:
        """Return a guide's title, with its language when it is another than the room's."""
        if offer.own is None or offer.own.language.value == self._desk.room.content.language:
            return offer.title
        return f"{offer.title} · {LANGUAGE_NAMES[offer.own.language.value]}"

    def _show_current(self) -> None:
        offer = self._offer()
        own = offer is not None and offer.own is not None
        self.rename_button.setVisible(own)
        self.remove_button.setVisible(own)
        self.accept_button.setEnabled(offer is not None)
        if offer is not None:
            self.preview.show_guide(offer.title, offer.forms)

    def _take_pressed(self, _item: QListWidgetItem) -> None:
        self.accept()

    def _quiet(self, words: str) -> Button:
        return Button(words, kind=ButtonKind.QUIET, px=SMALL_PX, padding=8)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_current)
        self.list.itemDoubleClicked.connect(self._take_pressed)
        self.list.rename_asked.connect(self.rename)
        self.list.remove_asked.connect(self.remove)
        self.name.ended.connect(self._keep_name)
        self.rename_button.clicked.connect(self.rename)
        self.remove_button.clicked.connect(self.remove)
        self.undo_button.clicked.connect(self._undo)
        self._desk.hub.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.name)
        changing = FlowLayout(gap=4)
        for button in (self.rename_button, self.remove_button, self.undo_button):
            changing.addWidget(button)
        left.addLayout(changing)
        columns = QHBoxLayout()
        columns.setSpacing(22)
        columns.addLayout(left, 2)
        columns.addWidget(self.preview, 3)
        self.body.addLayout(columns, 1)
        if not self._is_kept():
            words = self.t("Du har skrevet i guiden som er valgt nå. Bytter du, henter Ctrl + Z den tilbake.")
            self.body.addWidget(PlainLabel(words, px=SMALL_PX, colour=PALETTE.muted, wrap=True))


class _GuideList(QListWidget):
    """The titles under their headings."""

    rename_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setMinimumWidth(230)
        palette = self.palette()
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(PALETTE.muted))
        self.setPalette(palette)

    def add_heading(self, words: str) -> None:
        """Add a line that can't be chosen."""
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(sans(SMALL_PX, SEMIBOLD))

    def add_guide(self, words: str, place: int) -> None:
        """Add a guide by its place among those offered."""
        item = QListWidgetItem(words, self)
        item.setData(_PLACE, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename with F2, and take away with Delete."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)
