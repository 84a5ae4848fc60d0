"""Statements that an article says later their speaker has withdrawn or corrected, or denies; or that its editors correct.

"The bridge is closed, Ash said. … Ash later withdrew the statement." is not Ash's word any longer. Whether the later words
are about this passage is rarely told in full: they are, unless they plainly take back something else, so that the doubt
lowers what is certain and nothing more.
"""

from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.check.actors.resolving import OPEN_PRONOUNS, PERSONAL, Stranger, resolve, stranger
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import RULED, all_endings, all_groups, all_words
from claimcheck.problem import Problem
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, same_thing, thing_of
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.text.article import Article
from claimcheck.text.clause import words_for
from claimcheck.text.content import Lexis, Word, content_words, words_of
from claimcheck.text.dates import dates_in
from claimcheck.text.denial import negates, withdrawn_in
from claimcheck.text.fold import fold
from claimcheck.text.left_out.revoking import BORNE, is_correction
from claimcheck.text.negation import Token, lists_of, negations, tokens_of
from claimcheck.text.phrases import pattern_of
from claimcheck.text.said import Listed, said_in
from claimcheck.text.sentence import sentence_around, sentences
from claimcheck.text.span import Span

_TAKING_BACK = pattern_of("taking-back")
_BACKING_DOWN = pattern_of("backing-down")
_ERRING = all_words("erring")
_ERRED = Listed(_ERRING)
_FIGURES = all_words("told-figure")
_STATEMENTS = all_endings("statement")
_POINTING = all_words("pointing-back") | {"it", "that", "es", "das"}
_THAT = _POINTING | all_words("what-was-said")
_NEVER = all_words("never")
_IS_NEVER = Listed(_NEVER)
_REFLEXIVE = all_words("reflexive")
_PERFECT = all_words("perfect-auxiliary") | all_words("past-saying")
_HAD = all_words("had-to")
_DENYING = all_words("negation") & all_words("telling")
_EDITORS = all_words("editors")
_TO = "to"
_CHANGE = all_groups("step")["to"]
_TIMES = all_words("time-opener")
_OF = all_words("of") | {"der", "des"}

_NEAR = 4
"""Within so many words stand a verb and what belongs to it: "did not | withdraw", "she had been | wrong"."""


class _TakenBack(NamedTuple):
    """A sentence that takes a statement back: where, and the words that do it; whose they are, None where editors correct."""

    sentence: Span
    words: Span
    who: Span | None
    is_editors: bool = False


def taken_back(spot: Spot, item: CheckedEvidence, reader: PassageReader) -> Iterator[Problem]:
    """Yield that what a passage says is taken back later in its article, by whoever said it or by the editors."""
    article = spot.article
    if article is None or not item.counted or not spot.pieces or _says_so(spot.claim.text):
        return
    from claimcheck.speech.reading import language_read

    language = language_read(article)
    if language not in RULED:
        return
    for found in _found(article, spot.pieces, language):
        by = _by_whom(found, item, reader, article, language)
        if by is None or _is_of_another(found, spot, article, language):
            continue
        words = " ".join(article.slice(found.words).split())
        where = f"line {article.line(found.words.start)}"
        yield spot.problem("CC308", f"{by} in {where} („{words}“): it makes no origin certain", found.words)
        return


def _says_so(claim: str) -> bool:
    return negates(claim) or bool(withdrawn_in(claim) or _TAKING_BACK.search(claim))


def _found(article: Article, pieces: Sequence[Span], language: str) -> Iterator[_TakenBack]:
    """Yield what takes something back behind the passage, and the corrections of the editors wherever they stand."""
    end = pieces[-1].end
    own = sentence_around(article, pieces[-1])
    for paragraph, whole, is_editors in _candidates(article, language):
        if is_editors and whole != own and not any(piece.overlaps(whole) for piece in pieces):
            yield _TakenBack(Span(whole.start, paragraph.end), whole, None, is_editors=True)
        elif not is_editors and whole.end > end:
            sentence = Span(max(whole.start, end), whole.end)
            found = _taking_back(article, sentence, language, is_next=whole.start - own.end < _NEAR)
            if found is not None:
                yield found


