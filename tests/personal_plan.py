"""A young person's plan that is full of words of its own, for the tests of what is made of it and what is not."""

from datetime import date
from typing import Final

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.domain.pictures import KeptPhoto, StrokeColour
from unginvest_workshop.domain.strengths import Strength
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.personal import conversation, pictures, plans, steps, strengths
from unginvest_workshop.operations.tx import Store, Tx

TELLING: Final = (
    *("Sverdlilje", "Hvithus", "Bakeridrøm", "Elvebris", "Dagleng", "Kjevlegutt", "Kakefall"),
    *("Ringebakeren", "Tantemor", "Lånehenger", "Seierskake", "Telefonskrekk", "Pustedypt", "Husbilde"),
)
"""A word for each place where something can be written: none is found anywhere else."""


def full_plan(store: Store, photo: KeptPhoto | None = None, *, odd: str = "") -> WorkshopId:
    """Make a plan in which every field holds a telling word, and ``odd`` after it."""
    new = WorkshopId(new_id())
    said = iter([f"{word}{odd}" for word in TELLING])
    store.write(new, "", lambda tx: _fill(tx, new, photo, lambda: next(said)))
    return new


def _fill(tx: Tx, new: WorkshopId, photo: KeptPhoto | None, word) -> None:
    today = date(2026, 11, 22)
    plans.begin_plan(tx, new, word(), Horizon.FIVE, WayIn.LIFE, day=today, now=1)
    plans.write_good_life(tx, new, word())
    conversation.answer(tx, new, "work", word())
    conversation.answer(tx, new, "wake", word())
    strengths.choose_strength(tx, new, Strength.HUMOUR)
    strengths.choose_strength(tx, new, Strength.ZEST)
    strengths.see_strength(tx, new, Strength.HUMOUR, by=f"{word()} {word()}", moment=word())
    step = steps.add_step(tx, new, word())
    steps.write_when(tx, step, "12. jan", today)
    steps.edit_step(tx, step, helper=word(), help=word(), celebration=word())
    steps.add_obstacle(tx, new, word(), Strength.ZEST, word())
    pictures.draw(tx, new, StrokeColour.RED, 8, [(100, 100), (400, 300)])
    if photo is not None:
        photos.add_photo(tx, new, photo, pictures.GOOD_LIFE, word())
