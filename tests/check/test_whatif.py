"""What falls without an actor or an article: examples, the shipped claims, and the agreement with `rests_on`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.check.whatif import Fate, Withdrawn, emptied, fate, is_gone, members_of, what_if, without
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence
from claimcheck.report.changes import Change, Effect, Withdrawal
from claimcheck.report.model import Consistency, Corroboration, Report

if TYPE_CHECKING:
    from conftest import SmallProject


YAML = """
    sources:
      - {id: one, file: one.txt, outlet: paper, credits: [afp]}
      - {id: twin, file: twin.txt}
    actors:
      - {id: anna, name: Anna}
      - {id: state, name: Staat}
      - {id: ministry, name: Ministerium, party: state}
      - {id: clara, name: Clara, party: ministry}
      - {id: afp, name: AFP, kind: agency}
      - {id: paper, name: Zeitung, kind: outlet}
    claims:
      - {id: a, text: t, about: k, evidence: [{source: one, quote: Ja, attribution: [anna+clara, ministry]}]}
      - {id: b, text: t, about: k, contradicts: {a: why}, supersedes: [a], evidence: [{source: twin, quote: Ja}]}
      - {id: c, text: t, evidence: [{source: one, quote: Ja, stance: denies}]}
"""


@pytest.fixture
def corpus(project: "SmallProject") -> Corpus:
    """Three claims on two articles, of which the second has the text of no other."""
    project.write(YAML, one="Ja.", twin="Ja!")
    return project.load()


@pytest.mark.parametrize(
    ("actors", "sources", "expected"),
    [
        ([], ["one"], Fate.FALLS),
        (["paper"], [], Fate.FALLS),
        (["ministry"], [], Fate.FALLS),
        (["anna", "clara"], [], Fate.FALLS),
        (["anna"], [], Fate.DOUBTFUL),
        (["afp"], [], Fate.DOUBTFUL),
        (["state"], ["twin"], Fate.STAYS),
        ([], [], Fate.STAYS),
    ],
)
def test_the_fate_of_a_passage(corpus: Corpus, actors: list[str], sources: list[str], expected: Fate) -> None:
    """A passage falls with its article, outlet and links, and is in doubt with one of two or a credit."""
    withdrawn = Withdrawn(frozenset(actors), frozenset(sources))
    assert fate(corpus.claims["a"].evidence[0], withdrawn, corpus) is expected


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        (["state"], {"ministry", "clara"}),
        (["ministry"], {"clara"}),
        (["state", "ministry"], {"clara"}),
        (["anna"], set()),
        ([], set()),
    ],
)
def test_members_belong_directly_or_through_others(
    corpus: Corpus, actors: list[str], expected: set[str]
) -> None:
    """Members of members are members; whoever is asked for is not one of its own."""
    assert members_of(actors, corpus) == expected


def test_two_files_with_one_text_go_together(project: "SmallProject") -> None:
    """A copied file goes with the article that it copies."""
    project.write(YAML, one="Ja.", twin="Ja.")
    copied = project.load()
    assert is_gone("twin", Withdrawn(sources=frozenset({"one"})), copied)
    assert not is_gone("twin", Withdrawn(frozenset({"one"})), copied)


def test_what_loses_all_support_is_compared_with_nothing(corpus: Corpus) -> None:
    """Its key goes and others' words about it go; a claim that had no support is as it was."""
    left = without(corpus, Withdrawn(sources=frozenset({"one"})), doubtful_stay=True)
    a, b, c = (left.claims[id_] for id_ in "abc")
    assert (a.evidence, a.about, b.contradicts, b.supersedes, b.about) == ((), None, {}, (), "k")
    assert (len(b.evidence), c.evidence) == (1, ())
    assert emptied(corpus, left.claims.values()) == {"a"}


def test_only_claims_are_reduced(corpus: Corpus) -> None:
    """Sources, actors and articles stay: the names in other cues are read as before."""
    left = without(corpus, Withdrawn(frozenset({"ministry"}), frozenset({"one"})), doubtful_stay=False)
    assert replace(left, claims=corpus.claims) == corpus


