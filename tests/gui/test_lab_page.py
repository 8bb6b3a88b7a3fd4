"""The page Lab: an experiment drawn while it plays, its moments, two experiments, two lines, and what is saved."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from translator.gui.desk import Desk
from translator.gui.pages.lab import LabPage
from translator.lab.divergence import LOG_2
from translator.lab.experiment import SHOWN, Moment
from translator.lab.presets import PRESETS

LONG_MS = 60_000
SMALL = {"steps": 6, "every": 2, "hidden": 8, "layers": 1, "batch": 16}


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[LabPage]:
    page = LabPage(desk)
    qtbot.addWidget(page)
    page.resize(1116, 700)
    page.show()
    yield page
    page.close_down()


def play(page: LabPage, qtbot: QtBot, **settings: object) -> list[Moment]:
    page.setup.form.set_values({**SMALL, **settings})
    page.start()
    assert page.playing is not None
    qtbot.waitUntil(lambda: not page.playing.is_running, timeout=LONG_MS)
    return page.playing.moments


def test_an_experiment_is_drawn_to_its_end(page: LabPage, qtbot: QtBot) -> None:
    moments = play(page, qtbot)
    assert [moment.step for moment in moments] == [0, 2, 4, 6]
    assert page.stage.moment is moments[-1]
    assert page.stage.plane.generated == SHOWN
    assert page.stage.plane.caption == "Ring of 8: wgan, gradient_penalty"
    assert page.stage.curves.names == ["js", "kl", "wasserstein", "estimate", "slope", "modes"]
    assert page.setup.start.isVisible() and not page.setup.stop.isVisible()


def test_the_bar_goes_through_the_moments(page: LabPage, qtbot: QtBot) -> None:
    moments = play(page, qtbot)
    page.stage.bar.setValue(1)
    assert page.stage.moment is moments[1]
    assert page.stage.readings.pill.text() == "Learning"
    page.stage.bar.setValue(0)
    assert page.stage.readings.pill.text() == "Not trained"


def test_a_collapse_is_called_one(page: LabPage, qtbot: QtBot) -> None:
    play(page, qtbot)
    last = page.playing.moments[-1]
    spot = np.full_like(last.points, 0.1) + 0.01 * last.real
    page.playing.moments.append(Moment(**{**vars(last), "points": spot}))
    page.stage.follow()
    assert page.stage.readings.pill.text() == "Collapsed"
    assert page.stage.readings.sentence.text().startswith("The points lie on one spot, ")


def test_clipping_shows_the_weights_at_the_bound_and_moons_have_no_modes(page: LabPage, qtbot: QtBot) -> None:
    page.setup.target.setCurrentIndex(page.setup.target.findData("moons"))
    page.setup.preset.setCurrentIndex(page.setup.preset.findData("wgan-clipping"))
    moments = play(page, qtbot)
    assert moments[-1].at_bound > 0
    assert page.stage.curves.names[-1] == "at_bound"
    assert "modes" not in page.stage.curves.names


def test_an_experiment_stops_at_once_and_keeps_what_was_seen(page: LabPage, qtbot: QtBot) -> None:
    page.setup.form.set_values({**SMALL, "steps": 100_000, "every": 1})
    page.setup.start.click()
    qtbot.waitUntil(lambda: page.stage.moment is not None, timeout=LONG_MS)
    page.setup.stop.click()
    assert not page.playing.is_running
    assert page.setup.start.isVisible() and page.setup.form.isEnabled()
    qtbot.waitUntil(lambda: not page.playing._errand._thread.is_alive(), timeout=5_000)
    assert 1 <= len(page.playing.moments) < 100_000


def test_two_experiments_are_seen_beside_each_other(page: LabPage, qtbot: QtBot) -> None:
    first = play(page, qtbot)
    page.keep.click()
    play(page, qtbot, objective="hinge", control="none", steps=4)
    assert page.stage.kept.moments is first and page.stage.kept_plane.isVisible()
    assert page.stage.kept_plane.caption == "Kept: Ring of 8: wgan, gradient_penalty"
    page.keep.click()
    assert not page.stage.kept_plane.isVisible()


def test_a_preset_fills_the_form(page: LabPage) -> None:
    for name, preset in PRESETS.items():
        page.setup.preset.setCurrentIndex(page.setup.preset.findData(name))
        assert {path: page.setup.form.values()[path] for path in preset.values} == dict(preset.values)
        assert page.setup.about.text() == preset.shows


def test_settings_that_contradict_each_other_are_said(page: LabPage, qtbot: QtBot) -> None:
    page.setup.form.set_values({**SMALL, "objective": "wgan", "label_smoothing": 0.1})
    page.start()
    qtbot.waitUntil(lambda: "label_smoothing" in page.notice.sentence, timeout=LONG_MS)
    assert page.setup.start.isVisible()


def test_a_picture_that_is_dropped_is_learned(page: LabPage, qtbot: QtBot, tmp_path: Path) -> None:
    dark = np.full((20, 30, 3), 255, np.uint8)
    dark[5:15, 20:] = 0
    Image.fromarray(dark).save(tmp_path / "spot ü.png")
    assert page.open_files([tmp_path / "spot ü.png"])
    assert page.setup.chosen == tmp_path / "spot ü.png"
    moment = play(page, qtbot)[-1]
    assert (moment.real[:, 0] > 0.6).all()
    assert page.stage.plane.caption.startswith("spot ü.png: ")


def test_without_a_picture_nothing_is_started(page: LabPage) -> None:
    page.setup.target.setCurrentIndex(page.setup.target.count() - 1)
    page.start()
    assert page.playing is None
    assert page.notice.sentence == "Choose the picture that is to be learned."


def test_two_lines_are_moved_apart(page: LabPage, qtbot: QtBot) -> None:
    page._tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(page.lines.reading.text()), timeout=LONG_MS)
    page.lines.slider.setValue(page.lines.slider.maximum())
    assert f"Jensen-Shannon {LOG_2:.3f}" in page.lines.reading.text()
    assert "Wasserstein 2.000" in page.lines.reading.text()
    page.lines.slider.setValue(page.lines.slider.maximum() // 2)
    assert page.lines.reading.text().startswith("Distance 0.00: Jensen-Shannon 0.000")


def test_an_experiment_is_saved(page: LabPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play(page, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "kept"))
    page.save.click()
    qtbot.waitUntil(lambda: page.notice.sentence == "Saved strip.png, last.png, curves.json.", timeout=LONG_MS)
    curves = json.loads((tmp_path / "kept" / "curves.json").read_text())
    assert [line["step"] for line in curves["moments"]] == [0, 2, 4, 6]


def test_everything_has_a_name(page: LabPage, qtbot: QtBot) -> None:
    play(page, qtbot)
    assert unnamed(page) == []


def test_the_page_is_made_without_torch() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "import translator.gui.pages.lab; assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=None)
