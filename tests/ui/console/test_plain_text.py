"""What people write is shown as it was written, never taken for markup."""

from dataclasses import fields, replace
from typing import get_type_hints

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextEdit, QWidget

from unginvest_workshop.operations import agenda
from unginvest_workshop.storage.tables import TABLES, UNJOURNALLED

MARKUP = "<b>x</b>"
NO_WORDS = {"rank", "template", "media_id", "path"}


def marked(row):
    """Return a row with markup in each of its texts."""
    hints = get_type_hints(type(row))
    texts = {f.name: getattr(row, f.name) for f in fields(row) if hints[f.name] is str and f.name not in NO_WORDS}
    return replace(row, **{name: f"{MARKUP} {text}" for name, text in texts.items()})


def mark_all(tx, workshop_id):
    for kind in TABLES:
        if kind not in UNJOURNALLED:
            for row in tx.find(kind, workshop_id=workshop_id):
                if marked(row) != row:
                    tx.replace(marked(row))


def tips(widget):
    """Return the tool tips of a widget and, in a list or a table, of its rows and heads."""
    found = [each.toolTip() for each in (widget, *widget.findChildren(QWidget))]
    for view in widget.findChildren(QAbstractItemView):
        model = view.model()
        rows, columns = model.rowCount(), model.columnCount() if isinstance(model, QAbstractTableModel) else 1
        cells = [model.index(row, column) for row in range(rows) for column in range(columns)]
        found += [cell.data(Qt.ItemDataRole.ToolTipRole) or "" for cell in cells]
        heads = [model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for n in range(columns)]
        found += [head for head in heads if isinstance(head, str)]
    return found


@pytest.fixture
def window(services, show_window):
    demo = services.make_demo()
    services.hub.do(demo, "<b>x</b>", lambda tx: mark_all(tx, demo))
    made = show_window(height=760)
    made.open_workshop(demo)
    return made


def test_no_workspace_takes_words_for_markup(window):
    desk = window.session.desk
    seen = 0
    for item in desk.read(lambda tx: agenda.agenda(tx, desk.id)):
        desk.go_to(item.id)
        QApplication.processEvents()
        told = [tip for tip in tips(window) if "x" in tip]
        seen += sum("&lt;b" in tip for tip in told)
        assert [tip for tip in told if "<b" in tip] == []
        formats = {(label.textFormat(), label.text()) for label in window.findChildren(QLabel) if label.text()}
        assert [text for format_, text in formats if format_ is not Qt.TextFormat.PlainText] == []
        assert window.findChildren(QTextEdit) == []
    assert seen


def test_the_start_page_takes_no_words_for_markup(window):
    window.go_home()
    QApplication.processEvents()
    assert [tip for tip in tips(window) if "<b" in tip] == []
    labels = window.home.findChildren(QLabel)
    assert any(MARKUP in label.text() for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
