"""Each link of a chain held against the article: is its cue there, and whom does it name?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.check.actors.naming import describe
from claimcheck.check.actors.one_voice import (
    are_recorded_apart,
    holders,
    houses,
    of_one_house,
    of_one_organisation,
)
from claimcheck.check.actors.origins import (
    NO_ORIGINS,
    authors,
    cited,
    cites_unnamed,
    has_it_from_others,
    principals,
    sources_beside,
    sources_within,
)
from claimcheck.check.attribution.asides import without_asides
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.linking import LinkReader, says_firsthand
from claimcheck.check.attribution.reaching import Cue
from claimcheck.locate.method import Method
from claimcheck.locate.quotation import Quote, nearest, occurrences, search
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS, Actor, Claim, Kind, Link, Stance
from claimcheck.report.evidence import CheckedLink, LinkKind, Match
from claimcheck.report.wording import located
from claimcheck.text.article import Article
from claimcheck.text.denial import denial_in, negates
from claimcheck.text.fold import fold_words
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

_PARTING = re.compile(r"[,;:„“”\"»«]")
_SPELLS_OUT = re.compile(r"[^,;:„“”\"»«]*(?P<opener>[,:]\s*(?:dass|daß|ob|„|“|\")|\s(?:that|whether)\b)")

_NAME_BEFORE = re.compile(r"(?:(?:[^\W\d_]+|\b[^\W\d_]{1,4}\.)[ \n]+){1,3}$")
_LONGEST_NAME = 60
"""Before a cue so many code points may belong to the name that it begins with."""


class Chain(NamedTuple):
    """The checked links of one piece of evidence and their problems."""

    links: tuple[CheckedLink, ...]
    problems: tuple[Problem, ...]


class Around(NamedTuple):
    """Where the quotation was found, and the chain that is to stand behind it."""

    source: str
    span: Span | None
    pieces: tuple[Span, ...]
    chain: tuple[Link, ...]
    stance: Stance = Stance.SUPPORTS


def check_chain(claim: Claim, index: int, located: Match, reader: PassageReader) -> Chain:
    """Return the chain of the claim's evidence *index*, each cue looked up in the article.

    Args:
        claim: The claim.
        index: Which of its evidence.
        located: Where the quotation was found: of a cue that stands more than once the nearest is meant.
        reader: Reads the article that both stand in.
    """
    evidence, corpus = claim.evidence[index], reader.corpus
    passage = located.span
    pieces = located.pieces if located.is_found else ()
    around = Around(evidence.source, passage, pieces, evidence.attribution, evidence.stance)
    article = corpus.articles.get(evidence.source)
    links: list[CheckedLink] = []
    problems: list[Problem] = []
    in_chain = frozenset(actor for link in evidence.attribution for actor in link.actors)
    for link in evidence.attribution:
        checked = check_link(link, article, around, reader)
        if evidence.stance is Stance.SUPPORTS and article is not None:
            checked = checked._replace(denies=_denial(checked, article, passage, claim.text))
        if article is not None:
            checked = checked._replace(authors=_authors(checked, article, pieces, reader, in_chain))
        if article is not None and link is evidence.attribution[-1]:
            checked = checked._replace(
                one_with=_one_with(checked, article, reader, claim),
                heard_from=_heard_from(checked, article, pieces, reader, _ends_of(claim)),
            )
        links.append(checked)
        is_read = article is not None and evidence.stance is not Stance.CONTEXT
        for code, message in _findings(checked, corpus, readable=article is not None, is_read=is_read):
            place = link.places.get("cue", link.place)
            problem = Problem(code, message, place, claim.id, evidence.source, checked.match.line, index)
            problems.append(problem._replace(located=checked.match.located))
        if article is not None and checked.is_shown:
            problems += _cut_off(claim, index, checked, passage, article)
    return Chain(tuple(links), tuple(problems))


def _authors(
    checked: CheckedLink,
    article: Article,
    pieces: tuple[Span, ...],
    reader: PassageReader,
    in_chain: frozenset[str],
) -> tuple[str, ...]:
    """Return who wrote the document that a link names, for whom its person speaks, and whom he cites; nobody for other actors.

    Of whom stands in the chain it is told there.
    """
    places = (*pieces[:1], *([checked.match.span] if checked.match.span else []))
    found, names = set[str](), reader.names.by_surname
    for actor in checked.link.actors:
        kind = reader.corpus.actor(actor).kind
        if kind is Kind.DOCUMENT:
            found |= authors(actor, article, places, reader.names)
        elif kind not in NO_ORIGINS:
            found |= cited(article, places, names)
        if kind is Kind.PERSON:
            found |= principals(actor, article, names)
    return tuple(sorted(found.difference(checked.link.actors, in_chain)))


def _ends_of(claim: Claim) -> frozenset[str]:
    """Return the actors at the ends of a claim's chains."""
    return frozenset(
        actor for item in claim.evidence for link in item.attribution[-1:] for actor in link.actors
    )


