"""The Frechet distance: closed forms, its three computations, few samples, far means, its bias and its interval."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.evaluate import frechet
from translator.evaluate.frechet import Moments, Stream, distance, distance_of


def gaussian(mean: object, covariance: object) -> Moments:
    return Moments(0, np.asarray(mean, float), np.asarray(covariance, float))


def test_a_shifted_gaussian_is_as_far_as_its_mean_moved() -> None:
    d = 64
    assert distance(gaussian(np.zeros(d), np.eye(d)), gaussian(np.ones(d), np.eye(d))) == pytest.approx(64, abs=1e-9)


def test_a_gaussian_twice_as_wide_is_d_away() -> None:
    d = 64
    far = distance(gaussian(np.zeros(d), np.eye(d)), gaussian(np.zeros(d), 4 * np.eye(d)))
    assert far == pytest.approx(d * (2 - 1) ** 2, abs=1e-9)


def test_commuting_covariances_compare_axis_by_axis() -> None:
    scales = np.arange(1.0, 65.0)
    far = distance(gaussian(np.zeros(64), np.diag(scales)), gaussian(np.zeros(64), np.diag(scales[::-1])))
    assert far == pytest.approx(848.3905750161182, rel=1e-9)
    assert far == pytest.approx(((np.sqrt(scales) - np.sqrt(scales[::-1])) ** 2).sum(), rel=1e-12)


def test_covariances_that_do_not_commute() -> None:
    far = distance(gaussian([0, 0], [[2, 1], [1, 2]]), gaussian([3, 4], np.diag([1, 9])))
    assert far == pytest.approx(27.974156749633472, abs=1e-9)


@pytest.mark.parametrize("samples", [10, 60, 500])
def test_identical_sets_are_at_distance_zero_with_few_samples_too(samples: int) -> None:
    features = np.random.default_rng(1).normal(size=(samples, 64))
    assert abs(distance_of(features, features)) < 1e-4
    assert abs(distance(Moments.of(features), Moments.of(features))) < 1e-4


def test_distance_is_symmetric_and_blind_to_rotation_and_shift() -> None:
    draw = np.random.default_rng(2)
    one, other = draw.normal(size=(300, 20)), draw.normal(0.3, 2, size=(200, 20))
    rotation, _ = np.linalg.qr(draw.normal(size=(20, 20)))
    value = distance_of(one, other)
    assert distance_of(other, one) == pytest.approx(value, rel=1e-9)
    assert distance_of(one @ rotation, other @ rotation) == pytest.approx(value, abs=1e-6)
    assert distance_of(one + 1e4, other + 1e4) == pytest.approx(value, abs=1e-6)


@settings(deadline=None, max_examples=15)
@given(st.integers(1, 9), st.integers(0, 10_000))
def test_three_computations_agree_at_any_rank(power: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    n, d = 2**power, 48
    one, other = draw.normal(size=(n, d)), draw.normal(0.2, 1.5, size=(n, d))
    a, b = Moments.of(one).covariance, Moments.of(other).covariance
    scaled = [(x - x.mean(0)) / np.sqrt(n - 1) for x in (one, other)]
    by_cholesky = frechet.trace_of_root(a, b)
    assert by_cholesky == pytest.approx(frechet.nuclear_norm(*scaled), abs=1e-5)
    assert by_cholesky == pytest.approx(frechet.trace_of_root_by_eigenvalues(a, b), abs=1e-4)


def test_few_samples_of_many_features_take_the_narrow_form() -> None:
    draw = np.random.default_rng(3)
    one, other = draw.normal(size=(20, 256)), draw.normal(1, 1, size=(30, 256))
    assert distance_of(one, other) == pytest.approx(distance(Moments.of(one), Moments.of(other)), abs=1e-5)


def test_a_product_with_an_eigenvalue_below_zero_by_rounding_gives_a_number() -> None:
    draw = np.random.default_rng(1)
    assert np.isfinite(distance_of(draw.normal(size=(4, 4)), draw.normal(size=(4, 4))))


def test_batches_give_the_moments_of_the_whole_far_from_zero_too() -> None:
    features = np.random.default_rng(4).normal(1e4, 1, size=(1000, 8))
    stream = Stream()
    for batch in np.array_split(features, 7):
        stream.add(batch)
    moments = stream.moments()
    assert moments.mean == pytest.approx(features.mean(0), rel=1e-12)
    assert moments.covariance == pytest.approx(np.cov(features.T), abs=1e-9)


def test_one_of_three_constant_pictures_has_a_covariance_of_a_quarter_at_two_ends() -> None:
    features = np.array([[0.0] * 5, [1.0] * 5] * 2000)
    moments = Moments.of(features)
    assert moments.mean == pytest.approx(np.full(5, 0.5), abs=1e-3)
    assert moments.covariance == pytest.approx(np.full((5, 5), 0.25), abs=1e-3)


def test_two_samples_of_one_gaussian_are_apart_by_the_known_bias() -> None:
    d, n = 64, 4096
    draw = np.random.default_rng(5)
    values = [distance_of(draw.normal(size=(n, d)), draw.normal(size=(n, d))) for _ in range(5)]
    assert 0.95 <= np.mean(values) * n / (d**2 / 2 + 5 * d / 2) <= 1.05


def test_extrapolation_takes_the_bias_of_the_generated_samples_away() -> None:
    d = 32
    draw = np.random.default_rng(6)
    real, generated = draw.normal(size=(40_000, d)), draw.normal(0.2, 1, size=(4000, d))
    truth = d * 0.04
    assert abs(frechet.at_infinity(real, generated) - truth) < abs(distance_of(real, generated[:1000]) - truth) / 2


def test_the_interval_is_that_of_a_full_bootstrap() -> None:
    draw = np.random.default_rng(7)
    real, generated = draw.normal(size=(400, 6)), draw.normal(0.5, 1.5, size=(300, 6))
    replicates = [
        distance_of(real[draw.integers(0, 400, 400)], generated[draw.integers(0, 300, 300)]) for _ in range(500)
    ]
    low, high = frechet.frechet(real, generated).interval()
    assert (high - low) == pytest.approx(np.quantile(replicates, 0.975) - np.quantile(replicates, 0.025), rel=0.15)


def test_the_interval_holds_the_truth_19_times_in_20() -> None:
    d = 4
    truth = d * (0.25 + 0.25)  # N(0, I) against N(0.5, 2.25 I)
    draw = np.random.default_rng(8)
    held = 0
    for _ in range(100):
        low, high = frechet.frechet(draw.normal(size=(1000, d)), draw.normal(0.5, 1.5, size=(1000, d))).interval()
        held += low <= truth <= high
    assert held >= 89
