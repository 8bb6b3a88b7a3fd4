"""Draft: the training that the wizard's steps fill in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from translator import paths
from translator.api import DataKind, Family
from translator.data.health import HealthReport
from translator.data.settings import FOLDERS, DataSettings
from translator.gui.settings import DesktopConfig
from translator.train.preflight import Measured
from translator.train.recipe import Recipe

_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]|^\.|[. ]$')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)


@dataclass
class Draft:
    """What was chosen so far. `folders` has the keys of DataSettings, `values` those of the settings' form."""

    desktop: DesktopConfig
    kind: DataKind = "unpaired"
    family: Family[Any] | None = None
    folders: dict[str, str] = field(default_factory=dict)
    health: HealthReport | None = None
    preset: str = ""
    values: dict[str, object] = field(default_factory=dict)
    measured: Measured | None = None

    def data(self) -> DataSettings:
        """Return the folders alone, with the family's usual handling of pictures."""
        return DataSettings().changed({key: self.folders[key] for key in FOLDERS if key in self.folders}, "The folders")

    def base(self) -> Recipe:
        """Return the recipe before the form: the preset, these folders and this machine."""
        assert self.family is not None, "the first step chooses one"
        recipe = Recipe.default(self.family)
        recipe = recipe.preset(self.preset) if self.preset else recipe
        return recipe.changed({**self._of_folders(), **self._of_machine()}, "The wizard")

    def recipe(self) -> Recipe:
        """Return the recipe with the form's values; raises ConfigError or DataError for what does not go together."""
        recipe = self.base().changed(self.values, "These settings")
        recipe.data.check_sizes()
        return recipe

    def names(self) -> tuple[str, ...]:
        """Return the titles of the domains."""
        return self.health.domains if self.health is not None else ()

    def suggested_name(self) -> str:
        """Return a name for the run that is free."""
        # A folder that holds all of the data names it better than its parts do.
        whole = [self.folders[key] for key in ("root", "pairs", "folder") if self.folders.get(key)]
        words = Path(whole[0]).name if whole else "-".join(self.names())
        stem = re.sub(r"[^\w-]+", "-", words).strip("-").lower() or "run"
        number, name = 1, stem
        while is_taken(name):
            number += 1
            name = f"{stem}-{number}"
        return name

    def _of_folders(self) -> Mapping[str, object]:
        return {f"data.{key}": self.folders.get(key, "") for key in FOLDERS}

    def _of_machine(self) -> Mapping[str, object]:
        chosen = self.desktop
        return {
            "machine.device": chosen.device_train,
            "machine.precision": chosen.precision,
            "machine.threads": chosen.threads_train,
        }


def is_taken(name: str) -> bool:
    """Tell whether there is a run, or anything, of that name."""
    return run_folder(name).exists()


def is_allowed(name: str) -> bool:
    """Tell whether every system can have a folder of that name."""
    return bool(name) and len(name.encode()) <= 200 and not _NO_NAME.search(name) and not _RESERVED.match(name)


def run_folder(name: str) -> Path:
    """Return the folder of a run."""
    return paths.runs() / name
