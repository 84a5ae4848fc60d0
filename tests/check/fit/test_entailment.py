"""The floors under what is licensed and the ceilings over what is licensed falsely, measured on public pairs."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

FLOORS = {"RTE-3 German": 0.179, "RTE-3 English": 0.158, "FEVER-symmetric": 0.262}
"""Of the claims that follow from their passage so many are licensed at least; they only rise."""

CEILINGS = {"RTE-3 German": 0.008, "RTE-3 English": 0.0, "FEVER-symmetric": 0.0}
"""Of those that do not follow so many at most; they only fall. What follows never overreaches more often than `_SLIPS`."""

_SLIPS = 0.01
_EACH = 3
"""Every third pair: all of them take 20 s."""


@pytest.mark.costly(0)
def test_what_follows_is_licensed_and_what_does_not_is_not(data: Path) -> None:
    """On a third of RTE-3 and FEVER-symmetric, and with a name exchanged, a negation added, or another passage."""
    if not (data / "entailment").is_dir():
        pytest.skip("no entailment in the public test data")
    spec = importlib.util.spec_from_file_location(
        "entailment", ROOT / "tests" / "benchmarks" / "entailment.py"
    )
    assert spec is not None
    assert spec.loader is not None
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    measured = benchmark.measure(data / "entailment", each=_EACH)
    shares = {name: round(row.licensed, 3) for name, row in measured.items()}
    assert {
        n: shares[f"{n}, follows"] for n, floor in FLOORS.items() if shares[f"{n}, follows"] < floor
    } == {}
    assert {
        n: shares[f"{n}, does not follow"]
        for n, ceiling in CEILINGS.items()
        if shares[f"{n}, does not follow"] > ceiling
    } == {}
    assert {
        n: row for n, row in measured.items() if n.endswith(", follows") and row.overreaching > _SLIPS
    } == {}
    turned = ("licensed, one name exchanged", "licensed, negated", "licensed, passage of another")
    assert [shares[name] for name in turned] == [0, 0, 0]
