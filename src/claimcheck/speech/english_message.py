"""What an English sentence reports: its clauses follow a verb without a comma, its subject comes first."""

from claimcheck.languages.pack import all_kinds, all_words
from claimcheck.speech.english import (
    attributes_end,
    behind_time,
    english_phrase,
    holds_verb,
    is_doing,
    is_english_verb,
    looks_past,
)
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import QUOTING, SPELLED_OUT, TIMES
from claimcheck.speech.message import Reader
from claimcheck.speech.phrase import Phrase
from claimcheck.speech.speaker import speaker
from claimcheck.speech.utterance import Cue, CueKind, Found, Speech, pieces
from claimcheck.speech.verbs import ADDRESSING, TELLING, Form, Use
from claimcheck.speech.words import UNQUOTED

_TO_THAT = 12
"""Between the verb and its "that" stand at most so many words."""


NAMING = all_words("naming-object")
"""Verbs whose object is whom they speak of: "accused Kyiv of shelling"."""

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

_HEARING = frozenset(all_kinds("hearing"))
_INSERTED = 2
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
        if number == 0 or segment.mark == ":" or cue.is_passive or cue.anchor in self._subjects:
            return False
        opener = self._words.items[segment.start]
        if opener.lower in self._words.lexicon.subordinators | {"and", "but"}:
            return False
        first = segment.start
        skipped = self._words.lexicon.adverbs | {"'"}
        while first < cue.anchor and self._words.items[first].is_one_of(skipped):
            first += 1
        end = english_phrase(self._words, first, cue.anchor, 1) if first < cue.anchor else first
        starts = end is not None and attributes_end(self._words, end, cue.anchor) == cue.anchor
        if not starts or self._goes_on(cue) or self._opens_with_frame(number):
            return False
        return not self._is_doing(cue, number)

    def _is_doing(self, cue: Cue, number: int) -> bool:
        """Return whether the clause ahead only tells what the speaker does as he says what stands behind: "Speaking to students, | he said rates fell"."""
        items, lexicon = self._words.items, self._words.lexicon
        segment = self._sentence.segments[number]
        told = self._behind_addressee(cue)
        is_told = segment.end - told >= _SHORTEST_CLAUSE and not items[told].is_one_of(lexicon.prepositions)
        is_clause = any(is_english_verb(self._words, at) for at in range(1, segment.start))
        opens = items[0].lower.endswith("ing") and not is_clause
        return opens and is_told and segment.start <= _LONGEST_FRAME

    def _is_said_already(self, cue: Cue) -> bool:
        return super()._is_said_already(cue) and not self._is_postposed(cue)

    def read(self) -> None:
        """Fill `found`: what verbs and nouns of saying report, what "adding that" goes on with, else what any verb's "that" opens."""
        super().read()
        self._read_added()
        if not self.found:
            self._read_by_form()

    def _read_added(self) -> None:
        """Read "…, said Moor, adding that …": of whoever speaks before it."""
        words = self._words
        for segment in self._sentence.segments[1:]:
            before = [
                found for found in self.found if found.speech.speaker and found.cue.anchor < segment.start
            ]
            forms = words.lexicon.forms.get(words.items[segment.start].lower, ())
            is_gerund = any(verb.form is Form.INFINITIVE and verb.use is Use.SAY for verb in forms)
            start = segment.start + 1
            if not (
                before and is_gerund and start < segment.end and words.items[start].is_one_of(SPELLED_OUT)
            ):
                continue
            end = self._end_of_complement(start)
            frame = pieces(words, segment.start, start)
            cue = words.spans((segment.start,))
            speech = Speech(Kind.INDIRECT, pieces(words, start, end), cue, before[-1].speech.speaker, frame)
            self.found.append(Found(speech, before[-1].cue, start, end))

    def _read_by_form(self) -> None:
        """Read "Moor recalled that …": no list of verbs is whole, and behind few others stands "that" with a clause."""
        words, items = self._words, self._words.items
        for index in range(1, words.end - 1):
            told = items[index].is_small and items[index].lower.endswith("ed")
            if not (told and items[index + 1].is_one_of(("that",)) and index + 2 < words.end):
                continue
            cue = Cue(CueKind.VERB, (index,), index, use=Use.THINK)
            who = speaker(self._sentence, cue)
            if (
                who is not None
                and who.end <= index
                and not words.items[index - 1].is_one_of(words.lexicon.auxiliaries)
            ):
                frame = pieces(words, 0, index + 1)
                self._add(
                    Kind.INDIRECT, cue, pieces(words, index + 1, words.end), frame, (index + 1, words.end)
                )
                return

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
        is_inverted = cue.anchor == segment.start
        if is_inverted and number + _INSERTED < len(sentence.segments) and self._is_phrase(number + 1):
            segment, behind = segment._replace(end=behind.end), sentence.segments[number + 2]
        if is_inverted:
            subject_end: int | None = cue.anchor
            behind_verb = english_phrase(words, cue.anchor + 1, segment.end)
            told = behind_verb and attributes_end(words, behind_verb, segment.end)
        else:
            subject_end = english_phrase(words, segment.start, cue.anchor, 1)
            told = attributes_end(words, self._behind_addressee(cue), segment.end)
        goes_on = is_english_verb(words, behind.start) or looks_past(words, behind.start)
        goes_on = goes_on or (self._is_phrase(number - 1) and self._is_present(behind.start))
        if subject_end != cue.anchor or told != segment.end or not goes_on:
            return False
        message = pieces(words, 0, words.end, [(segment.start, segment.end)])
        who = None if is_inverted else Phrase(segment.start, cue.anchor)
        frame = self._frame_behind(segment.start, segment.end)
        self._add(Kind.INDIRECT, cue, message, frame, (0, words.end), who=who)
        if self._is_phrase(number - 1):
            before = sentence.segments[number - 1]
            self._subjects[behind.start] = Phrase(before.start, before.end)
        return True

    def _is_present(self, index: int) -> bool:
        """Return whether a word between commas may be a verb in the present: "The dam, Moor said, | costs"."""
        word, lexicon = self._words.items[index], self._words.lexicon
        small = lexicon.prepositions | lexicon.determiners | lexicon.subordinators | lexicon.adverbs
        return word.is_small and word.lower.endswith("s") and not word.is_one_of(small | lexicon.pronouns)

    def _is_phrase(self, number: int) -> bool:
        segment = self._sentence.segments[number]
        return english_phrase(self._words, segment.start, segment.end, 1) == segment.end

    def _with_complement(self, cue: Cue) -> bool:
        if self._takes_inserted(cue):
            return True
        start = self._start_of_complement(cue)
        takes = cue.lemma in NAMING | QUOTING
        if start is None or (
            cue.is_passive and not takes and not self._words.items[start].is_one_of(SPELLED_OUT)
        ):
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
        start = cue.end
        if any(found.start <= start < found.end for found in self.found):
            return
        end = self._end_of_subject(start) if self._is_subject(cue) else self._end_of_complement(start)
        frame = pieces(self._words, 0, start)
        self._add(Kind.INDIRECT, cue, pieces(self._words, start, end), frame, (start, end))

    def _is_subject(self, cue: Cue) -> bool:
        """Return whether the phrase of a noun of saying opens its segment: "The claim by Moor that …"."""
        first = self._sentence.segments[self._sentence.segment_at(cue.anchor)].start
        end = english_phrase(self._words, first, self._words.end, 1)
        return end is not None and end > cue.anchor

    def _end_of_subject(self, start: int) -> int:
        """Return the index of the second auxiliary: the first is the clause's, the next the sentence's."""
        items, auxiliaries = self._words.items, self._words.lexicon.auxiliaries
        finite = [
            at
            for at in range(start + 1, self._words.end)
            if items[at].is_one_of(auxiliaries) and not items[at - 1].is_one_of(auxiliaries | {"and", "that"})
        ]
        return finite[1] if len(finite) > 1 else self._words.end

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
        if cue.lemma in QUOTING:
            saying = next(
                (at for at in near if items[at].lower == "as" and items[at + 1].lower == "saying"), None
            )
            return saying + 2 if saying is not None and saying + 2 < segment.end else None
        that = next((at for at in near if items[at].is_one_of(SPELLED_OUT)), None)
        if that is not None:
            opening = self._inner_clause(cue, that)
            return opening or (None if self._is_relative(cue, that) else that)
        if cue.lemma in NAMING:
            of = next((at for at in near if is_doing(self._words, at, segment.end)), None)
            if of is not None:
                return of + 1
        if last + 1 < segment.end and items[last + 1].is_one_of(self._words.lexicon.complementizers):
            return last + 1
        if cue.use is not Use.SAY:
            to = next((at for at in near if items[at].is_one_of(("to",))), None)
            if to is not None:
                return to
        return self._behind_addressee(cue) if self._goes_on(cue) else None

    def _inner_clause(self, cue: Cue, that: int) -> int | None:
        """Return where what is said begins if "that" belongs to a verb of saying in it: "said | Kern had told him that"."""
        words, start = self._words, self._behind_addressee(cue)
        if cue.use is not Use.SAY or cue.is_passive or start + 1 >= that:
            return None
        subject_end = (
            start + 1 if words.items[start].is_one_of(_PERSONAL) else english_phrase(words, start, that, 1)
        )
        if subject_end is None or subject_end >= that or not is_english_verb(words, subject_end):
            return None
        return start if any(self._says(at) or self._is_told(at) for at in range(subject_end, that)) else None

    def _is_told(self, index: int) -> bool:
        """Return whether a word is a verb of saying or hearing in any form: "had | told", "had | heard"."""
        word = self._words.items[index]
        return word.is_small and (word.lower in self._words.lexicon.forms or word.lower in _HEARING)

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
        segment = self._sentence.segments[self._sentence.segment_at(cue.last)]
        start = behind_time(self._words, cue.last + 1, segment.end)
        if cue.lemma not in ADDRESSING or start >= segment.end:
            return start
        return english_phrase(self._words, start, segment.end, 1) or start

    def _has_present(self, index: int, limit: int) -> bool:
        """Return whether behind a noun phrase stands an adverb and a verb that no list holds: "the camps still hold …"."""
        items, lexicon = self._words.items, self._words.lexicon
        first = index
        while index < limit and items[index].is_one_of(lexicon.adverbs):
            index += 1
        known = lexicon.prepositions | lexicon.determiners | lexicon.subordinators | lexicon.pronouns
        return first < index < limit - 1 and items[index].is_small and items[index].lower not in known

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
        return self._is_clause(cue, self._behind_bound(start, segment.end), segment.end)

    def _is_clause(self, cue: Cue, start: int, limit: int) -> bool:
        """Return whether the words from *start* are a noun phrase with a verb of its own behind it."""
        words = self._words
        end = english_phrase(words, start, limit, 1)
        if end is None:
            return False
        behind = attributes_end(words, end, limit)
        said = cue.lemma in _NEVER_OF_THINGS and (
            self._has_present(behind, limit)
            or any(looks_past(words, at) for at in range(start + 1, min(behind + 1, limit)))
        )
        # "says 40 ferries leak": behind its subject a verb that takes no thing takes a clause, whatever the last word is.
        is_inverted = cue.anchor == self._sentence.segments[self._sentence.segment_at(cue.anchor)].start
        is_counted = words.items[start].text[0].isdigit() and end - start >= _SHORTEST_CLAUSE
        said = said or (cue.lemma in _NEVER_OF_THINGS and is_counted and not is_inverted)
        return said or holds_verb(words, start, behind) or (behind < limit and is_english_verb(words, behind))
