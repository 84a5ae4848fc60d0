"""Work on many parts, and the check of many claims, in this process, in several, or on a Ray cluster: the same results in the same order.

A task is a function of a part's number; it sends nothing but its result, and does the same however often it is called. So
what a process owes that died is made again, and nothing is lost or there twice.
"""

import gc
import json
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stdout, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

from claimcheck.check.verify import Check, Found
from claimcheck.cli.environment import INTERRUPTED, jobs_wanted
from claimcheck.cli.output import Progress, untold
from claimcheck.errors import ClaimcheckError
from claimcheck.problem import Problem
from claimcheck.records.model import Claim
from claimcheck.report.codec import codec_of, read, write
from claimcheck.report.model import CheckedClaim

if TYPE_CHECKING:
    from concurrent.futures import Future


Result = TypeVar("Result")
Task = Callable[[int], Result]

_TRIES = 3
"""So often a part is tried where the process dies: what kills three is not tried in this one."""

_task: Callable[[int], Any] | None = None
"""What a forked process does; it has it from its parent, so that nothing large is sent."""


class Ray(NamedTuple):
    """A Ray cluster to work on; without an address the one that RAY_ADDRESS names, or else one on this machine."""

    address: str = ""


def in_order(
    task: Task[Result],
    count: int,
    jobs: int,
    *,
    lost: Task[Result] | None = None,
    cluster: Ray | None = None,
) -> Iterator[Result]:
    """Yield what *task* returns for each number below *count*, in their order.

    Args:
        task: What is done.
        count: How many parts there are.
        jobs: In so many processes.
        lost: What stands for a part at which a process died each time; None: it is done here.
        cluster: Where else it is done.

    Raises:
        ClaimcheckError: if there is no such cluster, or Ray is not installed.
    """
    if cluster is not None and count:
        # Of processes and nodes that died Ray tells on the standard output, whatever it was asked; results go there.
        with redirect_stdout(sys.stderr):
            yield from _on_ray(task, count, jobs, lost or task, cluster)
    elif jobs == 1 or not count or not hasattr(os, "fork"):
        yield from map(task, range(count))
    else:
        yield from _in_processes(task, count, jobs, lost or task)


def told(results: Iterator[Result], what: str, total: int, progress: Progress) -> Iterator[Result]:
    """Yield *results*, and tell *progress* of each how many of *total* are there."""
    for done, result in enumerate(results, start=1):
        progress(what, done, total)
        yield result


def aside(make: Callable[[], Result], jobs: int) -> Result:
    """Return what *make* returns, made as `in_order` makes things.

    What asks an object store must not fork, so that where several processes work only they ask.
    """
    [made] = in_order(lambda _: make(), 1, jobs)
    return made


def _in_processes(task: Task[Result], count: int, jobs: int, lost: Task[Result]) -> Iterator[Result]:
    made: dict[int, Result] = {}
    due = 0
    for _ in range(_TRIES):
        # They are started anew with what is owed.
        owed = [number for number in range(due, count) if number not in made]
        for number, result in _until_one_dies(task, owed, jobs):
            made[number] = result
            while due in made:
                yield made.pop(due)
                due += 1
    # Whose process died is not told: from here on each has one of its own.
    for number in range(due, count):
        if number not in made:
            made.update(_until_one_dies(task, [number], 1))
        yield made.pop(number) if number in made else lost(number)


def _until_one_dies(task: Task[Result], owed: Sequence[int], jobs: int) -> Iterator[tuple[int, Result]]:
    """Yield numbers and their results, as far as they were made before a process died."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    global _task  # noqa: PLW0603 -- forked processes find it there
    if not owed:
        return
    _task, before = task, set(active_children())
    executor = ProcessPoolExecutor(min(jobs, len(owed)), get_context("fork"), _begin)
    is_done = False
    try:
        futures: deque[tuple[int, Future[Result]]] = deque()
        with suppress(BrokenProcessPool):
            futures += [(number, executor.submit(_call, number)) for number in owed]
        while futures:
            # What was taken is no longer held here.
            number, future = futures.popleft()
            with suppress(BrokenProcessPool):
                yield number, future.result()
        is_done = True
    finally:
        executor.shutdown(wait=is_done, cancel_futures=True)
        for process in () if is_done else set(active_children()) - before:
            process.kill()
        _task = None


_GARBAGE = 50_000
"""After so many new objects it is looked for cycles among them; Python's own 700 take a twentieth of the time that reading takes."""


def _begin() -> None:
    """Let the process that started this one be interrupted, and end it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _look_seldom()


def _look_seldom() -> None:
    """Look for garbage seldom, and not in what is there already."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def _call(number: int) -> Any:  # noqa: ANN401 -- whatever the task returns
    assert _task is not None  # noqa: S101 -- set before the fork
    return _task(number)


def _on_ray(task: Task[Result], count: int, jobs: int, lost: Task[Result], cluster: Ray) -> Iterator[Result]:
    ray = _ray()
    is_ours = not ray.is_initialized()
    if is_ours:
        _join(ray, cluster, jobs)
    try:
        # What a task carries is sent once to each machine, and read once by each of its processes.
        kept = ray.put(ray.cloudpickle.dumps(task))
        run = ray.remote(_apply).options(max_retries=_TRIES - 1)
        waiting = [run.remote([kept], number) for number in range(count)]
        for number in range(count):
            try:
                result: Result = ray.get(waiting[number])
            except ray.exceptions.RayTaskError as error:
                raise error.cause from None
            except ray.exceptions.RayError:
                result = lost(number)
            waiting[number] = None
            yield result
    finally:
        if is_ours:
            ray.shutdown()


_held: tuple[str, Callable[[int], Any]] | None = None
"""The task that a process of Ray's does, and its name in the store."""


def _apply(kept: list[Any], number: int) -> Any:  # noqa: ANN401 -- whatever the task returns
    """Do what is *kept* in Ray's store for one number.

    It stands in a list, or Ray would unpack it for each number anew; and packed, so that its tables are the process's own:
    in the store's shared memory they are looked up more slowly.
    """
    global _held  # noqa: PLW0603 -- so long as the process lives
    ray = _ray()
    name = kept[0].hex()
    if _held is None or _held[0] != name:
        _held = None
        _held = name, ray.cloudpickle.loads(ray.get(kept[0]))
        _look_seldom()
    return _held[1](number)


def _ray() -> Any:  # noqa: ANN401 -- a module that may be missing
    # It tells its makers of every start otherwise.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray
    except ImportError:
        raise ClaimcheckError("ray is not installed: pip install 'claimcheck-cli[ray]'") from None
    return ray


def _join(ray: Any, cluster: Ray, jobs: int) -> None:  # noqa: ANN401 -- the module
    address = cluster.address or os.environ.get("RAY_ADDRESS", "")
    import logging

    start = partial(ray.init, log_to_driver=False, logging_level=logging.ERROR)
    try:
        if address:
            start(address=address)
        else:
            start(address="local", num_cpus=jobs, include_dashboard=False)
    except Exception as error:  # noqa: BLE001 -- of a machine too busy to start it Ray tells with a plain one
        told = str(error).strip().partition("\n")[0]
        raise ClaimcheckError(f"no Ray cluster at {address or 'this machine'}: {told}") from None


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
    found = dict(enumerate(check(first, untold))) if first else {}
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
        found |= zip(missing, check([claims[index] for index in missing], untold), strict=True)
    return [found[index] for index in range(len(claims))]


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
        plain = [_to_plain(*found) for found in check(claims, untold)]
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
