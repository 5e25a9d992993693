"""A group's file: sent, written, read and taken in, once however often it comes."""

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.operations.conftest import Room
from unginvest_workshop.domain.group_tree import GroupTree, SentFactor, SentPhoto, SentStory, SentStroke
from unginvest_workshop.domain.ids import GroupId, MediaHash
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import KeptPhoto, Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.exporting.group_file import group_file, write_group_file
from unginvest_workshop.importing.group_file import read_group_file
from unginvest_workshop.importing.read_error import ReadError
from unginvest_workshop.operations import people, trees
from unginvest_workshop.operations.group_trees import KeptSentPhoto, sent_tree, take_in

KINDS = (Group, Story, SuccessFactor, Stroke, Photo)

TREE = GroupTree(
    group=GroupId("laptop3"),
    saved=100,
    number=3,
    image="En bro",
    verse="Vi går\nog vi går",
    stories=(
        SentStory("s1", "Kafédagen", "Ida", factors=(SentFactor("f1", "Vi lo"), SentFactor("f2", "Noen så meg"))),
        SentStory("s2", "Turen", "", stays_in_room=True, factors=(SentFactor("f3", "=1+1", "én og én"),)),
    ),
    strokes=(SentStroke(StrokeColour.BLUE, 6, (0, 0, 30, 40)),),
    photos=(SentPhoto(PhotoPurpose.TREE, b"jpg", "Treet vårt"),),
)


def kept(sent: GroupTree) -> list[KeptSentPhoto]:
    names = [MediaHash(hashlib.sha256(photo.content).hexdigest()) for photo in sent.photos]
    return [KeptSentPhoto(photo, KeptPhoto(name, 4, 3)) for photo, name in zip(sent.photos, names, strict=True)]


def take(room: Room, sent: GroupTree):
    return room.do(lambda tx: take_in(tx, room.id, sent, kept(sent)))


def rows(room: Room):
    return {kind: room.see(lambda tx, kind=kind: tx.find(kind, workshop_id=room.id)) for kind in KINDS}


def words(room: Room) -> dict[str, list[str]]:
    found = rows(room)
    return {story.title: [f.text for f in found[SuccessFactor] if f.story_id == story.id] for story in found[Story]}


def test_a_file_becomes_the_group_of_its_number(room):
    groups = [room.group() for _ in range(4)]
    taken = take(room, TREE)
    assert (taken.group, taken.stories, taken.factors, taken.known) == (groups[2], 2, 3, False)
    assert words(room) == {"Kafédagen": ["Vi lo", "Noen så meg"], "Turen": ["=1+1"]}
    found = rows(room)
    assert {story.group_id for story in found[Story]} == {groups[2]}
    group = next(group for group in found[Group] if group.id == groups[2])
    assert (group.image, group.verse) == ("En bro", "Vi går\nog vi går")
    assert [(s.points, s.group_id) for s in found[Stroke]] == [((0, 0, 30, 40), groups[2])]
    assert [(p.caption, p.purpose, p.group_id) for p in found[Photo]] == [("Treet vårt", PhotoPurpose.TREE, groups[2])]


def test_a_factor_that_was_moved_here_keeps_its_place_and_is_no_other_one(room):
    [room.group() for _ in range(4)]
    take(room, TREE)
    found = rows(room)
    moved = next(factor for factor in found[SuccessFactor] if factor.text == "Vi lo")
    elsewhere = next(story for story in found[Story] if story.title == "Turen")
    room.do(lambda tx: trees.move_factor(tx, moved.id, elsewhere.id))
    take(room, replace(TREE, saved=200))
    assert words(room) == {"Kafédagen": ["Noen så meg"], "Turen": ["=1+1", "Vi lo"]}
    assert moved.id in {factor.id for factor in rows(room)[SuccessFactor]}


def test_a_factor_of_another_group_that_was_moved_to_this_tree_stays_when_its_file_comes_again(room):
    [room.group() for _ in range(4)]
    take(room, TREE)
    take(room, replace(TREE, group=GroupId("laptop4"), number=4, stories=(replace(TREE.stories[0], title="Brua"),)))
    found = rows(room)
    theirs = next(story for story in found[Story] if story.title == "Brua")
    moved = next(factor for factor in found[SuccessFactor] if factor.story_id == theirs.id)
    here = next(story for story in found[Story] if story.title == "Kafédagen")
    room.do(lambda tx: trees.move_factor(tx, moved.id, here.id))
    take(room, replace(TREE, saved=200))
    assert moved.id in {factor.id for factor in rows(room)[SuccessFactor] if factor.story_id == here.id}


