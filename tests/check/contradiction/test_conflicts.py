"""Contradictions by type and reason, what only looks like one, and the consistency that follows."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import Conflict, Consistency, Contradiction

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, language: de}
  - {id: two, file: two.txt, language: de}
actors:
  - {id: anna, name: Anna, kind: person}
  - {id: boris, name: Boris, kind: person}
  - {id: tass, name: Tass, kind: agency}
  - {id: afp, name: AFP, kind: agency}
claims:
"""

WHO = ", so Anna, so Boris, so Anna und Boris, meldet Tass, laut AFP, wie er sagte"
ARTICLE = f"Der Zug kommt heute gegen neun an{WHO}. Das Auto fährt schnell weg{WHO}."

CUES = {
    "anna": "so Anna",
    "boris": "so Boris",
    "anna+boris": "so Anna und Boris",
    "tass": "meldet Tass",
    "afp": "laut AFP",
}


def claim(id_: str, keys: str = "", *evidence: str) -> str:
    """Return a claim as YAML: its *keys* in flow style without braces, and its evidence."""
    more = f", {keys}" if keys else ""
    return f"  - {{id: {id_}, text: a claim{more}, evidence: [{', '.join(evidence)}]}}\n"


def passage(
    source: str, *chain: str, stance: str = "supports", quote: str = "Der Zug kommt heute gegen neun"
) -> str:
    """Return a piece of evidence as YAML; each actor of *chain* has its cue, an `a+b` an implied one."""
    links = ", ".join(f"{{{actor}: {CUES[actor]}}}" for actor in chain)
    return f"{{source: {source}, quote: {quote}, stance: {stance}, attribution: [{links}]}}"


def conflicts(project: "SmallProject", *claims: str) -> dict[str, tuple[Contradiction, ...]]:
    """Return what stands between the claims of a project, by claim."""
    report = project.verify(HEAD + "".join(claims), one=ARTICLE, two=ARTICLE)
    assert [p for p in report.problems if p.code.startswith("CC1")] == []
    return {c.claim.id: c.contradictions for c in report.claims}


def consistency(project: "SmallProject", *claims: str) -> dict[str, Consistency]:
    """Return the consistency of the claims of a project."""
    conflicts(project, *claims)
    return {c.claim.id: c.consistency for c in project.verify().claims}


NUMBERS = [
    pytest.param("9000 soldiers", "2000 soldiers", id="numbers"),
    pytest.param("up to 9000", "more than 9000", id="open end"),
    pytest.param("9000 soldiers", "2000", id="a unit is missing"),
    pytest.param("about 9000", "9901", id="outside the tolerance"),
    pytest.param("100 km", "200 kilometres", id="a symbol and a word"),
    pytest.param("100 soldiers", "200 Soldaten", id="units of two languages"),
    pytest.param("5 percent", "7 %", id="percent"),
]


@pytest.mark.parametrize(("first", "second"), NUMBERS)
def test_two_numbers_that_do_not_meet(project: "SmallProject", first: str, second: str) -> None:
    """Quantities of one thing contradict each other where no number fits both, each told of the other."""
    one, other = (
        claim(id_, f"about: key, quantity: '{told}'") for id_, told in zip("ab", (first, second), strict=True)
    )
    reason = "{} against {}: no number fits both"
    assert conflicts(project, one, other) == {
        "a": (Contradiction(Conflict.NUMBER, "b", reason.format(first, second)),),
        "b": (Contradiction(Conflict.NUMBER, "a", reason.format(first, second)),),
    }


COMPATIBLE = [
    pytest.param("quantity: up to 9000", "quantity: at least 9000", id="they meet"),
    pytest.param("quantity: about 9000", "quantity: 9500", id="within the tolerance"),
    pytest.param("quantity: 9 thousand men", "quantity: 9000 Men", id="the same number"),
    pytest.param("quantity: 9000", "value: Minsk", id="a number and a place"),
    pytest.param("quantity: 9000", "holds: false", id="a number and a state"),
    pytest.param("value: Minsk", "value: MINSK", id="the same value"),
    pytest.param("holds: true", "tags: []", id="both hold"),
]


