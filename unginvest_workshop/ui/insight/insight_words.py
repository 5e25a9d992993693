"""What all fagdager tell together, as rows."""

from collections.abc import Sequence

from unginvest_workshop.domain.insight import DayInsight, DepartmentShare, Insight, Theme
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.insight.theme_list import ThemeRow
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.said_list import SaidRow


def theme_id(theme: Theme) -> str:
    """Return what a theme is known by: its oldest shared factor."""
    return theme.parts[0].cluster_id


def theme_rows(found: Insight, marked: str, t: Translator) -> list[ThemeRow]:
    """Return a row for each theme; ``marked`` is the one that waits to be joined."""
    return [_theme_row(theme, found, marked, t) for theme in found.themes]


def _theme_row(theme: Theme, found: Insight, marked: str, t: Translator) -> ThemeRow:
    told = [sum(part.stories for part in theme.parts if part.workshop_id == day.workshop_id) for day in found.days]
    days = _of_days(theme.days, len(found.days), t)
    stories = t.plural("{n} historie", "{n} historier", theme.stories)
    return ThemeRow(theme_id(theme), theme.name, f"{days} · {stories}", tuple(told), theme_id(theme) == marked)


def _of_days(told: int, days: int, t: Translator) -> str:
    """Return on how many of the fagdager that are shown."""
    return t("på {n} av {m} fagdag", n=told, m=days) if days == 1 else t("på {n} av {m} fagdager", n=told, m=days)


def part_rows(theme: Theme, t: Translator) -> list[SaidRow]:
    """Return how a theme was said on each fagdag, and whose stories it comes from."""
    rows = [SaidRow("", t("Slik ble det sagt"))]
    for part in theme.parts:
        told = t.plural("{n} historie", "{n} historier", part.stories)
        said = t("{name} · {metaphor}", name=part.name, metaphor=part.metaphor) if part.metaphor else part.name
        rows.append(SaidRow(part.cluster_id, said, f"{t.date_long(part.day)} · {told}", "flower", PALETTE.accent_soft))
    return [*rows, *_department_rows(theme.departments, t("Historiene kommer fra"), t)]


def _department_rows(shares: Sequence[DepartmentShare], heading: str, t: Translator) -> list[SaidRow]:
    rows = [SaidRow("", heading)] if shares else []
    for share in shares:
        said = [t.plural("{n} historie", "{n} historier", share.stories)]
        if share.days:
            said.append(t.plural("{n} fagdag", "{n} fagdager", share.days))
        if share.contributions:
            said.append(t.plural("{n} bidrag", "{n} bidrag", share.contributions))
        name = share.department or t("Uten avdeling")
        rows.append(SaidRow(f"department {share.department}", name, " · ".join(said), "group", PALETTE.sunken))
    return rows


def road_rows(found: Insight, t: Translator) -> list[SaidRow]:
    """Return how far the roads have come, the newest fagdag first, with dreams that came true and the departments."""
    rows = [SaidRow("", t("Fagdag for fagdag"))]
    rows += [_day_row(day, t) for day in reversed(found.days)]
    if found.come_true:
        rows.append(SaidRow("", t("Drømmer som er blitt virkelighet")))
    for dream in found.come_true:
        said = t("{dream} · {remark}", dream=dream.text, remark=dream.remark) if dream.remark else dream.text
        rows.append(SaidRow(f"dream {dream.dream_id}", said, str(dream.year), "star", PALETTE.sun))
    return [*rows, *_department_rows(found.departments, t("Avdelingene"), t)]


def _day_row(day: DayInsight, t: Translator) -> SaidRow:
    said = [t.date_long(day.day)]
    if day.stories:
        said.append(t.plural("{n} historie", "{n} historier", day.stories))
    if day.dreams:
        said.append(t.plural("{n} drøm", "{n} drømmer", day.dreams))
    if day.steps:
        said.append(t("{n} av {m} steg nådd", n=day.reached + day.already, m=day.steps))
    if day.contributions:
        said.append(t.plural("{n} bidrag", "{n} bidrag", day.contributions))
    return SaidRow(f"day {day.workshop_id}", day.title, " · ".join(said), "walk", PALETTE.accent_soft)
