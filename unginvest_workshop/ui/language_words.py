"""What is said of the words in a question and in a design statement: always with the reason, never a correction."""

from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.language import Hint, LackKind
from unginvest_workshop.domain.language_statement import StatementHint, StatementHintKind
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.naming import quoted

ASK_FOR_MORE: Final = mark("Hva vil dere ha mer av?")
"""What the room is asked where a question of lack is noticed, in bokmål."""

LACK_REASONS: Final = MappingProxyType(
    {
        LackKind.LESS: mark("{words} spør etter hva det skal bli mindre av."),
        LackKind.AVOID: mark("{words} spør etter veien bort fra noe."),
        LackKind.OBSTACLE: mark("{words} spør etter det som står i veien."),
        LackKind.BLAME: mark("{words} spør etter hvem som har skylden."),
        LackKind.WHY_NOT: mark("{words} spør etter grunner til at det ikke går."),
        LackKind.SHORTAGE: mark("{words} spør etter det dere ikke har."),
        LackKind.FAULT: mark("{words} spør etter det som er galt eller tungt."),
        LackKind.TROUBLE: mark("{words} er noe de fleste vil ha mindre av."),
    }
)
"""Why each kind of question is noticed, in bokmål; {words} are the words that made it so."""

STATEMENT_REASONS: Final = MappingProxyType(
    {
        StatementHintKind.NOT_PRESENT: mark(
            "{words} peker framover. Skriv som om det alt er slik: «Vi har …», «Hos oss …»"
        ),
        StatementHintKind.NEGATED: mark("{words} sier hva som ikke er. Hva er der i stedet?"),
        StatementHintKind.HEDGED: mark("{words} gjør setningen forsiktig. Si det rett ut!"),
        StatementHintKind.NO_STRUCTURE: mark("Hva må være på plass: roller, møter, rutiner, rom, partnere?"),
        StatementHintKind.UNGROUNDED: mark("Hvilken fellesnevner eller drøm gir utsagnet liv til?"),
    }
)
"""What would make a design statement stronger, in bokmål; {words} are the words that made it be noticed."""

PATH_WORDS: Final = (mark("Spørsmålet"), mark("Kunnskapen"), mark("Handlingene"), mark("Framtida"))
"""What the four steps of a path are called, in bokmål, in their order."""


def lack_reason(t: Translator, hint: Hint) -> str:
    """Return why a question is noticed, with its own words."""
    return t(LACK_REASONS[hint.kind], words=quoted(t, hint.words))


def statement_reason(t: Translator, hint: StatementHint) -> str:
    """Return what would make a design statement stronger, with its own words where it is a question of words."""
    return t(STATEMENT_REASONS[hint.kind], words=quoted(t, hint.words))
