"""The help with words, read from resources/language/: patterns that hold for all languages, and texts in one of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from unginvest_workshop.domain.language import Label, LackKind, Part, QuestionPatterns
from unginvest_workshop.domain.language_patterns import make_book
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import TomlTable

_L = TypeVar("_L")


def load_question_patterns(folder: Path | None = None) -> QuestionPatterns:
    """Read and make ready what is looked for in a question; ``folder`` stands in for resources/.

    It takes some hundredths of a second: call it once, and pass on what it returns. Raises toml_table.ContentError for a
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
