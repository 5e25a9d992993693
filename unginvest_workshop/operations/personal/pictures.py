"""The picture of the good life in images of one's own: photos, and a drawing made on the spot."""

from collections.abc import Iterable

from unginvest_workshop.domain.drawing import kept_points, rows_of
from unginvest_workshop.domain.ids import StrokeId, WorkshopId, new_id
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.personal.plans import plan_of
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import ReadTx, Tx

GOOD_LIFE = PhotosOf(PhotoPurpose.GOOD_LIFE)
"""The photos of the good life among a plan's; captions, order and removal are ``operations.photos``'."""


def good_life_photos(tx: ReadTx, plan_id: WorkshopId) -> list[Photo]:
    """Return the plan's photos in order."""
    return photos.photos_of(tx, plan_id, GOOD_LIFE)


def drawing(tx: ReadTx, plan_id: WorkshopId) -> list[Stroke]:
    """Return the strokes of the plan's drawing in order."""
    return tx.find(Stroke, workshop_id=plan_id)


def draw(
    tx: Tx, plan_id: WorkshopId, colour: StrokeColour, width: int, drawn: Iterable[tuple[float, float]]
) -> list[StrokeId]:
    """Draw one stroke over what is drawn already, and return its rows: see ``operations.images.add_stroke``."""
    plan_of(tx, plan_id)
    before = drawing(tx, plan_id)
    added: list[Stroke] = []
    for points in rows_of(kept_points(drawn)):
        rank = last_rank([*before, *added])
        added.append(Stroke(StrokeId(new_id()), plan_id, rank, colour, width, points))
        tx.add(added[-1])
    return [stroke.id for stroke in added]


def clear_drawing(tx: Tx, plan_id: WorkshopId) -> None:
    """Make the sheet blank."""
    for stroke in drawing(tx, plan_id):
        tx.remove(Stroke, stroke.id)
