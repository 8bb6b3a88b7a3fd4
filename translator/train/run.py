"""Run: the folder of one training. Everything shown about a training is read from it.

recipe.json  environment.json  facts.json  health.json  manifest.json  notes.json  log.jsonl  samples/*.png
checkpoints/IMAGES/
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, Self

from filelock import FileLock, Timeout

from translator import paths
from translator.api import Facts
from translator.data.dataset import Dataset, open_dataset
from translator.data.manifest import Manifest
from translator.errors import RunError
from translator.paths import write_atomic
from translator.train.checkpoint import Checkpoint, best_of, list_checkpoints
from translator.train.log import Line, Log
from translator.train.notes import Notes
from translator.train.recipe import Recipe
from translator.train.schedule import total_images
from translator.train.settings import TrainSettings

LOOK_S = 0.5
"""Longer than `Run.state` of another process holds the lock when it looks whether the run is training."""
MANIFEST = "manifest.json"

RunState = Literal["new", "training", "finished", "stopped", "failed"]


@dataclass(frozen=True)
class Run:
    """A run's folder and what is in it."""

    folder: Path

    @classmethod
    def create(cls, folder: Path, recipe: Recipe, dataset: Dataset, multiple_of: int) -> Self:
        """Make the folder of a new run; raise RunError when there is one of that name."""
        about = {"domains": dataset.domains, "multiple_of": multiple_of, "files": _fingerprint(dataset)}
        try:
            folder.mkdir(parents=True)
        except FileExistsError as error:
            raise RunError(f"There is already something at {folder}; resume it, or give another name.") from error
        except OSError as error:
            raise RunError(f"The run folder {folder} cannot be made: {error.strerror}.") from error
        run = cls(folder)
        run.write_json("recipe.json", run._with_manifest(recipe).to_json())
        run.write_json("facts.json", {**about, "facts": asdict(dataset.facts(recipe.training.batch))})
        for name in ("samples", "checkpoints"):
            (folder / name).mkdir()
        return run

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open an existing run; raise RunError when the folder is none."""
        if not (folder / "recipe.json").is_file():
            raise RunError(f"{folder} is not a run: it has no recipe.json.")
        return cls(folder)

    @classmethod
    def find(cls, name: str) -> Self:
        """Open a run by its path, by its name in the folder of runs, or by what its user calls it."""
        path = Path(name)
        if (path / "recipe.json").is_file():
            return cls(path)
        if (paths.runs() / name / "recipe.json").is_file():
            return cls(paths.runs() / name)
        called = [run.folder for run in list_runs() if run.notes.name == name]
        if len(called) == 1:
            return cls(called[0])
        if called:
            folders = ", ".join(folder.name for folder in called)
            raise RunError(f"Several runs are called {name}; name one by its folder: {folders}.")
        raise RunError(
            f"There is no run called {name}, neither here nor in {paths.runs()}; `translator runs` lists them."
        )

    @property
    def name(self) -> str:
        """Return the run's name, which is its folder's."""
        return self.folder.name

    @property
    def notes(self) -> Notes:
        """Return what the user calls the run and says of it."""
        return Notes.read(self.folder)

    @property
    def title(self) -> str:
        """Return the user's name for the run, or else the folder's."""
        return self.notes.name or self.name

    @cached_property
    def recipe(self) -> Recipe:
        """Return the run's recipe; its manifest is the run's own copy, wherever the run's folder was moved."""
        recipe = Recipe.read(self.folder / "recipe.json")
        own = self.folder / MANIFEST
        return recipe.changed({"data.manifest": str(own)}, str(self.folder)) if own.exists() else recipe

    @cached_property
    def family_id(self) -> str:
        """Return the id of the run's family, whether or not its plugin is installed."""
        return str(self.read_json("recipe.json")["family"])

    @cached_property
    def training(self) -> TrainSettings:
        """Return the training settings, which need no plugin to be read."""
        path = self.folder / "recipe.json"
        return TrainSettings.parse(self.read_json("recipe.json")["training"], f"{path}: training")

    @cached_property
    def facts(self) -> Facts:
        """Return what the family was told about the data."""
        values = self.read_json("facts.json")["facts"]
        classes, vocabulary = tuple(values.pop("classes")), tuple(values.pop("vocabulary"))
        return Facts(**values, classes=classes, vocabulary=vocabulary)

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """Return the titles of the domains, in the order of the data set's kind."""
        return tuple(self.read_json("facts.json")["domains"])

    @property
    def multiple_of(self) -> int:
        """Return what the networks need of a picture's height and width."""
        return int(self.read_json("facts.json")["multiple_of"])

    @property
    def excluded(self) -> frozenset[Path]:
        """Return the unreadable pictures that the health report found before training."""
        if not (self.folder / "health.json").exists():
            return frozenset()
        return frozenset(Path(path) for path in self.read_json("health.json")["unreadable"])

    @property
    def total_images(self) -> int:
        """Return the images seen when the run is finished."""
        return total_images(self.training, self.facts.samples)

    def dataset(self) -> Dataset:
        """Open the run's pictures; raise RunError when they are not those it began with."""
        dataset = open_dataset(self.recipe.family.data, self.recipe.data, self.multiple_of).without(self.excluded)
        if _fingerprint(dataset) != self.read_json("facts.json")["files"]:
            raise RunError(
                f"The folders no longer hold the pictures that the run {self.name} began with; put them back, or train "
                f"anew with --recipe {self.folder / 'recipe.json'}."
            )
        return dataset

    @property
    def log(self) -> Log:
        """Return the run's log."""
        return Log(self.folder / "log.jsonl")

    @property
    def checkpoints(self) -> list[Checkpoint]:
        """Return the run's checkpoints, oldest first."""
        return list_checkpoints(self.folder / "checkpoints")

    def checkpoint(self, which: str = "newest") -> Checkpoint:
        """Return a checkpoint by "newest", "best" or the number of images seen."""
        found = self.checkpoints
        if not found:
            raise RunError(f"The run {self.name} has no checkpoint yet; train it a little longer.")
        if which == "newest":
            return found[-1]
        if which == "best":
            return self._best(found)
        for checkpoint in found:
            if which.isdigit() and checkpoint.images == int(which):
                return checkpoint
        known = ", ".join(str(checkpoint.images) for checkpoint in found)
        raise RunError(f"The run {self.name} has no checkpoint {which}; it has {known}.")

    def _best(self, found: list[Checkpoint]) -> Checkpoint:
        best = best_of(found)
        if best is None:
            raise RunError(
                f"The run {self.name} measured no quality to choose the best by; use newest or a number, and train "
                "with a smaller --watch-every or a larger --watch-share next time."
            )
        return best

    def newest_sample(self) -> Path | None:
        """Return the newest sample sheet."""
        return max((self.folder / "samples").glob("*.png"), default=None)

    def ticks(self) -> list[Line]:
        """Return the log lines that hold losses."""
        return [line for line in self.log.read() if "event" not in line]

    def images(self) -> int:
        """Return how far the newest checkpoint is."""
        return self.checkpoints[-1].images if self.checkpoints else 0

    def state(self) -> RunState:
        """Return what the run is doing, judged by its lock and the last event of its log."""
        if self._locked():
            return "training"
        if self.images() >= self.total_images:
            return "finished"
        events = [line["event"] for line in self.log.read() if "event" in line]
        if events and events[-1] == "failed":
            return "failed"
        return "stopped" if events else "new"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the run for one training process; raise RunError when another has it."""
        lock = FileLock(self.folder / ".lock")
        try:
            lock.acquire(timeout=LOOK_S)
        except Timeout as error:
            raise RunError(f"Another process is training the run {self.name}; stop it first.") from error
        except OSError as error:
            raise RunError(f"The run folder {self.folder} cannot be written: {error.strerror}.") from error
        try:
            yield
        finally:
            lock.release()

    def write_json(self, name: str, value: object) -> None:
        """Write a JSON file of the run."""
        write_atomic(self.folder / name, json.dumps(value, indent=2, ensure_ascii=False, default=str) + "\n")

    def read_json(self, name: str) -> dict[str, Any]:
        """Read a JSON file of the run; raise RunError when it is missing or damaged."""
        try:
            value = json.loads((self.folder / name).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise RunError(f"{self.folder / name} is missing or damaged; the run cannot be used without it.") from error
        if not isinstance(value, dict):
            raise RunError(f"{self.folder / name} is not a JSON object; the run cannot be used without it.")
        return value

    def _with_manifest(self, recipe: Recipe) -> Recipe:
        """Copy a recipe's manifest, which its user may change later, and return the recipe with the copy."""
        manifest = Manifest.of(recipe.data)
        if manifest.is_empty:
            return recipe.changed({"data.manifest": ""}, str(self.folder))
        manifest.write(self.folder / MANIFEST)
        return recipe.changed({"data.manifest": str(self.folder.absolute() / MANIFEST)}, str(self.folder))

    def _locked(self) -> bool:
        lock = FileLock(self.folder / ".lock")
        try:
            lock.acquire(timeout=0)
        except (Timeout, OSError):
            return True
        lock.release()
        return False


def _fingerprint(dataset: Dataset) -> str:
    """Return a sha256 of which files make which samples."""
    return sha256("\n".join(dataset.lines()).encode(errors="surrogateescape")).hexdigest()


def list_runs(folder: Path | None = None) -> list[Run]:
    """Return the runs below a folder, by default this user's, newest last."""
    folder = folder or paths.runs()
    if not folder.is_dir():
        return []
    found = [path for path in folder.iterdir() if (path / "recipe.json").is_file()]
    return [Run(path) for path in sorted(found, key=lambda path: ((path / "recipe.json").stat().st_mtime, path.name))]
