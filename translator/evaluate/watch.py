"""Watch: the quality of what a run makes while it trains, measured against real pictures, and its alarms.

`watcher` gives what `train` wants as its Watcher. All noise is drawn from generators of its own, the same at every
look: what differs between two looks is the model.
"""

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from translator.errors import DataError
from translator.evaluate.alarms.alarm import Alarm, Bounded
from translator.evaluate.alarms.register import Past, Register, Verdict
from translator.evaluate.extractor import Extractor
from translator.evaluate.extractors.opening import open_extractor
from translator.evaluate.reference import Reference
from translator.evaluate.score import MEASURES, Score, scores
from translator.evaluate.seen import Seen
from translator.evaluate.subject import subjects
from translator.images.codec import encode
from translator.images.sheet import sheet
from translator.jobs.progress import Control
from translator.train.watch import Later, Look, Quality, Watcher

if TYPE_CHECKING:
    import torch
    from torch import nn

    from translator.train.log import Line
    from translator.train.run import Run

FOLDER = "alarms"
"""Folder of a run with the pictures that show what an alarm means."""
CELL = 128
"""Side in pixels of a picture on an evidence sheet."""
FEWEST_TIMED = 32
"""Pictures after which it is foreseen how long a look takes."""
ALWAYS = ("kid", "precision", "recall", "density", "coverage")
TITLES = {"generated": "made", "real": "real", "input": "given", "back": "way back"}


def watcher(run: "Run") -> Watcher | None:
    """Return what looks at a run's quality as its settings say; None where they say not to look."""
    return RunWatcher(run) if run.training.watch_every else None


class RunWatcher:
    """Makes pictures with a run's networks, compares them with real ones, and looks for what goes wrong."""

    def __init__(self, run: "Run") -> None:
        self._run = run
        self._settings = run.training
        self._extractor: Extractor | None = None
        self._reference: Reference | None = None
        self._registers: dict[str, Register] = {}

    @cached_property
    def _looks(self) -> "list[Line]":
        """Return the earlier looks; read at the first one, when a resumed training has put its log right."""
        return [line for line in self._run.log.read() if line.get("event") == "quality"]

    def look(
        self, nets: "Mapping[str, nn.Module]", device: "torch.device", images: int, allowance_s: float, control: Control
    ) -> Look | Later:
        """Measure; see `translator.train.watch.Watcher`."""
        import torch

        clock = _Clock(allowance_s, control)
        cards = [device] if device.type == "cuda" else []
        try:
            with torch.no_grad(), torch.random.fork_rng(devices=cards):
                return self._look(nets, device, images, clock)
        except _TooLong as late:
            return Later(late.seconds)

    def _look(self, nets: "Mapping[str, nn.Module]", device: "torch.device", images: int, clock: "_Clock") -> Look:
        recipe = self._run.recipe
        found = subjects(recipe.family.exports(recipe.config, nets, self._run.facts))
        if not found:
            raise DataError(f"{recipe.family.title} makes no pictures that could be held against real ones.")
        clock.expects(self._settings.watch_pictures * (2 + 2 * len(found)))
        reference = self._real(clock)
        extractor = self._features_by(device)
        since = self._looks[-1]["images"] if self._looks else -1
        ticks = [line for line in self._run.ticks() if line["images"] > since]
        measured: list[Score] = []
        verdicts: dict[str, Verdict] = {}
        lines: list[Mapping[str, Any]] = []
        for subject in found:
            part = subject.export.name if len(found) > 1 else ""
            seen = Seen.of(
                recipe, nets, subject, found, reference, extractor, self._settings.watch_pictures, device, clock.beat
            )
            mine = scores(seen.real, seen.made, self._measures(), split=reference.split, part=part)
            bounded = {score.name: Bounded(score.value, score.low, score.high) for score in mine}
            verdicts[part] = self._register(part).examine(seen.sight(bounded, ticks))
            lines += [self._alarm_line(alarm, part, seen, images) for alarm in verdicts[part].raised]
            measured += mine
        quality = self._quality(measured)
        line = _quality_line(quality, measured, verdicts)
        self._looks.append({"images": images, **line})
        return Look(quality, (line, *lines), (_in_words(quality, measured), *_warnings(lines)))

    def _real(self, clock: "_Clock") -> Reference:
        if self._reference is None:
            self._reference = Reference.of(self._run, self._settings.watch_pictures, clock.beat)
        return self._reference

    def _features_by(self, device: "torch.device") -> Extractor:
        if self._extractor is None:
            self._extractor = open_extractor(self._settings.watch_extractor, device=str(device))
        return self._extractor

    def _measures(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self._settings.watch_metric, *ALWAYS)))

    def _register(self, part: str) -> Register:
        """Return the alarms of a part, as the looks of an earlier start left them."""
        if part not in self._registers:
            last = self._looks[-1] if self._looks else {}
            names = {
                kind: [alarm["name"] for alarm in last.get(kind, ()) if alarm["part"] == part]
                for kind in ("alarms", "suspected")
            }
            past = [found for look in self._looks if (found := _past(look, part))]
            self._registers[part] = Register(past, names["alarms"], names["suspected"])
        return self._registers[part]

    def _quality(self, measured: Sequence[Score]) -> Quality:
        metric = self._settings.watch_metric
        values = {f"{score.name} {score.part}".strip(): score.value for score in measured}
        chosen = [score.value for score in measured if score.name == metric]
        return Quality(metric, float(np.mean(chosen)), MEASURES[metric].better, _digest(measured), values)

    def _alarm_line(self, alarm: Alarm, part: str, seen: Seen, images: int) -> Mapping[str, Any]:
        """Return the line of an alarm; the pictures that show it are saved beside the log."""
        name = f"{images:09d}-{alarm.name}" + (f"-{part}" if part else "")
        line: dict[str, Any] = {"event": "alarm", "name": alarm.name, "part": part, "sentence": alarm.sentence}
        line |= {"values": {key: round(float(value), 6) for key, value in alarm.values.items()}}
        if not alarm.evidence:
            return line | {"sheet": ""}
        path = self._run.folder / FOLDER / f"{name}.png"
        path.parent.mkdir(exist_ok=True)
        rows = [[seen.picture(place) for place in row] for row in alarm.evidence]
        pairs = len(alarm.evidence[0]) > 1
        if not pairs:  # single pictures stand in one row
            rows = [[picture for row in rows for picture in row]]
        titles = [TITLES[place.side] for place in (alarm.evidence[0] if pairs else [row[0] for row in alarm.evidence])]
        encode(sheet(rows, titles, cell=CELL), path)
        return line | {"sheet": f"{FOLDER}/{path.name}"}


