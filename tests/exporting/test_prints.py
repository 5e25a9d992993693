"""Sheets for the room, read back with another library."""

import io
import re
from datetime import date

import pypdf
import pytest

from tests.exporting.conftest import PlainPictures
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.people import AgeGroup, Attendance, CompanyKind, TakingPart
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.prints.make import parse_sheets, read_prints
from unginvest_workshop.operations import agenda, grouping, guides, interviews, people, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.workshops import PlannedItem

A4, A3, A1 = (595.3, 841.9), (841.9, 1190.6), (1683.8, 2383.9)
ODD = "<b>#let*$_Ø Ås"


@pytest.fixture
def day(store):
    """Return a way to make a fagdag with so many people in pairs and groups."""

    def make(names=(), groups=0):
        made = WorkshopId(new_id())
        plan = [PlannedItem(ExerciseKind.INTERVIEW, 30), PlannedItem(ExerciseKind.TREE, 45)]

        def fill(tx):
            workshops.create_workshop(
                tx, "Fagdag Modum", date(2026, 11, 22), topic="Hvordan hører alle til?", agenda=plan, workshop_id=made
            )
            item = agenda.agenda(tx, made)[0]
            agenda.edit_item(tx, item.id, notes="HEMMELIG")
            full = {"opening": "Ta den tida du trenger.", "story_question": "Når hørte du til?"}
            guides.write_guide(
                tx, made, **full, follow_ups=["Hvem var med?", "Hva skjedde?"], values="Hva er bra?", wish=""
            )
            easy = {"story_question": "Fortell!", "follow_ups": ["Hvem?"], "symbols": ["group"]}
            guides.write_guide(tx, made, form=GuideForm.EASY, **easy)
            people.add_people(tx, made, [PersonLine(name, "Modum") for name in names])
            if names:
                interviews.deal_interview_pairs(tx, item.id, 1)
            if groups:
                grouping.deal_into_groups(tx, made, groups, 1)

        store.write(made, "", fill)
        return made

    return make


@pytest.fixture
def printed(store, tmp_path):
    """Return a way to write sheets, and to read them back."""

    def make(made, *sheets, form="full", paper="a3", language=None):
        with store.read() as tx:
            ready = read_prints(tx, made, language, PlainPictures)
        result = ready(sheets, form, paper, tmp_path)
        assert result.notices == ()
        return {file.name: pypdf.PdfReader(io.BytesIO(file.read_bytes())) for file in result.files}

    return make


def size(page):
    return round(float(page.mediabox.width), 1), round(float(page.mediabox.height), 1)


def words(reader):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def assert_tagged(reader, language):
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].startswith(language)
    assert "pdfuaid" in root["/Metadata"].get_data().decode()


NAMES = ("Ida Berg", "Per Vik", "Amir Ali", "Mona Li", "Ida Dahl", ODD, "Tuva Ng", "Nils Ås")


def test_the_guide_stands_twice_on_a_sheet_lying_down_with_lines_to_write_on(day, printed):
    (reader,) = printed(day(), "guide").values()
    assert_tagged(reader, "nb")
    assert [size(page) for page in reader.pages] == [A4[::-1], A4[::-1]]
    first = re.sub(r"\s+", " ", reader.pages[0].extract_text())
    for text in ("Når hørte du til?", "Hvem var med?", "Hva skjedde?", "Hva er bra?", "Ta den tida du trenger."):
        assert first.count(text) == 2
    assert reader.pages[1].extract_text().count("Ord som falt") == 2


def test_the_easy_guide_has_a_symbol_beside_each_question_and_the_form_can_be_all(day, printed):
    made = day()
    (easy,) = printed(made, "guide", form="easy").values()
    assert "Fortell!" in words(easy)
    files = printed(made, "guide", form="all")
    assert sorted(files) == [
        "Fagdag Modum – Intervjuguide – Intervju – Lett å lese.pdf",
        "Fagdag Modum – Intervjuguide – Intervju – Med tolk.pdf",
        "Fagdag Modum – Intervjuguide – Intervju.pdf",
    ]


def test_a_long_guide_goes_on_to_more_sheets_and_loses_nothing(day, printed, store):
    made = day()
    many = [f"Spørsmål nummer {n} er ganske langt, og går over flere linjer på et lite ark" for n in range(40)]
    store.write(made, "", lambda tx: guides.write_guide(tx, made, follow_ups=many))
    (reader,) = printed(made, "guide").values()
    assert len(reader.pages) > 3
    read = words(reader)
    assert all(f"Spørsmål nummer {n} er" in read for n in range(40))


