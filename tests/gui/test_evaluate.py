"""Evaluate in the window: asked for, done as a Job, read, compared; with real Models and a real run."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.evaluate.test_evaluation import folder_of
from tests.evaluate.test_looks import line
from tests.evaluate.test_watch import SMALL as WATCHED
from tests.gui.named import unnamed
from tests.infer.graphs import INVERT, SWAP, known, write
from translator import paths
from translator.errors import ConfigError
from translator.evaluate.order import Order
from translator.evaluate.watch import watcher
from translator.gui.desk import Desk
from translator.gui.evaluate.order_dialog import OrderDialog
from translator.gui.evaluate.quality_view import QualityView
from translator.gui.evaluate.subject import Subject, add_to_queue
from translator.gui.pages.models import ModelsPage
from translator.gui.pages.run_page import RunPage
from translator.images.codec import encode
from translator.models.library import Library
from translator.registry.catalogue import find_family
from translator.train.loop import train
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import start

LONG_MS = 120_000


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, str]:
    """Pairs of pictures and their inversions, and pictures that were trained on."""
    return {
        "source": str(folder_of(tmp_path / "a", 12, 0)),
        "real": str(folder_of(tmp_path / "b", 12, 0, invert=True)),
        "train": str(folder_of(tmp_path / "train", 16, 5)),
    }


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, home: Path) -> Iterator[ModelsPage]:
    desk.settings.change(isolate_training=False, device_convert="cpu")
    (home / "models").mkdir()
    known(write(home / "models" / "invert.onnx", INVERT, title="Colours inverted"))
    known(write(home / "models" / "swap.onnx", SWAP))
    page = ModelsPage(desk)
    qtbot.addWidget(page)
    page.resize(1116, 700)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.place == "gallery")
    yield page


def ordered(page: ModelsPage, qtbot: QtBot, values: dict[str, object]) -> None:
    """Answer the dialog that the page opens."""
    page.evaluation.ask()
    dialog = page.evaluation.findChildren(OrderDialog)[-1]
    dialog.form.set_values(values)
    assert unnamed(dialog) == []
    dialog.accept()
    assert dialog.notice.sentence == ""


def test_a_model_is_evaluated_and_its_report_read(page: ModelsPage, qtbot: QtBot, folders: dict[str, str]) -> None:
    entry = Library().find("invert")
    page.inspector.evaluate_asked.emit([entry])
    assert page.evaluation.place == "empty"
    ordered(page, qtbot, {**folders, "paired": True})
    qtbot.waitUntil(lambda: page.evaluation.place == "report", timeout=LONG_MS)
    report = page.evaluation.report
    assert report.scores is not None
    titles = [row[0] for row in report.scores.texts()]
    assert "Frechet distance ↓" in titles and "Coverage ↑" in titles
    assert report.pictures.grid.titles == ["given", "made", "wanted"]
    assert page.evaluation.open.isVisible() and page.evaluation.again.isVisible()
    assert unnamed(page.evaluation) == []
    assert (paths.home() / "evaluations" / "invert" / "report.html").is_file()
    found = json.loads((paths.home() / "evaluations" / "invert" / "report.json").read_text())
    assert found["command"].startswith("translator evaluate ") and "--paired" in found["command"]
    assert {score.name for score in Library().find("invert").sound.scores} >= {"fd", "l1"}


def test_two_models_are_compared_by_the_same_pictures(page: ModelsPage, qtbot: QtBot, folders: dict[str, str]) -> None:
    page.evaluate([Library().find("swap"), Library().find("invert")])
    ordered(page, qtbot, {"source": folders["source"], "real": folders["real"], "paired": True})
    qtbot.waitUntil(lambda: page.evaluation.place == "comparison", timeout=LONG_MS)
    comparison = page.evaluation.comparison
    assert comparison.pictures.grid.titles == ["given", "invert", "swap"]
    assert comparison.sentence.text().startswith("invert ")
    by_l1 = next(row for row in comparison.scores.texts() if row[0].startswith("L1"))
    assert by_l1[1] == "0 best" and float(by_l1[2].split()[0]) > 1


def test_what_is_missing_is_said_before_anything_starts(page: ModelsPage, folders: dict[str, str]) -> None:
    subject = Subject.of_models([Library().find("invert")])
    dialog = OrderDialog(page.desk, subject.names, subject.cards, page)
    dialog.form.set_values(dict.fromkeys(folders, ""))
    for values, words in (
        ({}, "real pictures"),
        ({"real": folders["real"]}, "pictures to translate"),
        ({**folders, "train": "/nowhere"}, "There is no folder /nowhere"),
    ):
        dialog.form.set_values(values)
        with pytest.raises(ConfigError, match=words):
            dialog.order()
        dialog.accept()
        assert words in dialog.notice.sentence


def test_a_job_that_fails_says_why_and_leaves_the_way_to_another(
    page: ModelsPage, qtbot: QtBot, folders: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "nothing").mkdir()
    page.evaluate([Library().find("invert")])
    ordered(page, qtbot, {**folders, "real": str(tmp_path / "nothing")})
    qtbot.waitUntil(lambda: page.evaluation.place == "empty" and bool(page.evaluation.notice.sentence), timeout=LONG_MS)
    assert "nothing" in page.evaluation.notice.sentence


def test_a_report_is_shown_by_its_job_and_a_broken_one_is_said(page: ModelsPage, qtbot: QtBot, home: Path) -> None:
    broken = home / "evaluations" / "broken"
    broken.mkdir(parents=True)
    (broken / "report.json").write_text('{"parts": [{}]}')
    page.take(broken / "report.html")
    qtbot.waitUntil(lambda: "evaluate again" in page.evaluation.notice.sentence)
    page.evaluation.left.emit()
    assert page.gallery.isVisible()


def test_an_order_is_kept_as_json_and_as_a_command() -> None:
    order = Order(real="/my pictures", paired=True, samples=10)
    assert Order.parse(json.loads(json.dumps(order.model_dump())), "test") == order
    assert (
        order.command("evaluate", ["zebra"]) == "translator evaluate zebra --samples 10 --real '/my pictures' --paired"
    )


def test_the_same_in_a_process_of_its_own(desk: Desk, qtbot: QtBot, page: ModelsPage, folders: dict[str, str]) -> None:
    desk.settings.change(isolate_training=True)
    order = Order(**{**folders, "train": "", "measures": "kid"})
    job = add_to_queue(desk, Subject.of_models([Library().find("invert")]), order)
    qtbot.waitUntil(lambda: desk.queue.job(job.id).state == "finished", timeout=LONG_MS)
    page.take(Path(desk.queue.job(job.id).notes[-1]))
    qtbot.waitUntil(lambda: page.evaluation.place == "report")
    assert [row[0] for row in page.evaluation.report.scores.texts()] == ["Kernel distance (KID) ↓"]


@pytest.fixture
def watched(tmp_path: Path, home: Path) -> Run:
    """A finished run that was looked at three times."""
    changes = {
        **WATCHED,
        "data.folder": str(folder_of(tmp_path / "sprites", 24, 3)),
        "training.epochs": 1.0,
        "training.batch": 4,
        "training.watch_every": 8,
        "training.watch_pictures": 24,
    }
    run = start(Recipe.default(find_family("gan")).changed(changes, "test"), paths.runs() / "watched")
    train(run, watcher=watcher(run))
    return run


def test_the_quality_of_a_run_is_drawn_from_its_log(desk: Desk, qtbot: QtBot, watched: Run) -> None:
    page = RunPage(desk, watched.folder)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    qtbot.waitUntil(lambda: page.quality.curves.drawn == 1)
    measured = [line for line in watched.log.read() if line.get("event") == "quality"]
    assert len(measured) >= 3
    assert page.quality.curves.which.currentData() == "kid"
    assert page.quality.sentence.text().startswith("Kernel distance (KID) at 24 images: ")
    raised = [line for line in watched.log.read() if line.get("event") == "alarm"]
    assert len(page.quality.cards) == len(raised)
    assert unnamed(page.quality) == []
    page.close_down()


def test_an_alarm_is_a_card_with_its_sentence_and_its_pictures(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "alarms").mkdir()
    encode(np.full((40, 90, 3), 90, np.uint8), tmp_path / "alarms" / "x.png")
    sentence = "The model makes few different pictures."
    raised = {"images": 20, "time": 2.0, "event": "alarm", "name": "mode_collapse", "part": "", "values": {}}
    raised |= {"sentence": sentence, "sheet": "alarms/x.png"}
    standing = [{"name": "mode_collapse", "part": ""}]
    view = QualityView(desk.theme, desk.bridge, tmp_path)
    qtbot.addWidget(view)
    view.show()
    view.show_lines([line(10, 5.0), line(20, 6.0, alarms=standing), raised])
    (card,) = view.cards
    assert card.sentence.text() == sentence
    qtbot.waitUntil(lambda: card.picture.isVisible())
    assert "The best was 5.000 at 10 images." in view.sentence.text()
    view.show_lines([line(10, 5.0), line(20, 6.0, alarms=standing), raised, line(30, 4.0)])
    assert "over" in " ".join(label.text() for label in view.cards[0].findChildren(QLabel))


def test_a_run_is_evaluated_from_its_page(
    desk: Desk, qtbot: QtBot, watched: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.settings.change(isolate_training=False, device_convert="cpu")
    real = str(folder_of(tmp_path / "held out", 12, 9))
    monkeypatch.setattr(OrderDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(OrderDialog, "order", lambda self: Order(real=real, samples=12))
    page = RunPage(desk, watched.folder)
    qtbot.addWidget(page)
    page.show()
    page.tabs.setCurrentWidget(page.quality)
    assert not page.quality.report.isVisible()
    page.quality.evaluate.click()
    qtbot.waitUntil(lambda: page.quality.report.isVisible(), timeout=LONG_MS)
    with qtbot.waitSignal(page.model_asked) as asked:
        page.quality.report.click()
    assert asked.args[0].is_file()
    page.close_down()
