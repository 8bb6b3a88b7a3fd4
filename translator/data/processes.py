"""Worker processes: how they start, and that they end with the process they work for."""

import os
import signal
import sys
import threading
from multiprocessing import get_context, parent_process
from multiprocessing.context import BaseContext


def context() -> BaseContext:
    """Return the way worker processes are started.

    Never by a plain fork: a window or a trainer has threads and perhaps a GPU context, and a forked copy of those hangs
    or crashes. On Linux workers are forked from a clean server process that has torch loaded, which takes
    milliseconds; elsewhere they are spawned.
    """
    if not sys.platform.startswith("linux"):
        return get_context("spawn")
    server = get_context("forkserver")
    server.set_forkserver_preload(["translator.data.worker"])
    return server


def settle(_worker: int) -> None:
    """Prepare a worker process: leave Ctrl-C to the process it works for, and end with that process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="end-with-parent", daemon=True).start()


def usable_cores() -> int:
    """Return how many processor cores this process may use."""
    if sys.platform == "win32" or sys.platform == "darwin":
        return os.cpu_count() or 1
    return len(os.sched_getaffinity(0))


def _end_with_parent() -> None:
    # torch's own watch looks at the parent in the system's sense, which is the fork server and stays alive.
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
