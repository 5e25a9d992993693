"""The texts of the personal roadmap: aliases to offer, the conversation in its three ways in, and the strengths.

They are data in resources/personal/, one TOML file per language. Keys are plain text here; the domain's enums have the
same. Nothing of a fagdag reads them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from unginvest_workshop.content import SYMBOLS
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import TomlTable


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question of the conversation."""

    key: str
    symbol: str
    text: str
    scene: str = ""
    """What is told before it, where a new scene begins; empty otherwise."""


@dataclass(frozen=True, slots=True)
class WayTexts:
    """A way into the conversation: its scene, and the questions in their order, the first of them with that scene."""

    key: str
    title: str
    lead: str
    symbol: str
    questions: tuple[AskedQuestion, ...]

    def question(self, key: str) -> AskedQuestion | None:
        """Return a question by its key; None when this way has none such."""
        return next((question for question in self.questions if question.key == key), None)


@dataclass(frozen=True, slots=True)
class VirtueTexts:
    """What a virtue is called, and its symbol."""

    name: str
    symbol: str


@dataclass(frozen=True, slots=True)
class StrengthTexts:
    """What a strength is called, and what one does who has it: said to that person."""

    name: str
    tells: str


@dataclass(frozen=True, slots=True)
class PersonalTexts:
    """All of them in one language."""

    language: str
    aliases: tuple[str, ...]
    years: Mapping[str, str]
    """A horizon's number of years in words, by its key."""
    ways: tuple[WayTexts, ...]
    virtues: Mapping[str, VirtueTexts]
    strengths: Mapping[str, StrengthTexts]

    def way(self, key: str, horizon: str) -> WayTexts:
        """Return a way in as it is told with this horizon. Raises KeyError for an unknown key."""
        found = next((way for way in self.ways if way.key == key), None)
        if found is None:
            raise KeyError(key)
        years = self.years[horizon]
        questions = (
            AskedQuestion(each.key, each.symbol, each.text, each.scene.replace("{years}", years))
            for each in found.questions
        )
        return WayTexts(found.key, found.title, found.lead, found.symbol, tuple(questions))


def load_personal_texts(language: str, folder: Path | None = None) -> PersonalTexts:
    """Read one language's texts; ``folder`` stands in for resources/personal. Raises toml_table.ContentError."""
    texts = folder or resources_dir() / "personal"
    talk = TomlTable.open(texts / f"{language}.toml")
    strengths = TomlTable.open(texts / "strengths" / f"{language}.toml")
    years = talk.table("years")
    return PersonalTexts(
        language=language,
        aliases=talk.texts("aliases"),
        years={name: years.text(name) for name in years.names()},
        ways=talk.each("ways", _way),
        virtues=dict(strengths.each("virtues", _virtue)),
        strengths=dict(strengths.each("strengths", _strength)),
    )


def _way(key: str, table: TomlTable) -> WayTexts:
    scenes = [table.text("scene")]
    questions = []
    for row in table.rows("questions"):
        scene = scenes.pop() if scenes else row.text_or_empty("scene")
        questions.append(AskedQuestion(row.text("key"), row.one_of("symbol", SYMBOLS), row.text("text"), scene))
    return WayTexts(key, table.text("title"), table.text("lead"), table.one_of("symbol", SYMBOLS), tuple(questions))


def _virtue(key: str, table: TomlTable) -> tuple[str, VirtueTexts]:
    return key, VirtueTexts(table.text("name"), table.one_of("symbol", SYMBOLS))


def _strength(key: str, table: TomlTable) -> tuple[str, StrengthTexts]:
    return key, StrengthTexts(table.text("name"), table.text("tells"))
