"""Web Annotations, and those of Hypothesis."""

import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.importing.annotations import (
    annotation_candidates,
    hypothesis_candidates,
    is_annotation,
    is_hypothesis,
)
from claimcheck.records.model import Stance
from claimcheck.report.candidate import Candidate, Hint, HintKind, Offered
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

QUOTED = {"type": "TextQuoteSelector", "exact": "the bridge", "prefix": "over ", "suffix": " is"}


def annotation(target: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- any JSON
    """Return an annotation."""
    return {"type": "Annotation", "target": target, **more}


def test_an_annotation_is_a_candidate() -> None:
    """Its body is the claim's text, tags are tags, and a tag that names a stance is the stance."""
    bodies = [
        {"type": "TextualBody", "value": "It is\nclosed"},
        {"type": "TextualBody", "purpose": "tagging", "value": "denies"},
        {"type": "TextualBody", "purpose": "tagging", "value": "bridges"},
        "http://example.org/comment",
    ]
    position = {"type": "TextPositionSelector", "start": 5, "end": 15}
    target = {"source": "https://example.org/a", "selector": [QUOTED, position]}
    assert annotation_candidates(annotation(target, body=bodies), "a.json") == Offered(
        (
            Candidate(
                "a.json: the annotation",
                ("the bridge",),
                (Hint(HintKind.URL, "https://example.org/a"),),
                Stated(text="It is closed", tags=("bridges",)),
                Stance.DENIES,
                prefix="over ",
                suffix=" is",
                offsets=Span(5, 15),
                is_on_page=True,
            ),
        )
    )


def test_what_else_is_said_is_kept() -> None:
    """One body is the claim's text, the others are comments; of HTML its text counts, and only of HTML."""
    bodies = [
        {"value": "<p>R&amp;D is\n<b>clo</b>sed</p><script>x</script><p>Now</p>", "format": "text/html"},
        {"value": "1 < 2 &amp; <b>", "format": "text/plain"},
        {"value": "why", "purpose": "replying"},
    ]
    [found] = annotation_candidates(annotation({"selector": QUOTED}, body=bodies), "a").candidates
    assert (found.claim.text, found.remarks) == (
        "R&D is closed Now",
        ("comment: 1 < 2 &amp; <b>", "comment: why"),
    )


@pytest.mark.parametrize(
    ("tag", "stance", "wrong"), [("bridges", Stance.DENIES, False), ("Supports", Stance.SUPPORTS, True)]
)
def test_what_was_added_to_one_of_ours_is_kept(tag: str, stance: Stance, wrong: bool) -> None:  # noqa: FBT001 -- a case
    """Tags and comments behind those of the export; another role beside its own cannot be read."""
    ours = [
        ("linking", "It is closed"),
        ("tagging", "denies"),
        ("tagging", "context"),
        ("assessing", "counted"),
    ]
    added = [("commenting", "translation: zu"), ("tagging", tag), ("commenting", "look"), ("", "again")]
    bodies = [{"purpose": purpose, "value": value} for purpose, value in (*ours, *added)]
    [found] = annotation_candidates(
        annotation({"source": "a", "selector": QUOTED}, body=bodies), "a"
    ).candidates
    assert (found.claim.id, found.claim.text, found.gloss, found.remarks) == (
        "context",
        "It is closed",
        "zu",
        ("comment: look", "comment: again"),
    )
    tags = () if wrong else (tag,)
    assert (found.stance, found.claim.tags, bool(found.wrong)) == (stance, tags, wrong)


def test_targets_of_others_are_passages_by_themselves() -> None:
    """Of a file the offsets count; words that refine another selector are words, too."""
    refined = {"type": "FragmentSelector", "value": "p", "refinedBy": QUOTED}
    targets = [
        {"source": "a.txt", "selector": refined},
        {"source": "b.txt", "selector": [QUOTED]},
        "http://x.org",
    ]
    found = annotation_candidates([annotation(targets)], "a.json").candidates
    assert [(c.place, c.quotes, c.hints, c.is_on_page) for c in found] == [
        (f"a.json: [0].target[{n}]", ("the bridge",), (Hint(HintKind.NAME, file),), False)
        for n, file in enumerate(("a.txt", "b.txt"))
    ]


def test_what_quotes_nothing_is_counted() -> None:
    """Pages, pictures and positions alone quote no words."""
    page = {"type": "AnnotationPage", "items": [annotation("http://x.org"), annotation({"source": "x"})]}
    collection = {"type": "AnnotationCollection", "first": page}
    for document in (page, collection, [page]):
        assert annotation_candidates(document, "a.json") == Offered(
            (), ("without quoted words, left out: 2 of the annotations",)
        )


def test_what_is_no_annotation_is_none() -> None:
    """Whatever stands where annotations are looked for."""
    values: list[Any] = [
        None,
        "x",
        3,
        [],
        {},
        {"items": [1, None, "x", {}]},
        {"first": {"items": {"target": 3}}},
    ]
    assert [annotation_candidates(value, "a").candidates for value in values] == [()] * len(values)


def test_nesting_has_an_end() -> None:
    """Pages in pages, and selectors that refine each other, are followed so far and no further."""
    page: dict[str, Any] = {"items": [annotation({"source": "a", "selector": QUOTED})]}
    selector: dict[str, Any] = QUOTED
    for _ in range(400):
        page, selector = {"items": [page]}, {"type": "x", "refinedBy": selector}
    assert annotation_candidates(page, "a").candidates == ()
    assert annotation_candidates(annotation({"selector": selector}), "a").candidates == ()


def test_the_samples_of_the_specification_are_read(data: Path) -> None:
    """Of the 41 examples two quote words."""
    sample = data / "hostile" / "web-annotation-tests" / "tools" / "samples" / "correct" / "collection1.json"
    document = json.loads(sample.read_text(encoding="utf-8"))
    offered = annotation_candidates(document, "c.json")
    assert is_annotation(document)
    assert [c.quote for c in offered.candidates] == ["anotation", "Selected Text"]
    assert offered.remarks == ("without quoted words, left out: 39 of the annotations",)


ROW: dict[str, Any] = {
    "uri": "https://example.org/a",
    "text": "The bridge is closed",
    "tags": ["bridges", "context"],
    "document": {"title": ["Old bridge"]},
    "target": [
        {
            "source": "https://example.org/a",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0},
                {"type": "TextPositionSelector", "start": 10, "end": 16},
                {"type": "TextQuoteSelector", "exact": "closed", "prefix": "is ", "suffix": "."},
            ],
        }
    ],
}
NOTE = {**ROW, "target": [{"source": "https://example.org/a"}]}
REPLY = {**NOTE, "references": ["x"]}


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"total": 3, "rows": [ROW, NOTE, REPLY]}, "rows[0]"),
        ({"export_date": "2026", "annotations": [ROW, NOTE, REPLY]}, "annotations[0]"),
        ([ROW, NOTE, REPLY], "[0]"),
    ],
)
def test_a_highlight_is_a_candidate(document: Any, place: str) -> None:  # noqa: ANN401 -- any JSON
    """With its page, its comment and tags; notes on a page and replies are counted. Offsets are those of the page."""
    first = document[0] if isinstance(document, list) else document
    assert is_hypothesis(first)
    assert hypothesis_candidates(document, "h.json") == Offered(
        (
            Candidate(
                f"h.json: {place}",
                ("closed",),
                (Hint(HintKind.URL, "https://example.org/a"), Hint(HintKind.TITLE, "Old bridge")),
                Stated(text="The bridge is closed", tags=("bridges",)),
                Stance.CONTEXT,
                prefix="is ",
                suffix=".",
                offsets=Span(10, 16),
                is_on_page=True,
            ),
        ),
        ("without quoted words, left out: 1 of the notes and 1 of the replies",),
    )


@pytest.mark.parametrize("row", [None, 3, "x", [], {}, {"target": "x"}, {"target": [{"selector": 3}]}])
def test_what_has_no_words_is_no_candidate(row: object) -> None:
    """Whatever a row may be."""
    assert hypothesis_candidates({"rows": [row]}, "h").candidates == ()


def test_a_file_is_no_address() -> None:
    """A page that was opened from the disk is told by the file's name."""
    [found] = hypothesis_candidates({**ROW, "uri": "file:///home/a/page.html"}, "h").candidates
    assert found.hints[0] == Hint(HintKind.NAME, "file:///home/a/page.html")


def test_a_row_with_half_of_its_values() -> None:
    """What is missing, or is something else, is nothing."""
    target = {"selector": {"type": "TextQuoteSelector", "exact": "x", "prefix": 3}}
    row = {"uri": None, "target": target, "tags": "a", "text": 3, "document": {"title": "T"}}
    [found] = hypothesis_candidates(row, "h").candidates
    assert found == Candidate(
        "h: [0]", ("x",), (Hint(HintKind.TITLE, "T"),), Stated(tags=("a",)), is_on_page=True
    )