def test_what_is_doubtful_goes_or_stays_unchanged(corpus: Corpus) -> None:
    """In doubt a passage is kept as it was written, or gone."""
    withdrawn = Withdrawn(frozenset({"anna"}))
    kept, gone = (without(corpus, withdrawn, doubtful_stay=stay).claims["a"] for stay in (True, False))
    assert (kept, gone.evidence) == (corpus.claims["a"], ())


RECORDS = """\
sources:
  - {id: one, file: one.txt, outlet: paper}
  - {id: two, file: two.txt, outlet: gazette}
  - {id: three, file: three.txt, outlet: paper, credits: [afp, dpa]}
  - {id: four, file: four.txt}
  - {id: copy, file: copy.txt}
actors:
  - {id: anna, name: Anna, kind: person}
  - {id: boris, name: Boris, kind: person, party: state}
  - {id: clara, name: Clara, kind: person, party: ministry}
  - {id: ministry, name: Ministerium, kind: government, party: state}
  - {id: state, name: Staat, kind: government}
  - {id: tass, name: Tass, kind: agency, party: state}
  - {id: afp, name: AFP, kind: agency}
  - {id: dpa, name: dpa, kind: agency}
  - {id: paper, name: Zeitung, kind: outlet}
  - {id: gazette, name: Anzeiger, kind: outlet}
"""

WHO = ", so Anna, so Boris, so Clara, so Anna und Boris, so Boris und Clara, laut Tass und AFP, laut dpa und AFP, so das Ministerium, meldet Tass, laut AFP, laut dpa"
TEXT = f"Züge kommen{WHO}. Autos fahren nicht{WHO}. Der Zug kommt{WHO}."

CUES = {
    "anna": "so Anna",
    "boris": "so Boris",
    "clara": "so Clara",
    "anna+boris": "so Anna und Boris",
    "boris+clara": "so Boris und Clara",
    "tass+afp": "laut Tass und AFP",
    "dpa+afp": "laut dpa und AFP",
    "ministry": "so das Ministerium",
    "tass": "meldet Tass",
    "afp": "laut AFP",
    "dpa": "laut dpa",
}

ARTICLES = {name: f"{TEXT} Das war {name}." for name in ("one", "two", "three")}
ARTICLES["four"] = ARTICLES["copy"] = f"{TEXT} Das war vier."

CHAINS = (
    (),
    ("anna",),
    ("tass",),
    ("tass", "anna"),
    ("afp", "boris"),
    ("anna+boris",),
    ("tass+afp", "anna"),
    ("tass", "ministry", "clara"),
    ("dpa+afp",),
)
SOURCES = ("one", "two", "three", "four", "copy")
ACTORS = ("anna", "boris", "clara", "ministry", "state", "tass", "afp", "dpa", "paper", "gazette")
PASSAGES = [
    (source, chain, stance) for source in SOURCES for chain in CHAINS for stance in ("supports", "denies")
]


def passage(source: str, *chain: str, stance: str = "supports", quote: str = "Züge kommen") -> str:
    """Return a piece of evidence as YAML; each actor of *chain* has its cue, an `a+b` an implied one.

    Two words may be said by two people; the same three, credited to both, would be a contradiction.
    """
    links = ", ".join(f"{{{actor}: {CUES[actor]}}}" for actor in chain)
    return f"      - {{source: {source}, quote: {quote}, stance: {stance}, attribution: [{links}]}}\n"


def claim(id_: str, *evidence: str, more: str = "") -> str:
    """Return a claim as YAML, with more keys in *more*."""
    listed = "\n" + "".join(evidence) if evidence else " []\n"
    return f"  - id: {id_}\n    text: the train comes\n{more}    evidence:{listed}"


def asked(project: "SmallProject", claims: Iterable[str], *ids: str) -> Withdrawal:
    """Return what becomes of the claims without the actors and sources *ids*."""
    project.write(f"{RECORDS}claims:\n{''.join(claims)}", **ARTICLES)
    corpus = project.load()
    actors, sources = (frozenset(ids) & set(known) for known in (corpus.actors, corpus.sources))
    assert len(actors) + len(sources) == len(ids)
    return what_if(corpus, verify(corpus), Withdrawn(actors, sources))


