"""Providers of ONNX Runtime: which devices there are, in which order they are tried, and starting one.

ONNX Runtime lists what it was built for, not what works here: its GPU build names TensorRT and CUDA on machines without
an NVIDIA card, logs errors when they do not start, and goes on with the CPU as if nothing had happened. So each device
is probed first (is a driver there that finds a card?), and after starting, the session is asked what it really uses.
"""

import contextlib
import ctypes
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from translator import paths
from translator.errors import ModelError
from translator.infer.complaint import brief
from translator.infer.memory import limit_arena
from translator.jobs.progress import Note, Report

DeviceName = Literal["auto", "tensorrt", "cuda", "coreml", "directml", "cpu"]
Session = Any
CPU = "CPUExecutionProvider"


@dataclass(frozen=True)
class Device:
    """One kind of device: its name for users, ONNX Runtime's name, and what to say when it is not there."""

    name: DeviceName
    title: str
    provider: str
    is_present: Callable[[], bool]
    missing: str


def _on_mac() -> bool:
    return sys.platform == "darwin"


def _on_windows() -> bool:
    return sys.platform == "win32"


@cache
def has_nvidia() -> bool:
    """Tell whether an NVIDIA driver is installed that finds at least one card; a call into the driver, some ms."""
    driver = _library("nvcuda.dll" if _on_windows() else "libcuda.so.1")
    count = ctypes.c_int(0)
    return (
        driver is not None
        and driver.cuInit(0) == 0
        and driver.cuDeviceGetCount(ctypes.byref(count)) == 0
        and count.value > 0
    )


def _has_tensorrt() -> bool:
    return has_nvidia() and _library("nvinfer_10.dll" if _on_windows() else "libnvinfer.so.10") is not None


def _library(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None


DEVICES = (
    Device("tensorrt", "TensorRT", "TensorrtExecutionProvider", _has_tensorrt, "TensorRT 10 and an NVIDIA card"),
    Device("cuda", "CUDA", "CUDAExecutionProvider", has_nvidia, "an NVIDIA card with its driver"),
    Device("coreml", "CoreML", "CoreMLExecutionProvider", _on_mac, "a Mac"),
    Device("directml", "DirectML", "DmlExecutionProvider", _on_windows, "Windows"),
    Device("cpu", "CPU", CPU, lambda: True, "a CPU"),
)
"""In the order in which they are tried."""


def start(model: bytes, device: DeviceName, threads: int, report: Report) -> tuple[Session, Device]:
    """Open a session on the device asked for, or on the first that works; say what could not be had and why.

    With "auto", a device that is not on this machine is passed over without a word; one that is there and does not
    start is named in a Note. The CPU comes last and always works.
    """
    for candidate in _candidates(device, report):
        session, reason = _attempt(model, candidate, threads)
        if session is not None:
            return session, candidate
        report(Note(f"{candidate.title} could not be started ({reason}); working on the next device."))
    raise AssertionError("the CPU either starts or raises")


def _candidates(name: DeviceName, report: Report) -> list[Device]:
    import onnxruntime

    if name not in get_args(DeviceName):
        raise ModelError(f"There is no device {name}; choose {', '.join(get_args(DeviceName))}.")
    built = onnxruntime.get_available_providers()
    if name == "auto":
        return [device for device in DEVICES if device.provider in built and device.is_present()]
    wanted = next(device for device in DEVICES if device.name == name)
    cpu = DEVICES[-1]
    if not wanted.is_present():
        report(Note(f"{wanted.title} was asked for and needs {wanted.missing}, not found here; working on the CPU."))
        return [cpu]
    if wanted.provider not in built:
        report(Note(f"{wanted.title} was asked for, but this ONNX Runtime was built without it; working on the CPU."))
        return [cpu]
    return [wanted] if wanted is cpu else [wanted, cpu]


def _attempt(model: bytes, device: Device, threads: int) -> tuple[Session | None, str]:
    """Return a session that really runs on `device`, or None and why not; on the CPU a failure is a ModelError."""
    import onnxruntime

    if device.name in ("cuda", "tensorrt"):
        _preload()
    # What fails here is said in a sentence; ONNX Runtime's own log lines would come on top of it.
    onnxruntime.set_default_logger_severity(4)
    try:
        session = onnxruntime.InferenceSession(
            model, _options(device, threads), providers=_chain(device), enable_fallback=0
        )
    except Exception as error:  # ONNX Runtime's errors have no common base but this
        if device.provider == CPU:
            raise ModelError(f"ONNX Runtime cannot open the Model: {brief(error)}.") from error
        return None, brief(error)
    finally:
        onnxruntime.set_default_logger_severity(2)
    used = session.get_providers()[0]
    return (session, "") if used == device.provider else (None, f"its libraries do not load, {used} took its place")


def _preload() -> None:
    """Load the CUDA libraries that torch's packages bring, where they are; what is missing shows when starting."""
    import onnxruntime

    with contextlib.redirect_stdout(io.StringIO()):
        onnxruntime.preload_dlls()


def _options(device: Device, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    if limit_arena() is not None:
        options.add_session_config_entry("session.use_env_allocators", "1")
    if device.name == "directml":  # which has its own allocation and order (ONNX Runtime, DirectML page)
        options.enable_mem_pattern = False
    return options


def _chain(device: Device) -> Sequence[str | tuple[str, dict[str, str]]]:
    # cuDNN's default, an exhaustive search, starts anew at every picture size.
    cuda = (
        "CUDAExecutionProvider",
        {"cudnn_conv_algo_search": "HEURISTIC", "arena_extend_strategy": "kSameAsRequested"},
    )
    match device.name:
        case "cpu":
            return [CPU]
        case "cuda":
            return [cuda, CPU]
        case "tensorrt":
            cache_folder = paths.home() / "tensorrt"
            cache_folder.mkdir(parents=True, exist_ok=True)
            engine = {"trt_engine_cache_enable": "True", "trt_engine_cache_path": str(cache_folder)}
            return [(device.provider, engine), cuda, CPU]
        case _:
            return [device.provider, CPU]
