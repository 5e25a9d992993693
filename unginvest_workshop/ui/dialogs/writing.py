"""What the dialogs that write files have in common: where to, that it goes on, what was written, and its folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors, documents
from unginvest_workshop.ui.dialogs.frame import form_label
from unginvest_workshop.ui.dialogs.outliving import OutlivingDialog
from unginvest_workshop.ui.ports import WrittenSummary
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.label import PlainLabel

_BAR_HEIGHT = 4
_MANY = 2
"""Files of a kind beyond which they are counted: a picture for each group would fill the screen."""


@dataclass(frozen=True, slots=True)
class WritingWords:
    """What is said about the writing, translated."""

    write: str
    """What the button does."""
    writing: str
    """The same while it goes on."""
    where: str
    """What is asked where the folder is chosen."""
    written: str
    """What is said over the names of the files."""


class WritingDialog(OutlivingDialog):
    """Writes aside, and says what was written or what stood in the way.

    Who makes one asks ``wanted_folder``, reads what is to be written, and hands the rest to ``write_aside``.
    """

    def __init__(
        self,
        t: Translator,
        title: str,
        words: WritingWords,
        parent: QWidget | None = None,
        *,
        folder: str = "",
        doors: Doors = THE_MACHINES_OWN,
    ) -> None:
        """``folder`` is where it was written last; without one it begins among the user's documents."""
        super().__init__(t, title, words.write, parent)
        self._words, self._doors = words, doors
        self._folder_written = Path()
        self._aside = Aside(self)
        self._aside.done.connect(self._tell_written)
        self._aside.failed.connect(self._tell_failed)
        self.folder = QLineEdit(folder or documents())
        self.choose_button = Button(t("Velg …"), self)
        self.choose_button.clicked.connect(self._choose_folder)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(_BAR_HEIGHT)
        self.progress.setAccessibleName(words.writing)
        self.progress.hide()
        self.written = QVBoxLayout()
        self.written.setSpacing(4)
        self.show_folder_button = Button(t("Åpne mappa"), self)
        self.show_folder_button.clicked.connect(self._show_folder)
        self.show_folder_button.hide()
        self.buttons.insertWidget(0, self.show_folder_button)

    def add_folder_row(self, rows: QFormLayout) -> None:
        """Let a form ask for the folder."""
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose_button)
        rows.addRow(form_label(self.t("Mappe"), self.folder), where)

    def add_tail(self) -> None:
        """Let the body end with how far it has come, and what was written."""
        self.body.addWidget(self.progress)
        self.body.addLayout(self.written)
        self.body.addStretch(1)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._aside.busy

    def wanted_folder(self) -> Path | None:
        """Return the folder to write in; None, and the reason told, when none is given."""
        folder = self.folder.text().strip()
        self.tell_trouble("" if folder else self.t("Velg en mappe."))
        return Path(folder).expanduser().absolute() if folder else None

    def write_aside(self, folder: Path, work: Callable[[], WrittenSummary]) -> None:
        """Begin to write in a folder; the work runs on a thread of its own and must not touch the store."""
        self.tell_trouble("")
        self._folder_written = folder
        clear_layout(self.written)
        self.show_folder_button.hide()
        self._show_busy(busy=True)
        self._aside.do(work)

    def done(self, result: int) -> None:
        """Close, and let the thread go where nothing is being written; see OutlivingDialog."""
        if not self.busy:
            self._aside.stop()
        super().done(result)

    def _choose_folder(self) -> None:
        chosen = self._doors.choose_folder(self, self._words.where, self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _show_busy(self, *, busy: bool) -> None:
        self.accept_button.setEnabled(not busy)
        self.accept_button.setText(self._words.writing if busy else self._words.write)
        self.progress.setVisible(busy)

    def _tell_written(self, written: WrittenSummary) -> None:
        self._show_busy(busy=False)
        self.written.addWidget(PlainLabel(self._words.written, colour=PALETTE.accent))
        for name in self._names(written.files):
            self.written.addWidget(PlainLabel(name, px=14.5, elide=True))
        for notice in written.notices:
            self.written.addWidget(PlainLabel(self.t.say(notice), px=14, colour=PALETTE.muted, wrap=True))
        self.show_folder_button.show()
        self.cancel_button.setText(self.t("Lukk"))
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))
        self.tell_saved(self._folder_written)

    def _names(self, files: Sequence[Path]) -> list[str]:
        """Return what is said of the files: of many of a kind, the first, and how many more."""
        kinds: dict[str, list[str]] = {}
        for file in files:
            kinds.setdefault(file.suffix, []).append(file.name)
        said = []
        for names in kinds.values():
            if len(names) > _MANY:
                said.append(self.t("{file} og {n} til", file=names[0], n=len(names) - 1))
            else:
                said += names
        return said

    def _tell_failed(self, error: Exception) -> None:
        self._show_busy(busy=False)
        self.say_failed(error)

    def _show_folder(self) -> None:
        self._doors.show_folder(self._folder_written)
