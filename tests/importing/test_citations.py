"""Answers with citations, in the shape of Claude's Messages API."""

from typing import Any

import pytest

from claimcheck.importing.citations import citation_candidates, has_citations
from claimcheck.report.candidate import Candidate, Hint, HintKind
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

REMARK = "the text is an assistant's: write the claim as it circulates"


def answer(*citations: dict[str, Any], text: str = "The bridge is closed") -> dict[str, Any]:
    """Return a message that cites."""
    blocks = [
        {"type": "text", "text": "I looked."},
        {"type": "text", "text": text, "citations": [*citations]},
    ]
    return {"type": "message", "role": "assistant", "content": blocks}


CASES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (
        {
            "type": "char_location",
            "document_index": 0,
            "document_title": "D",
            "start_char_index": 3,
            "end_char_index": 9,
        },
        {"hints": (Hint(HintKind.NAME, "D"),), "offsets": Span(3, 9)},
    ),
    (
        {
            "type": "page_location",
            "document_index": 1,
            "document_title": None,
            "start_page_number": 5,
            "end_page_number": 7,
        },
        {"hints": (Hint(HintKind.NAME, "document 1"),), "pages": (5, 6)},
    ),
    (
        {
            "type": "content_block_location",
            "document_index": 0,
            "document_title": "D",
            "start_block_index": 0,
            "end_block_index": 1,
        },
        {"hints": (Hint(HintKind.NAME, "D"),), "unplaced": ("block index 0 to 1",)},
    ),
    (
        {
            "type": "web_search_result_location",
            "url": "https://example.org/a",
            "title": "T",
            "encrypted_index": "x",
        },
        {"hints": (Hint(HintKind.URL, "https://example.org/a"), Hint(HintKind.TITLE, "T"))},
    ),
    (
        {"type": "search_result_location", "source": "kb/a", "title": "T", "search_result_index": 0},
        {"hints": (Hint(HintKind.NAME, "kb/a"), Hint(HintKind.NAME, "T"))},
    ),
    (
        {"start_char_index": 9, "end_char_index": 3, "start_page_number": 0, "document_index": "x"},
        {"unplaced": ("char index 9 to 3", "page number 0 to None")},
    ),
]


@pytest.mark.parametrize(("citation", "read"), CASES)
def test_a_citation_is_a_candidate(citation: dict[str, Any], read: dict[str, Any]) -> None:
    """Pages count from 1 and their end is the one behind; characters from 0."""
    document = answer({"cited_text": "is closed", **citation})
    [found] = citation_candidates(document, "a.json").candidates
    expected: dict[str, Any] = {"claim": Stated(text="The bridge is closed"), "on_text": REMARK, **read}
    assert found == Candidate("a.json: content[1].citations[0]", ("is closed",), **expected)


def test_the_documents_of_the_request_tell_titles_and_texts() -> None:
    """Where the log has it: the text of a document tells which article it is."""
    source = {"type": "text", "media_type": "text/plain", "data": "The bridge is closed."}
    sent = {"type": "document", "title": "Mine", "source": source}
    cited = answer({"type": "char_location", "cited_text": "closed", "document_index": 0})
    log = {"messages": [{"role": "user", "content": [sent, {"type": "text", "text": "Is it?"}]}, cited]}
    [found] = citation_candidates(log, "a").candidates
    assert (found.place, found.hints) == (
        "a: messages[1].content[1].citations[0]",
        (Hint(HintKind.TEXT, "The bridge is closed."), Hint(HintKind.NAME, "Mine")),
    )


def test_documents_of_several_requests_tell_nothing() -> None:
    """An answer counts those of its own request, and a log may hold others."""
    source = {"type": "text", "data": "The bridge is closed."}
    sent = {
        "messages": [{"role": "user", "content": [{"type": "document", "title": "Mine", "source": source}]}]
    }
    cited = answer({"type": "char_location", "cited_text": "closed", "document_index": 0})
    [found] = citation_candidates([sent, {"messages": [cited]}], "a").candidates
    assert found.hints == (Hint(HintKind.NAME, "document 0"),)


