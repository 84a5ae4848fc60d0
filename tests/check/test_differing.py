"""What changed between two verifications: each kind of news, its direction, and the properties of a comparison."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.differing import compare
from claimcheck.problem import Severity
from claimcheck.records.model import Fit
from claimcheck.report.changes import (
    Difference,
    Item,
    News,
    SeenClaim,
    SeenPassage,
    SeenProblem,
    Snapshot,
    Trend,
)
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration

W, B, N = Trend.WORSE, Trend.BETTER, Trend.NEUTRAL

FOUND = SeenPassage("s", "supports", "Ja", Anchor.FOUND, stands=True)
LOST = FOUND._replace(anchor=Anchor.NOT_FOUND, stands=False)
CUT = FOUND._replace(stands=False)

CLAIM = SeenClaim(
    id="c",
    words=MappingProxyType({"text": "t", "quantity": "", "value": "", "as_of": "", "modality": "asserted"}),
    verdict="",
    anchor=Anchor.FOUND,
    corroboration=Corroboration.SINGLE_ORIGIN,
    consistency=Consistency.CONSISTENT,
    fit=Fit.LICENSED,
    origins=(1, 1),
    names=(),
    passages=(FOUND,),
    contradictions=frozenset(),
    ignored=MappingProxyType({}),
)

PROBLEM = SeenProblem("CC201", "quote-not-found", Severity.ERROR, "c", "s", "nowhere")
NOTE = SeenProblem("CC401", "single-origin", Severity.INFO, "c", "", "one")

EMPTY = Snapshot("1", MappingProxyType({}), MappingProxyType({}), MappingProxyType({}), ())


def seen(*claims: SeenClaim, problems: tuple[SeenProblem, ...] = (), **sources: str | None) -> Snapshot:
    """Return a verification of these claims, problems and sources' sums."""
    return EMPTY._replace(claims={claim.id: claim for claim in claims}, sources=sources, problems=problems)


BROKEN = CLAIM._replace(passages=(LOST,), anchor=Anchor.NOT_FOUND)
TWO = CLAIM._replace(corroboration=Corroboration.CORROBORATED, origins=(2, 2))
OPEN = CLAIM._replace(corroboration=Corroboration.UNDETERMINED, origins=(1, 2))
AGAINST = CLAIM._replace(consistency=Consistency.CONTRADICTED, contradictions=frozenset({("number", "d")}))
DENIED = CLAIM._replace(consistency=Consistency.DENIED)


def changed(**words: str) -> SeenClaim:
    """Return the claim with other words."""
    return CLAIM._replace(words={**CLAIM.words, **words})


