"""The application as a process: how it starts, who gets the files, how it ends."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from benchmarks.window import first_paint
from tests.gui.test_works import SMALL
from tests.images_of import unpaired
from tests.infer.graphs import SWAP, known, picture, write
from tests.registry.writing import write_plugin
from translator.cli.main import run
from translator.models.file import read_card
from translator.registry.catalogue import find_family
from translator.registry.ledger import Ledger
from translator.registry.plan import make_plan
from translator.registry.wanted import Wanted
from translator.train.recipe import Recipe
from translator.train.run import Run

LIMIT_S = 120.0
OWN_QT = {"QT_QPA_PLATFORM_PLUGIN_PATH": "/nowhere/of/cv2", "QT_QPA_FONTDIR": "/nowhere/of/cv2"}

APPLICATION = """
import sys
from translator.gui import app

started = app.start(sys.argv[1:])
if isinstance(started, int):
    sys.exit(started)
started.window.settle()
started.instance.opened.connect(lambda files: print("opened", *(file.name for file in files), flush=True))
print("shown", started.application.platformName(), flush=True)
code = started.application.exec()
print("ended", flush=True)
sys.exit(code)
"""

WORKING = """
import json, sys
from PySide6.QtWidgets import QMessageBox
from translator.gui import app
from translator.jobs.job import Task

work = json.loads(sys.stdin.read())
started = app.start([])
window, desk = started.window, started.window.desk

def agree():
    box = window.findChildren(QMessageBox)[-1]
    print(box.text(), flush=True)
    next(button for button in box.buttons() if "close" in button.text()).click()

def watch(job_id, event):
    if work["until"] in repr(event) and not watch.closing:
        watch.closing = True
        window.close()
        agree()

