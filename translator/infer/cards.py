"""NVIDIA cards as their driver names them: asking torch would load it."""

import ctypes
import sys
from typing import Any

from translator.infer.providers import has_nvidia

_NAME_BYTES = 128


def nvidia_cards() -> list[str]:
    """Return the names of the cards, in the order of cuda:0, cuda:1, ...; [] without a driver that finds one."""
    if not has_nvidia():
        return []
    driver: Any = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    count = ctypes.c_int(0)
    driver.cuDeviceGetCount(ctypes.byref(count))
    return [_name(driver, number) for number in range(count.value)]


def training_devices() -> list[tuple[str, str]]:
    """Return what a training can run on, as (value of the setting, name of the card or ""), the CPU first."""
    cards = [(f"cuda:{number}", name) for number, name in enumerate(nvidia_cards())]
    return [("cpu", ""), *cards, *([("mps", "")] if sys.platform == "darwin" else [])]


def _name(driver: Any, number: int) -> str:
    device, buffer = ctypes.c_int(0), ctypes.create_string_buffer(_NAME_BYTES)
    if driver.cuDeviceGet(ctypes.byref(device), number) or driver.cuDeviceGetName(buffer, _NAME_BYTES, device):
        return ""
    return buffer.value.decode(errors="replace")
