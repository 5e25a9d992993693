"""The close of the day, and tables taken in."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.operations.conftest import Room
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.operations import closing, people, trees
from unginvest_workshop.operations.importing import ImportPlan, import_table, plan_import
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


ROWS = (
    TableRow("Kafédagen", "vi lo", "1", "Ida"),
    TableRow("Kafédagen", "vi lo", "1", "Ida"),
    TableRow("Kafédagen", "lov å feile", "1", "Ida"),
    TableRow("Kafédagen", "tid", "2", "Ida"),
    TableRow("Matte", "små mål", "Eika", "Per"),
    TableRow("Uten gruppe", "ro"),
    TableRow("Uten faktor"),
)


def everything(room):
    return (
        room.see(lambda tx: people.groups(tx, room.id)),
        room.see(lambda tx: trees.stories(tx, room.id)),
        room.see(lambda tx: trees.factors(tx, room.id)),
    )


def test_the_same_table_twice_adds_nothing(room):
    first = room.do(lambda tx: import_table(tx, room.id, ROWS))
    assert (first.new_stories, first.new_factors, len(first.new_groups)) == (5, 6, 3)
    assert (first.stories_there, first.factors_there, first.brings_nothing) == (0, 0, False)
    before = everything(room)
    again = room.see(lambda tx: plan_import(tx, room.id, ROWS))
    assert room.do(lambda tx: import_table(tx, room.id, ROWS)) == again
    assert everything(room) == before
    assert again.brings_nothing
    assert (again.stories_there, again.factors_there, again.new_groups) == (5, 6, ())


def test_only_what_is_new_comes_where_it_belongs_and_in_one_step(room):
    group = room.group()
    room.do(lambda tx: people.rename_group(tx, group, "Eika"))
    story = room.story(group, "Per: Matte")
    room.factors(story, "små mål")
    before = everything(room)
    rows = [TableRow("Matte", "små mål", "eika", "Per"), TableRow("Matte", "tid", "Gruppe 1", "Per"),
            TableRow("Turen", "vi lo", "Gruppe 2")]  # fmt: skip
    plan = room.do(lambda tx: import_table(tx, room.id, rows))
    groups, stories, factors = everything(room)
    assert [(g.number, g.name) for g in groups] == [(1, "Eika"), (2, "")]
    assert [(s.title, s.group_id) for s in stories] == [("Matte", group), ("Turen", groups[1].id)]
    assert sorted(f.text for f in factors if f.story_id == story) == ["små mål", "tid"]
    assert (plan.new_stories, plan.new_factors, plan.stories_there, plan.factors_there) == (1, 2, 1, 1)
    room.store.undo(room.id)
    assert everything(room) == before


def test_a_story_told_by_somebody_else_is_another(room):
    room.do(lambda tx: import_table(tx, room.id, [TableRow("Turen", "vi lo", "1", "Ida")]))
    rows = [TableRow("Turen", "vi lo", "1", "Per"), TableRow("Turen", "vi lo", "2", "Ida"), TableRow("Turen", "vi lo")]
    plan = room.see(lambda tx: plan_import(tx, room.id, rows))
    assert (plan.new_stories, plan.new_factors, plan.new_groups) == (3, 3, ("2",))


def test_a_group_called_by_its_number_and_its_name_is_one(room):
    room.do(lambda tx: import_table(tx, room.id, [TableRow("A", group="1"), TableRow("A", group="Eika")]))
    rows = [TableRow("A", "", "2", "Ida"), TableRow("A", "x", "Eika", "Ida")]
    plan = room.do(lambda tx: import_table(tx, room.id, rows))
    assert (plan.new_stories, plan.new_factors, plan.new_groups) == (1, 1, ())
    assert room.see(lambda tx: plan_import(tx, room.id, rows)).brings_nothing


def test_stories_with_the_same_words_are_told_apart_by_their_numbers(room):
    rows = [
        TableRow("Turen", "vi lo", "1", number="4"), TableRow("Turen", "tid", "1", number="5"),
        TableRow("Turen", "mer tid", "1", number="5"), TableRow("Turen", "lagt til siden", "1"),
    ]  # fmt: skip
    for _ in range(2):
        room.do(lambda tx: import_table(tx, room.id, rows))
        _, stories, factors = everything(room)
        assert [[f.text for f in factors if f.story_id == story.id] for story in stories] == [
            ["vi lo", "lagt til siden"],
            ["tid", "mer tid"],
        ]


def test_what_a_table_tells_of_a_factor_comes_with_it(room):
    rows = [
        TableRow("Turen", "fun", in_norwegian="moro", recurring=True),
        TableRow("Turen", "ro"),
        TableRow("Turen", "vi lo", recurring=True),
        TableRow("Turen", "pain", in_norwegian="brød"),
    ]
    room.do(lambda tx: import_table(tx, room.id, rows))
    assert [(f.text, f.in_norwegian, f.recurring) for f in everything(room)[2]] == [
        ("fun", "moro", True), ("ro", "", False), ("vi lo", "", True), ("pain", "brød", False),
    ]  # fmt: skip


told_rows = st.builds(
    TableRow, st.sampled_from("AB"), st.sampled_from(["", "x", "y"]),
    st.sampled_from(["", "1", "2", "Gruppe 2", "Eika", "eika"]), st.sampled_from(["", "Ida"]),
)  # fmt: skip


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(told_rows, max_size=12), st.lists(told_rows, max_size=12))
def test_a_table_brings_exactly_what_is_not_there(room, first, second):
    new = Room(room.store)
    for rows in (first, second, first, [*first, *second]):
        new.do(lambda tx, rows=rows: import_table(tx, new.id, rows))
        assert new.see(lambda tx, rows=rows: plan_import(tx, new.id, rows)).brings_nothing
    told = [(s.group_id, s.title, s.teller) for s in new.see(lambda tx: trees.stories(tx, new.id))]
    assert len(told) == len(set(told))


def test_an_empty_plan():
    assert ImportPlan((), (), 0).brings_nothing


numbered_rows = st.builds(lambda row, number: replace(row, number=number), told_rows, st.sampled_from(["", "1", "2"]))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(numbered_rows, max_size=8), st.lists(numbered_rows, max_size=8))
def test_a_table_with_numbers_twice_brings_nothing_either(room, first, second):
    new = Room(room.store)
    for rows in (first, second, first, [*first, *second]):
        new.do(lambda tx, rows=rows: import_table(tx, new.id, rows))
        assert new.see(lambda tx, rows=rows: plan_import(tx, new.id, rows)).brings_nothing
