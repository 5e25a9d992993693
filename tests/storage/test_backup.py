"""Backups: when they are made, that they are whole, how many are kept, and that only a good one is brought back."""

import threading

import pytest

from tests.storage.rows_for_tests import TestClock, W, add_stories, dump, insertion, query, story, tamper, with_workshop
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.storage import backup as backups_module
from unginvest_workshop.storage.backup import (
    KEPT,
    all_backups,
    is_good,
    make_backup,
    newest_good_backup,
    restore_backup,
)
from unginvest_workshop.storage.errors import BackupFailedError, BadBackupError
from unginvest_workshop.storage.files import sha256, time_name, time_of
from unginvest_workshop.storage.opening import open_store


@pytest.fixture
def clock():
    return TestClock()


@pytest.fixture
def filled(store_paths, clock):
    """Keep a store open, with a workshop and a backup of it."""
    opened = with_workshop(open_store(store_paths, clock=clock))
    opened.backup_if_changed()
    yield opened
    opened.close()


def test_a_backup_is_made_only_after_a_change(filled, store_paths, clock):
    assert filled.backup_if_changed() is None
    clock.now += 600_000
    add_stories(filled, 1)
    made = filled.backup_if_changed()
    assert made.made == clock.now
    assert made.path == store_paths.backups / "20231114-222320-000.db"
    assert filled.backup_if_changed() is None
    filled.undo(W)
    clock.now += 600_000
    assert filled.backup_if_changed() == all_backups(store_paths.backups)[0]


def test_a_backup_holds_what_is_in_the_wal(filled, store_paths):
    add_stories(filled, 20)
    made = filled.backup_if_changed()
    assert query(made.path, "SELECT count(*) FROM story") == [(20,)]
    assert query(made.path, "PRAGMA journal_mode") == [("delete",)]
    assert [path.name for path in store_paths.backups.glob(f"{made.path.name}-*")] == []


def test_each_has_its_digest_beside_it(filled, store_paths):
    for made in all_backups(store_paths.backups):
        assert made.path.with_suffix(".db.sha256").read_text() == sha256(made.path)
        assert is_good(made)


def test_backups_on_opening_and_closing_are_the_same_when_nothing_changed(store_paths):
    clock = TestClock()
    for _ in range(4):
        clock.now += 60_000
        open_store(store_paths, clock=clock).close()
    assert len(all_backups(store_paths.backups)) == 1


def test_closing_makes_a_backup_of_what_changed(store_paths):
    store = with_workshop(open_store(store_paths))
    add_stories(store, 2)
    store.close()
    newest = newest_good_backup(store_paths.backups)
    assert query(newest.path, "SELECT count(*) FROM story") == [(2,)]


def test_the_last_twenty_are_kept(filled, store_paths, clock):
    made = []
    for _ in range(KEPT + 3):
        clock.now += 1000
        add_stories(filled, 1)
        made.append(filled.backup_if_changed())
    assert all_backups(store_paths.backups) == made[:-KEPT - 1:-1]  # fmt: skip
    assert len(list(store_paths.backups.iterdir())) == 2 * KEPT


def test_backups_at_the_same_time_have_names_of_their_own(filled, store_paths):
    add_stories(filled, 1)
    filled.backup_if_changed()
    add_stories(filled, 1)
    filled.backup_if_changed()
    assert len({made.made for made in all_backups(store_paths.backups)}) == 4


def test_a_worker_makes_a_backup_while_the_window_writes(filled):
    add_stories(filled, 3)
    made = []
    worker = threading.Thread(target=lambda: made.append(filled.backup_if_changed()))
    worker.start()
    add_stories(filled, 5)
    worker.join()
    assert 3 <= query(made[0].path, "SELECT count(*) FROM story")[0][0] <= 8
    assert filled.backup_if_changed() is not None or query(made[0].path, "SELECT count(*) FROM story") == [(8,)]


def _spoil(path):
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 10)
        file.write(b"!")


