"""GLO: codes stay in the ball and move with their own pictures, new pictures find codes, the Models draw and decode."""

import copy
import math
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from onnxruntime import InferenceSession
from torch.nn import functional as F  # noqa: N812 (its usual name)
from translator_glo.config import GloConfig
from translator_glo.encoding import encode, nearest
from translator_glo.family import Glo
from translator_glo.losses import distances
from translator_glo.networks import Sampler, gaussian, projected
from translator_glo.principal import place

from tests.plugins.training import Training, pictures
from translator.api import Facts, Family, check_family
from translator.errors import ConfigError, RunError
from translator.export.run import export_run
from translator.images.codec import encode as write
from translator.latent.encoding import encoded
from translator.latent.space import Space
from translator.models.library import Library
from translator.nn.laplacian import laplacian_l1
from translator.train.codes import codes, gives_codes
from translator.train.loop import train
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import start

SIDE = 32
FACTS = Facts(samples=8, height=SIDE, width=SIDE)
SMALL = {"latent": 6, "ngf": 8}
PICTURES = pictures(8, SIDE, seed=1)


def batch(*indices: int) -> dict[str, torch.Tensor]:
    return {"image": PICTURES[list(indices)], "index": torch.tensor(indices)}


BATCHES = [batch(0, 1, 2, 3), batch(4, 5, 6, 7)]


def training(**changes: object) -> Training:
    return Training(Glo(), GloConfig(**SMALL | changes), FACTS)


@pytest.fixture(scope="module")
def trained() -> Training:
    run = training()
    run.run(BATCHES, 240)
    for net in run.nets.values():
        net.eval()
    return run


@pytest.mark.slow
def test_conforms():
    report = check_family(Glo, settings={"config.latent": 8, "config.ngf": 4})
    assert "FAIL" not in report


def test_learns_its_pictures(trained):
    assert set(trained.log[0]) == {"G", "lap", "l2", "code_norm"}
    assert trained.mean("lap", slice(-8, None)) < 0.5 * trained.mean("lap", slice(0, 8))
    made = trained.nets["G"](trained.nets["Z"].weight).detach()
    errors = (made[:, None] - PICTURES[None]).square().mean((2, 3, 4))
    assert errors.argmin(1).tolist() == list(range(8))


def test_the_loss_is_the_weighted_sum_of_its_terms():
    scalars = training(lambda_lap=0.5, lambda_l2=3.0).run(BATCHES, 1)[0]
    assert scalars["G"] == pytest.approx(0.5 * scalars["lap"] + 3 * scalars["l2"], rel=1e-6)
    losses, terms = distances(GloConfig(levels=2), PICTURES[:2], PICTURES[2:4])
    torch.testing.assert_close(terms["lap"], laplacian_l1(PICTURES[:2], PICTURES[2:4], 2))
    torch.testing.assert_close(losses, terms["lap"] + (PICTURES[:2] - PICTURES[2:4]).square().mean((1, 2, 3)))


def test_only_the_codes_of_the_batch_move_by_plain_gradient_descent():
    run = training(lr_codes=2.0)
    table = run.nets["Z"].weight
    # Well within the ball, so that no projection hides the step.
    with torch.no_grad():
        table.mul_(0.1)
    before, reference = table.detach().clone(), copy.deepcopy(run.nets)
    loss, _ = distances(run.config, reference["G"](reference["Z"](torch.tensor([2, 5]))), PICTURES[[2, 5]])
    (slope,) = torch.autograd.grad(loss.mean(), reference["Z"].weight)
    run.run([batch(2, 5)], 1)
    moved = (table.detach() != before).any(dim=1)
    assert moved.nonzero().flatten().tolist() == [2, 5]
    torch.testing.assert_close(table.detach(), before - 2.0 * slope)


def test_codes_begin_and_stay_in_the_unit_ball():
    run = training(lr_codes=1000.0)
    assert float(run.nets["Z"].weight.detach().norm(dim=1).max()) <= 1 + 1e-6
    run.run(BATCHES, 3)
    norms = run.nets["Z"].weight.detach().norm(dim=1)
    assert float(norms.max()) <= 1 + 1e-6
    assert float(norms.max()) > 0.999


def test_projecting_shortens_what_is_long_and_leaves_the_rest():
    z = torch.tensor([[3.0, 4.0], [0.3, 0.4], [0.0, 0.0]])
    torch.testing.assert_close(projected(z), torch.tensor([[0.6, 0.8], [0.3, 0.4], [0.0, 0.0]]))
    many = torch.randn(1000, 7, generator=torch.Generator().manual_seed(0))
    once = projected(many)
    assert torch.equal(projected(once), once)


def test_the_fitted_gaussian_has_the_mean_and_the_covariance_of_the_codes():
    generator = torch.Generator().manual_seed(0)
    mixing = torch.randn(4, 4, generator=generator)
    table = torch.randn(500, 4, generator=generator) @ mixing + 1
    mean, factor = gaussian(table)
    torch.testing.assert_close(mean, table.mean(0))
    torch.testing.assert_close(factor.T @ factor, torch.cov(table.T), rtol=1e-4, atol=1e-4)


