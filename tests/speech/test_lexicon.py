"""The word lists of reported speech: their form, that each entry changes how some sentence is read, and what they say of a word."""

import sys
from collections.abc import Callable, Iterator, Mapping

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.speech import lexicon as lists
from claimcheck.speech.lexicon import lexicon_of

Say = Callable[..., list[str]]
Entry = str | tuple[str, ...]

SENTENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "ADVERBS": (
        ("de", "Müller {word} sagte, dass er geht."),
        ("en", "The minister {word} said that they left."),
    ),
    "ADVERB_ENDINGS": (("de", "Gut{word} sagte Müller, dass er geht."),),
    "AFTER_SO": (("de", "Die Truppen gehen, so Müller {word} Berlin."),),
    "AGENCIES": (("de", "Laut {word} starben zwei Menschen."),),
    "AGENT_PREPOSITIONS": (("de", "Gestern wurde {word} Müller gesagt, dass sie gehen."),),
    "ARTICLES": (
        ("de", "Es starben {word} Polizei zufolge zwei Menschen."),
        ("de", "Laut kurze {word} Polizei starben zwei Menschen."),
    ),
    "ATTACHED": (
        ("de", "Der Sprecher {word} Berlin sagte, dass er geht."),
        ("en", "The man {word} Berlin said that they left."),
        ("en", "“We are leaving now,” said the man {word} Berlin."),
    ),
    "CONTRARY": (
        ("de", "{word} sagte Müller, dass er geht."),
        ("en", "{word} Müller said that they left."),
    ),
    "INSERTED": (("de", "Meier, {word} Müller, habe gestern verloren."),),
    "NOMINATIVES": (("de", "Die Männer warnte {word}, dass sie gehen."),),
    "NOT": (
        ("de", "Es war Meier, {word} Müller, der sagte, dass er geht."),
        ("en", "It was Meier, {word} Müller, who said that they left."),
    ),
    "ENGLISH_PASTS": (("en", "The harbour master reported two ships {word} quickly."),),
    "ATTACHED_TO_NAMES": (("de", "Gestern sagte Müller {word} Berlin, dass er geht."),),
    "AUXILIARIES": (
        ("de", "Das {word} Müller zufolge gut."),
        ("de", "Er geht. Das {word} gestern Müller gesagt."),
        ("de", "Er geht. Das {word} gestern Müller sagen."),
        ("de", "Müller, ein Freund, {word} gesagt, dass er geht."),
        ("de", "Müller sagt, das Land {word} arm."),
        ("en", "Officials said the men {word} here."),
    ),
    "CLEAR_SUBJUNCTIVES": (("de", "Das Land {word} nun hier."),),
    "COMPLEMENTIZERS": (
        ("de", "Müller sagte, {word} die Truppen kamen."),
        ("en", "The minister said, {word} the troops came."),
    ),
    "CONTRASTS": (
        ("de", "Die Männer sagten, dass sie gehen, {word} warnten vor dem Krieg."),
        ("de", "Müller sagte, dass er geht, {word} warnte vor dem Krieg."),
    ),
    "COPULAS": (("de", "Die Polizei {word} der Ansicht, dass er lügt."),),
    "COUNTED_PEOPLE": (("de", "Gestern sagten die {word}, dass sie gehen."),),
    "CREDITED_ENDINGS": (("de", "Nach Haus{word} starben zwei Menschen."),),
    "CREDITED_NOUNS": (("de", "Nach {Word} der Polizei starben zwei Menschen."),),
    "CREDITING": (("de", "Die Truppen gehen {word} Reuters."),),
    "CREDITING_AFTER": (("de", "Der Polizei {word} starben zwei Menschen."),),
    "CREDITING_BEFORE_NOUN": (("de", "Die Truppen gehen {word} Sicht der Ärzte."),),
    "CREDITING_BEHIND": (("de", "Seiner Ansicht {word} sei der Krieg verloren."),),
    "CREDITING_PHRASES": (("en", "The war is lost, {word} the minister."),),
    "DETERMINERS": (
        ("de", "Am Montag sagte {word} Mann aus Berlin, dass er geht."),
        ("de", "Laut {word} Mann im Amt starben zwei Menschen."),
        ("en", "The troops left, {word} report said."),
    ),
    "FOCUS_WORDS": (("de", "{Word} die Männer sagten, dass sie gehen."),),
    "FROM_VERBS": (
        ("de", "Aus dem Bericht geht hervor, dass sie gehen."),
        ("de", "Aus dem Bericht ergab sich gestern, dass sie gehen."),
    ),
    "GENITIVES": (("de", "Gestern sagte der Sprecher {word} Mannes, dass er geht."),),
    "HEARSAY_ADVERBS": (("en", "He {word} left."),),
    "HEARSAY_PARTICIPLES": (("en", "He is {word} to leave."),),
    "HEARSAY_VERBS": (("de", "Er {word} gekommen sein."),),
    "JOINERS": (
        ("de", "Müller {word} Meier sagten, dass sie gehen."),
        ("en", "Ernst {word} Young said that they left."),
    ),
    "LIGHT_VERBS": (("de", "Die Polizei {word} die Ansicht, dass er lügt."),),
    "MODALS": (("de", "Müller {word} sagen, dass er geht."),),
    "NAME_PARTICLES": (("de", "Gestern sagte Karl {word} Meier, dass er geht."),),
    "NOT_COMPLEMENTS": (("de", "Müller sagte, dass er und sagte {word} nun gut."),),
    "NO_SUBJUNCTIVES": (("de", "Müller fordert, dort sind Land {word}."),),
    "NO_SUBJUNCTIVE_ENDINGS": (("de", "Müller fordert, dort sind Land gro{word}."),),
    "OBJECTS_FIRST": (("de", "{Word} sagte Müller, dass sie gehen."),),
    "OBJECT_HEADS": (("de", "{Word} zum Streit sagte Müller, dass sie gehen."),),
    "OBJECT_PRONOUNS": (
        ("de", "Gestern sagte {word} der Minister, dass sie gehen."),
        ("de", "Gestern sagte {word} Müller, dass sie gehen."),
    ),
    "OBLIQUE": (("de", "Gestern sagte {word} Mann der Minister, dass er geht."),),
    "OCCASIONS": (("de", "Gestern sagte der Sprecher im {Word}, dass er geht."),),
    "OPENING_JOINERS": (("de", "Müller sagte, {word} dass er geht."),),
    "OPINIONS": (("de", "Die Polizei ist der {Word}, dass er lügt."),),
    "PARTICLES": (("de", "Müller fand die Stadt {word}, das Land sei arm."),),
    "PASSIVE_AUXILIARIES": (
        ("de", "Müller {word} gesagt, dass er geht."),
        ("en", "It {word} written that they left."),
    ),
    "PERFECT_AUXILIARIES": (
        ("de", "Müller {word} gesagt, dass er geht."),
        ("en", "The ministers {word} written that they left."),
    ),
    "PERFECT_INFINITIVES": (("de", "Er soll gekommen {word}."),),
    "PLACE_PREPOSITIONS": (("de", "Die Lage sei ernst, hieß es {word} Militär."),),
    "POINTING": (("de", "Er geht. {Word} sagte Müller."), ("en", "He left. {Word} was reported by the BBC.")),
    "POSSESSIVES": (("en", "He heard Moor{word} claim that they lied."),),
    "PREPOSITIONS": (
        ("de", "{Word} Berlin sagte Müller, dass er geht."),
        ("de", "Müller {word} Berlin sagte, dass er geht."),
        ("en", "The man {word} Berlin said that they left."),
        ("en", "{Word} Berlin, he said that they left."),
    ),
    "PRONOUNS": (
        ("de", "Am Montag sagte {word}, dass die Truppen gehen."),
        ("de", "Die Truppen gehen, sagte {word} Montag."),
        ("de", "Müller, {word} sagte, dass die Truppen gehen."),
        ("de", "„Die Truppen gehen“, so {word}."),
        ("en", "According to {word} alone, the troops left."),
    ),
    "PURPOSES": (("de", "Müller sagte das, {word} die Leute zu warnen."),),
    "QUANTIFIERS": (
        ("de", "Gestern sagten {word} drei Männer aus Berlin, dass sie gehen."),
        ("de", "Gestern sagten mehr {word} drei Männer aus Berlin, dass sie gehen."),
    ),
    "QUOTING": (
        ("de", "Die Zeitung zitiert den Minister: „Wir gehen heute.“"),
        ("en", "The minister was quoted as saying that they left."),
        ("en", "The paper quoted the minister: “We are leaving now.”"),
        ("en", "The paper quoted the minister as saying that they left."),
    ),
    "REFERRING": (("de", "Die Truppen gehen {word} bald."),),
    "RELATIVES": (
        ("de", "Müller sagte, {word} Land geht, er habe recht."),
        ("de", "Müller, {word} sagte, dass er geht."),
    ),
    "SAID_NOUNS": (
        ("de", "Der {Word}, dass er log, ist alt."),
        ("en", "He heard the {word} that they lied."),
    ),
    "SPELLED_OUT": (("de", "Müller fordert, {word} er geht."), ("en", "He said {word} they left.")),
    "SUBJUNCTIVES": (("de", "Müller fordert, das Land {word} nun hier."),),
    "SUBORDINATORS": (
        ("de", "Müller fordert, {word} er habe recht."),
        ("de", "{Word} Müller sagte, er habe recht."),
        ("en", "The man {word} Reuters said that they left."),
    ),
    "TIMES": (("en", "The minister said this {word} that they left."),),
    "TITLES": (("de", "Gestern sagte {WORD}. Meier, dass er geht."),),
    "VIEWS": (("de", "Aus {Word} der Ärzte starben zwei Menschen."),),
    "WITH_IT": (
        ("de", "Müller {word}, dass sie gehen."),
        ("de", "Es hatte {word}, dass sie gehen."),
        ("de", "Müller ging. Es hatte {word}, sie gehe."),
        ("de", "Müller hatte es {word}, sie gehe."),
        ("de", "Die Männer hatten {word}, dass sie gehen."),
    ),
}
"""Sentences for the entries of each list: in one of them every entry makes a difference."""

