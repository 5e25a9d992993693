"""The follow-up in the summary: steps, what moved them, dreams that are real now, and nobody's secrets."""

import io
from datetime import date, datetime

import openpyxl
import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.telling import build_summary
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.people import TakingPart
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import Card, Idea
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.red_thread import broken_ends
from unginvest_workshop.exporting.said import apart, language_of
from unginvest_workshop.exporting.snapshot import take_snapshot, without_private
from unginvest_workshop.exporting.spreadsheet import write_xlsx
from unginvest_workshop.exporting.walking import every
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import agenda, clusters, dreams, followup, people, roadmaps, rounds, trees, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.settings import NamesPolicy

THEN, NOW = WorkshopId(new_id()), WorkshopId(new_id())


def make(tx):
    """Make a fagdag with a story told openly and one in confidence, and a road."""
    workshops.create_workshop(tx, "Første dag", date(2026, 11, 22), workshop_id=THEN)
    people.add_people(tx, THEN, [PersonLine("Sofie Dahl", "Ringerike"), PersonLine("Amina Noor", "Drammen")])
    told = trees.add_told_story(tx, THEN, None, "Sofie Dahl: Kafédagen")
    secret = trees.add_story(tx, THEN, None, "Natta", "Torvald Ness", in_room=True)
    heard = trees.add_factor(tx, told, "jeg fikk ansvar")
    hidden = trees.add_factor(tx, secret, "jeg gråt")
    kept = clusters.add_cluster(tx, THEN, "Ekte ansvar", [heard])
    gone = clusters.add_cluster(tx, THEN, "Gråten", [hidden])
    dreams.add_idea(tx, THEN, "Det er kø om morgenen")
    grows = [Node(NodeKind.CLUSTER, kept), Node(NodeKind.CLUSTER, gone)]
    step = roadmaps.add_step(tx, THEN, "Frokost sammen", grows)
    roadmaps.edit_step(tx, step, owner="Sofie Dahl", helpers="Amina Noor dekker bord")
    roadmaps.add_step(tx, THEN, "Velkomstvert")


def follow(tx):
    """Follow it up a year later: one step has moved, the other stands still."""
    workshops.create_workshop(tx, "Ett år etter", date(2027, 11, 22), workshop_id=NOW)
    people.add_people(tx, NOW, [PersonLine("Kari Moen", "Kongsberg")])
    followup.open_road(tx, NOW, THEN)
    step = followup.followed_steps(tx, NOW)[0].id
    followup.move_step_on(tx, step)
    followup.add_contribution(
        tx, NOW, "ba inn naboene sammen med Sofie", step_id=step, who="Kari", taught="mat samler folk",
        more="be inn flere", otherwise="begynn før Torvald drar",
    )  # fmt: skip
    followup.add_told_contribution(tx, NOW, "Elevrådet: maste til vi fikk nøklene")
    (dream,) = followup.dreams_from_then(tx, NOW)
    followup.mark_come_true(tx, NOW, dream.id, remark="14 i kø, og Amina først")


@pytest.fixture
def both(store):
    store.write(THEN, "", make)
    store.write(NOW, "", follow)
    return store


def summary(store, workshop_id, policy=NamesPolicy.FULL):
    with store.read() as tx:
        return build_summary(take_snapshot(tx, workshop_id), policy, Translator("nb"))


def section(store, policy=NamesPolicy.FULL):
    text = write_markdown(summary(store, NOW, policy))
    return text.split("## Oppfølging\n")[1].split("\n## ")[0]


