"""Cues that name somebody to say that it is otherwise, or whose people: "contrary to Moore", "Moore aides said"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from claimcheck.check.actors.bearers import (
    OF,
    PERSONS_ROLES,
    RELATIVES,
    REPRESENTATIVES,
    STATEMENTS,
    says_what,
)
from claimcheck.check.actors.naming import BODIES
from claimcheck.languages.pack import RULED, all_endings, all_words
from claimcheck.text.article import Article
from claimcheck.text.phrases import Sought
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS
from claimcheck.text.word import LETTERS

_REACH = 60
"""So many code points before a cue such words are sought, in its sentence."""

_AGAINST = Sought(r"\b<against-what-is-said>\b[^,;:.!?]{0,60}\Z")
"""„Entgegen Angaben von Weber“ says the opposite of what he says."""

_FAKE = Sought(r"\b(?:<fake>|<hedge-of-noun=adjective> zitat)\b[^.!?]{0,60}\Z", "fake =zitat")
_WITHIN_FAKE = Sought(
    r"\s+<within-fiction>\s+(?:\w+\s+){0,2}?(?:<fake>|<made-up>|<forged>)(?![\w-])",
    "within-fiction",
    "fake made-up forged",
)
"""Right behind a cue: "Moore says | in a deepfake video", „sagt Moor | im Roman“."""

_FORGED = Sought(
    r"\b(?:<within-fiction>|<by-means>)\s+(?:[\w-]+\s+){0,3}?<forged>\b[^.!?;]*\Z",
    "within-fiction by-means",
    "forged",
)
"""What is said in a forged recording, on a forged page, with a forged voice: "In a doctored clip, Moore says"."""

_HIJACKED = Sought(r"\b<hijacking>\b[^.!?,;:]{0,80}?\b<account>\b[^.!?,;:]{0,80}\Z", "hijacking", "account")
"""What strangers write in somebody's name: "Hackers used the account of Moore to write"."""

_ACTED = Sought(r"(?:\A|[,;(–—])\s*<acted>\b[^.!?;]*\Z")
"""Who is played by another: "Played by Jo Tan, Moore says"."""

_POSING = Sought(r"\b<as-whom>\s[^.!?,;:]{1,60}\s<posing>\b", "as-whom", "posing")
"""„der sich als Moor ausgab“."""

_MADE_UP = Sought(r"\W*<within-fiction>\s+(?:\w+\s+){0,2}?<made-up>(?![\w-])", "within-fiction", "made-up")
_MISQUOTED = Sought(
    r"\b(?:<misquoted>|<hearsay-verb>\s+(?:\w+\s+){0,3}<said-in-hearsay>)\b", "misquoted said-in-hearsay"
)
"""What says that it is not sure that somebody said it: "had been misquoted", „soll gesagt haben“."""

_DOUBTED = Sought(r"\b<doubting-the-saying>\b(?!\s+<auxiliary>\b)", "doubting-the-saying")
"""The same by an adverb beside the verb of saying: "allegedly said"; beside an auxiliary it may be of what is said."""

_JEST = Sought(r"\b<not-vouching>\b")
_RECITED = Sought(
    r"\b<reciting>\s(?:(?!<preposition>\b)[^\W\d_]+\s){0,4}?[\w-]*(?:<…paper>|<…medium>|<…statement>)\s(?:<from-whom>|der|seine[rs]|ihre[rs]|his|her)\b",
    "reciting",
)
"""What somebody else has written: "read out a letter from the head teacher", „las eine Erklärung der Stadt vor“."""

_PASSIVE = all_words("passive-auxiliary")
_ADVERBS = all_words("adverb-before-name")

_ARTICLES = all_words("article-before-name")
"""Between a preposition and its name they say nothing."""

_AT = all_words("about-whom")
"""Behind such a one a name tells of whom or where somebody is: "an aide to Moore", "a source in the Kremlin"."""

_BEI = all_words("about-whom-before-dative")
"""The German ones: „ein Mann aus der Ukraine“."""

_LEADING = OF | _AT | _BEI
"""What leads from a noun to a name that belongs to it."""

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


