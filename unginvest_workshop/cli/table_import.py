"""The command ``import``: a table of stories and success factors becomes a fagdag."""

import datetime as dt

from unginvest_workshop.cli.arguments import Arguments
from unginvest_workshop.cli.context import Context, put, say
from unginvest_workshop.cli.store import refuse_while_open, writing
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.importing import Table, read_table
from unginvest_workshop.operations.making import make_from_table


def import_file(context: Context, arguments: Arguments) -> None:
    """Make the fagdag and put its id. Raises ReadError, UserError, CommandError and StoreError."""
    t = context.t
    refuse_while_open(context)
    table = read_table(arguments.file)
    say_ignored(context, table)
    content = load_content(t.language)
    title = arguments.file.stem if arguments.title is None else arguments.title
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


def say_ignored(context: Context, table: Table) -> None:
    """Say which columns of a table were left out, if any."""
    if table.ignored:
        say(context.t("Disse kolonnene ble ikke med: {columns}", columns=", ".join(table.ignored)))
