"""Vision transformer (Dosovitskiy et al. 2021): what CLIP's image tower and DINOv2 have in common.

Tokens: one for the picture, then registers (Darcet et al. 2024) where there are any, then one per patch. Every layer is

    x = x + s_1 attention(norm_1(x)),  x = x + s_2 mlp(norm_2(x))

with a scale per feature s where the weights have one.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Shape:
    """What the weights do not say: heads, the MLP's activation, epsilon of the norms, side of pictures in pixels."""

    heads: int
    activation: str
    epsilon: float
    side: int


Tensors = Mapping[str, "Tensor"]
"""Weights under the names of this module.

patch.weight [D, 3, P, P], patch.bias; class [D]; registers [R, D]; position [1 + N, D]; before.* and after.* are norms
[D]; layers.i.{norm1, norm2, query, key, value, out, up, down}.{weight, bias}; layers.i.{scale1, scale2} [D];
projection [E, D]. Biases, registers, before, scales and projection may be missing.
"""


class VisionTransformer:
    """The network on one device; `tokens` gives what the tokens hold at the end, `embed` one feature a picture."""

    def __init__(self, tensors: Tensors, shape: Shape) -> None:
        self._w = tensors
        self._shape = shape
        self._depth = 1 + max(int(name.split(".")[1]) for name in tensors if name.startswith("layers."))

    def embed(self, x: "Tensor") -> "Tensor":
        """Return one feature per picture, float32 [n, D] or [n, E], of normalised pictures [n, 3, side, side]."""
        first = self._norm(self.tokens(x)[:, 0], "after")
        projection = self._w.get("projection")
        return first if projection is None else first @ projection.T

    def tokens(self, x: "Tensor") -> "Tensor":
        """Return the tokens [n, 1 + R + N, D] before the last norm."""
        h = self._embedded(x)
        if "before.weight" in self._w:
            h = self._norm(h, "before")
        for i in range(self._depth):
            h = h + self._scaled(self._attention(self._norm(h, f"layers.{i}.norm1"), i), f"layers.{i}.scale1")
            h = h + self._scaled(self._mlp(self._norm(h, f"layers.{i}.norm2"), i), f"layers.{i}.scale2")
        return h

    def _embedded(self, x: "Tensor") -> "Tensor":
        import torch
        from torch.nn import functional

        weight = self._w["patch.weight"]
        patches = functional.conv2d(x, weight, self._w.get("patch.bias"), stride=weight.shape[-2:])
        grid = patches.shape[2:]
        first = self._w["class"].expand(len(x), 1, -1)
        h = torch.cat([first, patches.flatten(2).transpose(1, 2)], 1) + self._position(grid[0], grid[1])
        if "registers" not in self._w:
            return h
        registers = self._w["registers"].expand(len(x), -1, -1)
        return torch.cat([h[:, :1], registers, h[:, 1:]], 1)

    def _position(self, height: int, width: int) -> "Tensor":
        """Return the places [1, 1 + N, D], interpolated from the grid of training where the picture has another."""
        import torch
        from torch.nn import functional

        places = self._w["position"]
        side = math.isqrt(len(places) - 1)
        if (height, width) == (side, side):
            return places[None]
        grid = places[1:].reshape(1, side, side, -1).permute(0, 3, 1, 2)
        grid = functional.interpolate(grid, (height, width), mode="bicubic", align_corners=False)
        return torch.cat([places[None, :1], grid.flatten(2).transpose(1, 2)], 1)

    def _attention(self, h: "Tensor", i: int) -> "Tensor":
        from torch.nn import functional

        n, t, d = h.shape
        q, k, v = (
            self._linear(h, f"layers.{i}.{name}").reshape(n, t, self._shape.heads, -1).transpose(1, 2)
            for name in ("query", "key", "value")
        )
        mixed = functional.scaled_dot_product_attention(q, k, v)
        return self._linear(mixed.transpose(1, 2).reshape(n, t, d), f"layers.{i}.out")

    def _mlp(self, h: "Tensor", i: int) -> "Tensor":
        up = self._linear(h, f"layers.{i}.up")
        if self._shape.activation == "swiglu":  # Shazeer 2020: one half gates the other
            from torch.nn import functional

            gate, value = up.chunk(2, dim=-1)
            return self._linear(functional.silu(gate) * value, f"layers.{i}.down")
        return self._linear(self._active(up), f"layers.{i}.down")

    def _active(self, x: "Tensor") -> "Tensor":
        import torch
        from torch.nn import functional

        return x * torch.sigmoid(1.702 * x) if self._shape.activation == "quick_gelu" else functional.gelu(x)

    def _linear(self, x: "Tensor", name: str) -> "Tensor":
        from torch.nn import functional

        return functional.linear(x, self._w[f"{name}.weight"], self._w.get(f"{name}.bias"))

    def _norm(self, x: "Tensor", name: str) -> "Tensor":
        from torch.nn import functional

        weight = self._w[f"{name}.weight"]
        return functional.layer_norm(x, weight.shape, weight, self._w[f"{name}.bias"], self._shape.epsilon)

    def _scaled(self, x: "Tensor", name: str) -> "Tensor":
        scale = self._w.get(name)
        return x if scale is None else x * scale
