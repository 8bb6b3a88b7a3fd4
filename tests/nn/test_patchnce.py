"""PatchNCE: the published count, equation 2 written out, and what it rewards."""

import math

import pytest
import torch
from torch.nn import functional as F  # noqa: N812 (its usual name)

from tests.nn.networks import num_parameters, pictures, shape_only
from translator.nn.noise import Noise
from translator.nn.patchnce import PatchProjector, draw_places, patch_nce

CUT = (3, 128, 256, 256, 256)


def unit(*shape: int, seed: int = 0) -> torch.Tensor:
    return F.normalize(pictures(*shape, seed=seed), dim=-1)


def draws(seed: int = 0, part: int = 0, parts: int = 1) -> Noise:
    return Noise(torch.Generator().manual_seed(seed), part, parts)


def test_the_projector_has_the_published_size_and_keys():
    projector = shape_only(lambda: PatchProjector(CUT))
    assert num_parameters(projector) == 560_384
    names = [f"mlp_{i}.{j}.{kind}" for i in range(5) for j in (0, 2) for kind in ("weight", "bias")]
    assert list(projector.state_dict()) == names


def test_patches_are_unit_vectors_of_the_places_asked_for():
    projector, feature = PatchProjector([4], width=8), pictures(2, 4, 3, 5)
    (projected,) = projector([feature], [torch.tensor([7, 0])])
    assert projected.shape == (2, 2, 8)
    torch.testing.assert_close(projected.norm(dim=-1), torch.ones(2, 2))
    head = projector.mlp_0(feature[1, :, 1, 2])  # place 7 of rows of 5
    torch.testing.assert_close(projected[1, 0], F.normalize(head, dim=-1))


def test_places_are_different_within_the_map_and_shared_by_all_parts():
    maps = [torch.empty(1, 3, 20, 20), torch.empty(1, 8, 4, 3)]
    many, few = draw_places(maps, 64, draws())
    assert len(set(many.tolist())) == 64
    assert int(many.max()) < 400
    assert sorted(few.tolist()) == list(range(12))
    again, _ = draw_places(maps, 64, draws(part=1, parts=2))
    assert torch.equal(many, again)
    assert not torch.equal(many, draw_places(maps, 64, draws(seed=1))[0])


def test_every_place_is_as_likely():
    source, counts = draws(), torch.zeros(9)
    for _ in range(900):
        counts[draw_places([torch.empty(1, 1, 3, 3)], 3, source)[0]] += 1
    assert counts.sum() == 2700
    assert (counts - 300).abs().max() < 60


def test_is_equation_2():
    queries, keys, temperature = unit(2, 5, 6), unit(2, 5, 6, seed=1), 0.3
    expected = []
    for picture in range(2):
        for i in range(5):
            alike = [math.exp(float(queries[picture, i] @ keys[picture, j]) / temperature) for j in range(5)]
            expected.append(-math.log(alike[i] / sum(alike)))
    # The place of a patch among its own negatives is not empty but exp(-10 / T).
    assert float(patch_nce(queries, keys, temperature)) == pytest.approx(sum(expected) / 10, rel=1e-5)


@pytest.mark.parametrize("patches", [4, 256])
def test_what_cannot_be_told_apart_costs_the_logarithm_of_the_choices(patches):
    same = torch.ones(1, patches, 1)
    assert float(patch_nce(same, same)) == pytest.approx(math.log(patches), rel=1e-6)


def test_negatives_come_from_the_same_picture_alone():
    queries = unit(2, 6, 8)
    alone = [float(patch_nce(queries[i : i + 1], queries[i : i + 1])) for i in range(2)]
    assert float(patch_nce(queries, queries)) == pytest.approx(sum(alone) / 2)
    mixed = torch.stack([queries[0], queries[0]])
    assert float(patch_nce(mixed, mixed)) == pytest.approx(alone[0])


def test_only_queries_get_a_gradient_and_following_it_finds_the_keys():
    keys = unit(1, 8, 16, seed=2).requires_grad_()
    free = unit(1, 8, 16).requires_grad_()
    first = patch_nce(F.normalize(free, dim=-1), keys)
    (slope,) = torch.autograd.grad(first, free)
    assert patch_nce(F.normalize(free - 0.3 * slope, dim=-1), keys) < first
    with pytest.raises(RuntimeError, match="does not require grad"):
        torch.autograd.grad(patch_nce(unit(1, 8, 16), keys), keys)


def test_stays_in_float32_under_autocast():
    queries, keys, projector = unit(1, 64, 32), unit(1, 64, 32, seed=1), PatchProjector([3], width=16)
    feature, place = pictures(1, 3, 8, 8), torch.arange(64)
    plain = patch_nce(queries, keys), projector([feature], [place])[0]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        inside = patch_nce(queries, keys), projector([feature], [place])[0]
    for one, other in zip(plain, inside, strict=True):
        assert other.dtype == torch.float32
        assert torch.equal(one, other)