@pytest.mark.parametrize(
    ("old", "new", "there", "back"),
    [
        pytest.param(CLAIM, BROKEN, [(News.BROKEN, W, "s: „Ja“ found", "not found")], [(News.MENDED, B, "s: „Ja“ not found", "found")], id="not found"),
        pytest.param(CLAIM, CLAIM._replace(passages=(CUT,)), [(News.BROKEN, W, "s: „Ja“ found", "cut off")], [(News.MENDED, B, "s: „Ja“ cut off", "found")], id="cut off"),
        pytest.param(
            CLAIM,
            CLAIM._replace(passages=(LOST._replace(quote="Nein"),), anchor=Anchor.NOT_FOUND),
            [(News.BROKEN, W, "found", "not found"), (News.EVIDENCE, N, "1 gone", "1 new")],
            [(News.MENDED, B, "not found", "found"), (News.EVIDENCE, N, "1 gone", "1 new")],
            id="requoted wrongly",
        ),
        pytest.param(CLAIM, TWO, [(News.CORROBORATED, B, "single origin, 1 origin", "corroborated, 2 origins")], [(News.NOT_CORROBORATED, W, "corroborated, 2 origins", "single origin, 1 origin")], id="corroborated"),
        pytest.param(CLAIM, OPEN, [(News.CORROBORATION, B, "single origin, 1 origin", "undetermined, 1–2 origins")], [(News.CORROBORATION, W, "undetermined, 1–2 origins", "single origin, 1 origin")], id="undetermined"),
        pytest.param(TWO, TWO._replace(origins=(2, 3)), [(News.CORROBORATION, N, "corroborated, 2 origins", "corroborated, 2–3 origins")], [(News.CORROBORATION, N, "corroborated, 2–3 origins", "corroborated, 2 origins")], id="perhaps one more"),
        pytest.param(TWO, TWO._replace(origins=(3, 3)), [(News.CORROBORATION, B, "corroborated, 2 origins", "corroborated, 3 origins")], [(News.CORROBORATION, W, "corroborated, 3 origins", "corroborated, 2 origins")], id="one more"),
        pytest.param(CLAIM._replace(names=("a",)), CLAIM._replace(names=("?b",)), [(News.CORROBORATION, N, "single origin, 1 origin (a)", "single origin, 1 origin (?b)")], [(News.CORROBORATION, N, "single origin, 1 origin (?b)", "single origin, 1 origin (a)")], id="another origin"),
        pytest.param(CLAIM, AGAINST, [(News.CONTRADICTED, W, "", "d (number)")], [(News.NOT_CONTRADICTED, B, "d (number)", "")], id="contradicted"),
        pytest.param(CLAIM, DENIED, [(News.CONSISTENCY, W, "consistent", "denied")], [(News.CONSISTENCY, B, "denied", "consistent")], id="denied"),
        pytest.param(CLAIM, CLAIM._replace(consistency=Consistency.SUPERSEDED), [(News.CONSISTENCY, N, "consistent", "superseded")], [(News.CONSISTENCY, N, "superseded", "consistent")], id="superseded"),
        pytest.param(CLAIM, CLAIM._replace(fit=Fit.OVERREACHES), [(News.OVERREACHES, W, "licensed", "overreaches")], [(News.NOT_OVERREACHING, B, "overreaches", "licensed")], id="overreaching"),
        pytest.param(CLAIM, CLAIM._replace(fit=Fit.UNCHECKED), [(News.FIT, W, "licensed", "unchecked")], [(News.FIT, B, "unchecked", "licensed")], id="unchecked"),
        pytest.param(CLAIM._replace(fit=Fit.UNCHECKED), CLAIM._replace(fit=Fit.OVERREACHES), [(News.OVERREACHES, W, "unchecked", "overreaches")], [(News.FIT, N, "overreaches", "unchecked")], id="no longer looked at is not better"),
        pytest.param(CLAIM, changed(text="u"), [(News.REWORDED, N, "text t", "text u")], [(News.REWORDED, N, "text u", "text t")], id="reworded"),
        pytest.param(CLAIM, changed(quantity="9 men"), [(News.REWORDED, N, "quantity –", "quantity 9 men")], [(News.REWORDED, N, "quantity 9 men", "quantity –")], id="quantity"),
        pytest.param(CLAIM, CLAIM._replace(verdict="true, me"), [(News.VERDICT, N, "", "true, me")], [(News.VERDICT, N, "true, me", "")], id="verdict"),
        pytest.param(CLAIM, CLAIM._replace(passages=(FOUND, FOUND)), [(News.EVIDENCE, N, "0 gone", "1 new")], [(News.EVIDENCE, N, "1 gone", "0 new")], id="another passage"),
    ],
)  # fmt: skip
def test_news_of_a_claim(
    old: SeenClaim,
    new: SeenClaim,
    there: list[tuple[News, Trend, str, str]],
    back: list[tuple[News, Trend, str, str]],
) -> None:
    """Each change is told once, with its direction, and the other way round as its opposite."""
    for before, after, expected in ((old, new, there), (new, old, back)):
        assert compare(seen(before), seen(after)) == Difference(
            tuple(Item("claim", "c", *news) for news in expected), 1
        )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(seen(), seen(CLAIM), ("claim", "c", News.ADDED, N), id="claim added"),
        pytest.param(seen(CLAIM), seen(), ("claim", "c", News.REMOVED, N), id="claim removed"),
        pytest.param(seen(), seen(s="1"), ("source", "s", News.ADDED, N), id="source added"),
        pytest.param(seen(s="1"), seen(), ("source", "s", News.REMOVED, N), id="source removed"),
        pytest.param(seen(s="1"), seen(s="2"), ("source", "s", News.CHANGED, N, "1", "2"), id="article changed"),
        pytest.param(seen(s="1"), seen(s=None), ("source", "s", News.CHANGED, W, "1", "unreadable"), id="unreadable"),
        pytest.param(seen(s=None), seen(s="1"), ("source", "s", News.CHANGED, B, "unreadable", "1"), id="readable"),
        pytest.param(seen(problems=(PROBLEM,)), seen(), ("problem", "c", News.PROBLEM_GONE, B, "error CC201 quote-not-found: nowhere"), id="problem gone"),
        pytest.param(seen(), seen(problems=(PROBLEM,)), ("problem", "c", News.NEW_PROBLEM, W, "", "error CC201 quote-not-found: nowhere"), id="new problem"),
        pytest.param(seen(), seen(problems=(NOTE,)), ("problem", "c", News.NEW_PROBLEM, N, "", "info CC401 single-origin: one"), id="a note is not worse"),
        pytest.param(seen(problems=(PROBLEM,)), seen(problems=(PROBLEM, PROBLEM)), ("problem", "c", News.NEW_PROBLEM, W, "", "error CC201 quote-not-found: nowhere"), id="the same twice"),
        pytest.param(EMPTY, EMPTY._replace(settings={"about": "± 5 %"}), ("setting", "about", News.CHANGED, N, "", "± 5 %"), id="setting"),
        pytest.param(EMPTY, EMPTY._replace(version="2"), ("setting", "claimcheck", News.CHANGED, N, "1", "2"), id="version"),
    ],
)  # fmt: skip
def test_news_of_the_rest(old: Snapshot, new: Snapshot, expected: tuple[str, str, News, Trend]) -> None:
    """Claims and sources come and go, articles and settings change, problems appear and disappear."""
    assert compare(old, new).items == (Item(*expected),)


