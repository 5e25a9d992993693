"""The five phases' colours as RRGGBB, in their order: the same as in the windows."""

from typing import Final

STRONG: Final = ("2B4B7D", "195740", "5D378B", "7B3B00", "8E1F33")
SOFT: Final = ("E1E8F3", "DDEEE5", "EBE2F5", "FBE8D6", "F8E0E3")
"""As text, and as what lies under ink."""
