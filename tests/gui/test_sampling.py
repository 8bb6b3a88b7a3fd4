"""Sampling under Convert, done for real: a form, pictures that appear, the next seeds, saving, copying, dragging."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.infer.graphs import SWAP, known, picture, write
from tests.infer.samplers import CLASSES, made
from translator.gui.desk import Desk
from translator.gui.pages.convert import ConvertPage
from translator.gui.raster import pixels_of
from translator.gui.sample_view import SampleView
from translator.images.codec import decode
from translator.infer.engine import Engine

SECONDS = 20_000
TEXT = "a red fruit"


@pytest.fixture
def models(home: Path) -> Path:
    folder = home / "models"
    folder.mkdir()
    made(folder, name="fruit", title="Fruit")
    known(write(folder / "swap.onnx", SWAP, title="Red and blue"))
    return folder


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, models: Path, tmp_path: Path) -> Iterator[ConvertPage]:
    desk.settings.change(device_convert="cpu", threads=1, output=str(tmp_path / "saved"))
    desk.settings.remember("convert/model", str(models / "fruit.onnx"))
    page = ConvertPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.sampling.isVisible(), timeout=SECONDS)
    yield page
    page.close_down()


@pytest.fixture
def view(page: ConvertPage) -> SampleView:
    return page.sampling


def sampled(qtbot: QtBot, view: SampleView, count: int, **values: object) -> list[np.ndarray]:
    """Fill the form, press the button, and return the pictures that appear."""
    assert view.panel.ports is not None
    view.panel.count_form.set_values({"count": count})
    view.panel.ports.set_values({"label": CLASSES[1], "text": TEXT} | values)
    view.panel.sample.click()
    wait(qtbot, view)
    return [pixels_of(shown.image)[0] for shown in view.pictures.pictures]


def wait(qtbot: QtBot, view: SampleView) -> None:
    qtbot.waitUntil(lambda: not view.sampler.is_busy, timeout=SECONDS)


def test_the_form_makes_the_pictures_that_the_engine_makes(qtbot: QtBot, view: SampleView, models: Path) -> None:
    QAbstractItemModelTester(view.pictures, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = sampled(qtbot, view, 3, seed=5, strength=1.5)
    engine = Engine(models / "fruit.onnx", device="cpu", threads=1)
    for seed, pixels in zip((5, 6, 7), found, strict=True):
        assert (pixels == engine.run(seed=seed, label="pear", text=TEXT, strength=1.5)[0]).all()
    assert view.grid.isVisible() and view.grid.model().index(2, 0).data() == "seed 7"


def test_classes_are_a_list_and_all_of_them_can_be_made(qtbot: QtBot, view: SampleView) -> None:
    assert view.panel.ports is not None
    chooser = view.panel.ports.field("label")
    assert isinstance(chooser, QComboBox)
    assert [chooser.itemText(row) for row in range(chooser.count())] == ["Every class", *CLASSES]
    sampled(qtbot, view, 2, label="all")
    assert len(view.pictures.pictures) == 10
    assert [shown.caption for shown in view.pictures.pictures][::2] == [f"{name}, {TEXT}" for name in CLASSES]


def test_words_that_are_not_known_are_named_below_the_field(qtbot: QtBot, view: SampleView) -> None:
    assert view.panel.ports is not None
    field = view.panel.ports.field("text")
    labels = field.findChildren(QLabel)
    assert "Known words: a, red, green" in labels[0].text()
    view.panel.ports.set_values({"text": "a red elephant leef"})
    assert labels[0].text() == "Known: a, red"
    assert labels[1].text() == "Not known: elephant, leef. Nearest: leaf, tree." and labels[1].isVisibleTo(field)
    view.panel.ports.set_values({"text": "zzz"})
    view.panel.sample.click()
    assert "fruit knows no word of" in view.notice.sentence
    assert not view.sampler.is_busy


def test_again_goes_on_with_the_next_seeds(qtbot: QtBot, view: SampleView) -> None:
    first = sampled(qtbot, view, 2, seed=3)
    view.panel.again.click()
    wait(qtbot, view)
    assert [shown.sample.draw.seed for shown in view.pictures.pictures] == [5, 6]
    assert (pixels_of(view.pictures.pictures[0].image)[0] != first[0]).any()


def test_a_long_sampling_is_stopped(qtbot: QtBot, view: SampleView) -> None:
    view.panel.count_form.set_values({"count": 100_000})
    assert view.panel.ports is not None
    view.panel.ports.set_values({"text": TEXT})
    view.panel.sample.click()
    qtbot.waitUntil(lambda: len(view.pictures.pictures) > 3, timeout=SECONDS)
    assert view.panel.stop.isVisible() and not view.panel.sample.isVisible()
    view.panel.stop.click()
    wait(qtbot, view)
    assert 3 < len(view.pictures.pictures) < 100_000
    assert view.panel.sample.isVisible() and view.panel.save.isEnabled()


def test_nothing_is_written_until_it_is_saved_and_then_whole(qtbot: QtBot, view: SampleView, tmp_path: Path) -> None:
    found = sampled(qtbot, view, 2, seed=8)
    assert not (tmp_path / "saved").exists()
    for _ in range(2):
        view.panel.save.click()
        qtbot.waitUntil(lambda: "2 pictures and their grid" in view.notice.sentence, timeout=SECONDS)
        view.notice.hide()
    assert len(list((tmp_path / "saved").iterdir())) == 3
    assert (decode(tmp_path / "saved" / "fruit-pear-a-red-fruit-seed9.png").pixels == found[1]).all()


def test_a_file_of_the_same_name_is_kept(qtbot: QtBot, view: SampleView, tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    own = tmp_path / "saved" / "fruit-pear-a-red-fruit-seed0.png"
    Image.fromarray(picture(1)).save(own)
    found = sampled(qtbot, view, 1)
    view.panel.save.click()
    qtbot.waitUntil(lambda: "Saved as" in view.notice.sentence, timeout=SECONDS)
    assert (decode(own).pixels == picture(1)).all()
    assert (decode(own.with_name(f"{own.stem} (2).png")).pixels == found[0]).all()


def test_a_picture_is_seen_large_copied_saved_and_dragged(
    qtbot: QtBot, view: SampleView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = sampled(qtbot, view, 3)
    spot = view.grid.visualRect(view.pictures.index(1, 0)).center()
    qtbot.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.large.isVisible() and view.large.shown is view.pictures.pictures[1]
    view.large.copy.click()
    assert (pixels_of(QImage(QApplication.clipboard().image()))[0] == found[1]).all()
    chosen = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    view.large.save.click()
    qtbot.waitUntil(lambda: "Saved as" in view.notice.sentence, timeout=SECONDS)
    assert (decode(tmp_path / "mine.png").pixels == found[1]).all()
    (url,) = view.large.drag.data().urls()
    assert (decode(Path(url.toLocalFile())).pixels == found[1]).all()
    (url,) = view.pictures.mimeData([view.pictures.index(2, 0)]).urls()
    assert (decode(Path(url.toLocalFile())).pixels == found[2]).all()
    qtbot.keyClick(view.large, Qt.Key.Key_Right)
    assert view.large.shown is view.pictures.pictures[2] and not view.large.next.isEnabled()
    qtbot.keyClick(view.large, Qt.Key.Key_Escape)
    assert view.grid.isVisible()
    view.grid.setCurrentIndex(view.pictures.index(0, 0))
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert view.large.shown is view.pictures.pictures[0]


def test_a_model_that_translates_brings_the_canvas_back(qtbot: QtBot, page: ConvertPage, models: Path) -> None:
    sampled(qtbot, page.sampling, 1)
    page.sampling.panel.picker.choose(models / "swap.onnx")
    assert not page.sampling.isVisible() and page.panel.isVisible()
    page.panel.model.picker.choose(models / "fruit.onnx")
    assert page.sampling.isVisible() and page.sampling.panel.picker.tile == page.panel.model.tile
    assert not page.sampling.pictures.pictures
    assert [tile.entry.name for tile in page.panel.second.picker.tiles] == ["swap"]


def test_a_picture_that_is_dropped_takes_a_model_that_translates(
    qtbot: QtBot, page: ConvertPage, tmp_path: Path
) -> None:
    Image.fromarray(picture(4)).save(tmp_path / "photo.png")
    assert page.open_files([tmp_path / "photo.png"])
    qtbot.waitUntil(lambda: page.result is not None, timeout=SECONDS)
    assert page.panel.model.tile is not None and page.panel.model.tile.entry.name == "swap"
    assert not page.sampling.isVisible()


def test_every_control_has_a_name_and_says_what_it_does(view: SampleView) -> None:
    for button in (
        *(view.panel.sample, view.panel.again, view.panel.stop, view.panel.save, view.large.back, view.large.save),
        *(view.large.copy, view.large.drag, view.large.next, view.large.previous),
    ):
        assert button.accessibleName() and button.toolTip()
    assert view.grid.accessibleName() and view.panel.picker.accessibleName()
