"""What stands for people who are not named: short words that read well in most sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from unginvest_workshop.i18n import Translator

JOINT: Final = re.compile(r",?[^\S\n]+(?i:og|and)[^\S\n]+|[^\S\n]*[,/&+][^\S\n]*")
"""What stands between two mentions in a row."""

_BEGINS: Final = re.compile(r"(?:\A|[\n.!?])[\W_]*\Z")
"""Before the first word of a sentence."""

_A_LIST: Final = 3
"""Mentions with nothing but commas between them that must be a list."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of somebody within a sentence."""

    joint: str
    """What stands between this and the mention before it; empty for the first."""
    name: str
    """How they are named; empty when they are not."""
    genitive: str = ""
    people: int = 1
    kept: bool = False
    """Whether ``name`` is no name at all, but a word that stands as it was written."""

    @property
    def joins(self) -> bool:
        """Whether it goes on from the mention before as "and" does, not as a comma may."""
        return bool(self.joint) and self.joint.strip() != ","


class Unnamed:
    """Says mentions in a row, in one language."""

    def __init__(self, t: Translator) -> None:
        """Take the words from a translator."""
        self._someone = t("noen")
        self._someones = t("noens")
        self._one_more = t("en til")
        self._others = t("noen andre")

    def say(self, mentions: Sequence[Mention], before: str, *, after_name: bool = False) -> str:
        """Return mentions in a row as they are read after ``before``; ``after_name`` when that ends in "Kari and"."""
        said = ""
        for mention in gathered(mentions):
            word = mention.name + mention.genitive if mention.name else self._word(mention, after_name=after_name)
            if not mention.name and not mention.joint and _BEGINS.search(before):
                word = word[:1].upper() + word[1:]
            said += mention.joint + word
            after_name = bool(mention.name) and not mention.kept
        return said

    def _word(self, mention: Mention, *, after_name: bool) -> str:
        if mention.genitive:
            return self._someones
        if after_name and (mention.joins or not mention.joint):
            return self._one_more if mention.people == 1 else self._others
        return self._someone


def gathered(mentions: Sequence[Mention]) -> list[Mention]:
    """Let people in a row who are not named be one mention: nobody needs to read the same word twice."""
    a_list = any(mention.joins and mention.joint.strip() for mention in mentions) or len(mentions) >= _A_LIST
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        one = last is not None and not (last.name or last.genitive or mention.name) and (mention.joins or a_list)
        if last is None or not one:
            result.append(mention)
            continue
        joint = mention.joint if last.joint and mention.joins else last.joint
        result[-1] = replace(mention, joint=joint, people=last.people + mention.people)
    return result
