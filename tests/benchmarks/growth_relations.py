"""Claims that differ, and articles that copy each other: what is compared pair by pair."""

from benchmarks.growth_case import Case

CASES: tuple[Case, ...] = ()
