"""Findings: what the registry knows of plugins, read and changed in a thread for the Plugins page."""

from dataclasses import dataclass

from translator.registry.catalogue import Catalogue, catalogue
from translator.registry.disabled import Disabled
from translator.registry.ledger import Installed, Ledger


@dataclass(frozen=True)
class Findings:
    """What the page shows: every plugin, and those that Translator has installed itself, by distribution."""

    catalogue: Catalogue
    installed: dict[str, Installed]


def find(*, again: bool = False) -> Findings:
    """Look for plugins; with `again` every one is tried apart as if it were new."""
    return Findings(catalogue(again=again), {entry.name: entry for entry in Ledger().entries()})


def switch(name: str, is_on: bool) -> Findings:
    """Switch a plugin on or off for good and return what is there now."""
    disabled = Disabled()
    if is_on:
        disabled.enable(name)
    else:
        disabled.disable(name)
    return find()


def remove(name: str) -> Findings:
    """Remove an installed plugin and return what is there now."""
    from translator.registry import install

    install.remove(name)
    return find()


def undo() -> Findings:
    """Undo the last change of what is installed and return what is there now."""
    from translator.registry import install

    install.undo()
    return find()
