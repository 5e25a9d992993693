"""Printing sheets: from a fagdag to the files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, assert_never

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.export import ExportResult
from unginvest_workshop.exporting.files import check_folder, safe_name, write_whole
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.prints.read import PrintedDay, read_day
from unginvest_workshop.exporting.prints.sheets import (
    MISSING,
    READY,
    Paper,
    Printed,
    Sheet,
    groups_sheet,
    guide_sheet,
    pairs_sheet,
    signs_sheet,
    tree_sheet,
)
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.operations.workshops import shared_workshop

ALL: Final = "all"
"""What stands for every sheet, and for every form of the guide."""


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What is to be printed."""

    sheets: tuple[str, ...]
    """Names of sheets; "all" stands for those that the fagdag has."""
    form: str = GuideForm.FULL.value
    """The guide's form, or "all"."""
    paper: str = "a3"
    """How large the empty tree is."""


@dataclass(frozen=True, slots=True)
class ReadPrints:
    """A fagdag that has been read: needs no store, and may be set on any thread."""

    day: PrintedDay
    language: str
    pictures: Callable[[], Pictures]

    @property
    def missing(self) -> dict[str, str]:
        """Why there is nothing for some of the sheets, as sentences to be translated, by the sheets' names."""
        return {sheet.value: MISSING[sheet] for sheet in Sheet if not READY[sheet](self.day)}

    def __call__(self, sheets: Sequence[str], form: str, paper: str, folder: Path) -> ExportResult:
        """Write the sheets of these names; ``form`` is the guide's, or "all". Raises ExportError."""
        check_folder(folder)
        made = list(_made(self.day, PrintChoice(tuple(sheets), form, paper), Translator(self.language), self.pictures))
        files = []
        for printed in made:
            path = folder / f"{safe_name(f'{self.day.workshop.title} – {printed.name}')}.pdf"
            write_whole(path, printed.content)
            files.append(path)
        return ExportResult(tuple(files), tuple(dict.fromkeys(each.notice for each in made if each.notice)))


class SheetMaker:
    """Reads fagdager for the window, with symbols by a painter that is made when it is needed."""

    def __init__(self, pictures: Callable[[], Pictures]) -> None:
        self._pictures = pictures

    def read(self, tx: ReadTx, workshop_id: WorkshopId, language: str) -> ReadPrints:
        """Read a fagdag. Raises NotFoundError."""
        return read_prints(tx, workshop_id, language, self._pictures)


def read_prints(
    tx: ReadTx, workshop_id: WorkshopId, language: str | None, pictures: Callable[[], Pictures]
) -> ReadPrints:
    """Read what the sheets tell. Raises NotFoundError; without a language it is the room's own."""
    spoken = language or shared_workshop(tx, workshop_id).language.value
    return ReadPrints(read_day(tx, workshop_id, load_content(spoken), Translator(spoken)), spoken, pictures)


def parse_sheets(text: str) -> tuple[str, ...]:
    """Return the sheets named, as in "guide,pairs" or "all", each once. Raises ExportError for one there is not."""
    wanted = [name.strip().casefold() for name in text.split(",") if name.strip()]
    known = ", ".join((*Sheet, ALL))
    for name in wanted:
        if name not in {*Sheet, ALL}:
            raise ExportError(mark("Arket «{name}» finnes ikke. Velg blant {known}."), name=name, known=known)
    if not wanted:
        raise ExportError(mark("Velg minst ett ark: {known}."), known=known)
    return (ALL,) if ALL in wanted else tuple(dict.fromkeys(wanted))


def _made(day: PrintedDay, choice: PrintChoice, t: Translator, pictures: Callable[[], Pictures]) -> Iterator[Printed]:
    """Yield the sheets. Raises ExportError for one that the fagdag has nothing for, unless all are asked for."""
    every = ALL in choice.sheets
    for sheet in Sheet if every else map(Sheet, choice.sheets):
        if READY[sheet](day):
            yield from _sheets(day, sheet, choice, t, pictures)
        elif not every:
            raise ExportError(MISSING[sheet])


def _sheets(
    day: PrintedDay, sheet: Sheet, choice: PrintChoice, t: Translator, pictures: Callable[[], Pictures]
) -> Iterator[Printed]:
    match sheet:
        case Sheet.GUIDE:
            for guide in day.guides:
                for form in GuideForm if choice.form == ALL else (GuideForm(choice.form),):
                    yield guide_sheet(day, guide, form, t, pictures())
        case Sheet.PAIRS:
            yield pairs_sheet(day, t)
        case Sheet.GROUPS:
            yield groups_sheet(day, t)
        case Sheet.SIGNS:
            yield signs_sheet(day, t)
        case Sheet.TREE:
            yield tree_sheet(day, t, Paper(choice.paper))
        case _:
            assert_never(sheet)
