"""Pictures of roads with few and many steps, and of their tables, for the gallery."""

from datetime import date, timedelta
from functools import partial

from camera import Camera

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import RoadmapStepId, WorkshopId, new_id
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.when import understand
from unginvest_workshop.operations import agenda, clusters, designs, dreams, links, people, roadmaps, trees, workshops
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.operations.tx import Tx

STEPS_OF_A_ROAD = (3, 12, 40)

_SAID = (
    ("Velkomstvert på alle avdelinger", "uke 49", "Amina", "Per deler på det annenhver uke"),
    ("Frokost sammen hver mandag", "12. jan", "Elevrådet", ""),
    ("Ungdom leder første fagdag", "februar", "Jonas", "Ida er medleder, Kari skriver"),
    ("Feire at vi er halvveis", "23. mars", "alle", ""),
    ("Historieboka er trykt", "mai", "Gruppe 3", ""),
    ("Vi spør «hva gjorde at det gikk så bra?» i hvert teammøte, og skriver ned svarene der alle ser dem", "våren",
     "", ""),
    ("Døra til kontoret står åpen i matpausen", "", "Åse", ""),
    ("Besøk hos kafeen i Kongsberg", "uke 10", "Leila", "alle som vil, vi tar bussen sammen"),
)  # fmt: skip


def take_roads(camera: Camera, demo: WorkshopId) -> None:
    """Take pictures of a road with each number of steps, as a road and as a table."""
    del demo
    for number in STEPS_OF_A_ROAD:
        made = _day(camera, number)
        session = camera.opened(made)
        for view in ("", "table"):
            session.desk.do("", partial(_look, made=made, view=view))
            camera.both(f"road-{number}-steps" + (f"-{view}" if view else ""))


def _look(tx: Tx, made: WorkshopId, view: str) -> None:
    workshops.choose_view(tx, made, view)


def _day(camera: Camera, number: int) -> WorkshopId:
    """Make a fagdag at its road, some weeks ago, with so many steps."""
    made = WorkshopId(new_id())

    def fill(tx: Tx) -> None:
        plan = [workshops.PlannedItem(ExerciseKind.ROADMAP, 40)]
        begun = date.today() - timedelta(weeks=6)  # noqa: DTZ011  the road shows where today is on it
        workshops.create_workshop(tx, "Fagdag Drammen · høst", begun, agenda=plan, workshop_id=made)
        workshops.edit_workshop(tx, made, future_picture="Alle gleder seg til å komme")
        workshops.go_to(tx, made, agenda.agenda(tx, made)[0].id, 0)
        statement = _thread(tx, made)
        for place in range(number):
            text, when, owner, helpers = _SAID[place % len(_SAID)]
            step = roadmaps.add_step(tx, made, text, [statement])
            _date(tx, step, when, place, begun)
            roadmaps.edit_step(
                tx, step, owner=owner, helpers=helpers, celebration="kake" if text.startswith("Feire") else ""
            )
            if place < number // 4:
                status = StepStatus.ALREADY if place % 2 else StepStatus.DONE
                roadmaps.edit_step(tx, step, status=status)
        roadmaps.edit_step(tx, step, obstacle="Lite tid før jul", strength="Vi hjelper hverandre")

    camera.hub.do(made, "", fill)
    return made


def _thread(tx: Tx, made: WorkshopId) -> Node:
    """Tell a story, and let a statement grow from it."""
    story = trees.add_told_story(tx, made, people.add_group(tx, made), "Jonas: Kafédagen")
    factor = trees.add_factor(tx, story, "jeg fikk ansvar på ordentlig")
    shared = clusters.add_cluster(tx, made, "Ekte ansvar", [factor])
    dream = dreams.add_idea(tx, made, "ungdom har nøklene")
    links.link(tx, made, Node(NodeKind.DREAM, dream), Node(NodeKind.CLUSTER, shared))
    return Node(
        NodeKind.STATEMENT, designs.add_statement(tx, made, "Hos oss leder unge", [Node(NodeKind.DREAM, dream)])
    )


def _date(tx: Tx, step: RoadmapStepId, said: str, place: int, begun: date) -> None:
    """Say when a step is taken: the first ones as they are said, the others a week or two apart."""
    if place >= len(_SAID):
        said = f"uke {(begun + timedelta(days=9 * place)).isocalendar().week}" if said else ""
    days = understand(said, begun)
    roadmaps.edit_step(tx, step, when=When(said, days.starts, days.ends) if days else When(said))
