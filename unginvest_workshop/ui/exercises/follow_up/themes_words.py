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
    everybody = {share.department for share in found.departments} - {""}
    cards = tuple(_card(theme, days, everybody, t) for theme in lasting)
    return (question, Lines((about,)), Cards(cards, fills=True))


def _card(theme: Theme, days: list[DayInsight], everybody: set[str], t: Translator) -> Card:
    told = {part.workshop_id for part in theme.parts}
    metaphors = [part.metaphor for part in theme.parts if part.metaphor]
    departments = {share.department for share in theme.departments} - {""}
    return Card(
        t("Går igjen på {n} av {m} fagdager", n=theme.days, m=len(days)),
        heading=theme.name,
        remark=_from(departments, everybody, t),
        quote=metaphors[-1] if metaphors else "",
        of=len(days),
        filled=theme.days,
        filled_at=frozenset(number for number, day in enumerate(days) if day.workshop_id in told),
    )


def _from(departments: set[str], everybody: set[str], t: Translator) -> str:
    """Return in words where it was told; nothing while nobody's department is known."""
    if not departments:
        return ""
    if len(departments) > 1 and departments == everybody:
        return t("Fortalt fra alle avdelingene")
    return t("Fortalt fra {departments}", departments=", ".join(sorted(departments)))
