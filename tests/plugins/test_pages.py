"""The page of a family lists every setting as the program has it."""

from pathlib import Path

import pytest
from translator_cgan.family import ClassGan
from translator_cut.family import Cut
from translator_cyclegan.family import CycleGan
from translator_flow.family import Flow
from translator_gan.family import Gan
from translator_glo.family import Glo
from translator_pix2pix.family import Pix2Pix
from translator_vae.family import Vae

from translator.api import Setting, fields

PAGES = Path(__file__).parents[2] / "docs" / "families"


def row(setting: Setting) -> str:
    default = setting.default
    if isinstance(default, bool):
        shown = "on" if default else "off"
    else:
        shown = default if isinstance(default, str) else f"{default:g}"
    return f"| `{setting.path}` | {shown} | {setting.description} |"


@pytest.mark.parametrize("family", [ClassGan, Cut, CycleGan, Flow, Gan, Glo, Pix2Pix, Vae])
def test_the_table_of_settings_is_complete_and_true(family):
    lines = (PAGES / f"{family.id}.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("| `")] == [row(setting) for setting in fields(family.Config)]
