"""The commands that look for passages, as they write to a pipe."""

import json
import shlex
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

from claimcheck.cli import session

if TYPE_CHECKING:
    from conftest import SmallProject

Golden = Callable[[str, str], None]
Run = Callable[..., Result]
UNREAD = "not looked through, since unreadable: leaflet; see claimcheck verify\n"


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (["find", "ferry workers"], "find.txt", 0),
        (["find", "workers of a fery fearing"], "find-nearly.txt", 0),
        (["find", "nothing of the kind"], "find-nothing.txt", 1),
        (["find", "90 million euros", "--format", "json"], "find.json", 0),
        (["suggest", "jobs-feared", "--letters"], "suggest.txt", 0),
        (["suggest", "jobs-feared", "--letters", "--format", "json"], "suggest.json", 0),
        (["gaps", "--kind", "number", "--format", "json"], "gaps.json", 0),
    ],
)
def test_a_command_writes_its_golden_file(
    run: Run, arguments: list[str], name: str, code: int, golden: Golden
) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = run(*arguments)
    golden(name, result.stdout)
    assert (result.exit_code, result.stderr.startswith(UNREAD)) == (code, True)


def test_gaps_write_their_golden_file(run: Run, golden: Golden) -> None:
    """The gaps are told, and that records were refused, so that nobody takes what they concern for told."""
    result = run("gaps")
    golden("gaps.txt", result.stdout)
    refused = "2 mistakes in records: what they concern is left out; see claimcheck verify\n"
    assert (result.exit_code, result.stderr) == (0, UNREAD + refused)


@pytest.mark.parametrize("words", ["", " ", "x", "\t\n"])
def test_too_few_letters_leave_with_2(run: Run, words: str) -> None:
    """One letter is nothing to look for."""
    result = run("find", words)
    message = "claimcheck: nothing to look for; give at least 2 letters, or a number\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_words_found_in_other_typography(run: Run) -> None:
    """What a curator copies from a page is found whatever its quotation marks and line breaks, and stands first."""
    result = run("find", "“We will start\nbuilding in May”")
    assert (result.exit_code, "line 3  normalized" in result.stdout.splitlines()[0]) == (0, True)


@pytest.mark.parametrize("words", ["--", "[sic]", "*", "(Norwire)", "\\d", "-"])
def test_any_words_may_be_looked_for(run: Run, words: str) -> None:
    """No word is an expression or breaks the search."""
    result = run("find", "--", words)
    assert (
        result.exit_code in {0, 1, 2},
        result.exception is None or isinstance(result.exception, SystemExit),
    ) == (
        True,
        True,
    )


