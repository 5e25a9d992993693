"""Checks that every message of the app is translated, and helps to make it so.

    check_translations.py                  fail on what is missing, unclear, obsolete, or not compiled
    check_translations.py --update         bring the catalogues up to date with the code, and compile them
    check_translations.py --missing LANG   print the messages that have no translation

The messages are Norwegian bokmål, so that bokmål itself needs no catalogue.
"""

import argparse
import ast
import string
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parent.parent
LANGUAGES: Final = ("nn", "en")
DOMAIN: Final = "unginvest_workshop"
KEYWORDS: Final = {"t": None, "_t": None, "plural": (1, 2), "counted": (1, 2), "mark": None}


def catalogue_path(root: Path, language: str) -> Path:
    """Return where a language's catalogue lies; compiled, it has the ending .mo."""
    return root / "resources" / "translations" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def sources(root: Path) -> list[Path]:
    """Return the files that say something to a person."""
    return sorted((root / DOMAIN).rglob("*.py"))


def extract(root: Path) -> Catalog:
    """Return all messages of the code, without translations."""
    template = Catalog(project="UngInvest Verksted", charset="utf-8")
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        for line, message, _, _ in extract_from_file("python", path, keywords=KEYWORDS):
            template.add(message, locations=[(name, line)])
    return template


def unclear_calls(root: Path) -> Iterator[str]:
    """Yield the calls that no catalogue can hold: put together while the app runs, or inside an f-string."""
    for path in sources(root):
        tree = ast.parse(path.read_bytes())
        for call in _calls(tree):
            if any(isinstance(argument, ast.JoinedStr | ast.BinOp | ast.IfExp) for argument in _messages(call)):
                yield f"{path.relative_to(root)}:{call.lineno}: a message must be one literal"
        for call in _calls_in_f_strings(tree):
            yield f"{path.relative_to(root)}:{call.lineno}: a message in an f-string is not found; say it before"


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls that say something."""
    return (each for each in ast.walk(tree) if isinstance(each, ast.Call) and _called(each.func) in KEYWORDS)


def _messages(call: ast.Call) -> list[ast.expr]:
    """Return what a call says: the message, or the one and the other form of it."""
    return call.args[: 2 if _called(call.func) == "plural" else 1]


def _calls_in_f_strings(tree: ast.AST) -> list[ast.Call]:
    """Return the calls inside f-strings that say a literal: to those who read the code, an f-string is one word."""
    strings = (each for each in ast.walk(tree) if isinstance(each, ast.JoinedStr))
    calls = dict.fromkeys(call for string in strings for call in _calls(string))
    return [call for call in calls if any(isinstance(argument, ast.Constant) for argument in _messages(call))]


def _called(function: ast.expr) -> str:
    return str(getattr(function, "id", None) or getattr(function, "attr", ""))


def read(path: Path) -> Catalog:
    """Read a catalogue; one that is not there has no messages."""
    if not path.is_file():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def forms(value: object) -> list[str]:
    """Return the singular and the plural of a message or a translation, or the one there is."""
    return [str(form) for form in value] if isinstance(value, list | tuple) else [str(value or "")]


def placeholders(text: str) -> set[str]:
    """Return the names that are filled in. Raises ValueError where the braces are wrong."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def is_translated(message: Message | None) -> bool:
    """Tell whether a message has all the forms of its translation."""
    return message is not None and not message.fuzzy and all(forms(message.string))


def missing(template: Catalog, catalogue: Catalog) -> list[Message]:
    """Return the messages of the code that have no translation."""
    return [wanted for wanted in template if wanted.id and not is_translated(catalogue.get(wanted.id))]


def faults(template: Catalog, catalogue: Catalog) -> Iterator[str]:
    """Yield what is wrong with a catalogue, a sentence each."""
    for wanted in missing(template, catalogue):
        yield f"not translated: {forms(wanted.id)[0]!r}"
    for message in catalogue:
        if message.id and message.id not in template:
            yield f"no longer said: {forms(message.id)[0]!r}"
        elif message.id and is_translated(message) and not _same_placeholders(message):
            yield f"other placeholders: {forms(message.id)[0]!r} and {forms(message.string)[0]!r}"
    for message in catalogue.obsolete.values():
        yield f"no longer said: {forms(message.id)[0]!r}"


def _same_placeholders(message: Message) -> bool:
    try:
        pairs = zip(forms(message.id), forms(message.string), strict=True)
        return all(placeholders(said) == placeholders(translated) for said, translated in pairs)
    except ValueError:
        return False


def compiled(catalogue: Catalog) -> bytes:
    """Return the catalogue as the app reads it."""
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def is_compiled(catalogue: Catalog, path: Path) -> bool:
    """Tell whether the file beside the catalogue says the same, whichever version of the compiler wrote it."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return _translations(read_mo(file)) == _translations(read_mo(BytesIO(compiled(catalogue))))


def _translations(catalogue: Catalog) -> dict[str, list[str]]:
    return {forms(message.id)[0]: forms(message.string) for message in catalogue if message.id}


def check(root: Path) -> list[str]:
    """Return all that is wrong with messages and catalogues."""
    template, found = extract(root), list(unclear_calls(root))
    for language in LANGUAGES:
        path = catalogue_path(root, language)
        catalogue = read(path)
        found += [f"{language}: {fault}" for fault in faults(template, catalogue)]
        if not is_compiled(catalogue, path.with_suffix(".mo")):
            found.append(f"{language}: not compiled; run packaging/check_translations.py --update")
    return found


def update(root: Path) -> None:
    """Add what is said anew to the catalogues, drop what is no longer said, and compile them."""
    template = extract(root)
    for language in LANGUAGES:
        path = catalogue_path(root, language)
        before = read(path)
        merged = Catalog(
            locale=language,
            header_comment=f"# UngInvest Verksted: {language}",
            project="UngInvest Verksted",
            charset="utf-8",
            fuzzy=False,
            creation_date=before.creation_date,
            revision_date=before.revision_date,
        )
        for wanted in (message for message in template if message.id):
            known = before.get(wanted.id)
            kept = known if known and known.pluralizable == wanted.pluralizable else wanted
            merged.add(wanted.id, kept.string, wanted.locations, kept.flags)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, merged, width=120, sort_output=True, include_lineno=False)
        path.with_suffix(".mo").write_bytes(compiled(read(path)))


def main(arguments: list[str]) -> int:
    """Do what the command line says, and return 0 when nothing is wrong."""
    parser = argparse.ArgumentParser(description="Check the translations.")
    parser.add_argument("--update", action="store_true", help="bring the catalogues up to date, and compile them")
    parser.add_argument("--missing", choices=LANGUAGES, help="print the messages that have no translation")
    chosen = parser.parse_args(arguments)
    if chosen.update:
        update(ROOT)
    if chosen.missing:
        for message in missing(extract(ROOT), read(catalogue_path(ROOT, chosen.missing))):
            print(*forms(message.id), sep=" | ")
        return 0
    found = check(ROOT)
    print(*found, f"{len(found)} to mend in the translations", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
