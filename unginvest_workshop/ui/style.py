"""How standard widgets look: Fusion with the tokens' palette, and a style sheet for the details."""

from string import Template
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from unginvest_workshop.settings import resources_dir
from unginvest_workshop.ui.fonts import load_fonts, sans
from unginvest_workshop.ui.theme import PALETTE, RADIUS

BODY_PX: Final = 15
"""The size of plain text in the console."""
SMALL_PX: Final = 13

_DISABLED: Final = "#8A918D"


def apply_style(app: QApplication) -> None:
    """Load the faces and dress the whole app. Raises fonts.FontsMissingError."""
    load_fonts()
    app.setStyle("Fusion")
    app.setPalette(_palette())
    app.setFont(sans(BODY_PX))
    for kind in ("QToolTip", "QMenu", "QHeaderView"):
        app.setFont(sans(14), kind)  # type: ignore[arg-type]  # the stub asks for bytes, which are refused
    app.setStyleSheet(_SHEET.substitute(_names()))


def paint_chevron(painter: QPainter, centre: QPointF, width: float, colour: QColor, turned: float = 0) -> None:
    """Paint a chevron that points down, or is turned clockwise by so many degrees."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.rotate(turned)
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    half = width / 2
    painter.drawPolyline(QPolygonF([QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)]))
    painter.restore()


def disc_icon(colour: str, size: int = 16) -> QIcon:
    """Return a plain disc, as the app's own mark and beside names in menus."""
    pixmap = QPixmap(QSize(size, size) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(1, 1, size - 2, size - 2)
    painter.end()
    return QIcon(pixmap)


def _palette() -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, PALETTE.paper),
        (role.WindowText, PALETTE.ink),
        (role.Base, PALETTE.surface),
        (role.AlternateBase, PALETTE.sunken),
        (role.Text, PALETTE.ink),
        (role.Button, PALETTE.surface),
        (role.ButtonText, PALETTE.ink),
        (role.ToolTipBase, PALETTE.ink),
        (role.ToolTipText, PALETTE.surface),
        (role.PlaceholderText, "#6B746F"),
        (role.Highlight, PALETTE.accent_soft),
        (role.HighlightedText, PALETTE.ink),
        (role.Link, PALETTE.accent),
        (role.Light, PALETTE.surface),
        (role.Midlight, PALETTE.sunken),
        (role.Mid, PALETTE.line),
        (role.Dark, PALETTE.line),
        (role.Shadow, PALETTE.line),
        (role.Accent, PALETTE.accent),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(_DISABLED))
    return palette


def _names() -> dict[str, str]:
    return {
        "paper": PALETTE.paper,
        "surface": PALETTE.surface,
        "sunken": PALETTE.sunken,
        "ink": PALETTE.ink,
        "muted": PALETTE.muted,
        "line": PALETTE.line,
        "accent": PALETTE.accent,
        "soft": PALETTE.accent_soft,
        "disabled": _DISABLED,
        "radius": f"{RADIUS}px",
        "theme": (resources_dir() / "theme").as_posix(),
    }


# qproperty-spacing: lists that were filled before they were dressed lay their rows out once more
_SHEET: Final = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QComboBox {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: $radius;
  padding: 6px 10px; selection-background-color: $soft; selection-color: $ink;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QComboBox:focus { border: 2px solid $accent; padding: 5px 9px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $sunken; color: $disabled; }
QSpinBox QLineEdit, QDateEdit QLineEdit, QTimeEdit QLineEdit, QSpinBox QLineEdit:focus, QDateEdit QLineEdit:focus,
QTimeEdit QLineEdit:focus { border: none; padding: 0 2px; background: transparent; }
QSpinBox::up-button, QTimeEdit::up-button { subcontrol-position: top right; }
QSpinBox::down-button, QTimeEdit::down-button { subcontrol-position: bottom right; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {
  subcontrol-origin: border; border: none; width: 24px; background: transparent;
}
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url("$theme/chevron-up.svg"); width: 11px; height: 11px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow, QComboBox::down-arrow, QDateEdit::down-arrow {
  image: url("$theme/chevron-down.svg"); width: 11px; height: 11px;
}
QComboBox { padding-right: 26px; combobox-popup: 0; }
QComboBox:focus { padding-right: 25px; }
QComboBox::drop-down, QDateEdit::drop-down {
  subcontrol-origin: border; subcontrol-position: center right; border: none; width: 28px;
}
QComboBox QAbstractItemView {
  background: $surface; border: 1px solid $line; outline: none; padding: 4px;
  selection-background-color: $soft; selection-color: $ink;
}
QComboBox QAbstractItemView::item { padding: 6px 8px; border-radius: 6px; }
QPushButton {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: $radius; padding: 8px 16px;
  font-weight: 600;
}
QPushButton:hover { background: $sunken; }
QPushButton:focus { border: 2px solid $accent; padding: 7px 15px; }
QPushButton:default { background: $accent; color: $surface; border-color: $accent; }
QPushButton:disabled { color: $disabled; }
QListView, QTreeView, QTableView {
  background: $surface; border: 1px solid $line; border-radius: $radius; outline: none; padding: 4px;
  selection-background-color: $soft; selection-color: $ink;
}
QListView { qproperty-spacing: 0; }
QListView[bare="true"], QListView[bare="true"]:focus { border: none; padding: 0; background: transparent; }
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $accent; }
QListView::item { padding: 6px 8px; border-radius: 6px; }
QListView::item:hover { background: $sunken; }
QListView::item:selected { background: $soft; color: $ink; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 4px 8px; }
QTableView QLineEdit, QListView QLineEdit { border-radius: 4px; padding: 2px 6px; }
QTableView QLineEdit:focus, QListView QLineEdit:focus { padding: 1px 5px; }
QTableView QComboBox { border-radius: 4px; padding: 2px 8px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
  background: $surface; color: $muted; border: none; border-bottom: 1px solid $line; padding: 6px 8px;
}
QHeaderView::section:vertical { border-bottom: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: $surface; border: none; }
QMenu { background: $surface; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 14px; border-radius: 6px; }
QMenu::item:selected { background: $soft; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QToolTip { background: $ink; color: $surface; border: none; padding: 6px 8px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: #D5CCBE; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: #B9AE9C; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QTableView::indicator, QListView::indicator {
  width: 16px; height: 16px; border: 1px solid #8A918D; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {
  background: $accent; border-color: $accent; image: url("$theme/tick.svg");
}
QCheckBox::indicator:focus { border: 2px solid $accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QSplitter::handle { background: $line; }
QDialog { background: $paper; }
QProgressBar { background: $sunken; border: none; border-radius: 4px; height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QCalendarWidget QToolButton { color: $ink; background: transparent; padding: 4px 8px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $sunken; }
QCalendarWidget QAbstractItemView { border: none; border-radius: 0; }
""")
