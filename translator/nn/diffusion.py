"""The mathematics of diffusion: how pictures become noise, what a network predicts of it, and the way back.

Times t are those of Ho et al. 2020: 0 is the clean picture, T the noisiest, and alpha-bar(0) = 1. So the way back ends
at t = 0 without a special case. Pictures are float [N, C, H, W] in [-1, 1]; t is int64 [N], or [1] for all of them.
"""

import math
from collections.abc import Callable
from typing import Literal

import torch
from torch import Tensor, nn

Course = Literal["linear", "cosine"]
Prediction = Literal["eps", "v", "x0"]
Variance = Literal["small", "large"]

MAX_BETA = 0.999
"""The largest share of a picture's variance that one step may replace (Nichol and Dhariwal 2021, section 3.2)."""

Predictor = Callable[[Tensor, Tensor], Tensor]
"""Called with x_t and t; returns what it predicts."""

Draw = Callable[[Tensor], Tensor]
"""Called with a tensor; returns standard normal noise of its shape."""


def betas(course: Course, times: int) -> Tensor:
    """Return beta_1 .. beta_T in float64.

    linear    from 1e-4 to 0.02 at T = 1000 (Ho et al. 2020, section 4), both times 1000 / T for other T
    cosine    alpha-bar(t) = cos^2((t / T + 0.008) / 1.008 * pi / 2) (Nichol and Dhariwal 2021, equation 17)
    """
    if course == "linear":
        scale = 1000 / times
        return torch.linspace(1e-4 * scale, 0.02 * scale, times, dtype=torch.float64).clamp(max=MAX_BETA)
    share = torch.arange(times + 1, dtype=torch.float64) / times
    alpha_bar = ((share + 0.008) / 1.008 * math.pi / 2).cos().square()
    return (1 - alpha_bar[1:] / alpha_bar[:-1]).clamp(max=MAX_BETA)


