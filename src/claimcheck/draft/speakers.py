"""Whom a sentence credits, held against whom its passages credit with the same."""

from collections.abc import Iterator, Sequence

from claimcheck.check.actors.bearers import STATEMENTS
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.naming import names_in
from claimcheck.draft.quotations import Found
from claimcheck.languages.pack import all_words
from claimcheck.report.drafted import Kind
from claimcheck.report.evidence import Layer
from claimcheck.speech.kind import Kind as Mode
from claimcheck.speech.utterance import Speech
from claimcheck.text.content import Word, content_words
from claimcheck.text.span import Span

_COMMON_START = 4
_LONGEST = 60
"""Code points: what is longer describes somebody, and has more in it than a name."""

_PRONOUNS = all_words("pronoun")


def speaker_objections(
    held: Held, start: int, speeches: Sequence[Speech], found: Sequence[Found], reader: PassageReader
) -> Iterator[Objection]:
    """Yield the speakers of a sentence whom its passages do not credit, but somebody else.

    Args:
        held: The sentence.
        start: Where it begins in the draft.
        speeches: What the draft reports as somebody's words.
        found: Its quotations, as they were found.
        reader: Reads the articles.
    """
    told: set[Span] = set()
    for speech in speeches:
        if speech.speaker is None or speech.kind is Mode.HEARSAY:
            continue
        span = Span(speech.speaker.start - start, speech.speaker.end - start)
        if not 0 <= span.start < span.end <= len(held.text) or span in told:
            continue
        told.add(span)
        objection = _objection(held, span, _places(held, speech, start, found), reader)
        if objection is not None:
            yield objection


def _places(
    held: Held, speech: Speech, start: int, found: Sequence[Found]
) -> list[tuple[str, tuple[Span, ...]]]:
    """Return where the articles have what is said: the quotations within it, else the nearest passages."""
    message = [Span(part.start - start, part.end - start) for part in speech.message]
    quoted: list[tuple[str, tuple[Span, ...]]] = [
        (one.source, one.pieces) for one in found if any(part.overlaps(one.span) for part in message)
    ]
    near: list[tuple[str, tuple[Span, ...]]] = (
        [(one.source, (one.span,)) for one in held.support if one.is_article] if held.is_near else []
    )
    return quoted or near[:1]


def _objection(
    held: Held, span: Span, places: Sequence[tuple[str, tuple[Span, ...]]], reader: PassageReader
) -> Objection | None:
    every = [
        word for word in content_words(held.text[span.start : span.end], held.language) if word.is_capital
    ]
    words = [word for word in every if not word.text.lower().endswith(STATEMENTS)]
    named = [name.word for name in names_in(held.text[span.start : span.end], held.language)]
    layers = [layer for source, pieces in places for layer in reader.layers(source, pieces)]
    credited = [layer for layer in layers if layer.speaker_text]
    is_open = any(_is_open(layer) or (named and not _is_named(layer, held)) for layer in credited)
    if not words or not credited or is_open:
        return None
    mine = held.pool.actors(held.text[span.start : span.end])
    if any(_is_meant(words if not layer.actors else named or words, mine, layer, held) for layer in credited):
        return None
    who = credited[-1]
    name = who.speaker_text if not who.actors else held.pool.corpus.actor(who.actors[0]).name
    return Objection(
        Kind.SPEAKER, span, f"credits “{held.text[span.start : span.end]}”, the article credits “{name}”"
    )


def _is_open(layer: Layer) -> bool:
    """Return whether nobody knows whom a speaker's words mean: „sie“, „der Minister“."""
    words = layer.speaker_text.split()
    is_noun = any(word[0].isupper() and word.lower() not in _PRONOUNS for word in words)
    return not layer.actors and not is_noun


def _is_named(layer: Layer, held: Held) -> bool:
    """Return whether the article's words for a speaker name anybody, and do not only describe him."""
    names = names_in(layer.speaker_text, held.language) if len(layer.speaker_text) <= _LONGEST else ()
    return bool(layer.actors) or any(name.word.is_capital for name in names)


def _is_meant(words: Sequence[Word], mine: frozenset[str], layer: Layer, held: Held) -> bool:
    if mine & {*layer.actors, *layer.owners}:
        return True
    if mine and layer.actors and layer.is_named:
        return False
    said = content_words(f"{layer.speaker_text} {layer.cue_text}", held.language)
    names = [name for actor in layer.actors for name in held.pool.corpus.actor(actor).names]
    said += content_words(" ".join(names), held.language) if names else ()
    return any(_is_same(one, other) for one in words for other in said)


def _is_same(one: Word, other: Word) -> bool:
    first, second = one.text.casefold(), other.text.casefold()
    is_start = first[:_COMMON_START] == second[:_COMMON_START] and len(first) >= _COMMON_START
    return bool(one.stems & other.stems) or is_start or first.endswith(second) or second.endswith(first)
