"""Where a record says otherwise than the words that it stands beside: `stance: denies`, `as_of`, `supersedes`.

None of this changes an axis: a person decides whether the record is wrong or the words were read wrongly.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.check.actors.naming import describe
from claimcheck.check.quotation.dated import dates_told, is_end
from claimcheck.languages.pack import LANGUAGES, RULED, code_of
from claimcheck.locate.difference import opposed
from claimcheck.problem import Problem
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, same_thing
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS, Claim, Stance
from claimcheck.records.values import are_comparable, extent
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim
from claimcheck.text.clause import languages_with
from claimcheck.text.content import Lexis, content_words, words_of
from claimcheck.text.dates import dates_in
from claimcheck.text.denial import CONTRASTS
from claimcheck.text.language import is_read, language_of
from claimcheck.text.negation import lists_of, negations, tokens_of


def denial_problems(claim: Claim, index: int, item: CheckedEvidence, corpus: Corpus) -> Iterator[Problem]:
    """Yield that the passage of evidence that is to deny does not, as far as it is read: it says nothing that the claim does not.

    A claim that negates is denied by a passage that does not; a number or date of the same thing that differs denies, too.
    """
    article = corpus.articles.get(item.evidence.source)
    if item.evidence.stance is not Stance.DENIES or not item.stands or article is None:
        return
    article = article.as_read(item.match.pieces)
    language = code_of(article.language)
    if (language and language not in LANGUAGES) or not is_read(item.match.text):
        return
    text = " ".join(filter(None, (item.match.text, item.evidence.gloss)))
    turned = _turns(text, language) or _turns(claim.text, claim.language) or claim.holds is False
    if turned or _is_opposed(claim, text) or _differs(claim, text, article.language):
        return
    if not _may_say(claim, (item.match.text, language), (item.evidence.gloss or "", "")):
        return
    words = " ".join(item.match.text.split())
    message = (
        f"the record says that “{words}” denies the claim, but no negation, denial or other number or date was read in it: "
        "`supports`, or `context`? If it denies in other words, silence CC516 with the reason"
    )
    yield Problem(
        "CC516", message, item.evidence.places["quote"], claim.id, source=item.evidence.source, evidence=index
    )


def _turns(text: str, language: str | None) -> bool:
    """Return whether anything in *text*, in its language or one that has rules, negates, denies, doubts or contrasts."""
    tokens = tokens_of(text)
    return any(negations(tokens, lists_of(languages_with(language)))) or any(
        token.word in CONTRASTS for token in tokens
    )


def _may_say(claim: Claim, *texts: tuple[str, str]) -> bool:
    """Return whether one of the *texts*, each with its language, may say what *claim* says: most of its words, or no language of its own.

    „Die Fähren stehen still“ denies that they go on, in words of its own; that is believed.
    """
    language = code_of(claim.language or language_of(claim.text))
    if language not in RULED:
        return True
    own = content_words(claim.text, language)
    alike = [text for text, known in texts if text and (known or language_of(text)) == language]
    found = [
        sum(bool(lexis.says(word)) for word in own)
        for lexis in (Lexis(words_of(t, language), language) for t in alike)
    ]
    return not alike or max(found) * 2 > len(own)


def _is_opposed(claim: Claim, text: str) -> bool:
    """Return whether *text* has the opposite of a word of the claim: it rose, it fell."""
    own, told = ([token.word for token in tokens_of(each)] for each in (claim.text, text))
    return bool(opposed(own, told))


def _differs(claim: Claim, text: str, language: str | None) -> bool:
    """Return whether *text* has a number of the claim's thing, or a date, that the claim has not."""
    own = quantities(claim.text, claim.language)
    others = quantities(text, language)
    for other in others:
        alike = [one for one in own if same_thing(one.thing, other.thing) is not Sameness.DIFFERENT]
        if alike and not any(one.interval.overlaps(other.interval) for one in alike):
            return True
    days = {(each.month, each.day) for each in dates_in(claim.text)}
    told = {(each.month, each.day) for each in dates_in(text)}
    return bool(days and told and not days & told)


def claim_problems(claim: Claim, corpus: Corpus) -> Iterator[Problem]:
    """Yield where keys of one claim contradict each other, or the record of its source."""
    yield from _date_problems(claim)
    yield from _chain_problems(claim, corpus)


def _chain_problems(claim: Claim, corpus: Corpus) -> Iterator[Problem]:
    """Yield each chain that ends at who printed the article or is credited with all of it, behind somebody else who is no relay.

    Nobody but who saw it himself is the origin of what he prints, and nobody passes on what he has of his own page.
    """
    for index, item in enumerate(claim.evidence):
        source, chain = corpus.sources.get(item.source), item.attribution
        printing = {source.outlet, *source.credits} if source else set()
        if not chain or chain[-1].firsthand or not printing.issuperset(chain[-1].actors):
            continue
        origins = [
            link
            for link in chain[:-1]
            if any(corpus.actor(actor).kind not in RELAYS for actor in link.actors)
        ]
        if origins:
            last, first = (describe(link.actors, corpus.actors) for link in (chain[-1], origins[-1]))
            message = (
                f"the chain ends at {last}, who passed the article on, behind {first}: "
                f"a chain leads from the page back to the origin, so write {first} last"
            )
            yield Problem("CC313", message, chain[-1].place, claim.id, source=item.source, evidence=index)


def _date_problems(claim: Claim) -> Iterator[Problem]:
    """Yield that `as_of` is none of the dates that the claim's text tells; one of several is enough, and a span tells none."""
    told = dates_told(claim.text, claim.language) if claim.as_of else ()
    if any(is_end(claim.text, each) or are_comparable(claim.as_of, each.date) for each in told):
        return
    if told:
        dates = " and ".join(dict.fromkeys(each.date for each in told))
        message = f"`as_of` is {claim.as_of}, the claim's text tells {dates}: which of them is meant?"
        yield Problem("CC517", message, claim.places["as_of"], claim.id)


def succession_problems(claims: Sequence[CheckedClaim], corpus: Corpus) -> Iterator[Problem]:
    """Yield each claim that is to supersede one that is newer: by `as_of` of both, else by the articles of those that have none."""
    by_id = {claim.claim.id: claim for claim in claims}
    for newer in claims:
        for old in newer.claim.supersedes:
            if old not in by_id:
                continue
            one, other = _time(newer, corpus), _time(by_id[old], corpus)
            if one is not None and other is not None and one[1] < other[0]:
                message = (
                    f"supersedes {old}, but is older: {newer.claim.id} is of {_days(one)}, {old} of {_days(other)}; "
                    "exchange them, or correct `as_of`"
                )
                yield Problem("CC518", message, newer.claim.places["supersedes"], newer.claim.id, other=old)


def _time(claim: CheckedClaim, corpus: Corpus) -> tuple[date, date] | None:
    """Return the first and last day that a claim may be about; None where neither it nor its articles tell."""
    if claim.claim.as_of:
        return extent(claim.claim.as_of)
    published = [
        corpus.sources[item.evidence.source].published
        for item in claim.evidence
        if item.stands and item.evidence.source in corpus.sources
    ]
    if not published or not all(published):
        return None
    spans = [extent(each) for each in published if each]
    return min(first for first, _ in spans), max(last for _, last in spans)


def _days(time: tuple[date, date]) -> str:
    first, last = time
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