@pytest.mark.parametrize(("first", "second"), COMPATIBLE)
def test_what_may_both_be_so_is_no_contradiction(project: "SmallProject", first: str, second: str) -> None:
    """Nothing stands between claims that one state of things can fit, or that say nothing of each other."""
    found = conflicts(project, claim("a", f"about: key, {first}"), claim("b", f"about: key, {second}"))
    assert found == {"a": (), "b": ()}


PAIRS = [
    pytest.param("quantity: 9000 soldiers", "quantity: 20 tanks", Conflict.NOT_COMPARABLE, "9000 soldiers and 20 tanks have different units", id="units"),
    pytest.param("quantity: 100 grommets", "quantity: 200 Ösen", Conflict.NOT_COMPARABLE, "100 grommets and 200 Ösen do not tell whether they count the same", id="unknown units"),
    pytest.param("quantity: 9000, as_of: 2019", "quantity: 2000, as_of: 2022-12", Conflict.NOT_COMPARABLE, "9000 against 2000: no number fits both, but one is about 2019, the other about 2022-12", id="dates"),
    pytest.param("quantity: 9000, modality: planned", "quantity: 2000", Conflict.NOT_COMPARABLE, "9000 against 2000: no number fits both, but one is planned, the other asserted", id="modalities"),
    pytest.param("value: Minsk", "value: Moskau", Conflict.VALUE, "Minsk against Moskau", id="values"),
    pytest.param("value: Minsk, as_of: 2022-11", "value: Moskau, as_of: 2022-12", Conflict.NOT_COMPARABLE, "Minsk against Moskau, but one is about 2022-11, the other about 2022-12", id="values of two dates"),
    pytest.param("value: Minsk, modality: forecast", "value: Moskau, modality: possible", Conflict.NOT_COMPARABLE, "Minsk against Moskau, but one is forecast, the other possible", id="values of two modalities"),
    pytest.param("holds: true", "holds: false", Conflict.DENIAL, "one says that it holds, the other that it does not", id="holds or not"),
    pytest.param("tags: []", "holds: false", Conflict.DENIAL, "one says that it holds, the other that it does not", id="holds by default"),
    pytest.param("holds: true, as_of: 2021", "holds: false, as_of: 2022", Conflict.NOT_COMPARABLE, "one says that it holds, the other that it does not, but one is about 2021, the other about 2022", id="holds at one time"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "kind", "reason"), PAIRS)
def test_two_claims_with_one_key(
    project: "SmallProject", first: str, second: str, kind: Conflict, reason: str
) -> None:
    """Claims with one key contradict each other or cannot be compared, each told of the other with one reason."""
    found = conflicts(project, claim("a", f"about: key, {first}"), claim("b", f"about: key, {second}"))
    assert found == {"a": (Contradiction(kind, "b", reason),), "b": (Contradiction(kind, "a", reason),)}


@pytest.mark.parametrize("keys", ["", "about: other, "])
def test_claims_about_different_things_are_not_compared(project: "SmallProject", keys: str) -> None:
    """Claims without a key, or with different ones, are never compared."""
    first, second = claim("a", "about: key, quantity: 1"), claim("b", f"{keys}quantity: 2")
    assert conflicts(project, first, second) == {"a": (), "b": ()}


