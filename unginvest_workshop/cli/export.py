"""The commands ``export`` and ``demo``, which write summaries."""

import datetime as dt
import time
from pathlib import Path

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.app_pictures import offscreen_pictures
from unginvest_workshop.cli.arguments import Arguments, UsageError
from unginvest_workshop.cli.context import Context, put, say
from unginvest_workshop.cli.store import reading, writing
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.export import export_workshop
from unginvest_workshop.exporting.formats import FORMATS, parse_formats
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.operations.tx import NotFoundError, Store
from unginvest_workshop.settings import NamesPolicy


def export(context: Context, arguments: Arguments) -> None:
    """Write the summary of a fagdag. Raises UsageError for a format there is not, and else what went wrong."""
    try:
        formats = parse_formats(arguments.formats)
    except ExportError as error:
        raise UsageError(context.t(error.message, **error.values)) from error
    workshop_id = WorkshopId(arguments.workshop_id)
    with reading(context) as store:
        with store.read() as tx:
            if tx.get(Workshop, workshop_id).deleted:
                raise NotFoundError(workshop_id)
        choices = Choices(NamesPolicy(arguments.names), arguments.language)
        _write(context, store, workshop_id, formats, arguments.out or Path(), choices)


def make_demo_fagdag(context: Context, arguments: Arguments) -> None:
    """Make the demo fagdag unless it is there, put its id, and write its summary in every format if asked to."""
    today = dt.datetime.now().astimezone().date()
    with writing(context) as store:
        demo = make_demo(store, today, time.time_ns() // 1_000_000, context.t, PhotoShelf(context.paths.media).take_in)
        put(demo)
        if arguments.out is not None:
            _write(context, store, demo, tuple(FORMATS), arguments.out, Choices(language=arguments.language))


def _write(
    context: Context, store: Store, workshop_id: WorkshopId, formats: tuple[str, ...], out: Path, choices: Choices
) -> None:
    """Write the files, and say which they are and what they lack."""
    with offscreen_pictures(PhotoShelf(context.paths.media).path) as pictures:
        result = export_workshop(store, workshop_id, formats, out, choices, pictures)
    for notice in result.notices:
        say(context.t.say(notice))
    for file in result.files:
        say(context.t("Skrevet: {file}", file=file))
