"""The words that several outputs share: axes, counts, chains, places."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.problem import Problem, Severity
from claimcheck.quantities.stated import Reading
from claimcheck.records.model import Actor, Link, Source
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, Layer, LinkKind
from claimcheck.report.model import (
    CheckedClaim,
    Conflict,
    Consistency,
    Corroboration,
    Count,
    Dependence,
    Report,
)
from claimcheck.report.wording import plural, read_by

ORDER = (
    "First come the claims that need a person: with errors, with warnings, that say more than their quotations,"
    " that an editor waits for; then the others, each group by id."
)

PURPOSE = (
    "Checked is the evidence, never the truth: whether each quotation stands word for word in its "
    "article, who said it, how many independent origins stand behind a claim, and what contradicts what."
)
"""What a report is."""

SIGNS = {"supports": "✓", "denies": "✗", "context": "·", "": "?"}
"""What stands for a passage in a table: its stance; the last where it was not found or is cut off."""

SIGNS_READ = "✓ supports, ✗ denies, · context, ? not found or cut off; in brackets: not counted."
"""How to read them."""

CUT_OFF = "cut_off"
"""Stands for *found* where a quotation was found, but leaves out what governs it."""

SIDE_BY_SIDE = 3
"""How many passages of each side of a contradiction are shown."""


def label(value: str) -> str:
    """Return an axis's value as words: `single_origin` reads "single origin"."""
    return value.replace("_", " ")


def interval(count: Count, singular: str, many: str | None = None) -> str:
    """Return a count at a glance: `1–3 origins`, `2 origins`."""
    if count.low == count.high:
        return plural(count.low, singular, many)
    return f"{count.low}–{count.high} {many or f'{singular}s'}"


