"""pix2pix: it learns, D goes first, its Models equal training mode at batch 1, and `paper` is the paper."""

import copy
from typing import Any

import pytest
import torch
from translator_pix2pix.config import Pix2PixConfig
from translator_pix2pix.family import Pix2Pix

from tests.plugins.training import Training, batches, changed, pictures, weights
from translator.api import Facts
from translator.api.words import SPECIAL
from translator.errors import ConfigError
from translator.nn.dropout import Dropout
from translator.nn.inference import without_dropout
from translator.nn.resize import ResizeConvolution
from translator.train.recipe import Recipe

SIDE = 64
FACTS = Facts(samples=8, height=SIDE, width=SIDE)
SMALL = {"depth": 6, "ngf": 8, "ndf": 8, "layers_d": 2}
PAIRED = batches(8, SIDE, paired=True)

GOLDEN = [
    {"G": 38.2569897, "G_a2b": 0.710185916, "l1": 0.375468038, "D": 0.705748582},
    {"G": 40.1436376, "G_a2b": 0.698784904, "l1": 0.394448527, "D": 0.707707048},
    {"G": 35.0725734, "G_a2b": 0.693642581, "l1": 0.343789309, "D": 0.700383413},
]


def training(**changes: object) -> Training:
    return Training(Pix2Pix(), Pix2PixConfig(**SMALL | changes), FACTS)


@pytest.mark.parametrize("generator", ["unet", "resnet"])
def test_learns_the_true_pictures(generator):
    run = training(generator=generator, blocks=1, lr=1e-3)
    run.run(PAIRED, 40)
    first, last = slice(0, 8), slice(-8, None)
    for name in ("G", "l1"):
        assert run.mean(name, last) < 0.6 * run.mean(name, first), name


@pytest.mark.parametrize("objective", ["vanilla", "lsgan", "hinge", "wgan"])
@pytest.mark.parametrize("norm", ["instance", "batch", "none"])
def test_every_objective_and_norm_trains(objective, norm):
    run = training(objective=objective, norm=norm, lr=1e-3)
    run.run(PAIRED[:1], 5)
    assert set(run.log[0]) == {"G", "G_a2b", "l1", "D", "divergence"}
    assert run.log[-1]["l1"] < run.log[0]["l1"]


def test_the_losses_of_the_first_steps_are_what_they_were():
    """In float64, so that machines agree; a change of these numbers is a change of the training."""
    run = Training(Pix2Pix(), Pix2PixConfig(**SMALL), FACTS, torch.float64)
    for step, expected in zip(run.run(PAIRED, len(GOLDEN)), GOLDEN, strict=True):
        assert {name: step[name] for name in expected} == pytest.approx(expected, rel=1e-4)


def test_the_generators_loss_is_the_papers_sum():
    scalars = training(lambda_l1=30.0).run(PAIRED, 1)[0]
    assert scalars["G"] == pytest.approx(scalars["G_a2b"] + 30 * scalars["l1"], rel=1e-6)


def test_the_discriminator_goes_first_and_each_update_moves_one_network():
    class DiscriminatorOnly(Pix2Pix):
        def step(self, nets, batch, ctx):
            yield next(super().step(nets, batch, ctx))
            return {}

    config = Pix2PixConfig(**SMALL)
    half, whole = Training(DiscriminatorOnly(), config, FACTS), Training(Pix2Pix(), config, FACTS)
    before = {name: weights(net) for name, net in half.nets.items()}
    half.run(PAIRED, 1)
    whole.run(PAIRED, 1)
    assert changed(half.nets["D"], before["D"])
    assert not changed(half.nets["G"], before["G"])
    assert changed(whole.nets["G"], before["G"])
    assert not changed(whole.nets["D"], weights(half.nets["D"]))
    assert all(p.grad is None for net in whole.nets.values() for p in net.parameters())


def test_the_generator_is_judged_by_the_updated_discriminator_on_one_translation():
    run = training()
    translations, judgements = [], []
    run.nets["G"].register_forward_hook(lambda *_: translations.append(1))
    run.nets["D"].register_forward_hook(lambda _, inputs, __: judgements.append(inputs[0].detach()))
    run.run(PAIRED, 1)
    assert len(translations) == 1
    real, fake, again = judgements
    assert torch.equal(fake, again)
    a, b = PAIRED[0]["a"], PAIRED[0]["b"]
    assert torch.equal(real, torch.cat([a, b], 1))
    assert torch.equal(fake[:, :3], a)


