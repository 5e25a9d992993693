"""A fagdag with many shared factors and statements, and a question of lack, for the gallery."""

from datetime import date
from functools import partial
from typing import Final

from camera import Camera

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import agenda, clusters, designs, dreams, energy, workshops
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.paths_dialog import PathsDialog
from unginvest_workshop.ui.exercises.design.workspace import DesignWorkspace
from unginvest_workshop.ui.exercises.topic.workspace import TopicWorkspace

_QUESTION: Final = "Hvordan kan vi få ned fraværet?"
_WHERE: Final = ("alle har en som venter på seg", "det er mindre bråk")
_SHARED: Final = (
    *("Å bli sett", "Latter og humor", "Ekte ansvar", "Lov å feile", "Mat rundt bordet", "Voksne som blir"),
    *("Noen spør hvordan jeg har det, og venter på svaret", "God tid", "Vi gjør det ferdig sammen"),
)
_STATEMENTS: Final = (
    "Hos oss leder unge og voksne mandagsmøtet sammen.",
    "Hos oss blir alle møtt i døra av noen som kan navnet deres.",
    "Vi skal ha frokost sammen hver dag.",
    "Hos oss har alle en fast voksen, fra første dag til et halvt år etter den siste.",
)
_DREAMS: Final = ("Alle har en nøkkel", "Vi har vårt eget verksted", "Besteforeldre lager mat med oss")


def fill_design(tx: Tx, made: WorkshopId, shared: int, statements: int) -> None:
    """Make a fagdag with so many shared factors and statements; some of each are tied."""
    plan = [workshops.PlannedItem(kind, 30) for kind in (ExerciseKind.TOPIC, ExerciseKind.DESIGN)]
    workshops.create_workshop(tx, "Fagdag Drammen", date(2026, 11, 23), topic=_QUESTION, agenda=plan, workshop_id=made)
    workshops.write_topic(tx, made, where=_WHERE)
    nodes = [
        Node(NodeKind.CLUSTER, clusters.add_cluster(tx, made, _numbered(_SHARED, number))) for number in range(shared)
    ]
    nodes += [Node(NodeKind.DREAM, dreams.add_idea(tx, made, text)) for text in _DREAMS]
    for number in range(statements):
        fed = [node for place, node in enumerate(nodes) if place % 7 and not (place + number) % 5]
        designs.add_statement(tx, made, _numbered(_STATEMENTS, number), fed)
    for node in nodes[:9:2]:
        for _ in range(3):
            energy.mark_energy(tx, made, node)


def take_design(camera: Camera, demo: WorkshopId) -> None:
    """Take pictures of the help with a question, the two paths, and a table of 25 shared factors and 12 statements."""
    del demo
    made = WorkshopId(new_id())
    camera.hub.do(made, "", partial(fill_design, made=made, shared=25, statements=12))
    session = camera.opened(made)
    topic, design = session.desk.read(lambda tx: agenda.agenda(tx, made))
    session.desk.go_to(topic.id)
    camera.both("topic-lack")
    workspace = session.page.findChildren(TopicWorkspace)[0]
    workspace.help.open_paths()
    dialog = workspace.findChildren(PathsDialog)[0]
    camera.save(dialog, "dialog-paths")
    dialog.show_button.click()
    camera.both("topic-paths")
    session.desk.go_to(design.id)
    camera.both("design-many")
    statements = session.page.findChildren(DesignWorkspace)[0]
    next(iter(statements.list.cards.values())).write_structure()
    camera.both("design-structure")
    statements.show_table()
    statements.showing.show_waiting()
    camera.both("design-table")
    statements.showing.show_energy()
    camera.both("design-energy")


def _numbered(texts: tuple[str, ...], number: int) -> str:
    return texts[number % len(texts)] + (f" {number // len(texts) + 1}" if number >= len(texts) else "")
