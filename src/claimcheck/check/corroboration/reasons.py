"""Why a passage counts or not, and why the counts of a claim are what they are, in words."""

from collections.abc import Iterator, Sequence

from claimcheck.check.actors.naming import describe
from claimcheck.check.actors.origins import no_origin
from claimcheck.check.corroboration.backing import Backing, origin_name, roots_of
from claimcheck.check.corroboration.doubles import told_doubles
from claimcheck.check.corroboration.one_text import told_texts
from claimcheck.check.corroboration.repeats import is_shared, utterances
from claimcheck.check.quotation.located import Located
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence, Kind, Stance
from claimcheck.report.evidence import Anchor, CheckedEvidence, CheckedLink, LinkKind
from claimcheck.report.model import Count
from claimcheck.report.wording import listed, plural

_ANCHORS = {
    Anchor.NOT_FOUND: "the quotation was not found",
    Anchor.AMBIGUOUS: "the quotation stands there more than once",
    Anchor.UNCHECKED: "its article could not be read",
}


def counting_reason(
    claim: Claim,
    evidence: Evidence,
    located: Located,
    links: Sequence[CheckedLink],
    corpus: Corpus,
) -> tuple[bool, str]:
    """Return whether a piece of evidence counts, and why (not), in words."""
    if located.anchor is not Anchor.FOUND:
        return False, _ANCHORS[located.anchor]
    obstacle = _obstacle(evidence, located, links)
    if obstacle:
        return False, obstacle
    modality = evidence.modality or claim.modality
    counted = evidence.stance is Stance.SUPPORTS and modality is claim.modality
    if evidence.stance is Stance.SUPPORTS and not counted:
        return False, f"the passage is {modality}, the claim {claim.modality}"
    roots = roots_of(links, corpus)
    if roots:
        writers = links[-1].authors
        is_written = any(corpus.actor(actor).kind is Kind.DOCUMENT for actor in links[-1].link.actors)
        how = "written by" if is_written else "who speaks for or cites"
        written = f", {how} {describe(writers, corpus.actors)}: one party" if writers else ""
        return counted, f"origin {describe(sorted(roots), corpus.actors)}{written}"
    return counted, f"origin unknown: {_why_unknown(links, corpus)}"


def _obstacle(evidence: Evidence, located: Located, links: Sequence[CheckedLink]) -> str:
    """Return why a quotation that was found supports nothing; empty where it may."""
    governing = [item for item in located.left_out if item.governs]
    if governing:
        is_join = governing[0].kind == "sentences"
        return (
            "[…] makes one sentence of two"
            if is_join
            else f"cut off: „{governing[0].words}“ was left outside"
        )
    if evidence.stance is Stance.CONTEXT:
        return "context only"
    if any(link.kind is LinkKind.CONTRADICTED for link in links):
        return "a cue credits somebody else"
    denial = next((link.denies for link in links if link.denies), "")
    return f"a cue denies it („{denial}“)" if denial and evidence.stance is Stance.SUPPORTS else ""


def _why_unknown(links: Sequence[CheckedLink], corpus: Corpus) -> str:
    if not links:
        return "no attribution is recorded"
    flaws = (_flaw(link, describe(link.link.actors, corpus.actors)) for link in links)
    flaw = next((flaw for flaw in flaws if flaw), "")
    if flaw:
        return flaw
    last = links[-1].link
    kinds = {corpus.actor(actor).kind for actor in last.actors}
    who = describe(last.actors, corpus.actors)
    doubt = next((why for a in last.actors if (why := no_origin(corpus.actor(a), corpus))), "")
    if doubt:
        return f"the chain ends at {describe(last.actors, corpus.actors)}, but {doubt}"
    if Kind.ANONYMOUS in kinds:
        return f"the chain ends at {who}, who is not named"
    return f"the chain ends at {who}, who passed it on"


