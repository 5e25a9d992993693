"""How fast the tree's canvas pans and zooms with 2,000 notes, beside a plain canvas of text items as the measure.

``python tests/benchmarks/canvas.py`` prints milliseconds a frame, median and 95th percentile, and the ratios.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsDropShadowEffect,
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

NOTES = 2000
FRAMES = 40
SIZE = (1920, 1040)
SAID = (
    "noen spurte hvordan jeg hadde det, og ble stående til jeg hadde svart",
    "vi lo masse",
    "hun trodde på meg før jeg gjorde det selv",
    "tydelig hvem som gjorde hva",
)


def big_tree() -> TreeContent:
    """Return a tree of 2,000 notes."""
    stories = NOTES // 40
    return TreeContent(
        "«Vi heier på hverandre»",
        tuple(
            StoryContent(
                f"s{s}",
                f"Ida: Historie {s}",
                factors=tuple(FactorContent(f"{s}-{n}", SAID[(s + n) % len(SAID)]) for n in range(40)),
            )
            for s in range(stories)
        ),
    )


def plain_canvas(ours: TreeView) -> QGraphicsView:
    """Return the same notes made of Qt's own items: a rectangle with a shadow and a text item on it."""
    scene = QGraphicsScene()
    for note in ours.layout_.notes:
        box = QGraphicsRectItem(QRectF(note.rect.x, note.rect.y, note.rect.width, note.rect.height))
        box.setBrush(QColor("white"))
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
    return view


def frames(step: Callable[[int], None], view: QGraphicsView) -> Iterator[float]:
    """Yield the milliseconds that each step takes until it is painted."""
    for number in range(FRAMES):
        begun = time.perf_counter()
        step(number)
        QApplication.processEvents()
        yield (time.perf_counter() - begun) * 1000


def measured(view: QGraphicsView) -> dict[str, tuple[float, float]]:
    """Return median and 95th percentile of panning at 100 % and of zooming around the whole."""
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    view.resetTransform()
    bar = view.verticalScrollBar()
    bar.setValue(bar.minimum())
    found = {}
    pans = list(frames(lambda number: bar.setValue(bar.minimum() + 25 * number), view))
    view.fitInView(view.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    zooms = list(frames(lambda number: view.scale(*([1.02 if number % 20 < 10 else 1 / 1.02] * 2)), view))
    for name, times in (("pan 100 %", pans), ("zoom at fit", zooms)):
        found[name] = (statistics.median(times), statistics.quantiles(times, n=20)[-1])
    view.hide()
    return found


def main() -> None:
    """Print the times and the ratios."""
    app = QApplication([])
    apply_style(app)
    ours = TreeView(QtMeasure(), ScreenInk(), paper_colours())
    ours.resize(*SIZE)
    begun = time.perf_counter()
    ours.show_tree(big_tree(), {}, "")
    print(f"{len(ours.layout_.notes)} notes laid out and shown in {(time.perf_counter() - begun) * 1000:.0f} ms")  # noqa: T201
    mine, theirs = measured(ours), measured(plain_canvas(ours))
    for name, (median, worst) in mine.items():
        plain, plain_worst = theirs[name]
        print(  # noqa: T201
            f"{name:12} ours {median:6.1f} / {worst:6.1f} ms   plain {plain:6.1f} / {plain_worst:6.1f} ms"
            f"   ratio {median / plain:.2f}"
        )


if __name__ == "__main__":
    main()
