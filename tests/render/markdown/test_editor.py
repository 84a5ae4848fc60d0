"""The editor's report in Markdown: what stands where; that it is harmless is tested with the archive's, in test_report."""

import re

from claimcheck.render.markdown.editor import to_editor_markdown
from claimcheck.render.markdown.escape import escape
from claimcheck.report.editorial import Masthead, editorial
from claimcheck.report.model import Report


def test_parts_stand_in_order(golden_report: Report) -> None:
    """What may be printed, what needs somebody, the proofs, who says it, the articles, the words, the bookkeeping."""
    text = to_editor_markdown(editorial(golden_report, golden_report, Masthead("A", "B", "2026", "C")))
    assert text.startswith("# A\n\nB, 2026\n\n**C**\n\n")
    assert re.findall(r"(?m)^## (.*)$", text) == [
        "May be printed with its source",
        "Only as the article has it",
        "With a change",
        "Disputed",
        "Do not print",
        "To be read first",
        "Claim by claim",
        "Who says it",
        "Articles",
        "Glossary",
        "Bookkeeping",
    ]


def test_each_claim_has_its_row_and_its_sentence(golden_report: Report) -> None:
    """Every claim stands in one list, by its number, with its sentence."""
    edited = editorial(golden_report, golden_report)
    text = to_editor_markdown(edited)
    for number, entry in enumerate(edited.entries, start=1):
        record = entry.claim.claim
        assert f"{number}. [{escape(record.text)}](#claim-{record.id})\\\n" in text
        assert escape(entry.row) in text
        assert escape(entry.date) in text
        assert escape(entry.sentence) in text


def test_quotations_have_their_translation_and_no_code(shipped_report: Report) -> None:
    """Before the bookkeeping stands no code, no id of a claim but as a link, no file and no hash."""
    text = to_editor_markdown(editorial(shipped_report, shipped_report)).split("## Bookkeeping")[0]
    assert re.findall(r"CC\d{3}|\w+\.ya?ml|\w+\.txt|\b[0-9a-f]{16,}\b", text) == []
    assert text.count("Translation: ") == sum(
        bool(item.evidence.gloss) for claim in shipped_report.claims for item in claim.evidence
    )


def test_a_report_without_claims_is_still_a_report(golden_report: Report) -> None:
    """A report on nothing has its headings and says that there is nothing, and what was refused."""
    empty = golden_report._replace(sources=(), claims=(), problems=(), dependences=(), refused=1)
    text = to_editor_markdown(editorial(empty, empty))
    assert text.count("None.") == 6
    assert "**1 mistake in the records: what they concern is left out.**" in text
