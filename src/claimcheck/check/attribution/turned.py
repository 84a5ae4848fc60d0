"""Cues that name somebody to say that it is otherwise, or whose people: "contrary to Moore", "Moore aides said"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from claimcheck.check.actors.bearers import PERSONS_ROLES, REPRESENTATIVES, STATEMENTS
from claimcheck.languages.pack import all_endings, all_groups, all_words
from claimcheck.text.article import Article
from claimcheck.text.phrases import alternatives
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_REACH = 60
"""So many code points before a cue such words are sought, in its sentence."""

_AGAINST = re.compile(rf"\b(?:{alternatives('against-what-is-said')})\b[^,;:.!?]{{0,60}}\Z", re.IGNORECASE)
"""„Entgegen Angaben von Weber“ says the opposite of what he says."""

_FAKE = re.compile(
    rf"\b(?:{alternatives('fake')}|(?:{'|'.join(sorted(all_groups('hedge-of-noun')['adjective']))}) zitat)\b[^.!?]{{0,60}}\Z",
    re.IGNORECASE,
)
_WITHIN_FAKE = re.compile(
    rf"\s+(?:{alternatives('within-fiction')})\s+(?:\w+\s+){{0,2}}?(?:{alternatives('fake')}|{alternatives('made-up')})\b",
    re.IGNORECASE,
)
"""Right behind a cue: "Moore says | in a deepfake video", „sagt Moor | im Roman“."""

_MADE_UP = re.compile(
    rf"\W*(?:{alternatives('within-fiction')})\s+(?:\w+\s+){{0,2}}?(?:{alternatives('made-up')})\b",
    re.IGNORECASE,
)
_MISQUOTED = re.compile(
    rf"\b(?:{alternatives('misquoted')}|(?:{alternatives('hearsay-verb')})\s+(?:\w+\s+){{0,3}}(?:{alternatives('said-in-hearsay')}))\b",
    re.IGNORECASE,
)
"""What says that it is not sure that somebody said it: "had been misquoted", „soll gesagt haben“."""

_JEST = re.compile(rf"\b(?:{alternatives('not-vouching')})\b", re.IGNORECASE)
_PASSIVE = all_words("passive-auxiliary")
_ADVERBS = all_words("adverb-before-name")

_ARTICLES = all_words("article-before-name")
"""Between a preposition and its name they say nothing."""

_AT = all_words("about-whom")
"""Behind such a one a name tells of whom or where somebody is: "an aide to Moore", "a source in the Kremlin"."""

_BEI = all_words("about-whom-before-dative")
"""The German ones: „ein Mann aus der Ukraine“."""

_GIVEN = all_words("participle-before-by")
"""Participles without "-ed" before "by": "told by Moore"."""

_ATTRIBUTES = all_words("attribute-in-ing")
"""Words in "-ing" that stand before a name as titles do, or cite it."""

_CITING = all_endings("citing-noun")
_INDEFINITE = all_words("indefinite-with-dative")
"""With a dative behind them they open a phrase that has the name inside: „eine dem Kreml nahestehende Quelle“."""

_SPEAKING = (*REPRESENTATIVES, *STATEMENTS, "agency", "agencies", "and")
_OF_ALL = (
    *REPRESENTATIVES,
    *PERSONS_ROLES,
    *STATEMENTS,
    "behalf",
    "department",
    "leadership",
    "office",
    "part",
    "statement",
)
"""Of whom or what speaks for an organisation: "the head of the Red Cross", no "critic of the Red Cross"."""

_GENITIVE_MARK = re.compile(r"[sßxz]['’]\s+[A-ZÄÖÜ]")
_MARK = re.compile(r"[,;:.!?()\"“”„»«\n]|\s[–—-]\s")


def turned(article: Article, cue: Span, until: int | None = None) -> str:
    """Return the word that makes the opposite, a fake or a jest of what a cue credits; nothing where there is none.

    Args:
        article: The article.
        cue: Where the cue stands, in whose sentence the word is sought.
        until: Where the passage begins; what follows from there is its own.
    """
    sentence = sentence_around(article, cue)
    before = article.text[max(sentence.start, cue.start - _REACH) : cue.end]
    found = _AGAINST.search(before) or _FAKE.search(before) or _MADE_UP.match(before)
    if found is None:
        found = _WITHIN_FAKE.match(article.text, cue.end, sentence.end)
    if found is None:
        found = _MISQUOTED.search(article.text, cue.start, sentence.end)
    if found is not None:
        return " ".join(found.group().split()[:2])
    is_ahead = until is not None and cue.end <= until <= sentence.end
    return _not_vouched(article.text[cue.start : until]) if is_ahead else ""


def _not_vouched(said: str) -> str:
    """Return the words by which the speaker of a cue jests of a thing or only passes it on: "joked that", „las den Satz vor“."""
    for match in _JEST.finditer(said):
        before = _WORDS.findall(said[: match.start()])[-1:]
        if _PASSIVE.isdisjoint(map(str.lower, before)):
            return match.group()
    return ""


def is_of_others(
    article: Article, place: Span, names: tuple[str, ...], language: str | None, *, is_person: bool
) -> bool:
    """Return whether a speaker is only told by a name that is not the head of his phrase: "an aide to Moore", "Moore critics".

    Args:
        article: The article.
        place: Where the speaker's words stand; what stands beside them in their clause is read, too.
        names: What the actor is called.
        language: The article's language code.
        is_person: Whether the actor is one, for whom nobody speaks as "ISW analysts" do for theirs.
    """
    start = max(sentence_around(article, place).start, place.start - _REACH)
    text = article.text[start : place.end + _REACH]
    found = _last_name(text[: place.end - start], names)
    if found is None:
        return False
    before = _MARK.split(text[: found.start])[-1].split()
    behind = _MARK.split(text[found.end :])[0].split()
    inside = text[found.end : place.end - start].split()
    if (language or "").split("-")[0] == "de":
        name = text[found.start : found.end]
        is_genitive = name not in names and name.endswith("s")
        if _GENITIVE_MARK.match(text, found.end - 1):  # „Eva Kranz' Stellvertreter“
            is_genitive, behind = True, _MARK.split(text[found.end + 1 :])[0].split()
        return _is_german_other(before, behind, is_genitive=is_genitive)
    speakers = () if is_person or {"ex-", "former"} & set(map(str.lower, before)) else REPRESENTATIVES
    return _is_english_other(before, behind, inside, speakers)


def _last_name(text: str, names: tuple[str, ...]) -> Span | None:
    """Return where the last of *names* stands in *text*, in its genitive, too."""
    if not any(name in text for name in names):
        return None
    forms = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    matches = list(re.finditer(rf"(?<![\w-])(?:{forms})(?:['’]?s)?(?![\w-])", text))
    return Span(*matches[-1].span()) if matches else None


def _is_english_other(
    before: list[str], behind: list[str], inside: list[str], speakers: tuple[str, ...]
) -> bool:
    near = [word.lower() for word in before if word.lower() not in _ARTICLES]
    last, ahead = [*near[-1:], ""][0], [*near[-2:-1], ""][0]
    is_object = (
        last in _AT
        and len(near) > 1
        and ahead not in {"according", "reference", "referring"}
        and not ahead.endswith(STATEMENTS)
    )
    is_member = bool(speakers) and last == "of" and ahead.islower() and not ahead.endswith(_OF_ALL)
    is_agent = last == "by" and (ahead.endswith("ed") or ahead in _GIVEN)
    is_posing = last in {"as", "be", "named"} and len(near) > 1
    is_doing = last.endswith("ing") and last not in _ATTRIBUTES and len(near) > 1
    is_told = not {"who", "whom", "whose"}.isdisjoint(near) or "close" in near
    noun, name = [*behind[:1], ""][0], [*behind[1:2], ""][0]
    is_named_by = (
        noun.islower()
        and noun.isalpha()
        and noun not in _AT
        and not _says(noun)
        and name[:1].isupper()
        and not noun.endswith(_SPEAKING)
    )
    is_group = len(inside) == 1 and inside[0].islower() and inside[0] not in _ADVERBS
    is_group = is_group and not inside[0].endswith(speakers)
    return is_object or is_member or is_agent or is_posing or is_doing or is_told or is_named_by or is_group


_HEARS = all_words("to-whom") | all_words("asking")
_TOLD_OR_ASKED = all_words("asking") | all_words("made-to-hear")
_MOST_BEFORE = 3


def is_hearer(sentence: str, cue: Span, names: Sequence[str], language: str) -> bool:
    """Return whether the last of *names* in a *cue* is whom somebody tells or asks, or who asks: "told Moore", „zu Moor“, "Moore was asked"."""
    from claimcheck.speech.lexicon import lexicon_of
    from claimcheck.speech.verbs import ADDRESSING

    found = _last_name(sentence[: cue.end], tuple(names))
    if found is None:
        return False
    before = [word.lower() for word in _WORDS.findall(sentence[: found.start])][-_MOST_BEFORE:]
    behind = [word.lower() for word in _WORDS.findall(sentence[found.end :])][:_MOST_BEFORE]
    near = [word for word in before if word not in _ARTICLES]
    verbs = lexicon_of(language).forms.get(near[-1], ()) if near else ()
    if any(verb.lemma in ADDRESSING for verb in verbs) or not _HEARS.isdisjoint(near[-2:]):
        return True
    return not _TOLD_OR_ASKED.isdisjoint(behind)


_WORDS = re.compile(r"[^\W\d_]+")


def _says(word: str) -> bool:
    """Return whether a word is a finite verb of saying: "Moore | told Reuters"."""
    from claimcheck.speech.lexicon import lexicon_of
    from claimcheck.speech.verbs import Form

    return any(verb.form is Form.FINITE for verb in lexicon_of("en").forms.get(word, ()))


def _is_german_other(before: list[str], behind: list[str], *, is_genitive: bool) -> bool:
    near = [word for word in before if word.lower() not in _ARTICLES]
    last, ahead = [*near[-1:], ""][0], [*near[-2:-1], ""][0]
    is_object = last in _BEI and ahead[:1].isupper() and not ahead.lower().endswith((*STATEMENTS, *_CITING))
    former = any(word.lower().startswith(("ehemalig", "früher", "ex-", "einstig")) for word in before[:-1])
    is_former = former and last[:1].isupper() and len(near) < len(before)
    head = next((word for word in behind[:3] if word[:1].isupper()), "")
    are_adjectives = all(word.endswith(ADJECTIVE_ENDINGS) for word in takewhile(str.islower, behind[:3]))
    is_owned = is_genitive and bool(head) and are_adjectives and not head.lower().endswith(STATEMENTS)
    is_inside = (
        before[-2:-1] != [] and before[-2].lower() in _INDEFINITE and before[-1] in {"dem", "der", "den"}
    )
    return is_object or is_former or is_owned or (is_inside and bool(head))
