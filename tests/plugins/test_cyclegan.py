"""CycleGAN: it learns, it updates what it says, joining passes changes nothing, and `paper` is the paper."""

import copy

import pytest
import torch
from translator_cyclegan.config import CycleGanConfig
from translator_cyclegan.family import CycleGan
from translator_cyclegan.losses import generators, translate

from benchmarks.plain_cyclegan import PlainCycleGan
from tests.plugins.training import Training, batches, changed, pictures, weights
from translator.api import Facts
from translator.errors import ConfigError
from translator.nn.noise import Noise, drawing_from
from translator.nn.patchgan import PatchDiscriminator
from translator.train.recipe import Recipe

SIDE = 32
FACTS = Facts(samples=8, height=SIDE, width=SIDE)
SMALL = {"blocks": 1, "ngf": 8, "ndf": 8, "layers_d": 2, "pool": 4}
UNPAIRED = batches(8, SIDE, paired=False)

GOLDEN = [
    {
        "G": 13.5923568,
        "G_a2b": 0.724103944,
        "G_b2a": 0.830775893,
        "cycle_a": 0.33379167,
        "cycle_b": 0.468771981,
        "identity_a": 0.334484132,
        "identity_b": 0.467883959,
        "D_a": 0.396965395,
        "D_b": 0.4385169,
    },
    {
        "G": 12.2470997,
        "G_a2b": 0.705008862,
        "G_b2a": 0.778661347,
        "cycle_a": 0.314682888,
        "cycle_b": 0.402144662,
        "identity_a": 0.317941143,
        "identity_b": 0.401089649,
        "D_a": 0.418605615,
        "D_b": 0.418941328,
    },
    {
        "G": 13.362645,
        "G_a2b": 0.688319124,
        "G_b2a": 0.783625587,
        "cycle_a": 0.350583177,
        "cycle_b": 0.441252514,
        "identity_a": 0.360394902,
        "identity_b": 0.434073765,
        "D_a": 0.560566114,
        "D_b": 0.352858114,
    },
    {
        "G": 12.5800119,
        "G_a2b": 0.606857957,
        "G_b2a": 0.85744248,
        "cycle_a": 0.326736922,
        "cycle_b": 0.413834242,
        "identity_a": 0.326214748,
        "identity_b": 0.415785221,
        "D_a": 0.428293632,
        "D_b": 0.319412266,
    },
]


def training(**changes: object) -> Training:
    return Training(CycleGan(), CycleGanConfig(**SMALL | changes), FACTS)


def test_learns_to_come_back_and_to_leave_the_target_alone():
    run = training(lr=1e-3)
    run.run(UNPAIRED, 48)
    first, last = slice(0, 8), slice(-8, None)
    for name in ("G", "cycle_a", "cycle_b", "identity_a", "identity_b"):
        assert run.mean(name, last) < 0.7 * run.mean(name, first), name


@pytest.mark.parametrize("objective", ["vanilla", "lsgan", "hinge", "wgan"])
@pytest.mark.parametrize("norm", ["instance", "batch", "none"])
def test_every_objective_and_norm_trains(objective, norm):
    run = training(objective=objective, norm=norm, lr=1e-3)
    first, *_, last = run.run(UNPAIRED[:1], 6)
    assert all(abs(value) < 100 for scalars in run.log for value in scalars.values())
    assert last["cycle_a"] + last["cycle_b"] < first["cycle_a"] + first["cycle_b"]


def test_logs_every_term_by_name():
    terms = {"G", "G_a2b", "G_b2a", "cycle_a", "cycle_b", "identity_a", "identity_b", "D_a", "D_b"}
    terms |= {"divergence_a", "divergence_b"}
    assert set(training().run(UNPAIRED, 1)[0]) == terms
    assert set(training(lambda_identity=0).run(UNPAIRED, 1)[0]) == terms - {"identity_a", "identity_b"}


