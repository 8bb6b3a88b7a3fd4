"""Seconds from pressing Enter until a command that only lists or explains is done, without importing torch."""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

COMMANDS = (("--help",), ("families",), ("train", "cyclegan", "--help"))
ROUNDS = 9

LOADED = """
import json, sys
from translator.cli.main import run
try:
    run(sys.argv[1:])
except SystemExit:
    pass
print(json.dumps([name for name in ("torch", "onnxruntime", "cv2") if name in sys.modules]), file=sys.stderr)
"""


def main() -> dict[str, float]:
    """Return the median seconds of each command, and of a Python that does nothing; fail if torch is imported."""
    result = {"python -c pass (s)": _seconds([sys.executable, "-c", "pass"])}
    translator = str(Path(sys.executable).with_name("translator"))
    for command in COMMANDS:
        heavy = _heavy_imports(command)
        if heavy:
            raise AssertionError(f"`translator {' '.join(command)}` imports {', '.join(heavy)}.")
        result[f"translator {' '.join(command)} (s)"] = _seconds([translator, *command])
    return result


def _seconds(command: list[str]) -> float:
    times = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return median(times[1:])  # the first one fills the caches of the file system


def _heavy_imports(command: tuple[str, ...]) -> list[str]:
    done = subprocess.run([sys.executable, "-c", LOADED, *command], capture_output=True, text=True, check=True)
    loaded: list[str] = json.loads(done.stderr.splitlines()[-1])
    return loaded


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
