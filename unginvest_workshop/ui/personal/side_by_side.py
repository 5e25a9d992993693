"""One to four plans that are open beside each other: one has the keys, nothing is seen of the others unasked."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.personal import PersonalPlan
from unginvest_workshop.operations.personal import plans
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.personal_texts import load_personal_texts
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.personal.beginning import ask_new_plan
from unginvest_workshop.ui.personal.beside_page import BesidePage
from unginvest_workshop.ui.personal.covered_plan import CoveredPlan
from unginvest_workshop.ui.personal.personal_session import PersonalSession
from unginvest_workshop.ui.services import Services
from unginvest_workshop.ui.widgets.label import menu_text

MOST: Final = 4
"""How many plans may be open beside each other."""


class SideBySide(QObject):
    """Made when a plan is opened, taken down with ``end`` when all that are open are left."""

    left = Signal()
    """Somebody wants to go home."""

    def __init__(self, services: Services, plan_id: WorkshopId, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self._t = services.console_speech().t
        self.page = BesidePage(self._t)
        self.sessions: list[PersonalSession] = []
        self._at = 0
        self.page.turned.connect(self.turn_to)
        self.page.more_asked.connect(self.ask_more)
        self._add(plan_id)
        self._show()

    @property
    def front(self) -> PersonalSession:
        """The plan that has the keys."""
        return self.sessions[self._at]

    @property
    def desk(self) -> OpenWorkshop:
        """The desk of the plan that has the keys."""
        return self.front.desk

    def begin(self) -> None:
        """Be ready to write."""
        self.front.wake()

    def end(self) -> None:
        """Let all the plans go."""
        for session in self.sessions:
            session.end()
        self.page.hide()
        self.page.deleteLater()
        self.deleteLater()

    def open_beside(self, plan_id: str) -> None:
        """Open another plan beside those that are open, and let it have the keys."""
        if len(self.sessions) < MOST:
            self.front.rest()
            self._add(WorkshopId(plan_id))
            self._at = len(self.sessions) - 1
            self._show()
            self.front.wake()

    def turn_to(self, number: int) -> None:
        """Let another plan have the keys; the one that had them is covered."""
        if number != self._at:
            self.front.rest()
            self._at = number
        self._show()
        self.front.wake()

    def turn(self, by: int) -> None:
        """Go to the next plan, or with -1 to the one before."""
        self.turn_to((self._at + by) % len(self.sessions))

    def close_front(self) -> None:
        """Close the plan that has the keys; the last one leads home."""
        if len(self.sessions) == 1:
            self.left.emit()
            return
        gone, at = self.sessions.pop(self._at), self._at
        self.page.take(at)
        gone.end()
        self._at = min(at, len(self.sessions) - 1)
        self._show()
        self.front.wake()

    def more_menu(self) -> QMenu:
        """Return what can be opened beside: the other plans by their aliases, and a new one."""
        t, menu = self._t, QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_now = {session.desk.id for session in self.sessions}
        for card in self._services.hub.read(plans.list_plans):
            if card.id not in open_now:
                menu.addAction(menu_text(card.alias), partial(self.open_beside, card.id))
        menu.addSeparator()
        menu.addAction(t("Nytt veikart …"), self._ask_new)
        return menu

    def ask_more(self) -> None:
        """Ask which plan is to come beside."""
        if len(self.sessions) < MOST:
            button = self.page.more_button if len(self.sessions) > 1 else self.front.page.beside_button
            menu = self.more_menu()
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
            menu.setActiveAction(menu.actions()[0])  # once it is open: opening it chooses nothing

    def _ask_new(self) -> None:
        if len(self.sessions) < MOST:
            ask_new_plan(self._services, self._window, self.open_beside)

    def _add(self, plan_id: WorkshopId) -> None:
        session = PersonalSession(self._services, plan_id, self._window)
        session.left.connect(self.left)
        session.closed.connect(self.close_front)
        session.turned.connect(self.turn)
        session.desk.changed.connect(self._on_changed)
        session.more_asked.connect(self.ask_more)
        session.new_asked.connect(self._ask_new)
        self.sessions.append(session)
        self.page.add(session.page, CoveredPlan(session.desk, load_personal_texts(session.desk.t.language)))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(PersonalPlan):
            for tab, session in zip(self.page.tabs, self.sessions, strict=True):
                tab.setText(session.alias)

    def _show(self) -> None:
        aliases = [session.alias for session in self.sessions]
        self.page.show_front(self._at, aliases, more=len(self.sessions) < MOST)
        for session in self.sessions:
            session.allow(turning=len(self.sessions) > 1, more=len(self.sessions) < MOST)
