"""What a shell offers at the Tab key: ids, tags and codes that begin with what was typed.

Completion runs at every press of a key: nothing is checked and no article read. Whatever goes wrong,
nothing is offered and nothing printed.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from claimcheck.load.ids import Ids

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
    from claimcheck.load.ids import Ids, scan_ids

    try:
        from claimcheck.load.project import claims_folder, working_folder

        # typer makes a path of it only when the command runs.
        given = context.params.get("claims")
        return scan_ids(claims_folder(Path(given) if given else None, working_folder()))
    except Exception:  # noqa: BLE001 -- half a command on a prompt is no place for an error of any kind
        return Ids()
