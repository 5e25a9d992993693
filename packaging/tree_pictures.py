"""Pictures of trees with few and many stories, and of forests with few and many groups, for the gallery."""

from collections.abc import Iterator
from datetime import date
from itertools import count

from camera import Camera

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import GroupId, StoryId, SuccessFactorId, WorkshopId, new_id
from unginvest_workshop.operations import agenda, clusters, people, trees, workshops
from unginvest_workshop.operations.trees import ToldStory
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.hub import Hub

STORIES_OF_A_TREE = (1, 4, 9)
GROUPS_OF_A_FOREST = (8, 30)

_TOLD = (
    ("Ida", "«Han kom tilbake»", ("noen spurte hvordan jeg hadde det", "vi hadde god tid", "humor")),
    (
        *("Jonas", "Kafédagen"),
        ("jeg fikk ansvar på ordentlig", "vi lo masse", "tydelig hvem som gjorde hva", "alle var med og bestemte"),
    ),
    ("Amina", "Matteeksamen", ("hun trodde på meg", "små mål hver dag", "lov å feile")),
    ("Per", "Første skoledag", ("ble sett i døra", "trygge voksne", "noen lagret en plass til meg")),
    ("Liv", "Nattevakta", ("vi lot ham snakke ferdig", "ingen hadde det travelt")),
    ("Omar", "Fotballaget", ("alle fikk spille", "treneren kunne navnet mitt", "pappa fikk kjøre", "vi ble spurt")),
    (
        *("Tuva", "Da jeg turte å si det"),
        ("hun lukket døra og satte seg ned, og spurte ikke om noe før jeg begynte selv", "det ble mellom oss"),
    ),
    ("Sindre", "Verkstedet", ("fikk prøve selv", "han viste én gang til", "feil var greit")),
    ("Åse", "Sommerjobben", ("noen trengte meg", "lønn for det jeg gjorde", "de ringte da jeg ikke kom")),
)
_IMAGES = ("Vi heier på hverandre", "Et lys i vinduet", "Døra står på gløtt", "", "Et lag som venter på den siste")
_SHARED = ("å bli sett", "tid", "ansvar på ordentlig", "latter", "lov å feile")
_DATE = date(2026, 11, 23)


def take_trees(camera: Camera, demo: WorkshopId) -> None:
    """Take pictures of a tree with each number of stories, and of a forest with each number of groups."""
    del demo
    for stories in STORIES_OF_A_TREE:
        made, groups = _day(camera.hub, 3, [stories, 2, 3])
        session = camera.opened(made)
        session.desk.choose_group(groups[0])
        camera.both(f"tree-{stories}-stories")
    for number in GROUPS_OF_A_FOREST:
        made, _ = _day(camera.hub, number, [2 + place % 4 for place in range(number)])
        session = camera.opened(made)
        session.desk.choose_group(None)
        camera.both(f"forest-{number}-groups")


def _day(hub: Hub, groups: int, stories: list[int]) -> tuple[WorkshopId, list[GroupId]]:
    """Make a fagdag at its tree exercise, with so many groups and so many stories in each."""
    made = WorkshopId(new_id())
    planted: list[GroupId] = []

    def fill(tx: Tx) -> None:
        plan = [workshops.PlannedItem(ExerciseKind.TREE, 45)]
        workshops.create_workshop(tx, "Fagdag Drammen · høst 2026", _DATE, agenda=plan, workshop_id=made)
        workshops.go_to(tx, made, agenda.agenda(tx, made)[0].id, 0)
        planted.extend(people.add_group(tx, made) for _ in range(groups))
        said: dict[str, list[SuccessFactorId]] = {name: [] for name in _SHARED}
        for place, group in enumerate(planted):
            people.write_group_image(tx, group, _IMAGES[place % len(_IMAGES)])
            _tell(tx, made, group, stories[place], said, count(place))
        for name, members in said.items():
            clusters.add_cluster(tx, made, name, members)

    hub.do(made, "", fill)
    return made, planted


def _tell(
    tx: Tx,
    made: WorkshopId,
    group: GroupId,
    stories: int,
    said: dict[str, list[SuccessFactorId]],
    turn: Iterator[int],
) -> None:
    """Give a group its stories, some of their words to the shared factors."""
    told = [ToldStory(group, title, teller) for teller, title, _ in _TOLD[:stories]]
    made_stories: list[StoryId] = trees.add_stories(tx, made, told)
    for story, (_, _, words) in zip(made_stories, _TOLD, strict=False):
        for number, factor in enumerate(trees.add_factors(tx, story, words)):
            if number % 2 == 0:
                said[_SHARED[next(turn) % len(_SHARED)]].append(factor)
