"""The command ``print``, which writes sheets for the room."""

from pathlib import Path

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.app_pictures import offscreen_pictures
from unginvest_workshop.cli.arguments import Arguments, UsageError
from unginvest_workshop.cli.context import Context, put, say
from unginvest_workshop.cli.store import reading
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.prints.make import parse_sheets, read_prints
from unginvest_workshop.operations.tx import NotFoundError


def print_sheets(context: Context, arguments: Arguments) -> None:
    """Write the sheets that are asked for, and put where they are.

    Raises UsageError for a sheet there is not, and else what went wrong.
    """
    try:
        sheets = parse_sheets(arguments.what)
    except ExportError as error:
        raise UsageError(context.t(error.message, **error.values)) from error
    workshop_id = WorkshopId(arguments.workshop_id)
    with reading(context) as store, offscreen_pictures(PhotoShelf(context.paths.media).path) as pictures:
        with store.read() as tx:
            if tx.get(Workshop, workshop_id).deleted:
                raise NotFoundError(workshop_id)
            ready = read_prints(tx, workshop_id, arguments.language, lambda: pictures)
        result = ready(sheets, arguments.form, arguments.paper, arguments.out or Path())
    for notice in result.notices:
        say(context.t.say(notice))
    for file in result.files:
        put(str(file))