def test_find_needs_articles_and_no_claims(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has articles and no claims yet can look for words in them."""
    project.write("sources: [{id: s, file: s.txt}]\n", s="One word.\n")
    monkeypatch.chdir(project.folder)
    assert run("find", "word").stdout.splitlines()[-1] == "1 passage"


def test_find_tells_what_it_did_not_look_through(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the words stand nowhere is said of the articles that could be read."""
    project.write("sources: [{id: s, file: s.txt}, {id: t, file: gone.txt}]", s="One word.")
    monkeypatch.chdir(project.folder)
    result = run("find", "nothing of the kind")
    assert (result.exit_code, result.stderr) == (
        1,
        "not looked through, since unreadable: t; see claimcheck verify\n",
    )


def test_find_without_articles_leaves_with_3(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without articles there is nothing to look in; a mistake in the records that leaves none is named."""
    project.write("")
    monkeypatch.chdir(project.folder)
    empty = run("find", "word")
    project.write("sources: [{id: s, file: gone.txt}]")
    broken = run("find", "word")
    assert (empty.exit_code, broken.exit_code) == (3, 3)
    assert "describe them under `sources:`" in empty.stderr
    assert "no articles could be read: claims/" in broken.stderr
    assert "gone.txt" in broken.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--source", "herold"], "no source `herold`; did you mean `herald`?"),
        (["--outlet", "abendkurir"], "no actor `abendkurir`; did you mean `abendkurier`?"),
        (["--since", "gestern"], "--since gestern: no date; write YYYY, YYYY-MM or YYYY-MM-DD, with ~ behind an approximate one"),
        (["--until", "2024-13"], "--until 2024-13: the calendar has no such date"),
    ],
)  # fmt: skip
def test_a_filter_that_nothing_can_match_leaves_with_2(run: Run, options: list[str], message: str) -> None:
    """A slip in a filter is told, and not taken for nothing found."""
    result = run("find", "ferry", *options)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


@pytest.mark.parametrize(
    ("options", "sources"),
    [
        (["--source", "blog"], ["blog", "blog"]),
        (["--outlet", "harbour-herald"], ["herald"]),
        (["--since", "2025"], ["blog", "blog"]),
        (["--until", "2024-03-05"], ["herald"]),
        (["--quoted"], ["blog", "blog", "herald"]),
        (["--unquoted"], []),
        (["--page", "2"], []),
    ],
)
def test_filters_leave_the_others_out(run: Run, options: list[str], sources: list[str]) -> None:
    """Each filter leaves the passages that it names."""
    document = json.loads(run("find", "ferry", *options, "--format", "json").stdout)
    assert sorted(hit["source"] for hit in document["hits"]) == sources


def test_sources_without_a_date_are_told(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a date is asked for, an article without one is passed over, and that is said."""
    project.write("sources: [{id: s, file: s.txt}]", s="One word.")
    monkeypatch.chdir(project.folder)
    result = run("find", "word", "--since", "2020")
    message = "not looked through, since without a date: s\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "nothing like it\n", message)


@pytest.mark.parametrize("command", [["find", "ferry"], ["suggest", "jobs-feared", "--letters"]])
def test_every_call_of_quote_finds_its_passage(run: Run, command: list[str]) -> None:
    """The call that stands with a passage can be run as it is, and prints one block of evidence for its sentence."""
    document = json.loads(run(*command, "--format", "json").stdout)
    for hit in document.get("hits") or document["suggestions"]:
        result = run(*shlex.split(hit["quote"])[1:])
        quotes = [line for line in result.stdout.splitlines() if "quote:" in line]
        words = " ".join(hit["text"].split())
        assert (result.exit_code, len(quotes), words[:20] in quotes[0]) == (0, 1, True)


def test_the_call_finds_the_same_folders(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folders that were named stand in the call, too, quoted for the shell."""
    project.write("sources: [{id: s, file: s.txt}]", s="It's a word; $(run) it.")
    project.claims.rename(project.folder / "my claims")
    monkeypatch.chdir(project.folder)
    call = run("find", "word", "--claims", "my claims").stdout.splitlines()[2].strip()
    assert call == "claimcheck quote s 'word; $(run) it' --sentence --claims 'my claims'"
    assert run(*shlex.split(call)[1:]).exit_code == 0


def test_an_unknown_claim_leaves_with_2(run: Run) -> None:
    """A slip in an id is told with the nearest."""
    result = run("suggest", "jobs-fered")
    message = "claimcheck: no claim `jobs-fered`; did you mean `jobs-feared`?\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize("command", [["find", "word"], ["suggest", "c"], ["gaps"]])
@pytest.mark.parametrize("folder", ["claims", "seeds"])
def test_a_missing_folder_leaves_with_2(
    run: Run, folder: str, command: list[str], project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there is named."""
    (project.folder / folder).rmdir()
    monkeypatch.chdir(project.folder)
    result = run(*command)
    assert (result.exit_code, f"no folder `{folder}`" in result.stderr) == (2, True)


def test_a_project_without_gaps(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing open is said in words, and is no failure."""
    project.write("sources: [{id: s, file: s.txt}]", s="One word.")
    monkeypatch.chdir(project.folder)
    result = run("gaps")
    assert (result.exit_code, result.stdout) == (0, "no gaps found\n")


def test_of_many_articles_the_words_are_kept(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same is found with them; a change is seen, and nothing is kept where nothing may be."""
    monkeypatch.setattr(session, "MANY", 1)
    yaml = "sources: [{id: a, file: a.txt, language: de}, {id: b, file: b.txt, language: de}]"
    project.write(yaml, a="Der Zug kam nicht.\n", b="Die Züge fuhren.\n")
    monkeypatch.chdir(project.folder)
    kept = project.folder / "kept"
    plain, *others = (
        run(*options, "find", "Zug", "fuhr", "-f", "json").stdout
        for options in ((), *3 * (("--cache-dir", str(kept)),))
    )
    assert others == [plain] * 3
    assert [file.suffix for file in sorted(kept.iterdir(), key=lambda file: file.suffix)] == [
        ".json",
        ".words",
    ]
    (project.sources / "a.txt").write_text("Der Zug fuhr.\n")
    changed = [
        run(*options, "find", "Zug", "fuhr").stdout for options in ((), *2 * (("--cache-dir", str(kept)),))
    ]
    assert changed == 3 * changed[:1] != 3 * [plain]
    assert "Der ⟦Zug fuhr⟧." in changed[0]
