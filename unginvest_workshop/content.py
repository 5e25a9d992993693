"""The app's longer texts: phases, exercises, interview guides and templates, read from resources/ for one language.

They are data, one TOML file per language in each folder. Keys are plain text here; the domain's enums have the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, TypeVar

from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import TomlTable

SYMBOLS: Final = frozenset(
    {
        *("pair", "listen", "write", "swap", "group", "walk", "tell"),
        *("think", "star", "pause", "hand", "eye", "talk"),
        *("heart", "happy", "help", "learn", "door", "strong", "grow", "key", "place"),
        *("work", "home", "free", "car", "paw", "night"),
    }
)
"""The symbols that may stand beside an instruction or a question."""

PRACTICE_GUIDE: Final = "practice"
"""The guide of the practice interview; it is not among those to choose for the interview itself."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One short line on the stage, and the symbol beside it."""

    symbol: str
    text: str


@dataclass(frozen=True, slots=True)
class PhaseTexts:
    """A phase's name, and what the room finds out in it."""

    key: str
    name: str
    finds_out: str


@dataclass(frozen=True, slots=True)
class ExerciseTexts:
    """What is said of an exercise, on the stage and to the facilitator."""

    key: str
    name: str
    """As in the agenda."""
    lead: str
    """The line under the title in the console."""
    why: str
    """Why it works."""
    question: str
    """The big sentence on the stage."""
    instructions: tuple[Instruction, ...]
    now: str
    """What the facilitator does now."""
    notes: str
    """What the facilitator's private notes say until somebody changes them."""
    prompts: tuple[str, ...]
    """Questions that carry the talk on; may be none."""
    prompt_symbols: tuple[str, ...] = ()
    """The symbol beside each prompt, in an exercise that shows them one at a time; else none."""

    @property
    def shown_prompts(self) -> tuple[Instruction, ...]:
        """The prompts that the stage can show, each with its symbol; none in an exercise that has no symbols."""
        return tuple(Instruction(*pair) for pair in zip(self.prompt_symbols, self.prompts, strict=False))


@dataclass(frozen=True, slots=True)
class AskedTexts:
    """What a guide asks, in one of its forms."""

    opening: str
    story_question: str
    follow_ups: tuple[str, ...]
    values: str
    wish: str
    symbols: tuple[str, ...] = ()
    """The symbol beside each follow-up, in the form that has them."""


@dataclass(frozen=True, slots=True)
class GuideTexts:
    """A generativ spørreguide in its three forms."""

    key: str
    title: str
    full: AskedTexts
    easy: AskedTexts
    """Easy words and short sentences, with symbols."""
    interpreted: AskedTexts
    """Short, and one thing at a time, for a pair that speaks through an interpreter."""
    notes: str = ""
    """What the facilitator's private notes say of an interview that goes by it, where it has some of its own."""


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """One exercise of a template; an empty title means the exercise's own name."""

    exercise: str
    phase: str
    minutes: int
    title: str
    round_minutes: int = 0
    """What each group gets where the room hears group after group; ``minutes`` is then what eight groups take."""
    gallery_walk: bool = False
    """Whether people walk round instead."""


@dataclass(frozen=True, slots=True)
class TemplateTexts:
    """A day to start from: its agenda, and the key of its interview guide."""

    key: str
    title: str
    description: str
    items: tuple[TemplateItem, ...]
    guide: str

    @property
    def minutes(self) -> int:
        """The length of the whole, in minutes."""
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class GivenName:
    """What a template calls an exercise in some language, and what the same is called in this one."""

    exercise: str
    title: str
    here: str


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


_K = TypeVar("_K", bound=_Keyed)


@dataclass(frozen=True, slots=True)
class Content:
    """All texts in one language, in the order of the files. Each look-up raises KeyError for an unknown key."""

    language: str
    phases: tuple[PhaseTexts, ...]
    exercises: tuple[ExerciseTexts, ...]
    guides: tuple[GuideTexts, ...]
    templates: tuple[TemplateTexts, ...]
    given_names: tuple[GivenName, ...]
    """The names that templates give, in every language there is, so that a name nobody has changed follows."""

    def phase(self, key: str) -> PhaseTexts:
        """Return a phase's texts."""
        return _by_key(self.phases, key)

    def exercise(self, key: str) -> ExerciseTexts:
        """Return an exercise's texts."""
        return _by_key(self.exercises, key)

    def guide(self, key: str) -> GuideTexts:
        """Return an interview guide."""
        return _by_key(self.guides, key)

    def template(self, key: str) -> TemplateTexts:
        """Return a template."""
        return _by_key(self.templates, key)

    def title(self, exercise: str, title: str) -> str:
        """Return an exercise's title, in this language where it is one that a template gives it."""
        return next((each.here for each in self.given_names if (each.exercise, each.title) == (exercise, title)), title)


