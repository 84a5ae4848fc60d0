"""What a quotation leaves outside that turns its meaning round: negations and bounds.

„großer russischer Angriff zu erwarten“ stands word for word in „… ist in nächster Zeit kein
großer russischer Angriff zu erwarten“, and says the opposite. What stands around direct speech of several
sentences governs every one of them: „Wir greifen an. Wir siegen“, sagte er nie.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.text.article import Article
from claimcheck.text.clause import clauses, words_for
from claimcheck.text.left_out.bounding import bounds, introduces_topic
from claimcheck.text.left_out.governor import fates, governors, stops
from claimcheck.text.left_out.harmless import goes_ahead, is_beside, stands, undo_each_other
from claimcheck.text.left_out.judgement import afterthoughts, judgements, retorts
from claimcheck.text.left_out.loosening import loosened
from claimcheck.text.left_out.omission import partitives
from claimcheck.text.left_out.outside import Kind, LeftOut
from claimcheck.text.left_out.revising import revising
from claimcheck.text.left_out.revoking import revoking
from claimcheck.text.left_out.running_on import is_parted_by_colon, is_parted_by_dash, run_ons
from claimcheck.text.negation import lists_of, negations, tokens_of, turning
from claimcheck.text.quoted import opened
from claimcheck.text.reach import Reach
from claimcheck.text.sentence import near, sentence_around, sentences_over
from claimcheck.text.span import Span

_GOES_ON = re.compile(r"\s*,|\s+[^\W\d_]")


def frame_of(article: Article, piece: Span) -> tuple[Span, ...]:
    """Return what stands before and behind the direct speech that *piece* is a part of.

    Empty where it is in none, or where its own sentence reaches over the speech already.
    """
    paragraph = article.paragraph(piece.start)
    if not paragraph.holds(piece):
        return ()
    for speech in opened(article.text, paragraph.start, piece.start, paragraph.end):
        if speech.holds(piece):
            own = sentence_around(article, piece)
            return tuple(part for part in _parts(article, speech, paragraph) if not own.holds(part))
    return ()


def _parts(article: Article, speech: Span, paragraph: Span) -> list[Span]:
    parts: list[Span] = []
    before = article.text[paragraph.start : speech.start].rstrip()
    if before.endswith(":"):
        lead_end = paragraph.start + len(before)
        parts.append(Span(sentence_around(article, Span(lead_end - 1, lead_end)).start, lead_end))
    behind = _GOES_ON.match(article.text, speech.end, paragraph.end)
    if behind and (behind.group().strip() == "," or behind.group()[-1].islower()):
        parts.append(Span(speech.end, sentence_around(article, Span(speech.end, behind.end())).end))
    return parts


_WORD = re.compile(r"\w")


def left_out(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return what negates or bounds in the sentences of *pieces* and stands in none of them.

    Args:
        article: Where the quotation was found.
        pieces: The quotation's parts in order, one unless it has omissions.
    """
    return _left_out(article, tuple(pieces))