def told(change: Change) -> tuple[str, str, bool, tuple[int, int], tuple[int, int]]:
    """Return the claim, what happens to it and for certain, and its origins before and after."""
    counts = [(count.low, count.high) for count in (change.before.origins, change.origins)]
    return change.claim.id, change.effect.value, change.certain, counts[0], counts[1]


LOST, CORROBORATION, CONTRADICTION, WEAKENED, OTHER = (effect.value for effect in Effect)


@pytest.mark.parametrize(
    ("evidence", "ids", "expected"),
    [
        pytest.param([("one", "anna")], ["anna"], (LOST, True, (1, 1), (0, 0)), id="the only origin"),
        pytest.param([("one", "anna")], ["one"], (LOST, True, (1, 1), (0, 0)), id="the only article"),
        pytest.param([("one", "anna")], ["paper"], (LOST, True, (1, 1), (0, 0)), id="its outlet"),
        pytest.param([("one", "tass", "anna")], ["tass"], (LOST, True, (1, 1), (0, 0)), id="a relay"),
        pytest.param([("four",)], ["copy"], (LOST, True, (1, 1), (0, 0)), id="a file with the same text"),
        pytest.param([("one", "anna")], ["boris"], None, id="somebody else"),
        pytest.param([("one", "boris")], ["state"], None, id="the party keeps its members' words"),
        pytest.param(
            [("one", "anna"), ("two", "boris")],
            ["boris"],
            (CORROBORATION, True, (2, 2), (1, 1)),
            id="one of two origins",
        ),
        pytest.param(
            [("one", "anna"), ("two", "boris")],
            ["anna", "two"],
            (LOST, True, (2, 2), (0, 0)),
            id="both, two ways",
        ),
        pytest.param(
            [("one", "anna"), ("two",)], ["two"], (WEAKENED, True, (1, 2), (1, 1)), id="an unknown origin"
        ),
        pytest.param(
            [("one", "anna"), ("two", "anna")], ["two"], (OTHER, True, (1, 1), (1, 1)), id="a second article"
        ),
        pytest.param(
            [("one", "anna+boris")], ["anna"], (LOST, False, (1, 1), (0, 1)), id="one of two, or both"
        ),
        pytest.param(
            [("one", "anna+boris")], ["anna", "boris"], (LOST, True, (1, 1), (0, 0)), id="both of two"
        ),
        pytest.param(
            [("one", "boris+clara"), ("two", "anna")],
            ["boris"],
            (CORROBORATION, False, (2, 2), (1, 2)),
            id="never surely corroborated by what may be gone",
        ),
        pytest.param(
            [("one", "tass+afp", "anna"), ("two", "boris")],
            ["tass"],
            (CORROBORATION, False, (2, 2), (1, 2)),
            id="one of two relays",
        ),
        pytest.param([("three", "anna")], ["afp"], (LOST, False, (1, 1), (0, 1)), id="an agency credited"),
        pytest.param(
            [("three", "tass", "anna")], ["afp"], (LOST, False, (1, 1), (0, 1)), id="credited, behind a relay"
        ),
        pytest.param(
            [("three", "afp", "boris")],
            ["afp"],
            (LOST, True, (1, 1), (0, 0)),
            id="credited, and in the chain",
        ),
    ],
)
def test_what_becomes_of_a_claim(
    project: "SmallProject",
    evidence: list[tuple[str, ...]],
    ids: list[str],
    expected: tuple[str, bool, tuple[int, int], tuple[int, int]] | None,
) -> None:
    """Evidence falls with its article, its outlet and every link of its chain; through one of two it may."""
    changes = asked(project, [claim("c", *(passage(*item) for item in evidence))], *ids).changes
    assert [told(change) for change in changes] == ([("c", *expected)] if expected else [])


