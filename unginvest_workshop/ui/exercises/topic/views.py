"""What the room may see of the topic, as it is kept in the place's view."""

from typing import Final

from unginvest_workshop.i18n import mark

PATHS: Final = "paths"
"""The two paths side by side: where a question of lack leads, and where one that asks for what is strong does."""

VIEW_WORDS: Final = (("", mark("Spørsmålet")), (PATHS, mark("De to veiene")))
"""The views, the usual one first, with what they are called in bokmål."""
