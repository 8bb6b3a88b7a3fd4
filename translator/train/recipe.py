"""Recipe: one complete description of a training, and its JSON."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from operator import attrgetter
from pathlib import Path
from typing import Any, Self

from translator.api import Config, Family, Setting, fields
from translator.data.settings import DataSettings
from translator.errors import ConfigError
from translator.registry.catalogue import find_family
from translator.train.settings import MachineSettings, TrainSettings

RECIPE_FORMAT = 1
HOST_PARTS: dict[str, type[Config]] = {"data": DataSettings, "training": TrainSettings, "machine": MachineSettings}


@dataclass(frozen=True)
class Recipe:
    """A family with its Config, the data, the training and the machine."""

    family: Family[Any]
    config: Config
    data: DataSettings
    training: TrainSettings
    machine: MachineSettings

    @classmethod
    def plain(cls, family: Family[Any]) -> Self:
        """Return the defaults of every setting."""
        return cls(family, family.Config(), DataSettings(), TrainSettings(), MachineSettings())

    @classmethod
    def default(cls, family: Family[Any]) -> Self:
        """Return what a training starts from: the family's default preset where it names one, else plain defaults."""
        plain = cls.plain(family)
        return plain.preset(family.default_preset) if family.default_preset else plain

    @classmethod
    def parse(cls, values: Mapping[str, Any], where: str) -> Self:
        """Make a Recipe from the JSON object of `to_json`, an older one included; raise ConfigError or PluginError."""
        if not isinstance(values.get("family"), str):
            raise ConfigError(f'{where}: a recipe needs "family", the id of a model family.')
        if values.get("format", RECIPE_FORMAT) > RECIPE_FORMAT:
            raise ConfigError(f"{where}: this recipe was written by a newer Translator; update this one to use it.")
        unknown = set(values) - {"format", "family", "family_version", "config", *HOST_PARTS}
        if unknown:
            raise ConfigError(f"{where}: a recipe has no part called {sorted(unknown)[0]}.")
        family = find_family(values["family"])
        config = family.migrate(values.get("config", {}), values.get("family_version", family.version))
        parts = {name: part.parse(values.get(name, {}), f"{where}: {name}") for name, part in HOST_PARTS.items()}
        return cls(family, family.Config.parse(config, f"{where}: config"), **parts)  # type: ignore[arg-type]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a recipe file."""
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise ConfigError(f"The recipe {path} cannot be read: {error.strerror}.") from error
        except ValueError as error:
            raise ConfigError(f"The recipe {path} is not JSON: {error}.") from error
        if not isinstance(values, dict):
            raise ConfigError(f"The recipe {path} is not a JSON object.")
        return cls.parse(values, str(path))

    def to_json(self) -> dict[str, Any]:
        """Return every setting as plain values, which `parse` reads back to an equal Recipe."""
        return {
            "format": RECIPE_FORMAT,
            "family": self.family.id,
            "family_version": self.family.version,
            "config": self.config.model_dump(),
            **{name: getattr(self, name).model_dump() for name in HOST_PARTS},
        }

    def changed(self, values: Mapping[str, object], where: str) -> Self:
        """Return a copy with settings replaced, given as {"config.lr": ..., "training.epochs": ...}."""
        changes: dict[str, dict[str, object]] = {}
        for path, value in values.items():
            part, _, rest = path.partition(".")
            if part != "config" and part not in HOST_PARTS:
                raise ConfigError(f"{where}: {path} does not begin with config, {', '.join(HOST_PARTS)}.")
            changes.setdefault(part, {})[rest] = value
        return replace(self, **{part: getattr(self, part).changed(new, where) for part, new in changes.items()})

    def with_absolute_folders(self) -> Self:
        """Return a copy that can be resumed from anywhere."""
        return replace(self, data=self.data.absolute())

    def preset(self, name: str) -> Self:
        """Return a copy with the family's preset of that name in the place of its default preset."""
        presets = self.family.presets()
        if name not in presets:
            near = get_close_matches(name, presets, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(presets) or 'none'}."
            raise ConfigError(f"{self.family.title} has no preset called {name}; {hint}")
        replaced = self.plain(self.family).values(presets.get(self.family.default_preset, {}))
        return self.changed(replaced | dict(presets[name]), f"preset {name} of {self.family.id}")

    def values(self, paths: Iterable[str]) -> dict[str, object]:
        """Return the values of some settings by their full path, such as "config.lr"."""
        return {path: attrgetter(path)(self) for path in paths}


def settings(family: Family[Any]) -> dict[str, Setting]:
    """Return every setting of a family's recipe by its full path, such as "config.lr" or "data.crop_size".

    The last part of a path is also its command-line flag, so a family may not take a name of the host's settings.
    """
    parts = {"config": family.Config, **HOST_PARTS}
    found = {f"{part}.{setting.path}": setting for part, config in parts.items() for setting in fields(config)}
    flags: dict[str, str] = {}
    for path, setting in found.items():
        if setting.path in flags:
            raise ConfigError(f"{family.id}: the setting {path} has the name of {flags[setting.path]}; rename it.")
        flags[setting.path] = path
    return found
