"""Page: what the window expects of each of its pages."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from translator.gui.desk import Desk


class Page(QWidget):
    """One page of the window. It starts Jobs and shows files; it does no work itself.

    `name` is its key, `icon` its icon in the rail.
    Signals: `asked` carries the name of another page and what it shall `take`, such as ("convert", path of a Model).
    """

    name: ClassVar[str]
    icon: ClassVar[str]
    asked = Signal(str, object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName(f"page-{self.name}")

    def title(self) -> str:
        """Return the page's title and word in the rail, one word in the user's language."""
        raise NotImplementedError

    def shown(self) -> None:
        """Bring the page up to date: it is in front now."""

    def open_files(self, files: list[Path]) -> bool:
        """Take files or folders that were opened, dropped or handed over; tell whether they are this page's."""
        return False

    def take(self, subject: object) -> None:
        """Take what another page sent here by `asked`."""

    def close_down(self) -> None:
        """Give back cameras, timers and threads: the window is closing."""
