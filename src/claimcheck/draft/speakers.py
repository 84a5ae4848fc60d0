"""Whom a draft credits: whether the article credits somebody else with what is said, and where it names whom the draft names."""

from collections.abc import Iterator, Sequence

from claimcheck.check.actors.bearers import PERSONS_ROLES, STATEMENTS, is_given_name
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.names import names_word
from claimcheck.draft.naming import names_in
from claimcheck.draft.passages import Passage
from claimcheck.draft.quotations import Found, Place
from claimcheck.languages.pack import all_words
from claimcheck.report.drafted import Kind
from claimcheck.report.evidence import Layer
from claimcheck.speech.kind import Kind as Mode
from claimcheck.speech.utterance import Speech
from claimcheck.text.content import Word, content_words, words_of
from claimcheck.text.span import Span

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
        is_named = bool(_names(held, span))
        if not is_named and _is_no_speaker(held, speech, span, speeches):
            continue
        told.add(span)
        places = _places(aligned, speech, start, found, span if is_named else Span(0, 0))
        objection = _objection(held, span, places, reader)
        is_sure = any(True for _ in names_in(held.text[span.start : span.end], held.language))
        may_say = not found and _may_say_it(aligned, span)
        if may_say:
            objection = None
        if objection is None and is_sure and not may_say and _is_far(aligned, span, places if found else ()):
            words = held.text[span.start : span.end]
            objection = Objection(
                Kind.SPEAKER, span, f"credits “{words}”, whom nothing near what is said names"
            )
        who = (
            _carried(aligned, span, places if found else (), reader) if objection is None and is_named else ""
        )
        if who:
            words = held.text[span.start : span.end]
            objection = Objection(Kind.SPEAKER, span, f"credits “{words}”, the article last credited “{who}”")
        if objection is not None:
            yield objection


def _is_far(aligned: Alignment, span: Span, places: Sequence[Place]) -> bool:
    """Return whether an article names a speaker only far from the passage that has what is said."""
    held, names = aligned.held, _names(aligned.held, span)
    nearest = _said_in(aligned, span, places)
    if nearest is None or not names:
        return False
    around = tuple(held.pool.around(nearest, REACH))
    return not any(names_word(held, one, name) for one in around for name in names) and any(
        names_word(held, one, name) for one in held.wide for name in names
    )


def _names(held: Held, span: Span) -> list[Word]:
    return [
        one.word for one in names_in(held.text[span.start : span.end], held.language, held.pool.names_known)
    ]


def _said_in(aligned: Alignment, span: Span, places: Sequence[Place] = ()) -> Passage | None:
    """Return the passage that has most of what somebody is said to say, who stands at *span*; that of a quotation before others."""
    held = aligned.held
    for source, pieces in places[:1]:
        for one in held.pool.passages:
            if one.source == source and one.span.overlaps(pieces[0]):
                return one
    rest = [word for word in aligned.words if not span.holds(word.span)]
    shares = {
        one: aligned.share_with_figures(one, rest, held.plain)
        for one in held.told
        if one.is_article and one.language == held.language
    }
    nearest = max(shares, key=lambda one: (shares[one][0], -one.number), default=None)
    is_said = nearest is not None and shares[nearest][0] >= SAID and shares[nearest][1] >= FEWEST_SAID
    return nearest if is_said else None


_AS_WELL = 0.4
"""With this part of what the nearest passage has of it, one that names the speaker may be meant."""


def _may_say_it(aligned: Alignment, span: Span) -> bool:
    """Return whether a passage that names a speaker has enough of what he is said to say, though another has more of it."""
    held, names = aligned.held, _names(aligned.held, span)
    nearest = _said_in(aligned, span)
    if nearest is None or not names:
        return False
    rest = [word for word in aligned.words if not span.holds(word.span)]
    least = _AS_WELL * aligned.share_with_figures(nearest, rest, held.plain)[0]
    own = [one for one in held.told if one != nearest and any(names_word(held, one, name) for name in names)]
    return any(aligned.share_with_figures(one, rest, held.plain)[0] >= least for one in own)


def _carried(aligned: Alignment, span: Span, places: Sequence[Place], reader: PassageReader) -> str:
    """Return whom the article credited last before the passage that has what is said, where that names nobody itself.

    Nothing where it names the speaker at *span* there or since, or right behind.
    """
    held, names = aligned.held, _names(aligned.held, span)
    nearest = _said_in(aligned, span, places)
    if nearest is None or not names:
        return ""
    layers = [one for one in reader.layers(nearest.source, (nearest.span,)) if one.speaker_text]
    if any(not _is_open(layer) for layer in layers) or (not layers and not places):
        return ""
    around = sorted(held.pool.around(nearest, REACH), key=lambda one: one.number)
    behind = [one for one in around if one.number in {nearest.number, nearest.number + 1}]
    if any(names_word(held, one, name) for one in behind for name in names):
        return ""
    paragraph = held.pool.corpus.articles[nearest.source].paragraph(nearest.span.start)
    for one in reversed([one for one in around if one.number < nearest.number and paragraph.holds(one.span)]):
        if any(names_word(held, one, name) for name in names):
            return ""
        credited = [layer for layer in reader.layers(one.source, (one.span,)) if _is_named(layer, held)]
        if credited:
            return credited[-1].speaker_text
    return ""


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
    if quoted:
        return quoted
    said_in = _said_in(aligned, span) if span.end else None
    near = [said_in] if said_in is not None else [one for one in held.support if one.is_article][:1]
    is_near = said_in is not None or aligned.is_near_without(span)
    return [(one.source, (one.span,)) for one in near] if is_near else []


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
    text = layer.speaker_text if len(layer.speaker_text) <= _LONGEST else ""
    names = names_in(text, held.language, held.pool.names_known)
    return bool(layer.actors) or any(name.word.is_capital for name in names)


def _is_meant(words: Sequence[Word], mine: frozenset[str], layer: Layer, held: Held) -> bool:
    if mine & {*layer.actors, *layer.owners}:
        return True
    if mine and layer.actors and layer.is_named:
        return False
    said = content_words(f"{layer.speaker_text} {layer.cue_text}", held.language)
    names = [name for actor in layer.actors for name in held.pool.corpus.actor(actor).names]
    said += content_words(" ".join(names), held.language) if names else ()
    # „Ein Sprecher der Feuerwehr“ is no „Polizeisprecher“: whose he is tells him, where both sides tell it.
    owners = [word for word in words if not _is_bare_role(word)]
    theirs = [word for word in said if word.is_capital and not _is_bare_role(word)]
    return any(_is_same(one, other) for one in (owners if theirs and owners else words) for other in said)


def _is_bare_role(word: Word) -> bool:
    """Return whether a word says what somebody is, and nothing of whose: „Sprecher“."""
    return word.text.lower() in PERSONS_ROLES


def _is_same(one: Word, other: Word) -> bool:
    first, second = one.text.casefold(), other.text.casefold()
    is_start = first[:_COMMON_START] == second[:_COMMON_START] and len(first) >= _COMMON_START
    # „Die CDU“ and „der CDU-Politiker“.
    is_part = first in second.split("-") or second in first.split("-")
    return (
        bool(one.stems & other.stems)
        or is_start
        or is_part
        or first.endswith(second)
        or second.endswith(first)
    )
