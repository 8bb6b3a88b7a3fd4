"""PatchNCE: what is at a place of the translation has to recognise what was at the same place of the source.

Park et al. 2020 (CUT), section 3 and equations 2 and 3: patches are vectors of several feature maps, each map has a
small head that projects them, and the other patches of the same picture are what they must not be confused with.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

IMPOSSIBLE = -10.0
"""Similarity, before the temperature, that takes a patch out of its own negatives; that of unit vectors is above -1."""


class SharedDraws(Protocol):
    """What places are drawn with: a Noise, or the ctx of a training step."""

    def shared_rand(self, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) that is the same for every part of the batch."""


class PatchProjector(nn.Module):
    """F of CUT: for each feature map a perceptron of two layers, its output of length 1.

    `channels` are those of the feature maps, `width` the size of the hidden layer and of a projected patch. The keys of
    `state_dict` are those of the published checkpoints.
    """

    def __init__(self, channels: Sequence[int], width: int = 256) -> None:
        super().__init__()
        for number, size in enumerate(channels):
            head = nn.Sequential(nn.Linear(size, width), nn.ReLU(), nn.Linear(width, width))
            self.add_module(f"mlp_{number}", head)

    def forward(self, features: Sequence[Tensor], places: Sequence[Tensor]) -> list[Tensor]:
        """Return of each map [N, C, H, W] the projected patches [N, P, width] at places int64 [P], in float32."""
        with _full_precision(features[0]):
            return [
                F.normalize(head(_precise(_patches(feature, place))), dim=-1)
                for head, feature, place in zip(self.children(), features, places, strict=True)
            ]


def draw_places(features: Sequence[Tensor], number: int, draws: SharedDraws) -> list[Tensor]:
    """Draw for each map [N, C, H, W] up to `number` different places, int64 [P] counted row by row.

    All pictures of the batch share them, and so do all parts of a batch that is split.
    """
    sizes = [feature.shape[2] * feature.shape[3] for feature in features]
    return [draws.shared_rand(size).topk(min(number, size), sorted=False).indices for size in sizes]


def patch_nce(queries: Tensor, keys: Tensor, temperature: float = 0.07) -> Tensor:
    """Return the mean cross-entropy of finding each query's own key among the keys of its picture (equation 2).

    Both are [N, P, width] of length 1; no gradient passes into the keys.
    """
    keys = keys.detach()
    with _full_precision(queries):
        own = (queries * keys).sum(-1, keepdim=True)
        others = torch.bmm(queries, keys.transpose(1, 2))
        same = torch.eye(queries.shape[1], dtype=torch.bool, device=queries.device)
        # The own key stands first; on the diagonal it would stand a second time.
        similarities = torch.cat([own, others.masked_fill(same, IMPOSSIBLE)], -1) / temperature
        return -F.log_softmax(similarities, -1)[..., 0].mean()


def _patches(feature: Tensor, place: Tensor) -> Tensor:
    return feature.flatten(2).index_select(2, place).transpose(1, 2)


def _precise(tensor: Tensor) -> Tensor:
    return tensor.to(torch.promote_types(tensor.dtype, torch.float32))


def _full_precision(tensor: Tensor) -> AbstractContextManager[object]:
    """Keep autocast away: divided by the temperature, an error of half precision grows fourteenfold."""
    kind = tensor.device.type
    return torch.autocast(kind, enabled=False) if torch.amp.is_autocast_available(kind) else nullcontext()