def test_the_losses_of_the_first_steps_are_what_they_were():
    """In float64, so that machines agree; a change of these numbers is a change of the training."""
    run = Training(CycleGan(), CycleGanConfig(**SMALL), FACTS, torch.float64)
    for step, expected in zip(run.run(UNPAIRED, len(GOLDEN)), GOLDEN, strict=True):
        assert {name: step[name] for name in expected} == pytest.approx(expected, rel=1e-4)


def test_the_generators_loss_is_the_papers_sum():
    scalars = training(lambda_cycle=7.0, lambda_identity=0.3).run(UNPAIRED, 1)[0]
    cycles, identities = scalars["cycle_a"] + scalars["cycle_b"], scalars["identity_a"] + scalars["identity_b"]
    expected = scalars["G_a2b"] + scalars["G_b2a"] + 7 * cycles + 7 * 0.3 * identities
    assert scalars["G"] == pytest.approx(expected, rel=1e-6)


def test_trains_as_the_plain_loop_of_the_benchmark_does():
    config = CycleGanConfig(**SMALL | {"ngf": 64, "ndf": 64, "layers_d": 3})
    ours, plain = Training(CycleGan(), config, FACTS, torch.float64), PlainCycleGan(1, torch.device("cpu"))
    for name in ("G_a2b", "G_b2a", "D_a", "D_b"):
        getattr(plain, name).double().load_state_dict(ours.nets[name].state_dict())
    weighted = {"cycle_a": 10, "cycle_b": 10, "identity_a": 5, "identity_b": 5}
    for step, batch in zip(ours.run(UNPAIRED, 3), UNPAIRED, strict=False):
        expected = plain.step(batch["a"].double(), batch["b"].double())
        assert {name: weighted.get(name, 1) * step[name] for name in expected} == pytest.approx(expected, rel=1e-5)


def test_each_update_moves_its_own_networks_and_leaves_no_gradient():
    class GeneratorsOnly(CycleGan):
        def step(self, nets, batch, ctx):
            yield next(super().step(nets, batch, ctx))
            return {}

    config = CycleGanConfig(**SMALL)
    half, whole = Training(GeneratorsOnly(), config, FACTS), Training(CycleGan(), config, FACTS)
    before = {name: weights(net) for name, net in half.nets.items()}
    half.run(UNPAIRED, 1)
    whole.run(UNPAIRED, 1)
    moved = {name for name, net in half.nets.items() if changed(net, before[name])}
    assert moved == {"G_a2b", "G_b2a"}
    assert {name for name, net in whole.nets.items() if changed(net, before[name])} == {*moved, "D_a", "D_b"}
    assert not changed(whole.nets["G_a2b"], weights(half.nets["G_a2b"]))
    assert all(p.grad is None for run in (half, whole) for net in run.nets.values() for p in net.parameters())


@pytest.mark.parametrize("identity", [True, False])
def test_joined_passes_equal_separate_ones_in_value_and_gradient(identity):
    nets = {name: net.double() for name, net in training().nets.items()}
    a, b = UNPAIRED[0]["a"].double(), UNPAIRED[0]["b"].double()
    parameters = [p for name in ("G_a2b", "G_b2a") for p in nets[name].parameters()]
    outcomes = []
    for joined in (True, False):
        made = translate(nets, a, b, identity=identity, joined=joined)
        tensors = [tensor for tensor in vars(made).values() if tensor is not None]
        assert len(tensors) == (6 if identity else 4)
        loss = sum(tensor.square().sum() for tensor in tensors)
        outcomes.append((tensors, torch.autograd.grad(loss, parameters)))
    for one, other in zip(*outcomes, strict=True):
        for x, y in zip(one, other, strict=True):
            torch.testing.assert_close(x, y)


