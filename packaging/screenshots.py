"""Take the pictures of the window that the documentation shows: every page in light and dark.

Run as `python packaging/screenshots.py [FOLDER] [--runs RUNS] [--only SCENE ...]`. The real window is driven in a home
of its own, with content made from the bundled Model and pictures: conversions, two short trainings, exports, an
installed plugin. A run that lies in RUNS under the name of one of the trainings is taken instead of it. Without a
display, Xvfb is one.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from window_camera import Camera, display

from translator import paths

ROOT = Path(__file__).resolve().parents[1]
SIZE_PX = (1200, 780)
IMAGES = 1920
"""Length of the training of two folders; a longer one looks better and takes longer."""
SAMPLER_EPOCHS = 150
WITHOUT_RUNS = {"convert", "wizard", "lab", "plugins", "settings"}
"""Scenes that need neither a run nor a Model of one."""
RIGHTS = {"licence": "Apache-2.0", "data_note": "Drawn for this project."}


def main(folder: Path, runs: Path | None, only: Sequence[str]) -> None:
    """Take the pictures of some scenes, or of all."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, display():
        home = Path(name)
        settle(home, runs)
        from translator.gui import app

        started = app.start([])
        if isinstance(started, int):
            raise SystemExit(started)
        camera = Camera(started.window, home, folder)
        started.window.resize(*SIZE_PX)
        camera.wait("the last page", lambda: started.window.is_settled)
        wanted = only or tuple(SCENES)
        if not set(wanted) <= WITHOUT_RUNS:
            prepare(camera)
        for name in wanted:
            SCENES[name](camera)
        started.window.close_unasked()
        camera.wait("the end", lambda: started.window.is_quiet)
        started.instance.release()


def prepare(camera: Camera) -> None:
    """Train two runs, unless they are there, and export them."""
    made = {"day-dusk": translator_recipe(camera.pictures), "villages": sampler_recipe(camera.pictures)}
    for name, values in made.items():
        run = paths.runs() / name
        if not run.exists():
            camera.work("train", f"Training {name}", {"recipe": values, "run": str(run)})
        camera.work("export", f"Exporting {name}", {"run": str(run), "name": name, **RIGHTS})


def convert(camera: Camera) -> None:
    """Try the bundled Model on the sample picture, and hold the loupe over it, where it was changed most."""
    from PySide6.QtTest import QTest

    page = camera.show("convert")
    camera.click("Try it on a sample picture")
    camera.wait("the translation", lambda: page.result is not None)
    camera.shoot("convert")
    pane = page.canvas.panes[0]
    size = pane.bounds
    page.canvas.set_loupe(True)
    QTest.mouseMove(pane.viewport(), pane.mapFromScene(0.3 * size.width(), 0.72 * size.height()))
    camera.shoot("loupe")
    page.canvas.set_loupe(False)


def convert_folder(camera: Camera) -> None:
    """Convert a folder, of which one picture is damaged."""
    pictures, holiday = camera.pictures, camera.pictures / "holiday"
    holiday.mkdir()
    for number, path in enumerate(sorted((pictures / "day").iterdir())[:14], start=1):
        shutil.copyfile(path, holiday / f"village-{number:02}.png")
    damaged = holiday / "village-03.png"
    damaged.write_bytes(damaged.read_bytes()[:900])
    page = camera.show("convert")
    page.take(str(camera.window.desk.library.folder / "day-dusk-a2b.onnx"))
    page.open_files([holiday])
    camera.wait("the table", lambda: page.work.files.rowCount() == 14)
    camera.wait("the Model", lambda: page.panel.convert.isEnabled())
    camera.rest(3)
    page.panel.convert.click()
    camera.wait("the conversion", lambda: not page.work.jobs.is_busy)
    camera.rest(2)
    camera.shoot("folder")


def train(camera: Camera) -> None:
    """Show the list of runs, and one of them."""
    camera.show("train")
    camera.rest(2)
    camera.shoot("train")
    camera.window.page.take(paths.runs() / "day-dusk")
    camera.rest(4)
    camera.shoot("run")


