"""Finding one's own steps among many."""

from datetime import date

import pytest

from unginvest_workshop.domain.personal import PersonalStep, StepsWanted

TODAY = date(2026, 11, 23)
STEPS = (
    PersonalStep("a", "w", "a", "Ringe bakeren", done=True),
    PersonalStep("b", "w", "b", "Øve til prøven", "uke 14", date(2027, 4, 5), date(2027, 4, 11), helper="Lise"),
    PersonalStep("c", "w", "c", "Søke jobb", "1. mai", date(2027, 5, 1), help="Leser søknaden", celebration="kake"),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (StepsWanted(), "abc"),
        (StepsWanted("denne våren"), "bc"),
        (StepsWanted("PRØVEN lise"), "b"),
        (StepsWanted("søknaden"), "c"),
        (StepsWanted("kake"), "c"),
        (StepsWanted(helper="Lise"), "b"),
        (StepsWanted(helper=""), "ac"),
        (StepsWanted(done=True), "a"),
        (StepsWanted("våren", helper="", done=False), "c"),
        (StepsWanted("finnes ikke"), ""),
    ],
)
def test_own_steps_are_found_by_words_time_helper_and_what_is_done(wanted: StepsWanted, found: str) -> None:
    assert "".join(step.id for step in wanted.among(STEPS, TODAY)) == found
