"""CUT: it learns, it minimises what the paper says, FastCUT mirrors features back, and the presets are the paper's."""

import copy
import math

import pytest
import torch
from torch.nn import functional as F  # noqa: N812 (its usual name)
from translator_cut.config import CutConfig
from translator_cut.family import Cut
from translator_cut.losses import contrast, generator, translate

from tests.plugins.training import CPU, Training, batches, changed, pictures, weights
from translator.api import Facts, check_family
from translator.errors import ConfigError
from translator.nn.blur import BlurDoubling, BlurHalving
from translator.train.context import Context
from translator.train.recipe import Recipe

SIDE = 32
FACTS = Facts(samples=8, height=SIDE, width=SIDE)
SMALL = {"blocks": 1, "ngf": 8, "ndf": 8, "layers_d": 2, "nce_layers": "0,4,8,12", "patches": 32, "nce_width": 16}
FAST = {"lambda_nce": 10.0, "nce_identity": False, "flip_equivariance": True}
UNPAIRED = batches(8, SIDE, paired=False)


def training(**changes: object) -> Training:
    return Training(Cut(), CutConfig(**SMALL | changes), FACTS)


def drawn(run: Training, images: int = 0) -> Context:
    run.ctx.prepare(0, images, 0.0, 0)
    return run.ctx


@pytest.mark.slow
def test_conforms():
    report = check_family(Cut, settings={f"config.{name}": value for name, value in (SMALL | {"ngf": 4}).items()})
    assert "FAIL" not in report


@pytest.mark.parametrize("changes", [{}, FAST])
def test_learns_to_recognise_patches(changes):
    run = training(**changes | {"lambda_nce": 1.0}, lr=1e-3)
    run.run(UNPAIRED, 24)
    names = ("nce",) if changes else ("nce", "nce_identity")
    for name in names:
        assert run.mean(name, slice(-8, None)) < 0.9 * run.mean(name, slice(0, 8)), name


@pytest.mark.parametrize("objective", ["vanilla", "lsgan", "hinge", "wgan"])
@pytest.mark.parametrize("changes", [{"norm": "batch"}, {"norm": "none", "antialias": False}, {"dropout": True} | FAST])
def test_every_objective_and_network_trains(objective, changes):
    run = training(objective=objective, lr=1e-3, **changes)
    first, *_, last = run.run(UNPAIRED[:1], 6)
    assert all(abs(value) < 200 for scalars in run.log for value in scalars.values())
    assert last["nce"] < first["nce"]


def test_logs_every_term_by_name():
    assert set(training().run(UNPAIRED, 1)[0]) == {"G", "G_a2b", "nce", "nce_identity", "D"}
    assert set(training(**FAST).run(UNPAIRED, 1)[0]) == {"G", "G_a2b", "nce", "D"}


def test_the_generators_loss_is_the_published_sum():
    scalars = training(lambda_gan=2.0, lambda_nce=3.0).run(UNPAIRED, 1)[0]
    content = (scalars["nce"] + scalars["nce_identity"]) / 2
    assert scalars["G"] == pytest.approx(2 * scalars["G_a2b"] + 3 * content, rel=1e-6)
    fast = training(**FAST).run(UNPAIRED, 1)[0]
    assert fast["G"] == pytest.approx(fast["G_a2b"] + 10 * fast["nce"], rel=1e-6)


def test_the_content_term_is_the_paper_written_out():
    """One layer, all its places: the order in which places are drawn does not matter then."""
    run = training(nce_layers="4", patches=65536, temperature=0.2)
    source, translation = pictures(2, SIDE, seed=3), pictures(2, SIDE, seed=4)
    found = contrast(run.nets, source, translation, None, drawn(run)).detach()
    keys, queries = (run.nets["G"].model[:5](picture).flatten(2).transpose(1, 2) for picture in (source, translation))
    head = run.nets["F"].mlp_0
    keys, queries = F.normalize(head(keys), dim=-1), F.normalize(head(queries), dim=-1)
    alike = torch.exp(queries @ keys.transpose(1, 2) / 0.2)
    expected = -torch.log(alike.diagonal(dim1=1, dim2=2) / alike.sum(2)).mean()
    assert float(found) == pytest.approx(float(expected.detach()), rel=1e-4)


def test_a_picture_is_its_own_best_translation_and_another_one_none():
    run = training()
    source = UNPAIRED[0]["a"]
    same = contrast(run.nets, source, source, None, drawn(run))
    other = contrast(run.nets, source, UNPAIRED[1]["a"], None, drawn(run))
    assert same < other


