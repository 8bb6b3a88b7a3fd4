"""Penalties on slopes, against discriminators whose slope is known."""

import pytest
import torch
from torch import Tensor, nn

from translator.nn.penalty import gradient_penalty, zero_centred_penalty
from translator.train.context import Context

CPU = torch.device("cpu")


def ctx(part: int = 0, parts: int = 1) -> Context:
    return Context(None, CPU, part, parts)


def pictures(number: int = 4, seed: int = 0) -> Tensor:
    return torch.randn(number, 3, 5, 6, generator=torch.Generator().manual_seed(seed))


def linear(slope: float):
    """A discriminator whose gradient has this norm everywhere, spread over all 90 values of a picture."""
    return lambda x: x.flatten(1).sum(1, keepdim=True) * slope / 90**0.5


@pytest.mark.parametrize(("slope", "expected"), [(1.0, 0.0), (0.0, 1.0), (3.0, 4.0), (-3.0, 4.0)])
def test_the_gradient_penalty_takes_the_norm_over_all_of_a_picture(slope, expected):
    value = gradient_penalty(linear(slope), pictures(), pictures(seed=1), ctx())
    assert float(value.detach()) == pytest.approx(expected, abs=1e-6)


def test_it_looks_at_one_point_on_the_line_of_each_pair():
    seen = []

    def judge(x: Tensor) -> Tensor:
        seen.append(x.detach())
        return linear(1.0)(x)

    real, fake = pictures(), pictures(seed=1)
    gradient_penalty(judge, real, fake, ctx())
    shares = (seen[0] - fake) / (real - fake)
    assert len(seen) == 1
    for share in shares:
        assert float(share.std()) < 1e-3
        assert 0 <= float(share.mean()) <= 1
    assert float(shares.mean((1, 2, 3)).std()) > 0.05


def test_each_picture_has_its_own_slope_whatever_the_batch():
    def judge(x: Tensor) -> Tensor:
        return x.square().flatten(1).sum(1, keepdim=True)

    one = zero_centred_penalty(judge, pictures(), ctx())
    torch.testing.assert_close(one, 4 * pictures().square().flatten(1).sum(1).mean())
    torch.testing.assert_close(zero_centred_penalty(judge, pictures().repeat(3, 1, 1, 1), ctx()), one)


def test_a_map_of_logits_counts_by_its_mean():
    weights = torch.full((1, 3, 1, 1), 2.0)
    value = zero_centred_penalty(lambda x: nn.functional.conv2d(x, weights), pictures(), ctx())
    assert float(value.detach()) == pytest.approx(90 * (2 / 30) ** 2, rel=1e-5)


def test_the_penalty_teaches_the_discriminator():
    torch.manual_seed(0)
    judge = nn.Sequential(nn.Flatten(), nn.Linear(90, 1))
    optimizer = torch.optim.Adam(judge.parameters(), lr=0.05)
    for _ in range(100):
        optimizer.zero_grad()
        gradient_penalty(judge, pictures(), pictures(seed=1), ctx()).backward()
        optimizer.step()
    assert float(judge[1].weight.detach().norm()) == pytest.approx(1, abs=0.01)


def test_parts_of_a_batch_see_the_points_of_the_whole():
    def judge(x: Tensor) -> Tensor:
        return x.pow(3).flatten(1).sum(1, keepdim=True)

    real, fake = pictures(), pictures(seed=1)
    whole = gradient_penalty(judge, real, fake, ctx())
    halves = [gradient_penalty(judge, real[i : i + 2], fake[i : i + 2], ctx(i // 2, 2)) for i in (0, 2)]
    torch.testing.assert_close(torch.stack(halves).mean(), whole)


def test_half_precision_of_the_step_does_not_reach_the_penalty():
    torch.manual_seed(0)
    judge = nn.Sequential(nn.Conv2d(3, 8, 3), nn.LeakyReLU(0.2), nn.Conv2d(8, 1, 3))
    exact = gradient_penalty(judge, pictures(), pictures(seed=1), ctx())
    with torch.autocast("cpu", torch.bfloat16):
        assert judge(pictures()).dtype == torch.bfloat16
        half = gradient_penalty(judge, pictures().bfloat16().float(), pictures(seed=1), ctx())
        same = gradient_penalty(judge, pictures(), pictures(seed=1), ctx())
    assert half.dtype == torch.float32
    torch.testing.assert_close(same, exact, rtol=0, atol=0)
