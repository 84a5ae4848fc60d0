"""The tables of the languages: how they are read, and that they hold what they may."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from claimcheck.languages import pack as module
from claimcheck.languages.pack import (
    LANGUAGES,
    RULED,
    ByLanguage,
    all_endings,
    all_groups,
    all_kinds,
    all_numbers,
    all_words,
    by_language,
    code_of,
    groups,
    kinds,
    longest_first,
    pack,
    parted,
    phrases,
    united,
    words,
)

SLOT = re.compile(r"(?<!P)<(…?)([a-z][a-z=-]*)(…?)>")
SRC = Path(module.__file__).parent.parent
FOLDER = SRC / "languages"
TABLES = sorted(path for path in FOLDER.glob("*/*.txt") if path.name != "paradigms.txt")

DE = """# A comment.

bis zu, bis maximal : bound=up_to
bis : bound=up_to, joint
angeblich~, wohl : hedge
geplant~e : planned, hedge=possible
mit|teilen, sagen : saying
drei : count=3
"""
EN = "up to : bound=up_to\nand : joint\n"


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read tables written by hand in place of the package's."""
    for language, text in {"de": DE, "en": EN, "mul": "% : joint\n"}.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "some.txt").write_text(text, encoding="utf-8")
    endings = "# endings\n~ : -, e, em, en, er, es\n~e : e, en\n"
    (tmp_path / "de" / "paradigms.txt").write_text(endings, encoding="utf-8")
    monkeypatch.setattr(module, "_FOLDER", tmp_path)
    for cached in (pack, words, kinds):
        cached.cache_clear()
    yield
    for cached in (pack, words, kinds):
        cached.cache_clear()


@pytest.mark.usefixtures("tables")
def test_the_words_of_a_class_are_found_whatever_their_kinds() -> None:
    """A paradigm stands for all its forms, a bar is no part of a verb."""
    adjective = {"angeblich", "angebliche", "angeblichem", "angeblichen", "angeblicher", "angebliches"}
    assert words("de", "hedge") == adjective | {"wohl", "geplante", "geplanten"}
    assert words("de", "bound") == {"bis zu", "bis maximal", "bis"}
    assert words("de", "saying") == {"mitteilen", "sagen"}


@pytest.mark.usefixtures("tables")
def test_what_a_language_does_not_offer_is_empty() -> None:
    """Neither a class nor a language that is missing is an error: what would be read by it is not read."""
    assert (words("en", "hedge"), kinds("en", "hedge"), groups("en", "hedge")) == (frozenset(), {}, {})
    assert (words("xx", "bound"), parted("xx", "saying")) == (frozenset(), [])


@pytest.mark.usefixtures("tables")
def test_kinds_are_told_longest_words_first() -> None:
    """The kind stands behind the equals sign; a class without kinds has none to tell."""
    assert list(kinds("de", "bound").items()) == [
        ("bis maximal", "up_to"),
        ("bis zu", "up_to"),
        ("bis", "up_to"),
    ]
    assert groups("de", "hedge") == {"possible": frozenset({"geplante", "geplanten"})}
    assert kinds("de", "planned") == {}


@pytest.mark.usefixtures("tables")
def test_a_verb_is_parted_from_its_particle() -> None:
    """A verb without one has an empty particle, and comes first."""
    assert parted("de", "saying") == [("", "sagen"), ("mit", "teilen")]


@pytest.mark.usefixtures("tables")
def test_the_languages_with_rules_are_asked_together() -> None:
    """Who does not know the language asks all of them, and what is of none."""
    assert all_words("joint") == {"bis", "and", "%"}
    assert all_endings("joint") == ("and", "bis", "%")
    assert all_kinds("bound") == {"bis maximal": "up_to", "bis zu": "up_to", "up to": "up_to", "bis": "up_to"}
    assert all_groups("bound") == {"up_to": frozenset({"bis zu", "bis maximal", "bis", "up to"})}
    assert all_numbers("count") == {"drei": 3}


