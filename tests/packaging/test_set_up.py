"""The scripts behind `make`: what they find missing, what they say, what they refuse."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def libraries() -> ModuleType:
    return script("system_libraries")


@pytest.fixture
def environment() -> ModuleType:
    return script("environment")


def test_the_list_names_what_opencv_and_qt_load(libraries: ModuleType) -> None:
    wanted = libraries.wanted()
    assert {"libGL.so.1", "libEGL.so.1", "libxkbcommon.so.0", "libxcb-cursor.so.0"} <= wanted.keys()
    assert all((".so" in name or name == "Xvfb") and " " not in package for name, package in wanted.items())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves libraries to its packages")
def test_only_what_the_loader_does_not_find_is_missing(libraries: ModuleType) -> None:
    assert libraries.missing({"libc.so.6": "libc6", "libnowhere.so.7": "libnowhere7"}) == {
        "libnowhere.so.7": "libnowhere7"
    }


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves libraries to its packages")
def test_what_cannot_be_installed_is_named_in_one_sentence(
    libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("# comment\nlibc.so.6 libc6 all\nlibnowhere.so.7 libnowhere7 Qt\n", encoding="utf-8")
    monkeypatch.setattr(libraries, "LIST", listed)
    monkeypatch.setattr(libraries, "can_install", lambda: False)
    assert libraries.provide() is False
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "apt-get install libnowhere7" in said
    assert "libc6" not in said


def test_uv_is_told_what_pip_is_told(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        if name.startswith(("PIP_", "UV_")) or name == "SSL_CERT_FILE":
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    monkeypatch.setenv("PIP_FIND_LINKS", "/wheels /more")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    told = environment.environment(Path(sys.executable))
    assert told["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    assert told["UV_FIND_LINKS"] == "/wheels,/more"


def test_what_is_said_to_uv_itself_wins(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://other.example/simple")
    assert environment.environment(Path(sys.executable))["UV_DEFAULT_INDEX"] == "https://other.example/simple"


def test_an_old_python_is_refused_in_one_sentence(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "OLDEST", (99, 0))
    assert environment.main(tmp_path / "env") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert sys.executable in said
    assert not (tmp_path / "env").exists()


def test_an_installation_that_was_interrupted_is_not_used(environment: ModuleType, tmp_path: Path) -> None:
    folder = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    assert environment.usable(folder)
    (folder / environment.UNFINISHED).touch()
    assert not environment.usable(folder)


def test_an_environment_whose_python_is_gone_is_not_used(environment: ModuleType, tmp_path: Path) -> None:
    assert not environment.usable(tmp_path / "nowhere")