def test_the_pairs_stand_from_a_to_aa_and_then_pair_by_pair(day, printed):
    (reader,) = printed(day(NAMES), "pairs").values()
    assert_tagged(reader, "nb")
    first, second = (re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages)
    assert first.startswith("Finn makkeren din")
    assert [first.index(name) for name in ("Amir", "Ida Berg", "Mona", "Tuva")] == sorted(
        first.index(name) for name in ("Amir", "Ida Berg", "Mona", "Tuva")
    )
    assert second.count(" – ") == 4
    assert "<b>#let*$_Ø" in words(reader)


def test_two_hundred_people_all_stand_on_the_lists(day, printed):
    names = [f"Navn{n:03} Ås" for n in range(200)]
    made = day(names, groups=40)
    for reader in printed(made, "pairs", "groups").values():
        assert len(reader.pages) > 4
        assert {size(page) for page in reader.pages} == {A4}
        text = words(reader)
        assert all(text.count(f"Navn{n:03}") >= 2 for n in range(200))


def test_the_groups_and_their_signs(day, printed, store):
    made = day(NAMES, groups=2)
    first = store_groups(store, made)[0]
    store.write(made, "", lambda tx: people.rename_group(tx, first.id, "Nattuglene"))
    groups, signs = printed(made, "groups", "signs").values()
    assert "Gruppe 2" in words(groups)
    assert words(groups).count("Nattuglene") >= 5
    assert [size(page) for page in signs.pages] == [A4[::-1]] * 2
    assert_tagged(signs, "nb")
    assert signs.pages[0].extract_text().count("Nattuglene") == 2
    assert "2" in signs.pages[1].extract_text()


def store_groups(store, made):
    with store.read() as tx:
        return people.groups(tx, made)


@pytest.mark.parametrize(("paper", "expected"), [("a3", A3), ("a1", A1)])
def test_an_empty_tree_for_each_group_or_one_alone(day, printed, paper, expected):
    (reader,) = printed(day(NAMES, groups=2), "tree", paper=paper).values()
    assert [size(page) for page in reader.pages] == [expected] * 2
    assert_tagged(reader, "nb")
    text = re.sub(r"\s+", " ", reader.pages[0].extract_text())
    assert "Gruppe 1" in text
    assert "Hvordan hører alle til?" in text
    assert text.count("Historie:") == 4
    (alone,) = printed(day(), "tree", paper=paper).values()
    assert len(alone.pages) == 1
    assert alone.pages[0].extract_text().count("Historie:") == 5


@pytest.mark.parametrize(("language", "title"), [("nn", "Finn gruppa di"), ("en", "Find your group")])
def test_the_sheets_speak_the_language_that_is_asked_for(day, printed, language, title):
    (reader,) = printed(day(NAMES, groups=2), "groups", language=language).values()
    assert title in words(reader)
    assert_tagged(reader, language)


def test_nothing_private_and_nobody_who_is_not_here_stands_on_a_sheet(day, printed, store):
    made = day(NAMES, groups=2)

    def mark(tx):
        everyone = people.participants(tx, made)
        people.wish_taking_part(tx, everyone[0].id, TakingPart.LISTENS)
        people.wish_safe_partner(tx, everyone[0].id, everyone[1].id)
        people.edit_person(tx, everyone[1].id, age_group=AgeGroup.UNDER_20)
        people.wish_company(tx, [everyone[2].id, everyone[3].id], CompanyKind.APART)
        people.edit_person(tx, everyone[6].id, attendance=Attendance.LATE)

    store.write(made, "", mark)
    text = " ".join(words(reader) for reader in printed(made, "all", form="all").values())
    assert "Tuva" not in text
    assert not [
        word for word in ("HEMMELIG", "lytte", "under 20", "Trygg", "ventes") if word.casefold() in text.casefold()
    ]


def test_what_the_fagdag_has_nothing_for_is_told_with_what_to_do(day, printed, store):
    made = day()
    with store.read() as tx:
        ready = read_prints(tx, made, None, PlainPictures)
    assert set(ready.missing) == {"pairs", "groups", "signs"}
    with pytest.raises(ExportError, match="trukket makkere"):
        printed(made, "pairs")
    assert [name.split(" – ")[1] for name in printed(made, "all")] == ["Intervjuguide", "Tomt tre, A3.pdf"]


@pytest.mark.parametrize(
    ("text", "sheets"), [("guide,pairs", ("guide", "pairs")), (" Tree, tree ", ("tree",)), ("signs,all", ("all",))]
)
def test_sheets_are_named(text, sheets):
    assert parse_sheets(text) == sheets


@pytest.mark.parametrize("text", ["", "poster", "guide,poster"])
def test_a_sheet_there_is_not_is_told(text):
    with pytest.raises(ExportError, match="Velg"):
        parse_sheets(text)
