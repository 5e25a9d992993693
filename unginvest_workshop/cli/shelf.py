"""The commands ``list`` and ``check``, which look at the store and change nothing."""

from unginvest_workshop.cli.context import CommandError, Context, put, say
from unginvest_workshop.cli.store import reading
from unginvest_workshop.content import load_content
from unginvest_workshop.operations.workshops import list_workshops
from unginvest_workshop.storage.checking import Fault, check_store
from unginvest_workshop.storage.errors import MissingStoreError, OlderStoreError
from unginvest_workshop.storage.migrations import MIGRATIONS, known_version


def show_list(context: Context) -> None:
    """Put each fagdag's id, date, title and phase on a line, the newest first."""
    try:
        with reading(context) as store, store.read() as tx:
            cards = list_workshops(tx)
    except MissingStoreError:
        return
    content = load_content(context.t.language)
    for card in cards:
        phase = content.phase(card.current_phase).name if card.current_phase else ""
        title = card.workshop.title.replace("\t", " ")
        put(f"{card.workshop.id}\t{card.workshop.date.isoformat()}\t{title}\t{phase}")


def check(context: Context) -> None:
    """Say that all is in order. Raises CommandError when it isn't; what is wrong stands in the notices.

    Raises OlderStoreError for a store that the window brings up to date when it opens it: nothing is wrong with that.
    """
    problems = check_store(context.paths)
    older = next((problem for problem in problems if problem.fault is Fault.OLDER), None)
    if older is not None:
        raise OlderStoreError(int(older.detail), known_version(MIGRATIONS))
    for problem in problems:
        say(f"{problem.fault}: {problem.detail}")
    if problems:
        raise CommandError(
            context.t(
                "Noe av det som er lagret, er ikke i orden. Åpne appen, så hjelper den deg med en sikkerhetskopi."
            )
        )
    say(context.t("Alt som er lagret, er i orden."))
