"""How late a timer of 16 ms is in the window, in milliseconds: idle, and while a training thread works at full load."""

import json
import os
import subprocess
import sys
import tempfile

SECONDS = 20

MEASURE = """
import json, sys, time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from translator import paths
from translator.gui import app
from translator.jobs.job import Task
from translator.jobs.progress import Progress

PERIOD_S = 0.016
SECONDS = float(sys.argv[1])


def lateness(seconds):
    late, last = [], time.perf_counter()

    def tick():
        nonlocal last
        now = time.perf_counter()
        late.append(max(0.0, now - last - PERIOD_S) * 1000)
        last = now

    timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    wait(seconds)
    timer.stop()
    late.sort()
    return {"p50": late[len(late) // 2], "p99": late[int(len(late) * 0.99)], "max": late[-1], "ticks": len(late)}


def wait(seconds):
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


started = app.start([])
wait(3)
result = {"idle (ms)": lateness(SECONDS)}

recipe = json.loads(paths.asset("demo/recipe.json").read_text(encoding="utf-8"))
recipe["data"]["root"] = str(paths.asset("demo"))
recipe["machine"] = {"device": "cpu"}
recipe["training"] |= {"epochs": 1000, "sample_every": 200, "checkpoint_every": 200, "log_every": 20}
training = []
queue = started.window.desk.queue



def note(job, event):
    if isinstance(event, Progress) and event.what == "Training":
        training.append(event)


queue.watch(note)
job = queue.add(Task("train", "Benchmark", {"recipe": recipe, "run": str(paths.runs() / "benchmark")}))
while not training and queue.job(job.id).state in ("waiting", "running"):
    wait(0.2)
assert training, queue.job(job.id).error
result["training (ms)"] = lateness(SECONDS)
queue.stop(job.id)
while queue.job(job.id).state == "running":
    wait(0.2)
print(json.dumps(result), flush=True)
started.window.close_unasked()
sys.exit(started.application.exec())
"""


def main() -> dict[str, dict[str, float]]:
    """Return median, 99th percentile and maximum of the lateness, idle and under load."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "TRANSLATOR_HOME": home}
        done = subprocess.run(
            [sys.executable, "-c", MEASURE, str(SECONDS)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=300,
        )
    result: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return result


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
