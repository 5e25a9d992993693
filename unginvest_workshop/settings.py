"""Where things lie, and what the facilitator has chosen: the only user of appdirs. Free of Qt."""

import logging
import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

import appdirs
import tomli_w

Language = Literal["nb", "nn", "en"]

DATA_DIR_VARIABLE: Final = "UNGINVEST_WORKSHOP_DATA"
"""The environment variable that says where the data lie."""


class NamesPolicy(StrEnum):
    """How much of people's names leaves the laptop."""

    FULL = "full"
    FIRST = "first"
    INITIALS = "initials"
    OWNERS = "owners"
    """Only those who took on a step of the roadmap are named, by first name."""
    NONE = "none"


class BellVolume(StrEnum):
    """How loud the bell is at one minute left, at a swap and at the end."""

    OFF = "off"
    SOFT = "soft"
    CLEAR = "clear"


class StageTheme(StrEnum):
    """Whether the room's view is light or dark."""

    BY_EXERCISE = "by_exercise"
    LIGHT = "light"
    DARK = "dark"


TEXT_SIZES: Final = (85, 100, 115, 130, 150)
"""How large the words on the stage may be, in per cent of the usual."""

PAGE_SECONDS: Final = (5, 120)
"""The shortest and the longest that a page may stay when the stage turns its pages by itself."""


_APP_NAME: Final = "UngInvest Verksted"
_PACKAGE: Final = Path(__file__).parent
_ENUMS: Final = MappingProxyType({"bell": BellVolume, "stage_theme": StageTheme})
_CHOICES: Final[Mapping[str, Sequence[object]]] = MappingProxyType(
    {
        "language": get_args(Language),
        "stage_text": TEXT_SIZES,
        "page_seconds": range(PAGE_SECONDS[0], PAGE_SECONDS[1] + 1),
        **{key: tuple(kind) for key, kind in _ENUMS.items()},
    }
)
_log = logging.getLogger(__name__)


def resources_dir(package: Path = _PACKAGE) -> Path:
    """Return the folder of texts, templates and the rest of the data that belong to the app.

    An installed package has it inside; a checkout, also one installed as editable, has it beside the package.
    Raises FileNotFoundError when it is in neither place.
    """
    inside, beside = package / "resources", package.parent / "resources"
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the app's resources are missing: there is neither {inside} nor {beside}")


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the data of one user lie; none of it need exist."""

    data_dir: Path
    database: Path
    backups: Path
    media: Path
    log_file: Path
    lock_file: Path
    settings_file: Path


def paths(data_dir: Path | None = None) -> Paths:
    """Return the paths in this folder; without one, in that of the environment, else in the user's own for the app."""
    chosen = data_dir or os.environ.get(DATA_DIR_VARIABLE) or _user_data_dir()
    folder = Path(chosen).expanduser().absolute()
    return Paths(
        data_dir=folder,
        database=folder / "fagdager.db",
        backups=folder / "backups",
        media=folder / "media",
        log_file=folder / "unginvest-workshop.log",
        lock_file=folder / "unginvest-workshop.lock",
        settings_file=folder / "settings.toml",
    )


def _user_data_dir() -> str:
    # Not roaming: a database in a folder that is copied between machines is destroyed sooner or later.
    return str(appdirs.user_data_dir(_APP_NAME, appauthor=False, roaming=False))


@dataclass(frozen=True, slots=True)
class Settings:
    """What the facilitator has chosen."""

    language: Language = "nb"
    """Of the windows; each fagdag has its own for the room."""
    stage_screen: str = ""
    """Name and serial number of the screen that the room sees; empty for the second screen, if there is one."""
    summary_folder: str = ""
    """Where the last summary was saved; empty for the user's documents."""
    summary_formats: str = ""
    """The files of the last summary, by their formats' names with commas between; empty for the usual ones."""
    summary_days: str = ""
    """What was chosen for the summary of one fagdag alone, as JSON: by the ids of the fagdager."""
    bell: BellVolume = BellVolume.SOFT
    stage_theme: StageTheme = StageTheme.BY_EXERCISE
    stage_text: int = 100
    """How large the words on the stage are, in per cent of the usual; one of TEXT_SIZES."""
    less_motion: bool = False
    """Whether the stage changes without movement."""
    page_seconds: int = 12
    """How long a page stays when the stage turns its pages by itself."""
    learnt_since: int = 0
    """When the app was last told to forget what it has learnt of shared factors, UTC milliseconds; nought for never."""
    window: str = ""
    """Where the window was and how large, as Qt writes it, in base 64; empty before the first time."""


def load_settings(path: Path) -> Settings:
    """Read the settings; what is missing, unknown or wrong in the file is as if never chosen."""
    try:
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        _log.info("The settings in %s cannot be read: %s", path, error)
        return Settings()
    values: dict[str, Any] = {}
    for key, value in stored.items():
        if _fits(key, value):
            values[key] = _ENUMS[key](value) if key in _ENUMS else value
        else:
            # not with its value: an older file may hold words that were said
            _log.info("Not a setting: %s in %s", key, path)
    return Settings(**values)


def _fits(key: str, value: object) -> bool:
    kinds = {field.name: type(field.default) for field in fields(Settings)}
    plain = kinds.get(key) if kinds.get(key) in {bool, int} else str
    if key not in kinds or type(value) is not plain:
        return False
    return key not in _CHOICES or value in _CHOICES[key]


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises OSError where they cannot be written."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    written = path.with_suffix(".new")
    written.write_bytes(tomli_w.dumps(asdict(settings)).encode())
    written.replace(path)
