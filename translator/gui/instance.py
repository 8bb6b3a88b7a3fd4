"""One window per user and home folder: a second start hands its files to the first and ends."""

import json
import time
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from translator import paths

PATIENCE_MS = 20_000
MAX_BYTES = 1_000_000


class Instance(QObject):
    """The first process: it holds a lock and hears of the files of later ones.

    Signals: `opened` carries the files (list of Path) of another start, none when it was started without.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lock = QLockFile(str(paths.home() / "desktop.lock"))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def claim(self) -> bool:
        """Become the first process; tell whether nobody else is."""
        # A lock is stale only when its process is gone, however old it is.
        self._lock.setStaleLockTime(0)
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(_name())
        return self._server.listen(_name())

    def hand_over(self, files: list[Path]) -> bool:
        """Give files to the first process; tell whether it took them."""
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while time.monotonic() < deadline:
            socket = QLocalSocket()
            socket.connectToServer(_name())
            if socket.waitForConnected(500):
                return _send(socket, files)
            time.sleep(0.1)  # the first process may be starting itself
        return False

    def release(self) -> None:
        """Let another process be the first."""
        self._server.close()
        self._lock.unlock()

    @Slot()
    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Take a whole line; what is no list of paths is not from us."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > MAX_BYTES:
                socket.abort()
            return
        try:
            files = [Path(str(file)) for file in json.loads(bytes(socket.readLine().data()))]
        except (ValueError, TypeError):
            socket.abort()
            return
        socket.write(b"taken\n")
        socket.flush()
        self.opened.emit(files)


def _send(socket: QLocalSocket, files: list[Path]) -> bool:
    socket.write(json.dumps([str(file.absolute()) for file in files]).encode() + b"\n")
    socket.flush()
    taken = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()) == b"taken\n"
    socket.disconnectFromServer()
    return taken


def _name() -> str:
    """Return a name of its own for every home folder, short enough for a socket's path."""
    return f"translator-{sha256(str(paths.home().absolute()).encode()).hexdigest()[:16]}"