def translator_recipe(pictures: Path) -> dict[str, Any]:
    """Return the demo's recipe, shortened, for two folders."""
    values: dict[str, Any] = json.loads(paths.asset("demo/recipe.json").read_text(encoding="utf-8"))
    values["data"] |= folders(pictures)["day-dusk"]
    epochs = max(1, IMAGES // len(list((pictures / "day").iterdir())))
    values["training"] |= {
        "epochs": epochs - epochs // 2,
        "decay_epochs": epochs // 2,
        "log_every": 20,
        "sample_every": IMAGES // 8,
        "checkpoint_every": IMAGES // 2,
    }
    return values


def sampler_recipe(pictures: Path) -> dict[str, Any]:
    """Return the recipe of a small GLO, whose Models make pictures and show their codes."""
    from translator.registry.catalogue import find_family
    from translator.train.recipe import Recipe

    values = {
        "data.folder": folders(pictures)["villages"]["folder"],
        "training.batch": 16,
        "training.epochs": SAMPLER_EPOCHS,
        "machine.device": "cpu",
        "machine.threads": 1,
    }
    return Recipe.plain(find_family("glo")).preset("quick").changed(values, "The recipe").to_json()


def folders(pictures: Path) -> Mapping[str, dict[str, str]]:
    """Return the folders that each run learns from."""
    day = str(pictures / "day")
    return {"day-dusk": {"a": day, "b": str(pictures / "dusk")}, "villages": {"folder": day}}


def wizard(camera: Camera) -> None:
    """Show a new training: the folders looked at, and what can be set."""
    page: Any = camera.show("train")
    page.open_files([camera.pictures / "day", camera.pictures / "dusk"])
    camera.wait("the families", lambda: "cyclegan" in page.wizard.kind.families)
    page.wizard.kind.families["cyclegan"].setChecked(True)
    camera.wait("the check of the folders", lambda: page.wizard.draft.health is not None)
    camera.rest()
    camera.shoot("wizard")
    camera.click("Next")
    camera.wait("the examples", lambda: page.wizard.recipe.examples.shown)
    camera.rest(2)
    camera.shoot("recipe")
    page.show_list()


def models(camera: Camera) -> None:
    """Show the library with the Card of a Model."""
    page: Any = camera.show("models")
    page.take(str(camera.window.desk.library.folder / "day-dusk-a2b.onnx"))
    camera.wait("the Models", lambda: [tile.entry.name for tile in page.selected] == ["day-dusk-a2b"])
    camera.rest(1.5)
    camera.shoot("models")


def export(camera: Camera) -> None:
    """Write two Models in three precisions, and show how much each differs."""
    from translator.gui.batch.dialog import BatchDialog

    page: Any = camera.show("models")
    library = camera.window.desk.library
    entries = [entry for entry in library.list() if entry.name.startswith("day-dusk")]
    page.ask_export(entries)
    camera.rest()
    dialog = page.findChildren(BatchDialog)[-1]
    dialog.folder.set_value(str(camera.home / "to-give-away"))
    camera.rest()
    camera.shoot("export", dialog)
    dialog.folder.set_value(str(camera.home / "to-give-away"))
    dialog.accept()
    camera.wait("the export", lambda: not page.exports.is_busy, seconds=900)
    camera.rest(1)
    camera.shoot("exported")


def sample(camera: Camera) -> None:
    """Make pictures of nothing but noise, and look at the codes behind some."""
    library = camera.window.desk.library.folder
    page: Any = camera.show("convert")
    page.take(str(library / "villages-sample.onnx"))
    camera.rest(2)
    camera.click("Sample")
    camera.rest(6)
    camera.shoot("sample")
    page = camera.show("latent")
    page.take(str(library / "villages-sample.onnx"))
    camera.rest(8)
    camera.shoot("latent")


def live(camera: Camera) -> None:
    """Play a folder of pictures through a Model."""
    page: Any = camera.show("live")
    page.open_files([camera.pictures / "villages"])
    camera.rest()
    if not page.feed.is_running:
        page.start()
    camera.wait("a frame", lambda: page.result is not None)
    page.act("compare").trigger()
    camera.rest(6)
    camera.shoot("live")
    page.stop()


def settings(camera: Camera) -> None:
    """Show what can be set."""
    camera.show("settings")
    camera.shoot("settings")


def lab(camera: Camera) -> None:
    """Play an experiment for a while."""
    page: Any = camera.show("lab")
    page.start()
    camera.wait("the first points", lambda: page.playing is not None)
    camera.rest(25)
    camera.shoot("lab")
    page.stop()


def plugins(camera: Camera) -> None:
    """Show what a plugin would add, install it, and show all of them."""
    sys.path.insert(0, str(ROOT))  # the project's tests write plugins
    from tests.registry.writing import write_plugin

    page: Any = camera.show("plugins")
    camera.wait("the plugins", lambda: page.rows)
    page.ask_install(str(write_plugin(camera.home, family="sepia")))
    dialog = page.dialog
    camera.wait("the plan", lambda: dialog.plan is not None)
    camera.shoot("install", dialog)
    dialog.accept()
    camera.follow(camera.window.desk.queue.jobs[-1].id)
    camera.wait("the plugin", lambda: "sepia" in page.rows)
    camera.rest(2)
    camera.shoot("plugins")


SCENES: Mapping[str, Callable[[Camera], None]] = {
    "convert": convert,
    "train": train,
    "wizard": wizard,
    "folder": convert_folder,
    "models": models,
    "export": export,
    "sample": sample,
    "live": live,
    "lab": lab,
    "plugins": plugins,
    "settings": settings,
}


def settle(home: Path, runs: Path | None) -> None:
    """Make a home: settings in English and light, pictures in folders with names of their own, runs that are there."""
    own = home / "translator"
    os.environ |= {"HOME": str(home), paths.HOME_VARIABLE: str(own), "OMP_NUM_THREADS": "1"}
    own.mkdir()
    pictures = home / "Pictures"
    for source, name in (("demo/trainA", "day"), ("demo/trainB", "dusk"), ("samples", "villages")):
        shutil.copytree(paths.asset(source), pictures / name)
    for name, data in folders(pictures).items():
        if runs is not None and (runs / name).is_dir():
            adopt(runs / name, own / "runs" / name, data)
    from translator.gui.settings import Settings

    Settings().change(theme="light", language="en", device_convert="cpu", threads=1)


def adopt(source: Path, run: Path, data: Mapping[str, str]) -> None:
    """Copy a run, and let it learn from the folders of this home."""
    shutil.copytree(source, run)
    values = json.loads((run / "recipe.json").read_text(encoding="utf-8"))
    values["data"] |= data
    (run / "recipe.json").write_text(json.dumps(values, indent=1), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--runs", type=Path)
    parser.add_argument("--only", nargs="+", choices=SCENES, default=())
    given = parser.parse_args()
    main(given.folder, given.runs, given.only)
