"""What is printed: plain in a pipe, coloured and wrapped on a terminal, and never obeyed by either."""

import fcntl
import io
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
import tracemalloc
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyte
import pytest
from rich.console import Group, RenderableType
from rich.text import Text

import claimcheck.cli.app  # noqa: F401 -- registers the commands
from claimcheck.check.finding.hits import Wanted, find, page_of
from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.quotation.coverage import cover
from claimcheck.check.verify import verify
from claimcheck.cli.app import app
from claimcheck.cli.options import VerifyFormat
from claimcheck.cli.output import (
    UNWRAPPED,
    is_terminal,
    progress_shown,
    say,
    show,
    width,
    write,
    write_machine,
)
from claimcheck.errors import ClaimcheckError
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Place, Problem, Severity
from claimcheck.records.corpus import Corpus
from claimcheck.render.columns import claims_lines, to_csv
from claimcheck.render.findings import concise
from claimcheck.render.html.report import to_html
from claimcheck.render.json import to_document, to_json
from claimcheck.render.markdown.report import to_markdown
from claimcheck.render.terminal.catalogue import (
    actor_page,
    actors_table,
    counts_page,
    source_page,
    sources_table,
)
from claimcheck.render.terminal.findings import findings_page
from claimcheck.render.terminal.found import found_page
from claimcheck.render.terminal.showing import claim_page, claims_table
from claimcheck.render.visible import visible
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
UNSET = ("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "PYTHONIOENCODING")
SGR = re.compile(r"\x1b\[([0-9;]*)m")
BASIC = {"", "0", "1", "2", "3", "4", *(str(colour) for colour in range(30, 38)), *map(str, range(90, 98))}
"""Bold, dim, italic, underlined and the sixteen colours that a person sets in the terminal."""

ACTING = set("\u00ad\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff") | set(
    map(chr, (*range(0x2066, 0x206A), *range(0xE0000, 0xE0080)))
)

OnScreen = Callable[[Callable[[], object], int], str]
"""Returns what a function writes to a terminal of so many columns."""

WIDE_ENOUGH = 4_000
"""Columns that none of these texts fills."""

HARMLESS = (
    "[sic]",
    "[/x]",
    "[red]r[/red]",
    ":smile:",
    "a|b",
    "`x`",
    "<script>alert(1)</script>",
    "\\[b]",
    "%0A",
    "⟦a⟧ ⟨b⟩",
)
"""What other tools would take for markup, and what terminals show as it is."""


class Screen(io.StringIO):
    """A stdout that says it is a terminal, and keeps what is written."""

    def isatty(self) -> bool:
        """Say so."""
        return True


class AnsweringScreen(pyte.Screen):
    """A terminal that keeps what it answers to whoever writes to it."""

    def __init__(self, columns: int, lines: int) -> None:
        """Begin without an answer."""
        self.answers: list[str] = []
        super().__init__(columns, lines)

    def write_process_input(self, data: str) -> None:
        """Keep the answer."""
        self.answers.append(data)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> OnScreen:
    """Return what a function writes to a terminal of so many columns."""

    def written(run: Callable[[], object], columns: int) -> str:
        stdout = Screen()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", stdout)
            patch.setenv("COLUMNS", str(columns))
            patch.setenv("TERM", "xterm-256color")
            run()
        return stdout.getvalue()

    return written


def _acts(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} or character in ACTING


def _acting(text: str) -> list[str]:
    """Return what acts in *text* besides its line ends and our own styles."""
    return [character for character in SGR.sub("", text) if character != "\n" and _acts(character)]


def _unknown_styles(text: str) -> set[str]:
    return {code for match in SGR.finditer(text) for code in match[1].split(";")} - BASIC


def _solid(text: str) -> str:
    """Return *text* without styles and white space."""
    return re.sub(r"\s+", "", SGR.sub("", text))


# A real terminal.


def _on_terminal(columns: int, *arguments: str, more: Mapping[str, str] | None = None) -> str:
    """Return the bytes that the command writes to a pseudo-terminal of so many columns."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in UNSET}
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=PROJECT,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        # In CI no progress is shown, however slow the machine is.
        env={**environment, "TERM": "xterm-256color", "CI": "true", **(more or {})},
    )
    os.close(slave)
    with process:
        return b"".join(_bytes_of(master)).decode("utf-8")


def _bytes_of(handle: int) -> Iterator[bytes]:
    with os.fdopen(handle, "rb", buffering=0) as terminal:
        while True:
            try:
                chunk = terminal.read(65536)
            except OSError:  # how Linux ends a pseudo-terminal
                return
            if not chunk:
                return
            yield chunk


def _displayed(written: str, columns: int) -> list[str]:
    """Return the lines of a screen that shows *written*, without those left empty below it."""
    terminal = pyte.Screen(columns, 2000)
    pyte.Stream(terminal).feed(written)
    return [line.rstrip() for line in terminal.display[: terminal.cursor.y]]


@pytest.mark.parametrize("columns", [80, 200])
@pytest.mark.parametrize("arguments", [["show", "old-bridge-stays"], ["list"]], ids=" ".join)
def test_a_terminal_shows_every_line_whole(columns: int, arguments: list[str]) -> None:
    """On a terminal no line runs over its edge, and the screen shows what was written."""
    written = _on_terminal(columns, *arguments)
    lines = [line.rstrip() for line in SGR.sub("", written).replace("\r\n", "\n").split("\n")[:-1]]
    assert _displayed(written, columns) == lines
    assert max(map(len, lines)) <= columns


def test_a_terminal_shows_all_that_a_pipe_gets() -> None:
    """At 80 columns a page holds the same characters as without wrapping."""
    piped = subprocess.run(
        [sys.executable, "-m", "claimcheck", "show", "old-bridge-stays"],
        cwd=PROJECT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert _solid(_on_terminal(80, "show", "old-bridge-stays")) == _solid(piped.stdout)


def test_no_color_is_honoured() -> None:
    """With NO_COLOR nothing on a terminal has a colour."""
    coloured, plain = (_on_terminal(80, "verify", more=more) for more in ({}, {"NO_COLOR": "1"}))
    colours = [
        {c for m in SGR.finditer(text) for c in m[1].split(";")} & set(map(str, range(30, 50)))
        for text in (coloured, plain)
    ]
    assert (colours[0] != set(), colours[1], _solid(plain)) == (True, set(), _solid(coloured))


def test_a_dumb_terminal_gets_no_escapes() -> None:
    """A terminal that knows no escapes gets none."""
    assert "\x1b" not in _on_terminal(80, "verify", more={"TERM": "dumb"})


# What is printed where.


def test_a_pipe_is_no_terminal() -> None:
    """Where stdout is captured it is no terminal, and nothing is wrapped."""
    assert (is_terminal(), width()) == (False, UNWRAPPED)


def test_a_terminal_has_its_columns(screen: OnScreen) -> None:
    """On a terminal results take the columns that there are."""
    assert screen(lambda: write(f"{is_terminal()} {width()}"), 97) == "True 97"


def test_a_closed_stdout_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a stdout nothing is printed and nothing breaks."""
    monkeypatch.setattr(sys, "stdout", None)
    write("x")
    write_machine("x", None)
    show(Text("x"))
    assert is_terminal() is False


@pytest.mark.parametrize("name", ["FORCE_COLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE", "TTY_INTERACTIVE"])
def test_a_pipe_gets_neither_colours_nor_wrapped_lines(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the environment asks of other tools, a pipe gets plain and whole lines."""
    monkeypatch.setenv(name, "1")
    monkeypatch.setenv("COLUMNS", "20")
    show(Group(Text("one two three four five six seven", style="bold red"), Text("[sic] :smile:")))
    assert capsys.readouterr().out == "one two three four five six seven\n[sic] :smile:\n"


@pytest.mark.parametrize("columns", [1, 2, 20, 100_000])
def test_any_width_is_enough(columns: int, screen: OnScreen) -> None:
    """However narrow or wide the terminal, every command prints."""
    report = verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))
    pages = (claims_table(report.claims, columns), findings_page(report, Severity.INFO, with_matches=True))
    written = [screen(partial(show, page), columns) for page in pages]
    assert [text for text in written if not text] == []


def test_a_page_is_written_to_a_file_as_to_a_pipe(tmp_path: Path, screen: OnScreen) -> None:
    """A file gets a plain page even from a terminal."""
    assert screen(lambda: show(Text("one two three", style="bold"), tmp_path / "out"), 5) == ""
    assert (tmp_path / "out").read_text(encoding="utf-8") == "one two three\n"


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """The message names the file and the reason."""
    with pytest.raises(ClaimcheckError, match=r"cannot write .*out: No such file or directory"):
        write_machine("x", tmp_path / "none" / "out")


def test_messages_go_to_stderr_and_do_not_act(capsys: pytest.CaptureFixture[str]) -> None:
    """A message keeps its line breaks and shows what would act."""
    say("one\ntwo \x1b[31m\x9b\u202e")
    assert capsys.readouterr() == ("", "one\ntwo ␛[31m<U+009B><U+202E>\n")


# Hostile texts.


def _quoted(text: str) -> str:
    """Return *text* as a YAML scalar that holds exactly it."""
    shown = (c if c.isascii() and c.isprintable() and c not in '"\\' else f"\\U{ord(c):08X}" for c in text)
    return f'"{"".join(shown)}"'


def _hostile_project(folder: Path, payloads: list[str]) -> Project:
    """Write a project that has each payload in every text of a source, an actor and a claim."""
    claims, seeds = folder / "claims", folder / "seeds"
    claims.mkdir()
    seeds.mkdir()
    records: dict[str, list[str]] = {"sources": [], "actors": [], "claims": []}
    for index, payload in enumerate(payloads):
        (seeds / f"{index}.txt").write_text(f"Before {payload} behind.\n", encoding="utf-8", newline="")
        text, number = _quoted(payload), f"{index:03}"
        records["sources"] += [
            f"{{id: s{number}, file: {index}.txt, title: {text}, author: {text}, note: {text}, url: {text}}}",
            f"{{id: f{number}, file: {text}}}",
        ]
        # Some differ in what nobody sees, and would be namesakes.
        called = _quoted(f"{number} {payload}")
        records["actors"].append(f"{{id: a{number}, name: {called}, aliases: [{text}], note: {text}}}")
        quotes = [
            _quoted(words)
            for words in (f"Before {payload} behind.", f"Before {payload} beyond.", "Nowhere " + payload)
        ]
        cue = f"attribution: [{{a{number}: {text}}}, {{a{number}: Before}}]"
        evidence = ", ".join(f"{{source: s{number}, quote: {quote}, {cue}}}" for quote in quotes)
        records["claims"].append(
            f"{{id: c{number}, text: {text}, tags: [{text}], about: k, value: {text}, evidence: [{evidence}],"
            f" contradicts: {{c{(index + 1) % len(payloads):03}: {text}}}, verdict: {{rating: {text}, by: {text}, note: {text}}},"
            f" ignore: {{CC502: {text}}}}}"
        )
    yaml = "\n".join(
        f"{name}:\n" + "\n".join(f"  - {line}" for line in lines) for name, lines in records.items()
    )
    (claims / "a.yaml").write_text(yaml, encoding="utf-8")
    return Project(claims, seeds, "claims")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, data: Path) -> tuple[Corpus, Report, list[str]]:
    """A project with a terminal payload in every text, and the payloads."""
    own = json.loads((data / "hostile" / "own" / "terminal-payloads.json").read_text(encoding="utf-8"))
    payloads = [text.replace("\0", "\x01") for text in own.values()] + list(HARMLESS)
    corpus = load(_hostile_project(tmp_path_factory.mktemp("hostile"), payloads))
    return corpus, verify(corpus), payloads


def _pages(corpus: Corpus, report: Report) -> Iterator[tuple[str, RenderableType]]:
    """Yield a page of every command for every text."""
    yield "list", claims_table(report.claims, 80)
    yield "list", claims_table(report.claims, 200)
    yield "verify", findings_page(report, Severity.INFO, with_matches=True)
    yield "sources", sources_table(report)
    yield "actors", actors_table(report)
    yield (
        "find",
        found_page(page_of(find("Before", corpus, report, Wanted()), corpus, report, 1, None), report),
    )
    for claim in report.claims:
        yield f"show {claim.claim.id}", claim_page(claim, report)
        yield f"explain {claim.claim.id}", counts_page(claim, report)
    for actor in report.actors.values():
        yield f"actors {actor.id}", actor_page(actor, report)
    for source in report.sources:
        id_ = source.source.id
        article = corpus.articles.get(id_)
        coverage = cover(id_, article, report.claims) if article else None
        yield f"sources {id_}", source_page(source, coverage, report)


def test_hostile_texts_are_read(hostile: tuple[Corpus, Report, list[str]]) -> None:
    """The hostile project is hostile: every payload stands in a claim and every article was read."""
    corpus, report, payloads = hostile
    assert [claim.claim.text for claim in report.claims] == payloads
    assert [
        source for source in corpus.sources if source not in corpus.articles and source.startswith("s")
    ] == []


def test_hostile_texts_do_not_act_on_a_terminal(
    hostile: tuple[Corpus, Report, list[str]], screen: OnScreen
) -> None:
    """On a terminal no command writes anything that acts but line ends and basic colours."""
    corpus, report, _ = hostile
    wrong = []
    for name, page in _pages(corpus, report):
        written = screen(partial(show, page), 200 if name == "list" else 80)
        if _acting(written) or _unknown_styles(written):
            wrong.append(name)
    assert wrong == []


def test_hostile_texts_leave_the_screen_as_it_was(
    hostile: tuple[Corpus, Report, list[str]], screen: OnScreen
) -> None:
    """A terminal that has shown every page has the same title, modes and cursor as before, and was asked nothing."""
    corpus, report, _ = hostile
    terminal, fresh = AnsweringScreen(200, 50), AnsweringScreen(200, 50)
    stream = pyte.Stream(terminal)
    for _, page in _pages(corpus, report):
        stream.feed(screen(partial(show, page), 200).replace("\n", "\r\n"))
    state = [
        (s.title, s.icon_name, s.mode, s.margins, s.charset, s.cursor.attrs, s.cursor.hidden)
        for s in (terminal, fresh)
    ]
    assert (state[0], terminal.answers) == (state[1], [])


def test_hostile_texts_do_not_act_in_a_pipe(
    hostile: tuple[Corpus, Report, list[str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a pipe no command for people writes anything that acts but line ends."""
    corpus, report, _ = hostile
    monkeypatch.setattr("claimcheck.cli.output.UNWRAPPED", WIDE_ENOUGH)
    for _, page in _pages(corpus, report):
        show(page)
    write(claims_lines(report.claims).replace("\t", ""))
    write_machine(concise(report.problems, Severity.INFO), None)
    write_machine(to_markdown(report), None)
    write_machine(to_html(report, annotate(corpus, report)), None)
    assert _acting(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    "format_",
    [
        "csv",
        "json",
    ],
)
def test_hostile_texts_do_not_act_in_formats_for_programs(
    format_: str, hostile: tuple[Corpus, Report, list[str]], screen: OnScreen
) -> None:
    """Formats for programs, too, are shown on terminals, and do not act there."""
    _, report, _ = hostile
    document = to_document(report)
    text = to_csv(document["claims"]) if format_ == "csv" else to_json(document)
    assert _acting(screen(lambda: write_machine(text, None), 80).replace("\r\n", "\n")) == []


def _coded(text: str) -> str:
    """Return *text* with the signs that mark a passage as their codes."""
    return re.sub("[⟦⟧⟨⟩]", lambda sign: f"<U+{ord(sign.group()):04X}>", text)


def test_no_hostile_text_is_lost(
    hostile: tuple[Corpus, Report, list[str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every payload is shown whole, as it is but for what acts, by every page that concerns it."""
    corpus, report, payloads = hostile
    monkeypatch.setattr("claimcheck.cli.output.UNWRAPPED", WIDE_ENOUGH)
    missing = []
    for name, page in _pages(corpus, report):
        command, _, id_ = name.partition(" ")
        show(page)
        written = capsys.readouterr().out
        wanted = [payloads[int(id_[1:])]] if id_ else payloads
        # A search shows the paragraph around a place, and these texts end a paragraph.
        wanted = [text for text in wanted if command != "find" or not set("\u2029\n") & set(text)]
        # In a paragraph the signs of the article are codes, so that none is taken for a mark.
        expected = {text: _coded(visible(text)) if command == "find" else visible(text) for text in wanted}
        missing += [(name, text) for text in wanted if expected[text] not in written] * (command != "list")
        # And wherever the paragraph of a passage is shown.
        if command == "show" and _coded(visible(wanted[0])) not in written:
            missing.append((name, "in its paragraph"))
    write(claims_lines(report.claims))
    listed = capsys.readouterr().out.splitlines()
    assert (missing, [line.split("\t")[-1] for line in listed]) == ([], list(map(visible, payloads)))


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("text", HARMLESS)
@pytest.mark.costly(10)
def test_what_looks_like_markup_stands_there_as_it_is(text: str, columns: int, screen: OnScreen) -> None:
    """Square brackets, emoji codes, pipes, backticks and tags of a claim are listed as they were written."""
    claim = verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))).claims[0]
    marked = claim._replace(claim=replace(claim.claim, text=text))
    assert _solid(text) in _solid(screen(lambda: show(claims_table([marked], columns)), columns))


FILE = "a\x1b]0;t\x07\u202e[sic]\x9b31m:smile:.yaml"


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["show", "c"],
        ["verify", "--level", "info"],
        *(["verify", "--format", format_.value] for format_ in VerifyFormat),
        ["report"],
        ["explain", "c"],
        ["sources"],
        ["actors"],
    ],
    ids=" ".join,
)
def test_the_name_of_a_file_does_not_act(
    arguments: list[str], project: "SmallProject", screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of claims may be named in any way: no command obeys its name."""
    project.write(
        """
        sources: [{id: s, file: s.txt}, {id: t, file: "t\\e[31m.txt"}]
        claims: [{id: c, text: t, evidence: [{source: s, quote: One word}, {source: t, quote: Two}]}]
        """,
        name=FILE,
        s="One word or two.\n",
    )
    monkeypatch.chdir(project.folder)

    def run() -> None:
        with pytest.raises(SystemExit):
            app(arguments)

    assert _acting(screen(run, 80)) == []


def test_a_pipe_costs_no_more_than_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    """A hundred findings for a pipe take kilobytes, not hundreds of megabytes."""
    problems = tuple(Problem("CC201", f"message {n}", Place("claims/a.yaml", n)) for n in range(1, 101))
    report = verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))._replace(
        problems=problems
    )
    tracemalloc.start()
    show(findings_page(report, Severity.INFO, with_matches=False))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (capsys.readouterr().out.count("message"), peak < 20_000_000) == (100, True)


def test_naughty_strings_do_not_act(tmp_path: Path, data: Path, screen: OnScreen) -> None:
    """The Big List of Naughty Strings as claims and quotations does not act either."""
    naughty = [
        t
        for t in json.loads((data / "hostile" / "blns" / "blns.json").read_text(encoding="utf-8"))
        if t.strip()
    ]
    (tmp_path / "claims").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "s.txt").write_text(
        "\n\n".join(naughty).replace("\0", ""), encoding="utf-8", newline=""
    )
    records = [
        f"  - {{id: c{index:03}, text: {_quoted(text)}, evidence: [{{source: s, quote: {_quoted(text)}}}]}}"
        for index, text in enumerate(naughty)
    ]
    yaml = "sources: [{id: s, file: s.txt}]\nclaims:\n" + "\n".join(records) + "\n"
    (tmp_path / "claims" / "a.yaml").write_text(yaml, encoding="utf-8")
    report = verify(load(Project(tmp_path / "claims", tmp_path / "seeds", "claims")))
    pages = (claims_table(report.claims, 80), findings_page(report, Severity.INFO, with_matches=True))
    written = "".join(screen(partial(show, page), 80) for page in pages)
    assert (len(report.claims) > 400, _acting(written), _unknown_styles(written)) == (True, [], set())


# Logs of continuous integration.

FORGED = "x\n::error file=a,line=1::forged ##[error]forged\n  ::stop-commands::x\r::error::y ###[group]z"


@pytest.fixture
def in_actions(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose every text would forge a command of GitHub Actions, in GitHub Actions."""
    text = _quoted(FORGED)
    project.write(
        f"""
        sources: [{{id: s, file: s.txt, title: {text}, note: {text}}}]
        actors: [{{id: a, name: {text}, kind: person}}]
        claims:
          - {{id: c, text: {text}, tags: [{text}], evidence: [
              {{source: s, quote: {text}, attribution: [{{a: {text}}}]}},
              {{source: s, quote: {_quoted(FORGED.replace("file", "pile"))}}},
              {{source: s, quote: {_quoted(FORGED + "z")}}}], verdict: {{rating: {text}, by: {text}}}}}
        """,
        s=f"Some words.\n\n{FORGED}\n\n::warning::9 ##[debug] forged\n",
    )
    monkeypatch.chdir(project.folder)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    return project.folder


def _commands(text: str) -> list[str]:
    """Return the lines of *text* that GitHub Actions would take for commands."""
    return [line for line in re.split(r"[\r\n]", text) if line.lstrip().startswith("::") or "##[" in line]


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["show", "c"],
        *(["verify", "--format", format_.value] for format_ in VerifyFormat if format_ != "github"),
        ["verify", "c", "--format", "full", "--level", "info"],
        ["list", "--format", "csv"],
        ["list", "--format", "json"],
        ["report"],
        ["explain", "c"],
        ["find", "forged"],
        ["sources"],
        ["sources", "s"],
        ["actors"],
        ["actors", "a"],
        ["show", "x\n::error::forged"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("in_actions")
def test_no_text_forges_a_command_of_github_actions(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """In GitHub Actions no line begins with `::` or holds `##[`, on stdout or stderr."""
    with pytest.raises(SystemExit):
        app(arguments)
    stdout, stderr = capsys.readouterr()
    assert (_commands(stdout + stderr), stdout + stderr != "") == ([], True)


@pytest.mark.parametrize(
    "arguments", [["verify", "--level", "info"], ["verify", "--format", "github"]], ids=" ".join
)
@pytest.mark.usefixtures("in_actions")
def test_the_commands_of_github_actions_are_ours(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """In GitHub Actions `verify` writes commands by itself, one a finding, and every one is ours."""
    with pytest.raises(SystemExit):
        app(arguments)
    commands = _commands(capsys.readouterr().out)
    head = r"::(error|warning|notice) file=claims/a\.yaml,line=\d+,col=\d+,title=CC\d+ [a-z-]+%3A c::"
    assert (len(commands) > 1, [line for line in commands if not re.match(head, line)]) == (True, [])


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["verify", "--format", "full"], id="another format"),
        pytest.param(["verify", "-o", "-"], id="a file"),
        pytest.param(["verify", "nobody"], id="an error"),
    ],
)
@pytest.mark.usefixtures("in_actions")
def test_in_github_actions_what_was_asked_for_counts(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A format or a file that was asked for gets no commands."""
    with pytest.raises(SystemExit):
        app(arguments)
    assert _commands("".join(capsys.readouterr())) == []


def test_elsewhere_texts_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Outside of GitHub Actions its commands are words like any other."""
    write("::error::x ##[y]\n")
    assert capsys.readouterr().out == "::error::x ##[y]\n"


RUN = "import sys; from claimcheck.cli import output; output.PATIENCE = {patience}; output._EVERY = 0; \
sys.argv = ['claimcheck', 'verify', '--format', 'concise']; {more}; from claimcheck.cli.app import run; run()"


def _on_a_terminal(patience: float, environment: dict[str, str], more: str = "pass") -> tuple[str, int]:
    """Run `verify` with a terminal as its stderr, and return what it showed there and the exit code."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"CI", "TERM"}}
    # A shell that starts the tests in the background has them ignore Ctrl-C; children inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN.format(patience=patience, more=more)],
            cwd=PROJECT,
            env={**kept, "TERM": "xterm", **environment},
            stdout=subprocess.DEVNULL,
            stderr=theirs,
        )
    finally:
        signal.signal(signal.SIGINT, before)
    os.close(theirs)
    shown = b"".join(_read(ours))
    os.close(ours)
    return shown.decode(), process.wait(timeout=20)


def _read(terminal: int) -> Iterator[bytes]:
    """Yield what comes until the other end is closed, which Linux calls an error."""
    try:
        while chunk := os.read(terminal, 4096):
            yield chunk
    except OSError:
        return


def _left(shown: str) -> str:
    """Return what is left in the line that *shown* was written into."""
    cells: list[str] = []
    for part in shown.split("\r"):
        cells[: len(part)] = part
    return "".join(cells).rstrip()


def test_long_work_is_told_of_and_leaves_no_trace() -> None:
    """On a terminal each step is shown in one line, which is empty at the end."""
    shown, code = _on_a_terminal(0, {})
    told = [part.strip() for part in shown.split("\r") if part.strip()]
    assert (
        told[0],
        told[1],
        "checking claims: 3 of" in shown,
        told[-1],
        _left(shown),
        shown[-1],
        code,
    ) == (
        "reading records",
        "reading articles: 1 of 4",
        True,
        "comparing claims",
        "",
        "\r",
        1,
    )
    assert "\n" not in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("patience", "environment"),
    [
        pytest.param(30, {}, id="short work"),
        pytest.param(0, {"TERM": "dumb"}, id="a terminal that cannot go back"),
        pytest.param(0, {"CI": "true"}, id="in CI"),
    ],
)
def test_otherwise_nothing_is_shown(patience: float, environment: dict[str, str]) -> None:
    """What is soon done, cannot be wiped away, or is read in a log has no progress."""
    assert _on_a_terminal(patience, environment) == ("", 1)


def test_an_interrupt_leaves_no_trace() -> None:
    """Ctrl-C wipes the line away, too."""
    more = (
        "import os, signal, claimcheck.check.verify as v; "
        "v.find_conflicts = lambda *_: os.kill(os.getpid(), signal.SIGINT)"
    )
    shown, code = _on_a_terminal(0, {}, more)
    assert ("comparing claims" in shown, _left(shown), code) == (True, "", 130)


def test_without_a_terminal_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """Through a pipe stderr stays empty however long it takes."""
    with progress_shown() as tell:
        tell("waiting", 1, 2)
    assert capsys.readouterr() == ("", "")


class _Terminal:
    """A terminal in memory, that may be gone."""

    def __init__(self, *, is_gone: bool = False) -> None:
        self.written = ""
        self.is_gone = is_gone

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError

    def write(self, text: str) -> None:
        if self.is_gone:
            raise OSError
        self.written += text

    def flush(self) -> None:
        pass


def _terminal(monkeypatch: pytest.MonkeyPatch, *, is_gone: bool = False) -> _Terminal:
    """Make a terminal of stderr, for this test and from now on: pytest sets its own between fixture and test."""
    terminal = _Terminal(is_gone=is_gone)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return terminal


def test_the_line_moves_ten_times_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first after a second, the next after a tenth; numbers of thousands have their marks."""
    terminal = _terminal(monkeypatch)
    clock = iter((0.0, 0.5, 1.0, 1.05, 1.2))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with progress_shown() as tell:
        for number in range(1, 5):
            tell("checking claims", number, 2_000)
    shown = "\rchecking claims: 2 of 2,000\rchecking claims: 4 of 2,000"
    assert terminal.written == f"{shown}\r{' ' * 27}\r"


def test_how_long_a_step_still_takes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """As its own parts went so far, in seconds or minutes, where it is worth to wait for; the next step begins anew."""
    terminal = _terminal(monkeypatch)
    clock = iter((0.0, 2.0, 12.0, 13.0, 20.0, 40.0, 41.0))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with progress_shown() as tell:
        for done, total in ((1, 60), (6, 60), (59, 60)):
            tell("reading", done, total)
        for done in (0, 2, 2):
            tell("pairing", done, 40)
    lines = [line.strip() for line in terminal.written.split("\r") if line.strip()]
    assert lines == [
        "reading: 1 of 60",
        "reading: 6 of 60, about 2 min left",
        "reading: 59 of 60",
        "pairing: 0 of 40",
        "pairing: 2 of 40, about 6 min left",
        "pairing: 2 of 40, about 7 min left",
    ]


def test_a_shorter_line_covers_a_longer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the longer line is left behind the shorter, and no line is longer than the terminal."""
    terminal = _terminal(monkeypatch)
    monkeypatch.setattr("claimcheck.cli.output.PATIENCE", 0.0)
    monkeypatch.setattr("claimcheck.cli.output._EVERY", 0.0)
    with progress_shown() as tell:
        tell("x" * 500, 0, 0)
        tell("short", 0, 0)
    assert terminal.written == f"\r{'x' * 79}\r{'short'.ljust(79)}\r{' ' * 5}\r"


def test_a_terminal_that_went_away_stops_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work goes on where nobody looks any more."""
    terminal = _terminal(monkeypatch, is_gone=True)
    monkeypatch.setattr("claimcheck.cli.output.PATIENCE", 0.0)
    with progress_shown() as tell:
        tell("checking claims", 1, 2)
    assert terminal.written == ""


def test_the_work_tells_each_of_its_steps() -> None:
    """Every article is told of, and with every passage how many claims are done; what is told changes no result."""
    told: list[tuple[str, int, int]] = []
    project = Project(PROJECT / "claims", PROJECT / "seeds", "claims")
    corpus = load(project, lambda *step: told.append(step))
    report = verify(corpus, progress=lambda *step: told.append(step))
    articles, claims = len(corpus.sources), len(corpus.claims)
    passages = sum(len(claim.evidence) for claim in corpus.claims.values())
    assert (told, report) == (
        [
            ("reading records", 0, 0),
            *(("reading articles", number + 1, articles) for number in range(articles)),
            ("comparing articles", 0, 0),
            *(("checking claims", (n + 1) * claims // passages, claims) for n in range(passages)),
            ("comparing claims", 0, 0),
        ],
        verify(load(project)),
    )
