"""The Latent page with real Models: the shelf, walks, sums, directions, keeping, encoding, neighbours."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from tests.infer.graphs import SWAP, known, picture, write
from tests.infer.samplers import made
from tests.latent.models import library
from translator.gui.desk import Desk
from translator.gui.latent.walk_tool import STEPS
from translator.gui.pages.latent import SAMPLES, LatentPage
from translator.gui.pages.models import ModelsPage
from translator.images.codec import decode
from translator.latent.book import Book
from translator.latent.finding import find_code
from translator.latent.path import at
from translator.latent.space import Space
from translator.models.library import Library

MS = 20_000


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, home: Path) -> Iterator[LatentPage]:
    library(home, "grower", "decoder", "encoder", "spread")
    known(write(home / "models" / "swap.onnx", SWAP))
    desk.settings.change(device_convert="cpu", threads=1)
    desk.settings.remember("latent/model", str(home / "models" / "grower.onnx"))
    page = LatentPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.shown()
    settled(qtbot, page)
    yield page
    page.close_down()


def settled(qtbot: QtBot, page: LatentPage) -> None:
    """Wait until every code on the shelf has its picture and nothing is drawn any more."""
    qtbot.waitUntil(
        lambda: bool(page.codes.items) and all(item.image for item in page.codes.items) and not page.easel.is_busy,
        timeout=MS,
    )


def shown(page: LatentPage) -> np.ndarray:
    assert page.stage.drawn is not None
    return page.stage.drawn.pixels


def wanted(page: LatentPage, *texts: str, position: float = 0) -> np.ndarray:
    """Return the picture of codes, or of one between them."""
    assert page.easel.sitting is not None
    space = Space(page.easel.sitting.entry, device="cpu", threads=1)
    codes = [find_code(space, Book(space.card), text).values for text in texts]
    (drawn,) = space.draw([at(codes, position, space.way)])
    return drawn


def test_the_shelf_has_the_models_samples_and_one_is_chosen(page: LatentPage) -> None:
    QAbstractItemModelTester(page.codes, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [item.operand for item in page.codes.items] == [f"seed:{seed}" for seed in range(SAMPLES)]
    assert [tile.entry.name for tile in page.panel.picker.tiles] == ["decoder", "grower", "spread"]
    assert page.codes.chosen == ["seed:0"] and (shown(page) == wanted(page, "seed:0")).all()
    page.panel.more.click()
    assert unnamed(page) == []


def test_codes_are_chosen_in_an_order_by_mouse_and_keys(page: LatentPage, qtbot: QtBot) -> None:
    spot = page.shelf.visualRect(page.codes.index(3, 0)).center()
    qtbot.mouseClick(page.shelf.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    page.shelf.setCurrentIndex(page.codes.index(1, 0))
    qtbot.keyClick(page.shelf, Qt.Key.Key_Space)
    assert page.codes.chosen == ["seed:0", "seed:3", "seed:1"]
    assert page.codes.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "seed:3, chosen as number 2"
    qtbot.keyClick(page.shelf, Qt.Key.Key_Return)
    assert page.codes.chosen == ["seed:0", "seed:3"]


def test_the_slider_walks_and_the_newest_position_wins(page: LatentPage, qtbot: QtBot) -> None:
    page.codes.choose(["seed:0", "seed:1", "seed:2"])
    for value in range(0, 2 * STEPS, 7):
        page.walk.slider.setValue(value)
    page.walk.slider.setValue(STEPS * 3 // 2)
    settled(qtbot, page)
    assert (shown(page) == wanted(page, "seed:0", "seed:1", "seed:2", position=1.5)).all()
    assert page.stage.words.text() == "seed:1 to seed:2, 50.0 %"


def test_sums_are_written_by_buttons_and_by_hand(page: LatentPage, qtbot: QtBot) -> None:
    page._tools.setCurrentWidget(page.sum)
    page.codes.choose(["seed:4", "seed:2", "seed:7"])
    assert page.sum.text.text() == "mean(seed:4, seed:2, seed:7)"
    page.sum.difference.click()
    settled(qtbot, page)
    assert page.sum.text.text() == "seed:4 - seed:2 + seed:7"
    assert (shown(page) == wanted(page, "seed:4 - seed:2 + seed:7")).all()
    before = page.stage.drawn
    page.sum.text.setText("seed:4 -")
    assert "a code is missing at its end" in page.sum.about.text() and page.stage.drawn is before
    page.sum.text.setText("nobody")
    qtbot.waitUntil(lambda: "no kept code called nobody" in page.notice.sentence, timeout=MS)


def test_what_is_kept_is_first_on_the_shelf_and_can_be_forgotten(page: LatentPage, qtbot: QtBot) -> None:
    page._tools.setCurrentWidget(page.sum)
    page.sum.text.setText("seed:1 + seed:2")
    settled(qtbot, page)
    page.stage.name.setText("both")
    page.stage.keep.click()
    qtbot.waitUntil(lambda: page.codes.items[0].operand == "both", timeout=MS)
    assert page.codes.items[0].origin == "seed:1 + seed:2" and page.notice.sentence == "Kept as both."
    page.stage.name.setText("a b")
    page.stage.keep.click()
    qtbot.waitUntil(lambda: "cannot be called" in page.notice.sentence, timeout=MS)
    page.shelf.setCurrentIndex(page.codes.index(0, 0))
    qtbot.keyClick(page.shelf, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.notice.sentence == "Forgot both.", timeout=MS)
    qtbot.waitUntil(lambda: page.codes.items[0].operand == "seed:0", timeout=MS)
    page.notice._act.click()
    qtbot.waitUntil(lambda: page.codes.items[0].operand == "both", timeout=MS)


def test_sliders_move_along_the_directions_that_were_found(page: LatentPage, qtbot: QtBot) -> None:
    page._tools.setCurrentWidget(page.directions)
    page.directions.search.click()
    qtbot.waitUntil(lambda: page.directions.sliders[3].isVisible(), timeout=MS)
    assert not page.directions.sliders[4].isVisible()  # a code of four numbers has four directions
    settled(qtbot, page)
    start = shown(page).copy()
    page.directions.sliders[0].setValue(page.directions.sliders[0].maximum())
    settled(qtbot, page)
    assert np.abs(shown(page).astype(int) - start).mean() > 1
    assert page.stage.words.text() == "seed:0, +3 along direction 1"
    page.directions.reset.click()
    settled(qtbot, page)
    assert (shown(page) == start).all()


def test_a_walk_is_saved_by_a_job(
    page: LatentPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.codes.choose(["seed:0", "seed:1"])
    page.walk.form.set_values({"steps": 3})
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "strip"), ""))
    page.walk.strip.click()
    qtbot.waitUntil(lambda: "Saved as" in page.notice.sentence, timeout=MS)
    assert decode(tmp_path / "strip.png").pixels.shape[0] == 4 + 68
    page.walk.video.click()
    qtbot.waitUntil(lambda: (tmp_path / "strip.mp4").exists(), timeout=MS)


def test_a_dropped_picture_gets_a_code_and_a_name(page: LatentPage, qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    page.panel.picker.choose(home / "models" / "decoder.onnx")
    settled(qtbot, page)
    Image.fromarray(picture(2)).save(tmp_path / "my cat 2.png")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "my cat 2.png"))])
    none = Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))
    qtbot.waitUntil(lambda: page.codes.items[0].operand == "my_cat_2", timeout=MS)
    settled(qtbot, page)
    assert page.codes.chosen == ["my_cat_2"] and (shown(page) == wanted(page, "my_cat_2")).all()
    page.panel.picker.choose(home / "models" / "grower.onnx")
    settled(qtbot, page)
    page.encode(tmp_path / "my cat 2.png")
    qtbot.waitUntil(lambda: "no picture has noise as its code; use decoder" in page.notice.sentence, timeout=MS)


def test_the_nearest_training_picture_is_shown_beside(page: LatentPage, qtbot: QtBot, tmp_path: Path) -> None:
    for seed in range(3):
        Image.fromarray(wanted(page, f"seed:{seed}")).save(tmp_path / f"{seed}.png")
    page.look_for_nearest(tmp_path)
    qtbot.waitUntil(lambda: "0.png, 0.0 levels away" in page.stage.words.text(), timeout=MS)


def test_what_the_model_is_told_changes_every_picture(page: LatentPage, qtbot: QtBot, home: Path) -> None:
    made(home / "models", name="fruit")
    page.take(home / "models" / "fruit.onnx")
    qtbot.waitUntil(lambda: "needs some words" in page.notice.sentence, timeout=MS)
    assert page.panel.ports is not None and "seed" not in page.panel.ports.values()
    page.panel.ports.set_values({"text": "a red fruit", "label": "pear"})
    settled(qtbot, page)
    before = shown(page).copy()
    page.panel.ports.set_values({"label": "fig"})
    qtbot.waitUntil(lambda: (shown(page) != before).any(), timeout=MS)
    settled(qtbot, page)


def test_without_such_a_model_the_page_says_what_to_do(qtbot: QtBot, desk: Desk, home: Path) -> None:
    page = LatentPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page._nothing.isVisible(), timeout=MS)
    assert not page.panel.isVisible()


def test_models_lead_here(qtbot: QtBot, desk: Desk, home: Path) -> None:
    library(home, "grower")
    models = ModelsPage(desk)
    qtbot.addWidget(models)
    models.show()
    models.shown()
    qtbot.waitUntil(lambda: bool(models.selected), timeout=MS)
    button = next(
        each for each in models.inspector.card.findChildren(type(models.inspector.export)) if "codes" in each.text()
    )
    with qtbot.waitSignal(models.asked) as asked:
        button.click()
    assert asked.args == ["latent", str(Library().find("grower").path)]
