"""What can be wrong: the codes, their severities, and one problem with its place."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Place(NamedTuple):
    """Where something was written: *file* as shown to the user, 1-based line and column."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `file:line:column`."""
        return f"{self.file}:{self.line}:{self.column}"


class Severity(StrEnum):
    """How grave a problem is; a property of its code."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _SEVERITIES.index(self)


_SEVERITIES = tuple(Severity)


TOLD_BY_AXIS = ""
"""The plain words of what an axis, or what is told beside them, says already."""


class Code(NamedTuple):
    """One kind of problem. Numbers never change meaning; a retired one stays in the list.

    `plain` says what is wrong with a claim in the words of the editors' report; notes are not told there.
    """

    number: str
    slug: str
    severity: Severity
    summary: str
    help: str
    plain: str = "its record has a mistake"


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

_TABLE: tuple[Code, ...] = (
    # The record.
    Code("CC101", "invalid-yaml", _E, "the file is no valid YAML",
         "The YAML reader stopped here. The entry around the place is left out; the others are read. "
         "A value that holds `: ` or begins with one of [ { & * ! | > % @ ` needs quotation marks."),
    Code("CC102", "unknown-key", _E, "the record has a key that the format does not know",
         "A misspelt key would be silently ignored, so the whole record is refused."),
    Code("CC103", "missing-key", _E, "the record lacks a required key", "Add the key that the message names."),
    Code("CC104", "wrong-value", _E, "a value has not the form that its key asks for",
         "The message shows the form. Every value is taken as the text that was written."),
    Code("CC105", "duplicate-id", _E, "two records have the same id", "Ids are unique over all files."),
    Code("CC106", "unknown-id", _E, "a record names a source, actor or claim that does not exist",
         "Correct the id or add the record."),
    Code("CC107", "unreadable-article", _E, "a source's article could not be read",
         "Articles lie below the source folder, are regular files, and are UTF-8 unless `encoding` says "
         "otherwise. What leans on this one stays unchecked.",
         plain="an article could not be read"),
    Code("CC108", "refused-yaml", _E, "the file uses a part of YAML that changes values unseen",
         "Anchors, aliases, merge keys, tags, deep nesting and very large files are refused."),
    Code("CC109", "text-cut", _E, "YAML would cut a text short",
         "In a plain value ` #` begins a comment: put the text between single quotation marks."),
    Code("CC110", "duplicate-key", _E, "a record has the same key twice", "YAML readers keep the last one silently."),
    Code("CC111", "circular", _E, "records refer to each other in a circle",
         "A claim cannot supersede or contradict itself, nor an actor belong to itself."),
    Code("CC112", "ignored-error", _E, "a record silences an error",
         "Warnings and notes can be silenced with a reason; errors cannot."),
    Code("CC113", "unused-ignore", _I, "a record silences a problem that it does not have", "Remove the entry."),
    Code("CC114", "hidden-control", _W, "a text holds characters that reorder what is displayed",
         "Bidirectional controls can make a quotation read differently from its letters.",
         plain="hidden characters stand in its record"),
    Code("CC115", "shared-name", _E, "two actors have one name",
         "One person or agency under two ids would count as two origins. Make them one record, or tell the names apart."),
    Code("CC116", "wrong-apart", _E, "a record sets words apart that its quotation does not leave out",
         "Only words of the quotation's own sentence can be set apart, one place at a time, as the article has them.",
         plain="words are set apart that the quotation does not leave out"),
    Code("CC117", "gloss-differs", _E, "a translation has another number, day or place than its quotation, or negates where it does not",
         "`gloss` is a person's translation, close to the words. Correct it, or the quotation that it stands beside.",
         plain="a translation says something else than its quotation"),
    Code("CC120", "no-name", _E, "an actor is called by a pronoun or a common noun",
         "Every „it said“ would name it. Leave the alias out: a cue quotes „it said“ as it stands, and the text tells who is meant."),
    Code("CC121", "no-kind", _W, "an actor without `kind` stands at the end of a chain",
         "An agency passes on, a person may know: without `kind` nothing says which, and it counts as one who may know.",
         plain="what kind of source stands behind it is not recorded"),
    Code("CC122", "doubtful-kind", _W, "the name at the end of a chain is an agency's, an outlet's or nobody's",
         "„Reuters“ and „a senior official“ are no origins, whatever their record says. Set `kind`, or quote who told them.",
         plain="the name behind it is no source's own"),
    # The quotation.
    Code("CC201", "quote-not-found", _E, "the quotation is not in its article",
         "The message shows the nearest passage, if any comes near.",
         plain=TOLD_BY_AXIS),
    Code("CC202", "quote-altered", _E, "the article words the passage differently",
         "Correct the quotation: only what stands there word for word counts.",
         plain=TOLD_BY_AXIS),
    Code("CC203", "quote-altered-meaning", _E, "a number, negation, bound, unit or name differs from the article, or a word says the opposite",
         "The gravest alteration: the passage does not say this.",
         plain=TOLD_BY_AXIS),
    Code("CC204", "ambiguous-quote", _E, "the quotation stands in its article more than once",
         "Add `prefix` or `suffix`: words just before or after the one that is meant.",
         plain=TOLD_BY_AXIS),
    Code("CC205", "quote-cuts-word", _E, "the quotation begins or ends inside a word or a number",
         "`2.000` is not what `12.000` says. Quote whole words and whole numbers.",
         plain=TOLD_BY_AXIS),
    Code("CC206", "context-mismatch", _W, "`prefix` or `suffix` does not fit the passage that was found",
         "Correct or remove it.",
         plain="the words given around a quotation are not those of the article"),
    Code("CC207", "article-changed", _E, "an article is not the one that was curated",
         "Its SHA-256 differs from the recorded one. Check its quotations again, then record the new sum.",
         plain="an article has changed since it was quoted"),
    Code("CC208", "quote-normalized", _I, "the quotation differs from the article in typography only",
         "Kinds of quotation marks, dashes, spaces, line breaks or invisible characters."),
    Code("CC209", "cut-off", _E, "a negation or a bound that governs the quotation was left outside it",
         "Word for word, and yet it says something else. Quote the word too, or the whole sentence.",
         plain=TOLD_BY_AXIS),
    Code("CC210", "negation-nearby", _I, "a negation elsewhere in the sentence was left outside the quotation",
         "It does not seem to touch the quoted words; read the sentence once more."),
    Code("CC211", "quote-unchecked", _E, "a quotation could not be looked up",
         "Its article could not be read, or its words stand there so often that not every place was looked at.",
         plain=TOLD_BY_AXIS),
    Code("CC212", "cut-off-unread", _I, "no word lists for the language of an article",
         "Negations and bounds left outside quotations were looked for in the lists of other languages."),
    Code("CC213", "sentences-joined", _E, "an omission makes one sentence of two",
         "Every word stands there, and nobody wrote the sentence: leave out whole sentences, or words within one.",
         plain=TOLD_BY_AXIS),
    Code("CC214", "clauses-joined", _W, "an omission makes one clause of two",
         "What one clause says may seem to be said of the other's subject. Quote the beginning of the clause, too.",
         plain="a quotation makes one clause of two"),
    Code("CC215", "condition-left-out", _W, "a question or condition that the quotation depends on was left outside it",
         "The passage does not say that it is so. Quote the word too, or say in the claim what it depends on.",
         plain="a question or condition was left outside a quotation"),
    Code("CC216", "head-left-out", _W, "a quotation begins inside a noun phrase and goes on to its verb",
         "„Der Anwalt von | Merz wurde verurteilt“: what is said of the lawyer seems to be said of Merz. Quote the whole phrase.",
         plain="a quotation begins in the middle of a name or noun"),
    Code("CC217", "perhaps-cut-off", _W, "words left outside a quotation may turn or bound it",
         "They would if they belong to the quoted words, which could not be told for certain. Quote them too, or read the passage "
         "and silence the warning with a reason. The evidence counts.",
         plain="words left outside a quotation may turn or limit it"),
    Code("CC218", "language-differs", _W, "an article is plainly not in the language of its record",
         "The words of the other language that turn a quotation round would go unnoticed; so all are looked for, and the fit "
         "stays unchecked. Correct `language`, or silence the warning with a reason.",
         plain="an article is not in the language that is recorded"),
    Code("CC219", "outside-article", _E, "the quoted words stand on the page, outside the article",
         "In a teaser, a reader's comment, a line that stands on every page, or what a style hides: the map beside the article says so. "
         "Quote the article's own words; if these are some, correct the zone in the map. The evidence does not count.",
         plain="a quotation stands on the page, but outside the article"),
    Code("CC220", "unusable-map", _E, "the map beside an article cannot be used",
         "It is broken, or was made of another text, so that the whole text is taken for the article, teasers, too, and no page "
         "or heading is known. Add the page again, or remove the map if the text is nothing but the article.",
         plain="what of a page is the article is not known"),
    # The attribution.
    Code("CC301", "cue-not-found", _E, "a cue is not in the article", "Cues are quoted word for word too.",
         plain="words that are to show who said it are not in the article"),
    Code("CC302", "speaker-differs", _W, "the passage credits somebody else than the record",
         "The article's own words name another speaker at the far end: correct the chain, or quote the cue that shows it.",
         plain="the article credits somebody else than the record"),
    Code("CC303", "attribution-dropped", _W, "the passage credits somebody whom the record leaves out",
         "Add a link with its cue, so that readers see whose word it is.",
         plain="the article credits somebody whom the record leaves out"),
    Code("CC304", "hedge-dropped", _W, "the passage hedges, claim and record assert",
         "Record the `modality` of the passage, or say in the claim what the source leaves open.",
         plain="the article hedges, the claim does not"),
    Code("CC305", "cue-names-other", _E, "a cue names only somebody else",
         "Correct the actor or the cue, or add the name that the article uses to the actor's aliases.",
         plain="words that are to show who said it name somebody else"),
    Code("CC306", "cue-missing", _I, "a link has no cue",
         "It is the curator's word alone: shown, but the origin counts as unknown."),
    Code("CC307", "cue-cut-off", _I, "a negation that governs a cue stands outside it and outside the quotation",
         "„Putin sagte das nicht“ does not credit Putin. Read the sentence around the cue once more."),
    Code("CC308", "cue-denies", _W, "a cue denies what its passage is to support, or its article takes it back later",
         "„Merz hat das nie gesagt“ credits Merz with nothing: the origin counts as unknown. What its speaker withdraws or corrects "
         "further down, or the editors do, may be true all the same, but makes no origin certain: the passage counts at most.",
         plain="the one who is credited denies it or takes it back"),
    Code("CC309", "credited-elsewhere", _W, "an article asserts flatly what it credits to somebody in another place",
         "The flat sentence may go back to the same speaker: it is hardly an origin of its own.",
         plain="the article says it once without naming a source, and once as somebody's word"),
    Code("CC310", "cue-far-off", _W, "the cue of an origin stands paragraphs away from the passage",
         "Nothing shows that it still speaks of the passage. Quote a cue beside it, or leave the origin open.",
         plain="who said it stands far off from the quotation"),
    Code("CC311", "cue-unread", _W, "a cue does not show that the passage came from its actor",
         "No word of saying, another statement, somebody who was only told or asked, or an actor whom the article "
         "names nowhere: the origin counts as unknown. Quote the words that credit the actor with this passage.",
         plain="the article does not show that it comes from whom the record names"),
    Code("CC312", "firsthand-unread", _W, "no word of a cue says that an agency or outlet saw it itself",
         "`firsthand` needs a cue such as „ein Reuters-Reporter sah“; a picture's credit shows the picture's origin alone.",
         plain="nothing in the article says that its reporters saw it themselves"),
    Code("CC313", "chain-reversed", _W, "a chain ends at who printed the article or sent it, behind somebody else",
         "A chain leads from the page back to the origin: agency first, who said it last.",
         plain="the record has who said it and who passed it on the wrong way round"),
    # Corroboration.
    Code("CC401", "single-origin", _I, "all counted evidence goes back to one origin",
         "However many articles print it, one actor said it."),
    Code("CC402", "possibly-dependent", _W, "two articles that a claim leans on share whole runs of words",
         "One may be a copy of the other or both of a third. This changes no count by itself.",
         plain=TOLD_BY_AXIS),
    Code("CC403", "one-party", _I, "all origins belong to one party",
         "A president and his spokesman are two origins and one party."),
    Code("CC404", "lower-bound", _I, "a minimum is a lower bound",
         "With this many items the exact minimum was out of reach."),
    Code("CC405", "shared-words", _I, "articles share whole runs of words, and no claim counts two of them",
         "One may be a copy of the other or both of a third. It matters once a claim leans on both: see CC402."),
    Code("CC406", "one-text", _W, "passages that count stand in one text that several articles print, so that fewer origins are certain",
         "Told by the project's file of clusters, made by `claimcheck reuse`. One text has its words from one origin, whoever each "
         "printing credits: the certain end of the counts is lower, what there may be at most stays.",
         plain="its passages stand in one text that several articles print, so that fewer sources are certain"),
    Code("CC407", "stale-clusters", _W, "what an article shares with others is not known: it is not the one that was compared",
         "It has changed, or is new, since `claimcheck reuse` made the project's file of clusters. Make the file again.",
         plain="which of its articles print one text is not known"),
    Code("CC408", "one-voice", _W, "two origins of a claim may be one person, or are one party that no record tells",
         "„Berger“ may be Anna Berger, and a spokesman's word is his house's: the certain end of the counts takes them for one, what there "
         "may be at most stays. Make them one actor, write whole names, or record `party`: to whom somebody belongs settles it, too, where "
         "the article calls him a spokesman or head and does not say of what.",
         plain="two of its sources may be one person, or are one party"),
    Code("CC409", "says-otherwise", _W, "a passage that counts says something else than its claim",
         "Another number, another date, the opposite, or less surely: whoever says it stands behind the claim at most, so the "
         "certain end of the counts is lower. Read claim and passage together; make a claim of its own of what the passage says, "
         "or link it as `denies` or `context`.",
         plain="a passage behind it says something else"),
    # Contradiction and overreach.
    Code("CC501", "number-contradiction", _W, "two claims give numbers that cannot both hold",
         "Same key, comparable dates, no number in common.",
         plain=TOLD_BY_AXIS),
    Code("CC502", "value-contradiction", _W, "two claims give different values for the same thing",
         "Same key, comparable dates.",
         plain=TOLD_BY_AXIS),
    Code("CC503", "denial", _W, "a claim is both supported and denied",
         "Found evidence stands on both sides, or two claims differ in `holds`.",
         plain=TOLD_BY_AXIS),
    Code("CC504", "declared-contradiction", _W, "the curator says that two claims contradict each other",
         "See `contradicts` in the record.",
         plain=TOLD_BY_AXIS),
    Code("CC505", "attribution-contradiction", _W, "the same words are credited to different origins",
         "Neither chain is a shorter form of the other.",
         plain=TOLD_BY_AXIS),
    Code("CC507", "superseded", _I, "a newer claim replaces this one", "No contradiction: the thing has changed."),
    Code("CC508", "not-comparable", _I, "two claims differ but speak of different dates, units or modalities",
         "No contradiction, and the message says why."),
    Code("CC511", "overreach-quantity", _W, "no supporting quotation states so much, or so exactly",
         "The claim's numbers must hold all that a supporting quotation allows: *up to 9000* does not license *9000*.",
         plain=TOLD_BY_AXIS),
    Code("CC512", "number-not-quoted", _W, "a number of the claim's text stands in no supporting quotation",
         "Quote the passage that has the number. A date may also come from `as_of` or the article's date.",
         plain=TOLD_BY_AXIS),
    Code("CC513", "overreach-modality", _W, "the claim asserts what its quotations only plan, expect or suppose",
         "No supporting quotation has the modality of the claim.",
         plain=TOLD_BY_AXIS),
    Code("CC514", "overreach-place", _W, "a claim names a place that its quotations do not",
         "The article has the place elsewhere; the supporting passages say another one.",
         plain=TOLD_BY_AXIS),
    Code("CC515", "polarity-differs", _W, "only one of claim and quotations negates, asks or sets a condition",
         "Read both again: reword the claim as its quotations have it, or quote the passage that says what it says.",
         plain=TOLD_BY_AXIS),
    Code("CC516", "doubtful-denial", _W, "a passage is recorded as denying, and nothing in it denies",
         "No negation, denial, opposite, other number or date was read. Correct `stance`, or say in `ignore` why it denies.",
         plain="a passage is recorded as a denial, and no denial was read in it"),
    Code("CC517", "other-date", _W, "`as_of` is none of the dates that the claim's text tells",
         "Correct the one or the other.",
         plain="its date and the date in its words differ"),
    Code("CC518", "superseded-by-older", _W, "a claim supersedes one that is newer",
         "By `as_of` of both, or the dates of their articles. Exchange the two, or correct the dates.",
         plain="it is recorded as newer than a claim that is newer"),
    Code("CC520", "stale-reading", _W, "claim or quotations have changed since a person read them together",
         "The reading no longer counts. Read them again and record the fingerprint that `claimcheck show` prints, or remove it.",
         plain="claim or quotations have changed since they were read"),
)  # fmt: skip

CODES = MappingProxyType({code.number: code for code in _TABLE})
"""Every code by its number."""


class Problem(NamedTuple):
    """One finding.

    `source` and `source_line` name the place in an article, `evidence` the index of the claim's
    evidence that it is about, `other` the other claim of a contradiction; None where there is none.
    `located` says in words where that line stands on its page, as far as a map knows.
    """

    code: str
    message: str
    place: Place
    claim: str | None = None
    source: str | None = None
    source_line: int | None = None
    evidence: int | None = None
    other: str | None = None
    located: str = ""

    @property
    def kind(self) -> Code:
        """The code's entry in CODES."""
        return CODES[self.code]

    @property
    def severity(self) -> Severity:
        """The code's severity."""
        return self.kind.severity

    @property
    def source_place(self) -> str:
        """The place in the article in words, `line 12, page 3`; empty where there is none."""
        line = f"line {self.source_line}" if self.source_line else ""
        return ", ".join(part for part in (line, self.located) if part)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What problems are sorted by: place, then code, then message."""
        return (*self.place, self.code, self.message)


MOST = 10_000
"""So many mistakes of a file of records are told one by one: whoever made more mends them all alike."""


def countable(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return *problems*, and of the files that have more than `MOST` the first, with an error that counts the others."""
    told: list[Problem] = []
    left: dict[str, list[Problem]] = {}
    seen: Counter[str] = Counter()
    for problem in problems:
        file = problem.place.file
        seen[file] += 1
        (told if seen[file] <= MOST else left.setdefault(file, [])).append(problem)
    for others in left.values():
        message = f"{len(others):,} more mistakes of this file are not told one by one"
        told.append(Problem("CC108", message, min(problem.place for problem in others)))
    return tuple(told)


def gravest_first(problems: Iterable[Problem], least: Severity) -> tuple[Problem, ...]:
    """Return the problems of severity *least* and graver, the gravest first, else in the order given."""
    wanted = (problem for problem in problems if problem.severity.rank <= least.rank)
    return tuple(sorted(wanted, key=lambda problem: problem.severity.rank))
