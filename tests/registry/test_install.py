"""Installing plans first, proves what it fetched, and changes one file at the end; what goes wrong changes nothing."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.registry.environment import ROOT, build_wheel
from tests.registry.writing import family_text, write_distribution, write_family, write_plugin, write_wheel
from translator.cli.main import run as run_line
from translator.errors import PluginError
from translator.registry.catalogue import catalogue
from translator.registry.install import install, remove, undo
from translator.registry.ledger import Installed, Ledger
from translator.registry.plan import Plan, make_plan, update_plan
from translator.registry.wanted import Wanted


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """Return the folder that stands in for a package index."""
    folder = tmp_path / "wheels 斑"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("UV_NO_BUILD_ISOLATION", "1")  # projects are built without a network, by what is there


def planned(source: object, wheels: Path | None = None) -> Plan:
    plan = make_plan(
        Wanted.parse(str(source), find_links=wheels, offline=True), say=lambda _line: None, is_stopping=lambda: False
    )
    assert plan is not None
    return plan


def installed(source: object, wheels: Path | None = None) -> Installed:
    entry = install(planned(source, wheels), say=lambda _line: None, is_stopping=lambda: False)
    assert entry is not None
    return entry


def state() -> tuple[tuple[Installed, ...], list[Path]]:
    """Return what is installed, and which folders there are."""
    ledger = Ledger()
    folders = sorted(path for path in ledger.root.glob("*/*") if path.is_dir()) if ledger.root.is_dir() else []
    return ledger.entries(), folders


def families() -> set[str]:
    return set(catalogue().families)


def in_a_new_process(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "translator.cli.main", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_plan_says_what_would_be_added_and_changes_nothing(wheels: Path, home: Path) -> None:
    write_wheel(wheels, "tint", "2.0", {"tint": ""})
    write_wheel(wheels, "tint", "3.0", {"tint": ""})
    path = write_plugin(wheels, needs=["tint<3", "numpy>=1", "image-translator>=0.1"])
    plan = planned("translator-sepia", wheels)
    assert [(each.name, each.version) for each in plan.additions] == [("translator-sepia", "1.0"), ("tint", "2.0")]
    assert plan.additions[0].size == path.stat().st_size
    assert Plan.of_json(json.loads(json.dumps(plan.to_json()))) == plan
    assert not home.joinpath("plugins").exists()


def test_an_installed_plugin_is_there_at_once_here_and_for_every_other_process(wheels: Path) -> None:
    entry = installed(write_plugin(wheels))
    assert (entry.name, entry.version, entry.plugins, entry.families) == (
        "translator-sepia",
        "1.0",
        ("sepia",),
        ("sepia",),
    )
    assert "sepia" in families()
    assert "translator-sepia 1.0" in " ".join(in_a_new_process("families", "sepia").stdout.split())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20) | st.from_regex(r"\A-{0,2}[a-z=\[\]@:/<>!., 0-9-]{1,20}\Z"))
def test_no_source_can_be_taken_for_an_option_of_the_installer(source: str) -> None:
    try:
        wanted = Wanted.parse(source)
    except PluginError:
        return
    assert wanted.requirement[0].isalnum()
    assert "://" not in wanted.requirement or wanted.kind != "package"


def test_what_it_needs_is_installed_with_it_and_what_is_there_is_not(wheels: Path) -> None:
    write_wheel(wheels, "tint", "2.0", {"tint_module": "AMOUNT = 3"})
    write_plugin(wheels, before="import tint_module\nassert tint_module.AMOUNT == 3\n", needs=["tint", "numpy"])
    entry = installed("translator-sepia==1.0", wheels)
    assert entry.packages == (("tint", "2.0"), ("translator-sepia", "1.0"))
    brought = {path.name for path in Ledger().folder(entry).glob("*.dist-info")}
    assert brought == {"tint-2.0.dist-info", "translator_sepia-1.0.dist-info"}
    assert "sepia" in families()


def test_a_folder_is_built_and_what_was_edited_in_it_is_built_again(tmp_path: Path) -> None:
    project = tmp_path / "my project"
    project.mkdir()
    (project / "pyproject.toml").write_text(
        (ROOT / "tests" / "sample_plugin_broken" / "pyproject.toml")
        .read_text()
        .replace("-broken", "")
        .replace("_broken", "")
    )
    module = project / "translator_sample_plugin.py"
    module.write_text(family_text("first_id"))
    assert installed(project).families == ("first_id",)
    module.write_text(family_text("second_id"))
    assert installed(project).families == ("second_id",)
    listed = json.loads(in_a_new_process("families", "--json").stdout)
    assert {"second_id"} == {each["id"] for each in listed} - {*own_families()}


def own_families() -> set[str]:
    return {entry.id for entry in catalogue().families.values() if entry.distribution == "image-translator"}


def test_a_newer_version_takes_the_place_of_the_older_and_can_be_taken_back(wheels: Path) -> None:
    write_plugin(wheels, "1.0")
    installed("translator-sepia==1.0", wheels)
    assert update("sepia").is_current
    write_plugin(wheels, "1.1")
    plan = update("sepia")
    assert (plan.version, plan.replaces) == ("1.1", "1.0")
    assert "sepia" in families()
    assert install(plan, say=lambda _line: None, is_stopping=lambda: False)
    assert [entry.version for entry in Ledger().entries()] == ["1.1"]
    assert next(entry for entry in catalogue().plugins if entry.name == "sepia").stale
    assert update("translator-sepia").is_current
    gone, back = undo()
    assert ([entry.version for entry in gone], [entry.version for entry in back]) == (["1.1"], ["1.0"])
    assert [entry.version for entry in Ledger().entries()] == ["1.0"]
    assert len(state()[1]) == 2


def update(name: str) -> Plan:
    plan = update_plan(name, say=lambda _line: None, is_stopping=lambda: False)
    assert plan is not None
    return plan


def test_a_removed_plugin_is_gone_and_comes_back(wheels: Path) -> None:
    entry = installed(write_plugin(wheels))
    assert remove("sepia") == entry
    assert "sepia" not in families()
    undo()
    assert "sepia" in families()
    remove("translator_sepia")
    installed(write_plugin(wheels, family="other"))
    assert {folder.parent.name for folder in state()[1]} == {"translator-other", "translator-sepia"}
    installed(write_plugin(wheels, "1.1", family="other"))
    assert {folder.parent.name for folder in state()[1]} == {"translator-other"}, "what nothing leads back to is kept"


def broken(wheels: Path, kind: str) -> Path:
    """Write a wheel with a fault and return its path."""
    match kind:
        case "raises":
            return write_plugin(wheels, before="raise RuntimeError('no weights')\n")
        case "ends":
            return write_plugin(wheels, before="import os; os._exit(3)\n")
        case "newer":
            later = family_text("sepia").replace('data = "single"', 'data = "single"\n    api_version = (99, 0)')
            return write_wheel(wheels, "translator-sepia", "1.0", {"sepia_plugin": later}, {"sepia": "sepia_plugin"})
        case "taken id":
            text = family_text("cyclegan")
            return write_wheel(wheels, "translator-sepia", "1.0", {"sepia_plugin": text}, {"sepia": "sepia_plugin"})
        case "taken name":
            text = family_text("sepia")
            return write_wheel(wheels, "translator-sepia", "1.0", {"sepia_plugin": text}, {"pix2pix": "sepia_plugin"})
        case "hidden":
            text = family_text("sepia")
            return write_wheel(wheels, "translator-sepia", "1.0", {"json": text}, {"sepia": "json"})
        case "empty":
            text = family_text("sepia").replace("return [Sample]", "return []")
            return write_wheel(wheels, "translator-sepia", "1.0", {"sepia_plugin": text}, {"sepia": "sepia_plugin"})
        case _:
            return write_wheel(wheels, "translator-sepia", "1.0", {"sepia_plugin": ""})


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("raises", "sepia does not work here: Importing it raised RuntimeError: no weights."),
        ("ends", r"sepia does not work here: Importing it ends the program \(exit code 3\)."),
        ("newer", "sepia does not work here: Family Sample is written for version 99.0 of the plugin API"),
        ("taken id", "The plugin cyclegan already has a family cyclegan; translator-sepia has to rename its own."),
        ("taken name", "The name pix2pix of this plugin is taken by image-translator; remove one of them."),
        ("hidden", r"sepia does not work here: Its module json is hidden by another one at .*json"),
        ("empty", "translator-sepia offers no family, so there is nothing in it to use."),
        ("no plugin", "is no plugin of Translator: it has no entry point in the group translator."),
    ],
)
def test_what_does_not_work_here_is_refused_and_nothing_is_left(wheels: Path, kind: str, reason: str) -> None:
    path, before = broken(wheels, kind), state()
    with pytest.raises(PluginError, match=reason):
        installed(path)
    assert state() == before
    assert "sepia" not in families()


def test_an_older_version_stays_until_the_newer_one_works(wheels: Path) -> None:
    installed(write_plugin(wheels, "1.0"))
    before = state()
    path = write_plugin(wheels, "2.0", before="raise RuntimeError('forgotten')\n")
    with pytest.raises(PluginError, match="RuntimeError: forgotten"):
        installed(path)
    assert state() == before
    assert "sepia" in families()


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("translator-nowhere", r"There is no package called translator-nowhere in .*wheels"),
        ("image-translator", "That is Translator itself, not a plugin."),
        ("numpy", r"numpy \S+ lies in .* already, where another installer has put it; remove it there first."),
        ("/nowhere/at/all", "/nowhere/at/all is neither a folder, nor a wheel, nor the name of a package."),
        ("/nowhere/a-1-py3-none-any.whl", "/nowhere/a-1-py3-none-any.whl is not there."),
        ("--index-url=http://x", "is neither a folder"),
        ("", "An empty text is neither"),
    ],
)
def test_what_cannot_be_planned_is_said_in_a_sentence(wheels: Path, source: str, reason: str) -> None:
    with pytest.raises(PluginError, match=reason):
        planned(source, wheels)


def test_a_damaged_wheel_and_a_folder_without_a_project_are_refused(wheels: Path, tmp_path: Path) -> None:
    path = write_plugin(wheels)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(PluginError, match="cannot be read: it is damaged, or no wheel"):
        planned(path)
    with pytest.raises(PluginError, match=r"it has no pyproject\.toml"):
        planned(tmp_path)
    for text, reason in (
        ("[", "cannot be read"),
        ("", "describes no project"),
        ("[project]\nname = 'a'", "no plugin of"),
    ):
        (tmp_path / "pyproject.toml").write_text(text)
        with pytest.raises(PluginError, match=reason):
            planned(tmp_path)


def test_the_programs_packages_are_never_replaced(wheels: Path) -> None:
    write_wheel(wheels, "numpy", "1.0", {"numpy": ""})
    write_plugin(wheels, needs=["numpy<2"])
    with pytest.raises(PluginError, match=r"translator-sepia does not fit beside what is installed: .*numpy<2"):
        planned("translator-sepia", wheels)


def test_two_plugins_that_need_different_versions_are_not_mixed(wheels: Path) -> None:
    for version in ("1.0", "2.0"):
        write_wheel(wheels, "tint", version, {"tint": ""})
    write_plugin(wheels, needs=["tint<2"])
    write_plugin(wheels, family="other", needs=["tint>=2"])
    write_plugin(wheels, family="third", needs=["tint"])
    installed("translator-sepia", wheels)
    with pytest.raises(PluginError, match=r"translator-other does not fit beside what is installed: .*tint"):
        planned("translator-other", wheels)
    assert dict(installed("translator-third", wheels).packages)["tint"] == "1.0"
    remove("sepia")
    assert "third" in families()


def test_without_a_network_this_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    with pytest.raises(PluginError, match="The package index cannot be reached; check the connection"):
        make_plan(Wanted.parse("translator-nowhere"), say=lambda _line: None, is_stopping=lambda: False)


SLOW_BACKEND = """
import os, subprocess, sys, time

