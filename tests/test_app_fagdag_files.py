"""A fagdag moved whole between two machines, in a real file and through real stores."""

import hashlib
import io
import json
import shutil
import zipfile
from collections import Counter
from contextlib import closing, suppress
from dataclasses import fields, replace
from functools import partial
from typing import get_type_hints

import pypdf
import pytest
from PIL import Image

from tests.exporting.conftest import PlainPictures
from unginvest_workshop.app_fagdag_files import take_in_fagdag
from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.interview import PairInterview, PairMember
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.people import CompanyWish, Participant
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Draft, Story, SuccessFactor
from unginvest_workshop.domain.turns import RoundTurn
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_workshop
from unginvest_workshop.exporting.fagdag_file import WHOLE
from unginvest_workshop.exporting.persons import NAME_FIELDS, name_words
from unginvest_workshop.exporting.photos import SOME_GONE
from unginvest_workshop.exporting.reduced import SAID
from unginvest_workshop.i18n import Translator
from unginvest_workshop.importing.kept_picture import check_kept
from unginvest_workshop.operations import trees
from unginvest_workshop.operations.moving import KINDS, VERSION, take_whole
from unginvest_workshop.operations.tx import NotFoundError, UserError
from unginvest_workshop.operations.workshops import list_workshops
from unginvest_workshop.settings import NamesPolicy, paths
from unginvest_workshop.storage.checking import check_store
from unginvest_workshop.storage.migrations import MIGRATIONS, known_version
from unginvest_workshop.storage.store import SqlStore
from unginvest_workshop.storage.tables import TABLES

FULL, FIRST, NONE, OWNERS = NamesPolicy.FULL, NamesPolicy.FIRST, NamesPolicy.NONE, NamesPolicy.OWNERS


@pytest.fixture
def shelf(store_paths):
    return PhotoShelf(store_paths.media)


@pytest.fixture
def store(demo_store):
    return demo_store[0]


@pytest.fixture
def demo(demo_store):
    return demo_store[1]


@pytest.fixture
def elsewhere(tmp_path, first_store):
    """Open the store of another machine, with its pictures."""
    place = paths(tmp_path / "elsewhere")
    shutil.copytree(first_store, place.data_dir)
    with closing(SqlStore(place)) as opened:
        yield opened, PhotoShelf(place.media)


class ShelvedPictures(PlainPictures):
    """Paints nothing, and finds the photos of a shelf."""

    def __init__(self, shelf):
        super().__init__()
        self.photo = shelf.path


@pytest.fixture
def moved(store, shelf, tmp_path):
    """Write the file of a fagdag, and return where it lies."""

    def write(day, names=FULL, folder="out"):
        choices = Choices(names)
        result = export_workshop(store, day, ["fagdag"], tmp_path / folder, choices, ShelvedPictures(shelf))
        assert result.notices == ((WHOLE,) if names is FULL else ())
        return result.files[0]

    return write


def whole(store, day):
    with store.read() as tx:
        return take_whole(tx, day)


