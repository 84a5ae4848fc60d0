"""Where a project's folders are."""

import errno
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.project import (
    SETTINGS,
    Configuration,
    Project,
    checked_settings,
    configuration_files,
    find_configuration,
    find_project,
    working_folder,
)


def test_the_keys_of_a_table_are_settings_of_their_own() -> None:
    """A date is the text that it was written as."""
    given = {"strict": True, "report": {"title": "A", "date": date(2026, 5, 20)}}
    assert checked_settings(given, "", "claimcheck.toml") == {
        "strict": True,
        "report.title": "A",
        "report.date": "2026-05-20",
    }


@pytest.mark.parametrize(
    ("name", "text", "given", "message"),
    [
        ("claimcheck.toml", "[report]\ntitle = 3", {"report": {"title": 3}}, ":2: `report.title` must be a text"),
        ("claimcheck.toml", "report.title = 3", {"report": {"title": 3}}, ":1: `report.title` must be a text"),
        ("claimcheck.toml", "\nreport = 'A'", {"report": "A"}, ":2: `report` must be a table: report.title, report.author, report.date, report.summary"),
        ("claimcheck.toml", "[report]\ntitel = 3", {"report": {"titel": 3}}, ":2: unknown setting `report.titel`; did you mean `report.title`?"),
        ("pyproject.toml", "title = 1\n[tool.claimcheck.report]\ntitle = 3", {"report": {"title": 3}}, ":3: `report.title` must be a text"),
        ("claimcheck.toml", "[[report]]", {"report": [{}]}, ":1: `report` must be a table: report.title, report.author, report.date, report.summary"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_table_is_told_at_its_place(
    name: str, text: str, given: dict[str, object], message: str
) -> None:
    """With the line, whether it is written as a table or as a dotted key."""
    with pytest.raises(ClaimcheckError) as caught:
        checked_settings(given, text, name)
    assert str(caught.value) == f"{name}{message}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with several that could be a project's."""
    for name in ("claims", "seeds", "c", "articles", "inner/deep/claims", "inner/deep/seeds", "inner/c"):
        (tmp_path / name).mkdir(parents=True)
    return tmp_path


def found(
    start: Path, root: Path, claims: Path | None = None, sources: Path | None = None
) -> tuple[str, str, str, int]:
    """Return the folders below *root*, what stands before a file's name, and the threshold."""
    project = find_project(claims, sources, start)
    folders = [folder.resolve().relative_to(root).as_posix() for folder in (project.claims, project.sources)]
    return folders[0], folders[1], project.shown, project.min_origins


def test_without_a_configuration_the_folders_are_the_usual_ones(root: Path) -> None:
    """Claims lie in `claims`, articles in `seeds`, and two origins corroborate."""
    assert find_project(None, None, root) == Project(root / "claims", root / "seeds", "claims", 2)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("claimcheck.toml", "", ("claims", "seeds", "claims", 2)),
        ("claimcheck.toml", "claims = 'c'", ("c", "seeds", "c", 2)),
        ("claimcheck.toml", "claims = 'c/'\nsources = './articles'", ("c", "articles", "c", 2)),
        ("claimcheck.toml", "claims = 'inner/c'", ("inner/c", "seeds", "inner/c", 2)),
        ("claimcheck.toml", "min_origins = 3", ("claims", "seeds", "claims", 3)),
        ("pyproject.toml", "[tool.claimcheck]\nclaims = 'c'\nmin_origins = 1", ("c", "seeds", "c", 1)),
        (
            "pyproject.toml",
            "tool = {claimcheck = {sources = 'articles'}}",
            ("claims", "articles", "claims", 2),
        ),
        ("pyproject.toml", "[project]\nname = 'claimcheck'\n[tool.ruff]\n", ("claims", "seeds", "claims", 2)),
        ("pyproject.toml", "[tool]\n# claimcheck\n", ("claims", "seeds", "claims", 2)),
        ("pyproject.toml", "tool = 'claimcheck'", ("claims", "seeds", "claims", 2)),
        ("pyproject.toml", "this is no TOML, and none of ours", ("claims", "seeds", "claims", 2)),
        ("setup.cfg", "[tool.claimcheck]\nclaims = 'c'", ("claims", "seeds", "claims", 2)),
    ],
)
def test_the_configuration_names_the_folders(
    root: Path, name: str, text: str, expected: tuple[str, str, str, int]
) -> None:
    """Settings stand at the top of claimcheck.toml, or in `[tool.claimcheck]` of pyproject.toml."""
    (root / name).write_text(text, encoding="utf-8")
    assert found(root, root) == expected


def test_the_configuration_is_that_of_the_nearest_folder_above(root: Path) -> None:
    """The search goes upwards, and folders count from where the configuration lies."""
    (root / "claimcheck.toml").write_text("claims = 'claims'\nmin_origins = 5")
    (root / "inner" / "claimcheck.toml").write_text("claims = 'c'\nsources = 'deep/seeds'")
    assert found(root / "inner" / "deep", root) == ("inner/c", "inner/deep/seeds", "c", 2)


def test_a_pyproject_of_something_else_does_not_end_the_search(root: Path) -> None:
    """A pyproject.toml without our table is passed over."""
    (root / "claimcheck.toml").write_text("claims = 'c'")
    (root / "inner" / "pyproject.toml").write_text("[project]\nname = 'claimcheck-fork'")
    assert found(root / "inner", root) == ("c", "seeds", "c", 2)


def test_claimcheck_toml_stands_above_pyproject_toml(root: Path) -> None:
    """Of both in one folder the one that is only ours decides, and the other is not mixed in."""
    (root / "claimcheck.toml").write_text("sources = 'articles'")
    (root / "pyproject.toml").write_text("[tool.claimcheck]\nclaims = 'c'\nmin_origins = 7")
    assert found(root, root) == ("claims", "articles", "claims", 2)


def test_options_stand_above_the_configuration(root: Path) -> None:
    """A folder named on the command line is taken; what is not named comes from the configuration."""
    (root / "claimcheck.toml").write_text("claims = 'c'\nsources = 'articles'\nmin_origins = 4")
    assert found(root, root, claims=root / "inner" / "c") == ("inner/c", "articles", "inner/c", 4)
    assert found(root, root, sources=root / "seeds") == ("c", "seeds", "c", 4)


def test_without_a_configuration_the_folders_count_from_the_start(root: Path) -> None:
    """The usual folders are looked for where the command was started, not above."""
    assert found(root / "inner" / "deep", root) == ("inner/deep/claims", "inner/deep/seeds", "claims", 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("claim = 'c'", "claimcheck.toml:1: unknown setting `claim`; did you mean `claims`?"),
        ("[tool.claimcheck]\nclaims = 'c'", "claimcheck.toml:1: unknown setting `tool`; settings stand at the top of this file, in no table"),
        ("# ours\ncolour = true", "claimcheck.toml:2: unknown setting `colour`; known: claims, sources, originals, clusters, min_origins, fail_on, strict, report.title, report.author, report.date, report.summary"),
        ("fail-on = 'info'", "claimcheck.toml:1: unknown setting `fail-on`; did you mean `fail_on`?"),
        ("\nfail_on = 'fatal'", "claimcheck.toml:2: `fail_on` must be one of error, warning, info, never"),
        ("fail_on = 'info'\nstrict = true", "claimcheck.toml:2: `strict` and `fail_on` exclude each other; leave one out"),
        ("claims = 'gone'", "no folder `gone`; name the right one with --claims"),
        ("sources = 'gone/deep'", "no folder `gone/deep`; name the right one with --sources"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_configuration_is_told(root: Path, text: str, message: str) -> None:
    """A setting that does not exist, or a folder that does not, ends the command with a message."""
    (root / "claimcheck.toml").write_text(text)
    with pytest.raises(ClaimcheckError) as refused:
        find_project(None, None, root)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        *(("claims", value) for value in ("3", "['c']", "''", "true", "{a = 'c'}", "2022-12-20")),
        ("sources", "1.5"),
        *(("min_origins", value) for value in ("'2'", "2.0", "true", "0", "[2]")),
        *(("fail_on", value) for value in ("'fatal'", "true", "['error']", "''")),
        *(("strict", value) for value in ("'true'", "1", "[]")),
    ],
)
def test_a_setting_of_another_type_is_told_by_its_name(root: Path, setting: str, value: str) -> None:
    """A setting that is no text or no number where one is asked for ends the command."""
    (root / "claimcheck.toml").write_text(f"{setting} = {value}")
    with pytest.raises(ClaimcheckError, match=rf"^claimcheck\.toml:1: `{setting}` must be "):
        find_project(None, None, root)


@pytest.mark.parametrize(
    "content",
    [b"claims = ", b"claims = 'c'\nclaims = 'd'", b"\xff", b"claims = 'c\0'", b"min_origins = " + b"9" * 5_000, b"a = 2024-13-45"],
    ids=lambda content: repr(content[:20]),
)  # fmt: skip
def test_a_configuration_that_cannot_be_read_is_told(root: Path, content: bytes) -> None:
    """What is no TOML, or no text, ends the command with the name of the file."""
    (root / "claimcheck.toml").write_bytes(content)
    with pytest.raises(ClaimcheckError, match=r"^claimcheck\.toml cannot be read: "):
        find_project(None, None, root)


def test_a_configuration_that_is_nested_too_deep_is_told(root: Path) -> None:
    """A hostile configuration ends the command with a message like any other mistake."""
    (root / "claimcheck.toml").write_text(f"a = {'[' * 100_000}")
    with pytest.raises(ClaimcheckError):
        find_project(None, None, root)


@pytest.mark.parametrize(
    "text", ["[tool]\nclaimcheck = 3", "[tool]\nclaimcheck = 'x'", "[[tool.claimcheck]]\nclaims = 'c'"]
)  # fmt: skip
def test_a_table_that_is_none_is_told(root: Path, text: str) -> None:
    """`tool.claimcheck` of another form ends the command with a message."""
    (root / "pyproject.toml").write_text(text)
    with pytest.raises(ClaimcheckError, match=r"^pyproject\.toml: `claimcheck` must be a table of settings$"):
        find_project(None, None, root)


@pytest.mark.parametrize("value", [-1, -1000])
def test_a_threshold_is_at_least_one(root: Path, value: int) -> None:
    """No claim is corroborated by fewer than no origins."""
    (root / "claimcheck.toml").write_text(f"min_origins = {value}")
    message = r"^claimcheck\.toml:1: `min_origins` must be a whole number from 1 on$"
    with pytest.raises(ClaimcheckError, match=message):
        find_project(None, None, root)


def test_a_folder_whose_name_is_too_long_is_told(root: Path) -> None:
    """A name longer than the system allows ends the command with a message."""
    (root / "claimcheck.toml").write_text(f"claims = '{'c' * 5_000}'")
    message = "claimcheck.toml: the folder of `claims` cannot be reached: file name too long; name another with --claims"
    with pytest.raises(ClaimcheckError) as refused:
        find_project(None, None, root)
    assert str(refused.value) == message


def test_no_absolute_path_is_shown(root: Path) -> None:
    """What stands before the names of files is the same on every machine."""
    (root / "claimcheck.toml").write_text(f"claims = '{root / 'c'}'")
    assert find_project(None, None, root).shown == "c"


@pytest.mark.parametrize(
    ("claims", "sources", "message"),
    [
        ("gone", None, "no folder `gone`; name the right one with --claims"),
        (None, "gone", "no folder `gone`; name the right one with --sources"),
        ("{root}/gone", None, "no folder `gone`; name the right one with --claims"),
        ("/gone/elsewhere", None, "no folder `elsewhere`; name the right one with --claims"),
        ("{root}/file.txt", None, "no folder `file.txt`; name the right one with --claims"),
    ],
)
def test_a_missing_folder_is_told_with_its_option(
    root: Path, claims: str | None, sources: str | None, message: str
) -> None:
    """A folder that is not there ends the command with the option that would name another, and no absolute path."""
    (root / "file.txt").touch()
    given, other = (Path(path.format(root=root)) if path else None for path in (claims, sources))
    with pytest.raises(ClaimcheckError) as refused:
        find_project(given, other, root)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("claims", "shown"),
    [("{root}/c", "c"), ("{root}/inner/c", "inner/c"), ("{root}/inner/../c", "inner/../c"), ("{root}", ".")],
)
def test_files_are_shown_from_where_the_command_was_started(root: Path, claims: str, shown: str) -> None:
    """A folder below the start is shown by its way from there."""
    assert find_project(Path(claims.format(root=root)), None, root).shown == shown


