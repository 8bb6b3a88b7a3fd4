"""Speed is measured with the real Engine, at the size the Model was trained at."""

from pathlib import Path

import pytest

from tests.infer.graphs import AMOUNT, IMAGE, LABEL, LOOP, NOISE, PORTS, STEPS, SWAP, known, write
from translator.errors import ModelError
from translator.infer.speed import DEFAULT_SIZE, measure


def test_the_median_is_taken_at_the_trained_size(tmp_path: Path) -> None:
    image = IMAGE.model_copy(update={"trained": (48, 64)})
    path = known(write(tmp_path / "swap.onnx", SWAP, inputs=(image,)))
    speed = measure(path, device="cpu", threads=1)
    assert speed.size == (48, 64)
    assert 0 < speed.median_ms < 1000
    assert (speed.runs, speed.device) == (20, "cpu")


def test_more_pixels_take_longer(tmp_path: Path) -> None:
    small, large = (IMAGE.model_copy(update={"trained": size}) for size in ((16, 16), (1024, 1024)))
    times = [
        measure(known(write(tmp_path / f"{number}.onnx", SWAP, inputs=(image,))), device="cpu", threads=1).median_ms
        for number, image in enumerate((small, large))
    ]
    assert times[1] > 10 * times[0]


def test_a_model_that_does_not_say_its_size_gets_one(tmp_path: Path) -> None:
    path = known(write(tmp_path / "ports.onnx", PORTS, AMOUNT, LABEL, NOISE))
    assert measure(path, device="cpu").size == DEFAULT_SIZE


def test_a_sampling_loop_runs_its_usual_steps(tmp_path: Path) -> None:
    path = known(write(tmp_path / "steps.onnx", LOOP, STEPS))
    assert measure(path, device="cpu").runs >= 3


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.onnx").write_bytes(b"nothing")
    with pytest.raises(ModelError, match="not an ONNX file"):
        measure(tmp_path / "odd.onnx")