def _one_with(
    checked: CheckedLink, article: Article, reader: PassageReader, claim: Claim
) -> tuple[tuple[str, str], ...]:
    """Return whom article or name makes one party with an actor of a link: whom it speaks for, whose office, who holds it.

    Of the other ends of the claim's chains it is asked whether one is of the other's house, or both of one organisation.
    """
    ends = _ends_of(claim)
    found: set[tuple[str, str]] = set()
    for id_ in checked.link.actors:
        actor = reader.corpus.actor(id_)
        if actor.kind in NO_ORIGINS or actor.kind is Kind.DOCUMENT:
            continue
        whom = houses(actor, reader.names.by_surname)
        if actor.kind is Kind.PERSON:
            whom |= principals(id_, article, reader.names.by_surname)
        found |= {(id_, other) for other in whom} | holders(id_, article, reader.names)
        houses_ = of_one_house(id_, ends, reader.corpus.actors, article, reader.names)
        found |= {pair for pair in houses_ if pair[::-1] not in found}
        found |= {(min(id_, other), max(id_, other)) for other in _colleagues(actor, article, reader, claim)}
    return tuple(sorted(found))


def _colleagues(one: Actor, article: Article, reader: PassageReader, claim: Claim) -> Iterator[str]:
    """Yield who at the end of another chain of the claim is of the same organisation as *one*."""
    ends = (
        (item.source, id_) for item in claim.evidence for end in item.attribution[-1:] for id_ in end.actors
    )
    for source, id_ in dict.fromkeys(ends):
        there, other = reader.corpus.articles.get(source), reader.corpus.actors.get(id_)
        if there is None or other is None or id_ == one.id or other.kind in NO_ORIGINS:
            continue
        if are_recorded_apart(one, other, reader.corpus.actors):
            continue
        if of_one_organisation(one, article, other, there, reader.names):
            yield id_


def _heard_from(
    checked: CheckedLink,
    article: Article,
    pieces: tuple[Span, ...],
    reader: PassageReader,
    ends: frozenset[str],
) -> tuple[tuple[str, str], ...]:
    """Return with each actor of a link who may have told him, by the sentences of passage and cue and those beside them.

    Whoever is cited there without a name may be any other of the *ends* of the claim's chains.
    """
    cue, names = checked.match.span, reader.names.by_surname
    places = (*pieces, *([cue] if cue else []))
    own = [id_ for id_ in checked.link.actors if reader.corpus.actor(id_).kind not in NO_ORIGINS]
    found: set[tuple[str, str]] = set()
    for id_ in own:
        told = sources_beside(id_, article, places, names)
        if cue is not None and checked.is_known:
            told |= sources_within(id_, article, pieces, cue, names)
            if cites_unnamed(id_, article, places, names) or has_it_from_others(article, pieces, cue):
                told |= {end for end in ends if reader.corpus.actor(end).kind not in NO_ORIGINS}
        found.update((id_, other) for other in told.difference(checked.link.actors, (id_,)))
    # "Quoting Rowan, Bly said": Rowan's words are in Bly's, wherever else he says so.
    for end in ends.difference(checked.link.actors):
        if cue is not None and end in names.named_in(article.slice(sentence_around(article, cue))):
            told = cited(article, places, names) & {*own}
            found.update((end, id_) for id_ in told if end not in cited(article, places, names))
    return tuple(sorted(found))


