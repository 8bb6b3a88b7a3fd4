"""A batch: Models and runs in several precisions, failures one by one, retries, and its two verbs."""

import json
import shutil
from pathlib import Path

import pytest

from tests.export.test_run import trained  # noqa: F401
from tests.export.test_variant import FRAMES, exported  # noqa: F401
from tests.infer.graphs import INVERT, known, write
from tests.train.conftest import duel, pairs  # noqa: F401
from translator.cli.main import run as command
from translator.errors import ExportError
from translator.export.batch import Batch, RunRules, named
from translator.export.batch_work import export_batch
from translator.images.codec import encode
from translator.infer.speed_book import SpeedBook
from translator.jobs.progress import Control, Done, Event, Failure, Progress
from translator.models.file import read_card
from translator.models.library import Library, sha256
from translator.train.run import Run


@pytest.fixture
def model(exported: dict[str, Path], tmp_path: Path) -> Path:  # noqa: F811
    (tmp_path / "given").mkdir()
    return known(Path(shutil.copyfile(exported["resnet"], tmp_path / "given" / "horses.onnx")))


@pytest.fixture
def flat(tmp_path: Path) -> Path:
    """Return a Model without a convolution."""
    return known(write(tmp_path / "given" / "flat.onnx", INVERT))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, frame in enumerate(FRAMES[:4]):
        encode(frame, folder / f"{number}.png")
    (folder / "spoilt.png").write_bytes(b"no picture")
    return folder


def test_every_model_in_every_precision_and_what_fails_costs_its_file_alone(
    model: Path, flat: Path, photos: Path, tmp_path: Path
) -> None:
    out, events = tmp_path / "out", list[Event]()
    batch = Batch((model, flat), (), ("float32", "float16", "int8"), out, pictures=photos, device="cpu", threads=1)
    outcomes = export_batch(batch, report=events.append)
    states = {outcome.item: outcome.state for outcome in outcomes}
    assert states == {
        **dict.fromkeys(("horses float32", "horses float16", "horses int8"), "written"),
        **dict.fromkeys(("flat float32", "flat float16"), "written"),
        "flat int8": "failed",
    }
    failed = outcomes[-1]
    assert "nothing to write in int8; take float16" in failed.reason and failed.path is None
    assert sorted(path.name for path in out.iterdir()) == [
        *("flat-float16.onnx", "flat-float32.onnx"),
        *("horses-float16.onnx", "horses-float32.onnx", "horses-int8.onnx"),
    ]
    written = outcomes[2]
    assert written.path is not None and written.size == written.path.stat().st_size
    assert (written.max_levels or 0) >= (written.mean_levels or 0) > 0 and written.seconds > 0
    assert written.speed_ms == SpeedBook().find(sha256(written.path))[0].speed.median_ms
    assert (out / "horses-float32.onnx").read_bytes() == model.read_bytes()
    assert all(Library().is_vetted(sha256(path)) for path in out.iterdir())
    steps = [(event.done, event.total) for event in events if isinstance(event, Progress)]
    assert steps == [(number, 6) for number in range(7)]
    assert [event.item for event in events if isinstance(event, Done | Failure)] == [each.item for each in outcomes]


