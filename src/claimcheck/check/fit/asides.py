"""What a sentence tells beside its main statement, each as a plain statement of its own.

"Hale, the mayor of Bex, did not resign" says that Hale is the mayor of Bex; „der 1931 in Tarn gebaute Damm“ was built there. What the
sentence around such a phrase denies, doubts or demands does not touch it. Only forms that cannot be read otherwise are taken up:
behind "the son of Hale, the mayor" nobody knows who is the mayor.
"""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.standing import Standing, standing
from claimcheck.check.fit.words import (
    COORDINATING,
    DEFINITE,
    DETERMINERS,
    HAVE,
    INDEFINITE,
    IS,
    OBJECT_PRONOUNS,
    OWNED_BY,
    OWNING,
    PARTICIPLE,
    PARTITIVE,
    PREPOSITIONS,
    RANKS,
    RELATIVE,
    SAYS_IS,
)
from claimcheck.languages.pack import all_groups, all_kinds, all_words
from claimcheck.speech.verbs import Form, forms_of
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.places import is_place
from claimcheck.text.readings import once
from claimcheck.text.span import Span
from claimcheck.text.stem import is_german_past
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, DOINGS, RELATIVE_ARTICLES

_LITTLE = all_words("name-particle")
_VERBS = IS["en"] | IS["de"] | HAVE | all_words("modal") | all_words("auxiliary")
_OR = all_words("or") | COORDINATING
_PASSIVE = "wurde"
_BY = all_words("agent") - all_words("owned-by")
"""Before who did it: "a play by Hale, the mayor"."""

_EITHER = all_words("or")
_SAYING = all_words("credited-noun") | all_words("crediting")
_DOING = (*DOINGS["de"], *DOINGS["en"])
_OPENING = DEFINITE | INDEFINITE | PARTITIVE
_ARTICLES = DETERMINERS | DEFINITE | INDEFINITE
_THIRD = ("s",)
_SHORTEST, _TWO = 2, 2
_ENDINGS = tuple(sorted(ADJECTIVE_ENDINGS, key=len, reverse=True))


def _persons() -> frozenset[str]:
    """Return what names somebody by office, by occupation, as a kind of one of these, or as somebody's relative or friend."""
    said = all_words("occupation") | all_words("role") | all_kinds("office").keys()
    kinds = (words for wider, words in all_groups("kind-of").items() if wider in said)
    return said.union(all_words("relative"), *kinds)


_PERSONS = _persons()
_SHORTEST_END = 5
_PERSONS_ENDS = tuple(sorted(word for word in _PERSONS if len(word) >= _SHORTEST_END))
_INFLECTED = ("", "s", "es", "n", "en", "in", "innen")


class Aside(NamedTuple):
    """A statement in pieces: stretches of the passage, and the words between that grammar asks for."""

    pieces: tuple[Span | str, ...]
    place: Span
    """Where all of it stands in the passage, with what no mark parts from its beginning: "in the novel Hale, the mayor"."""


@once
def asides(read: Read, copula: str) -> tuple[Aside, ...]:
    """Return what a passage tells beside its main statements.

    Args:
        read: The passage.
        copula: The word by which the claim says that something is so, "" where it has none.
    """
    text = standing(read)
    found: list[Aside] = []
    for at in range(len(text.words)):
        found += (*_behind_name(text, at, copula), *_before_name(text, at, copula)) if copula else ()
        found += _relatives(text, at)
        found += _attributes(text, at) if read.language == "de" else ()
    return tuple(found)


def _aside(text: Standing, *pieces: tuple[int, int] | Span | str) -> Aside:
    """Return a statement of pieces, each from a word to a word, a stretch, or a word of grammar."""
    told = tuple(_span(text, *piece) if not isinstance(piece, Span | str) else piece for piece in pieces)
    firsts = [piece[0] for piece in pieces if not isinstance(piece, Span | str)]
    start = text.words[text.stretch(min(firsts))[0]].span.start
    return Aside(told, Span(start, max(span.end for span in told if isinstance(span, Span))))


def _span(text: Standing, first: int, last: int) -> Span:
    return Span(text.words[first].span.start, text.words[last].span.end)


def _between(text: Standing, at: int) -> str:
    """Return the marks between a word and the one before it."""
    return text.read.text[text.words[at - 1].span.end : text.words[at].span.start].strip()


def _phrase(text: Standing, at: int) -> range:
    """Return the words from one up to the next mark, but for an ordinal's stop and years in brackets, or up to "who" behind what is not ranked."""
    last = at
    while last + 1 < len(text.words):
        is_ordinal = text.words[last].text.isdigit() and _between(text, last + 1) == "."
        is_years = _between(text, last + 1) == "(" and text.words[last + 1].text[0].isdigit()
        if text.is_parted(last + 1) and not (is_ordinal or is_years):
            break
        is_told = text.read.language == "en" and text.lower(last + 1) in RELATIVE
        if is_told and RANKS.isdisjoint(text.lower(i) for i in range(at, last + 1)):
            break
        last += 1
    return range(at, last + 1)