def test_the_model_is_exactly_training_mode_at_batch_1_without_dropout():
    run = training()
    run.run(PAIRED, 10)
    expected = without_dropout(copy.deepcopy(run.nets["G"])).train()
    (export,) = Pix2Pix().exports(run.config, {"G": copy.deepcopy(run.nets["G"]).eval()}, FACTS)
    x = pictures(1, SIDE, seed=9)
    torch.testing.assert_close(export.network(x), expected(x), rtol=0, atol=0)
    assert not [layer for layer in export.network.modules() if isinstance(layer, Dropout)]


def test_running_statistics_can_be_asked_for():
    run = training(export_statistics="running")
    run.run(PAIRED, 10)
    (export,) = Pix2Pix().exports(run.config, {"G": copy.deepcopy(run.nets["G"]).eval()}, FACTS)
    x = pictures(1, SIDE, seed=9)
    torch.testing.assert_close(export.network(x), run.nets["G"].eval()(x), rtol=0, atol=0)
    (batch,) = Pix2Pix().exports(Pix2PixConfig(**SMALL), {"G": copy.deepcopy(run.nets["G"])}, FACTS)
    assert (export.network(x) - batch.network(x)).abs().max() > 1e-3


@pytest.mark.parametrize(("changes", "multiple"), [({}, 64), ({"depth": 3}, 8), ({"generator": "resnet"}, 4)])
def test_the_port_says_what_the_generator_needs(changes, multiple):
    run = training(**changes, blocks=1)
    (export,) = Pix2Pix().exports(run.config, run.nets, FACTS)
    (port,), (result,) = export.inputs, export.outputs
    assert (export.name, port.name, port.domain, result.name, result.domain) == ("a2b", "image", "a", "output", "b")
    assert port.multiple_of == multiple
    x = pictures(1, max(port.minimum, multiple), seed=3)
    assert export.network(x).shape == x.shape


def test_preview_shows_the_models_translation_beside_the_truth():
    run = training()
    columns = Pix2Pix().preview(run.nets, PAIRED[0], run.ctx)
    assert list(columns) == ["A", "A to B", "B"]
    (export,) = Pix2Pix().exports(run.config, copy.deepcopy(run.nets), FACTS)
    torch.testing.assert_close(columns["A to B"], export.network(PAIRED[0]["a"]))


def test_wgan_keeps_its_critic_clipped_and_averages_follow_the_generator():
    run = training(objective="wgan", ema_half_life=5.0)
    run.run(PAIRED, 2)
    assert max(float(p.detach().abs().max()) for p in run.nets["D"].parameters()) <= 0.01 + 1e-7
    assert set(run.updater.averages) == {"G"}


GAMES = [
    {"objective": "wgan", "control": "gradient_penalty", "norm": "instance"},
    {"objective": "hinge", "control": "spectral"},
    {"objective": "fgan_js", "control": "r1", "norm": "none"},
    {"label_smoothing": 0.1, "instance_noise": 0.1, "augment_translation": True, "lr_d": 1e-4},
]


@pytest.mark.parametrize("game", GAMES)
def test_every_control_and_stabiliser_can_be_had(game):
    run = training(**game, lr=1e-3)
    run.run(PAIRED[:1], 6)
    assert run.log[-1]["l1"] < run.log[0]["l1"]
    assert ("penalty" in run.log[0]) == (game.get("control") == "gradient_penalty")
    assert ("instance_noise" in run.log[0]) == ("instance_noise" in game)


def test_a_pair_is_augmented_alike():
    run, seen = training(augment_translation=True, norm="none"), []
    run.nets["D"].register_forward_hook(lambda _, inputs, __: seen.append(inputs[0].detach()))
    run.run([{"a": PAIRED[0]["a"], "b": PAIRED[0]["a"]}], 1)
    real = seen[0][:1]
    assert torch.equal(real[:, :3], real[:, 3:])
    assert not torch.equal(real[:, :3], PAIRED[0]["a"])


def test_the_discriminator_is_updated_once_for_each_batch():
    run, order = training(critic_steps=3), []
    apply = run.updater._apply
    run.updater._apply = lambda player: (order.append(player.name), apply(player))
    assert Pix2Pix().batches(run.config, 0) == 3
    run.updater.step([PAIRED[:3]], [run.ctx])
    assert order == ["discriminator"] * 3 + ["generator"]


def test_batch_normalisation_and_a_penalty_of_each_picture_contradict_each_other():
    with pytest.raises(ConfigError, match="mixes them; choose another"):
        training(control="gradient_penalty", norm="batch")


