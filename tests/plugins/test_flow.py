"""Flow: it becomes likelier, sampling inverts encoding, the likelihood is counted right, presets are their papers."""

import copy
import math

import pytest
import torch
from translator_flow.config import FlowConfig
from translator_flow.family import Flow, warm_up
from translator_flow.networks import continuous, flow_of

from tests.nn.networks import num_parameters
from tests.plugins.training import Training, pictures
from translator.api import Facts, check_family
from translator.errors import ConfigError
from translator.nn.flow import log_density
from translator.nn.glow import ActNorm
from translator.nn.likelihood import on_levels
from translator.train.recipe import Recipe

SIDE = 8
DIMS = 3 * SIDE * SIDE
FACTS = Facts(samples=8, height=SIDE, width=SIDE)
REALNVP = {"architecture": "realnvp", "width": 4, "blocks": 1, "levels": 2}
GLOW = {"architecture": "glow", "width": 8, "steps": 2, "levels": 2, "preprocessing": "centred"}
BATCH = {"image": on_levels(pictures(8, SIDE, seed=1)), "index": torch.arange(8)}
BOTH = pytest.mark.parametrize("settings", [REALNVP, GLOW | {"learned_priors": True}], ids=["realnvp", "glow"])


def training(**settings: object) -> Training:
    run = Training(Flow(), FlowConfig(**settings), FACTS)
    run.ctx.prepare(0, -1, 0.0, 0)
    with torch.no_grad():
        Flow().initialise(run.config, run.nets, BATCH, run.ctx)
    return run


def exported(run: Training):
    nets = {name: copy.deepcopy(net).eval() for name, net in run.nets.items()}
    return {export.name: export for export in Flow().exports(run.config, nets, FACTS)}


@pytest.fixture(scope="module")
def trained() -> dict[str, Training]:
    runs = {"realnvp": training(**REALNVP, lr=5e-3), "glow": training(**GLOW, mixing="plain", lr=5e-3)}
    for run in runs.values():
        run.run([BATCH], 40)
        run.nets["F"].eval()
    return runs


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        {"config.width": 4, "config.blocks": 1, "config.levels": 1},
        {
            "config.architecture": "glow",
            "config.levels": 2,
            "config.width": 8,
            "config.steps": 1,
            "config.mixing": "plain",
            "config.preprocessing": "centred",
            "config.learned_priors": True,
            "config.grey": True,
            "config.warmup": 4,
        },
    ],
    ids=["realnvp", "glow"],
)
def test_conforms(settings):
    report = check_family(Flow, settings=settings)
    assert "FAIL" not in report
    assert "encode" in report


@pytest.mark.parametrize("name", ["realnvp", "glow"])
def test_pictures_become_likelier(trained, name):
    log = trained[name].log
    assert set(log[0]) == {"nll", "bits_per_dim"}
    assert log[-1]["bits_per_dim"] < log[0]["bits_per_dim"] - 0.7


@BOTH
def test_bits_count_the_density_of_dequantised_values(settings):
    run = training(**settings)
    reference, ctx = copy.deepcopy(run.nets), run.ctx
    scalars = run.run([BATCH], 1)[0]
    ctx.prepare(0, 0, 0.0, 0)
    x = ((BATCH["image"] + 1) * 127.5 + ctx.rand(8, 3, SIDE, SIDE)) / 256
    with torch.no_grad():
        density = float(log_density(flow_of(reference), x).mean())
    assert scalars["bits_per_dim"] == pytest.approx(8 - density / (DIMS * math.log(2)), rel=1e-5)
    assert scalars["nll"] == pytest.approx(scalars["bits_per_dim"] * DIMS * math.log(2), rel=1e-6)


def test_noise_takes_no_less_than_eight_bits():
    """Uniform levels have an entropy of 8 bits; no model may claim less on average over fresh ones."""
    run = training(**GLOW, lr=5e-3)
    generator = torch.Generator().manual_seed(0)
    fresh = [{"image": torch.randint(256, (8, 3, SIDE, SIDE), generator=generator) / 127.5 - 1} for _ in range(40)]
    run.run(fresh, 40)
    assert run.mean("bits_per_dim", slice(-5, None)) > 7.99


def test_dequantised_values_are_drawn_anew_within_their_level():
    config, generator = FlowConfig(), torch.Generator().manual_seed(0)
    first, second = (
        continuous(config, BATCH["image"], torch.rand(BATCH["image"].shape, generator=generator)) for _ in "ab"
    )
    assert not torch.equal(first, second)
    level = ((BATCH["image"] + 1) * 127.5).round()
    assert torch.equal((first * 256).floor(), level)
    assert torch.equal((second * 256).floor(), level)


@pytest.mark.parametrize("name", ["realnvp", "glow"])
def test_what_is_encoded_is_decoded_to_the_same_levels(trained, name):
    exports = exported(trained[name])
    with torch.no_grad():
        code = exports["encode"].network(BATCH["image"])
        back = exports["decode"].network(code)
    assert code.shape == (8, DIMS)
    torch.testing.assert_close(on_levels(back), BATCH["image"], rtol=0, atol=1e-5)
    torch.testing.assert_close(
        Flow().encode(trained[name].config, trained[name].nets, BATCH["image"], trained[name].ctx),
        code,
        rtol=0,
        atol=1e-3,
    )


def test_the_middle_of_the_values_of_a_level_stands_for_it(trained):
    """So that the code of a picture is the code of its dequantised values without their noise."""
    run = trained["glow"]
    middle = continuous(run.config, BATCH["image"], torch.full_like(BATCH["image"], 0.5))
    with torch.no_grad():
        expected = flow_of(run.nets)(middle)[0]
        found = Flow().encode(run.config, run.nets, BATCH["image"], run.ctx)
    torch.testing.assert_close(found, expected, rtol=0, atol=1e-4)


