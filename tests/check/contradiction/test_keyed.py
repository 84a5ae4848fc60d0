"""Claims with one key compared as sets: what `comparing` says of every pair, in work that pairs do not multiply."""

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.contradiction import keyed
from claimcheck.check.contradiction.comparing import compared, ones
from claimcheck.check.contradiction.keyed import block_of
from claimcheck.check.fit.sameness import unit_conflict
from claimcheck.problem import Place
from claimcheck.records.model import Claim, Fit, Modality
from claimcheck.records.values import parse_quantity
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import CheckedClaim, Conflict, Consistency, Corroboration, Count

if TYPE_CHECKING:
    from claimcheck.report.model import Position

NONE = Count(0, 0)


def checked(id_: str, **keys: object) -> CheckedClaim:
    """Return a claim with these keys, its quantity as it is written, and no evidence."""
    quantity = keys.pop("quantity", None)
    made = Claim(
        place=Place("a.yaml"),
        places={},
        id=id_,
        text=str(keys.pop("text", "a claim")),
        about="key",
        quantity=parse_quantity(str(quantity)) if quantity else None,
        **keys,  # type: ignore[arg-type]
    )
    return CheckedClaim(
        claim=made,
        evidence=(),
        anchor=Anchor.UNCHECKED,
        corroboration=Corroboration.UNCORROBORATED,
        consistency=Consistency.CONSISTENT,
        fit=Fit.UNCHECKED,
        fit_reason="",
        origins=NONE,
        channels=NONE,
        parties=NONE,
        denials=NONE,
        articles=0,
        rests_on=(),
        why=(),
    )


QUANTITIES = [
    *("5", "5 men", "9000 soldiers", "up to 9000 men", "less than 5", "more than 5", "at least 5 men"),
    *("about 5 tanks", "2 to 3 million", "5 %", "10 percent", "7 km", "7 miles", "7 grommets", "9 Ösen"),
    *(
        "8 grommet",
        "9 new grommets",
        "9 Öse",
        "3 Klicks",
        "4 clicks",
        "5 dead grommets",
        "6 russian Ösen",
        "7 Kampfpanzer",
    ),
]
PLACED = ("In Kyiv 5 came", "In Kiew 7 came", "In Minsk 5 came", "In Minsk 5 went", "5 came")
said = st.one_of(
    st.fixed_dictionaries({"quantity": st.sampled_from(QUANTITIES)}),
    st.fixed_dictionaries({"value": st.sampled_from(["Minsk", "„minsk“", "Kiew"])}),
    st.fixed_dictionaries({"holds": st.sampled_from([True, False, None])}),
    st.fixed_dictionaries({"quantity": st.sampled_from(["5 men", "7 men"]), "text": st.sampled_from(PLACED)}),
)
when = st.sampled_from([None, "2022", "2022~", "2022-12", "2022-12-20", "2022-11", "2019-12~", "2019"])
claims = st.lists(st.tuples(said, when, st.sampled_from([Modality.ASSERTED, Modality.PLANNED])), max_size=9)


@given(claims)
def test_sets_say_what_every_pair_does(drawn: list[tuple[dict[str, object], str | None, Modality]]) -> None:
    """Each claim has against it, by type, exactly those that it differs from when the two are compared."""
    made = [
        checked(f"c{number}", **keys, as_of=date, modality=modality)
        for number, (keys, date, modality) in enumerate(drawn)
    ]
    expected: dict[tuple[int, int], Conflict] = {}
    for (one, first), (other, second) in combinations(enumerate(made), 2):
        finding = compared(first, second)
        if finding is not None:
            expected[one, other] = expected[other, one] = finding.kind
    block = block_of(made) if made else None
    found = {
        (one, other): kind
        for one, masks in enumerate(block.masks if block else ())
        for kind, mask in masks.items()
        for other in ones(mask)
    }
    assert found == expected


def test_claims_that_say_the_same_are_one_position() -> None:
    """What is said stands once, with all its claims and with how many stand against each of them."""
    made = [
        checked(id_, quantity=told)
        for id_, told in zip("abcd", ("5 men", "5 men", "7 men", "9"), strict=True)
    ]
    positions: list[Position] = list(block_of(made).positions)
    assert [(p.says, p.claims, dict(p.against)) for p in positions] == [
        ("5 men", ("a", "b"), {Conflict.NUMBER: 2}),
        ("7 men", ("c",), {Conflict.NUMBER: 3}),
        ("9", ("d",), {Conflict.NUMBER: 3}),
    ]


def test_no_two_claims_are_compared_for_the_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand claims that all differ are set against each other without looking at a pair, nor at one unit twice."""
    pairs: list[object] = []
    monkeypatch.setattr(keyed, "conflict_of", lambda *claims: pairs.append(claims))
    monkeypatch.setattr(keyed, "unit_conflict", lambda *units: pairs.append(units))
    made = [checked(f"c{number:04}", quantity=f"{number + 1} men") for number in range(1000)]
    masks = block_of(made).masks
    assert ([m[Conflict.NUMBER].bit_count() for m in masks], pairs) == ([999] * 1000, [])


def test_units_of_no_list_are_only_set_against_their_like(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three hundred that all differ none is held against another; two that are spelled alike are one."""
    asked: list[set[str | None]] = []

    def counted(one: str | None, other: str | None) -> str:
        asked.append({one, other})
        return unit_conflict(one, other)

    monkeypatch.setattr(keyed, "unit_conflict", counted)
    made = [checked(f"c{number:03}", quantity=f"{number + 1} gromm{number}ix") for number in range(300)]
    made += [checked("d1", quantity="5 clicks"), checked("d2", quantity="7 Klicks")]
    masks = block_of(made).masks
    assert asked == [{"clicks", "klicks"}] * 2
    assert masks[0] == {Conflict.NOT_COMPARABLE: (1 << 302) - 2}
    assert masks[300] == {Conflict.NUMBER: 1 << 301, Conflict.NOT_COMPARABLE: (1 << 300) - 1}
