"""What one young person says stays with that person: it is looked for in all that leaves the machine or is listed."""

import shutil
import tomllib
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.personal_plan import TELLING, full_plan
from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.cli import main
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.group_file import group_file
from unginvest_workshop.operations import (
    acquaintance,
    earlier,
    group_trees,
    guide_library,
    last_time,
    learning,
    own_templates,
    taking_in,
    workshops,
)
from unginvest_workshop.operations.agenda import agenda
from unginvest_workshop.settings import paths
from unginvest_workshop.storage.backup import newest_good_backup
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.tables import TABLES

ROOT = Path(__file__).parent.parent
PHOTO = ROOT / "resources" / "demo" / "table.jpg"

pytestmark = pytest.mark.usefixtures("qapp")  # exports paint pictures: the windows of other tests need more than that


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def run(capsys, data):
    """Run a command with the test's own data; return its status and all that it said."""

    def run_command(*words):
        status = main(["--data-dir", str(data), *map(str, words)])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run_command


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Return a folder of data with a full plan and the demo's fagdager, made after it; and the plan."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    where = paths(folder)
    store = open_store(where)
    made = full_plan(store, PhotoShelf(where.media).take_in(PHOTO))
    store.close()
    assert main(["--data-dir", str(folder), "demo"]) == 0
    return folder, made


@pytest.fixture
def plan(data, filled):
    """Return the full plan, in data of the test's own."""
    folder, made = filled
    shutil.copytree(folder, data)
    return made


def told(text):
    return [word for word in (*TELLING, "Mitt veikart") if word in text]


def test_nothing_of_it_is_in_the_list_or_in_what_is_exported_of_the_fagdager(run, plan, tmp_path):
    status, listed = run("list")
    ids = [line[:32] for line in listed.splitlines()]
    assert (status, len(ids), told(listed)) == (0, 2, [])
    assert plan not in ids
    out = tmp_path / "out"
    for fagdag in ids:
        assert run("export", fagdag, "--format", "md", "--names", "full", "--out", out)[0] == 0
    written = [path for path in out.rglob("*") if path.is_file()]
    assert len([path for path in written if path.suffix == ".md"]) == 2
    assert told("".join(path.read_text("utf-8") for path in written if path.suffix == ".md")) == []
    assert not any(path.read_bytes() == PHOTO.read_bytes() for path in written)


@pytest.mark.parametrize(
    "words",
    [("export", "--format", "all"), ("print", "--what", "all"), ("print", "--what", "tree", "--language", "en")],
)
def test_it_is_exported_and_printed_by_no_command(run, plan, tmp_path, words):
    command, *others = words
    out = tmp_path / "out"
    status, said = run(command, plan, *others, "--out", out)
    assert (status, told(said)) == (1, [])
    assert not out.exists()


def test_no_query_of_fagdager_knows_of_it(data, plan):
    store = open_store(paths(data))
    with store.read() as tx:
        days = [card.workshop.id for card in workshops.list_workshops(tx)]
        found = [
            workshops.list_workshops(tx),
            workshops.list_group_trees(tx),
            guide_library.own_guides(tx),
            own_templates.own_templates(tx),
            learning.learned(tx),
            [earlier.earlier_roads(tx, day) for day in days],
            [earlier.earlier_days(tx, day) for day in days],
            taking_in.days_with_people(tx),
            [last_time.last_time(tx, tx.get(Workshop, day).template) for day in days],
            [acquaintance.acquaintance(tx, item.id) for day in days for item in agenda(tx, day)],
            [tx.find(kind, workshop_id=day) for day in days for kind in (Workshop, Group)],
        ]
    store.close()
    assert told(repr(found)) == []
    assert plan not in repr(found)


def test_a_group_s_file_has_nothing_of_it(data, plan, tmp_path):
    store = open_store(paths(data))
    with store.read() as tx:
        group = tx.find(Group)[0]
        sent = group_trees.sent_tree(tx, group.id, 0, lambda _: None)
    store.close()
    path = tmp_path / "group.zip"
    path.write_bytes(group_file(sent))
    with zipfile.ZipFile(path) as archive:
        assert told("".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())) == []


@pytest.mark.expected_log("The command line stopped")
def test_no_word_of_it_is_in_the_log(run, data, plan, monkeypatch):
    def fail(*_):
        store = open_store(paths(data), read_only=True)
        with store.read() as tx:
            rows = [tx.find(kind) for kind in _personal_kinds()]
        store.close()
        raise RuntimeError(str(rows))

    monkeypatch.setattr("unginvest_workshop.cli.shelf.show_list", fail)
    assert run("list")[0] == 1
    assert told(paths(data).log_file.read_text("utf-8")) == []


def _personal_kinds():
    return [kind for kind in TABLES if kind.__module__.endswith((".personal", ".strengths"))]


def test_the_store_s_own_backup_holds_it_and_stays_in_the_folder_of_data(data, plan):
    where = paths(data)
    backup = newest_good_backup(where.backups)
    assert backup is not None
    assert backup.path.is_relative_to(where.data_dir)
    content = backup.path.read_bytes()
    assert [word for word in TELLING if word.encode() not in content] == []


def test_a_young_person_s_section_says_nothing_of_itself(data, plan):
    store = open_store(paths(data))
    with store.read() as tx:
        section = tx.get(Workshop, plan)
    store.close()
    assert not [word for word in TELLING if word in repr(section)]


def test_the_contract_protects_all_that_is_personal():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (own,) = [contract for contract in contracts if contract["name"].startswith("One young person")]
    (window,) = [c for c in contracts if c.get("protected_modules") == ["unginvest_workshop.ui.personal"]]
    package = ROOT / "unginvest_workshop"
    parts = [path.relative_to(ROOT).with_suffix("") for path in package.rglob("*.py")]
    names = {".".join(part.parts) for part in parts if {"personal", "personal_texts"} & set(part.parts)}
    held = (*own["protected_modules"], *window["protected_modules"])
    assert names
    assert sorted(name for name in names if not name.startswith(held)) == []
    assert "unginvest_workshop.domain.strengths" in held
    telling = ("unginvest_workshop.exporting", "unginvest_workshop.operations", "unginvest_workshop.cli")
    assert [name for name in set(own["allowed_importers"]) - set(held) if name.startswith(telling)] == []


def test_a_fagdag_can_be_made_with_the_day_of_a_plan_s_and_follow_nothing_of_it(data, plan):
    store = open_store(paths(data))
    new = WorkshopId(new_id())
    store.write(new, "", lambda tx: workshops.create_workshop(tx, "Ny", date(2027, 1, 1), workshop_id=new))
    with store.read() as tx:
        roads = earlier.earlier_roads(tx, new)
    store.close()
    assert plan not in {road.workshop.id for road in roads}
