"""Preflight: some real steps of a recipe on its real pictures, measured before hours are spent on it.

The steps run in a child process: what it takes of memory is the training's alone and is given back whole, and running
out of memory ends the child and not the program. `python -m translator.train.preflight FOLDER` is that child; it trains
a run in FOLDER by the ordinary loop, and the caller removes the folder.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from math import prod
from pathlib import Path
from statistics import quantiles
from typing import IO, Any

from translator import paths
from translator.errors import RunError, TranslatorError
from translator.jobs.memory import free_bytes, peak_bytes
from translator.jobs.progress import Control, Event, Note, Progress, Report, silent
from translator.jobs.wire import from_line, to_line
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.schedule import total_images

STEPS = 20
"""Steps that are measured, unless they take too long."""
WARM = 5
"""Steps before the first measured one: algorithms are chosen, optimizer state is made, CUDA graphs are captured."""
LEAST = 4
"""Steps that are measured however long they take."""
LIMIT_S = 45.0
COMFORT = 0.95
"""Share of the free memory up to which a training is said to fit."""

Range = tuple[float, float, float]


class DoesNotFit(RunError):
    """The measured steps ran out of memory."""


@dataclass(frozen=True)
class Measured:
    """What a training takes, measured over `steps` steps.

    `seconds_per_image` is the lower quartile, the median and the upper quartile. `peak_bytes` and `free_bytes` are of
    the device's memory, None where the system does not say; `checkpoint_bytes` is of one checkpoint, of which `keep`
    are kept.
    """

    device: str
    steps: int
    seconds_per_image: Range
    total_images: int
    peak_bytes: int | None
    free_bytes: int | None
    checkpoint_bytes: int
    keep: int
    free_disk_bytes: int

    @property
    def seconds(self) -> Range:
        """Return how long the whole training takes: lower quartile, median, upper quartile."""
        low, middle, high = (self.total_images * seconds for seconds in self.seconds_per_image)
        return low, middle, high

    @property
    def disk_bytes(self) -> int:
        """Return what the checkpoints take on disk; while one is written, it is there besides those kept."""
        return self.checkpoint_bytes * (self.keep + 1)

    @property
    def fits(self) -> bool:
        """Tell whether memory and disk suffice; what the system does not say is taken to suffice."""
        in_memory = not self.peak_bytes or not self.free_bytes or self.peak_bytes <= COMFORT * self.free_bytes
        return in_memory and self.disk_bytes <= self.free_disk_bytes


def measure(
    recipe: Recipe, health: Mapping[str, Any], *, report: Report = silent, control: Control | None = None
) -> Measured:
    """Train some steps of a recipe in a child process and return what they took; nothing of it stays.

    `health` is the JSON of the pictures' report. Raises DoesNotFit when memory runs out, RunError when `control` asks
    to stop, and what the training itself would raise.
    """
    control = control or Control()
    with tempfile.TemporaryDirectory(prefix="translator-preflight-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        paths.write_atomic(folder / "request.json", json.dumps({"recipe": recipe.to_json(), "health": health}))
        code = _run(folder, report, control)
        if control.stopping:
            raise RunError("The measurement was stopped.")
        if not (folder / "answer.json").exists():
            raise _died(code)
        return _answer(json.loads((folder / "answer.json").read_bytes()))


def smaller(recipe: Recipe) -> dict[str, object]:
    """Return the changes that make a training need clearly less memory, empty where it is as small as it gets.

    First the batch is halved, with twice as many batches added up before an update, so that the training stays what it
    was; then the pictures become smaller by a quarter.
    """
    training, data = recipe.training, recipe.data
    if training.batch > 1:
        batch = training.batch // 2
        together = round(training.batch * training.accumulate / batch)
        return {"training.batch": batch, "training.accumulate": min(together, 1024)}
    crop = data.crop_size * 3 // 4 // 32 * 32
    if crop < 32:
        return {}
    return {"data.crop_size": crop, "data.load_size": max(crop, round(data.load_size * crop / data.crop_size))}


def rehearse(recipe: Recipe, health: Mapping[str, Any], folder: Path, report: Report) -> Measured:
    """Train some steps of a recipe in this process, in a run below `folder`, and return what they took."""
    from translator.train.device import choose
    from translator.train.loop import train
    from translator.train.start import prepare

    run = prepare(_shortened(recipe), folder / "run", health)
    device = choose(recipe.machine).torch_device
    memory = _Memory(device)
    watch = _Watch(report)
    train(run, report=watch, control=watch.control)
    steps = watch.steps()
    pace = quantiles((seconds / images for images, seconds in steps), n=4, method="inclusive")
    return Measured(
        device=device.type,
        steps=len(steps),
        seconds_per_image=(pace[0], pace[1], pace[2]),
        total_images=total_images(recipe.training, run.facts.samples),
        peak_bytes=memory.peak(run),
        free_bytes=memory.free,
        checkpoint_bytes=_size(run),
        keep=recipe.training.keep,
        free_disk_bytes=shutil.disk_usage(_existing(paths.runs())).free,
    )


def _shortened(recipe: Recipe) -> Recipe:
    """Return a recipe that reports after every step and neither ends nor draws samples while it is measured."""
    changes = {
        "epochs": 1e9,
        "decay_epochs": 0,
        "log_every": recipe.training.batch * recipe.training.accumulate,
        "samples": 0,
        "checkpoint_every": 10**12,
        "tensorboard": False,
    }
    return replace(recipe, training=recipe.training.changed(changes, "preflight"))


class _Watch:
    """Times the steps by what the loop reports after each, and asks it to stop after enough of them."""

    def __init__(self, report: Report) -> None:
        self.control = Control()
        self._report = report
        self._marks: list[tuple[int, float]] = []

    def __call__(self, event: Event) -> None:
        if isinstance(event, Note):
            self._report(event)
        if not isinstance(event, Progress) or self.control.stopping:
            return
        self._marks.append((event.done, time.perf_counter()))
        done = len(self._marks)
        self._report(Progress("Measuring", min(done, WARM + STEPS), WARM + STEPS))
        enough = done >= WARM + STEPS or (done > LEAST and self._marks[-1][1] - self._marks[0][1] > LIMIT_S)
        if enough:
            self.control.stop()

    def steps(self) -> list[tuple[int, float]]:
        """Return the images and the seconds of the steps that count."""
        marks = self._marks[min(WARM - 1, len(self._marks) - LEAST - 1) :]
        return [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(marks)]


class _Memory:
    """The device's memory: what was free at first, and the most that was taken since."""

    def __init__(self, device: Any) -> None:
        import torch

        self._device = device
        self._before = 0
        self.free: int | None
        if device.type == "cuda":
            torch.cuda.reset_peak_memory_stats(device)
            self.free = torch.cuda.mem_get_info(device)[0]
        elif device.type == "mps":
            self.free = torch.mps.recommended_max_memory()
        else:
            self.free = free_bytes()
            self._before = peak_bytes() or 0

    def peak(self, run: Run) -> int | None:
        import torch

        if self._device.type == "cuda":
            return torch.cuda.max_memory_allocated(self._device)
        if self._device.type == "mps":
            return torch.mps.driver_allocated_memory()
        peak = peak_bytes()
        return peak - self._before + _cache_bytes(run) if peak else None


