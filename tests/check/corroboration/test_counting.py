"""Intervals of independent origins: the contract's table, its properties, slow references, large inputs."""

from collections.abc import Sequence
from itertools import chain, combinations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.corroboration import counting
from claimcheck.check.corroboration.counting import Item, count, maximum, minimum
from claimcheck.report.model import Count

Sets = list[frozenset[str]]


def items(*written: str) -> list[Item]:
    """Return items as written: `ab` is {a, b}; `?` an unknown one; equal letters behind `?` one identity."""
    made: list[Item] = []
    for number, roots in enumerate(written):
        if roots.startswith("?"):
            made.append(Item(frozenset(), (roots[1:] or number,), roots))
        else:
            made.append(Item(frozenset(roots)))
    return made


TABLE = [
    pytest.param(("a", "a", "a"), (1, 1), id="one origin thrice"),
    pytest.param(("a", "b"), (2, 2), id="two origins"),
    pytest.param(("a", "b", "ab"), (2, 2), id="two origins and one of them or both"),
    pytest.param(("ab", "a"), (1, 2), id="one of two, and the first"),
    pytest.param(("?",), (1, 1), id="one unknown"),
    pytest.param(("a", "?"), (1, 2), id="one known, one unknown"),
    pytest.param(("?", "?"), (1, 2), id="two unknowns"),
    pytest.param(("?x", "?x"), (1, 1), id="two unknowns in one article with one chain"),
    pytest.param(("a", "?", "?"), (1, 3), id="one known, two unknowns"),
    pytest.param((), (0, 0), id="none"),
    pytest.param(("ab", "bc", "ac"), (2, 3), id="a triangle"),
    pytest.param(("ab", "ab"), (1, 2), id="the same two twice"),
    pytest.param(("ab", "cd", "?"), (2, 3), id="two pairs and an unknown"),
]


@pytest.mark.parametrize(("written", "interval"), TABLE)
def test_the_contracts_table(written: tuple[str, ...], interval: tuple[int, int]) -> None:
    """The interval of origins is the one that the contract's table gives."""
    counted = count(items(*written))
    assert (counted.low, counted.high, counted.exact) == (*interval, True)


def test_names_hold_the_known_before_the_unknown() -> None:
    """Names are the known roots, sorted, then the labels of the unknown ones, each once."""
    counted = count(items("b", "?tass", "ab", "?tass", "?afp"))
    assert counted == Count(1, 4, ("a", "b", "?afp", "?tass"))


def slow_minimum(sets: Sequence[frozenset[str]]) -> int:
    """Return the size of the smallest of all subsets of roots that hits every set."""
    roots = sorted(frozenset().union(*sets))
    subsets = chain.from_iterable(combinations(roots, size) for size in range(len(roots) + 1))
    return next(len(subset) for subset in subsets if all(s & set(subset) for s in sets))


def slow_maximum(sets: Sequence[frozenset[str]]) -> int:
    """Return the most different roots that any assignment of a root to each set holds."""
    return max((len(set(choice)) for choice in product(*map(sorted, sets))), default=0)


roots = st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=3)
families = st.lists(roots, max_size=7)
any_item = st.builds(
    Item,
    st.one_of(st.just(frozenset()), roots),
    st.tuples(st.integers(0, 3)),
    st.just("?"),
)
any_items = st.lists(any_item, max_size=8)


@given(families)
def test_minimum_is_that_of_all_subsets(sets: Sets) -> None:
    """The minimum is the size of the smallest set of roots that explains every item."""
    assert minimum(sets) == (slow_minimum(sets), True)


@given(families)
def test_maximum_is_that_of_all_assignments(sets: Sets) -> None:
    """The maximum is the most different roots that the items can have."""
    assert maximum(sets) == slow_maximum(sets)


