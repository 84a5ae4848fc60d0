"""Who else is credited with a passage, in the clause beside the recorded speaker's or inside his words, and stands in no chain.

What the tool itself reads as another's word makes no origin certain: „Moor sagte, es regne, doch Kern warnte, | der Damm breche“,
"According to the papers, | the quarry worked at night, Moor said".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.check.actors.bearers import PERSONS_ROLES, REPRESENTATIVES, is_somebody
from claimcheck.check.actors.naming import words
from claimcheck.check.actors.resolving import DESCRIBED, OPEN_PRONOUNS, PERSONAL
from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import all_endings, all_kinds, all_words
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS
from claimcheck.report.evidence import Layer
from claimcheck.speech.crediting import RELYING
from claimcheck.speech.kind import Kind as Mode
from claimcheck.speech.lexicon import (
    CLEAR_SUBJUNCTIVES,
    PLACE_PREPOSITIONS,
    REFERRING,
    SPELLED_OUT,
    lexicon_of,
)
from claimcheck.speech.utterance import Speech
from claimcheck.speech.verbs import Use
from claimcheck.text.article import Article
from claimcheck.text.negation import Token, tokens_of
from claimcheck.text.phrases import alternatives
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_CITING = all_words("citing")
_HEARING = frozenset(all_kinds("hearing"))
_RELAY_NOUNS = all_endings("relay-noun")
_AGAINST = all_words("setting-another-against")
_REPORTS = (*all_endings("medium"), *all_endings("statement"))
"""What nouns end on in which somebody tells a thing."""
_SUBJUNCTIVES = CLEAR_SUBJUNCTIVES["de"]
_MARK = re.compile(r"[,;–—]\s")
_OPENS = 4
"""Among so many first words of a clause stands what sets it against another: „der Betriebsrat | dagegen“."""

_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|(?<![\w-])(?:{alternatives('number-word')})(?![\w-])", re.IGNORECASE)


def is_cited(layer: Layer) -> bool:
    """Return whether a layer is on whom another relies: "citing officials", "heard from a colleague", „stützt sich auf Kern“."""
    said = layer.cue_text.lower().split()
    return " ".join(said) in _CITING or any(word in _HEARING or word in RELYING for word in said)


def is_source(layer: Layer) -> bool:
    """Return whether somebody is said to have it from people who are not named: "two officials", „einem Kollegen“."""
    return is_cited(layer) and not layer.actors and is_somebody(layer.speaker_text)


def holds_cue(layer: Layer, other: Layer) -> bool:
    """Return whether what a layer credits holds the cue of the *other*."""
    return any(part.overlaps(cue) for part in layer.message for cue in other.cue)


def stand_beside(layer: Layer, other: Layer) -> bool:
    """Return whether what a layer credits has no cue of the *other* in it, or each has the other's: „…, so A, so B“."""
    return not holds_cue(layer, other) or holds_cue(other, layer)


def is_relaying(layer: Layer, corpus: Corpus) -> bool:
    """Return whether an agency or outlet speaks, by its actor or its noun."""
    kinds = {corpus.actor(actor).kind for actor in layer.actors}
    called = layer.speaker_text.lower().split(",")[0].split()
    return kinds <= RELAYS if kinds else any(word.endswith(_RELAY_NOUNS) for word in called)


def another(layers: Sequence[Layer], recorded: Sequence[Layer], spot: Spot, corpus: Corpus) -> Layer | None:
    """Return who among *layers* says it as much as the *recorded*, or is whom these have it from; None where nobody does.

    Args:
        layers: Who is credited with a passage, from the page back to its origin, and is to be thought of.
        recorded: Those of its layers that links of the chain stand for.
        spot: The passage in its article.
        corpus: The records.
    """
    return next((layer for layer in layers if _is_another(layer, recorded, layers, spot, corpus)), None)


def _is_another(
    layer: Layer, recorded: Sequence[Layer], layers: Sequence[Layer], spot: Spot, corpus: Corpus
) -> bool:
    if layer in recorded or not layer.cue or not layer.speaker_text or layer.is_carried:
        return False
    if layer.kind is Mode.HEARSAY or (is_relaying(layer, corpus) and not is_cited(layer)):
        return False
    if any(holds_cue(layer, own) and not holds_cue(own, layer) for own in recorded):
        return False  # who passes on what the recorded says
    if not _HEARING.isdisjoint(layer.cue_text.lower().split()) and not layer.actors:
        return is_somebody(layer.speaker_text)  # no "heard it from the street"
    is_same = _may_be_one(layer, recorded, spot)
    return not is_same and not any(_say_both(layer, own, layers, spot) for own in recorded)


def _say_both(layer: Layer, other: Layer, layers: Sequence[Layer], spot: Spot) -> bool:
    """Return whether two close one statement side by side, which each says: „…, so A, so B“. „Laut A …, sagte B“ is of A, as B has it."""
    if spot.article is None or not (holds_cue(layer, other) and holds_cue(other, layer)):
        return False
    end = max(part.end for part in _named_by(layer))
    told = [part for one in layers for part in (*_named_by(one), *one.frame)]
    behind = (at for piece in spot.pieces for at in range(max(piece.start, end), piece.end))
    return not any(
        spot.article.text[at].isalnum() and not any(part.start <= at < part.end for part in told)
        for at in behind
    )


