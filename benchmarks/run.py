"""Run the benchmarks, print a table, and write docs/performance.md when all of them ran.

    python -m benchmarks.run [NAME ...]

A benchmark is a module of this package with `main() -> dict` of numbers, nested where it likes. Each runs in a process
of its own, one after the other, so that none meets the threads, the caches or the memory of another.
"""

import ast
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
REPORT = HERE.parent / "docs" / "performance.md"
VERSIONS = ("torch", "onnxruntime-gpu", "onnxruntime", "Pillow", "numpy")

CHILD = """
import importlib, json, pathlib, sys
result = importlib.import_module("benchmarks." + sys.argv[1]).main()
pathlib.Path(sys.argv[2]).write_text(json.dumps(result), encoding="utf-8")
"""


@dataclass(frozen=True)
class Target:
    """A bound that one figure of a benchmark has to keep."""

    side: Literal["at least", "at most"]
    bound: float

    def kept(self, value: float) -> bool:
        """Tell whether a figure is on the right side of the bound."""
        return value >= self.bound if self.side == "at least" else value <= self.bound


TARGETS: Mapping[tuple[str, str], Target] = {
    ("startup", "translator --help (s)"): Target("at most", 0.5),
    ("startup", "translator families (s)"): Target("at most", 0.5),
    ("window", "first paint (s)"): Target("at most", 1.0),
    ("responsive", "training (ms).p99"): Target("at most", 50),
    ("step", "resnet9-256.ratio"): Target("at least", 1.7),
    ("step", "resnet6-128.ratio"): Target("at least", 1.7),
    ("loader", "ratio_0_workers"): Target("at least", 1.5),
    ("loader", "ratio_2_workers"): Target("at least", 1.5),
    ("engine", "resnet9-256.engine_over_bare"): Target("at most", 1.03),
    ("engine", "resnet6-128.engine_over_bare"): Target("at most", 1.03),
    ("engine", "resnet9-256.torch_over_engine"): Target("at least", 1.0),
    ("engine", "resnet6-128.torch_over_engine"): Target("at least", 1.0),
    ("folder", "resnet9.ratio"): Target("at least", 0.9),
}
GPU_TARGETS: Mapping[tuple[str, str], Target] = {
    ("step", "resnet9-256.ratio"): Target("at least", 3.0),
    ("step", "resnet6-128.ratio"): Target("at least", 3.0),
}
"""What replaces the bounds above where a benchmark says that its device is not the CPU."""


@dataclass(frozen=True)
class Figure:
    """One line of the report."""

    name: str
    value: object
    target: Target | None

    @property
    def missed(self) -> bool:
        """Tell whether the figure is on the wrong side of its bound."""
        return self.target is not None and isinstance(self.value, int | float) and not self.target.kept(self.value)

    @property
    def cells(self) -> tuple[str, str, str]:
        """Return name, value and target as text."""
        value = f"{self.value:.4g}" if isinstance(self.value, float) else str(self.value)
        if self.target is None:
            return self.name, value, ""
        return self.name, value, f"{self.target.side} {self.target.bound:g}{', missed' if self.missed else ''}"


def main(names: Sequence[str]) -> int:
    """Run the named benchmarks, or all; return 1 when one failed or missed a target."""
    known = [path.stem for path in sorted(HERE.glob("*.py")) if _is_benchmark(path)]
    if unknown := sorted(set(names) - set(known)):
        print(f"There is no benchmark called {unknown[0]}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    results = {name: _run(name) for name in names or known}
    done = {name: list(_figures(name, result)) for name, result in results.items() if result is not None}
    for name, figures in done.items():
        _show(name, figures)
    if not names and len(done) == len(known):
        REPORT.write_text(_report(done), encoding="utf-8")
        print(f"Written: {REPORT}")
    missed = [figure for figures in done.values() for figure in figures if figure.missed]
    return 1 if missed or len(done) < len(results) else 0


def _is_benchmark(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    has_main = any(isinstance(node, ast.FunctionDef) and node.name == "main" for node in tree.body)
    return has_main and path.stem != Path(__file__).stem


def _run(name: str) -> dict[str, Any] | None:
    print(f"Running {name}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "result.json"
        child = [sys.executable, "-c", CHILD, name, str(answer)]
        if subprocess.run(child, cwd=HERE.parent, stdout=sys.stderr, check=False).returncode != 0:
            print(f"{name} failed.", file=sys.stderr)
            return None
        result: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
        return result


def _figures(benchmark: str, result: Mapping[str, Any]) -> Iterator[Figure]:
    targets = TARGETS if result.get("device", "cpu") == "cpu" else {**TARGETS, **GPU_TARGETS}
    for name, value in _flat(result):
        yield Figure(name, value, targets.get((benchmark, name)))


def _flat(result: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in result.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _show(name: str, figures: Sequence[Figure]) -> None:
    table = Table("figure", "value", "target", title=name, title_justify="left", box=None, pad_edge=False)
    table.columns[1].justify = "right"
    for figure in figures:
        table.add_row(*figure.cells)
    Console().print(table)


def _report(done: Mapping[str, Sequence[Figure]]) -> str:
    lines = [
        "# Performance",
        "",
        "Written by `make bench`. Figures are medians; what is compared is measured in turns in one run, on the same",
        "inputs, so the ratios mean more than the absolute figures. A busy machine gives others.",
        "",
        *(f"- {line}" for line in _machine()),
    ]
    for name, figures in done.items():
        lines += ["", f"## {name}", "", _about(name), "", "| figure | value | target |", "|---|---:|---|"]
        lines += ["| {} | {} | {} |".format(*figure.cells) for figure in figures]
    return "\n".join([*lines, ""])


def _about(name: str) -> str:
    tree = ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8"))
    return (ast.get_docstring(tree) or "").strip()


def _machine() -> Iterator[str]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    yield f"CPU: {_processor()}, {cores} cores"
    graphics = _graphics()
    if graphics:
        yield f"GPU: {graphics}"
    yield f"System: {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    yield "Libraries: " + ", ".join(f"{name} {found}" for name in VERSIONS if (found := _version(name)))


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text(encoding="utf-8").splitlines()
        names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        if names:
            return names[0]
    return platform.processor() or platform.machine()


def _graphics() -> str:
    import torch

    return torch.cuda.get_device_name() if torch.cuda.is_available() else ""


def _version(name: str) -> str:
    try:
        return version(name)
    except ModuleNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
