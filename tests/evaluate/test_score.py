"""Scores: groups measured once, conditions, classes, what may not be ranked."""

from dataclasses import replace

import numpy as np
import pytest

from translator.errors import DataError
from translator.evaluate import score
from translator.evaluate.extractor import Identity
from translator.evaluate.features import Features
from translator.evaluate.score import MEASURES, conditions_of, estimates, ranked, scores, scores_by_class, usual

IDENTITY = Identity("builtin", "a" * 64, "bicubic 64")


def made(
    n: int, seed: int, *, shift: float = 0.0, classes: int = 0, digest: str = "d", identity: Identity = IDENTITY
) -> Features:
    draw = np.random.default_rng(seed)
    values = (draw.normal(size=(n, 8)) + shift).astype(np.float32)
    labels = tuple(str(i % classes) if classes else "" for i in range(n))
    logits = draw.normal(0, 3, size=(n, 10)).astype(np.float32)
    return Features(values, tuple(map(str, range(n))), labels, identity, logits if classes else None, (), digest)


def test_measures_of_one_group_are_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    monkeypatch.setattr(score, "manifold", lambda *a, f=score.manifold: calls.append(1) or f(*a))
    monkeypatch.setattr(score, "frechet", lambda *a, f=score.frechet: calls.append(2) or f(*a))
    found = estimates(made(600, 0), made(600, 1))
    assert {"precision", "recall", "density", "coverage", "fd", "fd_infinity"} <= found.keys()
    assert sorted(calls) == [1, 2]


def test_the_order_is_that_of_reports_and_logits_give_more() -> None:
    without, with_logits = made(600, 0), made(600, 0, classes=3)
    assert usual(without, without) == ("fd", "fd_infinity", "kid", "precision", "recall", "density", "coverage")
    assert usual(with_logits, with_logits)[-3:] == ("is", "quality", "diversity")


def test_cmmd_is_usual_for_clip_alone() -> None:
    clip = made(30, 0, identity=Identity("clip vit", "b", "c"))
    assert "cmmd" in usual(clip, clip)


def test_scores_are_the_same_to_the_bit_and_say_their_conditions() -> None:
    real, fake = made(600, 0), made(550, 1, shift=0.3)
    one, other = scores(real, fake, seed=4, split="held out"), scores(real, fake, seed=4, split="held out")
    assert [(s.value, s.low, s.high) for s in one] == [(s.value, s.low, s.high) for s in other]
    assert all(s.low <= s.value <= s.high for s in one)
    known = one[0].conditions
    assert (known.real, known.generated, known.real_sha256, known.split, known.seed) == (600, 550, "d", "held out", 4)
    assert known.extractor == IDENTITY
    assert {"translator", "numpy", "torch"} <= known.versions.keys()
    assert one[0].to_json()["conditions"]["extractor"]["sha256"] == "a" * 64


def test_extrapolation_takes_bias_away() -> None:
    plain, extrapolated = scores(made(3000, 0), made(600, 1), ["fd", "fd_infinity"])
    assert abs(extrapolated.value) < plain.value
    assert extrapolated.high - extrapolated.low == pytest.approx(plain.high - plain.low)


def test_every_class_is_scored_that_both_sets_hold() -> None:
    real, fake = made(90, 0, classes=3), made(60, 1, classes=2)
    found = scores_by_class(real, fake, ["kid", "coverage"])
    assert [(s.part, s.name) for s in found] == [("0", "kid"), ("0", "coverage"), ("1", "kid"), ("1", "coverage")]
    assert found[0].conditions.real == 30
    assert found[0].conditions.real_sha256 != "d"


@pytest.mark.parametrize(
    "other",
    [
        made(600, 1, digest="other"),
        made(590, 1),
        made(600, 1, digest=""),
        made(600, 1, identity=Identity("fid", "b", "legacy")),
    ],
)
def test_what_was_measured_under_other_conditions_is_never_ranked(other: Features) -> None:
    one = scores(made(600, 0), made(600, 1), ["fd"])[0]
    second = scores(other, other, ["fd"])[0]
    with pytest.raises(DataError, match="cannot be ranked"):
        ranked([one, second])


def test_sets_of_unknown_content_are_comparable_to_nothing() -> None:
    known = conditions_of(made(60, 0, digest=""), made(60, 1), seed=0)
    assert not known.comparable(known)


def test_ranks_follow_the_direction_of_the_measure() -> None:
    real = made(600, 0)
    near, far = (scores(real, made(600, 1, shift=shift), ["kid", "coverage"]) for shift in (0.1, 2.0))
    assert ranked([far[0], near[0]]) == [1, 0]
    assert ranked([far[1], near[1]]) == [1, 0]


def test_what_does_not_fit_is_one_sentence() -> None:
    with pytest.raises(DataError, match="no measure fdi"):
        estimates(made(10, 0), made(10, 1), ["fdi"])
    with pytest.raises(DataError, match=r"Coverage needs at least 6 pictures .* 4 generated"):
        estimates(made(10, 0), made(4, 1), ["coverage"])
    with pytest.raises(DataError, match="needs an extractor that classifies"):
        estimates(made(10, 0), made(10, 1), ["is"])
    with pytest.raises(ValueError, match="cannot be compared"):
        estimates(made(10, 0), made(10, 1, identity=Identity("x", "y", "z")), ["fd"])


def test_every_measure_has_words() -> None:
    assert all(measure.title and measure.explained for measure in MEASURES.values())


def test_the_kernel_is_not_lost_on_features_of_any_scale() -> None:
    anyhow = Identity("net.onnx", "b", "c", is_any_scale=True)
    real, fake = made(300, 0, identity=anyhow), made(300, 1, shift=0.5, identity=anyhow)
    large = [replace(each, values=each.values * 1000) for each in (real, fake)]
    (small_one,), (large_one,) = scores(real, fake, ["kid"]), scores(*large, ["kid"])
    assert large_one.value == pytest.approx(small_one.value, rel=1e-4)
    assert large_one.high - large_one.low == pytest.approx(small_one.high - small_one.low, rel=1e-4)
