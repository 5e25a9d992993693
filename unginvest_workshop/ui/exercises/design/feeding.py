"""Asking what a statement gives life to, and tying it to that."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import DesignStatementId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import links
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.design.doing import DesignDoing
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_FED: Final = (NodeKind.CLUSTER, NodeKind.DREAM, NodeKind.FACTOR)


def ask_what_it_feeds(desk: OpenWorkshop, doing: DesignDoing, statement_id: DesignStatementId, parent: QWidget) -> None:
    """Open the choice of what a statement gives life to, with what it feeds now ticked; what is picked is kept."""
    fed = desk.read(lambda tx: links.parents_of(tx, Node(NodeKind.STATEMENT, statement_id)))
    picker = ThreadPicker(desk, _FED, fed, parent)
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    picker.picked.connect(partial(doing.feed, statement_id))
    picker.open()
