"""The log: what happened, in a file that a user can send."""

import faulthandler
import logging
import platform
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from translator import __version__, paths

MAX_BYTES, NUM_OLD = 1_000_000, 3
_FORM = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def folder() -> Path:
    """Return the folder of the log files."""
    return paths.home() / "logs"


def file() -> Path:
    """Return the newest log file."""
    return folder() / "translator.log"


def start() -> None:
    """Write the log of this process, of Python's and Qt's warnings and of crashes; OSError when it cannot be."""
    folder().mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file(), maxBytes=MAX_BYTES, backupCount=NUM_OLD, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_FORM))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.captureWarnings(True)
    qInstallMessageHandler(_hear_qt)
    # Stays open for the life of the process: it is written when a library crashes.
    faulthandler.enable((folder() / "crash.log").open("w", encoding="utf-8"))
    logging.getLogger(__name__).info("Started: %s", about())


def about() -> str:
    """Return the versions that a report needs, in one line."""
    system = f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"Translator {__version__}, {system}"


def _hear_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS.get(kind, logging.WARNING), text)