def test_a_denial_that_falls_makes_its_claim_consistent(project: "SmallProject") -> None:
    """Passages that deny a claim fall like others, and the reason is told."""
    evidence = passage("one", "anna"), passage("two", "boris", stance="denies")
    [change] = asked(project, [claim("c", *evidence)], "two").changes
    assert (change.effect, change.certain) == (Effect.LOST_CONTRADICTION, True)
    assert (change.before.consistency, change.at_most.consistency) == (
        Consistency.DENIED,
        Consistency.CONSISTENT,
    )
    assert [(e.why, e.certain) for e in change.ended] == [("no passage that does is left", True)]


def test_a_denial_outlives_what_it_denies(project: "SmallProject") -> None:
    """A claim whose support falls is denied as before: nothing has ended, and it is not consistent."""
    evidence = passage("one", "anna"), passage("two", "boris", stance="denies")
    [change] = asked(project, [claim("c", *evidence)], "anna").changes
    assert (change.effect, change.ended, change.at_most.consistency) == (
        Effect.LOST_EVIDENCE,
        (),
        Consistency.DENIED,
    )


QUARREL = (
    claim("few", passage("one", "anna"), more="    about: k\n    quantity: 10 trains\n"),
    claim("many", passage("two", "boris"), more="    about: k\n    quantity: 20 trains\n"),
)


def test_a_claim_without_evidence_contradicts_nobody(project: "SmallProject") -> None:
    """What nobody bears out any more is compared with nothing, and the other claim says why it is free."""
    lost, freed = asked(project, QUARREL, "boris").changes
    assert (lost.claim.id, lost.effect, lost.at_least.consistency, lost.ended) == (
        "many",
        Effect.LOST_EVIDENCE,
        None,
        (),
    )
    assert (freed.claim.id, freed.effect, freed.at_least.consistency) == (
        "few",
        Effect.LOST_CONTRADICTION,
        Consistency.CONSISTENT,
    )
    assert [(e.entry.other, e.why) for e in freed.ended] == [
        ("many", "many loses all its supporting passages")
    ]


def test_a_claim_that_never_had_support_contradicts_as_before(project: "SmallProject") -> None:
    """Only what the withdrawal takes changes anything: a claim without evidence still circulates."""
    bare = claim("many", passage("two", stance="denies"), more="    about: k\n    quantity: 20 trains\n")
    changes = asked(project, [QUARREL[0], bare], "gazette").changes
    assert [(c.claim.id, c.at_least.consistency) for c in changes] == [("many", Consistency.CONTRADICTED)]


def test_declared_contradictions_end_with_either_side(project: "SmallProject") -> None:
    """A contradiction that the curator declared ends with the evidence of the claim that is named."""
    claims = (
        claim("a", passage("one", "anna"), more="    contradicts: {b: they differ}\n"),
        claim("b", passage("two", "boris")),
    )
    changes = {change.claim.id: change for change in asked(project, claims, "two").changes}
    assert [(e.entry.kind.value, e.entry.other) for e in changes["a"].ended] == [("declared", "b")]


def test_an_older_state_is_the_newest_again(project: "SmallProject") -> None:
    """A claim is no longer superseded where the newer one has no evidence left; that is no contradiction."""
    claims = (
        claim("new", passage("two", "boris"), more="    supersedes: [old]\n"),
        claim("old", passage("one", "anna")),
    )
    changes = {change.claim.id: change for change in asked(project, claims, "two").changes}
    old = changes["old"]
    assert (old.effect, old.before.consistency, old.at_least.consistency, old.ended[0].entry.other) == (
        Effect.OTHER,
        Consistency.SUPERSEDED,
        Consistency.CONSISTENT,
        "new",
    )
    assert changes["new"].ended == ()


