"""Opening a store: new, sound, damaged, foreign, newer; and who may read its files."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.rows_for_tests import TestClock, W, add, add_stories, dump, query, story, tamper, with_workshop
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.settings import paths
from unginvest_workshop.storage import connections, opening
from unginvest_workshop.storage.backup import all_backups, restore_backup
from unginvest_workshop.storage.checking import check_store
from unginvest_workshop.storage.errors import (
    BackupFailedError,
    Damage,
    DamagedStoreError,
    MissingStoreError,
    NewerStoreError,
    StoreError,
    UnavailableError,
)
from unginvest_workshop.storage.health import APPLICATION_ID, find_damage
from unginvest_workshop.storage.opening import open_store

NOW = 1_700_000_000_000


def fill(store_paths, stories=3):
    """Make a store with some stories and close it; return what is in it."""
    store = with_workshop(open_store(store_paths, clock=TestClock(NOW)))
    add_stories(store, stories)
    rows = dump(store)
    store.close()
    return rows


def make_big(store_paths):
    store = with_workshop(open_store(store_paths))
    store.write(W, "mye", add(*(story(f"s{n:04}", title="x" * 500) for n in range(200))))
    store.close()


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="other systems keep the user's folders private by themselves")
def test_nobody_else_can_read_the_files(store_paths):
    before = os.umask(0o022)
    try:
        store = with_workshop(open_store(store_paths))
        add_stories(store, 1)
        store.backup_if_changed()
        folders = (store_paths.data_dir, store_paths.backups)
        assert {_mode(folder) for folder in folders} == {0o700}
        files = [path for path in store_paths.data_dir.rglob("*") if path.is_file()]
        assert {path.name for path in files} >= {"fagdager.db", "fagdager.db-wal", "fagdager.db-shm"}
        assert len(files) > 5
        assert {_mode(path) for path in files} == {0o600}
        store.close()
    finally:
        os.umask(before)


def test_a_store_is_marked_as_ours(store, store_paths):
    assert query(store_paths.database, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert query(store_paths.database, "PRAGMA user_version") == [(5,)]


def test_it_is_all_there_when_opened_again(store_paths):
    rows = fill(store_paths)
    store = open_store(store_paths)
    assert dump(store) == rows
    store.close()


@pytest.mark.parametrize("content", [None, b""])
def test_nothing_there_and_no_backups_is_a_new_store(store_paths, content):
    if content is not None:
        store_paths.data_dir.mkdir()
        store_paths.database.write_bytes(content)
    fill(store_paths)
    assert check_store(store_paths) == []


def test_a_crash_while_the_first_store_is_made_is_a_new_store(store_paths):
    store_paths.data_dir.mkdir()
    with closing(sqlite3.connect(store_paths.database)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert store_paths.database.stat().st_size > 0
    fill(store_paths)


def _garbage(path: Path) -> None:
    path.write_bytes(b"Dette er ikke en database. " * 1000)


def _zero_bytes(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (id)")


def _half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _scribbled(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        for offset in range(8192, size, 4096):
            file.seek(offset)
            file.write(b"\xff" * 200)


def _torn(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM workshop")
        connection.commit()


DAMAGES = [
    (_garbage, Damage.FOREIGN),
    (_zero_bytes, Damage.EMPTY),
    (_foreign, Damage.FOREIGN),
    (_half, Damage.BROKEN),
    (_scribbled, Damage.BROKEN),
    (_torn, Damage.BROKEN),
]


@pytest.mark.parametrize(("spoil", "damage"), DAMAGES)
def test_a_damaged_store_is_moved_aside_and_its_backup_brought_back(store_paths, spoil, damage):
    make_big(store_paths)
    spoil(store_paths.database)
    spoilt = store_paths.database.read_bytes()
    with pytest.raises(DamagedStoreError) as caught:
        open_store(store_paths, clock=TestClock(NOW))
    error = caught.value
    assert error.damage is damage
    assert (error.moved_to / "fagdager.db").read_bytes() == spoilt
    assert not store_paths.database.exists()
    assert error.backup == all_backups(store_paths.backups)[0]
    assert restore_backup(store_paths, error.backup, NOW) is None
    store = open_store(store_paths)
    with store.read() as tx:
        assert len(tx.find(Story)) == 200
    store.close()


def test_no_empty_store_takes_the_place_of_a_damaged_one_by_itself(store_paths):
    fill(store_paths)
    _garbage(store_paths.database)
    with pytest.raises(DamagedStoreError):
        open_store(store_paths)
    with pytest.raises(DamagedStoreError) as again:
        open_store(store_paths)
    assert again.value.damage is Damage.MISSING
    assert again.value.moved_to is None
    assert again.value.backup is not None


def test_starting_afresh_on_purpose(store_paths):
    fill(store_paths)
    _garbage(store_paths.database)
    with pytest.raises(DamagedStoreError):
        open_store(store_paths, start_afresh=True)
    store = open_store(store_paths, start_afresh=True)
    assert not any(dump(store).values())
    store.close()
    open_store(store_paths).close()


def test_a_damaged_store_without_a_good_backup(store_paths):
    make_big(store_paths)
    for backup in all_backups(store_paths.backups):
        _half(backup.path)
    _half(store_paths.database)
    with pytest.raises(DamagedStoreError) as caught:
        open_store(store_paths)
    assert caught.value.backup is None
    with pytest.raises(DamagedStoreError) as again:
        open_store(store_paths)
    assert (again.value.damage, again.value.backup) == (Damage.MISSING, None)
    open_store(store_paths, start_afresh=True).close()
    fill(store_paths)


def test_every_damaged_store_is_kept(store_paths):
    fill(store_paths)
    folders = set()
    for _ in range(3):
        _garbage(store_paths.database)
        with pytest.raises(DamagedStoreError) as caught:
            open_store(store_paths, clock=TestClock(NOW))
        folders.add(caught.value.moved_to)
    assert len(folders) == 3


def test_the_wal_goes_along_when_a_store_is_moved_aside(store_paths):
    fill(store_paths)
    _garbage(store_paths.database)
    wal = store_paths.database.with_name("fagdager.db-wal")
    wal.write_bytes(b"old")
    with pytest.raises(DamagedStoreError) as caught:
        open_store(store_paths)
    assert not wal.exists()
    assert (caught.value.moved_to / wal.name).read_bytes() == b"old"


def test_a_newer_store_is_refused_and_left_alone(store_paths):
    fill(store_paths)
    tamper(store_paths.database, "PRAGMA user_version = 7")
    content = store_paths.database.read_bytes()
    for read_only in (False, True):
        with pytest.raises(NewerStoreError) as caught:
            open_store(store_paths, read_only=read_only)
        assert (caught.value.found, caught.value.known) == (7, 5)
    assert store_paths.database.read_bytes() == content


def test_looking_makes_and_moves_nothing(store_paths):
    with pytest.raises(MissingStoreError):
        open_store(store_paths, read_only=True)
    assert not store_paths.data_dir.exists()
    fill(store_paths)
    _garbage(store_paths.database)
    with pytest.raises(DamagedStoreError) as caught:
        open_store(store_paths, read_only=True)
    assert caught.value.moved_to is None
    assert store_paths.database.exists()


def test_looking_at_a_closed_store(store_paths):
    rows = fill(store_paths)
    looking = open_store(store_paths, read_only=True)
    assert dump(looking) == rows
    looking.close()
    open_store(store_paths).close()


def test_a_folder_of_any_name(tmp_path):
    odd = paths(tmp_path / "Åse & Ødegård #1 50%20 ?mode=ro")
    rows = fill(odd)
    looking = open_store(odd, read_only=True)
    assert dump(looking) == rows
    looking.close()


def test_a_folder_that_can_not_be_made(store_paths):
    store_paths.data_dir.write_bytes(b"in the way")
    with pytest.raises(UnavailableError):
        open_store(store_paths)


def test_a_store_that_another_program_holds_is_not_damaged(store_paths, monkeypatch):
    fill(store_paths)
    monkeypatch.setattr(connections, "BUSY_S", 0.01)
    with closing(sqlite3.connect(store_paths.database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UnavailableError):
            open_store(store_paths)
        other.execute("ROLLBACK")
    assert store_paths.database.exists()


@pytest.mark.expected_log("No backup on opening")
def test_a_store_opens_though_no_backup_can_be_made(store_paths, monkeypatch):
    def fail(*_args):
        raise BackupFailedError("full")

    monkeypatch.setattr(opening, "make_backup", fail)
    store = open_store(store_paths)
    with_workshop(store)
    assert dump(store)["workshop"]
    assert all_backups(store_paths.backups) == []
    monkeypatch.undo()
    store.close()


def test_a_backup_is_made_when_opening(store_paths):
    fill(store_paths)
    shutil.rmtree(store_paths.backups)
    open_store(store_paths).close()
    assert len(all_backups(store_paths.backups)) == 1


def test_all_faults_are_store_errors():
    assert issubclass(DamagedStoreError, StoreError)
    assert str(DamagedStoreError(Damage.BROKEN)) == "broken"


def test_a_sound_file_is_told_from_a_missing_one(store, store_paths):
    assert find_damage(store_paths.database) is None
    assert find_damage(replace(store_paths, database=store_paths.data_dir / "none").database) is Damage.MISSING


_WRITER = """
import sys
from pathlib import Path
from tests.storage.rows_for_tests import W, add, story, with_workshop
from unginvest_workshop.settings import paths
from unginvest_workshop.storage.opening import open_store
store = with_workshop(open_store(paths(Path(sys.argv[1]))))
for number in range(100_000):
    store.write(W, str(number), add(story(f"s{number}")))
    print(number, flush=True)
"""


def test_killed_in_the_middle_nothing_acknowledged_is_lost(store_paths):
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _WRITER, str(store_paths.data_dir)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
        acknowledged = [int(writer.stdout.readline()) for _ in range(25)]
        writer.kill()
        acknowledged += [int(line) for line in writer.stdout.read().split()]
    store = open_store(store_paths)
    with store.read() as tx:
        kept = {int(row.id[1:]) for row in tx.find(Story)}
    assert set(acknowledged) <= kept
    assert len(kept) - len(acknowledged) <= 1
    last = max(kept)
    assert store.history(W).undo == str(last)
    store.undo(W)
    with store.read() as tx:
        assert len(tx.find(Story)) == last
    store.close()
