"""Claims made of candidates, and which claim is meant by an id, a text, or both."""

from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.check.candidates.grouping import Belonging, grouped, problem_of, problem_of_id, taken_ids
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Modality
from claimcheck.report.candidate import Candidate, ImportedClaim, Judged, Outcome
from claimcheck.report.proposal import Proposal, Stated

if TYPE_CHECKING:
    from conftest import SmallProject


RECORDS = "claims: [{id: a, text: The ferry runs}, {id: b, text: Twice}, {id: c, text: Twice}]"


@pytest.mark.parametrize(
    ("id_", "text", "meant", "key"),
    [
        ("a", "", "a", ("a", "The ferry runs")),
        ("", "The  ferry runs", "a", ("a", "The ferry runs")),
        ("a", "The ferry runs", "a", ("a", "The ferry runs")),
        ("a", "It sank", None, ("a", "It sank")),
        ("x", "The ferry runs", None, ("x", "The ferry runs")),
        ("", "Twice", None, ("", "Twice")),
        ("b", "Twice", "b", ("b", "Twice")),
        ("new", "", None, ("new", "It is new")),
        ("", "It is new", None, ("new", "It is new")),
        ("two", "", None, ("two", "")),
        ("", "", None, ("", "")),
    ],
)
def test_one_claim_has_one_key(
    project: "SmallProject", id_: str, text: str, meant: str | None, key: tuple[str, str]
) -> None:
    """By what tells it; where an id and a text disagree, or several may be meant, none of those that are there is."""
    project.write(RECORDS)
    rows = [("new", "It is new"), ("two", "One"), ("two", "Two")]
    belonging = Belonging(project.load(), [Stated(id=one, text=other) for one, other in rows])
    there = belonging.meant(Stated(id=id_, text=text))
    assert (there.id if there else None, belonging.key(Stated(id=id_, text=text))) == (meant, key)


@pytest.fixture
def corpus(project: "SmallProject") -> Corpus:
    """A claim that is there, and one that was refused."""
    project.write("claims: [{id: old, text: The ferry runs}, {id: broken, text: x, holds: maybe}]")
    return project.load()


def judged(outcome: Outcome = Outcome.FOUND, **stated: Any) -> Judged:  # noqa: ANN401 -- whatever a file states
    """Return a candidate that was judged."""
    proposal = Proposal("s", 1, "Boats wait", "", Modality.ASSERTED, (), (), (), ())
    candidate = Candidate(
        "f", ("boats  wait",), claim=Stated(**stated), remarks=("note: n",) if stated else ()
    )
    return Judged(candidate, outcome, "", proposal=proposal if outcome.is_found else None)


OWN = "the text is the quotation's own: write the claim as it circulates"


def made(corpus: Corpus, *items: Judged) -> list[tuple[str, bool, str, tuple[str, ...]]]:
    """Return of each claim its id, whether it is new, its text, and what is in doubt."""
    claims = grouped(items, corpus)
    assert all(c.remarks[-1:] in {("note: n",), (OWN,)} for c in claims)
    return [(c.id, c.is_new, c.stated.text, c.doubts) for c in claims]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"id": "new", "text": "Boats"}, ("new", True, "Boats", ())),
        ({"text": "Boats wait"}, ("boats-wait", True, "Boats wait", ())),
        ({"text": "Лодки"}, ("claim", True, "Лодки", ())),
        ({"id": "My Id", "text": "t"}, ("my-id", True, "t", ("`My Id` is no id",))),
        (
            {"id": "old", "text": "the ferry sank"},
            ("old-2", True, "the ferry sank", ("the id `old` is another claim's",)),
        ),
        ({"id": "broken", "text": "x"}, ("broken-2", True, "x", ("the id `broken` is another claim's",))),
        ({"id": "old", "text": "The ferry runs"}, ("old", False, "The ferry runs", ())),
        ({"id": "old"}, ("old", False, "", ())),
        ({"text": "The ferry  runs"}, ("old", False, "The ferry  runs", ())),
        (
            {"id": "new", "text": "The ferry runs"},
            ("new", True, "The ferry runs", ("the text is that of old, which may be meant",)),
        ),
        ({}, ("boats-wait", True, "Boats wait", ())),
    ],
)
def test_a_claim_has_an_id_of_its_own(
    corpus: Corpus, stated: dict[str, Any], expected: tuple[str, bool, str, tuple[str, ...]]
) -> None:
    """The file's, if it can be one and is nobody's; evidence goes to a claim that is there only if both say the same."""
    assert made(corpus, judged(**stated)) == [expected]


def test_candidates_of_one_claim_are_together(corpus: Corpus) -> None:
    """By id and text; those that state neither are apart, and one that is there, or quotes nothing, makes none."""
    items = [
        judged(text="a"),
        judged(),
        judged(text="a"),
        judged(Outcome.NOT_FOUND, text="a"),
        judged(),
        judged(Outcome.ALREADY, text="b"),
        judged(Outcome.UNUSABLE, text="c"),
        Judged(Candidate("f", claim=Stated(text="e"), wrong="quotes nothing"), Outcome.UNUSABLE, ""),
        judged(Outcome.SOURCE_UNKNOWN, text="d"),
    ]
    claims = grouped(items, corpus)
    assert [(c.id, len(c.found), len(c.unfound), c.is_written) for c in claims] == [
        ("a", 2, 1, True),
        ("boats-wait", 1, 0, True),
        ("boats-wait-2", 1, 0, True),
        ("c", 0, 1, False),
        ("d", 0, 1, False),
    ]


