"""export_run and its verb: from a run's checkpoint to Models in a folder and in the library."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.train.conftest import duel, pairs  # noqa: F401
from tests.train.duel import Duel
from translator.cli.main import run as command
from translator.errors import ExportError, ModelError, RunError
from translator.export.run import export_run
from translator.images.codec import decode
from translator.infer.engine import Engine
from translator.jobs.progress import Event, Note, Progress
from translator.models.file import read_card
from translator.models.library import Library
from translator.train.loop import train
from translator.train.networks import load_networks
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import start


@pytest.fixture
def trained(duel: Duel, pairs: Path, home: Path) -> Run:  # noqa: F811
    changes = {
        "data.pairs": str(pairs),
        "data.load_size": 16,
        "data.crop_size": 16,
        "training.epochs": 1.0,
        "training.decay_epochs": 0.0,
        "training.batch": 4,
        "training.log_every": 20,
        "training.checkpoint_every": 40,
        "machine.device": "cpu",
        "machine.precision": "off",
    }
    run = start(Recipe.default(duel).changed(changes, "test"), home / "runs" / "turned")
    train(run)
    return run


def test_a_model_in_a_folder_is_the_checkpoints_network(trained: Run, tmp_path: Path, pairs: Path) -> None:  # noqa: F811
    events: list[Event] = []
    (path,) = export_run(trained, folder=tmp_path / "out", licence="CC BY 4.0", report=events.append)
    assert path == tmp_path / "out" / "turned-a2b.onnx"
    frame = decode(sorted(pairs.iterdir())[0]).pixels[None, :, :13]
    G = load_networks(trained, trained.checkpoint())["G"]
    with torch.no_grad():
        raw = G(torch.from_numpy(frame).permute(0, 3, 1, 2) / 127.5 - 1)
    wanted = ((raw.clamp(-1, 1) + 1) * 127.5).round().permute(0, 2, 3, 1).numpy()
    assert np.abs(Engine(path).run(np.ascontiguousarray(frame)) - wanted).max() <= 1
    assert [(e.done, e.total) for e in events if isinstance(e, Progress) and e.what == "Export"] == [(0, 1), (1, 1)]
    assert not [event for event in events if isinstance(event, Note)]


def test_the_card_tells_where_the_model_comes_from_but_not_from_which_machine(trained: Run, tmp_path: Path) -> None:
    (path,) = export_run(trained, folder=tmp_path, data_note="Drawn by a test.")
    card = read_card(path)
    assert (card.family, card.family_version, card.images_seen) == ("duel", 1, 60)
    assert (card.source_domain, card.target_domain) == trained.domains
    assert (card.licence, card.data_note, card.whole_image) == ("unknown", "Drawn by a test.", False)
    assert card.inputs[0].trained == (16, 16)
    assert card.recipe["config"]["width"] == 8 and "pairs" not in card.recipe["data"]
    assert [entry.pictures for entry in card.parity.entries] == [2, 2]
    assert str(trained.recipe.data.pairs).encode() not in path.read_bytes()


def test_an_older_checkpoint_is_another_model(trained: Run, tmp_path: Path) -> None:
    older = trained.checkpoints[0]
    (first,) = export_run(trained, folder=tmp_path, checkpoint=str(older.images), name="early")
    (last,) = export_run(trained, folder=tmp_path)
    assert (first.name, read_card(first).images_seen) == ("early-a2b.onnx", older.images)
    frame = np.random.default_rng(0).integers(0, 256, (1, 16, 16, 3), dtype=np.uint8)
    assert (Engine(first).run(frame) != Engine(last).run(frame)).any()
    with pytest.raises(RunError, match="no checkpoint 7"):
        export_run(trained, folder=tmp_path, checkpoint="7")


def test_the_library_takes_vetted_models_and_keeps_names_unique(trained: Run, tmp_path: Path) -> None:
    library = Library()
    (path,) = export_run(trained, library=library)
    (entry,) = library.list()
    assert (entry.name, entry.path) == ("turned-a2b", path)
    assert library.is_vetted(entry.sha256)
    with pytest.raises(ExportError, match="has a Model called turned-a2b already"):
        export_run(trained, folder=tmp_path, library=library)
    assert not list(tmp_path.glob("*.onnx"))
    with pytest.raises(ModelError, match="cannot be called"):
        export_run(trained, library=library, name="a/b")


def test_a_file_that_is_there_stays(trained: Run, tmp_path: Path) -> None:
    taken = tmp_path / "turned-a2b.onnx"
    taken.write_bytes(b"mine")
    with pytest.raises(ExportError, match=r"turned-a2b\.onnx is there already"):
        export_run(trained, folder=tmp_path)
    assert taken.read_bytes() == b"mine"


def test_pictures_that_have_moved_are_said_to_be_missing(trained: Run, tmp_path: Path, pairs: Path) -> None:  # noqa: F811
    shutil.rmtree(pairs)
    events: list[Event] = []
    (path,) = export_run(trained, folder=tmp_path, report=events.append)
    (note,) = (event for event in events if isinstance(event, Note))
    assert note.text.startswith("Parity is measured on drawn pictures")
    assert [entry.pictures for entry in read_card(path).parity.entries] == [0, 0]


def test_an_unknown_direction_names_the_known_ones(trained: Run, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no direction b2a; it has a2b"):
        export_run(trained, folder=tmp_path, direction="b2a")


def test_the_verb_prints_direction_size_parity_and_path(
    trained: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    folder = tmp_path / "models"
    assert command(["export", "turned", "--output", str(folder), "--licence", "CC0", "--title", "Turned"]) == 0
    table = capsys.readouterr().out
    assert all(word in table for word in ("Model", "Direction", "Max levels", "Mean levels", "turned-a2b", "MB"))
    assert str(folder / "turned-a2b.onnx") in table.splitlines()
    assert read_card(folder / "turned-a2b.onnx").title == "Turned"
    assert [entry.sound.licence for entry in Library().list()] == ["CC0"]


def test_without_the_library_a_folder_is_needed(trained: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["export", "turned", "--no-library"]) == 1
    assert "--output" in capsys.readouterr().err
    assert not Library().list()


def test_a_title_with_control_characters_is_one_sentence(trained: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["export", "turned", "--title", "a\x1b[31mb"]) == 1
    assert "control characters" in capsys.readouterr().err
