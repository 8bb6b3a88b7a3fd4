"""Ctrl-C as a request: the first one lets the work end at a safe point."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from translator.cli.show import note
from translator.jobs.progress import Control


@contextmanager
def stoppable(words: str) -> Iterator[Control]:
    """Give a Control that the first Ctrl-C stops, saying `words`; a second one ends the program at once."""
    control = Control()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        control.stop()
        note(f"{words}; press Ctrl-C again to quit at once.")
        signal.signal(signal.SIGINT, quit_at_once)

    def quit_at_once(_signal: int, _frame: FrameType | None) -> None:
        os._exit(130)

    previous = signal.signal(signal.SIGINT, ask)
    try:
        yield control
    finally:
        signal.signal(signal.SIGINT, previous)
