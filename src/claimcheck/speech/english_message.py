"""What an English sentence reports: its clauses follow a verb without a comma, its subject comes first."""

from claimcheck.languages.pack import all_words
from claimcheck.speech.english import attributes_end, english_phrase, holds_verb, is_english_verb, looks_past
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import SPELLED_OUT, TIMES
from claimcheck.speech.message import Reader
from claimcheck.speech.utterance import Cue, pieces
from claimcheck.speech.verbs import ADDRESSING, TELLING, Form, Use
from claimcheck.speech.words import UNQUOTED

_TO_THAT = 12
"""Between the verb and its "that" stand at most so many words."""


_HEARD = ADDRESSING | {"warn"}
"""Verbs whose object hears what is said: "warned the town that"."""

_PERSONAL = all_words("personal-subject")
"""Pronouns that can only be a subject, so that any word behind them is its verb: "said they left"."""

_NEVER_OF_THINGS = all_words("never-of-things")
"""Verbs with no object but what is said, so that any past behind them is the clause's: "said Minsk sided with it"."""

_BOUNDING = all_words("bound-of-clause-number")
"""English words that bound a number at the start of a clause: "at least 3,000"."""

_LONGEST_BOUND = 5
"""A number stands within so many words behind the bound that opens it: "as many as 3,000"."""

_SHORTEST_CLAUSE = 3
"""Before ", he said" at most so many words, their comma counted, are no clause: "Last week,"."""

_LONGEST_FRAME = 9
"""The same behind a preposition or an adverb: "In a statement late on Monday,"."""


