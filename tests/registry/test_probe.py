"""The first import of a plugin happens in a child with a deadline, and what it showed is remembered."""

import json
import os
from pathlib import Path

import pytest

from tests.registry.writing import write_family, write_module
from translator.registry.catalogue import catalogue
from translator.registry.probe import probe
from translator.registry.sources import Source, sources
from translator.registry.verdicts import Verdict, Verdicts


def source(name: str) -> Source:
    return next(each for each in sources() if each.name == name)


def test_a_plugin_that_never_returns_meets_the_deadline(plugin_folder: Path) -> None:
    write_module(plugin_folder, "hangs", "import threading; threading.Event().wait()")
    verdict = probe(source("hangs"), deadline_s=2)
    assert not verdict.safe
    assert verdict.reason == "Importing it did not finish within 2 seconds."


def test_a_plugin_that_keeps_the_process_alive_is_not_safe(plugin_folder: Path) -> None:
    write_module(plugin_folder, "lingers", "import threading; threading.Thread(target=threading.Event().wait).start()")
    assert not probe(source("lingers"), deadline_s=5).safe


def test_the_first_import_is_in_a_child_and_the_next_is_not(plugin_folder: Path, tmp_path: Path) -> None:
    seen = tmp_path / "processes.txt"
    before = f"import os\nwith open({str(seen)!r}, 'a') as file: print(os.getpid(), file=file)\n"
    path = write_family(plugin_folder, "counted", "counted", before=before)
    catalogue()
    child, own = seen.read_text().split()
    assert own == str(os.getpid()) != child
    catalogue()
    assert len(seen.read_text().split()) == 2
    os.utime(path, ns=(1, 1))
    catalogue()
    assert len(seen.read_text().split()) == 3
    catalogue(again=True)
    assert len(seen.read_text().split()) == 4


def test_an_unsafe_plugin_is_not_tried_at_every_start(plugin_folder: Path, tmp_path: Path) -> None:
    seen = tmp_path / "tries.txt"
    write_module(plugin_folder, "unsafe", f"import os\nwith open({str(seen)!r}, 'a') as f: f.write('x')\nos._exit(3)")
    errors = [entry.error for _ in range(3) for entry in catalogue().plugins if entry.name == "unsafe"]
    assert errors == ["Importing it ends the program (exit code 3)."] * 3
    assert seen.read_text() == "x"


def test_a_plugin_that_only_raises_is_tried_again_because_its_cause_may_be_gone(plugin_folder: Path) -> None:
    write_family(plugin_folder, "needs_help", "helped", before="import helper_of_needs_help\n")
    assert "helped" not in catalogue().families
    write_module(plugin_folder, "helper_of_needs_help", "")
    assert "helped" in catalogue().families


class TestVerdicts:
    SOURCE = Source("name", "target", "distribution", "1.0", "stamp")
    VERDICT = Verdict("stamp", safe=False, reason="It bites.", details="teeth", imports_torch=True)

    def test_are_remembered(self, tmp_path: Path) -> None:
        Verdicts(tmp_path / "new" / "v.json").add(self.SOURCE, self.VERDICT)
        assert Verdicts(tmp_path / "new" / "v.json").get(self.SOURCE) == self.VERDICT

    def test_hold_for_the_files_they_were_made_on(self, tmp_path: Path) -> None:
        Verdicts(tmp_path / "v.json").add(self.SOURCE, self.VERDICT)
        newer = Source("name", "target", "distribution", "1.0", "another stamp")
        assert Verdicts(tmp_path / "v.json").get(newer) is None

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\xff",
            b"[]",
            b"{}",
            b'{"verdicts": []}',
            b'{"verdicts": {"x": 3}}',
            b'{"verdicts": {"x": {"safe": 1}}}',
        ],
    )
    def test_a_spoilt_file_is_made_again(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "v.json"
        path.write_bytes(content)
        assert Verdicts(path).get(self.SOURCE) is None
        Verdicts(path).add(self.SOURCE, self.VERDICT)
        assert len(json.loads(path.read_text())["verdicts"]) == 1

    def test_of_the_wrong_kind_are_not_believed(self, tmp_path: Path) -> None:
        path = tmp_path / "v.json"
        values = {"stamp": "stamp", "safe": "no"}
        path.write_text(json.dumps({"verdicts": {self.SOURCE.identity: values}}))
        assert Verdicts(path).get(self.SOURCE) is None

    def test_a_folder_that_cannot_be_written_costs_time_only(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        verdicts = Verdicts(tmp_path / "file" / "v.json")
        verdicts.add(self.SOURCE, self.VERDICT)
        assert verdicts.get(self.SOURCE) == self.VERDICT
