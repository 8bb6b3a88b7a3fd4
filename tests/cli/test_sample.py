"""`translator sample`: pictures and a grid by name, refusals in one sentence, the inputs of convert, Ctrl-C."""

import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

import numpy as np
import pytest

from tests.infer.graphs import SWAP, WORDS, known, picture, write
from tests.infer.samplers import CLASSES, made
from translator.api import Port
from translator.api.words import SPECIAL
from translator.cli.main import run
from translator.images.codec import decode, encode
from translator.infer.engine import Engine
from translator.models.card import PortCard


def test_every_class_is_written_with_a_grid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model, out = made(tmp_path), tmp_path / "out"
    flags = "--seed 5 --count 2 --label all --strength 2".split()
    assert run(["sample", str(model), *flags, "--text", "a red fruit", "--out", str(out)]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "10 made, 0 skipped"
    assert len(list(out.glob("fruit-*-a-red-fruit-strength-2-seed[56].png"))) == 10
    (wanted,) = Engine(model, device="cpu").run(seed=6, label="pear", text="a red fruit", strength=2)
    assert (decode(out / "fruit-pear-a-red-fruit-strength-2-seed6.png").pixels == wanted).all()
    assert "fruit-5-conditions-seeds5-6-grid.png" in said.err


def test_flags_may_be_given_several_times_and_the_grid_left_out(tmp_path: Path) -> None:
    out = tmp_path / "out"
    several = [
        "--label",
        CLASSES[0],
        "--label",
        "3",
        "--text",
        "red",
        "--text",
        "big leaf",
        "--no-grid",
        "--count",
        "1",
    ]
    assert run(["sample", str(made(tmp_path)), *several, "-o", str(out), "--format", "webp"]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        f"fruit-{label}-{text}-seed0.webp" for label in ("apple", "fig") for text in ("big-leaf", "red")
    ]


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--text", "red"], "needs a label: one of apple"),
        (["--label", "kiwi", "--text", "red"], "has no label kiwi"),
        (["--label", "0", "--text", "lorem ipsum"], 'knows no word of "lorem ipsum"'),
        (["--label", "0", "--text", "red", "--strenth", "2"], "has no input called strenth"),
        (["--label", "0", "--text", "red", "--strength", "3"], "strength of fruit lies between 0 and 2"),
        (["--audio", "a.wav"], "fruit takes no audio, but noise, label, text, number"),
        (["--port", "strength"], "--port takes NAME=VALUE"),
        (["--count", "0"], "count"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], flags: list[str], words: str
) -> None:
    assert run(["sample", str(made(tmp_path)), "--out", str(tmp_path / "out"), *flags]) == 1
    said = capsys.readouterr().err.strip()
    assert words in said and said.endswith(".") and "Traceback" not in said
    assert not (tmp_path / "out").exists()


def test_a_model_that_translates_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = known(write(tmp_path / "swap.onnx", SWAP))
    assert run(["sample", str(model), "--out", str(tmp_path / "out")]) == 1
    assert "swap translates pictures; use `translator convert`" in capsys.readouterr().err


def test_an_unknown_word_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flags = ["--label", "0", "--text", "red elephant", "--count", "1", "--out", str(tmp_path / "out")]
    assert run(["sample", str(made(tmp_path)), *flags]) == 0
    assert "does not know elephant and passes over it" in capsys.readouterr().err


