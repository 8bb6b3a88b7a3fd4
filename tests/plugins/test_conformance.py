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
