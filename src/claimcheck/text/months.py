"""Months and days of the week, by their names in German and English, lower case."""

from claimcheck.text.wordlist import named_words


def _numbers(block: str) -> dict[str, int]:
    return {name: int(number) for name, number in named_words(block).items()}


MONTHS = _numbers("""
    1: january januar jänner
    2: february februar feber
    3: march märz
    4: april
    5: may mai
    6: june juni
    7: july juli
    8: august
    9: september
    10: october oktober
    11: november
    12: december dezember
    """)
"""The number of each month, January 1; "may" is a verb more often than a month."""

MONTH_FORMS = MONTHS | _numbers("""
    1: jan jän jänn
    2: feb febr
    3: mar mär mrz
    4: apr
    6: jun
    7: jul
    8: aug
    9: sep sept
    10: oct okt
    11: nov
    12: dec dez
    """)
"""The same with the forms that are written short."""

WEEKDAYS = _numbers("""
    0: monday montag montagabend montagmorgen
    1: tuesday dienstag dienstagabend dienstagmorgen
    2: wednesday mittwoch mittwochabend mittwochmorgen
    3: thursday donnerstag donnerstagabend donnerstagmorgen
    4: friday freitag freitagabend freitagmorgen
    5: saturday samstag samstagabend samstagmorgen sonnabend
    6: sunday sonntag sonntagabend sonntagmorgen
    """)
"""The number of each day of the week, Monday 0, as `date.weekday` counts."""
