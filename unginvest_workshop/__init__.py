"""UngInvest Verksted: leads a room through an Appreciative Inquiry workshop."""

__version__ = "0.1.0"
