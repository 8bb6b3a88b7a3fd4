"""convert: folders in, folders out; one bad file costs one Failure; what was stopped goes on."""

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.infer.graphs import AMOUNT, LABEL, NOISE, OUTPUT, PORTS, SWAP, known, parsed, picture, write
from translator.errors import DataError, ImageError, ModelError
from translator.images.codec import decode, header
from translator.infer import sink
from translator.infer.engine import Engine
from translator.infer.pipeline import Conversion, Summary, convert, translate
from translator.infer.sink import Existing
from translator.jobs.progress import Control, Done, Event, Failure, Note, Progress
from translator.models.card import Card
from translator.models.file import write_model


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return Engine(known(write(tmp_path / "swap.onnx", SWAP, recipe={"data": {"background": "#102030"}})), device="cpu")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seven pictures in three folders, two of another size."""
    root = tmp_path / "in"
    for number, name in enumerate(
        ("a.png", "b.png", "c.png", "été/d.png", "été/e.png", "été/斑馬/f.png", "été/斑馬/g.png")
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture(number, 24, 32 if number % 3 else 40)).save(path)
    return root


def results(folder: Path) -> dict[str, np.ndarray]:
    return {path.relative_to(folder).as_posix(): decode(path).pixels for path in folder.rglob("*") if path.is_file()}


def test_a_tree_of_pictures_is_translated(engine: Engine, folder: Path, tmp_path: Path) -> None:
    summary = convert(engine, [folder], tmp_path / "out")
    assert summary == Summary(converted=7)
    assert str(summary) == "7 converted, 0 failed, 0 skipped"
    written, given = results(tmp_path / "out"), results(folder)
    assert written.keys() == given.keys()
    assert all((written[name] == given[name][..., ::-1]).all() for name in given)


def test_progress_counts_every_picture(engine: Engine, folder: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    convert(engine, [folder], tmp_path / "out", report=events.append)
    counts = [event.done for event in events if isinstance(event, Progress)]
    assert counts == list(range(8))
    assert {event.total for event in events if isinstance(event, Progress)} == {7}
    assert not [event for event in events if isinstance(event, Note | Failure)]


def test_every_picture_is_told_with_its_result(engine: Engine, folder: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    convert(engine, [folder], tmp_path / "out", report=events.append)
    told = {event.item: event for event in events if isinstance(event, Done)}
    assert told.keys() == {str(path) for path in folder.rglob("*.png")}
    assert all(Path(event.result).is_file() and event.seconds > 0 for event in told.values())
    events.clear()
    convert(engine, [folder], tmp_path / "out", report=events.append)
    assert [event.seconds for event in events if isinstance(event, Done)] == [0.0] * 7


def test_one_picture_is_translated_as_in_a_folder(engine: Engine, folder: Path, tmp_path: Path) -> None:
    options = Conversion(size=16)
    convert(engine, [folder / "a.png"], tmp_path / "out", options)
    pixels, alpha = translate(engine, decode(folder / "a.png"), options, {})
    assert alpha is None
    assert (pixels == decode(tmp_path / "out" / "a.png").pixels).all()


def test_one_bad_file_costs_one_failure(engine: Engine, folder: Path, tmp_path: Path) -> None:
    whole = (folder / "b.png").read_bytes()
    (folder / "b.png").write_bytes(whole[: len(whole) // 2])
    (folder / "été" / "empty.jpg").write_bytes(b"")
    (folder / "été" / "drawing.png").write_text("<svg/>")
    events: list[Event] = []
    summary = convert(engine, [folder], tmp_path / "out", report=events.append)
    assert summary == Summary(converted=6, failed=3)
    failures = {Path(event.item).name: event.reason for event in events if isinstance(event, Failure)}
    assert failures.keys() == {"b.png", "empty.jpg", "drawing.png"}
    assert failures["empty.jpg"].startswith("is empty")
    assert events[-1] == Progress("Convert", 9, 9, events[-1].rate, events[-1].remaining_s)  # type: ignore[union-attr]
    assert not list(tmp_path.rglob("*.partial"))


def test_a_second_run_skips_what_is_there(engine: Engine, folder: Path, tmp_path: Path) -> None:
    convert(engine, [folder], tmp_path / "out")
    (tmp_path / "out" / "a.png").write_bytes(b"mine")
    (tmp_path / "out" / "b.png").unlink()
    assert convert(engine, [folder], tmp_path / "out") == Summary(converted=1, skipped=6)
    assert (tmp_path / "out" / "a.png").read_bytes() == b"mine"
    assert convert(engine, [folder], tmp_path / "out", Conversion(existing="replace")) == Summary(converted=7)
    assert (tmp_path / "out" / "a.png").read_bytes() != b"mine"
    assert convert(engine, [folder], tmp_path / "out", Conversion(existing="number")) == Summary(converted=7)
    assert (tmp_path / "out" / "été" / "斑馬" / "f (2).png").is_file()


@pytest.mark.parametrize("after", [0, 1, 3, 6])
def test_a_stopped_conversion_goes_on(
    after: int, engine: Engine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, control, calls = engine.run, Control(), Counter[str]()
    if after == 0:
        control.stop()

    def stopping(*arguments: Any, **values: Any) -> Any:
        calls["run"] += 1
        if calls["run"] == after:
            control.stop()
        return run(*arguments, **values)

    monkeypatch.setattr(engine, "run", stopping)
    first = convert(engine, [folder], tmp_path / "out", control=control)
    assert first == Summary(converted=after, stopped=True)
    assert len(results(tmp_path / "out")) == after
    second = convert(engine, [folder], tmp_path / "out")
    assert second == Summary(converted=7 - after, skipped=after)
    assert len(results(tmp_path / "out")) == 7


@pytest.mark.parametrize("existing", ["skip", "replace", "number"])
def test_what_is_done_is_left_whatever_is_done_about_files_that_exist(
    existing: Existing, engine: Engine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, calls, events, control = engine.run, list[str](), list[Event](), Control()
    options, output = Conversion(existing=existing), tmp_path / "out"

    def stopping(*arguments: Any, **values: Any) -> Any:
        calls.append("run")
        if len(calls) == 3:
            control.stop()
        return run(*arguments, **values)

    monkeypatch.setattr(engine, "run", stopping)
    assert convert(engine, [folder], output, options, report=events.append, control=control).stopped
    done = [event for event in events if isinstance(event, Done)]
    written = {Path(event.result): Path(event.result).stat().st_mtime_ns for event in done}
    events.clear()
    summary = convert(engine, [folder], output, options, done=done, report=events.append)
    assert summary == Summary(converted=7)
    assert len(results(output)) == 7
    assert {path: path.stat().st_mtime_ns for path in written} == written
    assert not {event.item for event in events if isinstance(event, Done)} & {event.item for event in done}
    counts = [(event.done, event.total) for event in events if isinstance(event, Progress)]
    assert counts == [(number, 7) for number in range(len(done), 8)]


def test_a_result_that_is_left_takes_no_number_from_the_others(engine: Engine, folder: Path, tmp_path: Path) -> None:
    Image.open(folder / "a.png").save(folder / "a.tiff")
    options, output = Conversion(existing="number"), tmp_path / "out"
    done: list[Event] = []
    convert(engine, [folder / "a.png"], output, options, report=done.append)
    earlier = [event for event in done if isinstance(event, Done)]
    convert(engine, [folder / "a.png", folder / "a.tiff"], output, options, done=earlier)
    assert sorted(path.name for path in output.iterdir()) == ["a (2).png", "a.png"]


def test_ctrl_c_keeps_what_the_engine_gave(
    engine: Engine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, calls = engine.run, Counter[str]()

    def interrupted(*arguments: Any, **values: Any) -> Any:
        calls["run"] += 1
        if calls["run"] == 4:
            raise KeyboardInterrupt
        return run(*arguments, **values)

    monkeypatch.setattr(engine, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        convert(engine, [folder], tmp_path / "out")
    assert len(results(tmp_path / "out")) == 3


def test_batches_of_equal_sizes_give_the_same_pictures(
    engine: Engine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert(engine, [folder], tmp_path / "single")
    sizes: list[int] = []
    run = engine.run

    def counted(pixels: np.ndarray, **values: Any) -> np.ndarray:
        sizes.append(len(pixels))
        return run(pixels, **values)

    monkeypatch.setattr(engine, "run", counted)
    monkeypatch.setattr(Engine, "batch_size", lambda *_: 2)
    assert convert(engine, [folder], tmp_path / "batched") == Summary(converted=7)
    assert sizes == [1, 2, 1, 2, 1]
    single, batched = results(tmp_path / "single"), results(tmp_path / "batched")
    assert all((single[name] == batched[name]).all() for name in single)


def test_a_batch_that_fails_is_tried_one_by_one(
    engine: Engine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = engine.run

    def small(pixels: np.ndarray, **values: Any) -> np.ndarray:
        if len(pixels) > 1 or pixels.shape[2] == 40:
            raise ModelError("swap needs more memory.")
        return run(pixels, **values)

    monkeypatch.setattr(engine, "run", small)
    monkeypatch.setattr(Engine, "batch_size", lambda *_: 4)
    events: list[Event] = []
    assert convert(engine, [folder], tmp_path / "out", report=events.append) == Summary(converted=4, failed=3)
    assert {event.reason for event in events if isinstance(event, Failure)} == {"swap needs more memory."}


def test_every_picture_gets_the_same_noise(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its result then depends neither on its batch nor on which pictures were done before."""
    noisy = Engine(known(write(tmp_path / "noisy.onnx", PORTS, AMOUNT, LABEL, NOISE)), device="cpu")
    convert(noisy, [folder], tmp_path / "one", Conversion(seed=3), ports={"label": "1"})
    monkeypatch.setattr(Engine, "batch_size", lambda *_: 3)
    convert(noisy, [folder / "b.png"], tmp_path / "alone", Conversion(seed=3), ports={"label": "1"})
    convert(noisy, [folder], tmp_path / "two", Conversion(seed=3), ports={"label": "1"})
    one, two = results(tmp_path / "one"), results(tmp_path / "two")
    assert all((one[name] == two[name]).all() for name in one)
    assert (results(tmp_path / "alone")["b.png"] == one["b.png"]).all()