def _name_before(text: Standing, last: int) -> int | None:
    """Return where the capital words begin that end on a word; None where it is none."""
    first = last
    while text.words[first].is_capital and first and not _between(text, first):
        before = text.words[first - 1]
        is_little = text.lower(first - 1) in _LITTLE and first > 1 and text.words[first - 2].is_capital
        is_plain = (
            before.begins
            and text.lower(first - 1) in FUNCTION_WORDS[text.read.language] | PREPOSITIONS.keys()
        )
        if is_plain or not (before.is_capital or is_little):
            break
        first -= 1
    return first if text.words[first].is_capital else None


def _is_free(text: Standing, first: int) -> bool:
    """Return whether what stands behind a noun phrase can tell of no other noun before it.

    Of "the son of Hale, the mayor" either may be the mayor; of "the collapse of Hale, the brewery" Hale alone.
    """
    before = text.lower(first - 1) if first else ""
    is_short = text.words[first].text.isupper()  # "the certificate or NCEA" is one thing
    if (before in _EITHER and not is_short) or (
        first and ("," in _between(text, first) or text.is_owner(first - 1))
    ):
        return False
    at = first - 1
    while at >= 0 and text.lower(at) in DETERMINERS and not text.is_parted(at + 1):
        at -= 1
    if at < 1 or text.is_parted(at + 1):
        return True
    is_owned = text.read.language == "de" and at < first - 1 and text.words[at].is_capital
    if not (is_owned or text.lower(at) in PREPOSITIONS):
        return True
    if text.lower(at) in _BY:
        return True
    owned = at if is_owned else at - 1
    word = text.lower(owned)
    is_noun = text.words[owned].is_capital or (text.read.language == "en" and not text.may_be_verb(owned))
    return not is_noun or word in _SAYING or word.endswith(_DOING)


def _is_plain(text: Standing, stretch: range) -> bool:
    """Return whether a stretch holds no verb of its own and no relative pronoun: it is one noun phrase with what belongs to it."""
    said = [text.lower(at) for at in stretch]
    words = [text.words[at].text for at in stretch]
    is_clause = any(word in RELATIVE - DEFINITE or word in OBJECT_PRONOUNS - DETERMINERS for word in said)
    if is_clause or not _VERBS.isdisjoint(said) or len(said) < _TWO or {*said[:2]} <= _ARTICLES:
        return False
    if text.read.language == "en":
        # "Hale, the mayor said, is ill": neither a verb of saying anywhere, nor what may be a verb at the end.
        says = any(verb.form is not Form.INFINITIVE for word in said for verb in forms_of("en").get(word, ()))
        may_end = words[-1][0].isupper() or not (
            text.may_be_verb(stretch[-1])
            or (words[-1].endswith(_THIRD) and PREPOSITIONS.keys().isdisjoint(said))
        )
        return may_end and not says
    pairs = zip(("", *said), words, strict=False)
    is_verb = any(
        word.islower()
        and is_german_past(word)
        and not (before in _ARTICLES or before.endswith(ADJECTIVE_ENDINGS))
        for before, word in pairs
    )
    return not is_verb and (words[-1][0].isupper() or words[-1][0].isdigit())


def _behind_name(text: Standing, at: int, copula: str) -> Iterator[Aside]:
    """Yield what a name is, right behind it and between commas: "Hale, the mayor of Bex and head of the bank,"."""
    if not at or _between(text, at) not in {",", "),"} or not _opens(text, at):
        return
    first, stretch = _name_before(text, _before_bracket(text, at) - 1), _phrase(text, at)
    if first is None or not _is_free(text, first) or not _is_plain(text, stretch):
        return
    last = stretch[-1]
    behind = last + 1 if last + 1 < len(text.words) and "," in _between(text, last + 1) else None
    if behind is not None and text.lower(behind) in _OR:
        return  # "Hale, the mayor, and Moore" may be three
    if behind is not None and _opens(text, behind) and _has_or(text, text.stretch(behind)):
        return
    name = (first, _before_bracket(text, at) - 1)
    cuts = [i for i in stretch if text.lower(i) in COORDINATING]
    firsts, lasts = [at, *(i + 1 for i in cuts)], [*(i - 1 for i in cuts), last]
    if any(
        _may_be_another(text, range(one, other + 1)) for one, other in zip(firsts[1:], lasts[1:], strict=True)
    ):
        return
    yield _aside(text, name, copula, (at, last))
    if cuts:
        yield from (
            _aside(text, name, copula, ends) for ends in zip(firsts, lasts, strict=True) if ends[0] <= ends[1]
        )


def is_person(text: Standing, at: int) -> bool:
    """Return whether a noun is known to name somebody, in German also by what it ends on: „Instituts|leiterin“."""
    word = text.lower(at)
    if text.read.language == "en":
        return word in _PERSONS or word.removesuffix("s") in _PERSONS
    forms = (word.removesuffix(ending) for ending in _INFLECTED)
    return text.words[at].is_capital and any(
        form in _PERSONS or form.endswith(_PERSONS_ENDS) for form in forms
    )


