"""Works through the queue, for real: convert, train, pause, resume, export."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.images_of import unpaired
from tests.infer.graphs import SWAP, known, picture, write
from translator.gui.desk import Desk
from translator.images.codec import decode
from translator.jobs.job import Job, Task
from translator.jobs.progress import Event, Note, Progress
from translator.registry.catalogue import find_family
from translator.train.recipe import Recipe
from translator.train.run import Run

LIMIT_S = 120.0

SMALL = {
    "config.ngf": 4,
    "config.ndf": 4,
    "config.blocks": 1,
    "config.layers_d": 1,
    "config.pool": 4,
    "data.load_size": 20,
    "data.crop_size": 16,
    "training.epochs": 2,
    "training.decay_epochs": 0,
    "training.log_every": 4,
    "training.sample_every": 8,
    "machine.device": "cpu",
    "machine.precision": "off",
    "machine.threads": 1,
}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return known(write(tmp_path / "swap.onnx", SWAP))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos 斑馬"
    folder.mkdir()
    for number in range(5):
        Image.fromarray(picture(number)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def recipe(tmp_path: Path) -> Mapping[str, Any]:
    a, b = unpaired(tmp_path / "data", 8, 20)
    values = {**SMALL, "data.a": str(a), "data.b": str(b)}
    return Recipe.default(find_family("cyclegan")).changed(values, "test").to_json()


def until(met: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def ended(desk: Desk, kind: str, **arguments: Any) -> Job:
    job = desk.queue.add(Task(kind, kind, arguments))
    until(lambda: desk.queue.job(job.id).state not in ("waiting", "running"))
    return desk.queue.job(job.id)


def conversion(model: Path, photos: Path, output: Path) -> dict[str, Any]:
    return {"model": str(model), "inputs": [str(photos)], "output": str(output), "device": "cpu"}


def test_a_folder_is_converted(desk: Desk, model: Path, photos: Path, tmp_path: Path) -> None:
    job = ended(
        desk, "convert", **conversion(model, photos, tmp_path / "out"), conversion={"pattern": "{name}-{model}"}
    )
    assert (job.state, job.error, job.failures) == ("finished", "", ())
    assert job.notes == ("5 converted, 0 failed, 0 skipped.",)
    results = sorted((tmp_path / "out").iterdir())
    assert [path.name for path in results] == [f"{n}-swap.png" for n in range(5)]
    assert (decode(results[0]).pixels == decode(photos / "0.png").pixels[..., ::-1]).all()


def test_a_bad_picture_is_a_failure_and_retry_does_it_alone(
    desk: Desk, model: Path, photos: Path, tmp_path: Path
) -> None:
    whole = (photos / "2.png").read_bytes()
    (photos / "2.png").write_bytes(whole[: len(whole) // 2])
    job = ended(desk, "convert", **conversion(model, photos, tmp_path / "out"))
    assert [(Path(failure.item).name, job.state) for failure in job.failures] == [("2.png", "finished")]
    (photos / "2.png").write_bytes(whole)
    desk.queue.retry(job.id)
    until(lambda: desk.queue.job(job.id).state == "finished")
    assert desk.queue.job(job.id).notes == ("1 converted, 0 failed, 4 skipped.",)
    assert not desk.queue.job(job.id).failures


@pytest.mark.parametrize("existing", ["replace", "number"])
def test_a_paused_conversion_goes_on_where_it_was(
    existing: str, desk: Desk, model: Path, photos: Path, tmp_path: Path
) -> None:
    first = photos / "0.png"
    for number in range(5, 120):
        (photos / f"{number}.png").write_bytes(first.read_bytes())
    output = tmp_path / "out"
    values = conversion(model, photos, output)
    job = desk.queue.add(Task("convert", "many", {**values, "conversion": {"existing": existing}}))
    until(lambda: len(desk.queue.history(job.id)) > 1)
    desk.queue.pause(job.id)
    until(lambda: desk.queue.job(job.id).state == "paused")
    written = {path: path.stat().st_mtime_ns for path in output.iterdir()}
    assert 0 < len(written) < 120
    desk.queue.resume(job.id)
    until(lambda: desk.queue.job(job.id).state == "finished")
    assert len(list(output.iterdir())) == 120
    assert {path: path.stat().st_mtime_ns for path in written} == written
    assert desk.queue.job(job.id).notes == ("120 converted, 0 failed, 0 skipped.",)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"inputs": ["/nowhere/at/all"]}, "/nowhere/at/all"),
        ({"model": "/nowhere/swap.onnx"}, "/nowhere/swap.onnx cannot be read"),
        ({"conversion": {"quality": 500}}, "quality"),
        ({"ports": {"steps": 3}}, "steps"),
    ],
)
def test_what_cannot_be_converted_fails_with_one_sentence(
    change: dict[str, Any], sentence: str, desk: Desk, model: Path, photos: Path, tmp_path: Path
) -> None:
    job = ended(desk, "convert", **{**conversion(model, photos, tmp_path / "out"), **change})
    assert job.state == "failed"
    assert sentence in job.error
    assert "Traceback" not in job.error and "unexpectedly" not in job.error


@pytest.mark.slow
def test_train_pause_resume_export_convert(
    desk: Desk, recipe: Mapping[str, Any], photos: Path, tmp_path: Path, home: Path
) -> None:
    folder = home / "runs" / "blocks"
    told: list[Event] = []
    desk.queue.watch(lambda _job, event: told.append(event) if event else None)
    job = desk.queue.add(Task("train", "Training blocks", {"recipe": recipe, "run": str(folder)}))
    until(lambda: any(isinstance(event, Progress) and event.what == "Training" for event in told))
    desk.queue.pause(job.id)
    until(lambda: desk.queue.job(job.id).state in ("paused", "failed"))
    assert desk.queue.job(job.id).state == "paused", desk.queue.job(job.id).error
    run = Run.open(folder)
    at = run.images()
    assert 0 < at < run.total_images == 16
    desk.queue.resume(job.id)
    until(lambda: desk.queue.job(job.id).state in ("finished", "failed"))
    assert desk.queue.job(job.id).state == "finished", desk.queue.job(job.id).error
    assert run.images() == 16
    resumed = [line for line in run.log.read() if line.get("event") == "resumed"]
    assert [line["images"] for line in resumed] == [at]

    written = ended(desk, "export", run=str(folder), licence="CC0-1.0", name="blocks")
    assert (written.state, written.error) == ("finished", "")
    assert [entry.name for entry in desk.library.list()] == ["blocks-a2b", "blocks-b2a"]
    assert desk.library.find("blocks-a2b").sound.licence == "CC0-1.0"
    done = ended(desk, "convert", **conversion(desk.library.find("blocks-a2b").path, photos, tmp_path / "out"))
    assert done.notes[-1] == "5 converted, 0 failed, 0 skipped."
    refused = ended(desk, "export", run=str(folder), name="blocks")
    assert "already" in refused.error


@pytest.mark.slow
def test_a_training_in_a_process_of_its_own_reports_stops_and_goes_on(
    desk: Desk, recipe: Mapping[str, Any], home: Path
) -> None:
    folder = home / "runs" / "blocks"
    longer = {**recipe, "training": {**recipe["training"], "epochs": 400}}
    job = desk.queue.add(Task("train", "Training blocks", {"recipe": longer, "run": str(folder), "isolate": True}))
    until(lambda: (seen := desk.queue.job(job.id)).state == "failed" or _images(seen) > 8)
    desk.queue.save(job.id)
    until(lambda: any("checkpoint was saved" in note for note in desk.queue.job(job.id).notes))
    assert (desk.queue.job(job.id).state, len(Run.open(folder).checkpoints)) == ("running", 1)
    desk.queue.stop(job.id)
    until(lambda: desk.queue.job(job.id).state in ("stopped", "failed"))
    assert desk.queue.job(job.id).state == "stopped", desk.queue.job(job.id).error
    run = Run.open(folder)
    assert 8 <= run.images() < run.total_images
    assert run.state() == "stopped"


def test_isolated_work_says_the_sentence_of_its_child(desk: Desk, home: Path) -> None:
    job = ended(desk, "resume", run=str(home / "runs" / "nothing"), isolate=True)
    assert (job.state, job.error) == ("failed", f"{home / 'runs' / 'nothing'} is not a run: it has no recipe.json.")


def test_pictures_that_would_ruin_a_training_are_said(desk: Desk, recipe: Mapping[str, Any], home: Path) -> None:
    empty = home / "empty"
    empty.mkdir()
    broken = {**recipe, "data": {**recipe["data"], "b": str(empty)}}
    job = ended(desk, "train", recipe=broken, run=str(home / "runs" / "blocks"))
    assert job.state == "failed"
    assert "empty" in job.error
    assert not (home / "runs" / "blocks").exists()


def _images(job: Job) -> int:
    return job.progress.done if job.progress and job.progress.what == "Training" else 0


def test_notes_of_the_engine_reach_the_job(desk: Desk, model: Path, photos: Path, tmp_path: Path) -> None:
    told: list[Event] = []
    desk.queue.watch(lambda _job, event: told.append(event) if event else None)
    job = ended(desk, "convert", **{**conversion(model, photos, tmp_path / "out"), "device": "coreml"})
    assert job.state == "finished"
    assert any(isinstance(event, Note) and "CoreML" in event.text for event in told)
