"""Patterns of words and phrases that the tables write with marks, sought only where their words stand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.languages import pack as module
from claimcheck.text.phrases import Several, Sought, Whole, alternatives, pattern_of
from claimcheck.text.said import listed_as

TABLE = """\
believ… : some
…est : some
too … to : some
as long as : some
as long : some
report, rumour : noun
false, not so : untrue
reporter : person
not- : odd
daß, can't, e-mail…, un…lich, …long… : spelt
"""


@pytest.fixture(autouse=True)
def _table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Read a table written by hand."""
    folder: Path = tmp_path_factory.mktemp("tables")
    (folder / "en").mkdir()
    (folder / "en" / "some.txt").write_text(TABLE, encoding="utf-8")
    caches = (module.pack, module.words, pattern_of, listed_as)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_FOLDER", folder)
        for cached in caches:
            cached.cache_clear()
        yield
    for cached in caches:
        cached.cache_clear()


def test_marks_stand_for_the_rest_of_a_word_and_for_words() -> None:
    """Whole words alone are found, in any case, over a line's end, the longer of two phrases first."""
    found = pattern_of("some").findall(
        "Believers are too old\nto rest as long\nas the largest unbelieved dog"
    )
    assert found == ["Believers", "too old\nto", "rest", "as long\nas", "largest"]
    assert alternatives("some").index("as\\s+long\\s+as") < alternatives("some").index("as\\s+long|")


def test_more_letters_beside_a_class() -> None:
    """A mark in the pattern stands for them as one in the tables does; without it the word is whole."""
    text = "Die Kriegsreporterin, ein Reporter und sein Kriegsreporter"
    assert Sought(r"\b<…person>\b").findall(text) == ["Reporter", "Kriegsreporter"]
    assert Sought(r"\b<person…>\b").findall(text) == ["Reporter"]
    assert Sought(r"\b<person>\b").findall(text) == ["Reporter"]
    assert Sought(r"\b<…person…>\b").findall(text) == ["Kriegsreporterin", "Reporter", "Kriegsreporter"]


def test_nothing_is_compiled_where_a_needed_word_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One word of each thing needed must stand; where they do, the pattern is searched."""
    sought = Sought(r"<noun> (?:was|is) <untrue>", "noun", "untrue =hoax")
    compiled: list[str] = []
    plain = re.compile

    def counted(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return plain(pattern, flags)

    monkeypatch.setattr(re, "compile", counted)
    for text in ("The report was true.", "False.", "The report was not.", ""):
        assert sought.search(text) is None
    assert compiled == []
    assert sought.search("The rumour was not so.") is not None
    assert compiled == ["(?:rumour) (?:was|is) (?:not\\s+so)"]


def test_what_a_pattern_in_any_case_takes_for_a_letter() -> None:
    """A long s hides no word, nor does a Turkish i or the sign for kelvin."""
    assert Sought(r"\b<noun>\b|\b<untrue>\b").findall("falſe FALſE") == ["falſe", "FALſE"]
    assert Sought("<KINDS>", words={"KINDS": ["kind"]}).findall("\u212aınd \u212aİnd") == [
        "\u212aınd",
        "\u212aİnd",
    ]


WORDS = (
    "Believer",
    "as",
    "long",
    "too",
    "old",
    "to",
    "largest",
    "report",
    "false",
    "not",
    "so",
    "x",
    ",",
    "-",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "\n"])), max_size=12),
    st.integers(0, 9),
    st.integers(0, 60),
)
def test_what_is_found_is_what_a_plain_search_finds(
    pieces: list[tuple[str, str]], start: int, end: int
) -> None:
    """In any text and any part of it, by as many patterns of its words as are made."""
    text = "".join(word + blank for word, blank in pieces)
    sought = SOUGHT
    plain = re.compile(
        rf"(?<!\w)(?:(?:{alternatives('some')})|(?:{alternatives('noun')})\s(?:{alternatives('untrue')}))(?!\w)",
        re.IGNORECASE,
    )
    for way in ("search", "match", "fullmatch"):
        found, expected = getattr(sought, way)(text, start, end), getattr(plain, way)(text, start, end)
        assert (found and found.span()) == (expected and expected.span())
    assert [m.span() for m in sought.finditer(text, start, end)] == [
        m.span() for m in plain.finditer(text, start, end)
    ]
    assert sought.sub("", text) == plain.sub("", text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from((*WORDS, "daß", "dass", "DASS", "can't", "can’t", "e-mails", "unmöglich")),
            st.sampled_from(["", " ", "\n ", "-"]),
        ),
        max_size=12,
    ),
    st.integers(0, 9),
    st.integers(0, 60),
)
def test_whole_words_are_found_as_a_pattern_finds_them(
    pieces: list[tuple[str, str]], start: int, end: int
) -> None:
    """In any text and any part of it, of several classes the first one's, with no pattern compiled; one that ends on a mark, too."""
    text = "".join(word + blank for word, blank in pieces)
    for names in (("some",), ("untrue", "some"), ("some", "untrue", "odd"), ("spelt", "noun", "some")):
        sought = Whole(*names)
        plain = re.compile(
            rf"(?<!\w)(?:{'|'.join(f'(?:{alternatives(name)})' for name in names)})(?!\w)", re.IGNORECASE
        )
        for way in ("search", "match", "fullmatch"):
            found, expected = getattr(sought, way)(text, start, end), getattr(plain, way)(text, start, end)
            assert (found and (found.span(), found.group())) == (
                expected and (expected.span(), expected.group())
            )
        assert [m.span() for m in sought.finditer(text, start, end)] == [
            m.span() for m in plain.finditer(text, start, end)
        ]
        assert sought.sub("", text) == plain.sub("", text)


SOUGHT = Sought(r"(?<!\w)(?:<some>|<noun>\s<untrue>)(?!\w)")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " "])), max_size=12))
def test_several_find_what_each_finds(pieces: list[tuple[str, str]]) -> None:
    """Asked all at once they find what each finds asked alone, in their order, also those that need no word."""
    text = "".join(word + blank for word, blank in pieces)
    patterns = [
        ("mark", Sought(r"-|x")),
        ("noun", Whole("noun")),
        ("denied", Sought(r"<noun>\s(?:\w+\s)?<untrue>", "untrue", "noun =x")),
        ("same", SOUGHT),
    ]
    several = Several(patterns)
    assert [(name, match.span()) for name, match in several.finditer(text)] == [
        (name, match.span()) for name, pattern in patterns for match in pattern.finditer(text)
    ]
    assert several.is_whole(text) is any(pattern.fullmatch(text) for _, pattern in patterns)