@pytest.mark.usefixtures("tables")
def test_a_list_by_language_is_looked_up_when_asked() -> None:
    """It knows every language that has a folder, and no other."""
    joints = by_language("joint")
    assert (joints["de"], joints["en"]) == (frozenset({"bis"}), frozenset({"and"}))
    assert tuple(joints) == LANGUAGES
    assert len(joints) == len(LANGUAGES)
    assert phrases("bound")["de"] == ("bis maximal", "bis zu", "bis")
    assert united(joints, ["de", "en"]) == {"bis", "and"}
    with pytest.raises(KeyError):
        joints["mul"]


def test_a_list_by_language_asks_once() -> None:
    """What was looked up is kept."""
    asked: list[str] = []

    def look_up(language: str) -> str:
        asked.append(language)
        return language

    listed = ByLanguage(look_up)
    assert ([listed["de"], listed["de"]], asked) == (["de", "de"], ["de"])


def test_a_phrase_comes_before_what_it_begins_with() -> None:
    """Longer phrases come first, equally long ones by the alphabet."""
    assert longest_first(["bis", "ab", "bis zu", "an"]) == ("bis zu", "bis", "ab", "an")


def test_every_folder_is_a_language() -> None:
    """A language is known by its folder alone; those with rules are some of them."""
    folders = {path.name for path in FOLDER.iterdir() if (path / "grammar.txt").is_file()}
    assert set(LANGUAGES) == folders - {"mul"}
    assert set(RULED) <= set(LANGUAGES)


