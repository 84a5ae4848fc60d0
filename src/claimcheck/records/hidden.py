"""Characters that reorder what is displayed, in records and in the articles they quote.

Bidirectional embeddings, overrides and isolates (CVE-2021-42574, "Trojan Source"); plain Arabic or
Hebrew needs none of them and is not reported.
"""

import re
from collections.abc import Iterator, Mapping

from claimcheck.problem import Place, Problem
from claimcheck.records.model import RECORDS, AnyRecord
from claimcheck.records.read import Records
from claimcheck.text.article import Article

_RECORDS = tuple(RECORDS.values())
_REORDERING = re.compile("[\u061c\u202a-\u202e\u2066-\u2069]")


def hidden_controls(records: Records, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Yield a problem for the first such character of each article and of each text in a record."""
    for id_, article in articles.items():
        match = _REORDERING.search(article.written)
        if match:
            line, column = article.line_column(match.start())
            message = f"the article holds {_name(match)}, in line {line}, column {column}"
            yield Problem("CC114", message, records.sources[id_].place, source=id_, source_line=line)
    for source in records.sources.values():
        yield from (Problem("CC114", what, place, source=source.id) for what, place in _found_in(source))
    for actor in records.actors.values():
        yield from (Problem("CC114", what, place) for what, place in _found_in(actor))
    for claim in records.claims.values():
        yield from (Problem("CC114", what, place, claim=claim.id) for what, place in _found_in(claim))


def _found_in(record: AnyRecord) -> Iterator[tuple[str, Place]]:
    """Yield what is wrong with the texts of a record and of the records in it, and where."""
    for name in record.places:  # of a key that nobody wrote the value is none of a person's
        value = getattr(record, name)
        if not value or (isinstance(value, str) and value.isascii()):
            continue
        parts = value if isinstance(value, tuple) else (value,)
        matches = map(_REORDERING.search, (text for part in parts for text in _texts(part)))
        if match := next(filter(None, matches), None):
            yield f"the text holds {_name(match)}", record.places[name]
        for part in parts:
            if isinstance(part, _RECORDS):
                yield from _found_in(part)


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a key's value, or of one of its values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value
        yield from value.values()


def _name(match: re.Match[str]) -> str:
    return f"U+{ord(match.group()):04X}, which reorders what is displayed"
