"""Drawings made on the spot, as stand-alone SVG: the curves that the screens paint, on white paper."""

from collections.abc import Sequence

from unginvest_workshop.domain.drawing import INKS, drawn_part, path_data, points_of
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.exporting.document import Sketch, Summary
from unginvest_workshop.exporting.photos import PhotoFile
from unginvest_workshop.exporting.walking import every


def sketch_files(summary: Summary) -> dict[Sketch, PhotoFile]:
    """Return a file for each drawing of the summary, by order."""
    found = enumerate(dict.fromkeys(every(summary, Sketch)), 1)
    return {sketch: PhotoFile(f"tegning-{n}.svg", sketch_svg(sketch.strokes)) for n, sketch in found}


def sketch_svg(strokes: Sequence[Stroke]) -> bytes:
    """Return a drawing as SVG: shapes alone, nothing from outside the file."""
    box = drawn_part(strokes)
    size = f'width="{box.width:.0f}" height="{box.height:.0f}"'
    view = f'viewBox="{box.x:.1f} {box.y:.1f} {box.width:.1f} {box.height:.1f}"'
    paper = f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" fill="#FFFFFF"/>'
    lines = "".join(_path(stroke) for stroke in strokes)
    drawn = f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">{lines}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view}>{paper}{drawn}</svg>\n'.encode()


def _path(stroke: Stroke) -> str:
    data = path_data(points_of(stroke))
    return f'<path d="{data}" stroke="{INKS[stroke.colour]}" stroke-width="{stroke.width}"/>'
