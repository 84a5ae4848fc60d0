"""Where passage and record disagree: another speaker, an attribution or a hedge left out."""

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.check.actors.naming import Names, describe, words
from claimcheck.check.actors.origins import NO_ORIGINS
from claimcheck.check.attribution.detecting import MIN_COVERED, PassageReader, length_of, shared_length
from claimcheck.check.attribution.far_off import far_off
from claimcheck.check.attribution.hedging import demands, dropped_hedges, modality_of
from claimcheck.check.attribution.others import (
    another,
    holds_cue,
    is_cited,
    is_source,
    outside,
    report_in,
    stand_beside,
)
from claimcheck.check.attribution.taking_back import taken_back
from claimcheck.check.attribution.tallied import tallied
from claimcheck.check.attribution.unlisted import contradicted, is_stranger
from claimcheck.check.attribution.valued import called, valued
from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import all_endings, all_words
from claimcheck.locate.method import Method
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS, Stance
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, Detected, Layer
from claimcheck.speech.kind import Kind
from claimcheck.speech.utterance import Speech
from claimcheck.text.clause import clauses, words_for
from claimcheck.text.denial import negates
from claimcheck.text.hedges.hedge import is_modal
from claimcheck.text.reach import Reach
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span

DEEDS = all_words("deed")  # fmt: skip
"""Verbs that tell what somebody does, though a clause follows: „Russland plant, Soldaten zu verlegen“."""

_RELAY_NOUNS = all_endings("relay-noun")
_DENYING = all_words("negation")


def disagreements(spot: Spot, item: CheckedEvidence, reader: PassageReader) -> Iterator[Problem]:
    """Yield where passage and record differ: another speaker, an attribution or a hedge left out."""
    detected, links = item.detected, item.links
    if detected is None or spot.evidence.stance is Stance.CONTEXT:
        return
    credited = list(_attributions(spot, detected, links, reader))
    other = None if credited else crediting_another(spot, item, reader)
    credited += [other] if other is not None else []
    yield from credited
    if not (links or credited) and (told := valued(spot) or tallied(spot)) is not None:
        who = f"„{told.who}“" if told.who else "somebody who is not named"
        verb = spot.article.slice(told.verb) if spot.article else ""
        message = f"the passage credits {who} („{verb}“), the record credits nobody"
        yield spot.problem("CC303", message, told.verb)
    if links and not credited and detected.innermost is not None:
        recorded = {actor for link in links for actor in link.link.actors}
        caller = called(spot, detected.innermost.message, recorded, reader.names)
        if caller is not None and spot.article is not None:
            who = f"„{caller.who}“ („{spot.article.slice(caller.verb)}“)"
            message = f"the passage credits {who}, who stands nowhere in the chain"
            yield spot.problem("CC303", message, caller.verb)
    if spot.evidence.stance is Stance.SUPPORTS and not links:
        yield from _flat(spot, reader)
    yield from _denied(spot, detected, links, reader.corpus)
    yield from _hedged(spot, item)
    if spot.evidence.stance is Stance.SUPPORTS:
        yield from far_off(spot, item, reader.corpus)
        yield from taken_back(spot, item, reader)


def is_passed_on(item: CheckedEvidence, corpus: Corpus) -> bool:
    """Return whether the one at the far end of a chain only passes on what the passage credits to somebody else.

    „Wolf sagte, Kern habe versichert, …“, "the Times reported, citing Finch". Of two who are credited side by side
    („sagte Wolf, sagte Kern“) each says it, and one of them may be recorded.
    """
    last = item.detected.innermost if item.detected else None
    if item.detected is None or last is None or not item.links or not last.cue:
        return True
    if item.links[-1].saw or (last.actors and {corpus.actor(actor).kind for actor in last.actors} <= RELAYS):
        return False
    own = [
        layer
        for layer in item.detected.layers
        if layer is not last and _related(layer.actors, item.links[-1].link.actors, corpus)
    ]
    return is_cited(last) or not any(stand_beside(layer, last) for layer in own)


def _ends_at_relay(links: Sequence[CheckedLink], corpus: Corpus) -> bool:
    """Return whether the origin of a chain is unknown by its record: it ends at an agency, an outlet or an anonymous source."""
    return any(corpus.actor(actor).kind in NO_ORIGINS for actor in links[-1].link.actors)


