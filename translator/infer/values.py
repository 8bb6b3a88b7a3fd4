"""Values of ports: what the user gives is checked against the Card before ONNX Runtime sees it.

ONNX Runtime wraps a label of -1 silently, and answers a caption that is too long with a message about tensors: ranges
are checked here, with a sentence.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.errors import ModelError
from translator.infer.sound import sounds
from translator.infer.text import tokens
from translator.models.card import Card, PortCard

Array = NDArray[Any]


def values(
    card: Card, images: NDArray[np.uint8] | None, given: Mapping[str, object], seeds: Sequence[int]
) -> dict[str, Array]:
    """Return every input of a Model as an array of `len(seeds)` rows; ModelError for what its Card does not allow.

    `images` fills the image inputs, `given` holds values by port name, noise that is not given is drawn from one seed
    per row. A number is one value, or one for each row, although a Model takes one at a time.
    """
    known = {port.name for port in card.inputs}
    if unknown := sorted(set(given) - known):
        names = ", ".join(port.name for port in card.inputs if port.kind != "image") or "none"
        raise ModelError(f"{card.name} has no input called {unknown[0]}; besides pictures it takes {names}.")
    return {port.name: _value(card, port, images, given.get(port.name), seeds) for port in card.inputs}


def seeded_noise(seed: int, shape: Sequence[int]) -> NDArray[np.float32]:
    """Return the noise of a seed, standard normal, without N: the same in every version, for seeds name pictures."""
    return np.random.default_rng(seed).standard_normal(tuple(shape), np.float32)


def _value(card: Card, port: PortCard, images: NDArray[np.uint8] | None, given: object, seeds: Sequence[int]) -> Array:
    match port.kind:
        case "image":
            return _image(card, port, images if given is None else given)
        case "label":
            return _label(card, port, given, len(seeds))
        case "text":
            return _text(card, port, given, len(seeds))
        case "number":
            return _number(card, port, given, len(seeds))
        case "audio":
            return _audio(card, port, given, len(seeds))
        case "noise" if given is None:
            shape = _sizes(card, port, images)
            return np.stack([seeded_noise(seed, shape) for seed in seeds])
        case _:
            return _tensor(card, port, given, len(seeds))


def _image(card: Card, port: PortCard, given: object) -> Array:
    if given is None:
        raise ModelError(f"{card.name} translates pictures; give it some as {port.name}.")
    pixels = np.asarray(given)
    if pixels.dtype != np.uint8 or pixels.ndim != 4 or pixels.shape[3] != 3 or 0 in pixels.shape:
        raise ModelError(
            f"{card.name} takes pictures as uint8 of shape [N, H, W, 3], not {pixels.dtype} of shape "
            f"{list(pixels.shape)}."
        )
    return pixels


def _label(card: Card, port: PortCard, given: object, rows: int) -> Array:
    count = int(port.high) if port.high is not None else len(card.classes)
    if given is None:
        raise ModelError(f"{card.name} needs a {port.name}: {_choices(card, count)}.")
    named = [card.classes.index(name) if name in card.classes else name for name in _many(given)]
    try:
        labels = np.array([int(str(name)) for name in named], np.int64)
    except (ValueError, OverflowError):
        labels = np.array([-1])
    if labels.size == 0 or labels.min() < 0 or labels.max() >= count:
        raise ModelError(f"{card.name} has no {port.name} {given}; choose {_choices(card, count)}.")
    return _rows(card, port, labels, rows)


def _choices(card: Card, count: int) -> str:
    numbers = f"0 to {count - 1}"
    return f"one of {', '.join(card.classes)} ({numbers})" if card.classes else f"a number from {numbers}"


def _text(card: Card, port: PortCard, given: object, rows: int) -> Array:
    """Turn words into token numbers, or check given ones; 0 is padding, and a row of padding alone means nothing."""
    words = [] if given is None else _many(given)
    if given is None or all(isinstance(word, str) for word in words):
        return _rows(card, port, tokens(card, port, [str(word) for word in words]), rows)
    numbers = _numbers(card, port, given, np.int64)
    numbers = numbers[None] if numbers.ndim == 1 else numbers
    longest = int(port.high) if port.high is not None else numbers.shape[-1]
    if numbers.ndim != 2 or not 1 <= numbers.shape[1] <= longest:
        raise ModelError(f"{card.name} takes {port.name} of 1 to {longest} words, not of shape {list(numbers.shape)}.")
    if numbers.min() < 0 or (card.vocabulary and numbers.max() >= len(card.vocabulary)):
        raise ModelError(f"{card.name} knows the words 0 to {len(card.vocabulary) - 1}; {port.name} holds others.")
    if (numbers[:, 0] == 0).any():
        raise ModelError(f"{port.name} of {card.name} has to begin with the begin token, not with padding.")
    return _rows(card, port, numbers, rows)


def _audio(card: Card, port: PortCard, given: object, rows: int) -> Array:
    """Read sound from files, or take samples as they are."""
    files = _many(given)
    if given is None or all(isinstance(file, str | Path) for file in files):
        return _rows(card, port, sounds(card, port, [Path(str(file)) for file in files if file is not None]), rows)
    samples = _numbers(card, port, given, np.float32)
    samples = samples[None] if samples.ndim == 1 else samples
    longest = int(port.high or 1)
    if samples.ndim != 2 or not 1 <= samples.shape[1] <= longest or not np.isfinite(samples).all():
        raise ModelError(f"{card.name} takes {port.name} as finite samples of shape ['N', 'T'], T at most {longest:,}.")
    return _rows(card, port, samples, rows)


def _number(card: Card, port: PortCard, given: object, rows: int) -> Array:
    value = port.default if given is None else given
    array = _numbers(card, port, value, np.float64).reshape(-1)
    low = -np.inf if port.low is None else port.low
    high = np.inf if port.high is None else port.high
    if array.size not in (1, rows) or not all(low <= each <= high for each in array):
        raise ModelError(f"{port.name} of {card.name} lies between {low:g} and {high:g}, not at {value}.")
    if port.dtype == "int64" and (array != np.round(array)).any():
        raise ModelError(f"{port.name} of {card.name} is a whole number, not {value}.")
    return array.astype(port.dtype)


def _tensor(card: Card, port: PortCard, given: object, rows: int) -> Array:
    if given is None:
        raise ModelError(f"{card.name} needs a value for {port.name}, of shape {['N', *port.shape]}.")
    array = _numbers(card, port, given, np.dtype(port.dtype).type)
    fits = array.ndim == 1 + len(port.shape) and all(
        isinstance(wanted, str) or size == wanted for size, wanted in zip(array.shape[1:], port.shape, strict=False)
    )
    if not fits:
        raise ModelError(f"{port.name} of {card.name} has the shape {['N', *port.shape]}, not {list(array.shape)}.")
    return _rows(card, port, array, rows)


def _sizes(card: Card, port: PortCard, images: NDArray[np.uint8] | None) -> list[int]:
    """Return the sizes of one row; H and W are those of the pictures."""
    known = {} if images is None else dict(zip(("H", "W"), images.shape[1:3], strict=True))
    sizes = [known.get(size, 0) if isinstance(size, str) else size for size in port.shape]
    if 0 in sizes:
        raise ModelError(f"{card.name} needs {port.name} as an array of shape {['N', *port.shape]}.")
    return sizes


def _numbers(card: Card, port: PortCard, given: object, dtype: type[Any]) -> Array:
    try:
        return np.asarray(given).astype(dtype)
    except (TypeError, ValueError, OverflowError) as error:
        raise ModelError(f"{port.name} of {card.name} takes numbers, not {given!r}.") from error


def _many(given: object) -> list[object]:
    if isinstance(given, str) or not isinstance(given, Sequence | np.ndarray):
        return [given]
    return list(given)


def _rows(card: Card, port: PortCard, array: Array, rows: int) -> Array:
    """Give every picture the one value there is, or its own."""
    if len(array) == 1:
        return np.repeat(array, rows, axis=0)
    if len(array) != rows:
        raise ModelError(f"{card.name} got {len(array)} values of {port.name} for {rows} pictures.")
    return array
