"""Fagdager to export, made from rows: one small enough to read, and the same with every part of a summary."""

from dataclasses import replace
from datetime import date

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.culture import CultureColumn, CultureNote
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import ClusterId, FuturePieceId, GroupId, MediaHash, PhotoId, WorkshopId
from unginvest_workshop.domain.interview import InterviewGuide
from unginvest_workshop.domain.people import Group, Participant, Role
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.domain.presentation import Response, ResponseKind
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Language, Workshop
from unginvest_workshop.exporting.snapshot import Snapshot

W = WorkshopId("w")

PEOPLE = ("Ida Marie Berg", "Jonas Vik", "Amina Ali", "Per Solbakken", "Kari Moen", "Sofie Dahl", "Mats Lunde", "")

GROUPS = (("", "Et lys i vinduet"), ("Ugla", "Vi heier på hverandre"), ("", "Bålpanna: alle får varme"))

# group, title, teller, [(factor, cluster, recurring)]
TOLD = (
    (1, "Kafédagen", "Jonas Vik", [("jeg fikk ansvar på ordentlig", 3, True), ("vi lo masse", 2, False),
                                   ("tydelig hvem som gjorde hva", None, False),
                                   ("alle var med og bestemte", 3, True)]),
    (1, "«Han kom tilbake»", "Ida", [("noen spurte hvordan jeg hadde det", 1, False), ("vi hadde god tid", None, False),
                                     ("humor", 2, True)]),
    (1, "Matteeksamen", "Amina", [("hun trodde på meg", 1, False), ("små mål hver dag", None, False),
                                  ("lov å feile", None, False)]),
    (1, "", "Per Solbakken", [("ble sett i døra", 1, True), ("noen lagret en plass til meg", None, False)]),
    (2, "Første dag i verkstedet", "Kari", [("Per viste meg maskinene uten å si at det var lett", None, False),
                                            ("å bli møtt med navn", 1, True), ("god stemning ved bordet", 2, False)]),
    (2, "Teaterprosjektet", "Sofie Dahl", [("vi planla det selv", 3, False), ("lov å tulle litt", 2, False)]),
    (2, "Da Mats turte å si fra", "", [("ingen ble sure", None, False),
                                       ("lærer'n la merke til at jeg var borte", 1, True)]),
    (3, "Turen til Norefjell", "Mats Lunde", [("we cooked together every night", 2, False),
                                              ("jeg fikk lede gruppa siste dagen", 3, True)]),
    (None, "Bursdagen", "", [("frokost sammen", None, False)]),
)  # fmt: skip

CLUSTERS = (("Å bli sett", "Et lys i vinduet"), ("Latter og humor", ""), ("Ekte ansvar", "Nøkkelknippet"))

IDEAS = (
    ("Det er kø for å komme inn om morgenen", None, None, None),
    ("vi har frokost laget av de som bor nærmest", 1, None, None),
    ("bestemødre lærer bort strikking i køa", 2, None, None),
    ("Ungdom har nøklene til bygget", None, 3, "p2"),
    ("de åpner kveldsskole for nabolaget", 4, None, None),
    ("foreldrene kommer også for å lære", 4, None, None),
    ("Ingen spør hva som er galt lenger", None, 1, None),
)

STATEMENTS = (
    ("Hos oss leder unge og voksne hver fagdag sammen.", [(NodeKind.CLUSTER, "c3"), (NodeKind.DREAM, "d4")]),
    ("Hver morgen blir alle møtt i døra av en som kan navnet deres.", [(NodeKind.CLUSTER, "c1")]),
)


def factors() -> list[SuccessFactor]:
    """Return the fagdag's success factors."""
    said = [(story, *factor) for story, (*_, heard) in enumerate(TOLD, 1) for factor in heard]
    return [
        SuccessFactor(
            f"f{n}", W, f"{n:04}", f"s{story}", text, recurring=recurring, cluster_id=cluster and f"c{cluster}",
            in_norwegian="vi lagde mat sammen hver kveld" if text.startswith("we cooked") else "",
        )
        for n, (story, text, cluster, recurring) in enumerate(said, 1)
    ]  # fmt: skip


