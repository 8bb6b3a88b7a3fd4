"""The game as its settings say."""

from typing import get_args, get_type_hints

import pytest
import torch
from torch import nn

from tests.nn.networks import pictures
from translator.api import AdversarialConfig
from translator.errors import ConfigError
from translator.nn import game
from translator.nn.adversarial import Objective, discriminator_loss
from translator.train.context import Context

OBJECTIVES = get_args(Objective)


def rules(**changes: object) -> AdversarialConfig:
    return AdversarialConfig(**changes)


def ctx(progress: float = 0.0, variant: object = False) -> Context:
    context = Context(None, torch.device("cpu"))
    context.prepare(0, 0, progress, variant)
    return context


def judge() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(3, 4, 3), nn.LeakyReLU(0.2), nn.Conv2d(4, 1, 3))


REAL, FAKE = pictures(4, 3, 8, 8), pictures(4, 3, 8, 8, seed=1)


def test_the_config_offers_what_the_game_knows():
    hints = get_type_hints(AdversarialConfig)
    assert set(get_args(hints["objective"])) == set(OBJECTIVES)
    assert set(get_args(hints["control"])) == set(get_args(game.Control))
    assert set(get_type_hints(game.Rules)) <= set(AdversarialConfig.model_fields)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_without_control_the_loss_is_the_objective_and_nothing_is_drawn(objective):
    net, context = judge(), ctx()
    before = context.generator.get_state()
    assert game.shown(rules(), context, REAL)[0] is REAL
    loss, scalars = game.judged(rules(objective=objective, control="none"), net, REAL, FAKE, context)
    assert torch.equal(loss, discriminator_loss(objective, net(REAL), net(FAKE)))
    assert set(scalars) == {"divergence"}
    assert torch.equal(context.generator.get_state(), before)
    assert game.stabilisers(rules(), context) == {}


def test_auto_clips_for_wgan_alone():
    assert game.control_of(rules(objective="wgan")) == "clip"
    assert {game.control_of(rules(objective=each)) for each in OBJECTIVES if each != "wgan"} == {"none"}
    assert game.control_of(rules(objective="wgan", control="none")) == "none"
    assert game.control_of(rules(objective="hinge", control="clip")) == "clip"


def test_clipping_bounds_every_weight():
    net = judge()
    clip = game.clipping(rules(objective="wgan", clip=0.02), net)
    assert clip is not None
    clip()
    assert max(float(p.detach().abs().max()) for p in net.parameters()) == pytest.approx(0.02)
    assert game.clipping(rules(), net) is None


def test_the_gradient_penalty_is_added_with_its_weight():
    net = judge()
    plain, _ = game.judged(rules(objective="wgan", control="none"), net, REAL, FAKE, ctx())
    loss, scalars = game.judged(rules(objective="wgan", control="gradient_penalty"), net, REAL, FAKE, ctx())
    ten = float(scalars["penalty"])
    assert float(loss.detach() - plain.detach()) == pytest.approx(ten, rel=1e-5)
    _, scalars = game.judged(rules(objective="wgan", control="gradient_penalty", lambda_gp=5), net, REAL, FAKE, ctx())
    assert float(scalars["penalty"]) == pytest.approx(ten / 2)


def test_r1_is_lazy_and_makes_up_for_the_steps_between():
    settings = rules(control="r1", every_r1=4, gamma_r1=3)
    assert [game.kind_of_step(settings, step) for step in range(6)] == [True, False, False, False, True, False]
    assert not game.kind_of_step(rules(), 0)
    net = judge()
    _, between = game.judged(settings, net, REAL, FAKE, ctx())
    assert "penalty" not in between
    _, due = game.judged(settings, net, REAL, FAKE, ctx(variant=True))
    _, often = game.judged(rules(control="r1", every_r1=1, gamma_r1=2), net, REAL, FAKE, ctx(variant=True))
    assert float(due["penalty"]) == pytest.approx(6 * float(often["penalty"]))


def test_spectral_normalisation_is_put_on_and_counts_as_no_penalty():
    net = game.controlled(rules(control="spectral"), judge())
    assert "0.parametrizations.weight.original" in net.state_dict()
    assert "0.weight" in game.controlled(rules(), judge()).state_dict()
    assert game.penalty(rules(control="spectral"), net, REAL, FAKE, ctx()) is None


