"""What the workspace says of the road and of its red threads."""

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.red_thread import RedThread
from unginvest_workshop.domain.roadmap import RoadmapStep, is_reached
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import clusters, roadmaps
from unginvest_workshop.operations.tx import ReadTx


def progress_words(steps: list[RoadmapStep], workshop: Workshop, t: Translator) -> str:
    """Return how far the road has been walked, and when it is taken up again; nothing while there are no steps."""
    if not steps:
        return ""
    said = [t.plural("{n} steg", "{n} steg", len(steps)), t("{n} nådd", n=sum(is_reached(step) for step in steps))]
    if workshop.next_date is not None:
        said.append(t("neste oppfølging: {day}", day=t.weekday_date(workshop.next_date)))
    return " · ".join(said)


def thread_words(tx: ReadTx, workshop_id: WorkshopId, thread: RedThread, t: Translator) -> dict[Node, str]:
    """Return the words on the red thread, earlier days too; of shared factors also how many groups told of them."""
    words = dict(thread.texts)
    for view in clusters.board(tx, workshop_id).clusters:
        told = t("{n} av {m}", n=view.spread.groups, m=view.spread.of_groups)
        words[Node(NodeKind.CLUSTER, view.cluster.id)] = f"{view.cluster.name} · {told}"
    _shorten_earlier(words, roadmaps.steps(tx, workshop_id), t)
    return words


def _shorten_earlier(words: dict[Node, str], steps: list[RoadmapStep], t: Translator) -> None:
    """Let an earlier fagdag's step that is called as it is here be told by its year alone."""
    for step in steps:
        earlier = Node(NodeKind.STEP, step.continues or "")
        text, _, year = words.get(earlier, "").rpartition(" · ")
        if text == step.text:
            words[earlier] = t("steget i {year}", year=year)