def _hedged(spot: Spot, item: CheckedEvidence) -> Iterator[Problem]:
    """Yield the hedges of a passage that record and claim have dropped.

    Of a demand or a belief that is quoted whole only the claim's fit tells, and likewise of what may
    hedge something else: the record has dropped nothing.
    """
    dropped = dropped_hedges(spot.claim, item, spot.article)
    told = [h for h in dropped.hedges if not h.is_quoted or (dropped.plainly and is_modal(h.words))]
    if told:
        words = " and ".join(dict.fromkeys(f"„{hedge.words}“" for hedge in told))
        how = f"set `modality: {modality_of(told)}`"
        if all(map(demands, told)):
            how = "let the claim say who demands it"
        elif all(negates(hedge.words) for hedge in told):
            how = "let the claim say that it was not done"
        message = f"the passage says {words}, claim and record assert; {how}"
        yield spot.problem("CC304", message, told[0].span)


def _denied(
    spot: Spot, detected: Detected, links: Sequence[CheckedLink], corpus: Corpus
) -> Iterator[Problem]:
    """Yield a passage whose own clause says that its speaker does not say so, where no recorded cue tells it."""
    layer = detected.innermost
    if layer is None or not layer.denies or spot.evidence.stance is not Stance.SUPPORTS:
        return
    if not _credits(layer, spot, corpus):
        return
    if any(link.denies for link in links) or negates(spot.claim.text):
        return
    if spot.claim.holds is not False:
        message = f"the passage {_saying(layer, corpus)}, but denies, asks or supposes it („{layer.denies}“)"
        yield spot.problem("CC308", message, _place(layer))


def _flat(spot: Spot, reader: PassageReader) -> Iterator[Problem]:
    """Yield a passage that asserts flatly what its article credits to somebody elsewhere."""
    source, article = spot.evidence.source, spot.article
    for flat in reader.flat(source):
        quoted = sum(shared_length(flat.sentence, piece) for piece in spot.pieces)
        if article is None or quoted < MIN_COVERED * length_of([flat.sentence]):
            continue
        who = _saying(reader.layer(source, flat.credited), reader.corpus)
        line = article.line(flat.credited.message[0].start)
        yield spot.problem(
            "CC309", f"asserted flatly here, but in line {line} the article {who}", flat.sentence
        )


def _attributions(
    spot: Spot, detected: Detected, links: Sequence[CheckedLink], reader: PassageReader
) -> Iterator[Problem]:
    corpus = reader.corpus
    missing = [
        layer
        for layer in detected.layers
        if _credits(layer, spot, corpus) and not _is_recorded(layer, detected.layers, links, corpus)
    ]
    if missing and not links:
        yield spot.problem(
            "CC303",
            f"the passage {_saying(missing[-1], corpus)}, the record credits nobody",
            _place(missing[-1]) or spot.pieces[0],
        )
        return
    yield from _owned(spot, detected, links, corpus)
    if missing and missing[-1] == detected.innermost:
        yield from _unlisted(spot, missing[-1], links[-1], reader)
    # Only a name can contradict the record: „er“ and „Medienberichte“ may be whom it means.
    told = {actor for link in links for actor in link.names_other}
    for layer in missing:
        has_source = is_source(layer) and not _ends_at_relay(links, corpus)
        is_relaying = _relays(layer, spot, detected, links, corpus)
        if (
            not (layer.is_named or has_source or is_relaying)
            or layer.is_carried
            or (told.issuperset(layer.actors) and not (has_source or is_relaying))
        ):
            continue
        if layer == detected.innermost:
            recorded = describe(links[-1].link.actors, corpus.actors)
            message = f"the passage {_saying(layer, corpus)}, the record ends at {recorded}"
            yield spot.problem("CC302", message, _place(layer))
        elif not _is_elsewhere(layer, spot, corpus):
            yield _nowhere(spot, layer, corpus)


def _nowhere(spot: Spot, layer: Layer, corpus: Corpus) -> Problem:
    message = f"the passage {_saying(layer, corpus)}, who stands nowhere in the chain"
    return spot.problem("CC303", message, _place(layer))


