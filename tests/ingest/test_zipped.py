"""Files inside a ZIP of a stranger."""

from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest import zipped
from claimcheck.ingest.page import UnreadablePageError
from claimcheck.ingest.zipped import Relation, Zipped, parse_xml, relations, resolve


def packed(**files: bytes) -> bytes:
    """Return a ZIP of files by their names, `__` for `/`."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as made:
        for name, one in files.items():
            made.writestr(name.replace("__", "/"), one)
    return content.getvalue()


def test_a_file_is_read_by_its_name() -> None:
    """What was put in comes out; what was not is refused by name."""
    archive = Zipped(packed(a=b"1"))
    assert ("a" in archive, "b" in archive, archive.read("a")) == (True, False, b"1")
    with pytest.raises(UnreadablePageError, match="lacks `b`"):
        archive.read("b")


def test_a_bomb_stops_at_its_real_size() -> None:
    """A file that unpacks to more than is read of one is refused, and so are many that do together."""
    bomb = Zipped(packed(a=bytes(zipped.MAX_MEMBER + 1)))
    with pytest.raises(UnreadablePageError, match="unpacks to more"):
        bomb.read("a")
    many = Zipped(packed(a=bytes(zipped.MAX_MEMBER)))
    for _ in range(zipped.MAX_TOTAL // zipped.MAX_MEMBER):
        many.read("a")
    with pytest.raises(UnreadablePageError, match="unpacks to more"):
        many.read("a")


def test_a_size_that_lies_is_no_way_around() -> None:
    """The size that a ZIP declares decides nothing."""
    real = packed(a=bytes(zipped.MAX_MEMBER + 1))
    lying = real.replace((zipped.MAX_MEMBER + 1).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != real
    with pytest.raises(UnreadablePageError):
        Zipped(lying).read("a")


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ZIP of more files than any document has is refused."""
    monkeypatch.setattr(zipped, "MAX_FILES", 1)
    with pytest.raises(UnreadablePageError, match="more than 1 others"):
        Zipped(packed(a=b"", b=b""))


@given(st.integers(0, 120), st.binary(min_size=1, max_size=8))
def test_a_damaged_zip_is_refused_or_read(at: int, wrong: bytes) -> None:
    """Whatever is damaged, the file comes out or the refusal is clear."""
    content = packed(a=b"some words that are packed")
    damaged = content[:at] + wrong + content[at + len(wrong) :]
    try:
        Zipped(damaged).read("a")
    except UnreadablePageError:
        return


def test_xml_is_parsed_with_its_names() -> None:
    """An element keeps its namespace, its attributes and its words."""
    root = parse_xml(b'<a xmlns="u"><b c="1">&lt;d&#228;</b></a>', "a.xml")
    assert (root[0].tag, root[0].attrib, root[0].text) == ("u}b", {"c": "1"}, "<dä")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', "document type"),
        (
            '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'.encode(
                "utf-16"
            ),
            "document type",
        ),
        (b"<a>" * 300 + b"</a>" * 300, "too deeply"),
        (b"<a>&b;</a>", "no XML"),
        (b"<a><b></a>", "no XML"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "no XML"),
        (b"", "no XML"),
    ],
)
def test_hostile_xml_is_refused(content: bytes, said: str) -> None:
    """Entities, outside files, depth and what is no XML are refused before they cost anything."""
    with pytest.raises(UnreadablePageError, match=said):
        parse_xml(content, "a.xml")


@given(st.binary() | st.text(alphabet="<>/a&;!\"'= ").map(str.encode))
def test_any_bytes_are_xml_or_refused(content: bytes) -> None:
    """Whatever the bytes, there is an element or a clear refusal."""
    with suppress(UnreadablePageError):
        parse_xml(content, "a.xml")


def test_relations_are_names_in_the_file() -> None:
    """Targets are resolved from the folder of their source, those outside of the file are none."""
    rels = (
        b'<r><x Id="1" Type="http://x/styles" Target="styles.xml"/><x Id="2" Type="y/header" Target="/h%20.xml"/>'
        b'<x Id="3" Type="link" TargetMode="External" Target="http://x/"/></r>'
    )
    archive = Zipped(packed(word___rels__document__xml=b"", **{"word/_rels/document.xml.rels": rels}))
    expected = {"1": Relation("styles", "word/styles.xml"), "2": Relation("header", "h .xml")}
    assert relations(archive, "word/document.xml") == expected
    assert relations(archive, "") == {}


@pytest.mark.parametrize(
    ("folder", "target", "name"),
    [
        ("a", "b.xml#c", "a/b.xml"),
        ("a/b", "../c", "a/c"),
        ("a", "../../../etc/passwd", "etc/passwd"),
        ("", "b", "b"),
    ],
)
def test_no_target_leaves_the_file(folder: str, target: str, name: str) -> None:
    """A way up ends at the top of the file."""
    assert resolve(folder, target) == name
