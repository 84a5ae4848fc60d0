"""Work on many parts, in this process, in several, or on a Ray cluster: the same results in the same order.

A task is a function of a part's number; it sends nothing but its result, and does the same however often it is called. So
what a process owes that died is made again, and nothing is lost or there twice.
"""

import gc
import logging
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout, suppress
from functools import partial
from multiprocessing import active_children, get_context
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from claimcheck.errors import ClaimcheckError

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
    """Let the process that started this one be interrupted, and end it; look for garbage seldom, and not in what is there already."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
        # What a task carries is sent once to each machine.
        kept = ray.put(task)
        run = ray.remote(_apply).options(max_retries=_TRIES - 1)
        waiting = [run.remote(kept, number) for number in range(count)]
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


def _apply(task: Task[Result], number: int) -> Result:
    return task(number)


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
    start = partial(ray.init, log_to_driver=False, logging_level=logging.ERROR)
    try:
        if address:
            start(address=address)
        else:
            start(address="local", num_cpus=jobs, include_dashboard=False)
    except Exception as error:  # noqa: BLE001 -- of a machine too busy to start it Ray tells with a plain one
        told = str(error).strip().partition("\n")[0]
        raise ClaimcheckError(f"no Ray cluster at {address or 'this machine'}: {told}") from None