LISTS = {name: value for name, value in vars(lists).items() if name.isupper()}


def entries() -> Iterator[tuple[str, str, Entry]]:
    """Yield every entry with its list and language; lists of both languages have none."""
    for name, words in sorted(LISTS.items()):
        if isinstance(words, Mapping):
            yield from ((name, language, word) for language in RULED for word in sorted(words[language]))
        else:
            yield from ((name, "", word) for word in sorted(words))


ENTRIES = list(entries())


def written(template: str, entry: Entry) -> str:
    """Return a sentence of the template with *entry* in it."""
    word = entry if isinstance(entry, str) else " ".join(entry)
    return template.format(word=word, Word=word[0].upper() + word[1:], WORD=word.upper())


def less(words: object, language: str, entry: Entry) -> object:
    """Return the list without *entry*."""
    if isinstance(words, Mapping):
        return {**words, language: words[language] - {entry}}
    assert isinstance(words, frozenset | tuple)
    return words - {entry} if isinstance(words, frozenset) else tuple(word for word in words if word != entry)


def take_away(patch: pytest.MonkeyPatch, name: str, language: str, entry: Entry) -> None:
    """Take an entry from its list, wherever that was imported."""
    words, fewer = LISTS[name], less(LISTS[name], language, entry)
    for module in [m for path, m in sys.modules.items() if path.startswith("claimcheck.speech.")]:
        if getattr(module, name, None) is words:
            patch.setattr(module, name, fewer)
    lexicon_of.cache_clear()