@given(families, st.integers(0, 6))
def test_a_small_budget_gives_a_lower_bound(sets: Sets, budget: int) -> None:
    """Whatever the budget of the search, the minimum is exact or marked, and never too high."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "BUDGET", budget)
        low, exact = minimum(sets)
    truth = slow_minimum(sets)
    assert low == truth if exact else low <= truth


def test_a_ring_of_pairs_is_counted_exactly() -> None:
    """Of 35 passages, each by one of two neighbours in a ring, 18 origins are the fewest: one tells of two passages."""
    ring = [frozenset((f"v{number:02}", f"v{(number + 1) % 35:02}")) for number in range(35)]
    assert minimum(ring) == (18, True)


@given(any_items, any_item)
def test_adding_an_item_lowers_nothing(given_items: list[Item], added: Item) -> None:
    """One more item lowers neither the minimum nor the maximum."""
    before, after = count(given_items), count([*given_items, added])
    assert after.low >= before.low
    assert after.high >= before.high


@given(st.lists(any_item, min_size=1, max_size=8), st.data())
def test_adding_a_root_never_raises_the_minimum(given_items: list[Item], data: st.DataObject) -> None:
    """A known item that could have one origin more does not raise the minimum."""
    index = data.draw(st.integers(0, len(given_items) - 1))
    item = given_items[index]
    root = data.draw(st.sampled_from("abcdefg"))
    wider = Item(item.roots | {root}, item.identity, item.label) if item.roots else item
    changed = [*given_items[:index], wider, *given_items[index + 1 :]]
    assert count(changed).low <= count(given_items).low


@given(any_items, st.sampled_from("abcdef"), st.sampled_from("abcdef"))
def test_merging_two_roots_raises_nothing(given_items: list[Item], kept: str, merged: str) -> None:
    """Two origins that turn out to be one raise neither the minimum nor the maximum."""
    one = [
        Item(frozenset(kept if root == merged else root for root in item.roots), item.identity, item.label)
        for item in given_items
    ]
    before, after = count(given_items), count(one)
    assert after.low <= before.low
    assert after.high <= before.high


@given(any_items, st.integers(0, 9))
def test_an_unknown_item_never_raises_the_minimum_above_one(given_items: list[Item], identity: int) -> None:
    """An unknown origin may be one of the known, so the minimum stays, but is at least 1."""
    unknown = Item(frozenset(), (identity,))
    assert count([*given_items, unknown]).low == max(count(given_items).low, 1)


@given(any_items, st.randoms(use_true_random=False))
def test_order_is_irrelevant(given_items: list[Item], random: Random) -> None:
    """Items in another order give the same count."""
    shuffled = list(given_items)
    random.shuffle(shuffled)
    assert count(shuffled) == count(given_items)


@given(any_items)
def test_the_interval_is_one(given_items: list[Item]) -> None:
    """The minimum is at most the maximum, the maximum at most the number of items, and none means 0."""
    counted = count(given_items)
    assert counted.low <= counted.high <= len(given_items)
    assert (counted.low == 0) is (not given_items)


def pair(first: str, second: str) -> frozenset[str]:
    """Return an item that goes back to one of two."""
    return frozenset((first, second))


def path(length: int) -> Sets:
    """Return pairs that hang together in a chain; every second joint hits them all."""
    return [pair(f"n{i}", f"n{i + 1}") for i in range(length)]


def triangles(number: int) -> Sets:
    """Return so many separate triangles; two corners hit each."""
    corners = [(f"a{i}", f"b{i}", f"c{i}") for i in range(number)]
    return [pair(*edge) for triangle in corners for edge in combinations(triangle, 2)]


@pytest.mark.parametrize(
    ("sets", "interval"),
    [
        pytest.param([frozenset({f"r{i}"}) for i in range(2_000)], (2_000, 2_000), id="2,000 singletons"),
        pytest.param(triangles(1_000), (2_000, 3_000), id="1,000 triangles"),
        pytest.param(path(200), (100, 200), id="a chain of 200 pairs"),
        pytest.param([pair("hub", f"r{i}") for i in range(2_000)], (1, 2_000), id="a star of 2,000 pairs"),
        pytest.param([pair("a", "b")] * 2_000, (1, 2), id="2,000 times the same pair"),
    ],
)
def test_large_families_are_exact_where_they_fall_apart(sets: Sets, interval: tuple[int, int]) -> None:
    """Many items that fall into small groups, or are hit by one root, are counted exactly."""
    counted = count(Item(roots) for roots in sets)
    assert (counted.low, counted.high) == interval or not counted.exact
    assert counted.low <= interval[0]
    assert counted.high == interval[1]


@pytest.mark.parametrize("length", [201, 300, 2_000])
def test_long_chains_of_pairs_give_a_marked_lower_bound(length: int) -> None:
    """A chain of pairs too long to search counts as at least its disjoint pairs, and says so."""
    sets = path(length)
    low, exact = minimum(sets)
    assert exact is False
    assert 0 < low <= (length + 1) // 2
    assert maximum(sets) == length


def greedy_hitting_set(sets: Sets) -> int:
    """Return the size of a hitting set, though perhaps not of a smallest one."""
    left, size = list(sets), 0
    while left:
        every = [root for roots in left for root in sorted(roots)]
        best = max(sorted(set(every)), key=every.count)
        left, size = [roots for roots in left if best not in roots], size + 1
    return size


@pytest.mark.parametrize("pool", [20, 60, 100, 300])
def test_random_pairs_finish_and_never_exceed_a_hitting_set(pool: int) -> None:
    """300 random pairs are counted in a bounded search whose result no hitting set undercuts."""
    random = Random(pool)  # noqa: S311 -- any pairs will do
    sets = [frozenset(random.sample([f"r{i}" for i in range(pool)], 2)) for _ in range(300)]
    low, _ = minimum(sets)
    assert 0 < low <= greedy_hitting_set(sets)
    assert low <= maximum(sets) <= pool
