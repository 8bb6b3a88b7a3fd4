"""The Models page: gallery, Card, taking in, copying out, deleting; with real Model files."""

import base64
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from tests.infer.graphs import AMOUNT, IMAGE, INVERT, LABEL, NOISE, OUTPUT, PORTS, SWAP, known, parsed, picture, write
from translator.gui.batch.dialog import BatchDialog
from translator.gui.batch.rows import BatchRows
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.gallery import TILE, GalleryFilter, GalleryModel, Tile, file_size, read_tiles
from translator.gui.library.pair_picture import PairPicture
from translator.gui.pages.models import ModelsPage
from translator.gui.wipe import WipePicture, paint_wipe
from translator.infer.speed_book import SpeedBook
from translator.models.card import Card, ParityEntry, ParityReport
from translator.models.file import write_model
from translator.models.library import Library, sha256

RED, BLUE = (200, 30, 30), (30, 30, 200)


def preview() -> str:
    """Return a preview that is red before and blue after."""
    whole = Image.new("RGB", (64, 32), RED)
    whole.paste(Image.new("RGB", (32, 32), BLUE), (32, 0))
    buffer = io.BytesIO()
    whole.save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


@pytest.fixture
def models(home: Path) -> Path:
    """Return the folder of the library with three Models and a damaged one."""
    folder = home / "models"
    folder.mkdir()
    facts = {"family": "cyclegan", "source_domain": "horses", "target_domain": "zebras", "preview": preview()}
    image = IMAGE.model_copy(update={"trained": (48, 64)})
    known(
        write(
            folder / "zebra.onnx",
            SWAP,
            inputs=(image,),
            title="Horses become zebras",
            licence="CC0-1.0",
            data_note="drawn by a program",
            intended_use="to look at",
            images_seen=12_345,
            metrics={"fid": 61.5},
            recipe={"family": "cyclegan", "lr": 0.0002},
            parity=ParityReport(
                entries=(
                    ParityEntry(
                        size=(48, 64), max_levels=1, mean_levels=0.02, provider="CPUExecutionProvider", pictures=4
                    ),
                )
            ),
            created="2026-02-03T04:05:06+00:00",
            **facts,
        )
    )
    write(folder / "invert.onnx", INVERT, family="pix2pix")
    write(folder / "ports.onnx", PORTS, AMOUNT, LABEL, NOISE, classes=("day", "dusk", "night"))
    (folder / "broken.onnx").write_bytes(b"nothing")
    return folder


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[ModelsPage]:
    page = ModelsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.place != "")
    yield page


def names(page: ModelsPage) -> list[str]:
    shown = page.gallery.model()
    return [shown.index(row, 0).data(TILE).entry.name for row in range(shown.rowCount())]


