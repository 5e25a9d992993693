"""The small pieces: text stays plain, nothing is clipped without a sign, keys do what they should."""

import gc
import sys

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTime
from PySide6.QtGui import QColor, QFocusEvent, QFontDatabase, QFontMetricsF, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QListWidget, QMenu, QPushButton, QWidget

from unginvest_workshop import content
from unginvest_workshop.ui import icons
from unginvest_workshop.ui.fonts import SEMIBOLD, load_fonts, sans, serif
from unginvest_workshop.ui.style import disc_icon
from unginvest_workshop.ui.theme import SANS, SERIF
from unginvest_workshop.ui.widgets import (
    Banner,
    Button,
    ButtonKind,
    Card,
    CardButton,
    Chip,
    EmptyHint,
    FlowLayout,
    InlineEdit,
    KeyCap,
    PlainEdit,
    PlainLabel,
    ProgressBars,
    Symbol,
    WorkspaceHeader,
    menu_text,
    plain_tip,
)
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.fields import KEPT_WITHIN_MS, keep_all
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.spins import ClockEdit, DayEdit, NumberBox
from unginvest_workshop.ui.widgets.words import Words


@pytest.fixture
def shown(styled, qtbot):
    """Show a widget, of a size if one is given, and return how it looks."""

    def show(widget, width=0, height=0):
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        return widget.grab().toImage()

    return show


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_faces_are_our_own(styled):
    load_fonts()
    assert serif(20).family() == SERIF
    assert sans(20).family() == SANS
    metrics = QFontMetricsF(sans(40, SEMIBOLD, tabular=True))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert serif(20, italic=True).italic()


