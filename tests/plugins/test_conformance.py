"""Both first-party families pass the check that every author runs."""

import pytest

from tests.plugins.tiny import TinyCycleGan, TinyPix2Pix
from translator.api import check_family


@pytest.mark.slow
@pytest.mark.parametrize("family", [TinyCycleGan, TinyPix2Pix])
def test_conforms(family):
    report = check_family(family)
    assert "ok    step on the meta device" in report
    assert "FAIL" not in report


CONDITIONED = [
    {"data.labels": "folders", "config.condition": "class"},
    {
        "data.captions": "captions.jsonl",
        "config.condition": "text",
        "config.generator": "resnet",
        "config.blocks": 1,
        "config.upsampling": "resize",
    },
]


@pytest.mark.slow
@pytest.mark.parametrize("settings", CONDITIONED)
def test_pix2pix_conforms_with_a_condition(settings):
    report = check_family(TinyPix2Pix, settings={"config.condition_width": 4} | settings)
    assert f"(image, {'label' if settings['config.condition'] == 'class' else 'text'} -> output)" in report
    assert "FAIL" not in report
