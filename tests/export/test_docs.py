"""docs/export.md: its Python runs as it stands."""

import re
from pathlib import Path

import numpy as np
import pytest

from tests.conftest import ROOT
from tests.export import networks
from tests.export.conftest import pictures
from translator.models.file import read_card


def test_the_code_blocks_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    use, write = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"network": networks.resnet().network, "picture": pictures(1, 48, 64)[0]}
    exec(write, names)
    exec(use, names)
    assert np.shape(names["output"]) == (1, 33, 50, 3)
    assert read_card(tmp_path / "horses-a2b.onnx").licence == "CC0"
