"""The presentation in plenum in the summary: what was shown by reference, what was answered in full."""

from dataclasses import replace

import pytest

from tests.exporting.fagdag import W, empty_day, fagdag, in_room
from tests.exporting.telling import build_summary
from tests.exporting.test_pdf import pdf, squeezed, text_of
from unginvest_workshop.domain.presentation import Response, ResponseKind
from unginvest_workshop.exporting.document import Card, Cards, Heading, Section
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.snapshot import Snapshot, without_private
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

ANSWERS = (
    Response("r1", W, "0001", ResponseKind.INTERESTING, "At Jonas Vik fikk bestemme så mye", "g1", "f1"),
    Response("r2", W, "0002", ResponseKind.GENERATIVE, "Vi kan gi alle nye en nøkkel", "g1"),
    Response("r3", W, "0003", ResponseKind.GENERATIVE, "Alle hadde med maten", None),
)


def presented() -> Snapshot:
    """Return a fagdag whose first group has told of the café, with three factors and two answers."""
    day = fagdag()
    return replace(
        day,
        stories=tuple(replace(story, told_in_plenum=story.id == "s1") for story in day.stories),
        factors=tuple(replace(factor, picked=factor.id in {"f1", "f2", "f5"}) for factor in day.factors),
        responses=ANSWERS,
    )


def section(day: Snapshot, policy: NamesPolicy = NamesPolicy.FULL) -> Section | None:
    summary = build_summary(day, policy, Translator("nb"))
    return next((each for each in summary.sections if each.anchor == "plenum"), None)


def cards(found: Section | None) -> list[Card]:
    assert found is not None
    return [card for block in found.blocks if isinstance(block, Cards) for card in block.cards]


def said(card: Card) -> list[tuple[str, list[str]]]:
    return [(item.text, [each.text for each in item.references]) for item in card.items]


def test_a_group_is_told_by_reference_and_its_answers_in_full() -> None:
    found = section(presented())
    assert found is not None
    assert [block.text for block in found.blocks if isinstance(block, Heading)] == ["Gruppe 1", "Om alle gruppene"]
    shown, interesting, generative, others = cards(found)
    titles = [card.title for card in (shown, interesting, generative, others)]
    assert titles == ["Det gruppa viste", "Mest interessant", "Mest generativt", "Mest generativt"]
    assert said(shown) == [("Historien", ["Kafédagen"]), ("Bildet", ["Et lys i vinduet"])]
    assert (shown.label, len(shown.references)) == ("Røttene", 3)
    [(words, about)] = said(interesting)
    assert words == "At Jonas Vik fikk bestemme så mye"
    assert len(about) == 1
    assert said(generative) == [("Vi kan gi alle nye en nøkkel", [])]
    assert said(others) == [("Alle hadde med maten", [])]


def test_words_stand_in_full_once_though_they_were_shown() -> None:
    source = write_markdown(build_summary(presented(), NamesPolicy.FULL, Translator("nb")))
    for factor in presented().factors:
        if factor.picked and len(factor.text.split()) > 4:
            assert source.count(factor.text) == 1
    for answer in ANSWERS:
        assert source.count(answer.text) == 1


def test_a_story_that_stays_in_the_room_takes_its_ties_along() -> None:
    day = in_room(presented(), "s1")
    assert [each.factor_id for each in without_private(day).responses] == [None, None, None]
    shown, interesting, *_ = cards(section(day))
    assert said(shown) == [("Bildet", ["Et lys i vinduet"])]
    assert len(shown.references) == 1
    assert said(interesting) == [("At Jonas Vik fikk bestemme så mye", [])]


@pytest.mark.parametrize("policy", [NamesPolicy.OWNERS, NamesPolicy.NONE])
def test_names_in_answers_follow_the_policy(policy: NamesPolicy) -> None:
    [(words, _)] = said(cards(section(presented(), policy))[1])
    assert "Vik" not in words


def test_a_day_without_presentations_tells_of_none() -> None:
    assert section(fagdag()) is None
    assert section(empty_day()) is None
    assert [card.title for card in cards(section(replace(empty_day(), responses=(ANSWERS[2],))))] == ["Mest generativt"]


def test_the_pdf_has_it_all() -> None:
    words = text_of(pdf(presented()))
    for text in ("Framføringene", "Det gruppa viste", *(answer.text for answer in ANSWERS)):
        assert squeezed(text) in words
