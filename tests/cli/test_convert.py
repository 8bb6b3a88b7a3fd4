"""`translator convert`: the last line, the exit codes, and Ctrl-C in a real process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.infer.graphs import AMOUNT, LABEL, NOISE, PORTS, known, picture, write
from translator.cli.main import run
from translator.images.codec import decode
from translator.models.library import Library, sha256

# Enough arithmetic per picture that a conversion of some dozens can be met in the middle.
SLOW = """slow (uint8[N,H,W,3] image) => (uint8[N,H,W,3] output)
<int64 trips = {60}, uint8 top = {255}, uint8 none = {0}>
{
    start = Cast<to = 1>(image)
    end = Loop<body = body (int64 i, bool go, float[N,H,W,3] x) => (bool on, float[N,H,W,3] next)
        { on = Identity(go) angle = Sin(x) flat = Sub(angle, angle) next = Add(x, flat) }>(trips, , start)
    bytes = Cast<to = 2>(end)
    output = Sub(top, bytes)
}"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "in"
    (root / "été").mkdir(parents=True)
    for number, name in enumerate(("a.png", "b.png", "été/斑馬.png")):
        Image.fromarray(picture(number)).save(root / name)
    return root


@pytest.fixture
def model(tmp_path: Path) -> str:
    path = write(tmp_path / "swap.onnx")
    return Library().add(path, vetted=sha256(path)).name


def test_a_folder_is_converted(model: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["convert", model, str(folder), "--output", str(tmp_path / "out")]
    assert run(arguments) == 0
    assert capsys.readouterr().out == "3 converted, 0 failed, 0 skipped\n"
    assert (decode(tmp_path / "out" / "été" / "斑馬.png").pixels == picture(2)[..., ::-1]).all()
    assert run(arguments) == 0
    assert capsys.readouterr().out == "0 converted, 0 failed, 3 skipped\n"


def test_a_bad_file_costs_one_line_and_the_exit_code(
    model: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.png").write_bytes(b"")
    assert run(["convert", model, str(folder), "-o", str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "2 converted, 1 failed, 0 skipped"
    assert [line for line in said.err.splitlines() if "b.png" in line] == [
        f"{folder / 'b.png'}: is empty (0 bytes); get a whole copy of it."
    ]


def test_settings_are_flags(model: str, folder: Path, tmp_path: Path) -> None:
    flags = [
        "--pattern",
        "{name}-{model}",
        "--format",
        "webp",
        "--quality",
        "40",
        "--existing",
        "replace",
        "--size",
        "16",
    ]
    assert run(["convert", model, str(folder / "a.png"), "-o", str(tmp_path / "out"), *flags]) == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a-swap.webp"]


def test_ports_are_flags(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = known(write(tmp_path / "ports.onnx", PORTS, AMOUNT, LABEL, NOISE, classes=("day", "night", "dawn")))
    base = ["convert", str(path), str(folder / "a.png"), "--output"]
    assert run([*base, str(tmp_path / "one"), "--label", "day", "--seed", "4"]) == 0
    assert run([*base, str(tmp_path / "two"), "--label", "dawn", "--seed", "4", "--port", "amount=10"]) == 0
    one, two = (decode(tmp_path / name / "a.png").pixels.astype(int) for name in ("one", "two"))
    inside = (one > 0) & (two < 255)
    assert (two - one)[inside].min() == (two - one)[inside].max() == 30
    capsys.readouterr()
    assert run([*base, str(tmp_path / "three")]) == 1
    assert "ports needs a label: one of day, night, dawn (0 to 2)." in capsys.readouterr().err
    assert run([*base, str(tmp_path / "three"), "--label", "0", "--port", "amount=99"]) == 1
    assert "amount of ports lies between -50 and 50, not at 99." in capsys.readouterr().err
    assert run([*base, str(tmp_path / "three"), "--label", "0", "--port", "amount"]) == 1
    assert "--port takes NAME=VALUE" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["swop", "IN", "-o", "OUT"], "There is no Model called swop; did you mean swap?"),
        (["swap", "-o", "OUT"], "name the pictures or folders to convert after the Model"),
        (["swap", "NONE", "-o", "OUT"], "does not exist"),
        (["swap", "IN", "-o", "IN"], "is one of the inputs"),
        (["swap", "IN", "-o", "OUT", "--pattern", "{title}"], "there are {name}"),
        (["swap", "IN", "-o", "OUT", "--quality", "101"], "quality"),
        (["swap", "IN", "-o", "OUT", "--threads", "-1"], "--threads is 0 or more"),
    ],
)
def test_what_cannot_work_is_one_sentence(
    arguments: list[str], words: str, model: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = {"IN": str(folder), "OUT": str(tmp_path / "out"), "NONE": str(tmp_path / "none")}
    assert run(["convert", *(places.get(word, word) for word in arguments)]) == 1
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_wrong_command_line_exits_with_2(model: str, folder: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["convert", model, str(folder), "-o", "out", "--existing", "burn"])
    assert caught.value.code != 0


@pytest.mark.skipif(sys.platform != "linux", reason="CoreML or DirectML may be there")
def test_a_device_that_is_not_there_is_said(
    model: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["convert", model, str(folder), "-o", str(tmp_path / "out"), "--device", "coreml"]) == 0
    assert "CoreML was asked for and needs a Mac, not found here; working on the CPU." in capsys.readouterr().err


def many(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        Image.fromarray(picture(number, 240, 320)).save(folder / f"{number:03}.png")
    return folder


def start(model: Path, inputs: Path, output: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "translator.cli.main", "convert", str(model), str(inputs), "-o", str(output)]
    return subprocess.Popen(
        [*command, "--threads", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ)
    )


def wait_for(output: Path, count: int) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if output.is_dir() and len(list(output.glob("*.png"))) >= count:
            return
        time.sleep(0.01)
    raise AssertionError("the conversion did not begin")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent differently on Windows")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_conversion_stopped_in_the_middle_goes_on(how: signal.Signals, tmp_path: Path) -> None:
    path, inputs, output = known(write(tmp_path / "slow.onnx", SLOW)), many(tmp_path / "in", 30), tmp_path / "out"
    child = start(path, inputs, output)
    wait_for(output, 3)
    child.send_signal(how)
    out, err = child.communicate(timeout=120)
    done = {file.name: file.read_bytes() for file in output.glob("*.png")}
    assert 3 <= len(done) < 30
    if how == signal.SIGINT:
        assert child.returncode == 130
        assert out == f"{len(done)} converted, 0 failed, 0 skipped\n"
        assert "Stopped; the same command goes on where it was." in err
        assert not list(output.glob(".*"))
    again = start(path, inputs, output)
    out, err = again.communicate(timeout=300)
    assert (again.returncode, out) == (0, f"{30 - len(done)} converted, 0 failed, {len(done)} skipped\n"), err
    assert all((output / name).read_bytes() == content for name, content in done.items())
    for number in range(30):
        assert (decode(output / f"{number:03}.png").pixels == 255 - picture(number, 240, 320)).all()


def test_the_picture_model_of_the_ctrl_c_test_inverts(tmp_path: Path) -> None:
    path = known(write(tmp_path / "slow.onnx", SLOW))
    Image.fromarray(picture(1)).save(tmp_path / "a.png")
    assert run(["convert", str(path), str(tmp_path / "a.png"), "-o", str(tmp_path / "out")]) == 0
    assert np.array_equal(decode(tmp_path / "out" / "a.png").pixels, 255 - picture(1))
