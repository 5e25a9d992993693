"""The command ``import``: a table of stories and success factors becomes a fagdag, or a moved one comes in."""

import datetime as dt
from pathlib import Path

from unginvest_workshop.app_fagdag_files import take_in_fagdag
from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.cli.arguments import Arguments
from unginvest_workshop.cli.context import Context, put, say
from unginvest_workshop.cli.store import refuse_while_open, writing
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.table import title_in
from unginvest_workshop.importing import Table, read_table
from unginvest_workshop.operations.making import make_from_table
from unginvest_workshop.operations.moving import SUFFIX


def import_file(context: Context, arguments: Arguments) -> None:
    """Make the fagdag and put its id. Raises ReadError, UserError, CommandError and StoreError."""
    t = context.t
    refuse_while_open(context)
    if arguments.file.suffix.casefold() == SUFFIX:
        _take_in(context, arguments.file)
        return
    table = read_table(arguments.file)
    say_ignored(context, table)
    content = load_content(t.language)
    title = title_in(arguments.file.name) if arguments.title is None else arguments.title
    new = WorkshopId(new_id())
    now = dt.datetime.now().astimezone()
    milliseconds = int(now.timestamp() * 1000)
    with writing(context) as store:
        store.write(
            new,
            t("Importer tabell"),
            lambda tx: make_from_table(tx, new, content, title, now.date(), table.rows, milliseconds),
        )
    put(new)


def _take_in(context: Context, file: Path) -> None:
    with writing(context) as store:
        taken = take_in_fagdag(store, PhotoShelf(context.paths.media), file)
    for notice in taken.notices:
        say(context.t.say(notice))
    put(taken.id)


def say_ignored(context: Context, table: Table) -> None:
    """Say which columns of a table were left out, if any."""
    if table.ignored:
        say(context.t("Disse kolonnene ble ikke med: {columns}", columns=", ".join(table.ignored)))
