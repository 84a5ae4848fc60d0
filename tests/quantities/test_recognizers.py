"""The public cases of Recognizers-Text: what was reached is held."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FLOORS = {
    "NumberModel": 53,
    "PercentModel": 15,
    "CurrencyModel": 37,
    "DimensionModel": 27,
    "NumberRangeModel": 6,
    "NumberRangeModel.en": 75,
}
"""How many cases in scope are right, value and span; these only rise."""


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


@pytest.mark.parametrize("name", FLOORS)
def test_the_floor_is_held(name: str, benchmark: ModuleType, data: Path) -> None:
    """Of each suite at least as many cases are right as ever were."""
    folder = data / "quantities" / "recognizers-de"
    if not folder.is_dir():
        pytest.skip("no quantities in the public test data")
    (suite,) = [suite for suite in benchmark.SUITES if suite.name == name]
    right = sum(outcome.is_right for outcome in benchmark.outcomes(suite, folder))
    assert right >= FLOORS[name]
