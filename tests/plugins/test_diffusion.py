"""Diffusion: it learns, conditions have a say, the Model is the sampler in torch, and `paper` is the paper."""

import copy
import math
from pathlib import Path

import pytest
import torch
from translator_diffusion.config import DiffusionConfig
from translator_diffusion.family import ClassDiffusion, Diffusion, PairedDiffusion, TextDiffusion, warm_up
from translator_diffusion.networks import Guided

from tests.nn.networks import lively, num_parameters
from tests.plugins import tiny_diffusion as tiny
from tests.plugins.test_pages import row
from tests.plugins.training import Training, pictures
from translator.api import Facts, check_family, fields
from translator.errors import ConfigError
from translator.nn.diffusion import sample
from translator.train.recipe import Recipe

SIDE = 8
FACTS = Facts(samples=8, height=SIDE, width=SIDE, classes=("a", "b", "c"), vocabulary=tuple("_<?rgb"), length=4)
TEXTS = torch.tensor([[1, 3, 0, 0], [1, 4, 5, 0], [1, 5, 0, 0], [1, 3, 4, 5]])
A = pictures(4, SIDE, seed=1)
BATCH = {"image": A, "a": A, "b": -A, "label": torch.tensor([0, 1, 2, 0]), "text": TEXTS, "index": torch.arange(4)}
FAMILIES = [tiny.TinyDiffusion, tiny.TinyPairedDiffusion, tiny.TinyClassDiffusion, tiny.TinyTextDiffusion]
GUIDED = [tiny.TinyClassDiffusion, tiny.TinyTextDiffusion]


def training(family: type = tiny.TinyDiffusion, dtype: torch.dtype = torch.float32, **changes: object) -> Training:
    return Training(family(), family.Config(dropout=0.0, **changes), FACTS, dtype)


def exported(run: Training, **changes: object):
    config = run.config.changed(changes, "test")
    (export,) = run.family.exports(config, {name: copy.deepcopy(net).eval() for name, net in run.nets.items()}, FACTS)
    return export


def looped(export, x: torch.Tensor, steps: int, *told: torch.Tensor) -> torch.Tensor:
    for step in range(steps):
        x = export.network(x, torch.tensor([step]), torch.tensor([steps]), *told)
    return x


@pytest.mark.parametrize(("family", "prediction"), list(zip(FAMILIES, ["eps", "v", "x0", "eps"], strict=True)))
def test_learns_to_predict(family, prediction):
    run = training(family, prediction=prediction, noise_schedule="cosine", min_snr_gamma=5.0, lr=3e-3)
    run.run([BATCH], 40)
    assert set(run.log[0]) == {"loss", "mse"}
    assert run.mean("mse", slice(-10, None)) < 0.75 * run.mean("mse", slice(0, 5))


def test_without_bounded_weights_the_loss_is_the_mean_square_of_the_noise():
    log = training(dtype=torch.float64).run([BATCH], 1)
    assert log[0]["loss"] == log[0]["mse"] == pytest.approx(1, abs=0.1)
    weighted = training(min_snr_gamma=5.0).run([BATCH], 1)
    assert weighted[0]["loss"] < weighted[0]["mse"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("family", "settings"),
    [
        (tiny.TinyDiffusion, {"config.prediction": "x0", "config.eta": 1.0}),
        (tiny.TinyPairedDiffusion, {}),
        (tiny.TinyClassDiffusion, {"config.prediction": "v", "config.noise_schedule": "cosine"}),
        (tiny.TinyTextDiffusion, {"config.min_snr_gamma": 5.0}),
    ],
)
def test_conforms(family, settings):
    report = check_family(family, settings=settings)
    assert "FAIL" not in report
    assert "steps" in report


