"""Reading the app's own texts: TOML tables whose mistakes are named with file and key."""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")


class ContentError(Exception):
    """A text is missing or wrong in a resource file; the message names the file and the key."""


class TomlTable:
    """A table in a TOML file that knows where it stands, so that a wrong text can be found."""

    def __init__(self, values: dict[str, object], file: Path, path: str = "") -> None:
        self._values = values
        self._file = file
        self._path = path

    @classmethod
    def open(cls, file: Path) -> "TomlTable":
        """Read a file. Raises ContentError."""
        try:
            return cls(tomllib.loads(file.read_text(encoding="utf-8")), file)
        except OSError as error:
            raise ContentError(f"{file}: {error.strerror}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ContentError(f"{file}: {error}") from error

    def text(self, key: str) -> str:
        """Return a text that is not empty."""
        value = self._values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._error(key, "a text")
        return value

    def text_or_empty(self, key: str) -> str:
        """Return a text, empty when there is none."""
        return self.text(key) if self.has(key) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, none of them empty; the list is empty when there is none."""
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
            raise self._error(key, "a list of texts")
        return tuple(values)

    def number(self, key: str) -> int:
        """Return a whole number."""
        value = self._values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._error(key, "a whole number")
        return value

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers; empty when there is none."""
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(type(value) is int for value in values):
            raise self._error(key, "a list of whole numbers")
        return tuple(values)

    def flag(self, key: str) -> bool:
        """Return true or false, false when it is not there."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise self._error(key, "true or false")
        return value

    def rows(self, key: str) -> "tuple[TomlTable, ...]":
        """Return a list of tables; empty when there is none."""
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise self._error(key, "a list of tables")
        return tuple(TomlTable(value, self._file, f"{self._at(key)}[{n}]") for n, value in enumerate(values))

    def table(self, key: str) -> "TomlTable":
        """Return a table."""
        value = self._values.get(key)
        if not isinstance(value, dict):
            raise self._error(key, "a table")
        return TomlTable(value, self._file, self._at(key))

    def has(self, key: str) -> bool:
        """Tell whether there is anything by this name."""
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """Return the names of all that it holds, in their order."""
        return tuple(self._values)

    def each(self, key: str, make: Callable[[str, "TomlTable"], _T]) -> tuple[_T, ...]:
        """Make something of every table within a table, in their order."""
        outer = self.table(key)
        return tuple(make(name, outer.table(name)) for name in outer.names())

    def one_of(self, key: str, allowed: Iterable[str]) -> str:
        """Return a text that is one of those allowed."""
        value = self.text(key)
        if value not in allowed:
            raise self._error(key, f"one of {', '.join(sorted(allowed))}")
        return value

    def many_of(self, key: str, allowed: Iterable[str], count: int) -> tuple[str, ...]:
        """Return so many texts that are each one of those allowed; empty when there is none."""
        values = self.texts(key)
        if values and (len(values) != count or not set(values) <= set(allowed)):
            raise self._error(key, f"a list of {count}, each one of {', '.join(sorted(allowed))}")
        return values

    def _at(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def _error(self, key: str, wanted: str) -> ContentError:
        return ContentError(f"{self._file}: {self._at(key)} is not {wanted}")