class Diffusion(nn.Module):
    """A noise schedule and all that follows from it: x_t = signal(t) x_0 + noise(t) eps.

    signal = sqrt(alpha-bar) and noise = sqrt(1 - alpha-bar) are kept for t = 0 .. T as buffers, each rounded from
    float64: 1 - alpha-bar in float32 would lose three digits at small t.
    """

    beta: Tensor
    signal: Tensor
    noise: Tensor

    def __init__(self, course: Course = "linear", times: int = 1000) -> None:
        super().__init__()
        if times < 1:
            raise ValueError(f"A schedule has at least one time, not {times}.")
        self.course = course
        self.times = times
        beta = torch.cat([torch.zeros(1, dtype=torch.float64), betas(course, times)])
        alpha_bar = (1 - beta).cumprod(0)
        self.register_buffer("beta", beta.float())
        self.register_buffer("signal", alpha_bar.sqrt().float())
        self.register_buffer("noise", (1 - alpha_bar).sqrt().float())

    def noised(self, x0: Tensor, t: Tensor, eps: Tensor) -> Tensor:
        """Return x_t (Ho et al. 2020, equation 4)."""
        return _at(self.signal, t) * x0 + _at(self.noise, t) * eps

    def target(self, prediction: Prediction, x0: Tensor, eps: Tensor, t: Tensor) -> Tensor:
        """Return what a network has to predict; v = signal eps - noise x0 (Salimans and Ho 2022, appendix D)."""
        match prediction:
            case "eps":
                return eps
            case "x0":
                return x0
            case "v":
                return _at(self.signal, t) * eps - _at(self.noise, t) * x0

    def clean(self, prediction: Prediction, predicted: Tensor, x_t: Tensor, t: Tensor) -> Tensor:
        """Return the x0 that a prediction stands for."""
        match prediction:
            case "eps":
                return (x_t - _at(self.noise, t) * predicted) / _at(self.signal, t)
            case "x0":
                return predicted
            case "v":
                return _at(self.signal, t) * x_t - _at(self.noise, t) * predicted

    def eps(self, x0: Tensor, x_t: Tensor, t: Tensor) -> Tensor:
        """Return the noise that makes x_t of x0; t is at least 1."""
        return (x_t - _at(self.signal, t) * x0) / _at(self.noise, t)

    def snr(self, t: Tensor) -> Tensor:
        """Return the signal-to-noise ratio alpha-bar / (1 - alpha-bar), of t's shape."""
        return (self.signal.index_select(0, t) / self.noise.index_select(0, t)).square()

    def weight(self, prediction: Prediction, t: Tensor, gamma: float) -> Tensor:
        """Return the weight of each sample's squared error, of t's shape.

        min(SNR, gamma) on the error of x0, said in the error of what is predicted (Hang et al. 2023, section 3.4);
        gamma 0 weighs all alike, as Ho et al. 2020, equation 14.
        """
        snr = self.snr(t)
        if not gamma:
            return torch.ones_like(snr)
        match prediction:
            case "eps":
                return snr.clamp(max=gamma) / snr
            case "x0":
                return snr.clamp(max=gamma)
            case "v":
                return snr.clamp(max=gamma) / (snr + 1)

    def posterior(self, x0: Tensor, x_t: Tensor, t: Tensor) -> tuple[Tensor, Tensor]:
        """Return mean and variance of q(x_{t-1} | x_t, x0), t at least 1 (Ho et al. 2020, equations 6 and 7)."""
        beta, signal, noise = (_at(table, t) for table in (self.beta, self.signal, self.noise))
        signal_before, noise_before = _at(self.signal, t - 1), _at(self.noise, t - 1)
        of_x0 = signal_before * beta / noise.square()
        of_x_t = (signal / signal_before) * noise_before.square() / noise.square()
        return of_x0 * x0 + of_x_t * x_t, beta * (noise_before / noise).square()

    def between(self, i: Tensor, n: Tensor) -> tuple[Tensor, Tensor]:
        """Return the times that call i of n goes from and to, all int64 [1]: T at first, 0 at last, evenly spread."""
        return self.times - i * self.times // n, self.times - (i + 1) * self.times // n

    def stepped(
        self,
        x0: Tensor,
        x_t: Tensor,
        t: Tensor,
        to: Tensor,
        *,
        eta: float = 0.0,
        variance: Variance = "small",
        draw: Draw | None = None,
    ) -> Tensor:
        """Return x at time `to` < t (Song et al. 2021, equation 12), given a predicted x0, which is clipped to [-1, 1].

        eta 0 is DDIM and draws nothing; eta 1 is DDPM, with the variance of the posterior (small) or the beta of the
        step (large, their sigma-hat in section 5). Other eta lie between.
        """
        x0 = x0.clamp(-1, 1)
        eps = self.eps(x0, x_t, t)
        if not eta or draw is None:
            return _at(self.signal, to) * x0 + _at(self.noise, to) * eps
        noise, noise_to = _at(self.noise, t), _at(self.noise, to)
        kept = (1 - (_at(self.signal, t) / _at(self.signal, to)).square()).clamp(min=0).sqrt()
        sigma = eta * kept * noise_to / noise
        added = sigma if variance == "small" else torch.where(noise_to > 0, eta * kept, 0.0)
        direction = (noise_to.square() - sigma.square()).clamp(min=0).sqrt()
        return _at(self.signal, to) * x0 + direction * eps + added * draw(x_t)

    def extra_repr(self) -> str:
        """Return what to print between the brackets."""
        return f"{self.course}, times={self.times}"


def sample(
    diffusion: Diffusion,
    predict: Predictor,
    x: Tensor,
    *,
    prediction: Prediction,
    steps: int,
    eta: float = 0.0,
    variance: Variance = "small",
    draw: Draw | None = None,
) -> Tensor:
    """Return pictures made from the noise x [N, C, H, W] in `steps` steps, at most one for each time."""
    n = torch.full((1,), min(steps, diffusion.times), device=x.device)
    for step in range(min(steps, diffusion.times)):
        t, to = diffusion.between(torch.full((1,), step, device=x.device), n)
        x0 = diffusion.clean(prediction, predict(x, t), x, t)
        x = diffusion.stepped(x0, x, t, to, eta=eta, variance=variance, draw=draw)
    return x


def _at(table: Tensor, t: Tensor) -> Tensor:
    """Return the table's values at t, as [N, 1, 1, 1]."""
    return table.index_select(0, t).reshape(-1, 1, 1, 1)
