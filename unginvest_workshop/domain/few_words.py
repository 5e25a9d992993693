"""A text where there is little room: its first words, whole, rather than none of it."""

from typing import Final

from unginvest_workshop.domain.layout import FontRole, Measure

_MORE: Final = " …"
_CLOSING: Final = "»”"
"""What a text in quotation marks ends with, also when it is shortened."""


def few_words(text: str, width: float, lines: int, role: FontRole, measure: Measure) -> str:
    """Return a text that stands within a width in no more than so many lines: its last words are left out.

    No word is parted, unless the first one is wider than the room.
    """
    words = text.split(" ")
    wide = next((at for at, word in enumerate(words) if not is_whole(word, width, role, measure)), len(words))
    if wide == len(words) and len(measure(text, width, role).lines) <= lines:
        return text
    more = _MORE + (text[-1:] if text[-1:] in _CLOSING else "")
    for count in range(min(wide, len(words) - 1), 0, -1):
        fewer = " ".join(words[:count]) + more
        if len(measure(fewer, width, role).lines) <= lines:
            return fewer
    return words[0] + (more if len(words) > 1 else "")


def first_words(text: str, letters: int) -> str:
    """Return a text on one line of no more than so many letters: its first words, whole, with a mark if there are more.

    A first word that is longer than that alone is parted.
    """
    line = " ".join(text.split())
    if len(line) <= letters:
        return line
    whole, parted, _ = line[: letters - len(_MORE) + 1].rpartition(" ")
    return whole + _MORE if parted else line[: letters - 1] + _MORE.strip()


def first_lines(text: str, width: float, lines: int, role: FontRole, measure: Measure) -> str:
    """Return a text's first lines within a width, at least one of them, with a mark if there are more.

    The last word of them makes way for the mark; a word that fills the whole line goes with all of it that is there.
    """
    shown = measure(text, width, role).lines
    if len(shown) <= lines:
        return text
    end = 0
    for line in shown[:lines]:
        end = max(end, text.find(line, end)) + len(line)
    last = shown[lines - 1].rstrip()
    begun = text[:end].rstrip()
    kept = begun[: len(begun) - len(last.rpartition(" ")[2])].rstrip() or begun
    return kept + _MORE + (text[-1:] if text[-1:] in _CLOSING else "")


def is_whole(text: str, width: float, role: FontRole, measure: Measure) -> bool:
    """Tell whether no word of a text must be parted to stand within a width."""
    return all(len(measure(word, width, role).lines) <= 1 for word in text.split(" "))
