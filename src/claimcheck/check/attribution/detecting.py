"""What a passage itself says of who says it and how surely."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.resolving import NOBODY, Meant, meant_by, resolve
from claimcheck.check.attribution.hedging import modality_of
from claimcheck.check.quotation.located import Located
from claimcheck.languages.pack import all_words
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS
from claimcheck.report.evidence import Anchor, Detected, Layer
from claimcheck.speech.kind import Kind as Mode
from claimcheck.text.article import Article
from claimcheck.text.denial import denial_in, negates, withdrawn_in
from claimcheck.text.hedges.hedge import hedges
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from claimcheck.check.attribution.flat import Flat
    from claimcheck.speech.utterance import Speech

_PARTING = re.compile(r"[,;:„“”\"»«]|\b(?:und|and|aber|but)\b")

_OWN = all_words("speakers-own")
"""What says that words are those of whom the sentence speaks: „nach | eigenen Angaben“."""

MIN_SAME = 0.6
"""What share of the longer of two messages the shorter must have for both to be one."""

MIN_SAID, MIN_COVERED = 0.25, 0.5
"""What shares of a passage must be reported words, and these with the clause around them, for it to be somebody's words."""


class PassageReader:
    """Reads passages of a corpus; each article is read once, and only if one of its passages is asked for."""

    def __init__(self, corpus: Corpus, names: Names, *, reads_speech: bool) -> None:
        """Take the records; without *reads_speech* passages are read for hedges only, and for their links."""
        self.corpus = corpus
        self.names = names
        self.reads_speech = reads_speech
        self._speeches: dict[str, tuple[Speech, ...]] = {}
        self._flat: dict[str, tuple[Flat, ...]] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._layers: dict[tuple[str, tuple[Span, ...]], tuple[Layer, ...]] = {}
        self._detected: dict[tuple[str, tuple[Span, ...]], Detected] = {}

    def forget(self, source: str) -> None:
        """Keep no longer what was read of a source's article, when no other of its passages is asked for."""
        for read in (self._speeches, self._flat, self._named):
            read.pop(source, None)
        for passages in (self._layers, self._detected):
            for key in [key for key in passages if key[0] == source]:
                del passages[key]

    def speeches(self, source: str) -> "tuple[Speech, ...]":
        """Return the reported words of a source's article; empty where it could not be read."""
        if source not in self._speeches:
            article = self.corpus.articles.get(source)
            # Claims without cues and quotations need no speech: they do not pay for the modules either, 10 ms.
            from claimcheck.speech.reading import read_speech

            self._speeches[source] = read_speech(article) if article else ()
        return self._speeches[source]

    def flat(self, source: str) -> "tuple[Flat, ...]":
        """Return the sentences of a source's article that assert what it credits elsewhere."""
        if not self.reads_speech:
            return ()
        if source not in self._flat:
            article = self.corpus.articles.get(source)
            from claimcheck.check.attribution.flat import flat_assertions

            self._flat[source] = flat_assertions(article, self.speeches(source)) if article else ()
        return self._flat[source]

    def named(self, source: str) -> frozenset[str]:
        """Return the actors whom a source's article names anywhere."""
        if source not in self._named:
            article = self.corpus.articles[source]
            speakers = dict.fromkeys(run.speaker for run in article.runs if run.speaker)
            self._named[source] = self.names.named_in("\n".join((article.text, *speakers)))
        return self._named[source]

    def layers(self, source: str, pieces: Sequence[Span]) -> tuple[Layer, ...]:
        """Return who is credited with a passage, from the page back to its origin."""
        key = source, tuple(pieces)
        if key not in self._layers:
            self._layers[key] = self._read_layers(source, pieces)
        return self._layers[key]

    def _read_layers(self, source: str, pieces: Sequence[Span]) -> tuple[Layer, ...]:
        covering = [speech for speech in self.speeches(source) if _covers(speech, pieces)]
        told = [(speech, self.layer(source, speech)) for speech in covering]
        # Of two who say nearly the same words the one that only passes on stands nearer to the page.
        told.sort(key=lambda item: -length_of(item[0].message))
        for index in range(1, len(told)):
            outer, inner = told[index - 1], told[index]
            is_same = length_of(inner[0].message) >= MIN_SAME * length_of(outer[0].message)
            if is_same and self._is_relay(inner[1]) and not self._is_relay(outer[1]):
                told[index - 1], told[index] = inner, outer
        layers: list[Layer] = []
        for speech, layer in told:
            if not _repeats(layer, layers):
                layers += [layer, *self._cited(source, speech, pieces)]
        return tuple(layers)

    def _cited(self, source: str, speech: "Speech", pieces: Sequence[Span]) -> Iterator[Layer]:
        """Yield on whom a report relies in its turn: „… berichtet AFP unter Berufung auf …“; from whom somebody has it."""
        from claimcheck.speech.crediting import cited_in
        from claimcheck.speech.reading import language_read

        article = self.corpus.articles[source]
        sentence = sentence_around(article, speech.cue[0]) if speech.cue else None
        for cited in cited_in(article, sentence, language_read(article)) if sentence else ():
            # "said he had heard from Kern that …" is what he says; what stands behind it is Kern's.
            is_told = any(part.overlaps(cited.cue) for part in speech.message)
            if not is_told or (cited.is_heard and max(cited.cue.end, cited.speaker.end) <= pieces[0].start):
                relied = speech._replace(cue=(cited.cue,), speaker=cited.speaker, frame=(), is_carried=False)
                yield self.layer(source, relied)

    def layer(self, source: str, speech: "Speech") -> Layer:
        """Return a speech of a source's article with whom its words mean."""
        article = self.corpus.articles[source]
        # „sollen“ does not say that the speaker named last says it, too; nor does a Konjunktiv say it of who got a letter.
        is_open = speech.kind is Mode.HEARSAY or speech.is_guessed
        speaker = None if is_open else speech.speaker
        meant = self._whom(source, speech, speaker)
        return Layer(
            kind=speech.kind,
            cue=speech.cue,
            cue_text=" … ".join(article.slice(span) for span in speech.cue),
            speaker=speaker,
            speaker_text=article.slice(speaker) if speaker else speech.named,
            actors=meant.actors,
            is_named=meant.is_named,
            is_carried=speech.is_carried,
            frame=speech.frame,
            owners=meant.owners,
            denies=_denial(article, speech),
            lemma=speech.lemma,
            message=speech.message,
        )

    def _whom(self, source: str, speech: "Speech", speaker: Span | None) -> Meant:
        """Return whom the words at *speaker* mean; „demnach“ means who spoke last, „nach eigenen Angaben“ of whom the sentence speaks."""
        from claimcheck.speech.lexicon import REFERRING

        article = self.corpus.articles[source]
        if speech.named:
            return meant_by(speech.named, self.names)
        if speaker is None:
            return NOBODY
        if article.slice(speaker).split()[0].lower() in _OWN:
            return self._subject(article, speaker)
        if article.slice(speaker).lower() not in REFERRING:
            return resolve(speaker, article, self.names, self.corpus.actors, speech.message)
        return self._spoken_before(source, speech, speaker)

    def _spoken_before(self, source: str, speech: "Speech", speaker: Span) -> Meant:
        """Return whom „demnach“ at *speaker* means: who spoke right before it, at most a paragraph away."""
        from claimcheck.speech.lexicon import REFERRING

        article = self.corpus.articles[source]
        start = speech.message[0].start
        near = [p.start for p in article.paragraphs if p.start <= start][-2:]
        before = [
            said
            for said in self.speeches(source)
            if said.speaker and near[0] <= said.message[0].start < start
        ]
        last = before[-1].speaker if before else None
        if last is None or article.slice(last).lower() in REFERRING:
            return NOBODY
        # „Moor bekam einen Brief. Demnach …“ goes back to the letter, whoever spoke before that.
        ends = (sentence_around(article, part).end for part in (*before[-1].message, *before[-1].cue))
        if article.text[max(ends) : sentence_around(article, speaker).start].strip():
            return NOBODY
        meant = resolve(last, article, self.names, self.corpus.actors)
        return meant._replace(is_named=False)

    def _subject(self, article: Article, own: Span) -> Meant:
        """Return whom the main clause around „nach | eigenen Angaben“ speaks of."""
        from claimcheck.speech.clause import may_speak, topic
        from claimcheck.speech.lexicon import lexicon_of
        from claimcheck.speech.segment import sentence_of
        from claimcheck.speech.words import words_of

        sentence = sentence_of(words_of(article.text, sentence_around(article, own), (), lexicon_of("de")))
        who = topic(sentence) if sentence.segments else None
        if who is None or not may_speak(sentence.words, who):
            return NOBODY
        meant = resolve(sentence.words.span(*who), article, self.names, self.corpus.actors)
        return meant._replace(is_named=False)

    def _is_relay(self, layer: Layer) -> bool:
        """Return whether an agency or outlet speaks, which passes on what others say."""
        kinds = {self.corpus.actor(actor).kind for actor in layer.actors}
        return bool(kinds) and kinds <= RELAYS

    def detect(self, located: Located, source: str) -> Detected | None:
        """Return what the passage says of its speaker and modality; None where it was not found."""
        article = self.corpus.articles.get(source)
        if article is None or located.anchor is not Anchor.FOUND:
            return None
        key = source, located.match.pieces
        if key not in self._detected:
            found = hedges(article, located.match.pieces)
            layers = self.layers(source, located.match.pieces) if self.reads_speech else ()
            self._detected[key] = Detected(layers, found, modality_of(found))
        return self._detected[key]