def test_values_of_ports_are_checked_before_anything_is_made(folder: Path, tmp_path: Path) -> None:
    noisy = Engine(known(write(tmp_path / "noisy.onnx", PORTS, AMOUNT, LABEL, NOISE)), device="cpu")
    for ports in ({}, {"label": 3}, {"label": 0, "amount": 99}, {"label": 0, "depth": 1}):
        with pytest.raises(ModelError):
            convert(noisy, [folder], tmp_path / "out", ports=ports)
    assert not (tmp_path / "out").exists()


def test_names_are_decided_before_anything_is_made(engine: Engine, folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "a.png", folder / "a.bmp")
    with pytest.raises(DataError, match="would both become"):
        convert(engine, [folder], tmp_path / "out")
    with pytest.raises(DataError, match="one of the inputs"):
        convert(engine, [folder / "a.png"], folder, Conversion(existing="replace"))
    assert not (tmp_path / "out").exists()


def test_a_folder_inside_the_input_takes_no_part(engine: Engine, folder: Path) -> None:
    assert convert(engine, [folder], folder / "out") == Summary(converted=7)
    assert convert(engine, [folder], folder / "out") == Summary(skipped=7)


def test_alpha_comes_back(engine: Engine, tmp_path: Path) -> None:
    alpha = np.zeros((24, 32), np.uint8)
    alpha[4:, 3:] = 120
    alpha[9:, 9:] = 255
    image = Image.fromarray(np.dstack([picture(1), alpha]))
    image.save(tmp_path / "ghost.png")
    convert(engine, [tmp_path / "ghost.png"], tmp_path / "out")
    result = decode(tmp_path / "out" / "ghost.png")
    assert result.alpha is not None
    assert (result.alpha == alpha).all()
    assert (result.pixels[alpha > 0] == picture(1)[..., ::-1][alpha > 0]).all()
    assert (result.pixels[alpha == 0] == (0x30, 0x20, 0x10)).all(), "the background of the training, translated"


