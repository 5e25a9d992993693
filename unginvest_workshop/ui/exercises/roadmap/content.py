"""What the road shows of what is stored: asked alike for the console and the stage."""

from typing import Final

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.road_picture import RoadContent, StepContent
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, is_reached, sign_of
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.operations import clusters, links
from unginvest_workshop.operations.tx import ReadTx

_LONG: Final = 48
"""Letters of names beyond which a card says who goes first and no more."""


def road_content(steps: list[RoadmapStep], workshop: Workshop, t: Translator) -> RoadContent:
    """Return the road with its steps in order, and the picture of the future at its end."""
    sun = workshop.future_picture or t("Framtidsbildet vårt")
    note = t("framtidsbildet") if workshop.future_picture else ""
    return RoadContent(tuple(_step(step, t) for step in steps), sun, note)


def progress_words(steps: list[RoadmapStep], workshop: Workshop, t: Translator) -> str:
    """Return how far the road has been walked, and when it is taken up again; nothing while there are no steps."""
    if not steps:
        return ""
    said = [t.plural("{n} steg", "{n} steg", len(steps)), t("{n} nådd", n=sum(is_reached(step) for step in steps))]
    if workshop.next_date is not None:
        said.append(t("neste oppfølging: {day}", day=t.weekday_date(workshop.next_date)))
    return " · ".join(said)


def thread_words(tx: ReadTx, workshop_id: WorkshopId, t: Translator) -> dict[Node, str]:
    """Return the words on the red thread; shared factors with how many groups told of them."""
    words = links.node_texts(tx, workshop_id)
    for view in clusters.board(tx, workshop_id).clusters:
        told = t("{n} av {m}", n=view.spread.groups, m=view.spread.of_groups)
        words[Node(NodeKind.CLUSTER, view.cluster.id)] = f"{view.cluster.name} · {told}"
    return words


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
