"""GAN: it trains by every objective and control, the critic goes first as often as asked, presets are their papers."""

import copy
from typing import get_args

import pytest
import torch
from torch import Tensor
from translator_gan.config import GanConfig
from translator_gan.family import Gan

from tests.plugins.training import Training, changed, pictures, weights
from translator.api import Facts, check_family
from translator.errors import ConfigError
from translator.nn.adversarial import Objective
from translator.nn.dcgan import DcganDiscriminator
from translator.nn.sngan import SnganGenerator
from translator.train.recipe import Recipe

SIDE = 32
FACTS = Facts(samples=8, height=SIDE, width=SIDE, batch=4)
SMALL = {"latent": 6, "ngf": 4, "ndf": 4}
IMAGES = pictures(8, SIDE, seed=1)


def settings(**changes: object) -> GanConfig:
    return GanConfig(**SMALL | changes)


def batches(number: int) -> list[object]:
    """Four pictures a batch; a step that takes several gets a list."""
    parts = [{"image": part, "index": torch.arange(4)} for part in IMAGES.split(4)]
    return parts if number == 1 else [[parts[i % 2] for i in range(number)]]


class Game(Training):
    """A training whose steps may take several batches and be of several kinds."""

    def run(self, batches: list, steps: int) -> list[dict[str, float]]:
        for step in range(steps):
            self.ctx.prepare(0, self.images, step / steps, self.family.variant(self.config, step))
            scalars = self.updater.step([batches[step % len(batches)]], [self.ctx])
            self.log.append({name: float(value.detach()) for name, value in scalars.items()})
            self.images += 1
        return self.log


def training(**changes: object) -> Game:
    return Game(Gan(), settings(**changes), FACTS)


@pytest.mark.parametrize("objective", get_args(Objective))
@pytest.mark.parametrize("control", ["auto", "gradient_penalty", "spectral"])
def test_every_objective_trains_under_every_control(objective, control):
    run = training(objective=objective, control=control, norm_d="none")
    before = {name: weights(net) for name, net in run.nets.items()}
    run.run(batches(1), 3)
    assert all(changed(net, before[name]) for name, net in run.nets.items())
    assert {"G", "D", "divergence"} <= set(run.log[0])
    assert ("penalty" in run.log[0]) == (control == "gradient_penalty")
    assert all(torch.tensor(list(scalars.values())).isfinite().all() for scalars in run.log)


def test_the_divergence_falls_once_the_generator_learns():
    """Pictures of one colour: the critic first finds the distance, then the generator the colour."""
    betas = {"beta1": 0.0, "beta2": 0.9}
    run = training(objective="wgan", control="gradient_penalty", norm_d="none", lr=4e-3, critic_steps=2, **betas)
    colour = torch.tensor([0.6, -0.4, 0.1])[None, :, None, None].expand(4, 3, SIDE, SIDE)
    run.run([[{"image": colour}] * 2], 80)
    means = [run.mean("divergence", slice(start, start + 10)) for start in range(0, 80, 10)]
    assert max(means) > 5
    assert abs(means[-1]) < 0.3 * max(means)
    made = run.nets["G"](torch.randn(16, 6, generator=torch.Generator().manual_seed(0)))
    assert (made.detach().mean((0, 2, 3)) - colour[0, :, 0, 0]).abs().max() < 0.4


def test_the_discriminator_goes_first_and_as_often_as_asked():
    run, order = training(critic_steps=3), []
    apply = run.updater._apply
    run.updater._apply = lambda player: (order.append(player.name), apply(player))
    run.run(batches(3), 2)
    assert order == ["discriminator"] * 3 + ["generator"] + ["discriminator"] * 3 + ["generator"]
    assert run.log[0]["critic_steps"] == 3


def test_the_discriminator_sees_other_pictures_each_time_and_the_generator_a_batch_of_its_own():
    run, seen = training(critic_steps=2, generator_batch=2, norm_d="none"), []
    run.nets["D"].register_forward_hook(lambda _, inputs, __: seen.append(inputs[0].detach()))
    run.run(batches(2), 1)
    assert [len(x) for x in seen] == [8, 8, 8]
    assert torch.equal(seen[0][:4], IMAGES[:4])
    assert torch.equal(seen[1][:4], IMAGES[4:])
    assert not torch.equal(seen[0][4:], seen[1][4:])