@lru_cache(maxsize=64)  # asked for by every passage of an article
def _candidates(article: Article, language: str) -> tuple[tuple[Span, Span, bool], ...]:
    """Return the sentences that may take something back, each behind its paragraph, and whether they are the editors'."""
    found: list[tuple[Span, Span, bool]] = []
    for paragraph in article.paragraphs:
        for sentence in sentences(article, paragraph):
            text = article.slice(sentence)
            if is_correction(text):
                found.append((paragraph, sentence, True))
            elif _may_take_back(text, language) and _verb(text, tokens_of(text), language) is not None:
                found.append((paragraph, sentence, False))
    return tuple(found)


def _taking_back(article: Article, sentence: Span, language: str, *, is_next: bool) -> _TakenBack | None:
    """Return what a sentence takes back: a statement, a figure, what it points back to if it is the *next*."""
    text = article.slice(sentence)
    tokens = tokens_of(text)
    place = _verb(text, tokens, language)
    if place is None or text.rstrip().endswith("?") or not _is_done(tokens, place, language):
        return None
    is_erring = any(token.span == place and token.word in _ERRING for token in tokens)
    is_pointing = is_next and any(token.word in _POINTING for token in tokens)
    # „zog sich zurück“ takes back nothing that was said.
    is_oneself = not withdrawn_in(text) and any(token.word in _REFLEXIVE for token in tokens)
    is_named = is_oneself or any(map(_is_statement, tokens))
    is_alone = _BACKING_DOWN.fullmatch(text, place.start, place.end) is not None
    is_spelled = text[place.end :].lstrip().startswith(":")
    is_unsaid = place == _unsaid(tokens, language)
    if not (is_alone or is_erring or is_unsaid or is_pointing or is_named or is_spelled):
        return None
    editors = any(token.word in _EDITORS for token in tokens)
    who = None if editors else _subject(article, sentence, place.moved(sentence.start), language)
    return _TakenBack(sentence, place.moved(sentence.start), who, is_editors=editors)


def _may_take_back(text: str, language: str) -> bool:
    """Return whether one of the words stands in a sentence without which no verb of it takes back, as in most none does."""
    said = said_in(fold(text).text)
    has_verb = _TAKING_BACK.may_stand_in(text) or bool(withdrawn_in(text))
    listed = (_ERRED, _IS_NEVER, _denying(language)[1])
    return has_verb or any(map(said.may_have, listed))


@cache
def _denying(language: str) -> tuple[frozenset[str], Listed]:
    """Return the forms of the verbs that deny to have said something."""
    from claimcheck.speech.lexicon import lexicon_of

    forms = lexicon_of(language).forms.items()
    denying = frozenset(form for form, verbs in forms if any(verb.lemma in _DENYING for verb in verbs))
    return denying, Listed(denying)


def _verb(text: str, tokens: Sequence[Token], language: str) -> Span | None:
    """Return the words that take back, deny to have said, or own to an error."""
    match = _TAKING_BACK.search(text)
    if match:
        return Span(*match.span())
    if word := withdrawn_in(text):
        return next(token.span for token in tokens if token.word == word)
    return _unsaid(tokens, language) or _erred(tokens)


def _unsaid(tokens: Sequence[Token], language: str) -> Span | None:
    """Return the verb by which somebody denies to have said something: „dementierte, das gesagt zu haben“."""
    from claimcheck.speech.lexicon import lexicon_of

    forms, listed = lexicon_of(language).forms, _denying(language)[0]
    denying = [token for token in tokens if token.word in listed]
    for at, token in enumerate(tokens if denying else ()):
        around = {other.word for other in (*tokens[max(0, at - 2) : at], *tokens[at + 1 : at + 3])}
        is_past = not around.isdisjoint(_PERFECT)
        if token.word in forms and token not in denying and is_past:
            return denying[0].span
    return _never_said(tokens, forms)


def _never_said(tokens: Sequence[Token], forms: Container[str]) -> Span | None:
    """Return the word by which somebody says that he never said it: „das habe er | nie | gesagt“, "I never said that"."""
    for at, token in enumerate(tokens):
        near = tokens[at + 1 : at + 3]
        if (
            token.word in _NEVER
            and any(t.word in forms for t in near)
            and not _THAT.isdisjoint(_around(tokens, at))
        ):
            return token.span
    return None