@pytest.mark.parametrize("name", sorted(content.SYMBOLS))
def test_each_symbol_of_the_content_is_painted(styled, name):
    image = QImage(QSize(40, 40), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    icons.paint_symbol(painter, QRect(4, 4, 32, 32).toRectF(), name, "#195740")
    painter.end()
    assert "#195740" in colours(image)
    assert not icons.icon(name).isNull()


def test_an_unknown_symbol_is_refused(styled):
    with pytest.raises(KeyError):
        icons.symbol_path("finnes-ikke")
    with pytest.raises(KeyError):
        icons.icon("finnes-ikke")


def test_an_icon_is_sharp_at_any_size_and_pale_where_it_is_disabled(styled):
    close = QIcon(icons.icon("close", "#195740"))
    for size in (16, 64):
        assert "#195740" in colours(close.pixmap(QSize(size, size)).toImage())
    assert "#195740" not in colours(close.pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage())


def test_an_icon_that_is_made_another_of_draws_the_same_and_both_last(styled):
    first = icons.icon("close", "#195740")
    expected = first.pixmap(QSize(32, 32)).toImage()
    copies = [QIcon(first) for _ in range(3)]
    for copy in copies:
        copy.setIsMask(True)  # which takes Qt to draw it by itself from now on
    del first, copy
    gc.collect()
    assert all(each.pixmap(QSize(32, 32)).toImage() == expected for each in copies)
    copies.clear()
    other = icons.icon("close")
    QIcon(other).setIsMask(True)
    assert len(icons._SymbolEngine._clones) == 1


def test_the_symbols_take_one_font_alone(styled):
    icons.icon("close")
    assert "qtawesome" not in sys.modules
    assert not [family for family in QFontDatabase.families() if "Awesome" in family]


def test_peoples_text_is_never_markup(shown):
    label = PlainLabel("<b>ikke fet</b>")
    shown(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert "<b>" not in plain_tip("<b>ikke fet</b>")
    assert plain_tip("vanlig") == "vanlig"
    assert menu_text("Kafé & kake") == "Kafé && kake"


def test_a_long_line_ends_with_dots_and_tells_all_in_its_tip(shown):
    label = PlainLabel("en lang setning som ikke får plass her", elide=True)
    shown(label, 80, 20)
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 80


def test_a_button_is_never_narrower_than_its_label(shown):
    button = Button("Vis på lerret", kind=ButtonKind.PRIMARY, key="F5")
    image = shown(button)
    assert button.minimumSizeHint() == button.sizeHint()
    assert "#195740" in colours(image)
    assert Button("Vis på lerret", kind=ButtonKind.PRIMARY).sizeHint().width() < button.sizeHint().width()


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_buttons_of_all_kinds_are_painted(shown, kind):
    button = Button("Slett && ferdig", kind=kind)
    button.setMenu(QMenu(button))
    button.setIcon(disc_icon("#195740"))
    shown(button)
    button.setFocus()
    button.grab()
    button.setDown(True)
    button.grab()
    button.setEnabled(False)
    assert "#8a918d" in colours(button.grab().toImage())
    assert button._label() == "Slett & ferdig"


def test_a_chosen_button_is_filled_with_the_phases_colour(shown):
    button = Button("3", checkable=True)
    shown(button)
    button.set_accent("#5D378B")
    button.setChecked(True)
    assert "#5d378b" in colours(button.grab().toImage())
    button.set_kind(ButtonKind.QUIET)


def test_chips_and_keys(shown):
    chip = Chip("tydelig hvem som gjorde hva", most=90)
    shown(chip, 90, 30)
    chip.grab()
    assert chip.toolTip() == chip.text()
    chip.set_text("kort")
    chip.set_colours("#DDEEE5", "#195740")
    assert "#ddeee5" in colours(chip.grab().toImage())
    key = KeyCap("PgUp")
    shown(key)
    assert key.accessibleName() == "PgUp"


def test_cards_are_pressed_by_enter_and_space(shown, qtbot):
    card = CardButton()
    QHBoxLayout(card).addWidget(PlainLabel("Hel fagdag"))
    shown(card, 200, 100)
    pressed = []
    card.clicked.connect(lambda: pressed.append(1))
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert len(pressed) == 2
    assert card.sizeHint().height() > 0
    assert CardButton().sizeHint() == QSize(200, 100)


def test_a_card_changes_its_look(shown):
    card = Card(dashed=True)
    shown(card, 100, 60)
    card.set_look(fill="#123456", edge="#654321", dashed=False)
    assert "#123456" in colours(card.grab().toImage())


def test_the_header_lets_its_lead_stand_under_the_title_before_it_cuts_a_word(shown):
    header = WorkspaceHeader("Treøvelsen", "Én rot for hver historie. Bruk fortellerens ord.")
    button = Button("Skogen")
    header.add(button)
    title, lead = header._title, header._lead
    shown(header, 900, 50)
    assert lead.x() > title.geometry().right()
    assert lead.height() == lead.fontMetrics().height()
    for width in (480, 320, 200):
        header.resize(width, header.heightForWidth(width))
        header.grab()
        assert title.toolTip() == ""
        assert lead.y() >= title.geometry().bottom()
        assert lead.height() >= lead.heightForWidth(lead.width())
        assert header.rect().contains(lead.geometry())
        assert header.rect().contains(button.geometry())
    header.set_title("Veikart")
    header.set_lead("")
    assert (header.title(), header.lead()) == ("Veikart", "")
    assert header.heightForWidth(320) == max(button.sizeHint().height(), title.sizeHint().height())


def test_the_header_gives_what_can_be_done_a_line_of_its_own_before_it_cuts_the_title(shown):
    header = WorkspaceHeader("Finn fellesnevnerne", "102 suksessfaktorer · 24 historier · 8 grupper")
    buttons = [Button("Vei"), Button("Tabell"), Button("Rød tråd"), Button("Steg")]
    header.add(*buttons)
    shown(header, 420, header.heightForWidth(420))
    assert header._title.toolTip() == ""
    assert all(button.y() > header._lead.geometry().bottom() for button in buttons)
    assert header.rect().contains(buttons[-1].geometry())


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_exercises_title_and_lead_stand_whole_in_the_smallest_console(shown, language):
    header = WorkspaceHeader("")
    tools = [Button("Gruppe for gruppe"), Button("Vandring"), Button("Alle")]
    header.add(*tools)
    shown(header, 470, 100)
    for exercise in content.load_content(language).exercises:
        header.set_title(exercise.name)
        header.set_lead(f"{exercise.lead} · 102 suksessfaktorer · 24 historier · 8 grupper")
        header.resize(470, header.heightForWidth(470))
        header.layout().activate()
        assert header._title.toolTip() == ""
        for part in (header._title, header._lead, *tools):
            assert header.rect().contains(part.geometry())
        assert header._lead.height() >= header._lead.heightForWidth(header._lead.width())


def test_the_banner_tells_and_offers(shown, qtbot):
    banner = Banner("Lukk")
    shown(banner)
    banner.tell("«Fagdag» er slettet.", "Angre")
    assert banner.text() == "«Fagdag» er slettet."
    with qtbot.waitSignal(banner.acted):
        next(b for b in banner.findChildren(QPushButton) if b.text() == "Angre").click()
    assert banner.text() == ""
    banner.tell("Noe annet")
    assert banner._timer.isActive()
    next(b for b in banner.findChildren(QPushButton) if b.text() == "✕").click()
    assert banner.text() == ""


def test_a_flow_goes_on_to_new_rows(shown):
    box = QWidget()
    flow = FlowLayout(box, gap=8)
    for words in ("små mål hver dag", "vi hadde god tid", "frokost sammen"):
        flow.addWidget(Chip(words))
    shown(box, 600, 200)
    assert flow.heightForWidth(600) < flow.heightForWidth(150)
    ys = [flow.itemAt(index).geometry().y() for index in range(flow.count())]
    assert len(set(ys)) == 1
    box.resize(150, 200)
    flow.setGeometry(box.rect())
    assert flow.itemAt(2).geometry().y() > flow.itemAt(0).geometry().y()
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None
    assert flow.sizeHint() == flow.minimumSize()
    assert flow.expandingDirections() == Qt.Orientation(0)


def test_words_too_wide_for_a_flow_are_given_the_height_that_they_need_there(shown):
    box = QWidget()
    flow = FlowLayout(box)
    chip = Words("den som er ny, har en makker før første dag", sans(14), widest=320)
    flow.addWidget(chip)
    shown(box, 180, 300)
    assert chip.width() <= 180
    assert chip.height() >= chip.heightForWidth(chip.width())


@pytest.mark.parametrize("layout", [FlowLayout, ColumnsLayout])
def test_layouts_take_another_order(shown, layout):
    box = QWidget()
    places = layout(box)
    one, two, three = Chip("én"), Chip("to"), Chip("tre")
    places.addWidget(one)
    places.addWidget(three)
    places.insert_widget(1, two)
    shown(box, 600, 200)
    assert [places.itemAt(index).widget() for index in range(3)] == [one, two, three]
    places.arrange([three, one, two].index)
    assert [places.itemAt(index).widget() for index in range(3)] == [three, one, two]


@pytest.mark.parametrize(
    ("sideways", "policy"),
    [(False, Qt.ScrollBarPolicy.ScrollBarAlwaysOff), (True, Qt.ScrollBarPolicy.ScrollBarAsNeeded)],
)
def test_what_is_too_tall_scrolls(shown, sideways, policy):
    inside = QWidget()
    inside.setMinimumHeight(900)
    area = scrolled(inside, sideways=sideways, see_through=True)
    shown(area, 300, 200)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBarPolicy() is policy
    assert not inside.autoFillBackground()
    assert not area.viewport().autoFillBackground()


def test_a_flow_of_columns_shares_the_width(shown):
    box = QWidget()
    flow = FlowLayout(box, gap=10, column=200, widest=260)
    for _ in range(3):
        flow.addWidget(Card())
    shown(box, 640, 300)
    assert {flow.itemAt(index).geometry().width() for index in range(3)} == {206}
    hidden = flow.itemAt(1).widget()
    hidden.hide()
    flow.setGeometry(QRect(0, 0, 640, 300))
    assert flow.itemAt(2).geometry().x() < 300
    flow.insert_widget(0, Card())
    assert flow.count() == 4


def test_bars_count(shown):
    bars = ProgressBars()
    bars.set_count(7, 8)
    image = shown(bars, 160, 7)
    assert bars.colours() == ("#195740",) * 7 + (None,)
    assert image.pixelColor(10, 3) == QColor("#195740")
    assert image.pixelColor(152, 3) == QColor("#EBE4D8")
    bars.set_colours([])
    bars.grab()


def test_a_line_is_kept_by_enter_and_taken_back_by_escape(shown, qtbot):
    field = InlineEdit("Å bli sett")
    shown(field)
    kept = []
    field.edited.connect(kept.append)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Ekte ansvar")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert kept == ["Ekte ansvar"]
    qtbot.keyClicks(field, " og mer")
    field.show_text("noe fra et annet vindu")
    assert field.text() == "Ekte ansvar og mer"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Ekte ansvar"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert kept == ["Ekte ansvar"]
    field.show_text("nytt")
    assert field.text() == "nytt"


def test_twenty_keys_are_at_most_two_writes(shown, qtbot):
    field = PlainEdit()
    shown(field)
    kept = []
    field.edited.connect(kept.append)
    field._soon.setInterval(60_000)
    qtbot.keyClicks(field, "0123456789")
    field._soon.timeout.emit()
    qtbot.keyClicks(field, "0123456789")
    field._soon.timeout.emit()
    assert kept == ["0123456789", "01234567890123456789"]
    assert KEPT_WITHIN_MS <= 300


def _lose_focus(field):
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))


