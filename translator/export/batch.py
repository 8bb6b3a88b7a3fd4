"""Batch: which Models and runs become files, in which precisions, named how, and where they go. Imports no torch."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self, get_args

from translator.errors import ExportError, ModelError
from translator.infer.providers import DeviceName
from translator.models.card import UNKNOWN, Precision
from translator.models.library import check_name

PATTERN = "{name}-{precision}"
"""How files are named; where the pattern is "", float32 files have the Model's own name."""


@dataclass(frozen=True)
class RunRules:
    """What `export_run` wants to know besides the run."""

    checkpoint: str = "newest"
    direction: str = "all"
    name: str = ""
    title: str = ""
    licence: str = UNKNOWN
    data_note: str = UNKNOWN


@dataclass(frozen=True)
class Batch:
    """What is to be written: `models` (files) and `runs` (folders), each in all `precisions`.

    Files go into `folder`, into the library of Models, or into both. `pictures` is a folder of the kind the Models
    translate; without it the Cards' previews serve, and for runs their own pictures. `only` leaves all but some items.
    `measures_speed` times each file on this machine with `device` and `threads`. `rules` are for the runs.
    """

    models: tuple[Path, ...] = ()
    runs: tuple[Path, ...] = ()
    precisions: tuple[Precision, ...] = ("float32",)
    folder: Path | None = None
    library: bool = False
    pattern: str = PATTERN
    pictures: Path | None = None
    only: frozenset[str] = frozenset()
    measures_speed: bool = True
    device: DeviceName = "auto"
    threads: int = 0
    rules: RunRules = RunRules()

    def to_json(self) -> dict[str, Any]:
        """Return the batch as JSON values, as a Job keeps it."""
        values = asdict(self)
        values |= {name: [str(path) for path in getattr(self, name)] for name in ("models", "runs")}
        values |= {name: str(path) if (path := getattr(self, name)) else "" for name in ("folder", "pictures")}
        return values | {"precisions": list(self.precisions), "only": sorted(self.only)}

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> Self:
        """Return the batch of JSON values; what is not among them is as it is by default."""
        read: dict[str, Any] = dict(values)
        read |= {name: tuple(map(Path, read[name])) for name in ("models", "runs") if name in read}
        read |= {name: Path(read[name]) if read[name] else None for name in ("folder", "pictures") if name in read}
        read |= {name: kind(read[name]) for name, kind in (("precisions", tuple), ("only", frozenset)) if name in read}
        return cls(**read | {"rules": RunRules(**read.get("rules", {}))})


def check(batch: Batch) -> None:
    """Raise ExportError where a batch cannot be done at all."""
    if not (batch.models or batch.runs):
        raise ExportError("There is nothing to export; name Models or runs.")
    if batch.folder is None and not batch.library:
        raise ExportError("The files would go nowhere; give a folder, the library, or both.")
    if wrong := [one for one in batch.precisions if one not in get_args(Precision)]:
        raise ExportError(f"There is no precision {wrong[0]}; take {', '.join(get_args(Precision))}.")
    if not batch.precisions:
        raise ExportError(f"There is no precision to write; take some of {', '.join(get_args(Precision))}.")
    if batch.rules.name and len(batch.runs) > 1:
        raise ExportError("Several runs cannot have one name; leave the name out.")
    many = len(batch.models) + 2 * len(batch.runs) > 1
    names = {
        named(batch.pattern, f"model{many and place}", one) for one in batch.precisions for place in range(1 + many)
    }
    if len(names) < len(batch.precisions) * (1 + many):
        raise ExportError(
            f"The pattern {batch.pattern} gives several files one name; it needs {{name}} and {{precision}}."
        )


def named(pattern: str, name: str, precision: Precision) -> str:
    """Return the name of a file without suffix; ExportError for a pattern that cannot be filled in."""
    if not pattern:
        return name if precision == "float32" else f"{name}-{precision}"
    try:
        return check_name(pattern.format(name=name, precision=precision))
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        raise ExportError(
            f"The pattern {pattern} cannot be filled in; there are {{name}} and {{precision}}."
        ) from error
    except ModelError as error:
        raise ExportError(str(error)) from error
