"""The word lists: their form, and that each entry changes what some passage is taken for."""

from collections.abc import Collection, Mapping

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.languages.pack import RULED
from claimcheck.locate.difference import compare
from claimcheck.locate.method import Change
from claimcheck.problem import Place
from claimcheck.quantities.reading import quantities
from claimcheck.records.model import Actor
from claimcheck.text import vocabulary
from claimcheck.text.article import Article
from claimcheck.text.boundary import cuts
from claimcheck.text.clause import Relation, clauses
from claimcheck.text.fold import fold
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

Words = Mapping[str, Collection[str]]

LISTS: dict[str, Words] = {
    name: value for name, value in vars(vocabulary).items() if name.isupper() and isinstance(value, Mapping)
}


def entries(words: Words) -> list[tuple[str, str]]:
    """Return the entries of a word list, each with its language."""
    return [(language, word) for language in RULED for word in sorted(words[language])]


def outside(language: str, marked: str) -> list[tuple[str, str, bool]]:
    """Return what the quotation marked `[[…]]` leaves outside: kind, words, whether it governs."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    return [(item.kind, item.words, item.governs) for item in left_out(article, [Span(start, end)])]


def test_every_list_is_tested_here() -> None:
    """A new word list needs a test of its entries."""
    expected = """
        ABBREVIATIONS BOUNDS_AFTER BOUNDS_BEFORE BOUND_FILLERS CLAUSE_OPENERS CLOSING_NEGATIONS COMPLEMENTIZERS DEFINITE DOINGS INDEFINITES JOINTS LOOSE_BOUNDS MEASURES MULTIPLES
        NEGATING_PHRASES NEGATIONS NOT_NEGATIONS NUMBER_TAILS NUMBER_WORDS OPENERS_OF_TIME OPENERS_WITHOUT_COMMA ORDINALS PARTED_NEGATIONS PART_ENDINGS
        PREPOSITIONS RANGES RELATIVE_ARTICLES RELATIVE_PRONOUNS SCALES STOPS STRENGTHENERS
    """
    assert sorted(LISTS) == expected.split()


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_has_an_entry_of_each_language(name: str) -> None:
    """Every list is kept for the same languages, even where one has no such words."""
    assert set(LISTS[name]) >= set(RULED)


@pytest.mark.parametrize("name", sorted(LISTS))
def test_entries_are_lower_case_words(name: str) -> None:
    """Every entry is in lower case, without stray spaces or marks."""
    words = [word for _, word in entries(LISTS[name])]
    assert [word for word in words if word != " ".join(word.lower().split()) or not word] == []
    assert [word for word in words if not word.replace("'", "").replace(" ", "").isalpha()] == []


@pytest.mark.parametrize("name", sorted(LISTS))
def test_entries_occur_once(name: str) -> None:
    """No list holds an entry twice."""
    assert [language for language, words in LISTS[name].items() if len(set(words)) != len(words)] == []


@pytest.mark.parametrize("name", ["BOUNDS_AFTER", "BOUNDS_BEFORE", "NEGATING_PHRASES", "NOT_NEGATIONS"])
def test_longer_phrases_come_first(name: str) -> None:
    """Of two phrases that begin alike the longer one is tried first."""
    assert [list(words) for words in LISTS[name].values()] == [
        sorted(words, key=len, reverse=True) for words in LISTS[name].values()
    ]


@pytest.mark.each(("language", "word"), entries(vocabulary.NEGATIONS))
def test_a_negation_left_outside_governs(language: str, word: str) -> None:
    """Each negating word is seen when the quotation leaves it out."""
    assert outside(language, f"Minsk {word} [[Moskau]].") == [("negation", word, True)]


@pytest.mark.each(("language", "word"), entries(vocabulary.NEGATIONS))
def test_a_changed_negation_is_grave(language: str, word: str) -> None:
    """Each negating word that a quotation adds is a change of negation."""
    assert (language, compare(f"Minsk {word} Moskau", "Minsk Moskau", []).gravest) == (
        language,
        Change.NEGATION,
    )


PARTED = [
    (language, verb, particle)
    for language, pairs in vocabulary.PARTED_NEGATIONS.items()
    for verb, particle in pairs.items()
]


@pytest.mark.parametrize(("language", "verb", "particle"), PARTED)
def test_a_parted_negation_governs_with_its_particle(language: str, verb: str, particle: str) -> None:
    """Each verb of this list negates where its particle follows, and only there."""
    assert [
        outside(language, f"Minsk {verb} [[Moskau]] {particle}."),
        outside(language, f"Minsk {verb} [[Moskau]]."),
        outside(language, f"Minsk {particle} {verb} [[Moskau]]."),
    ] == [[("negation", verb, True)], [], []]


@pytest.mark.parametrize(("language", "verb", "particle"), PARTED)
def test_a_particle_is_a_word_in_lower_case(language: str, verb: str, particle: str) -> None:
    """A particle is a single word, and with its verb no negation without it."""
    assert particle.isalpha()
    assert (particle, verb in vocabulary.NEGATIONS[language]) == (particle.lower(), False)


CLOSING = [
    (language, verb, particle)
    for language, pairs in vocabulary.CLOSING_NEGATIONS.items()
    for verb, particle in pairs.items()
]


@pytest.mark.parametrize(("language", "verb", "particle"), CLOSING)
def test_a_closing_particle_makes_its_verb_negate(language: str, verb: str, particle: str) -> None:
    """Each verb of this list negates where its particle closes the clause, and where it does not the verb says."""
    assert [
        outside(language, f"Minsk {verb} [[Moskau]] {particle}."),
        outside(language, f"Minsk {verb} [[Moskau]] {particle} und geht."),
        outside(language, f"Minsk {verb} [[Moskau]] {particle} Mai zu."),
        outside(language, f"Minsk {verb}, [[Moskau]] ziehe {particle}."),
        outside(language, f"Minsk {verb} [[Moskau]]."),
    ] == [[("negation", verb, True)]] * 2 + [[]] * 3


@pytest.mark.each(("language", "phrase"), entries(vocabulary.NEGATING_PHRASES))
def test_a_negating_phrase_governs(language: str, phrase: str) -> None:
    """Each phrase is seen when the quotation leaves it out, or a part of it; its first word alone is not."""
    first, _, rest = phrase.partition(" ")
    assert [
        outside(language, f"Minsk {phrase} [[Moskau]]."),
        outside(language, f"Minsk {first} [[{rest} Moskau]]."),
        outside(language, f"Minsk {first} [[Moskau]]."),
    ] == [[("negation", phrase, True)]] * 2 + [[]]


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.STOPS))
def test_who_stops_what_is_done_turns_it_round(language: str, word: str) -> None:
    """Before and behind a delivery each of these words turns it round; a car it leaves."""
    done, thing = {"de": ("die Auslieferung", "die Autos"), "en": ("the shipment", "the cars")}[language]
    assert [
        outside(language, f"Minsk {word} [[{done} von 30 Panzern]]."),
        outside(language, f"[[{done.title()} von 30 Panzern]] ist {word}."),
        outside(language, f"Minsk {word} [[{thing} von 30 Panzern]]."),
        outside(language, f"Minsk {word} nur am Montag früh [[{done}]]."),
    ] == [[("negation", word, True)]] * 2 + [[]] * 2


@pytest.mark.each(("language", "ending"), entries(vocabulary.DOINGS))
def test_what_is_done_by_its_ending(language: str, ending: str) -> None:
    """Each ending tells what is done."""
    verb = {"de": "stoppte", "en": "halted"}[language]
    assert outside(language, f"Minsk {verb} [[30 Rest{ending}]].") == [("negation", verb, True)]


@pytest.mark.parametrize(("language", "phrase"), entries(vocabulary.NOT_NEGATIONS))
def test_a_harmless_phrase_negates_nothing(language: str, phrase: str) -> None:
    """Each phrase that holds a negation and negates nothing may be left out."""
    assert outside(language, f"Minsk {phrase} [[Moskau]].") == []


@pytest.mark.each(("language", "phrase"), entries(vocabulary.BOUNDS_BEFORE))
def test_a_bound_before_a_number_governs(language: str, phrase: str) -> None:
    """Each bound before a quoted number is seen when the quotation leaves it out."""
    assert ("bound", phrase, True) in outside(language, f"Minsk {phrase} [[9000 Mann]].")


@pytest.mark.each(("language", "phrase"), entries(vocabulary.BOUNDS_BEFORE))
def test_a_quoted_bound_is_not_left_out(language: str, phrase: str) -> None:
    """No bound is reported where the quotation has it."""
    assert outside(language, f"Minsk [[{phrase} 9000 Mann]].") == []


@pytest.mark.parametrize(("language", "phrase"), entries(vocabulary.BOUNDS_AFTER))
def test_a_bound_behind_a_number_governs(language: str, phrase: str) -> None:
    """Each bound behind a quoted number is seen when the quotation leaves it out."""
    assert outside(language, f"Minsk [[9000 Mann]] {phrase} kamen heute.") == [("bound", phrase, True)]


@pytest.mark.parametrize(
    ("language", "phrase"), [entry for entry in entries(vocabulary.BOUNDS_AFTER) if " " in entry[1]]
)
def test_a_bound_at_the_end_of_a_sentence_governs(language: str, phrase: str) -> None:
    """A bound is seen even where nothing follows it."""
    assert outside(language, f"Minsk [[9000 Mann]] {phrase}.") == [("bound", phrase, True)]


@pytest.mark.each(
    ("language", "phrase"), [*entries(vocabulary.BOUNDS_BEFORE), *entries(vocabulary.BOUNDS_AFTER)]
)
def test_a_changed_bound_is_grave(language: str, phrase: str) -> None:
    """Each bound that a quotation adds is a change of bound, or of a negation in it."""
    gravest = compare(f"Minsk {phrase} 9000 Mann", "Minsk 9000 Mann", []).gravest
    negates = set(phrase.split()) & vocabulary.NEGATIONS[language]
    assert gravest is (Change.NEGATION if negates else Change.BOUND)


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.BOUND_FILLERS))
def test_a_filler_does_not_hide_a_bound(language: str, word: str) -> None:
    """Each filler may stand between a bound and its number."""
    bound = {"de": "mehr als", "en": "more than"}[language]
    assert outside(language, f"Minsk {bound} {word} [[9000 Mann]].") == [("bound", bound, True)]


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.DEFINITE))
def test_a_definite_article_belongs_to_its_half(language: str, word: str) -> None:
    """Each definite article is read with what it stands before; another word is not."""
    half = {"de": "Hälfte", "en": "half"}[language]
    assert [item.text for item in quantities(f"Minsk nahm {word} {half}", language)] == [f"{word} {half}"]
    assert [item.text for item in quantities(f"Minsk nahm jene {half}", language)] == [half]


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.INDEFINITES))
def test_an_article_counts_behind_a_firm_bound(language: str, word: str) -> None:
    """Each article that may count is bound by what says more or less than it."""
    bound = {"de": "mehr als", "en": "more than"}[language]
    assert outside(language, f"Minsk {bound} [[{word} Jahr]].") == [("bound", bound, True)]


@pytest.mark.parametrize("language", RULED)
def test_the_other_end_of_a_range_governs(language: str) -> None:
    """Each word of a range bounds the quoted end of it, on either side; „und“ alone joins two numbers."""
    to, between, and_, of = vocabulary.RANGES[language]
    assert [
        outside(language, f"Minsk 5000 {to} [[9000 Mann]]."),
        outside(language, f"Minsk [[5000]] {to} 9000 Mann."),
        outside(language, f"Minsk {between} 5000 {and_} [[9000 Mann]]."),
        outside(language, f"Minsk [[{between} 5000]] {and_} 9000 Mann."),
        outside(language, f"Minsk 5000 {and_} [[9000 Mann]]."),
        outside(language, f"Minsk 5000 {of} [[9000 Mann]]."),
    ] == [
        [("bound", f"5000 {to}", True)],
        [("bound", f"{to} 9000", True)],
        [("bound", f"5000 {and_}", True)],
        [("bound", f"{and_} 9000", True)],
        [],
        [("bound", f"5000 {of}", True)],
    ]


@pytest.mark.each(("language", "word"), entries(vocabulary.MULTIPLES))
def test_a_multiple_is_bounded_firmly(language: str, word: str) -> None:
    """Each word that says how many times is bounded by what says more or less than it."""
    bound = {"de": "mehr als", "en": "more than"}[language]
    assert outside(language, f"Minsk {bound} [[{word}]].") == [("bound", bound, True)]


@pytest.mark.each(("language", "word"), entries(vocabulary.JOINTS))
def test_a_choice_of_two_numbers_governs(language: str, word: str) -> None:
    """Each word that joins two numbers makes one of them alone another statement, on either side."""
    assert [
        outside(language, f"Minsk 5 {word} [[9 Mann]]."),
        outside(language, f"Minsk [[5]] {word} 9 Mann."),
    ] == [
        [("bound", f"5 {word}", True)],
        [("bound", f"{word} 9", True)],
    ]


@pytest.mark.each(("language", "phrase"), entries(vocabulary.LOOSE_BOUNDS))
def test_a_preposition_does_not_bound_an_article(language: str, phrase: str) -> None:
    """Each bound that may be a mere preposition bounds no article."""
    article = {"de": "eine", "en": "a"}[language]
    assert outside(language, f"Minsk {phrase} [[{article} Mann]].") == []


@pytest.mark.each(("language", "phrase"), entries(vocabulary.LOOSE_BOUNDS))
def test_a_loose_bound_is_a_bound(language: str, phrase: str) -> None:
    """Loose bounds are some of the bounds."""
    assert phrase in vocabulary.BOUNDS_BEFORE[language]


@pytest.mark.each(("language", "word"), entries(vocabulary.NUMBER_WORDS))
def test_a_number_word_is_bounded(language: str, word: str) -> None:
    """Each number word is a number that a bound may govern."""
    bound = {"de": "bis zu", "en": "up to"}[language]
    assert outside(language, f"Minsk {bound} [[{word} Mann]].") == [("bound", bound, True)]


@pytest.mark.each("word", sorted({word for _, word in entries(vocabulary.NUMBER_WORDS)}))
def test_a_number_word_binds_to_its_scale(word: str) -> None:
    """Each number word is one number with the million behind it."""
    assert cuts(fold(f"rund {word} millionen Mann"), len("rund ") + len(word))


@pytest.mark.parametrize("word", sorted(vocabulary.NUMBER_STEMS))
def test_a_number_stem_binds_to_the_number_behind_it(word: str) -> None:
    """Each of these words is one number with the number word that follows it."""
    assert cuts(fold(f"some {word} five men"), len("some ") + len(word))


@pytest.mark.each(("language", "word"), entries(vocabulary.MEASURES))
def test_one_of_a_measure_is_bounded_loosely(language: str, word: str) -> None:
    """Before each measure an article counts, also behind a bound that may be a preposition."""
    bound, article = {"de": ("bis zu", "einem"), "en": ("about", "a")}[language]
    assert outside(language, f"Minsk {bound} [[{article} {word}]].") == [("bound", bound, True)]


@pytest.mark.parametrize(("language", "ending"), entries(vocabulary.PART_ENDINGS))
def test_a_part_is_bounded_loosely(language: str, ending: str) -> None:
    """Before a word with each ending of parts an article counts."""
    bound, article = {"de": ("bis zu", "einem"), "en": ("about", "a")}[language]
    assert outside(language, f"Minsk {bound} [[{article} {ending}]].") == [("bound", bound, True)]


@pytest.mark.parametrize(("language", "tail"), entries(vocabulary.NUMBER_TAILS))
def test_a_number_in_one_word_is_bounded(language: str, tail: str) -> None:
    """Each ending of compound numbers makes a number of the word that it ends."""
    bound, number = {"de": ("mehr als", "drei"), "en": ("more than", "three")}[language]
    assert outside(language, f"Minsk {bound} [[{number}{tail} Mann]].") == [("bound", bound, True)]


@pytest.mark.parametrize("word", sorted({word for _, word in entries(vocabulary.SCALES)}))
def test_a_scale_binds_to_its_number(word: str) -> None:
    """Each scale is one number with the digits before it, in any case."""
    texts = [f"rund 45 {word} Mann", f"rund 45 {word.upper()} Mann"]
    assert [cuts(fold(text), len("rund 45")) for text in texts] == [True, True]


@pytest.mark.each(
    ("language", "word"),
    [*entries(vocabulary.NUMBER_WORDS), *entries(vocabulary.ORDINALS), *entries(vocabulary.SCALES)],
)
def test_a_changed_number_word_is_grave(language: str, word: str) -> None:
    """Each number word, ordinal and scale that a quotation changes is a changed number."""
    assert (language, compare(f"der {word} Mann", "der Mann", []).gravest) == (language, Change.NUMBER)


@pytest.mark.each("word", sorted({word for _, word in entries(vocabulary.ABBREVIATIONS)}))
def test_an_abbreviation_ends_no_sentence(word: str) -> None:
    """Each abbreviation keeps its full stop."""
    texts = [f"Minsk sah {word}. Moskau nicht.", f"Minsk sah {word.title()}. Moskau nicht."]
    assert [len(tuple(sentences(Article(text), Span(0, len(text))))) for text in texts] == [1, 1]


def named(name: str, text: str) -> bool:
    """Return whether *text* names an actor called *name*."""
    return Names([Actor(place=Place("a.yaml"), places={}, id="x", name=name)]).named_in(text) == {"x"}


@pytest.mark.parametrize("ending", vocabulary.NOUN_ENDINGS)
def test_an_ending_hides_no_noun(ending: str) -> None:
    """Each ending of nouns may follow a name, and none a word of it that is an adjective."""
    assert named("Minsk", f"laut Minsk{ending} Angaben")
    if ending not in vocabulary.ADJECTIVE_ENDINGS:
        assert not named("russisch Minsk", f"laut russisch{ending} Minsk")


@pytest.mark.parametrize("ending", vocabulary.ADJECTIVE_ENDINGS)
def test_an_ending_hides_no_adjective(ending: str) -> None:
    """Each ending of adjectives may follow one in a name, and no noun but where nouns have it, too."""
    assert named("russische Armee", f"laut russisch{ending} Armee")
    if ending not in vocabulary.NOUN_ENDINGS:
        assert not named("Minsk", f"laut Minsk{ending} Angaben")


@pytest.mark.parametrize("endings", [vocabulary.NOUN_ENDINGS, vocabulary.ADJECTIVE_ENDINGS])
def test_endings_occur_once(endings: tuple[str, ...]) -> None:
    """No ending stands twice."""
    assert len(set(endings)) == len(endings)


@pytest.mark.parametrize("word", sorted(vocabulary.PLAIN_NEGATIONS))
def test_a_plain_negation_negates_in_its_language(word: str) -> None:
    """Each plain negation is a negation of one language, too."""
    assert any(word in vocabulary.NEGATIONS[language] for language in RULED)


@pytest.mark.parametrize("language", RULED)
def test_no_word_negates_by_itself_as_well(language: str) -> None:
    """A word that negates alone needs no second entry."""
    alone = {*vocabulary.STOPS[language], *vocabulary.CLOSING_NEGATIONS[language]}
    phrases = {word for phrase in vocabulary.NEGATING_PHRASES[language] for word in phrase.split()}
    assert (alone | phrases) & vocabulary.NEGATIONS[language] == set()


def last_clause(language: str, sentence: str) -> Relation:
    """Return the relation of the last clause of *sentence*."""
    return clauses(sentence, language)[-1].relation


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.COMPLEMENTIZERS))
def test_a_complementizer_opens_a_governed_clause(language: str, word: str) -> None:
    """Each complementizer opens a clause that the verb above it governs, its own verb last in German alone."""
    relation = {"de": Relation.VERB_LAST, "en": Relation.COMPLEMENT}[language]
    # Behind a comma „was“ comments on what stands before it.
    sentence = f"{word} Moskau sagt, hört Minsk." if word == "was" else f"Minsk sagt, {word} Moskau kommt."
    assert last_clause(language, sentence) is relation


@pytest.mark.each(("language", "word"), entries(vocabulary.CLAUSE_OPENERS))
def test_an_opener_opens_a_free_clause(language: str, word: str) -> None:
    """Each other opener begins a clause that stands whatever is said above it."""
    # Behind a comma "which" comments on what stands before it.
    comma = "" if word == "which" else ","
    assert last_clause(language, f"Minsk kommt{comma} {word} Moskau heute kommt.") is Relation.FREE


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.OPENERS_OF_TIME))
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


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.OPENERS_WITHOUT_COMMA))
def test_a_bare_opener_needs_no_comma(language: str, word: str) -> None:
    """Each opener of this list begins a clause without a comma."""
    assert len(clauses(f"Minsk came {word} Moscow came.", language)) == 2


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.STRENGTHENERS))
def test_a_strengthener_may_precede_an_opener(language: str, word: str) -> None:
    """Each strengthener leaves a clause to the opener behind it."""
    opener, relation = {"de": ("dass", Relation.VERB_LAST), "en": ("why", Relation.COMPLEMENT)}[language]
    assert last_clause(language, f"Minsk sagt, {word} {opener} Moskau kommt.") is relation


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.RELATIVE_ARTICLES))
def test_a_relative_article_opens_a_clause(language: str, word: str) -> None:
    """Each article behind a comma opens a relative clause."""
    assert last_clause(language, f"Minsk, {word} kommt.") is Relation.RELATIVE


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.PREPOSITIONS))
def test_a_preposition_may_precede_a_relative_pronoun(language: str, word: str) -> None:
    """Each preposition belongs to the relative clause that it opens."""
    sentence = f"Minsk, {word} dem Moskau kommt."
    assert sentence[clauses(sentence, language)[-1].parts[0].start :].strip().startswith(word)


@pytest.mark.parametrize(("language", "word"), entries(vocabulary.RELATIVE_PRONOUNS))
def test_a_relative_pronoun_opens_a_clause_behind_a_preposition(language: str, word: str) -> None:
    """Each relative pronoun opens, with the preposition before it, a clause that hangs on the one above."""
    sentence = f"Minsk, mit {word} Moskau kommt."
    last = clauses(sentence, language)[-1]
    begins = sentence[last.parts[0].start :].strip().startswith("mit")
    assert (last.relation, begins) == (Relation.RELATIVE, True)
