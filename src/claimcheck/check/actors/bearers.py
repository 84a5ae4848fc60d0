"""Who else bears a surname: „Dorothea Merkel“ is not Angela Merkel, „Kanzlerin Merkel“ may be.

What stands before a surname is a given name, or a word that says what somebody is: a title, a trade, a party, a nation.
No list has all of either, so that each must be read for itself: a known given name that is none of the actor's is
another's, an article, a known title or role leaves the surname the actor's. Whatever is neither is in doubt: it names nobody
for certain, and contradicts nobody.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import Enum

from claimcheck.check.actors.given_names import is_given_name, short_of
from claimcheck.check.actors.roles import PERSONS_ROLES, REPRESENTATIVES
from claimcheck.text.wordlist import ordered_words, word_set

_ADDRESSES = word_set("""
    frau frl fräulein herr herrn dr doktor prof professor professorin mr mrs ms miss mister madam madame sir dame lord lady don
    rep representative sen gov gen col capt lt sgt maj cmdr adm hon rev st judge justice mayor queen king prince princess pope bishop
    archbishop cardinal rabbi imam sheikh sheriff detective inspector coach officer constable captain colonel sergeant lieutenant admiral
    marshal corporal attorney counsel councillor councilman councilwoman congressman congresswoman doctor nurse pastor father sister
    brother mother uncle aunt könig königin prinz prinzessin papst kaiser graf gräfin baron pater bruder schwester vater mutter onkel tante
    ex vize vice former then
""")
"""Forms of address, titles and kinship before a surname."""

_ROLES = (*PERSONS_ROLES, *REPRESENTATIVES, *ordered_words("""
    anwalt anwältin arbeiter arzt ärztin autor autorin beauftragte beauftragter bäuerin bürgermeister eigentümer fahrer forscher forscherin
    frau händler herr hauptmann ingenieur ingenieurin inhaber iker ist istin kapitän kommissar kommissarin künstler lehrer lehrerin loge login
    mann meister meisterin oberst offizier physiker pilot pilotin richter richterin rektor sänger sängerin schreiber senator spieler
    spielerin stürmer torwart trainer trainerin träger trägerin verteidiger wirt wissenschaftler wissenschaftlerin zeuge zeugin analyst
    author commissioner economist engineer farmer historian journalist lawyer manager minister professor reporter researcher scientist singer
    soldier spokesman teacher treasurer winner witness writer
"""))  # fmt: skip
"""What nouns end on that say what a person is."""

_CONTRACTED = word_set(
    "am im beim zum vom zur ins ans der die das den dem des ein eine einem einen einer the a an"
)
"""What stands before a noun, and before no given name."""

_SMALL = word_set("""
    auch nur doch aber und oder so wie denn dann jetzt nun damals gestern heute morgen laut nach mit von für gegen über unter ohne bei durch
    wenn weil als ob dass und selbst sogar nicht but and or so as then now yesterday today tomorrow when while if because that with from for
    against by about after before even only also not yet still however meanwhile later earlier according to says said ja nein yes no
    unlike like contrary anders entgegen monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
""")
"""Words that a capital at the start of a sentence makes look like names, and names of days and months."""

_ALIKE = 0.6
"""Two given names so much alike may be two spellings of one: „Wladimir“ and "Vladimir" are 0.88, „Angela“ and „Dorothea“ 0.14."""

_MOST = 3
"""At most so many words before a surname belong to the name."""


class Bearer(Enum):
    """Whether a surname with the words before it is an actor's."""

    OWN = "own"
    DOUBTFUL = "doubtful"
    OTHER = "other"


def bearer(before: Sequence[str], given: frozenset[str]) -> Bearer:
    """Return whose a surname is by the words right *before* it, in order.

    Args:
        before: The words before the surname that no mark parts from it, in their own case.
        given: The actor's given names, in lower case.
    """
    run = _names_before(before)
    if not run or not given or any(_is_own(word, given) for word in run):
        return Bearer.OWN
    # „Otto P. Merz“: the initial of a middle name says nothing.
    nearest = next((word for word in reversed(run) if len(word) > 1), run[-1])
    if is_given_name(nearest):
        is_alike = any(_are_alike(nearest.casefold(), own) for own in given)
        return Bearer.DOUBTFUL if is_alike else Bearer.OTHER
    long = short_of(nearest)
    if long and not any(_are_alike(long, own) or _are_alike(nearest.casefold(), own) for own in given):
        return Bearer.OTHER
    behind_article = len(run) == 1 and len(before) > 1 and before[-2].casefold() in _CONTRACTED
    return Bearer.OWN if behind_article or says_what(nearest) else Bearer.DOUBTFUL


def _is_own(word: str, given: frozenset[str]) -> bool:
    """Return whether *word* is a given name of the actor, or its initial."""
    is_initial = len(word) == 1 and any(name.startswith(word.casefold()) for name in given)
    return is_initial or word.casefold() in given


def _names_before(before: Sequence[str]) -> list[str]:
    """Return the run of words with a capital at the end of *before*."""
    run: list[str] = []
    for word in reversed(before[-_MOST:]):
        if not word[0].isupper() or word.casefold() in _SMALL:
            break
        run.insert(0, word)
    return run


def says_what(word: str) -> bool:
    """Return whether a word with a capital says what somebody is: „Bundeskanzlerin“, „CDU-Linker“."""
    plain = word.casefold()
    first, hyphen, _ = word.partition("-")
    is_compound = bool(hyphen) and ((len(first) > 1 and first.isupper()) or first.casefold() in _ADDRESSES)
    return plain in _ADDRESSES or is_compound or plain.endswith(_ROLES)


def _are_alike(one: str, other: str) -> bool:
    return one[0] == other[0] or SequenceMatcher(None, one, other).ratio() >= _ALIKE
