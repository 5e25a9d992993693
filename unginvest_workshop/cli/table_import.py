"""The command ``import``: a table of stories and success factors becomes a fagdag."""

import datetime as dt
import time

from unginvest_workshop.cli.arguments import Arguments
from unginvest_workshop.cli.context import Context, put, say
from unginvest_workshop.cli.store import writing
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.importing import Table, read_table
from unginvest_workshop.operations.importing import import_table
from unginvest_workshop.operations.templates import create_from_template
from unginvest_workshop.operations.tx import Tx

TEMPLATE = "full_day"


def import_file(context: Context, arguments: Arguments) -> None:
    """Make the fagdag and put its id. Raises TableError, UserError, CommandError and StoreError."""
    t = context.t
    table = read_table(arguments.file)
    say_ignored(context, table)
    content = load_content(t.language)
    title = arguments.file.stem if arguments.title is None else arguments.title
    new = WorkshopId(new_id())

    def make(tx: Tx) -> None:
        today = dt.datetime.now().astimezone().date()
        create_from_template(tx, content, TEMPLATE, title, today, now=time.time_ns() // 1_000_000, workshop_id=new)
        import_table(tx, new, table.rows)

    with writing(context) as store:
        store.write(new, t("Hent en tabell"), make)
    put(new)


def say_ignored(context: Context, table: Table) -> None:
    """Say which columns of a table were left out, if any."""
    if table.ignored:
        say(context.t("Disse kolonnene ble ikke med: {columns}", columns=", ".join(table.ignored)))
