"""A judged draft as plain values."""

from claimcheck.check.verify import verify
from claimcheck.draft.judging import check_draft
from claimcheck.draft.written import read_written
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.report.drafted_document import drafted_document
from claimcheck.text.article import Article

TEXT = "Der Hafen von Kiel wird im Mai für 40 Millionen Euro ausgebaut. Die Fähre nach Oslo fährt weiter täglich."
DRAFT = "Der Hafen von Kiel wird im Mai für 50 Millionen Euro ausgebaut."
SOURCE = Source(place=Place(""), places={}, id="a", file="a.txt", language="de")


def test_the_document_holds_each_sentence_with_its_places() -> None:
    """Offsets count code points of the draft; what no claim quotes comes as evidence."""
    corpus = Corpus({"a": SOURCE}, {}, {}, {"a": Article(TEXT, "de")})
    document = drafted_document(
        check_draft("d.md", read_written(DRAFT, is_markdown=True), corpus, verify(corpus))
    )
    assert document["summary"] == {"otherwise": 1}
    [sentence] = document["sentences"]
    assert sentence["remarks"] == [
        {
            "kind": "number",
            "severity": "error",
            "words": "50 Millionen",
            "message": "says “50 Millionen Euro”, the source says “40 Millionen Euro”",
            "difference": None,
            "start": 35,
            "end": 47,
            "line": 1,
            "column": 36,
        }
    ]
    assert sentence["behind"][0]["evidence"] == {
        "source": "a",
        "quote": "Der Hafen von Kiel wird im Mai für 40 Millionen Euro ausgebaut.",
    }
    assert (sentence["standing"], sentence["claim"], sentence["tied"]) == ("otherwise", None, [])