def test_twice_the_same_file_changes_nothing(room):
    take(room, TREE)
    before = rows(room)
    assert take(room, TREE).known
    assert rows(room) == before


def test_an_older_file_changes_nothing(room):
    take(room, TREE)
    before = rows(room)
    assert take(room, replace(TREE, saved=99, stories=())).known
    assert rows(room) == before


def test_a_newer_file_changes_the_groups_own_words_and_nothing_else(room):
    take(room, TREE)
    group = room.see(lambda tx: tx.find(Group, workshop_id=room.id))[0].id
    room.story(group, "Ola: Typed here")
    first = room.see(lambda tx: tx.find(SuccessFactor, workshop_id=room.id, text="Vi lo"))[0]
    room.do(lambda tx: trees.mark_recurring(tx, [first.id], recurring=True))
    kafe = replace(TREE.stories[0], factors=(SentFactor("f1", "Vi lo høyt"), SentFactor("f9", "Takk")))
    take(room, replace(TREE, saved=200, stories=(kafe,)))
    assert words(room) == {"Kafédagen": ["Vi lo høyt", "Takk"], "Typed here": []}
    changed = room.see(lambda tx: tx.get(SuccessFactor, first.id))
    assert (changed.text, changed.recurring) == ("Vi lo høyt", True)


def test_what_stays_in_the_room_here_stays_there_after_a_newer_file(room):
    take(room, TREE)
    story = room.see(lambda tx: tx.find(Story, workshop_id=room.id, title="Kafédagen"))[0]
    room.do(lambda tx: trees.edit_story(tx, story.id, stays_in_room=True))
    take(room, replace(TREE, saved=200))
    assert room.see(lambda tx: tx.get(Story, story.id)).stays_in_room


def test_two_laptops_with_one_number_get_a_group_each(room):
    [room.group() for _ in range(3)]
    one = take(room, TREE)
    other = take(room, replace(TREE, group=GroupId("another")))
    assert one.group != other.group
    assert len(room.see(lambda tx: people.groups(tx, room.id))) == 4


def test_a_story_that_was_moved_to_another_group_is_changed_where_it_is(room):
    groups = [room.group() for _ in range(3)]
    take(room, TREE)
    story = room.see(lambda tx: tx.find(Story, workshop_id=room.id, title="Turen"))[0]
    room.do(lambda tx: trees.move_story(tx, story.id, groups[0]))
    take(room, replace(TREE, saved=200))
    assert room.see(lambda tx: tx.get(Story, story.id)).group_id == groups[0]
    assert len(words(room)) == 2
    take(room, GroupTree(group=GroupId("laptop1"), saved=300, number=1))
    assert len(words(room)) == 2


def test_taking_in_is_one_step_to_undo(room):
    take(room, TREE)
    room.store.undo(room.id)
    assert not any(rows(room).values())


def test_what_is_sent_is_what_the_group_wrote(room, tmp_path):
    taken = take(room, TREE)
    sent = room.see(lambda tx: sent_tree(tx, taken.group, 500, lambda media: b"jpg"))
    assert [story.title for story in sent.stories] == ["Kafédagen", "Turen"]
    assert sent.strokes == TREE.strokes
    assert sent.photos == TREE.photos
    write_group_file(tmp_path / "g.gruppe", sent)
    assert read_group_file(tmp_path / "g.gruppe") == sent


LINES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
FACTORS = st.lists(LINES, max_size=3)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(LINES, FACTORS), max_size=4))
def test_a_file_holds_every_word(tmp_path, told):
    number = count()
    stories = tuple(
        SentStory(f"s{next(number)}", title, "", factors=tuple(SentFactor(f"f{next(number)}", text) for text in texts))
        for title, texts in told
    )
    tree = replace(TREE, stories=stories)
    (tmp_path / "g.gruppe").write_bytes(group_file(tree))
    read = read_group_file(tmp_path / "g.gruppe")
    assert len(read.stories) == len(told)
    assert sum(len(story.factors) for story in read.stories) == sum(len(texts) for _, texts in told)


