"""What records of an archive tell of a document."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.document import Document, day, of_record, passim_line

PLAIN = st.text(st.characters(exclude_categories=["Cs", "Z", "C"]), max_size=9)


@pytest.mark.parametrize(
    ("record", "document"),
    [
        ({"name": "n", "text": "x", "publisher": "P", "uri": "u"}, Document("n", "x", "", "P", "u")),
        ({"text": "Short.", "body": "Long and whole.", "id": "a\nb"}, Document("a b", "Long and whole.")),
        ({"content": "x", "date": date(2020, 3, 1)}, Document("here", "x", "2020-03-01")),
        ({"text": "x", "date": datetime(2020, 3, 1, 23, tzinfo=UTC)}, Document("here", "x", "2020-03-01")),
        ({"text": "x", "published": "2020-03", "outlet": ["y"]}, Document("here", "x", "2020-03")),
        ({"text": ["x"], "title": "y"}, None),
        ({"text": ""}, None),
    ],
)
def test_a_record_is_a_document(record: dict[str, object], document: Document | None) -> None:
    """Of a teaser and the whole the whole; what has no text is none."""
    assert of_record(record, "here") == document


@given(st.builds(Document, PLAIN.filter(bool), st.text(min_size=1), st.just("2020-03"), PLAIN, PLAIN))
def test_a_line_for_passim_is_read_as_the_same(document: Document) -> None:
    """Whatever stands in the text; outlets are its series."""
    line = passim_line(document)
    assert (line.count("\n"), of_record(json.loads(line), "elsewhere")) == (1, document)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2020", "2020"),
        ("2020-03", "2020-03"),
        ("2020-03-01T23:30:00-08:00", "2020-03-02"),
        ("2020-03-01T23:30:00", "2020-03-01"),
        ("20200301", "2020-03-01"),
        ("1.3.2020", "2020-03-01"),
        ("Sun, 01 Mar 2020 10:00:00 +0100", "2020-03-01"),
        ("2020-02-30", ""),
        ("03/04/2019", ""),
        ("-2011-05-05", ""),
        ("1262304000", ""),
        ("yesterday", ""),
    ],
)
def test_a_date_is_read_or_none(written: str, told: str) -> None:
    """In the forms that leave no doubt; of a moment with a zone the day in UTC."""
    assert day(written) == told
