"""What the facilitator does with the road: each an operation, as one undo step with a name."""

from collections.abc import Callable, Sequence

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.when import understand
from unginvest_workshop.operations import roadmaps, workshops
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.exercises.roadmap.stage import shows_road, view_of_new
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class RoadDoing:
    """The exercise's operations at one desk."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk = desk
        self._t = desk.t

    def add(self, texts: Sequence[str], status: StepStatus = StepStatus.PLANNED) -> list[RoadmapStepId]:
        """Put steps on the road, which the stage follows; with a status of its own what is done already."""

        def add(tx: Tx) -> list[RoadmapStepId]:
            added = [roadmaps.add_step(tx, self._desk.id, text, status=status) for text in texts]
            if added:
                self._follow(tx, added[-1])
            return added

        return self._desk.do(self._t("Nytt steg"), add) or []

    def _follow(self, tx: Tx, step_id: RoadmapStepId) -> None:
        """Let the stage open the road at a step, if the road is what it shows."""
        place = workshops.place_of(tx, self._desk.id)
        here = tx.find(AgendaItem, id=place.item_id)
        if shows_road(place.view) and any(item.exercise is ExerciseKind.ROADMAP for item in here):
            workshops.show_new(tx, self._desk.id, view_of_new(step_id))

    def write_text(self, step_id: str, text: str) -> None:
        """Change what a step is."""
        self._edit(step_id, "text", lambda tx, step: roadmaps.edit_step(tx, step, text=text))

    def write_when(self, step_id: str, said: str) -> None:
        """Change when it is taken: the words as said, and the days they mean where they are understood."""
        today = self._desk.workshop().date
        days = understand(said, today)
        when = When(said, days.starts, days.ends) if days else When(said)
        self._edit(step_id, "when", lambda tx, step: roadmaps.edit_step(tx, step, when=when))

    def write_owner(self, step_id: str, owner: str) -> None:
        """Change who goes first."""
        self._edit(step_id, "owner", lambda tx, step: roadmaps.edit_step(tx, step, owner=owner))

    def write_helpers(self, step_id: str, helpers: str) -> None:
        """Change who else contributes, and how."""
        self._edit(step_id, "helpers", lambda tx, step: roadmaps.edit_step(tx, step, helpers=helpers))

    def write_celebration(self, step_id: str, celebration: str) -> None:
        """Change what is celebrated."""
        self._edit(step_id, "celebration", lambda tx, step: roadmaps.edit_step(tx, step, celebration=celebration))

    def write_obstacle(self, step_id: str, obstacle: str) -> None:
        """Change what may stand in the way."""
        self._edit(step_id, "obstacle", lambda tx, step: roadmaps.edit_step(tx, step, obstacle=obstacle))

    def write_strength(self, step_id: str, strength: str) -> None:
        """Change which strength meets it."""
        self._edit(step_id, "strength", lambda tx, step: roadmaps.edit_step(tx, step, strength=strength))

    def set_status(self, step_id: str, status: StepStatus) -> None:
        """Change how far it has come."""
        self._edit(step_id, "status", lambda tx, step: roadmaps.edit_step(tx, step, status=status))

    def grow_from(self, step_id: str, nodes: Sequence[Node]) -> None:
        """Let a step grow from exactly these."""
        label = self._t("Hva steget vokser fra")
        self._desk.do(label, lambda tx: roadmaps.grow_from(tx, RoadmapStepId(step_id), nodes))

    def remove(self, step_id: str) -> None:
        """Take a step off the road."""
        self._desk.do(self._t("Slett steg"), lambda tx: roadmaps.remove_step(tx, RoadmapStepId(step_id)))

    def remove_all(self, step_ids: Sequence[str]) -> None:
        """Take steps off the road, as one undo step."""

        def remove(tx: Tx) -> None:
            for step_id in step_ids:
                roadmaps.remove_step(tx, RoadmapStepId(step_id))

        self._desk.do(self._t("Slett steg"), remove)

    def write_future(self, words: str) -> None:
        """Write where the road leads."""
        label = self._t("Framtidsbildet")
        self._desk.do(label, lambda tx: workshops.edit_workshop(tx, self._desk.id, future_picture=words))

    def step(self, step_id: str) -> RoadmapStep:
        """Return a step as it is now. Raises NotFoundError."""
        return self._desk.read(lambda tx: tx.get(RoadmapStep, step_id))

    def _edit(self, step_id: str, field: str, operation: Callable[[Tx, RoadmapStepId], None]) -> None:
        merge = f"step-{step_id}-{field}"
        self._desk.do(self._t("Endre steg"), lambda tx: operation(tx, RoadmapStepId(step_id)), merge=merge)