@pytest.mark.parametrize(
    ("first", "second", "comparable"),
    [
        ("as_of: 2022-12", "as_of: 2022-12-20", True),
        ("as_of: 2022", "as_of: 2022-12-20", True),
        ("as_of: 2022~", "as_of: 2022-12", True),
        ("as_of: 2022-12", "tags: []", True),
        ("as_of: 2022-12", "as_of: 2022-12", True),
        ("as_of: 2022-12-20", "as_of: 2022-12-21", False),
        ("as_of: 2022-11", "as_of: 2022-12-20", False),
        ("as_of: 2021", "as_of: 2022-12-20", False),
    ],
)
def test_dates_are_comparable_where_one_contains_the_other(
    project: "SmallProject",
    first: str,
    second: str,
    comparable: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    """A month contains its days, and a missing date any; only then do numbers contradict."""
    a, b = f"about: key, quantity: 1, {first}", f"about: key, quantity: 2, {second}"
    [entry] = conflicts(project, claim("a", a), claim("b", b))["a"]
    assert entry.kind is (Conflict.NUMBER if comparable else Conflict.NOT_COMPARABLE)


def test_every_pair_with_a_key_is_compared(project: "SmallProject") -> None:
    """Of three claims with one key each pair that differs is told."""
    found = conflicts(project, *(claim(id_, f"about: key, value: {id_}") for id_ in "abc"))
    assert {id_: [c.other for c in entries] for id_, entries in found.items()} == {
        "a": ["b", "c"],
        "b": ["a", "c"],
        "c": ["a", "b"],
    }


def test_a_claim_with_evidence_on_both_sides_is_denied(project: "SmallProject") -> None:
    """A claim whose own found evidence supports and denies it contradicts itself."""
    own = claim(
        "a", "", passage("one", "anna"), passage("two", "boris", stance="denies", quote="Das Auto fährt")
    )
    assert conflicts(project, own)["a"] == (
        Contradiction(Conflict.DENIAL, "a", "passages support it and passages deny it"),
    )


@pytest.mark.parametrize(
    "denial",
    [
        passage("two", "anna", stance="denies", quote="Der Bus kommt"),
        passage("two", "anna", stance="context"),
        passage("two", "anna", stance="denies", quote="Laut"),
    ],
    ids=["not found", "context", "ambiguous"],
)
def test_a_denial_that_does_not_stand_denies_nothing(project: "SmallProject", denial: str) -> None:
    """Only a denial that was found makes a contradiction."""
    article = ARTICLE + " Laut. Laut."
    report = project.verify(HEAD + claim("a", "", passage("one", "anna"), denial), one=article, two=article)
    assert (report.claims[0].contradictions, report.claims[0].consistency) == ((), Consistency.CONSISTENT)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("contradicts: {b: why not}", ""),
        ("", "contradicts: {a: why not}"),
        ("contradicts: {b: why not}", "contradicts: {a: other words}"),
    ],
    ids=["by the first", "by the second", "both ways"],
)
def test_a_declared_contradiction_is_told_once(project: "SmallProject", first: str, second: str) -> None:
    """What the curator declares stands once on each side, with the first claim's reason if both give one."""
    assert conflicts(project, claim("a", first), claim("b", second)) == {
        "a": (Contradiction(Conflict.DECLARED, "b", "why not"),),
        "b": (Contradiction(Conflict.DECLARED, "a", "why not"),),
    }


@pytest.mark.parametrize("keys", ["", "about: key, quantity: 2, "])
def test_a_newer_state_supersedes_and_does_not_contradict(project: "SmallProject", keys: str) -> None:
    """Claims of which one supersedes the other do not contradict each other, whatever their numbers."""
    first = claim("a", "about: key, quantity: 1")
    assert conflicts(project, first, claim("b", f"{keys}supersedes: [a]")) == {
        "a": (Contradiction(Conflict.SUPERSEDED, "b", "b is the newer state"),),
        "b": (Contradiction(Conflict.SUPERSEDED, "a", "b is the newer state"),),
    }


