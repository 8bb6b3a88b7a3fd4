"""DeviceChoice: the device that converts, one for all pages: it is a choice of the settings."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from translator.gui.desk import Desk


class DeviceChoice(QComboBox):
    """The devices that this machine has; that of the settings is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(self.tr("Device"))
        self.setToolTip(
            self.tr("The device that converts, here and on other pages; Automatic takes the first that works")
        )
        self._offer({"auto": self.tr("Automatic"), "cpu": "CPU"})
        self.activated.connect(self._change)
        desk.settings.changed.connect(self._follow)
        desk.bridge.call(_present, self._offer)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def _offer(self, devices: dict[str, str]) -> None:
        for name, title in devices.items():
            if self.findData(name) < 0:
                self.addItem(title, name)
        self._follow()

    @Slot()
    def _change(self) -> None:
        self._desk.settings.change(device_convert=self.currentData())

    @Slot()
    def _follow(self) -> None:
        chosen = self._desk.settings.get().device_convert
        if self.findData(chosen) < 0:  # it was chosen on another machine, or for a card that is gone
            self.addItem(chosen, chosen)
        self.setCurrentIndex(self.findData(chosen))


def _present() -> dict[str, str]:
    """Return the devices of this machine; asks the graphics driver, which takes some ms."""
    from translator.infer.providers import DEVICES

    return {device.name: device.title for device in DEVICES if device.is_present()}