def _cut_off(
    claim: Claim, index: int, link: CheckedLink, passage: Span | None, article: Article
) -> Iterator[Problem]:
    """Yield the negations that govern a cue and stand neither in it nor in the quotation."""
    span = link.match.span
    if span is None:
        return
    for item in left_out(article, (span,)):
        quoted = passage is not None and passage.holds(item.span)
        if (
            item.words.lower() in PLAIN_NEGATIONS
            and item.governs
            and not quoted
            and _is_beside(article, span, item.span)
        ):
            message = f"„{item.words}“ governs the cue „{link.link.cue}“ and stands outside it"
            line, place = article.line(item.span.start), link.link.places["cue"]
            where = located(article.location(item.span))
            problem = Problem("CC307", message, place, claim.id, claim.evidence[index].source, line, index)
            yield problem._replace(located=where)


def _denial(link: CheckedLink, article: Article, passage: Span | None, claim: str) -> str:
    """Return the word by which a cue denies: „dementierte Merz“, „Merz hat das nie gesagt“.

    A cue inside the quotation denies by the words of its own clause, unless the claim denies, too. One in a
    sentence before („Er wies das zurück. „Kein Wort ist wahr.““) says whose words the denial is.
    """
    span = link.match.span
    if span is None:
        return ""
    if passage is not None:
        sentence = sentence_around(article, passage)
        if span.end <= sentence.start or (passage.overlaps(span) and negates(claim)):
            return ""
        if passage.holds(span):
            span = _own_clause(article, span, sentence)
        elif passage.overlaps(span):
            span = (
                Span(max(span.start, passage.end), span.end)
                if span.end > passage.end
                else Span(span.start, passage.start)
            )
    return denial_in(without_asides(article, span, passage), article.language)


def _own_clause(article: Article, cue: Span, sentence: Span) -> Span:
    """Return the clause that a cue stands in: from the mark before it to the „dass“ or the colon behind it."""
    before = max(
        (m.end() for m in _PARTING.finditer(article.text, sentence.start, cue.start)), default=sentence.start
    )
    behind = _SPELLS_OUT.match(article.text, cue.end, sentence.end)
    return Span(before, behind.start("opener") if behind else cue.end)


def _is_beside(article: Article, cue: Span, negation: Span) -> bool:
    """Return whether nothing parts the two: „…, sagte er“ is no part of what he says."""
    between = article.text[min(cue.end, negation.end) : max(cue.start, negation.start)]
    return not _PARTING.search(between)


def check_link(link: Link, article: Article | None, passage: Around, reader: PassageReader) -> CheckedLink:
    """Return what the article shows of *link* in the chain behind *passage*."""
    if link.cue is None:
        return CheckedLink(link, Match(Method.NONE), LinkKind.NO_CUE)
    if article is not None and passage.pieces:
        mapped = _match_speaker(link.cue, article, passage, reader)
        if mapped is not None:
            return _read_link(link, mapped, article, passage, reader)
    match = _match_cue(link.cue, article, passage.span) if article else Match(Method.NONE)
    if article is None or match.span is None:
        return CheckedLink(link, match, LinkKind.UNREAD)
    return _read_link(link, match, article, passage, reader)


def _read_link(
    link: Link, match: Match, article: Article, passage: Around, reader: PassageReader
) -> CheckedLink:
    """Return what a cue shows that was found in the article, or as a speaker's name in its map."""
    span = match.span
    before = _name_before(article, span) if span else ""
    said = reader.names.speaking_in(match.text, before)
    others = () if set(said.actors) & set(link.actors) else tuple(sorted(set(said.actors)))
    denying = passage.stance is Stance.DENIES
    kinds = frozenset(reader.corpus.actor(actor).kind for actor in link.actors)
    place = span or passage.pieces[0]
    cue = Cue(link, place, said, kinds, is_last=link is passage.chain[-1], denying=denying)
    links = LinkReader(passage.source, passage.pieces, reader)
    shown = links.read(cue) if span else links.of_speaker(cue, match.text)
    is_owner = not others and not set(said.actors) and bool(set(said.of_somebody) & set(link.actors))
    if shown.kind in {LinkKind.NAMED, LinkKind.RESOLVED}:
        saw = link.firsthand and says_firsthand(match.text)
        return CheckedLink(link, match, shown.kind, saw=saw, beside=shown.beside)
    # "The minister told Reuters" names whom somebody told, and does not credit Reuters.
    if (others and (shown.reads_nobody or shown.kind is LinkKind.CONTRADICTED)) or is_owner:
        return CheckedLink(link, match, LinkKind.CONTRADICTED, shown.why, others, is_owner=is_owner)
    return CheckedLink(link, match, shown.kind, shown.why)


