"""The help with words, read from resources/language/: patterns for all languages at once, and texts in one of them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.language import Label, LackKind, Part, QuestionPatterns
from unginvest_workshop.domain.language_paths import DirectedPath, PathPair, ThemeTexts, Turn, TurningTexts
from unginvest_workshop.domain.language_patterns import make_book
from unginvest_workshop.domain.language_statement import (
    StatementHintKind,
    StatementLabel,
    StatementPatterns,
)
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import TomlTable

_L = TypeVar("_L")


def load_question_patterns(folder: Path | None = None) -> QuestionPatterns:
    """Read and make ready what is looked for in a question; ``folder`` stands in for resources/.

    It takes some hundredths of a second: call it once, and pass it on. Raises toml_table.ContentError for a
    file that cannot be read, ValueError for a pattern that cannot, KeyError for a group of words that is not there.
    """
    lack, free, themes = (_open(folder, name) for name in ("lack", "free", "themes"))
    kinds, freed = lack.table("kinds"), free.table("free")
    written = [
        *((Label(Part.LACK, kind), kinds.text(kind)) for kind in LackKind if kind is not LackKind.TROUBLE),
        (Label(Part.FREE), freed.text("words")),
        (Label(Part.SPARED), freed.text("sentences")),
        *((Label(Part.TROUBLE, key), theme.text_or_empty("words")) for key, theme in _themes(themes)),
        *((Label(Part.THEME, key), theme.text_or_empty("about")) for key, theme in _themes(themes)),
    ]
    return make_book(_each(written), {**_groups(lack), **_groups(free), **_groups(themes)})


def load_statement_patterns(folder: Path | None = None) -> StatementPatterns:
    """Read and make ready what is looked for in a design statement; as load_question_patterns does."""
    file = _open(folder, "statements")
    hints, free, structure = (file.table(key) for key in ("hints", "free", "structure"))
    by_words = [kind for kind in StatementHintKind if hints.has(kind)]
    written = [
        *((StatementLabel(kind), hints.text(kind)) for kind in by_words),
        *((StatementLabel(kind, is_free=True), free.text(kind)) for kind in by_words),
        *((StatementLabel(field), structure.text(field)) for field in StructurePart),
        (StatementLabel(None, is_free=True), free.text("structure")),
    ]
    return make_book(_each(written), _groups(file))


def load_turning_texts(language: str, folder: Path | None = None) -> TurningTexts:
    """Read the texts of the help with questions in "nb", "nn" or "en". Raises toml_table.ContentError."""
    file = _open(folder, language)
    kinds = file.table("kinds")
    return TurningTexts(
        example=_pair(file.table("example")),
        kinds={kind: _pair(kinds.table(kind)) for kind in LackKind},
        theme_asking=_path(file.table("theme_asking")),
        themes=dict(file.each("themes", lambda key, row: (key, ThemeTexts(row.text("more"), row.text("ask"))))),
        turns=[_turn(row) for each in LANGUAGES for row in _open(folder, each).rows("turns")],
    )


def _pair(table: TomlTable) -> PathPair:
    return PathPair(_path(table.table("lack")), _path(table.table("asking")))


def _path(table: TomlTable) -> DirectedPath:
    return DirectedPath(
        table.text_or_empty("question"), table.text("knowledge"), table.text("actions"), table.text("future")
    )


def _turn(table: TomlTable) -> Turn:
    return Turn(re.compile(table.text("said"), re.IGNORECASE), table.text("asks"))


def _open(folder: Path | None, name: str) -> TomlTable:
    return TomlTable.open((folder or resources_dir()) / "language" / f"{name}.toml")


def _groups(file: TomlTable) -> dict[str, list[str]]:
    groups = file.table("groups")
    return {name: groups.text(name).split() for name in groups.names()}


def _themes(file: TomlTable) -> tuple[tuple[str, TomlTable], ...]:
    return file.each("themes", lambda key, table: (key, table))


def _each(written: Iterable[tuple[_L, str]]) -> Iterator[tuple[_L, str]]:
    """Yield the patterns that are written one on each line, or with commas between."""
    for label, patterns in written:
        for pattern in patterns.replace("\n", ",").split(","):
            if pattern.strip():
                yield label, pattern
