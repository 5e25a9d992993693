"""The summary tells everything once, leaves out what is private, and makes do with unfinished days."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day, fagdag, in_room
from tests.exporting.telling import build_summary
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.ids import ClusterId, DreamIdeaId, LinkId
from unginvest_workshop.domain.interview import GuideForm, InterviewGuide
from unginvest_workshop.domain.people import Attendance
from unginvest_workshop.domain.road_picture import RoadContent, StepMark
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import (
    Card,
    CardKind,
    Cards,
    Chains,
    Heading,
    Picture,
    Prose,
    Summary,
    Table,
)
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.formats import FORMATS
from unginvest_workshop.exporting.homes import anchors
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.source import shortened
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


def told(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, language: str = "nb") -> Summary:
    return build_summary(snapshot, policy, Translator(language))


def cards(summary: Summary, kind: CardKind) -> list[Card]:
    return [c for block in summary.blocks() if isinstance(block, Cards) and block.kind is kind for c in block.cards]


def titles(summary: Summary) -> list[str]:
    return [section.title for section in summary.sections]


def test_a_whole_day_has_all_its_sections() -> None:
    expected = ["Historiene", "Fellesnevnerne", "Drømmene", "Designutsagnene", "Veikartet", "Avslutning"]
    assert titles(told(fagdag())) == expected


def test_an_empty_day_has_a_front_page_only() -> None:
    summary = told(empty_day())
    assert summary.sections == ()
    assert (summary.front.facts, summary.front.nothing) == ((), "Ingenting er skrevet ennå.")


def test_where_only_empty_parts_are_told_it_does_not_say_that_the_day_is_empty() -> None:
    day = fagdag()
    without = replace(day, workshop=replace(day.workshop, topic_question="", topic_where=(), topic_so_that=""))

    heard: list[str] = []

    def nothing(snapshot: Snapshot, *sections: str) -> str:
        source = open_source(snapshot, NamesPolicy.FULL, Translator("nb"), hear=heard.append)
        return tell(source, sections or None).front.nothing

    assert nothing(without, "plenum") == "Ingenting er skrevet i disse delene ennå."
    assert not {factor.text for factor in without.factors}.intersection(heard)
    assert nothing(empty_day(), "plenum") == "Ingenting er skrevet ennå."
    assert [nothing(day, "plenum"), nothing(without, "plenum", "stories"), nothing(without)] == ["", "", ""]


@pytest.mark.parametrize("format_", ["pdf", "poster", "docx", "pptx", "html", "md"])
def test_every_format_says_that_nothing_is_written(format_: str) -> None:
    def said(snapshot: Snapshot) -> bool:
        content = FORMATS[format_](prepare(snapshot, Choices(), PlainPictures())).files[0].content
        if content.startswith(b"%PDF"):
            text = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
        elif content.startswith(b"PK"):
            with ZipFile(BytesIO(content)) as archive:
                text = " ".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
        else:
            text = content.decode()
        return "Ingentingerskrevetennå." in "".join(text.split())

    assert (said(empty_day()), said(fagdag())) == (True, False)


def test_an_unfinished_day_tells_what_there_is() -> None:
    day = replace(fagdag(), ideas=(), statements=(), steps=(), links=(), words=())
    day = replace(day, workshop=replace(day.workshop, future_picture="", next_date=None))
    assert titles(told(day)) == ["Historiene", "Fellesnevnerne"]


def test_stories_alone_without_groups() -> None:
    day = replace(fagdag(), groups=(), clusters=(), stories=tuple(replace(s, group_id=None) for s in fagdag().stories))
    summary = told(day)
    assert len(cards(summary, CardKind.STORY)) == len(day.stories)
    assert not any(isinstance(block, (Heading, Picture)) for block in summary.sections[0].blocks)


@pytest.mark.parametrize("policy", list(NamesPolicy))
def test_everything_said_stands_in_full_once(policy: NamesPolicy) -> None:
    source = write_markdown(told(fagdag(), policy))
    for factor in fagdag().factors:
        if len(factor.text.split()) > 4 and "Per" not in factor.text:
            assert source.count(factor.text) == 1, factor.text
    for row in (*fagdag().ideas, *fagdag().statements, *fagdag().steps):
        if len(row.text.split()) > 4:
            assert source.count(row.text) == 1, row.text


def test_a_shared_factor_counts_groups_and_stories_and_points_to_them() -> None:
    seen = next(card for card in cards(told(fagdag()), CardKind.SHARED) if card.title == "Å bli sett")
    assert seen.note == "Går igjen i 2 av 3 grupper · 5 historier"
    assert seen.meter is not None
    assert (seen.meter.filled, seen.meter.total) == (2, 3)
    assert seen.quote == "Et lys i vinduet"
    assert [r.text for r in seen.references][:3] == ["«Han kom tilbake»", "Matteeksamen", "Historien til Per Solbakken"]


def test_a_shared_factor_without_groups_counts_stories() -> None:
    day = replace(fagdag(), energy={}, groups=(), stories=tuple(replace(s, group_id=None) for s in fagdag().stories))
    assert {card.note for card in cards(told(day), CardKind.SHARED)} == {
        "Går igjen i 5 historier", "Går igjen i 3 historier",
    }  # fmt: skip


def test_groups_that_are_not_typed_in_are_not_counted() -> None:
    day = fagdag()
    kept = tuple(f for f in day.factors if f.story_id != "s8")
    notes = [card.note for card in cards(told(replace(day, factors=kept)), CardKind.SHARED)]
    assert all("av 2 grupper" in note for note in notes)


def test_suggestions_that_nobody_kept_are_left_out() -> None:
    day = fagdag()
    day = replace(day, clusters=(replace(day.clusters[0], suggested=True), *day.clusters[1:]))
    summary = told(day)
    assert "Å bli sett" not in repr(summary)
    assert "ble sett i døra" in repr(summary)


def test_a_nameless_shared_factor_gets_a_number() -> None:
    day = replace(fagdag(), clusters=(Cluster(ClusterId("c1"), fagdag().workshop.id, "0"),))
    assert [card.title for card in cards(told(day), CardKind.SHARED)] == ["Fellesnevner 1"]


def test_chains_keep_their_shape() -> None:
    chains = next(block for block in told(fagdag()).blocks() if isinstance(block, Chains))
    assert [[idea.depth for idea in chain.ideas] for chain in chains.chains] == [[0, 1, 2], [0, 1, 1], [0]]


def test_the_road_tells_the_red_thread_of_each_step() -> None:
    table = next(block for block in told(fagdag()).blocks() if isinstance(block, Table))
    threads = {row[0].text: [[n.text for n in t.nodes] for t in row[5].threads] for row in table.rows}
    assert threads["Ungdom leder første fagdag"] == [
        [
            "4 suksessfaktorer fra 3 historier",
            "Ekte ansvar",
            "Ungdom har nøklene til\u00a0…",
            "Hos oss leder unge\u00a0…",
        ],
    ], "the way without the dream is told by that with it"
    (thread,) = next(row[5].threads for row in table.rows if row[0].text == "Ungdom leder første fagdag")
    assert [node.full for node in thread.nodes][1:] == [
        "Ekte ansvar",
        "Ungdom har nøklene til bygget",
        "Hos oss leder unge og voksne hver fagdag sammen.",
    ]
    assert threads["Historieboka er trykt"] == [["Kafédagen", "tydelig hvem som gjorde\u00a0…"]]
    assert threads["Frokost sammen hver mandag"] == [["Det er kø for\u00a0…", "vi har frokost laget\u00a0…"]], "Ja, og"
    assert threads["Fredagskaffe på tvers"] == []


def test_a_story_tells_what_it_became() -> None:
    (card,) = [card for card in cards(told(fagdag()), CardKind.STORY) if card.title == "«Han kom tilbake»"]
    assert card.label == "Dette ble det til"
    assert [each.text for each in card.references] == [
        "Ingen spør hva som\u00a0…", "Hver morgen blir alle\u00a0…", "Velkomstvert på alle\u00a0…",
    ]  # fmt: skip


def test_of_very_much_that_a_story_became_the_furthest_on_is_told() -> None:
    day = fagdag()
    (cluster,) = [cluster.id for cluster in day.clusters if cluster.name == "Å bli sett"]
    ideas = tuple(DreamIdea(DreamIdeaId(f"x{n}"), day.workshop.id, f"z{n:02}", f"drøm {n}") for n in range(30))
    grown = tuple(
        Link(LinkId(f"x{n}"), day.workshop.id, NodeKind.DREAM, idea.id, NodeKind.CLUSTER, cluster)
        for n, idea in enumerate(ideas)
    )
    day = replace(day, ideas=(*day.ideas, *ideas), links=(*day.links, *grown))
    (card,) = [card for card in cards(told(day), CardKind.STORY) if card.title == "«Han kom tilbake»"]
    assert [each.text for each in card.references[1:]] == [
        "Hver morgen blir alle\u00a0…", "Velkomstvert på alle\u00a0…", "og 30 til",
    ]  # fmt: skip
    assert len(card.references) == 4
    homes = frozenset(anchors(told(day).sections))
    assert {f"dream-{n}" for n in range(1, 31)} <= homes, "those that are only counted have homes all the same"
    assert card.references[-1].anchor in homes, "the count leads to one of those"
    assert card.references[-1].anchor not in {each.anchor for each in card.references[:-1]}


def test_very_many_threads_to_a_step_are_not_all_repeated() -> None:
    day = fagdag()
    ideas = tuple(DreamIdea(DreamIdeaId(f"x{n}"), day.workshop.id, f"z{n:02}", f"drøm {n}") for n in range(40))
    grown = tuple(
        Link(LinkId(f"x{n}"), day.workshop.id, NodeKind.STEP, day.steps[0].id, NodeKind.DREAM, idea.id)
        for n, idea in enumerate(ideas)
    )
    day = replace(day, ideas=(*day.ideas, *ideas), links=(*day.links, *grown))
    table = next(block for block in told(day).blocks() if isinstance(block, Table))
    threads = table.rows[0][5].threads
    assert len(threads) == 25
    assert [node.text for node in threads[-1].nodes] == ["og flere tråder"]


def test_a_road_without_owners_has_no_column_for_them() -> None:
    table = next(block for block in told(fagdag(), NamesPolicy.NONE).blocks() if isinstance(block, Table))
    assert "Hvem går først" in table.header, "the council is nobody's name"
    bare = replace(
        fagdag(),
        steps=tuple(replace(s, owner="", owner_id=None, helpers="", obstacle="", strength="") for s in fagdag().steps),
    )
    table = next(block for block in told(bare).blocks() if isinstance(block, Table))
    assert table.header == ("Hva", "Når", "Vokser fra", "Hvor langt")


def test_a_step_tells_what_may_stand_in_the_way_and_the_strength_that_meets_it() -> None:
    table = next(block for block in told(fagdag()).blocks() if isinstance(block, Table))
    row = next(row for row in table.rows if row[0].text == "Velkomstvert på alle avdelinger")
    assert table.header[4] == "Hindring og styrke"
    assert (row[4].text, row[4].note) == ("Vi er få om morgenen", "Styrken vår: Amina kan alle navn")
    unnamed = next(block for block in told(fagdag(), NamesPolicy.NONE).blocks() if isinstance(block, Table))
    assert "Amina" not in repr(unnamed)


@pytest.mark.parametrize("policy", list(NamesPolicy))
def test_a_statement_tells_what_it_builds(policy: NamesPolicy) -> None:
    first, second = cards(told(fagdag(), policy), CardKind.STATEMENT)
    assert [item.label for item in first.items] == ["Roller", "Møter", "Partnere"]
    said = [item.text for item in first.items]
    assert said[:2] == ["En ung og en voksen ordstyrer", "Fagdag tre ganger i året"]
    assert ("Vik" in said[2]) == (policy is NamesPolicy.FULL)
    assert [(item.label, item.text) for item in second.items] == [("Rom", "En benk ved døra")]


def test_where_there_is_energy_is_counted_and_nothing_changes_its_place() -> None:
    day = fagdag()
    summary, without = told(day), told(replace(day, energy={}))
    assert cards(summary, CardKind.STATEMENT)[0].note == "Her er det energi: 1"
    assert cards(summary, CardKind.SHARED)[1].note.endswith(" · Her er det energi: 5")
    assert cards(summary, CardKind.STORY)[0].items[0].remark == "Her er det energi: 2"
    chains = next(block for block in summary.blocks() if isinstance(block, Chains))
    assert chains.chains[1].ideas[0].remark == "Her er det energi: 3"
    for kind in (CardKind.STATEMENT, CardKind.SHARED, CardKind.STORY):
        assert [card.title for card in cards(summary, kind)] == [card.title for card in cards(without, kind)]


def test_energy_at_what_stays_in_the_room_is_nowhere() -> None:
    day = in_room(replace(fagdag(), energy={Node(NodeKind.FACTOR, "f1"): 2}), "s1")
    assert "energi" not in repr(told(day))


def test_a_road_without_a_picture_of_the_future() -> None:
    day = replace(fagdag(), workshop=replace(fagdag().workshop, future_picture=""))
    road = next(section for section in told(day).sections if section.anchor == "road")
    picture = next(block for block in road.blocks if isinstance(block, Picture))
    assert picture.alt == "Veien vår, med 5 steg. Alle stegene står også i tabellen under."


def test_a_step_has_the_same_sign_as_on_the_wall() -> None:
    told_of = zip(fagdag().steps[:4], StepStatus, strict=True)
    steps = tuple(replace(step, celebration="kake", status=status) for step, status in told_of)
    road = next(section for section in told(replace(fagdag(), steps=steps)).sections if section.anchor == "road")
    picture = next(block for block in road.blocks if isinstance(block, Picture))
    assert isinstance(picture.drawing, RoadContent)
    signs = [step.sign for step in picture.drawing.steps]
    assert signs == [StepMark.DONE, StepMark.MILESTONE, StepMark.UNDER_WAY, StepMark.DONE]


def test_every_reference_leads_home() -> None:
    summary = told(fagdag())
    homes = {card.anchor for kind in CardKind for card in cards(summary, kind)}
    for block in summary.blocks():
        if isinstance(block, Chains):
            homes |= {idea.anchor for chain in block.chains for idea in chain.ideas}
        if isinstance(block, Table):
            homes |= {row[0].anchor for row in block.rows}
    references = [r for kind in CardKind for c in cards(summary, kind) for r in c.references]
    references += [r for c in cards(summary, CardKind.STORY) for item in c.items for r in item.references]
    for block in summary.blocks():
        if isinstance(block, Chains):
            references += [r for chain in block.chains for idea in chain.ideas for r in idea.references]
        if isinstance(block, Table):
            references += [n for row in block.rows for cell in row for thread in cell.threads for n in thread.nodes]
    assert references
    assert {r.anchor for r in references if r.anchor} <= homes


def test_what_stays_in_the_room_is_nowhere() -> None:
    day = in_room(fagdag(), "s2", "s8")
    day = replace(
        day, links=(*day.links, Link("x", day.workshop.id, NodeKind.STEP, "t1", NodeKind.STORY, "s2"),
                    Link("y", day.workshop.id, NodeKind.STATEMENT, "m1", NodeKind.FACTOR, "f5")),
    )  # fmt: skip
    summary = told(day)
    secret = [s.title for s in day.stories if s.stays_in_room]
    secret += [f.text for f in day.factors if f.story_id in {"s2", "s8"}] + ["vi lagde mat sammen"]
    for words in set(secret) - {"humor"}:
        assert words not in repr(summary), words
    assert "7 historier" in summary.front.facts
    assert "17 suksessfaktorer" in summary.front.facts
    notes = {card.title: card.note for card in cards(summary, CardKind.SHARED)}
    assert notes["Latter og humor"] == "Går igjen i 2 av 2 grupper · 3 historier"


def test_a_shared_factor_of_nothing_but_the_room_goes_with_it() -> None:
    day = fagdag()
    factors = tuple(f if f.story_id == "s2" else replace(f, cluster_id=None) for f in day.factors)
    summary = told(in_room(replace(day, factors=factors), "s2"))
    assert [card.title for card in cards(summary, CardKind.SHARED)] == ["Ekte ansvar"], "an empty one was never told"


def test_a_shared_factor_called_by_words_from_the_room_loses_its_name() -> None:
    day = fagdag()
    named = replace(day.clusters[0], name="Noen spurte hvordan jeg hadde det")
    summary = told(in_room(replace(day, clusters=(named, *day.clusters[1:])), "s2"))
    assert "spurte" not in repr(summary).replace("Vi spurte hverandre", "")
    assert "Fellesnevner 3" in repr(summary)


@pytest.mark.parametrize("policy", list(NamesPolicy))
def test_private_notes_and_leaders_are_never_in(policy: NamesPolicy) -> None:
    assert "HEMMELIG" not in repr(told(fagdag(), policy))
    assert "Trude" not in repr(told(fagdag(), policy))


def test_the_guides_question_is_told_with_the_stories() -> None:
    assert "Fortell om en gang du virkelig hørte til." in repr(told(fagdag()))
    guide = InterviewGuide("i", fagdag().workshop.id, "", "", "", (), "", "")
    assert "Vi spurte hverandre" not in repr(told(replace(fagdag(), guides=(guide,))))


def test_the_guides_question_is_not_told_when_nobody_was_interviewed() -> None:
    assert "Fortell om en gang" not in repr(told(replace(fagdag(), interviewed=False)))


def test_the_other_forms_of_the_guide_are_told_in_general_and_for_whom_never() -> None:
    forms = {
        frozenset({GuideForm.FULL}): "",
        frozenset({GuideForm.FULL, GuideForm.EASY}): "Spørsmålene fantes også i en lett form.",
        frozenset({GuideForm.INTERPRETED}): "Spørsmålene fantes også i en kort form for samtale med tolk.",
        frozenset(GuideForm): "Spørsmålene fantes også i en lett form, og i en kort form for samtale med tolk.",
    }
    for used, sentence in forms.items():
        assert sentence in repr(told(replace(fagdag(), guide_forms=used)))
        assert ("fantes også" in repr(told(replace(fagdag(), guide_forms=used)))) == bool(sentence)


def test_the_guide_of_the_day_is_told_in_full_and_no_practice() -> None:
    day = fagdag()
    [full] = day.guides
    easy = replace(full, id="e", form=GuideForm.EASY, story_question="Lett spørsmål")
    practice = replace(full, id="p", rank="0001", story_question="Øvingsspørsmål")
    shown = repr(told(replace(day, guides=(easy, full, practice))))
    assert full.story_question in shown
    assert "Lett spørsmål" not in shown
    assert "Øvingsspørsmål" not in repr(told(replace(day, guides=(practice, easy))))


def test_the_guides_question_is_led_in_by_words_in_the_summarys_language() -> None:
    shown = repr(told(fagdag(), language="en"))
    assert "We asked each other" in shown
    assert "Vi spurte hverandre" not in shown


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_summary_speaks_its_language(language: str) -> None:
    summary = told(fagdag(), language=language)
    assert summary.language == language
    month = "November" if language == "en" else "november"
    assert month in summary.front.when_where


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("humor", "humor"),
        ("vi  lo masse", "vi lo masse"),
        ("jeg fikk ansvar på ordentlig", "jeg fikk ansvar på …"),
        ("frokost, kaffe, latter, ro og en lang kveld", "frokost, kaffe, latter, ro …"),
        ("menneskerettighetsorganisasjoner", "menneskerettighetsorganisasjon …"),
    ],
)
def test_references_are_short(text: str, expected: str) -> None:
    assert shortened(text).replace("\u00a0", " ") == expected


def test_who_left_early_has_taken_part_and_who_never_came_has_not() -> None:
    day = fagdag()
    first, second, third, *others = day.participants
    gone = replace(first, attendance=Attendance.LEFT)
    late = replace(second, attendance=Attendance.LATE)
    away = replace(third, attendance=Attendance.AWAY)
    summary = told(replace(day, participants=(gone, late, away, *others)))
    assert summary.front.facts[0] == f"{len(day.participants) - 2} deltakere"


def test_the_roadmap_tells_where_the_red_thread_can_be_carried_on() -> None:
    section = next(section for section in told(fagdag()).sections if section.title == "Veikartet")
    (prose,) = [block for block in section.blocks if isinstance(block, Prose)]
    assert prose.note == "Der den røde tråden kan føres videre"
    assert "1 steg er ikke knyttet til det som det vokser fra." in prose.paragraphs
    assert not any("bidrag" in sentence for sentence in prose.paragraphs)


def test_a_long_step_is_cut_in_the_picture_of_the_road_and_stands_in_full_in_the_table() -> None:
    day, words = fagdag(), "vi baker sammen hver fredag " * 70
    steps = (replace(day.steps[0], text=words.strip(), when=words, owner=words), *day.steps[1:])
    day = replace(day, steps=steps, workshop=replace(day.workshop, future_picture=words.strip()))
    summary = told(day)
    drawing = next(
        block.drawing for block in summary.blocks() if isinstance(getattr(block, "drawing", None), RoadContent)
    )
    stone = drawing.steps[0]
    assert max(map(len, (stone.text, stone.when, stone.who, drawing.sun))) < 170
    assert stone.text.endswith("…")
    table = next(block for block in summary.blocks() if isinstance(block, Table))
    assert table.rows[0][0].text == words.strip()
