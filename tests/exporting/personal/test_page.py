"""The page to take home, read back with another library."""

import io
import re
from datetime import date

import pypdf
import pytest
from PIL import Image

from tests.exporting.conftest import PlainPictures
from tests.exporting.test_prints import A3, A4, assert_tagged, size
from tests.personal_plan import TELLING, full_plan
from unginvest_workshop.domain.ids import MediaHash, WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.domain.pictures import KeptPhoto
from unginvest_workshop.domain.strengths import Strength
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.personal.page import PageMaker, PagePaper
from unginvest_workshop.exporting.photos import SOME_GONE
from unginvest_workshop.exporting.typesetting import WITHOUT_STANDARD
from unginvest_workshop.operations.personal import conversation, pictures, plans, steps, strengths

PHOTO = KeptPhoto(MediaHash("a" * 64), 640, 480)


@pytest.fixture
def painter(tmp_path):
    """Return a painter that knows where a photo lies."""
    found = PlainPictures()
    found.photos[PHOTO.media] = tmp_path / "kept"
    Image.effect_noise((640, 480), 60).convert("RGB").save(found.photos[PHOTO.media], "JPEG")
    return found


@pytest.fixture
def page(store, painter, tmp_path):
    """Return a way to make the page, and to read it back with what was told of it."""

    def make(plan, paper=PagePaper.A4, language="nb"):
        with store.read() as tx:
            ready = PageMaker(lambda: painter).read(tx, plan, language)
        result = ready(paper, tmp_path / "out")
        (file,) = result.files
        return pypdf.PdfReader(io.BytesIO(file.read_bytes())), result

    return make


def alternatives(reader):
    """Return the words that stand for pictures."""
    things = map(reader.get_object, range(1, len(reader.xref[0]) + 1))
    return [str(thing["/Alt"]) for thing in things if isinstance(thing, dict) and "/Alt" in thing]


def words(reader):
    return re.sub(r"\s+", " ", " ".join(found.extract_text() for found in reader.pages))


@pytest.mark.parametrize(("paper", "across"), [(PagePaper.A4, A4), (PagePaper.A3, A3)])
def test_all_that_was_said_is_on_it(store, page, paper, across):
    reader, result = page(full_plan(store, PHOTO), paper)
    said = words(reader)
    assert [word for word in TELLING if word not in said] == []
    for told in ("om fem år", "Humor", "Livsglede", "12. jan", "Da feirer jeg: Seierskake"):
        assert told in said
    assert {size(each) for each in reader.pages} == {(across[1], across[0])}
    assert_tagged(reader, "nb")
    assert result.notices == ()
    assert result.files[0].name == f"Mitt veikart – Sverdlilje – {paper.value.upper()}.pdf"


def usual_plan(store):
    """Make a plan with as much in it as a good hour brings."""
    plan = full_plan(store, PHOTO)

    def fill(tx):
        for number, when in enumerate(("våren", "uke 23", "august", "neste år")):
            step = steps.add_step(tx, plan, f"Et steg med noen ord {number}")
            steps.write_when(tx, step, when, date(2026, 11, 22))
            steps.edit_step(tx, step, helper=f"Hjelper {number}", help="Sitter sammen med meg hver tirsdag")
        for question in ("training", "home_where", "home_looks", "free_time", "friends"):
            conversation.answer(tx, plan, question, "Vi sykler en tur, og etterpå fisker vi.")
        for strength in (Strength.KINDNESS, Strength.PERSEVERANCE):
            strengths.choose_strength(tx, plan, strength)
            strengths.see_strength(tx, plan, strength, by="Lise", moment="du ble igjen og hjalp med oppvasken")
        steps.add_obstacle(tx, plan, "Jeg forsover meg", Strength.PERSEVERANCE, "To vekkerklokker")

    store.write(plan, "", fill)
    return plan


@pytest.mark.parametrize("paper", PagePaper)
@pytest.mark.parametrize("make", [full_plan, usual_plan])
def test_a_whole_plan_stands_on_one_sheet(store, page, paper, make):
    assert len(page(make(store), paper)[0].pages) == 1


def test_who_saw_a_strength_stands_beside_the_moment(store, page):
    assert "Dagleng Kjevlegutt: «Kakefall»" in words(page(full_plan(store))[0])


def test_the_road_has_its_steps_and_leads_to_the_good_life_that_stands_at_its_end(store, page, painter):
    reader, _ = page(full_plan(store))
    (road,) = set(painter.painted)
    assert (road.sun, road.sun_note) == ("Det gode livet", "om fem år")
    assert [(stone.text, stone.when, stone.who) for stone in road.steps] == [("Ringebakeren", "12. jan", "Tantemor")]
    assert "Hvithus" in words(reader)


