"""Scrolling past a list of choices."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from unginvest_workshop.ui.home.setting_box import SettingBox


def test_the_wheel_changes_no_setting(qtbot):
    box = SettingBox("stage_text", [("Som vanlig", 100), ("30 % større", 130)])
    qtbot.addWidget(box)
    box.show()
    told = []
    box.chosen.connect(lambda *each: told.append(each))
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0
    assert told == []
