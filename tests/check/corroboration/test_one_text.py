"""Passages of several articles that stand in one text: fewer are certain, never more, and as many may be at most."""

import json
from collections.abc import Mapping
from hashlib import sha256
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.corroboration.counting import Item, count_utterances
from claimcheck.check.corroboration.one_text import no_more_certain, widened
from claimcheck.report.model import CheckedClaim, Corroboration, Count

if TYPE_CHECKING:
    from claimcheck.report.evidence import CheckedEvidence
    from conftest import SmallProject

SAME = "Nine thousand soldiers are to come"
ARTICLES = {
    "a": f"{SAME} by train on Monday, Ann Ash said. It rained all day.",
    "b": f"{SAME} by train on Monday, Bob Birch said. It rained all day.",
}
SOURCES = """
    sources:
      - {id: a, file: a.txt, language: en, outlet: herald, credits: [wire]}
      - {id: b, file: b.txt, language: en, outlet: post, credits: [news]}
    actors:
      - {id: ann, name: Ann Ash, kind: person}
      - {id: bob, name: Bob Birch, kind: person}
      - {id: herald, name: Herald, kind: outlet}
      - {id: post, name: Post, kind: outlet}
      - {id: wire, name: Wire, kind: agency}
      - {id: news, name: News, kind: agency}
"""
ANN = f"{{source: a, quote: {SAME}, attribution: [ann: Ann Ash said]}}"
BOB = f"{{source: b, quote: {SAME}, attribution: [bob: Bob Birch said]}}"


def line(source: str, text: str, *spans: tuple[int, int], cluster: int = 1, size: int = 4) -> str:
    """Return a line of a file of clusters."""
    sum_ = sha256(text.encode()).hexdigest()
    record = {"cluster": cluster, "size": size, "source": source, "sha256": sum_, "spans": spans}
    return f"{json.dumps(record)}\n"


def check(
    project: "SmallProject",
    *evidence: str,
    articles: Mapping[str, str] = ARTICLES,
    spans: Mapping[str, tuple[int, int]] | None = None,
    further: str = "",
) -> CheckedClaim:
    """Return a claim with that evidence, its articles printing one text there; None: in whole, empty: nowhere.

    *further* lines of the file of clusters tell of other texts.
    """
    where = {id_: (0, len(text)) for id_, text in articles.items()} if spans is None else spans
    lines = "".join(line(id_, articles[id_], span) for id_, span in where.items()) + further
    rows = "".join(f"          - {item}\n" for item in evidence)
    yaml = f"{SOURCES}    claims:\n      - id: x\n        text: {SAME}\n        evidence:\n{rows}"
    [claim] = project.verify(yaml, **articles, **{"clusters.jsonl": lines or "\n"}).claims
    return claim


def counts(claim: CheckedClaim) -> list[tuple[int, int]]:
    """Return the intervals of origins, parties and channels."""
    return [(count.low, count.high) for count in (claim.origins, claim.parties, claim.channels)]


def test_the_same_words_of_two_are_not_certainly_of_two(project: "SmallProject") -> None:
    """Either may have said them; that both did stays possible, and the reason is told."""
    claim = check(project, ANN, BOB)
    assert (counts(claim), claim.corroboration, claim.one_text, claim.origins.names) == (
        [(1, 2), (1, 2), (1, 2)],
        Corroboration.UNDETERMINED,
        (4,),
        ("ann", "bob"),
    )
    assert " ".join(claim.why[2:]) == (
        "Passages 1 and 2 stand in one text that 4 articles print. Whom one printing credits, another may not:"
        " certain are 1 origin instead of 2, 1 party instead of 2 and 1 channel instead of 2."
        " So there is at least 1 origin and at most 2."
    )


