"""One line of the wizard: hold out a share of the pictures for testing."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QWidget

from translator.data.health import HealthReport
from translator.data.manifest import Manifest
from translator.data.split import USUAL_SHARE
from translator.gui.elided import ElidedLabel
from translator.gui.tokens import SPACE_8, SPACE_12

_MOST_PERCENT = 50


class HoldOut(QWidget):
    """A switch and a share; what it comes to is said beside it.

    Signals: `changed` carries the share to hold out, 0 for none.
    """

    changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.switch = QCheckBox(self.tr("Hold out for testing"))
        self.switch.setAccessibleName(self.tr("Hold out pictures for testing"))
        self.switch.setToolTip(
            self.tr("These pictures are never trained on; samples and measurements are made of them")
        )
        self.percent = QSpinBox()
        self.percent.setRange(1, _MOST_PERCENT)
        self.percent.setValue(round(100 * USUAL_SHARE))
        self.percent.setSuffix(" %")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.percent.setKeyboardTracking(False)
        self.percent.setAccessibleName(self.tr("Share to hold out"))
        self.percent.setToolTip(self.tr("About this share of every side; copies of a picture stay together"))
        self.figures = ElidedLabel("", "caption")
        self.switch.toggled.connect(self._tell)
        self.percent.valueChanged.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_12)
        row.addWidget(self.switch)
        row.addWidget(self.percent)
        row.addSpacing(SPACE_8)
        row.addWidget(self.figures, 1)

    def show_report(self, report: HealthReport, manifest: Manifest) -> None:
        """Show what a manifest holds out, and what the folders hold out themselves."""
        with QSignalBlocker(self.switch), QSignalBlocker(self.percent):
            self.switch.setChecked(bool(manifest.held_out))
            if manifest.held_out:
                self.percent.setValue(round(100 * manifest.share))
        self.percent.setEnabled(self.switch.isChecked())
        self.figures.say(self._said(report))

    def _said(self, report: HealthReport) -> str:
        if not any(report.held_out):
            return self.tr("All pictures are trained on.")
        paired = report.kind == "paired"
        parts: Sequence[str] = [
            self.tr("{0} of {1} {2}").format(f"{held:,}", f"{held + trained:,}", self.tr("pairs") if paired else title)
            for title, trained, held in zip(report.domains, report.trained, report.held_out, strict=True)
        ]
        return self.tr("Held out: {0}").format(", ".join(parts[:1] if paired else parts))

    def _tell(self) -> None:
        self.percent.setEnabled(self.switch.isChecked())
        self.changed.emit(self.percent.value() / 100 if self.switch.isChecked() else 0.0)
