"""Config: frozen, typed settings, and the one reading of their types.

The command-line flags, the JSON of a recipe and the form in the window are all made from `fields`; nothing else
inspects a Config.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, ClassVar, Literal, Self, Union, get_args, get_origin

import annotated_types
import pydantic
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from translator.errors import ConfigError

SettingKind = Literal["integer", "number", "switch", "choice", "text"]


class Config(pydantic.BaseModel):
    """Frozen settings: unknown keys are refused, old names in `renamed` are understood."""

    model_config = pydantic.ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    renamed: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def parse(cls, values: Mapping[str, object], where: str) -> Self:
        """Make a Config from plain values; `where` names the file or command for the sentence of a ConfigError."""
        values = cls._current_names(values, where)
        try:
            return cls.model_validate(values)
        except pydantic.ValidationError as error:
            first = error.errors()[0]
            path = ".".join(str(part) for part in first["loc"])
            shown = "" if first["type"] == "missing" else f" (given: {first['input']!r})"
            raise ConfigError(f"{where}: {path}: {_sentence(first['msg'])}{shown}.") from error

    def changed(self, values: Mapping[str, object], where: str) -> Self:
        """Return a copy with some settings, given by dotted path, replaced and everything checked again."""
        tree: dict[str, Any] = self.model_dump()
        for path, value in values.items():
            *parents, leaf = path.split(".")
            branch = tree
            for parent in parents:
                branch = branch.setdefault(parent, {})
            branch[leaf] = value
        return self.parse(tree, where)

    @classmethod
    def _current_names(cls, values: Mapping[str, object], where: str) -> dict[str, object]:
        """Replace old names, refuse unknown ones naming the nearest, in this Config and those nested in it."""
        current: dict[str, object] = {}
        for key, value in values.items():
            name = cls.renamed.get(key, key)
            field = cls.model_fields.get(name)
            if field is None:
                near = get_close_matches(key, [*cls.model_fields, *cls.renamed], n=1)
                hint = f"; did you mean {near[0]}?" if near else f"; known: {', '.join(cls.model_fields)}."
                raise ConfigError(f"{where}: there is no setting called {key}{hint}")
            if name in current:
                raise ConfigError(f"{where}: {name} is given twice, once under its old name; keep one.")
            nested = _nested(field.annotation)
            if nested is not None and isinstance(value, Mapping):
                value = nested._current_names(value, where)
            current[name] = value
        return current


def Field(  # noqa: N802 (read as pydantic's Field is)
    default: Any,
    description: str,
    *,
    group: str = "Model",
    ge: float | None = None,
    gt: float | None = None,
    le: float | None = None,
    lt: float | None = None,
    unit: str = "",
    advanced: bool = False,
) -> Any:
    """Declare one setting: default, description, bounds, unit, and the group it is shown in.

    `advanced` settings are folded away in forms.
    """
    return pydantic.Field(
        default=default,
        description=description,
        ge=ge,
        gt=gt,
        le=le,
        lt=lt,
        validate_default=True,
        json_schema_extra={"group": group, "unit": unit, "advanced": advanced},
    )


@dataclass(frozen=True)
class Setting:
    """One setting as flags, JSON and forms see it. `path` is dotted for nested Configs."""

    path: str
    kind: SettingKind
    default: Any
    description: str
    group: str
    unit: str
    advanced: bool
    optional: bool
    low: float | None
    low_open: bool
    high: float | None
    high_open: bool
    choices: tuple[str, ...]

    @property
    def bounds(self) -> str:
        """Return the bounds as text, such as "0 < x <= 1", or "" where there are none."""
        left = "" if self.low is None else f"{self.low:g} {'<' if self.low_open else '<='} "
        right = "" if self.high is None else f" {'<' if self.high_open else '<='} {self.high:g}"
        return f"{left}x{right}" if left or right else ""


def fields(config: type[Config], prefix: str = "") -> tuple[Setting, ...]:
    """Read the settings of a Config, nested ones included, in the order they are written."""
    settings: list[Setting] = []
    for name, field in config.model_fields.items():
        nested = _nested(field.annotation)
        if nested is not None:
            settings.extend(fields(nested, f"{prefix}{name}."))
        else:
            settings.append(_setting(f"{prefix}{name}", field))
    return tuple(settings)


def _setting(path: str, field: FieldInfo) -> Setting:
    kind, choices, optional = _kind(path, field.annotation)
    bounds: dict[str, Any] = {"low": None, "low_open": False, "high": None, "high_open": False}
    for mark in field.metadata:
        match mark:
            case annotated_types.Ge(ge=value):
                bounds |= {"low": value}
            case annotated_types.Gt(gt=value):
                bounds |= {"low": value, "low_open": True}
            case annotated_types.Le(le=value):
                bounds |= {"high": value}
            case annotated_types.Lt(lt=value):
                bounds |= {"high": value, "high_open": True}
            case _:
                pass
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    if field.default is PydanticUndefined or not field.description:
        raise ConfigError(f"The setting {path} needs a default and a description.")
    return Setting(
        path=path,
        kind=kind,
        default=field.default,
        description=field.description,
        group=str(extra.get("group", "Model")),
        unit=str(extra.get("unit", "")),
        advanced=bool(extra.get("advanced", False)),
        optional=optional,
        choices=choices,
        **bounds,
    )


def _kind(path: str, annotation: Any) -> tuple[SettingKind, tuple[str, ...], bool]:
    optional = False
    if get_origin(annotation) in (Union, types.UnionType):
        members = [member for member in get_args(annotation) if member is not type(None)]
        optional = len(members) < len(get_args(annotation))
        if len(members) == 1:
            annotation = members[0]
    if get_origin(annotation) is Literal:
        return "choice", tuple(str(choice) for choice in get_args(annotation)), optional
    kinds: dict[Any, SettingKind] = {bool: "switch", int: "integer", float: "number", str: "text"}
    if annotation not in kinds:
        raise ConfigError(
            f"The setting {path} has type {annotation}; settings are bool, int, float, str, a Literal of strings, "
            "one of these or None, or a nested Config."
        )
    return kinds[annotation], (), optional


def _nested(annotation: Any) -> type[Config] | None:
    return annotation if isinstance(annotation, type) and issubclass(annotation, Config) else None


def _sentence(message: str) -> str:
    return message[:1].lower() + message[1:].rstrip(".")
