"""The page of a run: pause, resume, crash, trash, and what is drawn of its log and samples."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from tests.gui.test_train_page import SLOW_MS, SMALL
from tests.images_of import unpaired
from translator import paths
from translator.errors import DataError
from translator.export.run import export_run
from translator.gui.curves import Curves, smoothed, speed
from translator.gui.desk import Desk
from translator.gui.errand import Errand
from translator.gui.filmstrip import Filmstrip
from translator.gui.notes_dialog import NotesDialog
from translator.gui.pages.run_page import RunPage
from translator.gui.raster import image_of
from translator.gui.sheet_grid import SheetGrid, cut
from translator.images.sheet import layout, sheet
from translator.jobs.job import Task
from translator.jobs.progress import Progress
from translator.registry.catalogue import find_family
from translator.train.loop import train
from translator.train.notes import Notes
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import start


def recipe(folder: Path, epochs: float = 1.0) -> Recipe:
    a, b = unpaired(folder / "data", 8, 20)
    changes = {**SMALL, "data.a": str(a), "data.b": str(b), "training.epochs": epochs}
    return Recipe.default(find_family("cyclegan")).changed(changes, "test")


@pytest.fixture
def trained(tmp_path: Path, home: Path) -> Run:
    """A finished run of 8 images."""
    run = start(recipe(tmp_path), paths.runs() / "done")
    train(run)
    return run


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[object]:
    pages: list[RunPage] = []

    def open_page(folder: Path) -> RunPage:
        page = RunPage(desk, folder)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.close_down()


def test_a_training_is_paused_resumed_and_stopped(desk: Desk, qtbot: QtBot, opened, tmp_path: Path) -> None:
    folder = paths.runs() / "long"
    arguments = {"recipe": recipe(tmp_path, epochs=1e5).to_json(), "run": str(folder)}
    job = desk.queue.add(Task("train", "Training long", arguments))
    page = opened(folder)
    qtbot.waitUntil(lambda: page._progress is not None and page._progress.what == "Training", timeout=SLOW_MS)
    qtbot.waitUntil(lambda: page.side.word.text() == "Training" and page.side.pause.isVisible(), timeout=SLOW_MS)
    assert not page.side.delete.isEnabled()
    page.side.save.click()
    qtbot.waitUntil(lambda: "A checkpoint was saved on request" in page.events.sentences, timeout=SLOW_MS)
    assert desk.queue.job(job.id).state == "running" and Run.open(folder).images() > 0
    page.side.pause.click()
    qtbot.waitUntil(lambda: desk.queue.job(job.id).state == "paused", timeout=SLOW_MS)
    seen = Run.open(folder).images()
    assert seen > 0
    qtbot.waitUntil(lambda: page.side.word.text() == "Paused" and page.side.export.isEnabled(), timeout=SLOW_MS)
    page.side.resume.click()
    qtbot.waitUntil(lambda: page.side.pause.isVisible(), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: page.job.progress is not None and page.job.progress.done > seen, timeout=SLOW_MS)
    page.side.stop.click()
    qtbot.waitUntil(lambda: desk.queue.job(job.id).state == "stopped", timeout=SLOW_MS)
    assert Run.open(folder).images() > seen
    qtbot.waitUntil(lambda: page.side.word.text() == "Stopped", timeout=SLOW_MS)
    assert page.notice.sentence == ""


def test_after_a_crash_the_page_offers_to_resume(desk: Desk, qtbot: QtBot, opened, tmp_path: Path) -> None:
    run = start(recipe(tmp_path, epochs=3.0), paths.runs() / "crashed")
    broken_off(run)
    page = opened(run.folder)
    qtbot.waitUntil(lambda: page.notice.sentence == "Your run stopped at 8 images: resume?", timeout=SLOW_MS)
    page.resume()
    qtbot.waitUntil(lambda: page.job is not None and page.job.state == "finished", timeout=SLOW_MS)
    assert page.job.task.kind == "resume"
    assert run.state() == "finished"
    qtbot.waitUntil(lambda: page.side.word.text() == "Finished" and not page.side.resume.isVisible(), timeout=SLOW_MS)


def broken_off(run: Run) -> None:
    """Train to 8 images and leave the folder as a killed process does: the log has no end."""
    from translator.jobs.progress import Control

    control = Control()
    train(run, control=control, report=lambda event: control.stop() if getattr(event, "done", 0) >= 8 else None)
    lines = run.log.path.read_text().splitlines(keepends=True)
    run.log.path.write_text("".join(lines[:-1]))


def test_a_training_that_cannot_begin_says_why(desk: Desk, qtbot: QtBot, opened, tmp_path: Path) -> None:
    chosen = recipe(tmp_path).changed({"data.b": str(tmp_path / "gone")}, "test")
    folder = paths.runs() / "never"
    desk.queue.add(Task("train", "Training never", {"recipe": chosen.to_json(), "run": str(folder)}))
    page = opened(folder)
    qtbot.waitUntil(lambda: "does not exist" in page.side.sentence.text(), timeout=SLOW_MS)
    assert page.side.word.text() == "Failed"


def test_a_deleted_run_lies_in_the_trash(
    desk: Desk, qtbot: QtBot, opened, trained: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data-home").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data-home"))
    page = opened(trained.folder)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    page.delete()
    assert trained.folder.exists()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    with qtbot.waitSignal(page.deleted):
        page.delete()
    assert not trained.folder.exists()


def test_curves_and_samples_are_those_of_the_run(opened, qtbot: QtBot, trained: Run) -> None:
    page = opened(trained.folder)
    qtbot.waitUntil(lambda: bool(page.curves.names))
    assert page.curves.names == [name for name in trained.ticks()[-1] if name not in ("images", "time")]
    assert page.filmstrip.now.path == trained.newest_sample()
    qtbot.waitUntil(lambda: page.filmstrip.now.grid.rows == 4)
    assert page.filmstrip.now.grid.titles == ("a", "a to b", "a again", "b", "b to a", "b again")
    assert page.events.sentences == ["Finished", "Started"]
    assert page.side.seen.text() == "8 / 8"
    assert page.side.saved.text().startswith("8 ")


def test_a_run_that_is_gone_is_said_to_be(opened, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(tmp_path / "nothing")
    qtbot.waitUntil(lambda: "no such run" in page.side.sentence.text())


def test_a_run_is_named_and_annotated_on_its_page(
    opened, qtbot: QtBot, trained: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(trained.folder)
    qtbot.waitUntil(lambda: page.side.word.text() == "Finished")
    monkeypatch.setattr(NotesDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(NotesDialog, "notes", lambda self: Notes("Ripe", "Too red.", star=True))
    assert unnamed(NotesDialog(trained.folder, Notes(), page)) == []
    page.edit.click()
    qtbot.waitUntil(lambda: page.title == "Ripe" and page.side.note.text() == "Too red.")
    assert Run.open(trained.folder).notes.star and trained.folder.name == "done"
    assert unnamed(page) == []


def test_the_models_of_a_run_are_listed(desk: Desk, opened, qtbot: QtBot, trained: Run, tmp_path: Path) -> None:
    other = start(recipe(tmp_path / "more").changed({"config.lr": 0.3}, "test"), paths.runs() / "other")
    train(other)
    export_run(trained, library=desk.library, direction="a2b")
    export_run(other, library=desk.library, direction="a2b")
    page = opened(trained.folder)
    qtbot.waitUntil(lambda: page.models.names == ["done-a2b"], timeout=SLOW_MS)
    with qtbot.waitSignal(page.model_asked) as asked:
        page.models.list.itemActivated.emit(page.models.list.item(0))
    assert asked.args == [desk.library.find("done-a2b").path]


def test_a_sheet_is_cut_where_its_layout_fits_and_shown_whole_where_not(desk: Desk, qtbot: QtBot) -> None:
    pictures = [[np.full((16, 16, 3), 40 * (3 * row + column), np.uint8) for column in range(3)] for row in range(2)]
    image, plan = image_of(sheet(pictures, ["x", "y", "z"])), layout(pictures, ["x", "y", "z"])
    cells = cut(image, plan)
    assert [[cell.pixelColor(8, 8).red() for cell in row] for row in cells] == [[0, 40, 80], [120, 160, 200]]
    grid = SheetGrid(desk.theme)
    qtbot.addWidget(grid)
    grid.show_sheet(image, replace(plan, rows=5))
    assert (grid.rows, grid.columns, grid.titles) == (1, 1, ())


@pytest.fixture
def sheets(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{images:09d}.png" for images in (100, 200, 300, 400)]
    for path in made[:3]:
        Image.new("RGB", (40, 30), (int(path.stem) % 255, 0, 0)).save(path)
    return made


def test_the_filmstrip_follows_the_newest_sheet_until_another_is_chosen(
    desk: Desk, qtbot: QtBot, sheets: list[Path]
) -> None:
    strip = Filmstrip(desk.theme, desk.bridge)
    qtbot.addWidget(strip)
    strip.set_sheets(sheets[:2])
    assert strip.now.path == sheets[1]
    strip.set_sheets(sheets[:3])
    assert strip.now.path == sheets[2]
    strip.now.bar.setValue(1)
    Image.new("RGB", (40, 30)).save(sheets[3])
    strip.set_sheets(sheets)
    assert strip.now.path == sheets[1]
    strip.compare.setChecked(True)
    assert (strip.earlier.path, strip.earlier.isHidden()) == (sheets[0], False)


def ticks(number: int) -> list[dict[str, float]]:
    return [{"images": 10 * i, "time": 2.0 * i, "G": 8.0, "D": 0.2} for i in range(1, number + 1)]


def test_unlike_losses_begin_on_a_logarithmic_scale(desk: Desk, qtbot: QtBot) -> None:
    curves = Curves(desk.theme)
    qtbot.addWidget(curves)
    curves.set_ticks(ticks(3))
    assert curves.logarithmic.isChecked()
    curves.logarithmic.setChecked(False)
    curves.set_ticks(ticks(5))
    assert not curves.logarithmic.isChecked()
    curves._buttons["D"].click()
    assert curves.names == ["G"]


def test_smoothing_begins_at_the_first_value_and_passes_over_infinity() -> None:
    assert smoothed([4.0, 4.0, 4.0], 0.9) == pytest.approx([4.0, 4.0, 4.0])
    assert smoothed([1.0, 2.0], 0.0) == [1.0, 2.0]
    assert smoothed([1.0, float("inf"), 1.0], 0.5) == pytest.approx([1.0, 1.0, 1.0])


def test_the_night_between_two_trainings_is_no_speed() -> None:
    log = ticks(4)
    log.append({"images": 50, "time": 8.0 + 36_000})
    images, rates = speed(log)
    assert (images, rates) == ([20, 30, 40], [5.0, 5.0, 5.0])


def test_an_errand_tells_its_progress_its_result_and_its_refusal(qtbot: QtBot) -> None:
    told: list[Progress] = []
    errand = Errand(lambda report, control: (report(Progress("x", 1, 2)), 7)[1])
    errand.told.connect(told.append)
    with qtbot.waitSignal(errand.done) as done:
        errand.start()
    assert done.args == [7] and told[0].done == 1

    def refuse(report: object, control: object) -> None:
        raise DataError("No folder.")

    failing = Errand(refuse)
    with qtbot.waitSignal(failing.failed) as failed:
        failing.start()
    assert failed.args == ["No folder."]


def test_a_stopped_errand_says_nothing_more(qtbot: QtBot) -> None:
    errand = Errand(lambda report, control: control._stop.wait(10))
    with qtbot.assertNotEmitted(errand.done, wait=200):
        errand.start()
        errand.stop(timeout_s=5)
    assert not errand._thread.is_alive()
