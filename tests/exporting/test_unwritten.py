"""Files that could not be written are told of by what stood in the way."""

import errno
from pathlib import Path

import pytest

from unginvest_workshop.exporting.files import not_written
from unginvest_workshop.exporting.unwritten import PICTURES_MISSING, by_cause
from unginvest_workshop.i18n import LANGUAGES, Sentence, Translator

CAUSES = {
    "full": OSError(errno.ENOSPC, ""),
    "no folder": NotADirectoryError(),
    "a folder": IsADirectoryError(),
    "gone": FileNotFoundError(),
    "refused": PermissionError(),
    "other": OSError(errno.EIO, ""),
}


def trouble(error: OSError, path: str) -> Sentence:
    told = not_written(Path(path), error)
    return Sentence(told.message, told.values)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cause", CAUSES)
def test_many_files_are_counted_and_three_named(cause: str, language: str) -> None:
    (told,) = by_cause(trouble(CAUSES[cause], f"/ut/{n}.svg") for n in range(1, 36))
    said = Translator(language)(told.message, **told.values)
    assert "35 " in said
    assert all(f"{n}.svg" in said for n in (1, 2, 3))
    assert "4.svg" not in said
    assert len(said) < 200


def test_one_file_is_told_of_as_it_was() -> None:
    alone = trouble(CAUSES["full"], "/ut/a.svg")
    assert by_cause([alone]) == (alone,)


def test_up_to_three_files_are_all_named() -> None:
    (told,) = by_cause(trouble(CAUSES["full"], f"/ut/{n}.svg") for n in "abc")
    assert told.values["files"] == "«a.svg», «b.svg», «c.svg»"


def test_each_cause_is_told_of_and_each_folder_that_is_named() -> None:
    files = [("full", "/a/1"), ("refused", "/a/2"), ("full", "/b/3"), ("refused", "/b/4"), ("refused", "/a/5")]
    told = by_cause(trouble(CAUSES[cause], path) for cause, path in files)
    assert [each.values.get("n", 1) for each in told] == [2, 2, 1]


def test_several_files_without_their_pictures() -> None:
    (told,) = by_cause(Sentence(PICTURES_MISSING, {"file": file, "folder": "/ut"}) for file in ("a.md", "b.md"))
    assert Translator("nb")(told.message, **told.values).endswith("lagre («a.md», «b.md»).")