def _around(tokens: Sequence[Token], at: int) -> set[str]:
    return {token.word for token in tokens[max(0, at - _NEAR) : at + _NEAR]}


def _erred(tokens: Sequence[Token]) -> Span | None:
    """Return the word by which somebody says that he was wrong: "she had been mistaken", "her figure was wrong"."""
    for at, token in enumerate(tokens):
        before = tokens[max(0, at - _NEAR) : at]
        if token.word in _ERRING and any(
            other.word in PERSONAL | OPEN_PRONOUNS | _REFLEXIVE or _is_statement(other) for other in before
        ):
            return token.span
    return None


def _is_statement(token: Token) -> bool:
    return token.word in BORNE | _FIGURES or token.word.endswith(_STATEMENTS)


def _is_done(tokens: Sequence[Token], place: Span, language: str) -> bool:
    """Return whether a verb tells what was done: not what was not, or what somebody is to do: "refused to withdraw"."""
    before = [token for token in tokens if token.span.end <= place.start][-_NEAR:]
    others = [
        token for token in negations(tokens, lists_of(words_for(language))) if not token.span.overlaps(place)
    ]
    is_negated = any(token in before or (language == "de" and token in tokens) for token in others)
    is_to_do = any(token.word == _TO for token in before[-1:]) and not any(t.word in _HAD for t in before)
    return not (is_negated or is_to_do)


def _subject(article: Article, sentence: Span, verb: Span, language: str) -> Span | None:
    """Return who takes back: the subject, of a passive who is named as its agent; None where nobody is told."""
    from claimcheck.speech.clause import agent
    from claimcheck.speech.lexicon import PASSIVE_AUXILIARIES, lexicon_of
    from claimcheck.speech.segment import sentence_of
    from claimcheck.speech.subject import subject
    from claimcheck.speech.utterance import Cue, CueKind
    from claimcheck.speech.words import words_of as words_in
    from claimcheck.text.quoted import quoted

    regions = quoted(article.text, sentence.start, sentence.end)
    read = sentence_of(words_in(article.text, sentence, regions, lexicon_of(language)))
    words = read.words
    at = next((i for i, word in enumerate(words.items[: words.end]) if word.start >= verb.start), None)
    if at is None or not read.segments:
        return None
    segment = read.segments[read.segment_at(at)]
    auxiliaries = words.lexicon.auxiliaries | PASSIVE_AUXILIARIES
    helping = [i for i in range(segment.start, segment.end) if words.items[i].is_one_of(auxiliaries)]
    is_passive = not words.items[at].is_one_of(_ERRING) and any(
        words.items[i].is_one_of(PASSIVE_AUXILIARIES) for i in helping
    )
    anchor = helping[0] if helping and (language == "de" or is_passive) else at
    cue = Cue(CueKind.VERB, (anchor,), anchor, is_passive=is_passive)
    who = agent(read, cue) if is_passive else subject(read, cue)
    return words.span(*who) if who is not None else None


def _by_whom(
    found: _TakenBack, item: CheckedEvidence, reader: PassageReader, article: Article, language: str
) -> str | None:
    """Return in words who takes back, as far as it is known; None where it is plainly somebody else."""
    corpus = reader.corpus
    if found.is_editors:
        return "the article's editors correct themselves"
    speakers = {actor for link in item.links[-1:] for actor in link.link.actors}
    if not speakers:
        return None
    if found.who is None:
        return "a statement is taken back"
    meant = resolve(found.who, article, reader.names, corpus.actors)
    who = " ".join(article.slice(found.who).split())
    parties = {corpus.party(actor) for actor in speakers} - {None}
    if speakers & set(meant.actors):
        return f"{who} takes a statement back"
    if meant.actors and not any(corpus.party(actor) in parties for actor in meant.actors):
        return None
    kinds = {corpus.actor(actor).kind for actor in speakers}
    is_stranger = not meant.actors and stranger(who, language, kinds) is not Stranger.NO
    return None if is_stranger else f"{who} takes a statement back"


