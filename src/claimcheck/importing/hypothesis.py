"""Hypothesis: what its API answers to a search, and what its client exports as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.importing.annotations import selected
from claimcheck.importing.roles import role_of
from claimcheck.importing.values import hint_of, line, record, several, words
from claimcheck.report.candidate import Candidate, Hint, HintKind, Offered
from claimcheck.report.proposal import Stated

_LISTS = ("rows", "annotations")
"""Where the API and the client keep them."""


def is_hypothesis(value: object) -> bool:
    """Return whether *value* is a row of Hypothesis, or holds some."""
    found = record(value)
    if any(isinstance(found.get(name), list) for name in _LISTS):
        return True
    return "uri" in found and "target" in found


def hypothesis_candidates(document: object, shown: str) -> Offered:
    """Return the candidates of *document*; notes on a page as a whole and replies quote nothing.

    Args:
        document: The JSON.
        shown: The file's name.
    """
    candidates: list[Candidate] = []
    notes = replies = 0
    for place, row in _rows(document):
        if several(row.get("references")):
            replies += 1
            continue
        found = _candidate(row, f"{shown}: {place}")
        if found is None:
            notes += 1
        else:
            candidates.append(found)
    left = [
        f"{number} {what}"
        for number, what in ((notes, "of the notes"), (replies, "of the replies"))
        if number
    ]
    remarks = (f"without quoted words, left out: {' and '.join(left)}",) if left else ()
    return Offered(tuple(candidates), remarks)


def _rows(document: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(document, list):
        rows, name = document, ""
    else:
        found = record(document)
        name = next((key for key in _LISTS if isinstance(found.get(key), list)), "")
        rows = found[name] if name else [found]
    for number, row in enumerate(rows):
        yield f"{name}[{number}]", record(row)


def _candidate(row: Mapping[str, Any], place: str) -> Candidate | None:
    quoted = next((found for target in several(row.get("target")) if (found := selected(target))), None)
    if quoted is None:
        return None
    address = words(row.get("uri")) or quoted.source
    titles = several(record(row.get("document")).get("title"))
    title = next((line(one) for one in titles if line(one)), "")
    tags = [line(tag) for tag in several(row.get("tags")) if line(tag)]
    role = role_of(tags)
    hints = (hint_of(address), Hint(HintKind.TITLE, title))
    return Candidate(
        place=place,
        quotes=(quoted.exact,),
        hints=tuple(hint for hint in hints if hint.value),
        claim=Stated(text=line(row.get("text")), tags=role.tags),
        stance=role.stance,
        prefix=quoted.prefix,
        suffix=quoted.suffix,
        offsets=quoted.offsets,
        is_on_page=True,
        wrong=role.wrong,
    )
