"""Stories and the success factors that the group heard in them."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import (
    AgendaItemId,
    ClusterId,
    GroupId,
    ParticipantId,
    StoryId,
    SuccessFactorId,
    WorkshopId,
)


@dataclass(frozen=True, slots=True)
class Story:
    """A story from practice: one root of its group's tree."""

    id: StoryId
    workshop_id: WorkshopId
    rank: str
    group_id: GroupId | None
    """None when the group is not known, as in an imported table without one."""
    title: str = ""
    teller: str = ""
    """Who told it, as typed; empty when nobody wished to be named."""
    teller_id: ParticipantId | None = None
    stays_in_room: bool = False
    """Told in confidence: left out of every export."""
    told_in_plenum: bool = False
    """The one-minute story that the group tells the whole room."""
    origin: str = ""
    """The group's own laptop, and its id there, if it came in a file from it: "group/story"."""


def as_typed(story: Story) -> str:
    """Return a story as one line that ``teller_and_title`` reads back: "Teller: title".

    A title that has a colon of its own begins with one when there is no teller, ": Title: more".
    """
    if story.teller or ":" in story.title:
        return f"{story.teller}: {story.title}"
    return story.title


def teller_and_title(typed: str) -> tuple[str, str]:
    """Return the teller and the title of a story that is typed as "Teller: title"; without a colon all is title."""
    teller, colon, title = typed.partition(":")
    return (teller, title) if colon else ("", typed)


@dataclass(frozen=True, slots=True)
class SuccessFactor:
    """What made it go so well, verbatim in the teller's own words; never reworded, corrected or shortened."""

    id: SuccessFactorId
    workshop_id: WorkshopId
    rank: str
    story_id: StoryId
    text: str
    in_norwegian: str = ""
    """The same "på norsk", beside an original in another language."""
    recurring: bool = False
    """Marked by the group as one that recurs in several of its stories."""
    cluster_id: ClusterId | None = None
    offset_x: int = 0
    """Where somebody dragged it, in scene units from where the layout puts it."""
    offset_y: int = 0
    picked: bool = False
    """One of the handful that the group shows the whole room."""
    origin: str = ""
    """The group's own laptop, and its id there, if it came in a file from it: "group/factor"."""
    second_round: bool = False
    """Came when the group was asked once more: "Hva mer?"."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands half typed in an exercise: kept through a crash, but no undo step. Its id is the exercise's."""

    id: AgendaItemId
    workshop_id: WorkshopId
    text: str = ""
