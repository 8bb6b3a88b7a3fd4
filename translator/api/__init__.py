"""The seam: all that a plugin may import besides `translator.nn`.

A plugin is a distribution with an entry point in the group `translator` that names a module; the module holds a
`Config`, a `Family` and one hook that returns the families. Nothing here imports torch, and importing a plugin must not
either: a family imports its networks inside its methods. `plugins/README.md` is the tutorial, `docs/architecture.md`
says how each hard thing is said in this seam.
"""

from translator.api.adversarial import AdversarialConfig, Objective
from translator.api.check import check_family
from translator.api.config import Config, Field, Setting, fields
from translator.api.family import (
    Batch,
    Ctx,
    DataKind,
    Facts,
    Family,
    Networks,
    Optim,
    Step,
    Update,
)
from translator.api.hook import API_VERSION, FamilySpec, hookimpl
from translator.api.port import Export, Loop, Port, PortKind

__all__ = [
    "API_VERSION",
    "AdversarialConfig",
    "Batch",
    "Config",
    "Ctx",
    "DataKind",
    "Export",
    "Facts",
    "Family",
    "FamilySpec",
    "Field",
    "Loop",
    "Networks",
    "Objective",
    "Optim",
    "Port",
    "PortKind",
    "Setting",
    "Step",
    "Update",
    "check_family",
    "fields",
    "hookimpl",
]
