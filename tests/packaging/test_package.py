"""What is built from the checkout: complete, and honest about what it needs."""

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

IMPORT_NAMES = {
    "pyside6-essentials": {"PySide6", "shiboken6"},
    "pyside6-addons": {"PySide6"},
    "font-source-serif-pro": {"font_source_serif_pro"},
    "font-source-sans-pro": {"font_source_sans_pro"},
    "tomli-w": {"tomli_w"},
    "pillow": {"PIL"},
    "pillow-heif": {"pillow_heif"},
    "python-docx": {"docx", "lxml"},
    "python-pptx": {"pptx"},
    "jinja2": {"jinja2", "markupsafe"},
    "zlib-ng": {"zlib_ng"},
}
"""What a package is imported as, where its name in lower letters is not it."""


def build(kind, folder, source=ROOT):
    """Build a wheel or an sdist, without a network, and return it."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    """Return the source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(build("sdist", folder / "built")) as archive:
        archive.extractall(folder / "unpacked", **safely)
    (unpacked,) = (folder / "unpacked").iterdir()
    return unpacked


@pytest.fixture(scope="module", params=["checkout", "sdist"])
def wheel(request, tmp_path_factory):
    """Return a wheel, unpacked: one built from the checkout, and one built from the source distribution."""
    source = ROOT if request.param == "checkout" else request.getfixturevalue("sdist")
    folder = tmp_path_factory.mktemp("wheel")
    with zipfile.ZipFile(build("wheel", folder / "built", source)) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def files(folder):
    """Return the files below a folder, without what tools leave there."""
    found = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    return {path for path in found if not any(part.startswith(".") for part in path.parts)}


def test_a_wheel_holds_the_package_and_its_resources(wheel):
    assert files(wheel / "unginvest_workshop" / "resources") == files(ROOT / "resources")
    assert files(ROOT / "unginvest_workshop") <= files(wheel / "unginvest_workshop")


def test_the_resources_are_found_in_a_wheel(wheel):
    code = "from unginvest_workshop.settings import resources_dir; print(resources_dir())"
    environment = {**os.environ, "PYTHONPATH": str(wheel), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", code]
    found = subprocess.run(command, cwd=wheel, env=environment, check=True, capture_output=True, text=True)
    assert Path(found.stdout.strip()) == wheel / "unginvest_workshop" / "resources"


def test_a_wheel_has_both_scripts(wheel):
    (entry_points,) = wheel.glob("*.dist-info/entry_points.txt")
    text = entry_points.read_text(encoding="utf-8")
    assert "[console_scripts]\nunginvest-workshop = " in text
    assert "[gui_scripts]\n" in text


def test_a_source_distribution_can_be_checked(sdist):
    assert {"tests", "packaging", "resources", "unginvest_workshop", "README.md"} <= {p.name for p in sdist.iterdir()}


def test_every_import_is_of_a_package_that_is_asked_for():
    asked = set()
    for requirement in PROJECT["dependencies"]:
        name = re.split(r"[<>=!~\[; ]", requirement)[0].lower()
        asked |= IMPORT_NAMES.get(name, {name})
    imported = {
        name.split(".")[0]
        for path in (ROOT / "unginvest_workshop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        for name in imports(node)
    }
    assert imported - set(sys.stdlib_module_names) - {"unginvest_workshop"} <= asked


def imports(node):
    """Return the modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []


def test_qt_is_pinned_and_has_no_browser():
    qt = [requirement for requirement in PROJECT["dependencies"] if requirement.startswith("PySide6")]
    assert sorted(qt) == ["PySide6-Addons>=6.8,<6.12", "PySide6-Essentials>=6.8,<6.12"]


def test_both_names_start_the_app():
    assert PROJECT["scripts"].keys() == {"unginvest-workshop"}
    assert len(PROJECT["gui-scripts"]) == 1


def test_the_package_that_the_symbols_are_read_from_by_the_names_of_its_files_is_held_to_releases_that_have_them():
    (needed,) = (each for each in PROJECT["dependencies"] if each.startswith("qtawesome"))
    assert re.search(r"<1\.\d", needed)
