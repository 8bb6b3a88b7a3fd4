"""What NVIDIA's driver says of a card's memory. It is asked through NVML, which comes with it and needs no CUDA."""

import contextlib
import ctypes
import sys
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class GpuMemory:
    """The memory of one card in bytes: what all programs together have taken, and what there is."""

    used: int
    total: int


class _Info(ctypes.Structure):
    _fields_ = [("total", ctypes.c_ulonglong), ("free", ctypes.c_ulonglong), ("used", ctypes.c_ulonglong)]


def gpu_memory(number: int = 0) -> GpuMemory | None:
    """Return the memory of the card with a number, as NVML counts them; None without that card or its driver."""
    library = _nvml()
    handle, info = ctypes.c_void_p(), _Info()
    if library is None or library.nvmlDeviceGetHandleByIndex_v2(ctypes.c_uint(number), ctypes.byref(handle)):
        return None
    if library.nvmlDeviceGetMemoryInfo(handle, ctypes.byref(info)):
        return None
    return GpuMemory(int(info.used), int(info.total))


@cache
def _nvml() -> ctypes.CDLL | None:
    """Load NVML and start it, once; it stays so until the process ends."""
    with contextlib.suppress(OSError):
        library = ctypes.CDLL("nvml.dll" if sys.platform == "win32" else "libnvidia-ml.so.1")
        if library.nvmlInit_v2() == 0:
            return library
    return None
