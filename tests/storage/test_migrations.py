"""Bringing an older store up to date: whole or not at all, with a backup before, and without losing rows."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.storage.rows_for_tests import TestClock, W, add, add_stories, dump, factor, query, with_workshop
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.interview import GuideForm, PairInterview
from unginvest_workshop.domain.people import Attendance, Participant
from unginvest_workshop.domain.personal import Horizon, PersonalPlan, WayIn
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import NodeKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.operations.personal.plans import begin_plan
from unginvest_workshop.operations.tx import History
from unginvest_workshop.settings import paths
from unginvest_workshop.storage.backup import all_backups
from unginvest_workshop.storage.errors import BackupFailedError, MigrationFailedError, OlderStoreError
from unginvest_workshop.storage.health import APPLICATION_ID
from unginvest_workshop.storage.migrations import MIGRATIONS, known_version
from unginvest_workshop.storage.opening import open_store


def rebuild_story(connection):
    """Rebuild a table that others hang on, as SQLite's manual has it."""
    columns = ", ".join(row.name for row in connection.exec_driver_sql("PRAGMA table_info(story)"))
    (sql,) = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'story'").one()
    connection.exec_driver_sql(sql.replace("TABLE story", "TABLE story_new"))
    connection.exec_driver_sql(f"INSERT INTO story_new SELECT {columns} FROM story")
    connection.exec_driver_sql("DROP TABLE story")
    connection.exec_driver_sql("ALTER TABLE story_new RENAME TO story")


def shout(connection):
    connection.exec_driver_sql("UPDATE story SET title = title || '!'")


def lose_stories(connection):
    shout(connection)
    connection.exec_driver_sql("DELETE FROM story")


@pytest.fixture
def old(store_paths):
    """Return the rows of a closed store of version 1 with stories, factors and a history."""
    store = with_workshop(open_store(store_paths, clock=TestClock(), migrations={}))
    for number, row_id in enumerate(add_stories(store, 3)):
        store.write(W, "ord", add(factor(f"f{number}", row_id)))
    rows = dump(store)
    store.close()
    return rows


def test_the_migrations_run_in_order_and_nothing_is_lost(old, store_paths):
    store = open_store(store_paths, migrations={3: shout, 2: rebuild_story})
    now = dump(store)
    assert [row.title for row in now["story"]] == [f"{row.title}!" for row in old["story"]]
    assert now["success_factor"] == old["success_factor"]
    assert query(store_paths.database, "PRAGMA user_version") == [(3,)]
    store.write(W, "bort", lambda tx: tx.remove(type(now["story"][0]), now["story"][0].id))
    assert len(dump(store)["success_factor"]) == 2
    store.undo(W)
    assert dump(store) == now
    store.close()


def test_the_history_ends_with_a_migration(old, store_paths):
    store = open_store(store_paths, migrations={2: shout})
    assert store.history(W) == History(None, None)
    assert query(store_paths.database, "SELECT count(*) FROM undo_change") == [(0,)]
    store.close()


def test_a_migration_is_run_once(old, store_paths):
    for _ in range(2):
        open_store(store_paths, migrations={2: shout}).close()
    assert query(store_paths.database, "SELECT title FROM story ORDER BY title") == [("0!",), ("1!",), ("2!",)]


def test_a_backup_of_the_old_version_is_made_before(old, store_paths):
    for backup in all_backups(store_paths.backups):
        backup.path.unlink()
    open_store(store_paths, clock=TestClock(), migrations={2: shout}).close()
    newest, oldest = all_backups(store_paths.backups)
    assert query(oldest.path, "PRAGMA user_version") == [(1,)]
    assert query(newest.path, "PRAGMA user_version") == [(2,)]


def test_a_migration_that_fails_changes_nothing(old, store_paths):
    with pytest.raises(MigrationFailedError) as caught:
        open_store(store_paths, migrations={2: shout, 3: lose_stories})
    assert (caught.value.found, caught.value.known) == (1, 3)
    assert caught.value.backup in all_backups(store_paths.backups)
    store = open_store(store_paths, migrations={})
    assert dump(store) == old
    assert store.undo(W) is not None
    store.close()


def test_a_migration_that_trips_over_a_row_is_one_that_fails(old, store_paths):
    def trip(connection):
        shout(connection)
        raise KeyError("kind")

    with pytest.raises(MigrationFailedError) as caught:
        open_store(store_paths, migrations={2: trip})
    assert isinstance(caught.value.__cause__, KeyError)
    assert query(store_paths.database, "SELECT title FROM story ORDER BY title") == [("0",), ("1",), ("2",)]


