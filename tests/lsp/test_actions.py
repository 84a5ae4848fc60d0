"""Edits that mend a record."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from claimcheck.lsp.actions import actions
from claimcheck.lsp.desk import Seen

if TYPE_CHECKING:
    from conftest import SmallProject

Look = Callable[[str], Seen]
FILE = "claims/a.yaml"


def _offered(words: str, yaml: str, seen: Seen) -> dict[str, str]:
    """Return what is offered at the line of *words*, with the records as each would leave them."""
    start = yaml.index(words)
    end = yaml.index("\n", start)
    return {
        action.title: yaml[: action.edit.start] + action.edit.new + yaml[action.edit.end :]
        for action in actions(seen, FILE, start, end)
    }


def _errors(seen: Seen) -> list[str]:
    return [problem.code for problem in seen.report.problems if problem.severity == "error"]


@pytest.mark.parametrize(
    "quote",
    [
        "Up to 30 people were on board",
        '"Up to 30 people were on board"',
        "Up to 30 people\n          were on board",
        "'Up to 30 people were on board' # as printed",
    ],
)
def test_the_nearest_passage_is_taken(quote: str, seen: Look, records: str) -> None:
    """However the quotation is written; a comment behind it stays."""
    yaml = records.replace("quote: The ferry sank", f"quote: {quote}")
    offered = _offered(quote[:12], yaml, seen(yaml))
    mended = offered["Quote what the article has: „Up to 40 people were on board“"]
    [first, *_] = seen(mended).corpus.claims["sank"].evidence
    assert first.quote == "Up to 40 people were on board"
    assert ("# as printed" in mended) == ("# as printed" in yaml)
    assert "CC203" in _errors(seen(yaml))
    assert {"CC203", "CC109"}.isdisjoint(_errors(seen(mended)))


def test_the_whole_sentence_is_quoted(seen: Look, records: str) -> None:
    """What was cut off is in the quotation then."""
    now = seen(records)
    mended = _offered("quote: the bridge would", records, now)["Quote the whole sentence"]
    assert "quote: The mayor never said that the bridge would open." in mended
    assert (_errors(now), "CC209" in _errors(seen(mended))) == (["CC209"], False)


def test_remedies_are_offered_where_sources_and_actors_stand_in_another_file(
    seen: Look, records: str, project: "SmallProject"
) -> None:
    """As most projects have them: the claim cannot be read without."""
    others, claims = records.split("claims:\n")
    yaml = f"claims:\n{claims}"
    project.write(others, name="sources.yaml")
    now = seen(yaml)
    mended = _offered("quote: the bridge would", yaml, now)["Quote the whole sentence"]
    assert (_errors(now), "CC209" in _errors(seen(mended))) == (["CC209"], False)


def test_the_chain_that_was_read_is_added(seen: Look, records: str) -> None:
    """Only where the record has none."""
    yaml = records.replace("        attribution: [ann: said Ann Ash]\n", "")
    mended = _offered("quote: The ferry", yaml, seen(yaml))["Add the chain that was read: ann"]
    [link] = seen(mended).corpus.claims["sank"].evidence[0].attribution
    assert (link.actors, link.cue) == (("ann",), "said Ann Ash")
    assert not any("chain" in title for title in _offered("quote: The ferry", records, seen(records)))


@pytest.mark.parametrize("empty", ["attribution: []", "attribution: [ ]", "attribution:"])
def test_an_empty_chain_is_filled(empty: str, seen: Look, records: str) -> None:
    """A key that is there is not written again."""
    yaml = records.replace("attribution: [ann: said Ann Ash]", empty)
    mended = _offered("quote: The ferry", yaml, seen(yaml))["Add the chain that was read: ann"]
    [link] = seen(mended).corpus.claims["sank"].evidence[0].attribution
    assert (link.actors, "CC110" in _errors(seen(mended))) == (("ann",), False)


def test_no_edit_makes_a_file_harder_to_read(seen: Look, records: str) -> None:
    """Where a comment would be lost, or a key stand twice, nothing is offered; the remedy of a sound one beside it is."""
    yaml = records.replace("attribution: [ann: said Ann Ash]", "attribution: [] # whose?")
    assert not any("chain" in title for title in _offered("quote: The ferry", yaml, seen(yaml)))
    yaml = records.replace("ann: said", "bob: said").replace(
        "actors:\n  - id: ann\n    name: Ann Ash\n    kind: person\n", "actors: []\n"
    )
    assert not any("actor" in title for title in _offered("attribution: [bob", yaml, seen(yaml)))
    assert "CC106" in _errors(seen(yaml))


@pytest.mark.parametrize(
    "line",
    [
        "- {source: a, quote: said Ann}",
        "- {source: a, quote: said Ann, stance: supports}",
        '- {source: a, quote: "said Ann"} # c',
        "- source: a\n        quote: 'said Ann' # c",
        '- {source: a,\n         quote: "said Ann"}',
    ],
)
def test_a_sentence_with_a_comma_is_one_quotation(line: str, seen: Look, records: str) -> None:
    """In braces, and before a comment."""
    yaml = records.replace("- {source: a, quote: Nobody died.}", line)
    mended = _offered(line.rsplit("\n", maxsplit=1)[-1], yaml, seen(yaml))["Quote the whole sentence"]
    now = seen(mended)
    assert now.corpus.claims["sank"].evidence[1].quote == '"The ferry sank", said Ann Ash on Monday.'
    assert {"CC102", "CC109"}.isdisjoint(_errors(now))


def test_words_are_set_apart_for_a_reason_that_a_person_gives(seen: Look, records: str) -> None:
    """The reason is left open: until it is written the record is refused."""
    offered = _offered("quote: the bridge would", records, seen(records))
    [title] = [title for title in offered if "apart" in title]
    open_ = offered[title]
    told = open_.replace("never: ", "never: read by a person")
    assert title == "Set „never“ apart, and say why"
    assert ("opened" in seen(open_).corpus.claims, _errors(seen(told))) == (False, [])


def test_a_reading_is_begun(seen: Look, records: str) -> None:
    """With the fingerprint of what is read; the judgement is the person's."""
    now = seen(records)
    yaml = _offered("text: The ferry", records, now)["Say how you read it (fill in the rest)"]
    line = next(line for line in yaml.split("\n") if "reading" in line)
    assert line == f"    reading: {{fit: , by: , date: , of: {now.report.claim('sank').fingerprint}, why: }}"
    filled = yaml.replace("fit: , by: , date: , of", "fit: licensed, by: AB, date: 2026-01-01, of").replace(
        "why: }", "why: read}"
    )
    assert ("sank" in seen(yaml).corpus.claims, seen(filled).report.claim("sank").is_read) == (False, True)