def test_the_newest_good_one_is_found(filled, store_paths, clock):
    good = all_backups(store_paths.backups)[0]
    for spoil in (_spoil, lambda path: path.with_suffix(".db.sha256").unlink(), lambda path: path.write_bytes(b"")):
        clock.now += 1000
        add_stories(filled, 1)
        spoil(filled.backup_if_changed().path)
        assert newest_good_backup(store_paths.backups) == good
    clock.now += 1000
    add_stories(filled, 1)
    made = filled.backup_if_changed()
    made.path.with_suffix(".db.sha256").write_bytes(b"\xff\xff")
    assert newest_good_backup(store_paths.backups) == good
    made.path.unlink()
    assert not is_good(made)


def test_no_folder_holds_no_backups(store_paths):
    assert all_backups(store_paths.backups) == []
    assert newest_good_backup(store_paths.backups) is None


def test_other_files_in_the_folder_are_left_alone(filled, store_paths):
    mine = store_paths.backups / "min egen kopi.db"
    mine.write_bytes(b"x")
    add_stories(filled, 1)
    assert filled.backup_if_changed() in all_backups(store_paths.backups)
    assert mine.exists()
    assert mine not in {made.path for made in all_backups(store_paths.backups)}


def test_what_a_crash_left_of_a_backup_goes(filled, store_paths):
    left = [store_paths.backups / f"20200101-000000-000.db{suffix}" for suffix in (".part", ".part-journal", ".sha256")]
    for path in left:
        path.write_bytes(b"x")
    add_stories(filled, 1)
    filled.backup_if_changed()
    assert not any(path.exists() for path in left)


def test_a_damaged_store_makes_no_backup_that_pushes_good_ones_out(filled, store_paths):
    tamper(store_paths.database, "PRAGMA foreign_keys = OFF", "DELETE FROM workshop")
    tamper(store_paths.database, insertion(story("a", "nowhere")))
    before = all_backups(store_paths.backups)
    with pytest.raises(BackupFailedError, match="damaged"):
        make_backup(store_paths, 0)
    assert all_backups(store_paths.backups) == before
    assert len(list(store_paths.backups.iterdir())) == 2 * len(before)


@pytest.mark.expected_log("No backup on closing")
def test_a_store_closes_though_no_backup_can_be_made(store_paths):
    store = with_workshop(open_store(store_paths))
    for path in store_paths.backups.iterdir():
        path.unlink()
    store_paths.backups.rmdir()
    store_paths.backups.write_bytes(b"in the way")
    with pytest.raises(BackupFailedError):
        store.backup_if_changed()
    store.close()


def test_a_backup_is_brought_back(filled, store_paths, clock):
    good = all_backups(store_paths.backups)[0]
    before = dump(filled)
    add_stories(filled, 3)
    filled.close()
    moved_to = restore_backup(store_paths, good, clock.now)
    assert moved_to == store_paths.data_dir / "moved-aside" / time_name(clock.now)
    store = open_store(store_paths)
    assert dump(store) == before
    store.close()
    assert query(moved_to / "fagdager.db", "SELECT count(*) FROM story") == [(3,)]


def test_a_store_left_open_by_a_crash_does_not_destroy_the_backup(filled, store_paths, clock, tmp_path):
    """Its old WAL must not be applied to the backup that takes its place."""
    add_stories(filled, 3)
    good = filled.backup_if_changed()
    add_stories(filled, 3)
    wal = store_paths.database.with_name("fagdager.db-wal")
    left = wal.read_bytes()
    filled.close()
    wal.write_bytes(left)
    moved_to = restore_backup(store_paths, good, clock.now)
    assert (moved_to / wal.name).exists()
    store = open_store(store_paths)
    with store.read() as tx:
        assert len(tx.find(Story)) == 3
    store.close()


def test_a_bad_backup_is_not_brought_back(filled, store_paths, monkeypatch):
    good = all_backups(store_paths.backups)[0]
    filled.close()
    content = store_paths.database.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(backups_module, "is_good", lambda _backup: True)  # it goes bad while it is copied
        patch.setattr(backups_module.files, "copy_private", lambda *_paths: "another digest")
        with pytest.raises(BadBackupError):
            restore_backup(store_paths, good, 0)
    _spoil(good.path)
    with pytest.raises(BadBackupError):
        restore_backup(store_paths, good, 0)
    assert store_paths.database.read_bytes() == content


def test_times_and_names():
    assert time_name(1_700_000_000_123) == "20231114-221320-123"
    assert time_of("20231114-221320-123") == 1_700_000_000_123
