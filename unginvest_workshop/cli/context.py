"""What every command is given, and how it speaks: results on stdout, notices on stderr."""

import sys
from dataclasses import dataclass

from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import Paths


class CommandError(Exception):
    """It could not be done; the message is one clear sentence in the reader's language."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where the data lie, and the language to speak."""

    paths: Paths
    t: Translator


def put(result: str) -> None:
    """Write one line of the result."""
    sys.stdout.write(f"{result}\n")


def say(notice: str) -> None:
    """Write a notice."""
    sys.stderr.write(f"{notice}\n")
