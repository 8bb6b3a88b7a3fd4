"""Paired measures: equal pictures, known differences, sizes that do not fit."""

import numpy as np
import pytest

from translator.errors import DataError
from translator.evaluate.paired import MS_SSIM_SIDE, PAIRED, paired


def picture(seed: int, side: int = MS_SSIM_SIDE) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (side, side, 3), np.uint8)


@pytest.mark.parametrize(("name", "best"), [("l1", 0), ("psnr", np.inf), ("ssim", 1), ("ms_ssim", 1)])
def test_equal_pictures_score_best(name: str, best: float) -> None:
    assert paired(name, [picture(0)], [picture(0)])[0] == pytest.approx(best, abs=1e-6)


@pytest.mark.parametrize("name", sorted(PAIRED))
def test_more_noise_scores_worse(name: str) -> None:
    target = picture(0) // 4 + 96
    noise = np.random.default_rng(1).normal(size=target.shape)
    outputs = [np.clip(target + strength * noise, 0, 255).astype(np.uint8) for strength in (4, 16, 40)]
    values = paired(name, outputs, [target] * 3)
    assert list(values) == sorted(values, reverse=PAIRED[name].better == "higher")


def test_a_difference_of_ten_levels_everywhere() -> None:
    target = np.full((8, 8, 3), 100, np.uint8)
    assert paired("l1", [target + 10], [target])[0] == pytest.approx(10)
    assert paired("psnr", [target + 10], [target])[0] == pytest.approx(20 * np.log10(25.5))


def test_sizes_that_do_not_fit_are_named() -> None:
    with pytest.raises(DataError, match=r"8 x 8 .* 9 x 9"):
        paired("l1", [picture(0, 8)], [picture(0, 9)])
    with pytest.raises(DataError, match="at least 176"):
        paired("ms_ssim", [picture(0, 64)], [picture(1, 64)])