def test_the_follow_up_tells_steps_contributions_and_dreams(both):
    assert (
        section(both)
        == """
Hva har flyttet oss siden «Første dag», 22. november 2026?

### Veien fra sist

| Steget | Hvor langt | Hvem flyttet oss |
| --- | --- | --- |
| Frokost sammen | I gang | Kari |
| Velkomstvert | Planlagt |  |

### Det som flyttet oss

#### maste til vi fikk nøklene

Elevrådet

#### ba inn naboene sammen med Sofie

Kari · Kongsberg

- Det lærte oss: mat samler folk
- Det gjør vi mer av: be inn flere
- Annerledes eller bedre: begynn før Torvald drar

Steget: Frokost sammen

### Drømmer som er blitt virkelighet

#### Det er kø om morgenen

Blitt virkelighet 2027

- 14 i kø, og Amina først
"""
    )


def test_a_step_leads_back_to_the_fagdag_before_without_its_secrets(both):
    text = write_markdown(summary(both, NOW))
    road = text.split("## Veikartet")[1]
    assert "2026 → Kafédagen → jeg fikk ansvar → Ekte ansvar" in road
    assert "Gråten" not in text
    assert "Natta" not in text


@pytest.mark.parametrize("policy", [NamesPolicy.NONE, NamesPolicy.INITIALS])
def test_no_name_of_then_or_now_is_left_in(both, policy):
    text = write_markdown(summary(both, NOW, policy))
    assert not [name for name in ("Sofie", "Dahl", "Amina", "Noor", "Torvald", "Ness", "Kari", "Moen") if name in text]
    assert "Elevrådet" in text
    assert "Kongsberg" in text


def test_owners_and_first_names_are_kept_where_they_are_wanted(both):
    owners = write_markdown(summary(both, NOW, NamesPolicy.OWNERS))
    assert "Sofie" in owners
    assert "Dahl" not in owners
    assert "Amina" not in owners
    first = write_markdown(summary(both, NOW, NamesPolicy.FIRST))
    assert "Sofie" in first
    assert not [name for name in ("Dahl", "Noor", "Ness", "Moen") if name in first]


def test_a_dream_that_came_true_later_is_told_so_quietly(both):
    assert "- Det er kø om morgenen · Blitt virkelighet 2027" in write_markdown(summary(both, THEN))
    assert "## Oppfølging" not in write_markdown(summary(both, THEN))


def test_the_pdf_of_a_follow_up_is_whole(both, pictures):
    for workshop_id in (THEN, NOW):
        content, message = write_pdf(summary(both, workshop_id), pictures)
        assert content.startswith(b"%PDF-")
        assert message == ""


def test_the_dream_that_was_brought_nearer_is_told(both):
    with both.read() as tx:
        (then,) = followup.dreams_from_then(tx, NOW)
        row = next(row for row in followup.contributions(tx, NOW) if row.who == "Kari")
    both.write(NOW, "", lambda tx: followup.tie_to_dream(tx, row.id, then.id))
    assert "- Drømmen: Det er kø om morgenen" in section(both)
    here, _ = both.write(NOW, "", lambda tx: dreams.add_idea(tx, NOW, "Alle ler"))
    both.write(NOW, "", lambda tx: followup.tie_to_dream(tx, row.id, here))
    assert "- Drømmen → Alle ler" in section(both)
    both.write(NOW, "", lambda tx: dreams.remove_idea(tx, here))
    assert "- Drømmen: Alle ler" in section(both)


def test_who_has_not_spoken_leaves_the_room_nowhere(both):
    before = summary(both, NOW)
    item, _ = both.write(NOW, "", lambda tx: agenda.add_item(tx, NOW, ExerciseKind.DREAM, 30))
    without = summary(both, NOW)
    with both.read() as tx:
        (kari,) = people.participants(tx, NOW)
    for way in TakingPart:
        both.write(NOW, "", lambda tx, way=way: rounds.note_turn(tx, item, kari.id, way))
        with both.read() as tx:
            assert "RoundTurn" not in repr(take_snapshot(tx, NOW))
        assert summary(both, NOW) == without
    assert without.front.facts == before.front.facts


