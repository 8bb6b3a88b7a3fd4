"""What the lab shows: covered and dropped modes, clipped weights, saturation, and the same moments again."""

import numpy as np
import pytest
import torch

from translator.errors import ConfigError
from translator.jobs.progress import Control
from translator.lab.drawing import draw, strip
from translator.lab.experiment import LabConfig, Moment, play
from translator.lab.modes import Modes, modes, verdict, width
from translator.lab.target import TARGETS, Points, Target, grid, line, moons, picture, ring
from translator.nn.adversarial import generator_loss


def last(target: str, **settings: object) -> Moment:
    return list(play(LabConfig(every=10_000, **settings), TARGETS[target]()))[-1]


WGAN_GP = {"objective": "wgan", "control": "gradient_penalty", "critic_steps": 2, "beta1": 0.0, "beta2": 0.9}


def test_wgan_gp_covers_the_whole_ring() -> None:
    found = last("ring", lr=2e-3, steps=600, **WGAN_GP)
    assert (found.modes.covered, found.modes.total) == (8, 8)
    assert found.distances.wasserstein < 0.6
    assert found.verdict == ""


def test_clipping_drives_weights_to_the_bounds() -> None:
    settings = {"objective": "wgan", "optimizer": "rmsprop", "lr": 5e-4, "critic_steps": 3, "steps": 150}
    clipped = last("ring", clip=0.01, **settings)
    assert clipped.at_bound > 0.5
    free = last("ring", control="none", **settings)
    assert free.at_bound == 0


def test_the_minimax_generator_stands_still_where_the_other_learns() -> None:
    sure = torch.full((8,), -12.0, requires_grad=True)  # D is sure that these are generated
    slopes = {}
    for objective in ("minimax", "nonsaturating"):
        (slope,) = torch.autograd.grad(generator_loss(objective, sure).sum() * 8, sure)
        slopes[objective] = float(slope.abs().mean())
    assert slopes["minimax"] < 1e-4
    assert slopes["nonsaturating"] > 0.99


def test_against_a_good_judge_minimax_has_no_slope_and_wasserstein_has() -> None:
    only_the_judge_learns = {"lr": 1e-9, "lr_d": 5e-3, "critic_steps": 10, "steps": 40}
    minimax = last("line", objective="minimax", **only_the_judge_learns)
    nonsaturating = last("line", objective="nonsaturating", **only_the_judge_learns)
    wasserstein = last("line", objective="wgan", control="gradient_penalty", lambda_gp=10.0, **only_the_judge_learns)
    assert 0.9 * np.log(2) < minimax.scalars["divergence"] <= np.log(2)
    assert minimax.slope < 1e-6
    assert nonsaturating.slope > 10
    assert wasserstein.slope == pytest.approx(1, abs=0.2)


def test_the_same_settings_give_the_same_moments() -> None:
    runs = [list(play(LabConfig(steps=4, every=2), ring())) for _ in range(2)]
    assert [moment.step for moment in runs[0]] == [0, 2, 4]
    for one, other in zip(*runs, strict=True):
        assert np.array_equal(one.points, other.points)
        assert one.scalars == other.scalars


def test_looking_often_changes_nothing() -> None:
    often, seldom = (list(play(LabConfig(steps=6, every=every), ring()))[-1] for every in (1, 6))
    assert np.array_equal(often.points, seldom.points)


def test_an_experiment_stops_when_asked() -> None:
    control = Control()
    moments = []
    for moment in play(LabConfig(steps=100, every=1), ring(), control=control):
        moments.append(moment)
        if moment.step == 3:
            control.stop()
    assert moments[-1].step == 3


def test_augmentation_of_points_is_refused() -> None:
    with pytest.raises(ConfigError, match="Points have neither colours nor edges"):
        list(play(LabConfig(augment_cutout=True), ring()))


@pytest.mark.parametrize("objective", ["vanilla", "lsgan", "hinge", "fgan_kl", "fgan_reverse_kl", "fgan_pearson"])
def test_every_objective_plays(objective: str) -> None:
    found = last("moons", objective=objective, steps=5)
    assert np.isfinite(found.points).all()
    assert {"G", "D", "divergence"} <= set(found.scalars)


def drawn(target: Target, n: int = 1000) -> Points:
    return target.draw(n, torch.Generator().manual_seed(0)).double().numpy()


def judged(target: Target, points: Points) -> str:
    return verdict(modes(points, target), width(points, drawn(target)))


def test_points_on_two_modes_are_called_a_collapse() -> None:
    target = ring()
    points = np.repeat(target.modes[:2], 500, axis=0)
    assert modes(points, target) == Modes(2, 8, 1.0)
    assert judged(target, points) == "Collapsed: the points lie on 2 of 8 modes."


@pytest.mark.parametrize("target", [ring(), grid(), moons(), line()], ids=lambda target: target.name)
def test_points_on_a_spot_beside_everything_are_called_a_collapse(target: Target) -> None:
    points = np.array([0.45, 0.31]) + 0.01 * np.random.default_rng(0).normal(size=(1000, 2))
    assert judged(target, points).startswith("Collapsed: the points lie on one spot, ")


def test_a_missing_mode_is_named() -> None:
    target = grid()
    points = np.repeat(target.modes[:24], 40, axis=0)
    assert judged(target, points) == "Modes dropped: 1 of 25 are missing."


@pytest.mark.parametrize("target", [ring(), grid(), moons(), line()], ids=lambda target: target.name)
def test_a_good_sample_has_no_verdict(target: Target) -> None:
    points = target.draw(1000, torch.Generator().manual_seed(5)).double().numpy()
    found = modes(points, target)
    assert (found.covered, judged(target, points)) == (found.total, "")
    assert width(points, drawn(target)) == pytest.approx(1, abs=0.1)


def test_nothing_is_said_of_points_that_are_still_everywhere() -> None:
    target = ring()
    everywhere = np.random.default_rng(0).uniform(-3, 3, (1000, 2))
    assert modes(everywhere, target).covered == 0
    assert judged(target, everywhere) == ""


def test_the_average_of_the_generator_is_what_is_shown() -> None:
    settings = {"steps": 30, "every": 30, "lr": 0.02}
    (first, plain), (_, slow) = (
        list(play(LabConfig(ema_half_life=half_life, **settings), ring())) for half_life in (0.0, 1e9)
    )
    assert np.abs(slow.points - first.points).max() < 1e-3
    assert np.abs(plain.points - first.points).max() > 0.1


def test_points_of_a_picture_lie_where_it_is_dark() -> None:
    from translator.paths import asset

    target = picture(asset("samples/village.png"))
    points = target.draw(500, torch.Generator().manual_seed(0))
    assert points.shape == (500, 2)
    assert points.abs().max() <= target.reach


def test_a_moment_and_a_strip_can_be_drawn() -> None:
    moments = list(play(LabConfig(steps=2, every=1), line()))
    assert draw(moments[0], 2.0, 64).shape == (64, 64, 3)
    assert strip(moments, 2.0, 64).ndim == 3
