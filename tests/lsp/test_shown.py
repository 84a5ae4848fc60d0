"""What is offered while a record is written."""

from collections.abc import Callable

import pytest

from claimcheck.lsp.desk import Seen
from claimcheck.lsp.shown import actor_hover, claim_hover, evidence_hover, hint, offers, source_hover
from claimcheck.report.model import Report

Look = Callable[[str], Seen]
HERE = "¦"


def _offered(marked: str, seen: Seen) -> tuple[list[str], str]:
    """Return what is offered at the sign, and the text with the first of it."""
    text, offset = marked.replace(HERE, ""), marked.index(HERE)
    found = offers(text, offset, seen.corpus)
    first = found[0] if found else None
    return [offer.label for offer in found], text[: first.start] + first.new + text[
        first.end :
    ] if first else ""


SENTENCES = [
    "The mayor never said that the bridge would open.",
    '"The ferry sank", said Ann Ash on Monday.',
    "Up to 40 people were on board, the harbour office said.",
    "😀 Nobody died.",
]


@pytest.mark.parametrize(
    ("marked", "labels", "line"),
    [
        ("claims:\n  - id: x\n    evidence:\n      - source: ¦\n", ["a"], "      - source: a"),
        ("claims:\n  - id: x\n    evidence: [{source: ¦", ["a"], "    evidence: [{source: a"),
        ("claims:\n  - id: x\n    about: fe¦rr\n", ["ferry"], "    about: ferry"),
        ("claims:\n  - id: x\n    supersedes: [¦]\n", ["opened", "sank"], "    supersedes: [opened]"),
        (
            "claims:\n  - id: x\n    evidence:\n      - source: a\n        attribution:\n          - ¦\n",
            ["ann"],
            "          - ann: ",
        ),
        ("sources:\n  - id: x\n    credits: [¦", ["ann"], "    credits: [ann"),
        (
            "claims:\n  - id: x\n    evidence:\n      - source: a\n        stance: ¦\n",
            ["supports", "denies", "context"],
            "        stance: supports",
        ),
    ],
)
def test_ids_and_values(marked: str, labels: list[str], line: str, seen: Look, records: str) -> None:
    """Below each key what may stand there, in half a record, too."""
    offered, written = _offered(marked, seen(records))
    number = marked[: marked.index(HERE)].count("\n")
    assert (offered, written.split("\n")[number]) == (labels, line)


@pytest.mark.parametrize(
    "marked",
    [
        "claims:\n  - id: x\n    evidence:\n      - source: a\n        quote: ¦\n",
        "claims:\n  - id: x\n    evidence:\n      - quote: ¦\n        source: a\n",
        "claims:\n  - id: x\n    evidence:\n      - stance: denies\n        quote: ¦\n        source: a\n      - source: b\n",
    ],
)
def test_the_sentences_of_the_article(marked: str, seen: Look, records: str) -> None:
    """As quotations, whole, in the article's order; as YAML that reads back as the same characters."""
    offered, _ = _offered(marked, seen(records))
    assert offered == SENTENCES


def test_what_is_typed_comes_first(seen: Look, records: str) -> None:
    """A sentence that has it stands above the others, and takes its place."""
    marked = "claims:\n  - id: x\n    evidence:\n      - source: a\n        quote: nobody¦ d\n"
    offered, written = _offered(marked.replace("nobody¦ d", "nobody¦"), seen(records))
    assert (offered[0], written.split("\n")[4]) == ("😀 Nobody died.", "        quote: '😀 Nobody died.'")


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("- {source: a, quote: ¦}", "- {source: a, quote: 'SAID'}"),
        ("- {source: a, quote: nobody¦, stance: denies}", "- {source: a, quote: 'SAID', stance: denies}"),
        ('- {source: a, quote: "nob¦ody, d"} # c', "- {source: a, quote: 'SAID'} # c"),
        ("- {source: a, quote: 'nobody¦}", "- {source: a, quote: 'SAID'}"),
        ("- source: a\n        quote: nobody¦ # c", "- source: a\n        quote: 'SAID' # c"),
        ("- source: a\n        quote: ¦ # c", "- source: a\n        quote: 'SAID' # c"),
        ("- source: a\n        quote: 'nobody¦ d'", "- source: a\n        quote: SAID"),
    ],
)
def test_what_stands_behind_a_quotation_stays(line: str, written: str, seen: Look, records: str) -> None:
    """Braces, further keys and comments; in quotation marks where they would end it or be read as its end."""
    marked = f"claims:\n  - id: x\n    evidence:\n      {line}\n"
    now = seen(records)
    text, offset = marked.replace(HERE, ""), marked.index(HERE)
    found = next(offer for offer in offers(text, offset, now.corpus) if offer.label == SENTENCES[2])
    assert (
        text[: found.start] + found.new + text[found.end :]
        == f"claims:\n  - id: x\n    evidence:\n      {written.replace('SAID', SENTENCES[2])}\n"
    )


