"""Words that take what somebody says, wants or fears as their object without saying that it is so.

Nonfactive predicates (Kiparsky and Kiparsky, *Fact*, 1970), gathered by what they do: demanding, offering, planning,
accusing, believing. English ones are told by what follows them, German ones by themselves or by
their particle. Each entry is reached by a test.
"""

from claimcheck.languages.pack import ByLanguage, all_groups, all_kinds, all_words, groups, longest_first
from claimcheck.text.hedges.hedge_words import PLANNED, POSSIBLE

BEFORE_TO = all_groups("hedge-before-infinitive")
"""English words before an infinitive: "offered to send", "is believed to have fled"."""

ACTIVE_BEFORE_TO = all_words("hedge-with-infinitive-object")
"""English verbs with somebody between them and the infinitive: "urged Russia to send"."""

BEFORE_GERUND = all_words("hedge-before-gerund")
"""English verbs before a gerund or "whether": "is considering sending"."""

BEFORE_OBJECT = all_words("hedge-before-object")
"""English verbs before a noun: "demands 10.5 percent", "are seeking a sentence of 10 years"."""

BEFORE_CLAUSE = all_groups("hedge-before-clause")
"""English verbs before a clause: "experts believe that", "Kyiv claims Russia lost"."""

NOUNS = all_groups("hedging-noun")
"""English nouns before "that", "to" or "of" and a gerund: "rumours that", "a plan to cut"."""

_PATTERNS = {
    ("en", POSSIBLE): (r"could not (?:\w+ )?be (?:\w+ly )?(?:confirmed|verified)",),
    ("de", POSSIBLE): (
        r"nicht (?:\w+ )?(?:bestätigen|bestätigt|überprüfen|überprüft|verifizieren)",
        r"(?:galt|galten|gelten|gilt) als(?! vermisst)",
    ),
    ("de", PLANNED): (r"im gespräch(?! mit)",),
}
"""Those with a word within them, or unless something stands behind them."""

PHRASES = ByLanguage(
    lambda language: {
        modality: (*longest_first(words), *_PATTERNS.get((language, modality), ()))
        for modality, words in groups(language, "hedging-phrase").items()
    }
)
"""Words and phrases that hedge whatever follows them, as patterns of whole words."""

GERMAN_PARTED = all_kinds("hedge-with-particle")
"""German verbs that hedge with the particle or preposition that they are named by: „kündigte … an“."""

LOOSE = all_words("weak-hedge-in-claim")
"""Words of the lists above that in a claim say little without what follows them."""

CLAIMED = all_words("claimed-in-claim")
"""Words that in a claim keep what is only announced or promised, though in a passage they may tell what was done."""
