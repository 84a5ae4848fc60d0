"""The command `claim`, answered line by line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

import claimcheck.cli.atomic
import claimcheck.cli.dialogue
from claimcheck.cli.app import app

if TYPE_CHECKING:
    from conftest import SmallProject

Answer = Callable[..., Result]

RECORDS = """\
sources:
  - {id: s, file: s.txt, language: en}
actors:
  - {id: office, name: Transport Office, kind: government}
claims:
  - id: old
    text: The ferry runs
    about: ferry
    evidence:
      - source: s
        quote: The ferry runs daily

  # the end
"""
TEXT = "The bridge carried up to 900 cars a day, the Transport Office said. It is not closed.\n\nThe ferry runs daily. Boats wait.\n"
ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))
NEW = """\
  - id: cars
    text: Up to 900 cars crossed the bridge
    tags: [traffic, old bridge]
    quantity: up to 900 cars
    evidence:
      # line 1
      # quantity: up to 900 cars
      - source: s
        quote: The bridge carried up to 900 cars a day, the Transport Office said.
        attribution:
          - office: the Transport Office said
"""
ANSWERS = (
    "Up to 900 cars crossed the bridge",
    "cars",
    "900 cars",
    "1",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "traffic, old bridge",
)
"""Text, id, words, which, quotation, what it does, who says it, no more, quantity, date, modality, key, tags."""


@pytest.fixture
def answer(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Run the command in a small project with answers."""
    project.write(RECORDS, s=TEXT)
    monkeypatch.chdir(project.folder)

    def run(*answers: str, arguments: tuple[str, ...] = ()) -> Result:
        typed = "".join(f"{line}\n" for line in answers)
        return CliRunner(env=ENVIRONMENT).invoke(app, ["claim", *arguments], input=typed)

    return run


def claims_in(project: "SmallProject") -> str:
    """Return the file of claims."""
    return (project.claims / "a.yaml").read_text(encoding="utf-8")


def test_a_claim_is_made(answer: Answer, project: "SmallProject") -> None:
    """What stands in brackets is taken; the record is shown with what `verify` says, and written on a yes."""
    result = answer(*ANSWERS, "y")
    assert claims_in(project) == RECORDS.replace("\n  # the end\n", f"\n{NEW}\n  # the end\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (
        "  read: „the Transport Office said“\nwho says it: an actor's id; `-` leaves it out [office]: \n"
        in result.stderr
    )
    assert "\nverify: quotations found · corroboration single origin, 1 origin" in result.stderr
    assert result.stderr.splitlines()[-1] == "wrote cars, claims/a.yaml:13"


def test_evidence_is_added_to_a_claim(answer: Answer, project: "SmallProject") -> None:
    """Behind the last, and nothing else changes."""
    result = answer("boats", "1", "Boats wait", "context", "", "y", arguments=("old",))
    more = "      # line 3\n      - source: s\n        quote: Boats wait\n        stance: context\n"
    quote = "        quote: The ferry runs daily\n"
    assert claims_in(project) == RECORDS.replace(quote, quote + more)
    assert (
        result.exit_code,
        "old: The ferry runs\n  1  s (supports): „The ferry runs daily“\n" in result.stderr,
    ) == (0, True)


def test_every_answer_may_be_changed_at_the_end(answer: Answer, project: "SmallProject") -> None:
    """By its name; what was said before stands in brackets."""
    changes = (
        "id", "old", "cars-2",
        "text", "At least 900 cars crossed it",
        "quantity", "many", "at least 900 cars",
        "modality", "planned",
        "as_of", "2022",
        "about", "traffic",
        "tags", "-",
        "passages", "n", "boats", "1", "", "", "",
        "file", "x.txt", "claims/new.yaml",
        "what?",
        "y",
    )  # fmt: skip
    result = answer(*ANSWERS, *changes)
    assert (
        (project.claims / "new.yaml").read_text(encoding="utf-8")
        == """\
claims:
  - id: cars-2
    text: At least 900 cars crossed it
    about: traffic
    quantity: at least 900 cars
    as_of: 2022
    modality: planned
    evidence:
      # line 3
      - source: s
        quote: Boats wait.
"""
    )
    assert (claims_in(project), result.exit_code) == (RECORDS, 0)
    for reason in (
        "the id `old` is taken",
        "no quantity; write",
        "x.txt is no YAML file",
        "answer one of y, yes, n, no, text",
    ):
        assert f"  {reason}" in result.stderr


@pytest.mark.parametrize("number", [0, 1, 2, 4, 6, 8, len(ANSWERS)])
@pytest.mark.parametrize(("end", "code"), [("q", 0), (None, 1)])
def test_an_end_at_any_point_loses_nothing(
    answer: Answer, project: "SmallProject", number: int, end: str | None, code: int
) -> None:
    """What there is is printed as YAML to copy, and nothing is written."""
    result = answer(*ANSWERS[:number], *([end] if end else []))
    assert (result.exit_code, claims_in(project)) == (code, RECORDS)
    if number == 0:
        assert (result.stdout, result.stderr.endswith("\nnothing was written\n")) == ("", True)
    else:
        assert result.stdout.startswith("claims:\n  - id: ")
        assert ("      - source: s\n" in result.stdout) == (number >= 4)
        assert result.stderr.endswith("nothing was written; this is what there is:\n")


