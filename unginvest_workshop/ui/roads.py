"""What a road shows of what is stored: asked alike for the console and the stage, now and at the follow-up."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from unginvest_workshop.domain.road_picture import RoadContent, StepContent
from unginvest_workshop.domain.road_today import place_of
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_ahead, lacks_owner, sign_of
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS

_LONG: Final = 48
"""Letters of names beyond which a card says who goes first and no more."""


def road_content(
    steps: Sequence[RoadmapStep],
    workshop: Workshop,
    t: Translator,
    *,
    tell_status: bool = False,
    ask_who: bool = False,
    today: date | None = None,
) -> RoadContent:
    """Return the road with its steps in order, the picture of the future at its end, and where ``today`` is on it.

    With ``tell_status`` the cards say how far their steps have come, beside when; with ``ask_who`` those of steps ahead
    that nobody has taken on ask who goes first.
    """
    sun = workshop.future_picture or t("Framtidsbildet vårt")
    note = t("framtidsbildet") if workshop.future_picture else ""
    cards = tuple(_step(step, t, tell_status=tell_status, ask_who=ask_who) for step in steps)
    at = None if today is None else place_of([days_ahead(step) for step in steps], today)
    return RoadContent(cards, sun, note, today=at, today_word=t("i dag"))


def when_words(step: RoadmapStep, t: Translator) -> str:
    """Return when a step is taken, as it was said; else by its date, or that it is done already."""
    if step.when:
        return step.when
    if step.starts is not None:
        return t.date_short(step.starts)
    return t(STATUS_WORDS[step.status]) if step.status is not StepStatus.PLANNED else ""


def status_and_when(step: RoadmapStep, t: Translator) -> str:
    """Return how far a step has come, and when it is taken; of one that is planned only when."""
    when = when_words(step, t)
    status = t(STATUS_WORDS[step.status])
    return when if step.status is StepStatus.PLANNED or when == status else f"{status} · {when}"


def who_words(step: RoadmapStep) -> str:
    """Return who goes first, and who else if that is soon said or nobody goes first; never cut short."""
    together = " + ".join(filter(None, (step.owner, " ".join(step.helpers.split()))))
    return together if len(together) <= _LONG else step.owner or together


def _step(step: RoadmapStep, t: Translator, *, tell_status: bool, ask_who: bool) -> StepContent:
    sign = sign_of(step)
    when = status_and_when(step, t) if tell_status else when_words(step, t)
    asks = ask_who and lacks_owner(step)
    who = t("Hvem går først?") if asks else who_words(step)
    return StepContent(step.id, step.text, when, who, sign, sign, asks_who=asks)
