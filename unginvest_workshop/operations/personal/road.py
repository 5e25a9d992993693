"""The young person's road as a picture: the first steps, and the good life as its sun."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from unginvest_workshop.domain.personal import Horizon, PersonalPlan, PersonalStep, days_of, sign_of
from unginvest_workshop.domain.road_picture import RoadContent, StepContent
from unginvest_workshop.domain.road_today import place_of
from unginvest_workshop.i18n import Translator
from unginvest_workshop.personal_texts import PersonalTexts

_MOST_IN_SUN: Final = 90
"""Characters of the good life that the sun has room for: no words are cut, so longer ones stand beside the road."""


def road_content(
    plan: PersonalPlan,
    steps: Sequence[PersonalStep],
    t: Translator,
    texts: PersonalTexts,
    today: date | None = None,
) -> RoadContent:
    """Return the road with its steps, as it is drawn on the screen and on paper, and where ``today`` is on it.

    ``texts`` are in the same language.
    """
    said = plan.good_life.strip()
    return RoadContent(
        steps=tuple(map(_stone, steps)),
        sun=said if said and len(said) <= _MOST_IN_SUN else t("Det gode livet"),
        sun_note=ahead(plan.horizon, t, texts),
        today=None if today is None else place_of([days_of(step) for step in steps], today),
        today_word=t("i dag"),
    )


def ahead(horizon: Horizon, t: Translator, texts: PersonalTexts) -> str:
    """Return how far ahead is looked: "om fem år"."""
    return t("om {years} år", years=texts.years[horizon])


def _stone(step: PersonalStep) -> StepContent:
    sign = sign_of(step)
    return StepContent(id=step.id, text=step.text, when=step.when, who=step.helper, sign=sign, tone=sign)