def _before_bracket(text: Standing, at: int) -> int:
    """Return the word that a bracket right before another one begins with: "Hale (1900-1980), king of"; where none ends there that other one."""
    if _between(text, at) != "),":
        return at
    return next((i for i in range(at - 1, 0, -1) if "(" in _between(text, i)), at)


def _opens(text: Standing, at: int) -> bool:
    """Return whether a word may open what somebody or something is: an article, "one of", "Britain's", „Leiterin“."""
    is_of = at + 1 < len(text.words) and text.lower(at + 1) in OWNED_BY
    return text.lower(at) in _OPENING or is_of or text.is_owner(at) or is_person(text, at)


def _may_be_another(text: Standing, stretch: range) -> bool:
    """Return whether what "and" joins to a description may be somebody else: "Hale, the mayor and the bishop", "Hale, the mayor and Moore"."""
    if len(stretch) < _TWO or text.lower(stretch[0]) in _ARTICLES:
        return True
    return text.words[stretch[0]].is_capital and (
        text.read.language == "en" or text.words[stretch[1]].is_capital
    )


def _relatives(text: Standing, at: int) -> Iterator[Aside]:
    """Yield what a relative clause says that a name before its comma is: "Hale, who is the mayor,", „Kern, der krank ist,“."""
    language = text.read.language
    pronouns = (RELATIVE | RELATIVE_ARTICLES[language]) - OBJECT_PRONOUNS - OWNING
    if not at or _between(text, at) != "," or text.lower(at) not in pronouns:
        return
    first, last = _name_before(text, at - 1), text.stretch(at)[-1]
    if first is None or not _is_free(text, first) or last - at < _TWO or text.stretch(at)[0] != at:
        return
    said = at + 1 if language == "en" else last
    rest = (at + 2, last) if language == "en" else (at + 1, last - 1)
    if text.lower(said) in SAYS_IS[language]:
        yield _aside(text, (first, at - 1), (said, said), rest)


def _has_or(text: Standing, stretch: range) -> bool:
    return any(text.lower(at) in _OR for at in stretch)


def _before_name(text: Standing, at: int, copula: str) -> Iterator[Aside]:
    """Yield what a name is that stands between commas behind the description which opens the sentence: „Die größte Zeitung Norwegens, Verdens Gang,“."""
    if not at or _between(text, at) != "," or not text.words[at].is_capital:
        return
    stretch, told = text.stretch(at), text.stretch(at - 1)
    last = stretch[-1]
    is_name = (
        stretch[0] == at and all(text.words[i].is_capital for i in stretch) and len(stretch) >= _SHORTEST
    )
    is_opening = text.words[told[0]].begins and text.lower(told[0]) in DEFINITE
    if not (is_name and is_opening and told[-1] == at - 1) or last + 1 >= len(text.words):
        return
    # "The hospital in Springfield, New Jersey, closed" names no hospital.
    is_placed = text.preposition(at - 1) != "" and text.words[at - 1].is_capital
    is_where = is_placed or any(is_place(text.words[i].text) or text.is_date(i) for i in stretch)
    goes_on = (
        text.words[last + 1].text.islower()
        and text.lower(last + 1) not in _OR | DETERMINERS | PREPOSITIONS.keys()
    )
    if (
        not is_where
        and "," in _between(text, last + 1)
        and goes_on
        and _is_plain(text, told)
        and not _has_or(text, told)
    ):
        yield _aside(text, (at, last), copula, (told[0], told[-1]))


def _attributes(text: Standing, at: int) -> Iterator[Aside]:
    """Yield what a German participle tells of the noun behind it: „der 1931 in Tarn gebaute Damm“."""
    word = text.words[at].text
    ending = next((one for one in _ENDINGS if word.endswith(one)), "")
    if not (ending and word.islower() and PARTICIPLE.fullmatch(word.removesuffix(ending))):
        return
    phrase = text.phrase(at)
    noun = next((i for i in phrase if text.words[i].is_capital), None)
    opened = _opened(text, at)
    if noun is None or opened is None or at - opened < _TWO:
        return
    end = text.words[at].span.end - len(ending)
    told = Span(text.words[at].span.start, end)
    yield _aside(text, (noun, phrase[-1]), _PASSIVE, (opened + 1, at - 1), told)


def _opened(text: Standing, at: int) -> int | None:
    """Return the definite article of the noun phrase that a participle stands in: not that of a noun within, behind a preposition."""
    for before in range(at - 1, -1, -1):
        if text.is_parted(before + 1):
            return None
        if text.words[before].is_capital and not (text.preposition(before) or text.is_date(before)):
            return None  # „die Witwe des 2011 ermordeten Richters“
        is_inner = before > 0 and text.lower(before - 1) in PREPOSITIONS
        if text.lower(before) in DETERMINERS and not is_inner:
            return before if text.lower(before) in DEFINITE else None
    return None
