"""What the road shows of what is stored: asked alike for the console and the stage."""

from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.road_picture import RoadContent, StepContent
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, is_reached, sign_of
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS

_LONG: Final = 48
"""Letters of names beyond which a card says who goes first and no more."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How far the road has been walked."""

    steps: int
    reached: int


def road_content(steps: list[RoadmapStep], workshop: Workshop, t: Translator) -> RoadContent:
    """Return the road with its steps in order, and the picture of the future at its end."""
    sun = workshop.future_picture or t("Framtidsbildet vårt")
    note = t("framtidsbildet") if workshop.future_picture else ""
    return RoadContent(tuple(_step(step, t) for step in steps), sun, note)


def counts(steps: list[RoadmapStep]) -> Counts:
    """Count the steps, and those that are done or are done already."""
    return Counts(len(steps), sum(is_reached(step) for step in steps))


def when_words(step: RoadmapStep, t: Translator) -> str:
    """Return when a step is taken, as it was said; else by its date, or that it is done already."""
    if step.when:
        return step.when
    if step.starts is not None:
        return t.date_short(step.starts)
    return t(STATUS_WORDS[step.status]) if step.status is not StepStatus.PLANNED else ""


def who_words(step: RoadmapStep) -> str:
    """Return who goes first, and who else if that is soon said."""
    together = " + ".join(filter(None, (step.owner, " ".join(step.helpers.split()))))
    return together if len(together) <= _LONG else step.owner or step.helpers[:_LONG].strip() + " …"


def _step(step: RoadmapStep, t: Translator) -> StepContent:
    sign = sign_of(step)
    return StepContent(step.id, step.text, when_words(step, t), who_words(step), sign, sign)
