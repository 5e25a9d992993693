"""What large work leaves behind, in a process of its own: how memory is got is the same for all of one."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_snapshot

WORK = """
from contextlib import nullcontext
from pathlib import Path
from unginvest_workshop.exporting.memory import large_blocks_given_back

with {around}():
    first = bytes(16 << 20)
    del first
    blocks = [b"x" * (1 << 20) for _ in range(60)]
    del blocks[::2]
    print(int(Path("/proc/self/statm").read_text().split()[1]) // 256)
"""


def held(around: str) -> int:
    """Return the MB that are held where half of 60 MB are done with, each of them between two that are not."""
    done = subprocess.run(
        [sys.executable, "-c", WORK.format(around=around)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give large blocks back by themselves")
def test_what_is_done_with_is_not_held() -> None:
    assert held("large_blocks_given_back") < held("nullcontext") - 20


def test_nothing_is_collected_while_formats_are_made_and_again_after(tmp_path: Path, pictures: PlainPictures) -> None:
    seen = []
    export_snapshot(fagdag(), ("md",), tmp_path, Choices(), pictures, lambda *_: seen.append(gc.isenabled()))
    assert seen[0] is False
    assert gc.isenabled()


def test_it_is_collected_again_after_an_export_that_was_broken_off(tmp_path: Path, pictures: PlainPictures) -> None:
    def stop(*_: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        export_snapshot(fagdag(), ("md",), tmp_path, Choices(), pictures, stop)
    assert gc.isenabled()


def test_pictures_are_painted_without_widgets_being_loaded() -> None:
    work = "import sys, unginvest_workshop.app_pictures; print('PySide6.QtWidgets' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
