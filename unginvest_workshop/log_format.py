"""What the log tells of an error: its kind and where in the program it came from, never what people said."""

import logging
import traceback
from types import TracebackType
from typing import Final

LINE: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
"""A line of the log file."""


def where(tb: TracebackType | None) -> str:
    """Return the lines of the program that led to an error: no values, so none of what people said."""
    return "".join(traceback.format_tb(tb)).rstrip()


class NoWordsFormatter(logging.Formatter):
    """Writes where an exception came from, and leaves out its message, which may quote what people said."""

    def __init__(self) -> None:
        super().__init__(LINE)

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Return the lines of the program and the kind of an exception, after those of the one that caused it."""
        _, error, tb = ei
        if error is None:
            return ""
        cause = error.__cause__
        before = [self.formatException((type(cause), cause, cause.__traceback__))] if cause is not None else []
        return "\n".join([*before, where(tb), type(error).__name__])
