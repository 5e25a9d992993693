"""Why the app suggests a shared factor, in words."""

from unginvest_workshop.i18n import Translator
from unginvest_workshop.similarity import Reason, concept_name

_MOST = 3


def reason_words(t: Translator, reason: Reason) -> str:
    """Return a reason as «sett, hørt: å bli sett»; "" where there is none."""
    words = ", ".join(reason.words[:_MOST])
    if reason.learnt:
        return t("slik dere har plassert før: {name}", name=reason.learnt)
    if reason.concept is None:
        return t("like ord: {words}", words=words) if words else ""
    concept = concept_name(reason.concept, t.language)
    return t("{words}: {concept}", words=words, concept=concept) if words else concept
