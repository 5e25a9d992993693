"""What binds a later step to earlier ones: they can't be taken back while it stands."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from unginvest_workshop.storage.journal import Key, Net


@dataclass(frozen=True, slots=True)
class Bonds:
    """The rows that steps touched, and the ids by which they hang together with others."""

    touched: frozenset[Key]
    added: frozenset[str]
    removed: frozenset[str]
    named: frozenset[str]
    """Whatever stands in the rows, before or after: ids of other rows among them."""
    named_before: frozenset[str]

    @classmethod
    def of(cls, rows: Net) -> Self:
        """Return what binds to, and is bound by, a step with this outcome."""
        before = frozenset(_values(image for image, _ in rows.values()))
        return cls(
            touched=frozenset(rows),
            added=frozenset(row_id for (_, row_id), (image, _) in rows.items() if image is None),
            removed=frozenset(row_id for (_, row_id), (_, image) in rows.items() if image is None),
            named=before | frozenset(_values(image for _, image in rows.values())),
            named_before=before,
        )

    def hold(self, later: "Bonds") -> bool:
        """Tell whether a later step is bound to these.

        It is when it touched a row of theirs, when it names a row that is gone once they are taken back, and when it
        removed one that is named again then.
        """
        return bool(self.touched & later.touched or self.added & later.named or self.named_before & later.removed)

    def __or__(self, other: "Bonds") -> "Bonds":
        """Return what binds to either."""
        return Bonds(
            self.touched | other.touched,
            self.added | other.added,
            self.removed | other.removed,
            self.named | other.named,
            self.named_before | other.named_before,
        )


def _values(images: Iterable[str | None]) -> Iterable[str]:
    """Return the texts in rows; all rows name their workshop, which binds none of them."""
    for image in images:
        if image is not None:
            row = json.loads(image)
            yield from (value for name, value in row.items() if name != "workshop_id" and isinstance(value, str))
