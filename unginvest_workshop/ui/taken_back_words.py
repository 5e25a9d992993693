"""What was taken back, or done again, in a short line; and what a step is about that is not taken back unseen."""

from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.few_words import first_words
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.naming import quoted
from unginvest_workshop.operations.taking_back import Pause, trace
from unginvest_workshop.operations.tx import Step

_LETTERS: Final = 44
"""Of what was said that stand in the line; a longer one ends in "…"."""

_PAUSES: Final = MappingProxyType(
    {
        Pause.PLAN: mark("Neste angring gjelder planen: {step}. Trykk Ctrl + Z én gang til for å angre den."),
        Pause.PEOPLE: mark("Neste angring gjelder deltakerne: {step}. Trykk Ctrl + Z én gang til for å angre den."),
        Pause.EARLIER: mark("Neste angring er fra før du åpnet fagdagen: {step}. Trykk Ctrl + Z én gang til."),
        Pause.ELSEWHERE: mark("Neste angring gjelder en annen øvelse: {step}. Trykk Ctrl + Z én gang til."),
    }
)


def replayed_words(t: Translator, step: Step, *, undone: bool) -> str:
    """Return what was taken back, or done again: «Angret: Ny suksessfaktor «å bli sett»»."""
    words = step_words(t, step)
    return t("Angret: {step}", step=words) if undone else t("Gjort om igjen: {step}", step=words)


def pause_words(t: Translator, step: Step, pause: Pause) -> str:
    """Return why a step waits for another press."""
    return t(_PAUSES[pause], step=step_words(t, step))


def step_words(t: Translator, step: Step) -> str:
    """Return a step's name, with what it says."""
    label, found = step.label or t("Endring"), trace(step)
    words = first_words(found.words, _LETTERS).replace(" · …", " …")
    if not words or words in label:
        return label
    said = f"{label} {quoted(t, words)}"
    return t("{said} og {n} til", said=said, n=found.others) if found.others else said
