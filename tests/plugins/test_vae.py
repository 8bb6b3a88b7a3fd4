"""VAE: the bound is the bound, beta and the scale do what they say, codes go both ways, presets are what they say."""

import copy
import math

import pytest
import torch
from translator_vae.config import VaeConfig
from translator_vae.family import SCALE_RATE, Vae
from translator_vae.loss import weight
from translator_vae.networks import Observation

from tests.nn.networks import num_parameters
from tests.plugins.training import Training, pictures
from translator.api import Facts, check_family
from translator.errors import ConfigError
from translator.nn.likelihood import kl_to_standard_normal, on_levels
from translator.train.recipe import Recipe

SIDE = 32
DIMS = 3 * SIDE * SIDE
FACTS = Facts(samples=8, height=SIDE, width=SIDE)
SMALL = {"latent": 4, "width": 4, "lr": 5e-3}
BATCH = {"image": on_levels(pictures(8, SIDE, seed=1)), "index": torch.arange(8)}


def training(**changes: object) -> Training:
    return Training(Vae(), VaeConfig(**SMALL | changes), FACTS)


def exported(run: Training):
    nets = {name: copy.deepcopy(net).eval() for name, net in run.nets.items()}
    return {export.name: export for export in Vae().exports(run.config, nets, FACTS)}


@pytest.fixture(scope="module")
def trained() -> Training:
    run = training()
    run.run([BATCH], 250)
    for net in run.nets.values():
        net.eval()
    return run


@pytest.mark.slow
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"config.likelihood": "logistic", "config.learn_scale": False, "config.warmup": 0.5, "config.grey": True},
    ],
)
def test_conforms(changes):
    report = check_family(Vae, settings={"config.latent": 4, "config.width": 4, **changes})
    assert "FAIL" not in report
    assert "encode" in report


def test_learns_its_pictures_and_how_far_they_scatter(trained):
    first, last = trained.log[0], trained.log[-1]
    assert set(first) == {"elbo", "bits_per_dim", "reconstruction", "kl", "beta", "scale"}
    assert last["elbo"] > first["elbo"] + 1000
    made = exported(trained)["decode"].network(Vae().encode(trained.config, trained.nets, BATCH["image"], trained.ctx))
    errors = (made.detach()[:, None] - BATCH["image"][None]).square().mean((2, 3, 4))
    assert errors.argmin(1).tolist() == list(range(8))
    assert last["scale"] == pytest.approx(float(errors.diagonal().mean().sqrt()), rel=0.5)


@pytest.mark.parametrize("likelihood", ["gaussian", "logistic"])
def test_the_terms_add_up_and_bits_are_counted_for_each_value(likelihood):
    scalars = training(likelihood=likelihood).run([BATCH], 1)[0]
    assert scalars["elbo"] == pytest.approx(scalars["reconstruction"] - scalars["kl"], rel=1e-6)
    assert scalars["bits_per_dim"] == pytest.approx(-scalars["elbo"] / (DIMS * math.log(2)), rel=1e-6)


def test_the_bound_is_computed_from_the_networks_as_the_paper_has_it():
    run = training(learn_scale=False, scale=0.3)
    reference, ctx = copy.deepcopy(run.nets), run.ctx
    scalars = run.run([BATCH], 1)[0]
    ctx.prepare(0, 0, 0.0, 0)
    mean, log_variance = reference["E"](BATCH["image"])
    z = mean + (log_variance / 2).exp() * ctx.randn(8, 4)
    made = reference["G"](z)
    spread = BATCH["image"] + (ctx.rand(*made.shape) - 0.5) * 2 / 255
    density = torch.distributions.Normal(made, 0.3).log_prob(spread).flatten(1).sum(1) + DIMS * math.log(2 / 255)
    assert scalars["reconstruction"] == pytest.approx(float(density.mean().detach()), rel=1e-5)
    kl = kl_to_standard_normal(mean, log_variance).mean()
    assert scalars["kl"] == pytest.approx(float(kl.detach()), rel=1e-5)


def test_equally_likely_levels_would_take_eight_bits():
    """So broad a Gaussian gives every level the same density, times the width of a level."""
    model = Observation(VaeConfig(scale=10.0))
    x, mean = BATCH["image"][:1], torch.zeros(1, 3, SIDE, SIDE)
    nats = float(model(x, mean, torch.full_like(x, 0.5)).detach())
    assert -nats / (DIMS * math.log(2)) == pytest.approx(math.log2(10 * math.sqrt(2 * math.pi) * 255 / 2), abs=0.01)


def test_beta_weighs_the_divergence_alone():
    kls = [training(beta=beta).run([BATCH], 60)[-1]["kl"] for beta in (0.0, 1.0, 300.0)]
    assert kls[0] > kls[1] > 3 * kls[2]


@pytest.mark.parametrize(
    ("warmup", "progress", "expected"), [(0.0, 0.0, 4.0), (0.5, 0.0, 0.0), (0.5, 0.25, 2.0), (0.5, 0.8, 4.0)]
)
def test_beta_rises_over_the_share_of_the_training_that_is_set(warmup, progress, expected):
    run = training(beta=4.0, warmup=warmup)
    run.ctx.prepare(0, 0, progress, 0)
    assert float(weight(run.ctx)) == pytest.approx(expected)