def test_alpha_is_flattened_for_jpeg(engine: Engine, tmp_path: Path) -> None:
    Image.fromarray(np.dstack([picture(1), np.zeros((24, 32), np.uint8)])).save(tmp_path / "ghost.png")
    convert(engine, [tmp_path / "ghost.png"], tmp_path / "out", Conversion(format="jpg"))
    result = decode(tmp_path / "out" / "ghost.jpg")
    assert result.alpha is None
    assert (result.pixels > 250).all()


def test_another_working_size_gives_results_as_large_as_the_inputs(
    engine: Engine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes: list[tuple[int, ...]] = []
    run = engine.run
    monkeypatch.setattr(engine, "run", lambda pixels, **v: (shapes.append(pixels.shape), run(pixels, **v))[1])
    convert(engine, [folder], tmp_path / "out", Conversion(size=16))
    assert {max(shape[1:3]) for shape in shapes} == {16}
    written, given = results(tmp_path / "out"), results(folder)
    assert {name: pixels.shape for name, pixels in written.items()} == {
        name: pixels.shape for name, pixels in given.items()
    }
    assert all(abs(written[name].astype(int) - given[name][..., ::-1]).mean() < 12 for name in given)


def test_the_date_is_kept_and_other_metadata_is_not(engine: Engine, tmp_path: Path) -> None:
    facts = Image.Exif()
    facts[0x010F] = "Camera & Sons"
    facts.get_ifd(0x8769)[0x9003] = "2024:05:06 07:08:09"
    Image.fromarray(picture(1)).save(tmp_path / "photo.jpg", exif=facts)
    convert(engine, [tmp_path / "photo.jpg"], tmp_path / "out")
    assert decode(tmp_path / "out" / "photo.jpg").taken == "2024:05:06 07:08:09"
    assert b"Camera & Sons" not in (tmp_path / "out" / "photo.jpg").read_bytes()


def test_quality_and_format(engine: Engine, folder: Path, tmp_path: Path) -> None:
    for quality in (10, 95):
        convert(engine, [folder], tmp_path / str(quality), Conversion(format="webp", quality=quality))
    low, high = (sum(path.stat().st_size for path in (tmp_path / q).rglob("*.webp")) for q in ("10", "95"))
    assert 0 < low < high


def test_what_is_said_of_several_pictures_is_said_once(engine: Engine, tmp_path: Path) -> None:
    frames = [Image.fromarray(picture(seed)) for seed in (1, 2)]
    for number in range(5):
        frames[0].save(tmp_path / f"{number}.gif", save_all=True, append_images=frames[1:])
    events: list[Event] = []
    convert(engine, [tmp_path], tmp_path / "out", report=events.append)
    notes = [event.text for event in events if isinstance(event, Note)]
    assert notes == ["0.gif, 1.gif, 2.gif and 2 more: It holds several frames or pages; the first is used."]


def test_a_full_disk_ends_the_work_and_keeps_the_rest(
    engine: Engine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Needs no full disk: /dev/full refuses every byte as one does."""
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full")
    encode = sink.encode

    def onto_full(pixels: np.ndarray, path: Path, **options: Any) -> None:
        try:
            if path.name != "a.png":
                Path("/dev/full").write_bytes(b"x")
        except OSError as error:
            raise ImageError(f"{path} cannot be written: {error.strerror}.") from error
        encode(pixels, path, **options)

    monkeypatch.setattr(sink, "encode", onto_full)
    monkeypatch.setattr(sink, "MAX_BEHIND", 1)
    events: list[Event] = []
    summary = convert(engine, [folder], tmp_path / "out", report=events.append)
    assert summary.stopped
    assert summary.converted == 1
    assert summary.failed < 6
    assert "Nothing more can be written there" in str(events[-1])


def test_a_model_that_takes_no_picture_is_refused(folder: Path, tmp_path: Path) -> None:
    text = """g (float[N,1] noise) => (uint8[N,H,W,3] output) <int64[4] shape = {-1,1,1,3}> {
        wide = Concat<axis = 1>(noise, noise, noise)
        flat = Cast<to = 2>(wide)
        output = Reshape(flat, shape)
    }"""
    path = tmp_path / "sample.onnx"
    write_model(path, parsed(text).SerializeToString(), Card(name="sample", inputs=(NOISE,), outputs=(OUTPUT,)))
    sampler = Engine(known(path), device="cpu")
    assert sampler.run(count=5).shape == (5, 1, 1, 3)
    with pytest.raises(ModelError, match="makes pictures without being given one; use `translator sample sample`"):
        convert(sampler, [folder], tmp_path / "out")


def test_the_odd_pictures_are_translated_or_refused_one_by_one(
    engine: Engine, shared_data: Path, tmp_path: Path
) -> None:
    events: list[Event] = []
    summary = convert(engine, [shared_data / "odd"], tmp_path / "out", Conversion(size=256), report=events.append)
    assert summary == Summary(converted=31, failed=9)
    assert all(event.reason.endswith(".") for event in events if isinstance(event, Failure))
    for path in (tmp_path / "out").iterdir():
        result, source = header(path), header(next((shared_data / "odd").glob(f"{path.stem}.*")))
        assert (result.width, result.height) == (source.width, source.height)
