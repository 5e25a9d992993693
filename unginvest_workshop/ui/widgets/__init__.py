"""Small pieces that the windows are made of."""

from unginvest_workshop.ui.widgets.banner import Banner
from unginvest_workshop.ui.widgets.bars import ProgressBars
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card, CardButton, paint_card
from unginvest_workshop.ui.widgets.chip import Chip, KeyCap
from unginvest_workshop.ui.widgets.fields import InlineEdit, PlainEdit
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.header import WorkspaceHeader
from unginvest_workshop.ui.widgets.hint import EmptyHint, Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text, plain_tip

__all__ = [
    "Banner",
    "Button",
    "ButtonKind",
    "Card",
    "CardButton",
    "Chip",
    "EmptyHint",
    "FlowLayout",
    "InlineEdit",
    "KeyCap",
    "PlainEdit",
    "PlainLabel",
    "ProgressBars",
    "Symbol",
    "WorkspaceHeader",
    "menu_text",
    "paint_card",
    "plain_tip",
]
