"""Files are read safely."""

import codecs
import errno
import json
import os
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.files import (
    MAX_ARTICLE_BYTES,
    NoJsonError,
    UnreadableError,
    decode,
    list_files,
    parse_json,
    read_bytes,
    resolve_below,
)

CANARY = "CANARY of a file outside"
OUTSIDE = "write a path below the source folder, with `/` between its parts"
LINK = "the file lies outside the source folder (a link leads there)"
NO_FILE = "no such file"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A source folder with files and links of every kind, beside a folder with a canary."""
    folder = tmp_path / "seeds"
    (folder / "directory").mkdir(parents=True)
    (tmp_path / "sources_secret").mkdir()
    (tmp_path / "sources_secret" / "s.txt").write_text(CANARY)
    (tmp_path / "x").write_text(CANARY)
    (folder / "ok.txt").write_text("ok")
    (folder / "directory" / "Ok.txt").write_text("deeper")
    (folder / "link.txt").symlink_to(tmp_path / "x")
    (folder / "up").symlink_to(tmp_path)
    (folder / "inside.txt").symlink_to("ok.txt")
    (folder / "inner").symlink_to("directory")
    (folder / "loop").symlink_to("loop")
    (folder / "zero").symlink_to("/dev/zero")
    os.mkfifo(folder / "fifo")
    return folder


def read(sources: Path, written: str) -> str:
    """Return the content of the file, or why it cannot be had."""
    try:
        return read_bytes(resolve_below(sources, written), 100).decode()
    except UnreadableError as error:
        return f"refused: {error}"


@pytest.mark.parametrize(
    ("written", "content"),
    [
        ("ok.txt", "ok"),
        ("./ok.txt", "ok"),
        ("directory/Ok.txt", "deeper"),
        ("directory//./Ok.txt", "deeper"),
        ("inside.txt", "ok"),
        ("inner/Ok.txt", "deeper"),
    ],
)
def test_a_file_below_the_folder_is_read(sources: Path, written: str, content: str) -> None:
    """A relative path is followed, through folders and links that stay inside."""
    assert read(sources, written) == content


@pytest.mark.each(
    ("written", "reason"),
    [
        *((path, OUTSIDE) for path in ("../x", "..", "directory/../../x", "directory/../ok.txt", "/etc/passwd", "//x")),
        *((path, OUTSIDE) for path in ("..\\x", "directory\\Ok.txt", "C:x", "c:\\x", "\\\\server\\share", "a:b", "C:")),
        *((path, OUTSIDE) for path in ("ok.txt\0.md", "\0")),
        *((path, LINK) for path in ("link.txt", "up/x", "up/sources_secret/s.txt", "up", "zero")),
        *((path, NO_FILE) for path in ("gone.txt", "ok.txt ", "ok.txt.", " ok.txt", "~/x", "file:///etc/passwd", "%2e%2e/x")),
        *((path, NO_FILE) for path in ("con", "NUL.txt", "aux.md", "ok.txt/x", "\n", "…/x", "ok.txt:stream", "*", "a" * 300)),
        ("fifo", "not a regular file"),
        ("directory/ok.txt", "no such file; `Ok.txt` differs in upper and lower case or in Unicode form only"),
        ("OK.TXT", "no such file; `ok.txt` differs in upper and lower case or in Unicode form only"),
    ],
)  # fmt: skip
def test_any_other_path_is_refused_with_the_reason(sources: Path, written: str, reason: str) -> None:
    """What is no regular file below the folder is refused, and the message tells why."""
    assert read(sources, written) == f"refused: {reason}"


@pytest.mark.parametrize("written", [".", "./", "directory", "directory/", "inner"])
def test_a_folder_is_no_article(sources: Path, written: str) -> None:
    """A path to a folder is refused like a pipe."""
    assert read(sources, written) == "refused: not a regular file"


@pytest.mark.parametrize("written", ["a" * 300 + "/b", "a/" * 3_000 + "b"])
def test_a_path_that_is_too_long_is_refused(sources: Path, written: str) -> None:
    """A path longer than the system allows is a missing file, not a crash."""
    assert read(sources, written) == "refused: no such file"


def test_a_name_that_no_file_can_have_here_is_refused(sources: Path) -> None:
    """A character that the system's encoding of file names lacks is told, and ends no run."""
    lacking = "\ud83d"  # half a character: no encoding has it, whatever the locale
    with pytest.raises(UnreadableError) as refused:
        resolve_below(sources, f"Zürich{lacking}.txt")
    encoding = sys.getfilesystemencoding()
    assert str(refused.value) == (
        f"cannot be reached: file names are {encoding} here, which lacks one of its characters;"
        " set a UTF-8 locale, such as LC_ALL=C.UTF-8"
    )


