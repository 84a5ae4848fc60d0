"""Months and days of the week, by their names in German and English, lower case."""

from claimcheck.languages.pack import all_numbers

MONTHS = all_numbers("month")
"""The number of each month, January 1; "may" is a verb more often than a month."""

MONTH_FORMS = MONTHS | all_numbers("short-month")
"""The same with the forms that are written short."""

WEEKDAYS = all_numbers("weekday")
"""The number of each day of the week, Monday 0, as `date.weekday` counts."""