def _named_by(layer: Layer) -> tuple[Span, ...]:
    return (*layer.cue, *((layer.speaker,) if layer.speaker else ()))


class Outside(NamedTuple):
    """Words of the passage that stand outside of what it credits to the recorded speaker, and why, said of him behind it."""

    span: Span
    why: str


def outside(
    text: str, pieces: Sequence[Span], recorded: Sequence[Layer | Speech], article: Article
) -> Outside | None:
    """Return what of the passage at *pieces* that a claim's *text* has may be another's than the *recorded*.

    Its number stands in none of their words, nor beside their cue („Laut Polizei kamen 300, | die Veranstalter sprachen von
    500“), or in a clause that is set against theirs („…, während der Betriebsrat 60 Stellen in Gefahr sieht“).
    """
    messages = [part for one in recorded for part in (*one.message, *one.frame)]
    if not messages:
        return None
    places = []
    for number in _NUMBER.findall(text):
        found = _found(number, pieces, article)
        if found and not any(part.holds(span) for part in messages for span in found):
            return Outside(found[0], "stands in none of the words that the passage credits to")
        places += found[:1]
    against = (
        _set_against(place, article) for place in (*places, Span(pieces[0].start, pieces[0].start + 1))
    )
    clause = next(filter(None, against), None)
    return Outside(clause, "may set another's word against that of") if clause else None


def _found(number: str, pieces: Sequence[Span], article: Article) -> list[Span]:
    return [
        Span(*match.span())
        for piece in pieces
        for match in _NUMBER.finditer(article.text, piece.start, piece.end)
        if match.group().casefold() == number.casefold()
    ]


def _set_against(place: Span, article: Article) -> Span | None:
    """Return the word by which the clause at *place* is set against the one before its comma; None where nothing says so.

    A clause in the Konjunktiv is reported like the one before it; "while he slept" and "while sleeping" tell of the same person.
    """
    sentence = sentence_around(article, place)
    marks = [m.end() for m in _MARK.finditer(article.text, sentence.start, sentence.end)]
    start = max((mark for mark in marks if mark <= place.end), default=sentence.start)
    end = min((mark for mark in marks if mark > place.end), default=sentence.end)
    tokens = tokens_of(article.text[start:end])
    near = [token for token in tokens[:_OPENS] if token.word in _AGAINST]
    if start == sentence.start or not near:
        return None
    behind = next((token.word for token in tokens if token.span.start > near[0].span.start), "")
    is_same = behind in PERSONAL or behind.endswith("ing") or any(t.word in _SUBJUNCTIVES for t in tokens)
    return None if is_same else near[0].span.moved(start)


def report_in(layer: Layer, spot: Spot, language: str) -> Span | None:
    """Return the noun of a report whose „dass“ leads to the passage within what somebody says: "Doyle said she had seen | reports | that"."""
    start = max((part.end for part in layer.cue), default=spot.pieces[-1].end)
    if spot.article is None or start >= spot.pieces[-1].end:
        return None
    end = max(spot.pieces[0].start, min(spot.pieces[-1].end, sentence_around(spot.article, layer.cue[0]).end))
    tokens, lexicon = tokens_of(spot.article.text[start:end]), lexicon_of(language)
    known = {token.word for token in tokens_of(spot.claim.text)}
    for at, token in enumerate(tokens):
        ahead = _told_ahead(spot.article.text[start : start + token.span.start], tokens[:at], language)
        nouns = [t for t in ahead if t.word.endswith(_REPORTS) and t.word not in known]
        says = (
            verb.use is Use.SAY for t in ahead if t not in nouns for verb in lexicon.forms.get(t.word, ())
        )
        if nouns and token.word in SPELLED_OUT | REFERRING and not any(says):
            return nouns[-1].span.moved(start)
    return None


def _told_ahead(text: str, tokens: Sequence[Token], language: str) -> Sequence[Token]:
    """Return the words that „dass“ may belong to: in German the clause before its comma, in English the word before it.

    What he says "in a statement that" or „in einem Bericht, dass“ is his own.
    """
    if language == "en":
        return () if any(token.word in PLACE_PREPOSITIONS for token in tokens[-3:]) else tokens[-1:]
    start = max(text.rstrip(" ,").rfind(mark) for mark in ",;:")
    return [token for token in tokens if token.span.start > start >= 0]


def _may_be_one(layer: Layer, recorded: Sequence[Layer], spot: Spot) -> bool:
    """Return whether a layer's words may mean a recorded speaker: a pronoun, or a description in another sentence than his."""
    said = [word.lower() for word in words(layer.speaker_text)]
    if layer.actors or spot.article is None:
        return False
    if all(word in PERSONAL | OPEN_PRONOUNS for word in said):
        return True
    here = sentence_around(spot.article, layer.cue[0])
    is_apart = not any(here.overlaps(part) for own in recorded for part in own.cue)
    roles = (*PERSONS_ROLES, *REPRESENTATIVES)
    return is_apart and any(word in DESCRIBED or word.endswith(roles) for word in said)