def test_fewer_codes_than_dimensions_can_be_fitted_and_their_span_is_kept():
    table = torch.eye(3, 10)
    mean, factor = gaussian(table)
    drawn = mean + torch.randn(50, 10, generator=torch.Generator().manual_seed(0)) @ factor
    assert drawn.isfinite().all()
    assert drawn[:, 3:].abs().max() < 1e-6
    torch.testing.assert_close(drawn.sum(1), torch.ones(50), rtol=0, atol=1e-4)


def spread(number: int) -> list[dict[str, torch.Tensor]]:
    image = pictures(number, SIDE, seed=4)
    return [
        {"image": part, "index": rows} for part, rows in zip(image.split(4), torch.arange(number).split(4), strict=True)
    ]


def test_codes_begin_at_the_principal_components_of_their_pictures():
    table = torch.zeros(40, 3)
    place(table, spread(40))
    x = F.adaptive_avg_pool2d(pictures(40, SIDE, seed=4), 16).flatten(1)
    off = x - x.mean(0)
    _, sizes, directions = torch.linalg.svd(off, full_matrices=False)
    expected = projected(off @ directions[:3].T / sizes[:3] * (39 / 3) ** 0.5)
    torch.testing.assert_close(table.abs(), expected.abs(), rtol=0, atol=0.01)
    assert float(table.norm(dim=1).max()) <= 1 + 1e-6


def test_what_the_pictures_do_not_say_stays_noise():
    """Two different pictures have one component; the other values of their codes are those of the start."""
    table = projected(torch.randn(2, 5, generator=torch.Generator().manual_seed(0))) * 0.1
    before = table.clone()
    place(table, spread(2))
    torch.testing.assert_close(table[:, 1:], before[:, 1:])
    assert float(table[0, 0]) == pytest.approx(-float(table[1, 0]), rel=1e-4)


@pytest.mark.parametrize(("start", "moves"), [("pca", True), ("noise", False)])
def test_a_survey_places_codes_where_the_setting_says_so(start, moves):
    run = training(start=start)
    before = run.nets["Z"].weight.detach().clone()
    Glo().survey(run.config, run.nets, iter(BATCHES), run.ctx)
    assert torch.equal(run.nets["Z"].weight.detach(), before) is not moves


def test_placed_codes_learn_faster_than_noise():
    placed, noise = training(), training(start="noise")
    Glo().survey(placed.config, placed.nets, BATCHES, placed.ctx)
    for run in (placed, noise):
        run.run(BATCHES, 40)
    assert placed.mean("lap", slice(-4, None)) < noise.mean("lap", slice(-4, None))


def test_exports_a_model_that_draws_and_one_that_decodes(trained):
    sample, decode = Glo().exports(trained.config, copy.deepcopy(trained.nets), FACTS)
    assert [(e.name, e.inputs[0].name, e.inputs[0].kind) for e in (sample, decode)] == [
        ("sample", "noise", "noise"),
        ("decode", "latent", "tensor"),
    ]
    assert sample.inputs[0].shape == decode.inputs[0].shape == (6,)
    table = trained.nets["Z"].weight.detach()
    assert sample.outputs[1] == decode.inputs[0]
    picture, code = sample.network(torch.zeros(1, 6))
    torch.testing.assert_close(code, table.mean(0, keepdim=True))
    torch.testing.assert_close(picture, decode.network(code))
    assert isinstance(sample.network, Sampler)
    noise = torch.randn(2, 6, generator=torch.Generator().manual_seed(0))
    one, other = sample.network(noise)[0]
    assert (one - other).abs().mean() > 0.01


def test_a_trained_picture_finds_its_code_again(trained):
    table, config = trained.nets["Z"].weight.detach(), trained.config
    torch.testing.assert_close(nearest(config, trained.nets["G"], table, PICTURES), table)
    found = Glo().encode(config, trained.nets, PICTURES[:2], trained.ctx)
    made = trained.nets["G"](torch.cat([found, table[:2]])).detach()
    losses, _ = distances(config, made, PICTURES[[0, 1, 0, 1]])
    assert (losses[:2] <= losses[2:] * 1.001).all()


def test_the_search_comes_closer_the_longer_it_runs(trained):
    table, G = trained.nets["Z"].weight.detach(), trained.nets["G"]
    aim = G(projected(table[:2].lerp(table[2:4], 0.5))).detach()
    left = [distances(trained.config, G(encode(trained.config, G, table, aim, steps)), aim)[0] for steps in (0, 5, 100)]
    assert (left[2] < 0.3 * left[0]).all()
    assert (left[1] < left[0]).all()


