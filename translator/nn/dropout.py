"""Dropout that draws from the noise of the training step."""

from torch import Tensor, nn

from translator.nn import noise


class Dropout(nn.Module):
    """Set each value to 0 with probability `p` while training and scale the rest by 1 / (1 - p); else do nothing.

    The mask comes from `noise.current()`, not from torch's generator: a resumed or split training drops the same
    values, and another thread's draws change nothing.
    """

    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError(f"A share of {p} of the values cannot be dropped; 0 <= p < 1.")
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        """Return x, of any shape [N, ...], with values dropped in training mode."""
        if not self.training or self.p == 0:
            return x
        kept = noise.current().rand(x.shape[0], *x.shape[1:]) >= self.p
        return x * (kept.to(x.dtype) / (1 - self.p))

    def extra_repr(self) -> str:
        """Return what to print between the brackets."""
        return f"p={self.p}"
