"""A text as it is read: its words, the concepts that it speaks of, and where a person has put such texts."""

from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.concepts import Lexicon, Meaning
from unginvest_workshop.similarity.learning import Learned, Lessons
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
    def meaning(self) -> Meaning | None:
        """Return the heaviest of the concepts that it speaks of, if any."""
        return self.meanings[0] if self.meanings else None


class Reader:
    """Reads texts with one folding, one lexicon, and what has been learnt."""

    def __init__(self, folding: Folding, lexicon: Lexicon, learned: Learned) -> None:
        self.folding: Final = folding
        self.lexicon: Final = lexicon
        self._lessons: Final = Lessons(learned, folding) if learned.placed else None

    def read(self, text: str) -> Reading:
        """Return what is found in a text."""
        saying = understand(text, self.folding)
        stems = saying.stems
        learnt = self._lessons.home_of(stems, says_no=saying.says_no) if self._lessons else ""
        return Reading(saying, stems, tuple(self.lexicon.meanings(saying)), learnt)
