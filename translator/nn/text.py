"""A small Transformer over the tokens of a caption, trained along with the network it conditions."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.nn.dropout import Dropout

PADDING = 0
"""The token after a caption's end; it is neither attended to nor pooled."""

BEGIN = 1
"""The token every caption begins with: the place that is attended to when nothing else is there."""


class TextEncoder(nn.Module):
    """Encode captions, int64 [N, T] padded with 0, T <= `length`, into a vector for each token and one for the whole.

    Pre-normalised blocks (Vaswani et al. 2017, section 3; Xiong et al. 2020, figure 1b) with learned positions and no
    causal mask. Attention is written out in matrix products, so its gradient can be differentiated again and does not
    depend on the device's choice of kernel.
    """

    def __init__(
        self, vocabulary: int, length: int, width: int = 128, *, layers: int = 2, heads: int = 4, dropout: float = 0.0
    ) -> None:
        super().__init__()
        if vocabulary <= BEGIN or length < 1:
            raise ValueError(f"{vocabulary} words of up to {length} tokens hold no begin token; captions need one.")
        self.vocabulary = vocabulary
        self.length = length
        self.width = width
        self.token = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(length, width)
        self.blocks = nn.ModuleList(TextBlock(width, heads, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        nn.init.normal_(self.token.weight, std=0.02)
        nn.init.normal_(self.position.weight, std=0.01)

    def forward(self, text: Tensor) -> tuple[Tensor, Tensor]:
        """Return the tokens' vectors [N, T, width], 0 at padding, and their mean [N, width] over what is no padding."""
        held = present(text)
        x = self.token(text) + self.position(torch.arange(text.shape[1], device=text.device))
        for block in self.blocks:
            x = block(x, held)
        share = held.to(x.dtype).unsqueeze(2)
        sequence = self.norm(x) * share
        return sequence, sequence.sum(1) / share.sum(1)


def present(text: Tensor) -> Tensor:
    """Return which places of captions [N, T] hold a token: all but padding, and always the first."""
    place = torch.arange(text.shape[1], device=text.device)
    return (text != PADDING) | (place == 0)


def wordless(text: Tensor) -> Tensor:
    """Return captions of the same shape that say nothing: the begin token and padding."""
    place = torch.arange(text.shape[1], device=text.device)
    return torch.where(place == 0, BEGIN, PADDING).to(text.dtype).expand_as(text)


class TextBlock(nn.Module):
    """Attention among the tokens of a caption, then two layers on each of them, both added to their input."""

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        if width % heads:
            raise ValueError(f"A width of {width} cannot be split into {heads} heads; take a multiple of {heads}.")
        self.heads = heads
        self.norm_attention = nn.LayerNorm(width)
        self.projections = nn.Linear(width, 3 * width)
        self.joined = nn.Linear(width, width)
        self.norm_layers = nn.LayerNorm(width)
        self.layers = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, held: Tensor) -> Tensor:
        """Return [N, T, width]; `held` [N, T] says where there is a token to attend to."""
        x = x + self.dropout(self._attended(self.norm_attention(x), held))
        fed: Tensor = self.dropout(self.layers(self.norm_layers(x)))
        return x + fed

    def _attended(self, x: Tensor, held: Tensor) -> Tensor:
        query, key, value = (self._by_head(part) for part in self.projections(x).chunk(3, dim=2))
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[3])
        scores = torch.where(held[:, None, None, :], scores, -math.inf)
        mixed = F.softmax(scores, dim=3) @ value
        joined: Tensor = self.joined(mixed.transpose(1, 2).flatten(2))
        return joined

    def _by_head(self, x: Tensor) -> Tensor:
        """Return [N, heads, T, width / heads] of [N, T, width]."""
        return x.reshape(*x.shape[:2], self.heads, -1).transpose(1, 2)
