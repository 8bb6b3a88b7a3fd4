"""What this machine has of memory, and how much of it this process has taken."""

import os
import sys
from pathlib import Path


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
    machine = _kibibytes(Path("/proc/meminfo"), "MemAvailable:")
    limit, used = _number(Path("/sys/fs/cgroup/memory.max")), _number(Path("/sys/fs/cgroup/memory.current"))
    container = max(limit - used, 0) if limit is not None and used is not None else None
    return min((size for size in (machine, container) if size is not None), default=None)


def peak_bytes() -> int | None:
    """Return the most memory this process has held at once, None where the system does not say."""
    if sys.platform == "win32":
        return _windows_counter("peak")
    if sys.platform != "linux":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Not getrusage here: on Linux its maximum is inherited from the process that started this one.
    return _kibibytes(Path("/proc/self/status"), "VmHWM:")


def used_bytes() -> int | None:
    """Return the memory that this process holds now, None where the system does not say."""
    if sys.platform == "win32":
        return _windows_counter("now")
    if sys.platform == "darwin":
        return _mac_resident()
    return _kibibytes(Path("/proc/self/status"), "VmRSS:")


def _kibibytes(path: Path, name: str) -> int | None:
    """Return a size that a file of /proc gives in kibibytes, in bytes."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    size = next((line.split()[1] for line in lines if line.startswith(name)), None)
    return int(size) * 1024 if size else None


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


def _mac_resident() -> int | None:
    """Return the resident size as proc_pidinfo gives it (PROC_PIDTASKINFO: 96 bytes, the second number of 64 bits)."""
    import ctypes

    info = (ctypes.c_uint64 * 12)()
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    found = library.proc_pidinfo(os.getpid(), 4, ctypes.c_uint64(0), ctypes.byref(info), ctypes.sizeof(info))
    return int(info[1]) if found == ctypes.sizeof(info) else None


def _windows_counter(name: str) -> int | None:
    """Return the working set of this process, "now" or its "peak", as GetProcessMemoryInfo gives it."""
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [
            ("size", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            ("peak", ctypes.c_size_t),
            ("now", ctypes.c_size_t),
            *((f"m{n}", ctypes.c_size_t) for n in range(6)),
        ]

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (mypy knows windll on Windows only)
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
    counters = Counters(size=ctypes.sizeof(Counters))
    found = kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size)
    return int(getattr(counters, name)) if found else None
