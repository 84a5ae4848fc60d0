"""The document in parts: nothing lost, nothing added but a type."""

from claimcheck.report.document import to_document
from claimcheck.report.model import Report
from claimcheck.report.parts import to_parts


def test_the_parts_make_up_the_document(shipped_report: Report) -> None:
    """Put together again, the parts are the whole document: first the report, then its lists."""
    head, *entries = to_parts(shipped_report)
    whole = {key: value for key, value in head.items() if key != "type"}
    for entry in entries:
        kind = entry.pop("type")
        whole.setdefault(f"{kind}s", []).append(entry)
    assert (whole, head["type"]) == (to_document(shipped_report), "report")


def test_no_part_holds_a_list_of_records(shipped_report: Report) -> None:
    """What grows with the project is parted: the first part has no list at all."""
    head = next(to_parts(shipped_report))
    assert [key for key, value in head.items() if isinstance(value, list)] == []


def test_a_document_without_claims_has_its_first_part() -> None:
    """A reader of lines learns the version even where there is nothing else."""
    empty = Report((), {}, (), (), (), 0, {})
    assert [part["type"] for part in to_parts(empty)] == ["report"]
