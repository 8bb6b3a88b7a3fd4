"""The choice of a device for training: what there is, found in a thread, and what was chosen before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from translator.gui.field import ChoiceField

AUTO = "auto"


class DeviceField(ChoiceField):
    """A box of devices that is filled when they are known; a device that is gone stays chosen until it is changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__((AUTO,), {AUTO: self.tr("Automatic")})

    def offer(self, devices: Sequence[tuple[str, str]]) -> None:
        """Offer devices, given as (value, name of the card)."""
        for value, card in devices:
            words = f"{_word(value)}, {card}" if card else _word(value)
            place = self.findData(value)
            if place < 0:
                self.addItem(words, value)
            else:
                self.setItemText(place, words)

    def set_value(self, value: str) -> None:
        """Choose a device, one that was not found included."""
        if self.findData(value) < 0:
            self.addItem(_word(value), value)
        super().set_value(value)


def _word(value: str) -> str:
    return "CPU" if value == "cpu" else value