def turned(article: Article, cue: Span, until: int | None = None, said: Sequence[Span] = ()) -> str:
    """Return the word that makes the opposite, a fake or a jest of what a cue credits; nothing where there is none.

    Args:
        article: The article.
        cue: Where the cue stands, in whose sentence the word is sought.
        until: Where the passage begins; what follows from there is its own.
        said: What the cue credits: what is false in it or a fake is so by the speaker's own words.
    """
    sentence = sentence_around(article, cue)
    around = article.slice(sentence)
    for span in said:
        if span.overlaps(sentence) and not span.overlaps(cue):
            part = span.moved(-sentence.start).clipped(Span(0, len(around)))
            around = f"{around[: part.start]}{' ' * part.length}{around[part.end :]}"
    whole = around[: cue.end - sentence.start]
    before = whole[max(0, cue.start - sentence.start - _REACH) :]
    found = _AGAINST.search(before) or _FAKE.search(before) or _MADE_UP.match(before)
    if found is None:
        found = _FORGED.search(whole) or _HIJACKED.search(whole) or _ACTED.search(whole)
    if found is None:
        name = cue.moved(-sentence.start)
        found = next((m for m in _POSING.finditer(around) if Span(*m.span()).overlaps(name)), None)
    if found is None:
        found = _WITHIN_FAKE.match(around, cue.end - sentence.start)
    if found is None:
        found = _MISQUOTED.search(article.text, cue.start, sentence.end)
    if found is None:
        found = _DOUBTED.search(_own_clause(article, cue, sentence, until))
    if found is not None:
        return " ".join(found.group().split()[:2])
    is_ahead = until is not None and cue.end <= until <= sentence.end
    return _not_vouched(article.text[cue.start : until]) if is_ahead else ""


def _own_clause(article: Article, cue: Span, sentence: Span, until: int | None) -> str:
    """Return what stands before a cue in its clause and its own words, up to where the passage begins."""
    end = cue.end if until is None or until <= cue.start else min(cue.end, until)
    return _MARK.split(article.text[sentence.start : cue.start])[-1] + article.text[cue.start : end]


def _not_vouched(said: str) -> str:
    """Return the words by which the speaker of a cue jests of a thing or only passes it on: "joked that", „las den Satz vor“."""
    if (recited := _RECITED.search(said)) and not _goes_on_to_say(said[recited.end() :]):
        return " ".join(recited.group().split()[:2])
    for match in _JEST.finditer(said):
        before = LETTERS.findall(said[: match.start()])[-1:]
        if _PASSIVE.isdisjoint(map(str.lower, before)):
            return match.group()
    return ""


def _goes_on_to_say(text: str) -> bool:
    """Return whether behind a mark somebody says something himself: "Moore read a letter by Hale | and, tired, said"."""
    from claimcheck.speech.verbs import Form, Use, forms_of

    behind = (word for part in _MARK.split(text)[1:] for word in map(str.lower, part.split()))
    verbs = (verb for word in behind for language in RULED for verb in forms_of(language).get(word, ()))
    return any(verb.form is Form.FINITE and verb.use is Use.SAY for verb in verbs)


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
    # "Engineers of Tarn University found it, | the university said": of another clause.
    if found is None or _MARK.search(text, found.end, max(found.end, place.start - start)):
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
    found = _all_names(text, names)
    return found[-1] if found else None


def _all_names(text: str, names: tuple[str, ...]) -> list[Span]:
    if not any(name in text for name in names):
        return []
    forms = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return [Span(*m.span()) for m in re.finditer(rf"(?<![\w-])(?:{forms})(?:['’]?s)?(?![\w-])", text)]


def is_inside(article: Article, place: Span, names: tuple[str, ...]) -> bool:
    """Return whether every name in a speaker's words belongs to a noun before it, which is their head: "a friend of sailor Moore".

    Args:
        article: The article.
        place: Where the speaker's words stand; what stands before them in their clause is read, too.
        names: What a person is called.
    """
    language = (article.language or "").split("-")[0]
    text = article.text[max(sentence_around(article, place).start, place.start - _REACH) : place.end]
    found = _all_names(text, tuple(name for name in names if " " in name)) or _all_names(text, names)
    return bool(found) and all(
        _has_head(_MARK.split(text[: name.start])[-1].split(), "de" if language == "de" else "en")
        for name in found
    )


def _has_head(before: list[str], language: str) -> bool:
    """Return whether the words before a name are a noun and what leads from it to the name's title: "a friend of sailor"."""
    from claimcheck.speech.lexicon import CREDITED_NOUNS, SAID_NOUNS

    said = _behind_verb(before, language)
    at = next((at for at in range(len(said) - 1, 0, -1) if said[at].lower() in _LEADING), 0)
    if at > 1 and said[at - 1].lower() in _LEADING:
        at -= 1  # „von der Autorin“
    told = [word for word in said[at + 1 :] if word.lower() not in _ARTICLES]
    if not at or not told or not _may_be_head(said[at - 1], language):
        return False
    leading, head = said[at].lower(), said[at - 1]
    if head.lower() in CREDITED_NOUNS | SAID_NOUNS[language] or head.lower().endswith(
        (*STATEMENTS, *_CITING)
    ):
        return False  # his own words: „nach Angaben von Minister“
    return _titled_in_german(leading, told, head) if language == "de" else _titled(leading, told, head)