def test_no_gradient_passes_through_the_source():
    run = training()
    source = UNPAIRED[0]["a"].clone().requires_grad_()
    loss = contrast(run.nets, source, UNPAIRED[0]["b"], None, drawn(run))
    assert torch.autograd.grad(loss, source, allow_unused=True) == (None,)
    weights = [*run.nets["G"].model[:13].parameters(), *run.nets["F"].parameters()]
    assert all(slope is not None for slope in torch.autograd.grad(loss, weights))


def test_fastcut_mirrors_about_half_of_the_pictures():
    run = training(**FAST)
    batch = {"a": pictures(1, SIDE, seed=1).expand(16, -1, -1, -1), "b": pictures(16, SIDE, seed=2)}
    made = translate(run.nets, batch, drawn(run))
    straight, turned = run.nets["G"](batch["a"][:1]), run.nets["G"](batch["a"][:1].flip(3))
    assert 4 <= int(made.mirrored.sum()) <= 12
    for number, mirrored in enumerate(made.mirrored.flatten().tolist()):
        torch.testing.assert_close(made.fake_b[number : number + 1], turned if mirrored else straight)


def test_features_of_mirrored_pictures_are_mirrored_back():
    """Layers at full size, made to do the same both ways round, lose nothing by being shown the mirror image."""
    run = training(**FAST, nce_layers="0,4")
    for layer in run.nets["G"].modules():
        if hasattr(layer, "kernel_size"):
            with torch.no_grad():
                layer.weight.copy_((layer.weight + layer.weight.flip(3)) / 2)
    a, yes, no = UNPAIRED[0]["a"], torch.ones(1, 1, 1, 1, dtype=torch.bool), torch.zeros(1, 1, 1, 1, dtype=torch.bool)
    straight = contrast(run.nets, a, a, no, drawn(run))
    torch.testing.assert_close(contrast(run.nets, a, a.flip(3), yes, drawn(run)), straight)
    # Without the way back, features are compared with those of the other side.
    assert contrast(run.nets, a, a.flip(3), no, drawn(run)) > straight


def test_each_update_moves_its_own_networks_and_leaves_no_gradient():
    class DiscriminatorOnly(Cut):
        def step(self, nets, batch, ctx):
            yield next(super().step(nets, batch, ctx))
            return {}

    config = CutConfig(**SMALL)
    half, whole = Training(DiscriminatorOnly(), config, FACTS), Training(Cut(), config, FACTS)
    before = {name: weights(net) for name, net in half.nets.items()}
    half.run(UNPAIRED, 1)
    whole.run(UNPAIRED, 1)
    assert {name for name, net in half.nets.items() if changed(net, before[name])} == {"D"}
    assert {name for name, net in whole.nets.items() if changed(net, before[name])} == {"G", "D", "F"}
    assert all(p.grad is None for run in (half, whole) for net in run.nets.values() for p in net.parameters())


@pytest.mark.parametrize("changes", [{}, FAST])
def test_accumulating_equals_a_larger_batch(changes):
    """All parts compare the same places, and each mirrors its own pictures as they are mirrored in the whole."""
    run = Training(Cut(), CutConfig(**SMALL | changes), FACTS, torch.float64)
    halves = [{name: batch[name].double() for name in ("a", "b")} for batch in UNPAIRED[:2]]
    whole = {name: torch.cat([half[name] for half in halves]) for name in ("a", "b")}

    def slopes(batch, part, parts):
        ctx = Context(run.config, CPU, part, parts)
        ctx.prepare(0, 1, 0.0, 0)
        loss, _ = generator(run.nets, batch, translate(run.nets, batch, ctx), ctx)
        return torch.autograd.grad(loss, [p for name in "GF" for p in run.nets[name].parameters()])

    once, left, right = slopes(whole, 0, 1), slopes(halves[0], 0, 2), slopes(halves[1], 1, 2)
    for one, first, second in zip(once, left, right, strict=True):
        torch.testing.assert_close(one, (first + second) / 2, rtol=1e-6, atol=1e-10)


def test_wgan_keeps_its_critic_clipped():
    run = training(objective="wgan", clip=0.005)
    run.run(UNPAIRED, 2)
    assert max(float(p.detach().abs().max()) for p in run.nets["D"].parameters()) <= 0.005


def test_averages_the_generator_where_a_half_life_is_set():
    assert training().updater.averages == {}
    assert set(training(ema_half_life=10.0).updater.averages) == {"G"}


def test_exports_one_direction():
    run = training(dropout=True, norm="batch")
    (export,) = Cut().exports(run.config, copy.deepcopy(run.nets), FACTS)
    (port,), (result,) = export.inputs, export.outputs
    assert (export.name, port.name, port.domain, port.multiple_of, port.minimum) == ("a2b", "image", "a", 4, 8)
    assert (result.name, result.domain) == ("output", "b")
    x = pictures(2, port.minimum, seed=5)
    torch.testing.assert_close(export.network(x)[:1], export.network(x[:1]))
    assert export.whole_image
    plain = training(norm="none")
    assert not Cut().exports(plain.config, plain.nets, FACTS)[0].whole_image


