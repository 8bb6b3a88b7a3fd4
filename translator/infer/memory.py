"""How much memory ONNX Runtime may take, so that a photo too large ends in a sentence and not in a killed process."""

import os
import sys
from functools import cache
from pathlib import Path

_SHARE = 0.9
_LEAST_SHARE = 0.5


@cache
def limit_arena() -> int | None:
    """Register the process's one CPU arena with a limit, and return the limit in bytes; None where none is known.

    Sessions use the arena when they ask for "session.use_env_allocators". The limit is nine tenths of what was free at
    the first call, but not less than half of the machine.
    """
    import onnxruntime

    total, free = total_bytes(), free_bytes()
    if total is None:
        return None
    limit = int(max(_SHARE * (free if free is not None else total), _LEAST_SHARE * total))
    place = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    # arena_extend_strategy 1 takes what is asked for instead of the next power of two; -1 keeps a default.
    settings = {
        "max_mem": limit,
        "arena_extend_strategy": 1,
        "initial_chunk_size_bytes": -1,
        "max_dead_bytes_per_chunk": -1,
    }
    onnxruntime.create_and_register_allocator(place, onnxruntime.OrtArenaCfg(settings))
    return limit


def total_bytes() -> int | None:
    """Return the memory of this machine or of the container it is in, None where the system does not say."""
    if sys.platform == "win32":
        return _windows()[0]
    pages, page = _sysconf("SC_PHYS_PAGES"), _sysconf("SC_PAGE_SIZE")
    machine = pages * page if pages and page else None
    container = _number(Path("/sys/fs/cgroup/memory.max"))
    return min((size for size in (machine, container) if size), default=None)


def free_bytes() -> int | None:
    """Return the memory that can be had without swapping, None where the system does not say."""
    if sys.platform == "win32":
        return _windows()[1]
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    kibibytes = next((line.split()[1] for line in lines if line.startswith("MemAvailable:")), None)
    machine = int(kibibytes) * 1024 if kibibytes else None
    limit, used = _number(Path("/sys/fs/cgroup/memory.max")), _number(Path("/sys/fs/cgroup/memory.current"))
    container = max(limit - used, 0) if limit is not None and used is not None else None
    return min((size for size in (machine, container) if size is not None), default=None)


def _sysconf(name: str) -> int | None:
    if sys.platform == "win32" or name not in os.sysconf_names:
        return None
    return os.sysconf(name)


def _number(path: Path) -> int | None:
    try:
        text = path.read_text(encoding="ascii").strip()
    except OSError:
        return None
    return int(text) if text.isdigit() else None


def _windows() -> tuple[int | None, int | None]:
    """Return total and free physical memory as GlobalMemoryStatusEx gives them."""
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = [
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((f"m{n}", ctypes.c_uint64) for n in range(7)),
        ]

    status = Status(length=ctypes.sizeof(Status))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (mypy knows windll on Windows only)
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None, None
    return int(status.m0), int(status.m1)
