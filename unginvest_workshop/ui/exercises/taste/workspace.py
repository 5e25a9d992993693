"""The workspace of a taste of the future: pieces as cards, written down by what they are called, opened one by one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, FuturePieceId, GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import group_name, item_name
from unginvest_workshop.operations import people, photos, taste
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.taste.choosing import PieceChoosing
from unginvest_workshop.ui.exercises.taste.doing import TasteDoing
from unginvest_workshop.ui.exercises.taste.editor import PieceEditor
from unginvest_workshop.ui.exercises.taste.kinds import KindSwitch, kind_actions
from unginvest_workshop.ui.exercises.taste.screen_switch import ScreenSwitch
from unginvest_workshop.ui.exercises.taste.shelf import PieceShelf, Section
from unginvest_workshop.ui.exercises.taste.views import shown_view
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, paint_of
from unginvest_workshop.ui.pictures.photo_strip import PhotoStrip
from unginvest_workshop.ui.pictures.reading import Source
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.group_switch import GroupSwitch
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint

_SHOWN_BY = (FuturePiece, Photo, Group, Place, AgendaItem)


class TasteWorkspace(Workspace):
    """Enter writes a piece down, Ctrl+Enter opens it too; Alt and a number say what it is."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.doing = TasteDoing(desk)
        self.kind = PieceKind.NEWSPAPER
        """What the next piece is."""
        self.editor: PieceEditor | None = None
        self._header = WorkspaceHeader("")
        self._switch = GroupSwitch(desk, self.t("Alle"))
        self.screen_switch = ScreenSwitch(self.t)
        self.shelf = PieceShelf(self.t)
        self.choosing = PieceChoosing(desk, self.doing, self.shelf, self)
        self.kinds = KindSwitch(self.t)
        self.field = CaptureField(self.t("Hva heter det dere har laget?"))
        self._bottom = QWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self._kind_actions = kind_actions(self.t, self)
        self._connect()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the pieces as they are now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        place = self.desk.place()
        found = self.desk.read(lambda tx: taste.pieces(tx, self.desk.id))
        shown = [piece for piece in found if place.group_id in {None, piece.group_id}]
        if self.choosing.piece_id not in {piece.id for piece in shown}:
            self.choosing.piece_id = None
        view = shown_view(place.view, [piece.id for piece in shown])
        self._switch.refresh()
        self.screen_switch.show_view(view, any_pieces=bool(shown))
        self.kinds.show_kind(self.kind)
        self.shelf.show_sections(self._sections(shown), self._first_photos(), self.choosing.piece_id, view)
        self._show_words(len(found))
        self._follow_editor(shown)

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the pieces and the chosen one."""
        return [*self.choosing.actions, *self._kind_actions]

    def choose_group_number(self, number: int) -> bool:
        """Look at a group by its place."""
        self.close_editor()
        return self._switch.choose_number(number)

    def capture_field(self) -> QLineEdit | None:
        """Return the line where the room's words are typed."""
        return None if self.editor is not None else self.field

    def focus_capture(self) -> None:
        """Put the cursor where pieces are written down, or in the one that is open."""
        if self.editor is not None:
            self.editor.begin()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_piece(self, piece_id: str) -> None:
        """Open a piece for writing."""
        self.close_editor()
        self.choosing.piece_id = piece_id
        piece = self.desk.read(lambda tx: tx.get(FuturePiece, piece_id))
        strip = PhotoStrip(self.desk, PhotosOf(PhotoPurpose.PIECE, piece_id=piece.id))
        self.editor = PieceEditor(piece, self.t, self.doing, strip, self._pages)
        self.editor.text.pictures.connect(strip.take)
        self.editor.closed.connect(self.close_editor)
        self._pages.addWidget(self.editor)
        self._show_page()
        self.editor.begin()
        self.refresh(None)

    def close_editor(self) -> None:
        """Go back to the cards; what is being written is kept."""
        editor = self.editor
        if editor is None:
            return
        editor.finish()
        focus = self.focusWidget()
        had_focus = focus is not None and editor.isAncestorOf(focus)
        self.editor = None
        self._show_page()
        self._pages.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self.refresh(None)
        card = self.shelf.cards.get(editor.piece_id)
        if card is not None and had_focus:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self.shelf.reveal(editor.piece_id)

    def _lay_out(self) -> None:
        self._header.add(self._switch)
        self._pages.addWidget(self.shelf)
        hint = self.t(
            "Har gruppa laget noe? Skriv hva det heter under. Så kan du åpne det, og legge inn tekst og bilder."
        )
        self._hint = EmptyHint(hint, symbol="star")
        self._pages.addWidget(self._hint)
        bottom = QVBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.setSpacing(8)
        bottom.addWidget(self.kinds)
        bottom.addWidget(CaptureBar(self.field, ("Enter", "Ctrl Enter")))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addWidget(self.screen_switch)
        column.addWidget(self._pages, 1)
        column.addWidget(self._bottom)

    def _connect(self) -> None:
        self.screen_switch.picked.connect(self.choosing.show_on_screen)
        self.kinds.picked.connect(self._set_kind)
        self.field.entered.connect(self._add)
        self.field.entered_on.connect(self._add_and_open)
        self.field.stepped.connect(self.choosing.step)
        self.shelf.opened.connect(self.open_piece)
        self.shelf.dropped.connect(self._take_photos)
        self.choosing.open_asked.connect(self.open_piece)
        self.choosing.changed.connect(self._show_choice)
        for action in self._kind_actions:
            action.triggered.connect(self._set_kind_of_action)

    def _sections(self, pieces: list[FuturePiece]) -> list[Section]:
        groups = self.desk.read(lambda tx: people.groups(tx, self.desk.id))
        names: dict[GroupId | None, str] = {group.id: group_name(self.t, group) for group in groups}
        by_group: dict[GroupId | None, list[FuturePiece]] = {}
        for piece in pieces:
            by_group.setdefault(piece.group_id, []).append(piece)
        unnamed = self.t("Fra hele rommet") if len(by_group) > 1 else ""
        return [Section(names.get(group, unnamed), tuple(found)) for group, found in by_group.items()]

    def _first_photos(self) -> dict[FuturePieceId, PhotoPaint]:
        owners = self.desk.read(lambda tx: photos.photos_by_owner(tx, self.desk.id))
        return {of.piece_id: paint_of(rows[0], self.desk.photos) for of, rows in owners.items() if of.piece_id}

    def _show_words(self, count: int) -> None:
        item = self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        counted = self.t.plural("{n} smakebit på framtida", "{n} smakebiter på framtida", count)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(f"{counted} · {written.lead}" if count else written.lead)

    def _show_page(self) -> None:
        page: QWidget = self.shelf if self.shelf.cards else self._hint
        self._pages.setCurrentWidget(self.editor or page)
        self._bottom.setVisible(self.editor is None)

    def _show_choice(self) -> None:
        self.refresh(None)

    def _follow_editor(self, shown: list[FuturePiece]) -> None:
        """Let the open piece be shown as it is now; it closes when it is gone."""
        if self.editor is not None:
            open_id = self.editor.piece_id
            piece = next((each for each in shown if each.id == open_id), None)
            if piece is None:
                self.close_editor()
            else:
                self.editor.show_piece(piece)
        self._show_page()

    def _add(self, text: str) -> FuturePieceId | None:
        made = self.doing.add(self.kind, text)
        if made is not None:
            self.field.setText("")
            self.choosing.piece_id = made
            self.refresh(None)
            self.shelf.reveal(made)
        return made

    def _add_and_open(self, text: str) -> None:
        made = self._add(text) if text.strip() else self.choosing.piece_id
        if made is not None:
            self.open_piece(made)

    def _take_photos(self, piece_id: str, sources: list[Source]) -> None:
        """Open a piece that pictures were let go on, and bring them in."""
        self.open_piece(piece_id)
        if self.editor is not None:
            self.editor.text.pictures.emit(sources)

    def _set_kind(self, kind: PieceKind) -> None:
        if self.editor is not None:
            self.doing.set_kind(self.editor.piece_id, kind)
        else:
            self.kind = kind
            self.kinds.show_kind(kind)

    def _set_kind_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._set_kind(PieceKind(action.data()))
