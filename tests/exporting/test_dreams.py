"""How dreams that build on others begin."""

from dataclasses import replace

import pytest

from tests.exporting.fagdag import fagdag
from tests.exporting.telling import build_summary
from unginvest_workshop.exporting.document import Chains
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


@pytest.mark.parametrize(
    ("language", "said", "lead"),
    [
        ("nb", "det lukter vafler", "Ja, og"),
        ("nb", "Jada, det lukter vafler", "Ja, og"),
        ("nb", "Og det lukter vafler", "Ja,"),
        ("nb", "og, det lukter vafler", "Ja,"),
        ("nb", "ja, og det lukter vafler", ""),
        ("nb", "", "Ja, og"),
        ("en", "and it smells of waffles", "Yes,"),
        ("en", "Yes! Waffles", ""),
        ("en", "og det lukter vafler", "Yes, and"),
    ],
)
def test_no_word_of_yes_and_is_told_twice(language: str, said: str, lead: str) -> None:
    first, second, *_ = fagdag().ideas
    day = replace(fagdag(), ideas=(first, replace(second, text=said)), links=())
    summary = build_summary(day, NamesPolicy.FULL, Translator(language))
    (block,) = (block for section in summary.sections for block in section.blocks if isinstance(block, Chains))
    assert [(idea.lead, idea.text) for idea in block.chains[0].ideas] == [("", first.text), (lead, said)]
    told = write_markdown(summary)
    assert (f"- **{lead}** {said}" if lead else f"- {said}") in told
