"""How long each format of a summary takes, of the demo and of a large fagdag.

``python tests/benchmarks/exports.py`` prints the seconds by the clock and of the processor for each format of the demo,
each begun anew, and for all of them in one go; then for the PDF of a fagdag with 2,000 factors and 60 photos, with the
most memory that it took.
"""

# ruff: noqa: T201 (it is run to be read)

import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image, ImageDraw

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.app_pictures import offscreen_pictures
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import (
    ClusterId,
    GroupId,
    ParticipantId,
    PhotoId,
    StoryId,
    SuccessFactorId,
    WorkshopId,
    new_id,
)
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_workshop
from unginvest_workshop.exporting.formats import ALL, FORMATS
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.demo import make_demo
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.operations.workshops import create_workshop
from unginvest_workshop.settings import NamesPolicy, paths
from unginvest_workshop.storage.opening import open_store

GROUPS, STORIES, FACTORS, PHOTOS, SHARED, PEOPLE = 40, 200, 10, 60, 25, 120
PHOTO_SIZE = (2560, 1920)
KIBIBYTES = 1024
"""In a mebibyte."""
WORDS = (
    *("vi", "lo", "sammen", "hver", "dag", "noen", "spurte"),
    *("hvordan", "jeg", "hadde", "det", "ansvar", "på", "ordentlig"),
)


FIRST_NAMES = ("Ida", "Tor", "Amina", "Jens", "Liv", "Omar", "Siri", "Nils", "Kari", "Åse")
LAST_NAMES = ("Berg", "Moen", "Haug", "Lien", "Dahl", "Noor", "Strand", "Vik", "Sande", "Foss", "Myhre", "Ness")


def a_photo(chance: random.Random) -> bytes:
    """Return a photo of many soft colours, as a phone makes them."""
    small = Image.effect_noise((64, 48), 90).convert("RGB")
    draw = ImageDraw.Draw(small)
    draw.rectangle((chance.randrange(40), 5, 60, 40), fill=tuple(chance.choices(range(256), k=3)))
    written = BytesIO()
    small.resize(PHOTO_SIZE, Image.Resampling.BICUBIC).save(written, "JPEG", quality=90)
    return written.getvalue()


def fill(tx: Tx, day: WorkshopId, shelf: PhotoShelf) -> None:
    """Make a fagdag of invented stories and factors, and a photo or two for each group."""
    chance = random.Random(7)

    def said(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    create_workshop(tx, "Stor fagdag", date(2026, 11, 22), workshop_id=day)
    shared = [ClusterId(new_id()) for _ in range(SHARED)]
    for number, cluster in enumerate(shared):
        tx.add(Cluster(cluster, day, f"{number:04}", said(3)))
    groups = [GroupId(new_id()) for _ in range(GROUPS)]
    for number, group in enumerate(groups, 1):
        tx.add(Group(group, day, f"{number:04}", number, image=said(4)))
    for number in range(PEOPLE):
        first, last = FIRST_NAMES[number % len(FIRST_NAMES)], LAST_NAMES[number // len(FIRST_NAMES)]
        group = groups[number % GROUPS]
        name = f"{first} {last}"
        tx.add(Participant(ParticipantId(new_id()), day, f"{number:04}", number + 1, name, group_id=group))
    for number in range(STORIES):
        story = StoryId(new_id())
        tx.add(Story(story, day, f"{number:04}", groups[number % GROUPS], said(3), "Ida"))
        for place in range(FACTORS):
            cluster = chance.choice(shared)
            tx.add(SuccessFactor(SuccessFactorId(new_id()), day, f"{place:04}", story, said(6), cluster_id=cluster))
    for number in range(PHOTOS):
        kept = shelf.take_in(a_photo(chance))
        group = groups[number % GROUPS]
        size = (kept.width, kept.height)
        tx.add(Photo(PhotoId(new_id()), day, f"{number:04}", PhotoPurpose.TREE, kept.media, *size, group_id=group))


def most_memory() -> float:
    """Return the most MB that this process has held; none of its work is done in another one."""
    status = Path("/proc/self/status")
    if status.exists():
        # what getrusage tells begins with what the process that began this one held
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / KIBIBYTES
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIBIBYTES
    return held / KIBIBYTES if sys.platform == "darwin" else held


def timed(name: str, folder: Path, day: WorkshopId, formats: list[str]) -> None:
    """Write a summary, names as they are by themselves, and print how long it takes and the most memory there was."""
    store = open_store(paths(folder), read_only=True)
    begun, used = time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory() as out, offscreen_pictures(PhotoShelf(paths(folder).media).path) as pictures:
        export_workshop(store, day, formats, Path(out), Choices(NamesPolicy.OWNERS), pictures)
    clock, processor = time.perf_counter() - begun, time.process_time() - used
    most = most_memory()
    print(f"{name:24} {clock:6.2f} s by the clock {processor:6.2f} s of the processor {most:6.0f} MB at most")
    store.close()


def alone(work: Callable[..., None], *values: object) -> None:
    """Do something in a process of its own, so that nothing is loaded before."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=values)
    process.start()
    process.join()


def make_fagdager(folder: Path) -> tuple[WorkshopId, WorkshopId]:
    """Make the demo and the large fagdag."""
    where = paths(folder)
    store = open_store(where)
    shelf, large = PhotoShelf(where.media), WorkshopId(new_id())
    demo = make_demo(store, date(2026, 11, 22), 1_795_341_600_000, Translator("nb"), shelf.take_in)
    store.write(large, "Ny fagdag", lambda tx: fill(tx, large, shelf))
    store.close()
    return demo, large


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo, large = make_fagdager(folder)
        for each in (*FORMATS, ALL):
            alone(timed, each, folder, demo, [each])
        alone(timed, "pdf of 2,000 factors", folder, large, ["pdf"])


if __name__ == "__main__":
    main()
