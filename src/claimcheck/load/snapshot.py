"""A verification read back from the JSON that `verify --format json` wrote; whatever else it is, it is refused."""

import sys
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import NoJsonError, UnreadableError, decode, parse_json, read_bytes, reason_of
from claimcheck.problem import Severity
from claimcheck.records.model import Fit
from claimcheck.report.changes import SeenClaim, SeenPassage, SeenProblem, Snapshot
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration

MAX_BYTES = 200_000_000
"""A hundred thousand passages, and far more than people check by hand."""

SCHEMA_VERSION = 1
"""The newest version that is understood."""

_WORDS = ("text", "value", "as_of", "modality")
_PARTS = ("claims", "sources", "problems")
_HOW = "write it with claimcheck verify --format json"

_T = TypeVar("_T")
_Word = TypeVar("_Word", bound=StrEnum)


class WrongDocumentError(Exception):
    """The document is no verification; the message says where and why."""


def read_snapshot(path: Path) -> Snapshot:
    """Return the verification in the file *path*; `-` is standard input.

    Raises:
        ClaimcheckError: if it cannot be read, or is no verification of a version that is understood.
    """
    try:
        return to_snapshot(_parsed(decode(_content(path), "utf-8")))
    except (UnreadableError, WrongDocumentError) as error:
        # The hint at a key of records helps nobody here.
        reason = str(error).partition("; save it as")[0]
        raise ClaimcheckError(f"{'standard input' if str(path) == '-' else path}: {reason}") from None


def _content(path: Path) -> bytes:
    try:
        if str(path) != "-":
            return read_bytes(path.resolve(strict=True), MAX_BYTES)
        content = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin is not None else b""
    except (OSError, RuntimeError) as error:
        raise UnreadableError(f"cannot be opened: {reason_of(error)}") from None
    if len(content) > MAX_BYTES:
        raise UnreadableError(f"larger than {MAX_BYTES // 1_000_000} MB")
    return content


def _parsed(text: str) -> object:
    try:
        return parse_json(text, "verification")
    except NoJsonError as error:
        raise WrongDocumentError(f"{error}; {_HOW}") from None


def to_snapshot(document: object) -> Snapshot:
    """Return what of a document of `verify` is compared; keys that are not needed may be there or not.

    Raises:
        WrongDocumentError: if it is none.
    """
    if not isinstance(document, Mapping) or "schema_version" not in document:
        raise WrongDocumentError(f"no verification; {_HOW}")
    whole = _mapping(document, "the document")
    _check_version(whole["schema_version"])
    if not all(part in whole for part in _PARTS):
        raise WrongDocumentError(f"no verification; {_HOW}")
    claims = _each(whole["claims"], "claims", _claim)
    _require_whole(claims)
    sources = _each(whole["sources"], "sources", _source)
    return Snapshot(
        version=_text(_mapping(whole.get("tool", {}), "tool"), "version", "tool"),
        settings={str(k): str(v) for k, v in _mapping(whole.get("settings", {}), "settings").items()},
        claims=_by_id(((claim.id, claim) for claim in claims), "claims"),
        sources=_by_id(sources, "sources"),
        problems=_each(whole["problems"], "problems", _problem),
        pages={id_: page for record in whole["sources"] for id_, page in [_page(record)]},
        silenced={str(record["id"]): _ignored(record, "sources") for record in whole["sources"]},
    )


def _check_version(version: object) -> None:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise WrongDocumentError(f"`schema_version` is no version; {_HOW}")
    if version > SCHEMA_VERSION:
        raise WrongDocumentError(
            f"written by a newer claimcheck (schema_version {version}, understood is {SCHEMA_VERSION}); update claimcheck"
        )


def _require_whole(claims: Iterable[SeenClaim]) -> None:
    """Refuse what holds quotations alone: beside it every cut-off and contradiction would seem to be mended."""
    if any(claim.corroboration is Corroboration.UNCHECKED for claim in claims):
        raise WrongDocumentError(f"holds quotations alone, checked with --only; {_HOW}")


def _claim(record: Mapping[str, Any], where: str) -> SeenClaim:
    quantity = record.get("quantity")
    origins = _mapping(record.get("origins"), f"{where}.origins")
    words = {name: _text(record, name, where) for name in _WORDS}
    verdict = record.get("verdict")
    return SeenClaim(
        id=_id(record, where),
        words={**words, "quantity": _text(_mapping(quantity, where), "text", where) if quantity else ""},
        verdict=_verdict(_mapping(verdict, f"{where}.verdict"), where) if verdict else "",
        anchor=_one_of(Anchor, record, "anchor", where),
        corroboration=_one_of(Corroboration, record, "corroboration", where),
        consistency=_one_of(Consistency, record, "consistency", where),
        fit=_one_of(Fit, record, "fit", where),
        origins=_interval(origins, f"{where}.origins"),
        names=_names(origins, f"{where}.origins"),
        passages=_each(record.get("evidence"), f"{where}.evidence", _passage),
        contradictions=frozenset(
            entry
            for entry in _each(record.get("contradictions"), f"{where}.contradictions", _contradiction)
            if entry
        ),
        ignored=_ignored(record, where),
        backing=_backing(record),
        unlisted=_unlisted(record),
    )


def _unlisted(record: Mapping[str, Any]) -> Mapping[str, int]:
    """Return how many contradictions a claim has besides the listed ones; an older document lists all."""
    more = record.get("contradictions_more")
    found = more if isinstance(more, Mapping) else {}
    kinds = {str(kind): number for kind, number in found.items() if isinstance(number, int)}
    return {kind: number for kind, number in kinds.items() if kind != "not_comparable"}