def test_a_dream_of_the_day_says_what_brought_it_nearer(both):
    def dream(tx):
        made = dreams.add_idea(tx, NOW, "Vi spiser sammen hver dag")
        dreams.add_idea(tx, NOW, "Alle har nøkkel")
        followup.add_contribution(tx, NOW, "kjøpte langbord", dream_id=made, who="Kari")

    both.write(NOW, "", dream)
    text = write_markdown(summary(both, NOW))
    told = text.split("## Drømmene\n")[1].split("\n## ")[0]
    assert told.count("Kom nærmere med «kjøpte langbord»") == 1
    with both.read() as tx:
        ends = broken_ends(take_snapshot(tx, NOW))
        assert [tx.get(DreamIdea, node.id).text for node in ends.dreams] == ["Alle har nøkkel"]


@pytest.mark.parametrize("day", [THEN, NOW], ids=["then", "now"])
def test_the_summary_and_the_window_tell_of_the_same_steps_that_wait(both, day):
    with both.read() as tx:
        ends = broken_ends(without_private(take_snapshot(tx, day)))
        assert ends.unmoved_steps == red_thread(tx, day).broken_ends().unmoved_steps
        assert [tx.get(RoadmapStep, node.id).text for node in ends.unmoved_steps] == ["Velkomstvert"]


def since(store, policy=NamesPolicy.FULL):
    text = write_markdown(summary(store, THEN, policy))
    return text.split("### Siden da\n")[1].split("\n### ")[0].split("\n## ")[0] if "### Siden da\n" in text else ""


def test_the_earlier_summary_tells_what_became_of_its_steps(both):
    assert (
        since(both)
        == """
#### Frokost sammen

I gang · 22. november 2027

- Kari: ba inn naboene sammen med Sofie · 22. november 2027

Steget: på veikartet
"""
    )
    text = write_markdown(summary(both, THEN))
    assert "maste til vi fikk nøklene" not in text, "it is about no step of that fagdag"
    content, message = write_pdf(summary(both, THEN), PlainPictures())
    assert content.startswith(b"%PDF")
    assert message == ""


def sheet(store, policy=NamesPolicy.FULL, **more):
    """Return the rows of the earlier fagdag's contributions in its spreadsheet; None where it has no such sheet."""
    with store.read() as tx:
        made = write_xlsx(prepare(take_snapshot(tx, THEN), Choices(policy, language="nb", **more), PlainPictures()))
    opened = openpyxl.load_workbook(io.BytesIO(made.files[0].content))
    return list(opened["Bidragene"].values) if "Bidragene" in opened.sheetnames else None


def test_the_spreadsheet_of_the_earlier_fagdag_has_what_moved_its_steps_later(both):
    head, told = sheet(both)
    assert dict(zip(head, told, strict=True)) == {
        "Bidrag": "ba inn naboene sammen med Sofie", "Hvem": "Kari", "Avdeling": "Kongsberg",
        "Steget": "Frokost sammen", "Det lærte oss": "mat samler folk", "Det gjør vi mer av": "be inn flere",
        "Annerledes eller bedre": "begynn før Torvald drar", "Fortalt": datetime(2027, 11, 22),  # noqa: DTZ001
    }  # fmt: skip
    unnamed = str(sheet(both, NamesPolicy.NONE))
    assert not [name for name in ("Kari", "Sofie", "Torvald") if name in unnamed]
    assert "Kongsberg" in unnamed


def test_the_spreadsheet_tells_what_moved_the_steps_where_the_road_is_told(both):
    assert len(sheet(both, sections=("road",))) == 2
    assert len(sheet(both, sections=("follow-up",))) == 1
    assert sheet(both, sections=("dreams",)) is None


