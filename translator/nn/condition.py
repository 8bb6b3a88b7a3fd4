"""Conditions: what a network is told besides noise or a picture, as one vector.

Another kind of condition is another subclass: it turns its port's values into [N, width], inside the graph.
"""

import math
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.nn.precision import full_precision
from translator.nn.text import TextEncoder

SHORTEST = 0.03
"""Seconds that a window of the spectrogram lasts at least; 512 samples of 16,000 a second."""


class Condition(nn.Module):
    """Turns values of a port into vectors [N, width]."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width

    def forward(self, value: Tensor) -> Tensor:
        """Return the vectors of values [N, ...]."""
        raise NotImplementedError


class Classes(Condition):
    """A class as a vector: the one-hot one, or a learned one of `width` numbers.

    Behind a linear layer, one-hot vectors make that layer a table with a row for each class.
    """

    rows: Tensor

    def __init__(self, count: int, width: int | None = None) -> None:
        super().__init__(width or count)
        if width is None:
            self.table: nn.Module | None = None
            self.register_buffer("rows", torch.eye(count), persistent=False)
        else:
            self.table = nn.Embedding(count, width)

    def forward(self, value: Tensor) -> Tensor:
        """Return the vectors of labels int64 [N]."""
        if self.table is None:
            return self.rows[value]
        learned: Tensor = self.table(value)
        return learned


class Words(Condition):
    """A caption as a vector, read by a small Transformer that is trained along."""

    def __init__(self, vocabulary: int, length: int, width: int = 128, *, layers: int = 2) -> None:
        super().__init__(width)
        self.encoder = TextEncoder(vocabulary, length, width, layers=layers)
        # Words begin as far apart as classes do: captions whose vectors are nearly the same are noise to a generator
        # that still ignores them, and are then never learned to be told apart.
        nn.init.normal_(self.encoder.token.weight)

    def forward(self, value: Tensor) -> Tensor:
        """Return the vectors of captions int64 [N, T]."""
        _, whole = self.encoder(value)
        pooled: Tensor = whole
        return pooled


class Sound(Condition):
    """A sound as a vector: its mel spectrogram through convolutions, averaged over time."""

    def __init__(self, rate: int, width: int = 128, *, bands: int = 40, channels: int = 32) -> None:
        super().__init__(width)
        self.mel = MelSpectrogram(rate, bands=bands)
        widths = (bands, channels, 2 * channels, 2 * channels)
        self.layers = nn.ModuleList(
            nn.Conv1d(before, after, 5, stride=2, padding=2) for before, after in pairwise(widths)
        )
        self.last = nn.Linear(widths[-1], width)

    def forward(self, value: Tensor) -> Tensor:
        """Return the vectors of waveforms float [N, T] in [-1, 1]."""
        x = self.mel(value)
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
        vectors: Tensor = self.last(x.mean(2))
        return vectors


class MelSpectrogram(nn.Module):
    """The logarithm of a sound's power in bands that are as wide as the ear hears them.

    Maps [N, T] to [N, bands, T // hop + 1]. The short-time Fourier transform is a convolution with windowed waves, so
    that it is part of an exported graph. Bands are triangles, equally spaced in mel = 2595 log10(1 + f / 700)
    (O'Shaughnessy 1987).
    """

    waves: Tensor
    triangles: Tensor

    def __init__(self, rate: int, *, bands: int = 40) -> None:
        super().__init__()
        window = 2 ** math.ceil(math.log2(SHORTEST * rate))
        self.hop = window // 2
        self.register_buffer("waves", windowed_waves(window), persistent=False)
        self.register_buffer("triangles", mel_triangles(rate, bands, window), persistent=False)

    def forward(self, sound: Tensor) -> Tensor:
        """Return the spectrogram, about -11 where there is silence."""
        with full_precision(sound):  # the power of a loud sound is beyond half precision
            padded = F.pad(sound[:, None].float(), (self.hop, self.hop))
            cosine, sine = F.conv1d(padded, self.waves, stride=self.hop).chunk(2, dim=1)
            return torch.log(self.triangles @ (cosine.square() + sine.square()) + 1e-5)


def windowed_waves(window: int) -> Tensor:
    """Return cosines, then sines, of 0 .. window/2 periods under a Hann window, [window + 2, 1, window]."""
    time = torch.arange(window, dtype=torch.float64)
    angles = 2 * math.pi * torch.arange(window // 2 + 1, dtype=torch.float64)[:, None] * time / window
    hann = 0.5 - 0.5 * torch.cos(2 * math.pi * time / window)
    return (torch.cat([angles.cos(), angles.sin()]) * hann)[:, None].float()


def mel_triangles(rate: int, bands: int, window: int) -> Tensor:
    """Return the weight of every frequency of a transform in every band, [bands, window/2 + 1]."""
    edges = _hertz(torch.linspace(0, float(_mel(torch.tensor(rate / 2))), bands + 2, dtype=torch.float64))
    frequencies = torch.linspace(0, rate / 2, window // 2 + 1, dtype=torch.float64)
    rising = (frequencies - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - frequencies) / (edges[2:] - edges[1:-1])[:, None]
    return torch.minimum(rising, falling).clamp(min=0).float()


def _mel(hertz: Tensor) -> Tensor:
    return 2595 * torch.log10(1 + hertz / 700)


def _hertz(mel: Tensor) -> Tensor:
    return 700 * (10 ** (mel / 2595) - 1)


class ConditionalBatchNorm(nn.Module):
    """Batch normalisation whose scale and shift depend on a vector (de Vries et al. 2017; Miyato and Koyama 2018).

    With one-hot vectors every class has its own scale and shift. It begins as the plain one.
    """

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.plain = nn.BatchNorm2d(channels, affine=False)
        self.weight = nn.Parameter(torch.zeros(2 * channels, width))

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        """Return [N, C, H, W] of [N, C, H, W] and vectors [N, width]."""
        scale, shift = F.linear(condition, self.weight)[:, :, None, None].chunk(2, dim=1)
        normal: Tensor = self.plain(x)
        return (1 + scale) * normal + shift
