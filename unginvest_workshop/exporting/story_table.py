"""The stories and their success factors as the table that the app takes in again: export and import give the same.

The file is a CSV as a spreadsheet opens it where decimals have commas: UTF-8 with a byte order mark, semicolons, CRLF.
A cell that could be taken for a formula is guarded; the column of the stories' numbers tells the reader that it is.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.table import NUMBER_HEADING, TableRow, group_key, guarded
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.i18n import Translator, mark

SECTION: Final = "stories"
"""The section of the summary that the table tells."""

_NOT_CHOSEN: Final = mark("Historiene er ikke valgt, så det er ingen rader i CSV-fila.")


def write_csv(material: Material) -> Written:
    """Return the table; without rows where the stories are not among the sections that are wanted."""
    wanted = material.choices.has(SECTION)
    content = table_text(list(story_rows(material.source)) if wanted else [], material.source.t)
    file = OutFile(f"{material.stem}.csv", content.encode("utf-8-sig"))
    return Written((file,), notice="" if wanted else _NOT_CHOSEN)


def story_rows(source: Source) -> Iterator[TableRow]:
    """Yield a row for each factor, and for each story without one, in the order of the summary."""
    groups = _group_names(source)
    for story in source.stories_in_order():
        teller = source.names.person(story.teller, story.teller_id)
        row = TableRow(
            story=_title(source, story, teller),
            group=groups.get(story.group_id, ""),
            teller=teller,
            number=str(source.number(Node(NodeKind.STORY, story.id))),
        )
        factors = source.factors_of.get(story.id, [])
        for factor in factors:
            said, in_norwegian = source.say(factor.text), source.say(factor.in_norwegian)
            yield replace(row, factor=said, in_norwegian=in_norwegian, recurring=factor.recurring)
        if not factors:
            yield row


def table_text(rows: list[TableRow], t: Translator) -> str:
    """Return rows as CSV under headings in the translator's language, which the app reads in all of them."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        (
            *(t("Gruppe"), t("Forteller"), t("Historie"), t("Suksessfaktor"), t("På norsk"), t("Går igjen")),
            NUMBER_HEADING,
        )
    )
    for row in rows:
        said = (row.group, row.teller, row.story, row.factor, row.in_norwegian)
        writer.writerow((*map(_cell, said), t("ja") if row.recurring else "", row.number))
    return written.getvalue()


def _cell(text: str) -> str:
    return guarded(clean_text(text).strip())


def _title(source: Source, story: Story, teller: str) -> str:
    """Return a story's own title; one that has none is known by its teller alone, or else by what it is called."""
    return "" if teller and not story.title else source.story_title(story)


def _group_names(source: Source) -> dict[GroupId | None, str]:
    """Return what the groups are called, no two alike for a reader who takes "Gruppe 2", "gruppe 2" and "2" for one."""
    names: dict[GroupId | None, str] = {}
    taken: set[str] = set()
    groups = source.snapshot.groups
    for group in sorted(groups, key=lambda group: bool(group.name)):  # those without a name have only their number
        name = source.group_title(group)
        while group_key(name) in taken:
            name = f"{name} ({group.number})"
        taken.add(group_key(name))
        names[group.id] = name
    return names