def select(page: ModelsPage, *wanted: str) -> None:
    shown, marks = page.gallery.model(), page.gallery.selectionModel()
    marks.clearSelection()
    for row in range(shown.rowCount()):
        if shown.index(row, 0).data(TILE).entry.name in wanted:
            marks.select(shown.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def words(widget: QWidget) -> str:
    """Return all text of the labels in a widget, invisible break marks taken out."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel)).replace("\u200b", "")


def button(widget: QWidget, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def files(*given: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in given])
    return mime


def test_an_empty_library_says_what_to_do_next(page: ModelsPage, qtbot: QtBot) -> None:
    assert page.place == "empty"
    assert "No Models yet" in words(page)
    assert button(page, "Add a Model file").isVisible()
    with qtbot.waitSignal(page.asked) as asked:
        button(page, "Train one").click()
    assert asked.args == ["train", None]


def test_every_model_is_a_card_and_a_damaged_one_says_so(models: Path, page: ModelsPage) -> None:
    assert names(page) == ["broken", "invert", "ports", "zebra"]
    spoken = [page.gallery.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken[0] == "broken, damaged"
    assert spoken[3].startswith("Horses become zebras, horses → zebras, cyclegan, ")
    select(page, "broken")
    assert "Damaged" in words(page.inspector.card)
    assert "broken.onnx is not an ONNX file" in words(page.inspector.card).replace("\n", " ")
    assert not page.desk.actions.find("models/convert").isEnabled()
    select(page, "zebra")
    assert page.desk.actions.find("models/convert").isEnabled()


def test_the_qt_models_behave(models: Path, desk: Desk, qtbot: QtBot) -> None:
    source = GalleryModel()
    shown = GalleryFilter()
    shown.setSourceModel(source)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in (source, shown)]
    source.set_tiles(read_tiles(desk.library))
    for text, family in (("zebra", ""), ("", "pix2pix"), ("nothing like it", ""), ("", "")):
        shown.search(text)
        shown.keep_family(family)
    source.set_tiles([])
    assert len(testers) == 2


def test_search_and_family_narrow_the_gallery(models: Path, page: ModelsPage) -> None:
    page.bar.search.setText("ZEBRAS cc0")
    assert names(page) == ["zebra"]
    assert page.selected[0].entry.name == "zebra"
    page.bar.search.setText("nothing like it")
    assert page.place == "nothing found"
    button(page, "Clear the search").click()
    assert len(names(page)) == 4
    page.bar.family.setCurrentIndex(page.bar.family.findData("pix2pix"))
    assert names(page) == ["invert"]


def test_the_card_is_shown_whole(models: Path, page: ModelsPage) -> None:
    select(page, "zebra")
    shown = words(page.inspector.card)
    for line in (
        "Horses become zebras",
        "horses → zebras",
        "cyclegan",
        "image: picture of any size, trained at 64\u00a0×\u00a048",
        "output: picture of any size",
        "CC0-1.0",
        "drawn by a program",
        "to look at",
        "12,345",
        "61.5",
        "2026-02-03 ",
        "0.02",
        "Levels of 255 on real pictures, ONNX Runtime on CPU",
        str(models / "zebra.onnx"),
    ):
        assert line in shown, line
    recipe, file = page.inspector.card.findChildren(Disclosure)
    assert not recipe.is_open()
    assert not file.is_open()
    assert page.inspector.card.findChildren(WipePicture)


def test_further_inputs_are_described(models: Path, page: ModelsPage) -> None:
    select(page, "ports")
    shown = words(page.inspector.card)
    assert "amount: -50 to 50, 0 when not given" in shown
    assert "label: one of day, dusk, night" in shown
    assert "noise: random numbers of shape [1], drawn from a seed" in shown
    assert "Not measured" in shown


def test_a_strangers_words_are_no_markup(home: Path, page: ModelsPage, qtbot: QtBot) -> None:
    (home / "models").mkdir()
    write(home / "models" / "odd.onnx", title="<b>bold</b>", data_note="<img src='/etc/passwd'>")
    page.reload()
    qtbot.waitUntil(lambda: names(page) == ["odd"])
    assert "<b>bold</b>" in words(page.inspector.card)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText
        for label in page.inspector.card.findChildren(QLabel)
        if "<" in label.text()
    )
    assert "&lt;b&gt;" in page.gallery.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_speed_is_measured_on_a_button(models: Path, page: ModelsPage, qtbot: QtBot) -> None:
    page.desk.settings.change(device_convert="cpu", threads=1)
    select(page, "zebra")
    button(page.inspector.card, "Measure").click()
    assert "Measuring…" in words(page.inspector.card)
    qtbot.waitUntil(lambda: " at 64\u00a0×\u00a048 on cpu" in words(page.inspector.card), timeout=30_000)
    assert button(page.inspector.card, "Measure again").isEnabled()
    select(page, "invert")
    assert "Not measured yet" in words(page.inspector.card)
    select(page, "zebra")
    qtbot.waitUntil(lambda: f" on cpu, {date.today():%Y-%m-%d}" in words(page.inspector.card))
    (kept,) = SpeedBook().find(sha256(models / "zebra.onnx"))
    assert kept.speed.size == (48, 64) and kept.threads == 1


# A picture of 8 x 8 from one number per picture.
SAMPLER = """sampler (float[N,1] noise) => (uint8[N,8,8,3] output)
<int64[4] column = {-1,1,1,1}, int64[4] times = {1,8,8,3}, float low = {0}, float top = {255}>
{
    grey = Reshape(noise, column)
    wide = Expand(grey, times)
    kept = Clip(wide, low, top)
    output = Cast<to = 2>(kept)
}"""


def test_what_can_be_done_with_a_model_is_in_sight_without_scrolling(models: Path, page: ModelsPage) -> None:
    page.resize(1000, 420)
    for chosen, offered in (
        (("zebra",), {"Export…", "Open folder", "Delete"}),
        (("zebra", "invert"), {"Export 2 Models…", "Copy…", "Delete"}),
        (("broken",), {"Export…", "Open folder", "Delete"}),
    ):
        select(page, *chosen)
        buttons = [page.inspector.export, page.inspector.copy, page.inspector.folder, page.inspector.delete]
        shown = [each for each in buttons if each.isVisible()]
        assert {each.text() for each in shown} == offered
        assert all(page.rect().contains(each.mapTo(page, each.rect().bottomRight())) for each in shown)
        assert all(each.width() >= each.fontMetrics().horizontalAdvance(each.text()) + 16 for each in shown)
    assert not page.inspector.export.isEnabled()


def test_a_sampler_is_called_one_and_shows_two_samples(models: Path, page: ModelsPage, qtbot: QtBot) -> None:
    card = Card(name="dots", inputs=(NOISE,), outputs=(OUTPUT,), preview=preview(), title="Dots")
    write_model(models / "dots.onnx", parsed(SAMPLER).SerializeToString(), card)
    page.reload()
    qtbot.waitUntil(lambda: "dots" in names(page))
    select(page, "dots")
    assert page.selected[0].kind == "sampler"
    assert "makes pictures of its own" in words(page.inspector.card)
    assert page.inspector.card.findChildren(PairPicture) and not page.inspector.card.findChildren(WipePicture)
    page.bar.search.setText("sampler")
    assert names(page) == ["dots"]
    page.grab()


def test_models_are_exported_in_several_precisions_and_what_failed_is_tried_again(
    models: Path, page: ModelsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    select(page, "zebra", "invert")
    page.inspector.export.click()
    dialog = page.findChild(BatchDialog)
    for name, box in dialog.precisions.items():
        box.setChecked(name != "float32")
    ok = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Export")
    dialog.folder.set_value("")
    assert not ok.isEnabled() and "would go nowhere" in words(dialog)
    dialog.folder.set_value(str(tmp_path / "out"))
    assert ok.isEnabled()
    for number in range(3):
        (tmp_path / "photos").mkdir(exist_ok=True)
        Image.fromarray(picture(number)).save(tmp_path / "photos" / f"{number}.png")
    dialog.pictures.set_value(str(tmp_path / "photos"))
    assert unnamed(dialog) == []
    ok.click()
    rows = page.exports.rows
    qtbot.waitUntil(lambda: not page.exports.is_busy and len(rows.outcomes) == 4, timeout=60_000)
    states = {outcome.item: outcome.state for outcome in rows.outcomes}
    assert states == {
        "invert float16": "written",
        "zebra float16": "written",
        "invert int8": "failed",
        "zebra int8": "failed",
    }
    cells = [rows.index(row, column).data() for row in range(4) for column in (0, 1, 2)]
    assert "zebra float16" in cells and "Written" in cells
    assert any("nothing to write in int8; take float16" in str(cell) for cell in cells)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"invert-float16.onnx", "zebra-float16.onnx"}
    assert "2 of 4 files, 2 failed" in words(page.exports)
    before = len(page.desk.queue.jobs)
    page.exports.retry.click()
    qtbot.waitUntil(lambda: not page.exports.is_busy and len(rows.outcomes) == 4, timeout=60_000)
    again = page.desk.queue.jobs[before]
    assert again.task.arguments["only"] == ["invert int8", "zebra int8"] and len(again.failures) == 2
    assert page.desk.settings.recall("models/batch")["precisions"] == ["float16", "int8"]


def test_the_rows_of_an_export_are_a_sound_qt_model(desk: Desk) -> None:
    rows = BatchRows(desk.theme)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.set_items(["horses int8", "run float16"])
    rows.fail("horses int8", "It is broken.")
    rows.fail("run/a2b float16", "It is broken.")
    rows.fail("run/b2a float16", "It is broken.")
    assert [rows.index(row, 0).data() for row in range(3)] == ["horses int8", "run-a2b float16", "run-b2a float16"]
    rows.wait_again(["horses int8"])
    assert rows.failed == ["run/a2b float16", "run/b2a float16"]
    rows.set_items([])
    assert tester is not None


def test_a_model_is_sent_to_the_convert_page(models: Path, page: ModelsPage, qtbot: QtBot) -> None:
    select(page, "zebra")
    with qtbot.waitSignal(page.asked) as asked:
        button(page.inspector.card, "Convert with this").click()
    assert asked.args == ["convert", str(models / "zebra.onnx")]
    with qtbot.waitSignal(page.asked):
        page.desk.actions.find("models/convert").trigger()


def test_another_page_can_have_a_model_selected(models: Path, page: ModelsPage, qtbot: QtBot) -> None:
    page.take(str(models / "ports.onnx"))
    qtbot.waitUntil(lambda: [tile.entry.name for tile in page.selected] == ["ports"])


def test_dropped_files_are_vetted_and_added(page: ModelsPage, tmp_path: Path, qtbot: QtBot) -> None:
    good, bad = write(tmp_path / "swap.onnx"), tmp_path / "fake.onnx"
    bad.write_bytes(b"nothing")
    mime = files(good, bad)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(50, 50), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    assert "Add 2 files to the Models" in words(page)
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), copy, mime, left, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: names(page) == ["swap"], timeout=30_000)
    assert "Added swap." in page.notice.sentence
    assert "fake.onnx is not an ONNX file" in page.notice.sentence
    assert Library().is_vetted(sha256(good))
    assert [tile.entry.name for tile in page.selected] == ["swap"]


def test_a_taken_name_is_numbered_and_said(models: Path, page: ModelsPage, tmp_path: Path, qtbot: QtBot) -> None:
    assert page.open_files([write(tmp_path / "zebra.onnx", INVERT)])
    qtbot.waitUntil(lambda: "zebra-2" in names(page), timeout=30_000)
    assert page.notice.sentence == "Added as zebra-2, because another Model is called zebra."


def test_other_files_are_left_to_other_pages(page: ModelsPage, tmp_path: Path) -> None:
    assert not page.open_files([tmp_path / "photo.jpg", tmp_path])
    mime = files(tmp_path / "a.jpg")  # the event does not keep it alive
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()


def test_several_models_are_copied_to_a_folder(models: Path, page: ModelsPage, tmp_path: Path, qtbot: QtBot) -> None:
    select(page, "zebra", "invert", "ports")
    total = file_size(sum((models / f"{name}.onnx").stat().st_size for name in ("zebra", "invert", "ports")))
    assert f"3 Models, {total}" in words(page.inspector.selection)
    assert page.inspector.copy.isVisible()
    target = tmp_path / "out"
    target.mkdir()
    entries = [tile.entry for tile in page.selected]
    page.copy(entries, target)
    qtbot.waitUntil(lambda: page.notice.sentence == f"Copied 3 files to {target}.")
    assert {path.name: path.read_bytes() for path in target.iterdir()} == {
        entry.path.name: entry.path.read_bytes() for entry in entries
    }
    page.copy(entries, target)
    qtbot.waitUntil(lambda: "already holds" in page.notice.sentence)


def test_deleting_asks_once_and_goes_to_the_trash(
    models: Path, page: ModelsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))  # where Linux has the trash
    select(page, "invert")
    for choice, left in (("Keep", 4), ("Move to trash", 3)):
        page.inspector.delete.click()
        box = page.findChild(QMessageBox)
        assert box.text() == "Move invert to the trash?"
        next(each for each in box.buttons() if each.text() == choice).click()
        qtbot.waitUntil(lambda: page.findChild(QMessageBox) is None)
        qtbot.waitUntil(lambda left=left: len(names(page)) == left)
    assert page.notice.sentence == "Moved 1 Model to the trash."
    assert not (models / "invert.onnx").exists()


def test_the_divider_shows_before_at_its_left_and_after_at_its_right() -> None:
    before, after = (QImage(40, 40, QImage.Format.Format_RGB888) for _ in range(2))
    before.fill(Qt.GlobalColor.red)
    after.fill(Qt.GlobalColor.blue)
    canvas = QImage(100, 50, QImage.Format.Format_RGB888)
    for share, reds in ((0.0, 0), (0.3, 30), (1.0, 100)):
        painter = QPainter(canvas)
        paint_wipe(painter, QRectF(0, 0, 100, 50), before, after, share)
        painter.end()
        row = [canvas.pixelColor(x, 25) for x in range(100)]
        assert abs(sum(colour.red() > 200 and colour.blue() < 50 for colour in row) - reds) <= 3
        assert abs(sum(colour.blue() > 200 and colour.red() < 50 for colour in row) - (100 - reds)) <= 3


def test_the_divider_follows_the_pointer_and_the_arrow_keys(models: Path, page: ModelsPage, qtbot: QtBot) -> None:
    select(page, "zebra")
    shown = page.inspector.card.findChild(WipePicture)
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert shown.share == pytest.approx(0.6)
    index = page.gallery.model().index(3, 0)
    area = page.gallery.visualRect(index)
    place = QPointF(area.x() + 0.25 * area.width(), area.y() + 20)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.gallery.viewport(), move)
    assert page.gallery.wipe(index) == pytest.approx(0.25, abs=0.01)
    QApplication.sendEvent(page.gallery, QEvent(QEvent.Type.Leave))
    assert page.gallery.wipe(index) == 0.5


def test_the_gallery_is_worked_with_keys(models: Path, page: ModelsPage, qtbot: QtBot) -> None:
    page.gallery.setFocus()
    assert [tile.entry.name for tile in page.selected] == ["broken"]
    qtbot.keyClick(page.gallery, Qt.Key.Key_Right)
    assert [tile.entry.name for tile in page.selected] == ["invert"]
    qtbot.keyClick(page.gallery, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.selected) == 4


def test_previews_that_cannot_be_decoded_are_left_out(home: Path, desk: Desk) -> None:
    (home / "models").mkdir()
    for name, spoilt in (("a", "%%%"), ("b", base64.b64encode(b"no picture").decode()), ("c", preview())):
        write(home / "models" / f"{name}.onnx", preview=spoilt)
    tiles = read_tiles(desk.library)
    assert [tile.before is None for tile in tiles] == [True, True, False]
    sound: Tile = tiles[2]
    assert sound.before is not None and sound.after is not None
    assert sound.before.pixelColor(5, 5).getRgb()[:3] == RED
    assert sound.after.pixelColor(5, 5).getRgb()[:3] == BLUE


def test_both_themes_paint_and_every_control_is_named(models: Path, page: ModelsPage) -> None:
    pictures = []
    for theme in ("light", "dark"):
        page.desk.theme.choose(theme)
        pictures.append(page.grab().toImage())
    assert pictures[0] != pictures[1]
    assert unnamed(page) == []
    select(page, "zebra", "ports")
    assert unnamed(page) == []


def test_a_card_keeps_its_folds_while_the_library_is_read_again(
    models: Path, page: ModelsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    select(page, "zebra")
    page.inspector.card.findChildren(Disclosure)[0].set_open(True)
    write(models / "another.onnx")
    page.reload()
    qtbot.waitUntil(lambda: "another" in names(page))
    assert page.inspector.card.findChildren(Disclosure)[0].is_open()
    assert [tile.entry.name for tile in page.selected] == ["zebra"]
