"""Workplace: a folder of its own in which a subject is trained through the program's real parts."""

import json
import os
import sys
import wave
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from translator import paths
from translator.conformance.subject import CLASSES, WORDS, Subject
from translator.images.codec import encode
from translator.registry.catalogue import find_family
from translator.registry.sources import VARIABLE
from translator.train.recipe import Recipe

PLUGIN = "conformance_subject"
SAMPLES = 8
BATCH = 2


@dataclass(frozen=True)
class Workplace:
    """A home of the program that holds one plugin, the subject, and pictures for it."""

    home: Path
    subject: Subject

    def recipe(self) -> Recipe:
        """Return a recipe of a few steps: a checkpoint after every second one, a log line after each."""
        recipe = replace(self.subject.recipe(), family=find_family(self.subject.family.id))
        side = self.subject.facts.width
        training: dict[str, object] = {
            "epochs": 3,
            "decay_epochs": 0,
            "batch": BATCH,
            "log_every": BATCH,
            "checkpoint_every": 2 * BATCH,
            "sample_every": 6 * BATCH,
            "samples": 2,
            "keep": 2,
        }
        machine: dict[str, object] = {"device": "cpu", "precision": "off", "threads": 1, "workers": 0}
        data: dict[str, object] = {
            **self._places(),
            "preprocess": "resize_and_crop",
            "crop_size": side,
            "load_size": side + side // 8,
        }
        parts: dict[str, dict[str, object]] = {"training": training, "machine": machine, "data": data}
        changes = {f"{part}.{name}": value for part, values in parts.items() for name, value in values.items()}
        return recipe.changed(changes, "check_family")

    def _places(self) -> Mapping[str, object]:
        """Make what the family's kind of data needs and return the settings that say where it is."""
        names = ("a", "b") if self.subject.family.data in ("unpaired", "paired") else ("folder",)
        places = {name: str(self._pictures(name)) for name in names}
        return places | ({"captions": str(self._captions())} if "text" in self.subject.conditions else {})

    def _pictures(self, name: str) -> Path:
        """Write pictures that differ from each other as photos do; the second side is the first in other colours.

        With labels each lies in the folder of its class, with sounds a sound lies beside it.
        """
        folder = self.home / "pictures" / name
        folder.mkdir(parents=True, exist_ok=True)
        side = self.subject.facts.width
        generator = np.random.default_rng(0 if self.subject.family.data == "paired" or name != "b" else 1)
        for number in range(SAMPLES):
            coarse = generator.integers(0, 256, (4, 4, 3), dtype=np.uint8)
            pixels = coarse.repeat(side // 4, axis=0).repeat(side // 4, axis=1)
            path = folder / self._file(number)
            path.parent.mkdir(exist_ok=True)
            encode(255 - pixels if name == "b" else pixels, path)
            if "audio" in self.subject.conditions:
                self._sound(path.with_suffix(".wav"), number)
        return folder

    def _file(self, number: int) -> Path:
        """Return where a picture lies in its folder."""
        folder = CLASSES[number % len(CLASSES)] if "label" in self.subject.conditions else ""
        return Path(folder) / f"{number}.png"

    def _captions(self) -> Path:
        """Write a caption for each picture; together they hold every word."""
        entries = (
            {"file_name": self._file(number).as_posix(), "text": f"{WORDS[number % 2]} {' '.join(WORDS[1:])}"}
            for number in range(SAMPLES)
        )
        path = self.home / "pictures" / "captions.jsonl"
        path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
        return path

    def _sound(self, path: Path, number: int) -> None:
        """Write a tone, another one for each picture."""
        facts = self.subject.facts
        tone = np.sin(2 * np.pi * 110 * (number + 1) * np.arange(facts.length) / facts.sample_rate)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(facts.sample_rate)
            file.writeframes((tone * 2**14).astype("<i2").tobytes())


@contextmanager
def workplace(folder: Path, subject: Subject) -> Iterator[Workplace]:
    """Make `folder` the program's home with the subject as its only plugin, in this process and its children.

    So the checks find the family as any program finds a plugin, whether or not it has been installed.
    """
    module, _, name = subject.target.partition(":")
    (folder / "plugins").mkdir(parents=True)
    (folder / "plugins" / f"{PLUGIN}.py").write_text(
        f"import {module}\nfrom translator.api import hookimpl\n\n\n"
        f"@hookimpl\ndef translator_families():\n    return [{module}.{name}]\n",
        encoding="utf-8",
    )
    before = {key: os.environ.get(key) for key in (paths.HOME_VARIABLE, VARIABLE)}
    os.environ |= {paths.HOME_VARIABLE: str(folder), VARIABLE: PLUGIN}
    try:
        yield Workplace(folder, subject)
    finally:
        _restore(before)
        sys.modules.pop(PLUGIN, None)
        sys.path[:] = [entry for entry in sys.path if entry != str(folder / "plugins")]


def _restore(variables: Mapping[str, str | None]) -> None:
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
