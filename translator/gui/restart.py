"""Restart: end this process and start the program anew, for what only a new process can load."""

import sys

from PySide6.QtCore import QCoreApplication, QProcess

from translator.gui.desk import Desk

_PROPERTY = "restart"


def ask(desk: Desk) -> bool:
    """Close the window so that the program starts again; tell whether it can: not while work is running."""
    application = QCoreApplication.instance()
    if desk.queue.busy or application is None:
        return False
    application.setProperty(_PROPERTY, True)
    desk.actions.find("quit").trigger()
    return True


def follow_up() -> None:
    """Start the program again when that was asked for; to be called when this process no longer takes files."""
    application = QCoreApplication.instance()
    if application is not None and application.property(_PROPERTY):
        QProcess.startDetached(sys.executable, ["-m", "translator.gui.app"])
