"""What the deck's slides are: best stories, nothing lost, nothing that overflows."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.exporting.deck.reading import check_apart, check_fits, paragraphs_of, planned
from tests.exporting.fagdag import W, empty_day, fagdag, in_room
from tests.exporting.test_markdown import HOSTILE, with_text
from tests.exporting.test_plenum import presented
from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.domain.taste import FuturePiece, PieceKind, news_parts
from unginvest_workshop.exporting.deck.fitting import line_ends
from unginvest_workshop.exporting.deck.packing import KICKER_BOX, kicker
from unginvest_workshop.exporting.deck.slides import KICKER, QUIET, Bar, Fill, Grid, Layout, Shot, Slide, TextBox
from unginvest_workshop.exporting.deck.stories import best_of
from unginvest_workshop.exporting.document import Card, CardKind, Item, Reference
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.settings import NamesPolicy

DRAWN = Stroke("k1", W, "a", StrokeColour.GREEN, 14, (10, 10, 400, 300), group_id=GroupId("g1"))


def story(title: str, *feeds: str, marked: int = 0) -> Card:
    items = tuple(Item(f"{title} {n}", references=(Reference(to, to),)) for n, to in enumerate(feeds))
    return Card(CardKind.STORY, title, title, items=(*items, *(Item("x", marked=True) for _ in range(marked))))


def said(slide: Slide) -> str:
    return "\n".join((slide.title, slide.kicker, *(each.text for each in paragraphs_of(slide)), *slide.notes))


def titled(slides: list[Slide], title: str) -> list[Slide]:
    return [slide for slide in slides if slide.title == title]


def test_the_best_story_feeds_the_most_shared_factors() -> None:
    few, many = story("a", "c1", "c1", "c1"), story("b", "c1", "c2")
    assert best_of([few, many]) is many
    assert best_of([many, story("c", "c1", "c3", marked=1)]).title == "c"
    assert best_of([many, story("d", "c1", "c3")]) is many


def test_a_group_shows_its_best_story_with_its_image_and_the_others_are_told_in_the_notes() -> None:
    slides = planned(fagdag())
    (best,) = titled(slides, "Kafédagen")
    assert best.kicker == "Historiene · Gruppe 1"
    seen = "\n".join(each.text for each in paragraphs_of(best))
    assert "«Et lys i vinduet»" in seen
    assert "Flere historier: «Han kom tilbake»\u00a0· Matteeksamen" in seen
    notes = "\n".join(best.notes)
    assert "2 fellesnevnere" in notes
    assert "Fortalt av Jonas Vik" in notes
    assert "noen spurte hvordan jeg hadde det" not in seen
    assert "noen spurte hvordan jeg hadde det → Å bli sett" in notes
    assert not titled(slides, "Flere historier")


def test_very_long_titles_of_the_other_stories_are_in_the_notes_alone() -> None:
    day = fagdag()
    long = tuple(replace(story, title=f"{story.title} {LONG}") for story in day.stories)
    slides = planned(replace(day, stories=long))
    assert all("Flere historier" not in each.text for slide in slides for each in paragraphs_of(slide))
    assert any(note == "Flere historier:" for slide in slides for note in slide.notes)


def test_a_drawn_image_stands_beside_the_story() -> None:
    (slide,) = titled(planned(replace(fagdag(), strokes=(DRAWN,))), "Kafédagen")
    (shot,) = [part for part in slide.parts if isinstance(part, Shot)]
    (card,) = [part for part in slide.parts if isinstance(part, TextBox) and part.fill is Fill.CARD]
    assert shot.box.x > card.box.x + card.box.width


def test_shared_factors_stand_two_and_two_side_by_side() -> None:
    slide, alone = (slide for slide in planned(fagdag()) if slide.section == "Fellesnevnerne")
    assert alone.title == "Å bli sett"
    left, right = (part.box for part in slide.parts if isinstance(part, Bar))
    assert left.y == right.y


def test_a_shared_factor_tells_how_wide_it_is_its_metaphor_and_its_words() -> None:
    (slide,) = titled(planned(fagdag()), "Å bli sett")
    assert "Går igjen i 2 av 3 grupper · 5 historier" in said(slide)
    assert "«Et lys i vinduet»" in said(slide)
    assert "noen spurte hvordan jeg hadde det" in said(slide)
    assert [(part.filled, part.total) for part in slide.parts if isinstance(part, Bar)] == [(2, 3)]


def test_a_shared_factor_tells_how_many_words_more_there_are_than_it_has_room_for() -> None:
    day = fagdag()
    more = [replace(day.factors[0], id=f"n{n}", text=f"noen spurte {n}", cluster_id="c1") for n in range(30)]
    slides = planned(replace(day, factors=(*day.factors, *more)))
    boxes = [part for slide in slides for part in slide.parts if isinstance(part, TextBox)]
    (told,) = (box.paragraphs for box in boxes if any(each.text == "noen spurte 0" for each in box.paragraphs[1:]))
    shown = [each for each in told if each.bullet]
    fed = sum(factor.cluster_id == "c1" for factor in (*day.factors, *more))
    assert 0 < len(shown) < fed
    assert (told[-1].text, told[-1].style) == (f"… og {fed - len(shown)} til", QUIET)
    for slide in slides:
        check_fits(slide)
    assert not [each for slide in planned(day) for each in paragraphs_of(slide) if each.text.startswith("… og")]


def test_dreams_build_on_each_other() -> None:
    text = "".join(map(said, titled(planned(fagdag()), "Drømmene")))
    assert "Ja, og … vi har frokost laget av de som bor nærmest" in text
    assert "Ungdom har nøklene til bygget – Jonas Vik" in text


def test_the_road_is_a_table_of_when_what_who_and_how_far() -> None:
    slides = planned(fagdag())
    (grid,) = [part for slide in slides for part in slide.parts if isinstance(part, Grid)]
    assert [each.text for each in grid.header] == ["Når", "Hva", "Hvem går først", "Hvor langt"]
    notes = "\n".join(note for slide in titled(slides, "Stegene") for note in slide.notes)
    assert "Hvem er med: Jonas lager plakat, Elevrådet og kantina" in notes
    assert "Vokser fra:" in notes
    assert "Styrken vår: Amina kan alle navn" in notes


def test_the_header_is_repeated_where_a_table_goes_on() -> None:
    day = fagdag()
    steps = tuple(replace(day.steps[0], id=f"n{n}", rank=f"{n:04}", text=f"Steg {n} " * 8) for n in range(30))
    slides = planned(replace(day, steps=steps))
    grids = [part for slide in slides for part in slide.parts if isinstance(part, Grid)]
    assert len(grids) > 2
    assert len({grid.header for grid in grids}) == 1
    assert titled(slides, "Stegene … fortsetter")
    assert sum(len(grid.rows) for grid in grids) == 30


def test_what_comes_next() -> None:
    slides = planned(fagdag())
    (last,) = titled(slides, "Hva nå?")
    assert "tirsdag 23. mars 2027" in said(last)
    assert "Velkomstvert på alle avdelinger\u00a0· uke 49" in said(last)
    assert "Fredagskaffe" not in said(last)
    assert "håp\u00a0· sulten\u00a0· modig" in said(last)


def test_many_closing_words_stand_on_a_slide_of_their_own() -> None:
    day = fagdag()
    words = tuple(replace(day.words[0], id=f"w{n}", rank=f"{n:04}", text=f"forventningsfull {n}") for n in range(40))
    slides = planned(replace(day, words=words))
    assert "forventningsfull 39" in "".join(map(said, titled(slides, "Avslutning")))
    assert "forventningsfull" not in "".join(map(said, titled(slides, "Hva nå?")))


def test_each_slide_belongs_to_a_part_of_the_deck() -> None:
    sections = list(dict.fromkeys(slide.section for slide in planned(fagdag())))
    assert sections[:2] == ["Fagdag Drammen", "Historiene"]
    assert sections[-2:] == ["Veikartet", "Avslutning"]


def test_an_empty_fagdag_has_a_front_alone() -> None:
    (slide,) = planned(empty_day())
    assert (slide.layout, slide.title) == (Layout.FRONT, "Ny fagdag")


def test_what_groups_showed_and_what_was_answered() -> None:
    text = "".join(map(said, planned(presented())))
    assert "Vi kan gi alle nye en nøkkel" in text
    assert "Alle hadde med maten" in text


def test_presentations_are_told_in_the_notes_and_what_was_picked_with_them() -> None:
    day = presented()
    heard = tuple(
        replace(answer, id=f"r{n}", group_id=group.id)
        for n, group in enumerate(day.groups)
        for answer in day.responses[:1]
    )
    slides = planned(replace(day, responses=heard))
    assert not [slide for slide in slides if slide.section == "Framføringene"]
    notes = "\n".join([slide for slide in slides if slide.section == "Fellesnevnerne"][-1].notes)
    assert all(words in notes for words in ("Framføringene", "Gruppe 1", "Ugla", "At Jonas Vik fikk bestemme så mye"))
    assert "Gruppe 1 – Røttene: " in notes


def test_where_there_are_only_presentations_they_share_a_slide() -> None:
    slides = planned(presented(), section="plenum")
    (slide,) = [slide for slide in slides if slide.section == "Framføringene"]
    assert "Gruppe 1" in [each.text for each in paragraphs_of(slide)]


def test_a_piece_of_words_is_told_beside_others_and_of_a_long_one_all_is_in_the_notes() -> None:
    pieces = tuple(
        FuturePiece(f"fp{n}", W, f"{n:04}", PieceKind.TEXT, f"Brev {n}", text=text)
        for n, text in enumerate(("Hei, du!", LONG))
    )
    (slide,) = [slide for slide in planned(replace(fagdag(), pieces=pieces)) if slide.section == "Smak på framtida"]
    short, long = (part.paragraphs for part in slide.parts if isinstance(part, TextBox))
    assert [each.text for each in short] == ["Brev 0", "Tekst", "Hei, du!"]
    assert long[-1].text.endswith(" …")
    assert LONG in slide.notes
    check_fits(slide)


def marked(text: str, mark: str) -> str:
    """Return a text that is told apart from others that are told of the same."""
    return f"{mark} {text} {mark}"


def with_structure(day: Snapshot, text: str) -> Snapshot:
    """Return a fagdag whose statements build everything that they can."""
    built = {part.value: marked(text, part.value) for part in StructurePart}
    return replace(day, statements=tuple(replace(each, **built) for each in day.statements))


def with_pieces(text: str, caption: str = "") -> Snapshot:
    """Return a fagdag with a newspaper, a poem, a song and photos that are gone, each with an end of its own."""
    pieces = tuple(
        FuturePiece(f"fp{n}", W, f"{n:04}", kind, "Brua", text=marked(text, kind.value), masthead=text, makers=text)
        for n, kind in enumerate((PieceKind.NEWSPAPER, PieceKind.POEM, PieceKind.SONG))
    )
    photos = tuple(
        Photo(
            f"ph{n}", W, "a", PhotoPurpose.PIECE, f"{n:064x}", 640, 480, caption and marked(caption, f"bilde {n}"),
            piece_id=f"fp{n}",
        )
        for n in range(2)
    )  # fmt: skip
    return replace(fagdag(), pieces=pieces, photos=photos)


LONG = "Det var den dagen vi sto i ring og heia på hverandre til ingen hadde stemme igjen. " * 25


def test_a_factor_of_two_thousand_letters_goes_on_on_the_next_slide() -> None:
    day = fagdag()
    slides = planned(replace(day, factors=(replace(day.factors[0], text=LONG.strip()), *day.factors[1:])))
    assert titled(slides, "Kafédagen … fortsetter")
    text = " ".join(
        each.text for slide in slides if slide.title.startswith("Kafédagen") for each in paragraphs_of(slide)
    )
    assert " ".join(text.split()).count("til ingen hadde stemme igjen.") == LONG.count("stemme igjen.")


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_fits(number: int) -> None:
    for slide in planned(with_text(HOSTILE[number])):
        check_fits(slide)


def parts_of(piece: FuturePiece) -> tuple[str, ...]:
    """Return what is told of a piece in one go: a newspaper's paragraphs stand apart."""
    if piece.kind is not PieceKind.NEWSPAPER:
        return (piece.text,)
    ingress, body = news_parts(piece.text)
    return (ingress, *body)


