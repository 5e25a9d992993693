"""What is said of a file that cannot be taken in."""

from unginvest_workshop.i18n import Translator


class ReadError(Exception):
    """A table, a picture or a group's file cannot be taken in; says why, and what can be done.

    ``message`` is the sentence in bokmål, to be translated, and ``values`` what belongs in its {names}.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values))
        self.message = message
        self.values = values

    def sentence(self, t: Translator) -> str:
        """Return the sentence in the translator's language."""
        return t(self.message, **self.values)
