"""Flags made from Settings: one per setting, grouped, with default and bounds in its help."""

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from cyclopts import Group, Parameter

from translator.api import Setting

TYPES: dict[str, type] = {"integer": int, "number": float, "switch": bool, "text": str}


def with_flags(
    function: Callable[..., int], settings: Mapping[str, Setting], defaults: Mapping[str, object]
) -> Callable[..., int]:
    """Return `function` as a command that also takes a flag per setting, passed on as `given`.

    `function` has a keyword `given: dict[str, object]`, which receives {setting path: value} for the flags that were
    written on the command line; `defaults` holds what each path is otherwise, for the help text.
    """
    names = {setting.path.replace(".", "__"): path for path, setting in settings.items()}

    def command(*arguments: Any, **keywords: Any) -> int:
        values = {names[name]: keywords.pop(name) for name in names if name in keywords}
        return function(*arguments, given={k: v for k, v in values.items() if v is not None}, **keywords)

    own = [p for p in inspect.signature(function, eval_str=True).parameters.values() if p.name != "given"]
    made = [_parameter(name, settings[path], defaults[path]) for name, path in names.items()]
    parameters = sorted([*own, *made], key=lambda p: p.kind == inspect.Parameter.VAR_KEYWORD)  # which comes last
    command.__signature__ = inspect.Signature(parameters, return_annotation=int)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__doc__ = function.__doc__
    return command


def flag(setting: Setting) -> str:
    """Return a setting's flag, such as "--lambda-cycle"."""
    return "--" + setting.path.replace("_", "-")


def _parameter(name: str, setting: Setting, default: object) -> inspect.Parameter:
    kind: Any = Literal[setting.choices] if setting.kind == "choice" else TYPES[setting.kind]
    negative = "" if setting.kind != "switch" else flag(setting).replace("--", "--no-", 1)
    mark = Parameter(
        name=flag(setting),
        negative=negative,
        help=_help(setting, default),
        group=Group(setting.group, sort_key=_ORDER.get(setting.group, 50)),
        show_default=False,
        show_choices=setting.kind == "choice",
    )
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind | None, mark]
    )


def _help(setting: Setting, default: object) -> str:
    shown = (
        {True: "on", False: "off", "": "", None: ""}.get(default, str(default)) if _hashable(default) else str(default)
    )
    facts = [f"default {shown}" if shown else "", setting.bounds, setting.unit]
    inside = "; ".join(fact for fact in facts if fact)
    return f"{setting.description} [{inside}]" if inside else setting.description


def _hashable(value: object) -> bool:
    return isinstance(value, bool | str) or value is None


_ORDER = {"Data": 20, "Model": 10, "Training": 30, "Record": 40, "Machine": 60}