@pytest.mark.parametrize(
    ("changes", "calls"), [({}, 3), ({"norm": "none"}, 3), ({"norm": "batch"}, 6), ({"dropout": True}, 6)]
)
def test_passes_are_joined_only_where_pictures_do_not_influence_each_other(changes, calls):
    run = training(**changes)
    counted = []
    for name in ("G_a2b", "G_b2a"):
        run.nets[name].register_forward_hook(lambda *_: counted.append(1))
    with drawing_from(Noise(torch.Generator())):
        generators(run.nets, UNPAIRED[0], run.ctx)
    assert len(counted) == calls


def test_discriminators_judge_pictures_of_the_pool():
    run = training(pool=2)
    run.run(UNPAIRED, 5)
    assert int(run.nets["pool_a"].kept) == int(run.nets["pool_b"].kept) == 2
    assert not torch.equal(run.nets["pool_a"].pictures, run.nets["pool_b"].pictures)


GAMES = [
    {"objective": "wgan", "control": "gradient_penalty"},
    {"objective": "hinge", "control": "spectral"},
    {"objective": "fgan_js", "control": "r1", "norm": "none"},
    {"label_smoothing": 0.1, "instance_noise": 0.1, "augment_cutout": True, "lr_d": 1e-4},
]


@pytest.mark.parametrize("game", GAMES)
def test_every_control_and_stabiliser_can_be_had(game):
    run = training(**game, lr=1e-3)
    first, *_, last = run.run(UNPAIRED[:1], 6)
    assert last["cycle_a"] + last["cycle_b"] < first["cycle_a"] + first["cycle_b"]
    assert ({"penalty_a", "penalty_b"} <= set(first)) == (game.get("control") == "gradient_penalty")
    assert {"divergence_a", "divergence_b"} <= set(first)


def test_the_discriminators_are_updated_once_for_each_batch():
    run, order = training(critic_steps=3), []
    apply = run.updater._apply
    run.updater._apply = lambda player: (order.append(player.name), apply(player))
    assert CycleGan().batches(run.config, 0) == 3
    run.updater.step([UNPAIRED[:3]], [run.ctx])
    assert order == ["generators"] + ["discriminators"] * 3


def test_a_gradient_penalty_needs_pictures_of_one_size():
    with pytest.raises(ConfigError, match="these vary; crop them"):
        CycleGan().networks(CycleGanConfig(**SMALL | {"pool": 0, "control": "gradient_penalty"}), Facts(8, 0, 0))


def test_wgan_keeps_its_critics_clipped():
    run = training(objective="wgan", clip=0.005)
    run.run(UNPAIRED, 2)
    for name, net in run.nets.items():
        bound = max((float(p.detach().abs().max()) for p in net.parameters()), default=0.0)
        assert bound <= 0.005 if name.startswith("D_") else bound == 0 or bound > 0.01


def test_averages_generators_where_a_half_life_is_set():
    assert training().updater.averages == {}
    run = training(ema_half_life=10.0, lr=1e-2)
    start = weights(run.nets["G_a2b"])
    run.run(UNPAIRED, 3)
    average = run.updater.averages["G_a2b"].average
    assert set(run.updater.averages) == {"G_a2b", "G_b2a"}
    travelled = [float((p - q).norm()) for p, q in zip(weights(run.nets["G_a2b"]), start, strict=True)]
    followed = [float((p - q).norm()) for p, q in zip(weights(average), start, strict=True)]
    assert 0 < sum(followed) < 0.5 * sum(travelled)


def test_exports_both_directions():
    run = training(dropout=True, norm="batch")
    nets = copy.deepcopy(run.nets)
    exports = CycleGan().exports(run.config, nets, FACTS)
    assert [export.name for export in exports] == ["a2b", "b2a"]
    for export, source, target in zip(exports, "ab", "ba", strict=True):
        (port,), (result,) = export.inputs, export.outputs
        assert (port.name, port.domain, port.multiple_of, port.minimum) == ("image", source, 4, 8)
        assert (result.name, result.domain) == ("output", target)
        assert export.whole_image
        x = pictures(2, port.minimum, seed=5)
        assert export.network(x).shape == x.shape
        torch.testing.assert_close(export.network(x)[:1], export.network(x[:1]))
    assert not torch.equal(exports[0].network(x), exports[1].network(x))


