"""The few words that Qt itself says in our windows, as in the menu of a field, in the app's language."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, QTranslator

from unginvest_workshop.i18n import Translator, mark

_WORDS: Final = MappingProxyType(
    {
        "&Undo": mark("Angre"),
        "&Redo": mark("Gjør om igjen"),
        "Cu&t": mark("Klipp ut"),
        "&Copy": mark("Kopier"),
        "&Paste": mark("Lim inn"),
        "Delete": mark("Slett"),
        "Select All": mark("Merk alt"),
        "&Step up": mark("Ett opp"),
        "Step &down": mark("Ett ned"),
        "OK": mark("OK"),
        "Cancel": mark("Avbryt"),
        "&Cancel": mark("Avbryt"),
        "&Open": mark("Åpne"),
        "&Save": mark("Lagre"),
        "&Choose": mark("Velg"),
        "Look in:": mark("Mappe:"),
        "&Look in:": mark("Mappe:"),
        "Directory:": mark("Mappe:"),
        "&Directory:": mark("Mappe:"),
        "Files of &type:": mark("Filtype:"),
        "File &name:": mark("Filnavn:"),
        "Files of type:": mark("Filtype:"),
        "Computer": mark("Maskinen"),
        "Name": mark("Navn"),
        "Size": mark("Størrelse"),
        "Type": mark("Type"),
        "Date Modified": mark("Endret"),
        "Back": mark("Tilbake"),
        "Forward": mark("Fram"),
        "Parent Directory": mark("Mappa over"),
        "Create New Folder": mark("Ny mappe"),
        "List View": mark("Liste"),
        "Detail View": mark("Detaljer"),
        "Directory": mark("Mappe"),
        "Folder": mark("Mappe"),
        "File Folder": mark("Filmappe"),
    }
)


class QtWords(QTranslator):
    """Hands Qt our words for its own; what it has none for stays Qt's."""

    def __init__(self, t: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t

    def speak(self, t: Translator) -> None:
        """Speak another language from the next menu on."""
        self._t = t

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False

    def translate(
        self, context: str, source_text: str, disambiguation: str | bytes | None = None, n: int = -1
    ) -> str | None:
        """Return our words for Qt's, or None."""
        del context, disambiguation, n
        words = _WORDS.get(source_text)
        return None if words is None else self._t(words)
