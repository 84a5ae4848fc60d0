"""Long quotations, articles and records: what is read from one end to the other."""

from benchmarks.growth_case import Case

CASES: tuple[Case, ...] = ()
