"""Who is in which group, for the room: asked for in any exercise, because people come back from every break and ask."""

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.naming import alphabetical, group_name, short_names
from unginvest_workshop.operations import people
from unginvest_workshop.operations.grouping import group_colour
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Names, StageContent
from unginvest_workshop.ui.stage.source import StageSource
from unginvest_workshop.ui.views_seen import BY_GROUP, BY_NAME


def shows_groups(source: StageSource) -> bool:
    """Tell whether the room is to see the groups instead of the exercise's own view, and there are any."""
    return source.place.view in {BY_GROUP, BY_NAME} and bool(people.groups(source.tx, source.workshop.id))


def groups_content(source: StageSource) -> StageContent:
    """Return the groups with those who are here, or everybody who is here with the group they are in."""
    t = source.room.t
    everyone = people.participants(source.tx, source.workshop.id)
    names = short_names(t, everyone)
    here = sorted((person for person in everyone if person.present), key=lambda each: alphabetical(names[each.id]))
    groups = people.groups(source.tx, source.workshop.id)
    body: Block
    if source.place.view == BY_NAME:
        called = {group.id: group_name(t, group) for group in groups}
        rows = tuple((names[each.id], called[each.group_id]) for each in here if each.group_id in called)
        body = Names(rows, by_letter=True)
    else:
        body = Cards(tuple(_card(group_name(t, group), group, here, names) for group in groups), columns=4)
    return source.content(body, of=t("Finn gruppa di"))


def _card(heading: str, group: Group, here: list[Participant], names: dict[ParticipantId, str]) -> Card:
    members = "\n".join(names[person.id] for person in here if person.group_id == group.id)
    number = f"{group.number} · {group.name}" if group.name else heading
    return Card(members, heading=number, colour=group_colour(group))
