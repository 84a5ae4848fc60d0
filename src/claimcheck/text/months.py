"""Months and days of the week, by their names in German and English, lower case."""

from claimcheck.languages.pack import all_numbers
from claimcheck.text.wordlist import named_words


def _numbers(block: str) -> dict[str, int]:
    return {name: int(number) for name, number in named_words(block).items()}


MONTHS = all_numbers("month")
"""The number of each month, January 1; "may" is a verb more often than a month."""

MONTH_FORMS = MONTHS | all_numbers("short-month")
"""The same with the forms that are written short."""

WEEKDAYS = all_numbers("weekday")
"""The number of each day of the week, Monday 0, as `date.weekday` counts."""
