"""A taste of the future: the pieces that groups make, in the order they stand."""

from dataclasses import replace

from unginvest_workshop.domain.ids import FuturePieceId, GroupId, WorkshopId, new_id
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


def pieces(tx: ReadTx, workshop_id: WorkshopId, group_id: GroupId | None = None) -> list[FuturePiece]:
    """Return the pieces as they are shown, group by group and those without one last; only one group's when given."""
    groups = [group.id for group in tx.find(Group, workshop_id=workshop_id)]
    found = tx.find(FuturePiece, workshop_id=workshop_id)
    kept = [piece for piece in found if group_id is None or piece.group_id == group_id]
    return sorted(kept, key=lambda piece: groups.index(piece.group_id) if piece.group_id in groups else len(groups))


def add_piece(
    tx: Tx, workshop_id: WorkshopId, kind: PieceKind, title: str, group_id: GroupId | None = None
) -> FuturePieceId:
    """Write down a piece by what it is called. Raises UserError when that is empty."""
    called = clean_line(title)
    if not called:
        raise UserError(mark("Skriv hva det heter, så er det med."))
    new = FuturePieceId(new_id())
    rank = last_rank(tx.find(FuturePiece, workshop_id=workshop_id))
    tx.add(FuturePiece(id=new, workshop_id=workshop_id, rank=rank, kind=kind, title=called, group_id=group_id))
    return new


def edit_piece(
    tx: Tx,
    piece_id: FuturePieceId,
    *,
    kind: PieceKind | None = None,
    title: str | None = None,
    makers: str | None = None,
    text: str | None = None,
    masthead: str | None = None,
    dated: str | None = None,
) -> None:
    """Change what is given of a piece; its text is kept to the letter, with its own lines."""
    piece = tx.get(FuturePiece, piece_id)
    tx.replace(
        replace(
            piece,
            kind=piece.kind if kind is None else kind,
            title=piece.title if title is None else clean_line(title),
            makers=piece.makers if makers is None else clean_line(makers),
            text=piece.text if text is None else clean_text(text),
            masthead=piece.masthead if masthead is None else clean_line(masthead),
            dated=piece.dated if dated is None else clean_line(dated),
        )
    )


def give_to_group(tx: Tx, piece_id: FuturePieceId, group_id: GroupId | None) -> None:
    """Let a piece be a group's, or with None nobody's in particular; it comes last there."""
    piece = tx.get(FuturePiece, piece_id)
    rank = rank_before(tx.find(FuturePiece, workshop_id=piece.workshop_id), piece_id, None)
    tx.replace(replace(piece, group_id=group_id, rank=rank))


def step_piece(tx: Tx, piece_id: FuturePieceId, by: int) -> None:
    """Move a piece a place up (-1) or down (+1) among its group's; past the ends it stays where it is."""
    piece = tx.get(FuturePiece, piece_id)
    found = tx.find(FuturePiece, workshop_id=piece.workshop_id)
    mine = [each for each in found if each.group_id == piece.group_id]
    target = [each.id for each in mine].index(piece_id) + by
    if not 0 <= target < len(mine):
        return
    after = target + 1 if by > 0 else target
    before = mine[after].id if after < len(mine) else None
    tx.replace(replace(piece, rank=rank_before(found, piece_id, before)))


def remove_piece(tx: Tx, piece_id: FuturePieceId) -> None:
    """Delete a piece, with its photos."""
    tx.remove(FuturePiece, piece_id)
