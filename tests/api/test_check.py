"""check_family runs in a child process and raises with the whole report."""

import pytest

from tests.conformance import crooked
from translator.api import check_family


def test_a_family_that_breaks_rules_fails_with_all_of_them_at_once() -> None:
    with pytest.raises(AssertionError) as caught:
        check_family(crooked.DropsOut)
    report = str(caught.value)
    assert report.startswith("tests.conformance.crooked:DropsOut does not conform.")
    assert "ok    import without torch" in report
    assert "FAIL  noise from ctx alone: The step draws from torch's global generator" in report
    assert "FAIL  repeats exactly" in report


def test_settings_reach_the_child() -> None:
    with pytest.raises(AssertionError, match="width: input should be greater than or equal to 1"):
        check_family(crooked.Straight, settings={"config.width": 0})


def test_a_family_has_to_be_importable() -> None:
    class Local(crooked.Straight):
        pass

    with pytest.raises(AssertionError, match="define it at the top level of a module"):
        check_family(Local)


def test_a_check_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(AssertionError, match=r"was not done within 0\.01 seconds"):
        check_family(crooked.Straight, timeout_s=0.01)
