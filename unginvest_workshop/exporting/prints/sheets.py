"""Each kind of sheet as a PDF: what it is called, and what typst is told to set it from."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from unginvest_workshop.content import AskedTexts
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.prints.read import PrintedDay, PrintedGroup, PrintedGuide
from unginvest_workshop.exporting.typesetting import looks_in, typeset
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.naming import alphabetical

_LEAST_ROOTS: Final = 4
_MOST_ROOTS: Final = 6
_THINK: Final = "think"
"""What stands beside a question that has no symbol of its own."""


class Sheet(StrEnum):
    """What can be printed."""

    GUIDE = "guide"
    PAIRS = "pairs"
    GROUPS = "groups"
    SIGNS = "signs"
    TREE = "tree"


class Paper(StrEnum):
    """How large the empty tree is."""

    A3 = "a3"
    A1 = "a1"


FORM_WORDS: Final = MappingProxyType(
    {
        GuideForm.FULL: mark("Hele guiden"),
        GuideForm.EASY: mark("Lett å lese"),
        GuideForm.INTERPRETED: mark("Med tolk"),
    }
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A file's name without its suffix, its content, and a message on what it lacks, to be translated."""

    name: str
    content: bytes
    notice: str


def guide_sheet(day: PrintedDay, guide: PrintedGuide, form: GuideForm, t: Translator, pictures: Pictures) -> Printed:
    """Return a guide on A5, two and two on a sheet that is cut in the middle, with lines to write on."""
    asked = guide.forms.get(form) or guide.forms[GuideForm.FULL]
    easy = form is GuideForm.EASY
    symbols = {name: pictures.symbol_svg(name) for name in _symbols(asked)} if easy else {}
    title = guide.title or t("Intervju")
    shown = "" if form is GuideForm.FULL else t(FORM_WORDS[form])
    data = {
        "title": title,
        "form": shown,
        "opening": asked.opening,
        "story": asked.story_question,
        "questions": [
            {"symbol": symbol if easy else "", "text": text} for symbol, text in _questions(asked) if text.strip()
        ],
        "large": form is not GuideForm.FULL,
        "write": t("Ord som falt"),
        "listen": t("Lytt, vær nysgjerrig, og skriv ordene slik de faller."),
        "who": t("Den som forteller:"),
        "foot": day.workshop.title,
    }
    name = " – ".join(filter(None, (t("Intervjuguide"), title, shown)))
    return _set("guide", name, data, t, {f"{each}.svg": svg for each, svg in symbols.items()})


def pairs_sheet(day: PrintedDay, t: Translator) -> Printed:
    """Return who interview each other: everybody from A to Å, then the pairs."""
    register = [(name, *(each for each in pair if each != name)) for pair in day.pairs for name in pair]
    data = {
        "title": t("Finn makkeren din"),
        "register": _by_letter(register),
        "lists": [{"heading": "", "colour": "", "names": " – ".join(pair)} for pair in day.pairs],
        "lists_title": t("Parene"),
        "foot": day.workshop.title,
    }
    return _set("lists", t("Parene"), data, t)


def groups_sheet(day: PrintedDay, t: Translator) -> Printed:
    """Return who is in which group: everybody from A to Å, then the groups."""
    register = [(name, group.called) for group in day.groups for name in group.members]
    data = {
        "title": t("Finn gruppa di"),
        "register": _by_letter(register),
        "lists": [
            {"heading": _heading(group), "colour": group.colour.value, "names": "\n".join(group.members)}
            for group in day.groups
        ],
        "lists_title": t("Gruppene"),
        "foot": day.workshop.title,
    }
    return _set("lists", t("Gruppene"), data, t)


def signs_sheet(day: PrintedDay, t: Translator) -> Printed:
    """Return a sign for each group's table: a sheet that is folded, and read from both sides."""
    data = {
        "title": t("Bordskilt"),
        "group": t("Gruppe"),
        "signs": [{"number": group.number, "name": group.name, "colour": group.colour.value} for group in day.groups],
    }
    return _set("signs", t("Bordskilt"), data, t)


def tree_sheet(day: PrintedDay, t: Translator, paper: Paper) -> Printed:
    """Return an empty tree for each group to write on, or one alone where there are no groups."""
    trees = [_tree(group) for group in day.groups] or [{"heading": t("Gruppe"), "roots": _LEAST_ROOTS + 1}]
    data = {
        "title": t("Treet vårt"),
        "topic": day.workshop.topic_question.replace("\n", " "),
        "story": t("Historie"),
        "image": t("Bildet vårt"),
        "roots": t("I røttene skriver dere det som gjorde at det gikk så bra, med ordene til den som fortalte."),
        "paper": paper.value,
        "trees": trees,
    }
    return _set("tree", t("Tomt tre, {paper}", paper=paper.value.upper()), data, t)


def _set(
    look: str, name: str, data: Mapping[str, object], t: Translator, files: Mapping[str, bytes] | None = None
) -> Printed:
    told = {"sheet": json.dumps(data, ensure_ascii=False)}
    content, notice = typeset(looks_in("prints"), f"{look}.typ", told, t.language, files)
    return Printed(name, content, notice)


def _questions(asked: AskedTexts) -> list[tuple[str, str]]:
    """Return what is asked after the story, each with its symbol."""
    symbols = [*asked.symbols, *[_THINK] * len(asked.follow_ups)]
    return [*zip(symbols, asked.follow_ups, strict=False), ("heart", asked.values), ("grow", asked.wish)]


def _symbols(asked: AskedTexts) -> set[str]:
    return {symbol for symbol, text in _questions(asked) if text.strip()}


def _by_letter(rows: Sequence[tuple[str, ...]]) -> list[dict[str, object]]:
    """Return the rows in the order of the alphabet, with a letter before the first of each."""
    found: list[dict[str, object]] = []
    before = ""
    for name, *others in sorted(rows, key=lambda row: alphabetical(row[0])):
        letter = name[:1].upper()
        found.append({"letter": letter if letter != before else "", "name": name, "others": ", ".join(others)})
        before = letter
    return found


def _heading(group: PrintedGroup) -> str:
    return f"{group.number} · {group.name}" if group.name else group.called


def _tree(group: PrintedGroup) -> dict[str, object]:
    return {"heading": _heading(group), "roots": min(max(len(group.members), _LEAST_ROOTS), _MOST_ROOTS)}


READY: Final[MappingProxyType[Sheet, Callable[[PrintedDay], bool]]] = MappingProxyType(
    {
        Sheet.GUIDE: lambda day: bool(day.guides),
        Sheet.PAIRS: lambda day: bool(day.pairs),
        Sheet.GROUPS: lambda day: any(group.members for group in day.groups),
        Sheet.SIGNS: lambda day: bool(day.groups),
        Sheet.TREE: lambda _day: True,
    }
)
"""Whether a fagdag has what a sheet tells of."""

MISSING: Final = MappingProxyType(
    {
        Sheet.GUIDE: mark("Dagsplanen har ikke noe intervju med spørsmål. Legg til et intervju, og skriv guiden."),
        Sheet.PAIRS: mark("Det er ikke trukket makkere ennå. Gå til intervjuet, og trekk makkere."),
        Sheet.GROUPS: mark("Det er ingen i grupper ennå. Del inn i grupper med Ctrl D."),
        Sheet.SIGNS: mark("Det er ingen grupper ennå. Lag dem med Ctrl D."),
    }
)
"""What to do where it doesn't."""