ATTRIBUTIONS = [
    pytest.param(("anna",), ("boris",), "the same words are credited to anna and to boris", id="two origins"),
    pytest.param(
        ("tass", "anna"),
        ("afp", "boris"),
        "the same words are credited to anna and to boris",
        id="two chains",
    ),
    pytest.param(
        ("tass", "anna"),
        ("tass", "boris"),
        "the same words are credited to anna and to boris",
        id="one relay",
    ),
    pytest.param(("anna",), ("anna",), None, id="one origin"),
    pytest.param(("anna",), ("tass", "anna"), None, id="a longer chain to the same origin"),
    pytest.param(("anna",), ("boris", "anna"), None, id="passed on by somebody"),
    pytest.param(("anna",), ("anna", "boris"), None, id="a shorter form"),
    pytest.param(("anna",), ("anna", "tass", "boris"), None, id="a shorter form with a gap"),
    pytest.param(("anna",), ("anna+boris",), None, id="perhaps the same"),
    pytest.param(("anna",), (), None, id="unknown"),
    pytest.param(("anna",), ("tass",), None, id="an agency's unknown origin"),
]


@pytest.mark.parametrize(("first", "second", "reason"), ATTRIBUTIONS)
def test_the_same_words_of_different_origins(
    project: "SmallProject", first: tuple[str, ...], second: tuple[str, ...], reason: str | None
) -> None:
    """Equal words contradict each other only where both origins are known and no chain is a shorter form."""
    a, b = claim("a", "", passage("one", *first)), claim("b", "", passage("two", *second))
    expected = (Conflict.ATTRIBUTION, reason) if reason else None
    found = conflicts(project, a, b)
    assert [(c.kind, c.reason) for c in found["a"]] == ([expected] if expected else [])
    assert [c.other for c in found["b"]] == (["a"] if expected else [])


def test_one_claim_may_be_divided_about_who_said_it(project: "SmallProject") -> None:
    """The same words credited to two origins by one claim's own evidence stand against the claim itself."""
    found = conflicts(project, claim("a", "", passage("one", "anna"), passage("two", "boris")))
    assert found["a"] == (
        Contradiction(Conflict.ATTRIBUTION, "a", "the same words are credited to anna and to boris"),
    )


def test_a_pair_with_the_same_words_is_told_once(project: "SmallProject") -> None:
    """However the articles typeset the words, a pair of claims contradicts about them once."""
    a = claim("a", "", passage("one", "anna"), passage("two", "anna"))
    written = HEAD + a + claim("b", "", passage("one", "boris"))
    report = project.verify(written, one=ARTICLE, two=ARTICLE.replace("Zug kommt", "Zug\nkommt"))
    assert [entry.other for entry in report.claims[0].contradictions] == ["b"]


@pytest.mark.parametrize(
    ("quote", "other", "contradicts"),
    [
        ("'\"Der Zug kommt heute um acht\"'", "Der Zug\nkommt – heute um acht", False),
        ("Der Zug kommt heute um acht", "„der Zug kommt heute um acht“", True),
        ("Der Zug kommt um acht", "Der Zug kommt um acht", False),
        ("Der Zug kommt heute um acht", "Der Zug kommt heute um acht", True),
    ],
    ids=["other words", "typography and case", "too few words", "six words"],
)
def test_equal_words_are_equal_but_for_typography_and_case(
    project: "SmallProject",
    quote: str,
    other: str,
    contradicts: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    """Words are the same whatever their marks and capitals; fewer than six may be said by anyone."""
    words = quote.strip("'")
    written = HEAD + claim("a", "", passage("one", "anna", quote=quote))
    written += claim("b", "", passage("two", "boris", quote=f'"{other}"'.replace("\n", "\\n")))
    report = project.verify(written, one=f"Ja: {words}, so Anna.", two=f"Ja: {other}, so Boris.")
    assert [item.counted for c in report.claims for item in c.evidence] == [True, True]
    assert bool(report.claims[0].contradictions) is contradicts


def test_a_cue_that_names_both_credits_both(project: "SmallProject") -> None:
    """One passage with a cue that names two people may be credited to each of them."""
    both = [
        f"{{source: one, quote: Der Zug kommt heute, attribution: [{{{actor}: sagten Anna und Boris}}]}}"
        for actor in ("anna", "boris")
    ]
    report = project.verify(
        HEAD + claim("a", "", *both), one="Der Zug kommt heute, sagten Anna und Boris.", two=ARTICLE
    )
    assert report.claims[0].contradictions == ()


def test_one_implied_cue_cannot_credit_two(project: "SmallProject") -> None:
    """Of a passage whose cue names nobody the origin is unknown, whomever the record names: none contradicts the other."""
    both = [
        f"{{source: one, quote: Der Zug kommt heute, attribution: [{{{actor}: wie er sagte}}]}}"
        for actor in ("anna", "boris")
    ]
    assert conflicts(project, claim("a", "", *both)) == {"a": ()}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ((passage("one", "anna"),), (passage("one", "anna"),), True),
        ((passage("one", "anna"),), (passage("two", "anna+boris", quote="Das Auto fährt"),), True),
        ((passage("one", "anna"),), (passage("two", "boris", quote="Das Auto fährt"),), False),
        ((passage("one", "tass"),), (passage("one", "tass"),), False),
        ((passage("one", "anna"),), (), False),
        ((passage("one", "anna"),), (passage("one", "anna", quote="Der Bus kommt"),), False),
    ],
    ids=["one origin", "perhaps one", "two", "unknown ones", "no evidence", "not found"],
)
def test_one_origin_behind_both_sides_contradicts_itself(
    project: "SmallProject",
    first: tuple[str, ...],
    second: tuple[str, ...],
    same: bool,  # noqa: FBT001 -- a column
) -> None:
    """`self` is true where one known origin's found words support both claims."""
    a, b = claim("a", "about: key, quantity: 1", *first), claim("b", "about: key, quantity: 2", *second)
    assert [(c.kind, c.same_origin) for c in conflicts(project, a, b)["a"]] == [(Conflict.NUMBER, same)]