def test_a_silenced_problem_is_not_better() -> None:
    """A warning that a record silences is gone, and nothing is mended; told again it is as bad as new."""
    warning = PROBLEM._replace(code="CC501", severity=Severity.WARNING)
    quiet, loud = seen(CLAIM._replace(ignored={"CC501": "why"})), seen(CLAIM, problems=(warning,))
    told = "warning CC501 quote-not-found: nowhere"
    assert compare(loud, quiet).items == (
        Item("claim", "c", News.SILENCED, N, "", "CC501, why"),
        Item("problem", "c", News.PROBLEM_GONE, N, told),
    )
    assert compare(quiet, loud).items == (
        Item("claim", "c", News.NOT_SILENCED, N, "CC501, why"),
        Item("problem", "c", News.NEW_PROBLEM, W, "", told),
    )


def test_what_a_source_or_one_more_passage_silences_is_not_better() -> None:
    """Whoever silences it, a warning that is told no more is not mended, and the silence is news."""
    warning = PROBLEM._replace(code="CC402", severity=Severity.WARNING, claim="")
    loud, quiet = seen(problems=(warning,)), seen()._replace(silenced={"s": {"CC402": "one report"}})
    told = "warning CC402 quote-not-found: nowhere"
    assert compare(loud, quiet).items == (
        Item("source", "s", News.SILENCED, N, "", "CC402, one report"),
        Item("problem", "s", News.PROBLEM_GONE, N, told),
    )
    one = CLAIM._replace(ignored={"CC206": "passage 1: a"})
    both = CLAIM._replace(ignored={"CC206": "passage 1: a; passage 2: b"})
    other = PROBLEM._replace(code="CC206", severity=Severity.WARNING)
    assert compare(seen(one, problems=(other,)), seen(both)).items == (
        Item("claim", "c", News.SILENCED, N, "", "CC206, passage 1: a; passage 2: b"),
        Item("problem", "c", News.PROBLEM_GONE, N, "warning CC206 quote-not-found: nowhere"),
    )


def test_a_problem_told_in_other_words_is_the_same() -> None:
    """A message that changes, or a record that moves, is no new problem."""
    assert compare(seen(problems=(PROBLEM,)), seen(problems=(PROBLEM._replace(message="there"),))).items == ()