def test_the_gravest_comes_first(project: "SmallProject") -> None:
    """Changes are sorted by effect, those that are certain first, then by id."""
    claims = (
        claim("a", passage("one", "anna"), passage("two", "anna")),
        claim("b", passage("three", "anna")),
        claim("c", passage("two", "afp", "boris")),
        claim("d", passage("two", "boris"), passage("one", "anna")),
        claim("e", passage("one", "anna")),
    )
    withdrawal = asked(project, claims, "two", "afp")
    assert [(c.claim.id, c.effect, c.certain) for c in withdrawal.changes] == [
        ("c", Effect.LOST_EVIDENCE, True),
        ("b", Effect.LOST_EVIDENCE, False),
        ("d", Effect.LOST_CORROBORATION, True),
        ("a", Effect.OTHER, True),
    ]
    assert (withdrawal.claims, withdrawal.unchanged) == (5, 1)
    assert [entry for entry in withdrawal.counts if entry[2]] == [
        (Effect.LOST_EVIDENCE, True, 1),
        (Effect.LOST_EVIDENCE, False, 1),
        (Effect.LOST_CORROBORATION, True, 1),
        (Effect.OTHER, True, 1),
    ]


def test_members_who_keep_their_word_are_named(project: "SmallProject") -> None:
    """Without a party, those who belong to it directly or through others are told."""
    assert asked(project, [claim("c", passage("one"))], "state").members == (
        "boris",
        "clara",
        "ministry",
        "tass",
    )


def test_articles_that_share_words_with_a_withdrawn_one_are_named(project: "SmallProject") -> None:
    """A possible copy stays, since shared words prove nothing, and is told."""
    withdrawal = asked(project, [claim("c", passage("one"))], "one")
    assert withdrawal.alike == tuple(("one", other) for other in ("copy", "four", "three", "two"))


