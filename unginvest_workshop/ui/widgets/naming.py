"""What things are called on screen, in the language at hand."""

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.i18n import Translator


def item_name(item: AgendaItem, content: Content) -> str:
    """Return what an exercise is called in the agenda: its own title, or the exercise's name."""
    return item.title or content.exercise(item.exercise).name


def group_name(t: Translator, group: Group) -> str:
    """Return a group's name, or its number."""
    return group.name or t("Gruppe {number}", number=group.number)


def person_name(t: Translator, person: Participant) -> str:
    """Return a participant's name, or the number of one who has not been named."""
    return person.name or t("Deltaker {number}", number=person.number)


def story_name(t: Translator, story: Story) -> str:
    """Return how a story is spoken of: its teller and its title, or the one there is."""
    if story.teller and story.title:
        return t("{teller}: {title}", teller=story.teller, title=story.title)
    return story.title or story.teller
