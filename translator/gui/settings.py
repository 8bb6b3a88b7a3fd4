"""Settings of the window: choices checked as a Config, and what pages remember, in one JSON file."""

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from translator import paths
from translator.api.config import Config, Field
from translator.errors import ConfigError
from translator.paths import write_atomic

_log = logging.getLogger(__name__)


class DesktopConfig(Config):
    """What the settings page offers."""

    theme: Literal["system", "light", "dark"] = Field("system", "Colours of the window.", group="Window")
    language: Literal["system", "en", "zh_CN"] = Field(
        "system", "Language of the window; takes effect at the next start.", group="Window"
    )
    device_train: str = Field(
        "auto", "Device for training: auto, cpu, cuda, cuda:N or mps; auto takes the fastest.", group="Training"
    )
    precision: Literal["auto", "off", "bf16", "fp16"] = Field(
        "auto", "Number format of training; auto takes what the device is fast at.", group="Training"
    )
    threads_train: int = Field(0, "Threads of a training on the CPU; 0 leaves torch's choice.", group="Training", ge=0)
    isolate_training: bool = Field(
        False,
        "Train in a process of its own, so that a plugin that crashes cannot take the window along.",
        group="Training",
    )
    device_convert: Literal["auto", "tensorrt", "cuda", "coreml", "directml", "cpu"] = Field(
        "auto", "Device for converting; auto takes the first that works.", group="Converting"
    )
    threads: int = Field(0, "Threads of one run on the CPU; 0 is one per core.", group="Converting", ge=0)
    output: str = Field("", "Folder for results; empty is a folder beside the pictures.", group="Converting")
    pattern: str = Field("{name}", "Name of a result, from {name}, {model}, {n} and {suffix}.", group="Converting")
    format: Literal["same", "png", "jpg", "webp"] = Field(
        "same", "File format of results; same keeps PNG, JPEG and WebP.", group="Converting"
    )
    quality: int = Field(95, "Quality of JPEG and WebP.", group="Converting", ge=1, le=100)
    existing: Literal["skip", "replace", "number"] = Field(
        "skip", "What to do when a result exists already.", group="Converting"
    )


class Settings(QObject):
    """The choices of this user.

    Signals: `changed` carries the new DesktopConfig.
    """

    changed = Signal(object)

    def __init__(self, path: Path | None = None) -> None:
        """Read the file, by default desktop.json in the home folder; `complaint` is a sentence when it is damaged."""
        super().__init__()
        self._path = path or paths.home() / "desktop.json"
        self.complaint = ""
        self._config, self._memory = self._read()

    def get(self) -> DesktopConfig:
        """Return the choices as they are now."""
        return self._config

    def change(self, **values: object) -> None:
        """Replace some choices and save them; raise ConfigError when a value is out of bounds."""
        config = self._config.changed(values, "Settings")
        if config == self._config:
            return
        self._config = config
        self._write()
        self.changed.emit(config)

    def recall(self, key: str, default: Any = None) -> Any:
        """Return what a page remembered under a key such as "convert/splitter"."""
        return self._memory.get(key, default)

    def remember(self, key: str, value: Any) -> None:
        """Keep a JSON value (a last folder, a splitter's sizes) for the next start."""
        if self._memory.get(key) != value:
            self._memory[key] = value
            self._write()

    def _read(self) -> tuple[DesktopConfig, dict[str, Any]]:
        if not self._path.exists():
            return DesktopConfig(), {}
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            return DesktopConfig.parse(content["settings"], str(self._path)), dict(content["memory"])
        except (OSError, ValueError, KeyError, TypeError, ConfigError) as error:
            self.complaint = f"The settings in {self._path} cannot be used ({error}); the defaults are used instead."
            _log.warning(self.complaint)
            return DesktopConfig(), {}

    def _write(self) -> None:
        content: Mapping[str, Any] = {"settings": self._config.model_dump(), "memory": self._memory}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._path, json.dumps(content, indent=2, ensure_ascii=False) + "\n")
        except OSError as error:
            self.complaint = f"The settings cannot be written to {self._path}: {error.strerror}."
            _log.warning(self.complaint)
