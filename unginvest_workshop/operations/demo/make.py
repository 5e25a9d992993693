"""Making the demo, once: the fagdag of today up to where the road begins, and the one that follows it up."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Final

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.pictures import KeptPhoto
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.operations.demo import discovering, dreaming, following
from unginvest_workshop.operations.demo.making import (
    LANGUAGE,
    KeepPhoto,
    Making,
    folder,
    open_texts,
    workday,
    years_later,
)
from unginvest_workshop.operations.tx import ReadTx, Store, Tx, UserError

TEMPLATE: Final = "demo"
"""What the demo fagdag has as its template, so that it is found again."""

LATER_TEMPLATE: Final = "demo_later"
"""What the fagdag that follows it up has."""

INVENTED: Final = frozenset({TEMPLATE, LATER_TEMPLATE})
"""The templates of fagdager that never were: what counts or learns leaves them out."""


def find_demo(tx: ReadTx) -> WorkshopId | None:
    """Return the demo fagdag, None when there is none or it is put away."""
    found = tx.find(Workshop, template=TEMPLATE, deleted=False)
    return found[0].id if found else None


def make_demo(store: Store, today: date, now: int, t: Translator, keep_photo: KeepPhoto | None = None) -> WorkshopId:
    """Return the demo fagdag, made as of today unless it is there already; the one a year later is made beside it.

    ``now`` is UTC milliseconds; ``t`` names the undo steps; without ``keep_photo`` the demo has no photos. Raises
    toml_table.ContentError when its texts are wrong.
    """
    with store.read() as tx:
        found = find_demo(tx)
        followed_up = bool(tx.find(Workshop, template=LATER_TEMPLATE, deleted=False))
    if found is not None:
        return found
    first = Making(WorkshopId(new_id()), open_texts(LANGUAGE), today, now, _photos(keep_photo))
    _make(store, t, first, _PARTS)
    if not followed_up:
        day = workday(years_later(today, 1))
        later = Making(WorkshopId(new_id()), open_texts(f"{LANGUAGE}_later"), day, now, {})
        _make(store, t, later, _later_parts(first.id))
    return first.id


_Parts = tuple[tuple[str, Callable[[Making, Tx], None]], ...]
"""What is made in one step each, and what that step is called, in bokmål."""

_PARTS: Final[_Parts] = (
    (mark("Lage fagdagen"), partial(discovering.begin, template=TEMPLATE)),
    (mark("Planlegge dagen"), discovering.plan),
    (mark("Ønske velkommen"), discovering.welcome_all),
    (mark("Skrive ned historiene"), discovering.tell),
    (mark("Samle fellesnevnerne"), discovering.gather),
    (mark("Vise fram det vi fant"), discovering.present),
    (mark("Skrive ned drømmene"), dreaming.dream),
    (mark("Smake på framtida"), dreaming.taste_future),
    (mark("Skrive designutsagnene"), dreaming.design),
    (mark("Tegne veikartet"), dreaming.walk),
    (mark("Runde av dagen"), dreaming.close),
)


def _later_parts(first: WorkshopId) -> _Parts:
    return (
        (mark("Lage fagdagen"), partial(following.begin, template=LATER_TEMPLATE)),
        (mark("Følge opp veien"), partial(following.follow_up, first=first)),
        (mark("Tegne veikartet"), following.go_on),
    )


def _make(store: Store, t: Translator, making: Making, parts: _Parts) -> None:
    for label, part in parts:
        store.write(making.id, t(label), partial(part, making))


def _photos(keep: KeepPhoto | None) -> dict[str, KeptPhoto]:
    """Take the demo's pictures in; return what is kept of each, by its file's name. A full disk stops nothing."""
    kept: dict[str, KeptPhoto] = {}
    if keep is not None:
        for file in sorted(folder().glob("*.jpg")):
            with suppress(UserError):
                kept[file.name] = keep(file)
    return kept
