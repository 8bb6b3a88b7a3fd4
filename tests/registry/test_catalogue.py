"""The catalogue finds every plugin, loads the good ones, and says of each other one what is wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.registry.writing import own_plugins, write_distribution, write_family, write_module
from translator.errors import PluginError
from translator.registry.catalogue import Catalogue, PluginEntry, catalogue, find_family
from translator.registry.sources import VARIABLE


def entry(found: Catalogue, plugin: str) -> PluginEntry:
    return next(each for each in found.plugins if each.name == plugin)


def test_a_module_in_the_plugin_folder_is_a_plugin(plugin_folder: Path) -> None:
    write_family(plugin_folder, "lone_module", "lone")
    found = catalogue()
    assert entry(found, "lone_module") == PluginEntry("lone_module", "", "", (1, 0), ("lone",), "loaded")
    assert found.families["lone"].family.title == "Sample"
    assert find_family("lone").id == "lone"


def test_a_package_in_the_plugin_folder_is_a_plugin(plugin_folder: Path) -> None:
    package = plugin_folder / "lone_package"
    package.mkdir()
    write_family(package, "__init__", "packed")
    assert entry(catalogue(), "lone_package").families == ("packed",)


def test_a_distribution_in_the_plugin_folder_brings_its_version_and_no_second_entry(plugin_folder: Path) -> None:
    write_family(plugin_folder, "distributed_module", "distributed")
    write_distribution(plugin_folder, "Distributed.Plugin", "2.5", {"nice": "distributed_module"})
    found = catalogue()
    assert entry(found, "nice").version == "2.5"
    assert entry(found, "nice").distribution == "distributed-plugin"
    assert [each.name for each in found.plugins if "distributed" in each.name] == []


def test_the_programs_own_plugins_come_first(plugin_folder: Path) -> None:
    write_family(plugin_folder, "aaa_first_by_name", "aaa")
    assert [each.name for each in catalogue().plugins] == [*own_plugins(), "aaa_first_by_name"]


FAULTY = {
    "raises": ("raise ValueError('no weights')", "Importing it raised ValueError: no weights."),
    "exits": ("import sys; sys.exit('bye')", "Importing it tried to end the program (bye)."),
    "worse": ("class Odd(BaseException): ...\nraise Odd", "Importing it raised Odd."),
    "misspelt": ("def f(:", "Importing it raised SyntaxError: invalid syntax (misspelt.py, line 1)."),
    "nameless": (
        "class E(Exception):\n def __str__(self): raise RuntimeError\nraise E",
        "Importing it raised E.",
    ),
    "leaves": ("import os; os._exit(7)", "Importing it ends the program (exit code 7)."),
    "leaves_politely": ("import os; os._exit(0)", "Importing it ends the program."),
    "replaces": (
        "import builtins; builtins.open = lambda path: 3; del builtins.sum",
        "Importing it replaces Python's own open, sum.",
    ),
    "hookless": ("", "It has no function translator_families marked with @hookimpl, so it offers no families."),
    "argumentative": (
        "from translator.api import hookimpl\n@hookimpl\ndef translator_families(host): return []",
        "Importing it raised PluginValidationError",
    ),
    "late": (
        "from translator.api import hookimpl\n@hookimpl\ndef translator_families(): return 1 / 0",
        "Calling its translator_families raised ZeroDivisionError: division by zero.",
    ),
    "empty": (
        "from translator.api import hookimpl\n@hookimpl\ndef translator_families(): return [int]",
        "translator_families returned <class 'int'>, which is not a subclass of Family.",
    ),
}


def test_every_faulty_plugin_is_listed_with_its_reason_and_the_others_work(plugin_folder: Path) -> None:
    for name, (text, _) in FAULTY.items():
        write_module(plugin_folder, name, text)
    write_family(plugin_folder, "zzz_sound", "sound")
    found = catalogue()
    assert "sound" in found.families
    for name, (_, reason) in FAULTY.items():
        assert entry(found, name).state == "failed"
        assert entry(found, name).error.startswith(reason), name
    assert "raise ValueError('no weights')" in entry(found, "raises").details
    assert {each.name for each in found.failed} >= set(FAULTY)


@pytest.mark.skipif(os.name == "nt", reason="a signal ends no process there")
def test_a_plugin_that_crashes_the_interpreter_does_not_crash_this_one(plugin_folder: Path) -> None:
    write_module(plugin_folder, "segfaults", "import ctypes; ctypes.string_at(0)")
    failed = entry(catalogue(), "segfaults")
    assert failed.error.startswith("Importing it crashes the program (signal ")
    assert "segfaults.py" in failed.details


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("Sample.api_version = (99, 0)", "Family Sample is written for version 99.0 of the plugin API, and this"),
        ("Sample.api_version = (1, 99)", "Family Sample is written for version 1.99 of the plugin API, and this"),
        ("Sample.api_version = (0, 9)", "Family Sample is written for version 0.9 of the plugin API, and this"),
        ("Sample.api_version = 1", "Reading its family Sample raised TypeError"),
        ("del Sample.title", "Family Sample needs a class attribute title, a text."),
        ("Sample.id = 'Big Id'", "The id 'Big Id' of a family has to be lower-case letters, digits, - and _."),
        ("Sample.data = 'videos'", "Family bad needs a class attribute data, one of unpaired, paired, single,"),
        ("Sample.Config = dict", "Family bad needs a class attribute Config, a subclass of"),
        ("del Sample.step", "Family bad has no method step."),
        ("Sample.__init__ = lambda self, host: None", "Reading its family Sample raised TypeError"),
        ("class C(Config):\n  x: int = 3\nSample.Config = C", "The setting x needs a default and a description."),
        ("class C(Config):\n  x: list = Field([], 'd')\nSample.Config = C", "The setting x has type <class 'list'>;"),
        ("Sample.presets = lambda self: 1 / 0", "Reading its family Sample raised ZeroDivisionError"),
    ],
)
def test_a_family_is_looked_at_before_it_is_offered(
    plugin_folder: Path, change: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("translator.registry.catalogue.probe", _safe)  # the child would say the same, later
    path = write_family(plugin_folder, "has_bad_family", "bad")
    path.write_text(f"{path.read_text()}\n{change}\n")
    failed = entry(catalogue(), "has_bad_family")
    assert failed.state == "failed"
    assert failed.error.startswith(reason)


def test_two_families_of_one_id_name_both_plugins(plugin_folder: Path) -> None:
    write_family(plugin_folder, "holder", "twin")
    write_family(plugin_folder, "latecomer", "twin")
    found = catalogue()
    assert found.families["twin"].plugin == "holder"
    assert entry(found, "latecomer").error == (
        "The plugin holder already has a family twin; latecomer has to rename its own."
    )


def test_nobody_takes_the_name_of_an_own_plugin(plugin_folder: Path) -> None:
    write_family(plugin_folder, "impostor_module", "impostor")
    write_distribution(plugin_folder, "impostor", "1.0", {"cyclegan": "impostor_module"})
    found = catalogue()
    impostor = next(each for each in found.plugins if each.distribution == "impostor")
    assert impostor.error == (
        "Its name cyclegan is taken by the plugin of image-translator; one of them has to be removed."
    )


def test_unreadable_metadata_hides_nothing_else(plugin_folder: Path) -> None:
    write_family(plugin_folder, "readable_module", "readable")
    info = write_distribution(plugin_folder, "garbled", "1.0", {"x": "y"})
    (info / "entry_points.txt").write_bytes(b"\xff\xfe[translator")
    found = catalogue()
    assert entry(found, "garbled-1.0").error.startswith("Its metadata in ")


def test_a_file_that_hides_behind_a_module_of_the_same_name_is_told_so(plugin_folder: Path) -> None:
    path = write_family(plugin_folder, "json", "hidden")
    assert entry(catalogue(), "json").error == f"{path} is hidden by another module called json; rename it."


def test_what_begins_with_an_underscore_or_is_no_module_is_left_alone(plugin_folder: Path) -> None:
    write_module(plugin_folder, "_private", "raise RuntimeError")
    (plugin_folder / "notes.txt").write_text("hello")
    (plugin_folder / "pictures").mkdir()
    assert [each.name for each in catalogue().plugins] == own_plugins()


def test_a_plugin_that_prints_does_not_spoil_the_results(
    plugin_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_family(plugin_folder, "talkative", "talk", before="print('hello')\n")
    assert "talk" in catalogue().families
    assert capsys.readouterr().out == ""


def test_importing_torch_is_noted(plugin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A module of that name stands for the library: only that it gets imported is looked at.
    before = "import sys, types\nsys.modules.setdefault('torch', types.ModuleType('torch'))\n"
    write_family(plugin_folder, "heavy", "heavy", before=before)
    monkeypatch.setitem(sys.modules, "torch", ModuleType("torch"))  # this process has it already; the child tells
    assert entry(catalogue(), "heavy").notes == ("Importing it imports torch, which makes every start slow.",)
    assert entry(catalogue(), "heavy").state == "loaded"


def test_a_plugin_that_changed_since_it_was_imported_is_stale(plugin_folder: Path) -> None:
    path = write_family(plugin_folder, "updated", "updated")
    assert [entry(catalogue(), "updated").stale for _ in range(2)] == [False, False]
    os.utime(path, ns=(1, 1))
    assert entry(catalogue(), "updated").stale


def test_a_plugin_that_was_mended_is_not_stale(plugin_folder: Path) -> None:
    path = write_module(plugin_folder, "mended", "raise ValueError")
    assert entry(catalogue(), "mended").state == "failed"
    write_family(plugin_folder, "mended", "mended")
    os.utime(path, ns=(1, 1))
    mended = entry(catalogue(), "mended")
    assert (mended.state, mended.stale) == ("loaded", False)


def test_the_variable_chooses(plugin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_family(plugin_folder, "chosen_module", "chosen")
    monkeypatch.setenv(VARIABLE, " chosen_module , chosen_modul")
    found = catalogue()
    assert list(found.families) == ["chosen"]
    assert entry(found, "cyclegan").state == "skipped"
    assert entry(found, "chosen_modul").error == (
        "The variable TRANSLATOR_PLUGINS names a plugin chosen_modul, which is not installed; did you mean "
        "chosen_module?"
    )


def test_an_empty_variable_is_the_safe_mode(plugin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_module(plugin_folder, "never_imported", "raise RuntimeError")
    monkeypatch.setenv(VARIABLE, "")
    found = catalogue()
    assert found.families == {}
    assert {each.state for each in found.plugins} == {"skipped"}


class TestFindFamily:
    def test_names_the_nearest(self, plugin_folder: Path) -> None:
        write_family(plugin_folder, "near_module", "colourise")
        with pytest.raises(PluginError, match=r"no family called colorise; did you mean colourise\?"):
            find_family("colorise")

    def test_says_why_a_plugin_of_that_name_failed(self, plugin_folder: Path) -> None:
        write_module(plugin_folder, "sketch", "import sketch_helper")
        with pytest.raises(PluginError, match=r"sketch is not there, because its plugin was failed: .*sketch_helper"):
            find_family("sketch")

    def test_says_that_safe_mode_left_it_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(VARIABLE, "")
        with pytest.raises(PluginError, match="its plugin was skipped: The variable TRANSLATOR_PLUGINS leaves it out"):
            find_family("cyclegan")


def test_listing_imports_no_slow_library(plugin_folder: Path) -> None:
    write_family(plugin_folder, "warm", "warm")
    code = (
        "import json, sys\nfrom translator.cli.main import run\nassert run(['families', '--json']) == 0\n"
        "print(json.dumps([name for name in ('torch', 'onnxruntime', 'cv2', 'numpy') if name in sys.modules]))"
    )
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(child.stdout.splitlines()[-1]) == []
    assert '"warm"' in child.stdout


def _safe(source: object) -> object:
    from translator.registry.verdicts import Verdict

    return Verdict("", safe=True)