def load_content(language: str, folder: Path | None = None) -> Content:
    """Read one language's texts; ``folder`` stands in for resources/. Raises toml_table.ContentError."""
    resources = folder or resources_dir()
    exercises = TomlTable.open(resources / "exercises" / f"{language}.toml")
    guides = TomlTable.open(resources / "guides" / f"{language}.toml")
    templates = TomlTable.open(resources / "templates" / f"{language}.toml").each("templates", _template)
    return Content(
        language=language,
        phases=exercises.each("phases", _phase),
        exercises=exercises.each("exercises", _exercise),
        guides=guides.each("guides", _guide),
        templates=templates,
        given_names=tuple(_given_names(templates, resources / "templates")),
    )


def _given_names(here: tuple[TemplateTexts, ...], folder: Path) -> Iterator[GivenName]:
    """Yield each name that a template gives in any language, with the one it has here; those from here come first."""
    others = (TomlTable.open(file).each("templates", _template) for file in sorted(folder.glob("*.toml")))
    own = {template.key: template.items for template in here}
    for templates in (here, *others):
        for template in templates:
            for item, same in zip(template.items, own.get(template.key, ()), strict=False):
                if item.title and same.title and item.exercise == same.exercise:
                    yield GivenName(item.exercise, item.title, same.title)


def _by_key(texts: Iterable[_K], key: str) -> _K:
    for each in texts:
        if each.key == key:
            return each
    raise KeyError(key)


def _phase(key: str, table: TomlTable) -> PhaseTexts:
    return PhaseTexts(key, table.text("name"), table.text("finds_out"))


def _exercise(key: str, table: TomlTable) -> ExerciseTexts:
    return ExerciseTexts(
        key=key,
        name=table.text("name"),
        lead=table.text("lead"),
        why=table.text("why"),
        question=table.text("question"),
        instructions=tuple(
            Instruction(row.one_of("symbol", SYMBOLS), row.text("text")) for row in table.rows("instructions")
        ),
        now=table.text("now"),
        notes=table.text("notes"),
        prompts=table.texts("prompts"),
        prompt_symbols=table.many_of("prompt_symbols", SYMBOLS, len(table.texts("prompts"))),
    )


def _guide(key: str, table: TomlTable) -> GuideTexts:
    return GuideTexts(
        key=key,
        title=table.text("title"),
        full=_asked(table, table.texts("follow_ups")),
        easy=_asked_with_symbols(table.table("easy")),
        interpreted=_asked(table.table("interpreted"), table.table("interpreted").texts("follow_ups")),
        notes=table.text_or_empty("notes"),
    )


def _asked(table: TomlTable, follow_ups: tuple[str, ...], symbols: tuple[str, ...] = ()) -> AskedTexts:
    return AskedTexts(
        opening=table.text("opening"),
        story_question=table.text("story_question"),
        follow_ups=follow_ups,
        values=table.text("values"),
        wish=table.text("wish"),
        symbols=symbols,
    )


def _asked_with_symbols(table: TomlTable) -> AskedTexts:
    rows = table.rows("follow_ups")
    symbols = tuple(row.one_of("symbol", SYMBOLS) for row in rows)
    return _asked(table, tuple(row.text("text") for row in rows), symbols)


def _template(key: str, table: TomlTable) -> TemplateTexts:
    return TemplateTexts(
        key=key,
        title=table.text("title"),
        description=table.text("description"),
        items=tuple(
            TemplateItem(
                exercise=row.text("exercise"),
                phase=row.text("phase"),
                minutes=row.number("minutes"),
                title=row.text_or_empty("title"),
                round_minutes=row.number("round_minutes") if row.has("round_minutes") else 0,
                gallery_walk=row.flag("gallery_walk"),
            )
            for row in table.rows("items")
        ),
        guide=table.text("guide"),
    )
