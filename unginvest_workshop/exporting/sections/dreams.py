"""The dream round: ideas, and those that build on them."""

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Chain, Chains, Idea, Section
from unginvest_workshop.exporting.said import HERE, around, in_marks, joined
from unginvest_workshop.exporting.source import Source


def dreams_section(source: Source) -> Section | None:
    """Tell the dreams, chain by chain."""
    chains: list[list[Idea]] = []
    for depth, idea in walk_chains(source.snapshot.ideas):
        if depth == 0:
            chains.append([])
        chains[-1].append(_idea(source, depth, idea))
    if not chains:
        return None
    t = source.t
    return Section(
        anchor="dreams",
        title=t("Drømmene"),
        phase=Phase.DREAM,
        lead=t("Tenk at alt dette er helt vanlig. Hvordan er det å være her da?"),
        blocks=(Chains(tuple(Chain(tuple(chain)) for chain in chains)),),
    )


def _nearer(source: Source, idea: DreamIdea) -> str:
    """Return what people told here to have brought a dream nearer."""
    told = [row for row in source.snapshot.contributions if row.dream_id == idea.id]
    said = joined(", ", (in_marks(source.t, source.say(row.text)) for row in told))
    return around(source.t("Kom nærmere med {said}", said=HERE), said) if said else ""


def _lead(yes_and: str, said: str) -> str:
    """Return what stands before an idea that builds on another, without the words that it begins with itself."""
    words = yes_and.split()
    begins = "".join(said.split(maxsplit=1)[:1]).strip(",.!…").casefold()
    own = next((place for place, word in enumerate(words) if begins == word.strip(",").casefold()), len(words))
    return " ".join(words[:own])


def _idea(source: Source, depth: int, idea: DreamIdea) -> Idea:
    node = Node(NodeKind.DREAM, idea.id)
    grown = source.references(source.grows_from(node))
    year = source.snapshot.years_come_true.get(idea.id)
    true = source.t("Blitt virkelighet {year}", year=year) if year else ""
    said = source.say(idea.text)
    return Idea(
        text=said,
        anchor=source.anchor(node),
        depth=depth,
        by=source.names.person("", idea.author_id),
        label=source.t("Vokser fra") if grown else "",
        references=grown,
        remark=joined(" · ", filter(None, (true, _nearer(source, idea), source.energy(node)))),
        lead=_lead(source.t("Ja, og"), said) if depth else "",
    )