@pytest.mark.parametrize(("denier", "same"), [("anna", True), ("boris", False)])
def test_one_origin_may_deny_itself(project: "SmallProject", denier: str, same: bool) -> None:  # noqa: FBT001 -- a column
    """`self` is true where one origin both supports and denies a claim."""
    denial = passage("two", denier, stance="denies", quote="Das Auto fährt")
    [entry] = conflicts(project, claim("a", "", passage("one", "anna"), denial))["a"]
    assert (entry.kind, entry.same_origin) == (Conflict.DENIAL, same)


def test_words_credited_to_different_people_contradict_nobody_himself(project: "SmallProject") -> None:
    """`self` is false where the same words are Anna's here and Boris's there, though Anna has them there, too."""
    a = claim("a", "", passage("one", "anna"))
    b = claim("b", "", passage("one", "anna"), passage("two", "boris"))
    [entry] = conflicts(project, a, b)["a"]
    assert (entry.kind, entry.same_origin) == (Conflict.ATTRIBUTION, False)


def test_what_is_no_contradiction_is_never_one_with_oneself(project: "SmallProject") -> None:
    """`self` is false for claims that one supersedes or that cannot be compared."""
    a = claim("a", "about: key, quantity: 1, as_of: 2021", passage("one", "anna"))
    b = claim("b", "about: key, quantity: 2, as_of: 2022", passage("one", "anna"))
    c = claim("c", "supersedes: [a]", passage("one", "anna"))
    entries = [entry for found in conflicts(project, a, b, c).values() for entry in found]
    assert {(e.kind, e.same_origin) for e in entries} == {
        (Conflict.NOT_COMPARABLE, False),
        (Conflict.SUPERSEDED, False),
    }


DENIED = (passage("one", "anna"), passage("two", "boris", stance="denies", quote="Das Auto fährt"))
DENIED_ONLY = (passage("two", "boris", stance="denies", quote="Das Auto fährt"),)

