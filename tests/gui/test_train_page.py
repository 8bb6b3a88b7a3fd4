"""The Train page: from two folders through the wizard to a trained and exported run, for real."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from tests.images_of import unpaired
from translator import paths
from translator.data.manifest import Manifest
from translator.data.settings import FOLDERS
from translator.gui.desk import Desk
from translator.gui.export_dialog import ExportDialog
from translator.gui.notes_dialog import NotesDialog
from translator.gui.pages.train import TrainPage
from translator.gui.wizard.draft import Draft, is_allowed
from translator.gui.wizard.health_list import in_words
from translator.gui.wizard.recipe_step import OF_KINDS, flat, shown_settings
from translator.gui.wizard.wizard import Wizard
from translator.registry.catalogue import catalogue, find_family
from translator.train.loop import train
from translator.train.notes import Notes
from translator.train.recipe import Recipe, settings
from translator.train.run import Run
from translator.train.start import start

SLOW_MS = 60_000
SMALL: dict[str, object] = {
    "config.ngf": 4,
    "config.ndf": 4,
    "config.blocks": 1,
    "config.layers_d": 1,
    "config.pool": 4,
    "data.load_size": 20,
    "data.crop_size": 16,
    "training.epochs": 2.0,
    "training.decay_epochs": 0.0,
    "training.log_every": 4,
    "training.sample_every": 8,
    "machine.device": "cpu",
    "machine.precision": "off",
    "machine.threads": 1,
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    return unpaired(tmp_path / "data", 8, 20)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TrainPage:
    page = TrainPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.shown()
    yield page
    page.close_down()


def wizard(page: TrainPage, qtbot: QtBot) -> Wizard:
    page.new()
    assert page.wizard is not None
    qtbot.waitUntil(page.wizard.kind.is_ready, timeout=SLOW_MS)
    page.wizard.kind.families["cyclegan"].setChecked(True)
    return page.wizard


def with_folders(page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]) -> Wizard:
    """A wizard on its third step, with pictures that were checked."""
    made = wizard(page, qtbot)
    made.go_on()
    for key, folder in zip("ab", folders, strict=True):
        made.folders.choose(key, folder)
    qtbot.waitUntil(made.folders.is_ready, timeout=SLOW_MS)
    made.go_on()
    assert made.step is made.recipe
    return made


def test_without_a_run_the_page_says_what_to_do(page: TrainPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert "No training yet" in page.empty.heading.text()
    page.desk.actions.find("train/new").trigger()
    assert page.wizard is not None and page.wizard.isVisible()
    page.wizard.cancel.click()
    assert page.wizard is None and page.empty.isVisible()


def test_the_family_chosen_last_is_chosen_again(page: TrainPage, qtbot: QtBot) -> None:
    wizard(page, qtbot)
    page.new()
    assert page.wizard is not None
    qtbot.waitUntil(page.wizard.kind.is_ready, timeout=SLOW_MS)
    assert page.wizard.draft.family.id == "cyclegan"


def test_two_folders_become_a_trained_and_exported_run(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folders[0] / "broken.png").write_bytes((folders[0] / "000.png").read_bytes()[:40])
    made = with_folders(page, qtbot, folders)
    assert any("cannot be read" in sentence for sentence in made.folders.health.sentences)
    assert len(made.folders.cards["a"].mosaic.images) == 8

    made.recipe.presets["quick"].setChecked(True)
    made.recipe.form.set_values(SMALL)
    qtbot.waitUntil(lambda: made.recipe.examples.shown == {"a": 8, "b": 8}, timeout=SLOW_MS)
    made.go_on()

    assert made.step is made.measure and not made.next.isEnabled()
    qtbot.waitUntil(made.measure.is_ready, timeout=SLOW_MS)
    assert made.measure.sentence.text().startswith("About ") and made.measure.sentence.text().endswith(": fits")
    assert not (paths.runs()).exists()
    made.go_on()

    assert made.start.name.text() == "a-b"
    made.start.name.setText("first")
    made.next.click()
    assert page.wizard is None and page.run_page is not None
    run_page = page.run_page
    qtbot.waitUntil(lambda: run_page.job is not None and run_page.job.state == "finished", timeout=SLOW_MS)
    run = Run.open(paths.runs() / "first")
    assert (run.state(), run.images(), run.recipe.config.ngf) == ("finished", 16, 4)
    assert run.excluded == {folders[0] / "broken.png"}
    qtbot.waitUntil(lambda: run_page.filmstrip.now.path is not None and len(run_page.curves.names) > 5)

    monkeypatch.setattr(ExportDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    qtbot.waitUntil(run_page.side.export.isEnabled)
    run_page.side.export.click()
    export = page.desk.queue.jobs[-1]
    qtbot.waitUntil(lambda: page.desk.queue.job(export.id).state in ("finished", "failed"), timeout=SLOW_MS)
    assert page.desk.queue.job(export.id).error == ""
    assert [entry.name for entry in page.desk.library.list()] == ["first-a2b", "first-b2a"]

    page.show_list()
    qtbot.waitUntil(lambda: list(page.rows) == [run.folder])
    row = page.rows[run.folder]
    qtbot.waitUntil(lambda: "Finished" in row.accessibleName())
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert page.run_page is not None and page.run_page.folder == run.folder


def test_settings_that_do_not_go_together_are_said_at_once(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]
) -> None:
    made = with_folders(page, qtbot, folders)
    made.recipe.form.set_values({"data.load_size": 100, "data.crop_size": 200})
    assert not made.next.isEnabled()
    assert "does not fit into load_size" in made.recipe.notice.sentence
    made.recipe.form.set_values({"data.load_size": 200})
    assert made.next.isEnabled() and made.recipe.notice.sentence == ""


def test_a_training_too_large_for_the_memory_is_made_smaller(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]
) -> None:
    made = with_folders(page, qtbot, folders)
    made.recipe.form.set_values({**SMALL, "config.ngf": 10**10, "training.batch": 4})
    made.go_on()
    qtbot.waitUntil(made.measure.smaller.isVisible, timeout=SLOW_MS)
    assert "does not fit" in made.measure.sentence.text()
    assert made.measure.smaller.text() == "Use a batch of 2"
    assert not made.next.isEnabled()
    made.draft.values["config.ngf"] = 4
    made.measure.smaller.click()
    qtbot.waitUntil(made.measure.is_ready, timeout=SLOW_MS)
    assert made.draft.recipe().training.batch == 2
    assert made.draft.recipe().training.accumulate == 2


def test_folders_that_would_ruin_the_training_are_held_up(page: TrainPage, qtbot: QtBot, tmp_path: Path) -> None:
    made = wizard(page, qtbot)
    made.go_on()
    for name in ("x", "y"):
        unpaired(tmp_path / name, 1, 20)
    made.folders.choose("a", tmp_path / "x" / "a")
    assert not made.folders.is_ready()
    made.folders.choose("b", tmp_path / "y" / "b")
    qtbot.waitUntil(made.folders.health.isVisible, timeout=SLOW_MS)
    assert any("at least 2" in sentence for sentence in made.folders.health.sentences)
    assert not made.next.isEnabled()


def test_the_same_folder_twice_is_refused_in_a_sentence(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]
) -> None:
    made = wizard(page, qtbot)
    made.go_on()
    for key in "ab":
        made.folders.choose(key, folders[0])
    qtbot.waitUntil(lambda: "the same folder" in made.folders.notice.sentence, timeout=SLOW_MS)


def test_pairs_lie_in_one_folder_or_in_two(page: TrainPage, qtbot: QtBot) -> None:
    made = wizard(page, qtbot)
    made.kind.choose_kind("paired")
    made.kind.families["pix2pix"].setChecked(True)
    assert made.draft.family is not None and made.draft.family.id == "pix2pix"
    made.go_on()
    assert list(made.folders.cards) == ["a", "b"]
    made.folders.side_by_side.setChecked(True)
    assert list(made.folders.cards) == ["pairs"]


def test_no_family_for_a_kind_is_said_and_holds_up(page: TrainPage, qtbot: QtBot) -> None:
    made = wizard(page, qtbot)
    known = made.kind._catalogue
    deaf = {name: entry for name, entry in known.families.items() if entry.family.data != "audio"}
    made.kind._catalogue = replace(known, families=deaf)
    made.kind.choose_kind("audio")
    assert made.draft.family is None and not made.next.isEnabled()
    made.kind.choose_kind("unpaired")
    assert made.next.isEnabled()


@pytest.mark.parametrize("kind", ["single", "labelled", "captioned", "audio"])
def test_other_kinds_of_data_lie_in_one_folder(page: TrainPage, qtbot: QtBot, kind: str) -> None:
    made = wizard(page, qtbot)
    made.kind.choose_kind(kind)
    made.folders.enter()
    assert list(made.folders.cards) == ["folder"]


def test_pictures_are_left_out_taken_back_and_held_out_without_touching_them(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]
) -> None:
    for number in range(3):
        shutil.copy(folders[0] / f"{number}.png".zfill(7), folders[0] / f"copy-{number}.png")
    before = {path: path.stat().st_mtime_ns for folder in folders for path in folder.iterdir()}
    made = with_folders(page, qtbot, folders)
    made.back.click()
    step = made.folders
    assert step.draft.health.trained == (11, 8)
    step.health.button("Exclude these 3").click()
    qtbot.waitUntil(lambda: step.draft.health.trained == (8, 8))
    assert not any("repeat another" in sentence for sentence in step.health.sentences)
    qtbot.waitUntil(lambda: len(step.cards["a"].mosaic.left_out) == 3)
    assert "3 left out" in step.cards["a"].summary

    step.hold_out.switch.setChecked(True)
    qtbot.waitUntil(lambda: all(step.draft.health.held_out))
    held = step.draft.health.held_out
    assert f"Held out: {held[0]} of 8 a" in step.hold_out.figures.text()
    manifest = Manifest.read(step.draft.manifest_place)
    assert (len(manifest.excluded), len(manifest.held_out), manifest.share) == (3, sum(held), 0.1)
    assert made.draft.recipe().data.manifest == str(step.draft.manifest_place)

    step.health.button("Take them back").click()
    qtbot.waitUntil(lambda: step.draft.health.trained[0] == 11 - held[0])
    step.hold_out.switch.setChecked(False)
    qtbot.waitUntil(lambda: step.draft.health.trained == (11, 8))
    assert made.draft.recipe().data.manifest == "" and not step.draft.manifest_place.exists()
    assert {path: path.stat().st_mtime_ns for folder in folders for path in folder.iterdir()} == before


def test_a_picture_is_left_out_by_a_key_and_found_left_out_the_next_time(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]
) -> None:
    made = with_folders(page, qtbot, folders)
    made.back.click()
    grid = made.folders.cards["b"].mosaic
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: made.draft.health.trained == (8, 7))
    assert grid.left_out == [folders[1] / "001.png"]
    assert "left out" in grid.accessibleName()

    again = with_folders(page, qtbot, folders)
    assert again.draft.health.trained == (8, 7)
    again.back.click()
    cell = again.folders.cards["b"].mosaic
    qtbot.waitUntil(lambda: cell.left_out == [folders[1] / "001.png"])
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton, pos=cell._cell(1).center().toPoint())
    qtbot.waitUntil(lambda: again.draft.health.trained == (8, 8))


def test_the_check_knows_the_crop_of_the_preset_and_a_finding_sets_another(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]
) -> None:
    made = with_folders(page, qtbot, folders)
    crop = made.draft.family.presets()["balanced"]["data.crop_size"]
    assert any(f"the crop of {crop} pixels" in sentence for sentence in made.folders.health.sentences)
    assert any("“Crop size” 20 and “Load size” 22" in sentence for sentence in made.folders.health.sentences)
    made.back.click()
    made.folders.health.button("Use “Crop size” 20").click()
    qtbot.waitUntil(lambda: not any("the crop of" in sentence for sentence in made.folders.health.sentences))
    made.go_on()
    assert made.recipe.form.values()["data.crop_size"] == 20
    made.recipe.form.set_values({"data.crop_size": 40, "data.load_size": 40})
    made.back.click()
    qtbot.waitUntil(lambda: any("the crop of 40" in sentence for sentence in made.folders.health.sentences))


def test_a_card_is_called_like_its_folder(page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]) -> None:
    made = with_folders(page, qtbot, folders)
    assert [card.heading.text() for card in made.folders.cards.values()] == ["a", "b"]


def test_a_dropped_folder_of_both_domains_fills_both_cards(page: TrainPage, qtbot: QtBot, tmp_path: Path) -> None:
    a, b = unpaired(tmp_path / "fruit", 8, 20)
    a.rename(tmp_path / "fruit" / "trainA")
    b.rename(tmp_path / "fruit" / "trainB")
    made = wizard(page, qtbot)
    made.go_on()
    drop(made.folders.cards["b"], tmp_path / "fruit")
    assert made.draft.folders == {"root": str(tmp_path / "fruit")}
    qtbot.waitUntil(made.folders.is_ready, timeout=SLOW_MS)
    assert [card.folder.name for card in made.folders.cards.values()] == ["trainA", "trainB"]
    assert made.draft.suggested_name() == "fruit"


def drop(widget: object, folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    widget.dragEnterEvent(enter)
    assert enter.isAccepted() and widget.property("active")
    widget.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert not widget.property("active")


def test_folders_handed_to_the_page_begin_a_training_with_them(
    page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]
) -> None:
    assert not page.open_files([folders[0] / "000.png"])
    assert page.open_files(list(folders))
    qtbot.waitUntil(lambda: page.wizard is not None and page.wizard.number == 1, timeout=SLOW_MS)
    assert page.wizard is not None
    qtbot.waitUntil(page.wizard.folders.is_ready, timeout=SLOW_MS)
    assert page.wizard.draft.folders == {"a": str(folders[0]), "b": str(folders[1])}


def test_a_measurement_is_left_behind_with_its_step(page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]) -> None:
    made = with_folders(page, qtbot, folders)
    made.go_on()
    made.measure.skip.click()
    assert made.next.isEnabled() and made.measure.sentence.text() == "Not measured."
    made.back.click()
    assert made.step is made.recipe and made.draft.measured is None


def test_names_are_checked_while_they_are_typed(page: TrainPage, qtbot: QtBot, folders: tuple[Path, Path]) -> None:
    (paths.runs() / "taken").mkdir(parents=True)
    made = with_folders(page, qtbot, folders)
    made.go_on()
    made.measure.skip.click()
    made.go_on()
    for name, fits in (("taken", False), ("a/b", False), ("", False), ("Äpfel 2", True)):
        made.start.name.clear()
        qtbot.keyClicks(made.start.name, name) if name.isascii() else made.start.name.insert(name)
        made.start.name.textEdited.emit(name)
        assert made.next.isEnabled() == fits, name


@pytest.mark.parametrize("name", ["con", "NUL.txt", ".hidden", "ends.", "a\\b", "x" * 300, "a:b"])
def test_names_that_some_system_cannot_have_are_refused(name: str) -> None:
    assert not is_allowed(name)


@pytest.mark.parametrize("family", sorted(catalogue().families))
def test_the_form_holds_every_setting_of_every_family(family: str, desk: Desk, qtbot: QtBot) -> None:
    from translator.gui.form import Form

    recipe = Recipe.default(find_family(family))
    values = flat(recipe)
    shown = shown_settings(recipe, values)
    elsewhere = {f"data.{name}" for name in (*FOLDERS, "manifest")}
    elsewhere |= {path for path, kinds in OF_KINDS.items() if recipe.family.data not in kinds}
    assert {setting.path for setting in shown} | elsewhere == set(settings(recipe.family))
    form = Form(shown, columns=2)
    qtbot.addWidget(form)
    assert recipe.changed(form.values(), "test").to_json() == recipe.to_json()
    for name in recipe.family.presets():
        wanted = flat(recipe.preset(name))
        form.set_values({path: wanted[path] for path in form.values()})
        draft = Draft(desk.settings.get(), family=recipe.family, preset=name)
        draft.values = dict(form.values())
        assert draft.recipe().to_json() == recipe.preset(name).to_json()
        form.set_values({path: values[path] for path in form.values()})


def stood(name: str, tmp_path: Path, rate: float) -> Run:
    """A run of two images."""
    a, b = unpaired(tmp_path / name, 4, 20)
    changes = {**SMALL, "data.a": str(a), "data.b": str(b), "config.lr": rate, "training.epochs": 1.0}
    run = start(Recipe.default(find_family("cyclegan")).changed(changes, "test"), paths.runs() / name)
    train(run)
    return run


def test_chosen_runs_are_compared(page: TrainPage, qtbot: QtBot, tmp_path: Path) -> None:
    runs = [stood("first", tmp_path, 0.001), stood("second", tmp_path, 0.002)]
    Notes("Twice as fast").write(runs[1].folder)
    page.refresh()
    qtbot.waitUntil(lambda: len(page.rows) == 2)
    assert not page.compare_button.isEnabled()
    for run in runs:
        page.rows[run.folder].pick.setChecked(True)
    assert page.compare_button.text() == "Compare 2"
    page.compare_button.click()
    found = page.compare_page
    assert found is not None
    qtbot.waitUntil(lambda: found.curves.drawn == 2, timeout=SLOW_MS)
    assert {button.text() for button in found.curves.runs} == {"first", "Twice as fast"}
    rows = [found.settings.item(line, 0).text() for line in range(found.settings.rowCount())]
    assert "Lr" in rows
    values = [found.settings.item(rows.index("Lr"), place).text() for place in (1, 2)]
    assert sorted(values) == ["0.001", "0.002"]
    assert set(found.samples.grid.titles) == {"a", "first", "Twice as fast"}
    assert (found.samples.grid.columns, found.samples.grid.rows) == (3, 4)
    found.curves.runs[0].click()
    assert found.curves.drawn == 1
    assert unnamed(found) == []
    found.left.emit()
    assert page.compare_page is None


def test_the_menu_of_a_run_names_marks_and_deletes_it(
    page: TrainPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data-home").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data-home"))
    folder = stood("plain", tmp_path, 0.001).folder
    page.refresh()
    qtbot.waitUntil(lambda: folder in page.rows)
    row = page.rows[folder]

    def answer(dialog: NotesDialog) -> QDialog.DialogCode:
        dialog.name.setText("Pretty")
        dialog.note.setPlainText("Half an hour.")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(NotesDialog, "exec", answer)
    row.asked.emit("notes")
    qtbot.waitUntil(lambda: row.accessibleName() == "Pretty, Finished")
    row.asked.emit("star")
    qtbot.waitUntil(lambda: Run.open(folder).notes == Notes("Pretty", "Half an hour.", star=True))
    assert unnamed(row) == []
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    row.asked.emit("delete")
    qtbot.waitUntil(page.empty.isVisible)
    assert not folder.exists()


def test_a_damaged_run_is_listed_with_what_is_wrong(page: TrainPage, qtbot: QtBot) -> None:
    folder = paths.runs() / "broken"
    folder.mkdir(parents=True)
    (folder / "recipe.json").write_text("{")
    (folder / "facts.json").write_text("{}")
    page.refresh()
    qtbot.waitUntil(lambda: folder in page.rows)
    assert page.rows[folder].accessibleName() == "broken, Damaged"


def test_flags_of_the_command_line_are_settings_in_the_window() -> None:
    assert in_words("train with --crop-size 64 now") == "train with “Crop size” 64 now"
    assert in_words("--crop-size 64 --load-size 72.") == "“Crop size” 64 and “Load size” 72."