@pytest.mark.parametrize("has_actors", [True, False])
def test_a_missing_actor_is_added(has_actors: bool, seen: Look, records: str) -> None:  # noqa: FBT001 -- a case
    """Among the others, or in a list of its own; name and kind are the person's."""
    yaml = records.replace("ann: said", "bob: said")
    if not has_actors:
        yaml = yaml.replace("actors:\n  - id: ann\n    name: Ann Ash\n    kind: person\n", "")
    mended = _offered("attribution: [bob", yaml, seen(yaml))["Add the actor `bob`"]
    filled = mended.replace(
        "id: bob\n    name: \n    kind: ", "id: bob\n    name: Bob Birch\n    kind: person"
    )
    assert ("bob" in seen(mended).corpus.actors, "bob" in seen(filled).corpus.actors) == (False, True)
    assert ("CC106" in _errors(seen(yaml)), "CC106" in _errors(seen(filled))) == (True, False)


def test_what_stands_in_braces_is_left_alone(seen: Look, records: str) -> None:
    """Where no line can be added none is offered; words in it can still be replaced."""
    yaml = records.replace("quote: Nobody died.", "quote: Nobody did.")
    offered = _offered("{source: a, quote: Nobody", yaml, seen(yaml))
    assert list(offered) == ["Quote what the article has: „Nobody died.“"]
    assert "{source: a, quote: Nobody died.}" in offered["Quote what the article has: „Nobody died.“"]


def test_a_clean_record_is_offered_nothing(seen: Look, records: str) -> None:
    """Nor is a source."""
    assert actions(seen(records), FILE, 0, 20) == ()
