"""The command ``thread``: every step of the road with its chains back to the stories, to read or for a script."""

import json
import sys
from collections.abc import Sequence

from unginvest_workshop.cli.arguments import Arguments
from unginvest_workshop.cli.context import Context, put, say
from unginvest_workshop.cli.store import reading
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.red_thread import StepThread, ThreadPart, step_threads
from unginvest_workshop.exporting.snapshot import take_snapshot
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import NotFoundError
from unginvest_workshop.settings import NamesPolicy


def show_thread(context: Context, arguments: Arguments) -> None:
    """Put the red thread of a fagdag. Raises NotFoundError and StoreError."""
    workshop_id = WorkshopId(arguments.workshop_id)
    with reading(context) as store, store.read() as tx:
        if tx.get(Workshop, workshop_id).deleted:
            raise NotFoundError(workshop_id)
        snapshot = take_snapshot(tx, workshop_id)
    t = Translator(arguments.language or snapshot.workshop.language)
    steps = step_threads(snapshot, NamesPolicy(arguments.names), t)
    if not steps:
        say(t("Veien har ingen steg ennå."))
    if arguments.as_json:
        _put_json(steps)
    else:
        _put_lines(steps, t)


def _put_lines(steps: Sequence[StepThread], t: Translator) -> None:
    for number, step in enumerate(steps):
        if number:
            put("")
        put(_line(step.text))
        if not step.tied:
            put("  " + t("Ikke fortalt ennå hva steget vokser fra."))
        for strand in step.strands():
            common = strand.nodes[:-1]
            if common:
                put("  " + _chain(common))
            for beginning in strand.beginnings:
                put(("    " if common else "  ") + _chain(beginning))


def _chain(parts: Sequence[ThreadPart]) -> str:
    return " → ".join(_line(part.text) for part in parts)


def _line(text: str) -> str:
    return " ".join(text.split())


def _put_json(steps: Sequence[StepThread]) -> None:
    """Put the steps as one JSON list, chain by chain: there can be more of them than memory should hold."""
    known: dict[int, str] = {}

    def written(part: ThreadPart) -> str:
        return known.setdefault(id(part), _json({"kind": part.kind.value, "text": part.text}))

    put("[")
    for number, step in enumerate(steps):
        sys.stdout.write(f'{"," if number else ""}{{"step": {_json(step.text)}, "chains": [')
        for place, chain in enumerate(step.chains()):
            sys.stdout.write(",\n" if place else "\n")
            sys.stdout.write(f"[{', '.join(map(written, chain))}]")
        put("]}")
    put("]")


def _json(value: object) -> str:
    """Return a value as JSON that whoever reads the results can read, also where letters are few."""
    return json.dumps(value, ensure_ascii=(sys.stdout.encoding or "").casefold().replace("-", "") != "utf8")
