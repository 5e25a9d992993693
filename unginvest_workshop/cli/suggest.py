"""The command ``suggest``: which success factors of a table say the same."""

from collections.abc import Iterator

from unginvest_workshop.cli.arguments import Arguments
from unginvest_workshop.cli.context import Context
from unginvest_workshop.cli.table_import import say_ignored
from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.exporting.files import not_written
from unginvest_workshop.importing import read_table
from unginvest_workshop.similarity import suggestions


def suggest(context: Context, arguments: Arguments) -> None:
    """Write the table's rows in their order as TSV, with a column of suggested clusters; loose rows have none.

    What one story alone tells is no cluster.

    Raises ReadError, and ExportError where the new table can't be written.
    """
    table = read_table(arguments.file)
    say_ignored(context, table)
    names = [""] * len(table.rows)
    told = [place for place, row in enumerate(table.rows) if row.factor]
    stories = _stories(table.rows)
    heard = None if stories is None else [stories[place] for place in told]
    for suggestion in suggestions([table.rows[place].factor for place in told], stories=heard):
        for member in suggestion.members:
            names[told[member]] = suggestion.name
    lines = "".join(line + "\n" for line in _lines(table.rows, names))
    try:
        arguments.target.write_text(lines, encoding="utf-8", newline="\n")
    except OSError as error:
        raise not_written(arguments.target, error) from error


def _stories(rows: tuple[TableRow, ...]) -> list[str] | None:
    """Return whose story each row is from; None where the table has no stories to tell by."""
    if not any(row.story or row.teller for row in rows):
        return None
    return ["\t".join((row.group, row.teller, row.story)) for row in rows]


def _lines(rows: tuple[TableRow, ...], names: list[str]) -> Iterator[str]:
    """Yield the heading and each row, with the columns that have something in them."""
    fields = ["story", "factor"]
    fields[1:1] = [field for field in ("group", "teller") if any(getattr(row, field) for row in rows)]
    yield "\t".join([*fields, "cluster"])
    for row, name in zip(rows, names, strict=True):
        yield "\t".join([*(getattr(row, field) for field in fields), name])
