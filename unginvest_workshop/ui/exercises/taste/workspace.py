"""The workspace of a taste of the future: pieces as cards, written down by what they are called, opened one by one."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, FuturePieceId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.naming import group_name, item_name
from unginvest_workshop.operations import people, taste
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.taste.doing import TasteDoing
from unginvest_workshop.ui.exercises.taste.editor import PieceEditor
from unginvest_workshop.ui.exercises.taste.kinds import KindSwitch, kind_actions
from unginvest_workshop.ui.exercises.taste.screen_switch import ONE, ScreenSwitch
from unginvest_workshop.ui.exercises.taste.shelf import PieceShelf, Section
from unginvest_workshop.ui.exercises.taste.views import OVERVIEW, TASK, shown_view
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.photo_strip import PhotoStrip
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.group_switch import GroupSwitch
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import menu_text

_SHOWN_BY = (FuturePiece, Photo, Group, Place, AgendaItem)


class TasteWorkspace(Workspace):
    """Enter writes a piece down, Ctrl+Enter opens it too; Alt and a number say what it is."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self.doing = TasteDoing(desk)
        self.chosen: str | None = None
        """The chosen piece."""
        self.kind = PieceKind.NEWSPAPER
        """What the next piece is."""
        self.editor: PieceEditor | None = None
        self._header = WorkspaceHeader("")
        self._switch = GroupSwitch(desk, self.t("Alle"))
        self.screen_switch = ScreenSwitch(self.t)
        self.shelf = PieceShelf(self.t)
        self.kinds = KindSwitch(self.t)
        self.field = CaptureField(self.t("Hva heter det dere har laget?"))
        self._bottom = QWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._kind_actions = kind_actions(self.t, self)
        self._actions = self._make_actions()
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the pieces as they are now."""
        if changes is not None and not changes.touches(*_SHOWN_BY):
            return
        place = self.desk.place()
        found = self.desk.read(lambda tx: taste.pieces(tx, self.desk.id))
        shown = [piece for piece in found if place.group_id in {None, piece.group_id}]
        if self.chosen not in {piece.id for piece in shown}:
            self.chosen = None
        view = shown_view(place.view, [piece.id for piece in shown])
        self._switch.refresh()
        self.screen_switch.show_view(view, any_pieces=bool(shown))
        self.kinds.show_kind(self.kind)
        self.shelf.show_sections(self._sections(shown), self.chosen, view)
        self._show_words(len(found))
        self._follow_editor(shown)

    def exercise_actions(self) -> list[QAction]:
        """Return what can be done with the pieces and the chosen one."""
        return [*self._actions, *self._kind_actions]

    def choose_group_number(self, number: int) -> bool:
        """Look at a group by its place."""
        self.close_editor()
        return self._switch.choose_number(number)

    def focus_capture(self) -> None:
        """Put the cursor where pieces are written down, or in the one that is open."""
        if self.editor is not None:
            self.editor.begin()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_piece(self, piece_id: str) -> None:
        """Open a piece for writing."""
        self.close_editor()
        self.chosen = piece_id
        piece = self.desk.read(lambda tx: tx.get(FuturePiece, piece_id))
        photos = PhotoStrip(self.desk, PhotosOf(PhotoPurpose.PIECE, piece_id=piece.id))
        self.editor = PieceEditor(piece, self.t, self.doing, photos, self._pages)
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
        had_focus = editor.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
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
        self.screen_switch.picked.connect(self._show_on_screen)
        self.kinds.picked.connect(self._set_kind)
        self.field.entered.connect(self._add)
        self.field.entered_on.connect(self._add_and_open)
        self.field.stepped.connect(self._step)
        self.shelf.chosen.connect(self._choose)
        self.shelf.opened.connect(self.open_piece)
        self.shelf.moved.connect(self._move)
        self.shelf.removed.connect(self._remove)
        self.shelf.menu_asked.connect(self._open_menu)

    def _make_actions(self) -> list[QAction]:
        made = []
        for words, slot in (
            (self.t("Åpne det valgte"), self._open_chosen),
            (self.t("Vis det valgte på lerretet"), self._show_chosen),
            (self.t("Neste på lerretet"), self._next),
            (self.t("Forrige på lerretet"), self._previous),
            (self.t("Vis oversikten på lerretet"), self._show_overview),
            (self.t("Vis oppgaven på lerretet"), self._show_task),
            (self.t("Slett det valgte"), self._remove_chosen),
        ):
            action = QAction(words, self)
            action.triggered.connect(slot)
            made.append(action)
        for action in self._kind_actions:
            action.triggered.connect(self._set_kind_of_action)
        return made

    def _sections(self, pieces: list[FuturePiece]) -> list[Section]:
        groups = self.desk.read(lambda tx: people.groups(tx, self.desk.id))
        names = {group.id: group_name(self.t, group) for group in groups}
        by_group: dict[str, list[FuturePiece]] = {}
        for piece in pieces:
            by_group.setdefault(piece.group_id or "", []).append(piece)
        unnamed = self.t("Fra hele rommet") if len(by_group) > 1 else ""
        return [Section(names.get(group, unnamed), tuple(found)) for group, found in by_group.items()]  # type: ignore[call-overload]

    def _show_words(self, count: int) -> None:
        item = self.desk.item(self.item_id)
        written = self.desk.console.content.exercise(item.exercise)
        counted = self.t.plural("{n} smak på framtida", "{n} smaker på framtida", count)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(f"{written.lead} · {counted}" if count else written.lead)

    def _show_page(self) -> None:
        page: QWidget = self.shelf if self.shelf.cards else self._hint
        self._pages.setCurrentWidget(self.editor or page)
        self._bottom.setVisible(self.editor is None)

    def _follow_editor(self, shown: list[FuturePiece]) -> None:
        """Let the open piece be shown as it is now; it closes when it is gone."""
        if self.editor is not None:
            piece = next((each for each in shown if each.id == self.editor.piece_id), None)
            if piece is None:
                self.close_editor()
            else:
                self.editor.show_piece(piece)
        self._show_page()

    def _add(self, text: str) -> FuturePieceId | None:
        made = self.doing.add(self.kind, text)
        if made is not None:
            self.field.setText("")
            self.chosen = made
            self.refresh(None)
            self.shelf.reveal(made)
        return made

    def _add_and_open(self, text: str) -> None:
        made = self._add(text) if text.strip() else self.chosen
        if made is not None:
            self.open_piece(made)

    def _choose(self, piece_id: str) -> None:
        """Choose a piece; where the room sees one at a time, it sees this one."""
        self.chosen = piece_id
        if self.desk.place().view not in {"", TASK, OVERVIEW}:
            self.doing.show(piece_id)
        self.refresh(None)

    def _step(self, by: int) -> None:
        order = list(self.shelf.cards)
        if not order:
            return
        here = order.index(FuturePieceId(self.chosen)) if self.chosen is not None else (-1 if by > 0 else len(order))
        target = order[min(max(0, here + by), len(order) - 1)]
        self._choose(target)
        self.shelf.reveal(target)

    def _show_on_screen(self, view: str) -> None:
        if view != ONE:
            self.doing.show(view)
        elif self.shelf.cards:
            self.chosen = self.chosen or next(iter(self.shelf.cards))
            self.doing.show(self.chosen)
        self.refresh(None)

    def _show_chosen(self) -> None:
        self._show_on_screen(ONE)

    def _show_overview(self) -> None:
        self._show_on_screen(OVERVIEW)

    def _show_task(self) -> None:
        self._show_on_screen(TASK)

    def _next(self) -> None:
        self._walk(1)

    def _previous(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        """Let the room see the next one, or the one before."""
        self._step(by)
        self._show_on_screen(ONE)

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

    def _open_chosen(self) -> None:
        if self.chosen is not None:
            self.open_piece(self.chosen)

    def _remove_chosen(self) -> None:
        if self.chosen is not None:
            self._remove(self.chosen)

    def _remove(self, piece_id: str) -> None:
        self.doing.remove(FuturePieceId(piece_id))

    def _move(self, piece_id: str, by: int) -> None:
        self.doing.step(FuturePieceId(piece_id), by)

    def _open_menu(self, piece_id: str, at: QPoint) -> None:
        self._choose(piece_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions[:2])
        menu.addMenu(self._group_menu(menu))
        menu.addActions(self._actions[-1:])
        menu.popup(at)

    def _group_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.t("Flytt til gruppe"), parent)
        for group in self.desk.read(lambda tx: people.groups(tx, self.desk.id)):
            menu.addAction(menu_text(group_name(self.t, group))).setData(group.id)
        menu.addAction(self.t("Hele rommet"))
        menu.triggered.connect(self._give)
        return menu

    def _give(self, picked: QAction) -> None:
        if self.chosen is not None:
            self.doing.give_to(FuturePieceId(self.chosen), picked.data())