def test_a_sound_makes_a_picture(tmp_path: Path) -> None:
    sound = tmp_path / "bell.wav"
    with wave.open(str(sound), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(1_000)
        file.writeframes((3000 * np.sin(np.arange(400) / 3)).astype("<i2").tobytes())
    model = made(tmp_path, "listener", "bells")
    assert run(["sample", str(model), "--audio", str(sound), "--count", "2", "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "bells-bell-seed1.png").exists()


def test_convert_takes_the_same_inputs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    encode(picture(3), tmp_path / "in.png")
    text = PortCard.of(Port("text", "text", high=4))
    model = known(write(tmp_path / "words.onnx", WORDS, text, vocabulary=(*SPECIAL, "red", "car")))
    arguments = ["convert", str(model), str(tmp_path / "in.png"), "-o", str(tmp_path / "out")]
    assert run([*arguments, "--text", "red car"]) == 0
    assert (decode(tmp_path / "out" / "in.png").pixels == picture(3) + np.uint8(1 + 3 + 4)).all()
    assert run([*arguments, "--label", "x"]) == 1
    assert "words takes no label, but image, text." in capsys.readouterr().err


def test_a_folder_is_converted_as_a_class_and_a_text_say(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for seed in range(3):
        encode(picture(seed), tmp_path / "in" / f"{seed}.png")
    model = made(tmp_path, "painter", "painter")
    arguments = [
        "convert",
        str(model),
        str(tmp_path / "in"),
        "--label",
        "fig",
        "--text",
        "a red leaf",
        "--device",
        "cpu",
    ]
    assert run([*arguments, "--output", str(tmp_path / "out")]) == 0
    engine = Engine(model, device="cpu")
    for seed in range(3):
        (wanted,) = engine.run(picture(seed)[None], label=3, text="a red leaf")
        assert (decode(tmp_path / "out" / f"{seed}.png").pixels == wanted).all()
    (other,) = engine.run(picture(0)[None], label=2, text="a red leaf")
    assert (decode(tmp_path / "out" / "0.png").pixels != other).any()


def test_convert_takes_noise_from_a_file(tmp_path: Path) -> None:
    from tests.infer.graphs import AMOUNT, LABEL, NOISE, PORTS

    encode(np.full((8, 8, 3), 100, np.uint8), tmp_path / "in.png")
    np.save(tmp_path / "noise.npy", np.array([[7.0]], np.float32))
    model = known(write(tmp_path / "ports.onnx", PORTS, AMOUNT, LABEL, NOISE))
    flags = ["--label", "1", "--noise", str(tmp_path / "noise.npy"), "--amount", "-2"]
    assert run(["convert", str(model), str(tmp_path / "in.png"), "-o", str(tmp_path / "out"), *flags]) == 0
    assert (decode(tmp_path / "out" / "in.png").pixels == 100 + 10 + 7 - 2).all()


@pytest.mark.parametrize(
    ("network", "lines"),
    [
        (
            "diffusion",
            (
                "Input         label: one of apple, pear, Plum, fig, sloe",
                "Input         text: up to 5 of the words below",
                "Input         guidance: 0 to 8, 2 when not given",
                "Output        output: picture of 16 x 16",
                "Classes       5",
                "Words         16: a, red, green, round, small, fruit, of, the and 8 more",
                "Use           translator sample it --label all --text WORDS --count 16 --output FOLDER",
            ),
        ),
        ("painter", ("Use           translator convert it INPUT --label apple --text WORDS --output FOLDER",)),
        (
            "listener",
            (
                "Input         sound: sound of up to 0.4 s at 1,000 Hz",
                "Use           translator sample it --audio FILE.wav --count 16 --output FOLDER",
            ),
        ),
        ("encoder", ("Use           from Python: Engine(path).answer(pictures)",)),
    ],
)
def test_a_card_shows_what_a_model_is_told_and_how_to_use_it(
    network: str, lines: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["models", "show", str(made(tmp_path, network, "it"))]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line not in shown] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another signal there")
def test_ctrl_c_stops_and_the_same_command_goes_on(tmp_path: Path) -> None:
    model, out = made(tmp_path), tmp_path / "out"
    command = [sys.executable, "-m", "translator.cli.main", "sample", str(model), "--label", "0", "--text", "red"]
    command += ["--count", "30000", "--device", "cpu", "--out", str(out), "--no-grid"]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + 60
    while not (out.is_dir() and len(list(out.iterdir())) > 3) and time.monotonic() < end:
        time.sleep(0.05)
    child.send_signal(signal.SIGINT)
    said, noted = child.communicate(timeout=60)
    assert child.returncode == 130
    count = len(list(out.iterdir()))
    assert 3 < count < 30_000
    assert said.splitlines()[-1] == f"{count:,} made, 0 skipped"
    assert "the same command goes on where it was" in noted
    whole = [arguments if arguments != "30000" else str(count + 2) for arguments in command[3:]]
    assert run(whole) == 0
    assert len(list(out.iterdir())) == count + 2
