"""Beginning a plan from the window: the dialog that asks, and what is stored once it is answered."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.operations.personal import plans
from unginvest_workshop.personal_texts import load_personal_texts
from unginvest_workshop.ui.personal.begin_dialog import BeginDialog
from unginvest_workshop.ui.services import Services


def ask_new_plan(services: Services, parent: QWidget, begun: Callable[[WorkshopId], None]) -> None:
    """Ask how a plan is to begin; once it is begun ``begun`` is told its id."""
    t = services.console_speech().t
    texts = load_personal_texts(t.language)

    def begin(alias: str, horizon: Horizon, way: WayIn) -> None:
        new, now = WorkshopId(new_id()), services.clock.now().wall
        today, language = date.today(), Language(t.language)  # noqa: DTZ011  the day in the room
        services.hub.do(
            new,
            t("Nytt veikart"),
            lambda tx: plans.begin_plan(tx, new, alias, horizon, way, day=today, language=language, now=now),
        )
        begun(new)

    offered = services.hub.read(lambda tx: plans.offered_alias(tx, texts.aliases))
    BeginDialog(t, texts, offered, begin, parent).open()
