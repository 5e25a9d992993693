"""One workshop as it is at one moment, read in one go, so that exporting can go on without the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.confidence import Told, may_leave
from unginvest_workshop.domain.culture import CultureNote
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import DreamIdeaId, WorkshopId
from unginvest_workshop.domain.interview import GuideForm, InterviewGuide, PairInterview
from unginvest_workshop.domain.people import AgeGroup, Group, Participant, TakingPart
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.roadmap import RoadmapStep, in_road_order
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.thread import Link, Node
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.earlier import earlier_days
from unginvest_workshop.operations.energy import energy
from unginvest_workshop.operations.followup import years_come_true
from unginvest_workshop.operations.guides import is_practice
from unginvest_workshop.operations.moving import WholeFagdag, take_whole
from unginvest_workshop.operations.thread import days_after, red_thread
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.operations.workshops import shared_workshop

_ON_THREAD: Final = (
    *(Workshop, Story, SuccessFactor, Cluster, DreamIdea),
    *(DesignStatement, RoadmapStep, Contribution, Link),
)
"""What a red thread is told by. Participants are not among it: what they wish for themselves must leave no trace."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything of one workshop that a summary may need, in the order it stands."""

    workshop: Workshop
    participants: tuple[Participant, ...] = ()
    groups: tuple[Group, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    guides: tuple[InterviewGuide, ...] = ()
    stories: tuple[Story, ...] = ()
    factors: tuple[SuccessFactor, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    ideas: tuple[DreamIdea, ...] = ()
    statements: tuple[DesignStatement, ...] = ()
    steps: tuple[RoadmapStep, ...] = ()
    links: tuple[Link, ...] = ()
    words: tuple[ClosingWord, ...] = ()
    missing: tuple[MissingVoice, ...] = ()
    culture: tuple[CultureNote, ...] = ()
    responses: tuple[Response, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    energy: Mapping[Node, int] = field(default_factory=dict)
    """How many marked each thing that drew somebody; who is nowhere in here."""
    come_true: tuple[DreamComeTrue, ...] = ()
    """The dreams of an earlier fagdag that were marked here."""
    years_come_true: Mapping[DreamIdeaId, int] = field(default_factory=dict)
    """In which year this fagdag's own dreams came true, as far as any fagdag knows."""
    moved_later: frozenset[Node] = frozenset()
    """The steps and dreams of this fagdag that people told to have moved when they met later."""
    earlier: "tuple[Snapshot, ...]" = ()
    """The fagdager that are followed up here, and those that these follow up, the nearest first."""
    later: "tuple[Snapshot, ...]" = ()
    """The fagdager that carry this one on, as far as they are on this machine, the oldest first."""
    strokes: tuple[Stroke, ...] = ()
    photos: tuple[Photo, ...] = ()
    pieces: tuple[FuturePiece, ...] = ()
    changed: int = 0
    """When anything of it that can stand on the red thread was last written, UTC milliseconds; 0 where not known."""
    interviewed: bool = False
    """Whether people have interviewed each other, as far as can be told."""
    guide_forms: frozenset[GuideForm] = frozenset()
    """The forms of the guide that some went by; who is nowhere in here."""
    whole: WholeFagdag | None = None
    """All rows, what is private too: read where the fagdag is to be moved to another machine, and not told of."""

    @property
    def others(self) -> "tuple[Snapshot, ...]":
        """The fagdager that are told of besides: those before it and those after it."""
        return (*self.earlier, *self.later)


def take_snapshot(tx: ReadTx, workshop_id: WorkshopId, *, whole: bool = False) -> Snapshot:
    """Read one workshop, and those before and after it. Raises NotFoundError when there is none with this id.

    ``whole`` reads what a fagdag is moved with too.
    """
    here = _one_day(tx, workshop_id)
    return replace(
        here,
        earlier=tuple(_one_day(tx, day.id) for day in earlier_days(tx, workshop_id)),
        later=tuple(_one_day(tx, day.id) for day in days_after(tx, workshop_id)),
        moved_later=red_thread(tx, workshop_id).moved_elsewhere(),
        whole=take_whole(tx, workshop_id) if whole else None,
        changed=tx.last_written(workshop_id, *_ON_THREAD),
    )


def _one_day(tx: ReadTx, workshop_id: WorkshopId) -> Snapshot:
    workshop = shared_workshop(tx, workshop_id)
    return Snapshot(
        workshop=workshop,
        participants=tuple(tx.find(Participant, workshop_id=workshop_id)),
        groups=tuple(tx.find(Group, workshop_id=workshop_id)),
        agenda=tuple(tx.find(AgendaItem, workshop_id=workshop_id)),
        guides=tuple(tx.find(InterviewGuide, workshop_id=workshop_id)),
        stories=tuple(tx.find(Story, workshop_id=workshop_id)),
        factors=tuple(tx.find(SuccessFactor, workshop_id=workshop_id)),
        clusters=tuple(tx.find(Cluster, workshop_id=workshop_id)),
        ideas=tuple(tx.find(DreamIdea, workshop_id=workshop_id)),
        statements=tuple(tx.find(DesignStatement, workshop_id=workshop_id)),
        steps=tuple(in_road_order(tx.find(RoadmapStep, workshop_id=workshop_id))),
        links=tuple(tx.find(Link, workshop_id=workshop_id)),
        words=tuple(tx.find(ClosingWord, workshop_id=workshop_id)),
        missing=tuple(tx.find(MissingVoice, workshop_id=workshop_id)),
        culture=tuple(tx.find(CultureNote, workshop_id=workshop_id)),
        responses=tuple(tx.find(Response, workshop_id=workshop_id)),
        strokes=tuple(tx.find(Stroke, workshop_id=workshop_id)),
        contributions=tuple(tx.find(Contribution, workshop_id=workshop_id)),
        energy=energy(tx, workshop_id),
        come_true=tuple(tx.find(DreamComeTrue, workshop_id=workshop_id)),
        years_come_true=years_come_true(tx, workshop_id),
        photos=tuple(tx.find(Photo, workshop_id=workshop_id)),
        pieces=tuple(tx.find(FuturePiece, workshop_id=workshop_id)),
        interviewed=_interviewed(tx, workshop_id),
        guide_forms=frozenset(pair.form for pair in tx.find(PairInterview, workshop_id=workshop_id)),
    )


def _interviewed(tx: ReadTx, workshop_id: WorkshopId) -> bool:
    """Tell whether pairs were dealt, or an interview's timer was started, or one was done; to practise is none."""
    interviews = tx.find(AgendaItem, workshop_id=workshop_id, exercise=ExerciseKind.INTERVIEW)
    items = [item for item in interviews if not is_practice(item)]
    held = {item.id for item in items}
    timers = (timer for timer in tx.find(Timer, workshop_id=workshop_id) if timer.id in held)
    return (
        any(item.done for item in items)
        or any(timer.running or timer.elapsed for timer in timers)
        or bool(tx.find(PairInterview, workshop_id=workshop_id))
    )


def without_private(snapshot: Snapshot) -> Snapshot:
    """Leave out what stays in the room, and what was never said: notes, wishes, and suggestions that nobody kept.

    A story told in confidence goes with its factors, its ties on the red thread, and a shared factor that holds nothing
    else. A shared factor that is called by the words of such a factor loses its name, and the photo of a paper tree on
    which such a story stands goes whole. What is left is counted anew by whoever counts.
    """
    told = may_leave(snapshot.stories, snapshot.factors, snapshot.clusters)
    kept = {None, *(cluster.id for cluster in told.clusters)}
    return replace(
        snapshot,
        whole=None,
        participants=tuple(map(_without_wishes, snapshot.participants)),
        agenda=tuple(replace(item, notes="") for item in snapshot.agenda),
        stories=told.stories,
        factors=told.factors,
        responses=tuple(_without_secret_tie(each, told) for each in snapshot.responses),
        clusters=told.clusters,
        links=tuple(link for link in snapshot.links if not {link.parent, link.child} & told.gone),
        earlier=tuple(map(without_private, snapshot.earlier)),
        later=tuple(map(without_private, snapshot.later)),
        strokes=tuple(stroke for stroke in snapshot.strokes if stroke.cluster_id in kept),
        photos=tuple(photo for photo in snapshot.photos if photo.cluster_id in kept and not _tells(photo, snapshot)),
    )


def _tells(photo: Photo, snapshot: Snapshot) -> bool:
    """Tell whether a photo shows a group's tree with a story on it that stays in the room."""
    secret = {story.group_id for story in snapshot.stories if story.stays_in_room} - {None}
    return photo.purpose is PhotoPurpose.TREE and photo.group_id in secret


def _without_secret_tie(response: Response, told: Told) -> Response:
    """Return an answer; one about words that stay in the room is about all that the group showed."""
    return (
        response if response.factor_id in {factor.id for factor in told.factors} else replace(response, factor_id=None)
    )


def _without_wishes(person: Participant) -> Participant:
    return replace(person, age_group=AgeGroup.UNKNOWN, taking_part=TakingPart.TELLS, safe_partner_id=None)
