"""What may be written on the command line, and the help that tells it, in the language asked for."""

import argparse
import functools
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from unginvest_workshop import __version__
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.i18n import LANGUAGES, Translator
from unginvest_workshop.settings import Language, NamesPolicy

PROGRAM: Final = "unginvest-workshop"
_NAMES: Final = [each.value for each in NamesPolicy]


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for. Without a command it is the window."""

    command: str | None = None
    data_dir: Path | None = None
    language: Language | None = None
    file: Path = Path()
    """The table to read."""
    title: str | None = None
    workshop_id: str = ""
    formats: str = ""
    names: str = NamesPolicy.OWNERS
    """One of NamesPolicy."""
    out: Path | None = None
    """The folder to write in."""
    target: Path = Path()
    """The table to write."""
    what: str = ""
    """The sheets to print."""
    form: str = GuideForm.FULL.value
    """The form of the interview guide, or "all"."""
    paper: str = "a3"
    """How large the empty tree is."""
    as_json: bool = False
    """Whether a script is to read the results."""


class UsageError(Exception):
    """The command is not written as it should be; the message is a sentence in the reader's language."""


def parse(words: Sequence[str], t: Translator) -> Arguments:
    """Read the command line. Raises UsageError, and SystemExit after --help and --version."""
    values, rest = _parser(t).parse_known_args(words)
    if rest:
        raise UsageError(t("Kjenner ikke {words} her.", words=" ".join(f"«{word}»" for word in rest)))
    return Arguments(**vars(values))


def language_asked_for(words: Sequence[str]) -> str | None:
    """Return the language that the words ask for, before they are parsed: the help is to be in it."""
    asked = _value_of("--language", words)
    return asked if asked in LANGUAGES else None


def data_dir_asked_for(words: Sequence[str]) -> Path | None:
    """Return the data folder that the words ask for, before they are parsed: the settings lie there."""
    asked = _value_of("--data-dir", words)
    return None if asked is None else Path(asked)


def _value_of(option: str, words: Sequence[str]) -> str | None:
    value = None
    for word, following in itertools.pairwise([*words, ""]):
        if word == option:
            value = following
        elif word.startswith(f"{option}="):
            value = word.removeprefix(f"{option}=")
    return value


def _wrong(message: str, t: Translator) -> str:
    """Return in the reader's language which word is wrong or missing, as argparse tells it."""
    if unknown := re.search(r"invalid choice: '(.*?)' \(", message):
        return t("Kjenner ikke «{word}».", word=unknown[1])
    if missing := re.search(r"arguments are required: (.+)", message):
        return t("Det mangler noe: {words}.", words=missing[1])
    if without := re.search(r"argument (\S+): expected", message):
        return t("Det mangler noe etter «{word}».", word=without[1])
    return t("Noe mangler eller er skrevet feil.")


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, t: Translator) -> None:
        super().__init__(prog, max_help_position=30, width=100)
        self._t = t

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._t("Slik skrives det: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks the app's languages, with the global options everywhere."""

    def __init__(self, prog: str, t: Translator, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=functools.partial(_Formatter, t=t),
            argument_default=argparse.SUPPRESS,
            add_help=False,
            allow_abbrev=False,
        )
        self._t = t

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how it is written; argparse's own words are English."""
        raise UsageError(f"{_wrong(message, self._t)}\n{self.format_usage().rstrip()}")

    def add_globals(self) -> None:
        """Add the options that may stand before or after the command."""
        t = self._t
        group = self.add_argument_group(t("Alltid"))
        group.add_argument("--data-dir", metavar="DIR", type=Path, help=t("mappa der fagdagene ligger"))
        group.add_argument("--language", choices=LANGUAGES, help=t("språket i meldinger og i oppsummeringen"))
        group.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=t("vis versjonen"))
        group.add_argument("-h", "--help", action="help", help=t("vis denne hjelpen"))