@pytest.mark.parametrize("leave", [_lose_focus, PlainEdit.hide, PlainEdit.close, keep_all])
def test_what_is_half_written_is_kept_on_leaving(shown, qtbot, leave):
    around = QWidget()
    field = PlainEdit(around)
    shown(around)
    field._soon.setInterval(60_000)
    kept = []
    field.edited.connect(kept.append)
    qtbot.keyClicks(field, "hei")
    leave(around if leave is keep_all else field)
    assert kept == ["hei"]
    assert not field.half_written


def test_long_text_is_kept_while_one_writes(shown, qtbot):
    field = PlainEdit()
    shown(field)
    kept = []
    field.edited.connect(kept.append)
    field.show_text("Husk")
    assert kept == []
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClicks(field, "!")
    assert kept == []
    field.show_text("noe fra et annet vindu")
    assert field.toPlainText() == "Husk!"
    qtbot.waitUntil(lambda: kept == ["Husk!"])
    field.show_text("Husk!")
    field.show_text("Hu")
    assert field.textCursor().position() == 2
    field.clearFocus()
    assert kept == ["Husk!"]


def test_an_empty_place_says_what_to_do(shown):
    hint = EmptyHint("Ingen historier ennå. Skriv den første nederst.", symbol="write", colour="#195740")
    assert "#195740" in colours(shown(hint, 500, 300))
    hint.set_text("Noe annet")
    assert hint.text() == hint.accessibleName() == "Noe annet"
    assert hint.minimumSizeHint().width() < hint.sizeHint().width()
    assert "#195740" in colours(shown(Symbol("pair")))