PASSAGES = st.sampled_from([FOUND, LOST, CUT, FOUND._replace(quote="Nein"), LOST._replace(source="r")])
CLAIMS = st.builds(
    lambda id_, corroboration, consistency, fit, origins, passages, others: CLAIM._replace(
        id=id_,
        corroboration=corroboration,
        consistency=consistency,
        fit=fit,
        origins=origins,
        passages=tuple(passages),
        contradictions=frozenset(("number", other) for other in others),
    ),
    st.sampled_from("abc"),
    st.sampled_from(Corroboration),
    st.sampled_from(Consistency),
    st.sampled_from(Fit),
    st.sampled_from([(0, 0), (1, 1), (1, 3), (2, 2)]),
    st.lists(PASSAGES, max_size=3),
    st.sets(st.sampled_from("abc"), max_size=2),
)
PROBLEMS = st.builds(
    lambda problem, claim, message: problem._replace(claim=claim, message=message),
    st.sampled_from([PROBLEM, NOTE]),
    st.sampled_from("ab"),
    st.sampled_from("xyz"),
)
SNAPSHOTS = st.builds(
    lambda claims, problems, sources: seen(*claims, problems=tuple(problems), **sources),
    st.lists(CLAIMS, max_size=3),
    st.lists(PROBLEMS, max_size=4),
    st.dictionaries(st.sampled_from(["r", "s"]), st.sampled_from(["1", "2", None])),
)
OPPOSITE = {
    W: B,
    B: W,
    N: N,
}
OTHER_WAY = {
    News.ADDED: News.REMOVED,
    News.BROKEN: News.MENDED,
    News.CONTRADICTED: News.NOT_CONTRADICTED,
    News.CORROBORATED: News.NOT_CORROBORATED,
    News.NEW_PROBLEM: News.PROBLEM_GONE,
}


@given(SNAPSHOTS)
def test_nothing_differs_from_itself(snapshot: Snapshot) -> None:
    """A verification compared with itself has no news."""
    assert compare(snapshot, snapshot).items == ()


@given(SNAPSHOTS, SNAPSHOTS)
def test_the_other_way_round_everything_is_the_opposite(old: Snapshot, new: Snapshot) -> None:
    """What came is gone, and what broke is mended; of the fit alone the words are not each other's opposite."""
    turned = {**OTHER_WAY, **{there: here for here, there in OTHER_WAY.items()}}
    news, back = (
        sorted((i.kind, i.id, i.news, i.trend) for i in compare(*pair).items if i.news not in _FIT)
        for pair in ((old, new), (new, old))
    )
    assert (
        sorted((kind, id_, turned.get(what, what), OPPOSITE[trend]) for kind, id_, what, trend in news)
        == back
    )


_FIT = {News.OVERREACHES, News.NOT_OVERREACHING, News.FIT}


def test_what_stands_behind_a_claim_is_told_where_nothing_else_changed() -> None:
    """Another channel is news; beside another corroboration it is told already."""
    old = CLAIM._replace(backing={"channels": "1–1 (afp)", "rests on": "afp"})
    new = CLAIM._replace(backing={"channels": "1–1 (dpa)", "rests on": "afp"})
    told = Item("claim", CLAIM.id, News.CHANGED, Trend.NEUTRAL, "channels: 1–1 (afp)", "channels: 1–1 (dpa)")
    more = new._replace(fit=Fit.OVERREACHES)
    found = [
        compare(EMPTY._replace(claims={CLAIM.id: old}), EMPTY._replace(claims={CLAIM.id: later})).items
        for later in (new, more)
    ]
    assert found[0] == (told,)
    assert told not in found[1]


def test_another_outlet_of_a_source_is_told() -> None:
    """What a record says of a source may decide what counts as a channel."""
    old, new = (EMPTY._replace(sources={"s": "sum"}, pages={"s": outlet}) for outlet in ("afp", "dpa"))
    assert compare(old, new).items == (Item("source", "s", News.CHANGED, Trend.NEUTRAL, "afp", "dpa"),)
