"""Questions, and those by which passages are chosen."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.cli.questions import EndedError, Passages, ask, is_yes, one_of

if TYPE_CHECKING:
    from conftest import SmallProject

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


RECORDS = """
    sources: [{id: s, file: s.txt, language: en}, {id: de, file: de.txt, language: de}]
    actors:
      - {id: office, name: Transport Office, kind: government}
      - {id: harbour, name: Harbour, kind: company}
"""
TEXT = "The bridge carried up to 900 cars a day, the Transport Office said. It is not closed. Boats wait. The fer-\nries left.\n"
Asked = Callable[..., Passages]


@pytest.fixture
def asked(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Ask for passages, and answer."""
    project.write(RECORDS, s=TEXT, de="Die Brücke trug 900 Autos am Tag.")
    corpus = project.load()
    passages = Passages(corpus, verify(corpus))

    def ask(*answers: str) -> Passages:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        passages.ask("The bridge carried 900 cars")
        return passages

    return ask


def chosen(passages: Passages) -> list[tuple[str, str, str, str, list[str | None]]]:
    """Return what was chosen: source, quotation, stance, translation, chain."""
    return [
        (p.proposal.source, p.proposal.quote, p.stance.value, p.gloss, [link.actor for link in p.links])
        for p in passages.chosen
    ]


def test_a_passage_is_chosen_piece_by_piece(asked: Asked) -> None:
    """The sentence, or words of it; what it does; who says it, as it is read, another, both, or nobody."""
    bridge = "The bridge carried up to 900 cars a day, the Transport Office said."
    for who, chain in (
        ([""], ["office"]),
        (["harbour", ""], ["harbour"]),
        (["office+harbour"], ["office+harbour"]),
        (["-"], []),
    ):
        passages = asked("bridge cars", "1", "", "", *who, "")
        assert chosen(passages) == [("s", bridge, "supports", "", chain)]
        passages.chosen = ()
    assert chosen(asked("ferries", "1", "", "", "")) == [("s", "The ferries left.", "supports", "", [])]
    passages.chosen = ()
    assert chosen(asked("boats", "1", "Boats", "context", "")) == [("s", "Boats", "context", "", [])]


def test_a_translation_is_asked_for_where_languages_differ(asked: Asked) -> None:
    """And only there: an English claim on a German article."""
    found = asked("Die Brücke trug 900 Autos", "1", "", "", "The bridge carried 900 cars a day.", "")
    assert [p.gloss for p in found.chosen] == ["The bridge carried 900 cars a day."]


def test_other_words_may_be_looked_for(asked: Asked) -> None:
    """As often as it takes; nothing goes on, and what was chosen may be taken away again."""
    passages = asked("zz", "cars", "boats", "1", "", "", "cars", "1", "", "", "-", "")
    assert [quote for _, quote, *_ in chosen(passages)] == [
        "Boats wait.",
        "The bridge carried up to 900 cars a day, the Transport Office said.",
    ]
    asked("n", "y", "-")
    assert len(passages.chosen) == 1


def test_what_was_chosen_stays_where_answers_end(asked: Asked) -> None:
    """Also between the passage and its chain."""
    with pytest.raises(EndedError):
        asked("bridge cars", "1", "", "", "q")
    assert [len(asked("y", "-").chosen), len(asked("n", "-").chosen)] == [1, 0]
