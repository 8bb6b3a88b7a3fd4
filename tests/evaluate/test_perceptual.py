"""LPIPS and DISTS: the numbers of torchmetrics with the same networks, 0 for equal pictures (E19), missing weights."""

from pathlib import Path

import numpy as np
import pytest
import torch
import torchvision
from torchmetrics.functional.image import dists as their_dists
from torchmetrics.functional.image.lpips import _LPIPS

from translator.errors import DataError
from translator.evaluate import weights
from translator.evaluate.paired import paired
from translator.evaluate.perceptual import Dists, Lpips, alexnet, head, perceptual, vgg16
from translator.evaluate.resizing import levels


def picture(seed: int, side: int = 64) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (side, side, 3), np.uint8)


@pytest.fixture(scope="module")
def lpips() -> tuple[Lpips, torch.nn.Module]:
    torch.manual_seed(0)
    theirs = _LPIPS(pnet_rand=True, net="alex")
    slices = [getattr(theirs.net, f"slice{i}") for i in range(1, 6)]
    state = {f"features.{name}": value for part in slices for name, value in part.state_dict().items()}
    return Lpips(alexnet(state), head("lpips")), theirs


@pytest.fixture(scope="module")
def dists() -> tuple[Dists, torch.nn.Module]:
    torch.manual_seed(0)
    net = torchvision.models.vgg16(weights=None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(their_dists, "vgg16", lambda weights: net)
        theirs = their_dists.DISTSNetwork()
    return Dists(vgg16(net.state_dict()), head("dists")), theirs


def test_lpips_is_that_of_torchmetrics(lpips: tuple[Lpips, torch.nn.Module]) -> None:
    ours, theirs = lpips
    one, other = picture(0), picture(1)
    assert ours(one, other) == pytest.approx(
        float(theirs(levels(one) / 127.5 - 1, levels(other) / 127.5 - 1)), rel=1e-5
    )


def test_dists_is_that_of_torchmetrics(dists: tuple[Dists, torch.nn.Module]) -> None:
    ours, theirs = dists
    one, other = picture(0), picture(1)
    with torch.inference_mode():
        assert ours(one, other) == pytest.approx(float(theirs(levels(one) / 255, levels(other) / 255)), abs=1e-5)


@pytest.mark.parametrize("name", ["lpips", "dists"])
def test_equal_pictures_are_at_distance_zero(name: str, request: pytest.FixtureRequest) -> None:
    ours, _ = request.getfixturevalue(name)
    assert ours(picture(0, 32), picture(0, 32)) == pytest.approx(0, abs=1e-6)


def test_a_measure_made_of_it_takes_pairs(lpips: tuple[Lpips, torch.nn.Module]) -> None:
    from translator.evaluate.paired import PairedMeasure

    measure = PairedMeasure("lpips", "LPIPS", "lower", lpips[0], 32)
    assert paired(measure, [picture(0)], [picture(0)])[0] == pytest.approx(0, abs=1e-6)
    with pytest.raises(DataError, match="at least 32"):
        paired(measure, [picture(0, 28)], [picture(1, 28)])


def test_weights_of_another_network_are_refused() -> None:
    with pytest.raises(DataError, match="another network"):
        alexnet({"features.0.weight": torch.zeros(1)})


@pytest.mark.parametrize("name", ["lpips", "dists"])
def test_missing_weights_are_one_sentence(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from dataclasses import replace

    from translator.evaluate import perceptual as module

    for constant in ("ALEXNET", "VGG16"):
        monkeypatch.setattr(module, constant, replace(getattr(weights, constant), url="http://127.0.0.1:9/net.pth"))
    with pytest.raises(DataError, match="could not be fetched"):
        perceptual(name)
    wrong = tmp_path / "net.pth"
    torch.save({}, wrong)
    with pytest.raises(DataError, match="its sha256 begins with"):
        perceptual(name, wrong)


def test_the_head_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    from translator.evaluate import perceptual as module

    monkeypatch.setattr(module, "sha256_of", lambda path: "0")
    with pytest.raises(DataError, match="install torchmetrics again"):
        head("lpips")


def test_an_unknown_distance_names_those_there_are() -> None:
    with pytest.raises(DataError, match="lpips, dists"):
        perceptual("psnr")