def letters(text: str) -> str:
    return "".join(text.split())


ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.sampled_from("   \nøW😀"), max_size=60)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(said_by=ANY, times=st.integers(1, 40))
@example(said_by=LONG, times=1)
@example(said_by="x" * 400, times=1)
@example(said_by="ord\n", times=60)
def test_whatever_is_said_nothing_overflows_and_nothing_is_lost(said_by: str, times: int) -> None:
    text = (said_by * times).strip() or "x"
    for day in (with_structure(with_text(text), text), with_pieces(text, " ".join(text.split()) or "x")):
        slides = planned(day)
        for slide in slides:
            check_fits(slide)
            check_apart(slide)
        # what goes on is cut by titles only, so paragraphs put together hold every word
        told = letters("".join(each.text for slide in slides for each in paragraphs_of(slide)))
        told += letters("".join(note for slide in slides for note in slide.notes))
        wanted = [each.text for each in (*day.ideas, *day.statements, *day.factors)]
        wanted += [words for each in day.statements for words in each.structure.values()]
        wanted += [words for each in day.pieces for words in parts_of(each)]
        wanted += [each.caption for each in day.photos]
        for words in wanted:
            assert letters(words) in told, words[:60]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_demo_fits_in_all_languages(language: str) -> None:
    for day in (fagdag(), presented(), with_pieces("Vi bygde en bro", "Brua"), in_room(fagdag(), "s1")):
        for slide in planned(day, NamesPolicy.FULL, language):
            check_fits(slide)
            check_apart(slide)