def test_a_folder_elsewhere_is_shown_by_its_name(root: Path) -> None:
    """A folder that does not lie below the start is shown by its name alone, never by an absolute path."""
    assert find_project(root / "c", None, root / "inner" / "deep").shown == "c"


OUT = (
    "{}the folder of `{}` lies outside the project (links are followed);"
    " if that is meant, name it on the command line: --{} PATH"
)


def refusal(start: Path, claims: Path | None = None, sources: Path | None = None) -> str:
    """Return why there is no project to be had."""
    with pytest.raises(ClaimcheckError) as refused:
        find_project(claims, sources, start)
    return str(refused.value)


@pytest.mark.parametrize("key", ["claims", "sources"])
@pytest.mark.parametrize(
    "written", ["/", "..", "../..", "../articles", "{root}/articles", "out", "out/deep", "deep/.git"]
)
def test_a_configured_folder_outside_the_project_is_refused(root: Path, key: str, written: str) -> None:
    """A configuration leads to no file that is none of the project's, by no way; nor to Git's own."""
    inner = root / "inner"
    (root / "articles" / "deep").mkdir()
    (inner / "deep" / ".git").mkdir()
    (inner / "out").symlink_to("../articles")
    usual = {"claims": "deep/claims", "sources": "deep/seeds", key: written.format(root=root)}
    (inner / "claimcheck.toml").write_text(
        "".join(f"{name} = '{folder}'\n" for name, folder in usual.items())
    )
    assert refusal(inner / "deep") == OUT.format("claimcheck.toml: ", key, key)


