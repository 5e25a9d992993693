"""Why the app suggests a shared factor, in words."""

from collections.abc import Container, Sequence
from typing import Final

from unginvest_workshop.domain.few_words import first_words
from unginvest_workshop.i18n import Translator
from unginvest_workshop.similarity import Reason, concept_name

_MOST = 3
_LETTERS: Final = 40
"""So much is told of each, where several things that were said are told."""


def reason_words(t: Translator, reason: Reason | Sequence[str], standing: Container[str] = ()) -> str:
    """Return a reason as «sett, hørt: å bli sett»; "" where there is none.

    Of what is to be put with others it is what they said there that is most like it: two of them at most. What was
    learnt of a shared factor that is ``standing`` beside it, by its name, is no reason.
    """
    if not isinstance(reason, Reason):
        return _likeness_words(t, reason)
    words = ", ".join(reason.words[:_MOST])
    if reason.learnt and reason.learnt not in standing:
        return t("slik dere har plassert før: {name}", name=reason.learnt)
    if reason.concept is None:
        return t("like ord: {words}", words=words) if words else ""
    concept = concept_name(reason.concept, t.language)
    return t("{words}: {concept}", words=words, concept=concept) if words else concept


def _likeness_words(t: Translator, said: Sequence[str]) -> str:
    if len(said) < 2:
        return t("ligner «{said}»", said=said[0]) if said else ""
    one, other = (first_words(each, _LETTERS) for each in said[:2])
    if len(said) == 2:
        return t("ligner «{said}» og «{other}»", said=one, other=other)
    return t("ligner «{said}», «{other}» og flere", said=one, other=other)
