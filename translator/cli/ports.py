"""Values of a Model's inputs as flags: --label, --text, --audio, --noise, --port NAME=VALUE, and --NAME VALUE."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Group, Parameter

from translator.errors import ConfigError, ModelError
from translator.models.card import Card, PortCard

MODEL = Group("Model", sort_key=10)

Label = Annotated[str | None, Parameter(group=MODEL, help="Class name or number, for Models that take a label.")]
Text = Annotated[str | None, Parameter(group=MODEL, help="Words, for Models that take a text.")]
Audio = Annotated[str | None, Parameter(group=MODEL, help="Path of a sound file, for Models that take a sound.")]
Noise = Annotated[
    Path | None, Parameter(group=MODEL, help="Path of an .npy file with the noise, [N, ...], instead of a seed.")
]
Pairs = Annotated[
    tuple[str, ...],
    Parameter(
        group=MODEL,
        negative="",
        show_default=False,
        help="A number the Model takes, such as steps=20; --steps 20 is the same.",
    ),
]
OtherPorts = Annotated[str, Parameter(show=False)]


def given_ports(
    card: Card,
    *,
    flags: Mapping[str, Sequence[str]],
    noise: Path | None = None,
    pairs: Sequence[str] = (),
    others: Mapping[str, str] | None = None,
    command: str,
) -> dict[str, Any]:
    """Return values by port name; several of one flag become a list.

    `flags` holds what was given for the kinds label, text and audio, `noise` the path of an .npy file, `pairs`
    NAME=VALUE, `others` the values of flags that are called like a port. Raises ConfigError for a flag that the Model
    has no input for, ModelError for a file that cannot be read.
    """
    values: dict[str, Any] = {}
    for kind, texts in flags.items():
        if texts:
            values[_port(card, kind, command).name] = texts[0] if len(texts) == 1 else list(texts)
    if noise is not None:
        values[_port(card, "noise", command).name] = _array(noise)
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise ConfigError(f"{command}: --port takes NAME=VALUE, such as steps=20, not {pair}.")
        values[name] = value
    return values | dict(others or {})


def _port(card: Card, kind: str, command: str) -> PortCard:
    found = next((port for port in card.inputs if port.kind == kind), None)
    if found is None:
        taken = ", ".join(dict.fromkeys(port.kind for port in card.inputs)) or "nothing"
        raise ConfigError(f"{command}: {card.name} takes no {kind}, but {taken}.")
    return found


def _array(path: Path) -> Any:
    import numpy as np

    try:
        return np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise ModelError(f"{path} cannot be read as an .npy file of numbers.") from error