def _wait():
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with open({trace!r}, "w") as file:
        file.write(f"{{os.getpid()}} {{child.pid}}")
    time.sleep(600)

def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    _wait()
"""


@pytest.fixture
def slow_project(tmp_path: Path) -> Path:
    """Return a plugin's project whose building never ends; the file `pids` then names its processes."""
    project = tmp_path / "slow"
    project.mkdir()
    (project / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
        '[project]\nname = "translator-slow"\nversion = "1.0"\n[project.entry-points.translator]\nslow = "slow"\n'
    )
    (project / "backend.py").write_text(SLOW_BACKEND.format(trace=str(tmp_path / "pids")))
    return project


@pytest.mark.skipif(os.name == "nt", reason="the processes are looked for in another way there")
def test_a_stop_ends_everything_that_was_started_and_changes_nothing(slow_project: Path, tmp_path: Path) -> None:
    trace, before = tmp_path / "pids", state()
    plan = planned(slow_project)
    assert install(plan, say=lambda _line: None, is_stopping=lambda: trace.exists() and bool(trace.read_text())) is None
    assert not any(is_alive(int(pid)) for pid in trace.read_text().split())
    assert state() == before


def is_alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    if sys.platform == "linux":
        return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"
    return subprocess.run(["ps", "-p", str(pid)], capture_output=True, check=False).returncode == 0


