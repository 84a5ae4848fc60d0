"""What a shell offers at the Tab key: ids, tags and codes that begin with what was typed.

Completion runs at every press of a key: nothing is checked and no article read. Whatever goes wrong,
nothing is offered and nothing printed. Of records nothing is parsed, so that half-written files serve, too, and no YAML
reader need be loaded: what looks like an id in a running text may be offered.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import typer

from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, list_files, read_bytes

Completion = Callable[[typer.Context, str], list[str]]
"""What typer calls with the arguments so far and the beginning of a word."""


def claim_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the claims that *incomplete* begins, but those that stand in the command already."""
    given = context.params.get("ids") or ()
    return [id_ for id_ in _offered(_project_ids(context).claims, incomplete) if id_ not in given]


def source_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the sources that *incomplete* begins."""
    return _offered(_project_ids(context).sources, incomplete)


def actor_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the actors that *incomplete* begins."""
    return _offered(_project_ids(context).actors, incomplete)


def actor_and_source_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the actors and the sources that *incomplete* begins."""
    return sorted({*actor_ids(context, incomplete), *source_ids(context, incomplete)})


def all_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the claims, sources and actors that *incomplete* begins."""
    return sorted({*claim_ids(context, incomplete), *actor_and_source_ids(context, incomplete)})


def tags(context: typer.Context, incomplete: str) -> list[str]:
    """Return the tags that *incomplete* begins."""
    return _offered(_project_ids(context).tags, incomplete)


def codes_and_claims(context: typer.Context, incomplete: str) -> list[str]:
    """Return the problem codes, in the case that is typed, and the claims that *incomplete* begins."""
    from claimcheck.problem import CODES

    codes = (code.lower() for code in CODES) if incomplete.islower() else CODES
    return [*_offered(codes, incomplete), *claim_ids(context, incomplete)]


def statuses(_: typer.Context, incomplete: str) -> list[str]:
    """Return the values of the axes and of `status` that *incomplete* begins."""
    return _offered(sorted(all_statuses()), incomplete)


def all_statuses() -> tuple[str, ...]:
    """Return every value of every axis, and every status that records give."""
    from claimcheck.records.model import Fit, Status
    from claimcheck.report.evidence import Anchor
    from claimcheck.report.model import Consistency, Corroboration

    axes = (Anchor, Corroboration, Consistency, Fit, Status)
    return tuple(dict.fromkeys(value.value for axis in axes for value in axis))


def _offered(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _project_ids(context: typer.Context) -> "Ids":

    try:
        from claimcheck.load.project import claims_folder, working_folder

        # typer makes a path of it only when the command runs.
        given = context.params.get("claims")
        return scan_ids(claims_folder(Path(given) if given else None, working_folder()))
    except Exception:  # noqa: BLE001 -- half a command on a prompt is no place for an error of any kind
        return Ids()


# Compiled when they are used: every start of the program would pay for it.
_WORD = r"[\"']?(?P<id>[a-z0-9][a-z0-9.-]*)"
_PART = (
    r"(?m)^(?P<list>sources|actors|claims)[ \t]*:"
    rf"|(?:^[ \t]*(?:-[ \t]+)?|\{{[ \t]*)id[ \t]*:[ \t]*{_WORD}"
    r"|\btags[ \t]*:[ \t]*\[(?P<tags>[^\]\n]*)"
    r"|\btags[ \t]*:[ \t]*\n(?P<lines>(?:[ \t]*-[ \t][^\n]*\n)+)"
)
_TAG = r"(?m)(?:^[ \t]*-[ \t]|[\[,]|^)[ \t]*[\"']?(?P<tag>[^\s,\"'\]]+)[\"']?[ \t]*(?=,|$)"
_INERT = r"\w[\w.@+/-]*"
"""Words that mean nothing to any shell."""


class Ids(NamedTuple):
    """What a project's files seem to define, sorted."""

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def scan_ids(folder: Path) -> Ids:
    """Return the ids and tags in the YAML files below *folder*; files that cannot be read are passed over."""
    found: dict[str, set[str]] = {name: set() for name in Ids._fields}
    for kind, word in chain.from_iterable(_words(_text(path)) for path in _files(folder)):
        if re.fullmatch(_INERT, word):
            found[kind].add(word)
    return Ids(**{kind: tuple(sorted(words)) for kind, words in found.items()})


def _files(folder: Path) -> Iterator[Path]:
    with suppress(UnreadableError):
        yield from (file.path for file in list_files(folder) if file.path.suffix.lower() in RECORD_SUFFIXES)


def _text(path: Path) -> str:
    from claimcheck.load.texts import MAX_BYTES

    try:
        return read_bytes(path, MAX_BYTES).decode("utf-8", "replace").replace("\r\n", "\n")
    except UnreadableError:
        return ""


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield each id with the list that it stands in, and each tag."""
    kind = ""
    for match in re.finditer(_PART, text):
        kind = match["list"] or kind
        if match["id"] and kind:
            yield kind, match["id"].rstrip(".-")
        for tag in re.finditer(_TAG, match["tags"] or match["lines"] or ""):
            yield "tags", tag["tag"]
