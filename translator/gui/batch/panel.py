"""What became of a batch export: a table under a line that counts, with the sentences of what failed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from translator.gui.batch.rows import COLUMNS, ITEM, SIZE, STATE, BatchRows
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.icon_button import IconButton
from translator.gui.pages.files_table import PillDelegate
from translator.gui.text import text
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16
from translator.jobs.job import ENDED, Job, Task
from translator.jobs.progress import Done, Event, Failure, Progress

if TYPE_CHECKING:
    from translator.export.batch import Batch
    from translator.export.outcome import Outcome

_STATE_PX, _FIGURE_PX = 116, 84
_ROW_PX = 32


class BatchPanel(QFrame):
    """Puts a batch into the queue, follows it, and offers to try again what failed.

    Signals: `ended` when files were written, `folder_asked` carries the folder to show.
    """

    ended = Signal()
    folder_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job = ""
        self._batch: Batch | None = None
        self.rows = BatchRows(desk.theme, self)
        self.setProperty("role", "card")
        self._lay_out()
        self.rows.counted.connect(self._count)
        desk.bridge.event.connect(self._hear)
        desk.bridge.job_changed.connect(self._follow)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Tell whether the batch has not come to its end."""
        return bool(self._job)

    def start(self, batch: "Batch") -> None:
        """Put a batch into the queue and show its files."""
        self._batch = batch
        names = [path.stem for path in batch.models] + [path.name for path in batch.runs]
        self.rows.set_items([f"{name} {precision}" for name in names for precision in batch.precisions])
        self._add(batch, len(names))

    def retry_failed(self) -> None:
        """Try again what failed, and nothing else."""
        from dataclasses import replace

        failed = self.rows.failed
        if self._batch is None or not failed:
            return
        self.rows.wait_again(failed)
        self._add(replace(self._batch, only=frozenset(failed)), len(failed))

    def _add(self, batch: "Batch", count: int) -> None:
        title = self.tr("Exporting {0} Models") if count != 1 else self.tr("Exporting {0} Model")
        self._job = self._desk.queue.add(Task("batch", title.format(count), batch.to_json())).id
        self._bar.setRange(0, 0)
        self._bar.show()
        self._failure.hide()
        self._count()
        self.show()

    @Slot(str, object)
    def _hear(self, job_id: str, event: Event) -> None:
        if job_id != self._job:
            return
        match event:
            case Progress():
                self._bar.setRange(0, max(1, event.total))
                self._bar.setValue(event.done)
            case Failure():
                self.rows.fail(event.item, event.reason)
            case Done():
                self._desk.bridge.call(partial(_outcome, event), self.rows.take)

    @Slot(object)
    def _follow(self, job: Job) -> None:
        gone = all(job.id != other.id for other in self._desk.queue.jobs)
        if job.id != self._job or not (job.state in ENDED or gone):
            return
        self._job = ""
        self._bar.hide()
        if job.state == "failed":
            self._failure.setText(in_words(job.error))
            self._failure.show()
        self._count()
        self.ended.emit()

    @Slot()
    def _count(self) -> None:
        outcomes = self.rows.outcomes
        done, failed = sum(each.state != "failed" for each in outcomes), self.rows.failed
        parts = [self.tr("{0} of {1} files").format(done, self.rows.rowCount())]
        if failed:
            parts.append(self.tr("{0} failed").format(len(failed)))
        self._span()
        self._heading.setText(", ".join(parts))
        self.retry.setVisible(bool(failed) and not self.is_busy)
        self._close.setEnabled(not self.is_busy)
        self._show.setVisible(self._batch is not None and self._batch.folder is not None)

    def _span(self) -> None:
        """Give the sentences of failed files the width of the figures they do not have."""
        self.table.clearSpans()
        for row in self.rows.failed_rows:
            self.table.setSpan(row, SIZE, 1, COLUMNS - SIZE)

    @Slot(QModelIndex, QModelIndex)
    def _explain(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Show the whole sentence of the row that is chosen, where it failed."""
        is_failed = current.isValid() and current.row() in self.rows.failed_rows
        self._failure.setText(self.rows.index(current.row(), SIZE).data() if is_failed else "")
        self._failure.setVisible(is_failed)

    def _open(self) -> None:
        if self._batch is not None and self._batch.folder is not None:
            self.folder_asked.emit(Path(self._batch.folder))

    def _lay_out(self) -> None:
        self._heading, self._failure = QLabel(), text("", "bad")
        self._heading.setProperty("role", "heading")
        self._failure.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self.retry = QPushButton(self.tr("Retry failed only"))
        self._show = QPushButton(self.tr("Open folder"))
        self._close = IconButton("cross", self.tr("Close this table; the files stay"))
        for button, words, does in (
            (self.retry, self.tr("Try again to write the files that failed"), self.retry_failed),
            (self._show, self.tr("Open the folder of these files"), self._open),
            (self._close, self.tr("Close this table; the files stay"), self.hide),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, does=does: does())
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self._heading, 1)
        for part in (self.retry, self._show, self._close):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self._failure)
        self.table = _table(self.rows, self)
        column.addWidget(self.table, 1)
        self.table.selectionModel().currentRowChanged.connect(self._explain)


def _table(rows: BatchRows, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(rows)
    table.setProperty("role", "plain")
    table.setItemDelegateForColumn(STATE, PillDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setAccessibleName(QCoreApplication.translate("BatchPanel", "Exported files"))
    table.setToolTip(
        QCoreApplication.translate("BatchPanel", "What became of each file, and how far it is from the float32 Model")
    )
    table.verticalHeader().setDefaultSectionSize(_ROW_PX)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
    for column in range(STATE, COLUMNS):
        header.resizeSection(column, _STATE_PX if column == STATE else _FIGURE_PX)
    return table


def _outcome(event: Done) -> "Outcome":
    from translator.export.outcome import outcome_of

    return outcome_of(event.item, Path(event.result), event.seconds)