@pytest.mark.parametrize(("name", "key"), [("claims", "claims"), ("seeds", "sources")])
def test_a_usual_folder_that_is_a_link_out_of_the_project_is_refused(root: Path, name: str, key: str) -> None:
    """Without a configuration, too: the link came with the files."""
    deep = root / "inner" / "deep"
    (deep / name).rmdir()
    (deep / name).symlink_to(root / name)
    assert refusal(deep) == OUT.format("", key, key)
    assert refusal(deep, **{"claims" if key == "sources" else "sources": root / "c"}).endswith(
        f"--{key} PATH"
    )


@pytest.mark.parametrize("written", [".", "inner", "inner/../articles", "{root}/articles", "inside"])
def test_a_configured_folder_in_the_project_is_taken_however_it_is_written(root: Path, written: str) -> None:
    """What counts is where it leads to."""
    (root / "inside").symlink_to("inner/c")
    (root / "claimcheck.toml").write_text(f"sources = '{written.format(root=root)}'")
    wanted = (root / written.format(root=root)).resolve()
    assert find_project(None, None, root).sources.resolve() == wanted


def test_a_folder_outside_is_taken_from_the_command_line(root: Path) -> None:
    """Whoever runs the command may name any folder, also by a link, and in place of one that is refused."""
    deep = root / "inner" / "deep"
    (deep / "link").symlink_to(root / "articles")
    (deep / "claimcheck.toml").write_text("claims = '/'\nsources = '/'")
    assert found(deep, root, claims=root / "c", sources=deep / "link") == ("c", "articles", "c", 2)


