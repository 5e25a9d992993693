"""A taste of the future on the stage: what to do, all pieces as cards, or one of them set as what it is."""

from typing import Final

from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import PhotoPurpose
from unginvest_workshop.domain.taste import FuturePiece, PieceKind, news_parts, paragraphs
from unginvest_workshop.naming import PIECE_WORDS, group_name, piece_name
from unginvest_workshop.operations import photos, taste
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.taste.views import OVERVIEW, TASK, shown_view
from unginvest_workshop.ui.stage.content import (
    Block,
    Card,
    Cards,
    FrontPage,
    Kicker,
    Lines,
    Photo,
    Photos,
    Question,
    StageContent,
    Verse,
)

_VERSES: Final = frozenset({PieceKind.SONG, PieceKind.POEM})
_SEEN: Final = frozenset({PieceKind.PICTURE, PieceKind.MODEL})
"""Kinds whose photos are the piece itself."""
_FEW_LETTERS: Final = 140
"""A text no longer than this stands over such a photo, a longer one after it."""


def build(source: StageSource) -> StageContent:
    """Return what to do until there are pieces; then what the facilitator has chosen of those that are looked at."""
    found = taste.pieces(source.tx, source.workshop.id, source.place.group_id)
    view = shown_view(source.place.view, [piece.id for piece in found])
    if view == TASK:
        return source.content(Question(source.texts.question), source.instructions)
    if view == OVERVIEW:
        return source.content(_overview(source, found))
    piece = next(piece for piece in found if piece.id == view)
    return source.content(*_piece(source, piece), of=_group(source, piece), footer=_footer(source, piece))


def _overview(source: StageSource, found: list[FuturePiece]) -> Cards:
    return Cards(tuple(_card(source, piece) for piece in found))


def _card(source: StageSource, piece: FuturePiece) -> Card:
    """Return a piece with what it is, who made it and its first photo."""
    t = source.room.t
    shown = _photos(source, piece)
    return Card(
        t(PIECE_WORDS[piece.kind]),
        heading=piece_name(t, piece),
        remark=" · ".join(filter(None, (_group(source, piece), piece.makers))),
        photo=shown[0] if shown else None,
    )


def _piece(source: StageSource, piece: FuturePiece) -> list[Block]:
    """Set a piece as what it is."""
    shown = _photos(source, piece)
    if piece.kind is PieceKind.NEWSPAPER:
        return [_front_page(source, piece, shown), *_large(shown[1:])]
    title = Question(piece_name(source.room.t, piece))
    words = _words(piece)
    if piece.kind in _SEEN and shown:
        over, after = (words, []) if len(piece.text) <= _FEW_LETTERS else ([], words)
        return [title, *over, *_large(shown), *after]
    kicker: list[Block] = [Kicker(source.room.t(PIECE_WORDS[piece.kind]))] if piece.title else []
    return [*kicker, title, *words, *_large(shown)]


def _words(piece: FuturePiece) -> list[Block]:
    if not piece.text.strip():
        return []
    if piece.kind in _VERSES:
        return [Verse(piece.text.strip("\n"))]
    parts = paragraphs(piece.text)
    if piece.kind is PieceKind.ROLE_PLAY:
        return [Cards(tuple(Card(part) for part in parts), columns=1)]
    return [Lines(parts)]


def _front_page(source: StageSource, piece: FuturePiece, shown: list[Photo]) -> FrontPage:
    ingress, body = news_parts(piece.text)
    return FrontPage(
        headline=piece.title,
        masthead=piece.masthead,
        dated=piece.dated,
        byline=_made_by(source, piece),
        ingress=ingress,
        body=body,
        photo=shown[0] if shown else None,
    )


def _large(shown: list[Photo]) -> list[Block]:
    return [Photos(tuple(shown))] if shown else []


def _photos(source: StageSource, piece: FuturePiece) -> list[Photo]:
    of = PhotosOf(PhotoPurpose.PIECE, piece_id=piece.id)
    return [source.photo(row) for row in photos.photos_of(source.tx, source.workshop.id, of)]


def _footer(source: StageSource, piece: FuturePiece) -> str:
    """Say who made it; a newspaper says so itself."""
    return "" if piece.kind is PieceKind.NEWSPAPER else _made_by(source, piece)


def _made_by(source: StageSource, piece: FuturePiece) -> str:
    return source.room.t("Laget av: {makers}", makers=piece.makers) if piece.makers else ""


def _group(source: StageSource, piece: FuturePiece) -> str:
    found = source.tx.find(Group, id=piece.group_id) if piece.group_id is not None else []
    return next((group_name(source.room.t, group) for group in found), "")
