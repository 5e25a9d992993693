"""Why the app suggests a shared factor, in words."""

from collections.abc import Container

from unginvest_workshop.i18n import Translator
from unginvest_workshop.similarity import Reason, concept_name

_MOST = 3


def reason_words(t: Translator, reason: Reason, standing: Container[str] = (), into: str = "") -> str:
    """Return a reason as «sett, hørt: å bli sett»; "" where there is none.

    Where it is for factors to be put ``into`` a shared factor, that is said first.

    What was learnt of a shared factor that is ``standing`` beside it, by its name, is no reason.
    """
    said = _said(t, reason, standing)
    if into:
        return t("flere til «{name}» · {why}", name=into, why=said) if said else t("flere til «{name}»", name=into)
    return said


def _said(t: Translator, reason: Reason, standing: Container[str]) -> str:
    words = ", ".join(reason.words[:_MOST])
    if reason.learnt and reason.learnt not in standing:
        return t("slik dere har plassert før: {name}", name=reason.learnt)
    if reason.concept is None:
        return t("like ord: {words}", words=words) if words else ""
    concept = concept_name(reason.concept, t.language)
    return t("{words}: {concept}", words=words, concept=concept) if words else concept