def test_preview_shows_what_the_model_makes():
    run = training(norm="batch", dropout=True)
    columns = Cut().preview(run.nets, UNPAIRED[0], run.ctx)
    assert list(columns) == ["A", "A to B", "B", "B as B"]
    (export,) = Cut().exports(run.config, copy.deepcopy(run.nets), FACTS)
    torch.testing.assert_close(columns["A to B"], export.network(UNPAIRED[0]["a"]))
    fast = training(**FAST)
    assert list(Cut().preview(fast.nets, UNPAIRED[0], fast.ctx)) == ["A", "A to B", "B"]


def test_the_defaults_build_the_published_networks():
    with torch.device("meta"):
        nets = Cut().networks(CutConfig(), Facts(samples=8, height=256, width=256))
    counts = {name: sum(p.numel() for p in net.parameters()) for name, net in nets.items()}
    assert counts == {"G": 11_378_179, "D": 2_764_737, "F": 560_384}
    assert sum(buffer.numel() for buffer in nets["G"].buffers()) == 9_600


def test_antialiasing_can_be_left_out():
    nets = Cut().networks(CutConfig(**SMALL | {"antialias": False}), FACTS)
    assert not any(isinstance(m, BlurHalving | BlurDoubling) for net in nets.values() for m in net.modules())


def test_weights_start_as_in_the_published_code():
    with torch.random.fork_rng():
        torch.manual_seed(0)
        nets = Cut().networks(CutConfig(blocks=5, ngf=32, ndf=32), FACTS)
    convolution, head = nets["G"].model[4], nets["F"].mlp_1[0]
    fans = 9 * (convolution.in_channels + convolution.out_channels)
    assert float(convolution.weight.detach().std()) == pytest.approx(0.02 * math.sqrt(2 / fans), rel=0.05)
    assert float(head.weight.detach().std()) == pytest.approx(0.02 * math.sqrt(2 / (64 + 256)), rel=0.05)
    assert not head.bias.any()


@pytest.mark.parametrize("layers", ["0,x", "", "4,4", "1.5", "-1"])
def test_layers_are_numbers(layers):
    with pytest.raises(ConfigError, match="nce_layers"):
        CutConfig.parse({"nce_layers": layers}, "here")


def test_a_layer_that_the_generator_has_not_is_refused():
    with pytest.raises(ConfigError, match=r"0 to 23, but nce_layers names 24"):
        Cut().networks(CutConfig(**SMALL | {"nce_layers": "0,24"}), FACTS)


def test_pictures_too_small_for_the_discriminator_are_refused():
    with pytest.raises(ConfigError, match="lower layers_d"):
        Cut().networks(CutConfig(layers_d=5), Facts(samples=8, height=64, width=64))


def test_cut_and_fastcut_are_the_published_trainings():
    cut, fast = (Recipe.default(Cut()).preset(name) for name in ("cut", "fastcut"))
    for recipe in (cut, fast):
        config, data, how = recipe.config, recipe.data, recipe.training
        assert (config.blocks, config.ngf, config.ndf, config.layers_d) == (9, 64, 64, 3)
        assert (config.norm, config.antialias, config.dropout, config.objective) == ("instance", True, False, "lsgan")
        assert (config.taps, config.patches, config.nce_width) == ((0, 4, 8, 12, 16), 256, 256)
        assert (config.temperature, config.lambda_gan) == (0.07, 1)
        assert (config.lr, config.beta1, config.beta2, config.ema_half_life) == (2e-4, 0.5, 0.999, 0)
        assert (data.load_size, data.crop_size, data.flip, how.batch, how.schedule) == (286, 256, True, 1, "linear")
    assert (cut.config.lambda_nce, cut.config.nce_identity, cut.config.flip_equivariance) == (1, True, False)
    assert (fast.config.lambda_nce, fast.config.nce_identity, fast.config.flip_equivariance) == (10, False, True)
    assert (cut.training.epochs, cut.training.decay_epochs) == (200, 200)
    assert (fast.training.epochs, fast.training.decay_epochs) == (150, 50)
    assert cut.config == CutConfig()


@pytest.mark.parametrize("name", ["quick", "balanced"])
def test_other_presets_cost_less_and_can_be_built(name):
    recipe = Recipe.default(Cut()).preset(name)
    assert recipe.training.epochs < 150
    with torch.device("meta"):
        Cut().networks(recipe.config, Facts(8, recipe.data.crop_size, recipe.data.crop_size))
