"""The device of a training: what is asked for is there, or a sentence says so."""

import pytest
import torch

from translator.errors import RunError
from translator.train.device import choose, describe
from translator.train.settings import MachineSettings

needs_no_gpu = pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a CUDA device")


def test_the_cpu_computes_in_the_precision_asked_for() -> None:
    assert choose(MachineSettings(device="cpu", precision="bf16")).dtype == torch.bfloat16
    assert choose(MachineSettings(device="cpu", precision="off")).dtype == torch.float32


@pytest.mark.skipif(not hasattr(torch.cpu, "get_capabilities"), reason="this torch cannot tell what the CPU can")
def test_auto_on_a_cpu_is_bf16_only_where_the_cpu_multiplies_it() -> None:
    flags = torch.cpu.get_capabilities()
    fast = bool(flags.get("amx_bf16") or flags.get("avx512_bf16"))
    assert choose(MachineSettings(device="cpu")).precision == ("bf16" if fast else "off")


@pytest.mark.parametrize("name", ["gpu", "cuda:x", ""])
def test_an_unknown_device_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(RunError, match="use auto, cpu, cuda, cuda:N or mps"):
        choose(MachineSettings(device=name))


@needs_no_gpu
@pytest.mark.parametrize("name", ["cuda", "cuda:3", "mps"])
def test_a_device_that_is_not_here_is_refused_with_what_to_use(name: str) -> None:
    with pytest.raises(RunError, match="use --device cpu, or auto"):
        choose(MachineSettings(device=name))


@needs_no_gpu
def test_auto_without_a_gpu_is_the_cpu_and_is_recorded() -> None:
    assert describe(choose(MachineSettings()))["device"] == "cpu"
