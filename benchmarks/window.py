"""Seconds from the start of the process until the window is painted for the first time."""

import json
import os
import subprocess
import sys
import tempfile
import time
from statistics import median

ROUNDS = 7

PAINTED = """
import json, sys, time
from PySide6.QtCore import QEvent, QObject
from translator.gui import app

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            heavy = [name for name in ("torch", "onnxruntime", "onnx", "cv2") if name in sys.modules]
            print(json.dumps({"painted": time.time(), "heavy": heavy}), flush=True)
            watched.removeEventFilter(self)
            started.window.close()
        return False

started = app.start([])
watch = Watch()
started.window.installEventFilter(watch)
sys.exit(started.application.exec())
"""


def main() -> dict[str, float]:
    """Return the median; fail when a slow library was imported on the way."""
    first_paint()  # fills the caches of the file system
    return {"first paint (s)": median(first_paint() for _ in range(ROUNDS))}


def first_paint() -> float:
    """Start the application in a home of its own and return the seconds until its first paint."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "TRANSLATOR_HOME": home}
        start = time.time()
        done = subprocess.run(
            [sys.executable, "-c", PAINTED], env=environment, capture_output=True, text=True, check=True, timeout=60
        )
    seen = json.loads(done.stdout)
    if seen["heavy"]:
        raise AssertionError(f"The window imports {', '.join(seen['heavy'])} before it is painted.")
    return float(seen["painted"]) - start


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
