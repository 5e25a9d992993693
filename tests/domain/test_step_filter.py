"""Finding steps among many."""

from datetime import date

import pytest

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.step_filter import StepFilter

TODAY = date(2026, 11, 23)
STEPS = (
    RoadmapStep("a", "w", "a", "Frokost sammen", status=StepStatus.ALREADY),
    RoadmapStep("b", "w", "b", "Velkomstvert", "uke 14", date(2027, 4, 5), date(2027, 4, 11), owner="Amina"),
    RoadmapStep("c", "w", "c", "Historiebok", "mai", date(2027, 5, 1), date(2027, 5, 31), obstacle="Lite tid"),
    RoadmapStep("d", "w", "d", "Tur", "i høst", date(2026, 9, 1), date(2026, 11, 30), owner="Per", celebration="kake"),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (StepFilter(), "abcd"),
        (StepFilter("  "), "abcd"),
        (StepFilter("denne våren"), "bc"),
        (StepFilter("VERT amina"), "b"),
        (StepFilter("tid lite"), "c"),
        (StepFilter("kake"), "d"),
        (StepFilter("april 2027"), "b"),
        (StepFilter(owner="Per"), "d"),
        (StepFilter(status=StepStatus.ALREADY), "a"),
        (StepFilter(without_owner=True), "c"),
        (StepFilter("våren", owner="Amina", status=StepStatus.PLANNED), "b"),
        (StepFilter("finnes ikke"), ""),
    ],
)
def test_steps_are_found_by_words_time_owner_and_status(wanted: StepFilter, found: str) -> None:
    assert "".join(step.id for step in wanted.taken(STEPS, TODAY)) == found
