"""Conditional GANs: published counts, what a wrong condition costs, and every kind of condition from data to Model."""

import pytest
import torch
from translator_cgan.config import CGanConfig, TextGanConfig
from translator_cgan.family import ClassGan, SoundGan, TextGan
from translator_cgan.losses import judging
from translator_cgan.networks import Discriminator, Generator

from translator.api import Facts, check_family
from translator.errors import ConfigError
from translator.nn.adversarial import discriminator_loss
from translator.nn.condition import Classes
from translator.train.context import Context
from translator.train.recipe import Recipe

CLASSES = Facts(samples=40, height=32, width=32, batch=4, classes=tuple("0123456789"))
TINY = {"latent": 4, "ngf": 2, "ndf": 2}


def count(network: torch.nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


def context(config: CGanConfig) -> Context:
    ctx = Context(config, torch.device("cpu"))
    ctx.prepare(0, 0, 0.0, 0)
    return ctx


def players(**settings: object) -> tuple[CGanConfig, Generator, Discriminator]:
    config = CGanConfig(**(TINY | settings))
    nets = ClassGan().networks(config, CLASSES)
    return config, nets["G"], nets["D"]


def test_parameters_are_those_of_the_projection_discriminator_for_ten_classes():
    recipe = Recipe.plain(ClassGan()).preset("paper")
    nets = ClassGan().networks(recipe.config, CLASSES)
    assert count(nets["G"]) == 4_304_387
    assert count(nets["D"]) == 1_055_105


@pytest.mark.parametrize("backbone", ["dcgan", "resnet"])
@pytest.mark.parametrize("join", ["projection", "concat"])
def test_the_condition_reaches_both_players(backbone: str, join: str):
    _, G, D = players(backbone=backbone, join=join)
    with torch.no_grad():
        for name, parameter in G.named_parameters():
            if name.endswith("norm.weight") or ".norms." in name:
                parameter.add_(torch.randn(parameter.shape, generator=torch.Generator().manual_seed(1)))
    z = torch.randn(1, 4, generator=torch.Generator().manual_seed(0)).expand(2, -1)
    labels = torch.tensor([3, 7])
    with torch.no_grad():
        made = G.eval()(z, labels)
    assert made.shape == (2, 3, 32, 32)
    assert not torch.equal(made[0], made[1])
    with torch.no_grad():
        on_same = D.eval()(made[:1].expand(2, -1, -1, -1), labels)
    assert on_same.shape == (2, 1)
    assert float((on_same[0] - on_same[1]).abs()) > 0


def test_wrong_and_generated_pictures_weigh_half_each():
    config, G, D = players(join="concat", objective="nonsaturating", mismatched=True)
    draw = torch.Generator().manual_seed(0)
    real, labels = torch.randn(4, 3, 32, 32, generator=draw), torch.tensor([0, 1, 2, 3])
    fake = G(torch.randn(4, 4, generator=draw), labels).detach()
    loss, scalars = judging(config, D, real, fake, labels, context(config))
    on_real, on_fake, on_wrong = (D(x, labels) for x in (real, fake, real.roll(1, 0)))
    softplus = torch.nn.functional.softplus
    expected = softplus(-on_real).mean() + 0.5 * softplus(on_wrong).mean() + 0.5 * softplus(on_fake).mean()
    torch.testing.assert_close(loss, expected)
    assert {"divergence", "mismatch"} <= scalars.keys()


def test_a_neighbour_of_the_same_class_is_not_called_wrong():
    config, G, D = players(join="concat", objective="nonsaturating", mismatched=True)
    labels = torch.tensor([5, 5, 5])
    real = torch.randn(3, 3, 32, 32, generator=torch.Generator().manual_seed(0))
    fake = G(torch.ones(3, 4), labels).detach()
    loss, _ = judging(config, D, real, fake, labels, context(config))
    torch.testing.assert_close(loss, discriminator_loss(config.objective, D(real, labels), D(fake, labels)))


def test_clipping_spares_the_reader_of_captions():
    facts = Facts(samples=4, height=32, width=32, batch=2, vocabulary=tuple("abcdef"), length=5)
    config = TextGanConfig(**TINY, objective="wgan", condition_width=16)
    nets = TextGan().networks(config, facts)
    before = [parameter.detach().clone() for parameter in nets["D"].condition.parameters()]
    TextGan().optimizers(config, nets)["discriminator"].project()
    assert all(torch.equal(a, b) for a, b in zip(before, nets["D"].condition.parameters(), strict=True))
    assert max(float(parameter.detach().abs().max()) for parameter in nets["D"].judge.parameters()) <= 0.01 + 1e-8


def test_a_width_that_the_heads_cannot_share_is_refused():
    facts = Facts(samples=4, height=32, width=32, vocabulary=tuple("abcdef"), length=5)
    with pytest.raises(ConfigError, match="multiple of 4"):
        TextGan().networks(TextGanConfig(**TINY, condition_width=30), facts)


def test_without_mismatched_conditions_the_loss_is_that_of_a_gan():
    config, G, D = players()
    labels = torch.tensor([0, 1])
    real = torch.zeros(2, 3, 32, 32)
    fake = G(torch.ones(2, 4), labels).detach()
    loss, scalars = judging(config, D, real, fake, labels, context(config))
    torch.testing.assert_close(loss, discriminator_loss(config.objective, D(real, labels), D(fake, labels)))
    assert "mismatch" not in scalars


def test_data_without_what_is_told_is_refused_in_a_sentence():
    bare = Facts(samples=4, height=32, width=32)
    for family, asks in ((ClassGan(), "classes"), (TextGan(), "captions"), (SoundGan(), "sounds")):
        with pytest.raises(ConfigError, match=asks):
            family.networks(family.Config(), bare)


@pytest.mark.parametrize("family", [ClassGan, TextGan, SoundGan])
def test_every_preset_applies(family):
    for name in family().presets():
        assert Recipe.default(family()).preset(name).config


def test_a_middle_between_captions_is_played_for():
    facts = Facts(samples=4, height=32, width=32, batch=2, vocabulary=tuple("abcdef"), length=5)
    losses = {}
    for weight in (0.0, 1.0):
        config = TextGanConfig(**TINY, interpolated=weight, condition_width=16)
        torch.manual_seed(0)
        nets = TextGan().networks(config, facts)
        captions = torch.tensor([[1, 2, 3], [1, 4, 0]])
        losses[weight] = float(TextGan().playing(nets, captions, context(config)).detach())
    assert losses[1.0] != losses[0.0]


def test_the_discriminators_opinion_is_one_number_for_each_picture():
    config, G, D = players()
    batch = {"image": torch.zeros(3, 3, 32, 32), "label": torch.tensor([0, 1, 2])}
    with torch.no_grad():
        thought = ClassGan().judge({"G": G, "D": D}, batch, context(config))
        torch.testing.assert_close(thought["image"], D(batch["image"], batch["label"])[:, 0])


def test_one_hot_classes_are_what_the_families_by_class_use():
    assert isinstance(ClassGan().condition(CGanConfig(), CLASSES), Classes)


SMALL = {"config.latent": 4, "config.ngf": 2, "config.ndf": 2, "data.load_size": 32, "data.crop_size": 32}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("family", "settings"),
    [
        (ClassGan, {"config.backbone": "resnet", "config.control": "spectral", "config.ema_half_life": 100.0}),
        (TextGan, {"config.condition_width": 16, "config.interpolated": 1.0}),
        (SoundGan, {"config.condition_width": 16, "config.critic_steps": 2}),
    ],
)
def test_conforms(family, settings):
    report = check_family(family, settings=SMALL | settings)
    assert "ok    step on the meta device" in report
    assert "FAIL" not in report