def killed_at(line: str, arguments: Sequence[str]) -> None:
    """Run the command line and kill it the moment it says a line that contains a text."""
    command = [sys.executable, "-P", "-m", "translator.cli.main", *arguments]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    assert child.stderr
    seen = next((said for said in child.stderr if line in said), None)
    child.kill()
    child.wait()
    child.stderr.close()
    assert seen is not None, f"it never said {line}"


def test_a_process_that_is_killed_on_the_way_leaves_what_was_there(wheels: Path) -> None:
    installed(write_plugin(wheels, "1.0"))
    before = Ledger().entries()
    path = write_plugin(wheels, "2.0", before="import time; time.sleep(1)\n")
    for line in ("Using C", "Installed 1 package", "Trying translator-sepia"):
        killed_at(line, ["plugins", "install", str(path), "--yes", "--offline"])
        assert Ledger().entries() == before
        assert "sepia" in families()
    assert installed(write_plugin(wheels, "3.0")).version == "3.0"
    assert len(state()[1]) == 2  # what is there and what was before; the leftovers are swept away


def test_only_one_at_a_time_changes_plugins(wheels: Path) -> None:
    plan = planned(write_plugin(wheels))
    with Ledger().locked(), pytest.raises(PluginError, match="being installed or removed already"):
        install(plan, say=lambda _line: None, is_stopping=lambda: False)
    assert state() == ((), [])


