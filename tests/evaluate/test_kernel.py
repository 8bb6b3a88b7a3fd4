"""KID and CMMD: closed forms for Gaussians, identical sets, tiles, and the interval."""

import numpy as np
import pytest

from translator.evaluate import kernel
from translator.evaluate.kernel import cmmd, gaussian, kid, kid_of_subsets


def expected_kid(d: int, m: float) -> float:
    """Return KID of N(0, I) and N(mu, I) with |mu|^2 = m, from the moments of (x . y / d + 1)^3."""
    within = 1 + 3 * m / d + 3 * (d + 2 * m + m**2) / d**2 + (m**3 + 3 * m * (2 * m + d) + 6 * m) / d**3
    return (1 + 3 / d) + within - 2 * (1 + 3 * (m + d) / d**2)


@pytest.mark.parametrize(("d", "shift", "value"), [(64, 0.5, 0.97107), (64, 0.25, 0.20285), (256, 0.1, 0.03042)])
def test_kid_of_shifted_gaussians(d: int, shift: float, value: float) -> None:
    m = d * shift**2
    assert expected_kid(d, m) == pytest.approx(value, abs=1e-5)
    draw = np.random.default_rng(0)
    means = [kid(draw.normal(size=(1500, d)), draw.normal(shift, 1, size=(1500, d))).value for _ in range(3)]
    low, high = kid(draw.normal(size=(1500, d)), draw.normal(shift, 1, size=(1500, d))).interval()
    assert np.mean(means) == pytest.approx(value, abs=1.5 * (high - low) / 2 / np.sqrt(3) * 1.5)


def test_kid_of_a_sample_with_itself_is_below_zero() -> None:
    features = np.random.default_rng(1).normal(size=(1000, 64))
    values = kernel.cubic(features, features)
    off = (values.sum() - np.trace(values)) / (1000 * 999)
    exact = 2 / 1000 * (off - np.trace(values) / 1000)
    assert kid(features, features).value == pytest.approx(exact, rel=1e-9)
    assert exact == pytest.approx(-0.0143, rel=0.03)


def test_cmmd_of_shifted_gaussians() -> None:
    d, shift, sigma = 64, 0.5, 10.0
    m = d * shift**2
    exact = 2 * (1 + 2 / sigma**2) ** (-d / 2) * (1 - np.exp(-m / (2 * (sigma**2 + 2))))
    assert exact == pytest.approx(0.08006, abs=1e-5)
    draw = np.random.default_rng(2)
    found = cmmd(draw.normal(size=(4000, d)), draw.normal(shift, 1, size=(4000, d))).value
    assert found == pytest.approx(exact, rel=0.02)


def test_tiles_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(3)
    real, generated = draw.normal(size=(130, 9)), draw.normal(1, 1, size=(70, 9))
    whole = kid(real, generated).value
    monkeypatch.setattr(kernel, "TILE", 32)
    assert kid(real, generated).value == pytest.approx(whole, rel=1e-12)


def test_subsets_as_large_as_the_sets_are_the_whole() -> None:
    draw = np.random.default_rng(4)
    real, generated = draw.normal(size=(80, 5)), draw.normal(1, 1, size=(80, 5))
    mean, deviation = kid_of_subsets(real, generated, subsets=3, size=80)
    assert mean == pytest.approx(kid(real, generated).value, rel=1e-9)
    assert deviation == pytest.approx(0, abs=1e-12)


def test_unit_length_makes_features_of_any_scale_comparable() -> None:
    draw = np.random.default_rng(5)
    real, generated = draw.normal(size=(50, 5)), draw.normal(1, 1, size=(50, 5))
    unit = kernel.of_unit_length
    assert cmmd(unit(1e6 * real), unit(1e6 * generated)).value == pytest.approx(cmmd(unit(real), unit(generated)).value)


@pytest.mark.parametrize("name", ["cubic", "gaussian"])
def test_the_interval_is_that_of_the_sampling_distribution(name: str) -> None:
    chosen = kernel.cubic if name == "cubic" else gaussian(2.0)
    draw = np.random.default_rng(6)
    pairs = [(draw.normal(size=(200, 4)), draw.normal(0.7, 1.3, size=(200, 4))) for _ in range(120)]
    estimates = [kernel.discrepancy(*pair, chosen) for pair in pairs]
    truth = np.mean([estimate.value for estimate in estimates])
    held = sum(low <= truth <= high for low, high in (estimate.interval() for estimate in estimates))
    assert held >= 106