def crediting_another(spot: Spot, item: CheckedEvidence, reader: PassageReader) -> Problem | None:
    """Return the finding that somebody else than the chain's end is credited with a passage, beside him or inside his words: no origin is certain then."""
    detected, links, corpus = item.detected, item.links, reader.corpus
    if detected is None or spot.article is None or not links or _ends_at_relay(links, corpus):
        return None
    if links[-1].saw or not links[-1].is_known:
        return None
    said = set(map(str.lower, words(spot.claim.text)))
    told = [
        layer
        for layer in detected.layers
        if _credits(layer, spot, corpus) and not said.issuperset(map(str.lower, words(layer.speaker_text)))
    ]
    recorded = [layer for layer in detected.layers if _is_recorded(layer, detected.layers, links, corpus)]
    other = another(told, recorded, spot, corpus)
    if other is not None:
        return _nowhere(spot, other, corpus)
    who = describe(links[-1].link.actors, corpus.actors)
    report = next(filter(None, (report_in(layer, spot, _language(spot)) for layer in recorded)), None)
    if report is not None:
        message = f"by „{spot.article.slice(report)}“ {who} passes on what others tell, who stand nowhere in the chain"
        return spot.problem("CC303", message, report)
    credited: list[Layer | Speech] = [*recorded, *_at_cue(spot, links[-1], reader)]
    found = outside(spot.claim.text, spot.pieces, credited, spot.article)
    if found is None:
        return None
    message = f"„{spot.article.slice(found.span)}“ {found.why} {who}"
    return spot.problem("CC303", message, found.span)


def _language(spot: Spot) -> str:
    return words_for(spot.article.language if spot.article else None)[0]


def _at_cue(spot: Spot, link: CheckedLink, reader: PassageReader) -> list[Speech]:
    """Return what the cue of a link credits in the passage's sentence."""
    span, article = link.match.span, spot.article
    if span is None or article is None or not sentence_around(article, span).overlaps(spot.pieces[0]):
        return []
    return [
        speech
        for speech in reader.speeches(spot.evidence.source)
        if any(span.overlaps(part) for part in (*speech.cue, *((speech.speaker,) if speech.speaker else ())))
    ]


def _relays(
    layer: Layer, spot: Spot, detected: Detected, links: Sequence[CheckedLink], corpus: Corpus
) -> bool:
    """Return whether a layer is somebody whom no actor stands for and who passes the recorded speaker's words on: "Reuters reported that | Moore said"."""
    last = detected.innermost
    if spot.article is None or last is None or layer is last or not layer.cue or layer.owners:
        return False
    if (
        layer.speaker is None
        or not _is_recorded(last, detected.layers, links, corpus)
        or not holds_cue(layer, last)
    ):
        return False
    if any(corpus.actor(actor).kind in RELAYS for link in links for actor in link.link.actors):
        return False  # „die Agentur“ may be the recorded one
    is_called = layer.speaker_text.lower().split(",")[0].split()
    return any(word.endswith(_RELAY_NOUNS) for word in is_called) or is_stranger(
        layer, links[-1], spot.article, corpus
    )


def _unlisted(spot: Spot, layer: Layer, link: CheckedLink, reader: PassageReader) -> Iterator[Problem]:
    """Yield a speaker who is none of the actors, where the cue of the recorded one does not credit him with it."""
    article = spot.article
    if article is None:
        return
    why = contradicted(layer, link, article, reader.speeches(spot.evidence.source), reader.corpus)
    if why:
        recorded = describe(link.link.actors, reader.corpus.actors)
        asks = "" if layer.actors else f"; is „{layer.speaker_text}“ an actor?"
        message = f"the passage {_saying(layer, reader.corpus)}, the record {recorded}, who {why}{asks}"
        yield spot.problem("CC302", message, _place(layer))


def _owned(spot: Spot, detected: Detected, links: Sequence[CheckedLink], corpus: Corpus) -> Iterator[Problem]:
    """Yield where the record takes „Putins Tochter“ for Putin."""
    for layer in detected.layers:
        taken = set(layer.owners) & set(links[-1].link.actors if links else ())
        if taken and links[-1].is_shown:
            whose = describe(sorted(taken), corpus.actors)
            message = (
                f"the passage credits „{layer.speaker_text}“, who is not {whose}; the record ends at {whose}"
            )
            yield spot.problem("CC302", message, _place(layer))


def _credits(layer: Layer, spot: Spot, corpus: Corpus) -> bool:
    """Return whether a layer says whose word the passage is.

    „Putin fordert …“ tells what Putin does, not who says so; nor does a passage whose claim names
    the speaker itself („Putin turned down …“) leave him out.
    """
    if layer.kind == Kind.REPORTED and not _is_object(layer, spot):
        return False
    if not layer.actors and layer.speaker is not None and layer.frame == (layer.speaker,):
        return False  # a label, which may be a heading
    if not (layer.speaker_text or layer.cue or layer.kind == Kind.FREE_INDIRECT) or layer.lemma in DEEDS:
        return False
    if not layer.speaker_text and not _DENYING.isdisjoint(layer.cue_text.lower().split()):
        return False  # "It cannot be denied that": nobody is named there who says so
    if not any(quoted.overlaps(cue) for quoted in spot.pieces for cue in layer.cue):
        return True
    return not Names(corpus.actors[a] for a in layer.actors if a in corpus.actors).named_in(spot.claim.text)


