"""The Live page, done for real: a video plays through a Model, is kept, stops, and leaves no thread."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.infer.graphs import INVERT, SWAP, known, picture, write
from tests.infer.test_live import filmed
from translator.gui.desk import Desk
from translator.gui.live.stage import readout
from translator.gui.pages.live import LivePage
from translator.gui.raster import pixels_of
from translator.images.codec import decode
from translator.infer import live as live_module
from translator.infer.camera import Video
from translator.infer.live import Figures
from translator.infer.virtual_camera import is_installed

SECONDS = 20_000


@pytest.fixture
def models(home: Path) -> Path:
    folder = home / "models"
    folder.mkdir()
    known(write(folder / "invert.onnx", INVERT, title="Negative"))
    known(write(folder / "swap.onnx", SWAP, title="Red and blue"))
    return folder


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, models: Path, tmp_path: Path) -> Iterator[LivePage]:
    desk.settings.change(device_convert="cpu", threads=1, output=str(tmp_path / "kept"))
    made = shown(qtbot, desk)
    qtbot.waitUntil(lambda: made.panel.model.tile is not None, timeout=SECONDS)
    made.take(models / "invert.onnx")
    yield made
    made.close_down()
    qtbot.waitUntil(
        lambda: not any(thread.name.startswith("live-") for thread in threading.enumerate()), timeout=SECONDS
    )


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return filmed(tmp_path / "film.mp4", 10)


def shown(qtbot: QtBot, desk: Desk) -> LivePage:
    page = LivePage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.shown()
    return page


def playing(qtbot: QtBot, page: LivePage, path: Path) -> None:
    """Play a file and wait for its first frame."""
    assert page.open_files([path])
    next_frame(qtbot, page)


def next_frame(qtbot: QtBot, page: LivePage) -> Any:
    last = page.result
    qtbot.waitUntil(lambda: page.result is not last, timeout=SECONDS)
    return page.result


def on_canvas(page: LivePage) -> tuple[np.ndarray, np.ndarray]:
    assert page.canvas.before is not None and page.canvas.after is not None
    return pixels_of(page.canvas.before.image)[0], pixels_of(page.canvas.after.image)[0]


def kept(page: LivePage, suffix: str) -> list[Path]:
    return list(Path(page.desk.settings.get().output).glob(f"*{suffix}"))


def test_a_video_is_seen_through_the_model_with_its_figures(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    before, after = on_canvas(page)
    assert (after == 255 - before).all()
    assert page.panel.start.text() == "Stop"
    qtbot.waitUntil(lambda: "fps" in page.readout.text and not page.readout.text.startswith("0.0"), timeout=SECONDS)
    live = page.feed.live
    assert live is not None
    assert 0 < live.figures.p50_ms <= live.figures.p95_ms
    page.panel.start.click()
    assert (page.feed.live, page.panel.start.text()) == (None, "Start")
    assert page.canvas.after is not None


def test_the_painted_frame_is_the_translation_and_compare_divides_it(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    page.act("freeze").trigger()
    qtbot.wait(200)
    before, after = on_canvas(page)
    left, right = colours(page)
    assert (left, right) == pytest.approx((after.mean(), after.mean()), abs=3)
    page.act("compare").trigger()
    left, right = colours(page)
    assert (left, right) == pytest.approx((before.mean(), after.mean()), abs=3)


def colours(page: LivePage) -> tuple[int, int]:
    """Return how bright the picture is painted left and right of its middle."""
    pane = page.canvas.panes[0]
    image = pane.viewport().grab().toImage()
    return tuple(image.pixelColor(pane.mapFromScene(x, 24.5)).red() for x in (10.5, 54.5))  # type: ignore[return-value]


def test_a_frozen_picture_stays_until_it_goes_on(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    page.act("freeze").trigger()
    qtbot.wait(200)
    held = page.result
    qtbot.wait(200)
    assert page.result is held
    page.act("freeze").trigger()
    assert next_frame(qtbot, page).number > held.number


def test_another_model_takes_over_while_it_plays(qtbot: QtBot, page: LivePage, film: Path, models: Path) -> None:
    playing(qtbot, page, film)
    page.take(models / "swap.onnx")

    def is_swapped() -> bool:
        before, after = on_canvas(page)
        return bool((after == before[..., ::-1]).all())

    qtbot.waitUntil(is_swapped, timeout=SECONDS)
    assert page.feed.is_running


def test_a_folder_plays_mirrored_and_smaller(qtbot: QtBot, page: LivePage, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    Image.fromarray(picture(1, 200, 400)).save(folder / "a.png")
    page.act("mirror").trigger()
    page.panel.size_choice.set_pixels(160)
    playing(qtbot, page, folder)
    before, _ = on_canvas(page)
    assert before.shape == (80, 160, 3)
    assert np.abs(before[:, ::-1][40, ::20].astype(int) - picture(1, 80, 160)[40, ::20]).mean() < 12
    assert page.desk.settings.recall("live/mirror") is True


def test_a_snapshot_is_the_frame_that_is_shown(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    page.act("freeze").trigger()
    qtbot.wait(200)
    page.act("snapshot").trigger()
    qtbot.waitUntil(lambda: "Saved as" in page.notice.sentence, timeout=SECONDS)
    (path,) = kept(page, ".png")
    assert (decode(path).pixels == on_canvas(page)[1]).all()
    assert path.name.startswith("invert ")


def test_what_is_recorded_is_a_video(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    page.act("record").trigger()
    for _ in range(6):  # the last may be shown before it is written
        next_frame(qtbot, page)
    page.act("record").trigger()
    qtbot.waitUntil(lambda: "Saved as" in page.notice.sentence, timeout=SECONDS)
    (path,) = kept(page, ".mp4")
    assert len(list(Video(path).frames())) >= 5


def test_closing_finishes_the_recording(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    page.act("record").trigger()
    for _ in range(3):
        next_frame(qtbot, page)
    page.close_down()
    (path,) = kept(page, ".mp4")
    assert len(list(Video(path).frames())) >= 2


def test_a_recording_survives_closing_right_after_stopping(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    page.act("record").trigger()
    for _ in range(3):
        next_frame(qtbot, page)
    held = threading.Event()
    for _ in range(page.desk.bridge._pool._max_workers):
        page.desk.bridge.call(held.wait, lambda _: None)
    page.stop()
    page.close_down()
    held.set()
    (path,) = kept(page, ".mp4")
    assert len(list(Video(path).frames())) >= 2


def test_another_source_takes_over_while_one_plays(qtbot: QtBot, page: LivePage, film: Path, tmp_path: Path) -> None:
    playing(qtbot, page, film)
    assert page.open_files([filmed(tmp_path / "other.mp4", 5, 96, 32)])
    qtbot.waitUntil(lambda: page.result is not None and page.result.before.shape == (32, 96, 3), timeout=SECONDS)
    live = page.feed.live
    assert live is not None and live.source == Video(tmp_path / "other.mp4")


@dataclass(frozen=True)
class Unpluggable(Video):
    """A film that plays a camera: without its file it is unplugged."""

    is_retried = True


def test_what_is_unplugged_is_tried_again_until_it_is_back(
    qtbot: QtBot, page: LivePage, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "RETRY_S", 0.1)
    page.panel.set_file(Unpluggable(film))
    page.start()
    next_frame(qtbot, page)
    away = film.rename(film.with_name("away.mp4"))
    qtbot.waitUntil(lambda: "tried again every second" in page.notice.sentence, timeout=SECONDS)
    assert page.player.is_on and page.panel.start.text() == "Stop"
    away.rename(film)
    qtbot.waitUntil(lambda: page.notice.sentence == "film.mp4 is back.", timeout=SECONDS)
    next_frame(qtbot, page)


def test_another_device_takes_over_while_it_plays(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    before = page.player._engine
    page.desk.settings.change(threads=2)
    qtbot.waitUntil(lambda: page.player._engine not in (None, before), timeout=SECONDS)
    next_frame(qtbot, page)
    assert page.player.is_on


def test_compare_names_the_model_and_keeps_the_readout_between_the_captions(
    qtbot: QtBot, page: LivePage, film: Path
) -> None:
    playing(qtbot, page, film)
    page.act("compare").trigger()
    assert page.canvas.panes[0]._captions == ("Before", "Negative")
    middle = page.readout.geometry().center().x()
    assert abs(middle - page.canvas.width() / 2) <= 1
    assert page.canvas._layers.middle_px == page.readout.width()
    page.act("readout").trigger()
    assert page.canvas._layers.middle_px == 0


def test_z_magnifies_what_plays(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    qtbot.keyPress(page.canvas.panes[0], Qt.Key.Key_Z)
    assert page.canvas.magnifies
    next_frame(qtbot, page)
    qtbot.keyRelease(page.canvas.panes[0], Qt.Key.Key_Z)
    assert not page.canvas.magnifies


@pytest.mark.skipif(not is_installed(), reason="needs the extra camera")
def test_without_a_virtual_camera_it_says_so_and_plays_on(
    qtbot: QtBot, page: LivePage, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera = pytest.importorskip("pyvirtualcam.camera")
    monkeypatch.setattr(camera, "BACKENDS", {})
    playing(qtbot, page, film)
    page.act("virtual").trigger()
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("No virtual camera can be used"), timeout=SECONDS)
    assert not page.act("virtual").isChecked()
    next_frame(qtbot, page)


def test_a_broken_video_stops_with_a_sentence(qtbot: QtBot, page: LivePage, tmp_path: Path) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(b"nothing")
    assert page.open_files([path])
    qtbot.waitUntil(lambda: "cannot be played" in page.notice.sentence, timeout=SECONDS)
    assert not page.feed.is_running
    assert page.panel.start.text() == "Start"


def test_a_broken_model_is_refused_with_a_sentence(qtbot: QtBot, page: LivePage, film: Path, models: Path) -> None:
    (models / "invert.onnx").unlink()
    assert page.open_files([film])
    qtbot.waitUntil(lambda: "cannot be read" in page.notice.sentence, timeout=SECONDS)
    assert (page.feed.is_running, page.panel.start.isEnabled()) == (False, True)


def test_stopping_while_it_starts_starts_nothing(qtbot: QtBot, page: LivePage, film: Path) -> None:
    assert page.open_files([film])
    page.toggle()
    qtbot.wait(300)
    assert not page.feed.is_running


def test_without_a_camera_a_video_or_a_folder_is_offered(qtbot: QtBot, page: LivePage) -> None:
    page.panel.set_cameras([])
    page._show_state()
    words = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    assert words[:2] == ["Play a video", "Play a folder"]
    assert not page.panel.start.isEnabled()


def test_without_a_model_the_page_says_where_one_comes_from(qtbot: QtBot, desk: Desk, home: Path, film: Path) -> None:
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: not page._has_models, timeout=SECONDS)
    assert page.stage.no_model.isVisible()
    assert page.open_files([film])
    assert not page.feed.is_running
    page.close_down()


def test_only_videos_are_taken_and_folders_in_front(qtbot: QtBot, page: LivePage, tmp_path: Path, film: Path) -> None:
    assert not page.open_files([tmp_path / "photo.png"])
    page.hide()
    assert not page.open_files([tmp_path])
    assert page.open_files([film])
    page.stop()


def test_the_last_file_comes_back_at_the_next_start(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    page.stop()
    desk = page.desk
    again = LivePage(Desk(desk.settings, desk.queue, desk.bridge, desk.library, type(desk.actions)(), desk.theme))
    qtbot.addWidget(again)
    assert again.panel.source == Video(film)
    again.close_down()


def test_the_readout_is_hidden_with_its_action_and_says_three_things(qtbot: QtBot, page: LivePage, film: Path) -> None:
    assert readout(Figures(29.94, 41.2, 57.9, 1200)) == "29.9 fps  41 / 58 ms  1,200 dropped"
    playing(qtbot, page, film)
    assert page.readout.isVisible()
    page.act("readout").trigger()
    assert not page.readout.isVisible()
    assert page.desk.actions.find("live/readout").shortcut().toString() == "H"


def test_the_bar_follows_what_can_be_done(qtbot: QtBot, page: LivePage, film: Path) -> None:
    def usable() -> dict[str, bool]:
        return {button.text(): button.isEnabled() for button in page.stage.bar.findChildren(QToolButton)}

    virtual = {"Virtual camera": False} if is_installed() else {}
    assert usable() == {"Mirror": True, "Freeze": False, "Compare": True, "Snapshot": False, "Record": False,
                        "Controls": True} | virtual  # fmt: skip
    playing(qtbot, page, film)
    assert all(usable().values())
    freeze = next(button for button in page.stage.bar.findChildren(QToolButton) if button.text() == "Freeze")
    qtbot.mouseClick(freeze, Qt.MouseButton.LeftButton)
    assert page.act("freeze").isChecked() and freeze.isChecked()


def test_every_control_has_a_name_and_a_tooltip(qtbot: QtBot, page: LivePage, film: Path) -> None:
    playing(qtbot, page, film)
    for kind in (QPushButton, QToolButton, QComboBox):
        for control in page.findChildren(kind):
            if control.isVisible() and control.window() is page.window():
                assert control.accessibleName() and control.toolTip(), control.text() if kind is QPushButton else kind
    QApplication.processEvents()
