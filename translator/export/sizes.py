"""Sizes: plain values to trace an Export with, and how the pictures that come out follow from those that go in."""

from collections.abc import Sequence
from fractions import Fraction
from typing import cast

import torch
from torch import Tensor
from torch._subclasses.fake_tensor import FakeTensorMode

from translator.api.port import Export, Port
from translator.errors import ExportError
from translator.export.answer import refusal, results
from translator.export.ends import Enter, Grid, file_dims


def frame_index(export: Export) -> int:
    """Return which input gives pictures that come out their size: the first image, else (to no effect) input 0."""
    return next((index for index, port in enumerate(export.inputs) if port.kind == "image"), 0)


def example(port: Port, sizes: dict[str, int]) -> Tensor:
    """Return a plain value for a port, of the named sizes, to trace with."""
    shape = [dim if isinstance(dim, int) else sizes[dim] for dim in file_dims(port)]
    match port.kind:
        case "image":
            return torch.full(shape, 128, dtype=torch.uint8)
        case "label":
            return torch.zeros(shape, dtype=torch.int64)
        case "text":
            return torch.ones(shape, dtype=torch.int64)
        case "number":
            return torch.tensor([cast(float, port.default)])
        case _:
            return torch.zeros(shape)


def example_sizes(export: Export, *, factor: int = 1) -> dict[str, int]:
    """Return a size for every named dimension of an Export; `factor` varies those of pictures."""
    frame = export.inputs[frame_index(export)]
    sizes = {"N": 2}
    if frame.kind == "image":
        side = Grid.of(export.inputs).padded(16)
        sizes |= {"H": 2 * side * factor, "W": side * (2 * factor + 1)}
    for port in export.inputs:
        for dim in file_dims(port):
            if isinstance(dim, str):
                longest = int(port.high or 8) if port.kind in ("text", "audio") else 8
                sizes.setdefault(dim, max(1, longest - 1))
    return sizes


def crop_scales(export: Export) -> tuple[Fraction | None, ...]:
    """Return for each output how many of its pixels one pixel of the pictures that go in becomes, None for "any".

    Found by running two sizes without arithmetic. Raises ExportError where the network does not answer as the ports
    say, and where padding has to be cropped away but the output is no fixed multiple of the input.
    """
    sizes = [example_sizes(export, factor=factor) for factor in (1, 2)]
    first, second = (_answer_shapes(export, size) for size in sizes)
    frame = export.inputs[frame_index(export)]
    if frame.kind != "image":
        return (None,) * len(export.outputs)
    return tuple(
        _scale(export, port, sizes, shapes) if port.kind == "image" else None
        for port, *shapes in zip(export.outputs, first, second, strict=True)
    )


def _answer_shapes(export: Export, sizes: dict[str, int]) -> list[tuple[int, ...]]:
    """Return the shapes that the network answers with, checked against the output ports."""
    with FakeTensorMode(allow_non_fake_inputs=True), torch.no_grad():
        values = list(Enter(export.inputs)(*(example(port, sizes) for port in export.inputs)))
        if export.loop is not None:
            step = torch.zeros(1, dtype=torch.int64)
            values[1:1] = [step, step]
        try:
            answer = results(export.network(*values))
        except Exception as error:
            raise refusal(export, "its network does not take the values of its ports", error) from error
    if len(answer) != len(export.outputs):
        raise ExportError(
            f"Export {export.name}: the network gives {len(answer)} values for {len(export.outputs)} output ports; "
            "name one port for each."
        )
    shapes = [tuple(value.shape) for value in answer]
    for port, shape in zip(export.outputs, shapes, strict=True):
        if port.kind == "image" and (len(shape) != 4 or shape[1] != 3):
            raise ExportError(
                f"Export {export.name}: the output {port.name} has shape {list(shape)}; pictures have [N, 3, H, W]."
            )
    return shapes


def _scale(
    export: Export, port: Port, sizes: Sequence[dict[str, int]], shapes: Sequence[tuple[int, ...]]
) -> Fraction | None:
    if shapes[0][2:] == shapes[1][2:]:
        return None
    ratios = {
        Fraction(got, size[dim])
        for size, shape in zip(sizes, shapes, strict=True)
        for dim, got in zip(("H", "W"), shape[2:], strict=True)
    }
    if len(ratios) == 1:
        return ratios.pop()
    if Grid.of(export.inputs).pads:
        raise ExportError(
            f"Export {export.name}: the output {port.name} is no fixed multiple of its input's size, so the padding "
            "that the input needs cannot be cropped away; give the output a fixed scale or the input multiple_of 1."
        )
    return None
