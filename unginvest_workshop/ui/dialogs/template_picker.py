"""What a new fagdag starts from: the app's own templates, and those saved here, which can be renamed and put away."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import ExerciseKind, Planned, hears_groups, item_minutes, planned_minutes
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.timetable import timetable
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import last_time, own_templates
from unginvest_workshop.operations.own_templates import OwnTemplate
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.dialogs.template_dialog import TemplateDialog
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.round_words import length_words
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel, plain_tip


class TemplatePicker(QWidget):
    """A list to choose from; the line under it tells of the chosen one, and what can be done with one's own."""

    chosen = Signal()
    """Another template is chosen, or the chosen one is changed."""

    def __init__(
        self, t: Translator, content: Content, hub: Hub | None, template: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._t, self._content, self._hub = t, content, hub
        self._own: dict[WorkshopId, OwnTemplate] = {}
        self._removed: WorkshopId | None = None
        self.list = QComboBox()
        self.about = PlainLabel(px=14, colour=PALETTE.muted, elide=True)
        self.took = PlainLabel(px=14, colour=PALETTE.muted)
        self.rename = Button(t("Gi nytt navn"), kind=ButtonKind.QUIET, px=14, padding=6)
        self.remove = Button(t("Ta bort"), kind=ButtonKind.QUIET, px=14, padding=6)
        self.take_back = Button(t("Angre"), kind=ButtonKind.QUIET, px=14, padding=6)
        self._lay_out()
        self._show(template)
        self.list.currentIndexChanged.connect(self._on_chosen)
        if hub is not None:
            hub.changed.connect(self._on_changed)
        self._on_chosen()

    @property
    def key(self) -> str:
        """The key of the chosen template among the app's own; "" when it is one saved here."""
        return "" if self.own is not None else str(self.list.currentData())

    @property
    def own(self) -> OwnTemplate | None:
        """The chosen template, when it is one saved here."""
        return self._own.get(WorkshopId(str(self.list.currentData())))

    def plan(self) -> Sequence[Planned]:
        """Return the exercises of the chosen template."""
        own = self.own
        return own.items if own is not None else self._content.template(self.key).items

    def ends(self, begins: int, groups: int) -> int:
        """Return when a day ends that begins at a minute after midnight, for so many groups, none known being nought.

        What is locked to a time of day in a template saved here begins then.
        """
        own = self.own
        if own is None:
            return begins + planned_minutes(self.plan(), groups)
        slots = timetable(begins, [replace(item, minutes=item_minutes(item, groups)) for item in own.items], None)
        return slots[-1].ends if slots else begins

    def hears_groups(self) -> bool:
        """Tell whether the length depends on how many groups there are."""
        return any(hears_groups(item) for item in self.plan())

    def has_breaks(self) -> bool:
        """Tell whether there are breaks in it."""
        own = self.own
        items = own.items if own is not None else self._content.template(self.key).items
        return any(item.exercise == ExerciseKind.BREAK for item in items)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.about, 1)
        for button, slot in (
            (self.rename, self._ask_rename),
            (self.remove, self._remove),
            (self.take_back, self._take_back),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(slot)
            line.addWidget(button)
        keeping = self.rename.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.rename.setSizePolicy(keeping)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addLayout(line)
        column.addWidget(self.took)

    def _show(self, chosen: str) -> None:
        """Fill the list and choose one of it, the first if it is not there."""
        found = self._hub.read(own_templates.own_templates) if self._hub is not None else []
        self._own = {own.id: own for own in found}
        self.list.blockSignals(True)  # noqa: FBT003  Qt's own word
        self.list.clear()
        for template in self._content.templates:
            self.list.addItem(template.title, template.key)
        if found:
            self.list.insertSeparator(self.list.count())
        for own in found:
            self.list.addItem(own.title, own.id)
        self.list.setCurrentIndex(max(0, self.list.findData(chosen)))
        self.list.blockSignals(False)  # noqa: FBT003  Qt's own word

    def _on_chosen(self) -> None:
        own = self.own
        about = own.description or self._t("Egen mal") if own else self._content.template(self.key).description
        self.about.setText(about)
        self._tell_last_time()
        self.rename.setVisible(own is not None)
        self.remove.setVisible(own is not None)
        self.take_back.setVisible(self._removed is not None)
        self.chosen.emit()

    def _tell_last_time(self) -> None:
        """Say what the template took when it was led last; each exercise of it as a tool tip."""
        template = self.own.id if self.own is not None else self.key
        last = self._hub.read(lambda tx: last_time.last_time(tx, template)) if self._hub is not None else None
        self.took.setVisible(last is not None)
        if last is None:
            return
        t = self._t
        self.took.setText(t("Sist tok den {time}", time=length_words(t, last.minutes)))
        name = {turn: self._content.exercise(turn[0].value).name for turn in last.taken}
        lines = [f"{name[turn]}: {length_words(t, minutes)}" for turn, minutes in last.taken.items()]
        self.took.setToolTip(plain_tip("\n".join(lines)))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Workshop):
            self._show(str(self.list.currentData()))
            self._on_chosen()

    def _ask_rename(self) -> None:
        own = self.own
        if own is not None:
            words = self._t("Gi malen nytt navn")
            dialog = TemplateDialog(self._t, words, self._t("Lagre"), own.title, own.description, self)
            dialog.described.connect(self._rename)
            dialog.open()

    def _rename(self, title: str, description: str) -> None:
        own = self.own
        if own is not None and self._hub is not None:
            self._hub.do(
                own.id,
                self._t("Gi malen nytt navn"),
                lambda tx: own_templates.describe_template(tx, own.id, title=title, description=description),
            )

    def _remove(self) -> None:
        own = self.own
        if own is not None and self._hub is not None:
            self._removed = own.id
            self._hub.do(own.id, self._t("Ta bort malen"), lambda tx: own_templates.remove_template(tx, own.id))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.about.setText(self._t("«{title}» er tatt bort.", title=own.title))

    def _take_back(self) -> None:
        removed, self._removed = self._removed, None
        if removed is not None and self._hub is not None:
            self._hub.undo(removed)
            self._show(removed)
            self._on_chosen()