def test_one_id_with_two_texts_is_two_claims(corpus: Corpus) -> None:
    """Nothing is put below a claim that it was not meant for."""
    first, second = grouped([judged(id="x", text="a"), judged(id="x", text="b")], corpus)
    assert (first.id, second.id, second.doubts[0]) == ("x", "x-2", "the id `x` is another claim's")


def test_a_claim_that_is_there_is_one(corpus: Corpus) -> None:
    """Whether rows name it by its id, its text or both; none of its evidence is written over."""
    items = [judged(id="old"), judged(text="The ferry runs"), judged(id="old", text="The ferry runs")]
    [claim] = grouped(items, corpus)
    assert (claim.id, claim.is_new, len(claim.found)) == ("old", False, 3)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("x", "t"), ("x", ""), ("", "t")], [("x", "t", 3)]),
        ([("x", ""), ("x", "t")], [("x", "t", 2)]),
        ([("x", "t"), ("x", "u"), ("x", "")], [("x", "t", 1), ("x-2", "u", 1), ("x-3", "Boats wait", 1)]),
        ([("x", "t"), ("y", "t"), ("", "t")], [("x", "t", 1), ("y", "t", 1), ("t", "t", 1)]),
    ],
)
def test_an_id_may_stand_with_its_text_once(
    corpus: Corpus, rows: list[tuple[str, str]], expected: list[tuple[str, str, int]]
) -> None:
    """As sheets are written; where several texts or ids may be meant, none is."""
    claims = grouped([judged(id=id_, text=text) for id_, text in rows], corpus)
    assert [(c.id, c.stated.text, len(c.found)) for c in claims] == expected


def test_values_that_no_record_may_have_are_remarks(corpus: Corpus) -> None:
    """With what to write instead; the others stay."""
    stated: dict[str, Any] = {
        "text": "t",
        "quantity": "9,000 cars",
        "about": "No Key",
        "as_of": "2022",
        "modality": "sure",
        "value": "x",
    }
    [claim] = grouped([judged(**stated)], corpus)
    assert claim.stated == Stated("t", "t", as_of="2022", value="x")._replace(id="")
    assert [doubt.partition(":")[0] for doubt in claim.doubts] == ["about", "quantity", "modality"]
    [both] = grouped([judged(text="t", quantity="9 cars", value="x")], corpus)
    assert (both.stated.quantity, both.stated.value) == ("9 cars", "")


def test_what_is_said_of_a_text_is_said_of_a_new_claim(corpus: Corpus) -> None:
    """One that is there has its text from a person."""
    items = [
        item._replace(candidate=item.candidate._replace(on_text="an assistant's"))
        for item in (judged(text="new"), judged(text="The ferry runs"))
    ]
    new, there = grouped(items, corpus)
    assert (new.remarks, there.remarks) == (("an assistant's", "note: n"), ("note: n",))


def test_what_candidates_of_one_claim_state_is_put_together(corpus: Corpus) -> None:
    """All tags, and the first of each value; another one is told with its place."""
    items = [
        judged(text="t", tags=("a",), as_of="2022"),
        judged(text="t", tags=("b", "a"), quantity="9 cars", as_of="2023"),
        judged(text="t", as_of="2022"),
    ]
    [claim] = grouped(items, corpus)
    assert claim.stated == Stated(text="t", tags=("a", "b"), quantity="9 cars", as_of="2022")
    assert claim.doubts == ("as_of: 2023 (stated, too, in f)",)


def test_what_is_stated_of_a_claim_that_is_there_is_told(project: "SmallProject") -> None:
    """Where its record does not say the same; nothing is written over, and nothing lost."""
    project.write("claims: [{id: old, text: The ferry runs, tags: [a], as_of: 2022, quantity: 9 cars}]")
    corpus = project.load()
    same = judged(id="old", tags=("a",), as_of="2022", quantity="9 cars", modality="asserted")
    other = judged(id="old", tags=("a", "b"), quantity="8 cars")
    [said], [unsaid] = grouped([same], corpus), grouped([other], corpus)
    assert said.doubts == ()
    assert unsaid.doubts == (
        "quantity: 8 cars (not written, as old is there)",
        "tags: b (not written, as old is there)",
    )


def test_what_is_asked_of_a_person_is_held_to_the_same(corpus: Corpus) -> None:
    """Ids and values are looked at where they are typed, too."""
    taken = taken_ids(corpus)
    assert taken == {"old", "broken"}
    assert [problem_of_id(one, taken)[:9] for one in ("new", "old", "No Id")] == [
        "",
        "the id `o",
        "no id: lo",
    ]
    assert [bool(problem_of("quantity", one)) for one in ("9 cars", "many")] == [False, True]
    assert isinstance(grouped([judged()], corpus)[0], ImportedClaim)