@pytest.mark.parametrize("prediction", ["eps", "v", "x0"])
def test_the_model_is_the_sampler_in_torch(prediction):
    run = training(prediction=prediction)
    lively(run.nets["U"])
    export, x = exported(run), torch.randn(2, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(3))
    assert (export.name, [port.name for port in export.inputs], export.loop.bound) == ("sample", ["noise"], 100)
    with torch.no_grad():
        expected = sample(run.nets["schedule"], run.nets["U"].eval(), x, prediction=prediction, steps=7)
        torch.testing.assert_close(looped(export, x, 7), expected)
    assert expected.abs().max() <= 1


def test_pairs_stand_beside_the_noise_and_keep_their_size():
    run = training(tiny.TinyPairedDiffusion)
    lively(run.nets["U"])
    export, x = exported(run), torch.randn(1, 3, 4, 12, generator=torch.Generator().manual_seed(3))
    noise, image = export.inputs
    assert (export.name, noise.shape, image.domain, image.multiple_of) == ("a2b", (3, "H", "W"), "a", 2)
    with torch.no_grad():
        first, second = (looped(export, x, 3, torch.full_like(x, shade)) for shade in (-0.5, 0.5))
    assert first.shape == x.shape
    assert (first - second).abs().max() > 0.01


@pytest.mark.parametrize("family", GUIDED)
def test_guidance_goes_from_no_condition_through_it_and_beyond(family):
    net = lively(training(family).nets["U"]).eval()
    told, x, t = BATCH[family.told], torch.randn(4, 3, SIDE, SIDE), torch.tensor([40])
    with torch.no_grad():
        free, conditioned = net(x, t, net.nothing(told)), net(x, t, told)
        assert (conditioned - free).abs().mean() > 1e-3
        for guidance in (0.0, 1.0, 3.5):
            guided = Guided(net)(x, t, told, torch.tensor([guidance]))
            torch.testing.assert_close(guided, free + guidance * (conditioned - free), rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("family", GUIDED)
def test_the_condition_is_hidden_from_the_share_that_was_asked_for(family):
    run = training(family, drop_condition=0.3)
    told = BATCH[family.told][1:2]
    batch = {family.told: told.expand(2000, *told.shape[1:])}
    (shown,) = run.family.taught(run.nets["U"], batch, run.ctx)
    nothing = run.nets["U"].nothing(told)[0]
    hidden = torch.stack([torch.equal(row, nothing) * torch.ones(()) for row in shown])
    assert float(hidden.mean()) == pytest.approx(0.3, abs=0.04)
    assert sum(torch.equal(row, told[0]) for row in shown) + int(hidden.sum()) == 2000
    run = training(family, drop_condition=0.0)
    assert torch.equal(run.family.taught(run.nets["U"], batch, run.ctx)[0], batch[family.told])


@pytest.mark.parametrize(("family", "high"), [(tiny.TinyClassDiffusion, 3), (tiny.TinyTextDiffusion, 4)])
def test_a_model_is_told_its_condition_and_how_far_to_go(family, high):
    noise, told, guidance = exported(training(family, guidance=2.5)).inputs
    assert noise.shape == (3, SIDE, SIDE)
    assert (told.name, told.kind, told.high, told.domain) == (family.told, family.told, high, family.told)
    assert (guidance.name, guidance.low, guidance.high, guidance.default) == ("guidance", 1, 10, 2.5)


def test_a_class_is_learned():
    """Two classes, dark and bright: after some seconds of nothing else, samples have the shade of their class."""
    run = training(tiny.TinyClassDiffusion, prediction="v", multipliers="1", timesteps=20, lr=1e-2)
    label = torch.tensor([0, 1] * 4)
    shades = (label * 1.2 - 0.6).reshape(-1, 1, 1, 1).expand(8, 3, 4, 4)
    run.run([{"image": shades, "label": label, "index": torch.arange(8)}], 60)
    x = torch.randn(8, 3, 4, 4, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        drawn = looped(exported(run), x, 10, label, torch.tensor([2.0]))
    assert drawn.mean((1, 2, 3)).sign().tolist() == (label * 2 - 1).tolist()


@pytest.mark.parametrize("family", FAMILIES)
def test_previews_are_pictures_beside_the_data(family):
    run = training(family, eta=1.0)
    nets = {name: net.eval() for name, net in run.nets.items()}
    run.ctx.prepare(0, 0, 0.0, 0)
    columns = run.family.preview(nets, BATCH, run.ctx)
    assert list(columns) == (["A", "A to B", "B"] if family is tiny.TinyPairedDiffusion else ["Data", "Sample"])
    assert all(column.shape == A.shape and column.abs().max() <= 1 for column in columns.values())


def test_the_learning_rate_rises_and_stays_or_follows_the_training():
    factor = warm_up(4)
    assert [factor(0.5, step) for step in (0, 1, 3, 100)] == [0.25, 0.5, 1, 1]
    assert warm_up(0) is None
    optim = training(max_norm=0.7).family.optimizers(DiffusionConfig(), training().nets)["U"]
    assert optim.clip_norm == 1


@pytest.mark.parametrize(("height", "width"), [(0, 0), (0, 8), (7, 8), (8, 5)])
def test_pictures_of_sizes_that_do_not_fit_are_refused(height, width):
    with pytest.raises(ConfigError, match="crop_size"):
        Diffusion().networks(tiny.TinyConfig(), Facts(samples=8, height=height, width=width))


@pytest.mark.parametrize("text", ["", "1,,2", "0,1", "1,2.5", "a", "1,99", "1,1,1,1,1,1,1,1,1"])
def test_multipliers_are_numbers_with_commas(text):
    with pytest.raises(ConfigError, match="commas between"):
        DiffusionConfig.parse({"multipliers": text}, "test")


def test_multipliers_may_be_written_with_spaces():
    assert DiffusionConfig(multipliers="1, 2 ,4").levels == (1, 2, 4)


def test_heads_have_to_divide_the_width_of_the_text():
    with pytest.raises(ConfigError, match="text_heads"):
        TextDiffusion().networks(tiny.TinyTextConfig(text_heads=3), FACTS)


def test_the_defaults_build_the_published_network():
    with torch.device("meta"):
        nets = Diffusion().networks(DiffusionConfig(), Facts(samples=8, height=32, width=32))
    assert num_parameters(nets["U"]) == 35_746_307


@pytest.mark.parametrize("family", [Diffusion, PairedDiffusion, ClassDiffusion, TextDiffusion])
def test_paper_is_the_published_training(family):
    recipe = Recipe.default(family()).preset("paper")
    config, data, how = recipe.config, recipe.data, recipe.training
    assert (config.width, config.levels, config.blocks, config.attention) == (128, (1, 2, 2, 2), 2, 16)
    assert (config.dropout, config.timesteps, config.noise_schedule, config.prediction) == (0.1, 1000, "linear", "eps")
    assert (config.min_snr_gamma, config.eta, config.variance, config.sampling_steps) == (0, 1, "large", 1000)
    assert (config.lr, config.beta1, config.beta2, config.warmup, config.max_norm) == (2e-4, 0.9, 0.999, 5000, 1)
    assert math.exp(math.log(0.5) * 128 / config.ema_half_life) == pytest.approx(0.9999, abs=1e-9)
    assert (data.load_size, data.crop_size, data.flip, how.batch) == (32, 32, True, 128)
    assert how.epochs * 50_000 / how.batch == 800_000


@pytest.mark.parametrize("name", ["quick", "balanced"])
@pytest.mark.parametrize("family", [Diffusion, PairedDiffusion])
def test_other_presets_build_smaller_networks_that_fit_their_crop(family, name):
    recipe = Recipe.default(family()).preset(name)
    side = recipe.data.crop_size
    with torch.device("meta"):
        nets = family().networks(recipe.config, Facts(samples=8, height=side, width=side))
    assert num_parameters(nets["U"]) < 35_746_307


def test_the_page_lists_every_setting():
    page = Path(__file__).parents[2] / "docs" / "families" / "diffusion.md"
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    settings = {setting.path: setting for family in (Diffusion, TextDiffusion) for setting in fields(family.Config)}
    assert lines == [row(setting) for setting in settings.values()]
