"""Desk: what every page works with, handed to its constructor."""

from dataclasses import dataclass

from translator.gui.actions import Actions
from translator.gui.bridge import Bridge
from translator.gui.settings import Settings
from translator.gui.theme import Theme
from translator.jobs.queue import Queue
from translator.models.library import Library


@dataclass
class Desk:
    """The window's tools: choices, Jobs, threads, Models, actions and colours."""

    settings: Settings
    queue: Queue
    bridge: Bridge
    library: Library
    actions: Actions
    theme: Theme