def test_without_a_backup_there_is_no_migration(old, store_paths):
    for path in store_paths.backups.iterdir():
        path.unlink()
    store_paths.backups.rmdir()
    store_paths.backups.write_bytes(b"in the way")
    with pytest.raises(BackupFailedError):
        open_store(store_paths, migrations={2: shout})
    assert query(store_paths.database, "PRAGMA user_version") == [(1,)]


def test_looking_does_not_migrate(old, store_paths):
    with pytest.raises(OlderStoreError) as caught:
        open_store(store_paths, read_only=True, migrations={2: shout})
    assert (caught.value.found, caught.value.known) == (1, 2)


def schema(database):
    """Return the store's tables and indexes, without what SQLite or a rebuilt table write in another way."""
    rows = query(database, "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL")
    return sorted((name, "".join(sql.replace('"', "").split())) for name, sql in rows)


def test_an_old_store_that_was_brought_up_to_date_is_like_a_new_one(store_paths, tmp_path):
    store_paths.data_dir.mkdir()
    with closing(sqlite3.connect(store_paths.database)) as first:
        first.executescript((Path(__file__).parent / "schema-1.sql").read_text("utf-8"))
        first.execute("INSERT INTO journal_state (id, step, at) VALUES (0, NULL, 0)")
        first.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        first.execute("PRAGMA user_version = 1")
        first.commit()
    new = paths(tmp_path / "new")
    for where in (store_paths, new):
        with_workshop(open_store(where)).close()
    assert schema(store_paths.database) == schema(new.database)
    versions = {query(where.database, "PRAGMA user_version")[0] for where in (store_paths, new)}
    assert versions == {(known_version(MIGRATIONS),)}


def test_a_new_store_has_the_newest_version(store_paths):
    open_store(store_paths, migrations={2: shout}).close()
    assert query(store_paths.database, "PRAGMA user_version") == [(2,)]
    assert known_version({2: shout, 5: shout}) == 5


def test_who_was_away_stays_so_and_pairs_belong_to_the_first_interview(store_paths):
    store_paths.data_dir.mkdir()
    with closing(sqlite3.connect(store_paths.database)) as second:
        second.executescript((Path(__file__).parent / "schema-2.sql").read_text("utf-8"))
        second.executescript(_ROWS_OF_VERSION_2.format(application=APPLICATION_ID))
    store = open_store(store_paths)
    with store.read() as tx:
        assert {person.name: person.attendance for person in tx.find(Participant)} == {
            "Ada": Attendance.HERE,
            "Bo": Attendance.AWAY,
        }
        assert [(pair.item_id, pair.form) for pair in tx.find(PairInterview)] == [("a", GuideForm.EASY)]
    store.close()


_ROWS_OF_VERSION_2 = """
    INSERT INTO journal_state (id, step, at) VALUES (0, NULL, 0);
    INSERT INTO workshop (id, workshop_id, title, date, place, language, template, start, topic_question, topic_where,
        topic_so_that, future_picture, created, deleted, kind, description)
        VALUES ('w', 'w', 'Fagdag', '2026-11-22', '', 'nb', '', 540, '', '[]', '', '', 0, 0, 'fagdag', '');
    INSERT INTO agenda_item (id, workshop_id, rank, phase, exercise, minutes, title, done, leader, co_leader, writer,
        notes, round_minutes, gallery_walk)
        VALUES ('b', 'w', 'b', 'discovery', 'interview', 30, '', 0, '', '', '', '', 0, 0),
               ('a', 'w', 'a', 'discovery', 'interview', 30, '', 0, '', '', '', '', 0, 0);
    INSERT INTO participant (id, workshop_id, rank, number, name, department, role, present, core_group, taking_part)
        VALUES ('p', 'w', 'a', 1, 'Ada', '', 'young', 1, 0, 'tells'),
               ('q', 'w', 'b', 2, 'Bo', '', 'staff', 0, 0, 'tells');
    INSERT INTO pair_interview (id, workshop_id, rank, form) VALUES ('pi', 'w', 'a', 'easy');
    PRAGMA application_id = {application};
    PRAGMA user_version = 2;
"""


def test_what_was_said_before_there_was_a_second_round_came_in_the_first(store_paths):
    store_paths.data_dir.mkdir()
    with closing(sqlite3.connect(store_paths.database)) as third:
        third.executescript((Path(__file__).parent / "schema-3.sql").read_text("utf-8"))
        third.executescript(_ROWS_OF_VERSION_3.format(application=APPLICATION_ID))
    store = open_store(store_paths)
    with store.read() as tx:
        assert [(factor.text, factor.second_round) for factor in tx.find(SuccessFactor)] == [("Vi lo", False)]
        assert [(place.item_id, place.view, place.second_round) for place in tx.find(Place)] == [(None, "x", False)]
    store.close()


