"""Calls that are ready for a shell."""

import shlex
import subprocess
from pathlib import Path

import pytest

from claimcheck.report.commands import quote_call


@pytest.mark.parametrize(
    ("words", "options", "expected"),
    [
        ("Minsk", (), "claimcheck quote 004 Minsk --sentence"),
        ("it's $HOME", (), "claimcheck quote 004 'it'\"'\"'s $HOME' --sentence"),
        ("a", ("--claims", "my claims"), "claimcheck quote 004 a --sentence --claims 'my claims'"),
    ],
)
def test_what_a_shell_would_act_on_is_quoted(words: str, options: tuple[str, ...], expected: str) -> None:
    """And what it would not is left as it is."""
    assert quote_call("004", words, options) == expected


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="no POSIX shell on this system")
@pytest.mark.parametrize("words", ["$(id) `id`", "a;b|c&d>e", 'it\'s "so" \\ !1 *', "ü „x“"])
def test_a_shell_hands_on_the_very_words(words: str) -> None:
    """Nothing of an article is run."""
    call = quote_call("s", words).replace("claimcheck", "printf '%s\\n'", 1)
    run = subprocess.run(["/bin/sh", "-c", call], capture_output=True, check=True, encoding="utf-8")
    assert run.stdout.split("\n")[:3] == ["quote", "s", words]
    assert shlex.split(quote_call("s", words))[3] == words
