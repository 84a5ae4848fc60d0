"""What can be done about a finding with one key: edits of the records, for a person to look at.

Nothing that only a person can say is filled in: where a reason, a name or a judgement is asked for, a line is left open,
and until it is written the record is refused.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.quoting import propose
from claimcheck.load.editing import WrittenFile
from claimcheck.load.yaml_tree import parse
from claimcheck.lsp.desk import Seen, Spot, pair_of, records_in, spot_at
from claimcheck.problem import Problem
from claimcheck.records.read import MapNode, Node, Scalar, read_records
from claimcheck.records.shape import ID_PATTERN
from claimcheck.render.yaml import quoted_scalar, scalar
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim

_OF_FORM = frozenset(("CC101", "CC102", "CC108", "CC109", "CC110"))
"""No YAML, an unknown key, a construct that is refused, a text that YAML cuts, a key written twice."""

_EMPTY = re.compile(r"attribution:[ \t]*(?:\[[ \t]*\])?[ \t]*$", re.MULTILINE)

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Edit(NamedTuple):
    """Characters of a file of records to replace, and by what; offsets are code points."""

    file: str
    start: int
    end: int
    new: str


class Action(NamedTuple):
    """An edit with its name; *problem* is what it mends."""

    title: str
    edit: Edit
    problem: Problem | None = None


class _At(NamedTuple):
    """The evidence that actions are asked for."""

    file: WrittenFile
    item: MapNode
    checked: CheckedEvidence
    claim: CheckedClaim
    seen: Seen


def actions(seen: Seen, shown: str, start: int, end: int) -> tuple[Action, ...]:
    """Return what can be done about the records between two offsets of a file."""
    file = seen.files[shown]
    before = _mistakes(file.written.text, shown)
    found = dict.fromkeys(_actions(seen, file, start, end))
    # Whatever stands around them, no edit of ours makes the file harder to read.
    return tuple(one for one in found if not _mistakes(_edited(file, one.edit), shown) - before)


def _actions(seen: Seen, file: WrittenFile, start: int, end: int) -> Iterator[Action]:
    for problem in seen.report.problems:
        if problem.place.file == file.shown and start <= file.written.offset(problem.place) <= end:
            yield from _missing_actor(problem, file)
    spot = spot_at(file, end)
    claim = next((c for c in seen.report.claims if spot and c.claim.id == spot.id), None)
    if spot is None or spot.list != "claims" or claim is None:
        return
    if spot.evidence is None or spot.item is None:
        yield from _reading(claim, spot, file)
    elif spot.evidence < len(claim.evidence):
        at = _At(file, spot.item, claim.evidence[spot.evidence], claim, seen)
        for offered in _OFFERED:
            yield from offered(at)


def _nearest(at: _At) -> Iterator[Action]:
    """Offer the words that stand in the article instead of a quotation that does not."""
    words = " ".join(at.checked.match.text.split())
    if not at.checked.match.is_found and words:
        yield from _requoted(at, f"Quote what the article has: „{words}“", words, ("CC201", "CC202", "CC203"))


def _sentence(at: _At) -> Iterator[Action]:
    """Offer the whole sentence around a quotation."""
    evidence = at.checked.evidence
    if not at.checked.match.is_found or evidence.source not in at.seen.corpus.articles:
        return
    found = propose(evidence.source, evidence.quote, _reader(at.seen), sentence=True)
    words = {proposal.quote for proposal in found} - {evidence.quote}
    if len(words) == 1:
        yield from _requoted(
            at, "Quote the whole sentence", words.pop(), ("CC209", "CC210", "CC215", "CC217")
        )


def _requoted(at: _At, title: str, words: str, codes: tuple[str, ...]) -> Iterator[Action]:
    pair = pair_of(at.item, "quote")
    if pair and isinstance(pair[1], Scalar):
        begin, end = _written(at.file, at.item, pair[1])
        edits = (Edit(at.file.shown, begin, end, new) for new in (scalar(words), quoted_scalar(words)))
        edit = next((edit for edit in edits if _is_read_as(words, edit, at)), None)
        if edit:
            yield Action(title, edit, _problem(at, codes))


def _is_read_as(words: str, edit: Edit, at: _At) -> bool:
    """Return whether the evidence has the quotation *words* after an edit, which in braces or before a comment is not sure."""
    shown = at.file.shown
    text = _edited(at.file, edit)
    others = (
        document for name, file in at.seen.files.items() if name != shown for document in file.documents
    )
    claim = read_records((*parse(text, shown).documents, *others)).records.claims.get(at.claim.claim.id)
    number = at.checked.number - 1
    is_there = claim is not None and len(claim.evidence) == len(at.claim.evidence)
    is_clean = not _mistakes(text, shown) - _mistakes(at.file.written.text, shown)
    return claim is not None and is_there and claim.evidence[number].quote == words and is_clean


def _edited(file: WrittenFile, edit: Edit) -> str:
    text = file.written.text
    return text[: edit.start] + edit.new + text[edit.end :]


def _mistakes(text: str, shown: str) -> Counter[str]:
    """Return how often a file cannot be read as it was meant, by the kind of the mistake."""
    tree = parse(text, shown)
    problems = (*tree.problems, *read_records(tree.documents).problems)
    return Counter(problem.code for problem in problems if problem.code in _OF_FORM)


def _chain(at: _At) -> Iterator[Action]:
    """Offer the chain that is read off the text where the record has none."""
    evidence = at.checked.evidence
    if evidence.attribution or not at.checked.match.is_found or _is_in_braces(at.file, at.item):
        return
    empty = pair_of(at.item, "attribution")
    if empty and not _EMPTY.match(at.file.written.text, at.file.written.offset(empty[0].place)):
        return
    found = propose(evidence.source, evidence.quote, _reader(at.seen))
    links = [link for link in found[0].links if link.actor] if len(found) == 1 else []
    if links:
        lines = ["attribution:", *(f"  - {link.actor}: {scalar(link.cue)}" for link in links)]
        title = f"Add the chain that was read: {', '.join(str(link.actor) for link in links)}"
        yield _added(at, title, lines, None, instead_of="attribution")


def _apart(at: _At) -> Iterator[Action]:
    """Offer to set words apart that the quotation leaves out; why, a person says."""
    if _is_in_braces(at.file, at.item) or pair_of(at.item, "apart"):
        return
    for out in at.checked.left_out:
        problem = next(
            (p for p in at.seen.report.problems if _is_about(p, at) and out.words in p.message), None
        )
        lines = ["apart:", f"  {scalar(out.words)}: "]
        yield _added(at, f"Set „{out.words}“ apart, and say why", lines, problem)


_OFFERED: tuple[Callable[[_At], Iterator[Action]], ...] = (_nearest, _sentence, _chain, _apart)


def _reading(claim: CheckedClaim, spot: Spot, file: WrittenFile) -> Iterator[Action]:
    """Offer the block by which a person says that they read the claim and its passages together."""
    pair = pair_of(spot.record, "evidence")
    if claim.claim.reading or pair is None or _is_in_braces(file, spot.record):
        return
    start = file.written.offset(pair[0].place)
    line = f"reading: {{fit: , by: , date: , of: {claim.fingerprint}, why: }}"
    new = f"{line}\n{' ' * (pair[0].place.column - 1)}"
    yield Action("Say how you read it (fill in the rest)", Edit(file.shown, start, start, new))


def _missing_actor(problem: Problem, file: WrittenFile) -> Iterator[Action]:
    """Offer a record for an actor that there is none of; its name and kind, a person writes."""
    id_ = _named(problem)
    if problem.code != "CC106" or not id_:
        return
    text = file.written.text
    first = next((spot for spot in records_in(file) if spot.list == "actors"), None)
    if first is None:
        gap = "" if text.endswith("\n") or not text else "\n"
        new = f"{gap}\nactors:\n  - id: {id_}\n    name: \n    kind: \n"
        yield Action(f"Add the actor `{id_}`", Edit(file.shown, len(text), len(text), new), problem)
    elif not _is_in_braces(file, first.record):
        start = file.written.line_start(first.record.place.line)
        dash = text[start : file.written.offset(first.record.place)]
        if not dash.strip(" -"):
            inside = " " * len(dash)
            new = f"{dash}id: {id_}\n{inside}name: \n{inside}kind: \n"
            yield Action(f"Add the actor `{id_}`", Edit(file.shown, start, start, new), problem)


def _named(problem: Problem) -> str:
    """Return the id of the actor that a problem misses."""
    found = re.match(rf"no actor `({ID_PATTERN})`", problem.message)
    return found[1] if found else ""


def _added(
    at: _At, title: str, lines: list[str], problem: Problem | None, instead_of: str | None = None
) -> Action:
    """Return the action that adds lines below the quotation, indented as its key is, or *instead_of* an empty key's line."""
    key, value = pair_of(at.item, "quote") or at.item.items[0]
    text, indent = at.file.written.text, " " * (key.place.column - 1)
    empty = pair_of(at.item, instead_of) if instead_of else None
    if empty is not None:
        begin = at.file.written.offset(empty[0].place)
        line_end = text.find("\n", begin)
        new = f"\n{indent}".join(lines)
        return Action(
            title, Edit(at.file.shown, begin, len(text) if line_end < 0 else line_end, new), problem
        )
    _, end = _written(at.file, at.item, value)
    line_end = text.find("\n", end)
    at_ = len(text) if line_end < 0 else line_end
    new = "".join(f"\n{indent}{line}" for line in lines)
    return Action(title, Edit(at.file.shown, at_, at_, new), problem)


def _is_in_braces(file: WrittenFile, node: MapNode) -> bool:
    return file.written.text[file.written.offset(node.place) :][:1] == "{"


def _written(file: WrittenFile, item: MapNode, node: Node) -> tuple[int, int]:
    """Return where a scalar of *item* begins and ends, its quotation marks and all its lines included."""
    text, start = file.written.text, file.written.offset(node.place)
    # From the line of the record on: whether it stands in braces decides where a plain text ends.
    first = file.written.line_start(item.place.line)
    for token in yaml.scan(text[first:], _LOADER):
        if isinstance(token, yaml.ScalarToken) and first + token.start_mark.index == start:
            return start, start + len(text[start : first + token.end_mark.index].rstrip())
    return start, start


def _reader(seen: Seen) -> PassageReader:
    return PassageReader(seen.corpus, Names(seen.corpus.actors.values()), reads_speech=True)


def _is_about(problem: Problem, at: _At) -> bool:
    return problem.claim == at.claim.claim.id and problem.evidence == at.checked.number - 1


def _problem(at: _At, codes: tuple[str, ...]) -> Problem | None:
    return next((p for p in at.seen.report.problems if _is_about(p, at) and p.code in codes), None)
