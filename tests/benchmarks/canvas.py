"""How fast the tree's canvas is, beside a plain canvas of text items as the measure that travels between machines.

``python tests/benchmarks/canvas.py`` prints milliseconds a frame, median and 95th percentile: panning at 100 %, zooming
around the whole, and dragging a note, with 2,000 notes; zooming with 10,000; what one more factor takes until it is
laid out and patched, and painted; and the memory of the whole app with a fagdag of 2,000 factors open. A part of it,
by name: ``canvas.py frames``, ``many``, ``adding``, ``memory``.
"""

# ruff: noqa: T201 (it is run to be read)

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsDropShadowEffect,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsTextItem,
    QGraphicsView,
)

from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.style import apply_style

FRAMES = 60
ADDED = 25
SIZE = (1920, 1040)
IN_THE_CONSOLE = (1200, 720)
EACH = 40
SAID = (
    "noen spurte hvordan jeg hadde det, og ble stående til jeg hadde svart",
    "vi lo masse",
    "hun trodde på meg før jeg gjorde det selv",
    "tydelig hvem som gjorde hva",
)
Times = tuple[float, float]
"""Median and 95th percentile, in milliseconds."""


def tree_of(counts: Sequence[int]) -> TreeContent:
    """Return a tree with so many notes on each of its roots."""
    stories = (
        StoryContent(
            f"s{s}",
            f"Ida: Historie {s}",
            factors=tuple(FactorContent(f"{s}-{n}", f"{SAID[(s + n) % len(SAID)]} {n}") for n in range(count)),
        )
        for s, count in enumerate(counts)
    )
    return TreeContent("«Vi heier på hverandre»", tuple(stories))


def canvas_of(tree: TreeContent, size: tuple[int, int] = SIZE) -> TreeView:
    """Return our canvas, shown, with a tree on it."""
    view = TreeView(QtMeasure(), ScreenInk(), paper_colours())
    view.resize(*size)
    view.show()
    view.show_tree(tree, {}, "")
    QApplication.processEvents()
    return view


def plain_canvas(ours: TreeView, *, shadows: bool) -> QGraphicsView:
    """Return the same notes made of Qt's own items: a rectangle with a text item on it."""
    scene = QGraphicsScene()
    for note in ours.layout_.notes:
        box = QGraphicsRectItem(QRectF(note.rect.x, note.rect.y, note.rect.width, note.rect.height))
        box.setBrush(QColor("white"))
        box.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        box.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        if shadows:
            box.setGraphicsEffect(QGraphicsDropShadowEffect())
        text = QGraphicsTextItem("", box)
        text.setPlainText(" ".join(note.text.block.lines))
        text.setTextWidth(note.rect.width)
        text.setPos(note.rect.x, note.rect.y)
        scene.addItem(box)
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    return view


def times_of(step: Callable[[int], None], count: int = FRAMES) -> Times:
    """Return how long each step takes until it is painted."""
    taken = []
    for number in range(count):
        begun = time.process_time()
        step(number)
        QApplication.processEvents()
        taken.append((time.process_time() - begun) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def pan(view: QGraphicsView) -> Times:
    """Pan at 100 %."""
    view.resetTransform()
    bar = view.verticalScrollBar()
    bar.setValue(bar.minimum())
    QApplication.processEvents()
    return times_of(lambda number: bar.setValue(bar.minimum() + 25 * number))


def zoom(view: QGraphicsView) -> Times:
    """Zoom a little in and out again, with all of it in view."""
    view.fitInView(view.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    QApplication.processEvents()
    return times_of(lambda number: view.scale(*([1.02 if number % 20 < 10 else 1 / 1.02] * 2)))


def drag(view: QGraphicsView, at: QPoint) -> Times:
    """Drag the note at this point of the view about, with the mouse's own events."""
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    taken = times_of(lambda number: QTest.mouseMove(view.viewport(), at + QPoint(4 * number, 2 * number)))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    return taken


def note_in_view(view: QGraphicsView, ours: TreeView) -> QPoint:
    """Show a note in the middle of the view at 100 %, and return where it is."""
    view.resetTransform()
    rect = ours.layout_.notes[len(ours.layout_.notes) // 2].rect
    view.centerOn(rect.center.x, rect.center.y)
    QApplication.processEvents()
    return view.mapFromScene(rect.center.x, rect.center.y)


def say(name: str, mine: Times, theirs: Times | None = None) -> None:
    """Print one line."""
    line = f"{name:34} ours {mine[0]:6.1f} / {mine[1]:6.1f} ms"
    if theirs is not None:
        line += f"   plain {theirs[0]:6.1f} / {theirs[1]:6.1f} ms   ratio {mine[0] / theirs[0]:.2f}"
    print(line, flush=True)


def frames() -> None:
    """Print how fast 2,000 notes are panned, zoomed and dragged."""
    ours = canvas_of(tree_of([EACH] * 50))
    plain, shadowed = plain_canvas(ours, shadows=False), plain_canvas(ours, shadows=True)
    for name, act in (("2,000: pan at 100 %", pan), ("2,000: zoom at fit", zoom)):
        mine = act(ours)
        say(name, mine, act(plain))
        say(f"{name}, with shadows", mine, act(shadowed))
    mine = drag(ours, note_in_view(ours, ours))
    say("2,000: drag a note", mine, drag(plain, note_in_view(plain, ours)))


def many() -> None:
    """Print how fast 10,000 notes are zoomed."""
    ours = canvas_of(tree_of([EACH] * 250))
    say("10,000: zoom at fit", zoom(ours), zoom(plain_canvas(ours, shadows=False)))


def adding() -> None:
    """Print what one more factor takes on trees of some sizes: laid out and patched, then painted."""
    for name, counts in (("60", [10] * 6), ("330", [30] * 11), ("2,000", [EACH] * 50)):
        view = canvas_of(tree_of(counts), IN_THE_CONSOLE)
        patched, painted = [], []
        for number in range(ADDED):
            counts[number % len(counts)] += 1
            tree = tree_of(counts)
            begun = time.process_time()
            view.show_tree(tree, {}, "")
            patched.append((time.process_time() - begun) * 1000)
            view.repaint()
            painted.append((time.process_time() - begun) * 1000)
            QTest.qWait(0)
        for what, taken in (("laid out and patched", patched), ("until painted", painted)):
            say(f"{name} and one: {what}", (statistics.median(taken), statistics.quantiles(taken, n=20)[-1]))


def memory() -> None:
    """Print the most memory that the whole app takes with a fagdag of 2,000 factors, in a process of its own."""
    script = Path(__file__).with_name("whole_app.py")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    print(done.stdout.strip())


def main() -> None:
    """Print all of it, or the parts that are named."""
    parts = {"memory": memory, "frames": frames, "many": many, "adding": adding}
    app = QApplication([])
    apply_style(app)
    print("median / 95th percentile, in processor time: a busy machine makes no slower canvas")
    for name in sys.argv[1:] or parts:
        parts[name]()


if __name__ == "__main__":
    main()
