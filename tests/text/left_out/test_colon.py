"""Colons between a negation and a quotation, shown as `[[…]]`."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.left_out.colon import is_parted


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Zu retten war in dem Haus nicht viel: [[Es brannte am Abend vollständig aus]].", True),
        ("[[Die Sitzung am Freitag dauerte lange]]: Man war sich nicht in allen Punkten einig.", True),
        ("[[Die Bank schließt die Filiale]]: Sie zahlte nicht mehr.", True),
        ("Er sagte nicht: [[Minsk kommt am Freitag nach Moskau]].", False),
        ("[[Minsk kommt am Freitag nach Moskau]]: nicht wahr.", False),
        ("Nicht gezahlt wurden in diesem Jahr: – [[300 Euro an die Stadt Minsk]]", False),
        ("Nicht gezahlt wurden in diesem Jahr: 1. [[300 Euro an die Stadt Minsk]]", False),
        ("Es stimmt nicht, dass er (so die Quelle: dpa) [[am Freitag nach Minsk kommt]].", False),
        ("Zu retten war nicht [[viel in dem Haus: Es brannte am Abend vollständig aus]].", False),
        ("Um 12:30 Uhr war nicht viel los [[in der Stadt Minsk]].", False),
    ],
)
def test_a_colon_parts_two_whole_clauses(marked: str, *, expected: bool) -> None:
    """What is short on either side, an item of a list, or in brackets, is one with the other side."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    start = text.lower().index("nicht")
    assert is_parted(text, Span(start, start + len("nicht")), [inside]) is expected
