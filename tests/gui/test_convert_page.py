"""The Convert page, done for real: a picture is dropped and its translation seen, a folder is converted by a Job."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.infer.graphs import AMOUNT, HUNGRY, INVERT, LABEL, NOISE, PORTS, SWAP, card, known, parsed, picture, write
from translator.gui import preview as preview_module
from translator.gui.actions import Actions
from translator.gui.bridge import Bridge
from translator.gui.canvas import Canvas
from translator.gui.desk import Desk
from translator.gui.pages.convert import ConvertPage
from translator.gui.pages.files_model import MESSAGE, PICTURE, STATE, TIME
from translator.gui.preview import Choice, Engines, Preview, Request, Result, open_picture
from translator.gui.raster import pixels_of
from translator.gui.works import LANES, WORKS
from translator.images.codec import decode
from translator.jobs.job import Task
from translator.jobs.progress import Done, Failure
from translator.jobs.queue import Queue
from translator.models.card import PortCard
from translator.models.file import write_model

SECONDS = 20_000


@pytest.fixture
def models(home: Path) -> Path:
    folder = home / "models"
    folder.mkdir()
    known(write(folder / "swap.onnx", SWAP, title="Red and blue", source_domain="red", target_domain="blue"))
    return folder


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, models: Path) -> Iterator[ConvertPage]:
    desk.settings.change(device_convert="cpu", threads=1)
    made = ConvertPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.shown()
    qtbot.waitUntil(lambda: made.panel.model.tile is not None, timeout=SECONDS)
    yield made
    made.close_down()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return saved(tmp_path / "photos" / "photo.png", 7)


def saved(path: Path, seed: int, height: int = 48, width: int = 64) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture(seed, height, width)).save(path)
    return path


def dropped(page: ConvertPage, data: QMimeData) -> None:
    """Drag something over the page and let it go there."""
    enter = QDragEnterEvent(
        QPoint(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page, drop)


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def translated(qtbot: QtBot, page: ConvertPage, path: Path) -> Result:
    """Wait until the translation of a picture is shown."""

    def is_there() -> bool:
        return page.result is not None and page.result.request.opened.path == path

    qtbot.waitUntil(is_there, timeout=SECONDS)
    assert page.result is not None
    return page.result


def on_canvas(canvas: Canvas) -> np.ndarray:
    assert canvas.after is not None
    return pixels_of(canvas.after.image)[0]


def button(page: ConvertPage, word: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == word and found.isVisible())


def test_a_dropped_picture_is_translated_on_the_canvas(qtbot: QtBot, page: ConvertPage, photo: Path) -> None:
    dropped(page, urls(photo))
    translated(qtbot, page, photo)
    assert (on_canvas(page.canvas) == decode(photo).pixels[..., ::-1]).all()
    pane = page.canvas.panes[0]
    shown = pane.viewport().grab().toImage()
    spot = pane.mapFromScene(QPointF(48.5, 30.5))
    seen = np.array(shown.pixelColor(spot).getRgb()[:3], int)
    assert np.abs(seen - decode(photo).pixels[30, 48, ::-1]).max() <= 12


def test_the_veil_says_what_dropping_will_do(qtbot: QtBot, page: ConvertPage, photo: Path) -> None:
    for files, words in (
        ([photo], "Drop to translate this picture with Red and blue"),
        ([photo, photo], "Drop to list 2 items for Red and blue"),
        ([photo.parent], "Drop to list the pictures in photos for Red and blue"),
    ):
        data = urls(*files)
        enter = QDragEnterEvent(
            QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(page, enter)
        assert page.dropping.veil.isVisible() and page.dropping.veil.promise.text() == words


def test_files_of_other_pages_are_left_to_them(page: ConvertPage, models: Path) -> None:
    assert not page.open_files([models / "swap.onnx"])
    assert not page.open_files([Path("film.mp4")])


def test_a_picture_from_the_clipboard_is_opened(qtbot: QtBot, page: ConvertPage, home: Path) -> None:
    pixels = picture(3)
    QApplication.clipboard().setImage(QImage(pixels.tobytes(), 32, 24, 96, QImage.Format.Format_RGB888).copy())
    page.opening.paste()
    qtbot.waitUntil(lambda: page.result is not None, timeout=SECONDS)
    assert (on_canvas(page.canvas) == pixels[..., ::-1]).all()
    assert page.result is not None and page.result.request.opened.path.parent == home / "pasted"


def test_a_clipboard_without_a_picture_is_said_so(page: ConvertPage) -> None:
    QApplication.clipboard().setText("words")
    page.opening.paste()
    assert page.notice.sentence.startswith("The clipboard holds no picture")


def test_a_picture_that_cannot_be_read_is_one_sentence(qtbot: QtBot, page: ConvertPage, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"")
    page.open_files([broken])
    qtbot.waitUntil(lambda: bool(page.notice.sentence), timeout=SECONDS)
    assert "broken.jpg is empty" in page.notice.sentence
    assert not page.panel.convert.isEnabled()


def test_two_models_are_compared(qtbot: QtBot, page: ConvertPage, photo: Path, models: Path) -> None:
    known(write(models / "invert.onnx", INVERT))
    page.shown()
    qtbot.waitUntil(lambda: len(page.panel.model.picker.tiles) == 2, timeout=SECONDS)
    assert page.panel.model.tile is not None and page.panel.model.tile.entry.name == "swap"  # the choice stays
    page.open_files([photo])
    translated(qtbot, page, photo)
    page.canvas.set_mode("compare")
    qtbot.waitUntil(lambda: page.canvas.other is not None, timeout=SECONDS)
    assert page.panel.second.isVisible()
    assert page.canvas.other is not None
    first, second = on_canvas(page.canvas), pixels_of(page.canvas.other.image)[0]
    results = {first.tobytes(), second.tobytes()}
    assert results == {decode(photo).pixels[..., ::-1].tobytes(), (255 - decode(photo).pixels).tobytes()}


def test_ports_of_the_model_change_the_result(qtbot: QtBot, page: ConvertPage, photo: Path, models: Path) -> None:
    known(write(models / "ports.onnx", PORTS, AMOUNT, LABEL, NOISE, classes=("oak", "ash", "elm")))
    page.take(str(models / "ports.onnx"))
    qtbot.waitUntil(lambda: page.panel.model.tile is not None and page.panel.model.tile.entry.name == "ports")
    page.open_files([photo])
    plain = translated(qtbot, page, photo)
    form = page.panel.model.ports
    assert form is not None and form.values() == {"seed": 0, "amount": 0.0, "label": "oak"}
    before = on_canvas(page.canvas).astype(int)
    form.set_values({"label": "elm"})
    page.translating.ask()
    assert page.canvas.is_stale and page.canvas.after is plain.rasters[0]  # the old one is still there
    qtbot.waitUntil(lambda: page.result is not plain and not page.canvas.is_stale, timeout=SECONDS)
    moved = on_canvas(page.canvas).astype(int) - before
    assert np.median(moved) == 20


def test_large_pictures_are_previewed_smaller_and_saved_whole(
    qtbot: QtBot, page: ConvertPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_module, "PREVIEW_PX", 100)
    large = saved(tmp_path / "large.png", 1, 150, 300)
    page.open_files([large])
    result = translated(qtbot, page, large)
    assert result.rasters[0].image.width() == 100
    assert "preview at 100 pixels" in page.canvas.remark
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "saved.png"), ""))
    page.panel.save.click()
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("Saved as"), timeout=SECONDS)
    assert (decode(tmp_path / "saved.png").pixels == decode(large).pixels[..., ::-1]).all()


def test_the_result_is_copied_and_dragged_out(qtbot: QtBot, page: ConvertPage, photo: Path) -> None:
    page.open_files([photo])
    translated(qtbot, page, photo)
    page.panel.copy.click()
    assert (pixels_of(QApplication.clipboard().image())[0] == decode(photo).pixels[..., ::-1]).all()
    page.translating.viewer.handle.wanted.emit()
    qtbot.waitUntil(lambda: page.translating.viewer.handle.file is not None, timeout=SECONDS)
    file = Path(page.translating.viewer.handle.data().urls()[0].toLocalFile())
    assert (decode(file).pixels == decode(photo).pixels[..., ::-1]).all()
    page.close_down()
    assert not file.exists()


def test_one_picture_is_converted_by_a_job(qtbot: QtBot, page: ConvertPage, photo: Path) -> None:
    page.open_files([photo])
    translated(qtbot, page, photo)
    button(page, "Convert").click()
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("Saved as"), timeout=SECONDS)
    written = photo.parent / "translated" / "photo.png"
    assert (decode(written).pixels == decode(photo).pixels[..., ::-1]).all()
    qtbot.waitUntil(page.panel.convert.isEnabled, timeout=SECONDS)

    written.write_bytes(b"mine")
    button(page, "Convert").click()
    qtbot.waitUntil(lambda: "is there already" in page.notice.sentence, timeout=SECONDS)
    assert written.read_bytes() == b"mine"
    qtbot.waitUntil(page.panel.convert.isEnabled, timeout=SECONDS)
    button(page, "Replace it").click()
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("Saved as"), timeout=SECONDS)
    assert (decode(written).pixels == decode(photo).pixels[..., ::-1]).all()


def test_a_folder_becomes_a_table_and_one_job(qtbot: QtBot, page: ConvertPage, desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    good = [saved(folder / name, seed) for seed, name in enumerate(("a.png", "b.png", "sub/c.png", "sub/斑馬.png"))]
    (folder / "sub" / "empty.png").write_bytes(b"")
    dropped(page, urls(folder))
    qtbot.waitUntil(lambda: page.work.files.rowCount() == 5, timeout=SECONDS)
    assert page.panel.convert.text() == "Convert 5 files"
    translated(qtbot, page, good[0])  # the first row is shown on the canvas

    page.panel.convert.click()
    qtbot.waitUntil(lambda: not page.work.jobs.is_busy and page.work.files.count("waiting") == 0, timeout=SECONDS)
    assert [job.task.kind for job in desk.queue.jobs] == ["convert"]
    output = tmp_path / "many translated"
    for path in good:
        assert (decode(output / path.relative_to(folder)).pixels == decode(path).pixels[..., ::-1]).all()
    rows = {row.found.path.name: row for row in page.work.files.rows}
    assert rows["a.png"].state == "done" and rows["a.png"].seconds > 0
    assert rows["empty.png"].state == "failed"
    assert rows["empty.png"].message == "empty.png is empty (0 bytes); get a whole copy of it."
    failed = [page.work.files.index(row, MESSAGE) for row in range(5) if page.work.files.rows[row].state == "failed"]
    assert [index.data(Qt.ItemDataRole.ForegroundRole).name() for index in failed] == [desk.theme.tokens.bad.lower()]
    assert page.notice.sentence == f"5 pictures, 4 done, 1 failed; results are in {output}."

    saved(folder / "sub" / "empty.png", 9)  # mended: only this one is done again
    stamps = {path: path.stat().st_mtime_ns for path in output.rglob("*.png")}
    button(page, "Retry failed only").click()
    qtbot.waitUntil(lambda: page.work.files.count("done") == 5, timeout=SECONDS)
    assert (output / "sub" / "empty.png").is_file()
    assert all(path.stat().st_mtime_ns == stamp for path, stamp in stamps.items())
    assert not button(page, "Clear").isHidden() and page.work.listing.retry.isHidden()


def test_the_job_survives_in_the_queue_file(qtbot: QtBot, page: ConvertPage, photo: Path, home: Path) -> None:
    page.panel.output_form.set_values({"folder": str(home / "out"), "pattern": "{name}-{model}", "format": "jpg"})
    page.open_files([photo])
    translated(qtbot, page, photo)
    page.panel.convert.click()
    qtbot.waitUntil((home / "out" / "photo-swap.jpg").is_file, timeout=SECONDS)
    task = json.loads((home / "jobs.json").read_text())["jobs"][0]
    assert task["arguments"]["inputs"] == [str(photo)]
    assert task["arguments"]["conversion"]["pattern"] == "{name}-{model}"


def test_a_job_that_is_stopped_or_removed_leaves_the_page_free(
    qtbot: QtBot, page: ConvertPage, desk: Desk, photo: Path, models: Path, tmp_path: Path
) -> None:
    page.open_files([photo])
    translated(qtbot, page, photo)
    first = saved(tmp_path / "long" / "0.png", 0, 600, 900)
    for number in range(1, 80):  # keeps the lane busy meanwhile
        shutil.copyfile(first, first.with_name(f"{number}.png"))
    busy = desk.queue.add(
        Task(
            "convert",
            "long",
            {"model": str(models / "swap.onnx"), "inputs": [str(tmp_path / "long")], "output": str(tmp_path / "out")},
        )
    )
    page.panel.convert.click()
    desk.queue.stop(desk.queue.jobs[-1].id)
    qtbot.waitUntil(page.panel.convert.isEnabled, timeout=SECONDS)
    page.panel.convert.click()
    paused = desk.queue.jobs[-1].id
    desk.queue.pause(paused)
    qtbot.wait(120)
    assert not page.panel.convert.isEnabled()
    desk.queue.remove(paused)
    qtbot.waitUntil(page.panel.convert.isEnabled, timeout=SECONDS)
    assert desk.queue.job(busy.id).state == "running"
    desk.queue.stop(busy.id)
    assert not (photo.parent / "translated").exists()


def test_a_model_that_gives_no_picture_is_not_offered(qtbot: QtBot, page: ConvertPage, models: Path) -> None:
    path = models / "encode.onnx"
    text = "g (uint8[N,H,W,3] image) => (float[N,H,W,3] code) { code = Cast<to = 1>(image) }"
    code = PortCard(name="code", kind="tensor", shape=("H", "W", 3))
    write_model(path, parsed(text).SerializeToString(), card("encode", outputs=(code,)))
    page.take(str(path))
    qtbot.waitUntil(lambda: bool(page.notice.sentence), timeout=SECONDS)
    assert page.notice.sentence == "encode gives no pictures; choose another Model."
    assert [tile.entry.name for tile in page.panel.model.picker.tiles] == ["swap"]


def test_output_rules_are_those_of_the_settings(qtbot: QtBot, page: ConvertPage, desk: Desk) -> None:
    desk.settings.change(quality=80, existing="number")
    assert page.panel.rules["quality"] == 80
    page.panel.output_form.set_values({"existing": "replace"})
    qtbot.waitUntil(lambda: desk.settings.get().existing == "replace", timeout=SECONDS)


def test_a_bad_pattern_is_the_sentence_of_the_job(qtbot: QtBot, page: ConvertPage, photo: Path) -> None:
    page.panel.output_form.set_values({"pattern": "{nane}"})
    page.open_files([photo])
    translated(qtbot, page, photo)
    page.panel.convert.click()
    qtbot.waitUntil(lambda: "{nane}" in page.notice.sentence, timeout=SECONDS)
    qtbot.waitUntil(page.panel.convert.isEnabled, timeout=SECONDS)


def test_a_model_that_is_no_model_is_a_sentence(qtbot: QtBot, page: ConvertPage, photo: Path, models: Path) -> None:
    whole = (models / "swap.onnx").read_bytes()
    (models / "swap.onnx").write_bytes(whole[:40])
    page.open_files([photo])
    qtbot.waitUntil(lambda: "swap.onnx" in page.notice.sentence, timeout=SECONDS)
    assert page.canvas.after is None and not page.canvas.is_stale


def test_of_several_requests_the_newest_wins(qtbot: QtBot, desk: Desk, models: Path, photo: Path) -> None:
    known(write(models / "ports.onnx", PORTS, AMOUNT, LABEL, NOISE))
    engines = Engines()
    engines.device, engines.threads = "cpu", 1
    made = Preview(desk.bridge, engines)
    opened = open_picture(photo)
    heard: list[Result] = []
    made.done.connect(heard.append)
    for amount in range(30):
        ports = {"amount": float(amount), "label": 0, "seed": 0}
        made.ask(Request(opened, (Choice(models / "ports.onnx", ports),), 0))
    qtbot.waitUntil(lambda: bool(heard), timeout=SECONDS)
    qtbot.wait(150)
    assert [result.request.choices[0].ports["amount"] for result in heard] == [29.0]


def test_at_most_two_engines_stay_open(models: Path, photo: Path) -> None:
    engines = Engines()
    engines.device, engines.threads = "cpu", 1
    for name in ("one", "two", "three"):
        known(write(models / f"{name}.onnx", INVERT))
        pixels, _ = engines.translate(open_picture(photo).picture, Choice(models / f"{name}.onnx", {}), 0)
        assert (pixels == 255 - decode(photo).pixels).all()
    assert [key[0].stem for key in engines._open] == ["two", "three"]


def restarted(desk: Desk, home: Path) -> Desk:
    """Return the desk of the next start of the program."""
    queue = Queue(home / "jobs.json", WORKS, LANES)
    return Desk(desk.settings, queue, Bridge(queue), desk.library, Actions(), desk.theme)


def test_the_table_is_there_again_after_a_restart(
    qtbot: QtBot, page: ConvertPage, desk: Desk, home: Path, tmp_path: Path
) -> None:
    good = saved(tmp_path / "many" / "a.png", 1)
    (tmp_path / "many" / "sub").mkdir()
    (tmp_path / "many" / "sub" / "empty.png").write_bytes(b"")
    page.panel.output_form.set_values({"folder": str(tmp_path / "elsewhere")})
    page.open_files([tmp_path / "many"])
    qtbot.waitUntil(lambda: page.work.files.rowCount() == 2, timeout=SECONDS)
    page.panel.convert.click()
    qtbot.waitUntil(lambda: not page.work.jobs.is_busy, timeout=SECONDS)
    before = page.work.files.rows
    assert {row.state for row in before} == {"done", "failed"}

    again = restarted(desk, home)
    other = ConvertPage(again)
    qtbot.addWidget(other)
    other.shown()
    qtbot.waitUntil(
        lambda: other.work.files.count("waiting") == 0 and other.work.files.rowCount() == 2, timeout=SECONDS
    )
    assert other.work.files.rows == before
    assert other.work.output == tmp_path / "elsewhere"
    saved(tmp_path / "many" / "sub" / "empty.png", 2)
    again.queue.retry(again.queue.jobs[0].id, failed_only=True)  # as the job strip does
    qtbot.waitUntil(lambda: other.work.files.count("done") == 2, timeout=SECONDS)
    assert (tmp_path / "elsewhere" / "sub" / "empty.png").is_file()
    assert [row.seconds for row in other.work.files.rows if row.found.path == good] == [before[0].seconds]
    other.close_down()
    assert again.queue.close(60)
    again.bridge.close()


def test_a_conversion_is_shown_again_from_the_job_strip(
    qtbot: QtBot, page: ConvertPage, desk: Desk, photo: Path, tmp_path: Path
) -> None:
    for number in range(2):
        saved(tmp_path / "many" / f"{number}.png", number)
    page.open_files([tmp_path / "many"])
    qtbot.waitUntil(lambda: page.work.files.rowCount() == 2, timeout=SECONDS)
    page.panel.convert.click()
    qtbot.waitUntil(lambda: not page.work.jobs.is_busy, timeout=SECONDS)
    page.open_files([photo])
    assert page.work.files.rowCount() == 0
    page.take(desk.queue.jobs[0])
    qtbot.waitUntil(lambda: page.work.files.count("done") == 2, timeout=SECONDS)


def test_what_rests_since_the_last_start_is_shown_and_stands_in_nobodys_way(
    qtbot: QtBot, page: ConvertPage, desk: Desk, home: Path, models: Path, photo: Path, tmp_path: Path
) -> None:
    for number in range(2):
        saved(tmp_path / "many" / f"{number}.png", number)
    inputs = {"inputs": [str(tmp_path / "many")], "output": str(tmp_path / "out")}
    job = desk.queue.add(Task("convert", "many", {"model": str(models / "swap.onnx"), **inputs}))
    desk.queue.pause(job.id)
    qtbot.waitUntil(lambda: desk.queue.job(job.id).state == "paused", timeout=SECONDS)

    again = restarted(desk, home)
    other = ConvertPage(again)
    qtbot.addWidget(other)
    other.shown()
    qtbot.waitUntil(lambda: other.work.files.rowCount() == 2 and other.panel.model.tile is not None, timeout=SECONDS)
    assert not other.panel.convert.isEnabled()  # it goes on from the job strip
    other.open_files([photo])
    translated(qtbot, other, photo)
    assert other.panel.convert.isEnabled()
    other.close_down()
    assert again.queue.close(60)
    again.bridge.close()


def test_a_conversion_whose_pictures_are_gone_is_a_sentence(
    qtbot: QtBot, page: ConvertPage, desk: Desk, models: Path, tmp_path: Path
) -> None:
    arguments = {"model": str(models / "swap.onnx"), "inputs": [str(tmp_path / "a"), str(tmp_path / "b")]}
    job = desk.queue.add(Task("convert", "gone", {**arguments, "output": str(tmp_path / "out")}))
    page.take(job)
    qtbot.waitUntil(lambda: bool(page.notice.sentence), timeout=SECONDS)
    assert str(tmp_path / "a") in page.notice.sentence


def test_too_large_a_picture_names_the_control_that_helps(
    qtbot: QtBot, page: ConvertPage, models: Path, tmp_path: Path
) -> None:
    known(write(models / "hungry.onnx", HUNGRY))
    page.take(str(models / "hungry.onnx"))
    qtbot.waitUntil(lambda: page.panel.model.tile is not None and page.panel.model.tile.entry.name == "hungry")
    page.panel.size_choice.set_pixels(4000)
    page.open_files([saved(tmp_path / "large.png", 1, 2000, 4000)])
    qtbot.waitUntil(lambda: "needs more memory" in page.notice.sentence, timeout=SECONDS)
    assert page.notice.sentence.endswith("work at a smaller size, such as “Size” 1024.")


def test_the_handle_lies_on_the_result_that_it_drags(qtbot: QtBot, page: ConvertPage, photo: Path) -> None:
    handle, canvas = page.translating.viewer.handle, page.canvas
    page.open_files([photo])
    assert not handle.isVisible()
    translated(qtbot, page, photo)
    assert handle.isVisible()
    for mode, pane in (("slider", 0), ("side", 1), ("difference", 0)):
        canvas.set_mode(mode)  # type: ignore[arg-type]
        qtbot.wait(20)
        result = canvas.panes[pane].visible_rect().toRect().translated(canvas.panes[pane].pos())
        assert result.contains(handle.geometry()), mode


def test_the_table_is_a_sound_model(qtbot: QtBot, page: ConvertPage, tmp_path: Path) -> None:
    tester = QAbstractItemModelTester(page.work.files, QAbstractItemModelTester.FailureReportingMode.Fatal)
    paths = [saved(tmp_path / "in" / f"{n}.png", n) for n in range(4)]
    page.open_files(paths)
    qtbot.waitUntil(lambda: page.work.files.rowCount() == 4, timeout=SECONDS)
    page.work.files.hear(Done(str(paths[0]), "/out/0.png", 0.5))
    page.work.files.hear(Done(str(paths[1]), "/out/1.png", 0.0))
    page.work.files.hear(Failure(str(paths[2]), "is cut off."))
    page.work.files.hear(Failure("/somewhere/else.png", "is cut off."))
    cells = [
        [page.work.files.index(row, column).data() for column in (PICTURE, STATE, TIME, MESSAGE)] for row in range(4)
    ]
    assert cells == [
        ["0.png", "Done", "500 ms", "0.png"],
        ["1.png", "Already there", "", "1.png"],
        ["2.png", "Failed", "", "2.png is cut off."],
        ["3.png", "Waiting", "", ""],
    ]
    page.work.files.wait_again(page.work.files.failed())
    assert page.work.files.count("failed") == 0 and page.work.files.count("waiting") == 2
    page.work.files.set_files([])
    del tester


def test_thumbnails_appear_for_what_is_in_sight(qtbot: QtBot, page: ConvertPage, tmp_path: Path) -> None:
    paths = [saved(tmp_path / "in" / f"{n}.png", n, 30, 90) for n in range(3)]
    page.open_files(paths)
    qtbot.waitUntil(lambda: page.work.files.rowCount() == 3, timeout=SECONDS)
    cell = page.work.files.index(1, PICTURE)

    def is_there() -> bool:
        made = page.work.files._thumbnails.get(paths[1])
        return not made.isNull() and made.width() == made.height()

    qtbot.waitUntil(is_there, timeout=SECONDS)
    middle = cell.data(Qt.ItemDataRole.DecorationRole).toImage().pixelColor(40, 40)
    expected = decode(paths[1]).pixels[14:17, 44:47].mean((0, 1))
    assert np.abs(np.array(middle.getRgb()[:3]) - expected).max() < 12


def test_without_a_model_the_page_says_where_one_comes_from(qtbot: QtBot, desk: Desk) -> None:
    page = ConvertPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.translating.no_model.isVisible(), timeout=SECONDS)
    asked: list[str] = []
    page.asked.connect(lambda name, _: asked.append(name))
    button(page, "Add a Model").click()
    button(page, "Train one").click()
    assert asked == ["models", "train"]


def test_the_first_start_translates_a_sample_picture_with_the_bundled_model(qtbot: QtBot, desk: Desk) -> None:
    page = ConvertPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.translating.no_model.isVisible(), timeout=SECONDS)
    button(page, "Try it on a sample picture").click()
    qtbot.waitUntil(lambda: page.result is not None, timeout=60_000)
    assert [entry.sound.title for entry in desk.library.list()] == ["Pencil drawing"]
    assert page.panel.model.picker.tile is not None and page.panel.model.picker.tile.title == "Pencil drawing"


def test_with_a_model_it_offers_to_open_pictures(page: ConvertPage) -> None:
    assert page.translating.no_picture.isVisible()
    assert button(page, "Open a picture").isEnabled()
    assert not page.panel.convert.isEnabled()


def test_the_sample_is_translated(qtbot: QtBot, page: ConvertPage) -> None:
    button(page, "Try a sample").click()
    qtbot.waitUntil(lambda: page.result is not None, timeout=SECONDS)


def test_the_model_is_chosen_from_the_keyboard(qtbot: QtBot, page: ConvertPage, models: Path) -> None:
    known(write(models / "invert.onnx", INVERT, title="Negative"))
    page.shown()
    picker = page.panel.model.picker
    qtbot.waitUntil(lambda: len(picker.tiles) == 2, timeout=SECONDS)
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    assert picker.tile is not None and picker.tile.title == "Negative"
    picker.open_list()
    search = picker._list._search
    qtbot.keyClicks(search, "red")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert picker.tile.title == "Red and blue" and not picker._list.isVisible()
    assert page.desk.settings.recall("convert/model") == str(models / "swap.onnx")


def test_every_control_has_a_name_and_a_tooltip(page: ConvertPage) -> None:
    for control in [found for found in page.findChildren(QPushButton) if not found.isHidden()]:
        assert control.accessibleName() and control.toolTip(), control.text()


def test_every_action_of_the_page_is_in_the_table(page: ConvertPage, desk: Desk) -> None:
    names = {action.name for action in desk.actions.table if action.page == "convert"}
    assert {"convert/open", "convert/paste", "convert/start", "convert/save", "convert/slider"} <= names