PRIORITIES = [
    pytest.param([claim("a"), claim("b")], Consistency.CONSISTENT, id="nothing"),
    pytest.param(
        [claim("a", "about: key, quantity: 1"), claim("b", "about: key, quantity: 2")],
        Consistency.CONTRADICTED,
        id="number",
    ),
    pytest.param(
        [claim("a", "about: key, value: x"), claim("b", "about: key, value: y")],
        Consistency.CONTRADICTED,
        id="value",
    ),
    pytest.param([claim("a"), claim("b", "contradicts: {a: why}")], Consistency.CONTRADICTED, id="declared"),
    pytest.param(
        [claim("a", "", passage("one", "anna")), claim("b", "", passage("one", "boris"))],
        Consistency.CONTRADICTED,
        id="attribution",
    ),
    pytest.param([claim("a", "", *DENIED), claim("b")], Consistency.DENIED, id="denied by own evidence"),
    pytest.param([claim("a", "", *DENIED_ONLY), claim("b")], Consistency.DENIED, id="only denied"),
    pytest.param(
        [claim("a", "about: key"), claim("b", "about: key, holds: false")],
        Consistency.DENIED,
        id="does not hold",
    ),
    pytest.param([claim("a"), claim("b", "supersedes: [a]")], Consistency.SUPERSEDED, id="the older"),
    pytest.param([claim("a", "supersedes: [b]"), claim("b")], Consistency.CONSISTENT, id="the newer"),
    pytest.param(
        [
            claim("a", "about: key, quantity: 1, as_of: 2021"),
            claim("b", "about: key, quantity: 2, as_of: 2022"),
        ],
        Consistency.CONSISTENT,
        id="not comparable",
    ),
    pytest.param(
        [claim("a", "contradicts: {b: why}", *DENIED), claim("b")],
        Consistency.CONTRADICTED,
        id="contradicted before denied",
    ),
    pytest.param(
        [claim("a", "", *DENIED), claim("b", "supersedes: [a]")],
        Consistency.DENIED,
        id="denied before superseded",
    ),
    pytest.param(
        [claim("a"), claim("b", "supersedes: [a], contradicts: {a: why}")],
        Consistency.CONTRADICTED,
        id="contradicted before superseded",
    ),
]


@pytest.mark.parametrize(("claims", "expected"), PRIORITIES)
def test_consistency_is_the_gravest_of_what_was_found(
    project: "SmallProject", claims: list[str], expected: Consistency
) -> None:
    """Contradicted goes before denied, denied before superseded, superseded before consistent."""
    assert consistency(project, *claims)["a"] is expected


@pytest.mark.parametrize(
    ("claims", "problems"),
    [
        pytest.param(
            [claim("a", "about: key, quantity: 1"), claim("b", "about: key, quantity: 2")],
            ["claims/a.yaml:10:10 CC501 number (b): 1 against 2: no number fits both"],
            id="number",
        ),
        pytest.param(
            [claim("a", "about: key, value: x"), claim("b", "about: key, value: y")],
            ["claims/a.yaml:10:10 CC502 value (b): x against y"],
            id="value",
        ),
        pytest.param(
            [claim("a", "", *DENIED)],
            ["claims/a.yaml:10:10 CC503 denial: passages support it and passages deny it"],
            id="denial",
        ),
        pytest.param(
            [claim("a"), claim("b", "contradicts: {a: why}")],
            ["claims/a.yaml:10:10 CC504 declared (b): why"],
            id="declared",
        ),
        pytest.param(
            [claim("a", "", passage("one", "anna")), claim("b", "", passage("one", "boris"))],
            ["claims/a.yaml:10:10 CC505 attribution (b): the same words are credited to anna and to boris"],
            id="attribution",
        ),
        pytest.param(
            [claim("a"), claim("b", "supersedes: [a]")],
            ["claims/a.yaml:10:10 CC507 superseded (b): b is the newer state"],
            id="superseded, told at the older",
        ),
        pytest.param(
            [claim("a", "about: key, quantity: 1 tank"), claim("b", "about: key, quantity: 2 ships")],
            ["claims/a.yaml:10:10 CC508 not comparable (b): 1 tank and 2 ships have different units"],
            id="not comparable",
        ),
        pytest.param(
            [
                claim("a", "about: key, quantity: 1", passage("one", "anna")),
                claim("b", "about: key, quantity: 2", passage("two", "anna")),
            ],
            [
                "claims/a.yaml:10:10 CC501 number (b): 1 against 2: no number fits both; one origin stands behind both sides"
            ],
            id="self",
        ),
    ],
)
def test_each_conflict_is_one_problem(
    project: "SmallProject", claims: list[str], problems: list[str]
) -> None:
    """A conflict is one problem of its own code, at the id of the claim that is told first."""
    conflicts(project, *claims)
    found = [p for p in project.verify().problems if p.code.startswith("CC50")]
    assert [f"{p.place} {p.code} {p.message}" for p in found] == problems
    assert {p.claim for p in found} == {"a"}