def test_instance_noise_falls_linearly_until_its_time():
    settings = rules(instance_noise=0.4, noise_until=0.5)
    for progress, level in ((0.0, 0.4), (0.25, 0.2), (0.5, 0.0), (0.9, 0.0)):
        assert float(game.noise_level(settings, ctx(progress))) == pytest.approx(level, abs=1e-6)
    one, other = game.shown(settings, ctx(), torch.zeros(8, 3, 32, 32), torch.zeros(8, 3, 32, 32))
    assert float(one.std()) == pytest.approx(0.4, rel=0.05)
    assert not torch.equal(one, other)
    assert not game.shown(settings, ctx(0.7), torch.zeros(2, 3, 8, 8))[0].any()


def test_augmentations_are_switched_one_by_one():
    x = pictures(4, 3, 16, 16)
    shown = [
        game.shown(rules(**{f"augment_{kind}": True}), ctx(), x)[0] for kind in ("colour", "translation", "cutout")
    ]
    assert not any(torch.equal(one, x) for one in shown)
    assert (shown[2] == 0).any()
    assert not (shown[0] == 0).any()


def test_what_is_on_is_in_the_log():
    settings = rules(critic_steps=5, label_smoothing=0.1, instance_noise=0.2, augment_cutout=True)
    values = {name: float(value) for name, value in game.stabilisers(settings, ctx(0.5)).items()}
    assert values == pytest.approx(
        {"critic_steps": 5, "label_smoothing": 0.1, "instance_noise": 0.1, "augment_cutout": 1}
    )


def test_smoothing_and_the_zero_sum_game_reach_the_losses():
    net = judge()
    loss, _ = game.judged(rules(label_smoothing=0.1), net, REAL, FAKE, ctx())
    assert torch.equal(loss, discriminator_loss("nonsaturating", net(REAL), net(FAKE), smoothing=0.1))
    logits = net(FAKE)
    assert torch.equal(game.played(rules(zero_sum=True), logits), game.played(rules(objective="minimax"), logits))


def test_optimizers_are_those_of_the_papers():
    adam = game.optimizer(rules(beta1=0.0, beta2=0.9), judge())
    assert isinstance(adam, torch.optim.Adam)
    assert adam.defaults["betas"] == (0.0, 0.9)
    rmsprop = game.optimizer(rules(optimizer="rmsprop", lr=5e-5, lr_d=1e-4), judge(), judge())
    assert isinstance(rmsprop, torch.optim.RMSprop)
    assert rmsprop.defaults["lr"] == 5e-5
    assert len(rmsprop.param_groups[0]["params"]) == 8
    rates = {lr_d: game.optimizer(rules(lr=1e-4, lr_d=lr_d), judge(), judges=True).defaults["lr"] for lr_d in (0, 4e-4)}
    assert rates == {0: 1e-4, 4e-4: 4e-4}


@pytest.mark.parametrize(("steps", "batches"), [(1, None), (5, 5)])
def test_a_step_takes_a_batch_for_each_update_of_the_discriminator(steps, batches):
    assert game.batches_of_step(rules(critic_steps=steps)) == batches


@pytest.mark.parametrize(
    ("changes", "mixes", "one_size", "sentence"),
    [
        ({"objective": "wgan", "label_smoothing": 0.1}, False, True, "no labels.*label_smoothing to 0"),
        ({"control": "gradient_penalty"}, True, True, "mixes them; choose another"),
        ({"control": "r1"}, True, True, "mixes them; choose another"),
        ({"control": "gradient_penalty"}, False, False, "these vary; crop them"),
    ],
)
def test_settings_that_contradict_each_other_are_refused(changes, mixes, one_size, sentence):
    with pytest.raises(ConfigError, match=sentence):
        game.check(rules(**changes), mixes_pictures=mixes, one_size=one_size)


def test_settings_that_agree_are_not_refused():
    game.check(rules(), mixes_pictures=True, one_size=False)
    game.check(rules(control="gradient_penalty", label_smoothing=0.1), mixes_pictures=False, one_size=True)
    game.check(rules(control="r1"), mixes_pictures=False, one_size=False)
