"""The process that does isolated work.

    python -m translator.gui.child KIND      arguments as a line of JSON in, events as lines of JSON out

The end of the input asks the work to stop at its next safe point: the window wants that, or it is gone. Qt is not
imported here.
"""

import json
import os
import sys
import threading

from translator.errors import TranslatorError
from translator.gui.isolation import REFUSED
from translator.gui.works import WORKS
from translator.jobs.progress import Control, Event
from translator.jobs.wire import to_line


def main(kind: str) -> int:
    """Do the work of a kind in this process and return the exit code."""
    arguments = json.loads(sys.stdin.readline())
    control = Control()
    threading.Thread(target=_stop_at_end, args=(control,), name="stop", daemon=True).start()
    # What libraries print must not come between the events.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def report(event: Event) -> None:
        out.write(to_line(event) + "\n")
        out.flush()

    try:
        WORKS[kind]({**arguments, "isolate": False}, report, control)
    except TranslatorError as error:
        print(" ".join(str(error).split()), file=sys.stderr)  # noqa: T201
        return REFUSED
    return 0


def _stop_at_end(control: Control) -> None:
    # Not through sys.stdin: a thread that waits inside it makes Python abort when it ends.
    os.read(sys.stdin.fileno(), 1)
    control.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
