"""Drive the window of the program and take its picture, on the display there is or on Xvfb."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from translator.jobs.job import Task

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QDialog

    from translator.gui.window import Window

THEMES = ("light", "dark")
LOSSLESS_BYTES = 100_000
"""A larger picture is written with 256 colours."""
SHOWN_HOME = "/home/mika"
"""Stands in the pictures for the temporary home: where they were taken is nobody's business."""


class Camera:
    """Drives the window and takes its picture."""

    def __init__(self, window: "Window", home: Path, folder: Path) -> None:
        self.window, self.home, self._folder = window, home, folder
        self.pictures = home / "Pictures"

    def rest(self, seconds: float = 0.8) -> None:
        """Let the window work for a while."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def wait(self, what: str, is_there: Callable[[], object], seconds: float = 120) -> None:
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

    def shoot(self, name: str, dialog: "QDialog | None" = None) -> None:
        """Write a picture in each theme, with the dialog over it."""
        from PySide6.QtWidgets import QApplication

        for theme in THEMES:
            self.window.desk.settings.change(theme=theme)
            self.rest()
            self._hide_home(dialog)
            self.rest(0.2)
            QApplication.sendPostedEvents()  # what is to be laid out is, on a busy machine too
            path = self._folder / f"{name}-{theme}.png"
            picture = self.window.grab()
            if dialog is not None:
                _lay_over(picture, dialog)
            picture.save(str(path))
            _shrink(path)
            print(path, flush=True)

    def click(self, words: str) -> None:
        """Press the button that says these words."""
        from PySide6.QtWidgets import QPushButton

        found = [button for button in self.window.findChildren(QPushButton) if button.text() == words]
        if not found:
            raise SystemExit(f'No pictures were taken: no button says "{words}".')
        (next((button for button in found if button.isVisible()), found[0])).click()

    def work(self, kind: str, title: str, arguments: dict[str, Any]) -> None:
        """Put a Job into the queue, as the pages do, and wait for its end."""
        job = self.window.desk.queue.add(Task(kind, title, arguments))
        self.follow(job.id)

    def follow(self, job_id: str) -> None:
        """Wait for the end of a Job."""
        queue = self.window.desk.queue
        title = queue.job(job_id).task.title
        self.wait(title, lambda: queue.job(job_id).state in ("finished", "failed"), seconds=1800)
        if queue.job(job_id).state == "failed":
            raise SystemExit(f"No pictures were taken: {title} failed. {queue.job(job_id).error}")

    def _hide_home(self, dialog: "QDialog | None") -> None:
        from PySide6.QtWidgets import QLabel, QLineEdit

        home = str(self.home)
        widgets: list[QObject] = []
        for place in (self.window, *([dialog] if dialog is not None else [])):
            widgets += [*place.findChildren(QLabel), *place.findChildren(QLineEdit)]
        for widget in widgets:
            if isinstance(widget, QLabel | QLineEdit) and home in widget.text().replace("\u200b", ""):
                widget.setText(widget.text().replace("\u200b", "").replace(home, SHOWN_HOME))


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


def _lay_over(picture: "QPixmap", dialog: "QDialog") -> None:
    """Draw a dialog where the system would show it, over the window that waits for it."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QColor, QPainter

    shown = dialog.grab()
    place = QPoint((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2)
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 70))
    painter.drawPixmap(place, shown)
    painter.setPen(QColor(128, 128, 128, 120))
    painter.drawRect(place.x() - 1, place.y() - 1, shown.width() + 1, shown.height() + 1)
    painter.end()


def _shrink(path: Path) -> None:
    """Write a picture again, as small as it can be without looking worse."""
    with Image.open(path) as opened:
        picture = opened.convert("RGB")
    picture.save(path, optimize=True)
    if path.stat().st_size > LOSSLESS_BYTES:
        picture.quantize(256).save(path, optimize=True)
