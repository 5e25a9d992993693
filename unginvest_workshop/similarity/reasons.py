"""Why texts seem to say the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """What binds some texts together, and the words in them that made it so."""

    concept: str | None
    """The key of the concept that they speak of; None when they only share words."""
    words: tuple[str, ...]
    """The words as they were said, those that most of the texts have first; none where nothing was found."""
    learnt: str = ""
    """The shared factor that a person has put such texts in before; empty when it is no question of that."""
