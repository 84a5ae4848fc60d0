"""The claims checked by several processes, where there is work enough: the same results in the same order."""

import json
import os
import signal
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, NoReturn

from claimcheck.check.verify import Check, Found
from claimcheck.cli.environment import jobs_wanted
from claimcheck.cli.interrupt import INTERRUPTED
from claimcheck.cli.output import Progress
from claimcheck.problem import Problem
from claimcheck.records.model import Claim
from claimcheck.report.codec import codec_of, read, write
from claimcheck.report.model import CheckedClaim

_FIRST = 30
"""So many claims are checked before there are several processes: what rules make once, when they are first asked, is made by then."""

WORTH = 500
"""So many passages a process are worth starting one: articles that several of them quote are read in each."""

_CLAIM, _PROBLEM = codec_of(CheckedClaim), codec_of(Problem)


class _Worker(NamedTuple):
    """A process, where its results are read from, and the numbers of the claims that it checks."""

    process: int
    results: int
    part: Sequence[int]


def check_all(check: Check, claims: Sequence[Claim], progress: Progress) -> Iterable[Found]:
    """Return what *check* finds of each of *claims*, in their order.

    Whatever becomes of a process, a result that it did not hand over whole is made here.
    """
    number = _number(claims)
    first = claims[: _FIRST if number > 1 else 0]
    found = dict(enumerate(check(first, _untold))) if first else {}
    own, *others = _parts(claims, len(found), number)
    workers: list[_Worker] = []

    def tell(what: str, done: int, _total: int) -> None:
        """Tell of all processes what is told of this one."""
        progress(what, min(len(claims), done * (len(workers) + 1)), len(claims))

    try:
        for part in others:
            workers += _started(check, claims, part)
        found |= zip(own, check([claims[index] for index in own], tell), strict=True)
        while workers:
            found |= _results(workers[-1], claims)
            del workers[-1]
    finally:
        for worker in workers:
            _stop(worker)
    missing = [index for index in range(len(claims)) if index not in found]
    if missing:
        found |= zip(missing, check([claims[index] for index in missing], _untold), strict=True)
    return [found[index] for index in range(len(claims))]


def _untold(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def _number(claims: Sequence[Claim]) -> int:
    if not hasattr(os, "fork"):
        return 1
    passages = sum(len(claim.evidence) for claim in claims)
    return max(1, min(jobs_wanted(), passages // WORTH))


def _parts(claims: Sequence[Claim], first: int, number: int) -> list[list[int]]:
    """Return the numbers of *claims* from *first* on in so many parts, those that quote one article together."""
    order = sorted(
        range(first, len(claims)), key=lambda i: claims[i].evidence[0].source if claims[i].evidence else ""
    )
    size = max(1, -(-len(order) // number))
    return [order[start : start + size] for start in range(0, max(1, len(order)), size)]


def _started(check: Check, claims: Sequence[Claim], part: Sequence[int]) -> list[_Worker]:
    """Return the process that checks *part*; none where the system gives none."""
    reader, writer = -1, -1
    try:
        reader, writer = os.pipe()
        process = os.fork()
    except OSError:
        for handle in (reader, writer):
            with suppress(OSError):
                os.close(handle)
        return []
    if not process:
        _work(check, [claims[index] for index in part], writer)
    os.close(writer)
    return [_Worker(process, reader, part)]


def _work(check: Check, claims: Sequence[Claim], writer: int) -> NoReturn:
    """Check *claims*, hand the results over, and end: by no way that the first process has still to go."""
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: os._exit(INTERRUPTED))
        plain = [_to_plain(*found) for found in check(claims, _untold)]
        with os.fdopen(writer, "wb") as file:
            file.write(json.dumps(plain, separators=(",", ":")).encode())
    except BaseException:  # noqa: BLE001 -- it goes wrong again in the first process, which can tell of it
        os._exit(1)
    os._exit(0)


def _results(worker: _Worker, claims: Sequence[Claim]) -> dict[int, Found]:
    """Return what a process found; nothing where it did not come to its end."""
    with os.fdopen(worker.results, "rb", closefd=False) as file:
        content = file.read()
    _, status = os.waitpid(worker.process, 0)
    os.close(worker.results)
    if status:
        return {}
    found = json.loads(content)
    return {i: _from_plain(plain, claims[i]) for i, plain in zip(worker.part, found, strict=True)}


def _stop(worker: _Worker) -> None:
    """End a process whose results nobody waits for."""
    with suppress(OSError):
        os.close(worker.results)
    # Whoever was waited for already has a number that may be another's by now.
    with suppress(OSError):
        if os.waitpid(worker.process, os.WNOHANG) == (0, 0):
            os.kill(worker.process, signal.SIGKILL)
            os.waitpid(worker.process, 0)


def _to_plain(checked: CheckedClaim, problems: Sequence[Problem]) -> list[Any]:
    return [write(_CLAIM, checked), [write(_PROBLEM, problem) for problem in problems]]


def _from_plain(plain: list[Any], claim: Claim) -> Found:
    checked: CheckedClaim = read(_CLAIM, plain[0])
    return checked._replace(claim=claim), [read(_PROBLEM, problem) for problem in plain[1]]