class EnglishReader(Reader):
    """Reads the reported words of one English sentence."""

    def _is_postposed(self, cue: Cue) -> bool:
        """Return whether the verb stands behind what is said: "…, said he", "…, the minister said"."""
        number = self._sentence.segment_at(cue.anchor)
        segment = self._sentence.segments[number]
        if number == 0 or segment.mark == ":" or cue.is_passive:
            return False
        opener = self._words.items[segment.start]
        if opener.lower in self._words.lexicon.subordinators | {"and", "but"}:
            return False
        first = segment.start
        skipped = self._words.lexicon.adverbs | {"'"}
        while first < cue.anchor and self._words.items[first].is_one_of(skipped):
            first += 1
        starts = first == cue.anchor or english_phrase(self._words, first, cue.anchor, 1) == cue.anchor
        return starts and not self._goes_on(cue) and not self._opens_with_frame(number)

    def _postposed(self, cue: Cue) -> None:
        if not self._takes_inserted(cue):
            super()._postposed(cue)

    def _start_of_clause(self, cue: Cue) -> int:
        """Return where it begins: with its subject."""
        return self._sentence.segments[self._sentence.segment_at(cue.anchor)].start

    def _opens_with_frame(self, number: int) -> bool:
        """Return whether what stands before segment *number* says when or where: "On Monday, he said".

        Few verbs are known, so that any longer run of words may be a clause.
        """
        start, lexicon = self._sentence.segments[number].start, self._words.lexicon
        items = self._words.items[:start]
        if self._ends_quoted(start) or any(word.quoted != UNQUOTED for word in items):
            return False
        if any(is_english_verb(self._words, index) for index in range(start)):
            return False
        # "At least 40 people died, he said": a bound opens no frame.
        opens = items[0].is_one_of(lexicon.prepositions | lexicon.adverbs | lexicon.subordinators)
        opens = opens and not self._behind_bound(0, start)
        return len(items) <= (_LONGEST_FRAME if opens else _SHORTEST_CLAUSE)

    def _takes_inserted(self, cue: Cue) -> bool:
        """Read "Russia, he said, would leave" if this is one; return whether it is."""
        sentence, words = self._sentence, self._words
        number = sentence.segment_at(cue.anchor)
        if number == 0 or number + 1 >= len(sentence.segments) or cue.use is not Use.SAY:
            return False
        segment, behind = sentence.segments[number], sentence.segments[number + 1]
        subject_end = english_phrase(words, segment.start, cue.anchor, 1)
        told = attributes_end(words, self._behind_addressee(cue), segment.end)
        goes_on = is_english_verb(words, behind.start) or looks_past(words, behind.start)
        if subject_end != cue.anchor or told != segment.end or not goes_on:
            return False
        message = pieces(words, 0, words.end, [(segment.start, segment.end)])
        self._add(Kind.INDIRECT, cue, message, self._frame_behind(segment.start, segment.end), (0, words.end))
        return True

    def _with_complement(self, cue: Cue) -> bool:
        if self._takes_inserted(cue):
            return True
        start = self._start_of_complement(cue)
        if start is None or (cue.is_passive and not self._words.items[start].is_one_of(SPELLED_OUT)):
            return super()._with_complement(cue)
        if any(found.start == start for found in self.found):
            return True
        words = self._words
        end = self._end_of_complement(start)
        first = self._start_of_frame(cue)
        frame = pieces(words, first, start)
        self._add(Kind.INDIRECT, cue, pieces(words, start, end), frame, (start, end))
        return True

    def _noun(self, cue: Cue) -> None:
        """Read "the claim that …": the clause follows its noun without a mark."""
        start = cue.last + 1
        if any(found.start <= start < found.end for found in self.found):
            return
        end = self._end_of_complement(start)
        frame = pieces(self._words, 0, start)
        self._add(Kind.INDIRECT, cue, pieces(self._words, start, end), frame, (start, end))

    def _end_of_complement(self, start: int) -> int:
        """Return the index before "; " or before a second verb of saying: "…, and warned that"."""
        items = self._words.items
        for index in range(start + 1, self._words.end):
            if items[index].quoted != UNQUOTED:
                continue
            if items[index].text == ";":
                return index
            joins = items[index].lower in {"and", "but"} and index + 2 < self._words.end
            if joins and self._says(index + 1) and items[index - 1].text == ",":
                return index - 1
        return self._words.end

    def _says(self, index: int) -> bool:
        verbs = self._words.lexicon.forms.get(self._words.items[index].lower, ())
        return any(verb.form is Form.FINITE for verb in verbs)

    def _start_of_complement(self, cue: Cue) -> int | None:
        """Return where the clause that the verb introduces begins in its own segment; None if none does."""
        items, last = self._words.items, cue.last
        segment = self._sentence.segments[self._sentence.segment_at(last)]
        near = range(last + 1, min(segment.end, last + _TO_THAT))
        that = next((at for at in near if items[at].is_one_of(SPELLED_OUT)), None)
        if that is not None:
            return None if self._is_relative(cue, that) else that
        if cue.use is not Use.SAY:
            to = next((at for at in near if items[at].is_one_of(("to",))), None)
            if to is not None:
                return to
        return self._behind_addressee(cue) if self._goes_on(cue) else None

    def _is_relative(self, cue: Cue, that: int) -> bool:
        """Return whether "that" goes back to the object of the verb: "added two plants that make cars"."""
        words, start = self._words, cue.last + 1
        first = words.items[start]
        lexicon = words.lexicon
        opens = first.is_one_of(lexicon.determiners) or first.text[0].isdigit() or self._is_plural(start)
        if not opens or cue.lemma in _HEARD or not words.items[that].is_one_of(("that",)):
            return False
        end = english_phrase(words, start, that, 1)
        return end is not None and not words.items[end - 1].is_one_of(TIMES)

    def _is_plural(self, index: int) -> bool:
        """Return whether a word looks like a noun's plural: "posted soldiers"."""
        word, lexicon = self._words.items[index], self._words.lexicon
        return (
            word.is_small
            and word.lower.endswith("s")
            and word.lower not in lexicon.prepositions | lexicon.adverbs
        )

    def _behind_addressee(self, cue: Cue) -> int:
        """Return the index behind the verb, and behind whom it tells: "told reporters the plant was safe"."""
        start = cue.last + 1
        if cue.lemma not in ADDRESSING:
            return start
        segment = self._sentence.segments[self._sentence.segment_at(cue.last)]
        return english_phrase(self._words, start, segment.end, 1) or start

    def _behind_bound(self, start: int, limit: int) -> int:
        """Return the index of the number that a bound at *start* opens: "said at least 3,000 people had …"."""
        items = self._words.items
        near = range(start, min(limit, start + _LONGEST_BOUND))
        number = next((at for at in near if items[at].text[0].isdigit()), None)
        if number is None or not all(items[at].is_one_of(_BOUNDING) for at in range(start, number)):
            return start
        return number

    def _goes_on(self, cue: Cue) -> bool:
        """Return whether a clause follows the verb in its segment: a phrase, then a verb of its own."""
        words, start = self._words, cue.last + 1
        segment = self._sentence.segments[self._sentence.segment_at(cue.last)]
        if start >= segment.end:
            return False
        if any(
            words.items[at].is_one_of(SPELLED_OUT) for at in range(start, min(segment.end, start + _TO_THAT))
        ):
            return True
        if cue.lemma in TELLING or words.items[start].quoted != UNQUOTED:
            return False
        start = self._behind_addressee(cue)
        if start + 1 < segment.end and words.items[start].is_one_of(_PERSONAL):
            return True
        start = self._behind_bound(start, segment.end)
        end = english_phrase(words, start, segment.end, 1)
        if end is None:
            return False
        behind = attributes_end(words, end, segment.end)
        said = cue.lemma in _NEVER_OF_THINGS and any(
            looks_past(words, at) for at in range(start + 1, min(behind + 1, segment.end))
        )
        return (
            said
            or holds_verb(words, start, behind)
            or (behind < segment.end and is_english_verb(words, behind))
        )