@pytest.mark.parametrize("name", ["claimcheck.toml", "pyproject.toml"])
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        pytest.param(lambda path: path.mkdir(), "not a regular file", id="a folder"),
        pytest.param(os.mkfifo, "not a regular file", id="a pipe"),
        pytest.param(lambda path: path.symlink_to("gone"), "a link that leads nowhere", id="a link to nowhere"),
        pytest.param(lambda path: path.symlink_to(path.name), "no such place", id="a link to itself"),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), "not a regular file", id="a link to a device"),
        pytest.param(lambda path: path.write_bytes(b"#" * 1_000_001), "larger than 1 MB", id="too large"),
    ],
)  # fmt: skip
def test_a_configuration_that_is_none_is_told(
    root: Path, name: str, make: Callable[[Path], None], reason: str
) -> None:
    """What stands where settings are looked for and cannot be read is not taken for no settings."""
    make(root / name)
    assert refusal(root / "inner") == f"{name} cannot be read: {reason}; mend it or take it away"


@pytest.mark.parametrize(
    ("name", "text", "is_refused"),
    [
        ("claimcheck.toml", "token = 1", True),
        ("pyproject.toml", "[tool.claimcheck]\ntoken = 1", True),
        ("pyproject.toml", "[project]\nname = 'x'", False),
    ],
)
def test_settings_behind_a_link_out_of_their_folder_are_refused(
    root: Path,
    name: str,
    text: str,
    is_refused: bool,  # noqa: FBT001 -- an expected value
) -> None:
    """No key of a file elsewhere is told; a file that is not about this tool may be a link."""
    (root / "articles" / "secret.toml").write_text(text)
    (root / "c" / name).symlink_to("../articles/secret.toml")
    if is_refused:
        assert refusal(root / "c") == f"{name} is a link out of its folder; put the file itself there"
    else:
        assert find_configuration(root / "c") == Configuration(root / "c")


def test_settings_behind_a_link_in_their_folder_are_read(root: Path) -> None:
    """A link beside the file that it leads to is as good as the file."""
    (root / "c" / "settings.toml").write_text("min_origins = 4")
    (root / "c" / "claimcheck.toml").symlink_to("settings.toml")
    assert find_configuration(root / "c").written == {"min_origins": 4}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENAMETOOLONG, errno.ESTALE])
