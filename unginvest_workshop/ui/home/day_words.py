"""Dates as one says them on the start page."""

from datetime import date, timedelta

from unginvest_workshop.i18n import Translator


def day_words(t: Translator, day: date, today: date) -> str:
    """Return "I dag", "I morgen", "I går", "5. november", and with the year when it is another."""
    near = {
        today: t("I dag"),
        today + timedelta(days=1): t("I morgen"),
        today - timedelta(days=1): t("I går"),
    }
    if day in near:
        return near[day]
    return t.weekday_date(day).partition(" ")[2] if day.year == today.year else t.date_long(day)
