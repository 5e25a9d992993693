"""The demo fagdag: an invented day, made through the same operations as a real one, up to where the road begins."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Final

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import (
    ClusterId,
    DreamIdeaId,
    GroupId,
    ParticipantId,
    SuccessFactorId,
    WorkshopId,
    new_id,
)
from unginvest_workshop.domain.people import Role
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Language, Workshop
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations import (
    agenda,
    closing,
    clusters,
    designs,
    dreams,
    interviews,
    links,
    people,
    roadmaps,
    trees,
    workshops,
)
from unginvest_workshop.operations.templates import choose_guide, planned_agenda
from unginvest_workshop.operations.tx import ReadTx, Store, Tx
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import TomlTable

TEMPLATE: Final = "demo"
"""What a demo fagdag has as its template, so that it is found again."""

_LANGUAGE: Final = Language.BOKMAAL
_SEED: Final = 2005
_FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class _Making:
    """A demo that is being made: its texts, and the ids of what is made by the names that the texts use."""

    id: WorkshopId
    texts: TomlTable
    today: date
    now: int
    groups: list[GroupId] = field(default_factory=list)
    people: dict[str, ParticipantId] = field(default_factory=dict)
    """By first name."""
    clusters: dict[str, list[SuccessFactorId]] = field(default_factory=dict)
    """Each cluster's members, by its key."""
    nodes: dict[str, Node] = field(default_factory=dict)
    """By "kind:key"; a factor's key is its text."""

    def grows(self, row: TomlTable) -> list[Node]:
        """Return what a row says that it grows from."""
        return [self.nodes[name] for name in row.texts("grows")]


def find_demo(tx: ReadTx) -> WorkshopId | None:
    """Return the demo fagdag, None when there is none or it is put away."""
    found = tx.find(Workshop, template=TEMPLATE, deleted=False)
    return found[0].id if found else None


def make_demo(store: Store, today: date, now: int, t: Translator) -> WorkshopId:
    """Return the demo fagdag, made as of today unless it is there already.

    ``now`` is UTC milliseconds; ``t`` names the undo steps. Raises toml_table.ContentError when its texts are wrong.
    """
    with store.read() as tx:
        found = find_demo(tx)
    if found is not None:
        return found
    texts = TomlTable.open(resources_dir() / "demo" / f"{_LANGUAGE}.toml")
    demo = _Making(WorkshopId(new_id()), texts, today, now)
    for label, part in _PARTS:
        store.write(demo.id, t(label), partial(part, demo))
    return demo.id


def _begin(demo: _Making, tx: Tx) -> None:
    content = load_content(_LANGUAGE)
    workshops.create_workshop(
        tx,
        demo.texts.text("title"),
        demo.today,
        place=demo.texts.text("place"),
        language=_LANGUAGE,
        template=TEMPLATE,
        agenda=planned_agenda(content, "full_day"),
        now=demo.now,
        workshop_id=demo.id,
    )
    choose_guide(tx, demo.id, content, "belonging")
    for group in demo.texts.rows("groups"):
        demo.groups.append(people.add_group(tx, demo.id))
        for person in group.rows("people"):
            _seat(demo, tx, person)


def _seat(demo: _Making, tx: Tx, row: TomlTable) -> None:
    """Write down a person, in the group made last."""
    name, role = row.text("name"), Role(row.text("role"))
    [new] = people.add_people(tx, demo.id, [people.PersonLine(name, row.text("department"), role)])
    people.edit_person(tx, new, core_group=row.flag("core"))
    people.place_person(tx, new, demo.groups[-1])
    demo.people[name.split()[0]] = new


def _plan(demo: _Making, tx: Tx) -> None:
    """Write the topic, deal the pairs, and say who leads what."""
    workshops.write_topic(
        tx,
        demo.id,
        question=demo.texts.text("question"),
        where=demo.texts.texts("where"),
        so_that=demo.texts.text("so_that"),
    )
    interviews.deal_interview_pairs(tx, demo.id, _SEED)
    leaders = demo.texts.table("leaders")
    for item in agenda.agenda(tx, demo.id):
        if item.exercise is not ExerciseKind.BREAK:
            row = leaders.table(item.exercise)
            agenda.edit_item(
                tx,
                item.id,
                leader=row.text("leader"),
                co_leader=row.text("co_leader"),
                writer=row.text_or_empty("writer"),
            )


