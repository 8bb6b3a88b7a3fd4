"""The plain baseline: one CycleGAN training step as its paper describes it and reference code usually runs it.

Eager, float32, NCHW; each picture in a call of its own; discriminators frozen by `requires_grad` while the generators
learn; `backward()`, plain Adam, an image pool in Python, and `.item()` for every loss.
"""

import itertools
import random

import torch
from torch import Tensor, nn

from translator.nn.init import initialise
from translator.nn.patchgan import PatchDiscriminator
from translator.nn.resnet import ResnetGenerator


class PlainPool:
    """Up to 50 earlier pictures in a list (Zhu et al. 2017, section 4)."""

    def __init__(self, capacity: int = 50) -> None:
        self.capacity = capacity
        self.pictures: list[Tensor] = []

    def query(self, current: Tensor) -> Tensor:
        shown = []
        for picture in current.detach():
            picture = picture.unsqueeze(0)
            if len(self.pictures) < self.capacity:
                self.pictures.append(picture)
                shown.append(picture)
            elif random.random() < 0.5:
                slot = random.randrange(self.capacity)
                shown.append(self.pictures[slot].clone())
                self.pictures[slot] = picture
            else:
                shown.append(picture)
        return torch.cat(shown)


class PlainCycleGan:
    """Networks, two Adams and one method that takes a step."""

    def __init__(self, blocks: int, device: torch.device) -> None:
        self.G_a2b, self.G_b2a = (initialise(ResnetGenerator(blocks=blocks)).to(device) for _ in range(2))
        self.D_a, self.D_b = (initialise(PatchDiscriminator()).to(device) for _ in range(2))
        self.pool_a, self.pool_b = PlainPool(), PlainPool()
        generators = itertools.chain(self.G_a2b.parameters(), self.G_b2a.parameters())
        discriminators = itertools.chain(self.D_a.parameters(), self.D_b.parameters())
        self.adam_G = torch.optim.Adam(generators, lr=2e-4, betas=(0.5, 0.999))
        self.adam_D = torch.optim.Adam(discriminators, lr=2e-4, betas=(0.5, 0.999))
        self.l1, self.mse = nn.L1Loss(), nn.MSELoss()

    def step(self, a: Tensor, b: Tensor) -> dict[str, float]:
        """Update the generators, then the discriminators, on pictures [1, 3, H, W] of either domain."""
        fake_b = self.G_a2b(a)
        back_a = self.G_b2a(fake_b)
        fake_a = self.G_b2a(b)
        back_b = self.G_a2b(fake_a)

        self._learn(discriminators=False)
        self.adam_G.zero_grad()
        identity_a = self.l1(self.G_b2a(a), a) * 5
        identity_b = self.l1(self.G_a2b(b), b) * 5
        adversarial_b = self._towards(self.D_b(fake_b), 1.0)
        adversarial_a = self._towards(self.D_a(fake_a), 1.0)
        cycle_a = self.l1(back_a, a) * 10
        cycle_b = self.l1(back_b, b) * 10
        loss = adversarial_a + adversarial_b + cycle_a + cycle_b + identity_a + identity_b
        loss.backward()
        self.adam_G.step()

        self._learn(discriminators=True)
        self.adam_D.zero_grad()
        loss_D_a = self._judge(self.D_a, a, self.pool_a.query(fake_a))
        loss_D_b = self._judge(self.D_b, b, self.pool_b.query(fake_b))
        self.adam_D.step()
        return {
            "G_a2b": adversarial_b.item(),
            "G_b2a": adversarial_a.item(),
            "cycle_a": cycle_a.item(),
            "cycle_b": cycle_b.item(),
            "identity_a": identity_a.item(),
            "identity_b": identity_b.item(),
            "D_a": loss_D_a.item(),
            "D_b": loss_D_b.item(),
        }

    def _learn(self, *, discriminators: bool) -> None:
        for parameter in itertools.chain(self.D_a.parameters(), self.D_b.parameters()):
            parameter.requires_grad = discriminators

    def _judge(self, D: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
        loss = 0.5 * (self._towards(D(real), 1.0) + self._towards(D(fake), 0.0))
        loss.backward()
        return loss

    def _towards(self, logits: Tensor, target: float) -> Tensor:
        return self.mse(logits, torch.full_like(logits, target))
