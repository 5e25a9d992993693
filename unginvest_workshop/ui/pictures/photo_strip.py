"""The photos of one owner, side by side, and every way to bring more of them in."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import PhotoId
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.files import FilesChooser, choose_pictures
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.camera_dialog import CameraDialog
from unginvest_workshop.ui.pictures.intake import PhotoIntake
from unginvest_workshop.ui.pictures.mime import has_pictures, pictures_in
from unginvest_workshop.ui.pictures.photo_card import PhotoCard
from unginvest_workshop.ui.pictures.photo_dialog import PhotoDialog
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, paint_of
from unginvest_workshop.ui.pictures.reading import Source
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.label import PlainLabel

_GAP: Final = 10


class PhotoStrip(Card):
    """Photos come in by file, camera, drop and paste (Ctrl+V).

    Enter shows one large, F2 writes what it shows, Delete takes it away, Alt and an arrow moves it.
    """

    def __init__(
        self,
        desk: OpenWorkshop,
        of: PhotosOf | None = None,
        parent: QWidget | None = None,
        *,
        choose: FilesChooser = choose_pictures,
    ) -> None:
        """Make the strip of an owner, or of nobody yet; ``choose`` asks for files."""
        super().__init__(parent, fill=PALETTE.surface, edge="", radius=10)
        self._desk, self._t = desk, desk.t
        self._of = of
        self._choose = choose
        self._cards: dict[str, PhotoCard] = {}
        self._intake = PhotoIntake(desk)
        self._intake.changed.connect(self._tell_state)
        self.destroyed.connect(self._intake.let_go)
        self.add_button = Button(self._t("Legg til bilde …"))
        self.add_button.clicked.connect(self.choose_files)
        self.camera_button = Button(self._t("Ta bilde …"))
        self.camera_button.clicked.connect(self.take_photo)
        self.state = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self._flow = FlowLayout(gap=_GAP)
        self._lay_out()
        self.setAcceptDrops(True)
        desk.changed.connect(self.refresh)
        self.refresh(None)

    def show_owner(self, of: PhotosOf | None) -> None:
        """Show another owner's photos; None for nobody's."""
        if of != self._of:
            self._of = of
            self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is stored now; None means everything. The photo with the focus keeps it."""
        if changes is not None and not changes.touches(Photo):
            return
        shown = self._photos()
        place = {photo.id: number for number, photo in enumerate(shown)}
        for photo_id in [each for each in self._cards if each not in place]:
            self._drop(photo_id)
        for number, photo in enumerate(shown):
            card = self._cards.get(photo.id) or self._new_card(photo.id)
            words = self._t("Bilde {n} av {m}", n=number + 1, m=len(shown))
            card.show_photo(paint_of(photo, self._desk.photos), photo.caption, words)
        self._flow.arrange(lambda widget: place[widget.photo_id] if isinstance(widget, PhotoCard) else -1)
        self._keep_tab_order([self._cards[photo.id] for photo in shown])
        self._tell_state()

    def choose_files(self) -> None:
        """Ask for pictures in the machine's own dialog."""
        self.take(list(self._choose(self.window(), self._t)))

    def take_photo(self) -> None:
        """Take a photo with the laptop's camera."""
        dialog = CameraDialog(self._t, self.window())
        dialog.taken.connect(self._take_one)
        dialog.open()

    def take(self, sources: Sequence[Source]) -> None:
        """Bring pictures in, one after the other, as one undo step."""
        if self._of is None or not sources:
            return
        self._intake.take(sources, self._of)

    def _take_one(self, content: bytes) -> None:
        self.take([bytes(content)])

    def paste(self) -> bool:
        """Bring in what lies on the clipboard; False when that is no picture."""
        found = pictures_in(QGuiApplication.clipboard().mimeData())
        self.take(found)
        return bool(found)

    def cards(self) -> list[PhotoCard]:
        """Return the photos in the order they stand."""
        widgets = (item.widget() for number in range(self._flow.count()) if (item := self._flow.itemAt(number)))
        return [widget for widget in widgets if isinstance(widget, PhotoCard)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste."""
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.paste()):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that pictures can be let go here."""
        if self._of is not None and has_pictures(event.mimeData()):
            self.set_look(edge=PALETTE.accent, dashed=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self.set_look(edge="", dashed=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was let go."""
        self.set_look(edge="", dashed=False)
        self.take(pictures_in(event.mimeData()))
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.add_button)
        row.addWidget(self.camera_button)
        row.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(_GAP)
        column.addLayout(self._flow)
        column.addLayout(row)

    def _photos(self) -> list[Photo]:
        of = self._of
        return self._desk.read(lambda tx: photos.photos_of(tx, self._desk.id, of)) if of is not None else []

    def _new_card(self, photo_id: PhotoId) -> PhotoCard:
        card = PhotoCard(photo_id, self._t("Hva viser bildet?"), self)
        card.looked.connect(self._look)
        card.captioned.connect(self._write_caption)
        card.removed.connect(self._remove)
        card.moved.connect(self._move)
        card.focus_moved.connect(self._go)
        card.asked.connect(self._ask)
        self._cards[photo_id] = card
        self._flow.addWidget(card)
        card.show()
        return card

    def _drop(self, photo_id: str) -> None:
        card = self._cards[photo_id]
        if card.hasFocus():
            others = [each for each in self.cards() if each is not card]
            at = self.cards().index(card)
            (others[min(at, len(others) - 1)] if others else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        del self._cards[photo_id]
        self._flow.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _keep_tab_order(self, cards: Sequence[PhotoCard]) -> None:
        before: QWidget | None = None
        for card in [*cards, self.add_button, self.camera_button]:
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card

    def _tell_state(self) -> None:
        self.add_button.setEnabled(self._of is not None)
        if waiting := self._intake.waiting:
            self.state.setText(self._t.plural("Leser {n} bilde …", "Leser {n} bilder …", waiting))
        else:
            self.state.setText("" if self._cards else self._t("Eller slipp bilder her, eller lim dem inn."))

    def _look(self, photo_id: str) -> None:
        shown = self._photos()
        number = next((n for n, photo in enumerate(shown) if photo.id == photo_id), 0)
        large: list[tuple[PhotoPaint, str]] = [(paint_of(p, self._desk.photos), p.caption) for p in shown]
        PhotoDialog(self._t, large, number, self).open()

    def _write_caption(self, photo_id: str, words: str) -> None:
        self._desk.do(self._t("Bildetekst"), lambda tx: photos.write_caption(tx, PhotoId(photo_id), words))

    def _remove(self, photo_id: str) -> None:
        self._desk.do(self._t("Ta bort bildet"), lambda tx: photos.remove_photo(tx, PhotoId(photo_id)))

    def _move(self, photo_id: str, by: int) -> None:
        order = [card.photo_id for card in self.cards()]
        at = order.index(PhotoId(photo_id))
        to = at + by
        if 0 <= to < len(order):
            others = [each for each in order if each != photo_id]
            before = others[to] if to < len(others) else None
            self._desk.do(self._t("Flytt bildet"), lambda tx: photos.move_photo(tx, order[at], before))

    def _go(self, photo_id: str, by: int) -> None:
        cards = self.cards()
        to = cards.index(self._cards[photo_id]) + by
        if 0 <= to < len(cards):
            cards[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self, photo_id: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._t("Vis stort"), partial(self._look, photo_id))
        menu.addAction(self._t("Skriv hva bildet viser"), self._cards[photo_id].write)
        menu.addAction(self._t("Flytt framover"), partial(self._move, photo_id, -1))
        menu.addAction(self._t("Flytt bakover"), partial(self._move, photo_id, 1))
        menu.addSeparator()
        menu.addAction(self._t("Ta bort bildet"), partial(self._remove, photo_id))
        menu.popup(at)
