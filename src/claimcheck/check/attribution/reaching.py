"""Whether words that credit somebody speak of the passage, and not of another statement."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.check.actors.naming import Said, words
from claimcheck.check.attribution.crediting import Credit
from claimcheck.check.attribution.detecting import length_of, shared_length
from claimcheck.records.model import RELAYS, Kind, Link
from claimcheck.report.evidence import Layer
from claimcheck.speech.kind import Kind as SpeechKind
from claimcheck.speech.lexicon import POINTING, REFERRING
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article
from claimcheck.text.denial import denial_in
from claimcheck.text.sentence import sentence_around, sentences
from claimcheck.text.span import Span


def _credits_another(layer: Layer) -> bool:
    """Return whether the passage's own words say whose it is: an actor, or a name by a cue of its own; „demnach“ goes back."""
    named = any(word[0].isupper() and word.lower() not in REFERRING for word in layer.speaker_text.split())
    return bool(layer.actors) or (bool(layer.cue) and named and not layer.is_carried)


def _is_impersonal(layer: Layer) -> bool:
    """Return whether the passage's own words report it, and say of nobody: „Es hieß, …“, „Es war gemeldet worden, …“."""
    return (
        bool(layer.cue)
        and layer.speaker is None
        and layer.kind is SpeechKind.INDIRECT
        and not layer.is_carried
    )


class Cue(NamedTuple):
    """A cue as it stands in its article, and what its words say by themselves."""

    link: Link
    span: Span
    said: Said
    kinds: frozenset[Kind]
    """What its actors are."""
    is_last: bool
    denying: bool = False
    """Whether the passage is to deny the claim."""

    @property
    def actors(self) -> frozenset[str]:
        """Who is to have said it."""
        return frozenset(self.link.actors)

    @property
    def names_all(self) -> bool:
        """Return whether it names every actor."""
        return self.actors <= {*self.said.actors, *self.said.hearers}

    @property
    def is_relay(self) -> bool:
        """Return whether it is an agency's or outlet's that passes on what others say."""
        return self.kinds <= RELAYS and not self.link.firsthand


class Reach(NamedTuple):
    """A passage in its article, with who is credited with it, and all that the article reports."""

    article: Article
    pieces: Sequence[Span]
    layers: Sequence[Layer]
    speeches: Sequence[Speech]

    def reaches(self, cue: Cue, credit: Credit) -> bool:
        """Return whether a credit may speak of the passage: it stands in its sentence, or the report goes on to it.

        Who passes on what the next link says stands further off: agencies and outlets anywhere, others in the
        paragraph before. A source without a name is no origin, however near it stands.
        """
        if cue.is_relay:
            return True
        if credit.turn:
            is_inside = any(credit.turn.overlaps(piece) for piece in self.pieces)
            return is_inside and not self._is_labelled_inside(cue, credit.turn)
        passage = sentence_around(self.article, self.pieces[0])
        sentence = sentence_around(self.article, cue.span)
        if sentence.overlaps(passage):
            is_open = not (credit.goes_on or credit.reported) and self._is_nobodys_speech()
            return self._is_beside(credit.clause) and not is_open and not credit.tells_other(self.pieces)
        apart = self._paragraphs_between(cue.span, self.pieces[0])
        if credit.is_cited or cue.kinds <= {Kind.ANONYMOUS} or not cue.is_last:
            return apart <= (0 if cue.is_last else 1)
        if sentence.start >= passage.end:
            return apart == 0 and self._points_back(cue, credit, sentence, passage)
        return self._goes_on(sentence, passage, credit)

    def _is_nobodys_speech(self) -> bool:
        """Return whether the passage is direct speech and nothing shows whose: „Moor hielt ein Schild mit „…“ hoch“."""
        return any(layer.kind is SpeechKind.DIRECT and not layer.speaker_text for layer in self.layers)

    def _is_labelled_inside(self, cue: Cue, turn: Span) -> bool:
        """Return whether a label inside a turn gives the passage to another: „Moor: „Ja.“ Reporter (Bote): „…““."""
        return any(
            layer.speaker is not None
            and turn.holds(layer.speaker)
            and layer.kind is SpeechKind.DIRECT
            and not (layer.cue or layer.is_carried or cue.actors & set(layer.actors))
            for layer in self.layers
        )

    def _is_beside(self, clause: Span | None) -> bool:
        """Return whether the passage lies in a credit's *clause*, or ends right before it: „…, so Moor“."""
        if clause is None or any(clause.overlaps(piece) for piece in self.pieces):
            return True
        between = self.article.text[self.pieces[-1].end : clause.start]
        return self.pieces[-1].end <= clause.start and not any(mark.isalnum() for mark in between)

    def _points_back(self, cue: Cue, credit: Credit, sentence: Span, passage: Span) -> bool:
        """Return whether the sentence right behind the passage says who said it: „Putin sagte das“, „Putin bestritt es“."""
        text = self.article.slice(sentence)
        is_right_behind = not self.article.text[passage.end : sentence.start].strip()
        if not is_right_behind or credit.tells_other(self.pieces):
            return False
        if cue.denying:
            return True
        points = any(word.lower() in POINTING for word in words(text))
        return points and not denial_in(text, self.article.language)

    def _goes_on(self, sentence: Span, passage: Span, credit: Credit) -> bool:
        """Return whether all that follows a *credit* in its *sentence* up to the *passage* is reported, and nobody else's."""
        if self._paragraphs_between(sentence, passage) or any(
            _credits_another(layer) or _is_impersonal(layer) for layer in self.layers
        ):
            return False
        paragraph = self.article.paragraph(passage.start)
        own = sentences(self.article, paragraph)
        between = [span for span in own if sentence.end <= span.start < passage.end]
        answers = credit.rejects and any(layer.kind is SpeechKind.DIRECT for layer in self.layers)
        if not (credit.goes_on or answers or any(self._refers_back(span) for span in between[:1])):
            return False
        return all(self._is_reported(span) and not self._is_nobodys(span) for span in between)

    def _is_nobodys(self, sentence: Span) -> bool:
        """Return whether a sentence reports something and says of nobody: „Es hieß, der Damm breche.“."""
        own = (s for s in self.speeches if s.cue and s.speaker is None and s.kind is SpeechKind.INDIRECT)
        return any(sentence.holds(speech.cue[0]) for speech in own)

    def _refers_back(self, sentence: Span) -> bool:
        """Return whether a sentence is by its own words of whom the one before names: „Die Mole sei demnach marode.“."""
        return any(
            sentence.holds(speech.speaker) and self.article.slice(speech.speaker).lower() in REFERRING
            for speech in self.speeches
            if speech.speaker is not None
        )

    def _is_reported(self, sentence: Span) -> bool:
        told = (speech for speech in self.speeches if speech.kind is not SpeechKind.REPORTED)
        return any(
            shared_length(part, sentence) * 2 >= length_of([sentence]) for s in told for part in s.message
        )

    def _paragraphs_between(self, one: Span, other: Span) -> int:
        starts = [paragraph.start for paragraph in self.article.paragraphs]
        first, last = sorted(sum(start <= span.start for start in starts) for span in (one, other))
        return last - first
