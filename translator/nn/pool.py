"""The image pool: earlier generated pictures shown to a discriminator again."""

import torch
from torch import Tensor, nn

from translator.nn.noise import Draws


class ImagePool(nn.Module):
    """Up to `capacity` generated pictures, against oscillation of the two players.

    Shrivastava et al. 2017, section 2.3, picture by picture as in Zhu et al. 2017 (CycleGAN), section 4: until the pool
    is full, pictures are kept and returned; then each is, with probability 0.5, exchanged for a random one of the pool.
    Capacity 0 returns what it gets. The contents are buffers, so that checkpoints hold them; `rank_local` says that in
    a training of several processes each has its own. Nothing here waits for the device.
    """

    rank_local = True
    pictures: Tensor
    kept: Tensor

    def __init__(self, capacity: int, channels: int, height: int, width: int) -> None:
        super().__init__()
        self.capacity = capacity
        self.register_buffer("pictures", torch.zeros(capacity, channels, height, width))
        self.register_buffer("kept", torch.zeros((), dtype=torch.int64))

    @torch.no_grad()
    def forward(self, current: Tensor, draws: Draws) -> Tensor:
        """Return the pictures to judge in place of the current ones, both [N, C, H, W]; no gradient passes."""
        if self.capacity == 0:
            return current.detach()
        number = current.shape[0]
        slots = draws.randint(self.capacity, number)
        exchanges = draws.rand(number) < 0.5
        shown = [self._show(current[i : i + 1], slots[i], exchanges[i]) for i in range(number)]
        return torch.cat(shown)

    def _show(self, current: Tensor, slot: Tensor, exchange: Tensor) -> Tensor:
        current = current.to(self.pictures.dtype)
        filling = self.kept < self.capacity
        place = torch.where(filling, self.kept, slot).reshape(1)
        earlier = self.pictures.index_select(0, place)
        self.pictures.index_copy_(0, place, torch.where(filling | exchange, current, earlier))
        self.kept.add_(filling.to(self.kept.dtype))
        return torch.where(filling | ~exchange, current, earlier)