def test_another_evidence_has_another_source(seen: Look, records: str) -> None:
    """The source of the passage above is none of this one."""
    marked = "claims:\n  - id: x\n    evidence:\n      - source: a\n        quote: q\n      - quote: ¦\n        stance: denies\n"
    assert _offered(marked, seen(records)) == ([], "")


@pytest.mark.parametrize(
    ("marked", "some"),
    [
        ("¦", {"sources", "actors", "claims"}),
        ("claims:\n  - id: x\n    ¦\n", {"text", "about", "evidence"}),
        ("claims:\n  - id: x\n    evidence:\n      - source: a\n        ¦\n", {"quote", "stance", "gloss"}),
        ("actors:\n  - ¦\n", {"id", "name", "kind"}),
    ],
)
def test_keys(marked: str, some: set[str], seen: Look, records: str) -> None:
    """Those of the record that is being written, and no other's."""
    offered, _ = _offered(marked, seen(records))
    assert some <= set(offered)
    assert ("quote" in offered) == ("quote" in some)


def test_a_claim_with_its_axes(shipped_report: Report) -> None:
    """In plain lines, with why it counts as it does."""
    claim = shipped_report.claim("joint-force-size")
    told = claim_hover(claim, shipped_report).split("\n")
    assert told[:4] == [
        "9,000 Russian troops in joint force",
        "",
        "quotations: found",
        "corroboration: uncorroborated · 0 origins · 0 articles",
    ]
    assert told[-1] == "Why: No supporting passage counts: the passage is planned, the claim asserted."


def test_a_passage_in_its_paragraph(shipped_report: Report) -> None:
    """With signs around what is quoted, and its chain."""
    claim = shipped_report.claim("joint-force-size")
    told = evidence_hover(claim.evidence[0], claim, shipped_report).split("\n")
    assert told[:2] == [
        "004, Der Tagesspiegel, 2022-12, line 25 · supports, planned · exact",
        "not counted: the passage is planned, the claim asserted",
    ]
    assert (
        "⟦Ihr sollen nach früheren Angaben der belarussischen Seite bis zu 9000 russische Soldaten angehören.⟧"
        in told[2]
    )
    assert told[-1] == "└─ Belarus „nach früheren Angaben der belarussischen Seite“ named"


def test_a_passage_without_a_known_origin(shipped_report: Report) -> None:
    """Says so."""
    claim = shipped_report.claim("joint-force-size")
    assert evidence_hover(claim.evidence[1], claim, shipped_report).endswith("└─ origin unknown")


def test_sources_and_actors(shipped_report: Report) -> None:
    """Who they are, in a line or two."""
    assert source_hover(shipped_report.source("004"), shipped_report).startswith(
        "004, Der Tagesspiegel, 2022-12\n"
    )
    assert actor_hover(shipped_report.actors["isw"], shipped_report).startswith(
        "Institute for the Study of War (think-tank)\nalso: "
    )


def test_a_claim_at_a_glance(shipped_report: Report) -> None:
    """Origins, quotations, fit."""
    assert hint(shipped_report.claim("joint-force-size")) == "0 origins · found · overreaches"
