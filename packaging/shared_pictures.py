"""A fagdag with a board of shared factors, few and many, for the gallery."""

from datetime import date
from functools import partial

from camera import Camera
from day_pictures import Look, show

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.operations import clusters, people, trees, workshops
from unginvest_workshop.operations.tx import ReadTx, Tx

SHARED_FACTORS_OF_A_BOARD = (8, 25)

_TELLERS = (
    *("Amina", "Anders", "Anna", "Berit", "Daniel", "Elif", "Emil", "Fatima"),
    *("Håkon", "Ida", "Ingrid", "Jonas", "Kari", "Lars", "Leila", "Maja"),
)
_SHARED_FACTORS = (
    ("Å bli sett", "Et lys i vinduet", "noen spurte hvordan jeg hadde det", "ble sett i døra", "hun trodde på meg",
     "å bli møtt med navn", "læreren la merke til at jeg var borte"),
    ("Latter og humor", "", "humor", "vi lo masse", "lov å tulle litt", "god stemning ved bordet"),
    ("Ekte ansvar", "Nøkkelknippet", "jeg fikk ansvar på ordentlig", "alle var med og bestemte", "vi planla det selv"),
    ("Lov å feile", "", "lov å feile", "ingen ble sure", "prøvde en gang til"),
    ("Mat rundt bordet", "Suppegryta", "frokost sammen", "vi stekte vafler", "kaffe på termos"),
    ("Voksne som blir", "", "samme voksen hele året", "han ga seg ikke", "hun ringte når jeg ikke kom"),
    ("Klare mål", "", "tydelig hvem som gjorde hva", "små mål hver dag", "vi hadde en plan B"),
    ("God tid", "", "vi hadde god tid", "det var rolig i rommet", "ingen maste"),
)  # fmt: skip
_LOOSE = (
    *("telefonen lå i veska", "noen lagret en plass til meg", "vi feiret da det gikk bra", "praksis i verkstedet"),
    *("mamma fikk være med", "jeg kunne begynne på nytt", "bussen kom i tide", "vi sang hele veien hjem"),
    *("det luktet nykvernet kaffe", "alle hadde hver sin jobb på turen", "jeg fikk lese høyt", "vi så elgen"),
)


def take_shared(camera: Camera, demo: WorkshopId) -> None:
    """Take pictures of a board of 8 shared factors and of one of 25, some of each kept and the others suggested."""
    del demo
    for count in SHARED_FACTORS_OF_A_BOARD:
        made = WorkshopId(new_id())
        camera.hub.do(made, "", partial(_fill_board, made=made, count=count))
        desk = camera.opened(made).desk
        camera.window.activateWindow()
        show(desk, Look(view="overview"))
        camera.both(f"shared_factors-{count}")
        show(desk, Look(view=desk.read(partial(_first_kept, made=made))))
        camera.both(f"shared_factors-{count}-one")
        camera.window.go_home()


def _first_kept(tx: ReadTx, made: WorkshopId) -> str:
    """Return the first shared factor that is kept."""
    return tx.find(Cluster, workshop_id=made, suggested=False)[0].id


def _fill_board(tx: Tx, made: WorkshopId, count: int) -> None:
    """Make a fagdag of 8 groups with so many shared factors, and some factors that stand in none."""
    plan = [workshops.PlannedItem(ExerciseKind.SHARED_FACTORS, 30)]
    title, topic = "Fagdag Drammen · høst 2026", "Hvordan kan alle oppleve å høre til hos oss?"
    workshops.create_workshop(tx, title, date(2026, 11, 23), topic=topic, agenda=plan, workshop_id=made)
    groups = [people.add_group(tx, made) for _ in range(8)]
    stories = [
        trees.add_told_story(tx, made, group, f"{name}: Kafédagen")
        for group, name in zip(groups * 2, _TELLERS, strict=True)
    ]
    for number in range(count):
        name, image, *said = _SHARED_FACTORS[number % len(_SHARED_FACTORS)]
        suggested = not (number + 1) % 4
        again = "" if number < len(_SHARED_FACTORS) else f" {number // len(_SHARED_FACTORS) + 1}"
        told = [trees.add_factor(tx, stories[(number + place) % len(stories)], text) for place, text in enumerate(said)]
        cluster = clusters.add_cluster(tx, made, name + again, told, suggested=suggested)
        if image and not suggested:
            clusters.write_metaphor(tx, cluster, image)
    for number, text in enumerate(_LOOSE):
        trees.add_factor(tx, stories[number % len(stories)], text)
