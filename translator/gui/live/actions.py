"""LiveActions: what can be done on the Live page, each in the table of actions and most of it in the bar."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from translator.gui.live.bar import LiveBar

if TYPE_CHECKING:
    from translator.gui.pages.live import LivePage
    from translator.infer.live import Live

_SIGNS = {
    "mirror": "mirror",
    "freeze": "freeze",
    "compare": "slider",
    "snapshot": "camera",
    "record": "record",
    "virtual": "live",
    "panel": "settings",
}


class LiveActions:
    """The actions by their names; those that stay on tell a function so."""

    def __init__(self, page: "LivePage") -> None:
        from translator.infer.virtual_camera import is_installed

        self._add = partial(page.desk.actions.add, page=page.name)
        self._acts: dict[str, QAction] = {}
        self._add("live/start", _tr("Start or stop the live picture"), "Ctrl+Return", page.toggle)
        self._add("live/video", _tr("Play a video"), "Ctrl+O", page.sources.browse)
        self._add("live/folder", _tr("Play a folder"), "Ctrl+Shift+O", page.sources.browse_folder)
        self._add("live/model", _tr("Choose another Model"), "Ctrl+M", page.panel.model.picker.open_list)
        self._add_lasting("mirror", _tr("Mirror the picture"), "M", page.mirror)
        self._add_lasting("freeze", _tr("Freeze the picture"), "F", page.player.freeze)
        self._add_lasting("compare", _tr("Compare with the original"), "C", page.stage.divide)
        self._add_lasting("record", _tr("Record to a video file"), "R", page.record)
        if is_installed():
            self._add_lasting("virtual", _tr("Show it to other programs as a camera"), "V", page.player.share)
        self._add_lasting("readout", _tr("Show rate and latency"), "H", page.stage.show_readout, is_on=True)
        self._add_lasting("panel", _tr("Show source and Model"), "P", page.panel.setVisible, is_on=True)
        snapshot = self._add("live/snapshot", _tr("Save this frame as a picture"), "S", page.snap)
        self._acts["snapshot"] = snapshot

    @property
    def of_playing(self) -> list[QAction]:
        """Return the actions that need a picture that plays."""
        return [self._acts[name] for name in ("freeze", "record", "virtual") if name in self._acts]

    def follow(self, live: "Live | None") -> None:
        """Show what goes on: a recording and a virtual camera end by themselves when they fail."""
        self._acts["record"].setChecked(live is not None and live.is_recording)
        if "virtual" in self._acts:
            self._acts["virtual"].setChecked(live is not None and live.is_shared)

    def find(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._acts[name]

    def fill(self, bar: LiveBar) -> None:
        """Put the buttons into the bar."""
        words = {
            "mirror": _tr("Mirror"),
            "freeze": _tr("Freeze"),
            "compare": _tr("Compare"),
            "snapshot": _tr("Snapshot"),
            "record": _tr("Record"),
            "virtual": _tr("Virtual camera"),
            "panel": _tr("Controls"),
        }
        for name, word in words.items():
            if name in self._acts:
                bar.add(self._acts[name], _SIGNS[name], word)

    def _add_lasting(
        self, name: str, text: str, key: str, does: Callable[[bool], object], *, is_on: bool = False
    ) -> None:
        act = self._acts[name] = self._add(f"live/{name}", text, key, lambda: None)
        act.setCheckable(True)
        act.setChecked(is_on)
        act.toggled.connect(does)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LivePage", text)