def test_entries_stand_by_type_then_by_claim(project: "SmallProject") -> None:
    """The entries of a claim are sorted by type, then by the other claim."""
    found = conflicts(
        project,
        claim("d", "about: key, quantity: 1, contradicts: {b: why, a: why}"),
        claim("b", "about: key, quantity: 2"),
        claim("a", "about: key, quantity: 3"),
        claim("c", "supersedes: [d]"),
    )["d"]
    assert [(entry.kind, entry.other) for entry in found] == [
        (Conflict.NUMBER, "a"),
        (Conflict.NUMBER, "b"),
        (Conflict.DECLARED, "a"),
        (Conflict.DECLARED, "b"),
        (Conflict.SUPERSEDED, "c"),
    ]


def read_off(
    project: "SmallProject", first: str, second: str, keys: str = ""
) -> dict[str, tuple[Contradiction, ...]]:
    """Return what stands between two claims with one key, without quantities, whose articles are given whole."""
    yaml = HEAD + "".join(
        f"  - {{id: {id_}, text: a claim, about: key{keys}, evidence: [{{source: {source}, quote: '{quote}'}}]}}\n"
        for id_, source, quote in (("a", "one", first), ("b", "two", second))
    )
    report = project.verify(yaml, one=f"{first}.", two=f"{second}.")
    return {c.claim.id: c.contradictions for c in report.claims}


def test_numbers_are_read_off_quotations(project: "SmallProject") -> None:
    """Where records give no quantity the only number of each side's quotations is compared, and that is said."""
    found = read_off(project, "Es kamen 9000 Soldaten", "Es kamen 12.000 Soldaten")
    reason = (
        "“9000 Soldaten” (read off the quotation) against “12.000 Soldaten” (read off the quotation):"
        " no number fits both"
    )
    assert found == {
        "a": (Contradiction(Conflict.NUMBER, "b", reason),),
        "b": (Contradiction(Conflict.NUMBER, "a", reason),),
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Es kamen bis zu 9000 Soldaten", "Es kamen 8000 Soldaten", id="a number fits both"),
        pytest.param("Es kamen 9000 Soldaten", "Es kamen 12.000 Reservisten", id="other things"),
        pytest.param("Es kamen 9000 Soldaten", "Es kamen 12.000 Vögel", id="things that may be others"),
        pytest.param(
            "Es kamen 9000 Soldaten", "Es kamen 12.000 Soldaten und 3000 Soldaten", id="two numbers"
        ),
        pytest.param("Es kamen 9000 Soldaten", "Es kamen 12.5 Soldaten", id="a doubtful number"),
        pytest.param("Es kamen 9000 Soldaten", "Es kamen Soldaten", id="no number"),
        pytest.param("Es kamen Tausende Soldaten", "Es kamen 1500 Soldaten", id="a vague plural"),
    ],
)
def test_unclear_numbers_of_quotations_are_not_compared(
    project: "SmallProject", first: str, second: str
) -> None:
    """Only one clear number of the same thing on each side makes a contradiction."""
    assert read_off(project, first, second) == {"a": (), "b": ()}


