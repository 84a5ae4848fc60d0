"""Passages chosen by questions."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.cli.asking import EndedError
from claimcheck.cli.passages import Passages

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources: [{id: s, file: s.txt, language: en}, {id: de, file: de.txt, language: de}]
    actors:
      - {id: office, name: Transport Office, kind: government}
      - {id: harbour, name: Harbour, kind: company}
"""
TEXT = "The bridge carried up to 900 cars a day, the Transport Office said. It is not closed. Boats wait.\n"
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