def test_what_a_third_fagdag_tells_is_there_too_by_department_where_nobody_is_named(both):
    third = WorkshopId(new_id())

    def tell(tx):
        workshops.create_workshop(tx, "To år etter", date(2028, 11, 22), workshop_id=third)
        followup.open_road(tx, third, NOW)
        step = followup.followed_steps(tx, third)[1].id
        roadmaps.edit_step(tx, step, status=StepStatus.DONE)
        followup.add_contribution(tx, third, "Torvald sto i døra", step_id=step, who="Ine Vik", department="Hallingdal")

    both.write(third, "", tell)
    said = since(both, NamesPolicy.NONE)
    assert "#### Velkomstvert\n\nNådd · 22. november 2028\n\n- Hallingdal: Noen sto i døra" in said
    assert "Ine" not in write_markdown(summary(both, THEN, NamesPolicy.NONE))
    assert "- I.V.: T. sto i døra" in since(both, NamesPolicy.INITIALS)


def test_nothing_is_told_of_a_later_fagdag_that_is_put_away_or_tells_nothing_new(both):
    both.write(NOW, "", lambda tx: workshops.delete_workshop(tx, NOW))
    assert since(both) == ""


def test_steps_that_stand_as_they_stood_are_not_told_again(both):
    def still(tx):
        for row in followup.contributions(tx, NOW):
            tx.remove(Contribution, row.id)
        for step in followup.followed_steps(tx, NOW):
            roadmaps.edit_step(tx, step.id, status=StepStatus.PLANNED)

    both.write(NOW, "", still)
    assert since(both) == ""


def test_what_stays_in_the_later_room_is_not_told_in_the_earlier_summary(both):
    def whisper(tx):
        told = trees.add_story(tx, NOW, None, "Skuffen", "Ola Lie", in_room=True)
        trees.add_factor(tx, told, "han tok nøkkelen")
        step = followup.followed_steps(tx, NOW)[0].id
        followup.add_contribution(tx, NOW, "Ola hang opp lyset", step_id=step)

    both.write(NOW, "", whisper)
    text = write_markdown(summary(both, THEN, NamesPolicy.NONE))
    assert "Noen hang opp lyset" in text
    assert not [said for said in ("Skuffen", "han tok nøkkelen", "Ola") if said in text]
    assert "Skuffen" not in repr(without_private(take(both, THEN)).later)


def test_the_red_thread_of_the_earlier_fagdag_goes_on_into_the_later_one(both):
    with both.read() as tx:
        thread = red_thread(tx, THEN)
        step = next(row.id for row in tx.find(RoadmapStep, workshop_id=THEN, text="Frokost sammen"))
    became = [thread.texts[node] for node in thread.became_of(Node(NodeKind.STEP, step))]
    assert became == ["Frokost sammen · 2027", "Kari: ba inn naboene sammen med Sofie · 2027"]


def take(store, workshop_id):
    with store.read() as tx:
        return take_snapshot(tx, workshop_id)


def test_in_another_language_the_rooms_words_keep_theirs_among_ours(both):
    def told(tx):
        dream = dreams.add_idea(tx, NOW, "Vi spiser sammen hver dag")
        followup.add_contribution(tx, NOW, "kjøpte langbord", dream_id=dream, who="Kari", department="Elevrådet vårt")

    both.write(NOW, "Fortell", told)
    with both.read() as tx:
        summary = build_summary(take_snapshot(tx, NOW), NamesPolicy.FULL, Translator("en"))
    by_section = {section.anchor: section for section in summary.sections}

    def parts(text):
        return [(words, language_of(words)) for words in apart(text)]

    assert parts(by_section["follow-up"].lead) == [
        ("What has moved us since “", ""), ("Første dag", "nb-NO"), ("”, 22 November 2026?", ""),
    ]  # fmt: skip
    assert ("Elevrådet vårt", "nb-NO") in [
        part for card in every(by_section["follow-up"], Card) for part in parts(card.by)
    ]
    remarks = [parts(idea.remark) for idea in every(by_section["dreams"], Idea)]
    assert [("Came nearer with ", ""), ("“kjøpte langbord”", "nb-NO")] in remarks
