"""Plan view: what an installation would add, in words and as a list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_24
from translator.registry.plan import Addition, Plan

_LIST_PX, _ROW_PX = 180, 22


class PlanView(QWidget):
    """Shows one Plan."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(text(self._sentence(plan), "heading"))
        if not plan.is_current:
            column.addWidget(self._list(plan.additions))
            column.addWidget(text(self._promise(plan), "caption"))

    def _sentence(self, plan: Plan) -> str:
        if plan.is_current:
            return self.tr("{0} {1} is the newest version that fits.").format(plan.name, plan.version)
        if plan.replaces:
            return self.tr("{0} {1} will take the place of {2}.").format(plan.name, plan.version, plan.replaces)
        return self.tr("{0} {1} will be added.").format(plan.name, plan.version)

    def _promise(self, plan: Plan) -> str:
        needs = len(plan.additions) - 1
        said = self.tr("It brings nothing else.") if not needs else self.tr("It brings {0} more.").format(needs)
        size = sum(each.size or 0 for each in plan.additions)
        fetched = self.tr("About {0} are fetched.").format(_size(size)) if size else ""
        kept = self.tr("Nothing that Translator uses is changed.")
        return " ".join(part for part in (said, fetched, kept) if part)

    def _list(self, additions: tuple[Addition, ...]) -> QScrollArea:
        body = QWidget()
        body.setProperty("role", "plain")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, SPACE_8, 0)
        grid.setHorizontalSpacing(SPACE_24)
        grid.setVerticalSpacing(SPACE_4)
        grid.setColumnStretch(0, 1)
        for row, each in enumerate(additions):
            size = "" if each.size is None else _size(each.size)
            for place, content in enumerate((each.name, each.version, size)):
                if content:
                    grid.addWidget(_cell(content, right=place > 0), row, place)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.viewport().setAutoFillBackground(False)
        area.setAccessibleName(self.tr("What would be added"))
        area.setFixedHeight(min(_LIST_PX, len(additions) * _ROW_PX + SPACE_8))
        area.setWidget(body)
        return area


def _cell(content: str, *, right: bool) -> QLabel:
    label = QLabel(content)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "body")
    label.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    return label


def _size(size: int) -> str:
    return f"{size / 2**20:,.1f} MB" if size >= 2**20 else f"{size / 2**10:.1f} KB"
