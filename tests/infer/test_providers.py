"""Providers: what cannot be had is said in one sentence, what is not there is passed over in "auto"."""

import sys
from pathlib import Path

import onnxruntime
import pytest

from tests.infer.graphs import SWAP, parsed
from translator.errors import ModelError
from translator.infer import providers
from translator.infer.providers import DEVICES, start
from translator.jobs.progress import Event, Note

MODEL = parsed(SWAP).SerializeToString()


@pytest.fixture
def said() -> list[Event]:
    return []


def test_the_order_is_the_fastest_first() -> None:
    assert [device.name for device in DEVICES] == ["tensorrt", "cuda", "coreml", "directml", "cpu"]


def test_the_cpu_needs_no_words(said: list[Event]) -> None:
    session, device = start(MODEL, "cpu", 0, said.append)
    assert session.get_providers() == ["CPUExecutionProvider"]
    assert (device.name, said) == ("cpu", [])


@pytest.mark.skipif(providers.has_nvidia(), reason="there is an NVIDIA card")
@pytest.mark.skipif(sys.platform != "linux", reason="CoreML or DirectML may be there")
def test_auto_takes_the_cpu_without_a_word(said: list[Event], capfd: pytest.CaptureFixture[str]) -> None:
    _, device = start(MODEL, "auto", 0, said.append)
    assert (device.name, said) == ("cpu", [])
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["cuda", "tensorrt", "coreml", "directml"])
def test_a_device_that_is_not_there_is_one_sentence(
    name: providers.DeviceName, said: list[Event], capfd: pytest.CaptureFixture[str]
) -> None:
    wanted = next(device for device in DEVICES if device.name == name)
    if wanted.is_present():
        pytest.skip(f"{name} is here")
    _, device = start(MODEL, name, 0, said.append)
    assert device.name == "cpu"
    assert said == [
        Note(f"{wanted.title} was asked for and needs {wanted.missing}, not found here; working on the CPU.")
    ]
    assert capfd.readouterr() == ("", "")


def pretend(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Say that devices are present, as on a machine with the card but without the libraries."""
    from dataclasses import replace

    devices = [replace(device, is_present=lambda: True) if device.name in names else device for device in DEVICES]
    monkeypatch.setattr(providers, "DEVICES", tuple(devices))


@pytest.mark.skipif("CUDAExecutionProvider" in onnxruntime.get_available_providers(), reason="built with CUDA")
def test_a_device_this_build_lacks_is_one_sentence(said: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "cuda")
    start(MODEL, "cuda", 0, said.append)
    assert said == [Note("CUDA was asked for, but this ONNX Runtime was built without it; working on the CPU.")]


@pytest.mark.skipif(providers.has_nvidia(), reason="CUDA works here")
@pytest.mark.skipif("CUDAExecutionProvider" not in onnxruntime.get_available_providers(), reason="built without CUDA")
@pytest.mark.parametrize("asked", ["auto", "cuda"])
def test_a_device_that_does_not_start_falls_back_with_a_sentence(
    asked: providers.DeviceName, said: list[Event], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Really starts CUDA on a machine without it: ONNX Runtime itself would log and go on with the CPU."""
    pretend(monkeypatch, "cuda")
    session, device = start(MODEL, asked, 0, said.append)
    assert (device.name, session.get_providers()) == ("cpu", ["CPUExecutionProvider"])
    assert len(said) == 1
    assert str(said[0]).startswith("Note(text='CUDA could not be started (")
    assert capfd.readouterr() == ("", "")


def test_an_unknown_device_names_those_there_are(said: list[Event]) -> None:
    with pytest.raises(ModelError, match="There is no device gpu; choose auto, tensorrt, cuda"):
        start(MODEL, "gpu", 0, said.append)  # type: ignore[arg-type]


def test_a_model_that_does_not_open_is_one_sentence(said: list[Event], tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"^ONNX Runtime cannot open the Model: .*\.$"):
        start(b"\x08\x0a", "cpu", 0, said.append)