_ROWS_OF_VERSION_3 = """
    INSERT INTO journal_state (id, step, at) VALUES (0, NULL, 0);
    INSERT INTO workshop (id, workshop_id, title, date, place, language, template, start, topic_question, topic_where,
        topic_so_that, future_picture, created, deleted, kind, description)
        VALUES ('w', 'w', 'Fagdag', '2026-11-22', '', 'nb', '', 540, '', '[]', '', '', 0, 0, 'fagdag', '');
    INSERT INTO place (id, workshop_id, entered, stage_page, view) VALUES ('w', 'w', 0, 0, 'x');
    INSERT INTO story (id, workshop_id, rank, title, teller, stays_in_room, told_in_plenum, origin)
        VALUES ('s', 'w', 'a', 'Turen', 'Ida', 0, 0, '');
    INSERT INTO success_factor (id, workshop_id, rank, story_id, text, in_norwegian, recurring, offset_x, offset_y,
        picked, origin) VALUES ('f', 'w', 'a', 's', 'Vi lo', '', 0, 0, 0, 0, '');
    PRAGMA application_id = {application};
    PRAGMA user_version = 3;
"""


def test_what_was_written_before_there_was_a_place_for_more_stands_as_it_was(store_paths):
    store_paths.data_dir.mkdir()
    with closing(sqlite3.connect(store_paths.database)) as fourth:
        fourth.executescript((Path(__file__).parent / "schema-4.sql").read_text("utf-8"))
        fourth.executescript(_ROWS_OF_VERSION_4.format(application=APPLICATION_ID))
    store = open_store(store_paths)
    with store.read() as tx:
        assert tx.find(DesignStatement) == [DesignStatement("e", "w", "a", "Hos oss leder to sammen")]
        assert tx.find(RoadmapStep) == [RoadmapStep("r", "w", "a", "Male rommet", when="uke 49")]
        assert tx.find(Contribution) == [Contribution("c", "w", "a", "Malte", step_id="r", department="Drammen")]
    store.write("w", "energi", add(EnergyMark("m", "w", "a", NodeKind.STATEMENT, "e")))
    store.write("w", "bort", lambda tx: tx.remove(DesignStatement, "e"))
    assert dump(store)["energy_mark"] == []
    store.close()


_ROWS_OF_VERSION_4 = """
    INSERT INTO journal_state (id, step, at) VALUES (0, NULL, 0);
    INSERT INTO workshop (id, workshop_id, title, date, place, language, template, start, topic_question, topic_where,
        topic_so_that, future_picture, created, deleted, kind, description)
        VALUES ('w', 'w', 'Fagdag', '2026-11-22', '', 'nb', '', 540, '', '[]', '', '', 0, 0, 'fagdag', '');
    INSERT INTO design_statement (id, workshop_id, rank, text) VALUES ('e', 'w', 'a', 'Hos oss leder to sammen');
    INSERT INTO roadmap_step (id, workshop_id, rank, text, "when", owner, helpers, celebration, status)
        VALUES ('r', 'w', 'a', 'Male rommet', 'uke 49', '', '', '', 'planned');
    INSERT INTO contribution (id, workshop_id, rank, text, step_id, who, department, taught, more, otherwise)
        VALUES ('c', 'w', 'a', 'Malte', 'r', '', 'Drammen', '', '', '');
    PRAGMA application_id = {application};
    PRAGMA user_version = 4;
"""


def test_a_store_from_before_there_were_plans_has_room_for_them(store_paths):
    store_paths.data_dir.mkdir()
    with closing(sqlite3.connect(store_paths.database)) as fourth:
        fourth.executescript((Path(__file__).parent / "schema-4.sql").read_text("utf-8"))
        fourth.execute("INSERT INTO journal_state (id, step, at) VALUES (0, NULL, 0)")
        fourth.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        fourth.execute("PRAGMA user_version = 4")
        fourth.commit()
    store = open_store(store_paths)
    own = WorkshopId("own")
    store.write(own, "", lambda tx: begin_plan(tx, own, "Multe", Horizon.TEN, WayIn.OTHERS, day=date(2026, 11, 22)))
    with store.read() as tx:
        assert [plan.alias for plan in tx.find(PersonalPlan)] == ["Multe"]
    store.close()
