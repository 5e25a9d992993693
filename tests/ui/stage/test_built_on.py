"""A dream with many that build on it, among others: no idea breaks in two, and columns say what they go on with."""

import pytest

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.stage.content import Card, Cards, StageContent
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.marks import TextMark
from unginvest_workshop.ui.stage.text import Typesetter

DREAM = "Køen ringler seg ned trappa om morgenen"
IDEA = "idé{n} begynner her og går over flere linjer i spalten før den er ferdig sagt slutt{n}"


@pytest.fixture
def columns(qapp):
    """Return what gives the texts of each column of each page, from the top down."""
    load_fonts()

    def lay(card, size):
        content = StageContent(Phase.DREAM, "", "", (Cards((card,), columns=2, lead_in="Ja, og"),))
        found = []
        for page in Layouter(Typesetter()).lay_out(content, *size).pages:
            marks = [mark for mark in page if isinstance(mark, TextMark)]
            half = size[0] / 2
            for column in range(2):
                own = [mark for mark in marks if column * half <= mark.rect.left() < (column + 1) * half]
                found.append(" ".join(mark.text for mark in sorted(own, key=lambda m: (m.rect.top(), m.rect.left()))))
        return [column for column in found if "Ja, og" in column]

    return lay


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize("depths", [[1] * 10, list(range(1, 11))])
def test_each_idea_is_whole_and_a_column_repeats_what_its_first_builds_on(columns, size, depths):
    ideas = tuple((depth, IDEA.format(n=f"{n:02}")) for n, depth in enumerate(depths))
    said = columns(Card(DREAM, built_on=ideas), size)
    assert len(said) > 1
    for n in range(10):
        (begins,) = [i for i, column in enumerate(said) if f"slutt{n:02}" in column]
        assert f"Ja, og idé{n:02}" in said[begins]
    for column in said[1:]:
        again, _, goes_on = column.partition("Ja, og idé")
        first = int(goes_on[:2])
        under = DREAM if depths[first] == 1 else IDEA.format(n=f"{first - 1:02}")
        assert under[:30] in again
