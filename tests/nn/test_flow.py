"""Flows: inverses undo, log-determinants are those of autograd, densities are those known in closed form."""

import copy
import math

import pytest
import torch
from torch import Tensor, nn

from tests.nn.networks import num_parameters, shape_only
from translator.errors import ConfigError
from translator.nn.coupling import ChannelCoupling, CheckerboardCoupling, Rescale
from translator.nn.flow import Bijection, Centred, Chain, Logit, MultiScale, Split, Squeeze, Undo, log_density
from translator.nn.glow import (
    ActNorm,
    FixedConv,
    PlainConv,
    PluConv,
    glow,
    inverted,
    normalise_by_data,
    with_fixed_mixing,
)
from translator.nn.realnvp import gains, realnvp, without_weight_norm

SHAPE = (2, 4, 4)


def noise(*shape: int, seed: int = 0, dtype: torch.dtype = torch.float32) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=dtype)


def stirred(network: nn.Module, std: float = 0.1) -> nn.Module:
    """Move every parameter away from where it starts, so that nothing is 0 or the identity by chance."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(std * torch.randn(parameter.shape, generator=generator))
    return network.eval()


def small_realnvp(shape=SHAPE, scales: int = 2) -> MultiScale:
    torch.manual_seed(0)
    return stirred(realnvp(shape, scales=scales, width=4, blocks=1))


def small_glow(shape=SHAPE, **settings: object) -> MultiScale:
    torch.manual_seed(0)
    return stirred(glow(shape, **{"levels": 2, "steps": 2, "width": 6} | settings))


def coupling_net() -> nn.Module:
    return stirred(nn.Conv2d(2, 4, 3, padding=1), 0.5)


def fixed_conv() -> FixedConv:
    """Made in float64, as its constants are not recomputed in another precision."""
    return FixedConv(stirred(PluConv(2).double(), 0.3))


BIJECTIONS = {
    "squeeze": lambda: Squeeze(),
    "squeeze along diagonals": lambda: Squeeze(diagonal=True),
    "squeeze undone": lambda: Chain([Squeeze(diagonal=True), Undo(Squeeze())]),
    "centred": lambda: Centred(),
    "actnorm": lambda: stirred(ActNorm(2), 0.5),
    "plain convolution": lambda: PlainConv(2),
    "plu convolution": lambda: stirred(PluConv(2), 0.3),
    "fixed convolution": fixed_conv,
    "checkerboard": lambda: CheckerboardCoupling(coupling_net(), Rescale(2), (4, 4)),
    "checkerboard, swapped": lambda: CheckerboardCoupling(coupling_net(), Rescale(2), (4, 4), swapped=True),
    "channels": lambda: ChannelCoupling(stirred(nn.Conv2d(1, 2, 3, padding=1), 0.5), Rescale(1)),
    "channels, swapped": lambda: ChannelCoupling(stirred(nn.Conv2d(1, 2, 1), 0.5), Rescale(1), swapped=True),
    "realnvp": small_realnvp,
    "realnvp of one scale": lambda: small_realnvp(scales=1),
    "glow": small_glow,
    "glow, learned priors": lambda: small_glow(learned_priors=True),
    "glow, plain": lambda: small_glow(mixing="plain"),
}


@pytest.mark.parametrize("name", BIJECTIONS)
def test_the_inverse_undoes_the_map_in_float32(name):
    torch.manual_seed(0)
    bijection, x = BIJECTIONS[name](), noise(3, *SHAPE)
    with torch.no_grad():
        y = bijection(x)[0]
        torch.testing.assert_close(bijection.inverse(y), x, rtol=0, atol=1e-4)
        assert math.prod(y.shape[1:]) == math.prod(bijection.shape_of(SHAPE)) == math.prod(SHAPE)


@pytest.mark.parametrize("name", BIJECTIONS)
def test_the_log_determinant_is_that_of_the_jacobian(name):
    """Each row has its own determinant: by autograd, one sample at a time, in float64."""
    torch.manual_seed(0)
    bijection, x = BIJECTIONS[name]().double(), noise(2, *SHAPE, dtype=torch.float64)
    found = bijection(x)[1].detach()
    for row in range(2):
        jacobian = torch.autograd.functional.jacobian(lambda v: bijection(v)[0], x[row : row + 1])
        assert isinstance(jacobian, Tensor)
        size = math.prod(SHAPE)
        expected = torch.linalg.slogdet(jacobian.reshape(size, size))[1]
        torch.testing.assert_close(found[row], expected, rtol=0, atol=1e-8)


@pytest.mark.parametrize("swapped", [False, True])
def test_a_coupling_keeps_what_it_reads_and_moves_the_rest(swapped):
    x = noise(1, 2, 4, 4)
    board = CheckerboardCoupling(coupling_net(), Rescale(2), (4, 4), swapped=swapped)(x)[0].detach() == x
    even = (torch.arange(4)[:, None] + torch.arange(4)) % 2 == 0
    assert torch.equal(board, (~even if swapped else even).expand(1, 2, 4, 4))
    halves = ChannelCoupling(stirred(nn.Conv2d(1, 2, 1)), Rescale(1), swapped=swapped)(x)[0].detach() == x
    assert halves.flatten(2).all(2).tolist() == [[not swapped, swapped]]


def test_squeezing_sorts_pixels_by_their_corner():
    x = torch.arange(4.0).reshape(1, 1, 2, 2)
    assert Squeeze()(x)[0].flatten().tolist() == [0, 1, 2, 3]
    assert Squeeze(diagonal=True)(x)[0].flatten().tolist() == [0, 3, 1, 2]


class Affine(Bijection):
    """y = (x - mean) / scale: a flow that is a Gaussian."""

    def __init__(self, mean: float, scale: float) -> None:
        super().__init__()
        self.mean, self.scale = mean, scale

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        return (x - self.mean) / self.scale, x.new_full((len(x),), -math.log(self.scale) * x[0].numel())

    def inverse(self, y: Tensor) -> Tensor:
        return y * self.scale + self.mean


def test_the_density_of_an_affine_flow_is_a_gaussian():
    x = noise(5, 3, 2, 2)
    expected = torch.distributions.Normal(0.4, 1.7).log_prob(x).flatten(1).sum(1)
    torch.testing.assert_close(log_density(Affine(0.4, 1.7), x), expected)


def test_actnorm_fitted_to_a_gaussian_has_its_density():
    x = noise(4000, 2, 2, 2) * torch.tensor([0.5, 3.0])[:, None, None] + torch.tensor([1.0, -2.0])[:, None, None]
    norm = ActNorm(2)
    normalise_by_data(norm, x)
    normal = torch.distributions.Normal(
        torch.tensor([1.0, -2.0])[:, None, None], torch.tensor([0.5, 3.0])[:, None, None]
    )
    expected = normal.log_prob(x).flatten(1).sum(1)
    assert float((log_density(norm, x).detach() - expected).abs().mean()) < 0.2
    assert float(log_density(norm, x).detach().mean()) == pytest.approx(float(expected.mean()), abs=0.02)


def test_one_flow_learns_a_gaussian_with_correlation_to_its_entropy():
    """A 1x1 convolution and ActNorm are all that a Gaussian of two channels needs."""
    root = torch.tensor([[1.0, 0.0], [1.5, 0.5]])
    x = (noise(2048, 2, seed=3) @ root.T)[:, :, None, None]
    torch.manual_seed(0)
    flow = Chain([ActNorm(2), PluConv(2), ActNorm(2)])
    normalise_by_data(flow, x)
    adam = torch.optim.Adam(flow.parameters(), lr=0.02)
    for _ in range(300):
        adam.zero_grad()
        (-log_density(flow, x).mean()).backward()
        adam.step()
    entropy = math.log(2 * math.pi * math.e) + float(torch.linalg.slogdet(root)[1])
    assert float(-log_density(flow, x).mean().detach()) == pytest.approx(entropy, abs=0.05)


@pytest.mark.parametrize("preprocessing", [Centred(), Logit(), Logit(alpha=1e-3)])
def test_pixels_come_back_from_their_preprocessing(preprocessing):
    x = torch.rand(2, 3, 4, 4, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(preprocessing.inverse(preprocessing(x)[0]), x, rtol=0, atol=1e-5)


def test_the_logit_takes_its_slope_into_account():
    x = torch.rand(6, dtype=torch.float64, requires_grad=True)
    y, log_det = Logit(0.05)(x[:, None])
    (slope,) = torch.autograd.grad(y.sum(), x)
    torch.testing.assert_close(log_det, slope.log())
    torch.testing.assert_close(y[:, 0], torch.logit(0.05 + 0.9 * x))


def test_the_first_batch_leaves_every_channel_with_mean_0_and_deviation_1():
    torch.manual_seed(0)
    flow, x = glow((2, 8, 8), levels=2, steps=2, width=6), noise(16, 2, 8, 8) * 5 + 3
    normalise_by_data(flow, x)
    seen: list[Tensor] = []
    for layer in flow.modules():
        if isinstance(layer, ActNorm):
            layer.register_forward_hook(lambda _, __, result: seen.append(result[0].detach()))
    flow(x)
    assert len(seen) == 2 * 2 * 4
    for y in seen:
        torch.testing.assert_close(y.mean((0, 2, 3)), torch.zeros(y.shape[1]), rtol=0, atol=1e-3)
        torch.testing.assert_close(y.std((0, 2, 3), correction=0), torch.ones(y.shape[1]), rtol=0, atol=1e-3)


def test_normalising_by_a_constant_channel_stays_finite():
    norm = ActNorm(2)
    normalise_by_data(norm, torch.ones(4, 2, 3, 3))
    assert all(parameter.isfinite().all() for parameter in norm.parameters())


@pytest.mark.parametrize("conv", [PlainConv, PluConv])
def test_a_mixing_starts_as_a_rotation_and_knows_its_determinant(conv):
    torch.manual_seed(0)
    layer = conv(12)
    with torch.no_grad():
        torch.testing.assert_close(layer.weight() @ layer.weight().T, torch.eye(12), rtol=0, atol=1e-5)
        assert abs(float(layer.log_det_weight())) < 1e-5
        stirred(layer, 0.2)
        torch.testing.assert_close(layer.log_det_weight(), torch.linalg.slogdet(layer.weight())[1], rtol=0, atol=1e-4)
        torch.testing.assert_close(inverted(layer.weight()) @ layer.weight(), torch.eye(12), rtol=0, atol=1e-4)


def test_both_ways_to_learn_a_mixing_have_as_many_parameters():
    assert num_parameters(PluConv(12)) == num_parameters(PlainConv(12)) == 144


def test_a_flow_for_models_is_the_trained_one():
    for flow in (small_realnvp(), small_glow(mixing="plain"), small_glow(mixing="plu")):
        x = noise(2, *SHAPE)
        with torch.no_grad():
            before = flow(x)
            with_fixed_mixing(without_weight_norm(flow))
            torch.testing.assert_close(flow(x), before, rtol=1e-4, atol=1e-5)
            torch.testing.assert_close(flow.inverse(before[0]), x, rtol=0, atol=1e-4)
        assert not [name for name, _ in flow.named_parameters() if "original" in name]


def test_making_a_model_of_a_copy_leaves_the_trained_flow_alone():
    flow, x = small_realnvp(), noise(2, *SHAPE)
    with torch.no_grad():
        before = flow(x)
        without_weight_norm(copy.deepcopy(flow))
        torch.testing.assert_close(flow(x), before)
    assert gains(flow)


def test_a_learned_prior_standardises_by_what_goes_on():
    """The half that is left is drawn around a value that the other half gives; the prior finds it."""
    kept = noise(512, 1, 2, 2)
    x = torch.cat([kept, 2 * kept + 0.1 * noise(512, 1, 2, 2, seed=1)], 1)
    split = Split(2, learned=True)
    adam = torch.optim.Adam(split.parameters(), lr=0.02)
    for _ in range(150):
        _, left, log_det = split(x)
        loss = (0.5 * left.square().flatten(1).sum(1) - log_det).mean()
        adam.zero_grad()
        loss.backward()
        adam.step()
    with torch.no_grad():
        _, left, log_det = split(x)
    assert float(log_det.mean()) > 4 * 1.5
    assert 0.8 < float(left.std()) < 1.2


def test_parameter_counts_are_the_published_ones():
    assert num_parameters(shape_only(lambda: realnvp((3, 32, 32)))) == 19_631_640
    assert num_parameters(shape_only(lambda: glow((3, 32, 32)))) == 44_050_752
    assert num_parameters(shape_only(lambda: glow((3, 32, 32), mixing="plain"))) == 44_050_752


def test_only_the_lengths_of_weights_decay():
    flow = realnvp(SHAPE, width=4, blocks=1)
    lengths = {name for name, p in flow.named_parameters() if any(p is gain for gain in gains(flow))}
    assert lengths
    assert all(name.endswith("original0") for name in lengths)
    assert gains(glow(SHAPE, levels=1, steps=1, width=4)) == []


@pytest.mark.parametrize("build", [lambda: realnvp((3, 10, 10), scales=3), lambda: glow((3, 12, 12), levels=3)])
def test_sides_that_cannot_be_halved_so_often_are_refused(build):
    with pytest.raises(ConfigError, match="crop_size"):
        build()
