"""What the two paths are called, and their steps in words: the same in the console and on the stage."""

from typing import Final

from unginvest_workshop.domain.language_paths import DirectedPath
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.ui.language_words import PATH_WORDS

WAY_WE_ASK: Final = mark("Vi går dit spørsmålet peker")
LACK_HEADING: Final = mark("Et spørsmål bort fra noe")
ASKING_HEADING: Final = mark("Et spørsmål mot noe vi vil ha")


def steps_of(path: DirectedPath, t: Translator) -> tuple[tuple[str, str], ...]:
    """Return the four steps of a path, each with what it is called."""
    texts = (path.question, path.knowledge, path.actions, path.future)
    return tuple((t(words), text) for words, text in zip(PATH_WORDS, texts, strict=True))