def governing(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return those of what *pieces* leave out that govern them; what is only doubtful is not looked for."""
    whole = Span(pieces[0].start, pieces[-1].end)
    found: list[LeftOut] = []
    for sentence in _sentences_in(article, sentence_around(article, whole)):
        inside = [piece for piece in pieces if piece.overlaps(sentence)]
        if inside:
            found += _left_out_of(article, near(sentence, inside), inside, doubts=False)
    known = {item.span for item in found}
    framing = (item for piece in pieces for item in _framing(article, piece) if item.span not in known)
    return (*(item for item in found if item.governs), *dict.fromkeys(framing))


@lru_cache(maxsize=512)  # one passage is quoted for several claims, one cue for several passages
def _left_out(article: Article, pieces: tuple[Span, ...]) -> tuple[LeftOut, ...]:
    found: list[LeftOut] = []
    whole = Span(pieces[0].start, pieces[-1].end)
    around = sentence_around(article, whole)
    for sentence in _sentences_in(article, around):
        inside = [p for p in pieces if p.overlaps(sentence)]
        if inside:
            found += _left_out_of(article, near(sentence, inside), inside)
    found += _perhaps_left_out(article, around, pieces)
    beside = [*retorts(article, pieces[-1])]
    for spans in (revoking(article, pieces[-1]), revising(article, pieces)):
        beside += [span for span in spans if not any(map(span.overlaps, beside))]
    found += [LeftOut("doubt", article.slice(span), span, governs=False) for span in beside]
    known = {item.span for item in found}
    framing = (item for piece in pieces for item in _framing(article, piece))
    return (*found, *dict.fromkeys(item for item in framing if item.span not in known))


def _perhaps_left_out(article: Article, sentence: Span, pieces: Sequence[Span]) -> Iterator[LeftOut]:
    """Yield what governs the *pieces* from another sentence, should that and theirs be one."""
    for beside in run_ons(article, sentence):
        both = near(Span(min(beside.start, sentence.start), max(beside.end, sentence.end)), pieces)
        inside = [piece.moved(-both.start) for piece in pieces]
        for item in _negations(article, article.slice(both), inside):
            moved = _moved(item, both.start)
            if (item.governs or item.kind == "doubt") and beside.holds(moved.span):
                yield LeftOut("doubt", item.words, moved.span, governs=False)


def _framing(article: Article, piece: Span) -> Iterator[LeftOut]:
    """Yield what negates around the direct speech that *piece* is a part of."""
    for part in frame_of(article, piece):
        text = article.slice(part)
        for token in negations(tokens_of(text), lists_of(words_for(article.language))):
            words = text[token.span.start : token.span.end]
            yield _moved(LeftOut("negation", words, token.span, governs=True), part.start)


def _sentences_in(article: Article, around: Span) -> Iterator[Span]:
    start = around.start
    while start < around.end:
        paragraph = article.paragraph(start)
        if paragraph.start == paragraph.end:
            following = article.next_paragraph(start)
            start = following.start if following else around.end
            continue
        yield from sentences_over(article, paragraph, around)
        start = paragraph.end


def _left_out_of(
    article: Article, sentence: Span, pieces: Sequence[Span], *, doubts: bool = True
) -> Iterator[LeftOut]:
    text = article.slice(sentence)
    inside = [piece.moved(-sentence.start) for piece in pieces]
    if not _has_words_outside(text, inside):
        return
    negating = tuple(_negations(article, text, inside))
    for item in (*_loosening(article, text, inside, negating, doubts=doubts), *negating):
        yield _moved(item, sentence.start)


def _negations(article: Article, text: str, inside: Sequence[Span]) -> Iterator[LeftOut]:
    """Yield what negates and stands in none of the pieces of a sentence, with what it does to them."""
    lists, tokens = lists_of(words_for(article.language)), tokens_of(text)
    for span in stops(tokens, inside, words_for(article.language)):
        yield LeftOut("negation", text[span.start : span.end], span, governs=True)
    negating = [*negations(tokens, lists, inside), *turning(tokens, words_for(article.language))]
    outside = [n for n in negating if not any(p.holds(n.span) for p in inside)]
    if not outside:
        return
    parts = clauses(text, article.language)
    reach = Reach(text, parts, inside)
    # „Er kam nicht ohne Waffen“: behind a quoted negation „ohne“ turns what stands before it, too.
    is_alone = len(negating) == len(outside)
    undone = undo_each_other(outside, text, inside)
    for word, span in outside:
        is_behind = is_alone and inside[-1].end <= span.start and goes_ahead(text, word, span)
        governs = reach.governs(span) and not is_behind and not stands(text, parts, span, inside)
        is_apart = governs and is_parted_by_colon(text, span, inside)
        is_doubtful = governs and (
            span in undone or is_beside(text, parts, span, inside) or is_parted_by_dash(text, span, inside)
        )
        is_told = is_doubtful or (is_apart and span.end <= inside[0].start)
        kind: Kind = "doubt" if is_told else "negation"
        yield LeftOut(kind, text[span.start : span.end], span, governs and not (is_apart or is_doubtful))


def _loosening(
    article: Article, text: str, inside: Sequence[Span], negating: Sequence[LeftOut], *, doubts: bool
) -> Iterator[LeftOut]:
    """Yield what bounds a number of the pieces, or makes less of what stands at their ends; no word twice."""
    languages = words_for(article.language)
    bounding = tuple(dict.fromkeys(bounds(tokens_of(text), inside, lists_of(languages))))
    for span in bounding:
        is_topic = introduces_topic(text, span)
        yield LeftOut("doubt" if is_topic else "bound", text[span.start : span.end], span, not is_topic)
    judging = (
        (*judgements(text, inside), *governors(text, inside, languages), *fates(text, inside, languages))
        if doubts
        else ()
    )
    judged = ((span, False) for span in judging)
    told: list[Span] = []
    for span, is_certain in (
        *loosened(text, inside, languages, doubts=doubts),
        *afterthoughts(text, inside, languages),
        *partitives(text, inside, languages),
        *judged,
    ):
        negated = (item.span for item in negating if item.governs or not is_certain)
        if not any(known.overlaps(span) for known in (*bounding, *inside, *told, *negated)):
            told.append(span)
            yield LeftOut("less" if is_certain else "doubt", text[span.start : span.end], span, is_certain)


def _has_words_outside(text: str, inside: Sequence[Span]) -> bool:
    """Return whether a word stands in none of the pieces."""
    starts = [0, *(piece.end for piece in inside)]
    ends = [*(max(0, piece.start) for piece in inside), len(text)]
    return any(_WORD.search(text, *part) for part in zip(starts, ends, strict=True))


def _moved(item: LeftOut, offset: int) -> LeftOut:
    return item._replace(span=item.span.moved(offset))