def changed(file, change):
    """Write the file anew with what it tells changed."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(parts["fagdag.json"])
    change(told, parts)
    parts["fagdag.json"] = json.dumps(told).encode()
    other = file.with_name("endret.fagdag")
    with zipfile.ZipFile(other, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return other


def test_it_comes_whole_to_another_machine(store, demo, moved, elsewhere):
    there, shelf = elsewhere
    taken = take_in_fagdag(there, shelf, moved(demo))
    assert (taken.id, taken.is_copy) == (demo, False)
    here, found = whole(store, demo), whole(there, demo)
    assert set(found.rows) == set(here.rows)
    assert found.journal.stamps == here.journal.stamps
    photos = [row for row in here.rows if isinstance(row, Photo)]
    assert photos
    assert all(shelf.path(photo.media).is_file() for photo in photos)


def test_what_was_done_can_be_undone_there(store, demo, moved, elsewhere):
    there, shelf = elsewhere
    with store.read() as tx:
        story = tx.find(Story, workshop_id=demo)[0]
    before = set(whole(store, demo).rows)
    store.write(demo, "Legg til faktor", lambda tx: trees.add_factors(tx, story.id, ["noe helt nytt"]))
    store.write(demo, "Slett historie", lambda tx: tx.remove(Story, story.id))
    store.undo(demo)
    take_in_fagdag(there, shelf, moved(demo))
    assert there.history(demo).undo == "Legg til faktor"
    assert there.history(demo).redo == "Slett historie"
    there.redo(demo)
    with there.read() as tx, pytest.raises(NotFoundError):
        tx.get(Story, story.id)
    there.undo(demo)
    there.undo(demo)
    assert set(whole(there, demo).rows) == before


def test_one_that_is_here_already_stays_and_the_other_comes_beside_it(store, shelf, demo, moved):
    before = whole(store, demo)
    taken = take_in_fagdag(store, shelf, moved(demo))
    assert taken.is_copy
    assert taken.id != demo
    assert whole(store, demo) == before
    copy = whole(store, taken.id)
    assert Counter(map(type, copy.rows)) == Counter(map(type, before.rows))
    assert not {row.id for row in copy.rows} & {row.id for row in before.rows}
    assert told_by(copy) == told_by(before)
    assert store.history(taken.id).undo is None


@pytest.mark.parametrize("policy", [FULL, NONE])
def test_a_copy_is_told_apart_by_when_it_came(store, shelf, demo, moved, policy):
    taken = take_in_fagdag(store, shelf, moved(demo, policy))
    with store.read() as tx:
        cards = {card.workshop.id: card for card in list_workshops(tx)}
    assert cards[taken.id].has_twin
    assert not cards[demo].has_twin
    assert cards[taken.id].workshop.created > cards[demo].workshop.created


def told_by(day):
    stories = {row.id: row for row in day.rows if isinstance(row, Story)}
    return sorted((stories[row.story_id].title, row.text) for row in day.rows if isinstance(row, SuccessFactor))


def test_one_that_was_thrown_away_comes_back_to_be_seen(store, demo, moved, elsewhere):
    there, shelf = elsewhere
    store.write(demo, "", lambda tx: tx.replace(replace(tx.get(Workshop, demo), deleted=True)))
    taken = take_in_fagdag(there, shelf, moved(demo))
    assert not whole(there, taken.id).workshop.deleted


@pytest.mark.parametrize("policy", [NONE, OWNERS, NamesPolicy.INITIALS, NamesPolicy.FIRST])
def test_with_names_reduced_it_is_a_copy_of_what_may_leave_the_room(store, demo, moved, elsewhere, policy):
    there, shelf = elsewhere
    here = whole(store, demo)
    secret = {row.id: row for row in here.rows if isinstance(row, Story) and row.stays_in_room}
    assert secret
    file = moved(demo, policy)
    taken = take_in_fagdag(there, shelf, file)
    assert (taken.id == demo, taken.is_copy) == (False, False)
    found = whole(there, taken.id)
    assert found.journal.steps == ()
    assert not {row.id for row in found.rows} & {row.id for row in here.rows}
    stories = [row for row in found.rows if isinstance(row, Story)]
    assert len(stories) == len([row for row in here.rows if isinstance(row, Story)]) - len(secret)
    marks = [row for row in found.rows if isinstance(row, EnergyMark)]
    assert marks
    assert {mark.participant_id for mark in marks} == {None}
    with zipfile.ZipFile(file) as archive:
        said = archive.read("fagdag.json").decode()
    assert not [row for row in secret.values() if row.title and row.title in said]
    last_names = {name_words(row.name)[-1] for row in here.rows if isinstance(row, Participant) and " " in row.name}
    assert not [name for name in last_names if f'"{name}' in said or f" {name}" in said]
    named = [row for row in found.rows if isinstance(row, Participant) and row.name]
    assert bool(named) is (policy is not NONE)
    owners = [row.owner for row in found.rows if isinstance(row, RoadmapStep) and row.owner]
    assert (policy is NONE) <= (not [row for row in found.rows if isinstance(row, Story) and row.teller])
    assert owners or policy is NONE


def test_a_photo_that_is_gone_is_told_of(store, demo, tmp_path):
    result = export_workshop(store, demo, ["fagdag"], tmp_path / "out", Choices(FULL), PlainPictures())
    assert result.notices == (SOME_GONE, WHOLE)


def test_what_undo_would_bring_back_has_its_photo_with_it(store, shelf, demo, moved, elsewhere):
    there, other_shelf = elsewhere
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "#123456").save(picture, "PNG")
    kept = shelf.take_in(picture.getvalue())
    with store.read() as tx:
        photo = replace(tx.find(Photo, workshop_id=demo)[0], id="f" * 32, media=kept.media, width=40, height=30)
    store.write(demo, "Legg til bilde", lambda tx: tx.add(photo))
    store.write(demo, "Slett bilde", lambda tx: tx.remove(Photo, photo.id))
    take_in_fagdag(there, other_shelf, moved(demo))
    there.undo(demo)
    assert other_shelf.path(kept.media).is_file()


def test_an_older_file_has_the_defaults_of_what_is_new_and_no_undo(store, demo, moved, elsewhere):
    there, shelf = elsewhere
    with store.read() as tx:
        story = tx.find(Story, workshop_id=demo)[0]
    store.write(demo, "Legg til faktor", lambda tx: trees.add_factors(tx, story.id, ["noe helt nytt"]))

    def older(told, _parts):
        told["version"] = VERSION - 1
        for row in told["rows"]["roadmap_step"]:
            del row["obstacle"]

    take_in_fagdag(there, shelf, changed(moved(demo), older))
    assert there.history(demo).undo is None
    assert {row.obstacle for row in whole(there, demo).rows if isinstance(row, RoadmapStep)} == {""}


def one(told, table):
    return told["rows"][table][0]


WRONG = {
    "another format": lambda told, _parts: told.update(format="noe annet"),
    "no rows": lambda told, _parts: told.pop("rows"),
    "no workshop": lambda told, _parts: told["rows"].pop("workshop"),
    "no place": lambda told, _parts: told["rows"].update(place=[]),
    "no title": lambda told, _parts: one(told, "workshop").update(title=" \n"),
    "a template": lambda told, _parts: one(told, "workshop").update(kind="template"),
    "a kind of row that there is not": lambda told, _parts: told["rows"].update(personal_plan=[{}]),
    "a value of another type": lambda told, _parts: one(told, "story").update(title=5),
    "a choice that there is not": lambda told, _parts: one(told, "story").update(stays_in_room="kanskje"),
    "a number that is none": lambda told, _parts: one(told, "success_factor").update(offset_x=True),
    "an endless text": lambda told, _parts: one(told, "story").update(title="x" * 200_001),
    "a value missing that has no default": lambda told, _parts: one(told, "story").pop("rank"),
    "an id that is none": lambda told, _parts: one(told, "story").update(id="../../etc"),
    "a row of another fagdag": lambda told, _parts: one(told, "story").update(workshop_id="1" * 32),
    "a factor of no story": lambda told, _parts: one(told, "success_factor").update(story_id="1" * 32),
    "a step of another table": lambda told, _parts: told["journal"]["changes"][0].update(table_name="stamp"),
    "a change of no step": lambda told, _parts: told["journal"]["changes"][0].update(step=-1),
    "a change of another row": lambda told, _parts: told["journal"]["changes"][0].update(row_id="1" * 32),
    "a change with other fields": lambda told, _parts: told["journal"]["changes"][0].update(after='{"id": "a"}'),
    "a stamp of another table": lambda told, _parts: told["journal"]["stamps"][0].update(table_name="stamp"),
    "a stamp of another field": lambda told, _parts: told["journal"]["stamps"][0].update(field="rowid"),
    "media that are elsewhere": lambda told, _parts: one(told, "photo").update(media="../../etc/passwd"),
    "a photo without a side": lambda told, _parts: one(told, "photo").update(width=0),
    "clauses that are no texts": lambda told, _parts: one(told, "workshop").update(topic_where="[1,null]"),
    "half a character": lambda told, _parts: one(told, "workshop").update(topic_where=r'["der \ud800 er"]'),
    "half a character in a question": lambda told, _parts: one(told, "interview_guide").update(
        follow_ups=r'["hva \udfff skjedde?"]'
    ),
    "half a character that undo kept": lambda told, _parts: half_a_character_kept(told),
    "a stroke with half a point": lambda told, _parts: one(told, "stroke").update(points="[1]"),
    "a stroke without points": lambda told, _parts: one(told, "stroke").update(points="[]"),
    "a stroke of letters": lambda told, _parts: one(told, "stroke").update(points='["a","b"]'),
    "a stroke far beside the sheet": lambda told, _parts: one(told, "stroke").update(points="[5,801]"),
    "a stroke without end": lambda told, _parts: one(told, "stroke").update(points="[1e308,1e308]"),
    "a stroke too wide": lambda told, _parts: one(told, "stroke").update(width=2**62),
    "a place that is far off": lambda told, _parts: one(told, "success_factor").update(offset_x=2**62),
    "a number too large": lambda told, _parts: one(told, "room_group").update(number=2**62),
    "a moment that never comes": lambda told, _parts: one(told, "workshop").update(created=2**62),
    "a time that is none": lambda told, _parts: one(told, "workshop").update(start=-1),
    "a day at the end of time": lambda told, _parts: one(told, "roadmap_step").update(starts="9999-12-31"),
    "a rank that does not sort": lambda told, _parts: one(told, "story").update(rank=""),
    "a row that names no id": lambda told, _parts: one(told, "energy_mark").update(node_id=""),
    "a step that carries on itself": lambda told, _parts: names_itself(told, "roadmap_step", "continues"),
    "an idea that builds on itself": lambda told, _parts: names_itself(told, "dream_idea", "builds_on"),
    "a fagdag that follows itself": lambda told, _parts: names_itself(told, "workshop", "follows"),
    "a stamp that never comes": lambda told, _parts: told["journal"]["stamps"][0].update(at=2**62),
    "a picture that is another": lambda _told, parts: parts.update({"media/" + "0" * 64: b"\x89PNG\r\n\x1a\n"}),
    "a picture that is none": lambda _told, parts: parts.update(as_media(b"<svg/>")),
    "a picture that ends at once": lambda _told, parts: parts.update(as_media(picture("PNG")[:60])),
    "a picture that is broken": lambda _told, parts: parts.update(as_media(b"\xff\xd8\xff\xd9")),
    "a picture with a person in its margin": lambda _told, parts: parts.update(
        as_media(picture("JPEG", exif=artist()))
    ),
    "a picture with a comment": lambda _told, parts: parts.update(as_media(picture("JPEG", comment=b"Ida Solberg"))),
    "a drawing with a comment": lambda _told, parts: parts.update(as_media(picture("PNG", exif=artist()))),
    "a picture with more behind": lambda _told, parts: parts.update(as_media(picture("JPEG") + b"Ida Solberg\xff\xd9")),
    "a drawing with more behind": lambda _told, parts: parts.update(as_media(picture("PNG") + b"Ida Solberg")),
    "a picture too large to be kept": lambda _told, parts: parts.update(as_media(picture("PNG", size=(2561, 1)))),
    "a picture of many bytes": lambda _told, parts: parts.update(as_media(bytes(30_000_001))),
}


def half_a_character_kept(told):
    """Let a change of the fagdag itself have half a character in what it was before."""
    row = one(told, "workshop") | {"topic_where": r'["\ud800"]'}
    step = told["journal"]["steps"][0]["id"]
    told["journal"]["changes"] = [
        {"step": step, "table_name": "workshop", "row_id": row["id"], "before": json.dumps(row), "after": None}
    ]


def names_itself(told, table, field):
    row = one(told, table)
    row[field] = row["id"]


def as_media(content):
    return {f"media/{hashlib.sha256(content).hexdigest()}": content}


def picture(kind, size=(40, 30), **more):
    written = io.BytesIO()
    Image.new("RGB", size, "#123456").save(written, kind, **more)
    return written.getvalue()


def artist():
    told = Image.Exif()
    told[0x013B] = "Ida Solberg"
    return told


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_file_that_does_not_hold_together_is_refused_whole(store, demo, moved, elsewhere, change):
    there, shelf = elsewhere
    with store.read() as tx:
        story = tx.find(Story, workshop_id=demo)[0]
    store.write(demo, "Legg til faktor", lambda tx: trees.add_factors(tx, story.id, ["noe helt nytt"]))
    with pytest.raises(UserError) as caught:
        take_in_fagdag(there, shelf, changed(moved(demo), change))
    said = Translator("nb")(caught.value.message, **caught.value.values)
    assert said.startswith("«endret.fagdag» er ikke en fagdagfil, eller den er skadet.")
    with there.read() as tx:
        assert tx.find(Workshop, id=demo) == []


def without_pictures(_told, parts):
    for name in [name for name in parts if name.startswith("media/")]:
        del parts[name]


def test_a_file_without_its_pictures_is_taken_in_without_the_photos_and_says_so(
    store, shelf, demo, moved, elsewhere, tmp_path
):
    there, other_shelf = elsewhere
    here = whole(store, demo)
    photos = {row for row in here.rows if isinstance(row, Photo)}
    file = changed(moved(demo), without_pictures)
    taken = take_in_fagdag(there, other_shelf, file)
    missing = len({photo.media for photo in photos})
    assert taken.missing == missing > 1
    assert list(map(Translator("nb").say, taken.notices)) == [
        f"{missing} bilder manglet i fila, og er ikke med. Resten av fagdagen er her."
    ]
    found = whole(there, demo)
    assert set(found.rows) == set(here.rows) - photos
    assert not {stamp["row_id"] for stamp in found.journal.stamps} & {photo.id for photo in photos}
    assert check_store(paths(tmp_path / "elsewhere")) == []
    copy = take_in_fagdag(store, shelf, file)
    assert (copy.is_copy, copy.missing) == (True, 0), "the pictures are here, so nothing is missing"
    assert len([row for row in whole(store, copy.id).rows if isinstance(row, Photo)]) == len(photos)


def test_only_the_photo_whose_picture_is_missing_is_left_out(store, demo, moved, elsewhere, tmp_path):
    there, other_shelf = elsewhere
    gone, *others = [row for row in whole(store, demo).rows if isinstance(row, Photo)]
    taken = take_in_fagdag(
        there, other_shelf, changed(moved(demo), lambda _told, parts: parts.pop(f"media/{gone.media}"))
    )
    assert list(map(Translator("nb").say, taken.notices)) == [
        "1 bilde manglet i fila, og er ikke med. Resten av fagdagen er her."
    ]
    assert {row for row in whole(there, demo).rows if isinstance(row, Photo)} == set(others)
    assert check_store(paths(tmp_path / "elsewhere")) == []


def test_undo_never_brings_back_a_photo_whose_picture_did_not_come(store, demo, moved, elsewhere, tmp_path):
    there, other_shelf = elsewhere
    photo = next(row for row in whole(store, demo).rows if isinstance(row, Photo))
    store.write(demo, "Slett bilde", lambda tx: tx.remove(Photo, photo.id))
    file = changed(moved(demo), lambda _told, parts: parts.pop(f"media/{photo.media}"))
    assert take_in_fagdag(there, other_shelf, file).missing == 1
    assert there.history(demo).undo is None
    assert check_store(paths(tmp_path / "elsewhere")) == []


def days_of(store):
    """Return the fagdager of a store, the one that is followed up first."""
    with store.read() as tx:
        return sorted(tx.find(Workshop), key=lambda day: day.date)


def test_a_file_without_all_rows_of_one_kind_harms_neither_this_store_nor_another(
    store, shelf, store_paths, moved, elsewhere, tmp_path
):
    """Whatever a file lacks, it is refused, or what came of it holds together."""
    there, other_shelf = elsewhere
    refused, seen = set(), set()
    for day in days_of(store):
        file = moved(day.id, folder=day.id)
        there.forget(take_in_fagdag(there, other_shelf, file).id)  # the pictures stay
        with zipfile.ZipFile(file) as archive:
            kinds = json.loads(archive.read("fagdag.json"))["rows"].keys() - seen
        seen |= kinds
        for kind in sorted(kinds):
            damaged = changed(file, partial(without, kind))
            taken = taken_in_or_refused(store, shelf, damaged), taken_in_or_refused(there, other_shelf, damaged)
            assert (taken[0] is None) == (taken[1] is None), "it is the same file, whatever is here"
            if taken[1] is None:
                refused.add(kind)
            else:
                there.forget(taken[1])
        assert check_store(paths(tmp_path / "elsewhere")) == []
    assert check_store(store_paths) == []
    assert {"story", "success_factor", "cluster", "participant", "room_group", "dream_idea", "place"} < refused
    assert {"closing_word", "link", "photo", "contribution"} < seen - refused


def without(kind, told, parts):
    del told["rows"][kind]
    told["journal"] = dict.fromkeys(("steps", "changes", "stamps", "tombstones"), ())
    without_pictures(told, parts)  # they are here already, and take long to read


def taken_in_or_refused(store, shelf, file):
    """Take a file in and return the id of what came, or None where it was refused and nothing is new."""
    before = days_of(store)
    with suppress(UserError):
        return take_in_fagdag(store, shelf, file).id
    assert days_of(store) == before
    return None


@pytest.mark.parametrize("policy", [FULL, NONE, OWNERS])
def test_fagdager_that_follow_each_other_are_moved_in_any_order(store, shelf, store_paths, moved, elsewhere, policy):
    """What is named of an earlier fagdag need not be there."""
    there, other_shelf = elsewhere
    days = [day.id for day in days_of(store)]
    assert len(days) > 1
    for day in reversed(days):
        file = moved(day, policy, day)
        take_in_fagdag(store, shelf, file)
        came = whole(there, take_in_fagdag(there, other_shelf, file).id)
        assert came.workshop.follows == whole(store, day).workshop.follows
    assert check_store(store_paths) == []


@pytest.mark.parametrize("kind", ["noise", "plain", "seen through"])
def test_every_picture_that_is_kept_may_come_back(shelf, kind):
    drawn = {
        "noise": lambda: Image.effect_noise((3000, 300), 90).convert("RGB"),
        "plain": lambda: Image.new("P", (40, 30), 3),
        "seen through": lambda: Image.new("RGBA", (40, 30), (1, 2, 3, 4)),
    }[kind]()
    written = io.BytesIO()
    drawn.save(written, "PNG")
    kept = shelf.take_in(written.getvalue())
    check_kept(shelf.path(kept.media).read_bytes())


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_file_that_is_packed_otherwise_is_refused(demo, moved, elsewhere, packing):
    file = moved(demo)
    with zipfile.ZipFile(file) as archive:
        told = archive.read("fagdag.json")
    with zipfile.ZipFile(file, "w", packing) as archive:
        archive.writestr("fagdag.json", told)
    with pytest.raises(UserError, match="er ikke en fagdagfil"):
        take_in_fagdag(*elsewhere, file)


def test_a_file_that_swells_is_refused(elsewhere, tmp_path):
    file = tmp_path / "stor.fagdag"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("fagdag.json", "w") as part:
        part.write(b"{")
        for _ in range(101):
            part.write(b" " * 1_000_000)
        part.write(b"}")
    with pytest.raises(UserError, match="er ikke en fagdagfil"):
        take_in_fagdag(*elsewhere, file)


def test_a_file_of_a_newer_app_is_told_of(demo, moved, elsewhere):
    file = changed(moved(demo), lambda told, _parts: told.update(version=VERSION + 1))
    with pytest.raises(UserError) as caught:
        take_in_fagdag(*elsewhere, file)
    assert "nyere utgave" in caught.value.message


@pytest.mark.parametrize(
    ("content", "part"),
    [(b"", "er ikke en fagdagfil"), (b"PK\x03\x04 rot", "er ikke en fagdagfil"), (None, "ikke lest")],
)
def test_a_file_that_is_none_is_told_of(elsewhere, tmp_path, content, part):
    file = tmp_path / "rar.fagdag"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        take_in_fagdag(*elsewhere, file)
    assert part in caught.value.message


def test_only_a_fagdag_is_moved(store):
    with store.read() as tx, pytest.raises(NotFoundError):
        take_whole(tx, WorkshopId("x"))


def test_the_kinds_that_are_moved_are_all_of_a_fagdag():
    tables = {table.name: kind for kind, table in TABLES.items()}
    others = {name for name in tables if name.startswith("personal_") or name.endswith("_strength")} | {"theme_tie"}
    assert {name: tables[name] for name in tables if name not in others} == dict(KINDS)
    assert known_version(MIGRATIONS) == VERSION


LEFT_BEHIND = {CompanyWish, PairInterview, PairMember, RoundTurn, Timer, ItemTime, Draft}
"""The kinds of which no row is in a file with names reduced."""


def test_every_text_that_a_row_holds_is_said_or_is_no_words():
    """A new field with people's words in it is reduced too, or this tells of it."""
    wordless = {"rank", "origin", "template", "child_id", "parent_id", "node_id", "view", "symbols"}
    for kind in set(KINDS.values()) - LEFT_BEHIND:
        hints = get_type_hints(kind)
        texts = {field.name for field in fields(kind) if hints[field.name] in (str, tuple[str, ...])}
        names = {*NAME_FIELDS.get(kind, ()), *(["name"] if kind is Participant else [])}
        assert texts - wordless - names - {"notes"} <= set(SAID.get(kind, ())), kind.__name__
        assert {*SAID.get(kind, ()), *names} <= texts


