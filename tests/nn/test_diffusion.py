"""Diffusion: the published schedules, predictions that say the same, the posterior, and samplers that sample."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from translator.nn.diffusion import Diffusion, betas, sample

COURSES = ["linear", "cosine"]
PREDICTIONS = ["eps", "v", "x0"]
SCHEDULES = {course: Diffusion(course) for course in COURSES}


def at(t: int) -> torch.Tensor:
    return torch.tensor([t])


def noise(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


def alpha_bar(diffusion: Diffusion, t: int) -> float:
    return float(diffusion.signal[t]) ** 2


def test_linear_is_the_papers():
    beta = betas("linear", 1000)
    assert (float(beta[0]), float(beta[-1])) == pytest.approx((1e-4, 0.02), rel=1e-12)
    assert float(beta[1] - beta[0]) == pytest.approx(0.0199 / 999, rel=1e-9)
    schedule = SCHEDULES["linear"]
    assert alpha_bar(schedule, 0) == 1
    assert alpha_bar(schedule, 1) == pytest.approx(0.9999, rel=1e-6)
    assert alpha_bar(schedule, 500) == pytest.approx(0.0786, rel=1e-3)
    assert alpha_bar(schedule, 1000) == pytest.approx(4.0358e-5, rel=1e-4)


def test_cosine_is_the_papers():
    schedule = SCHEDULES["cosine"]
    for t in (0, 1, 250, 500, 900, 998):
        formula = (math.cos((t / 1000 + 0.008) / 1.008 * math.pi / 2) / math.cos(0.008 / 1.008 * math.pi / 2)) ** 2
        assert alpha_bar(schedule, t) == pytest.approx(formula, rel=1e-5)
    assert float(schedule.beta.max()) == pytest.approx(0.999)
    assert alpha_bar(schedule, 1000) < 1e-8


@pytest.mark.parametrize("times", [20, 100, 4000])
@pytest.mark.parametrize("course", COURSES)
def test_other_lengths_end_in_noise_as_well(course, times):
    schedule = Diffusion(course, times)
    assert (schedule.signal.diff() < 0).all()
    assert alpha_bar(schedule, times) < 2e-4
    middle = alpha_bar(SCHEDULES[course], 500)
    assert alpha_bar(schedule, times // 2) == pytest.approx(middle, abs=0.03)


def test_signal_and_noise_have_variance_1_and_keep_their_digits():
    for schedule in SCHEDULES.values():
        torch.testing.assert_close(schedule.signal.square() + schedule.noise.square(), torch.ones(1001))
    assert float(SCHEDULES["linear"].noise[1]) == pytest.approx(0.01, rel=1e-6)


def test_a_schedule_without_times_is_refused():
    with pytest.raises(ValueError, match="at least one time"):
        Diffusion("linear", 0)


@given(st.sampled_from(COURSES), st.sampled_from(PREDICTIONS), st.integers(1, 980), st.integers(0, 99))
def test_each_prediction_stands_for_the_picture_and_the_noise_it_was_made_of(course, prediction, t, seed):
    schedule = SCHEDULES[course]
    x0, eps = noise(2, 3, 4, 4, seed=seed).double(), noise(2, 3, 4, 4, seed=seed + 100).double()
    time = torch.tensor([t, 981 - t])
    x_t = schedule.noised(x0, time, eps)
    target = schedule.target(prediction, x0, eps, time)
    found = schedule.clean(prediction, target, x_t, time)
    torch.testing.assert_close(found, x0, rtol=0, atol=1e-4)
    torch.testing.assert_close(schedule.eps(x0, x_t, time), eps, rtol=0, atol=1e-4)


def test_v_is_the_papers():
    schedule, t = SCHEDULES["cosine"], at(300)
    x0, eps = noise(1, 1, 2, 2), noise(1, 1, 2, 2, seed=1)
    a, s = float(schedule.signal[300]), float(schedule.noise[300])
    torch.testing.assert_close(schedule.target("v", x0, eps, t), a * eps - s * x0)


@given(st.sampled_from(COURSES), st.integers(1, 999), st.floats(0.5, 20))
def test_bounded_weights_are_one_loss_said_in_three_predictions(course, t, gamma):
    schedule = SCHEDULES[course]
    snr = float(schedule.snr(at(t)))
    error_x0 = {"x0": 1.0, "eps": snr, "v": 1 + snr}  # squared errors of the prediction per squared error of x0
    for prediction in PREDICTIONS:
        weight = float(schedule.weight(prediction, at(t), gamma))
        assert weight * error_x0[prediction] == pytest.approx(min(snr, gamma), rel=1e-4)
        assert float(schedule.weight(prediction, at(t), 0.0)) == 1


@pytest.mark.parametrize("course", COURSES)
def test_the_posterior_is_bayes_rule(course):
    """q(x_{t-1} | x_t, x0) is proportional to q(x_t | x_{t-1}) q(x_{t-1} | x0), three Gaussians."""
    schedule = SCHEDULES[course]
    for t in (1, 2, 10, 500, 990):
        x0, x_t = noise(1, 1, 2, 2), noise(1, 1, 2, 2, seed=1)
        mean, variance = schedule.posterior(x0, x_t, at(t))
        beta, before = float(schedule.beta[t]), float(schedule.noise[t - 1]) ** 2
        if t == 1:
            assert float(variance) == 0
            torch.testing.assert_close(mean, x0, rtol=0, atol=1e-4)
            continue
        precision = (1 - beta) / beta + 1 / before
        assert float(variance) == pytest.approx(1 / precision, rel=1e-3)
        expected = (math.sqrt(1 - beta) / beta * x_t + float(schedule.signal[t - 1]) / before * x0) / precision
        torch.testing.assert_close(mean, expected, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("t", [1, 2, 50, 500, 990])
def test_eta_1_is_ddpm(t):
    schedule = SCHEDULES["linear"]
    x0, x_t = noise(1, 1, 2, 2).clamp(-1, 1), noise(1, 1, 2, 2, seed=1)
    mean, variance = schedule.posterior(x0, x_t, at(t))

    def stepped(draw, kind):
        return schedule.stepped(x0, x_t, at(t), at(t - 1), eta=1.0, variance=kind, draw=draw)

    torch.testing.assert_close(stepped(torch.zeros_like, "small"), mean, rtol=1e-3, atol=1e-3)
    small, large = (stepped(torch.ones_like, kind) - stepped(torch.zeros_like, kind) for kind in ("small", "large"))
    torch.testing.assert_close(small.square(), variance.expand_as(small), rtol=5e-3, atol=1e-7)
    beta = float(schedule.beta[t]) if t > 1 else 0.0
    torch.testing.assert_close(large.square(), torch.full_like(large, beta), rtol=5e-3, atol=1e-7)


@pytest.mark.parametrize("steps", [1, 2, 7, 50, 999, 1000])
def test_the_way_back_starts_at_the_noisiest_and_ends_at_the_picture(steps):
    schedule, n = SCHEDULES["linear"], torch.tensor([steps])
    ways = [schedule.between(torch.tensor([i]), n) for i in range(steps)]
    assert int(ways[0][0]) == 1000
    assert int(ways[-1][1]) == 0
    assert all(int(t) > int(to) for t, to in ways)
    assert [int(t) for t, _ in ways[1:]] == [int(to) for _, to in ways[:-1]]


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_one_step_is_the_picture_predicted_from_noise(prediction):
    schedule, x = SCHEDULES["linear"], noise(2, 3, 4, 4)
    predicted = 0.9 * x if prediction == "eps" else 0.3 * x
    answer = sample(schedule, lambda *_: predicted, x, prediction=prediction, steps=1)
    torch.testing.assert_close(answer, schedule.clean(prediction, predicted, x, at(1000)).clamp(-1, 1))


@pytest.mark.parametrize("prediction", PREDICTIONS)
@pytest.mark.parametrize(("eta", "steps"), [(0.0, 500), (0.5, 1000), (1.0, 1000)])
def test_an_ideal_prediction_samples_the_distribution(prediction, eta, steps):
    """For Gaussian data E[x0 | x_t] is known; the sampler has to give their mean and deviation."""
    schedule, mean, deviation = SCHEDULES["cosine"], 0.2, 0.1

    def predict(x: torch.Tensor, t: torch.Tensor) -> torch.Tensor:
        a, s = schedule.signal[t], schedule.noise[t]
        x0 = mean + deviation**2 * a * (x - a * mean) / (a**2 * deviation**2 + s**2)
        return schedule.target(prediction, x0, schedule.eps(x0, x, t), t)

    generator = torch.Generator().manual_seed(1)
    drawn = sample(
        schedule,
        predict,
        noise(4000, 1, 1, 1),
        prediction=prediction,
        steps=steps,
        eta=eta,
        draw=lambda x: torch.randn(x.shape, generator=generator),
    )
    assert float(drawn.mean()) == pytest.approx(mean, abs=0.01)
    assert float(drawn.std()) == pytest.approx(deviation, rel=0.06)


def test_more_steps_than_times_are_as_many_as_times():
    schedule, calls = Diffusion("cosine", 20), []
    sample(schedule, lambda x, t: calls.append(int(t)) or x, noise(1, 3, 2, 2), prediction="x0", steps=500)
    assert calls == list(range(20, 0, -1))
