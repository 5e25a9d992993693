"""Going to where something on the red thread is shown: its exercise, the right group, and the thing itself chosen."""

from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_SHOWN_IN: Final = MappingProxyType(
    {
        NodeKind.STORY: ExerciseKind.TREE,
        NodeKind.FACTOR: ExerciseKind.TREE,
        NodeKind.CLUSTER: ExerciseKind.SHARED_FACTORS,
        NodeKind.DREAM: ExerciseKind.DREAM,
        NodeKind.STATEMENT: ExerciseKind.DESIGN,
        NodeKind.STEP: ExerciseKind.ROADMAP,
        NodeKind.CONTRIBUTION: ExerciseKind.FOLLOW_UP,
    }
)


def go_to_node(desk: OpenWorkshop, node: Node) -> bool:
    """Go to the exercise that shows something, which chooses it; False, and a sentence told, when it isn't here."""
    story = desk.read(lambda tx: _story_of(tx, node))
    if node.kind in {NodeKind.STORY, NodeKind.FACTOR} and (story is None or story.workshop_id != desk.id):
        desk.told.emit(desk.t("Historien ble fortalt på en annen fagdag. Åpne den fra startsiden."))
        return False
    item = desk.read(lambda tx: _item_for(agenda.agenda(tx, desk.id), _SHOWN_IN[node.kind]))
    if item is None:
        desk.told.emit(desk.t("Øvelsen der dette ble til, er ikke i dagsplanen. Legg den til først."))
        return False
    desk.sought = node
    desk.choose_group(story.group_id if story is not None else None)
    desk.go_to(item.id)
    return True


def _item_for(items: list[AgendaItem], kind: ExerciseKind) -> AgendaItem | None:
    return next((item for item in items if item.exercise is kind), None)


def _story_of(tx: ReadTx, node: Node) -> Story | None:
    """Return the story that something is, or hangs on; None for what comes later on the thread."""
    story_id = node.id
    if node.kind is NodeKind.FACTOR:
        factor = next(iter(tx.find(SuccessFactor, id=node.id)), None)
        story_id = factor.story_id if factor is not None else ""
    return next(iter(tx.find(Story, id=story_id)), None)