def test_a_link_that_leads_nowhere_is_not_called_another_name(sources: Path) -> None:
    """A link that leads nowhere, or back to itself, is told without a hint at its own name."""
    assert read(sources, "loop") == "refused: no such file"


def test_no_name_outside_the_folder_is_told(sources: Path) -> None:
    """The hint at a name in another case looks at nothing outside."""
    assert read(sources, "up/sources_secret/S.TXT") == "refused: no such file"


@pytest.mark.parametrize(("there", "written"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_name_in_another_unicode_form_is_hinted_at(tmp_path: Path, there: str, written: str) -> None:
    """A name that looks the same but is composed otherwise, as other systems write it, is told."""
    (tmp_path / unicodedata.normalize("NFD" if there == "NFD" else "NFC", "é.txt")).write_text("x")
    refused = read(tmp_path, unicodedata.normalize("NFC" if written == "NFC" else "NFD", "é.txt"))
    name = unicodedata.normalize("NFD" if there == "NFD" else "NFC", "é.txt")
    assert (
        refused == f"refused: no such file; `{name}` differs in upper and lower case or in Unicode form only"
    )


def path_cases(data: Path) -> Iterator[tuple[str, bool]]:
    """Yield the public path cases, each with whether it is to be read."""
    path = data / "hostile" / "own" / "path-cases.json"
    if not path.is_file():
        pytest.skip("no path cases")
    cases = json.loads(path.read_text(encoding="utf-8"))
    yield from ((written, True) for written in cases["accept"])
    # Behind some stands what kind of link they are in the fixture.
    yield from ((written.split(" -> ")[0].split(" (")[0], False) for written in cases["reject"])


def test_no_public_path_case_reads_what_it_should_not(sources: Path, data: Path) -> None:
    """Of the path cases those inside are read and the others refused; folders have their own test."""
    cases = [(written, inside) for written, inside in path_cases(data) if written not in {".", "directory"}]
    assert [(written, not read(sources, written).startswith("refused: ")) for written, _ in cases] == cases


def test_no_traversal_payload_reaches_a_file_outside(sources: Path, data: Path) -> None:
    """None of a thousand ways to write `../` reads the canary, or shows a word of it in its message."""
    files = sorted((data / "hostile" / "payloads-all-the-things" / "traversal").glob("*.txt"))
    if not files:
        pytest.skip("no traversal payloads")
    lines = [line for file in files for line in file.read_bytes().decode("latin-1").splitlines()]
    aimed = [
        line.replace("{FILE}", target).replace("etc/passwd", target)
        for line in lines
        for target in ("etc/passwd", "x")
    ]
    told = {read(sources, written) for written in aimed if written.strip()}
    assert {
        message for message in told if not message.startswith("refused: ") or "CANARY" in message
    } == set()


# Reading bytes.


@pytest.mark.parametrize("size", [0, 1, 99, 100])
def test_a_file_up_to_the_limit_is_read_whole(tmp_path: Path, size: int) -> None:
    """A file of exactly the limit is not too large."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * size)
    assert read_bytes(path, 100) == b"x" * size


def test_a_larger_file_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    """A file of ten gigabytes is refused after the limit."""
    path = tmp_path / "sparse.txt"
    path.touch()
    os.truncate(path, 10**10)
    start = time.process_time()
    with pytest.raises(UnreadableError, match=r"^larger than 20 MB$"):
        read_bytes(path, MAX_ARTICLE_BYTES)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("special", ["fifo", "/dev/zero", "/dev/null"])
def test_a_special_file_is_refused_at_once(sources: Path, special: str) -> None:
    """Pipes and devices are refused without waiting for them or reading them."""
    start = time.process_time()
    with pytest.raises(UnreadableError, match=r"^not a regular file$"):
        read_bytes(sources / special, 100)
    assert time.process_time() - start < 5


def test_a_link_is_not_followed_when_it_is_read(sources: Path) -> None:
    """A link put in place of a file that was already resolved is not followed."""
    with pytest.raises(UnreadableError, match=r"^cannot be opened: "):
        read_bytes(sources / "link.txt", 100)


def test_a_missing_file_is_told_without_its_path(tmp_path: Path) -> None:
    """The reason is the system's, in lower case, without a path that only this machine has."""
    with pytest.raises(UnreadableError, match=r"^cannot be opened: no such file or directory$"):
        read_bytes(tmp_path / "gone.txt", 100)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder called like a file is no regular file."""
    with pytest.raises(UnreadableError, match=r"^not a regular file$"):
        read_bytes(tmp_path, 100)


# Decoding.


TEXT = "„Zażółć gęślą“ – Größe: 5 €, naïve, Ω, Київ, 東京, 😀"
LATIN = "Größe und Maß, naïve"


@pytest.mark.parametrize(
    ("content", "encoding", "text"),
    [
        (b"", "utf-8", ""),
        (TEXT.encode(), "utf-8", TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", TEXT),
        *((TEXT.encode(name), "utf-8", TEXT) for name in ("utf-16", "utf-32")),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-8", TEXT),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-8", TEXT),
        (TEXT.encode("utf-16-le"), "utf-16-le", TEXT),
        (codecs.BOM_UTF8 + LATIN.encode(), "cp1252", LATIN),
        *((LATIN.encode(name), name, LATIN) for name in ("cp1252", "latin-1", "iso-8859-15", "cp850", "mac-roman")),
        ("„5 €“ …".encode("cp1252"), "cp1252", "„5 €“ …"),
        ("Zażółć gęślą".encode("cp1250"), "cp1250", "Zażółć gęślą"),
        ("Zażółć gęślą".encode("iso-8859-2"), "iso-8859-2", "Zażółć gęślą"),
        ("Київ".encode("koi8-u"), "koi8-u", "Київ"),
        ("東京".encode("shift_jis"), "shift_jis", "東京"),
        ("東京".encode("gb18030"), "gb18030", "東京"),
        (b"a\r\nb\rc\n", "utf-8", "a\r\nb\rc\n"),
        ("a\ufeffb".encode(), "utf-8", "a\ufeffb"),
        ("e\u0301".encode(), "utf-8", "e\u0301"),
    ],
)  # fmt: skip
def test_bytes_are_decoded_as_declared(content: bytes, encoding: str, text: str) -> None:
    """A byte order mark decides, else the declared encoding; nothing else of the text is changed."""
    assert decode(content, encoding) == text


HINT = "save it as UTF-8"


@pytest.mark.parametrize(
    ("content", "encoding", "reason"),
    [
        ("ok\n„5 €“".encode("cp1252"), "utf-8", f"not utf-8: byte 0x84 in line 2; {HINT}"),
        (LATIN.encode("latin-1"), "utf-8", f"not utf-8: byte 0xf6 in line 1; {HINT}"),
        ("Zażółć".encode("iso-8859-2"), "utf-8", f"not utf-8: byte 0xbf in line 1; {HINT}"),
        ("Київ".encode("koi8-u"), "utf-8", f"not utf-8: byte 0xeb in line 1; {HINT}"),
        ("a\nb\n€".encode()[:-1], "utf-8", f"not utf-8: byte 0xe2 in line 3; {HINT}"),
        (b"\n\n\xed\xa0\x80", "utf-8", f"not utf-8: byte 0xed in line 3; {HINT}"),
        (b"\xc0\xaf", "utf-8", f"not utf-8: byte 0xc0 in line 1; {HINT}"),
        (b"\xf4\x90\x80\x80", "utf-8", f"not utf-8: byte 0xf4 in line 1; {HINT}"),
        ("Größe".encode() + "Größe".encode("cp1252"), "utf-8", f"not utf-8: byte 0xf6 in line 1; {HINT}"),
        (b"a\x81b", "cp1252", f"not cp1252: byte 0x81 in line 1; {HINT}"),
        ("Größe".encode(), "ascii", f"not ascii: byte 0xc3 in line 1; {HINT}"),
    ],
)  # fmt: skip
def test_bytes_that_do_not_fit_are_told_with_their_line(content: bytes, encoding: str, reason: str) -> None:
    """No byte is ever replaced: the first that does not fit is told, and what may help."""
    with pytest.raises(UnreadableError) as refused:
        decode(content, encoding)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("content", "encoding"),
    [(b"a\0b", "utf-8"), ("Text".encode("utf-16-le"), "utf-8"), ("Text".encode("utf-32-be"), "latin-1"), (b"\0", "cp1252")],
)  # fmt: skip
def test_nul_characters_are_refused(content: bytes, encoding: str) -> None:
    """A text holds no NUL: such a file is none, or in another encoding."""
    with pytest.raises(UnreadableError, match=r"^holds NUL characters: not a text, or another encoding$"):
        decode(content, encoding)


@pytest.mark.parametrize("name", ["utf-16", "utf-32"])
def test_a_truncated_file_is_refused(name: str) -> None:
    """A file that ends in the middle of a character is refused, with a byte order mark as well."""
    with pytest.raises(UnreadableError):
        decode(TEXT.encode(name)[:-1], "utf-8")


def test_a_file_is_told_by_the_encoding_that_was_tried() -> None:
    """A truncated UTF-16 file is not called a bad UTF-8 one, nor an older Windows text."""
    with pytest.raises(UnreadableError, match=r"^not utf-16.*; save it as UTF-8$"):
        decode(TEXT.encode("utf-16")[:-1], "utf-8", "if it is older, say so")


def test_who_reads_a_file_says_what_helps() -> None:
    """An article may say its encoding, a file of records cannot."""
    with pytest.raises(UnreadableError, match=r"in line 1; say which encoding$"):
        decode("Größe".encode("cp1252"), "utf-8", "say which encoding")


def test_no_encoding_yields_half_a_character() -> None:
    """Whatever is declared, a text can be written again."""
    try:
        decode(b"+2AA-", "utf-7").encode()
    except UnreadableError:
        return


@given(
    st.binary(),
    st.sampled_from(["utf-8", "cp1252", "latin-1", "utf-16", "utf-16-le", "gb18030", "iso2022_jp"]),
)
def test_any_bytes_are_decoded_or_refused(content: bytes, encoding: str) -> None:
    """No bytes raise anything but the refusal, and no decoded text has a replaced or impossible character."""
    try:
        text = decode(content, encoding)
    except UnreadableError:
        return
    assert text.encode().decode() == text
    assert "\0" not in text


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_any_text_comes_back_from_its_encoding(text: str, encoding: str) -> None:
    """A text in any of the encodings of Unicode, marked or UTF-8, is the text that was written."""
    assert decode(text.encode(encoding), "utf-8") == text


@pytest.mark.parametrize("written", [".git/config", "deep/.GIT/config", "git"])
def test_what_git_keeps_for_itself_is_no_article(tmp_path: Path, written: str) -> None:
    """Where the folder of articles is a whole repository, an access token lies below it."""
    for folder in (tmp_path / ".git", tmp_path / "deep" / ".GIT"):
        folder.mkdir(parents=True)
        (folder / "config").write_text(CANARY)
    (tmp_path / "git").symlink_to(".git/config")
    (tmp_path / ".gitignore").write_text("mine")
    assert read(tmp_path, written) == "refused: the file lies in a repository's own folder, `.git`"
    assert read(tmp_path, ".gitignore") == "mine"


@pytest.mark.parametrize("name", ["open", "fstat", "read", "lstat"])
@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.EACCES])
def test_whatever_the_system_refuses_is_a_reason(
    sources: Path, name: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told without the path, whichever step it refuses, and no file stays open."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "Some Reason", str(sources / "ok.txt"))

    held = sorted(os.listdir("/dev/fd"))  # noqa: PTH208 -- names alone
    with monkeypatch.context() as patch:
        patch.setattr(os, name, refuse)
        told = read(sources, "ok.txt")
    starts = {"open": "cannot be opened: ", "lstat": "cannot be reached: "}
    assert told == f"refused: {starts.get(name, '')}some reason"
    assert sorted(os.listdir("/dev/fd")) == held  # noqa: PTH208 -- names alone


def test_a_link_is_not_followed(sources: Path) -> None:
    """One that is opened by its own name, as records are, is no file."""
    with pytest.raises(UnreadableError, match=r"^cannot be opened: a link, and it is not followed; "):
        read_bytes(sources / "inside.txt", 100)


def test_a_file_longer_than_a_read_is_whole(tmp_path: Path) -> None:
    """The system gives what it has at hand, and the rest when it is asked again."""
    content = bytes(range(256)) * 10_000
    (tmp_path / "long").write_bytes(content)
    assert read_bytes(tmp_path / "long", len(content)) == content
    with pytest.raises(UnreadableError, match=r"^larger than 2 MB$"):
        read_bytes(tmp_path / "long", len(content) - 1)


LINK_OF_LISTING = "a link to a folder, and links are not followed; put the folder itself there"


def listed(folder: Path) -> dict[str, str]:
    """Return each name below *folder* with why it was not looked into."""
    return {file.name: file.refused for file in list_files(folder)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, one in a folder, and a folder outside."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.yaml").touch()
    folder = tmp_path / "claims"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.yaml").touch()
    (folder / "sub" / "b.txt").touch()
    return folder


FILES = {"a.yaml": "", "sub/b.txt": ""}


def test_every_file_is_listed_by_its_way(folder: Path) -> None:
    """Files, and what is called like one; folders that are empty hold none."""
    (folder / "empty").mkdir()
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "c").touch()
    assert listed(folder) == {**FILES, ".hidden/c": ""}


@pytest.mark.parametrize(
    ("target", "refused"),
    [
        pytest.param("../outside", LINK_OF_LISTING, id="a folder outside"),
        pytest.param("sub", LINK_OF_LISTING, id="a folder inside"),
        pytest.param(".", LINK_OF_LISTING, id="the folder itself"),
        pytest.param("gone", "a link that leads nowhere; remove it", id="nowhere"),
        pytest.param("link", "cannot be looked into: a link, and it is not followed; put the file itself there", id="itself"),
        pytest.param("a.yaml", "", id="a file"),
    ],
)  # fmt: skip
def test_a_link_is_told_where_files_may_lie_behind_it(folder: Path, target: str, refused: str) -> None:
    """No link is followed, and none to a folder is passed over in silence."""
    (folder / "link").symlink_to(target)
    assert listed(folder) == {**FILES, "link": refused}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE])
def test_a_folder_that_cannot_be_entered_is_told(
    folder: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are looked into; the folder that was named is an error of its own."""
    scandir = os.scandir
    closed = {folder / "sub"}

    def refuse(path: Path) -> object:
        if path in closed:
            raise OSError(number, "Refused", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert listed(folder) == {"a.yaml": "", "sub": "the folder cannot be looked into: refused"}
    closed.add(folder)
    with pytest.raises(UnreadableError, match=r"^cannot be looked into: refused$"):
        listed(folder)


@contextmanager
def nested(folder: Path, depth: int) -> Iterator[None]:
    """Have *depth* folders in each other below *folder*, with a file in the last, and no longer than needed.

    What removes temporary folders may itself not go as deep.
    """
    before = Path.cwd()
    os.chdir(folder)
    for _ in range(depth):
        # Relative, as the whole name is too long for the system.
        os.mkdir("d")  # noqa: PTH102
        os.chdir("d")
    Path("deep.yaml").touch()
    os.chdir(before)
    try:
        yield
    finally:
        subprocess.run(["rm", "-rf", folder / "d"], check=True)  # noqa: S607 -- of the system


def test_folders_may_lie_a_thousand_deep(folder: Path) -> None:
    """Depth is no crash: what has a name is found."""
    with nested(folder, 1_000):
        assert listed(folder) == {**FILES, f"{'d/' * 1_000}deep.yaml": ""}


def test_folders_too_deep_for_a_name_are_told(folder: Path) -> None:
    """Where the system takes no longer name, that folder is told."""
    with nested(folder, 2_500):
        found = listed(folder)
    (name,) = set(found) - set(FILES)
    assert (set(name.split("/")), found[name]) == (
        {"d"},
        "the folder cannot be looked into: file name too long",
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no JSON, or cut short: Expecting value (line 1, column 1)"),
        (
            "{\n3",
            "no JSON, or cut short: Expecting property name enclosed in double quotes (line 2, column 1)",
        ),
        ('{"a": 1, "a": 1}', "a record has a key twice"),
        ("[-Infinity]", "holds a number that no map has"),
        ("9" * 5_000, "holds a number that no map has"),
        ("[" * 100_000, "nested too deeply for a map"),
    ],
)
def test_what_readers_take_differently_is_refused(text: str, told: str) -> None:
    """It says where and why."""
    with pytest.raises(NoJsonError) as refused:
        parse_json(text, "map")
    assert str(refused.value) == told


@given(st.dictionaries(st.text(), st.integers() | st.lists(st.text()) | st.none()))
def test_everything_else_is_read(value: object) -> None:
    """What was written comes back."""
    assert parse_json(json.dumps(value), "map") == value
