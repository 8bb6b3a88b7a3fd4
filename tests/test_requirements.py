"""What pyproject.toml asks for: a floor for everything, known holes left below it, one ONNX Runtime everywhere."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
OPTIONAL = [Requirement(line) for line in chain(*PROJECT["project"]["optional-dependencies"].values())]
DEVELOPMENT = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
EVERYTHING = [*RUNTIME, *OPTIONAL, *DEVELOPMENT]

SAFE_FROM = {"torch": "2.10", "onnx": "1.21", "pillow": "12.3"}
"""The first versions without holes that a picture or a Model of a stranger could use."""

PLATFORMS = {
    "Linux on x86-64": {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64"},
    "Linux on Arm": {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "aarch64"},
    "Windows on x86-64": {"sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64"},
    "Windows on Arm": {"sys_platform": "win32", "platform_system": "Windows", "platform_machine": "ARM64"},
    "macOS on Apple's chips": {"sys_platform": "darwin", "platform_system": "Darwin", "platform_machine": "arm64"},
    "macOS on Intel": {"sys_platform": "darwin", "platform_system": "Darwin", "platform_machine": "x86_64"},
}


def floor(requirement: Requirement) -> Version | None:
    return max((Version(s.version) for s in requirement.specifier if s.operator in (">=", "==", "~=")), default=None)


def applies(requirement: Requirement, platform: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(PLATFORMS[platform])


@pytest.mark.parametrize("requirement", EVERYTHING, ids=str)
def test_every_dependency_has_a_floor(requirement: Requirement) -> None:
    assert floor(requirement) is not None


@pytest.mark.parametrize(("name", "safe"), SAFE_FROM.items())
def test_floors_are_above_known_holes(name: str, safe: str) -> None:
    floors = [floor(requirement) for requirement in RUNTIME if canonicalize_name(requirement.name) == name]
    assert len(floors) == 1
    assert floors[0] is not None
    assert floors[0] >= Version(safe)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_exactly_one_onnx_runtime_is_installed(platform: str) -> None:
    """Two of them would own the same folder."""
    runtimes = [r.name for r in RUNTIME if r.name.startswith("onnxruntime") and applies(r, platform)]
    gpu = platform in ("Linux on x86-64", "Windows on x86-64")
    assert runtimes == ["onnxruntime-gpu" if gpu else "onnxruntime"]


def test_torch_and_torchvision_are_free_to_match_each_other() -> None:
    """A pin or a ceiling on one would keep the registry's matching pair away."""
    pair = [r for r in RUNTIME if r.name in ("torch", "torchvision")]
    assert len(pair) == 2
    assert all(s.operator == ">=" for r in pair for s in r.specifier)


def test_the_qt_that_loses_references_is_excluded() -> None:
    (qt,) = [r for r in RUNTIME if r.name == "PySide6-Essentials"]
    assert "6.12.0" not in qt.specifier
    assert "6.11.3" in qt.specifier
    assert "6.12.1" in qt.specifier


@pytest.mark.parametrize("requirement", [*RUNTIME, *DEVELOPMENT], ids=str)
def test_what_is_installed_satisfies_it(requirement: Requirement) -> None:
    if requirement.marker is not None and not requirement.marker.evaluate():
        return
    try:
        installed = version(requirement.name)
    except PackageNotFoundError:
        if requirement in DEVELOPMENT:
            pytest.skip(f"{requirement.name} is a tool for contributors and not installed here")
        raise
    assert requirement.specifier.contains(installed, prereleases=True)