def test_elsewhere_in_the_articles_nothing_is_lowered(project: "SmallProject") -> None:
    """What stands outside the text is each article's own."""
    claim = check(project, ANN, BOB, spans={"a": (90, 100), "b": (90, 100)})
    assert (counts(claim), claim.corroboration, claim.one_text, len(claim.why)) == (
        [(2, 2), (2, 2), (2, 2)],
        Corroboration.CORROBORATED,
        (),
        3,
    )


def test_an_article_alone_lowers_nothing(project: "SmallProject") -> None:
    """However many articles of the archive print what it prints; nor do passages of one article."""
    assert counts(check(project, ANN, BOB, spans={"a": (0, 60)})) == [(2, 2)] * 3
    both = {"a": f"{SAME}, Ann Ash said. {SAME} soon, Bob Birch said.", "b": "It rained."}
    evidence = ANN, f"{{source: a, quote: {SAME} soon, attribution: [bob: Bob Birch said]}}"
    first = f"{{source: a, quote: '{SAME}', suffix: ', Ann', attribution: [ann: Ann Ash said]}}"
    assert (
        check(project, first, evidence[1], articles=both, spans={"a": (0, 50), "b": (0, 5)}).origins.low == 2
    )


def test_a_text_that_has_both_has_two_utterances(project: "SmallProject") -> None:
    """As in one article; but it came through one channel."""
    text = f"{SAME}, Ann Ash said. That nine thousand are expected, Bob Birch said."
    second = "{source: b, quote: nine thousand are expected, attribution: [bob: Bob Birch said]}"
    claim = check(project, ANN, second, articles={"a": text, "b": f"{text} So be it."})
    assert counts(claim) == [(2, 2), (2, 2), (1, 2)]
    other = {"a": f"{SAME}, Ann Ash said.", "b": "That nine thousand are expected, Bob Birch said."}
    assert counts(check(project, ANN, second, articles=other)) == [(1, 2)] * 3


def test_what_one_of_the_articles_alone_prints_is_no_text_of_theirs(project: "SmallProject") -> None:
    """Though others in the archive print it: of the passages it tells nothing."""
    claim = check(project, ANN, BOB, further=line("a", ARTICLES["a"], (0, 40), cluster=2, size=9))
    assert (claim.one_text, any("9 articles" in sentence for sentence in claim.why)) == ((4,), False)


def test_a_text_has_both_where_it_credits_both(project: "SmallProject") -> None:
    """All who pass it on, each by the words that show it; by some of them another article may credit otherwise."""
    words = "nine thousand are expected"
    b = f"The Post reported that {words}, Bob Birch said."
    whole = f"{SAME}, Ann Ash said. {b}"
    by_another = f"{SAME}, Ann Ash said. That {words}, Bob Birch said."
    second = f"{{source: b, quote: {words}, attribution: [post: The Post reported, bob: Bob Birch said]}}"
    assert [
        counts(check(project, ANN, second, articles={"a": text, "b": b}))[0] for text in (whole, by_another)
    ] == [(2, 2), (1, 2)]


def test_an_unknown_origin_is_not_made_known() -> None:
    """Who stands behind a passage that credits nobody is not who stands behind its neighbour."""
    roots = [frozenset(("ann",)), frozenset(("bob",)), frozenset[str]()]
    readings = [[Item(own, (number,))] for number, own in enumerate(roots)]
    said = cast(
        "list[list[CheckedEvidence]]", [[SimpleNamespace(number=number)] for number in range(len(roots))]
    )
    beside = {0: frozenset((1,)), 1: frozenset((0, 2)), 2: frozenset((1,))}
    assert [[item.roots for item in own] for own in widened(readings, said, beside)] == [
        [frozenset(("ann", "bob"))],
        [frozenset(("ann", "bob"))],
        [frozenset()],
    ]


