"""Which clauses of a sentence bear on a quotation."""

import pytest

from claimcheck.text.clause import clauses
from claimcheck.text.reach import Reach
from claimcheck.text.span import Span


def governs(text: str, word: str, *, through_relatives: bool = True) -> bool:
    """Return whether *word* of a German sentence governs what is marked `[[…]]`."""
    start, end = text.index("[["), text.index("]]") - 2
    plain = text.replace("[[", "").replace("]]", "")
    reach = Reach(plain, clauses(plain, "de"), [Span(start, end)], through_relatives=through_relatives)
    at = plain.index(word)
    return reach.governs(Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Es fehlt X, dass [[Minsk angreift]].", True, id="with its verb"),
        pytest.param("Es fehlt X, dass [[die Stadt]] am Fluss heute angreift.", False, id="without its verb"),
        pytest.param(
            "Es fehlt X, dass [[Minsk gerate]] und falle und am Ende liege.", True, id="before „und“"
        ),
        pytest.param("Es fehlt X, weil [[Minsk angreift]].", False, id="free"),
        pytest.param("Es fehlt X, dass er sagt, dass [[Minsk angreift]].", True, id="two up"),
        pytest.param("Es fehlt X, weil er sagt, dass [[Minsk angreift]].", False, id="behind a free one"),
        pytest.param("[[Minsk greift an]], was X ist.", True, id="a comment behind it"),
        pytest.param("Minsk, was X ist, [[greift an]].", False, id="a comment before it"),
    ],
)
def test_what_governs_a_passage(text: str, expected: bool) -> None:  # noqa: FBT001
    """A passage is governed in its clause, from above where it takes the verb, and by comments on it."""
    assert governs(text, "X") is expected


@pytest.mark.parametrize("through", [True, False])
def test_a_relative_clause_may_be_climbed_out_of(through: bool) -> None:  # noqa: FBT001
    """Whether what is said of a noun bears on its relative clause is for the caller to say."""
    assert governs("Es gibt X, der [[heute angreift]].", "X", through_relatives=through) is through