def _cache_bytes(run: Run) -> int:
    """Return what the cache of decoded pictures will take, of which some steps fill only a little."""
    size = sum(prod(shape) for shape in run.dataset().shapes())
    return size if size <= run.recipe.machine.cache_gb * 2**30 else 0


def _size(run: Run) -> int:
    return sum(path.stat().st_size for path in run.checkpoint().folder.iterdir())


def _existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if path.exists())


def _run(folder: Path, report: Report, control: Control) -> int:
    """Run the child, pass on what it reports, and return its exit code."""
    # -P: the folder the user happens to be in must not provide modules.
    command = [sys.executable, "-P", "-m", "translator.train.preflight", str(folder)]
    environment = dict(os.environ) | {"PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as child:
        assert child.stdout is not None
        reader = threading.Thread(target=_pass_on, args=(child.stdout, report), name="preflight", daemon=True)
        reader.start()
        while child.poll() is None:
            if control.stopping:
                child.kill()
            _wait(child)
        reader.join()
    return child.returncode


def _wait(child: "subprocess.Popen[str]") -> None:
    try:
        child.wait(0.1)
    except subprocess.TimeoutExpired:
        return


def _pass_on(lines: IO[str], report: Report) -> None:
    for line in lines:
        if (event := from_line(line)) is not None:
            report(event)


def _died(code: int) -> RunError:
    if code == -9:  # the system ends what takes the last of the memory
        return DoesNotFit("The training takes more memory than there is: the system ended it while it was measured.")
    return RunError(f"The measured steps ended with exit code {code}; `translator train` shows what went wrong.")


def _answer(values: dict[str, Any]) -> Measured:
    if "error" in values:
        raise DoesNotFit(values["error"]) if values["fits"] is False else RunError(values["error"])
    return Measured(**values | {"seconds_per_image": tuple(values["seconds_per_image"])})


def main(folder: Path) -> None:
    """Measure what FOLDER/request.json describes and write FOLDER/answer.json."""
    threading.Thread(target=_end_with_parent, args=(folder,), daemon=True).start()
    request = json.loads((folder / "request.json").read_bytes())
    try:
        recipe = Recipe.parse(request["recipe"], "the recipe")
        answer: dict[str, Any] = asdict(rehearse(recipe, request["health"], folder, _say))
    except TranslatorError as error:
        answer = {"error": str(error), "fits": None}
    except (MemoryError, RuntimeError) as error:
        if not _out_of_memory(error):
            raise
        answer = {"error": "The training takes more memory than there is.", "fits": False}
    paths.write_atomic(folder / "answer.json", json.dumps(answer))


def _end_with_parent(folder: Path) -> None:
    """Wait until whoever started this process is gone or done, and then leave nothing behind."""
    while os.read(0, 4096):  # not sys.stdin, whose lock would be held when the interpreter ends
        continue
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _say(event: Event) -> None:
    sys.stdout.write(to_line(event) + "\n")
    sys.stdout.flush()


def _out_of_memory(error: Exception) -> bool:
    """Tell whether torch found no memory; only on GPUs it says so by a class of its own."""
    import torch

    return isinstance(error, MemoryError | torch.OutOfMemoryError) or "can't allocate memory" in str(error)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