def steps() -> list[RoadmapStep]:
    """Return the fagdag's roadmap."""
    return [
        RoadmapStep("t1", W, "0001", "Fredagskaffe på tvers", when="hver fredag", owner="Kari Moen", owner_id="p5",
                    status=StepStatus.ALREADY),
        RoadmapStep("t2", W, "0002", "Velkomstvert på alle avdelinger", when="uke 49", starts=date(2026, 11, 30),
                    ends=date(2026, 12, 4), owner="Amina + Per", helpers="Jonas lager plakat, Elevrådet og kantina",
                    obstacle="Vi er få om morgenen", strength="Amina kan alle navn"),
        RoadmapStep("t3", W, "0003", "Frokost sammen hver mandag", starts=date(2027, 1, 12), owner="Elevrådet",
                    status=StepStatus.UNDER_WAY),
        RoadmapStep("t4", W, "0004", "Ungdom leder første fagdag", when="februar", starts=date(2027, 2, 1),
                    owner="Jonas Vik", owner_id="p2", celebration="Kake i alle avdelinger!"),
        RoadmapStep("t5", W, "0005", "Historieboka er trykt", when="i løpet av våren"),
    ]  # fmt: skip


def fagdag() -> Snapshot:
    """Return a fagdag that has been all the way through."""
    ties = [("d4", "c3"), ("d7", "c1")]
    links = [Link(f"l{c}{p}", W, NodeKind.DREAM, c, NodeKind.CLUSTER, p) for c, p in ties]
    links += [
        Link(f"lm{n}{p}", W, NodeKind.STATEMENT, f"m{n}", kind, p)
        for n, (_, feeds) in enumerate(STATEMENTS, 1)
        for kind, p in feeds
    ]
    links += [
        Link("lt2", W, NodeKind.STEP, "t2", NodeKind.STATEMENT, "m2"),
        Link("lt3", W, NodeKind.STEP, "t3", NodeKind.DREAM, "d2"),
        Link("lt4", W, NodeKind.STEP, "t4", NodeKind.STATEMENT, "m1"),
        Link("lt5", W, NodeKind.STEP, "t5", NodeKind.FACTOR, "f3"),
    ]
    return Snapshot(
        workshop=Workshop(
            W, W, "Fagdag Drammen", date(2026, 11, 22), place="Union Scene", language=Language.BOKMAAL,
            topic_question="Hvordan kan alle oppleve å høre til hos oss?",
            topic_where=("alle blir sett hver dag", "unge og voksne leder sammen", "det er lov å prøve igjen"),
            topic_so_that="ingen går hjem uten å ha ledd",
            future_picture="Alle gleder seg til å komme", next_date=date(2027, 3, 23),
        ),
        participants=tuple(
            Participant(f"p{n}", W, f"{n:04}", n, name, "Drammen", Role.YOUNG) for n, name in enumerate(PEOPLE, 1)
        ),
        groups=tuple(Group(f"g{n}", W, f"{n:04}", n, name, image) for n, (name, image) in enumerate(GROUPS, 1)),
        agenda=(
            AgendaItem("a1", W, "0001", Phase.DISCOVERY, ExerciseKind.TREE, 45, leader="Trude Li", notes="HEMMELIG"),
        ),
        guides=(InterviewGuide("i", W, "", "", "Fortell om en gang du virkelig hørte til.", (), "", ""),),
        stories=tuple(
            Story(f"s{n}", W, f"{n:04}", group and f"g{group}", title, teller)
            for n, (group, title, teller, _) in enumerate(TOLD, 1)
        ),
        factors=tuple(factors()),
        clusters=tuple(Cluster(f"c{n}", W, f"{n:04}", name, image) for n, (name, image) in enumerate(CLUSTERS, 1)),
        ideas=tuple(
            DreamIdea(f"d{n}", W, f"{n:04}", text, builds_on=onto and f"d{onto}", author_id=author)
            for n, (text, onto, _, author) in enumerate(IDEAS, 1)
        ),
        statements=(
            DesignStatement("m1", W, "0001", STATEMENTS[0][0], roles="En ung og en voksen ordstyrer",
                            meetings="Fagdag tre ganger i året", partners="Jonas Vik spør kantina"),
            DesignStatement("m2", W, "0002", STATEMENTS[1][0], rooms="En benk ved døra"),
        ),
        steps=tuple(steps()),
        links=tuple(links),
        energy={
            Node(NodeKind.FACTOR, "f1"): 2,
            Node(NodeKind.CLUSTER, "c3"): 5,
            Node(NodeKind.DREAM, "d4"): 3,
            Node(NodeKind.STATEMENT, "m1"): 1,
        },
        words=tuple(ClosingWord(f"o{n}", W, f"{n:04}", w) for n, w in enumerate(("håp", "sulten", "modig"), 1)),
        interviewed=True,
    )  # fmt: skip