def _flaw(link: CheckedLink, actor: str) -> str:
    """Return why a link is not shown by the article; empty if it is."""
    if link.link.cue is None:
        return f"no cue shows that it came from {actor}"
    if not link.match.is_found:
        return f"the cue for {actor} was not found"
    if link.kind is LinkKind.CONTRADICTED:
        return f"the cue for {actor} names somebody else"
    if link.denies:
        return f"the cue for {actor} denies it"
    if link.kind is LinkKind.UNREAD:
        return f"the cue for {actor} does not show it"
    return f"that it came from {actor} is implied" if link.kind is LinkKind.IMPLIED else ""


def explain_counts(evidence: Sequence[CheckedEvidence], backing: Backing, corpus: Corpus) -> tuple[str, ...]:
    """Return why the origins of a claim are counted as they are, a sentence each."""
    return tuple(_explanation(evidence, backing, corpus))


def _explanation(evidence: Sequence[CheckedEvidence], backing: Backing, corpus: Corpus) -> Iterator[str]:
    counted = [item for item in evidence if item.counted]
    supporting = [item for item in evidence if item.evidence.stance is Stance.SUPPORTS]
    if not counted:
        yield _none_counts(supporting)
        return
    yield f"{plural(len(counted), 'passage')} of {len(supporting)} supporting {'counts' if len(counted) == 1 else 'count'}, from {plural(backing.articles, 'article')}."
    yield from _shared(counted, corpus)
    unknown = sum(not item.roots for item in counted)
    known = sorted({root for item in counted for root in item.roots})
    if known:
        yield f"Known origins: {', '.join(origin_name(root, corpus) for root in known)}."
    if unknown:
        yield _unknown(unknown, has_known=bool(known))
    if backing.uncertain:
        named = f"passage{'s' * (len(backing.uncertain) > 1)} {listed(backing.uncertain)}"
        count = "count" if len(backing.uncertain) > 1 else "counts"
        yield f"{named[0].upper()}{named[1:]} {count} at most: what is said there makes no origin certain."
    if backing.told_apart:
        named = "; ".join(f"„{one}“ and „{other}“" for one, other in backing.told_apart)
        yield f"Passages tell of what cannot be one thing ({named}): at least so many origins as stand behind one of them."
    yield from (f"{told[0].upper()}{told[1:]}." for told in told_texts(backing.texts))
    yield from (f"{told[0].upper()}{told[1:]}." for told in told_doubles(backing.doubles, corpus))
    if backing.lowered:
        yield f"Whom one printing credits, another may not: certain are {backing.lowered}."
    yield from _bounds(backing.origins)
    if backing.rests_on:
        yield f"All of it passes through {', '.join(describe((a,), corpus.actors) for a in backing.rests_on)}."


def _shared(counted: Sequence[CheckedEvidence], corpus: Corpus) -> Iterator[str]:
    """Yield which passages credit the same words differently, a sentence for each words."""
    shared = {tuple(item.number for item in said) for said in utterances(counted, corpus) if is_shared(said)}
    for numbers in sorted(map(sorted, shared)):
        yield f"Passages {listed(numbers)} credit the same words differently: they count as one, of any of those origins."


def _unknown(number: int, *, has_known: bool) -> str:
    """Return what may stand behind passages of unknown origin."""
    said = f"{plural(number, 'passage')} of unknown origin"
    if number == 1:
        return f"{said}: it may go back to a known one or to one of its own." if has_known else f"{said}."
    known = "go back to a known one, " if has_known else ""
    return f"{said}: they may {known}share one, or each have its own."


def _none_counts(supporting: Sequence[CheckedEvidence]) -> str:
    if not supporting:
        return "No passage is linked in support."
    reasons = "; ".join(dict.fromkeys(item.reason for item in supporting))
    return f"No supporting passage counts: {reasons}."


def _bounds(origins: Count) -> Iterator[str]:
    if origins.low == origins.high:
        yield f"So there {_is(origins.low)} exactly {plural(origins.low, 'origin')}."
    elif not origins.low:
        yield f"So no origin is certain, and there {_is(origins.high)} at most {origins.high}."
    else:
        at_least = "at least" if origins.exact else "at least (a lower bound)"
        yield f"So there {_is(origins.low)} {at_least} {plural(origins.low, 'origin')} and at most {origins.high}."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
