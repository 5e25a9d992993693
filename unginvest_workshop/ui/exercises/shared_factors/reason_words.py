"""Why the app suggests a shared factor, in words."""

from collections.abc import Container

from unginvest_workshop.i18n import Translator
from unginvest_workshop.similarity import Reason, concept_name

_MOST = 3


def reason_words(t: Translator, reason: Reason | str, standing: Container[str] = ()) -> str:
    """Return a reason as «sett, hørt: å bli sett»; "" where there is none.

    Of what is to be put with others it is what they said there that is most like it. What was learnt of a shared factor
    that is ``standing`` beside it, by its name, is no reason.
    """
    if isinstance(reason, str):
        return t("ligner «{said}»", said=reason) if reason else ""
    words = ", ".join(reason.words[:_MOST])
    if reason.learnt and reason.learnt not in standing:
        return t("slik dere har plassert før: {name}", name=reason.learnt)
    if reason.concept is None:
        return t("like ord: {words}", words=words) if words else ""
    concept = concept_name(reason.concept, t.language)
    return t("{words}: {concept}", words=words, concept=concept) if words else concept
