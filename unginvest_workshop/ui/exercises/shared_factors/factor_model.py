"""The factors of one card or of the tray, as a list that views paint and screen readers read."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from unginvest_workshop.domain.ids import StoryId, SuccessFactorId
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import story_name
from unginvest_workshop.ui.widgets.label import plain_tip

_NOWHERE = QModelIndex()


class ShownFactor(NamedTuple):
    """A factor's words, verbatim, and in words where it was told: a tuple, for thousands are made at each change."""

    id: SuccessFactorId
    text: str
    told: str


def shown_factors(
    factors: Iterable[SuccessFactor], stories: Mapping[StoryId, Story], group_names: Mapping[str, str]
) -> list[ShownFactor]:
    """Return factors with their story and group."""
    told = {}
    shown = []
    for factor in factors:
        if factor.story_id not in told:
            story = stories[factor.story_id]
            group = group_names.get(story.group_id or "", "")
            told[factor.story_id] = " · ".join(filter(None, (story_name(story), group)))
        shown.append(ShownFactor(factor.id, factor.text, told[factor.story_id]))
    return shown


class FactorModel(QAbstractListModel):
    """Rows of factors. ``may_belong`` has the names of where a loose one may belong, the likeliest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ShownFactor] = []
        self.may_belong: dict[SuccessFactorId, tuple[str, ...]] = {}
        self._row_of: dict[SuccessFactorId, int] = {}

    def row_of(self, factor_id: SuccessFactorId) -> int:
        """Return a factor's row, or -1."""
        return self._row_of.get(factor_id, -1)

    def show_rows(self, rows: Sequence[ShownFactor]) -> bool:
        """Have these rows; tell whether they are others than before."""
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = list(rows)
        self._row_of = {row.id: place for place, row in enumerate(rows)}
        self.endResetModel()
        return True

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many factors there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a factor's words, or in words where it was told and where it may belong."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join((row.told, *self._numbered(row))))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return ". ".join((row.told, *self._numbered(row)))
            case _:
                return None

    def _numbered(self, row: ShownFactor) -> list[str]:
        return [f"{number}: {name}" for number, name in enumerate(self.may_belong.get(row.id, ()), 1)]
