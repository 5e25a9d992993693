"""People's own words in a summary that is told in another language than the room's."""

from unginvest_workshop.i18n import regional


class Said(str):
    """Text in the language of the room. All else in the document is in the summary's own language.

    Where both are the same, people's words are plain text: nothing need be said of their language then.
    """

    __slots__ = ("language",)

    language: str

    def __new__(cls, text: str, language: str) -> "Said":
        """Mark a text as being in a language, by its code."""
        made = super().__new__(cls, text)
        made.language = language
        return made

    def cut_to(self, text: str) -> "Said":
        """Return a part of these words."""
        return Said(text, self.language)


def alike(text: str, part: str) -> str:
    """Return what was made of a text, in its language."""
    return text.cut_to(part) if isinstance(text, Said) else part


def language_of(text: object) -> str:
    """Return the region's code, as "nb-NO", of the language that a text is in; empty where it is the summary's own."""
    return regional(text.language) if isinstance(text, Said) else ""
