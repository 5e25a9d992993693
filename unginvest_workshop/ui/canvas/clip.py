"""The clipboard of a tree: factors as plain lines, under their stories' headings when there are several."""

from collections.abc import Set
from typing import Final

from PySide6.QtCore import QMimeData

from unginvest_workshop.domain.tree_picture import TreeContent

_FACTORS: Final = "application/x-unginvest-factor-words"
"""The factors alone, a line each: a heading pasted on a root is no factor."""


def copied(tree: TreeContent, chosen: Set[str]) -> QMimeData | None:
    """Return what is chosen as text, in the tree's order; a story alone takes all its factors along."""
    parts: list[tuple[str, list[str], bool]] = []
    for story in tree.stories:
        texts = [factor.text for factor in story.factors if factor.id in chosen]
        if story.id in chosen and not texts:
            texts = [factor.text for factor in story.factors]
        if texts or story.id in chosen:
            parts.append((story.caption, texts, story.id in chosen))
    if not parts:
        return None
    with_headings = len(parts) > 1 or parts[0][2]
    blocks = ["\n".join([caption, *texts] if with_headings else texts) for caption, texts, _ in parts]
    mime = QMimeData()
    mime.setText("\n\n".join(blocks))
    mime.setData(_FACTORS, "\n".join(text for _, texts, _ in parts for text in texts).encode())
    return mime


def pasted(mime: QMimeData) -> list[str]:
    """Return the factors that were copied from a tree; none for what comes from elsewhere."""
    text = bytes(mime.data(_FACTORS).data()).decode()
    return [line.strip() for line in text.splitlines() if line.strip()]
