"""The command `claim`, answered line by line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner, Result

import claimcheck.cli.atomic
import claimcheck.cli.dialogue
from claimcheck.cli.app import app
from claimcheck.text.fold import fold_words

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
    assert "\nverify: quotations found · corroboration single origin, 0–1 origins" in result.stderr
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


Run = Callable[..., Result]

IMPORTING_RECORDS = """
    sources:
      - {id: s, file: s.txt, language: en, url: "https://example.org/a"}
    claims:
      - id: old
        text: The ferry runs
        evidence:
          - source: s
            quote: The ferry runs daily
"""
IMPORTING_TEXT = "The bridge carried up to 900 cars a day. It is not closed.\n\nThe ferry runs daily. Boats wait. Boats sail.\n"
SHEET = """id,text,source,quote,score
new,Cars crossed it,s,The bridge carried up to 900 cars,0.99
,The ferry runs,s,The ferry runs daily,0.99
,The ferry runs,s,Boats wait,0.99
,It is closed,s,It is closed.,1.0
"""
WRITTEN = """\
claims:
  - id: new
    text: Cars crossed it
    evidence:
      # from s.csv:2
      # line 1
      # quantity: up to 900 cars
      - source: s
        quote: The bridge carried up to 900 cars
"""
TAKEN = "s.csv: columns of which nothing is taken: score\n"


@pytest.fixture
def here(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 -- it goes elsewhere first
    """A project with a sheet beside it; the working directory is its folder."""
    project.write(IMPORTING_RECORDS, s=IMPORTING_TEXT)
    (project.folder / "s.csv").write_text(SHEET, encoding="utf-8")
    monkeypatch.chdir(project.folder)
    return project.folder


def contents(folder: Path) -> dict[str, str]:
    """Return the files of claims."""
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "claims").iterdir()}


def test_candidates_are_listed_and_nothing_is_written(run: Run, here: Path) -> None:
    """What is found, what is there, what is not; a score is nothing. The code says that something was not found."""
    before = contents(here)
    result = run("import", "s.csv")
    heads = [line for line in result.stdout.splitlines() if line.startswith("s.csv:")]
    assert heads[:3] == [
        "s.csv:2  found in s: line 1",
        "s.csv:3  already in s: old quotes it, line 3",
        "s.csv:4  found in s: line 3",
    ]
    assert heads[3].startswith("s.csv:5  not found in s: a negation differs: ")
    assert result.stdout.splitlines()[-1] == (
        "4 candidates: 2 found word for word, 1 in a claim already, 1 not there word for word"
    )
    hint = "nothing was written; --write claims/NAME.yaml adds what was found, --format yaml prints it\n"
    assert (result.exit_code, result.stderr, contents(here)) == (1, TAKEN + hint, before)


def test_what_was_found_is_written(run: Run, here: Path) -> None:
    """New claims into the file, evidence to the claim that is there; no other line is touched, and `verify` finds it."""
    before = contents(here)["a.yaml"]
    result = run("import", "s.csv", "--write", "claims/new.yaml")
    more = "      # from s.csv:4\n      # line 3\n      - source: s\n        quote: Boats wait\n"
    assert contents(here) == {"a.yaml": before + more, "new.yaml": WRITTEN}
    told = "wrote 2 passages, 1 new claim in claims/new.yaml\nmore evidence for old, claims/a.yaml:4\nnext: claimcheck verify\n"
    assert (result.exit_code, result.stderr) == (1, TAKEN + told)
    again = run("import", "s.csv", "--write", "claims/new.yaml")
    assert again.stderr == TAKEN + "nothing was found that is not there already: nothing was written\n"
    report = json.loads(run("verify", "--format", "json").stdout)
    assert report["summary"]["found"] == report["summary"]["evidence"] == 3


def test_what_was_not_found_may_be_kept_as_comments(run: Run, here: Path) -> None:
    """So that no check finds an error, and nobody has to look for it in the sheet."""
    run("import", "s.csv", "--write", "claims/new.yaml", "--keep-unfound")
    kept = contents(here)["new.yaml"].removeprefix(WRITTEN)
    assert all(line.startswith("  # ") for line in kept.split("\n") if line)
    assert "  #       quote: It is closed.\n" in kept
    assert run("verify").exit_code == 0


def test_records_are_printed(run: Run, here: Path) -> None:
    """To stdout, for a file; what is not in them is told on stderr."""
    result = run("import", "s.csv", "--format", "yaml")
    assert result.stdout.startswith(WRITTEN)
    assert "\n# below `evidence:` of old, which is there:\n" in result.stdout
    assert ("s.csv:5: not found: " in result.stderr, [*contents(here)]) == (True, ["a.yaml"])


def test_candidates_are_a_document(run: Run, here: Path) -> None:  # noqa: ARG001 -- it is there
    """For other programs."""
    document = json.loads(run("import", "s.csv", "--format", "json").stdout)
    outcomes = [candidate["outcome"] for candidate in document["candidates"]]
    assert outcomes == ["found", "already", "found", "not_found"]
    assert document["files"] == [{"file": "s.csv", "left_out": ["columns of which nothing is taken: score"]}]


def test_our_own_annotations_come_back(run: Run, here: Path) -> None:
    """Exported, the claims taken away, and imported: the same claims with the same passages."""
    claims = here / "claims" / "a.yaml"
    (here / "claims" / "b.yaml").write_text(
        "claims:\n  - id: jam\n    text: Cars stood\n    evidence:\n      - source: s\n        quote: The bridge […] cars a day\n"
        "        gloss: 'Cars: many'\n        stance: context\n      - {source: s, quote: Boats, prefix: wait.}\n",
        encoding="utf-8",
    )
    exported = run("export", "--format", "annotations").stdout
    (here / "notes.json").write_text(exported, encoding="utf-8")
    (here / "claims" / "b.yaml").unlink()
    claims.write_text(claims.read_text(encoding="utf-8").partition("claims:")[0], encoding="utf-8")
    result = run("import", "notes.json", "--write", "claims/back.yaml")
    assert (result.exit_code, run("import", "notes.json").exit_code) == (0, 0)
    back: Any = json.loads(run("export", "--format", "annotations").stdout)
    for document in (back, first := json.loads(exported)):
        for item in document["items"]:
            item["body"] = [body for body in item["body"] if body["purpose"] != "assessing"]
    assert back == first


def test_names_may_be_told(run: Run, here: Path) -> None:
    """A document that has no title, or one that no record has."""
    cited = {
        "type": "char_location",
        "cited_text": "Boats wait",
        "document_index": 0,
        "start_char_index": 0,
        "end_char_index": 10,
    }
    answer = {
        "role": "assistant",
        "content": [{"type": "text", "text": "Boats are there", "citations": [cited]}],
    }
    (here / "answer.json").write_text(json.dumps(answer), encoding="utf-8")
    unknown, told = run("import", "answer.json"), run("import", "answer.json", "--map", "document 0=s")
    assert "source unknown: no source is „document 0“; these words stand in s" in unknown.stdout
    assert (
        "elsewhere in s, by its name: line 3; the file says characters 0 to 10, they are 82 to 92"
        in told.stdout
    )
    assert (unknown.exit_code, told.exit_code) == (1, 1)


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (["missing.csv"], "missing.csv: no such file", 2),
        (["s.csv", "--map", "x=t"], "no source `t`; `claimcheck sources` shows them all", 2),
        (["s.csv", "--map", "s"], "--map s: write a name, `=`, and the id of a source", 2),
        (
            ["s.csv", "--write", "new.txt"],
            "new.txt is no YAML file in the folder of claims, so that no check would read it; name one in claims/",
            2,
        ),
        (
            ["s.csv", "--write", "../new.yaml"],
            "../new.yaml is no YAML file in the folder of claims, so that no check would read it; name one in claims/",
            2,
        ),
        (
            ["s.csv", "--from", "citations"],
            "s.csv: no JSON, or cut short: Expecting value (line 1, column 1)",
            2,
        ),
        (["empty.csv"], "nothing to import in empty.csv: no passage is quoted", 3),
    ],
)
def test_a_slip_is_a_line_and_a_code(
    run: Run, here: Path, arguments: list[str], message: str, code: int
) -> None:
    """And nothing is written."""
    (here / "empty.csv").write_text("quote\n", encoding="utf-8")
    before = contents(here)
    result = run("import", *arguments)
    assert (result.exit_code, result.stderr.removeprefix(TAKEN), contents(here)) == (
        code,
        f"claimcheck: {message}\n",
        before,
    )


@pytest.mark.parametrize(("quote", "code"), [("It is not closed.", 0), ("closed.", 1)])
def test_a_quotation_that_is_cut_off_is_no_clean_one(run: Run, here: Path, quote: str, code: int) -> None:
    """It stands there, and `verify` calls it an error; so does the exit code, whether a claim has it already or not."""
    (here / "t.csv").write_text(f"text,quote,source\nA claim,{quote},s\n", encoding="utf-8")
    codes = [run("import", "t.csv", "--write", "claims/t.yaml").exit_code for _ in range(2)]
    again = run("import", "t.csv")
    assert (codes, again.exit_code, "  error CC209 " in again.stdout) == ([code] * 2, code, bool(code))


def test_files_that_can_be_read_are_read(run: Run, here: Path) -> None:
    """Beside one that cannot, which the code tells."""
    (here / "t.csv").write_text("quote,source\nBoats wait,s\n", encoding="utf-8")
    result = run("import", "missing.csv", "t.csv")
    assert (result.exit_code, "t.csv:2  found in s: line 3" in result.stdout) == (2, True)
    assert result.stderr.startswith("claimcheck: missing.csv: no such file\n")


def test_a_project_with_mistakes_is_not_written_to(run: Run, here: Path) -> None:
    """What cannot be read to its end may have the ids already."""
    (here / "claims" / "b.yaml").write_text("claims: [\n", encoding="utf-8")
    before = contents(here)
    result = run("import", "s.csv", "--write", "claims/new.yaml")
    assert (result.exit_code, "nothing was written: mend this first: claims/b.yaml" in result.stderr) == (
        2,
        True,
    )
    assert contents(here) == before


def test_links_are_not_written_through(run: Run, here: Path, tmp_path: Path) -> None:
    """A file of claims that is a link leads elsewhere."""
    (tmp_path / "elsewhere.yaml").write_text("", encoding="utf-8")
    (here / "claims" / "new.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert run("import", "s.csv", "--write", "claims/new.yaml").exit_code == 2
    assert (tmp_path / "elsewhere.yaml").read_text(encoding="utf-8") == ""


def test_nothing_of_a_hostile_file_acts(run: Run, here: Path, data: Path) -> None:
    """Neither in a terminal nor in the records, which read back as they were."""
    payloads = json.loads((data / "hostile" / "own" / "terminal-payloads.json").read_text(encoding="utf-8"))
    texts = [text for text in payloads.values() if any(c.isalnum() for c in text)]
    target = {
        "source": "https://example.org/a",
        "selector": [{"type": "TextQuoteSelector", "exact": "Boats wait"}],
    }
    rows = [{"uri": text, "text": text, "tags": [text], "target": [target]} for text in texts]
    rows += [
        {"uri": "https://example.org/a", "text": text, "tags": [text], "target": [target]} for text in texts
    ]
    (here / "h.json").write_text(json.dumps({"rows": rows}), encoding="utf-8")
    for result in (
        run("import", "h.json"),
        run("import", "h.json", "--write", "claims/h.yaml", "--keep-unfound"),
    ):
        printed = result.stdout + result.stderr
        # Joiners inside a word are spelling.
        assert {c for c in printed if not c.isprintable()} <= {"\n", "\u200c", "\u200d"}
    listed = json.loads(run("list", "--format", "json").stdout)
    # What no reader sees makes no other claim.
    written = {fold_words(" ".join(text.split())) for text in texts}
    assert {fold_words(claim["text"]) for claim in listed} - {"The ferry runs"} == written
