"""The thorough check: each fault is found and named, and nothing is changed."""

import os

import pytest

from tests.storage.rows_for_tests import W, add, factor, link, story, tamper, with_workshop
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import NodeKind
from unginvest_workshop.storage.checking import Fault, Problem, check_store
from unginvest_workshop.storage.media import Media
from unginvest_workshop.storage.migrations import MIGRATIONS
from unginvest_workshop.storage.opening import open_store


@pytest.fixture
def closed(store_paths):
    """Tell where a closed store lies, in which a step grows from a factor."""
    store = with_workshop(with_workshop(open_store(store_paths)), "w2")
    grows = link("l", (NodeKind.STEP, "r"), (NodeKind.FACTOR, "f"))
    mark = EnergyMark("m", W, "i", NodeKind.FACTOR, "f")
    store.write(W, "alt", add(story("s"), factor("f", "s"), RoadmapStep("r", W, "i", "Male"), grows, mark))
    store.close()
    return store_paths


def test_a_store_that_is_not_there_yet_is_fine(store_paths):
    assert check_store(store_paths) == []
    assert not store_paths.data_dir.exists()


def test_a_sound_store(closed):
    Media(closed.media).put(b"a")
    assert check_store(closed) == []


def test_it_can_be_checked_while_it_is_open(store, store_paths):
    with_workshop(store)
    assert check_store(store_paths) == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM roadmap_step", Problem(Fault.ORPHAN, "l")),
        ("UPDATE link SET parent_id = 'x'", Problem(Fault.ORPHAN, "l")),
        ("UPDATE energy_mark SET node_id = 'x'", Problem(Fault.ORPHAN, "m")),
        ("UPDATE story SET workshop_id = 'w2'", Problem(Fault.ACROSS, "success_factor story_id f")),
        ("UPDATE workshop SET language = 'se' WHERE id = 'w1'", Problem(Fault.UNREADABLE, "workshop w1")),
        ("UPDATE workshop SET date = 'i går' WHERE id = 'w1'", Problem(Fault.UNREADABLE, "workshop w1")),
        ("UPDATE success_factor SET story_id = 'x'", Problem(Fault.REFERENCE, "success_factor f")),
        ("PRAGMA user_version = 9", Problem(Fault.NEWER, "9")),
        ("PRAGMA user_version = 0", Problem(Fault.OLDER, "0")),
        ("PRAGMA application_id = 5", Problem(Fault.FOREIGN, "fagdager.db")),
    ],
)
def test_each_fault_is_named(closed, statement, problem):
    tamper(closed.database, statement)
    assert check_store(closed) == [problem]


def test_a_broken_file(closed):
    with closed.database.open("r+b") as file:
        for offset in range(8192, closed.database.stat().st_size, 4096):
            file.seek(offset)
            file.write(b"\xff" * 200)
    found = check_store(closed)
    assert found
    assert {problem.fault for problem in found} == {Fault.BROKEN}


def test_what_sqlite_finds_is_told_in_its_words(closed):
    column, other = "teller_id TEXT", "teller_id TEXT NOT NULL"
    change = f"UPDATE sqlite_master SET sql = replace(sql, '{column}', '{other}') WHERE name = 'story'"
    tamper(closed.database, "PRAGMA writable_schema = ON", change)
    assert check_store(closed) == [Problem(Fault.BROKEN, "NULL value in story.teller_id")]


def test_half_a_file(closed):
    os.truncate(closed.database, closed.database.stat().st_size // 2)
    assert {problem.fault for problem in check_store(closed)} == {Fault.BROKEN}


def test_a_picture_that_is_not_what_was_kept(closed):
    media = Media(closed.media)
    name = media.put(b"a")
    media.path(name).write_bytes(b"b")
    assert check_store(closed) == [Problem(Fault.MEDIA, name)]


def test_there_are_five_versions_so_far():
    assert list(MIGRATIONS) == [2, 3, 4, 5]
