"""What the start page offers by key: the sheet of its keys, and its palette."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.workshops import WorkshopCard
from unginvest_workshop.ui.actions import key_words
from unginvest_workshop.ui.dialogs.keys_dialog import Sections
from unginvest_workshop.ui.dialogs.palette_dialog import PaletteLine

OPEN: Final = "open"
NEW: Final = "new"
IMPORT: Final = "import"
DEMO: Final = "demo"
GROUP: Final = "group"
PERSONAL: Final = "personal"
NEXT: Final = "next"
SEARCH: Final = "search"
INSIGHT: Final = "insight"
CHOICES: Final = "settings"
NEW_KEY: Final = "Ctrl+N"
IMPORT_KEY: Final = "Ctrl+I"
PALETTE_KEY: Final = "Ctrl+K"
SHEET_KEY: Final = "F1"
SEARCH_KEY: Final = "Ctrl+F"
_INSIGHT_TOO: Final = "insight innsikt"
"""By these words too it is sought, whatever language the app speaks."""


def home_keys(t: Translator) -> Sections:
    """Return the keys of the start page."""
    arrows = [key_words(t, key) for key in ("Left", "Right", "Up", "Down")]
    cards = [
        (t("Ny fagdag"), [key_words(t, NEW_KEY)]),
        (t("Fra kort til kort"), arrows),
        (t("Åpne kortet"), [key_words(t, "Return")]),
        (t("Endre fagdagen …"), ["F2"]),
        (t("Slett fagdagen"), [key_words(t, "Del")]),
        (t("Søk etter tittel"), ["/"]),
        (t("Søk i alt som er sagt …"), [key_words(t, SEARCH_KEY)]),
        (t("Importer …"), [key_words(t, IMPORT_KEY)]),
    ]
    window = [(t("Alle valg"), [key_words(t, PALETTE_KEY)]), (t("Tastene"), [SHEET_KEY])]
    return [(t("Fagdager"), cards), (t("Vinduet"), window)]


class HomeOffers(QObject):
    """What the palette of the start page has, for as long as it may be chosen; ``group`` tells what was."""

    def __init__(self, t: Translator, stored: Sequence[WorkshopCard], parent: QObject) -> None:
        """Make an action for each; its data are what to do and the id of a fagdag, or ""."""
        super().__init__(parent)
        self.group = QActionGroup(self)
        insight = t("Innsikt")
        onward = [
            self._line(t("Neste fagdag …"), NEXT),
            self._line(t("Søk i alt som er sagt …"), SEARCH, key=key_words(t, SEARCH_KEY)),
            self._line(t("Det fagdagene forteller sammen …"), INSIGHT, also=f"{insight} {_INSIGHT_TOO}"),
        ]
        self.lines = [
            self._line(t("Ny fagdag"), NEW, key=key_words(t, NEW_KEY)),
            *(self._line(t("Åpne «{title}»", title=card.workshop.title), OPEN, card.workshop.id) for card in stored),
            *(onward if stored else ()),
            self._line(t("Importer …"), IMPORT, key=key_words(t, IMPORT_KEY)),
            self._line(t("Demo"), DEMO),
            self._line(t("Åpne som gruppe"), GROUP),
            self._line(t("Mitt veikart"), PERSONAL),
            self._line(t("Innstillinger"), CHOICES),
        ]

    def _line(self, words: str, what: str, workshop_id: str = "", *, key: str = "", also: str = "") -> PaletteLine:
        action = QAction(words, self.group)
        action.setData((what, workshop_id))
        return PaletteLine(words, key, action, also)