class _TooLong(Exception):
    def __init__(self, seconds: float) -> None:
        super().__init__(f"about {seconds:.0f} s")
        self.seconds = seconds


class _Clock:
    """Ends a look as soon as its first pictures show that it would take too long, or when it is asked to stop."""

    def __init__(self, allowance_s: float, control: Control) -> None:
        self._allowance, self._control = allowance_s, control
        self._began = time.monotonic()
        self._done, self._total = 0, 1
        self._first: tuple[float, int] | None = None

    def expects(self, total: int) -> None:
        """Say how many pictures are worked on in all, about."""
        self._total = total

    def beat(self, pictures: int) -> None:
        """Note that so many more are done."""
        self._done += pictures
        now = time.monotonic()
        if self._first is None:  # what was done before it is done once
            self._first = now, self._done
        began, done = self._first
        rest = max(0, self._total - self._done)
        expected = now - self._began
        if self._done - done >= FEWEST_TIMED:
            expected += rest * (now - began) / (self._done - done)
        if expected > self._allowance or self._control.stopping:
            raise _TooLong(expected)


def _past(look: "Line", part: str) -> Past | None:
    found = {score["name"]: score for score in look["scores"] if score["part"] == part}
    if not {"kid", "precision", "coverage"} <= found.keys():
        return None
    precision, coverage = (
        Bounded(*(found[name][key] for key in ("value", "low", "high"))) for name in ("precision", "coverage")
    )
    return Past(found["kid"]["value"], precision, coverage)


def _digest(measured: Sequence[Score]) -> str:
    """Return what tells apart conditions whose values cannot be ranked."""
    decisive = [[score.name, score.part, {**asdict(score.conditions), "versions": {}}] for score in measured]
    return hashlib.sha256(json.dumps(decisive, sort_keys=True).encode()).hexdigest()[:16]


def _quality_line(quality: Quality, measured: Sequence[Score], verdicts: Mapping[str, Verdict]) -> dict[str, Any]:
    conditions = {score.part: asdict(score.conditions) for score in measured}
    standing = [{"name": name, "part": part} for part, verdict in verdicts.items() for name in verdict.standing]
    suspected = [{"name": name, "part": part} for part, verdict in verdicts.items() for name in verdict.suspected]
    return {
        "event": "quality",
        "metric": quality.metric,
        "better": quality.better,
        "value": quality.value,
        "scores": [
            {"name": score.name, "part": score.part, "value": score.value, "low": score.low, "high": score.high}
            for score in measured
        ],
        "conditions": conditions,
        "alarms": standing,
        "suspected": suspected,
    }


def _in_words(quality: Quality, measured: Sequence[Score]) -> str:
    shown = [score for score in measured if score.name in (quality.metric, "precision", "coverage")]
    parts = [
        f"{score.part} {score.name} {_figure(score.value)} ({_figure(score.low)} to {_figure(score.high)})".strip()
        for score in shown
    ]
    where = measured[0].conditions
    return f"Quality against {where.real} real pictures ({where.split}): {', '.join(parts)}."


def _figure(value: float) -> str:
    return f"{round(value, 6):.3g}"


def _warnings(lines: Sequence[Mapping[str, Any]]) -> list[str]:
    return [f"{line['part']}: {line['sentence']}" if line["part"] else str(line["sentence"]) for line in lines]
