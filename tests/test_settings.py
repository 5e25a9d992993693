"""Settings, paths and the resource folder."""

import logging
from pathlib import Path

import appdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.settings import (
    DATA_DIR_VARIABLE,
    Settings,
    load_settings,
    paths,
    resources_dir,
    save_settings,
)


def test_resources_lie_beside_the_package_in_a_checkout():
    assert resources_dir() == Path(__file__).parents[1] / "resources"


def test_resources_inside_the_package_come_first(tmp_path):
    package = tmp_path / "package"
    (tmp_path / "resources").mkdir()
    (package / "resources").mkdir(parents=True)
    assert resources_dir(package) == package / "resources"


def test_missing_resources_are_said_clearly(tmp_path):
    with pytest.raises(FileNotFoundError, match="resources are missing"):
        resources_dir(tmp_path / "package")


def test_data_dir_argument_wins_over_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "environment"))
    assert paths(tmp_path / "argument").data_dir == tmp_path / "argument"


def test_environment_wins_over_the_users_own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path))
    assert paths().database == tmp_path / "fagdager.db"


@pytest.mark.parametrize("empty", [True, False])
def test_the_users_own_folder_is_not_a_roaming_one(monkeypatch, tmp_path, empty):
    asked = []

    def user_data_dir(name, **options):
        asked.append((name, options))
        return str(tmp_path / name)

    monkeypatch.setattr(appdirs, "user_data_dir", user_data_dir)
    if empty:
        monkeypatch.setenv(DATA_DIR_VARIABLE, "")
    else:
        monkeypatch.delenv(DATA_DIR_VARIABLE, raising=False)
    assert paths().data_dir == tmp_path / "UngInvest Verksted"
    assert asked == [("UngInvest Verksted", {"appauthor": False, "roaming": False})]


def test_all_paths_are_absolute_and_in_the_data_dir(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    found = paths(Path("here"))
    assert found.data_dir == tmp_path / "here"
    inside = [found.database, found.backups, found.media, found.log_file, found.lock_file, found.settings_file]
    assert {path.parent for path in inside} == {found.data_dir}
    assert len(set(inside)) == len(inside)


def test_home_is_expanded(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert paths(Path("~/fagdag")).data_dir == tmp_path / "fagdag"


@given(
    settings=st.builds(
        Settings,
        language=st.sampled_from(["nb", "nn", "en"]),
        stage_screen=st.text(st.characters(codec="utf-8")),
        bell=st.sampled_from(["off", "soft", "clear"]),
        summary_folder=st.text(st.characters(codec="utf-8")),
    )
)
def test_settings_are_read_as_they_were_written(tmp_path_factory, settings):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    save_settings(path, settings)
    assert load_settings(path) == settings


def test_saving_makes_the_folder_for_its_owner_alone(tmp_path):
    path = tmp_path / "new" / "settings.toml"
    save_settings(path, Settings())
    assert path.parent.stat().st_mode & 0o077 == 0
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.toml"]


def test_without_a_file_nothing_was_chosen(tmp_path):
    assert load_settings(tmp_path / "settings.toml") == Settings()


@pytest.mark.parametrize(
    "content",
    [b"language = ", b"\xff\xfe", b"[language]\n", b'language = "sv"\n', b"language = 3\n", b'unknown = "x"\n', b""],
)
def test_what_is_wrong_falls_back_to_the_defaults(tmp_path, caplog, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with caplog.at_level(logging.INFO):
        assert load_settings(path) == Settings()
    assert bool(caplog.records) == bool(content)
    assert all(record.levelno == logging.INFO for record in caplog.records)


def test_a_wrong_value_leaves_the_others(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('language = "nn"\nbell = "everybody"\nsummary_folder = "/home/x"\n', encoding="utf-8")
    assert load_settings(path) == Settings(language="nn", summary_folder="/home/x")


def test_an_older_file_still_opens_and_no_words_of_it_come_into_the_log(tmp_path, caplog):
    path = tmp_path / "settings.toml"
    older = """language = "nn"
summary_formats = "md"
summary_sections = "-stories,welcome"
summary_language = "en"
summary_names = "full"
summary_no_names = '{"a": ["Ida"]}'
"""
    path.write_text(older, encoding="utf-8")
    with caplog.at_level(logging.INFO):
        assert load_settings(path) == Settings(language="nn", summary_formats="md")
    assert "summary_no_names" in caplog.text
    assert "Ida" not in caplog.text


def test_a_file_that_cannot_be_read_falls_back_to_the_defaults(tmp_path):
    assert load_settings(tmp_path) == Settings()