def test_what_stands_above_a_title_is_on_one_line_however_wide_its_letters_are() -> None:
    assert kicker("Historiene", "Gruppe 1") == "Historiene · Gruppe 1"
    for wide in ("ɐ" * 27, "W" * 300, "ɐɐɐ " * 60):
        above = kicker(wide, wide, wide)
        assert above
        assert len(line_ends(above, KICKER, KICKER_BOX.width)) == 1


def test_a_title_goes_on_once_however_long_it_is() -> None:
    day = fagdag()
    stories = (replace(day.stories[0], title=LONG.strip()), *day.stories[1:])
    groups = (replace(day.groups[0], name=LONG.strip()), *day.groups[1:])
    factors = (replace(day.factors[0], text=LONG.strip() * 2), *day.factors[1:])
    pieces = (FuturePiece("p", W, "0", PieceKind.POEM, title=LONG.strip(), text=LONG * 3),)
    titles = [
        each.title for each in planned(replace(day, stories=stories, groups=groups, factors=factors, pieces=pieces))
    ]
    assert any(title.endswith("… fortsetter") for title in titles)
    assert [title for title in titles if title.count("fortsetter") > 1 or "… …" in title.replace("\u00a0", " ")] == []


def test_a_title_that_turns_letters_about_leaves_what_is_said_after_it() -> None:
    day = fagdag()
    story = replace(day.stories[0], title="\u202eDrøm")
    factors = (replace(day.factors[0], text=LONG.strip()), *day.factors[1:])
    slides = planned(replace(day, stories=(story, *day.stories[1:]), factors=factors))
    titles = {slide.title for slide in slides if slide.title.startswith(story.title)}
    assert titles == {"\u202eDrøm", "\u202eDrøm\u202c … fortsetter"}


def test_no_line_begins_with_a_dot_that_sets_words_apart() -> None:
    day = fagdag()
    step = replace(day.steps[0], when="hver fredag", owner="Kari Moen")
    for slide in planned(replace(day, steps=(step, *day.steps[1:]))):
        if slide.title.startswith(("Drømmene", "Hva nå?", "Kafédagen")):
            assert [each.text for each in paragraphs_of(slide) if " · " in each.text] == [], slide.title