def test_trying_again_leaves_what_is_there_and_does_the_failed_ones_alone(
    model: Path, photos: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    write(out / "horses-int8.onnx")
    batch = Batch((model,), (), ("float16", "int8"), out, pictures=photos, measures_speed=False)
    first = export_batch(batch)
    assert [outcome.state for outcome in first] == ["written", "failed"]
    assert "horses-int8.onnx is there already and another Model" in first[1].reason
    (out / "horses-int8.onnx").unlink()
    again = Batch((model,), (), ("float16", "int8"), out, pictures=photos, measures_speed=False)
    assert [outcome.state for outcome in export_batch(again)] == ["there", "written"]
    (out / "horses-int8.onnx").unlink()
    (out / "horses-float16.onnx").unlink()
    only = Batch((model,), (), ("float16", "int8"), out, only=frozenset({"horses int8"}), measures_speed=False)
    assert [outcome.item for outcome in export_batch(only)] == ["horses int8"]
    assert [path.name for path in out.iterdir()] == ["horses-int8.onnx"]


def test_a_run_is_exported_in_every_precision_into_the_library(trained: Run) -> None:  # noqa: F811
    rules = RunRules(licence="CC0-1.0", data_note="Drawn by a test.")
    batch = Batch(
        (), (trained.folder,), ("float32", "float16"), library=True, pattern="", measures_speed=False, rules=rules
    )
    outcomes = export_batch(batch)
    assert [(each.item, each.state) for each in outcomes] == [
        ("turned/a2b float32", "written"),
        ("turned/a2b float16", "written"),
    ]
    assert [entry.name for entry in Library().list()] == ["turned-a2b-float16", "turned-a2b"]
    card = Library().find("turned-a2b-float16").sound
    assert (card.precision, card.licence, card.name) == ("float16", "CC0-1.0", "turned-a2b-float16")
    assert [entry.pictures for entry in card.parity.entries if entry.precision == "float16"] == [6, 6]
    assert [each.state for each in export_batch(batch)] == ["there", "there"]


def test_a_run_without_checkpoint_fails_in_words(tmp_path: Path, model: Path) -> None:
    batch = Batch((model,), (tmp_path / "nothing",), ("float32", "int8"), tmp_path / "out", measures_speed=False)
    outcomes = export_batch(batch)
    assert [(each.item, each.state) for each in outcomes] == [
        *(("horses float32", "written"), ("horses int8", "written")),
        *(("nothing float32", "failed"), ("nothing int8", "failed")),
    ]


def test_a_stop_ends_the_batch_between_two_files(model: Path, tmp_path: Path) -> None:
    control = Control()
    batch = Batch((model,), (), ("float16", "int8"), tmp_path / "out", measures_speed=False)
    outcomes = export_batch(
        batch, report=lambda event: control.stop() if isinstance(event, Done) else None, control=control
    )
    assert [outcome.item for outcome in outcomes] == ["horses float16"]


@pytest.mark.parametrize(
    ("batch", "words"),
    [
        (Batch(folder=Path()), "nothing to export"),
        (Batch((Path("a"),)), "would go nowhere"),
        (Batch((Path("a"),), (), ("float32", "int4"), Path()), "no precision int4; take float32, float16, int8"),  # type: ignore[arg-type]
        (Batch((Path("a"),), (), ("float16", "int8"), Path(), pattern="{name}"), "several files one name"),
        (Batch((Path("a"), Path("b")), (), ("int8",), Path(), pattern="{precision}"), "several files one name"),
        (Batch((Path("a"),), (), ("int8",), Path(), pattern="{title}"), r"there are \{name\} and \{precision\}"),
        (Batch((Path("a"),), (), ("int8",), Path(), pattern="a/{name}"), "cannot be called"),
    ],
)
def test_a_batch_that_makes_no_sense_is_refused_before_any_work(batch: Batch, words: str) -> None:
    with pytest.raises(ExportError, match=words):
        export_batch(batch)


def test_names() -> None:
    assert named("", "horses", "float32") == "horses"
    assert named("", "horses", "int8") == "horses-int8"
    assert named("{precision} {name}", "horses", "int8") == "int8 horses"


def test_the_verb_for_models(
    model: Path, flat: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = ["models", "variants", str(model), str(flat), "--precision", "float16,int8", "--device", "cpu"]
    place = ["--output", str(tmp_path / "out"), "--no-library", "--pictures", str(photos)]
    assert command([*base, *place, "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [row["item"] for row in rows] == ["horses float16", "horses int8", "flat float16", "flat int8"]
    assert rows[1]["mean_levels"] > 0 and rows[1]["speed_ms"] > 0
    assert rows[3]["state"] == "failed" and "int8" in rows[3]["reason"]
    assert Library().list() == []
    assert command([*base, *place]) == 1
    said = capsys.readouterr()
    assert "horses int8" in said.out and " there " in said.out and "failed" in said.out
    assert "nothing to write in int8" in said.err.replace("\n", " ")


def test_the_verb_for_runs(
    trained: Run,  # noqa: F811
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    flags = ["--precision", "float32,float16", "--output", str(tmp_path / "out"), "--licence", "CC0-1.0", "--json"]
    assert command(["export", trained.name, *flags]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [Path(row["path"]).name for row in rows] == ["turned-a2b.onnx", "turned-a2b-float16.onnx"]
    assert read_card(Path(rows[1]["path"])).licence == "CC0-1.0"
    assert [entry.name for entry in Library().list()] == ["turned-a2b-float16", "turned-a2b"]
