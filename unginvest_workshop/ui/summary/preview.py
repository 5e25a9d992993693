"""The summary as it will look on paper, a page at a time."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPixmap, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from unginvest_workshop.ui.summary.pdf_pages import PdfPages

_ZOOMS: Final = (1.0, 1.4, 2.0, 2.8)
"""How large a page is beside what fits."""

_AIR: Final = 14
"""Pixels around a page that fits."""

_DESK: Final = "#EAE2D5"
"""What the pages lie on: a little darker than the window's paper."""

_HAIRLINE: Final = "#D3C8B6"

_LOOK: Final = (
    f"#desk {{ background: {_DESK}; border-radius: {RADIUS}px; border: 2px solid {_DESK}; }}"
    f"#desk:focus {{ border-color: {PALETTE.accent}; }}"
    f"#desk > QWidget, #desk QLabel {{ background: transparent; }}"
)
_NOTE: Final = (
    f"#note {{ background: {PALETTE.surface}; border: 1px solid {_HAIRLINE};"
    f" border-radius: {RADIUS}px; padding: 6px; }}"
)


class Preview(QWidget):
    """Shows one page, as large as there is room for or larger; the place is kept when other pages come.

    PgUp and PgDn turn the pages, Ctrl with + and - makes them larger and smaller, Ctrl+0 lets them fit.
    """

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._pages: PdfPages | None = None
        self._page = 0
        self._zoom = 0
        self.paper = QLabel()
        self.area = QScrollArea()
        self.area.setObjectName("desk")
        self.area.setStyleSheet(_LOOK)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(self.paper)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.installEventFilter(self)
        self.quiet = _Note(self)
        self.number = PlainLabel(px=14.5, tabular=True)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = self._button("‹", t("Forrige side (PgUp)"))
        self.on = self._button("›", t("Neste side (PgDn)"))
        self.smaller = self._button("–", t("Mindre (Ctrl+-)"))
        self.larger = self._button("+", t("Større (Ctrl++)"))
        self.bar = QWidget()
        """Turns the pages and makes them larger; it stands wherever there is room for it."""
        self._lay_out()
        self._bind()
        self._tell()

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._page

    @property
    def zoom(self) -> int:
        """How many steps the page is larger than what fits."""
        return self._zoom

    def show_pages(self, pages: "PdfPages") -> None:
        """Show other pages, at the same place as far as there is one."""
        self._pages = pages
        self._page = min(self._page, len(pages) - 1)
        self.quiet.say("")
        self._show()

    def wait(self) -> None:
        """Say that new pages are being made; what is seen stays till then."""
        self.quiet.say(self._t("Lager forhåndsvisning …"), PALETTE.muted)

    def tell_trouble(self, sentence: str) -> None:
        """Say why there are no new pages."""
        self.quiet.say(sentence, PALETTE.warm)

    def go_to(self, page: int) -> None:
        """Show a page, numbered from 0, as far as there is one."""
        if self._pages is not None and page != self._page and 0 <= page < len(self._pages):
            self._page = page
            self._show()
            self.area.verticalScrollBar().setValue(0)

    def turn_on(self) -> None:
        """Show the next page."""
        self.go_to(self._page + 1)

    def turn_back(self) -> None:
        """Show the page before."""
        self.go_to(self._page - 1)

    def zoom_in(self) -> None:
        """Make the page larger."""
        self._zoom_to(self._zoom + 1)

    def zoom_out(self) -> None:
        """Make the page smaller, down to where all of it is seen."""
        self._zoom_to(self._zoom - 1)

    def zoom_fit(self) -> None:
        """Let all of the page be seen."""
        self._zoom_to(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page fit again."""
        super().resizeEvent(event)
        self.quiet.place()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Home and End show the first and the last page while the page has the focus."""
        if watched is self.area and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match Qt.Key(event.key()):
                case Qt.Key.Key_Home:
                    self.go_to(0)
                    return True
                case Qt.Key.Key_End if self._pages is not None:
                    self.go_to(len(self._pages) - 1)
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _zoom_to(self, zoom: int) -> None:
        if self._pages is not None and zoom != self._zoom and 0 <= zoom < len(_ZOOMS):
            self._zoom = zoom
            self._show()

    def _show(self) -> None:
        """Paint the page as large as it is to be on this screen."""
        self._tell()
        if self._pages is None or not self.isVisible():
            return
        width, height = self._pages.size(self._page)
        room = self.area.size() - QSize(2 * _AIR, 2 * _AIR)
        scale = max(0.1, min(room.width() / width, room.height() / height)) * _ZOOMS[self._zoom]
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(self._pages.picture(self._page, scale * ratio))
        picture.setDevicePixelRatio(ratio)
        _edge(picture)
        self.paper.setPixmap(picture)
        self.paper.resize(self.paper.sizeHint())

    def showEvent(self, event: QShowEvent) -> None:
        """Paint what came while nobody saw it."""
        super().showEvent(event)
        self._show()

    def _tell(self) -> None:
        count = len(self._pages) if self._pages is not None else 0
        words = self._t("Side {page} av {pages}", page=self._page + 1, pages=count) if count else ""
        self.number.setText(words)
        self.area.setAccessibleName(words or self._t("Forhåndsvisning"))
        self.area.setAccessibleDescription(self._pages.text(self._page) if self._pages is not None else "")
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page + 1 < count)
        self.smaller.setEnabled(bool(count) and self._zoom > 0)
        self.larger.setEnabled(bool(count) and self._zoom + 1 < len(_ZOOMS))

    def _button(self, sign: str, words: str) -> Button:
        button = Button(sign, self, px=17, padding=11)
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _bind(self) -> None:
        for button, act in (
            (self.back, self.turn_back),
            (self.on, self.turn_on),
            (self.smaller, self.zoom_out),
            (self.larger, self.zoom_in),
        ):
            button.clicked.connect(act)
        for keys, act in (
            ("PgDown", self.turn_on),
            ("PgUp", self.turn_back),
            ("Ctrl++", self.zoom_in),
            ("Ctrl+=", self.zoom_in),
            ("Ctrl+-", self.zoom_out),
            ("Ctrl+0", self.zoom_fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.back, self.number, self.on):
            row.addWidget(part)
        row.addSpacing(14)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        self.quiet.raise_()


class _Note(PlainLabel):
    """A few words over the pages, in the middle at the top; gone when there are none."""

    def __init__(self, over: QWidget) -> None:
        super().__init__("", over, px=14, wrap=True)
        self._over = over
        self.setObjectName("note")
        self.setStyleSheet(_NOTE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def say(self, words: str, colour: str = PALETTE.muted) -> None:
        """Show words, or with "" none."""
        self.set_colour(colour)
        self.setText(words)
        self.setVisible(bool(words))
        self.place()

    def place(self) -> None:
        """Stand in the middle."""
        whole = self._over.width()
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + 34, max(80, whole - 2 * _AIR))
        self.setGeometry((whole - width) // 2, _AIR, width, max(self.heightForWidth(width), 0))


def _edge(picture: QPixmap) -> None:
    """Give a page a hairline around it, so that its paper is told from what it lies on."""
    painter = QPainter(picture)
    painter.setPen(QColor(_HAIRLINE))
    painter.drawRect(
        QRectF(0.5, 0.5, picture.deviceIndependentSize().width() - 1, picture.deviceIndependentSize().height() - 1)
    )
    painter.end()