def _parser(t: Translator) -> argparse.ArgumentParser:
    parser = _Parser(PROGRAM, t, t("Leder en fagdag fra første spørsmål til veikart. Uten kommando åpnes vinduet."))
    commands = parser.add_subparsers(title=t("Kommandoer"), dest="command", metavar=t("KOMMANDO"), parser_class=_Parser)

    def command(name: str, tells: str) -> _Parser:
        described = f"{tells[:1].upper()}{tells[1:]}."
        added: _Parser = commands.add_parser(name, help=tells, t=t, description=described, prog=f"{PROGRAM} {name}")
        return added

    each = [
        _demo(command("demo", t("lag demofagdagen, og skriv oppsummeringen hvis du vil")), t),
        command("list", t("vis fagdagene: id, dato, tittel og fase")),
        _import(
            command(
                "import",
                t("lag en fagdag av en tabell, eller hent en som ble flyttet"),
            ),
            t,
        ),
        _export(command("export", t("skriv oppsummeringen av en fagdag")), t),
        _print(command("print", t("skriv ark til rommet: guide, par, grupper, bordskilt og tomme trær")), t),
        _thread(command("thread", t("vis den røde tråden: hvert steg, og historiene det vokser fra")), t),
        _suggest(command("suggest", t("foreslå hvilke suksessfaktorer i en tabell som sier det samme")), t),
        command("check", t("se om alt som er lagret, er i orden")),
        parser,
    ]
    for with_globals in each:
        with_globals.add_globals()
    return parser


def _demo(parser: _Parser, t: Translator) -> _Parser:
    own = parser.add_argument_group(t("Kommandoens egne valg"))
    own.add_argument("--out", metavar="DIR", type=Path, help=t("mappe for oppsummeringen i alle formater"))
    return parser


def _import(parser: _Parser, t: Translator) -> _Parser:
    own = parser.add_argument_group(t("Kommandoens egne valg"))
    table = t("tabellen, som TSV, CSV eller XLSX, eller en .fagdag-fil")
    own.add_argument("file", metavar="FILE", type=Path, help=table)
    own.add_argument("--title", metavar="T", help=t("hva fagdagen heter; ellers navnet på fila"))
    return parser


def _export(parser: _Parser, t: Translator) -> _Parser:
    own = parser.add_argument_group(t("Kommandoens egne valg"))
    own.add_argument("workshop_id", metavar="ID", help=t("fagdagens id, som «list» viser"))
    formats = t("ett eller flere formater, eller alle")
    own.add_argument("--format", dest="formats", metavar="F[,F]|all", required=True, help=formats)
    own.add_argument("--out", metavar="DIR", type=Path, required=True, help=t("mappa å skrive i"))
    own.add_argument("--names", choices=_NAMES, help=t("hvilke navn som blir med; ellers «owners»"))
    return parser


def _print(parser: _Parser, t: Translator) -> _Parser:
    own = parser.add_argument_group(t("Kommandoens egne valg"))
    own.add_argument("workshop_id", metavar="ID", help=t("fagdagens id, som «list» viser"))
    what = t("ett eller flere av guide, pairs, groups, signs og tree, eller alle som fagdagen har")
    own.add_argument("--what", metavar="A[,A]|all", required=True, help=what)
    own.add_argument("--out", metavar="DIR", type=Path, required=True, help=t("mappa å skrive i"))
    forms = [*(form.value for form in GuideForm), "all"]
    own.add_argument("--form", choices=forms, help=t("formen på guiden; ellers «full»"))
    own.add_argument("--paper", choices=["a3", "a1"], help=t("størrelsen på treet; ellers «a3»"))
    return parser


def _thread(parser: _Parser, t: Translator) -> _Parser:
    own = parser.add_argument_group(t("Kommandoens egne valg"))
    own.add_argument("workshop_id", metavar="ID", help=t("fagdagens id, som «list» viser"))
    own.add_argument("--json", dest="as_json", action="store_true", help=t("som JSON, til et annet program"))
    own.add_argument("--names", choices=_NAMES, help=t("hvilke navn som blir med; ellers «owners»"))
    return parser


def _suggest(parser: _Parser, t: Translator) -> _Parser:
    own = parser.add_argument_group(t("Kommandoens egne valg"))
    own.add_argument("file", metavar="TABLE", type=Path, help=t("tabellen, som TSV, CSV eller XLSX"))
    target = t("ny tabell (TSV) med forslagene")
    own.add_argument("--out", dest="target", metavar="TABLE", type=Path, required=True, help=target)
    return parser
