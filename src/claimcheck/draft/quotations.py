"""What a draft puts in quotation marks, and whom it credits: whether an article has it word for word, and who says it there."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.actors.bearers import PERSONS_ROLES, STATEMENTS, is_given_name
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.names import names_word
from claimcheck.draft.naming import names_in
from claimcheck.languages.pack import all_words
from claimcheck.locate.approximate import find_nearest
from claimcheck.locate.difference import compare
from claimcheck.locate.method import Change, Difference
from claimcheck.locate.quotation import Quote, search
from claimcheck.problem import Severity
from claimcheck.report.drafted import Kind, Remark
from claimcheck.report.evidence import Layer
from claimcheck.speech.kind import Kind as Mode
from claimcheck.speech.utterance import Speech
from claimcheck.text.content import Word, content_words, words_of
from claimcheck.text.span import Span
from claimcheck.text.stem import stems
from claimcheck.text.word import WORD

SHORTEST = 2
"""Words in quotation marks, below which they may be a title, a name, or irony, and no quotation."""


_SLIGHT = frozenset((Change.SPACING, Change.LIGATURE, Change.CASE, Change.PUNCTUATION))
"""In what a quotation may differ from the article and say the same, word for word; it is told all the same."""

_PAUSE = re.compile(r"[,;.:!?–—]+\s")
_MARKS = re.compile(r"[„“”\"»«‚‘’']")
_AROUND = "„“”\"»«›‹‚‘’' ,.;:"
_INTERRUPTED = 200
"""So many code points may part two halves of a quotation: „…“, sagte der Minister am Montag in Berlin, „…“."""


Place = tuple[str, tuple[Span, ...]]
"""Where an article has something: its source, and the pieces of its text."""


class Found(NamedTuple):
    """A quotation of a draft: its span there without the marks, and where the article has it."""

    span: Span
    source: str
    pieces: tuple[Span, ...]


class Quoted(NamedTuple):
    """The quotations of a sentence: those that were found, and what is to be said of the others."""

    found: tuple[Found, ...]
    remarks: tuple[Remark, ...]


def check_quotations(held: Held) -> Quoted:
    """Return what stands of the quotations of a sentence."""
    found: list[Found] = []
    remarks: list[Remark] = []
    names = [name for actor in held.pool.corpus.actors.values() for name in actor.names]
    for marked in held.quotations:
        inner = _inner(held.text, marked)
        words = held.text[inner.start : inner.end]
        place = _find(words, held)
        if place is not None:
            found.append(Found(inner, *place))
        elif WORD.search(words):
            remarks.extend(_missing(words, inner, held, names))
    return Quoted(tuple(found), tuple(remarks))


def _inner(text: str, marked: Span) -> Span:
    """Return a quotation without its marks, and without the comma or stop that the draft may have put before the last one."""
    start, end = marked.start + 1, marked.end - 1
    while end > start and text[end - 1] in ",.…;:!? ":
        end -= 1
    return Span(start, end)


def _find(words: str, held: Held) -> tuple[str, tuple[Span, ...]] | None:
    """Return where an article, or a translation, has the words; first where the sentence's other words stand."""
    order = dict.fromkeys((*(one.source for one in held.support), *held.pool.corpus.articles))
    for source in order:
        hits = search(Quote(words), held.pool.corpus.articles[source]).hits if words.strip() else ()
        if hits:
            spans = [one.span for one in held.support if one.source == source]
            near = [hit for hit in hits if any(span.overlaps(hit.span) for span in spans)]
            return source, (near or list(hits))[0].pieces
    return next((found for source in order if (found := _interrupted(words, source, held)) is not None), None)


def _interrupted(words: str, source: str, held: Held) -> tuple[str, tuple[Span, ...]] | None:
    """Return where an article has the words in two quotations one behind the other, parted by who says them."""
    article = held.pool.corpus.articles[source]
    for match in _PAUSE.finditer(words):
        first, second = words[: match.start()].strip(), words[match.end() :].strip()
        if min(len(first.split()), len(second.split())) < SHORTEST:
            continue
        for one in search(Quote(first), article).hits:
            for other in search(Quote(second), article).hits:
                between = article.text[one.span.end : other.span.start]
                if 0 < len(between) <= _INTERRUPTED and len(_MARKS.findall(between)) > 1:
                    return source, (*one.pieces, *other.pieces)
    return None