def test_codes_do_not_depend_on_the_other_pictures_and_change_no_weight(trained):
    before = copy.deepcopy(trained.nets["G"].state_dict())
    aim = pictures(3, SIDE, seed=9)
    together = Glo().encode(trained.config, trained.nets, aim, trained.ctx)
    alone = Glo().encode(trained.config, trained.nets, aim[1:2], trained.ctx)
    torch.testing.assert_close(together[1:2], alone, rtol=0, atol=1e-3)
    assert float(together.norm(dim=1).max()) <= 1 + 1e-6
    assert not together.requires_grad
    after = trained.nets["G"].state_dict()
    assert all(torch.equal(before[key], after[key]) for key in before)


PIXELS = [((picture.permute(1, 2, 0) + 1) * 127.5).round().to(torch.uint8).numpy() for picture in PICTURES]


@pytest.fixture
def begun(tmp_path: Path) -> Run:
    """A run that has not taken a step, of the eight pictures as files."""
    (tmp_path / "pictures").mkdir()
    for number, picture in enumerate(PIXELS):
        write(picture, tmp_path / "pictures" / f"{number}.png")
    settings = {"config.latent": 6, "config.ngf": 8, "data.folder": str(tmp_path / "pictures"), "training.batch": 4}
    settings |= {"training.epochs": 40, "training.samples": 2, "machine.device": "cpu", "machine.threads": 1}
    return start(Recipe.default(Glo()).preset("quick").changed(settings, "test"), tmp_path / "run")


def test_a_run_gives_pictures_codes_that_its_model_decodes(begun, tmp_path, home):
    train(begun)
    assert begun.newest_sample() is not None
    found = codes(begun, [np.repeat(np.repeat(PIXELS[0], 2, 0), 2, 1), PIXELS[3]])
    (decode,) = export_run(begun, folder=tmp_path / "models", direction="decode")
    (made,) = InferenceSession(decode).run(None, {"latent": found})
    errors = [[np.abs(each.astype(float) - picture).mean() for picture in PIXELS] for each in made]
    assert [int(np.argmin(row)) for row in errors] == [0, 3]
    shutil.copytree(begun.folder, home / "runs" / "glo")
    explored = encoded(Space(Library().find(decode), device="cpu", threads=1), tmp_path / "pictures" / "3.png")
    np.testing.assert_allclose(explored.values, found[1], atol=1e-3)


def test_a_family_without_codes_says_so(begun, monkeypatch):
    monkeypatch.setattr(type(begun.recipe.family), "encode", Family.encode)
    assert not gives_codes(begun)
    with pytest.raises(RunError, match="GLO gives pictures no codes"):
        codes(begun, PIXELS[:1])


def test_preview_shows_pictures_their_codes_and_new_ones(trained):
    columns = Glo().preview(trained.nets, BATCHES[0], trained.ctx)
    assert list(columns) == ["picture", "from its code", "new"]
    assert {tuple(column.shape) for column in columns.values()} == {(4, 3, SIDE, SIDE)}
    far = (columns["new"] - columns["picture"]).square().mean()
    assert (columns["from its code"] - columns["picture"]).square().mean() < 0.5 * far


def test_the_table_has_a_row_for_each_training_picture():
    with torch.device("meta"):
        nets = Glo().networks(GloConfig(), Facts(samples=50_000, height=64, width=64))
    assert nets["Z"].weight.shape == (50_000, 256)
    doubled = sum(p.numel() for p in nets["G"].parameters())
    assert doubled == 3_576_704 + (256 - 100) * 512 * 16  # DCGAN's count at 100 values, and the wider first layer


@pytest.mark.parametrize(
    ("facts", "changes", "advice"),
    [
        (Facts(8, 0, 0), {}, "crops"),
        (Facts(8, 48, 48), {}, "crop_size"),
        (Facts(8, 32, 32), {"levels": 6}, "lower levels"),
    ],
)
def test_pictures_it_cannot_make_are_refused(facts, changes, advice):
    with pytest.raises(ConfigError, match=advice):
        Glo().networks(GloConfig(**SMALL | changes), facts)


@pytest.mark.parametrize("name", ["quick", "balanced", "paper"])
def test_presets_show_every_picture_whole_and_the_same_way_round(name):
    recipe = Recipe.default(Glo()).preset(name)
    assert recipe.data.load_size == recipe.data.crop_size
    assert not recipe.data.flip
    with torch.device("meta"):
        Glo().networks(recipe.config, Facts(8, recipe.data.crop_size, recipe.data.crop_size))


def test_paper_is_the_published_training():
    recipe = Recipe.default(Glo()).preset("paper")
    config, how = recipe.config, recipe.training
    assert config.start == "pca"
    assert (config.latent, config.lr, config.lr_codes, how.batch, how.epochs) == (256, 1, 10, 128, 25)
    assert (recipe.data.crop_size, how.schedule, how.decay_epochs) == (64, "constant", 0)
    assert config == GloConfig()
    assert math.isclose(config.lambda_lap, 1)