watch.closing = False
desk.bridge.event.connect(watch)
desk.queue.add(Task(work["kind"], "The work", work["arguments"]))
sys.exit(started.application.exec())
"""


def environment(**values: str) -> Mapping[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, "OMP_NUM_THREADS": "1", **values}


@contextmanager
def application(*files: object, script: str = APPLICATION, **values: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", script, *map(str, files)]
    process = subprocess.Popen(command, env=environment(**values), stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_window_is_painted_before_anything_slow_is_imported() -> None:
    assert first_paint() < 20  # benchmarks/window.py holds it to its bound, on a machine that does nothing else


def test_variables_of_another_qt_do_not_matter(home: Path) -> None:
    with application(**OWN_QT) as process:
        assert line(process) == "shown offscreen"


def test_a_second_start_hands_its_files_to_the_first(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    photo = tmp_path / "斑馬 photo.png"
    Image.fromarray(picture(0)).save(photo)
    with application() as first:
        assert line(first) == "shown offscreen"
        assert run(["app", str(photo)]) == 0
        assert line(first) == "opened 斑馬 photo.png"
        assert run(["app"]) == 0
        assert line(first) == "opened"
        assert first.poll() is None


def test_homes_do_not_meet(home: Path, tmp_path: Path) -> None:
    with application() as first, application(TRANSLATOR_HOME=str(tmp_path)) as second:
        assert (line(first), line(second)) == ("shown offscreen", "shown offscreen")


def test_the_place_of_a_killed_window_is_taken_at_once(home: Path) -> None:
    with application() as first:
        assert line(first) == "shown offscreen"
        first.kill()
        first.wait(LIMIT_S)
    with application() as second:
        assert line(second) == "shown offscreen"


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes without a signal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_in_order(number: signal.Signals, home: Path) -> None:
    with application() as process:
        assert line(process) == "shown offscreen"
        process.send_signal(number)
        assert line(process) == "ended"
        assert process.wait(LIMIT_S) == 0
    assert json.loads((home / "desktop.json").read_text("utf-8"))["memory"]["window/geometry"]


def test_the_log_says_what_was_started(home: Path) -> None:
    with application() as process:
        assert line(process) == "shown offscreen"
    assert "Started: Translator" in (home / "logs" / "translator.log").read_text("utf-8")


def closed_while(kind: str, arguments: Mapping[str, Any], until: str) -> None:
    """Start work, close the window at the first event that says `until`, and agree to stop."""
    work = json.dumps({"kind": kind, "arguments": arguments, "until": until})
    command = [sys.executable, "-c", WORKING]
    process = subprocess.run(command, input=work, env=environment(), stdout=subprocess.PIPE, text=True, timeout=LIMIT_S)
    assert (process.returncode, process.stdout) == (0, "The work is still running.\n")


def kept(home: Path) -> tuple[str, str]:
    """Return kind and state of the one Job that the queue has kept."""
    (job,) = json.loads((home / "jobs.json").read_text("utf-8"))["jobs"]
    return job["kind"], job["state"]


@pytest.mark.slow
@pytest.mark.parametrize("isolate", [False, True])
def test_closing_during_a_training_saves_a_checkpoint_and_leaves_no_process(
    isolate: bool, home: Path, tmp_path: Path
) -> None:
    a, b = unpaired(tmp_path / "data", 8, 20)
    values = {**SMALL, "data.a": str(a), "data.b": str(b), "training.epochs": 4000}
    recipe = Recipe.default(find_family("cyclegan")).changed(values, "test").to_json()
    folder = home / "runs" / "blocks"
    closed_while("train", {"recipe": recipe, "run": str(folder), "isolate": isolate}, "what='Training', done=8")
    training = Run.open(folder)
    assert training.images() > 0
    assert training.state() == "stopped"
    assert kept(home) == ("train", "waiting")
    assert not using(home)


@pytest.mark.slow
def test_closing_during_an_export_keeps_the_files_that_are_whole(home: Path, tmp_path: Path) -> None:
    models = [str(known(write(tmp_path / f"model{number}.onnx", SWAP))) for number in range(80)]
    folder = tmp_path / "out"
    batch = {"models": models, "precisions": ["float32", "float16"], "folder": str(folder), "device": "cpu"}
    closed_while("batch", batch, "Done(")
    assert kept(home) == ("batch", "waiting")
    written = sorted(folder.iterdir())
    assert 0 < len(written) < 160
    assert all(read_card(path) for path in written)
    assert not using(home)


@pytest.mark.slow
def test_closing_during_an_installation_changes_nothing(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("CACHE_DIR", str(tmp_path / "cache")), ("OFFLINE", "1"), ("NO_INDEX", "1")):
        monkeypatch.setenv(f"UV_{name}", value)
    wheel = write_plugin(tmp_path, before="import time; time.sleep(600)\n")
    plan = make_plan(Wanted.parse(str(wheel)), say=print, is_stopping=lambda: False)
    assert plan is not None
    closed_while("install", {"plan": plan.to_json()}, "Trying")
    assert kept(home) == ("install", "waiting")
    assert Ledger().entries() == ()
    assert not using(home)


def using(home: Path) -> list[str]:
    """Return the processes whose environment names this home."""
    wanted = f"TRANSLATOR_HOME={home}".encode()
    own = str(os.getpid())
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if folder.name != own and wanted in (folder / "environ").read_bytes().split(b"\0"):
                found.append(folder.name)
        except OSError:  # it has ended, or is somebody else's
            continue
    return found


@contextmanager
def display() -> Iterator[str]:
    """Run an X server without a screen."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed (on Debian or Ubuntu: apt-get install xvfb)")
    read, write = os.pipe()
    options = ["-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    process = subprocess.Popen([server, *options], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        process.terminate()
        process.wait(LIMIT_S)


REAL = """
import cv2, os, sys
assert "QT_QPA_PLATFORM_PLUGIN_PATH" in os.environ, "this cv2 no longer sets it"
from translator.gui import app

started = app.start(sys.argv[1:])
from PySide6.QtTest import QTest
assert QTest.qWaitForWindowExposed(started.window, 20_000)
QTest.qWait(300)
started.window.screen().grabWindow(0).save(os.environ["SHOT"])
print("shown", started.application.platformName(), flush=True)
started.window.close()
sys.exit(started.application.exec())
"""


def test_the_real_window_on_a_real_x_server(home: Path, tmp_path: Path) -> None:
    """With cv2 imported first, whose wheel points Qt at plugins of its own."""
    shot = tmp_path / "shot.png"
    with (
        display() as name,
        application(
            script=REAL, DISPLAY=name, QT_QPA_PLATFORM="xcb", SHOT=str(shot), XDG_RUNTIME_DIR=str(tmp_path)
        ) as process,
    ):
        assert line(process) == "shown xcb"
        assert process.wait(LIMIT_S) == 0
    with Image.open(shot) as seen:
        colours = {colour: number for number, colour in seen.convert("RGB").getcolors(1 << 24) or []}
    light, dark = colours.get((0xF6, 0xF7, 0xF9), 0), colours.get((0x15, 0x17, 0x1C), 0)
    assert max(light, dark) > 100_000  # most of the window is its ground
    assert len(colours) > 20


def test_a_home_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    script = (
        "from PySide6.QtWidgets import QMessageBox; QMessageBox.exec = lambda box: print(box.text())\n" + APPLICATION
    )
    with application(script=script, TRANSLATOR_HOME=str(blocked)) as process:
        assert line(process).startswith(f"The folder {blocked} cannot be written")
        assert process.wait(LIMIT_S) == 1


def test_first_paint_is_measured_in_a_home_of_its_own(home: Path) -> None:
    before = time.time()
    assert 0 < first_paint() < time.time() - before
    assert list(home.iterdir()) == []