def _missing(words: str, inner: Span, held: Held, names: list[str]) -> Iterator[Remark]:
    nearest = _nearest(words, held, names)
    length = len(WORD.findall(words))
    if nearest is not None:
        message, difference = f"not word for word: the article has “{_one_line(nearest[0])}”", nearest[1]
        is_form = length == 1 and not stems(words, held.language).isdisjoint(stems(nearest[0], held.language))
        if difference.gravest in _SLIGHT or is_form:
            yield Remark(
                Kind.QUOTATION,
                Severity.INFO,
                inner,
                f"word for word, but for marks and capitals: {_one_line(nearest[0])}",
                difference,
            )
            return
        yield Remark(Kind.QUOTATION, Severity.ERROR, inner, message, difference)
    elif not _is_comparable(held):
        message = "no article is in the draft's language: compare the quotation yourself"
        yield Remark(Kind.READ, Severity.INFO, inner, message)
    elif length >= SHORTEST or held.is_near:
        yield Remark(Kind.QUOTATION, Severity.ERROR, inner, "quoted, and these words stand in no article")
    else:
        yield Remark(Kind.READ, Severity.INFO, inner, "in quotation marks, and the word stands in no article")


def _is_comparable(held: Held) -> bool:
    return any(one.language == held.language for one in held.pool.passages if one.is_article)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _nearest(words: str, held: Held, names: list[str]) -> tuple[str, Difference] | None:
    best: tuple[float, str] | None = None
    for article in held.pool.corpus.articles.values():
        found = find_nearest(words, article)
        if found is not None and (best is None or found.score > best[0]):
            best = found.score, article.slice(found.span).strip(_AROUND)
    if best is None:
        return None
    return best[1], compare(words, best[1], names)


_COMMON_START = 4
_LONGEST = 60
"""Code points: what is longer describes somebody, and has more in it than a name."""

_UNNAMED = all_words("unnamed-people")
_PRONOUNS = all_words("pronoun")
_POSSESSIVES = all_words("taking-up") & all_words("determiner") - all_words("definite")


def speaker_objections(
    aligned: Alignment, start: int, speeches: Sequence[Speech], found: Sequence[Found], reader: PassageReader
) -> Iterator[Objection]:
    """Yield the speakers of a sentence whom its passages do not credit, but somebody else.

    Args:
        aligned: The sentence beside its passages.
        start: Where it begins in the draft.
        speeches: What the draft reports as somebody's words.
        found: Its quotations, as they were found.
        reader: Reads the articles.
    """
    held = aligned.held
    told: set[Span] = set()
    for speech in speeches:
        if speech.speaker is None or speech.kind is Mode.HEARSAY:
            continue
        span = Span(speech.speaker.start - start, speech.speaker.end - start)
        if not 0 <= span.start < span.end <= len(held.text) or span in told or held.is_quoted(span):
            continue
        is_named = any(True for _ in names_in(held.text[span.start : span.end], held.language))
        if not is_named and _is_no_speaker(held, speech, span, speeches):
            continue
        told.add(span)
        places = _places(aligned, speech, start, found, span if is_named else Span(0, 0))
        objection = _objection(held, span, places, reader)
        if objection is None and is_named and _is_far(aligned, span, places if found else ()):
            words = held.text[span.start : span.end]
            objection = Objection(
                Kind.SPEAKER, span, f"credits “{words}”, whom nothing near what is said names"
            )
        if objection is not None:
            yield objection


def _is_far(aligned: Alignment, span: Span, places: Sequence[Place]) -> bool:
    """Return whether an article names a speaker only far from the passage that has what is said."""
    held = aligned.held
    names = [
        one.word for one in names_in(held.text[span.start : span.end], held.language, held.pool.names_known)
    ]
    rest = [word for word in aligned.words if not span.holds(word.span)]
    shares = {
        one: aligned.share(one, rest) for one in held.told if one.is_article and one.language == held.language
    }
    nearest = max(shares, key=lambda one: (shares[one][0], -one.number), default=None)
    if places:
        nearest = next(
            (
                p
                for p in held.pool.passages
                for s, pieces in places[:1]
                if p.source == s and p.span.overlaps(pieces[0])
            ),
            nearest,
        )
    elif nearest is None or shares[nearest][0] < SAID or shares[nearest][1] < FEWEST_SAID:
        return False
    if nearest is None or not names:
        return False
    around = tuple(held.pool.around(nearest, REACH))
    return not any(names_word(held, one, name) for one in around for name in names) and any(
        names_word(held, one, name) for one in held.wide for name in names
    )