def test_batch_normalisation_sees_real_and_generated_pictures_apart():
    run, seen = training(norm_d="batch"), []
    run.nets["D"].register_forward_hook(lambda _, inputs, __: seen.append(len(inputs[0])))
    run.run(batches(1), 1)
    assert seen == [4, 4, 4]


def test_bursts_are_those_of_the_published_code():
    config = settings(critic_steps=5, critic_bursts=True)
    taken = {step: Gan().batches(config, step) for step in (0, 24, 25, 499, 500, 501, 1000)}
    assert taken == {0: 100, 24: 100, 25: 5, 499: 5, 500: 100, 501: 5, 1000: 100}
    assert Gan().batches(settings(), 0) is None


def test_stabilisers_are_applied_to_all_the_discriminator_sees_and_logged():
    run, seen = training(instance_noise=0.5, augment_cutout=True, label_smoothing=0.1, norm_d="none"), []
    run.nets["D"].register_forward_hook(lambda _, inputs, __: seen.append(inputs[0].detach()))
    run.run(batches(1), 2)
    assert [scalars["instance_noise"] for scalars in run.log] == [0.5, 0.25]
    assert run.log[0]["label_smoothing"] == pytest.approx(0.1)
    assert run.log[0]["augment_cutout"] == 1
    assert not torch.equal(seen[0][:4], IMAGES[:4])
    assert all(float(x.std()) > 0.3 for x in seen[:2])


def test_wgan_clips_its_critic_and_r1_comes_every_so_often():
    clipped = training(objective="wgan")
    clipped.run(batches(1), 1)
    assert max(float(p.detach().abs().max()) for p in clipped.nets["D"].parameters()) <= 0.01 + 1e-7
    lazy = training(control="r1", every_r1=2, norm_d="none").run(batches(1), 4)
    assert ["penalty" in scalars for scalars in lazy] == [True, False, True, False]


def test_the_model_makes_a_picture_for_each_noise():
    run = training(ema_half_life=10.0)
    run.run(batches(1), 2)
    assert set(run.updater.averages) == {"G"}
    (export,) = Gan().exports(run.config, {"G": copy.deepcopy(run.nets["G"]).eval()}, FACTS)
    (noise,), (output,) = export.inputs, export.outputs
    assert (export.name, noise.name, noise.kind, noise.shape, output.kind) == (
        "sample",
        "noise",
        "noise",
        (6,),
        "image",
    )
    z = torch.randn(3, 6, generator=torch.Generator().manual_seed(0))
    together = export.network(z)
    assert together.shape == (3, 3, SIDE, SIDE)
    torch.testing.assert_close(together[1:2], export.network(z[1:2]))


def test_preview_is_the_same_grid_every_time():
    run = training()
    nets = {"G": run.nets["G"].eval()}

    def columns() -> dict[str, Tensor]:
        run.ctx.prepare(0, -1, 0.0, 0)
        return Gan().preview(nets, {"image": IMAGES[:2]}, run.ctx)

    assert list(columns()) == ["real", *"12345678"]
    assert torch.equal(columns()["3"], columns()["3"])
    assert not torch.equal(columns()["3"], columns()["4"])


@pytest.mark.parametrize(
    ("changes", "facts", "sentence"),
    [
        ({}, Facts(8, 0, 0), "squares of one size"),
        ({}, Facts(8, 32, 64), "squares of one size"),
        ({}, Facts(8, 48, 48), "set crop_size to one of these"),
        ({"backbone": "resnet"}, Facts(8, 256, 256), "32, 64, 128 pixels"),
        ({"control": "gradient_penalty"}, FACTS, "mixes them; choose another"),
        ({"objective": "wgan", "label_smoothing": 0.1}, FACTS, "no labels"),
    ],
)
def test_what_cannot_work_is_refused_in_a_sentence(changes, facts, sentence):
    with pytest.raises(ConfigError, match=sentence):
        Gan().networks(settings(**changes), facts)


