"""The words that open clauses: each entry changes how some sentence is parted."""

from collections.abc import Mapping

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text import clause_words
from claimcheck.text.clause import Relation, clauses

Words = Mapping[str, frozenset[str]]
LISTS: dict[str, Words] = {name: value for name, value in vars(clause_words).items() if name.isupper()}


def entries(words: Words) -> list[tuple[str, str]]:
    """Return the entries of a word list, each with its language."""
    return [(language, word) for language in RULED for word in sorted(words[language])]


def last_clause(language: str, sentence: str) -> Relation:
    """Return the relation of the last clause of *sentence*."""
    return clauses(sentence, language)[-1].relation


def test_every_list_is_tested_here() -> None:
    """A new word list needs a test of its entries."""
    assert sorted(LISTS) == [
        "CLAUSE_OPENERS",
        "COMPLEMENTIZERS",
        "OPENERS_OF_TIME",
        "OPENERS_WITHOUT_COMMA",
        "PREPOSITIONS",
        "RELATIVE_ARTICLES",
        "RELATIVE_PRONOUNS",
        "STRENGTHENERS",
    ]


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_holds_words_in_lower_case(name: str) -> None:
    """Every list is kept for the same languages, and every entry is one word in lower case."""
    words = [word for _, word in entries(LISTS[name])]
    assert set(LISTS[name]) >= set(RULED)
    assert [word for word in words if not (word.isalpha() and word.islower())] == []


@pytest.mark.parametrize(("language", "word"), entries(clause_words.COMPLEMENTIZERS))
def test_a_complementizer_opens_a_governed_clause(language: str, word: str) -> None:
    """Each complementizer opens a clause that the verb above it governs, its own verb last in German alone."""
    relation = {"de": Relation.VERB_LAST, "en": Relation.COMPLEMENT}[language]
    # Behind a comma „was“ comments on what stands before it.
    sentence = f"{word} Moskau sagt, hört Minsk." if word == "was" else f"Minsk sagt, {word} Moskau kommt."
    assert last_clause(language, sentence) is relation


@pytest.mark.each(("language", "word"), entries(clause_words.CLAUSE_OPENERS))
def test_an_opener_opens_a_free_clause(language: str, word: str) -> None:
    """Each other opener begins a clause that stands whatever is said above it."""
    # Behind a comma "which" comments on what stands before it.
    comma = "" if word == "which" else ","
    assert last_clause(language, f"Minsk kommt{comma} {word} Moskau heute kommt.") is Relation.FREE


@pytest.mark.parametrize(("language", "word"), entries(clause_words.OPENERS_OF_TIME))
def test_an_opener_of_time_opens_a_clause_that_has_a_verb(language: str, word: str) -> None:
    """At the start of a sentence it opens a clause of its own where a verb shows one, and else a phrase."""
    clause, phrase = {
        "de": (
            f"{word.capitalize()} Minsk nicht kam, ging Moskau.",
            f"{word.capitalize()} Montag, so Moskau, ging es.",
        ),
        "en": (
            f"{word.capitalize()} Minsk did not come, Moscow went.",
            f"{word.capitalize()} Monday, Moscow went.",
        ),
    }[language]
    assert [len(clauses(text, language)) for text in (clause, phrase)] == [2, 1]


@pytest.mark.parametrize(("language", "word"), entries(clause_words.OPENERS_WITHOUT_COMMA))
def test_a_bare_opener_needs_no_comma(language: str, word: str) -> None:
    """Each opener of this list begins a clause without a comma."""
    assert len(clauses(f"Minsk came {word} Moscow came.", language)) == 2


@pytest.mark.parametrize(("language", "word"), entries(clause_words.STRENGTHENERS))
def test_a_strengthener_may_precede_an_opener(language: str, word: str) -> None:
    """Each strengthener leaves a clause to the opener behind it."""
    opener, relation = {"de": ("dass", Relation.VERB_LAST), "en": ("why", Relation.COMPLEMENT)}[language]
    assert last_clause(language, f"Minsk sagt, {word} {opener} Moskau kommt.") is relation


@pytest.mark.parametrize(("language", "word"), entries(clause_words.RELATIVE_ARTICLES))
def test_a_relative_article_opens_a_clause(language: str, word: str) -> None:
    """Each article behind a comma opens a relative clause."""
    assert last_clause(language, f"Minsk, {word} kommt.") is Relation.RELATIVE


@pytest.mark.parametrize(("language", "word"), entries(clause_words.PREPOSITIONS))
def test_a_preposition_may_precede_a_relative_pronoun(language: str, word: str) -> None:
    """Each preposition belongs to the relative clause that it opens."""
    sentence = f"Minsk, {word} dem Moskau kommt."
    assert sentence[clauses(sentence, language)[-1].parts[0].start :].strip().startswith(word)


@pytest.mark.parametrize(("language", "word"), entries(clause_words.RELATIVE_PRONOUNS))
def test_a_relative_pronoun_opens_a_clause_behind_a_preposition(language: str, word: str) -> None:
    """Each relative pronoun opens, with the preposition before it, a clause that hangs on the one above."""
    sentence = f"Minsk, mit {word} Moskau kommt."
    last = clauses(sentence, language)[-1]
    begins = sentence[last.parts[0].start :].strip().startswith("mit")
    assert (last.relation, begins) == (Relation.RELATIVE, True)
