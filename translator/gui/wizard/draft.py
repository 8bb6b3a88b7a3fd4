"""Draft: the training that the wizard's steps fill in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from translator import paths
from translator.api import DataKind, Family
from translator.data.health import HealthReport
from translator.data.manifest import Manifest, usual_place
from translator.data.settings import FOLDERS, DataSettings
from translator.gui.settings import DesktopConfig
from translator.train.preflight import Measured
from translator.train.recipe import Recipe

USUAL = "balanced"
"""The preset that is taken until another one is chosen, where a family has it."""

_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]|^\.|[. ]$')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)


@dataclass
class Draft:
    """What was chosen so far.

    `folders` has the keys of DataSettings, `values` those of the settings' form; `fixes` are data settings that
    findings proposed, which come between a preset and the form.
    """

    desktop: DesktopConfig
    kind: DataKind = "unpaired"
    family: Family[Any] | None = None
    folders: dict[str, str] = field(default_factory=dict)
    health: HealthReport | None = None
    manifest: Manifest = field(default_factory=Manifest)
    fixes: dict[str, object] = field(default_factory=dict)
    preset: str = ""
    values: dict[str, object] = field(default_factory=dict)
    measured: Measured | None = None

    def data(self) -> DataSettings:
        """Return the folders with what is chosen for their pictures so far, without the manifest."""
        values = {path: value for path, value in self.values.items() if path.startswith("data.")}
        settings = self.base().changed(values, "These settings").data
        return settings.changed({"manifest": ""}, "The folders")

    @property
    def manifest_place(self) -> Path:
        """Return the file that lists what is left out of these folders and what is held out."""
        return usual_place(DataSettings().changed(dict(self.folders), "The folders"))

    @property
    def chosen_preset(self) -> str:
        """Return the preset that was chosen or else is usual, "" where the family has none."""
        assert self.family is not None, "the first step chooses one"
        names = list(self.family.presets())
        return self.preset or (USUAL if USUAL in names else next(iter(names), ""))

    def begin_anew(self) -> None:
        """Forget the folders and all that was found in them."""
        self.folders, self.health, self.manifest, self.fixes = {}, None, Manifest(), {}

    def base(self) -> Recipe:
        """Return the recipe before the form: the preset, these folders and this machine."""
        assert self.family is not None, "the first step chooses one"
        recipe = Recipe.default(self.family)
        recipe = recipe.preset(self.chosen_preset) if self.chosen_preset else recipe
        fixes = {f"data.{name}": value for name, value in self.fixes.items()}
        return recipe.changed({**fixes, **self._of_folders(), **self._of_machine()}, "The wizard")

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
        manifest = "" if self.manifest.is_empty else str(self.manifest_place)
        return {**{f"data.{key}": self.folders.get(key, "") for key in FOLDERS}, "data.manifest": manifest}

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