# Properties, on every claim that some of the passages make.


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A corpus whose one claim has every passage."""
    folder = tmp_path_factory.mktemp("pool")
    for name in ("claims", "seeds"):
        (folder / name).mkdir()
    evidence = (
        passage(source, *chain, stance=stance, quote="Der Zug kommt") for source, chain, stance in PASSAGES
    )
    (folder / "claims" / "a.yaml").write_text(f"{RECORDS}claims:\n{claim('c', *evidence)}", encoding="utf-8")
    for name, text in ARTICLES.items():
        (folder / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    return load(Project(folder / "claims", folder / "seeds", "claims"))


def corpus_of(pool: Corpus, picked: Sequence[Sequence[int]]) -> Corpus:
    """Return a corpus with a claim for each choice of passages; every other one says that it does not hold."""
    whole = pool.claims["c"]
    claims = [
        replace(
            whole, id=f"c{n}", about="k", holds=n % 2 == 0, evidence=tuple(whole.evidence[i] for i in own)
        )
        for n, own in enumerate(picked)
    ]
    return replace(pool, claims={made.id: made for made in claims})


def checked(corpus: Corpus) -> Report:
    """Return the axes of a corpus."""
    return verify(corpus, reads_speech=False)


PICKED = st.lists(
    st.lists(st.integers(0, len(PASSAGES) - 1), max_size=5, unique=True), min_size=1, max_size=3
)
SOME = st.builds(
    Withdrawn,
    st.frozensets(st.sampled_from(ACTORS), max_size=3),
    st.frozensets(st.sampled_from(SOURCES), max_size=2),
)
COSTLY = settings.get_profile("costly")


def test_the_pool_is_what_it_says(pool: Corpus) -> None:
    """Every passage was read and stands, so that the properties speak of something."""
    items = checked(pool).claims[0].evidence
    assert (len(items), all(item.stands for item in items)) == (len(PASSAGES), True)


@COSTLY
@given(PICKED, st.sampled_from(ACTORS))
def test_it_agrees_with_what_a_claim_rests_on(pool: Corpus, picked: list[list[int]], actor: str) -> None:
    """An actor is in `rests_on` exactly where without it no evidence is left, whatever is in doubt."""
    corpus = corpus_of(pool, picked)
    report = checked(corpus)
    changes = what_if(corpus, report, Withdrawn(frozenset({actor}))).changes
    lost = {c.claim.id for c in changes if (c.effect, c.certain) == (Effect.LOST_EVIDENCE, True)}
    assert lost == {c.claim.id for c in report.claims if actor in c.rests_on}


@COSTLY
@given(PICKED)
def test_without_nothing_nothing_changes(pool: Corpus, picked: list[list[int]]) -> None:
    """A question about nothing has no answer."""
    corpus = corpus_of(pool, picked)
    assert what_if(corpus, checked(corpus), Withdrawn()).changes == ()


@COSTLY
@given(PICKED, SOME, SOME)
def test_withdrawing_more_never_leaves_more(
    pool: Corpus, picked: list[list[int]], first: Withdrawn, second: Withdrawn
) -> None:
    """Neither end of an interval of origins rises when more is withdrawn, nor does corroboration come back."""
    corpus = corpus_of(pool, picked)
    both = Withdrawn(first.actors | second.actors, first.sources | second.sources)
    before = checked(corpus)
    less, more = (_outcome(corpus, before, withdrawn) for withdrawn in (first, both))
    for id_, (low, high, sure) in more.items():
        assert (low <= less[id_][0], high <= less[id_][1], sure <= less[id_][2]) == (True, True, True)


def _outcome(corpus: Corpus, before: Report, withdrawn: Withdrawn) -> dict[str, tuple[int, int, bool]]:
    """Return of every claim the least and most origins that are left, and whether it surely is corroborated."""
    left = {
        c.claim.id: (c.origins.low, c.origins.high, c.corroboration is Corroboration.CORROBORATED)
        for c in before.claims
    }
    for c in what_if(corpus, before, withdrawn).changes:
        sure = c.at_least.corroboration is Corroboration.CORROBORATED
        left[c.claim.id] = c.origins.low, c.origins.high, sure
    return left


@COSTLY
@given(PICKED, SOME, SOME, st.booleans())
def test_the_order_of_withdrawals_does_not_matter(
    pool: Corpus,
    picked: list[list[int]],
    first: Withdrawn,
    second: Withdrawn,
    stay: bool,  # noqa: FBT001 -- drawn
) -> None:
    """The records without one and then without the other are the same either way round."""
    corpus = corpus_of(pool, picked)
    one, other = (
        without(without(corpus, a, doubtful_stay=stay), b, doubtful_stay=stay)
        for a, b in ((first, second), (second, first))
    )
    assert one == other


@COSTLY
@given(PICKED, SOME)
def test_what_is_left_passes_through_nothing_withdrawn(
    pool: Corpus, picked: list[list[int]], withdrawn: Withdrawn
) -> None:
    """At least what is left is left: no passage of it has anything to do with what is withdrawn."""
    left = without(corpus_of(pool, picked), withdrawn, doubtful_stay=False)
    met = [
        _touched(item, left) & (withdrawn.actors | withdrawn.sources) for item in _all(left.claims.values())
    ]
    assert [names for names in met if names] == []


def _all(claims: Iterable[Claim]) -> list[Evidence]:
    return [item for made in claims for item in made.evidence]


def _touched(item: Evidence, corpus: Corpus) -> set[str]:
    source = corpus.sources[item.source]
    chain = {actor for link in item.attribution for actor in link.actors}
    return chain | set(source.credits) | {item.source, source.outlet or item.source}


def test_it_agrees_with_what_the_shipped_claims_rest_on(
    shipped_corpus: Corpus, shipped_report: Report
) -> None:
    """Without each actor of the shipped claims, just those that rest on it lose all evidence for certain."""
    for actor in ("isw", "lukashenko", "tagesspiegel", "tass", "putin"):
        changes = what_if(shipped_corpus, shipped_report, Withdrawn(frozenset({actor}))).changes
        lost = [c.claim.id for c in changes if (c.effect, c.certain) == (Effect.LOST_EVIDENCE, True)]
        assert lost == [c.claim.id for c in shipped_report.claims if actor in c.rests_on]


def test_without_an_article_of_the_shipped_claims(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """Without source 003 just those claims lose all evidence that count nothing from elsewhere."""
    changes = what_if(shipped_corpus, shipped_report, Withdrawn(sources=frozenset({"003"}))).changes
    lost = [c.claim.id for c in changes if (c.effect, c.certain) == (Effect.LOST_EVIDENCE, True)]
    counted = {
        c.claim.id: {item.evidence.source for item in c.evidence if item.counted}
        for c in shipped_report.claims
    }
    assert lost == [id_ for id_, sources in counted.items() if sources == {"003"}]
    assert len(lost) > 5