SAID, FEWEST_SAID = 0.3, 2
"""So much of what somebody is said to say a passage must have to be taken as what he says."""

REACH = 3
"""So many sentences around a passage may name who says it."""


def _is_no_speaker(held: Held, speech: Speech, span: Span, speeches: Sequence[Speech]) -> bool:
    """Return whether words without a name are hardly somebody's: within what is said, or in no passage („Heftig griff er an“)."""
    within = any(
        speech.speaker is not None and part.holds(speech.speaker)
        for other in speeches
        for part in other.message
        if other is not speech and other.speaker is not None and not part.holds(other.speaker)
    )
    words = content_words(held.text[span.start : span.end], held.language)
    is_alone = len(words) == 1 and words[0].begins and not speech.cue
    theirs = (word for one in held.wide for word in words_of(one.text, held.language))
    is_noun = is_alone and any(w.is_capital and not w.begins and w.stems & words[0].stems for w in theirs)
    # Who is none by name is told by many a word: „manche Quellen“, „Verbände“ for „Vertreter der Verbände“.
    is_unnamed = any(word.text.lower() in _UNNAMED for word in words)
    return within or is_unnamed or (is_alone and not is_noun)


def _places(
    aligned: Alignment, speech: Speech, start: int, found: Sequence[Found], span: Span
) -> list[Place]:
    """Return where the articles have what is said: the quotations within it, else the nearest passages."""
    held = aligned.held
    message = [Span(part.start - start, part.end - start) for part in speech.message]
    quoted: list[Place] = [
        (one.source, one.pieces) for one in found if any(part.overlaps(one.span) for part in message)
    ]
    near: list[Place] = (
        [(one.source, (one.span,)) for one in held.support if one.is_article]
        if aligned.is_near_without(span)
        else []
    )
    return quoted or near[:1]


def _objection(held: Held, span: Span, places: Sequence[Place], reader: PassageReader) -> Objection | None:
    every = [
        word for word in content_words(held.text[span.start : span.end], held.language) if word.is_capital
    ]
    words = [word for word in every if not word.text.lower().endswith(STATEMENTS)]
    named = [name.word for name in names_in(held.text[span.start : span.end], held.language)]
    layers = [layer for source, pieces in places for layer in reader.layers(source, pieces)]
    credited = [layer for layer in layers if layer.speaker_text]
    is_open = any(_is_open(layer) or (named and not _is_named(layer, held)) for layer in credited)
    is_open = is_open or any(_is_of_another(layer) and not _is_person(named) for layer in credited)
    if not words or not credited or is_open or _is_told_before(held, named, places):
        return None
    if not named and _is_another_word(words, held) and any(_is_named(layer, held) for layer in credited):
        return None
    mine = held.pool.actors(held.text[span.start : span.end])
    if any(_is_meant(words if not layer.actors else named or words, mine, layer, held) for layer in credited):
        return None
    who = credited[-1]
    name = who.speaker_text if not who.actors else held.pool.corpus.actor(who.actors[0]).name
    return Objection(
        Kind.SPEAKER, span, f"credits “{held.text[span.start : span.end]}”, the article credits “{name}”"
    )


def _is_another_word(words: Sequence[Word], held: Held) -> bool:
    """Return whether somebody is told by what he is, in a word that the article has not: „die Juristin“."""
    is_role = all(word.text.lower().endswith(_ROLES) for word in words)
    return is_role and not any(held.pool.lexis(one).says(word) for one in held.wide for word in words)


_ROLES = (*PERSONS_ROLES, "in")
"""What nouns end on that say what somebody is; „-in“ those of women."""


def _is_told_before(held: Held, names: Sequence[Word], places: Sequence[Place]) -> bool:
    """Return whether the last name that a passage has before what is said is the speaker's: a clause within may be his."""
    for source, pieces in places:
        for passage in held.support:
            if (
                names
                and passage.source == source
                and passage.span.holds(pieces[0])
                and passage.span != pieces[0]
            ):
                before = passage.text[: pieces[0].start - passage.span.start]
                last = list(names_in(before, held.language, held.pool.names_known))[-1:]
                if any(one.word.stems & name.stems for one in last for name in names):
                    return True
    return False


def _is_of_another(layer: Layer) -> bool:
    """Return whether a speaker is told as somebody's, whom other words name: "its secretary, Paul Imrie"."""
    return layer.speaker_text.split()[0].lower() in _POSSESSIVES


def _is_person(names: Sequence[Word]) -> bool:
    return any(is_given_name(name.text) for name in names)


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