def _name_before(article: Article, cue: Span) -> str:
    """Return the words right before a cue that may belong to its name: „sagte Dorothea | Merkel“."""
    before = _NAME_BEFORE.search(article.text, max(0, cue.start - _LONGEST_NAME), cue.start)
    return before.group() if before else ""


def _match_speaker(cue: str, article: Article, passage: Around, reader: PassageReader) -> Match | None:
    """Return the match of a cue that is the name which the map gives to whoever speaks the passage; None where it is not."""
    said = fold_words(" ".join(cue.split()))
    named = (layer for layer in reader.layers(passage.source, passage.pieces) if layer.is_mapped)
    layer = next((one for one in named if fold_words(" ".join(one.speaker_text.split())) == said), None)
    if layer is None or not all(any(p.holds(piece) for p in layer.message) for piece in passage.pieces):
        return None
    first = passage.pieces[0]
    run = article.runs_in(first)[0]
    line, column = article.line_column(run.span.start)
    location = article.location(first)
    return Match(Method.MAP, None, line, column, layer.speaker_text, 1.0, 1, location=location)


def _match_cue(cue: str, article: Article, passage: Span | None) -> Match:
    # The nearest is meant, in whatever typography; only a cue with omissions is searched in pieces.
    spans = occurrences(cue, article) or tuple(hit.span for hit in search(Quote(cue), article).hits)
    if not spans:
        return Match(Method.NONE)
    span = nearest(spans, passage) if passage else spans[0]
    line, column = article.line_column(span.start)
    method = Method.EXACT if article.slice(span) == cue.strip() else Method.NORMALIZED
    location = article.location(span)
    return Match(method, span, line, column, article.slice(span), 1.0, len(spans), (span,), location=location)


def _findings(
    checked: CheckedLink, corpus: Corpus, *, readable: bool, is_read: bool
) -> Iterator[tuple[str, str]]:
    """Yield code and message of what is wrong with a link."""
    actor = describe(checked.link.actors, corpus.actors)
    if checked.link.cue is None:
        yield "CC306", f"no cue shows that it came from {actor}: the origin counts as unknown"
    elif readable and not checked.match.is_found:
        yield "CC301", f"the cue for {actor} is not in the article: „{checked.link.cue}“"
    elif checked.names_other:
        others = describe(checked.names_other, corpus.actors)
        yield "CC305", f"the cue „{checked.link.cue}“ names {others}, not {actor}"
    elif checked.is_owner:
        whose = f"the cue „{checked.link.cue}“ says that the speaker is one of {actor}'s"
        yield "CC305", f"{whose}, not that {actor} speaks; record who does"
    elif checked.kind is LinkKind.CONTRADICTED:
        whose = f"the cue „{checked.link.cue}“ credits „{checked.why}“, not {actor}"
        yield "CC305", f"{whose}; record who speaks, or add the name to the actor's aliases"
    elif checked.denies:
        yield "CC308", f"the cue „{checked.link.cue}“ says that {actor} denies it („{checked.denies}“)"
    elif checked.link.firsthand and checked.is_known and not checked.saw and _relays(checked, corpus):
        yield (
            "CC312",
            f"no word of the cue „{checked.link.cue}“ says that {actor} saw it itself: the origin counts as unknown",
        )
    elif is_read and checked.kind is LinkKind.UNREAD:
        why = f"{checked.why}: the origin counts as unknown"
        yield "CC311", f"the cue „{checked.link.cue}“ does not show that it came from {actor}: {why}"


def _relays(checked: CheckedLink, corpus: Corpus) -> bool:
    return any(corpus.actor(actor).kind in RELAYS for actor in checked.link.actors)