@pytest.mark.parametrize("policy", [NONE, FIRST], ids=["none", "first"])
def test_no_row_of_a_reduced_file_names_somebody_in_any_text(store, demo, moved, policy):
    with store.read() as tx:
        everyone = tx.find(Participant, workshop_id=demo)
    store.write(demo, "", lambda tx: tx.replace(replace(everyone[0], name="Quintus Zebrawitz")))
    store.write(demo, "", lambda tx: write_into_all(tx, demo, "hos Zebrawitz"))
    with zipfile.ZipFile(moved(demo, policy)) as archive:
        told = json.loads(archive.read("fagdag.json"))
    assert not set(told["rows"]) & {name for name, kind in KINDS.items() if kind in LEFT_BEHIND}
    assert [row for rows in told["rows"].values() for row in rows if "Zebrawitz" in str(row)] == []


def write_into_all(tx, day, words):
    """Write some words into every text that says something, of every row."""
    for kind in KINDS.values():
        said = [name for name in (*SAID.get(kind, ()), "notes") if get_type_hints(kind).get(name) is str]
        for row in tx.find(kind, workshop_id=day) if said else ():
            tx.replace(replace(row, **dict.fromkeys(said, words)))


def test_the_summary_is_the_same_on_both_machines(store, shelf, demo, moved, elsewhere, tmp_path):
    there, other_shelf = elsewhere
    with store.read() as tx:
        (later,) = (day.id for day in tx.find(Workshop) if day.follows == demo)
    store.forget(later)  # what a later fagdag told of this one does not travel with it
    file = moved(demo)
    take_in_fagdag(there, other_shelf, file)
    read = []
    for each, photos, folder in ((store, shelf, "a"), (there, other_shelf, "b")):
        result = export_workshop(each, demo, ["pdf"], tmp_path / folder, Choices(FULL), ShelvedPictures(photos))
        read.append(len(pypdf.PdfReader(result.files[0]).pages))
    assert read[0] == read[1] > 1
