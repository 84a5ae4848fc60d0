"""Negations beside a quotation that belong to another statement: „Beim Hoffen blieb es nicht, | der Rat zahlte“, "the ferry | that sank | had no boats".

They stand in its sentence, and no opener parts them from it; that they govern it is not certain, and so they are told as a doubt.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.check.quotation.embedded import VOUCHING
from claimcheck.languages.pack import all_endings, all_kinds, all_words, code_of
from claimcheck.speech.verbs import forms_of
from claimcheck.text.article import Article
from claimcheck.text.left_out.judgement import AFFIRMING, SUPPOSING
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.phrases import pattern_of
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import PLAIN_NEGATIONS
from claimcheck.text.word import LETTERS

_COMMA = re.compile(r",[\s\"'“”„‚‘’»«]*")
_CLAUSE = re.compile(r"[,;:–—()]")
_HOLDING = AFFIRMING | SUPPOSING | VOUCHING | all_words("holding-true")
_RELATIVE = all_words("relative-subject")
_FINITE = all_words("finite") | all_words("auxiliary")
_SETTING_AGAINST = all_words("setting-against")
_TAKING_NONE = pattern_of("taking-no-clause")
_SEPARABLE = all_words("separable")
_POINTING = all_words("between-governor") - PLAIN_NEGATIONS - all_words("pronoun")
_NOUNS_OF_CLAUSES = tuple(
    ending
    for name in (
        "said-noun",
        "statement",
        "noun-of-what-is-told",
        "unreal",
        "ground-for-saying",
        "supposed-noun",
        "wanted-noun",
    )
    for ending in all_endings(name)
)
_ARTICLES = (
    all_words("definite") | all_words("indefinite") | all_words("possessive") | all_words("number-word")
)
_SUBJECTS = all_words("pronoun") | all_words("nominative")
_PAST = {form for forms in all_kinds("irregular").values() for form in forms.split()[:1]}
_NO_VERBS = (
    all_words("open-mood") | all_words("preposition") | all_words("adverb") | all_words("clause-opener")
)
_OPENERS = all_words("complementizer") | all_words("clause-opener")


def parted(article: Article, pieces: Sequence[Span], items: Iterable[LeftOut]) -> Iterator[LeftOut]:
    """Yield what is left out, negations of another statement as doubts.

    Args:
        article: Where the quotation was found.
        pieces: The quotation's parts in order.
        items: What is left out, as the sentence alone tells.
    """
    for item in items:
        is_negating = item.governs and item.kind == "negation"
        is_other = is_negating and (
            _closes_statement(article, pieces, item)
            or _is_said_of_noun(article, pieces, item)
            or _is_sentence_of_its_own(article, pieces, item)
        )
        yield LeftOut("doubt", item.words, item.span, governs=False) if is_other else item


def _closes_statement(article: Article, pieces: Sequence[Span], item: LeftOut) -> bool:
    """Return whether a German „nicht“ ends a clause before the quotation that tells, thinks or judges nothing of it.

    What stands behind „Er sagte nicht,“ or „Es stimmt nicht,“ is denied; what stands behind „Es half nicht,“ is not.
    """
    text, start = article.text, pieces[0].start
    is_last = item.span.end <= start and _COMMA.fullmatch(text, item.span.end, start) is not None
    if not is_last or item.words.lower() not in PLAIN_NEGATIONS or code_of(article.language) != "de":
        return False
    around = near(sentence_around(article, pieces[0]), pieces)
    before = text[around.start : item.span.start]
    start_of_clause = max((mark.end() for mark in _CLAUSE.finditer(before)), default=0)
    # A noun tells nothing: „Beim Hoffen blieb es nicht“.
    clause = [word for word in LETTERS.findall(before[start_of_clause:]) if word.islower()]
    quoted = [word.lower() for word in LETTERS.findall(article.slice(pieces[0]))[:1]]
    told = forms_of("de")
    is_of_it = any(word in told or word in _HOLDING for word in clause)
    return bool(clause) and not is_of_it and not _OPENERS.intersection(quoted)


def _is_said_of_noun(article: Article, pieces: Sequence[Span], item: LeftOut) -> bool:
    """Return whether the quotation is an English relative clause, and its noun is what is denied something behind it."""
    if item.span.start < pieces[-1].end or len(pieces) > 1 or code_of(article.language) != "en":
        return False
    words = LETTERS.findall(article.slice(pieces[0]))[:2]
    before = LETTERS.findall(article.text[max(0, pieces[0].start - 40) : pieces[0].start])[-1:]
    if len(words) < 2 or words[0] not in _RELATIVE or not before or before[0].lower() in forms_of("en"):  # noqa: PLR2004  who, and does what
        return False
    verb = words[1].lower()
    return verb in _FINITE or verb.endswith("ed") or any(infinitives(verb, "en"))


def _is_sentence_of_its_own(article: Article, pieces: Sequence[Span], item: LeftOut) -> bool:
    """Return whether the quotation is a German main clause behind the comma of one that denies: „Das Werk schließt keine Filiale, | es entlässt jedoch 200 Fahrer“.

    What such a word as „jedoch“ behind its verb sets against that clause does not hang on it, nor does anything on a verb that
    takes no clause („Niemand starb, | zwei Wanderer stürzten“). What stands behind a word of telling, thinking or fearing may always.
    """
    text, start = article.text, pieces[0].start
    if (
        code_of(article.language) != "de"
        or item.span.end > start
        or item.words.lower() not in PLAIN_NEGATIONS
    ):
        return False
    around = near(sentence_around(article, pieces[0]), pieces)
    comma = re.search(rf"{_COMMA.pattern}\Z", text[around.start : start])
    end = around.start + comma.start() if comma else start
    begin = max((mark.end() for mark in _CLAUSE.finditer(text, around.start, end)), default=around.start)
    if comma is None or item.span.start < begin:
        return False
    first, *others = LETTERS.findall(text[begin:end])
    clause = [first.lower(), *others]  # a noun is no verb: „Stellen“
    quoted = LETTERS.findall(_CLAUSE.split(article.slice(pieces[0]), maxsplit=1)[0])
    verb = _second_verb(quoted)
    if not verb or clause[0] in _OPENERS or any(map(_may_take_clause, clause)):
        return False
    is_set_against = not _SETTING_AGAINST.isdisjoint(word.lower() for word in quoted[verb + 1 :])
    takes_none = _TAKING_NONE.search(" ".join(clause))
    is_whole = takes_none is not None and (" " in takes_none.group() or clause[-1] not in _SEPARABLE)
    return is_set_against or (is_whole and verb < len(quoted) - 1)


def _may_take_clause(word: str) -> bool:
    """Return whether a German word tells, thinks, fears or judges, or points to a clause: „glaubt“, „beweise“, „davon“."""
    is_verb = word in forms_of("de") and word not in _FINITE
    return is_verb or word in _HOLDING | _POINTING or word.lower().endswith(_NOUNS_OF_CLAUSES)


def _second_verb(quoted: Sequence[str]) -> int:
    """Return the number of the finite verb right behind the subject that opens a German main clause; 0 where none shows."""
    end = 0
    if quoted and quoted[0].lower() in _ARTICLES:
        end = next((at for at, word in enumerate(quoted) if word[0].isupper()), 0)
    elif quoted and not (quoted[0][0].isupper() or quoted[0].lower() in _SUBJECTS):
        return 0
    while end + 1 < len(quoted) and quoted[end + 1][0].isupper():  # „die Stadt Lohm“
        end += 1
    verb = quoted[end + 1] if end + 1 < len(quoted) else ""
    is_finite = verb in _FINITE or verb in _PAST or verb.endswith(("t", "te", "ten", "en"))
    return end + 1 if is_finite and verb not in _NO_VERBS else 0