def whole_day() -> Snapshot:
    """Return the fagdag with all that it may have besides: no section and no kind of block is without words."""
    day, before, media = fagdag(), WorkshopId("w0"), MediaHash("f" * 64)
    drawn = Stroke("k1", W, "0001", StrokeColour.RED, 14, (100, 100, 500, 300))
    sunrise = Photo(PhotoId("b1"), W, "0001", PhotoPurpose.TREE, media, 4, 3, "Treet på veggen", group_id=GroupId("g1"))
    queue = replace(sunrise, id=PhotoId("b2"), purpose=PhotoPurpose.PIECE, caption="Køa ved døra", group_id=None)
    key = replace(queue, id=PhotoId("b3"), purpose=PhotoPurpose.IMAGE, caption="Knippet")
    news, poem = FuturePieceId("fp1"), FuturePieceId("fp2")
    told = "Hele bygda spiste frokost sammen i går.\n\nDet begynte med nøklene.\n\nOrdføreren tok oppvasken."
    then = Workshop(before, before, "Fagdagen i fjor", date(2025, 11, 20))
    return replace(
        day,
        workshop=replace(day.workshop, follows=before),
        participants=tuple(replace(p, core_group=p.id in {"p1", "p2"}) for p in day.participants),
        missing=(MissingVoice("v1", W, "0001", "de som jobber natt"),),
        culture=(
            CultureNote("k1", W, "0001", CultureColumn.USUAL, "vi hilser i gangen"),
            CultureNote("k2", W, "0002", CultureColumn.WISHED, "ungdom leder møtene"),
        ),
        groups=(replace(day.groups[0], verse="Vi er greiner\n  på samme tre"), *day.groups[1:]),
        stories=tuple(replace(story, told_in_plenum=story.id == "s1") for story in day.stories),
        factors=tuple(replace(factor, picked=factor.id in {"f1", "f2"}) for factor in day.factors),
        responses=(
            Response("r1", W, "0001", ResponseKind.INTERESTING, "At de fikk bestemme så mye", "g1", "f1"),
            Response("r2", W, "0002", ResponseKind.GENERATIVE, "Vi kan gi alle nye en nøkkel", "g1"),
        ),
        pieces=(
            FuturePiece(news, W, "0001", PieceKind.NEWSPAPER, "Kø fra klokka seks", "Amina Ali", told, GroupId("g1"),
                        "Fjordheim", "3. mai 2031"),
            FuturePiece(poem, W, "0002", PieceKind.POEM, "Brua", "hele gruppa", "Vi bygde en bro\n  av alt vi hadde"),
        ),
        strokes=(
            replace(drawn, group_id=GroupId("g1")),
            replace(drawn, id="k2", cluster_id=ClusterId("c3")),
        ),
        photos=(sunrise, replace(queue, piece_id=news), replace(key, cluster_id=ClusterId("c3"))),
        steps=tuple(replace(step, continues="e1" if step.id == "t3" else None) for step in day.steps),
        contributions=(
            Contribution("u1", W, "0001", "ba inn naboene", "t3", "Kari Moen", department="Kjøkkenet",
                         taught="mat samler folk", more="be inn flere", otherwise="begynne før"),
        ),
        come_true=(DreamComeTrue("z1", W, "0001", "d1", IDEAS[0][0], 2026, "14 i kø"),),
        years_come_true={"d1": 2026},
        earlier=(Snapshot(then, steps=(RoadmapStep("e1", before, "0001", "Frokost i fellesrommet"),)),),
        later=(
            Snapshot(
                Workshop(WorkshopId("w2"), W, "Våren etter", date(2027, 3, 23), follows=W),
                contributions=(Contribution("u2", WorkshopId("w2"), "0001", "bar kaffe", "t7", department="Elevene"),),
                steps=(RoadmapStep("t7", WorkshopId("w2"), "0001", "Fredagskaffe", continues="t1"),),
            ),
        ),
    )  # fmt: skip


def empty_day() -> Snapshot:
    """Return a fagdag in which nothing has been said yet."""
    return Snapshot(Workshop(W, W, "Ny fagdag", date(2026, 11, 22)))


def in_room(snapshot: Snapshot, *stories: str) -> Snapshot:
    """Let stories stay in the room."""
    told = (replace(s, stays_in_room=True) if s.id in stories else s for s in snapshot.stories)
    return replace(snapshot, stories=tuple(told))
