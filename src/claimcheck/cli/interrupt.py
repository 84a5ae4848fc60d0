"""Ctrl-C before there is anything to interrupt."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTED = 130
"""What shells show of a process that an interrupt ended."""


@contextmanager
def leaving_at_once() -> Iterator[None]:
    """Have an interrupt end the process at once, with its code and without a word.

    While modules are loaded nothing is printed or written yet, and Python would swallow an interrupt in
    some places and print a traceback in others. Where interrupts are ignored, as in the background of a
    shell, they stay so.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
