"""Device: what this machine offers, and the number format it is fast at."""

import os
import platform
from dataclasses import dataclass
from typing import Any, Literal

import torch

from translator.errors import RunError
from translator.train.settings import MachineSettings


@dataclass(frozen=True)
class Device:
    """A torch device with the precision its matrix arithmetic runs in."""

    torch_device: torch.device
    precision: Literal["off", "bf16", "fp16"]

    @property
    def dtype(self) -> torch.dtype:
        """Return the number format under autocast."""
        return {"off": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}[self.precision]


def choose(machine: MachineSettings, local_rank: int = 0) -> Device:
    """Choose the device the settings ask for, and make it fast; raise RunError when it is not there."""
    device = _device(machine.device, local_rank)
    if machine.threads:
        torch.set_num_threads(machine.threads)
    if device.type == "cuda":
        torch.cuda.set_device(device)
        torch.backends.cuda.matmul.allow_tf32 = True
        torch.backends.cudnn.allow_tf32 = True
        torch.backends.cudnn.benchmark = True
    return Device(device, _precision(machine.precision, device))


def describe(device: Device) -> dict[str, Any]:
    """Return what a run records of its environment."""
    gpu = torch.cuda.get_device_name(device.torch_device) if device.torch_device.type == "cuda" else None
    return {
        "device": str(device.torch_device),
        "gpu": gpu,
        "precision": device.precision,
        "threads": torch.get_num_threads(),
        "cpus": os.cpu_count(),
        "platform": platform.platform(),
        "python": platform.python_version(),
        "torch": torch.__version__,
    }


def _device(name: str, local_rank: int) -> torch.device:
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise RunError(f"There is no device called {name}; use auto, cpu, cuda, cuda:N or mps.") from error
    if device.type == "cuda":
        index = local_rank if device.index is None else device.index
        if not torch.cuda.is_available() or index >= torch.cuda.device_count():
            raise RunError(f"The device {name} is not on this machine; use --device cpu, or auto to choose.")
        return torch.device("cuda", index)
    if device.type == "mps" and not torch.backends.mps.is_available():
        raise RunError("The device mps is not on this machine; use --device cpu, or auto to choose.")
    return device


def _precision(wanted: str, device: torch.device) -> Literal["off", "bf16", "fp16"]:
    match wanted, device.type:
        case ("off" | "bf16" | "fp16") as precision, _:
            return precision
        case _, "cuda":
            return "bf16" if torch.cuda.is_bf16_supported(including_emulation=False) else "fp16"
        case _, "cpu":
            return "bf16" if _cpu_multiplies_bf16() else "off"
        case _:
            return "off"


def _cpu_multiplies_bf16() -> bool:
    # Without these instructions bf16 is emulated and several times slower than float32. A torch that cannot tell
    # (before get_capabilities) computes in float32, unless --precision bf16 asks otherwise.
    capabilities = torch.cpu.get_capabilities() if hasattr(torch.cpu, "get_capabilities") else {}
    return bool(capabilities.get("amx_bf16") or capabilities.get("avx512_bf16"))
