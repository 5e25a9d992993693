"""The menu of a shared factor's card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from unginvest_workshop.i18n import Translator

if TYPE_CHECKING:
    from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard


def open_card_menu(card: ClusterCard, t: Translator, at: QPoint) -> None:
    """Offer at a point of the screen what can be done with a shared factor: its card tells what somebody chose."""
    menu = QMenu(card)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    mine = card.cluster_id
    menu.addAction(t("Vis på lerretet"), partial(card.stage_asked.emit, mine))
    menu.addAction(t("Gi nytt navn"), card.edit_name)
    menu.addAction(t("Skriv et bilde eller uttrykk"), card.write_image)
    menu.addAction(t("Bildet …"), partial(card.image_asked.emit, mine, card.accessibleName()))
    menu.addActions(card.energy.actions())
    menu.addAction(t("Slå sammen med …"), partial(card.merge_asked.emit, mine))
    menu.addAction(t("Flytt fram"), partial(card.stepped.emit, mine, -1))
    menu.addAction(t("Flytt bak"), partial(card.stepped.emit, mine, 1))
    menu.addAction(t("Løs opp"), partial(card.dissolved.emit, mine))
    menu.popup(at)
