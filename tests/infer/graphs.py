"""Small real Model files, written with onnx alone: uint8 pictures in, uint8 pictures out, any size."""

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import parser
from PIL import Image

from translator.api import Port
from translator.models.card import Card, PortCard
from translator.models.file import write_model
from translator.models.library import Library, sha256

HEAD = '<ir_version: 10, opset_import: ["": 20]>\n'

INVERT = """invert (uint8[N,H,W,3] image) => (uint8[N,H,W,3] output)
<uint8 top = {255}> { output = Sub(top, image) }"""

# Swaps red and blue by a convolution, with what every exported Model has around it: layout, range, rounding, clamp.
SWAP = """swap (uint8[N,H,W,3] image) => (uint8[N,H,W,3] output)
<float[3,3,1,1] kernel = {0,0,1, 0,1,0, 1,0,0}, float half = {127.5}, float one = {1},
 float low = {0}, float top = {255}>
{
    wide = Cast<to = 1>(image)
    first = Transpose<perm = [0, 3, 1, 2]>(wide)
    scaled = Div(first, half)
    x = Sub(scaled, one)
    y = Conv(x, kernel)
    up = Add(y, one)
    levels = Mul(up, half)
    whole = Round(levels)
    kept = Clip(whole, low, top)
    bytes = Cast<to = 2>(kept)
    output = Transpose<perm = [0, 2, 3, 1]>(bytes)
}"""

# Adds `amount` levels, 10 times the label, and noise of one value per picture.
PORTS = """ports (uint8[N,H,W,3] image, float[1] amount, int64[N] label, float[N,1] noise) => (uint8[N,H,W,3] output)
<float ten = {10}, float low = {0}, float top = {255}, int64[4] column = {-1,1,1,1}>
{
    wide = Cast<to = 1>(image)
    bright = Add(wide, amount)
    number = Cast<to = 1>(label)
    tens = Mul(number, ten)
    shift = Reshape(tens, column)
    grain = Reshape(noise, column)
    labelled = Add(bright, shift)
    moved = Add(labelled, grain)
    kept = Clip(moved, low, top)
    output = Cast<to = 2>(kept)
}"""

# Adds the sum of a text's token numbers.
WORDS = """words (uint8[N,H,W,3] image, int64[N,T] text) => (uint8[N,H,W,3] output)
<int64[1] axis = {1}, int64[4] column = {-1,1,1,1}>
{
    sum = ReduceSum<keepdims = 0>(text, axis)
    bytes = Cast<to = 2>(sum)
    shift = Reshape(bytes, column)
    output = Add(image, shift)
}"""

# Inverts `steps` times in a bounded Loop.
LOOP = """steps (uint8[N,H,W,3] image, int64[1] steps) => (uint8[N,H,W,3] output)
<int64 least = {1}, int64 most = {20}>
{
    count = Clip(steps, least, most)
    trips = Squeeze(count)
    output = Loop<body = body (int64 i, bool go, uint8[N,H,W,3] x) => (bool on, uint8[N,H,W,3] next)
        <uint8 top = {255}> { on = Identity(go) next = Sub(top, x) }>(trips, , image)
}"""

# Makes 4096 copies of the picture in float32 and takes their mean: far more memory than a large picture may have.
HUNGRY = """hungry (uint8[N,H,W,3] image) => (uint8[N,H,W,3] output)
<int64[4] times = {4096,1,1,1}, int64[1] first = {0}>
{
    wide = Cast<to = 1>(image)
    many = Expand(wide, times)
    mean = ReduceMean<keepdims = 1>(many, first)
    output = Cast<to = 2>(mean)
}"""

IMAGE = PortCard.of(Port("image", "image"))
OUTPUT = PortCard.of(Port("output", "image"))
AMOUNT = PortCard.of(Port("amount", "number", low=-50, high=50, default=0))
LABEL = PortCard.of(Port("label", "label", high=3))
NOISE = PortCard.of(Port("noise", "noise", shape=(1,)))
STEPS = PortCard(name="steps", kind="number", shape=(1,), dtype="int64", low=1, high=20, default=1)


def parsed(text: str) -> onnx.ModelProto:
    return parser.parse_model(HEAD + text)


def card(name: str, *inputs: PortCard, outputs: tuple[PortCard, ...] = (OUTPUT,), **facts: object) -> Card:
    return Card.model_validate({"name": name, "inputs": (IMAGE, *inputs), "outputs": outputs, **facts})


def write(path: Path, text: str = SWAP, *inputs: PortCard, **facts: object) -> Path:
    """Write a Model file of a graph in ONNX's text form and return its path."""
    write_model(path, parsed(text).SerializeToString(), card(path.stem, *inputs, **facts))
    return path


def known(path: Path) -> Path:
    """Note in the library that a file is vetted, which spares a test the child process, and return its path."""
    Library().remember(sha256(path))
    return path


def picture(seed: int, height: int = 24, width: int = 32) -> NDArray[np.uint8]:
    """Return a smooth random picture, uint8 [H, W, 3]."""
    coarse = np.random.default_rng(seed).integers(0, 256, (4, 4, 3), np.uint8)
    return np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC))