def _covers(speech: "Speech", pieces: Sequence[Span]) -> bool:
    """Return whether a passage is a speech's words, or the clause that tells them, however long its frame."""
    start, end = pieces[0].start, pieces[-1].end
    if not any(part.start < end and start < part.end for part in speech.message):
        return False
    if speech.kind is Mode.INDIRECT and speech.cue:
        around = Span(start, end)
        is_held = all(around.holds(part) for part in speech.message)
        if is_held and _told(speech, pieces) >= MIN_COVERED * length_of(pieces):
            return True
    said = sum(shared_length(part, piece) for part in speech.message for piece in pieces)
    framed = said + sum(shared_length(part, piece) for part in speech.frame for piece in pieces)
    return said >= MIN_SAID * length_of(pieces) and framed >= MIN_COVERED * length_of(pieces)


def _told(speech: "Speech", pieces: Sequence[Span]) -> int:
    """Return how much of a passage is a speaker and the run from the cue to the end of what is said."""
    parts = (*speech.cue, *speech.message)
    run = Span(min(part.start for part in parts), max(part.end for part in parts))
    named = [speech.speaker] if speech.speaker and not run.holds(speech.speaker) else []
    return sum(shared_length(span, piece) for span in (run, *named) for piece in pieces)


def shared_length(one: Span, other: Span) -> int:
    """Return how many code points two spans have in common."""
    return max(0, one.clipped(other).length)


