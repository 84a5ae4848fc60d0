"""Give a claim, source, actor or key another id, wherever the records name it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan, RecordsFile, Splice, plan, records_of
from claimcheck.records.claim_fingerprint import fingerprint
from claimcheck.records.mentions import Mention, mentions
from claimcheck.records.named import Named
from claimcheck.records.shape import ID_PATTERN


def ids_of(files: Iterable[RecordsFile], kind: Named) -> frozenset[str]:
    """Return the ids of *kind* that stand in *files*: those that are defined, and of keys all."""
    return frozenset(
        mention.id
        for file in files
        for mention in mentions(file.documents, kind)
        if mention.defines or kind is Named.KEY
    )


def plan_renaming(files: tuple[RecordsFile, ...], kind: Named, old: str, new: str) -> Plan:
    """Return what to write so that *old* is called *new*.

    Where a source is renamed, the fingerprints of readings that hold are brought along: what a person read is the same.

    Args:
        files: All files of records.
        kind: What it names; *old* is one of its ids.
        old: The id.
        new: The id to be.

    Raises:
        ClaimcheckError: if *new* is none or is taken.
    """
    if not re.fullmatch(ID_PATTERN, new):
        raise ClaimcheckError(
            f"`{new}` is no id: lower-case letters, digits, `-` and `.`, beginning and ending with one of the first two"
        )
    if any(mention.id == new for file in files for mention in mentions(file.documents, kind)):
        raise ClaimcheckError(f"the {kind} `{new}` is there already; nothing was written")
    splices = {file.shown: [*_splices(file, kind, old, new)] for file in files}
    for name, more in _fingerprints(files, kind, {old: new}).items():
        splices[name] += more
    return plan(
        files,
        splices,
        lambda list_, id_: new if (list_, id_) == (kind.list, old) and kind is not Named.KEY else id_,
    )


def _splices(file: RecordsFile, kind: Named, old: str, new: str) -> Iterator[Splice]:
    for mention in mentions(file.documents, kind):
        if mention.id == old:
            yield replacing(file, mention, new)


def replacing(file: RecordsFile, mention: Mention, new: str) -> Splice:
    """Return the splice that writes *new* where an id is mentioned; its quotation marks stay."""
    return Splice(file.written.start(mention.node) + mention.start, len(mention.id), new)


def _fingerprints(
    files: tuple[RecordsFile, ...], kind: Named, names: Mapping[str, str]
) -> dict[str, list[Splice]]:
    """Return how the readings that hold are brought along where a source is called otherwise."""
    found: dict[str, list[Splice]] = {}
    by_name = {file.shown: file for file in files}
    for claim in records_of(files).records.claims.values() if kind is Named.SOURCE else ():
        if claim.reading is None or claim.reading.of != fingerprint(claim):
            continue
        evidence = (replace(item, source=names.get(item.source, item.source)) for item in claim.evidence)
        place = claim.reading.places["of"]
        file = by_name[place.file]
        start = file.written.text.index(claim.reading.of, file.written.offset(place))
        renamed = fingerprint(replace(claim, evidence=tuple(evidence)))
        if renamed != claim.reading.of:
            found.setdefault(place.file, []).append(Splice(start, len(renamed), renamed))
    return found
