"""Any edits of a workshop, from lists of numbers that hypothesis draws and shrinks."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, TypeVar

from hypothesis import strategies as st

from tests.storage.rows_for_tests import factor, group, story
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import ClusterId, DreamIdeaId, GroupId, LinkId, WorkshopId, new_id
from unginvest_workshop.domain.interview import PairInterview, PairMember
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.tx import Change, ChangeOp, Row, Tx
from unginvest_workshop.storage.store import SqlStore
from unginvest_workshop.storage.tables import TABLES, UNJOURNALLED
from unginvest_workshop.storage.transactions import SqlReadTx

R = TypeVar("R", bound=Row)
Edit = tuple[int, int, int]
Dump = dict[tuple[type[Row], str], Row]

NODE_KINDS: Final = {
    NodeKind.STORY: Story,
    NodeKind.FACTOR: SuccessFactor,
    NodeKind.CLUSTER: Cluster,
    NodeKind.DREAM: DreamIdea,
    NodeKind.STEP: RoadmapStep,
}
REMOVABLE: Final = (Story, SuccessFactor, Cluster, DreamIdea, Group, Participant, PairInterview, RoadmapStep, Link)


_QUESTIONS: Final[tuple[tuple[type[Row], dict[str, object]], ...]] = (
    (SuccessFactor, {"cluster_id": None}),
    (SuccessFactor, {"rank": "i"}),
    (SuccessFactor, {"recurring": True}),
    (Story, {"group_id": None}),
    (Link, {"child_kind": NodeKind.FACTOR}),
)
"""Questions that a row can come into and go out of by being changed."""


class Editor:
    """Makes edits of one workshop on a transaction."""

    def __init__(self, tx: Tx, workshop_id: WorkshopId) -> None:
        self._tx = tx
        self._workshop_id = workshop_id

    def run(self, edits: Iterable[Edit]) -> None:
        makers = self._makers()
        for which, first, second in edits:
            makers[which % len(makers)](first, second)

    def _makers(self) -> list[Callable[[int, int], None]]:
        adders = [self._add_group, self._add_person, self._add_story, self._add_factor, self._add_dream]
        others = [self._add_cluster, self._add_step, self._add_link, self._add_pair, self._add_mark]
        changers = [self._move_factor, self._gather, self._reword, self._regroup, self._chain, self._retitle]
        return [*adders, *others, *changers, self._remove, self._remove, self._remove_all]

    def _some(self, kind: type[R], number: int) -> R | None:
        rows = sorted(self._tx.find(kind, workshop_id=self._workshop_id), key=lambda row: (repr(row), row.id))
        return rows[number % len(rows)] if rows else None

    def _id(self, kind: type[Row], number: int) -> str | None:
        row = self._some(kind, number) if number % 4 else None
        return None if row is None else row.id

    def _add_group(self, first: int, _second: int) -> None:
        self._tx.add(group(new_id(), self._workshop_id, first))

    def _add_person(self, first: int, second: int) -> None:
        person = Participant(new_id(), self._workshop_id, "i", first, group_id=self._id(Group, second))
        self._tx.add(person)

    def _add_story(self, first: int, second: int) -> None:
        told = story(new_id(), self._workshop_id, group_id=self._id(Group, first), title=f"«Ø» {first}")
        self._tx.add(replace(told, teller_id=self._id(Participant, second)))

    def _add_factor(self, first: int, second: int) -> None:
        told = self._some(Story, first)
        if told is not None:
            cluster = self._id(Cluster, second)
            self._tx.add(factor(new_id(), told.id, self._workshop_id, text=f'"{first}"\n', cluster=cluster))

    def _add_dream(self, first: int, second: int) -> None:
        dream = DreamIdea(new_id(), self._workshop_id, "i", f"{first}", builds_on=self._id(DreamIdea, first))
        self._tx.add(replace(dream, group_id=self._id(Group, second), author_id=self._id(Participant, first)))

    def _add_cluster(self, first: int, _second: int) -> None:
        self._tx.add(Cluster(ClusterId(new_id()), self._workshop_id, "i", f"{first}"))

    def _add_step(self, first: int, second: int) -> None:
        step = RoadmapStep(new_id(), self._workshop_id, "i", f"{first}", owner_id=self._id(Participant, second))
        self._tx.add(step)

    def _add_link(self, first: int, second: int) -> None:
        nodes = list(NODE_KINDS)
        child_kind, parent_kind = nodes[first % len(nodes)], nodes[second % len(nodes)]
        child, parent = self._some(NODE_KINDS[child_kind], second), self._some(NODE_KINDS[parent_kind], first)
        if child is not None and parent is not None:
            self._tx.add(Link(LinkId(new_id()), self._workshop_id, child_kind, child.id, parent_kind, parent.id))

    def _add_mark(self, first: int, second: int) -> None:
        kind = list(NODE_KINDS)[first % len(NODE_KINDS)]
        marked = self._some(NODE_KINDS[kind], second)
        if marked is not None:
            person = self._id(Participant, first)
            self._tx.add(EnergyMark(new_id(), self._workshop_id, "i", kind, marked.id, person))

    def _add_pair(self, first: int, second: int) -> None:
        pair = PairInterview(new_id(), self._workshop_id, f"{first}")
        self._tx.add(pair)
        person = self._some(Participant, second)
        if person is not None:
            self._tx.add(PairMember(new_id(), self._workshop_id, pair.id, person.id, 0))

    def _move_factor(self, first: int, second: int) -> None:
        moved, onto = self._some(SuccessFactor, first), self._some(Story, second)
        if moved is not None and onto is not None:
            self._tx.replace(replace(moved, story_id=onto.id, rank=f"{second}"))

    def _gather(self, first: int, second: int) -> None:
        moved, into = self._some(SuccessFactor, first), self._id(Cluster, second)
        if moved is not None:
            self._tx.replace(replace(moved, cluster_id=None if into is None else ClusterId(into)))

    def _reword(self, first: int, second: int) -> None:
        row = self._some(SuccessFactor, first)
        if row is not None:
            self._tx.replace(replace(row, text=f"{second}", recurring=bool(second % 2), offset_x=second))

    def _regroup(self, first: int, second: int) -> None:
        moved, into = self._some(Participant, first), self._id(Group, second)
        if moved is not None:
            self._tx.replace(replace(moved, group_id=None if into is None else GroupId(into)))

    def _chain(self, first: int, second: int) -> None:
        moved, onto = self._some(DreamIdea, first), self._id(DreamIdea, second)
        if moved is not None:
            self._tx.replace(replace(moved, builds_on=None if onto is None else DreamIdeaId(onto)))

    def _retitle(self, first: int, second: int) -> None:
        row = self._tx.get(Workshop, self._workshop_id)
        self._tx.replace(replace(row, title=f"{first}", topic_where=(f"{second}", "æ")))

    def _remove(self, first: int, second: int) -> None:
        kind = REMOVABLE[first % len(REMOVABLE)]
        row = self._some(kind, second)
        if row is not None:
            self._tx.remove(kind, row.id)

    def _remove_all(self, first: int, _second: int) -> None:
        kind = REMOVABLE[first % len(REMOVABLE)]
        for row in self._tx.find(kind, workshop_id=self._workshop_id):
            self._tx.remove(kind, row.id)


STEPS: Final = st.lists(
    st.lists(st.tuples(st.integers(0, 19), st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=5),
    min_size=1,
    max_size=25,
)
"""Steps of a few edits each."""


def rows_of(store: SqlStore, workshop_id: WorkshopId) -> Dump:
    """Return a workshop's journalled rows as the database has them; what the store remembers must be the same."""
    kinds = [kind for kind in TABLES if kind not in UNJOURNALLED]
    with store.read() as remembered, store._reader.begin() as connection:
        tx = SqlReadTx(connection)
        stored = {kind: tx.find(kind, workshop_id=workshop_id) for kind in kinds}
        for kind, rows in stored.items():
            assert remembered.find(kind, workshop_id=workshop_id) == rows
        for kind, equal in _QUESTIONS:
            asked = {"workshop_id": workshop_id, **equal}
            assert remembered.find(kind, **asked) == tx.find(kind, **asked)
        return {(kind, row.id): row for kind, rows in stored.items() for row in rows}


def difference(before: Dump, after: Dump) -> frozenset[Change]:
    """Return what a store must tell of, when this is what became of its rows."""
    added = {Change(*key, ChangeOp.ADDED) for key in after.keys() - before.keys()}
    removed = {Change(*key, ChangeOp.REMOVED) for key in before.keys() - after.keys()}
    kept = before.keys() & after.keys()
    return frozenset(added | removed | {Change(*key, ChangeOp.REPLACED) for key in kept if before[key] != after[key]})