def _is_of_another(found: _TakenBack, spot: Spot, article: Article, language: str) -> bool:
    """Return whether what is taken back is plainly another statement than the passage."""
    said = article.slice(found.sentence)
    passage = " ".join((*(article.slice(piece) for piece in spot.pieces), spot.claim.text))
    if _tells_same_number(said, passage, language):
        return True
    own = _told_of(found, article, language)
    lexis = Lexis(words_of(passage, language), language)
    is_told = any(lexis.says(word) for word in own)
    if found.is_editors and _corrects_another(found, passage, article, language, is_told=is_told):
        return True
    if is_told or not own:
        return False
    if found.is_editors:
        return not (quantities(said, language) and quantities(passage, language))
    return _counts_another(said, passage, language) or _is_told_elsewhere(own, found, spot, article, language)


def _told_of(found: _TakenBack, article: Article, language: str) -> tuple[Word, ...]:
    """Return the words by which a statement is told that is taken back: "the claim that | the mayor | knew"."""
    words = content_words(article.slice(found.sentence), language)
    own = [] if found.is_editors else [found.words.moved(-found.sentence.start)]
    own += [found.who.moved(-found.sentence.start)] if found.who else []
    own += [date.span for date in dates_in(article.slice(found.sentence))]
    skipped = BORNE | _FIGURES | _TIMES | _EDITORS
    return tuple(
        word
        for word in words
        if not any(word.span.overlaps(span) for span in own)
        and word.text.lower() not in skipped
        and not word.text.lower().endswith(_STATEMENTS)
        and not word.text[0].isdigit()
    )


def _tells_same_number(said: str, passage: str, language: str) -> bool:
    """Return whether a correction leads to the passage's number: "corrected the number from nine to twelve"."""
    tokens, own = tokens_of(said), {reading.interval.high for reading in quantities(passage, language)}
    for reading in quantities(said, language):
        before = [token.word for token in tokens if token.span.end <= reading.span.start]
        is_range = reading.interval.low != reading.interval.high  # "from nine to twelve"
        if reading.interval.high in own and before and (before[-1] in _CHANGE or is_range):
            return True
    return False


def _corrects_another(
    found: _TakenBack, passage: str, article: Article, language: str, *, is_told: bool
) -> bool:
    """Return whether editors correct another number than the passage's, or lead to it: "An earlier version said 30. | It was 40.".

    Their first sentence tells what was wrong. Where it tells words of the passage, too, its number must be one of what the passage
    counts, and not whatever number stands there ("said that Moor, 51, knew it").
    """
    own = quantities(passage, language)
    wrong = quantities(article.slice(found.words), language)
    right = quantities(article.slice(Span(found.words.end, found.sentence.end)), language)
    values = {reading.interval for reading in own}
    if not own or not wrong or not values.isdisjoint(reading.interval for reading in wrong):
        return False
    is_right = not values.isdisjoint(reading.interval for reading in right)
    things = (same_thing(one.thing, other.thing) for one in wrong for other in own)
    return is_right or not is_told or any(thing is Sameness.SAME for thing in things)


def _counts_another(said: str, passage: str, language: str) -> bool:
    """Return whether the number that is corrected is of another thing: "the number of houses", where the passage counts people."""
    tokens = tokens_of(said)
    counted = [reading.thing for reading in quantities(passage, language)]
    for at, token in enumerate(tokens[:-1]):
        if token.word not in _FIGURES or tokens[at + 1].word not in _OF:
            continue
        of = said[tokens[at + 1].span.end :].split()[:_NEAR]
        things = [thing_of(" ".join(of[:length]).strip(".,;:")) for length in range(1, len(of) + 1)]
        if counted and all(
            any(same_thing(thing, other) is Sameness.DIFFERENT for thing in things) for other in counted
        ):
            return True
    return False


def _is_told_elsewhere(
    own: Sequence[Word], found: _TakenBack, spot: Spot, article: Article, language: str
) -> bool:
    """Return whether the words of what is taken back stand before it in another sentence than the passage's."""
    around = sentence_around(article, spot.pieces[-1])
    before = article.text[: around.start] + article.text[around.end : found.sentence.start]
    lexis = Lexis(words_of(before, language), language)
    return any(lexis.says(word) for word in own)
