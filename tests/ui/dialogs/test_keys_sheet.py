"""How the sheet of keys is set."""

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog
from unginvest_workshop.ui.widgets.label import PlainLabel


def test_short_words_stand_on_one_line(qtbot):
    lines = [("Fra kort til kort", ["←", "→", "↑", "↓"]), ("Endre fagdagen …", ["F2"])]
    dialog = KeysDialog(Translator("nb"), [("Fagdager", lines), ("Vinduet", [("Alle valg", ["Ctrl K"])])])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    said = {label.text(): label for label in dialog.findChildren(PlainLabel)}
    for words in ("Fra kort til kort", "Endre fagdagen …", "Alle valg"):
        assert said[words].width() >= said[words].fontMetrics().horizontalAdvance(words)