def test_short_words_without_pictures_stand_in_the_sun(store, page, painter):
    plan = full_plan(store)
    store.write(plan, "", lambda tx: pictures.clear_drawing(tx, plan))
    page(plan)
    assert {road.sun for road in painter.painted} == {"Hvithus"}


def test_the_pages_words_are_read_for_the_road_too(store, page):
    (alt,) = {text for text in alternatives(page(full_plan(store))[0]) if "steg for steg" in text}
    assert alt == "Veien dit, steg for steg: 12. jan: Ringebakeren. Den fører fram til: Det gode livet"


def test_a_long_picture_of_the_good_life_is_not_cut_but_stands_beside_the_road(store, page, painter):
    plan = full_plan(store)
    long = "Et rødt hus " * 12
    store.write(plan, "", lambda tx: plans.write_good_life(tx, plan, long))
    reader, _ = page(plan)
    assert painter.painted[-1].sun == "Det gode livet"
    assert long.strip() in words(reader)


def test_the_way_in_that_was_chosen_comes_first_and_open_questions_are_nowhere(store, page):
    plan = full_plan(store)
    store.write(plan, "", lambda tx: plans.choose_way_in(tx, plan, WayIn.MIRACLE))
    said = words(page(plan)[0])
    assert said.index("Elvebris") < said.index("Bakeridrøm")
    assert "Hvor bor du?" not in said
    assert "Du våkner." in said


def test_what_people_say_is_never_markup(store, page):
    odd = ' #let*$_<b>"`]('
    reader, result = page(full_plan(store, PHOTO, odd=odd))
    assert words(reader).count("#let*$_<b>") >= len(TELLING)
    assert result.notices == ()


def test_signs_that_the_faces_lack_make_it_without_the_standard(store, page):
    reader, result = page(full_plan(store, odd="\U00012000"))
    assert "Hvithus" in words(reader)
    assert result.notices == (WITHOUT_STANDARD,)


def test_a_photo_that_is_gone_is_told(store, page, painter):
    plan = full_plan(store, PHOTO)
    painter.photos.clear()
    assert page(plan)[1].notices == (SOME_GONE,)


@pytest.mark.parametrize(("language", "told"), [("nn", "om fem år"), ("en", "in five years")])
def test_it_speaks_the_language_asked_for(store, page, language, told):
    reader, _ = page(full_plan(store), language=language)
    assert told in words(reader)
    assert_tagged(reader, language)


def test_a_plan_that_is_just_begun_has_a_road_to_write_on(store, page, painter):
    new = WorkshopId(new_id())
    store.write(
        new,
        "",
        lambda tx: plans.begin_plan(tx, new, "Multe", Horizon.TEN, WayIn.OTHERS, day=date(2026, 11, 22)),
    )
    reader, _ = page(new)
    assert words(reader) == "Mitt veikart Multe · om ti år Mitt veikart · Multe"
    assert [road.sun for road in painter.painted[:1]] == ["Det gode livet"]


@pytest.mark.parametrize("paper", PagePaper)
def test_much_goes_on_to_further_pages_and_nothing_is_lost(store, page, paper):
    plan = full_plan(store)

    def fill(tx):
        for number in range(40):
            step = steps.add_step(tx, plan, f"Steg{number} med noen ord til")
            steps.edit_step(tx, step, helper=f"Hjelper{number}", celebration=f"Fest{number}")
        conversation.answer(tx, plan, "friends", "Vennene mine og jeg. " * 90)

    store.write(plan, "", fill)
    reader, result = page(plan, paper)
    said = words(reader)
    assert all(f"Steg{number}" in said and f"Fest{number}" in said for number in range(40))
    assert said.count("Vennene") == 90
    assert result.notices == ()


@pytest.mark.parametrize("paper", PagePaper)
def test_many_steps_take_one_more_sheet_at_most(store, page, paper):
    plan = usual_plan(store)

    def fill(tx):
        for number in range(15):
            step = steps.add_step(tx, plan, f"Enda et steg {number}")
            steps.edit_step(tx, step, helper="Onkel Per", celebration="Kake")

    store.write(plan, "", fill)
    assert len(page(plan, paper)[0].pages) <= 2


def test_a_folder_that_is_none_is_told(store, painter, tmp_path):
    (tmp_path / "out").write_text("")
    plan = full_plan(store)
    with store.read() as tx:
        ready = PageMaker(lambda: painter).read(tx, plan, "nb")
    with pytest.raises(ExportError):
        ready(PagePaper.A4, tmp_path / "out")
