"""Pictures that nothing names are let go of at the opening; all others stay, whatever names them."""

import shutil
from dataclasses import replace

import pytest

from tests.storage.rows_for_tests import W, add, tamper, with_workshop
from unginvest_workshop.domain.ids import PhotoId
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.storage.backup import all_backups
from unginvest_workshop.storage.checking import Fault, Problem, check_store
from unginvest_workshop.storage.media import Media
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.sweeping import sweep_media
from unginvest_workshop.storage.tables import TABLES


@pytest.fixture
def media(store_paths):
    return Media(store_paths.media)


@pytest.fixture
def opened(store_paths):
    store = with_workshop(open_store(store_paths))
    yield store
    store.close()


def photo(media, row_id="p"):
    return Photo(PhotoId(row_id), W, "i", PhotoPurpose.TREE, media, 4, 3)


def forget(database):
    """Take away what undo knows."""
    tamper(database, "DELETE FROM undo_change")


def let_backups_go(paths):
    shutil.rmtree(paths.backups)


def test_what_nothing_names_goes_at_the_opening(store_paths, media, opened):
    kept, loose = media.put(b"a"), media.put(b"b")
    (store_paths.media / "half.part").write_bytes(b"x")
    opened.write(W, "Legg til bilde", add(photo(kept)))
    opened.close()
    with_media = open_store(store_paths)
    assert media.kept() == {kept}
    assert loose not in media.kept()
    assert not (store_paths.media / "half.part").exists()
    with_media.close()


def test_a_folder_that_is_not_there_is_not_made(store_paths, opened):
    assert sweep_media(store_paths) == frozenset()
    assert not store_paths.media.exists()


def test_what_undo_names_stays(store_paths, media, opened):
    removed, replaced = media.put(b"a"), media.put(b"b")
    opened.write(W, "Legg til bilde", add(photo(removed), photo(replaced, "q")))
    opened.write(W, "Ta bort bildet", lambda tx: tx.remove(Photo, "p"))
    opened.write(W, "Bytt bilde", lambda tx: tx.replace(replace(tx.get(Photo, "q"), media=media.put(b"c"))))
    opened.close()
    let_backups_go(store_paths)
    open_store(store_paths).close()
    assert len(media.kept()) == 3
    let_backups_go(store_paths)
    forget(store_paths.database)
    assert sweep_media(store_paths) == {removed, replaced}


def test_what_a_backup_names_stays(store_paths, media, opened):
    backed_up = media.put(b"a")
    opened.write(W, "Legg til bilde", add(photo(backed_up)))
    opened.close()
    tamper(store_paths.database, "DELETE FROM photo")
    forget(store_paths.database)
    assert sweep_media(store_paths) == frozenset()
    let_backups_go(store_paths)
    assert sweep_media(store_paths) == {backed_up}


def test_what_a_store_that_was_moved_aside_names_stays(store_paths, media, opened):
    aside = media.put(b"a")
    opened.write(W, "Legg til bilde", add(photo(aside)))
    opened.close()
    let_backups_go(store_paths)
    folder = store_paths.data_dir / "moved-aside" / "20261122"
    folder.mkdir(parents=True)
    store_paths.database.rename(folder / store_paths.database.name)
    open_store(store_paths, start_afresh=True).close()
    assert media.kept() == {aside}


def test_where_a_backup_cannot_be_read_nothing_goes(store_paths, media, opened):
    media.put(b"a")
    opened.close()
    all_backups(store_paths.backups)[-1].path.write_bytes(b"ingen database" * 1000)
    assert sweep_media(store_paths) == frozenset()
    assert len(media.kept()) == 1


def test_a_backup_of_before_there_were_pictures_names_none(store_paths, media, opened):
    loose = media.put(b"a")
    opened.close()
    tamper(all_backups(store_paths.backups)[0].path, "DROP TABLE photo")
    assert sweep_media(store_paths) == {loose}


def test_the_check_finds_a_picture_that_is_gone(store_paths, media, opened):
    gone = media.put(b"a")
    opened.write(W, "Legg til bilde", add(photo(gone)))
    opened.close()
    assert check_store(store_paths) == []
    media.path(gone).unlink()
    assert check_store(store_paths) == [Problem(Fault.MEDIA, gone)]


def test_every_table_that_names_a_picture_is_known():
    named = {table.name for table in TABLES.values() if any("media" in column.name for column in table.c)}
    assert named == {"photo"}
