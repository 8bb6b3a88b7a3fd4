"""Code: the numbers one picture is made from, with a name and how they came about."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from translator.errors import ConfigError

Values = NDArray[np.float32]

RESERVED = ("seed", "mean")
LONGEST = 60


@dataclass(frozen=True, eq=False)
class Code:
    """The values of one code, float32 in the shape of the Model's port.

    `origin` says how it came about: an expression such as "seed:7" or "a - b + c", or "picture cat.png". `name` is ""
    for a code that nobody named.
    """

    values: Values
    origin: str
    name: str = ""

    @property
    def title(self) -> str:
        """Return the name, or else the origin."""
        return self.name or self.origin

    def to_json(self) -> dict[str, Any]:
        """Return plain values, which `of_json` reads back to the bit."""
        content = base64.b64encode(self.values.astype("<f4").tobytes()).decode()
        return {"name": self.name, "origin": self.origin, "shape": list(self.values.shape), "values": content}

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> Self:
        """Read what `to_json` returned."""
        flat = np.frombuffer(base64.b64decode(values["values"]), "<f4").astype(np.float32)
        return cls(flat.reshape(values["shape"]), str(values["origin"]), str(values["name"]))


def check_name(name: str) -> str:
    """Return a name that can stand in an expression; ConfigError for any other."""
    if not name.isidentifier() or len(name) > LONGEST:
        raise ConfigError(
            f"A code cannot be called {name!a}: a name is letters, digits and _, begins with no digit, and has at most "
            f"{LONGEST} characters, such as man_with_glasses."
        )
    if name in RESERVED:
        raise ConfigError(f"A code cannot be called {name}, which means something in expressions; choose another name.")
    return name
