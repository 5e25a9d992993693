"""Reading the help with words: what is missing is named with file and key."""

import shutil

import pytest

from unginvest_workshop.language_help import load_question_patterns, load_statement_patterns, load_turning_texts
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import ContentError


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(resources_dir() / "language", tmp_path / "language")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "load"),
    [
        ("lack.toml", load_question_patterns),
        ("statements.toml", load_statement_patterns),
        ("nn.toml", lambda folder: load_turning_texts("nn", folder)),
    ],
)
def test_a_file_that_is_not_there_is_named(folder, file, load):
    load(folder)
    (folder / "language" / file).unlink()
    with pytest.raises(ContentError, match=file):
        load(folder)


def test_a_kind_without_paths_is_named(folder):
    path = folder / "language" / "en.toml"
    path.write_text(path.read_text("utf-8").replace("[kinds.blame.asking]", "[kinds.blame.other]"), "utf-8")
    with pytest.raises(ContentError, match=r"en\.toml: kinds\.blame\.asking"):
        load_turning_texts("en", folder)