def test_tab_leaves_days_and_times_at_once(shown, qtbot):
    box = QWidget()
    row = QHBoxLayout(box)
    fields = [DayEdit(), ClockEdit(), NumberBox(1, 9)]
    for field in fields:
        row.addWidget(field)
    shown(box)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    fields[0].setFocus()
    for field in fields[:-1]:
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert fields[-1].hasFocus()


@pytest.mark.parametrize(
    ("typed", "said"), [("12:50", "12:50"), ("1250", "12:50"), ("12.50", "12:50"), ("9", "09:00"), ("kveld", "09:15")]
)
@pytest.mark.parametrize("how", ["tab", "click", "select"])
def test_what_is_typed_in_a_time_takes_the_place_of_what_stood_there(shown, qtbot, typed, said, how):
    box = QWidget()
    row = QHBoxLayout(box)
    before, field, after = QLineEdit(), ClockEdit(), QLineEdit()
    for each in (before, field, after):
        row.addWidget(each)
    field.setTime(QTime(9, 15))
    kept = []
    field.kept.connect(lambda: kept.append(field.time()))
    shown(box)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    before.setFocus()
    if how == "click":
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(before, Qt.Key.Key_Tab)
    if how == "select":
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field.selectedText() == "09:15")
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert (field.text(), field.time().toString("HH:mm"), after.text()) == (said, said, "")
    assert len(kept) == (said != "09:15")


def test_arrows_go_through_the_day_in_a_time(shown, qtbot):
    field = ClockEdit()
    field.setTime(QTime(23, 55))
    shown(field)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "00:00"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "23:55"


def test_a_list_filled_before_it_is_dressed_has_room_for_its_rows(shown):
    rows = QListWidget()
    rows.addItems(["en", "to"])
    shown(rows, 200, 200)
    QApplication.processEvents()
    assert rows.visualItemRect(rows.item(1)).y() >= 28
