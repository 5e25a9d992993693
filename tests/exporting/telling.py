"""Telling a whole fagdag at once."""

from unginvest_workshop.exporting.document import Summary
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


def build_summary(snapshot: Snapshot, policy: NamesPolicy, t: Translator) -> Summary:
    """Tell a whole fagdag, as far as it has come, in the translator's language."""
    return tell(open_source(snapshot, policy, t))