def _backing(record: Mapping[str, Any]) -> Mapping[str, str]:
    """Return in words what else stands behind a claim; what is missing or no such thing is left out."""
    found = {name: _counted(record.get(name)) for name in ("channels", "parties", "denials")}
    found["rests on"] = ", ".join(_strings(record.get("rests_on")))
    evidence = record.get("evidence")
    chains = (
        (item.get("attribution") for item in evidence if isinstance(item, Mapping))
        if isinstance(evidence, list)
        else ()
    )
    found["chains"] = "; ".join(map(_chain, chains))
    return {name: text for name, text in found.items() if text}


def _counted(count: object) -> str:
    if not isinstance(count, Mapping):
        return ""
    names = ", ".join(_strings(count.get("names")))
    return f"{count.get('min')}–{count.get('max')}{f' ({names})' if names else ''}"


def _chain(links: object) -> str:
    """Return a chain from the page back to the origin: `afp ← a+b`."""
    actors = (
        (link.get("actors") for link in links if isinstance(link, Mapping)) if isinstance(links, list) else ()
    )
    return " ← ".join("+".join(_strings(each)) for each in actors) or "–"


def _strings(values: object) -> list[str]:
    return [str(value) for value in values] if isinstance(values, list) else []


def _ignored(record: Mapping[str, Any], where: str) -> Mapping[str, str]:
    ignored = _mapping(record.get("ignored", {}), f"{where}.ignored")
    return {code: _needed(ignored, code, f"{where}.ignored") for code in ignored}


def _verdict(record: Mapping[str, Any], where: str) -> str:
    parts = (_text(record, name, where) for name in ("rating", "by", "date", "note"))
    return ", ".join(part for part in parts if part)


def _passage(record: Mapping[str, Any], where: str) -> SeenPassage:
    anchor = _one_of(Anchor, record, "anchor", where)
    left_out = _each(record.get("left_out", []), f"{where}.left_out", lambda out, _: out.get("governs"))
    return SeenPassage(
        source=_needed(record, "source", where),
        stance=_needed(record, "stance", where),
        quote=_needed(record, "quote", where),
        anchor=anchor,
        stands=anchor is Anchor.FOUND and True not in left_out,
    )


def _contradiction(record: Mapping[str, Any], where: str) -> tuple[str, str] | None:
    entry = _needed(record, "type", where), _needed(record, "with", where)
    return entry if record.get("contradiction") is True else None


def _source(record: Mapping[str, Any], where: str) -> tuple[str, str | None]:
    return _id(record, where), _text(record, "sha256", where) or None


def _page(record: Mapping[str, Any]) -> tuple[str, str]:
    mapped = f"map {record['map_sha256'] or 'unreadable'}" if "map_sha256" in record else ""
    said = (record.get("outlet"), record.get("published"), ", ".join(_strings(record.get("credits"))), mapped)
    return str(record.get("id")), " · ".join(str(part) for part in said if part)


def _problem(record: Mapping[str, Any], where: str) -> SeenProblem:
    return SeenProblem(
        code=_needed(record, "code", where),
        slug=_needed(record, "slug", where),
        severity=_one_of(Severity, record, "severity", where),
        claim=_text(record, "claim", where),
        source=_text(record, "source", where),
        message=_text(record, "message", where),
    )


def _interval(record: Mapping[str, Any], where: str) -> tuple[int, int]:
    low, high = record.get("min"), record.get("max")
    if type(low) is not int or type(high) is not int or not 0 <= low <= high:
        raise WrongDocumentError(f"{where} is no interval; {_HOW}")
    return low, high


def _names(record: Mapping[str, Any], where: str) -> tuple[str, ...]:
    names = record.get("names", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise WrongDocumentError(f"{where} has no `names`; {_HOW}")
    return tuple(names)


def _each(items: object, where: str, read: Callable[[Mapping[str, Any], str], _T]) -> tuple[_T, ...]:
    if not isinstance(items, list):
        raise WrongDocumentError(f"{where} is no list; {_HOW}")
    return tuple(
        read(_mapping(item, f"{where}[{index}]"), f"{where}[{index}]") for index, item in enumerate(items)
    )


def _by_id(records: Iterable[tuple[str, _T]], where: str) -> Mapping[str, _T]:
    found: dict[str, _T] = {}
    for id_, record in records:
        if id_ in found:
            raise WrongDocumentError(f"{where} holds an id twice; {_HOW}")
        found[id_] = record
    return found


def _one_of(values: type[_Word], record: Mapping[str, Any], key: str, where: str) -> _Word:
    try:
        return values(_needed(record, key, where))
    except ValueError:
        raise WrongDocumentError(f"{where} has a `{key}` that no verification has; {_HOW}") from None


def _mapping(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise WrongDocumentError(f"{where} is no record; {_HOW}")
    return value


def _id(record: Mapping[str, Any], where: str) -> str:
    return _needed(record, "id", where)


def _needed(record: Mapping[str, Any], key: str, where: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise WrongDocumentError(f"{where} has no `{key}`; {_HOW}")
    return str(value)


def _text(record: Mapping[str, Any], key: str, where: str) -> str:
    """Return the text under *key*; empty where there is none."""
    return "" if record.get(key) is None else _needed(record, key, where)
