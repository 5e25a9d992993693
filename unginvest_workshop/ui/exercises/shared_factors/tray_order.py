"""The order of the tray: it is set when somebody asks for it, and stays where it is meanwhile."""

from collections.abc import Iterable, Sequence

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.domain.tree import SuccessFactor


class TrayOrder:
    """Remembers each factor's place: what comes in stands last, what comes back stands where it stood."""

    def __init__(self) -> None:
        self._place: dict[SuccessFactorId, int] = {}

    def of(self, loose: Iterable[SuccessFactor]) -> list[SuccessFactor]:
        """Return factors in their order."""
        found = {factor.id: factor for factor in loose}
        return [found[factor_id] for factor_id in self.of_ids(found)]

    def of_ids(self, loose: Iterable[SuccessFactorId]) -> list[SuccessFactorId]:
        """Return factors by their ids in their order."""
        ids = list(loose)
        for factor_id in ids:
            self._place.setdefault(factor_id, len(self._place))
        return sorted(ids, key=self._place.__getitem__)

    def set(self, order: Sequence[SuccessFactorId]) -> None:
        """Let factors stand in this order, before all others that there are."""
        rest = sorted(self._place.keys() - set(order), key=lambda each: self._place[each])
        self._place = {factor_id: place for place, factor_id in enumerate((*order, *rest))}
