"""A text as it is read: its words, the concepts that it speaks of, and where a person has put such texts."""

from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.concepts import Lexicon, Meaning
from unginvest_workshop.similarity.learning import Learned
from unginvest_workshop.similarity.lessons import Lessons
from unginvest_workshop.similarity.sayings import Saying, understand
from unginvest_workshop.similarity.words import Folding


@dataclass(frozen=True, slots=True)
class Reading:
    """What is found in one text."""

    saying: Saying
    stems: frozenset[str]
    meanings: tuple[Meaning, ...]
    """The heaviest first."""
    learnt: str = ""
    """The shared factor that a person has put such texts in; empty when none."""

    @property
    def heaviest(self) -> tuple[Meaning, ...]:
        """Return the concepts that weigh the most in it, those that are said first before the others."""
        return tuple(meaning for meaning in self.meanings if meaning.weight == self.meanings[0].weight)


class Reader:
    """Reads texts with one folding, one lexicon, and what has been learnt."""

    def __init__(self, folding: Folding, lexicon: Lexicon, learned: Learned, *, kin: bool = True) -> None:
        """``kin`` lets a text go where others of its theme go, too: see ``Lessons``."""
        self.folding: Final = folding
        self.lexicon: Final = lexicon
        self._lessons: Final = Lessons(learned, folding, lexicon, kin=kin) if learned.placed else None

    def read(self, text: str) -> Reading:
        """Return what is found in a text."""
        saying = understand(text, self.folding)
        stems = saying.stems
        meanings = tuple(self.lexicon.meanings(saying))
        concept = meanings[0].concept if meanings else None
        learnt = self._lessons.home_of(saying, stems, concept) if self._lessons else ""
        return Reading(saying, stems, meanings, learnt)
