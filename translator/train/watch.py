"""Watch: now and then, what a training makes is measured, within a share of its time.

The measures lie in a room above this one. Here is what the loop asks of whoever looks (a Watcher), when it asks, and
what becomes of the answer: lines of the log, and a checkpoint that remembers how good it was.
"""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self

from translator.jobs.progress import Control, Note, Report

if TYPE_CHECKING:
    import torch
    from torch import nn

    from translator.train.run import Run


@dataclass(frozen=True)
class Quality:
    """How good a checkpoint was found: the chosen metric, the mean over the parts, and every measured value.

    `conditions` is a digest; values under different conditions cannot be ranked.
    """

    metric: str
    value: float
    better: Literal["lower", "higher"]
    conditions: str
    values: Mapping[str, float]

    def beats(self, other: Self) -> bool:
        """Tell whether this is better; what was measured under other conditions is beaten by any newer value."""
        if (self.metric, self.conditions) != (other.metric, other.conditions):
            return True
        return self.value < other.value if self.better == "lower" else self.value > other.value

    def to_json(self) -> dict[str, Any]:
        """Return plain values, which `of_json` reads back."""
        return asdict(self)

    @classmethod
    def of_json(cls, values: Mapping[str, Any] | None) -> Self | None:
        """Return what `to_json` gave, None where there is nothing."""
        return cls(**values) if values else None


@dataclass(frozen=True)
class Look:
    """What a look found: the quality, lines for the log (each says its event), and sentences for the user."""

    quality: Quality
    lines: tuple[Mapping[str, Any], ...]
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Later:
    """A look that was given up, because it would take so many seconds."""

    seconds: float


class Watcher(Protocol):
    """Measures what the networks of a run make."""

    def look(
        self, nets: "Mapping[str, nn.Module]", device: "torch.device", images: int, allowance_s: float, control: Control
    ) -> Look | Later:
        """Measure networks in eval mode, averaged weights put in, that may be changed.

        Gives up early, with Later, when it would take longer than `allowance_s` seconds or `control` asks to stop.
        Draws from generators of its own: a training that is watched goes on as one that is not.
        """


class Lookout:
    """Asks a Watcher when the time allows it; one for each start of a training.

    Time spent on looks stays within the share `share` of the time spent on training since the start; 1 sets no limit.
    Which images are looked at therefore depends on the machine, the training itself never does.
    """

    def __init__(self, run: "Run", watcher: Watcher, report: Report, control: Control) -> None:
        self._run, self._report, self._control = run, report, control
        self._watcher: Watcher | None = watcher
        self._share = run.training.watch_share
        self._began, self._spent = time.monotonic(), 0.0
        self._expected = _last_cost(run)
        self._images = -1
        self._quality: Quality | None = None

    def look(self, nets: "Callable[[], Mapping[str, nn.Module]]", device: "torch.device", images: int) -> bool:
        """Look at the networks if time allows; tell whether they are the best so far, and so to be kept."""
        allowance = self._allowance()
        if self._watcher is None or self._expected > allowance:
            return False
        began = time.monotonic()
        try:
            found = self._watcher.look(nets(), device, images, allowance, self._control)
        except Exception as error:  # a measurement that fails must not cost the training
            self._give_up(images, f"{error or type(error).__name__}")
            return False
        seconds = time.monotonic() - began
        self._spent += seconds
        if isinstance(found, Later):
            self._expected = min(found.seconds, 2 * allowance)  # so early an estimate may be far too high
            return False
        self._expected = seconds
        return self._keep(found, images, seconds)

    def quality(self, images: int) -> Quality | None:
        """Return what was found at exactly so many images, None where nothing was."""
        return self._quality if images == self._images else None

    def _allowance(self) -> float:
        if self._share >= 1:
            return math.inf
        return self._share * (time.monotonic() - self._began - self._spent) - self._spent

    def _keep(self, found: Look, images: int, seconds: float) -> bool:
        from translator.train.checkpoint import best_of

        for line in found.lines:
            cost = {"seconds": round(seconds, 3)} if line["event"] == "quality" else {}
            self._run.log.write(images, **line, **cost)
        for sentence in found.sentences:
            self._report(Note(sentence))
        self._images, self._quality = images, found.quality
        best = best_of(self._run.checkpoints)
        held = best.quality() if best else None
        return held is None or found.quality.beats(held)

    def _give_up(self, images: int, reason: str) -> None:
        self._watcher = None
        self._run.log.write(images, event="unwatched", reason=reason)
        self._report(Note(f"The quality is not measured any more, the training goes on: {reason}"))


def _last_cost(run: "Run") -> float:
    """Return the seconds of the newest look of an earlier start, 0 where there was none."""
    costs = [float(line["seconds"]) for line in run.log.read() if line.get("event") == "quality" and "seconds" in line]
    return costs[-1] if costs else 0.0
