"""Making a fagdag out of what was asked for in a dialog, or out of a table."""

from collections.abc import Sequence
from datetime import date

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import group_desks, making, next_day
from unginvest_workshop.operations.making import NewWorkshop
from unginvest_workshop.operations.next_day import AskedNext
from unginvest_workshop.ui.services import Services


def make_workshop(services: Services, asked: NewWorkshop) -> WorkshopId:
    """Make a fagdag in the language that was asked for. Raises UserError."""
    new, now = WorkshopId(new_id()), services.clock.now().wall
    content, t = services.speech(asked.language.value).content, services.console_speech().t
    services.hub.do(new, t("Ny fagdag"), lambda tx: making.make_workshop(tx, new, content, asked, now))
    return new


def make_next_day(services: Services, earlier_id: WorkshopId, asked: AskedNext) -> WorkshopId:
    """Make the fagdag after another, in that one's language. Raises NotFoundError, and UserError."""
    new, now = WorkshopId(new_id()), services.clock.now().wall
    language = services.hub.read(lambda tx: tx.get(Workshop, earlier_id)).language
    content, t = services.speech(language.value).content, services.console_speech().t
    services.hub.do(new, t("Neste fagdag"), lambda tx: next_day.make_next(tx, new, content, earlier_id, asked, now))
    return new


def make_from_table(services: Services, title: str, day: date, rows: Sequence[TableRow]) -> WorkshopId:
    """Make a fagdag of a table's stories and factors, in the windows' language. Raises UserError."""
    new, now = WorkshopId(new_id()), services.clock.now().wall
    speech = services.console_speech()
    services.hub.do(
        new,
        speech.t("Importer tabell"),
        lambda tx: making.make_from_table(tx, new, speech.content, title, day, rows, now),
    )
    return new


def make_group_desk(services: Services, number: int, name: str, day: date) -> WorkshopId:
    """Make the tree that a group writes on this machine, in the windows' language."""
    new, now = WorkshopId(new_id()), services.clock.now().wall
    speech = services.console_speech()
    title = name.strip() or speech.t("Gruppe {number}", number=number)
    services.hub.do(
        new,
        speech.t("Åpne som gruppe"),
        lambda tx: group_desks.make_group_desk(tx, new, speech.content, title, number, day, name=name, now=now),
    )
    return new
