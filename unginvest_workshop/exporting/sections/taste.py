"""A taste of the future: each piece in full, with who made it, its words and its photos."""

from collections.abc import Iterator
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.taste import FuturePiece, PieceKind, news_parts, paragraphs
from unginvest_workshop.exporting.document import Block, FrontPage, Heading, Prose, Section, Verse
from unginvest_workshop.exporting.photos import photos_block, told_photo
from unginvest_workshop.exporting.said import alike
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.naming import PIECE_WORDS

_VERSES: Final = frozenset({PieceKind.SONG, PieceKind.POEM})


def taste_section(source: Source) -> Section | None:
    """Tell the pieces, group by group and those without one last."""
    pieces = _in_order(source)
    if not pieces:
        return None
    t = source.t
    blocks = tuple(block for number, piece in enumerate(pieces, 1) for block in _piece(source, piece, number))
    return Section("taste", t("Smak på framtida"), Phase.DREAM, t("Slik ser, høres og smaker framtida ut."), blocks)


def _in_order(source: Source) -> list[FuturePiece]:
    order = {group.id: place for place, group in enumerate(source.snapshot.groups)}
    return sorted(source.snapshot.pieces, key=lambda piece: order.get(piece.group_id, len(order)))  # type: ignore[arg-type]


def _piece(source: Source, piece: FuturePiece, number: int) -> Iterator[Block]:
    title = source.say(piece.title) or source.t(PIECE_WORDS[piece.kind])
    photos = [photo for photo in source.snapshot.photos if _is_of(photo, piece)]
    anchor = f"piece-{number}"
    if piece.kind is PieceKind.NEWSPAPER:
        yield _front_page(source, piece, title, anchor, photos[:1])
        photos = photos[1:]
    else:
        yield Heading(2, title, anchor, Phase.DREAM)
        yield Prose(note=_note(source, piece))
        yield from _words(source.say(piece.text), piece.kind)
    yield from photos_block(source, photos, source.t("Bilde av «{title}».", title=title))


def _is_of(photo: Photo, piece: FuturePiece) -> bool:
    return photo.purpose is PhotoPurpose.PIECE and photo.piece_id == piece.id


def _words(text: str, kind: PieceKind) -> Iterator[Block]:
    if not text.strip():
        return
    yield Verse(text.strip("\n")) if kind in _VERSES else Prose(tuple(alike(text, each) for each in paragraphs(text)))


def _front_page(source: Source, piece: FuturePiece, title: str, anchor: str, photos: list[Photo]) -> FrontPage:
    text = source.say(piece.text)
    ingress, body = news_parts(text)
    alt = source.t("Bildet på forsida: «{title}».", title=title)
    return FrontPage(
        headline=title,
        anchor=anchor,
        masthead=source.say(piece.masthead),
        dated=source.say(piece.dated),
        byline=_note(source, piece),
        ingress=alike(text, ingress),
        body=tuple(alike(text, each) for each in body),
        photo=told_photo(source, photos[0], alt) if photos else None,
    )


def _note(source: Source, piece: FuturePiece) -> str:
    """Say what it is, which group's, and who made it, as far as the names policy lets them be named."""
    t = source.t
    group = next((group for group in source.snapshot.groups if group.id == piece.group_id), None)
    makers = source.names.party(piece.makers, None)
    return " · ".join(
        filter(
            None,
            (
                t(PIECE_WORDS[piece.kind]),
                source.group_title(group) if group is not None else "",
                t("Laget av: {makers}", makers=makers) if makers else "",
            ),
        )
    )
