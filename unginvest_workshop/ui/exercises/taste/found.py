"""Going to a piece of the future, or the one whose photo a search found."""

from PySide6.QtCore import Qt

from unginvest_workshop.domain.ids import FuturePieceId
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.taste.workspace import TasteWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Let the card of the piece have the keys; where a photo of it was found the piece is opened."""
    if not isinstance(workspace, TasteWorkspace):
        return False
    piece = _piece_of(workspace, said)
    if piece is None:
        return False
    workspace.close_editor()
    if workspace.desk.place().group_id not in {None, piece.group_id}:
        workspace.desk.choose_group(piece.group_id)
    if said.kind is SaidKind.PHOTO:
        workspace.open_piece(piece.id)
    else:
        _choose(workspace, piece.id)
    return True


def _choose(workspace: TasteWorkspace, piece_id: FuturePieceId) -> None:
    workspace.choosing.piece_id = piece_id
    workspace.refresh(None)
    workspace.shelf.cards[piece_id].setFocus(Qt.FocusReason.OtherFocusReason)
    workspace.shelf.reveal(piece_id)


def _piece_of(workspace: TasteWorkspace, said: SaidSpot) -> FuturePiece | None:
    piece_id: str | None = said.id if said.kind is SaidKind.PIECE else None
    if said.kind is SaidKind.PHOTO:
        piece_id = next((each.piece_id for each in workspace.desk.read(lambda tx: tx.find(Photo, id=said.id))), None)
    found = workspace.desk.read(lambda tx: tx.find(FuturePiece, id=piece_id)) if piece_id else []
    return found[0] if found else None