def test_a_scale_that_is_fixed_stays_and_one_that_is_learned_goes_faster():
    fixed = training(learn_scale=False, scale=0.7)
    assert fixed.run([BATCH], 3)[-1]["scale"] == pytest.approx(0.7)
    assert len(fixed.updater.players["vae"].groups) == 1
    learned = training()
    assert [group["lr"] for group in learned.updater.players["vae"].groups] == pytest.approx([5e-3, SCALE_RATE * 5e-3])
    assert learned.run([BATCH], 3)[-1]["scale"] < 0.5


def test_exports_a_model_that_draws_one_that_encodes_and_one_that_decodes(trained):
    exports = exported(trained)
    assert list(exports) == ["sample", "encode", "decode"]
    noise, temperature = exports["sample"].inputs
    (latent,), (code,) = exports["decode"].inputs, exports["encode"].outputs
    assert (noise.kind, noise.shape) == ("noise", (4,))
    assert (temperature.kind, temperature.low, temperature.high, temperature.default) == ("number", 0, 2, 1)
    assert (latent.name, latent.kind, latent.shape) == (code.name, code.kind, code.shape) == ("latent", "tensor", (4,))
    z = torch.randn(2, 4, generator=torch.Generator().manual_seed(0))
    sample, decode = exports["sample"].network, exports["decode"].network
    torch.testing.assert_close(sample(z, torch.tensor([0.5])), decode(0.5 * z))
    torch.testing.assert_close(sample(z, torch.zeros(1))[0], sample(z, torch.zeros(1))[1])


def test_a_model_encodes_as_the_family_does_and_pictures_of_other_sizes_too(trained):
    network = exported(trained)["encode"].network
    code = Vae().encode(trained.config, trained.nets, BATCH["image"], trained.ctx)
    torch.testing.assert_close(network(BATCH["image"]), code)
    large = torch.nn.functional.interpolate(BATCH["image"], (64, 96), mode="nearest")
    assert network(large).shape == (8, 4)
    assert (network(large) - code).square().mean() < (code - code.roll(1, 0)).square().mean()


def test_the_code_of_a_picture_does_not_depend_on_the_others(trained):
    together = Vae().encode(trained.config, trained.nets, BATCH["image"], trained.ctx)
    alone = Vae().encode(trained.config, trained.nets, BATCH["image"][3:4], trained.ctx)
    torch.testing.assert_close(together[3:4], alone, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("likelihood", ["gaussian", "logistic"])
def test_grey_pictures_are_learned_from_a_third_of_the_values_and_shown_in_three_channels(likelihood):
    run = training(grey=True, likelihood=likelihood)
    grey = BATCH["image"].mean(1, keepdim=True).expand(-1, 3, -1, -1)
    log = run.run([{"image": on_levels(grey), "index": torch.arange(8)}], 60)
    assert log[-1]["bits_per_dim"] == pytest.approx(-log[-1]["elbo"] / (SIDE * SIDE * math.log(2)), rel=1e-6)
    assert log[-1]["elbo"] > log[0]["elbo"]
    shown = exported(run)["decode"].network(torch.zeros(2, 4))
    assert shown.shape == (2, 3, SIDE, SIDE)
    assert torch.equal(shown[:, 0], shown[:, 2])


def test_preview_shows_pictures_what_their_codes_give_and_new_ones(trained):
    columns = Vae().preview(trained.nets, BATCH, trained.ctx)
    assert list(columns) == ["picture", "from its code", "new"]
    assert {tuple(column.shape) for column in columns.values()} == {(8, 3, SIDE, SIDE)}
    far = (columns["new"] - columns["picture"]).square().mean()
    assert (columns["from its code"] - columns["picture"]).square().mean() < far


@pytest.mark.parametrize("side", [32, 64, 128])
def test_networks_for_every_side(side):
    facts = Facts(8, side, side)
    nets = {name: net.eval() for name, net in Vae().networks(VaeConfig(**SMALL), facts).items()}
    mean, log_variance = nets["E"](torch.zeros(1, 3, side, side))
    assert mean.shape == log_variance.shape == (1, 4)
    assert nets["G"](mean).shape == (1, 3, side, side)


def test_the_published_networks_have_the_published_count():
    """Five convolutions of 32 to 512 channels for 64 pixels and 128 values, and the way back."""
    with torch.device("meta"):
        nets = Vae().networks(VaeConfig(), Facts(8, 64, 64))
    assert num_parameters(nets["E"]) + num_parameters(nets["G"]) == 3_937_635


@pytest.mark.parametrize("facts", [Facts(8, 0, 0), Facts(8, 48, 48), Facts(8, 64, 32), Facts(8, 16, 16)])
def test_pictures_it_cannot_make_are_refused(facts):
    with pytest.raises(ConfigError, match="crop_size"):
        Vae().networks(VaeConfig(), facts)


@pytest.mark.parametrize("name", ["quick", "balanced", "paper"])
def test_presets_build(name):
    recipe = Recipe.default(Vae()).preset(name)
    with torch.device("meta"):
        Vae().networks(recipe.config, Facts(8, recipe.data.crop_size, recipe.data.crop_size))


def test_paper_weighs_as_the_published_code():
    """Mean squared error + 0.00025 KL, times D/2, is the negative bound with a deviation of 1."""
    recipe = Recipe.default(Vae()).preset("paper")
    config, how = recipe.config, recipe.training
    dims = 3 * recipe.data.crop_size**2
    assert config.beta == pytest.approx(0.00025 * dims / 2)
    assert (config.scale, config.learn_scale, config.latent, config.lr, how.batch) == (1, False, 128, 5e-3, 64)
    assert (how.schedule, how.step_epochs, how.step_factor) == ("step", 1, 0.95)