def test_a_passage_that_is_being_chosen_is_not_lost(answer: Answer) -> None:
    """With what was not said of it yet; all of it where only the chain is open."""
    role = "      # not answered: what it does to the claim\n"
    words = "      # not answered: which words of it to quote\n"
    whole, part, said = (
        answer("A claim", "", "boats", "1", *more, "q").stdout.partition("evidence:\n")[2]
        for more in ((), ("Boats",), ("Boats", "denies"))
    )
    assert whole == f"{words}{role}      # line 3\n      - source: s\n        quote: Boats wait.\n"
    assert part == f"{role}      # line 3\n      - source: s\n        quote: Boats\n"
    assert said == "      # line 3\n      - source: s\n        quote: Boats\n        stance: denies\n"


def test_another_speaker_has_words_of_their_own(answer: Answer, project: "SmallProject") -> None:
    """Whoever takes another one than was read says by which words of the article; the one that was read has them."""
    answer_to = ANSWERS[:6]
    path = project.claims / "a.yaml"
    path.write_text(RECORDS.replace("claims:", "  - {id: ann, name: Ann Ash, kind: person}\nclaims:"))
    result = answer(*answer_to, "ann", "Ann said", "It is not", "q")
    assert "  source s does not have these words, as they stand\n" in result.stderr
    assert "        attribution:\n          - ann: It is not\n" in result.stdout
    same = answer(*answer_to, "office", "q")
    assert "        attribution:\n          - office: the Transport Office said\n" in same.stdout


def test_an_interrupt_loses_nothing(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C prints what there is, and leaves with its code."""
    given = iter(["A claim"])

    def interrupted(_shown: str) -> str:
        for line in given:
            return f"{line}\n"
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.questions._typed", interrupted)
    result = answer()
    assert (result.exit_code, result.stdout) == (130, "claims:\n  - id: a-claim\n    text: A claim\n")


def test_a_no_writes_nothing(answer: Answer, project: "SmallProject") -> None:
    """And prints the block."""
    result = answer(*ANSWERS, "n")
    assert (result.exit_code, result.stdout, claims_in(project)) == (0, f"claims:\n{NEW}", RECORDS)


def test_an_error_makes_no_the_default(answer: Answer, project: "SmallProject") -> None:
    """A quotation that is cut off is shown as `verify` tells it, and Enter does not write it."""
    result = answer("It is closed", "", "closed", "1", "closed.", "", "", "", "", "", "", "", "", "")
    assert "  error CC209  cut off: „not“" in result.stderr
    assert "(text, id, passages, quantity, as_of, modality, about, tags, file) [n]: \n" in result.stderr
    assert (result.exit_code, claims_in(project)) == (0, RECORDS)


def test_answers_that_are_of_no_use_are_asked_for_again(answer: Answer) -> None:
    """With a reason each."""
    result = answer(
        "",
        "A claim",
        "No Id",
        "x",
        "nothing of this kind",
        "zz",
        "bridge",
        "9",
        "1",
        "Cars",
        "…",
        "",
        "maybe",
        "",
        "offce",
        "-",
        "",
        "q",
    )
    reasons = (
        "the text is empty; write it, or leave the key out",
        "no id: lower-case letters",
        "nothing like it",
        "there are ",
        "source s does not have these words, as they stand",
        "quote some words of it",
        "answer one of supports, denies, context",
        "no actor `offce`; near: office",
    )
    assert [reason for reason in reasons if f"  {reason}" not in result.stderr] == []


def test_keys_of_claims_that_quote_the_same_are_named(answer: Answer) -> None:
    """So that the claims are compared."""
    result = answer("The ferry sails", "", "ferry", "1", "", "", "", "", "", "", "q")
    assert "  claims that quote the same lines are about: ferry\nabout: q\n" in result.stderr


def test_a_mistyped_claim_leaves_with_2(answer: Answer) -> None:
    """With the nearest, before anything is asked."""
    result = answer(arguments=("olt",))
    assert (result.exit_code, result.stderr) == (2, "claimcheck: no claim `olt`; did you mean `old`?\n")


def test_a_project_that_cannot_be_written_to_is_told_at_once(answer: Answer, project: "SmallProject") -> None:
    """Nobody answers in vain."""
    (project.claims / "b.yaml").write_text("claims: [\n", encoding="utf-8")
    result = answer(*ANSWERS)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("claimcheck: nothing was written: mend this first: claims/b.yaml")


def test_what_changed_meanwhile_is_not_written_over(
    answer: Answer, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """The block is printed, so that nothing is lost."""
    whole = claimcheck.cli.atomic.write_plan

    def meanwhile(*arguments: object) -> None:
        (project.claims / "b.yaml").write_text("claims: []  # mine\n", encoding="utf-8")
        whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(claimcheck.cli.dialogue, "write_plan", meanwhile)
    result = answer(*ANSWERS, "y")
    assert (result.exit_code, result.stdout, claims_in(project)) == (2, f"claims:\n{NEW}", RECORDS)
    assert "a file has changed meanwhile" in result.stderr


def test_what_is_made_verifies(answer: Answer, project: "SmallProject", tmp_path: Path) -> None:  # noqa: ARG001 -- the answers go there
    """As it was shown."""
    answer(*ANSWERS, "y")
    result = CliRunner(env=ENVIRONMENT).invoke(app, ["verify", "cars", "--format", "json"])
    [made] = json.loads(result.stdout)["claims"]
    assert (made["anchor"], made["corroboration"], made["origins"]["names"]) == (
        "found",
        "single_origin",
        ["office"],
    )
