"""Who tells a number by a verb whose object it is: „Das Amt meldete 14 Festnahmen“, "The militia claimed no fewer than 30".

The claim *There were 14 arrests* leaves out who counted them. One that has the verb („Der Verein meldete zwei Mannschaften“) or
its subject tells the deed itself, and leaves nobody out.
"""

import re
from collections.abc import Sequence

from claimcheck.check.attribution.valued import PAIRS, Valued
from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import all_words, words
from claimcheck.quantities.reading import quantities
from claimcheck.records.model import Stance
from claimcheck.speech.verbs import JUDGING, Form, Use, forms_of
from claimcheck.text.article import touching
from claimcheck.text.clause import words_for
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.negation import Token, tokens_of
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.vocabulary import PREPOSITIONS

_MARK = re.compile(r"[,;:()–—]\s")
_FAR = 7
"""So many words at most stand between the verb and its number: „meldete die Polizei am Abend mehr als 14“."""

_NEAR = 4
"""So many before a number may bound it: "claimed no fewer than 30"."""

_ALIKE = 5
"""Words that begin with so many letters alike are forms of one."""

_PASSIVE = all_words("making-passive") | all_words("perfect-infinitive")


_OPENERS = PREPOSITIONS["de"] | words("de", "adverb")
"""Behind these the German verb stands before its subject."""


def tallied(spot: Spot) -> Valued | None:
    """Return who tells the first number of the quotation that somebody tells, in the clause that it stands in; None where nobody does, or the claim says so."""
    article = spot.article
    if article is None or not spot.pieces or spot.evidence.stance is not Stance.SUPPORTS:
        return None
    around = near(sentence_around(article, spot.pieces[0]), spot.pieces)
    text, languages = article.slice(around), words_for(article.language)
    quoted = [piece.moved(-around.start) for piece in spot.pieces]
    # A date and a time are no counts.
    counts = [reading.number for reading in quantities(text, article.language) if reading.thing.is_told]
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if any(piece.holds(token.span) for piece in quoted) and touching(counts, token.span):
            found = _teller(text, tokens, at, languages[0], spot.claim.text)
            if found is not None:
                return Valued(found.who, found.verb.moved(around.start))
    return None


def _teller(text: str, tokens: Sequence[Token], number: int, language: str, claim: str) -> Valued | None:
    marks = [mark.end() for mark in _MARK.finditer(text, 0, tokens[number].span.start)]
    first = next((i for i, token in enumerate(tokens) if token.span.start >= max(marks, default=0)), number)
    verbs = [at for at in range(max(first, number - _FAR), number) if _tells(tokens, at, number, language)]
    if not verbs or (verbs[-1] == first and language == "en"):
        return None
    at = verbs[-1]
    ahead, between = tokens[first:at], tokens[at + 1 : number]
    is_inverted = language == "de" and (not ahead or ahead[0].word in _OPENERS)
    who = between if is_inverted else ahead
    while is_inverted and who and text[who[-1].span.start].islower():  # „meldete das Amt | mehr als“
        who = who[:-1]
    heads = {token.word[:_ALIKE] for token in tokens_of(claim)}
    named = [token for token in who if token.word not in FUNCTION_WORDS[language]]
    if not named or any(token.word[:_ALIKE] in heads for token in (*named, tokens[at])):
        return None
    if not is_inverted and len(between) > _NEAR:
        return None
    return Valued(" ".join(text[who[0].span.start : who[-1].span.end].split()), tokens[at].span)


def _tells(tokens: Sequence[Token], at: int, number: int, language: str) -> bool:
    """Return whether a word is a verb of saying or counting whose particle, if it needs one, stands behind the number; no passive."""
    word = tokens[at].word
    if at and tokens[at - 1].word in _PASSIVE:
        return False
    links = {token.word for token in tokens[at + 1 : number]}
    is_linked = any(word in words(language, by) and links & words(language, to) for by, to in PAIRS)
    if is_linked or word in words(language, "tallying"):
        return True
    behind = {token.word for token in tokens[number + 1 :]}
    return any(
        verb.form is Form.FINITE
        and verb.use is not Use.THINK
        and verb.lemma not in JUDGING
        and (not verb.particle or verb.particle in behind)
        for verb in forms_of(language).get(word, ())
    )