VALUES = """\
sources: [{{id: one, file: one.txt, language: {language}}}]
actors:
  - {{id: isw, name: Institute for the Study of War, aliases: [ISW], kind: think-tank}}
  - {{id: mok, name: MOK, aliases: [ISO], kind: think-tank}}
  - {{id: mol, name: MOL, aliases: [ISO], kind: think-tank}}
claims:
  - {{id: x, text: a claim, about: k, {first}, evidence: [{{source: one, quote: "{quotes[0]}"}}]}}
  - {{id: y, text: a claim, about: k, {second}, evidence: [{{source: one, quote: "{quotes[1]}"}}]}}
"""


def between(
    project: "SmallProject",
    first: str,
    second: str,
    quotes: tuple[str, str] = ("It rained", "It snowed"),
    language: str = "en",
) -> list[tuple[Conflict, str]]:
    """Return what stands between two claims with one key, with the reason."""
    yaml = VALUES.format(first=first, second=second, quotes=quotes, language=language)
    report = project.verify(yaml, one=". ".join(quotes) + ".")
    return [(each.kind, each.reason) for each in report.claims[0].contradictions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("value: Kyiv", "value: Kiew"),
        ("value: Mykolaiv", "value: Mykolajiw"),
        ("value: Köln", "value: cologne"),
        ("value: Wolnowacha", "value: Volnovakha"),
        ("value: ISW", "value: Institute for the Study of War"),
        ("quantity: 8 killed", "quantity: 8 dead"),
        ("quantity: up to 8 killed", "quantity: 5 dead"),
    ],
)
def test_one_thing_in_two_words_is_no_contradiction(project: "SmallProject", first: str, second: str) -> None:
    """A place in two spellings, an actor under two names, the dead in two words."""
    assert between(project, first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("value: Kyiv", "value: Kharkiv", Conflict.VALUE),
        ("value: Köln", "value: Kiel", Conflict.VALUE),
        ("value: ISW", "value: MOK", Conflict.VALUE),
        ("value: ISO", "value: MOL", Conflict.VALUE),  # a name of two actors
        ("quantity: 8 killed", "quantity: 5 dead", Conflict.NUMBER),
        ("quantity: 8 people killed", "quantity: 5 dead", Conflict.NUMBER),
        ("quantity: 8 Tote", "quantity: 5 Todesopfer", Conflict.NUMBER),
        ("quantity: 120 injured", "quantity: 150 wounded", Conflict.NUMBER),
        ("quantity: 45 seriously injured", "quantity: 50 seriously injured", Conflict.NUMBER),
        ("quantity: 120 injured", "quantity: 45 seriously injured", Conflict.NOT_COMPARABLE),
        ("quantity: 120 Verletzte", "quantity: 45 Schwerverletzte", Conflict.NOT_COMPARABLE),
        ("quantity: 45 Leichtverletzte", "quantity: 12 Schwerverletzte", Conflict.NOT_COMPARABLE),
        ("quantity: 8 killed", "quantity: 5 children killed", Conflict.NOT_COMPARABLE),
        ("quantity: 8 killed", "quantity: 120 injured", Conflict.NOT_COMPARABLE),
    ],
)
def test_a_whole_and_a_part_are_no_contradiction_and_two_wholes_are(
    project: "SmallProject", first: str, second: str, kind: Conflict
) -> None:
    """Those who are badly hurt are some of the hurt; eight dead and five dead cannot both be."""
    assert [each for each, _ in between(project, first, second)] == [kind]


@pytest.mark.parametrize(
    ("quotes", "language", "expected"),
    [
        (("120 Menschen wurden verletzt", "45 Menschen wurden schwer verletzt"), "de", []),
        (("120 Menschen wurden verletzt", "150 Menschen wurden verletzt"), "de", [Conflict.NUMBER]),
        (("120 people were injured", "45 people were seriously injured"), "en", []),
        (("Eight people were killed", "Five people were dead"), "en", [Conflict.NUMBER]),
    ],
)
def test_a_part_is_read_off_the_quotation(
    project: "SmallProject", quotes: tuple[str, str], language: str, expected: list[Conflict]
) -> None:
    """How badly they are hurt stands with the verb."""
    assert [kind for kind, _ in between(project, "tags: [a]", "tags: [b]", quotes, language)] == expected
