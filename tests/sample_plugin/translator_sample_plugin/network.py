"""The network of Regression. This module imports torch; the plugin imports it only when a network is built."""

from torch import Tensor, nn


class Residual(nn.Module):
    """Add to a picture what `blocks` residual blocks say; starts as the identity. Takes any size."""

    def __init__(self, channels: int, width: int, blocks: int) -> None:
        super().__init__()
        self.head = nn.Conv2d(channels, width, 3, padding=1)
        self.blocks = nn.ModuleList(Block(width) for _ in range(blocks))
        self.tail = nn.Conv2d(width, channels, 3, padding=1)
        nn.init.zeros_(self.tail.weight)
        nn.init.zeros_(self.tail.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Map [N, C, H, W] in [-1, 1] to the same shape; the host clamps what leaves the range."""
        hidden = self.head(x)
        for block in self.blocks:
            hidden = block(hidden)
        return x + self.tail(hidden)


class Block(nn.Module):
    """Two 3x3 convolutions added to their input (He et al. 2016), without normalisation."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """Return x plus the block's correction."""
        return x + self.second(self.first(x).relu())
