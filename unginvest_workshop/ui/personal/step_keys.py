"""The keys of the steps, for the sheet of keys."""

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.actions import key_words
from unginvest_workshop.ui.dialogs.keys_dialog import Lines


def step_keys(t: Translator) -> Lines:
    """Return what is done with the chosen step, and by which key."""
    lines = (
        (t("En uke senere"), "Alt+Right"),
        (t("En uke tidligere"), "Alt+Left"),
        (t("En måned senere"), "Alt+Down"),
        (t("En måned tidligere"), "Alt+Up"),
        (t("Åpne steget fra tabellen"), "Ctrl+Return"),
        (t("Gjort, eller ikke gjort likevel, i tabellen"), "Space"),
        (t("Slett steget"), "Del"),
    )
    return [(words, [key_words(t, key)]) for words, key in lines]