def test_a_spoilt_ledger_is_said(wheels: Path, home: Path) -> None:
    installed(write_plugin(wheels))
    Ledger().path.write_text('{"installed": 3}')
    with pytest.raises(PluginError, match=r"ledger.json, the list of installed plugins, cannot be read"):
        catalogue()


def test_a_folder_that_was_deleted_by_hand_is_said(wheels: Path) -> None:
    entry = installed(write_plugin(wheels))
    shutil.rmtree(Ledger().folder(entry))
    (gone,) = [each for each in catalogue().plugins if each.name == "sepia"]
    assert gone.error.endswith("was deleted; install it again.")
    remove("sepia")
    with pytest.raises(PluginError, match=r"cannot be put back, because its folder .* was deleted"):
        undo()


def test_only_what_was_installed_here_is_removed_here(plugin_folder: Path) -> None:
    write_family(plugin_folder, "lone", "lone")
    write_family(plugin_folder, "their_module", "theirs")
    write_distribution(plugin_folder, "their-plugin", "1.0", {"theirs": "their_module"})
    for name, reason in (
        ("cyclegan", "cyclegan is part of Translator; `translator plugins disable cyclegan` switches it off"),
        ("theirs", "remove it with what installed it: `pip uninstall their-plugin`"),
        ("nobody", "There is no plugin called nobody"),
    ):
        with pytest.raises(PluginError, match=reason):
            remove(name)
    with pytest.raises(PluginError, match="There is nothing to undo"):
        undo()


def test_a_plugin_in_the_plugin_folder_is_not_installed_twice(plugin_folder: Path, wheels: Path) -> None:
    write_family(plugin_folder, "sepia_plugin", "sepia")
    write_distribution(plugin_folder, "translator-sepia", "0.9", {"sepia": "sepia_plugin"})
    with pytest.raises(PluginError, match=r"translator-sepia 0.9 lies in .*plugins already"):
        planned(write_plugin(wheels))


def test_the_command_line_shows_the_plan_asks_and_installs(
    wheels: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(build_wheel(ROOT / "tests" / "sample_plugin", wheels))
    assert run_line(["plugins", "plan", path, "--offline"]) == 0
    assert "translator-sample-plugin" in capsys.readouterr().out
    assert run_line(["plugins", "install", path, "--offline"]) == 1
    assert "there is no terminal to ask at; add --yes" in capsys.readouterr().err
    assert run_line(["plugins", "install", path, "--offline", "--yes"]) == 0
    said = capsys.readouterr()
    assert "adds regression" in said.out
    assert "Installed 1 package" in said.err
    assert run_line(["plugins", "remove", "regression", "--yes"]) == 0
    assert run_line(["plugins", "undo"]) == 0
    assert "Back: translator-sample-plugin 1.0.0" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    for answer, code, there in (("n", 1, True), ("y", 0, False)):
        monkeypatch.setattr("builtins.input", lambda _question, answer=answer: answer)
        assert run_line(["plugins", "remove", "regression"]) == code
        assert ("regression" in families()) is there
    assert run_line(["plugins", "update", "regression"]) == 1
    assert "No plugin called regression was installed here" in capsys.readouterr().err
