"""Trainee: a training that is killed from within at a chosen moment, run as a process of its own.

`python -m translator.conformance.trainee RECIPE RUN IMAGES` starts a run and ends without any clean-up once that many
images are seen: SIGKILL, or TerminateProcess on Windows.
"""

import os
import signal
import sys
from pathlib import Path

from translator.jobs.progress import Event, Progress
from translator.train.loop import train
from translator.train.recipe import Recipe
from translator.train.start import start


def main(recipe: Path, run: Path, images: int) -> None:
    """Train until `images` are seen, then die."""

    def report(event: Event) -> None:
        if isinstance(event, Progress) and event.what == "Training" and event.done >= images:
            # Windows has no SIGKILL; os.kill calls TerminateProcess there.
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    train(start(Recipe.read(recipe), run), report=report)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
