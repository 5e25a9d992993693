"""The close of the day, and tables taken in."""

import pytest

from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.operations import closing, people, trees
from unginvest_workshop.operations.importing import import_table
from unginvest_workshop.operations.tx import UserError


def test_words_are_kept_in_the_order_they_were_said(room):
    for word in ("glad", "håp", "sulten"):
        added = room.do(lambda tx, word=word: closing.add_word(tx, room.id, word))
    room.do(lambda tx: closing.remove_word(tx, added))
    assert [word.text for word in room.see(lambda tx: closing.closing_words(tx, room.id))] == ["glad", "håp"]
    with pytest.raises(UserError, match="ordet"):
        room.do(lambda tx: closing.add_word(tx, room.id, " "))


def test_a_table_becomes_groups_stories_and_factors_in_its_order(room):
    rows = [
        TableRow("Kafédagen", "vi lo", "1", "Ida"),
        TableRow("Matte", "små mål", "Eika", "Per"),
        TableRow("Kafédagen", "lov å feile", "1", "Ida"),
        TableRow("Uten faktor", group="eika"),
        TableRow("Uten gruppe", "ro"),
        TableRow("Sju", "tid", "7"),
    ]
    room.do(lambda tx: import_table(tx, room.id, rows))
    groups = room.see(lambda tx: people.groups(tx, room.id))
    assert [(group.number, group.name) for group in groups] == [(1, ""), (2, "Eika"), (3, "7")]
    stories = room.see(lambda tx: trees.stories(tx, room.id))
    assert [(s.title, s.teller) for s in stories] == [
        ("Kafédagen", "Ida"), ("Matte", "Per"), ("Uten faktor", ""), ("Uten gruppe", ""), ("Sju", ""),
    ]  # fmt: skip
    assert [story.group_id for story in stories] == [groups[0].id, groups[1].id, groups[1].id, None, groups[2].id]
    texts = [factor.text for factor in room.see(lambda tx: trees.factors(tx, room.id, stories[0].id))]
    assert texts == ["vi lo", "lov å feile"]