def _is_object(layer: Layer, spot: Spot) -> bool:
    """Return whether the quotation is what a speaker outside it names: „warnte vor einem Einmarsch“."""
    article, speaker = spot.article, layer.speaker
    if article is None or speaker is None or any(piece.overlaps(speaker) for piece in spot.pieces):
        return False
    sentence = near(sentence_around(article, spot.pieces[0]), spot.pieces)
    if not sentence.holds(speaker):
        return False
    text = article.slice(sentence)
    here, *inside = (
        Span(span.start - sentence.start, span.end - sentence.start)
        for span in (speaker, *spot.pieces)
        if span.overlaps(sentence)
    )
    reach = Reach(text, clauses(text, article.language), inside, through_relatives=False)
    return reach.governs(here)


def _is_elsewhere(layer: Layer, spot: Spot, corpus: Corpus) -> bool:
    """Return whether another passage of the same article credits the same actor for the claim."""
    others = (item for item in spot.claim.evidence if item.source == spot.evidence.source)
    return any(_related(layer.actors, link.actors, corpus) for item in others for link in item.attribution)


def _saying(layer: Layer, corpus: Corpus) -> str:
    """Return in words whom a layer credits."""
    if layer.actors:
        who = " and ".join(corpus.actors[a].name if a in corpus.actors else a for a in layer.actors)
    else:
        who = f"„{layer.speaker_text}“" if layer.speaker_text else "somebody who is not named"
    cue = f" („{layer.cue_text}“)" if layer.cue_text else f" ({layer.kind} speech)"
    return f"credits {who}{cue}"


def _place(layer: Layer) -> Span | None:
    return layer.cue[0] if layer.cue else layer.speaker


def _is_recorded(layer: Layer, layers: Sequence[Layer], links: Sequence[CheckedLink], corpus: Corpus) -> bool:
    """Return whether a link of the chain stands for *layer*: by its cue's place, or by its actor.

    In the frame of one of several *layers* the cue of another may stand: „Moor sagte, es regne, doch Kern warnte, …“.
    """
    for link in links:
        span = link.match.span
        if layer.is_mapped and link.match.method is Method.MAP:
            return True
        is_others = span is not None and any(
            _is_at(span, other) for other in layers if other.cue != layer.cue
        )
        parts = () if is_others else layer.frame
        is_at = span is not None and not layer.actors and _is_at(span, layer, parts)
        kinds = {corpus.actor(actor).kind for actor in link.link.actors}
        # "Ash, citing officials, said" names Ash, and no official.
        if is_at and not (is_source(layer) and kinds.isdisjoint(NO_ORIGINS)):
            return True
        if _related(layer.actors, link.link.actors, corpus) or _is_served(layer, link, corpus):
            return True
    return False


def _is_at(span: Span, layer: Layer, frame: Sequence[Span] = ()) -> bool:
    """Return whether a cue stands among the words that credit, or the name, of a layer, or in its *frame*."""
    own = (*layer.cue, *frame, *([layer.speaker] if layer.speaker else ()))
    return any(span.overlaps(part) for part in own)


def _is_served(layer: Layer, link: CheckedLink, corpus: Corpus) -> bool:
    """Return whether a layer's speaker is told by whom he speaks for, whom the record has: „der Sprecher der Feuerwehr, Jan Holm“."""
    own = Names(corpus.actors[actor] for actor in link.link.actors if actor in corpus.actors)
    said = own.speaking_in(layer.speaker_text).actors
    return link.is_known and set(link.link.actors) <= own.served_in(layer.speaker_text) & set(said)


def _related(actors: Iterable[str], others: Iterable[str], corpus: Corpus) -> bool:
    """Return whether one of *actors* is one of *others*, or one belongs to the other: a ministry to its state.

    Two of one party are not related: what Peskov says Putin has not said.
    """
    known = set(others)
    around = {party for other in known for party in _circle(other, corpus)}
    return any(actor in around or not known.isdisjoint(_circle(actor, corpus)) for actor in actors)


def _circle(actor: str, corpus: Corpus) -> frozenset[str]:
    """Return an actor with its party, and the party's."""
    found: dict[str, None] = {}
    current: str | None = actor
    while current is not None and current not in found:
        found[current] = None
        current = corpus.actors[current].party if current in corpus.actors else None
    return frozenset(found)
