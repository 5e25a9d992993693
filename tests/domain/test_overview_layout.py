"""The shared factors together: nothing covers anything, all is in its card, and the page is filled."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_tree_layout import measure, texts
from unginvest_workshop.domain.overview_layout import OverviewContent, SharedContent, layout_overview

BARE = SharedContent("c", "Å bli sett")
FULL = SharedContent(
    "c",
    "Å bli sett",
    "Går igjen i 5 av 8 grupper",
    5,
    8,
    ("ble sett i døra", "hun trodde på meg"),
    "og 3 til",
    "«Et lys»",
)

contents = st.builds(
    SharedContent,
    id=st.just("c"),
    name=texts,
    spread=texts,
    filled=st.integers(0, 8),
    total=st.sampled_from([0, 8, 40]),
    words=st.lists(texts, max_size=8).map(tuple),
    more=st.sampled_from(["", "og 3 til"]),
    image=texts,
)


@settings(max_examples=60)
@given(st.lists(contents, max_size=14))
def test_cards_stand_apart_and_hold_what_is_theirs(cards: list[SharedContent]) -> None:
    layout = layout_overview(OverviewContent(tuple(cards)), measure)
    assert len(layout.cards) == len(cards)
    assert not [pair for pair in combinations(layout.cards, 2) if pair[0].rect.overlaps(pair[1].rect)]
    for card in layout.cards:
        assert layout.scene.holds(card.rect)
        parts = [card.name.rect, *(piece.rect for piece in card.pieces), *(word.rect for word in card.words)]
        parts += [label.rect for label in (card.spread, card.more, card.image) if label is not None]
        assert all(card.rect.holds(part) for part in parts)
        assert all(word.rect.holds(word.text.rect) for word in card.words)
        assert not [pair for pair in combinations(parts, 2) if pair[0].overlaps(pair[1])]


def test_what_a_card_has_not_takes_no_room() -> None:
    (bare,) = layout_overview(OverviewContent((BARE,)), measure).cards
    (full,) = layout_overview(OverviewContent((FULL,)), measure).cards
    assert (bare.pieces, bare.words, bare.spread, bare.more, bare.image) == ((), (), None, None, None)
    assert None not in (full.spread, full.more, full.image)
    assert [piece.filled for piece in full.pieces] == [True] * 5 + [False] * 3
    assert bare.rect.height < full.rect.height / 2


def test_very_many_groups_are_shown_as_a_share() -> None:
    card = SharedContent("c", "Å bli sett", filled=30, total=60)
    (laid,) = layout_overview(OverviewContent((card,)), measure).cards
    assert [piece.filled for piece in laid.pieces] == [True] * 12 + [False] * 12


@pytest.mark.parametrize("count", [4, 7, 12, 20])
def test_many_cards_lie_as_a_page_does(count: int) -> None:
    scene = layout_overview(OverviewContent((FULL,) * count), measure).scene
    assert 1 < scene.width / scene.height < 2.5


def test_they_are_read_from_left_to_right_and_those_of_a_row_are_equally_high() -> None:
    cards = layout_overview(OverviewContent((FULL, BARE, FULL, BARE, FULL)), measure).cards
    places = [(card.rect.y, card.rect.x) for card in cards]
    assert places == sorted(places)
    rows = {y: {card.rect.height for card in cards if card.rect.y == y} for y, _ in places}
    assert all(len(heights) == 1 for heights in rows.values())


def test_without_shared_factors_there_is_an_empty_page() -> None:
    layout = layout_overview(OverviewContent(()), measure)
    assert layout.cards == ()
    assert layout.scene.height > 0
