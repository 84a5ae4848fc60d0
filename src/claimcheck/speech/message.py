"""What a sentence reports: for each cue the words that are said, the frame around them, the speaker."""

from collections.abc import Sequence

from claimcheck.languages.pack import all_words
from claimcheck.speech.complement import complement_after, complement_end
from claimcheck.speech.crediting import cues_in
from claimcheck.speech.english import behind_time
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import CONTRARY, JOINERS, SPELLED_OUT, WITH_IT
from claimcheck.speech.phrase import Phrase, noun_phrase
from claimcheck.speech.segment import (
    AFTER_QUOTATION,
    Segment,
    Sentence,
    behind_attributes,
    is_relative,
    subjunctive,
)
from claimcheck.speech.speaker import owner, speaker
from claimcheck.speech.utterance import Cue, CueKind, Found, Range, Speech, pieces
from claimcheck.speech.verbcue import is_parenthetic, verb_cue
from claimcheck.speech.verbs import JUDGING, TELLING, Use
from claimcheck.speech.words import UNQUOTED
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import NOT_NEGATIONS

_IMPERSONAL = all_words("impersonal-opener")

_SAID_BEFORE = 60
"""A Konjunktiv that tells that what stands before „sagte er“ is said stands so near, in words."""


def cues_of(sentence: Sentence) -> list[Cue]:
    """Return all cues of a sentence, in the order of their places."""
    words, forms = sentence.words, sentence.words.lexicon.forms
    items = words.items[: words.end] if not forms.keys().isdisjoint(words.forms) else ()
    verbs = (verb_cue(sentence, index) for index, word in enumerate(items) if word.lower in forms)
    found = (cue for cue in (*cues_in(sentence), *filter(None, verbs)) if not _is_beyond_doubt(sentence, cue))
    return sorted(found, key=lambda cue: (cue.anchor, cue.kind.value))


def _is_beyond_doubt(sentence: Sentence, cue: Cue) -> bool:
    """Return whether nobody is said to doubt: "There is no | doubt that", „Es besteht kein | Zweifel, dass“."""
    words, at = sentence.words, cue.anchor
    if (
        not at
        or f"{words.items[at - 1].lower} {words.items[at].lower}" not in NOT_NEGATIONS[words.lexicon.language]
    ):
        return False
    opener = words.items[sentence.segments[sentence.segment_at(at)].start]
    return at == 1 or opener.is_one_of(_IMPERSONAL)