def built(recipe: Recipe) -> dict[str, int]:
    facts = Facts(samples=8, height=recipe.data.crop_size, width=recipe.data.crop_size)
    with torch.device("meta"):
        nets = Gan().networks(recipe.config, facts)
    return {name: sum(p.numel() for p in net.parameters()) for name, net in nets.items()}


def test_dcgan_is_the_paper():
    recipe = Recipe.default(Gan()).preset("dcgan")
    config = recipe.config
    assert (config.objective, config.optimizer, config.lr, config.beta1) == ("nonsaturating", "adam", 2e-4, 0.5)
    assert (recipe.training.batch, config.latent, config.critic_steps) == (128, 100, 1)
    assert built(recipe) == {"G": 3_576_704, "D": 2_765_568}


def test_wgan_is_the_paper():
    recipe = Recipe.default(Gan()).preset("wgan")
    config = recipe.config
    assert (config.objective, config.control, config.clip, config.critic_steps) == ("wgan", "clip", 0.01, 5)
    assert (config.optimizer, config.lr, recipe.training.batch, config.critic_bursts) == ("rmsprop", 5e-5, 64, True)


def test_wgan_gp_is_the_paper():
    recipe = Recipe.default(Gan()).preset("wgan-gp")
    config = recipe.config
    assert (config.objective, config.control, config.lambda_gp) == ("wgan", "gradient_penalty", 10)
    assert (config.lr, config.beta1, config.beta2, config.critic_steps) == (2e-4, 0.0, 0.9, 5)
    assert (recipe.training.batch, config.generator_batch, config.ngf, config.ndf) == (64, 2, 128, 128)
    updates = recipe.training.decay_epochs * 50_000 / (recipe.training.batch * config.critic_steps)
    assert updates == 100_000


def test_sngan_is_the_paper():
    recipe = Recipe.default(Gan()).preset("sngan")
    config = recipe.config
    assert (config.objective, config.control, config.latent) == ("hinge", "spectral", 128)
    assert (config.lr, config.beta1, config.beta2, config.critic_steps) == (2e-4, 0.0, 0.9, 5)
    updates = recipe.training.decay_epochs * 50_000 / (recipe.training.batch * config.critic_steps)
    assert updates == 50_000
    assert built(recipe) == {"G": 4_276_739, "D": 1_053_825}


@pytest.mark.parametrize("name", ["quick", "balanced"])
def test_other_presets_cost_little(name):
    recipe = Recipe.default(Gan()).preset(name)
    assert sum(built(recipe).values()) < 7_000_000
    assert recipe.training.epochs <= 50


def test_the_backbones_are_what_the_settings_say():
    nets = Gan().networks(settings(backbone="resnet"), FACTS)
    assert isinstance(nets["G"], SnganGenerator)
    for norm_d, layers in (("batch", torch.nn.BatchNorm2d), ("layer", torch.nn.GroupNorm), ("none", torch.nn.Identity)):
        discriminator = Gan().networks(settings(norm_d=norm_d), FACTS)["D"]
        assert isinstance(discriminator, DcganDiscriminator)
        assert isinstance(discriminator.norms[1], layers)
        assert (discriminator.last.bias is None) == (norm_d != "none")


CORNERS = [
    {"control": "spectral", "instance_noise": 0.1, "label_smoothing": 0.1, "augment_colour": True},
    {"backbone": "resnet", "objective": "wgan", "control": "gradient_penalty", "critic_steps": 2, "generator_batch": 2},
    {"objective": "fgan_js", "control": "r1", "every_r1": 2, "norm_d": "layer", "ema_half_life": 10.0},
]


@pytest.mark.slow
@pytest.mark.parametrize("corner", CORNERS)
def test_conforms(corner):
    report = check_family(Gan, settings={f"config.{name}": value for name, value in (SMALL | corner).items()})
    assert "FAIL" not in report
