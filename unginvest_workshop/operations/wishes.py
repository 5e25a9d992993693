"""What the facilitator may want to know, and nobody else, of how the pairs suit people's wishes."""

from collections.abc import Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.people import Participant, TakingPart
from unginvest_workshop.domain.wishes import listens
from unginvest_workshop.operations import interviews
from unginvest_workshop.operations.interviews import DealtPair
from unginvest_workshop.operations.tx import ReadTx


@dataclass(frozen=True, slots=True)
class UnmetWishes:
    """Where the pairs are not as somebody wished. Private: shown in the console only."""

    apart: tuple[tuple[Participant, Participant], ...] = ()
    """Each who has a safe partner in another pair, with that partner."""
    silent: tuple[tuple[Participant, ...], ...] = ()
    """Pairs in which all would rather listen."""
    passing: tuple[Participant, ...] = ()
    """Those who pass and are in a pair all the same."""


def unmet_wishes(tx: ReadTx, item_id: AgendaItemId) -> UnmetWishes:
    """Return where the interview's pairs are not as wished; nothing while there are no pairs."""
    dealt = interviews.pairs(tx, item_id)
    return UnmetWishes(
        apart=tuple(_apart(dealt)),
        silent=tuple(pair.people for pair in dealt if pair.people and all(map(listens, pair.people))),
        passing=tuple(each for pair in dealt for each in pair.people if _passes(each)),
    )


def _apart(dealt: Sequence[DealtPair]) -> list[tuple[Participant, Participant]]:
    seated = {person.id: (person, pair.id) for pair in dealt for person in pair.people if not _passes(person)}
    found = []
    for person, pair in seated.values():
        partner = seated.get(person.safe_partner_id) if person.safe_partner_id is not None else None
        if partner is not None and partner[1] != pair:
            found.append((person, partner[0]))
    return found


def _passes(person: Participant) -> bool:
    return person.taking_part is TakingPart.PASSES
