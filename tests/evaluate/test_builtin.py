"""The built-in features: the same on every machine and in every batch, and moved by what spoils pictures."""

import numpy as np
import pytest
from PIL import Image, ImageFilter

from translator.evaluate.builtin import Builtin
from translator.evaluate.kernel import kid

SHA256 = "8a05ad45cd4a38e555f5aa56650bb9ffe931c15bfb4c733b34943c1c0a66e63a"


def pictures(n: int, seed: int = 0, side: int = 40) -> list[np.ndarray]:
    """Return pictures of coloured discs on gradients."""
    draw = np.random.default_rng(seed)
    y, x = np.mgrid[0:side, 0:side] / side
    found = []
    for _ in range(n):
        a, b, r, *colour = draw.uniform(0.2, 0.8, 6)
        disc = ((x - a) ** 2 + (y - b) ** 2 < (r / 3) ** 2)[..., None]
        found.append((255 * np.where(disc, colour, np.stack([x, y, 1 - x], -1))).astype(np.uint8))
    return found


@pytest.fixture(scope="module")
def builtin() -> Builtin:
    return Builtin()


def test_the_weights_never_change(builtin: Builtin) -> None:
    assert builtin.identity.sha256 == SHA256
    assert "not FID" in builtin.title


@pytest.mark.parametrize("batch", [1, 7])
def test_features_do_not_depend_on_the_batch(builtin: Builtin, batch: int) -> None:
    some = pictures(14)
    whole = builtin.extract(some).features
    parts = [builtin.extract(some[i : i + batch]).features for i in range(0, 14, batch)]
    assert whole.shape == (14, 512)
    assert np.concatenate(parts) == pytest.approx(whole, rel=1e-5, abs=1e-5)


def test_pictures_of_any_size_and_of_one_colour_have_features(builtin: Builtin) -> None:
    odd = [np.zeros((1, 1, 3), np.uint8), np.full((300, 7, 3), 255, np.uint8)]
    assert np.isfinite(builtin.extract(odd).features).all()


def spoilt(kind: str, picture: np.ndarray) -> np.ndarray:
    if kind == "blur":
        return np.asarray(Image.fromarray(picture).filter(ImageFilter.GaussianBlur(1)))
    if kind == "noise":
        noise = np.random.default_rng(int(picture.sum())).normal(0, 12, picture.shape)
        return np.clip(picture + noise, 0, 255).astype(np.uint8)
    return picture[..., [2, 0, 1]]


@pytest.mark.parametrize("kind", ["blur", "noise", "colour"])
def test_what_spoils_pictures_moves_them_away(builtin: Builtin, kind: str) -> None:
    real, fresh = pictures(150), pictures(150, seed=1)
    honest = kid(builtin.extract(real).features, builtin.extract(fresh).features)
    bad = kid(builtin.extract(real).features, builtin.extract([spoilt(kind, each) for each in fresh]).features)
    assert bad.interval()[0] > honest.interval()[1]
