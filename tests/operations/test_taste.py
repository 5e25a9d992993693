"""Pieces that show the future: written down, changed, moved and taken away."""

import pytest

from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.operations import people, taste
from unginvest_workshop.operations.tx import UserError


def add(room, title, group=None, kind=PieceKind.NEWSPAPER):
    return room.do(lambda tx: taste.add_piece(tx, room.id, kind, title, group))


def titles(room, group=None):
    return [piece.title for piece in room.see(lambda tx: taste.pieces(tx, room.id, group))]


def test_pieces_stand_group_by_group(room):
    first, second = room.group(), room.group()
    add(room, "uten gruppe")
    add(room, "b", second)
    add(room, "a", first)
    add(room, "b2", second)
    assert titles(room) == ["a", "b", "b2", "uten gruppe"]
    assert titles(room, second) == ["b", "b2"]


def test_a_piece_needs_a_name_to_begin_with(room):
    with pytest.raises(UserError):
        add(room, "  \n ")


def test_its_text_is_kept_to_the_letter(room):
    made = add(room, "Sangen")
    room.do(lambda tx: taste.edit_piece(tx, made, text="  Vi går \n\n\n  sammen  ", kind=PieceKind.SONG))
    room.do(lambda tx: taste.edit_piece(tx, made, makers=" Ida\nog Per ", masthead="Dagen", dated="mai 2031"))
    (piece,) = room.see(lambda tx: taste.pieces(tx, room.id))
    assert piece.text == "  Vi går \n\n\n  sammen  "
    assert (piece.kind, piece.title, piece.makers) == (PieceKind.SONG, "Sangen", "Ida og Per")
    assert (piece.masthead, piece.dated) == ("Dagen", "mai 2031")


def test_a_piece_moves_among_those_of_its_group(room):
    mine, theirs = room.group(), room.group()
    a = add(room, "a", mine)
    add(room, "x", theirs)
    add(room, "b", mine)
    c = add(room, "c", mine)
    room.do(lambda tx: taste.step_piece(tx, a, 1))
    assert titles(room) == ["b", "a", "c", "x"]
    room.do(lambda tx: taste.step_piece(tx, c, -1))
    assert titles(room) == ["b", "c", "a", "x"]
    room.do(lambda tx: taste.step_piece(tx, a, 1))
    assert titles(room) == ["b", "c", "a", "x"]


def test_a_piece_changes_groups_and_outlives_its_group(room):
    mine, theirs = room.group(), room.group()
    a = add(room, "a", mine)
    add(room, "x", theirs)
    room.do(lambda tx: taste.give_to_group(tx, a, theirs))
    assert titles(room, theirs) == ["x", "a"]
    room.do(lambda tx: people.remove_group(tx, theirs))
    assert titles(room) == ["x", "a"]


def test_a_piece_is_taken_away_and_comes_back(room):
    made = add(room, "a")
    room.do(lambda tx: taste.remove_piece(tx, made))
    assert titles(room) == []
    room.store.undo(room.id)
    assert titles(room) == ["a"]
