"""Questions and answers, one at a time."""

import io
from collections.abc import Callable

import pytest

from claimcheck.cli.asking import EndedError, ask, is_yes, one_of

Answers = Callable[[str], None]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """What is typed, a line each."""
    return lambda text: monkeypatch.setattr("sys.stdin", io.StringIO(text))


@pytest.mark.parametrize(
    ("typed", "default", "answer"),
    [
        ("a\n", "", "a"),
        ("\n", "d", "d"),
        ("-\n", "d", ""),
        ("\n", "", ""),
        ("  a \t b\r\n", "d", "a b"),
        ("a", "", "a"),
    ],
)
def test_an_answer_is_a_line(answers: Answers, typed: str, default: str, answer: str) -> None:
    """Blanks made one; nothing takes the default, `-` leaves it empty; the last line needs no end."""
    answers(typed)
    assert ask("what", default) == answer


def test_what_is_of_no_use_is_asked_for_again(answers: Answers, capsys: pytest.CaptureFixture[str]) -> None:
    """With a plain reason; the question and what was answered stand on stderr, where nothing of it acts."""
    answers("\x1b[31mred\nmaybe\nyes\n")
    assert is_yes("sure", default=False)
    out, err = capsys.readouterr()
    assert (out, err) == (
        "",
        "sure [n]: ␛[31mred\n  it holds control characters\nsure [n]: maybe\n  answer one of y, yes, n, no\nsure [n]: yes\n",
    )


@pytest.mark.parametrize(("typed", "is_wanted"), [("q\n", True), ("", False), ("maybe\n", False)])
def test_an_end_is_told(answers: Answers, typed: str, is_wanted: bool) -> None:  # noqa: FBT001 -- a value of the test
    """By a person, or by the input's."""
    answers(typed)
    with pytest.raises(EndedError) as raised:
        is_yes("sure", default=True)
    assert raised.value.is_wanted == is_wanted


def test_what_is_no_text_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes that are no UTF-8 are no answer, and no crash."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\n"), "utf-8"))
    with pytest.raises(EndedError):
        ask("what")


def test_a_process_without_input_has_no_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a service."""
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(EndedError):
        ask("what", "d")


def test_a_choice_is_one_of_those() -> None:
    """Else all are named."""
    assert (one_of("a", ["a", "b"]), one_of("c", ["a", "b"])) == ("", "answer one of a, b")
