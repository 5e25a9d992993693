"""What the summary tells, in which order and in which language."""

from collections.abc import Collection, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.i18n import LANGUAGE_NAMES, Translator, mark
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.summary.remembered import remembered_sections
from unginvest_workshop.ui.summary.section_list import SectionList
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel

SECTIONS: Final = MappingProxyType(
    {
        "welcome": mark("Velkommen"),
        "culture": mark("Kulturen vår"),
        "stories": mark("Historiene"),
        "shared": mark("Fellesnevnerne"),
        "plenum": mark("Framføringene"),
        "dreams": mark("Drømmene"),
        "taste": mark("Smak på framtida"),
        "designs": mark("Designutsagnene"),
        "follow-up": mark("Oppfølging"),
        "road": mark("Veikartet"),
        "close": mark("Avslutning"),
    }
)
"""What the sections are called, as in the summary itself."""


class ContentPage(QWidget):
    """The sections and the language."""

    altered = Signal()
    """Something else is to be told, or in another language."""

    def __init__(
        self,
        t: Translator,
        known: Sequence[str],
        sections: str,
        room: str,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """``sections`` and ``language`` are as they are kept; ``room`` is the room's own language."""
        super().__init__(parent)
        self._t = t
        self._known = tuple(known)
        words = {name: t(words) for name, words in SECTIONS.items()}
        self.sections = SectionList(remembered_sections(sections, known), words)
        self.sections.setAccessibleName(t("Deler"))
        self.language = QComboBox()
        self.language.setAccessibleName(t("Språk"))
        self.language.addItem(t("Som i rommet: {language}", language=LANGUAGE_NAMES[room]), "")
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.private = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self.private.hide()
        self.sections.altered.connect(self._tell)
        self.language.currentIndexChanged.connect(self._tell)
        self._lay_out(t)

    def wanted_sections(self) -> tuple[str, ...] | None:
        """Return the sections that are wanted; None when it is all of them in their own order."""
        ticked = self.sections.ticked()
        return None if ticked == self._known else ticked

    @property
    def leaves_out(self) -> bool:
        """Whether there are sections that are not wanted."""
        return len(self.sections.ticked()) < len(self._known)

    def wanted_language(self) -> str | None:
        """Return the language that is wanted; None when it is the room's own."""
        return str(self.language.currentData()) or None

    def tell_empty(self, sections: Collection[str]) -> None:
        """Show in which sections there is nothing to tell yet."""
        self.sections.tell_empty(sections, self._t("Ikke noe skrevet ennå."))

    def tell_private(self, sentence: str) -> None:
        """Say what stays in the room, or with "" nothing."""
        self.private.setText(sentence)
        self.private.setVisible(bool(sentence))

    def _tell(self) -> None:
        self.altered.emit()

    def _lay_out(self, t: Translator) -> None:
        language = QHBoxLayout()
        language.setSpacing(12)
        label = PlainLabel(t("Språk"), colour=PALETTE.muted)
        label.setBuddy(self.language)
        language.addWidget(label)
        language.addWidget(self.language, 1)
        moves = t("Mellomrom haker av. Alt+↑ og Alt+↓ flytter, eller dra.")
        where = t("Fagdagfila har alltid med alle delene.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(language)
        column.addWidget(self.sections, 200)
        column.addWidget(PlainLabel(f"{moves}\n{where}", px=SMALL_PX + 1, colour=PALETTE.muted, wrap=True))
        column.addWidget(self.private)
        column.addStretch(1)
