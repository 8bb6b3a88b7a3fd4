"""The application, told in the order of its start.

    environment -> log -> exception hook -> single instance -> settings -> language -> theme -> window -> the rest

torch, onnxruntime, onnx and cv2 are not imported on this way; Jobs and pages import what they need when they work.
"""

import os
import signal
import socket
import sys
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSocketNotifier, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from translator import __version__, paths
from translator.gui import log, restart
from translator.gui.actions import Actions
from translator.gui.bridge import Bridge
from translator.gui.crash import Crash
from translator.gui.desk import Desk
from translator.gui.icons import icon
from translator.gui.instance import Instance
from translator.gui.settings import Settings
from translator.gui.theme import Theme
from translator.gui.window import Window
from translator.gui.works import LANES, WORKS
from translator.jobs.queue import Queue
from translator.models.library import Library

LANGUAGES = Path(__file__).parent / "languages"


@dataclass
class Started:
    """What lives as long as the application."""

    application: QApplication
    window: Window
    instance: Instance
    crash: Crash
    wake: "Wake"


def main() -> int:
    """Run the window until it is closed and return the exit code."""
    started = start(sys.argv[1:])
    if isinstance(started, int):
        return started
    code = started.application.exec()
    started.instance.release()
    restart.follow_up()
    sys.stdout.flush()
    if not started.window.is_quiet:
        # Work or a call does not end, and nobody waits for it; its thread must not keep the process alive.
        os._exit(code)
    return code


def start(arguments: Sequence[str]) -> Started | int:
    """Show the window, or return an exit code when another process has one and took the files."""
    clean_environment()
    application = QApplication(["translator"])
    application.setApplicationName("Translator")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("translator")
    application.setStyle("Fusion")
    try:
        log.start()
    except OSError as error:
        return _refuse(
            f"The folder {paths.home()} cannot be written ({error.strerror}); make room or permissions there."
        )
    crash = Crash()
    crash.install()
    files = [Path(argument).absolute() for argument in arguments]
    instance = Instance()
    if not instance.claim():
        if instance.hand_over(files):
            return 0
        return _refuse("Translator is running already, but its window does not answer; end it and start again.")
    window = _window(application)
    instance.opened.connect(window.open_files)
    window.show()
    QTimer.singleShot(0, window, window.settle)
    if files:
        QTimer.singleShot(0, window, lambda: window.open_files(files))
    return Started(application, window, instance, crash, Wake(window))


def clean_environment() -> None:
    """Take out what `import cv2` sets for its own Qt, and warnings that no user can act on."""
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        os.environ.pop(name, None)
    # Pillow warns about damaged metadata of pictures it then decodes.
    warnings.filterwarnings("ignore", module=r"PIL\.")


def _window(application: QApplication) -> Window:
    settings = Settings()
    _speak(application, settings.get().language)
    theme = Theme()
    theme.choose(settings.get().theme)
    application.setWindowIcon(icon("logo", theme.tokens.accent))
    queue = Queue(paths.home() / "jobs.json", WORKS, LANES)
    return Window(Desk(settings, queue, Bridge(queue), Library(), Actions(), theme))


def _speak(application: QApplication, language: str) -> None:
    """Load the translations of the program and of Qt's own texts, where there are any for the language."""
    locale = QLocale() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("translator", str(LANGUAGES))):
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    box = QMessageBox(QMessageBox.Icon.Warning, "Translator", sentence)
    box.exec()
    return 1


class Wake:
    """Lets Ctrl-C and the system's request to end close the window: Python looks at signals only when it runs."""

    def __init__(self, window: Window) -> None:
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: self._near.recv(64))
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: window.close_unasked())


if __name__ == "__main__":
    sys.exit(main())
