"""A fagdag that is open, as the tests of the windows have it."""

from tests.ui.conftest import clock, desk, item_of, photos, rung, services, speech_of, styled

__all__ = ["clock", "desk", "item_of", "photos", "rung", "services", "speech_of", "styled"]