def test_a_bare_list_of_citations_has_no_claims() -> None:
    """Each is a candidate all the same, once."""
    cited = [{"cited_text": "a b", "document_title": "D", "start_char_index": 0, "end_char_index": 3}]
    [found] = citation_candidates(cited, "a").candidates
    assert (found.place, found.claim, found.quotes, found.remarks) == ("a: [0]", Stated(), ("a b",), ())


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("- **Closed** since May\n", "Closed since May"),
        ("1. Closed", "Closed"),
        ("3.5 million", "3.5 million"),
        ("-5 degrees", "-5 degrees"),
    ],
)
def test_marks_of_lists_are_no_words(text: str, claim: str) -> None:
    """Bullets, numbers before an item and stars of emphasis; a number of the text stays."""
    [found] = citation_candidates(answer({"cited_text": "x"}, text=text), "a").candidates
    assert found.claim.text == claim


@pytest.mark.parametrize("document", [None, 3, "x", [], {}, {"content": [{"type": "text", "text": "x"}]}])
def test_an_answer_without_citations_offers_nothing(document: object) -> None:
    """Nor does anything else."""
    assert (has_citations(document), citation_candidates(document, "a").candidates) == (False, ())


def test_an_empty_citation_quotes_nothing() -> None:
    """It is told as such, and not taken for words."""
    [found] = citation_candidates(answer({"cited_text": " "}), "a").candidates
    assert found.quotes == ()


START = {"type": "message_start", "message": {"role": "assistant", "content": []}}
STOP = {"type": "message_stop"}
CITED = {"type": "char_location", "cited_text": "is closed", "document_index": 0, "document_title": "D"}


def delta(index: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    """Return an event that adds to a block."""
    return {"type": "content_block_delta", "index": index, "delta": more}


EVENTS = [
    START,
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    delta(0, type="text_delta", text="I looked. "),
    {
        "type": "content_block_start",
        "index": 1,
        "content_block": {"type": "text", "text": "", "citations": []},
    },
    delta(1, type="citations_delta", citation=CITED),
    delta(1, type="text_delta", text="The bridge "),
    delta(1, type="text_delta", text="is closed"),
    {"type": "content_block_stop", "index": 1},
    STOP,
]


def test_a_stream_is_the_answer_that_it_makes() -> None:
    """Its events put together are what an answer in one piece is."""
    assert has_citations(EVENTS)
    assert citation_candidates(EVENTS, "a") == citation_candidates(answer(CITED), "a")


def test_each_streamed_answer_stands_by_itself() -> None:
    """With the documents of the request where the log has it; one that has no end is told."""
    sent = {"messages": [{"role": "user", "content": [{"type": "document", "title": "Mine"}]}]}
    untitled = delta(1, type="citations_delta", citation={"cited_text": "again", "document_index": 0})
    log = [sent, *EVENTS, {"at": 3, "event": START}, {"at": 4, "event": untitled}]
    offered = citation_candidates(log, "a")
    assert [(one.place, one.claim.text, one.quotes, one.hints) for one in offered.candidates] == [
        (
            "a: [0].content[1].citations[0]",
            "The bridge is closed",
            ("is closed",),
            (Hint(HintKind.NAME, "D"),),
        ),
        ("a: [1].content[0].citations[0]", "", ("again",), (Hint(HintKind.NAME, "Mine"),)),
    ]
    assert offered.remarks == (
        "1 of 2 streamed answers have no end (message_stop): what was said behind is not in this file",
    )


@pytest.mark.parametrize(
    "event",
    [delta(1, citation=3), {"type": "content_block_delta"}, {**delta(0), "index": "x"}, {**STOP, "index": 1}],
)
def test_an_event_that_is_none_offers_nothing(event: dict[str, Any]) -> None:
    """Whatever it holds."""
    assert [one.quotes for one in citation_candidates([START, event, STOP], "a").candidates] in ([], [()])


@pytest.mark.parametrize(
    ("said", "unplaced"),
    [
        ({}, ()),
        ({"start_char_index": 3, "end_char_index": 9}, ()),
        ({"start_page_number": 3, "end_page_number": 4}, ()),
        ({"start_char_index": -5, "end_char_index": 9}, ("char index -5 to 9",)),
        ({"start_char_index": "a"}, ("char index 'a' to None",)),
        ({"start_char_index": 9, "end_char_index": 3}, ("char index 9 to 3",)),
        ({"start_page_number": 0, "end_page_number": 1}, ("page number 0 to 1",)),
        ({"start_block_index": 0, "end_block_index": 1}, ("block index 0 to 1",)),
    ],
)
def test_what_is_no_place_is_told(said: dict[str, Any], unplaced: tuple[str, ...]) -> None:
    """Numbers that count nothing in a text, and blocks, which nobody here knows."""
    [found] = citation_candidates({"cited_text": "x", **said}, "a").candidates
    assert found.unplaced == unplaced