def test_pictures_too_small_for_the_discriminator_are_refused():
    with pytest.raises(ConfigError, match="at least 24 pixels"):
        Pix2Pix().networks(Pix2PixConfig(depth=4), Facts(samples=8, height=16, width=16))


DAY_AND_NIGHT = Facts(samples=8, height=32, width=32, batch=2, classes=("day", "night"))
CAPTIONED = Facts(samples=8, height=32, width=32, batch=2, vocabulary=(*SPECIAL, "day", "night"), length=4)
NARROW = SMALL | {"depth": 5, "blocks": 1, "condition_width": 8, "dropout": False}


def conditions(name: str) -> tuple[Facts, dict[str, torch.Tensor]]:
    """Return the facts of a condition, and its two values in one batch."""
    if name == "class":
        return DAY_AND_NIGHT, {"label": torch.tensor([0, 1])}
    return CAPTIONED, {"text": torch.tensor([[1, 3, 0, 0], [1, 4, 0, 0]])}


def one_scene_twice(number: int, name: str) -> list[dict[str, torch.Tensor]]:
    """Draw batches of one picture twice, whose truth is light under one condition and dark under the other."""
    values = conditions(name)[1]
    scenes = [pictures(1, 32, seed=seed).expand(2, -1, -1, -1) for seed in range(number)]
    change = torch.tensor([0.5, -0.5]).reshape(2, 1, 1, 1)
    return [{"a": a, "b": a * 0.4 + change, "index": torch.arange(2), **values} for a in scenes]


def one_by_one(batches: list[dict[str, torch.Tensor]]) -> list[dict[str, torch.Tensor]]:
    return [{name: value[i : i + 1] for name, value in batch.items()} for batch in batches for i in range(2)]


def told(name: str, **changes: Any) -> Training:
    config = Pix2PixConfig(**NARROW | {"condition": name, "lr": 1e-3} | changes)
    return Training(Pix2Pix(), config, conditions(name)[0])


@pytest.mark.parametrize(
    ("name", "generator", "norm"),
    [
        ("class", "unet", "batch"),
        ("class", "resnet", "batch"),
        ("text", "resnet", "instance"),
    ],
)
def test_learns_to_translate_one_picture_by_its_condition(name, generator, norm):
    run = told(name, generator=generator, norm=norm, lr=2e-3)
    run.run(one_by_one(one_scene_twice(4, name)), 80)
    (export,) = Pix2Pix().exports(run.config, copy.deepcopy(run.nets), run.facts)
    new = one_scene_twice(6, name)[-1]
    light, dark = export.network(new["a"], *conditions(name)[1].values())
    assert light.mean() - dark.mean() > 0.5


@pytest.mark.parametrize("name", ["class", "text"])
@pytest.mark.parametrize("generator", ["unet", "resnet"])
@pytest.mark.parametrize("norm", ["batch", "instance", "none"])
def test_no_normalisation_takes_the_condition_away(name, generator, norm):
    """Even before training: what is the same at all pixels does not survive the normalisation of one picture."""
    run = told(name, generator=generator, norm=norm)
    scene = one_scene_twice(1, name)[0]
    (export,) = Pix2Pix().exports(run.config, copy.deepcopy(run.nets), run.facts)
    one, other = export.network(scene["a"], *conditions(name)[1].values())
    assert (one - other).std() > 0.01 * one.std()


def test_the_discriminator_sees_the_condition_of_every_picture():
    run = told("class", norm="none")
    pair = torch.cat([pictures(1, 32, seed=1).expand(2, -1, -1, -1)] * 2, 1)
    day, night = run.nets["D"](pair, torch.tensor([0, 1]))
    again, _ = run.nets["D"](pair, torch.tensor([0, 0]))
    assert torch.equal(day, again)
    assert not torch.allclose(day, night)


@pytest.mark.parametrize("game", [*GAMES, {"objective": "wgan"}, {"critic_steps": 2}])
def test_every_game_can_be_played_with_a_condition(game):
    run = told("class", **game)
    batches = one_scene_twice(2, "class")
    steps = [batches] if game.get("critic_steps") else batches[:1]
    for images in range(4):
        run.ctx.prepare(0, images, 0.0, Pix2Pix().variant(run.config, images))
        run.updater.step(steps, [run.ctx])
    assert all(parameter.isfinite().all() for net in run.nets.values() for parameter in net.parameters())


def test_clipping_leaves_the_reading_of_the_condition_alone():
    run = told("class", objective="wgan")
    run.run(one_scene_twice(1, "class"), 1)
    bounds = {name: float(p.detach().abs().max()) for name, p in run.nets["D"].named_parameters()}
    assert max(bound for name, bound in bounds.items() if name.startswith("network.")) <= 0.01 + 1e-7
    assert bounds["condition.table.weight"] > 0.1


