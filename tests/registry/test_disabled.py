"""A plugin that was switched off stays off, for the command line and for every other process, until it is enabled."""

import json
import threading
from pathlib import Path

import pytest

from tests.registry.writing import write_family
from translator.cli.main import run
from translator.errors import PluginError
from translator.registry.catalogue import PluginEntry, catalogue, find_family
from translator.registry.disabled import Disabled
from translator.registry.sources import VARIABLE


def entry(plugin: str) -> PluginEntry:
    return next(each for each in catalogue().plugins if each.name == plugin)


def test_nothing_is_disabled_at_first(home: Path) -> None:
    assert Disabled().names() == frozenset()
    assert not (home / "disabled-plugins.json").exists()


def test_a_disabled_plugin_is_listed_and_not_imported(plugin_folder: Path, tmp_path: Path) -> None:
    trace = tmp_path / "imported"
    write_family(plugin_folder, "switched", "switched_family", before=f"open({str(trace)!r}, 'w').close()\n")
    Disabled().disable("switched")
    assert entry("switched") == PluginEntry(
        "switched",
        "",
        "",
        None,
        (),
        "disabled",
        "It is switched off; `translator plugins enable switched` switches it on.",
        "It is switched off; `translator plugins enable switched` switches it on.",
    )
    assert not trace.exists()
    Disabled().enable("switched")
    assert entry("switched").state == "loaded"
    assert trace.exists()


def test_a_family_of_a_disabled_plugin_is_missed_with_the_reason() -> None:
    Disabled().disable("cyclegan")
    with pytest.raises(PluginError, match="its plugin was disabled: It is switched off; `translator plugins enable cy"):
        find_family("cyclegan")


def test_the_variable_decides_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    Disabled().disable("pix2pix")
    monkeypatch.setenv(VARIABLE, "pix2pix")
    assert entry("pix2pix").state == "loaded"
    assert entry("cyclegan").state == "skipped"


def test_unknown_names_are_refused_with_the_nearest() -> None:
    with pytest.raises(PluginError, match=r"no plugin called cyclegun; did you mean cyclegan\?"):
        Disabled().disable("cyclegun")
    with pytest.raises(PluginError, match=r"no plugin called zzz; `translator plugins` lists"):
        Disabled().enable("zzz")


def test_a_plugin_that_was_removed_can_be_taken_off_the_list(plugin_folder: Path) -> None:
    path = write_family(plugin_folder, "gone", "gone")
    Disabled().disable("gone")
    path.unlink()
    Disabled().enable("gone")
    assert Disabled().names() == frozenset()


@pytest.mark.parametrize("content", ["", "[]", '{"disabled": "cyclegan"}', '{"disabled": [3]}', "\x00"])
def test_a_spoilt_list_is_said_and_not_ignored(home: Path, content: str) -> None:
    (home / "disabled-plugins.json").write_text(content)
    with pytest.raises(PluginError, match=r"disabled-plugins\.json, .* cannot be read; delete it"):
        catalogue()


def test_several_at_once_lose_nothing(plugin_folder: Path) -> None:
    names = [f"plugin_{number}" for number in range(8)]
    for name in names:
        write_family(plugin_folder, name, name)
    threads = [threading.Thread(target=lambda name=name: Disabled().disable(name)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Disabled().names() == set(names)


def test_the_command_line_switches_off_and_on(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plugins", "disable", "pix2pix"]) == 0
    assert json.loads((home / "disabled-plugins.json").read_text())["disabled"] == ["pix2pix"]
    assert run(["plugins"]) == 0
    said = capsys.readouterr().out
    assert "pix2pix is disabled." in said
    assert "disabled" in next(line for line in said.splitlines() if line.startswith("pix2pix "))
    assert run(["plugins", "enable", "pix2pix"]) == 0
    assert Disabled().names() == frozenset()


def test_the_command_line_refuses_an_unknown_plugin(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plugins", "disable", "pix2pi"]) == 1
    assert "There is no plugin called pix2pi; did you mean pix2pix?" in capsys.readouterr().err