def rewritten(path, change):
    """Write a group's file whose JSON is another."""
    with zipfile.ZipFile(path, "w") as archive:
        written = json.loads(zipfile.ZipFile(io.BytesIO(group_file(TREE))).read("group.json"))
        change(written)
        archive.writestr("group.json", json.dumps(written))
        archive.writestr("photos/1", b"jpg")
    return path


@pytest.mark.parametrize(
    "change",
    [
        lambda w: w.update(format="something else"),
        lambda w: w.update(number="3"),
        lambda w: w.update(group="../../etc"),
        lambda w: w.update(stories="all"),
        lambda w: w.pop("verse"),
        lambda w: w.update(image="x" * 3000),
        lambda w: w["photos"][0].update(content="../group.json"),
        lambda w: w["strokes"][0].update(points=[1, 2, 3]),
        lambda w: w["strokes"][0].update(points=[1, 90_000]),
        lambda w: w["stories"][0]["factors"][0].update(text=" "),
    ],
)
def test_a_file_that_is_not_a_groups_is_refused(tmp_path, change):
    with pytest.raises(ReadError, match="er ikke en gruppefil"):
        read_group_file(rewritten(tmp_path / "g.gruppe", change))


def test_a_file_of_a_newer_app_is_refused(tmp_path):
    with pytest.raises(ReadError, match="nyere utgave"):
        read_group_file(rewritten(tmp_path / "g.gruppe", lambda w: w.update(version=2)))


def test_any_other_file_is_refused(tmp_path):
    (tmp_path / "g.gruppe").write_text("hei")
    with pytest.raises(ReadError, match="er ikke en gruppefil"):
        read_group_file(tmp_path / "g.gruppe")
    with pytest.raises(ReadError, match="Fikk ikke lest"):
        read_group_file(tmp_path / "none.gruppe")


def test_a_file_that_unpacks_to_far_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("unginvest_workshop.importing.group_file._MOST_BYTES", 20_000)
    path = tmp_path / "g.gruppe"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        written = json.loads(zipfile.ZipFile(io.BytesIO(group_file(TREE))).read("group.json"))
        written["photos"] = [written["photos"][0] | {"content": f"photos/{n}"} for n in range(3)]
        archive.writestr("group.json", json.dumps(written))
        for n in range(3):
            archive.writestr(f"photos/{n}", bytes(9_000))
    with pytest.raises(ReadError, match="er ikke en gruppefil"):
        read_group_file(path)


def read_or_refused(path):
    try:
        return read_group_file(path)
    except ReadError as error:
        return error


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(min_size=1, max_size=8), st.floats(0, 1, exclude_max=True))
def test_a_garbled_file_is_read_or_refused_and_nothing_else(tmp_path, noise, place):
    content = group_file(TREE)
    at = int(place * len(content))
    (tmp_path / "g.gruppe").write_bytes(content[:at] + noise + content[at + len(noise) :])
    assert isinstance(read_or_refused(tmp_path / "g.gruppe"), GroupTree | ReadError)


def test_what_came_in_the_second_round_travels_with_the_file(room, tmp_path):
    group = room.group()
    story = room.story(group)
    room.factors(story, "først")
    room.do(lambda tx: trees.add_factors(tx, story, ["så"], second_round=True))
    sent = room.see(lambda tx: sent_tree(tx, group, 100, lambda _media: None))
    write_group_file(tmp_path / "a.gruppe", sent)
    read = read_group_file(tmp_path / "a.gruppe")
    assert read == sent
    other = Room(room.store)
    take(other, read)
    came = other.see(lambda tx: trees.factors(tx, other.id))
    assert [(factor.text, factor.second_round) for factor in came] == [("først", False), ("så", True)]
    unmarked = tuple(replace(each, second_round=False) for each in read.stories[0].factors)
    take(other, replace(read, saved=200, stories=(replace(read.stories[0], factors=unmarked),)))
    assert [factor.second_round for factor in other.see(lambda tx: trees.factors(tx, other.id))] == [False, True]


def test_a_file_from_before_there_was_a_second_round_is_read(tmp_path):
    content = group_file(TREE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    written = json.loads(parts["group.json"])
    for story in written["stories"]:
        for factor in story["factors"]:
            del factor["second_round"]
    file = tmp_path / "gammel.gruppe"
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in {**parts, "group.json": json.dumps(written).encode()}.items():
            archive.writestr(name, part)
    assert read_group_file(file) == TREE
