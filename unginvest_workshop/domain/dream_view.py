"""What of the dream round the room sees, as it is kept in the place's view."""

from dataclasses import dataclass
from typing import Final

_PROMPT: Final = "|"


@dataclass(frozen=True, slots=True)
class DreamView:
    """What the facilitator has chosen to show, as the place's view keeps it: "crowns", or "crowns|3"."""

    view: str = ""
    """Which of the exercise's views; empty while nothing is chosen."""
    prompt: int = 0
    """Which of the exercise's prompts, from 1; nought shows none."""

    @classmethod
    def read(cls, stored: str) -> "DreamView":
        """Return a stored choice; what is no number shows no prompt."""
        view, _, prompt = stored.partition(_PROMPT)
        return cls(view, int(prompt) if prompt.isdecimal() else 0)

    def stored(self) -> str:
        """Return it as it is kept."""
        return f"{self.view}{_PROMPT}{self.prompt}" if self.prompt else self.view