class Reader:
    """Reads the reported words of one sentence, cue by cue."""

    def __init__(self, sentence: Sentence, cues: Sequence[Cue]) -> None:
        self._sentence = sentence
        self._words = sentence.words
        self._cues = cues
        self.found: list[Found] = []
        self.before_speech: dict[int, Cue] = {}
        """The cues that a colon joins to a region of direct speech, by the region's number."""
        self._subjects: dict[int, Phrase] = {}
        """Of a verb that stands behind inserted words its subject before them."""

    def read(self) -> None:
        """Fill `found`."""
        for cue in self._cues:
            if not self._is_said_already(cue):
                self._take(cue)

    def _take(self, cue: Cue) -> None:
        segment = self._sentence.segments[self._sentence.segment_at(cue.anchor)]
        if self._words.items[segment.start].is_one_of(CONTRARY):
            return
        if cue.kind in {CueKind.BEFORE, CueKind.AFTER, CueKind.REFERRING}:
            self._credited(cue)
        elif cue.kind is CueKind.SO:
            self._so(cue)
        elif cue.kind is CueKind.NOUN:
            self._noun(cue)
        elif is_parenthetic(self._sentence, cue):
            self._parenthetic(cue)
        elif self._takes_inserted(cue):
            return
        elif self._is_postposed(cue):
            self._postposed(cue)
        elif not self._with_complement(cue):
            self._reported(cue)

    def _is_said_already(self, cue: Cue) -> bool:
        """Return whether a verb of thinking stands in what somebody else says."""
        inside = any(found.start <= cue.anchor < found.end for found in self.found)
        return inside and cue.kind is CueKind.VERB and cue.use is not Use.SAY

    def _add(  # noqa: PLR0913 -- what a speech is made of
        self,
        kind: Kind,
        cue: Cue,
        message: tuple[Span, ...],
        frame: tuple[Span, ...],
        taken: Range,
        *,
        who: Phrase | None = None,
    ) -> None:
        if not message:
            return
        who = who or self._subjects.get(cue.anchor) or speaker(self._sentence, cue)
        span = self._words.span(*who) if who else None
        # A verb whose object alone is told is no cue of words.
        words = () if kind is Kind.REPORTED else self._words.spans(cue.words)
        speech = Speech(kind, message, words, span, frame, cue.lemma)
        self.found.append(Found(speech, cue, *taken))

    def _credited(self, cue: Cue) -> None:
        start, end = self._clause_around(cue)
        behind = self._with_relative(cue)
        message = pieces(self._words, start, end, [(cue.anchor, behind)])
        frame = pieces(self._words, cue.anchor, behind)
        self._add(Kind.INDIRECT, cue, message, frame, (start, end))

    def _clause_around(self, cue: Cue) -> Range:
        """Return how far a credit reaches: its dependent clause, or all between two semicolons."""
        number = self._sentence.segment_at(cue.anchor)
        segments = self._sentence.segments
        if number > 0 and self._sentence.is_dependent(number):
            return segments[number].start, segments[number].end
        start = max((s.start for s in segments[: number + 1] if s.mark == ";"), default=0)
        behind = (s.start - 1 for s in segments[number + 1 :] if s.mark == ";" or self._is_anothers(s))
        return start, next(behind, self._words.end)

    def _is_anothers(self, segment: Segment) -> bool:
        """Return whether a main clause behind a comma says what another says: „Laut Polizei kamen 300, | die Veranstalter sprachen von 500“."""
        if segment.mark != "," or self._sentence.is_dependent(self._sentence.segment_at(segment.start)):
            return False
        verbs = (cue for cue in self._cues if cue.kind is CueKind.VERB and cue.use is not Use.THINK)
        own = (cue for cue in verbs if segment.start < cue.anchor < segment.end)
        return any(noun_phrase(self._words, segment.start, cue.anchor, 1) == cue.anchor for cue in own)

    def _with_relative(self, cue: Cue) -> int:
        """Return the end of the credit, a relative clause behind its noun included."""
        if cue.kind is not CueKind.BEFORE or cue.end + 1 >= self._words.end:
            return cue.end
        segment = self._sentence.segments[self._sentence.segment_at(cue.end + 1)]
        parted = self._words.items[cue.end].text == "," and segment.end < self._words.end
        is_its_clause = parted and is_relative(self._words, segment.start, segment.end)
        return segment.end if is_its_clause else cue.end

    def _so(self, cue: Cue) -> None:
        end = max(self._sentence.segments[self._sentence.segment_at(cue.anchor)].end, cue.end)
        message = pieces(self._words, 0, self._words.end, [(cue.anchor, end)])
        kind = Kind.DIRECT if self._is_quoted(0, cue.anchor) else Kind.INDIRECT
        self._add(kind, cue, message, self._frame_behind(cue.anchor, end), (0, cue.anchor))

    def _frame_behind(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the frame from *start* on, with the comma before it."""
        before = self._words.items[start - 1] if start else None
        first = start - 1 if before and before.quoted == UNQUOTED and before.text in ",–—" else start
        return (Span(self._words.items[first].start, self._words.items[end - 1].end),)

    def _noun(self, cue: Cue) -> None:
        number = self._sentence.segment_at(cue.anchor) + 1
        start = self._sentence.segments[number].start
        around = [found for found in self.found if found.start <= start < found.end]
        if self._is_owned(cue):
            around = [f for f in around if f.start != start and f.speech.kind is not Kind.REPORTED]
        if around:
            return
        end = complement_end(self._sentence, number, is_below=True)
        frame = pieces(self._words, 0, start)
        self._add(Kind.INDIRECT, cue, pieces(self._words, start, end), frame, (start, end))

    def _is_owned(self, cue: Cue) -> bool:
        """Return whether a noun names whose word it is: „Putins Behauptung, …“, „die Aussage von Putin, …“."""
        return cue.kind is CueKind.NOUN and owner(self._sentence, cue) is not None

    def _leaves_to_noun(self, cue: Cue, number: int) -> bool:
        """Return whether a verb only says something of what another said: „kritisierte Trumps Aussage, …“."""
        return cue.use is Use.REPORT and any(
            other.anchor > cue.anchor
            and self._sentence.segment_at(other.anchor) == number - 1
            and self._is_owned(other)
            for other in self._cues
        )

    def _parenthetic(self, cue: Cue) -> None:
        segment = self._sentence.segments[self._sentence.segment_at(cue.anchor)]
        end = max(segment.end, cue.last + 1)
        message = pieces(self._words, 0, self._words.end, [(segment.start, end)])
        frame = pieces(self._words, segment.start, end)
        cue = cue._replace(words=tuple(sorted({segment.start, *cue.words})))
        self._add(Kind.INDIRECT, cue, message, frame, (0, self._words.end))

    def _takes_inserted(self, cue: Cue) -> bool:
        """Read „Der Umbau, sagte Moor am Montag, kostet viel“ if this is one; return whether it is.

        What stands before the verb of saying is no clause by itself: a noun phrase, with its verb behind, or one that ends in its
        auxiliary.
        """
        segments, words = self._sentence.segments, self._words
        number = self._sentence.segment_at(cue.anchor)
        if words.lexicon.language != "de" or number != 1 or cue.use is not Use.SAY or cue.is_passive:
            return False
        inserted, behind = segments[1], number + 1
        if behind + 1 < len(segments) and is_relative(words, segments[behind].start, segments[behind].end):
            behind += 1
        who = noun_phrase(words, cue.anchor + 1, inserted.end, 1) if cue.anchor == inserted.start else None
        if who is None or behind >= len(segments) or {inserted.mark, segments[behind].mark} != {","}:
            return False
        if not self._goes_on_at(segments[0].end - 1, segments[behind].start, segments[behind].end):
            return False
        start = segments[behind].start
        message = pieces(words, 0, words.end, [(cue.anchor, start)])
        frame = self._frame_behind(cue.anchor, start)
        named = None if words.items[cue.anchor].lower in WITH_IT else Phrase(cue.anchor + 1, who)
        self._add(Kind.INDIRECT, cue, message, frame, (0, words.end), who=named)
        return True

    def _goes_on_at(self, last: int, start: int, end: int) -> bool:
        """Return whether the clause whose first part, up to the word *last* before its comma, goes on from *start* to before *end*."""
        words, lexicon = self._words, self._words.lexicon
        first, before = words.items[start], words.items[last]
        if any(word.quoted != UNQUOTED for word in (first, before)):
            return False
        phrase = noun_phrase(words, 0, last + 1, 1)
        is_phrase = phrase is not None and behind_attributes(words, phrase, last + 1) == last + 1
        if is_phrase:
            small = lexicon.prepositions | lexicon.determiners | lexicon.subordinators | lexicon.adverbs
            is_verb = lexicon.is_verb(first.lower) or first.lower.endswith(("t", "te", "ten", "en", "e"))
            return first.is_small and is_verb and not first.is_one_of(small | lexicon.pronouns | JOINERS)
        rest = words.items[start:end]
        is_clause = first.is_one_of(lexicon.subordinators | JOINERS) or any(
            word.is_one_of(lexicon.auxiliaries) for word in rest
        )
        return before.is_one_of(lexicon.auxiliaries) and not is_clause

    def _is_postposed(self, cue: Cue) -> bool:
        """Return whether the verb stands behind what is said: „…, sagte er“."""
        number = self._sentence.segment_at(cue.anchor)
        segment = self._sentence.segments[number]
        if cue.anchor != segment.start or number == 0 or self._has_subject_before(cue):
            return False
        return segment.mark == AFTER_QUOTATION or (
            segment.mark in {",", "–", "—"} and cue.use is not Use.REPORT
        )

    def _has_subject_before(self, cue: Cue) -> bool:
        who = speaker(self._sentence, cue)
        return who is not None and who.end <= cue.anchor

    def _postposed(self, cue: Cue) -> None:
        sentence, words, start = self._sentence, self._words, self._start_of_clause(cue)
        end, number = self._end_of_frame(cue), sentence.segment_at(start)
        later = complement_after(sentence, sentence.segment_at(end - 1), cue) if end < words.end else None
        quoted = self._ends_quoted(start)
        begin = self._behind_colon(number) if quoted else 0
        opener = words.items[sentence.segments[0].start].lower
        said_before = (
            opener in SPELLED_OUT or subjunctive(words, max(0, start - _SAID_BEFORE), start) is not None
        )
        answers = later is not None and opener not in SPELLED_OUT
        if later is not None and (answers or not said_before) and not quoted:
            first = sentence.segments[later].start
            behind = complement_end(sentence, later, is_below=False)
            frame = pieces(words, 0, first)
            self._add(Kind.INDIRECT, cue, pieces(words, first, behind), frame, (0, start))
            return
        can_precede = quoted or said_before or opener not in words.lexicon.subordinators
        if (
            not can_precede
            or (cue.use is Use.THINK and not (said_before or quoted or self._closes_with(cue, start)))
            or not pieces(words, 0, start)
        ):
            return
        if later is not None:
            end = sentence.segments[later].start
        message = pieces(
            words, begin, start if later is None else words.end, [] if later is None else [(start, end)]
        )
        kind = Kind.DIRECT if quoted and self._is_quoted(begin, start) else Kind.INDIRECT
        self._add(kind, cue, message, self._frame_behind(start, end), (0, start))

    def _start_of_clause(self, cue: Cue) -> int:
        """Return where the clause of a verb behind what is said begins: with the verb."""
        return cue.anchor

    def _behind_colon(self, number: int) -> int:
        """Return where what is said begins: behind the last colon before segment *number*."""
        segments = self._sentence.segments[: number + 1]
        return max((segment.start for segment in segments if segment.mark == ":"), default=0)

    def _end_of_frame(self, cue: Cue) -> int:
        """Return the end of the segment that holds the last of verb, particle and speaker."""
        who = speaker(self._sentence, cue)
        last = max(cue.last, who.end - 1 if who else cue.last)
        return self._sentence.segments[self._sentence.segment_at(last)].end

    def _closes_with(self, cue: Cue, start: int) -> bool:
        """Return whether from *start* on a verb and who it is said of are all that ends the sentence: „…, schätzt das Amt“."""
        who, end = speaker(self._sentence, cue), self._words.end
        if who is None or not start <= who.start or len(cue.words) > 1:
            return False
        first, last = sorted(((who.start, who.end), (cue.anchor, cue.anchor + 1)))
        at = last[1] + (
            last[1] < end and self._words.items[last[1]].is_one_of(self._words.lexicon.prepositions)
        )
        return (first[0], last[0]) == (start, first[1]) and behind_time(self._words, at, end) == end

    def _ends_quoted(self, end: int) -> bool:
        """Return whether direct speech ends right before *end*, or before the comma there."""
        return self._words.items[max(0, end - 2)].quoted != UNQUOTED

    def _is_quoted(self, start: int, end: int) -> bool:
        """Return whether no word from *start* to before *end* stands outside quotation marks."""
        items = self._words.items[start:end]
        return not any(word.quoted == UNQUOTED and word.text[0].isalnum() for word in items)

    def _with_complement(self, cue: Cue) -> bool:
        """Read what follows the cue; return whether something does."""
        sentence, words = self._sentence, self._words
        later = complement_after(sentence, sentence.segment_at(cue.last), cue)
        if later is None or self._has_nearer_verb(cue) or self._leaves_to_noun(cue, later):
            return False
        first = sentence.segments[later]
        if first.mark == ":" and words.items[first.start].quoted != UNQUOTED:
            self.before_speech[words.items[first.start].quoted] = cue
            return True
        if any(found.start == first.start for found in self.found):
            return True
        is_below = sentence.is_dependent(sentence.segment_at(cue.anchor))
        end = complement_end(sentence, later, is_below=is_below)
        start = self._start_of_frame(cue)
        frame = (Span(words.items[start].start, words.items[first.start - 1].end),)
        self._add(Kind.INDIRECT, cue, pieces(words, first.start, end), frame, (first.start, end))
        return True

    def _has_nearer_verb(self, cue: Cue) -> bool:
        """Return whether behind „und“ in its segment another verb of saying stands before the complement."""
        number = self._sentence.segment_at(cue.last)
        return any(
            other.kind is CueKind.VERB
            and other.anchor > cue.last
            and self._words.items[other.anchor - 1].lower in JOINERS
            and self._sentence.segment_at(other.anchor) == number
            for other in self._cues
        )

    def _start_of_frame(self, cue: Cue) -> int:
        return max((found.end for found in self.found if found.end <= cue.anchor), default=0)

    def _tells(self, cue: Cue) -> bool:
        """Return whether the object of a verb alone tells what was said."""
        if cue.lemma not in TELLING:
            return cue.use is Use.REPORT and cue.lemma not in JUDGING
        needed = TELLING[cue.lemma]
        return not needed or needed in self._words.forms

    def _reported(self, cue: Cue) -> None:
        """Read a clause that only names what was said („Er kündigte eine Untersuchung an“)."""
        sentence, words = self._sentence, self._words
        segment = sentence.segments[sentence.segment_at(cue.anchor)]
        has_speech = any(word.quoted != UNQUOTED for word in words.items[segment.start : segment.end])
        is_dependent = sentence.is_dependent(sentence.segment_at(cue.anchor))
        inside = any(found.start <= cue.anchor < found.end for found in self.found)
        if subjunctive(words, cue.anchor, cue.anchor + 1) is not None:
            return  # somebody else says that he did so, or it is only possible
        if not self._tells(cue) or cue.is_passive or has_speech or is_dependent or inside:
            return
        start = self._start_of_frame(cue)
        message = pieces(words, start, words.end)
        if message and start == 0:
            message = (Span(message[0].start, words.items[-1].end),)
        if message and speaker(sentence, cue):
            self._add(Kind.REPORTED, cue, message, (), (start, words.end))