def test_a_minimum_that_is_only_a_bound_is_told_as_one() -> None:
    """Where the lower count is one; where nothing is lowered the count stays as it was."""
    count = Count(2, 3, ("ann", "bob"))
    assert no_more_certain(count, Count(1, 2, ("ann",), exact=False)) == Count(
        1, 3, ("ann", "bob"), exact=False
    )
    assert no_more_certain(count, Count(3, 3, exact=False)) == count


def test_one_origin_stays_one(project: "SmallProject") -> None:
    """And what nobody is credited with takes nothing from what somebody is."""
    articles = {**ARTICLES, "b": ARTICLES["b"].replace("Bob Birch", "Ann Ash")}
    ann = BOB.replace("bob: Bob Birch", "ann: Ann Ash")
    assert counts(check(project, ANN, ann, articles=articles))[0] == (1, 1)
    unknown = f"{{source: b, quote: {SAME}}}"
    without = check(project, ANN, unknown, spans={})
    assert counts(check(project, ANN, unknown))[0] == counts(without)[0] == (1, 2)


def test_denials_are_lowered_alike(project: "SmallProject") -> None:
    """Of two who deny in one text one is certain."""
    articles = {
        "a": "Soldiers are not to come by train on Monday, Ann Ash said.",
        "b": "Soldiers are not to come by train on Monday, Bob Birch said.",
    }
    ann, bob = (
        f"{{source: {id_}, stance: denies, quote: Soldiers are not to come, attribution: [{who}]}}"
        for id_, who in (("a", "ann: Ann Ash said"), ("b", "bob: Bob Birch said"))
    )
    assert check(project, ann, bob, articles=articles).denials[:2] == (1, 2)
    assert check(project, ann, bob, articles=articles, spans={}).denials[:2] == (2, 2)


def test_what_is_stale_is_told_and_not_used(project: "SmallProject") -> None:
    """An article that has changed is in no text, one that is new was not compared."""
    check(project, ANN, BOB)
    (project.sources / "b.txt").write_text(f"{ARTICLES['b']} More.", encoding="utf-8")
    report = project.verify()
    [claim] = report.claims
    told = [problem.message for problem in report.problems if problem.code == "CC407"]
    assert counts(claim)[0] == (2, 2)
    [message] = told
    assert message == (
        "b.txt has changed since articles were compared (clusters.jsonl): what it shared with others is left out;"
        " run claimcheck reuse again"
    )


def test_where_a_minimum_is_told_the_file_is_a_setting(project: "SmallProject") -> None:
    """By its name and sum: what the conclusions depend on."""
    check(project, ANN, BOB)
    sum_ = sha256((project.folder / "clusters.jsonl").read_bytes()).hexdigest()
    assert project.verify().settings["clusters"] == f"clusters.jsonl, SHA-256 {sum_}"


ROOTS = st.frozensets(st.sampled_from("abcd"), max_size=3)


@given(
    st.lists(ROOTS, min_size=1, max_size=5),
    st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=6),
)
def test_fewer_are_certain_never_more(roots: list[frozenset[str]], joined: set[tuple[int, int]]) -> None:
    """Whatever hangs together: the minimum only falls, the maximum and the names stay."""
    items = [Item(own, (number,)) for number, own in enumerate(roots)]
    beside = {
        n: {o for pair in joined if n in pair for o in pair if o < len(items)} for n in range(len(items))
    }
    wide = [
        [item._replace(roots=item.roots.union(*(roots[o] for o in beside[n])))] if item.roots else [item]
        for n, item in enumerate(items)
    ]
    before = count_utterances([[item] for item in items])
    after = no_more_certain(before, count_utterances(wide))
    assert (after.low <= before.low, after.high, after.names) == (True, before.high, before.names)
    assert after.low >= min(1, before.low)


@pytest.mark.parametrize("order", [(ANN, BOB), (BOB, ANN)])
def test_the_order_of_records_tells_nothing(project: "SmallProject", order: tuple[str, str]) -> None:
    """The counts are the same."""
    assert counts(check(project, *order)) == [(1, 2)] * 3