def test_every_list_has_its_sentences() -> None:
    """A new word list needs sentences that reach its entries."""
    assert set(SENTENCES) == set(LISTS)


@pytest.mark.each(("name", "language", "entry"), ENTRIES)
def test_an_entry_changes_what_is_read(say: Say, name: str, language: str, entry: Entry) -> None:
    """Taken from its list, every entry leaves a sentence that is read otherwise."""
    own = [item for item in SENTENCES[name] if not language or item[0] == language]
    texts = [(written(template, entry), spoken) for spoken, template in own]
    whole = [say(*text) for text in texts]
    with pytest.MonkeyPatch.context() as patch:
        take_away(patch, name, language, entry)
        without = [say(*text) for text in texts]
    lexicon_of.cache_clear()
    assert whole != without


@pytest.mark.parametrize("name", [name for name, words in LISTS.items() if isinstance(words, Mapping)])
def test_a_list_has_words_of_each_language(name: str) -> None:
    """A list that is kept by language has a block for each."""
    assert set(LISTS[name]) >= set(RULED)


def test_entries_are_in_lower_case() -> None:
    """Words are compared in lower case, so every entry is."""
    words = [word for _, _, entry in ENTRIES for word in ([entry] if isinstance(entry, str) else entry)]
    assert [word for word in words if word != word.strip().lower() or not word] == []


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        pytest.param("de", "ist", (True, True), id="auxiliary"),
        pytest.param("de", "sagte", (True, True), id="verb-of-saying"),
        pytest.param("de", "gesagt", (False, True), id="participle"),
        pytest.param("de", "wäre", (True, False), id="konjunktiv"),
        pytest.param("de", "haus", (False, False), id="noun"),
        pytest.param("en", "said", (True, True), id="english-verb"),
        pytest.param("en", "saying", (False, True), id="english-participle"),
        pytest.param("en", "sagte", (False, False), id="word-of-another-language"),
    ],
)
def test_finite_verbs_are_told_from_others(language: str, word: str, expected: tuple[bool, bool]) -> None:
    """A word is finite, any form of a verb, or none, in its own language."""
    lexicon = lexicon_of(language)
    assert (lexicon.is_finite(word), lexicon.is_verb(word)) == expected


@pytest.mark.parametrize("language", RULED)
def test_clear_forms_are_some_of_the_forms(language: str) -> None:
    """What is nothing but a Konjunktiv is one of the forms that can be."""
    lexicon = lexicon_of(language)
    assert lexicon.clear_subjunctives - lexicon.subjunctives == frozenset()


def test_lists_are_made_once() -> None:
    """A language's lists are looked up, not built again."""
    assert lexicon_of("de") is lexicon_of("de")
