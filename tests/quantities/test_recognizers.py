"""The public cases of Recognizers-Text: what was reached is held."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FLOORS = {
    ("NumberModel", "de"): 53,
    ("PercentModel", "de"): 15,
    ("CurrencyModel", "de"): 37,
    ("DimensionModel", "de"): 27,
    ("NumberRangeModel", "de"): 6,
    ("NumberRangeModel.en", "en"): 75,
    ("NumberModel", "en"): 130,
    ("PercentModel", "en"): 13,
    ("CurrencyModel", "en"): 143,
    ("DimensionModel", "en"): 80,
    ("AgeModel", "en"): 18,
}
"""How many cases in scope are right, value and span; these only rise."""

NEEDED = 0.9


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """The benchmark, which is a script and no package."""
    path = Path(__file__).resolve().parents[1] / "benchmarks" / "quantities.py"
    spec = importlib.util.spec_from_file_location("benchmark_of_quantities", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("name", "language"), FLOORS)
def test_the_floor_is_held(name: str, language: str, benchmark: ModuleType, data: Path) -> None:
    """Of each suite at least as many cases are right as ever were, and nine of ten of those in scope."""
    folder = data / "quantities"
    if not (folder / f"recognizers-{language}").is_dir():
        pytest.skip("no quantities in the public test data")
    (suite,) = [s for s in benchmark.SUITES if (s.name, s.language) == (name, language)]
    found = benchmark.outcomes(suite, folder)
    right = sum(outcome.is_right for outcome in found)
    assert right >= FLOORS[name, language]
    assert right >= NEEDED * len(found)