def test_tiles_are_safe_only_without_normalisation():
    run = training(norm="none")
    assert not any(export.whole_image for export in CycleGan().exports(run.config, run.nets, FACTS))


def test_preview_shows_both_ways_and_changes_nothing():
    run = training(norm="batch", dropout=True)
    before = copy.deepcopy(run.nets["G_a2b"].state_dict())
    columns = CycleGan().preview(run.nets, UNPAIRED[0], run.ctx)
    assert list(columns) == ["A", "A to B", "A again", "B", "B to A", "B again"]
    exported = CycleGan().exports(run.config, copy.deepcopy(run.nets), FACTS)
    torch.testing.assert_close(columns["A to B"], exported[0].network(UNPAIRED[0]["a"]))
    torch.testing.assert_close(columns["A again"], exported[1].network(columns["A to B"]))
    torch.testing.assert_close(columns["B to A"], exported[1].network(UNPAIRED[0]["b"]))
    after = run.nets["G_a2b"].state_dict()
    assert all(torch.equal(before[key], after[key]) for key in before)


def test_pictures_of_varying_size_need_no_pool():
    varying = Facts(samples=8, height=0, width=0)
    with pytest.raises(ConfigError, match="set pool to 0"):
        CycleGan().networks(CycleGanConfig(**SMALL), varying)
    run = Training(CycleGan(), CycleGanConfig(**SMALL | {"pool": 0}), varying)
    tall = {"a": pictures(1, SIDE, seed=1), "b": pictures(1, SIDE, seed=2).repeat(1, 1, 2, 1)}
    assert run.run([tall], 1)[0]["D_a"] > 0


def test_pictures_too_small_for_the_discriminators_are_refused():
    with pytest.raises(ConfigError, match="lower layers_d"):
        CycleGan().networks(CycleGanConfig(layers_d=5), Facts(samples=8, height=64, width=64))


def test_paper_is_the_published_training():
    recipe = Recipe.default(CycleGan()).preset("paper")
    config, data, how = recipe.config, recipe.data, recipe.training
    assert (config.blocks, config.ngf, config.ndf, config.layers_d) == (9, 64, 64, 3)
    assert (config.norm, config.dropout, config.upsampling) == ("instance", False, "transpose")
    assert (config.objective, config.lambda_cycle, config.lambda_identity, config.pool) == ("lsgan", 10, 0.5, 50)
    assert (config.lr, config.beta1, config.beta2, config.ema_half_life) == (2e-4, 0.5, 0.999, 0)
    assert (data.load_size, data.crop_size, data.preprocess, data.flip) == (286, 256, "resize_and_crop", True)
    assert (how.batch, how.epochs, how.decay_epochs, how.schedule) == (1, 100, 100, "linear")
    assert recipe.to_json() == Recipe.default(CycleGan()).to_json()


def test_the_defaults_build_the_published_networks():
    with torch.device("meta"):
        nets = CycleGan().networks(CycleGanConfig(), Facts(samples=8, height=256, width=256))
    counts = {name: sum(p.numel() for p in net.parameters()) for name, net in nets.items()}
    assert counts["G_a2b"] == counts["G_b2a"] == 11_378_179
    assert counts["D_a"] == counts["D_b"] == 2_764_737
    assert isinstance(nets["D_a"], PatchDiscriminator)
    assert nets["pool_a"].pictures.shape == (50, 3, 256, 256)


@pytest.mark.parametrize("name", ["quick", "balanced"])
def test_other_presets_cost_less_than_the_paper(name):
    recipe, paper = (Recipe.default(CycleGan()).preset(preset) for preset in (name, "paper"))
    assert recipe.training.epochs < paper.training.epochs
    assert recipe.data.crop_size % 4 == 0
    CycleGan().networks(
        recipe.config.model_copy(update={"pool": 0}), Facts(8, recipe.data.crop_size, recipe.data.crop_size)
    )