def reading_aid(settings: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a reader must know to read the counts, a sentence each."""
    return (
        "An origin is who would know it, not who printed it; “1–3 origins” means at least one and at most three.",
        f"“Corroborated” asks for {settings['min_origins']} origins of as many parties.",
        f"“About” means {settings['about']}.",
    )


def sign(item: CheckedEvidence) -> str:
    """Return what stands for a passage in a table."""
    shown = SIGNS[item.evidence.stance if item.stands else ""]
    is_support = item.stands and item.evidence.stance == "supports"
    return f"({shown})" if is_support and not item.counted else shown


def standing(claim: CheckedClaim, stance_: str) -> list[CheckedEvidence]:
    """Return the claim's passages of that stance that stand: one side of a contradiction."""
    return [item for item in claim.evidence if item.stands and item.evidence.stance == stance_]


def said_by(item: CheckedEvidence, actors: Mapping[str, Actor]) -> str:
    """Return where a passage stands and who said it."""
    names = " or ".join(actor_name(root, actors) for root in item.roots)
    return f"{item.evidence.source}: {names or 'origin unknown'}"


def quotations(claim: CheckedClaim) -> str:
    """Return how the quotations of a claim stand: found or not, and how many are cut off."""
    cut_off = sum(item.cut_off for item in claim.evidence)
    return label(claim.anchor) + (f", {cut_off} cut off" if cut_off else "")


def verdict(claim: CheckedClaim) -> str:
    """Return a person's verdict: rating, who, when and why; empty where there is none."""
    judged = claim.claim.verdict
    if judged is None:
        return ""
    when = f", {judged.date}" if judged.date else ""
    return f"{judged.rating} ({judged.by}{when})" + (f": {judged.note}" if judged.note else "")


def fit(claim: CheckedClaim) -> str:
    """Return the fit, and whose reading it is where it is a person's: `licensed · read by MK, 2026-11-29`."""
    reading = claim.claim.reading if claim.is_read else None
    return label(claim.fit) + (f" · {read_by(reading)}" if reading else "")


def status(claim: CheckedClaim) -> str:
    """Return what an editor still waits for: `open · to AB · due 2026-12-24`; empty where nothing is said."""
    record = claim.claim
    parts = (
        record.status or "",
        f"to {record.to}" if record.to else "",
        f"due {record.due}" if record.due else "",
    )
    return " · ".join(part for part in parts if part)


def remarks(item: CheckedEvidence) -> list[tuple[str, str]]:
    """Return what people say of a passage as pairs of a word for it and what they say."""
    record = item.evidence
    translation = [("translation", record.gloss)] if record.gloss else []
    apart = [("set apart", f"„{words}“ – {why}") for words, why in record.apart.items()]
    return [*translation, *apart]


def backing(claim: CheckedClaim) -> str:
    """Return origins and articles at a glance: `1–3 origins · 3 articles`, behind them denials, and what lowers the counts."""
    parts = [interval(claim.origins, "origin"), plural(claim.articles, "article")]
    if claim.denials.high:
        parts.append(f"{interval(claim.denials, 'denial')}")
    parts += (f"one text, {plural(printings, 'printing')}" for printings in claim.one_text)
    return " · ".join(parts)


def origin(name: str, actors: Mapping[str, Actor]) -> str:
    """Return an origin's name; an unknown one says so, with the last relay."""
    if not name.startswith("?"):
        return actor_name(name, actors)
    relays = " or ".join(actor_name(relay, actors) for relay in name[1:].split("+") if relay)
    return f"unknown (last relay: {relays})" if relays else "unknown"


def actor_name(id_: str, actors: Mapping[str, Actor]) -> str:
    """Return the actor's name, or the id where the record was refused."""
    return actors[id_].name if id_ in actors else id_


def link_actors(link: Link, actors: Mapping[str, Actor]) -> str:
    """Return who stands in a link: one actor, or one of several or all of them."""
    names = [actor_name(id_, actors) for id_ in link.actors]
    return " and/or ".join(names)


_LINKS = {
    LinkKind.NAMED: "named",
    LinkKind.RESOLVED: "resolved by the text",
    LinkKind.IMPLIED: "implied: the curator's word",
    LinkKind.UNREAD: "unread: no attribution of the passage",
}


def link_note(link: CheckedLink) -> str:
    """Return how the article shows a link: named, implied, or not at all."""
    if link.link.cue is None:
        return "no cue: not counted"
    if not link.match.is_found:
        return "cue not found"
    if link.is_owner:
        return "cue names somebody of theirs: not counted"
    if link.kind is LinkKind.CONTRADICTED:
        return "contradicted: cue names somebody else"
    if link.denies:
        return "cue denies it: not counted"
    named = _LINKS[link.kind]
    return f"{named}, firsthand" if link.link.firsthand else named


def page_name(source: Source, actors: Mapping[str, Actor]) -> str:
    """Return who printed a source."""
    return actor_name(source.outlet, actors) if source.outlet else "outlet not named"


def source_label(source: Source, actors: Mapping[str, Actor]) -> str:
    """Return a source in a few words: id, outlet, date."""
    return ", ".join(part for part in (source.id, page_name(source, actors), source.published) if part)


def stance(item: CheckedEvidence, claim: CheckedClaim) -> str:
    """Return what a passage does and, where it differs from the claim's, in what way it speaks."""
    modality = item.evidence.modality
    own = f", {modality}" if modality is not None and modality is not claim.claim.modality else ""
    return f"{item.evidence.stance}{own}"


def method(item: CheckedEvidence) -> str:
    """Return how a quotation was found, or that it was not."""
    return label(item.match.method) if item.match.is_found else label(item.anchor)


def counted(item: CheckedEvidence) -> str:
    """Return whether a passage counts, and why."""
    if item.counted:
        return f"counted: {item.reason}"
    if item.evidence.stance == "denies" and item.stands:
        return f"denial: {item.reason}"
    return f"not counted: {item.reason}"


def read_off(item: CheckedEvidence, actors: Mapping[str, Actor]) -> str:
    """Return what the passage itself says of its speakers, its hedges and bounds; empty where nothing."""
    return " · ".join(f"{name} {said}" for name, said in readings(item, actors))


def readings(item: CheckedEvidence, actors: Mapping[str, Actor]) -> list[tuple[str, str]]:
    """Return the same as pairs of a verb and what it governs."""
    if item.detected is None:
        return []
    speakers = " → ".join(filter(None, (credited(layer, actors) for layer in item.detected.layers)))
    hedges = ", ".join(dict.fromkeys(f"„{hedge.words}“ ({hedge.modality})" for hedge in item.detected.hedges))
    bounds = ", ".join(_bound(reading) for reading in item.quantities if reading.bound != "exact")
    parts = (("credits", speakers), ("hedged", hedges), ("bounded", bounds))
    return [(name, said) for name, said in parts if said]


def credited(layer: Layer, actors: Mapping[str, Actor]) -> str:
    """Return whom a layer credits, and by which words; empty where the passage says neither."""
    if layer.kind == "hearsay":
        return ""
    names = " and ".join(actor_name(actor, actors) for actor in layer.actors)
    said = f"„{layer.speaker_text}“" if layer.speaker_text else ""
    who = names if not said else f"{names} ({said})" if names and not layer.is_named else names or said
    carried = "carried on from before" if layer.is_carried and who else ""
    cue = f"„{layer.cue_text}“" if layer.cue_text else carried
    denied = f"denied, asked or supposed: „{layer.denies}“" if layer.denies else ""
    return ", ".join(part for part in (who, cue, denied) if part)


def _bound(reading: Reading) -> str:
    low, high, low_open, high_open = reading.interval
    if high is None:
        means = f"more than {_plain(low)}" if low_open else f"{_plain(low)} or more"
    elif low.is_infinite():
        means = f"less than {_plain(high)}" if high_open else f"{_plain(high)} or less"
    else:
        means = f"{'above ' * low_open}{_plain(low)} to {'below ' * high_open}{_plain(high)}"
    return f"„{reading.text}“ ({means})"


def _plain(number: Decimal) -> str:
    """Return a number without an exponent; its thousands are grouped once it is hard to read without."""
    return f"{number.normalize():{',' * (abs(number) >= _LONG)}f}"


_LONG = 10_000


def tally(report: Report) -> str:
    """Return the summary line: claims, passages, problems."""
    return " · ".join(totals(report))


def totals(report: Report) -> tuple[str, ...]:
    """Return the same in parts."""
    evidence = [item for claim in report.claims for item in claim.evidence]
    found = sum(item.stands for item in evidence)
    return (
        plural(len(report.claims), "claim"),
        f"{plural(len(evidence), 'passage')}, {found} found{' whole' if report.is_whole else ', nothing else looked at'}",
        *(_severity_count(report.problems, severity) for severity in Severity),
    )


def _severity_count(problems: Iterable[Problem], severity: Severity) -> str:
    return plural(sum(problem.severity is severity for problem in problems), severity_noun(severity))


def severity_noun(severity: Severity) -> str:
    """Return what a problem of that severity is called: error, warning, note."""
    return {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}[severity]


def milder(hidden: int) -> Iterator[str]:
    """Yield how to see the findings that the level hides; nothing where it hides none."""
    if hidden:
        yield f"{plural(hidden, 'finding')} of lower severity: --level info"


def axis_tally(claims: Sequence[CheckedClaim]) -> str:
    """Return how many claims stand at each value of the axes that matter, zeros left out."""
    parts = [
        _axis_count("corroboration", (claim.corroboration for claim in claims), Corroboration),
        _axis_count("consistency", (claim.consistency for claim in claims), Consistency),
    ]
    return " · ".join(part for part in parts if part)


def _axis_count(axis: str, values: Iterable[str], order: Iterable[str]) -> str:
    seen = list(values)
    shown = [f"{seen.count(value)} {label(value)}" for value in order if value in seen]
    return f"{axis}: {', '.join(shown)}" if shown else ""


def unlisted(claim: CheckedClaim) -> str:
    """Return how many more claims stand against one than are shown, by type; empty where all are."""
    left = Counter(entry.kind for entry in claim.contradictions[len(claim.side_by_side) :])
    left.update(claim.unlisted)
    told = ", ".join(f"{label(kind)}: {left[kind]} more" for kind in Conflict if left[kind])
    return f"{told}; --format json has all of them under `disagreements`" if told else ""


def shared_words(group: Dependence) -> str:
    """Return what the articles of a group share, before the longest run."""
    if len(group.sources) == 2:  # noqa: PLR2004 -- a pair
        return "share these words, names and quotations aside:"
    return f"({len(group.sources)} articles) share words, names and quotations aside, the longest run of two of them:"


def left_out_boilerplate(report: Report) -> str:
    """Return of which articles not all words were compared with the others, and why."""
    number = plural(len(report.boilerplate), "article")
    return f"Not compared: words of {number} that very many articles have, or several of one outlet and no other. What they share besides is told above."
