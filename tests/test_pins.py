"""What is installed: pinned for the tests, and for the Action by hash, and no older than is allowed."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUNTIME = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
EXTRAS = PROJECT["project"]["optional-dependencies"]
[OWN] = [Requirement(text) for text in EXTRAS["dev"] if text.startswith(f"{PROJECT['project']['name']}[")]
DEV = [
    requirement
    for name in ("dev", *sorted(OWN.extras))
    for text in EXTRAS[name]
    if (requirement := Requirement(text)).name != OWN.name
]
BUILD = [Requirement(text) for text in PROJECT["build-system"]["requires"]]


def pinned(name: str) -> list[Requirement]:
    """Return what a file of pins holds, hashes aside."""
    lines = (ROOT / name).read_text("utf-8").replace("\\\n", "").splitlines()
    return [Requirement(line.split("--hash")[0]) for line in lines if not line.lstrip().startswith("#")]


def versions(pins: list[Requirement]) -> dict[str, set[str]]:
    """Return the versions of each package; several where they depend on the Python."""
    names = {canonicalize_name(pin.name) for pin in pins}
    return {
        name: {str(pin.specifier) for pin in pins if canonicalize_name(pin.name) == name} for name in names
    }


def amiss(wanted: list[Requirement], pins: list[Requirement]) -> list[str]:
    """Return what of *wanted* is not pinned, or to a version that it does not allow."""
    found = versions(pins)
    return [
        str(want)
        for want in wanted
        if not all(
            want.specifier.contains(version.removeprefix("=="))
            for version in found.get(canonicalize_name(want.name), {""})
        )
    ]


def test_all_that_the_tests_need_is_pinned() -> None:
    """Each dependency has a version that passed, and pyproject.toml allows it."""
    assert amiss([*RUNTIME, *DEV], pinned("constraints.txt")) == []


def test_the_tests_have_what_every_extra_brings() -> None:
    """Whoever installs for the tests runs all of them, but for those of the encoder's weights and of Ray's 240 MB."""
    assert OWN.extras == set(EXTRAS) - {"dev", "ray", "semantic"}


def test_the_action_installs_what_was_tested() -> None:
    """What runs and what builds is there, in the versions of the tests."""
    action, tested = pinned("action-requirements.txt"), versions(pinned("constraints.txt"))
    assert amiss([*RUNTIME, *BUILD], action) == []
    assert {n: v for n, v in versions(action).items() if v != tested.get(n, v)} == {}


def test_the_action_knows_each_file_by_its_hash() -> None:
    """Every package has hashes, of its files for all platforms, and nothing says where to get it."""
    text = (ROOT / "action-requirements.txt").read_text("utf-8")
    entries = re.split(r"\n(?=\w)", text.split("\n", 2)[2])
    hashes = [len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry)) for entry in entries]
    assert (len(entries), min(hashes) >= 1, "://" in text) == (
        len(pinned("action-requirements.txt")),
        True,
        False,
    )


def test_pins_name_no_host() -> None:
    """A constraint is a version alone: wherever packages come from, it holds."""
    text = (ROOT / "constraints.txt").read_text("utf-8")
    assert re.findall(r"://|^-.*|@", text, re.MULTILINE) == []


def test_every_bound_names_the_oldest_version() -> None:
    """The oldest versions allowed can be told from pyproject.toml, so that they can be tested."""
    run = subprocess.run(
        [sys.executable, ROOT / ".ci" / "oldest.py"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    oldest = [Requirement(line) for line in run.stdout.splitlines()]
    assert amiss([*RUNTIME, *DEV], oldest) == []
    assert sorted(pin.name for pin in oldest) == sorted(want.name for want in (*RUNTIME, *DEV))
