"""The Inception of FID: torch-fidelity's numbers with the same weights, and no number without the published ones."""

from pathlib import Path

import numpy as np
import pytest
import torch
from torch_fidelity.feature_extractor_inceptionv3 import FeatureExtractorInceptionV3

from translator.errors import DataError
from translator.evaluate import weights
from translator.evaluate.extractors import inception
from translator.evaluate.extractors.inception import Inception, network
from translator.evaluate.extractors.opening import open_extractor
from translator.evaluate.weights import Weights, sha256_of


def pictures() -> list[np.ndarray]:
    draw = np.random.default_rng(0)
    return [draw.integers(0, 256, (size, size + 9, 3), np.uint8) for size in (20, 64, 310)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights of the right shapes, drawn: they stand for the published ones under their own sha256."""
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("weights") / "drawn.pth"
    trunk = inception._trunk()
    state = dict(trunk.state_dict())
    for name, value in state.items():
        if name.endswith("conv.weight"):  # He et al. 2015: features keep their size through the layers
            state[name] = torch.randn_like(value) * (2 / value[0].numel()) ** 0.5
    state |= {"fc.weight": torch.randn(1008, 2048) / 45, "fc.bias": torch.randn(1008)}
    torch.save(state, path)
    return path


@pytest.fixture
def known(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    drawn = Weights("drawn weights", "http://127.0.0.1:9/none-0000.pth", sha256_of(file), "MIT")
    monkeypatch.setattr(inception, "INCEPTION", drawn)
    return file


def test_features_and_logits_are_those_of_torch_fidelity(known: Path) -> None:
    theirs = FeatureExtractorInceptionV3("i", ["2048", "logits_unbiased"], feature_extractor_weights_path=str(known))
    ours = Inception("legacy", known).extract(pictures())
    for row, picture in enumerate(pictures()):
        features, logits = theirs(torch.from_numpy(picture).permute(2, 0, 1)[None])
        assert features.abs().max() > 0.1
        assert ours.features[row] == pytest.approx(features[0].numpy(), rel=1e-4, abs=1e-4)
        assert ours.logits is not None
        assert ours.logits[row] == pytest.approx(logits[0].numpy(), rel=1e-4, abs=1e-4)


def test_clean_resizing_is_another_extractor(known: Path) -> None:
    legacy, clean = Inception("legacy", known), Inception("clean", known)
    assert legacy.identity != clean.identity
    assert "FID" in legacy.title and "clean-FID" in clean.title
    some = pictures()[:1]
    assert np.abs(legacy.extract(some).features - clean.extract(some).features).max() > 1e-2


def test_features_do_not_depend_on_the_batch(known: Path) -> None:
    extractor = Inception("clean", known)
    whole = extractor.extract(pictures()).features
    alone = np.concatenate([extractor.extract([each]).features for each in pictures()])
    assert whole == pytest.approx(alone, rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("name", ["fid", "clean-fid"])
def test_weights_that_are_not_the_published_ones_give_no_number(name: str, file: Path) -> None:
    with pytest.raises(DataError, match="is not the Inception network of FID: its sha256 begins with"):
        open_extractor(name, weights=file)


def test_missing_weights_are_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    monkeypatch.setattr(inception, "INCEPTION", replace(weights.INCEPTION, url="http://127.0.0.1:9/i-6726825d.pth"))
    with pytest.raises(DataError, match=r"could not be fetched .* --weights FILE, or use --extractor builtin"):
        open_extractor("fid")


def test_another_network_is_refused() -> None:
    with pytest.raises(DataError, match="does not hold the Inception network"):
        network({"fc.weight": torch.zeros(1)}, "x.pth")
