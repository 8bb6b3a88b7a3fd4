"""What happened to a run: started, resumed, saved, stopped, failed."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from translator.gui.control_words import in_words
from translator.train.log import Line


class RunEvents(QTreeWidget):
    """The events of a log, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setRootIsDecorated(False)
        self.setHeaderLabels([self.tr("Time"), self.tr("Images seen"), self.tr("What happened")])
        self.setAccessibleName(self.tr("Events of the run"))
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    @property
    def sentences(self) -> list[str]:
        """Return what happened, newest first."""
        items = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [item.text(2) for item in items if item is not None]

    def show_events(self, events: Sequence[Line]) -> None:
        """Show other events; nothing moves while they are the same."""
        if len(events) == self.topLevelItemCount():
            return
        self.clear()
        for event in reversed(events):
            time = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(event["time"])), QLocale.FormatType.ShortFormat)
            item = QTreeWidgetItem([time, f"{event['images']:,}", self._words(event)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(2, item.text(2))
            self.addTopLevelItem(item)

    def _words(self, event: Line) -> str:
        words = {
            "started": self.tr("Started"),
            "resumed": self.tr("Resumed from the newest checkpoint"),
            "saved": self.tr("A checkpoint was saved on request"),
            "stopped": self.tr("Stopped with a checkpoint"),
            "finished": self.tr("Finished"),
            "failed": self.tr("Failed: {0}").format(in_words(str(event.get("reason", "")))),
            "quality": self.tr("Measured: {0} {1}").format(event.get("metric"), f"{event.get('value', 0):.4g}"),
            "alarm": self.tr("Alarm: {0}").format(in_words(str(event.get("sentence", "")))),
            "unwatched": self.tr("Not measured any more: {0}").format(in_words(str(event.get("reason", "")))),
        }
        return words.get(str(event["event"]), str(event["event"]))
