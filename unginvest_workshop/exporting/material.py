"""What a writer is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass

from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import Summary
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.i18n import Counted


@dataclass(frozen=True, slots=True)
class Material:
    """One fagdag, ready for any writer."""

    summary: Summary
    """The document: what most writers write."""
    source: Source
    """The rows that may leave the room, with people named as wanted; for tables, calendars and pictures."""
    snapshot: Snapshot
    """Everything as it was read, what stays in the room too: for moving a fagdag whole, and for nothing else."""
    choices: Choices
    pictures: Pictures
    stem: str
    """What the files are called before their suffix: safe on every system."""


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file to be written: its name, which may begin with the name of a folder and "/", and its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """The files of one format, those that are told of first, and a message on what they lack, to be translated."""

    files: tuple[OutFile, ...]
    beside: tuple[OutFile, ...] = ()
    """Files that those need, such as the pictures of a Markdown file; they stand before those do."""
    notice: str | Counted = ""
    caution: str = ""
    """A message on how they are to be used, to be translated."""


Writer = Callable[[Material], Written]
"""Makes the files of one format, and writes none. Raises ExportError."""
