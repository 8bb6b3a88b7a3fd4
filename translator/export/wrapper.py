"""From bytes to bytes in torch: the network between the conversions that a Model file carries.

The same module is traced into the graph and run as the reference that the graph has to equal.
"""

import torch
from torch import Tensor, nn

from translator.api.port import Export, Loop
from translator.export.answer import results
from translator.export.ends import Enter, Leave
from translator.export.sizes import crop_scales, frame_index


class Repeat(nn.Module):
    """Run the body of a sampling loop, as the ONNX Loop of the Model does."""

    def __init__(self, body: nn.Module, loop: Loop) -> None:
        super().__init__()
        self.body = body
        self.loop = loop

    def forward(self, steps: Tensor, x: Tensor, *others: Tensor) -> Tensor:
        """Return x after `steps` (int64 [1], bounded here) calls of the body."""
        bounded = steps.clamp(1, self.loop.bound)
        for step in range(int(bounded)):
            x = self.body(x, torch.tensor([step]), bounded, *others)
        return x


class ByteModel(nn.Module):
    """An Export from bytes to bytes, in float32 on the CPU; of a Loop, `steps` is the last value.

    The Export's network is moved and put into eval mode, not copied.
    """

    def __init__(self, export: Export) -> None:
        super().__init__()
        self.network = export.network.cpu().float().eval().requires_grad_(False)
        self.loop = export.loop
        self.frame = frame_index(export)
        self.enter = Enter(export.inputs)
        self.leave = Leave(export.outputs, crop_scales(export))

    def forward(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Return the values of the outputs as the Model file gives them."""
        answer: tuple[Tensor, ...] = self.leave(values[self.frame], *self.raw(*values))
        return answer

    def raw(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Return what the network itself answers: padded, float, not yet clamped."""
        if self.loop is None:
            return results(self.network(*self.enter(*values)))
        return results(Repeat(self.network, self.loop)(values[-1], *self.enter(*values[:-1])))