def test_settings_that_nobody_can_look_for_are_told(
    root: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder above that cannot be searched may hold settings: that is no project without any."""
    lstat = Path.lstat

    def refuse(path: Path) -> os.stat_result:
        if path == root / "claimcheck.toml":
            raise OSError(number, "Refused", str(path))
        return lstat(path)

    monkeypatch.setattr(Path, "lstat", refuse)
    assert refusal(root / "inner") == "../claimcheck.toml cannot be looked for: refused"


def test_a_folder_that_cannot_be_reached_is_not_missing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is told, with no absolute path."""
    stat = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "c":
            raise OSError(errno.EIO, "Input/output error", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)
    assert refusal(root, claims=root / "c", sources=root / "c") == "`c` cannot be reached: input/output error"


def test_a_working_folder_that_is_gone_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody may have removed it."""
    monkeypatch.chdir(root / "inner" / "c")
    (root / "inner" / "c").rmdir()
    message = (
        r"^the working folder cannot be found \(no such file or directory\); change to one that is there$"
    )
    with pytest.raises(ClaimcheckError, match=message):
        working_folder()


def test_without_a_file_every_setting_has_its_default(root: Path) -> None:
    """Where nothing is configured there is no file, and every value is the default."""
    configuration = find_configuration(root / "inner")
    values = {key: configuration.value(key) for key in SETTINGS}
    assert (configuration, values) == (
        Configuration(root / "inner"),
        {
            "claims": "claims",
            "sources": "seeds",
            "originals": "",
            "clusters": "",
            "min_origins": 2,
            "fail_on": "error",
            "strict": False,
            "report.title": "",
            "report.author": "",
            "report.date": "",
            "report.summary": "",
        },
    )


@pytest.mark.parametrize(
    ("name", "head"), [("claimcheck.toml", ""), ("pyproject.toml", "[tool.claimcheck]\n")]
)
@pytest.mark.parametrize(("key", "value"), [("fail_on", "never"), ("fail_on", "warning"), ("strict", True)])
def test_a_setting_of_the_command_line_can_be_fixed(
    name: str, head: str, key: str, value: object, root: Path
) -> None:
    """What `verify` fails on can stand in either file, of which the configuration tells the one that it is."""
    (root / name).write_text(f"{head}{key} = {json.dumps(value)}\n", encoding="utf-8")
    found = find_configuration(root / "inner" / "deep")
    assert (found, found.value(key)) == (Configuration(root, root / name, {key: value}), value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("strict = 1\n[tool.claimcheck]\nstrict = 1\n", ":3", id="only ours is looked at"),
        pytest.param("tool.claimcheck.strict = 1\n", "", id="written in another way"),
        pytest.param("[tool.claimcheck]\n'strict' = 1\n", ":2", id="a key in quotation marks"),
    ],
)
def test_a_mistake_in_a_pyproject_has_its_line(text: str, line: str, root: Path) -> None:
    """The line is that of our table's key; where the key was written in another way none is told."""
    (root / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ClaimcheckError) as refused:
        find_configuration(root)
    assert str(refused.value) == f"pyproject.toml{line}: `strict` must be true or false"


def test_a_byte_order_mark_is_no_mistake(root: Path) -> None:
    """Windows editors begin files with a mark."""
    (root / "claimcheck.toml").write_bytes(b"\xef\xbb\xbfmin_origins = 3\n")
    assert find_configuration(root).written == {"min_origins": 3}


def test_files_that_may_configure_are_named_from_the_nearest_on(root: Path) -> None:
    """Every folder from the start upwards may hold one of two, in the order in which they are looked at."""
    files = list(configuration_files(root / "inner"))
    assert [file.relative_to(root).as_posix() for file in files[:4]] == [
        "inner/claimcheck.toml",
        "inner/pyproject.toml",
        "claimcheck.toml",
        "pyproject.toml",
    ]


def test_a_file_of_clusters_lies_in_the_project(root: Path) -> None:
    """There or not; one that lies elsewhere is refused, also behind a link."""
    folder = root / "inner" / "deep"
    (folder / "claimcheck.toml").write_text("clusters = 'texts.jsonl'")
    assert find_project(None, None, folder).clusters == folder / "texts.jsonl"
    (root / "outside.jsonl").write_text("")
    (folder / "texts.jsonl").symlink_to(root / "outside.jsonl")
    with pytest.raises(ClaimcheckError) as refused:
        find_project(None, None, folder)
    assert str(refused.value) == (
        "claimcheck.toml: the file of `clusters` lies outside the project (links are followed); set another"
    )