def lines(table: Path) -> list[tuple[list[str], list[str]]]:
    """Return the words and the classes of each line of a table."""
    written = [line for line in table.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    halves = [line.split(" : ") for line in written]
    assert [half for half in halves if len(half) != 2] == []
    return [(forms.split(", "), classes.split(", ")) for forms, classes in halves]


def told() -> dict[str, str]:
    """Return what `classes.txt` tells of each class; those that a pack must offer with their star."""
    text = (FOLDER / "classes.txt").read_text(encoding="utf-8")
    pairs = [line.split(" : ", 1) for line in text.splitlines() if " : " in line and line[0] != "#"]
    assert len({name for name, _ in pairs}) == len(pairs)
    return dict(pairs)


@pytest.mark.parametrize("language", [*LANGUAGES, "mul"])
def test_a_word_stands_on_one_line_of_its_language(language: str) -> None:
    """With all that it does: whoever changes it looks nowhere else."""
    places: dict[str, list[str]] = {}
    for table in (table for table in TABLES if table.parent.name == language):
        for forms, classes in lines(table):
            for written in forms:
                for word in _spelt(written, language):
                    place = f"{table.name}: {written} : {', '.join(classes)}"
                    places.setdefault(word.replace("|", ""), []).append(place)
    twice = [f"{word} in {' and in '.join(found)}" for word, found in places.items() if len(found) > 1]
    assert not twice, "\n".join(twice)


def _spelt(written: str, language: str) -> list[str]:
    stem, mark, name = written.partition("~")
    endings = module._paradigms(FOLDER / language)  # noqa: SLF001 - what a mark stands for
    return [stem + ending for ending in endings[name]] if mark else [written]


SORTED_BY_RULES = (
    *("bound-after", "bound-before", "conditional-bound", "joined-bound", "narrow-bound", "negated-bound"),
    *(
        "hedge",
        "hedge-before-clause",
        "hedge-before-infinitive",
        "hedge-of-noun",
        "hedging-noun",
        "hedging-phrase",
    ),
    *("answering", "described-actor", "duration", "fate", "range", "same-in-translation"),
)
"""Classes whose kinds rules ask for by name; those of the others are numbers, units or words."""


@pytest.mark.each("name", SORTED_BY_RULES)
def test_no_kind_is_misspelt(name: str) -> None:
    """Words of a kind that no rule asks for would never be read."""
    known = set().union(*(_constants(path) for path in SRC.rglob("*.py")))
    used = {kind: words for language in LANGUAGES for kind, words in groups(language, name).items()}
    unknown = {f"{name}={kind}": sorted(words) for kind, words in used.items() if kind not in known}
    assert not unknown, f"no rule asks for {unknown}"


@pytest.mark.each("table", TABLES)
def test_words_are_written_plainly(table: Path) -> None:
    """In lower case, but for symbols that case tells apart, with single blanks and without stray marks."""
    forms = [
        form
        for forms, classes in lines(table)
        if not {name.partition("=")[0] for name in classes} & {"symbol", "no-symbol"}
        for form in forms
    ]
    assert [form for form in forms if form != " ".join(form.lower().split()) or not form] == []


@pytest.mark.each("table", TABLES)
def test_a_line_names_each_class_once(table: Path) -> None:
    """And only such as are told."""
    known = {name.rstrip("*") for name in told()}
    named = [classes for _, classes in lines(table)]
    assert [classes for classes in named if len(set(classes)) != len(classes)] == []
    assert {name.partition("=")[0] for classes in named for name in classes} - known == set()


def test_every_class_is_asked_for_and_has_words() -> None:
    """No class is told that no rule asks for."""
    known = {name.rstrip("*") for name in told()}
    assert known - {name for path in SRC.rglob("*.py") for name in _asked(path)} == set()
    in_tables = {
        name.partition("=")[0] for table in TABLES for _, classes in lines(table) for name in classes
    }
    assert known - in_tables == set()


def _asked(path: Path) -> set[str]:
    """Return the names of classes that a module asks the tables for, by a call or in a list of names."""
    return set(_constants(path)) & {name.rstrip("*") for name in told()}


@cache
def _constants(path: Path) -> frozenset[str]:
    """Return the texts that a module holds, and the names of classes and kinds in its patterns."""
    texts = {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return frozenset(texts).union(*(slot.split("=") for text in texts for slot in _slots(text)))


def _slots(text: str) -> list[str]:
    """Return the classes that a pattern of `Sought` names."""
    return [name for _, name, _ in SLOT.findall(text)]


@pytest.mark.each("path", sorted(SRC.rglob("*.py")))
def test_no_class_is_asked_for_that_is_not_told(path: Path) -> None:
    """A name that is misspelt would be an empty set, and the rule never speak."""
    calls = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    names = [
        call.args[-1].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in ASKING
        if call.args and isinstance(call.args[-1], ast.Constant)
    ]
    if "Sought" in path.read_text(encoding="utf-8") and path.name != "phrases.py":
        names += [slot.partition("=")[0] for text in _constants(path) for slot in _slots(text)]
    assert set(names) - {name.rstrip("*") for name in told()} == set()


ASKING = {
    *(
        "words",
        "kinds",
        "groups",
        "parted",
        "by_language",
        "phrases",
        "kinds_by_language",
        "numbers_by_language",
    ),
    *("all_words", "all_kinds", "all_numbers", "all_groups", "all_endings"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_offers_what_it_must(language: str) -> None:
    """Each class with a star has words in every language."""
    must = [name.rstrip("*") for name in told() if name.endswith("*")]
    assert [name for name in must if not words(language, name)] == []


def test_the_page_shows_lines_as_they_work() -> None:
    """The words of the example in docs/languages.md do what it says."""
    page = (SRC.parent.parent / "docs" / "languages.md").read_text(encoding="utf-8")
    shown = [line.split(" : ") for line in page.split("```")[1].splitlines() if " : " in line]
    wrong = [
        f"{form} : {name}"
        for written, classes in shown
        for one in written.split(", ")
        for form in _spelt(one.replace("|", ""), "de")
        for name in classes.split(", ")
        if form not in pack("de").words.get(name, ())
    ]
    assert (len(shown), wrong) == (5, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paradigm_is_used(language: str) -> None:
    """And every mark names one."""
    used = {
        form.partition("~")[2]
        for t in TABLES
        if t.parent.name == language
        for f, _ in lines(t)
        for form in f
        if "~" in form
    }
    assert used == set(module._paradigms(FOLDER / language))  # noqa: SLF001 - the marks of the language


def test_every_class_is_told_in_sentences() -> None:
    """What a class means ends as a sentence or an example does."""
    assert [name for name, doc in told().items() if not re.search(r"[.“\"]$", doc)] == []


def test_a_code_is_known_whatever_its_country_and_case() -> None:
    """A record may tell more of a language than its tables are sorted by."""
    assert [code_of(told) for told in ("de-CH", "EN", "pt-BR", "", None)] == ["de", "en", "pt", "", ""]
