"""A fagdag on the start page: when, how many, what it is called and asks, and how far it has come."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.time_of_day import day_of, minute_of_day
from unginvest_workshop.domain.workshop import WorkshopKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.workshops import WorkshopCard
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.home.day_words import day_words
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.bars import ProgressBars
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import CardButton
from unginvest_workshop.ui.widgets.label import PlainLabel


class WorkshopCardView(CardButton):
    """Enter, Space or a click opens it; "⋯", the menu key or a right click tells what else can be done."""

    wants_menu = Signal(QPoint)
    """Carries where on the screen the menu is to come."""
    wants = Signal(str)
    """Carries what a key asks for: edit or delete."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._when = PlainLabel(px=15, colour=PALETTE.muted, elide=True)
        self._title = PlainLabel(px=22, weight=SEMIBOLD, in_serif=True, elide=True)
        self._topic = PlainLabel(px=15, colour=PALETTE.muted, elide=True)
        self._bars = ProgressBars()
        self._more = Button("⋯", self, kind=ButtonKind.QUIET, padding=8)
        self._more.setToolTip(t("Mer"))
        self._more.setAccessibleName(t("Mer"))
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self._menu_at_button)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(3)
        for label in (self._when, self._title, self._topic):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        column.addSpacing(22)
        column.addWidget(self._bars)
        self._bars.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(160)

    def show_card(self, card: WorkshopCard, today: date) -> None:
        """Show a fagdag as it is now."""
        t, workshop = self._t, card.workshop
        alone = workshop.kind is WorkshopKind.GROUP
        said = [day_words(t, workshop.date, today)]
        if card.has_twin:
            said.append(_added(t, workshop.created, today))
        if alone:
            said.append(t("bare gruppas tre"))
        if card.participants:
            said.append(t.plural("{n} deltaker", "{n} deltakere", card.participants))
        if card.groups and not alone:
            said.append(t.plural("{n} gruppe", "{n} grupper", card.groups))
        self._when.setText(" · ".join(said))
        self._title.setText(workshop.title)
        self._topic.setText((workshop.topic_question or workshop.place).replace("\n", " "))
        reached = {*card.done_phases, *([card.current_phase] if card.current_phase else [])}
        self._bars.set_colours([PHASES[phase].strong if phase in reached else None for phase in Phase])
        self._bars.setVisible(not alone)
        done = t("{n} av {m} faser", n=len(reached), m=len(Phase))
        self._bars.setToolTip(done)
        self.setAccessibleName(f"{workshop.title}, {self._when.text()}, {done}")

    def when_text(self) -> str:
        """Return the line over the title, as shown."""
        return self._when.text()

    def title_text(self) -> str:
        """Return the title, as shown."""
        return self._title.text()

    def bars(self) -> ProgressBars:
        """Return the bars of the phases, to be looked at."""
        return self._bars

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the menu's button in its corner."""
        super().resizeEvent(event)
        self._more.adjustSize()
        self._more.move(self.width() - self._more.width() - 8, 8)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the menu's button while the pointer is here."""
        super().enterEvent(event)
        self._more.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the menu's button again."""
        super().leaveEvent(event)
        self._more.setVisible(self.has_keyboard())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the menu's button while the keyboard is here."""
        super().focusInEvent(event)
        self._more.setVisible(self.has_keyboard())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the menu's button again."""
        super().focusOutEvent(event)
        self._more.setVisible(self.underMouse())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where the pointer is."""
        self.wants_menu.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the menu, or for what is in it, by key."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Menu:
                self._menu_at_button()
            case Qt.Key.Key_F2:
                self.wants.emit("edit")
            case Qt.Key.Key_Delete:
                self.wants.emit("delete")
            case _:
                super().keyPressEvent(event)

    def _menu_at_button(self) -> None:
        self.wants_menu.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))


def _added(t: Translator, made: int, today: date) -> str:
    """Return when a fagdag that looks like another one came here, which tells it apart from that."""
    if day_of(made) == today:
        return t("lagt til kl. {time}", time=t.clock(minute_of_day(made)))
    return t("lagt til {day}", day=t.date_short(day_of(made)))


def card_menu(t: Translator, parent: QWidget) -> QMenu:
    """Return what can be done with a fagdag; each action's data is its name."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, name in ((t("Åpne"), "open"), (t("Endre …"), "edit"), (t("Oppsummering"), "summary")):
        menu.addAction(words).setData(name)
    menu.addSeparator()
    menu.addAction(t("Slett")).setData("delete")
    return menu