def length_of(spans: Iterable[Span]) -> int:
    """Return how many code points *spans* have together."""
    return sum(span.length for span in spans)


def _denial(article: Article, speech: "Speech") -> str:
    """Return the word by which the clause of a cue denies what it credits; empty where it does not."""
    if not speech.cue:
        return ""
    from claimcheck.check.attribution.asides import is_nameless, without_asides
    from claimcheck.speech.reading import language_read

    start = min(part.start for part in (*speech.cue, *([speech.speaker] if speech.speaker else [])))
    end = max(cue.end for cue in speech.cue)
    sentence = sentence_around(article, speech.cue[0])
    parting = _PARTING.finditer(article.text, sentence.start, start)
    before = max((m.end() for m in parting if not _excepts(article, sentence, m)), default=sentence.start)
    said = [part for part in speech.message if part.start >= end]
    clause = Span(before, max(end, min((part.start for part in said), default=end)))
    if any(part.overlaps(clause) for part in speech.message):
        clause = Span(start, end)
    text = article.slice(clause)
    if any(":" in article.text[end : part.start] for part in said[:1]):
        return ""  # „Dem widersprach sie: …“: what stands behind the colon is what she says
    if is_nameless(text, language_read(article)):
        return ""
    if not speech.lemma and (taken := withdrawn_in(text)):
        return taken  # a noun's cue: „zog die Meldung zurück, …“
    is_asked = article.slice(sentence).rstrip().endswith("?") and speech.kind is not Mode.DIRECT
    bare = without_asides(article, clause, speech.message[-1])
    return "?" if is_asked else denial_in(bare, article.language)


def _excepts(article: Article, sentence: Span, parting: re.Match[str]) -> bool:
    """Return whether "but" excepts somebody: "Nobody | but | Moor claims that"."""
    ahead = article.text[sentence.start : parting.start()].split()
    return parting.group().isalpha() and bool(ahead) and negates(ahead[-1])


def _repeats(layer: Layer, before: Sequence[Layer]) -> bool:
    """Return whether an outer layer has the same cue, as nested direct speech does."""
    return any(layer.cue == other.cue and layer.speaker == other.speaker for other in before)
