"""A small fagdag for tests of how people are named."""

from dataclasses import replace
from datetime import date

from tests.exporting.fagdag import W
from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.snapshot import Snapshot


def day(*people: str, owner: str = "", helpers: str = "", teller: str = "", **more: object) -> Snapshot:
    """Return a fagdag of these people, with a step and a story where somebody is typed in them, and more rows."""
    participants = tuple(
        Participant(f"p{n}", W, str(n), n, name, "Kongsberg") for n, name in enumerate(people, 1)
    )  # fmt: skip
    steps = (RoadmapStep(RoadmapStepId("t"), W, "0", "steg", owner=owner, helpers=helpers),) if owner or helpers else ()
    stories = (Story("s", W, "0", None, "Turen", teller),) if teller else ()
    snapshot = Snapshot(Workshop(W, W, "Dag", date(2026, 1, 2)), participants, steps=steps, stories=stories)
    return replace(snapshot, **more)
