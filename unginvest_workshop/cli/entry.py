"""From the words of the command line to an exit status: 0 done, 1 could not be done, 2 wrong usage."""

import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from unginvest_workshop.cli.arguments import (
    Arguments,
    UsageError,
    data_dir_asked_for,
    language_asked_for,
    parse,
)
from unginvest_workshop.cli.context import CommandError, Context, say
from unginvest_workshop.i18n import Translator
from unginvest_workshop.log_format import NoWordsFormatter
from unginvest_workshop.settings import Language, Paths, load_settings, paths

PACKAGE = "unginvest_workshop"
DONE, NOT_DONE, WRONG_USAGE = 0, 1, 2

_log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    where = paths(data_dir_asked_for(words))
    context = Context(where, Translator(language_asked_for(words) or load_settings(where.settings_file).language))
    with _logging(where):
        return _status(words, context)


def _status(words: Sequence[str], context: Context) -> int:
    try:
        return _run(parse(words, context.t), context)
    except UsageError as error:
        say(str(error))
        return WRONG_USAGE
    except SystemExit as stop:
        return DONE if stop.code is None else int(stop.code)
    except KeyboardInterrupt:
        return NOT_DONE
    except BrokenPipeError:
        # whoever read the results has heard enough; what Python still holds for them goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001  the last one to hear of it: a person gets a sentence, the log the rest
        say(_sentence(error, context))
        return NOT_DONE


def _run(arguments: Arguments, context: Context) -> int:
    """Run the command. Each is imported when it is asked for, so that none waits for what another needs."""
    # ruff: noqa: PLC0415
    match arguments.command:
        case "list":
            from unginvest_workshop.cli.shelf import show_list

            show_list(context)
        case "check":
            from unginvest_workshop.cli.shelf import check

            check(context)
        case "suggest":
            from unginvest_workshop.cli.suggest import suggest

            suggest(context, arguments)
        case "import":
            from unginvest_workshop.cli.table_import import import_file

            import_file(context, arguments)
        case "demo":
            from unginvest_workshop.cli.export import make_demo_fagdag

            make_demo_fagdag(context, arguments)
        case "export":
            from unginvest_workshop.cli.export import export

            export(context, arguments)
        case "print":
            from unginvest_workshop.cli.print_sheets import print_sheets

            print_sheets(context, arguments)
        case "thread":
            from unginvest_workshop.cli.thread import show_thread

            show_thread(context, arguments)
        case _:
            return _open_window(context, arguments.language)
    sys.stdout.flush()
    return DONE


def _open_window(context: Context, language: Language | None) -> int:
    """Open the window and return its exit status. Raises CommandError where there is no screen to show it on."""
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(variable) for variable in shown_by):
        # without this Qt would end the program with a message for engineers
        raise CommandError(context.t("Det er ingen skjerm å vise vinduet på. Kommandoen «demo» klarer seg uten."))
    from unginvest_workshop.app import run_window

    return run_window(context.paths, load_settings(context.paths.settings_file), language)


def _sentence(error: Exception, context: Context) -> str:
    """Return what to say of an error; one that nobody foresaw goes to the log."""
    from unginvest_workshop.cli.sentences import sentence

    foreseen = sentence(error, context.t)
    if foreseen is not None:
        return foreseen
    _log.error("The command line stopped", exc_info=error)
    return context.t("Noe gikk galt. Det som skjedde, står i {file}.", file=context.paths.log_file)


@contextmanager
def _logging(where: Paths) -> Iterator[None]:
    """Let warnings and errors go to the log file; where there is no data folder, none is made for them."""
    handler: logging.Handler = logging.NullHandler()
    if where.data_dir.is_dir() and os.access(where.data_dir, os.W_OK):
        handler = logging.FileHandler(where.log_file, encoding="utf-8", delay=True)
        handler.setFormatter(NoWordsFormatter())
    handler.setLevel(logging.WARNING)
    package = logging.getLogger(PACKAGE)
    package.addHandler(handler)
    try:
        yield
    finally:
        package.removeHandler(handler)
        handler.close()