@pytest.mark.parametrize(("name", "kind", "high"), [("class", "label", 2), ("text", "text", 4)])
def test_the_model_has_a_port_for_the_condition(name, kind, high):
    run = told(name)
    (export,) = Pix2Pix().exports(run.config, copy.deepcopy(run.nets), run.facts)
    image, port = export.inputs
    assert (image.name, port.name, port.kind, port.domain, port.high) == ("image", kind, kind, kind, high)


@pytest.mark.parametrize("name", ["class", "text"])
def test_preview_and_judgement_are_told_the_condition(name):
    run = told(name, norm="none")
    batch = one_scene_twice(1, name)[0]
    first, second = Pix2Pix().preview(run.nets, batch, run.ctx)["A to B"]
    assert not torch.equal(first, second)
    real = Pix2Pix().judge(run.nets, batch | {"b": batch["a"]}, run.ctx)["b"]
    assert real.shape == (2,)
    assert real[0] != real[1]


@pytest.mark.parametrize(("name", "advice"), [("class", "give --labels folders"), ("text", "with --captions FILE")])
def test_a_condition_that_the_data_does_not_have_is_refused(name, advice):
    with pytest.raises(ConfigError, match=advice):
        Pix2Pix().networks(Pix2PixConfig(**SMALL, condition=name), FACTS)


def test_captions_need_a_width_that_their_readers_heads_can_share():
    with pytest.raises(ConfigError, match="multiple of 4"):
        told("text", condition_width=6)


@pytest.mark.parametrize("generator", ["unet", "resnet"])
@torch.no_grad()
def test_resizing_leaves_no_checkerboard_on_even_ground(generator):
    """A transposed convolution weighs neighbours differently; a resized map has equal ones."""

    def roughness(upsampling: str) -> float:
        run = training(generator=generator, depth=2, blocks=1, upsampling=upsampling, norm="none", dropout=False)
        for layer in run.nets["G"].modules():
            if isinstance(layer, torch.nn.Conv2d | torch.nn.ConvTranspose2d):
                torch.nn.init.normal_(layer.weight, std=layer.weight[0].numel() ** -0.5)
        middle = run.nets["G"](torch.full((1, 3, SIDE, SIDE), 0.3))[:, :, 28:36, 28:36]
        return float((middle - middle.mean((2, 3), keepdim=True)).abs().max())

    assert roughness("resize") < 1e-5
    assert roughness("transpose") > 1e-3


def test_resized_generators_learn():
    run = training(upsampling="resize", lr=1e-3)
    run.run(PAIRED, 40)
    assert run.mean("l1", slice(-8, None)) < 0.6 * run.mean("l1", slice(0, 8))
    assert sum(isinstance(layer, ResizeConvolution) for layer in run.nets["G"].modules()) == 6


def test_paper_is_the_published_training():
    recipe = Recipe.default(Pix2Pix()).preset("paper")
    config, data, how = recipe.config, recipe.data, recipe.training
    assert (config.generator, config.depth, config.norm, config.dropout) == ("unet", 8, "batch", True)
    assert (config.ngf, config.ndf, config.layers_d) == (64, 64, 3)
    assert (config.objective, config.lambda_l1, config.export_statistics) == ("vanilla", 100, "batch")
    assert (config.lr, config.beta1, config.beta2, config.ema_half_life) == (2e-4, 0.5, 0.999, 0)
    assert (data.load_size, data.crop_size, data.preprocess, data.flip) == (286, 256, "resize_and_crop", True)
    assert (how.batch, how.epochs, how.decay_epochs, how.schedule) == (1, 100, 100, "linear")
    assert recipe.to_json() == Recipe.default(Pix2Pix()).to_json()


def test_the_defaults_build_the_published_networks():
    with torch.device("meta"):
        nets = Pix2Pix().networks(Pix2PixConfig(), Facts(samples=8, height=256, width=256))
    counts = {name: sum(p.numel() for p in net.parameters()) for name, net in nets.items()}
    assert counts == {"G": 54_413_955, "D": 2_768_705}


@pytest.mark.parametrize("name", ["quick", "balanced"])
def test_other_presets_cost_less_than_the_paper_and_fit_their_crop(name):
    recipe, paper = (Recipe.default(Pix2Pix()).preset(preset) for preset in (name, "paper"))
    assert recipe.training.epochs < paper.training.epochs
    assert recipe.data.crop_size % 2**recipe.config.depth == 0
