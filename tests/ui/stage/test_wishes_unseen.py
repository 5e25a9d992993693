"""What somebody wishes, privately, is nowhere but in the console: not on the stage, in a file or in the log."""

import io
import logging
import re
import zipfile
from itertools import pairwise

import pypdf
import pytest

from tests.day_items import interview_of
from tests.exporting.conftest import PlainPictures, suffix_of
from tests.ui.stage_walk import BEGUN, Stop, everywhere, plan_every_kind
from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.interview import PairInterview
from unginvest_workshop.domain.people import AgeGroup, Attendance, CompanyKind, Participant, TakingPart, first_name
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_workshop
from unginvest_workshop.exporting.formats import FORMATS
from unginvest_workshop.exporting.group_file import group_file
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import short_names
from unginvest_workshop.operations import interviews, people
from unginvest_workshop.operations.group_trees import sent_tree
from unginvest_workshop.operations.timers import timer_of
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.stage import presenter

TELLING = ("trygg makker", "vil helst lytte", "sier pass", "taking_part", "safe_partner", "listens", "passes")
TELLING += ("age_group", "from_20", "under 20", "hold sammen", "fra hverandre", "company")

SUMMARIES = tuple(name for name in FORMATS if name not in {"fagdag", "png"})
"""What is read by others; PNG shows what SVG does, and the file that moves a fagdag whole takes along what its
facilitator keeps of wishes."""


@pytest.fixture
def store(demo_store):
    return demo_store[0]


@pytest.fixture
def demo(services, demo_store):
    """Open the demo with every kind of exercise in its plan, and pairs."""
    desk = services.open_workshop(demo_store[1], services.hub)
    plan_every_kind(desk)
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    return desk


def everyone(desk):
    return desk.read(lambda tx: people.participants(tx, desk.id))


def mark(desk):
    """Let everybody wish something, and each have a safe partner."""
    ages = list(AgeGroup)
    parts = (TakingPart.LISTENS, TakingPart.PASSES, TakingPart.TELLS)

    def wish(tx):
        for number, (person, other) in enumerate(pairwise(people.participants(tx, desk.id))):
            people.wish_taking_part(tx, person.id, parts[number % 3])
            people.wish_safe_partner(tx, person.id, other.id)
            people.edit_person(tx, person.id, age_group=ages[number % len(ages)])
            people.wish_company(tx, [person.id, other.id], list(CompanyKind)[number % 2])

    desk.do("Endre deltakeren", wish)


def all_stages(desk, clock):
    """Return what the stage shows at each stop of the walk."""
    found = {}
    for item, stop in everywhere(desk, clock):
        shown = repr(desk.read(lambda tx, item=item: stage(desk, tx, item)))
        found[stop] = re.sub("0x[0-9a-f]+", "", shown)
    return found


def stage(desk, tx, item):
    reading = rules.read(timer_of(tx, item.id), desk.clock.now())
    source = StageSource(tx, desk.workshop(), item, desk.place(), desk.room, desk.photos, reading)
    return presenter._content(source, exercise_views())


def test_no_stage_changes_by_a_wish(demo, clock):
    before = all_stages(demo, clock)
    assert {stop.kind for stop in before} == set(ExerciseKind)
    mark(demo)
    after = all_stages(demo, clock)
    assert after == before
    assert not [word for word in TELLING for shown in after.values() if word in shown.casefold()]


def test_who_is_away_is_not_pointed_out_on_the_wall(demo, clock):
    """Those who are away, late or gone are in no list, and no word says so."""
    for number, person in enumerate(everyone(demo)[:9]):
        gone = (Attendance.AWAY, Attendance.LATE, Attendance.LEFT)[number % 3]
        demo.do("", lambda tx, person=person, gone=gone: people.edit_person(tx, person.id, attendance=gone))
    demo.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, demo.id), 1))
    shown = all_stages(demo, clock)
    words = ("gikk tidlig", "attendance", "'away'", "'late'", "'left'")
    assert not [(word, where) for word in words for where, content in shown.items() if word in content.casefold()]
    pairs = shown[Stop(ExerciseKind.INTERVIEW, None, "pairs", BEGUN)]
    names = short_names(Translator("nb"), everyone(demo))
    assert not [person.name for person in everyone(demo)[:9] if f"'{names[person.id]}'" in pairs]


def test_pairs_dealt_by_wishes_stand_in_the_order_of_the_alphabet(demo, clock):
    """Nobody can tell from a row who listens, and nobody who passes is pointed out."""
    mark(demo)
    demo.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, demo.id), 1))
    stages = all_stages(demo, clock).items()
    shown = {stop.view: content for stop, content in stages if stop.kind is ExerciseKind.INTERVIEW}
    passing = [first_name(each.name) for each in everyone(demo) if each.taking_part is TakingPart.PASSES]
    telling = {first_name(each.name) for each in everyone(demo) if each.taking_part is not TakingPart.PASSES}
    assert passing
    alone = [name for name in passing if name not in telling]
    assert [name for name in telling if f"'{name}'" in shown["pairs"]]
    assert not [name for name in alone if f"'{name}'" in shown["pairs"]]
    assert not [word for word in TELLING for content in shown.values() if word in content.casefold()]


def text_of(files):
    """Return all that can be read in files."""
    found = []
    for file in files:
        content = file.read_bytes()
        if file.suffix == ".pdf":
            reader = pypdf.PdfReader(io.BytesIO(content))
            about = [value for key, value in (reader.metadata or {}).items() if "Date" not in key]
            found.append(" ".join([*(page.extract_text() for page in reader.pages), *map(str, about)]))
        elif zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                named = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
                parts = (archive.read(name).decode() for name in named)
                found.append(" ".join(re.sub("<[^>]*>", " ", part) for part in parts))
        elif file.suffix == ".png":
            found.append(content.decode("latin-1"))
        else:
            found.append(content.decode())
    return found


@pytest.mark.parametrize("policy", [NamesPolicy.FULL, NamesPolicy.NONE])
def test_no_summary_changes_by_a_wish(demo, store, tmp_path, policy):
    def written(folder):
        result = export_workshop(store, demo.id, SUMMARIES, folder, Choices(policy), PlainPictures())
        assert {file.suffix for file in result.files} == set(map(suffix_of, SUMMARIES))
        return text_of(result.files)

    before = written(tmp_path / "before")
    mark(demo)
    after = written(tmp_path / "after")
    assert after == before
    assert not [word for word in TELLING for text in after if word in text.casefold()]


def test_no_group_file_tells_of_a_wish(demo):
    mark(demo)
    group = demo.read(lambda tx: people.groups(tx, demo.id))[0]
    content = group_file(demo.read(lambda tx: sent_tree(tx, group.id, 1, lambda _media: None)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        inside = b"".join(archive.read(name) for name in archive.namelist()).decode().casefold()
    assert not [word for word in TELLING if word in inside]


def test_no_undo_step_and_no_log_tells_of_a_wish(demo, caplog):
    caplog.set_level(logging.DEBUG)
    mark(demo)
    demo.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, demo.id), 2))
    demo.undo()
    logged = " ".join(record.getMessage() for record in caplog.records).casefold()
    assert not [word for word in TELLING if word in logged]
    assert not [each.name for each in everyone(demo) if each.name.casefold() in logged]
    assert demo.read(lambda tx: tx.find(PairInterview, workshop_id=demo.id))
    assert {each.taking_part for each in demo.read(lambda tx: tx.find(Participant, workshop_id=demo.id))} == set(
        TakingPart
    )
