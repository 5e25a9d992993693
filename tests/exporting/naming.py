"""A small fagdag for tests of how people are named."""

from dataclasses import replace
from datetime import date

from tests.exporting.fagdag import W
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.persons import NAME_FIELDS
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.operations.tx import Row

FIELDS = [(kind, field) for kind, fields in NAME_FIELDS.items() for field in fields]
"""All fields for names."""

_ROWS = {
    "stories": Story("s", W, "0", None, "Turen"),
    "agenda": AgendaItem("a", W, "0", Phase.DREAM, ExerciseKind.DREAM, 5),
    "steps": RoadmapStep("t", W, "0", "steg"),
    "pieces": FuturePiece("fp", W, "0", PieceKind.POEM, "Brua"),
    "contributions": Contribution("c", W, "0", "Vi fikk det til"),
    "missing": MissingVoice("v", W, "0", "naboene"),
}
"""A row of each kind that has such fields, by where a fagdag has them."""


def day_with(kind: type[Row], field: str, typed: str, *people: str) -> Snapshot:
    """Return a fagdag of these people in which this is typed into one field for names, and nothing into any other."""
    ((where, row),) = ((where, row) for where, row in _ROWS.items() if type(row) is kind)
    return day(*people, **{where: (replace(row, **{field: typed}),)})


def day(*people: str, owner: str = "", helpers: str = "", teller: str = "", **more: object) -> Snapshot:
    """Return a fagdag of these people, with a step and a story where somebody is typed in them, and more rows."""
    participants = tuple(
        Participant(f"p{n}", W, str(n), n, name, "Kongsberg") for n, name in enumerate(people, 1)
    )  # fmt: skip
    steps = (RoadmapStep(RoadmapStepId("t"), W, "0", "steg", owner=owner, helpers=helpers),) if owner or helpers else ()
    stories = (Story("s", W, "0", None, "Turen", teller),) if teller else ()
    snapshot = Snapshot(Workshop(W, W, "Dag", date(2026, 1, 2)), participants, steps=steps, stories=stories)
    return replace(snapshot, **more)