def _tell(demo: _Making, tx: Tx) -> None:
    """Tell every group's stories, hear the factors in them, and paint the groups' images."""
    for group_id, group in zip(demo.groups, demo.texts.rows("groups"), strict=True):
        for story in group.rows("stories"):
            told = trees.add_story(
                tx, demo.id, group_id, story.text("title"), story.text("teller"), in_room=story.flag("in_room")
            )
            for row in story.rows("factors"):
                new = trees.add_factor(tx, told, row.text("text"), in_norwegian=row.text_or_empty("norwegian"))
                demo.nodes[f"factor:{row.text('text')}"] = Node(NodeKind.FACTOR, new)
                if row.flag("recurring"):
                    trees.mark_recurring(tx, [new], recurring=True)
                if row.text_or_empty("cluster"):
                    demo.clusters.setdefault(row.text("cluster"), []).append(new)
        people.write_group_image(tx, group_id, group.text("image"))


def _gather(demo: _Making, tx: Tx) -> None:
    for row in demo.texts.rows("clusters"):
        members = demo.clusters[row.text("key")]
        new: ClusterId = clusters.add_cluster(tx, demo.id, row.text("name"), members)
        clusters.write_metaphor(tx, new, row.text("metaphor"))
        demo.nodes[f"cluster:{row.text('key')}"] = Node(NodeKind.CLUSTER, new)


def _dream(demo: _Making, tx: Tx) -> None:
    ideas: dict[str, DreamIdeaId] = {}
    for row in demo.texts.rows("dreams"):
        onto = row.text_or_empty("builds_on")
        new = dreams.add_idea(
            tx,
            demo.id,
            row.text("text"),
            builds_on=ideas[onto] if onto else None,
            author_id=demo.people[row.text("author")],
        )
        node = Node(NodeKind.DREAM, new)
        links.set_parents(tx, demo.id, node, demo.grows(row))
        if row.text_or_empty("key"):
            ideas[row.text("key")] = new
            demo.nodes[f"dream:{row.text('key')}"] = node


def _design(demo: _Making, tx: Tx) -> None:
    for row in demo.texts.rows("statements"):
        new = designs.add_statement(tx, demo.id, row.text("text"), demo.grows(row))
        demo.nodes[f"statement:{row.text('key')}"] = Node(NodeKind.STATEMENT, new)


def _walk(demo: _Making, tx: Tx) -> None:
    """Lay the road to the picture of the future."""
    workshops.edit_workshop(tx, demo.id, future_picture=demo.texts.text("future_picture"))
    for row in demo.texts.rows("steps"):
        roadmaps.edit_step(
            tx,
            roadmaps.add_step(tx, demo.id, row.text("text"), demo.grows(row)),
            when=_when(demo.today, row),
            owner=row.text("owner"),
            helpers=row.text("helpers"),
            celebration=row.text_or_empty("celebration"),
            status=StepStatus(row.text("status")),
        )


def _close(demo: _Making, tx: Tx) -> None:
    """Say the closing words, and let the room be where the road begins, with all before it done."""
    for word in demo.texts.texts("closing_words"):
        closing.add_word(tx, demo.id, word)
    workshops.set_next_date(tx, demo.id, _workday(demo.today + timedelta(days=demo.texts.number("next_days"))))
    for item in agenda.agenda(tx, demo.id):
        if item.exercise is ExerciseKind.ROADMAP:
            workshops.go_to(tx, demo.id, item.id, demo.now)
            return
        agenda.set_done(tx, item.id, done=True)


_PARTS: Final[tuple[tuple[str, Callable[[_Making, Tx], None]], ...]] = (
    (mark("Lage fagdagen"), _begin),
    (mark("Planlegge dagen"), _plan),
    (mark("Skrive ned historiene"), _tell),
    (mark("Samle fellesnevnerne"), _gather),
    (mark("Skrive ned drømmene"), _dream),
    (mark("Skrive designutsagnene"), _design),
    (mark("Tegne veikartet"), _walk),
    (mark("Runde av dagen"), _close),
)


def _when(today: date, row: TomlTable) -> roadmaps.When:
    """Return a step's time: its words with the day put in, and the days it covers."""
    said = row.text("when")
    if not row.has("days"):
        return roadmaps.When(said)
    day = today + timedelta(days=row.number("days"))
    day = _workday(day) if row.number("days") else day
    t = Translator(_LANGUAGE)
    said = said.format(date=t.date_short(day), week=day.isocalendar().week, month=t.month(day))
    match row.text_or_empty("span"):
        case "week":
            monday = day - timedelta(days=day.weekday())
            return roadmaps.When(said, monday, monday + timedelta(days=_FRIDAY))
        case "month":
            last = calendar.monthrange(day.year, day.month)[1]
            return roadmaps.When(said, day.replace(day=1), day.replace(day=last))
        case _:
            return roadmaps.When(said, day)


def _workday(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > _FRIDAY else day
