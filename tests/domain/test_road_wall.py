"""Pages of the road for the wall: every step and every word is on one of them, and each fits."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_road_layout import roads
from tests.domain.test_tree_layout import measure
from unginvest_workshop.domain.road_picture import RoadContent, StepContent
from unginvest_workshop.domain.road_wall import road_pages

ROOMS = [(902.0, 435.0), (689.0, 440.0)]


def without_spaces(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=25)
@given(roads, st.sampled_from(ROOMS))
def test_every_word_is_on_a_page_that_fits(content: RoadContent, room: tuple[float, float]) -> None:
    pages = road_pages(content, measure, *room)
    shown: dict[str, str] = {}
    for page in pages:
        assert page.scene.width <= room[0] + 0.01
        assert page.scene.height <= room[1] + 0.01
        rects = [card.rect for card in page.cards] + ([page.sun.rect] if page.sun else [])
        assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
        for card in page.cards:
            words = "".join("".join(each.block.lines) for each in (card.when, card.text, card.who) if each)
            step_id = card.id.partition("/")[0]
            shown[step_id] = shown.get(step_id, "") + without_spaces(words)
    assert list(shown) == list(dict.fromkeys(step.id for step in content.steps))
    for step in content.steps:
        assert without_spaces(step.text) in shown[step.id]
        assert step.when.replace(" ", "") in shown[step.id]
        assert step.who.replace(" ", "") in shown[step.id]
    suns = "".join(without_spaces("".join(page.sun.text.block.lines)) for page in pages if page.sun and page.sun.text)
    assert suns == ("" if content.leads_on else without_spaces(content.sun))


@pytest.mark.parametrize("room", ROOMS)
def test_today_is_on_the_one_page_where_it_belongs(room: tuple[float, float]) -> None:
    steps = tuple(StepContent(str(i), "Frokost sammen", "uke 4", "alle") for i in range(12))
    for today in (-0.5, 0.0, 3.5, 6.0, 11.0, 11.5):
        pages = road_pages(RoadContent(steps, "Alle gleder seg", today=today, today_word="i dag"), measure, *room)
        (page,) = [page for page in pages if page.today]
        assert not page.cards or str(max(0, int(today))) in [card.id for card in page.cards]


def test_today_stays_at_its_step_when_a_step_before_goes_over_several_pages() -> None:
    steps = (StepContent("lang", "vi heier på hverandre " * 90), StepContent("b", "Frokost"), StepContent("c", "Tur"))
    pages = road_pages(RoadContent(steps, "sol", today=1.0, today_word="i dag"), measure, *ROOMS[0])
    assert len(pages) > 2
    (page,) = [page for page in pages if page.today]
    assert page.today
    assert page.today.at == next(card.pin for card in page.cards if card.id == "b")


def test_a_time_and_people_of_many_lines_are_told_with_what_the_step_is() -> None:
    when, who = "så snart alle er enige og " * 30, "hele avdelingen og naboene " * 30
    step = StepContent("s", "Male rommet", when=when.strip(), who=who.strip())
    pages = road_pages(RoadContent((step,), "sol"), measure, *ROOMS[0])
    told = "".join("".join(card.text.block.lines) for page in pages for card in page.cards)
    assert without_spaces(when + "Male rommet" + who) in without_spaces(told)


@pytest.mark.parametrize("words", [60, 400, 2000])
def test_a_sun_larger_than_a_page_is_told_on_several_with_its_note_on_the_last(words: int) -> None:
    sun = ("alle gleder seg " * words).strip()
    pages = road_pages(RoadContent((StepContent("a", "Frokost"),), sun, sun_note="om ti år"), measure, *ROOMS[0])
    said = "".join("".join(page.sun.text.block.lines) for page in pages if page.sun)
    assert without_spaces(said) == without_spaces(sun)
    assert [page.sun.note is not None for page in pages if page.sun] == [False] * (len(pages) - 2) + [True]


def test_words_that_break_otherwise_when_they_are_parted_still_fit_their_pages() -> None:
    text = ("x" * 34 + " ") * 150  # two words to a line and a half: what is parted between lines breaks anew
    pages = road_pages(RoadContent((StepContent("a", text.strip()),), "sol"), measure, *ROOMS[0])
    assert all(page.scene.height <= ROOMS[0][1] for page in pages)
    told = "".join("".join(card.text.block.lines) for page in pages for card in page.cards)
    assert without_spaces(told) == without_spaces(text)


@pytest.mark.parametrize("room", ROOMS)
def test_as_few_pages_as_may_be_hold_the_steps_as_evenly_as_may_be(room: tuple[float, float]) -> None:
    long = "Vi spør hva som gjorde at det gikk så bra i hvert teammøte, og skriver ned svarene der alle ser dem"
    steps = tuple(StepContent(str(i), long if i % 8 == 5 else "Frokost", "uke 4", "alle") for i in range(42))
    pages = [len(page.cards) for page in road_pages(RoadContent(steps, "Alle gleder seg"), measure, *room)]
    assert sum(pages) == 42
    assert max(pages[:-1]) - min(pages[:-1]) <= 1


def test_a_road_that_leads_on_ends_with_its_last_step_and_an_empty_one_too() -> None:
    steps = tuple(StepContent(str(i), "Frokost") for i in range(9))
    pages = road_pages(RoadContent(steps, leads_on=True), measure, *ROOMS[0])
    assert [page.sun for page in pages] == [None] * len(pages)
    assert sum(len(page.cards) for page in pages) == 9
    (bare,) = road_pages(RoadContent(leads_on=True), measure, *ROOMS[0])
    assert bare.cards == ()
