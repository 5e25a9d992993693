"""What recurs fagdag after fagdag, as the room sees it: a card for each theme, with a bar for each fagdag."""

from unginvest_workshop.domain.insight import DayInsight, Insight, Theme
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Lines, Question


def themes_blocks(found: Insight | None, t: Translator) -> tuple[Block, ...]:
    """Return the themes that were told on more than one fagdag; only the heading while they are being found."""
    question = Question(t("Går igjen fagdag etter fagdag"))
    if found is None:
        return (question,)
    lasting = [theme for theme in found.themes if theme.days > 1]
    if not lasting:
        said = t("Her kommer det som går igjen, når flere fagdager har funnet fellesnevnerne sine.")
        return (question, Lines((said,)))
    days = [day for day in found.days if day.shared]
    first, last = days[0].day, days[-1].day
    about = t("Hver strek er en fagdag, fra {first} til {last}.", first=t.date_long(first), last=t.date_long(last))
    cards = tuple(_card(theme, days, t) for theme in lasting)
    return (question, Lines((about,)), Cards(cards, fills=True))


def _card(theme: Theme, days: list[DayInsight], t: Translator) -> Card:
    told = {part.workshop_id for part in theme.parts}
    metaphors = [part.metaphor for part in theme.parts if part.metaphor]
    departments = sorted(share.department for share in theme.departments if share.department)
    said = t("Går igjen på {n} av {m} fagdager", n=theme.days, m=len(days))
    return Card(
        theme.name,
        remark=said,
        quote=metaphors[-1] if metaphors else "",
        built_on=((1, t("Fortalt fra {departments}", departments=", ".join(departments))),) if departments else (),
        of=len(days),
        filled=theme.days,
        filled_at=frozenset(number for number, day in enumerate(days) if day.workshop_id in told),
    )
