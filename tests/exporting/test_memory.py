"""What large work leaves behind, in a process of its own: how memory is got is the same for all of one."""

import subprocess
import sys

import pytest

WORK = """
from pathlib import Path
from unginvest_workshop.exporting.memory import give_large_blocks_back

{before}
del (first := [bytes(16 << 20)])[:]
blocks = [b"x" * (1 << 20) for _ in range(60)]
del blocks[::2]
print(int(Path("/proc/self/statm").read_text().split()[1]) // 256)
"""


def held(before: str) -> int:
    """Return the MB that are held where half of 60 MB are done with, each of them between two that are not."""
    done = subprocess.run(
        [sys.executable, "-c", WORK.format(before=before)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give large blocks back by themselves")
def test_what_is_done_with_is_not_held() -> None:
    assert held("give_large_blocks_back()") < held("") - 20
