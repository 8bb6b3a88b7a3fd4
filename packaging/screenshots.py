"""Take the pictures of the window that the documentation shows: every page in light and dark.

Run as `python packaging/screenshots.py [FOLDER]`. The real window is driven in a home of its own, with content made
from the bundled Model and pictures: one conversion, one short training and its export. Without a display, Xvfb is one.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from translator import paths
from translator.jobs.job import Task

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from translator.gui.window import Window

ROOT = Path(__file__).resolve().parents[1]
SIZE_PX = (1200, 780)
THEMES = ("light", "dark")
IMAGES = 1920
"""Length of the training; a longer one looks better and takes longer."""
LOSSLESS_BYTES = 350_000
"""A larger picture is written with 256 colours."""
SHOWN_HOME = "/home/mika"
"""Stands in the pictures for the temporary home: where they were taken is nobody's business."""


class Camera:
    """Drives the window and takes its picture."""

    def __init__(self, window: "Window", home: Path, folder: Path) -> None:
        self.window, self._home, self._folder = window, home, folder

    def rest(self, seconds: float = 0.8) -> None:
        """Let the window work for a while."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def wait(self, what: str, is_there: Callable[[], object], seconds: float = 60) -> None:
        """Wait until something is there; end with a sentence when it does not come."""
        end = time.monotonic() + seconds
        while not is_there():
            if time.monotonic() > end:
                raise SystemExit(f"No pictures were taken: {what} did not come within {seconds:.0f} s.")
            self.rest(0.1)

    def show(self, name: str) -> Any:
        """Bring a page to the front and return it."""
        self.window.show_page(name)
        self.rest()
        return self.window.page

    def shoot(self, name: str) -> None:
        """Write a picture in each theme."""
        for theme in THEMES:
            self.window.desk.settings.change(theme=theme)
            self.rest()
            self._hide_home()
            path = self._folder / f"{name}-{theme}.png"
            self.window.grab().save(str(path))
            _shrink(path)
            print(path)

    def click(self, words: str) -> None:
        """Press the button that says these words."""
        from PySide6.QtWidgets import QPushButton

        found = [button for button in self.window.findChildren(QPushButton) if button.text() == words]
        if not found:
            raise SystemExit(f'No pictures were taken: no button says "{words}".')
        found[0].click()

    def work(self, kind: str, title: str, arguments: dict[str, Any]) -> None:
        """Put a Job into the queue, as the pages do, and wait for its end."""
        queue = self.window.desk.queue
        job = queue.add(Task(kind, title, arguments))
        self.wait(title, lambda: queue.job(job.id).state in ("finished", "failed"), seconds=900)
        if queue.job(job.id).state == "failed":
            raise SystemExit(f"No pictures were taken: {title} failed. {queue.job(job.id).error}")

    def _hide_home(self) -> None:
        from PySide6.QtWidgets import QLabel, QLineEdit

        home = str(self._home)
        widgets: list[QObject] = [*self.window.findChildren(QLabel), *self.window.findChildren(QLineEdit)]
        for widget in widgets:
            if isinstance(widget, QLabel | QLineEdit) and home in widget.text():
                widget.setText(widget.text().replace(home, SHOWN_HOME))


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, display():
        home = Path(name)
        settle(home)
        from translator.gui import app

        started = app.start([])
        if isinstance(started, int):
            raise SystemExit(started)
        camera = Camera(started.window, home, folder)
        started.window.resize(*SIZE_PX)
        camera.wait("the last page", lambda: started.window.is_settled)
        take(camera, home / "Pictures")
        started.window.close_unasked()
        camera.wait("the end", lambda: started.window.is_quiet)
        started.instance.release()


def take(camera: Camera, pictures: Path) -> None:
    """Do what people do in the window, one page after the other."""
    convert(camera)
    train(camera, pictures)
    wizard(camera, pictures)
    models(camera)
    live(camera, pictures)
    for name in ("plugins", "settings"):
        camera.show(name)
        camera.shoot(name)


def convert(camera: Camera) -> None:
    """Try the bundled Model on the sample picture."""
    page = camera.show("convert")
    camera.click("Try it on a sample picture")
    camera.wait("the translation", lambda: page.result is not None)
    camera.shoot("convert")
    magnify(camera, page)


def magnify(camera: Camera, page: Any) -> None:
    """Hold the loupe over the picture, where it was changed most."""
    from PySide6.QtTest import QTest

    pane = page.canvas.panes[0]
    size = pane.bounds
    page.canvas.set_loupe(True)
    QTest.mouseMove(pane.viewport(), pane.mapFromScene(0.3 * size.width(), 0.72 * size.height()))
    camera.shoot("loupe")
    page.canvas.set_loupe(False)


def train(camera: Camera, pictures: Path) -> None:
    """Train for a short while, show the list and the run, and export it."""
    run = paths.runs() / "day-dusk"
    camera.show("train")
    camera.work("train", "Training day-dusk", {"recipe": recipe(pictures), "run": str(run)})
    camera.rest(2)
    camera.shoot("train")
    camera.window.page.take(run)
    camera.rest(4)
    camera.shoot("run")
    rights = {"licence": "Apache-2.0", "data_note": "Drawn for this project."}
    camera.work("export", "Exporting day-dusk", {"run": str(run), "name": "day-dusk", **rights})


def recipe(pictures: Path) -> dict[str, Any]:
    """Return the demo's recipe, shortened, for two folders."""
    values: dict[str, Any] = json.loads(paths.asset("demo/recipe.json").read_text(encoding="utf-8"))
    values["data"] |= {"a": str(pictures / "day"), "b": str(pictures / "dusk")}
    epochs = max(1, IMAGES // len(list((pictures / "day").iterdir())))
    values["training"] |= {
        "epochs": epochs - epochs // 2,
        "decay_epochs": epochs // 2,
        "log_every": 20,
        "sample_every": IMAGES // 8,
        "checkpoint_every": IMAGES // 2,
    }
    return values


def wizard(camera: Camera, pictures: Path) -> None:
    """Show the second step of a new training, with its folders looked at."""
    page: Any = camera.show("train")
    page.open_files([pictures / "day", pictures / "dusk"])
    camera.wait("the check of the folders", lambda: page.wizard.draft.health is not None)
    camera.rest()
    camera.shoot("wizard")
    page.show_list()


def models(camera: Camera) -> None:
    """Show the library with the Card of a Model."""
    page: Any = camera.show("models")
    listed = page.gallery.model()
    camera.wait("the Models", lambda: listed.rowCount() > 1)
    page.gallery.setCurrentIndex(listed.index(0, 0))
    camera.rest(1.5)
    camera.shoot("models")


def live(camera: Camera, pictures: Path) -> None:
    """Play a folder of pictures through a Model."""
    page: Any = camera.show("live")
    page.open_files([pictures / "villages"])
    camera.rest()
    if not page.feed.is_running:
        page.start()
    camera.wait("a frame", lambda: page.result is not None)
    page.act("compare").trigger()
    camera.rest(6)
    camera.shoot("live")
    page.stop()


def settle(home: Path) -> None:
    """Make a home: settings in English and light, and pictures in folders with names of their own."""
    own = home / "translator"
    os.environ |= {"HOME": str(home), paths.HOME_VARIABLE: str(own), "OMP_NUM_THREADS": "1"}
    own.mkdir()
    pictures = home / "Pictures"
    for source, name in (("demo/trainA", "day"), ("demo/trainB", "dusk"), ("samples", "villages")):
        shutil.copytree(paths.asset(source), pictures / name)
    from translator.gui.settings import Settings

    Settings().change(theme="light", language="en", device_convert="cpu", threads=1)


@contextmanager
def display() -> Iterator[None]:
    """Give the window a display: the one there is, or Xvfb."""
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield
        return
    if shutil.which("Xvfb") is None:
        raise SystemExit("There is no display; install Xvfb (Debian and Ubuntu: apt-get install xvfb) and try again.")
    read, write = os.pipe()
    screen = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), *screen], pass_fds=(write,), stderr=subprocess.DEVNULL)
    try:
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SystemExit("Xvfb ended before it gave a display; start it by hand to see why.")
        os.environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        yield
    finally:
        server.terminate()
        server.wait()


def _shrink(path: Path) -> None:
    """Write a picture again, as small as it can be without looking worse."""
    with Image.open(path) as opened:
        picture = opened.convert("RGB")
    picture.save(path, optimize=True)
    if path.stat().st_size > LOSSLESS_BYTES:
        picture.quantize(256).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images")
