"""What a search found, as the rows of a list: by fagdag, each with its kind and its marked words."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations.search import Hit, SaidKind
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.said_list import SaidRow
from unginvest_workshop.ui.widgets.thread_chips import NODE_FILLS, NODE_SYMBOLS, NODE_WORDS

_OTHERS: Final = MappingProxyType(
    {
        SaidKind.TOPIC: (mark("Tema"), "star", Phase.DEFINITION),
        SaidKind.MISSING_VOICE: (mark("En stemme som manglet"), "listen", Phase.DEFINITION),
        SaidKind.CULTURE: (mark("Kultur"), "talk", Phase.DISCOVERY),
        SaidKind.IMAGE: (mark("Gruppas bilde"), "eye", Phase.DISCOVERY),
        SaidKind.RESPONSE: (mark("Svar i plenum"), "hand", Phase.DISCOVERY),
        SaidKind.PIECE: (mark("Smak på framtiden"), "happy", Phase.DREAM),
        SaidKind.PHOTO: (mark("Bilde"), "camera", Phase.DREAM),
        SaidKind.FUTURE_PICTURE: (mark("Framtidsbilde"), "white-balance-sunny", Phase.REALISATION),
        SaidKind.COME_TRUE: (mark("Ble virkelighet"), "star", Phase.REALISATION),
        SaidKind.CLOSING_WORD: (mark("Avslutning"), "heart", Phase.REALISATION),
    }
)
"""Of each kind that is not on the red thread: what it is called, in bokmål, its symbol, and the phase it is from."""
_SECRET: Final = mark("Fortalt i fortrolighet. Enter åpner det der det hører hjemme.")


def found_rows(t: Translator, hits: Iterable[Hit]) -> tuple[list[SaidRow], dict[str, Hit]]:
    """Return the rows of what was found, fagdag by fagdag in the order of the best of each, and the hits by row."""
    days: dict[str, list[Hit]] = {}
    for hit in hits:
        days.setdefault(hit.said.workshop_id, []).append(hit)
    rows: list[SaidRow] = []
    by_row: dict[str, Hit] = {}
    for of_day in days.values():
        rows.append(SaidRow("", f"{of_day[0].title} · {t.date_long(of_day[0].day)}"))
        for hit in of_day:
            row = _row(t, hit)
            rows.append(row)
            by_row[row.id] = hit
    return rows, by_row


def _row(t: Translator, hit: Hit) -> SaidRow:
    said = hit.said
    if said.node is not None:
        kind = said.node.kind
        words, symbol, fill = t(NODE_WORDS[kind]), NODE_SYMBOLS[kind], NODE_FILLS[kind]
    else:
        called, symbol, phase = _OTHERS[said.kind]
        words, fill = t(called), PHASES[phase].soft
    row_id = f"{said.kind.value} {said.id}"
    if said.in_confidence:
        return SaidRow(row_id, t(_SECRET), words, symbol, PALETTE.sunken)
    return SaidRow(row_id, said.text, words, symbol, fill, hit.marks)