def _behind_verb(before: list[str], language: str) -> list[str]:
    """Return the words behind the last verb of saying or auxiliary among those before a name."""
    from claimcheck.speech.lexicon import lexicon_of

    lexicon = lexicon_of(language)
    nominal = lexicon.determiners | _LEADING
    verbs = (
        at
        for at in range(len(before) - 1, -1, -1)
        if before[at].islower()
        and lexicon.is_verb(before[at])
        and not (at and before[at - 1].lower() in nominal)
    )
    return before[next(verbs, -1) + 1 :]


def _may_be_head(word: str, language: str) -> bool:
    from claimcheck.speech.lexicon import lexicon_of

    lexicon = lexicon_of(language)
    small = lexicon.prepositions | lexicon.adverbs | lexicon.determiners | lexicon.pronouns | _LEADING
    is_noun = word[0].isupper() if language == "de" else not word.lower().endswith("ing")
    return is_noun and word.lower() not in small


def _titled_in_german(leading: str, told: list[str], head: str) -> bool:
    """Return whether „des | Seglers“ opens a name that belongs to the *head* before it: „die Witwe“, not „der Leiter des | Amtes“."""
    nouns = [word for word in told if word[0].isupper()]
    if not nouns:
        return leading in OF and told[-1].endswith(ADJECTIVE_ENDINGS)
    first, last = nouns[0], nouns[-1].lower()
    is_parted = len(nouns) > 1 and says_what(last) and not first.endswith("s")
    if leading.endswith("er"):  # „der Trainer“ is no genitive
        return last.endswith("in") or (last.endswith("en") and says_what(last.removesuffix("n")))
    if leading.endswith("es"):
        stem = last.removesuffix("s").removesuffix("e")
        is_weak = last.endswith("en")  # „des Abgeordneten“: a house has an "s", „des Unternehmens“
        is_persons = is_weak or says_what(stem) or stem.endswith("er") or not _is_office(head)
        return len(nouns) == 1 and is_persons and not stem.endswith(BODIES)
    if says_what(last):
        return leading in OF or not is_parted
    return leading in OF and not _is_office(head)


def _is_office(word: str) -> bool:
    """Return whether who is so called may be named right behind whose office it is: „Bürgermeister von Dorn“, and no „Schwester von“."""
    return (says_what(word) or says_what(word.removesuffix("n"))) and not word.lower().endswith(RELATIVES)


def _titled(leading: str, told: list[str], head: str) -> bool:
    """Return whether "of | sailor" opens a name that belongs to the *head* before it: "a friend", not "Mayor of | Dorn"."""
    first, last = told[0], told[-1]
    if last.lower().endswith(BODIES) or any(word.islower() and word.endswith("s") for word in told[:-1]):
        return False
    is_proper = head[0].isupper() and not head.lower().endswith(RELATIVES)
    if len(told) > 1 and first[0].isupper() and (is_proper or leading not in OF):
        return False  # "Bank of England governor", "in London Mayor"
    if says_what(last):
        return True
    return leading in OF and (last.islower() or not _is_office(head))


def _is_english_other(
    before: list[str], behind: list[str], inside: list[str], speakers: tuple[str, ...]
) -> bool:
    titled = before
    while titled and titled[-1][0].isupper() and says_what(titled[-1].rstrip(".")):
        titled = titled[:-1]
    near = [word.lower() for word in titled if word.lower() not in _ARTICLES]
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
        and noun not in _AT | OF
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
    before = [word.lower() for word in LETTERS.findall(sentence[: found.start])][-_MOST_BEFORE:]
    behind = [word.lower() for word in LETTERS.findall(sentence[found.end :])][:_MOST_BEFORE]
    near = [word for word in before if word not in _ARTICLES]
    verbs = lexicon_of(language).forms.get(near[-1], ()) if near else ()
    if any(verb.lemma in ADDRESSING for verb in verbs) or not _HEARS.isdisjoint(near[-2:]):
        return True
    return not _TOLD_OR_ASKED.isdisjoint(behind)


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