@pytest.mark.parametrize("name", ["realnvp", "glow"])
def test_exports_a_model_that_draws_one_that_encodes_and_one_that_decodes(trained, name):
    exports = exported(trained[name])
    assert list(exports) == ["sample", "encode", "decode"]
    noise, temperature = exports["sample"].inputs
    (latent,), (code,) = exports["decode"].inputs, exports["encode"].outputs
    assert (noise.kind, noise.shape) == ("noise", (DIMS,))
    assert (temperature.kind, temperature.low, temperature.high, temperature.default) == ("number", 0, 1.5, 1)
    assert (
        (latent.name, latent.kind, latent.shape) == (code.name, code.kind, code.shape) == ("latent", "tensor", (DIMS,))
    )
    z = torch.randn(2, DIMS, generator=torch.Generator().manual_seed(0))
    sample, decode = exports["sample"].network, exports["decode"].network
    with torch.no_grad():
        torch.testing.assert_close(sample(z, torch.tensor([0.5])), decode(0.5 * z))
        cold = sample(z, torch.zeros(1))
    torch.testing.assert_close(cold[0], cold[1])


def test_samples_scatter_more_the_higher_the_temperature(trained):
    sample = exported(trained["glow"])["sample"].network
    z = torch.randn(16, DIMS, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        spreads = [float(sample(z, torch.tensor([t])).std(0).mean()) for t in (0.3, 0.6, 1.0)]
    assert spreads[0] < spreads[1] < spreads[2]


def test_pictures_of_other_sizes_are_resized_before_they_are_encoded(trained):
    network = exported(trained["glow"])["encode"].network
    large = torch.nn.functional.interpolate(BATCH["image"], (2 * SIDE, 3 * SIDE), mode="nearest")
    with torch.no_grad():
        assert network(large).shape == (8, DIMS)


def test_the_first_batch_normalises_activations():
    run = training(**GLOW)
    norms = [layer for layer in run.nets["F"].modules() if isinstance(layer, ActNorm)]
    assert norms
    assert all(bool((norm.log_scale != 0).any()) for norm in norms)


@BOTH
def test_grey_pictures_have_a_third_of_the_values_and_are_shown_in_three_channels(settings):
    run = training(**settings, grey=True)
    log = run.run([BATCH], 2)
    assert log[0]["nll"] == pytest.approx(log[0]["bits_per_dim"] * SIDE * SIDE * math.log(2), rel=1e-6)
    exports = exported(run)
    assert exports["sample"].inputs[0].shape == (SIDE * SIDE,)
    grey = BATCH["image"].mean(1, keepdim=True).expand(-1, 3, -1, -1)
    with torch.no_grad():
        back = exports["decode"].network(exports["encode"].network(on_levels(grey)))
    torch.testing.assert_close(on_levels(back), on_levels(grey), rtol=0, atol=1e-5)


@BOTH
def test_preview_shows_pictures_beside_new_ones(settings):
    run = training(**settings, grey=True)
    run.nets["F"].eval()
    with torch.no_grad():
        columns = Flow().preview(run.nets, BATCH, run.ctx)
    assert list(columns) == ["picture", "new"]
    assert {tuple(column.shape) for column in columns.values()} == {(8, 3, SIDE, SIDE)}


def test_only_the_lengths_of_normalised_weights_decay():
    groups = training(**REALNVP, weight_decay=0.1).updater.players["flow"].groups
    assert [group["weight_decay"] for group in groups] == [0.0, 0.1]
    assert sum(p.numel() for group in groups for p in group["params"]) == num_parameters(training(**REALNVP).nets["F"])
    assert [group["weight_decay"] for group in training(**GLOW).updater.players["flow"].groups] == [0.0]


def test_the_learning_rate_rises_over_the_updates_that_are_set():
    assert warm_up(0) is None
    factor = warm_up(4)
    assert factor is not None
    assert [factor(0.0, step) for step in (0, 1, 3, 9)] == [0.25, 0.5, 1, 1]


@pytest.mark.parametrize(
    ("facts", "settings", "advice"),
    [(Facts(8, 0, 0), REALNVP, "crops"), (Facts(8, 12, 12), GLOW | {"levels": 3}, "crop_size")],
)
def test_pictures_it_cannot_take_are_refused(facts, settings, advice):
    with pytest.raises(ConfigError, match=advice):
        Flow().networks(FlowConfig(**settings), facts)


@pytest.mark.parametrize(
    ("name", "count"), [("quick", 0), ("balanced", 0), ("paper", 19_631_640), ("glow", 44_050_752)]
)
def test_presets_build_and_those_of_the_papers_have_the_published_counts(name, count):
    recipe = Recipe.default(Flow()).preset(name)
    with torch.device("meta"):
        nets = Flow().networks(recipe.config, Facts(8, recipe.data.crop_size, recipe.data.crop_size))
    assert num_parameters(nets["F"]) == count or not count


def test_the_presets_of_the_papers_are_the_published_trainings():
    paper, glow = (Recipe.default(Flow()).preset(name) for name in ("paper", "glow"))
    config = paper.config
    assert config == FlowConfig()
    assert (config.lr, config.max_norm, config.weight_decay, config.preprocessing) == (1e-3, 100, 5e-5, "logit")
    assert (paper.training.batch, paper.training.epochs, paper.data.flip) == (64, 100, True)
    assert (glow.config.steps, glow.config.levels, glow.config.width, glow.config.temperature) == (32, 3, 512, 0.7)
    assert glow.config.warmup * glow.training.batch == pytest.approx(500_000, rel=1e-3)
