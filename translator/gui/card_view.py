"""The Card of a Model, all of it, as the inspector shows it."""

import json
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QImage
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from translator.api.words import SPECIAL
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.gallery import Tile, file_size, kind_words
from translator.gui.library.pair_picture import PairPicture
from translator.gui.library.speed_line import SpeedLine, extent
from translator.gui.text import text
from translator.gui.theme import figures_font
from translator.gui.tokens import INSPECTOR_PX, RADIUS_CONTROL, SPACE_4, SPACE_12, SPACE_16
from translator.gui.wipe import WipePicture
from translator.models.card import UNKNOWN, Card, ParityEntry, PortCard
from translator.models.library import Entry

_RECIPE_PX = 240
_CAPTION_PX = 76


class CardView(QScrollArea):
    """Everything the Card of one Model says.

    Signals: `convert_asked` and `explore_asked` carry the Entry.
    """

    convert_asked = Signal(object)
    explore_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._tile: Tile | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(INSPECTOR_PX - 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Card of the selected Model"))

    def show_tile(self, tile: Tile) -> None:
        """Show the Model of a Tile, or why it is damaged; one that is shown already keeps its place and its folds."""
        if tile == self._tile:
            return
        self._tile = tile
        body = QWidget()
        body.setProperty("role", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        if tile.entry.card is None:
            self._fill_damaged(column, tile)
        else:
            self._fill(column, tile, tile.entry.card)
        column.addStretch(1)
        self.setWidget(body)
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing."""
        self._tile = None
        self.setWidget(QWidget())

    def _fill(self, column: QVBoxLayout, tile: Tile, card: Card) -> None:
        from translator.latent.space import has_codes

        if tile.before and tile.after:
            column.addWidget(self._picture(tile, tile.before, tile.after))
        heading = QVBoxLayout()
        heading.setSpacing(SPACE_4)
        heading.addWidget(text(tile.title, "section"))
        heading.addWidget(text(tile.direction or kind_words(tile) or self.tr("Direction unknown"), "caption"))
        column.addLayout(heading)
        if tile.kind != "encoder":
            column.addWidget(self._convert_button(tile.entry))
        if has_codes(card):
            column.addWidget(self._explore_button(tile.entry))
        column.addLayout(self._facts(tile.entry, card))
        self._section(column, self.tr("Goes in"), *(text(port_line(port, card)) for port in card.inputs))
        self._section(column, self.tr("Comes out"), *(text(port_line(port, card)) for port in card.outputs))
        self._section(column, self.tr("Licence and data"), self._rights(card))
        self._section(column, self.tr("Training"), self._training(card))
        self._section(column, self.tr("Difference from the trained network"), *parity_parts(card))
        self._section(column, self.tr("Speed on this machine"), SpeedLine(self._desk, tile.entry))
        if card.recipe:
            column.addWidget(Disclosure(self.tr("Recipe"), _recipe(card)))
        column.addWidget(Disclosure(self.tr("File"), self._file(tile.entry, card)))

    def _picture(self, tile: Tile, before: QImage, after: QImage) -> QWidget:
        """Return before and after under a divider, or two samples side by side."""
        if tile.kind == "sampler":
            return PairPicture(before, after, radius=RADIUS_CONTROL)
        focus = QColor(self._desk.theme.tokens.accent)
        return WipePicture(before, after, radius=RADIUS_CONTROL, focus=focus)

    def _fill_damaged(self, column: QVBoxLayout, tile: Tile) -> None:
        column.addWidget(text(tile.title, "section"))
        state = QLabel(self.tr("Damaged"))
        state.setProperty("role", "pill-bad")
        column.addWidget(state, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(text(in_words(tile.entry.reason), selectable=True))
        column.addWidget(text(self.tr("Get the file again or export it anew, then delete this one."), "caption"))

    def _convert_button(self, entry: Entry) -> QPushButton:
        samples = entry.card is not None and entry.card.is_sampler
        button = QPushButton(self.tr("Sample with this") if samples else self.tr("Convert with this"))
        button.setProperty("role", "primary")
        _name(
            button, self.tr("Make pictures with this Model") if samples else self.tr("Convert pictures with this Model")
        )
        button.clicked.connect(lambda: self.convert_asked.emit(entry))
        return button

    def _explore_button(self, entry: Entry) -> QPushButton:
        button = QPushButton(self.tr("Explore its codes"))
        _name(button, self.tr("Walk between the codes behind the pictures of this Model, and add them"))
        button.clicked.connect(lambda: self.explore_asked.emit(entry))
        return button

    def _facts(self, entry: Entry, card: Card) -> QFormLayout:
        tiles = self.tr("looks at the whole picture") if card.whole_image else self.tr("may be joined")
        version = self.tr(", version {0}").format(card.family_version) if card.family_version else ""
        return facts(
            (self.tr("Family"), card.family + version),
            (self.tr("Tiles"), tiles),
            (self.tr("Precision"), card.precision),
            (self.tr("Size"), file_size(entry.size)),
            (self.tr("Added"), f"{entry.added.astimezone():%Y-%m-%d}"),
        )

    def _rights(self, card: Card) -> QFormLayout:
        return facts(
            (self.tr("Licence"), card.licence),
            (self.tr("Data"), card.data_note),
            (self.tr("Intended use"), card.intended_use),
        )

    def _training(self, card: Card) -> QFormLayout:
        seen = f"{card.images_seen:,}" if card.images_seen else UNKNOWN
        made = self.tr("{0} by version {1}").format(_moment(card.created), card.program)
        metrics = ((name, f"{value:g}") for name, value in card.metrics.items())
        return facts((self.tr("Images seen"), seen), *metrics, (self.tr("Made"), made))

    def _file(self, entry: Entry, card: Card) -> QWidget:
        body = QWidget()
        body.setLayout(
            facts((self.tr("Path"), str(entry.path)), (self.tr("Name"), card.name), (self.tr("Id"), card.id))
        )
        return body

    def _section(self, column: QVBoxLayout, title: str, *parts: QWidget | QFormLayout) -> None:
        section = QVBoxLayout()
        section.setSpacing(SPACE_4)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        section.addWidget(heading)
        for part in parts:
            if isinstance(part, QFormLayout):
                section.addLayout(part)
            else:
                section.addWidget(part)
        column.addLayout(section)


def port_line(port: PortCard, card: Card) -> str:
    """Return one line on an input or output: its name, what it holds, its bounds."""
    match port.kind:
        case "image":
            if all(isinstance(size, int) for size in port.shape):
                return _tr("{0}: picture of {1} × {2}").format(port.name, port.shape[1], port.shape[0])
            line = _tr("{0}: picture of any size")
            if port.trained:
                line = _tr("{0}: picture of any size, trained at {1}")
            return line.format(port.name, *(extent(size) for size in (port.trained,) if size))
        case "label":
            classes = ", ".join(card.classes) or f"0 … {(port.high or 1) - 1:g}"
            return _tr("{0}: one of {1}").format(port.name, classes)
        case "number":
            return _tr("{0}: {1} to {2}, {3} when not given").format(
                port.name, *(f"{value or 0:g}" for value in (port.low, port.high, port.default))
            )
        case "text":
            return _tr("{0}: up to {1} of {2} words").format(
                port.name, f"{max(0, (port.high or 0) - 1):g}", max(0, len(card.vocabulary) - len(SPECIAL))
            )
        case "audio":
            seconds = f"{(port.high or 0) / (port.rate or 1):.3g}"
            return _tr("{0}: sound of up to {1} s at {2} Hz").format(port.name, seconds, f"{port.rate or 0:,}")
        case "noise":
            return _tr("{0}: random numbers of shape {1}, drawn from a seed").format(port.name, list(port.shape))
        case _:
            return _tr("{0}: numbers of shape {1}").format(port.name, list(port.shape))


def parity_parts(card: Card) -> list[QWidget]:
    """Return the table of measured differences, and what its numbers mean."""
    entries = card.parity.entries
    if not entries:
        return [text(_tr("Not measured"))]
    providers = sorted({entry.provider.removesuffix("ExecutionProvider") for entry in entries})
    meaning = _tr("Levels of 255 on real pictures, ONNX Runtime on {0}").format(", ".join(providers))
    if any(entry.precision != "float32" for entry in entries):
        meaning += _tr("; float16 and int8 are compared with the float32 Model")
    return [_parity_table(entries), text(meaning, "caption")]


def _parity_table(entries: Sequence[ParityEntry]) -> QWidget:
    table = QWidget()
    table.setAccessibleName(_tr("Difference from the trained network"))
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_12)
    grid.setVerticalSpacing(2)
    rows = [(_compared(e), f"{e.max_levels:.3g}", f"{e.mean_levels:.2g}", f"{e.pictures}") for e in entries]
    titles = (_tr("Size"), _tr("Most"), _tr("Mean"), _tr("Pictures"))
    for line, cells in enumerate([titles, *rows]):
        for column, cell in enumerate(cells):
            label = QLabel(cell)
            label.setProperty("role", "body" if line else "caption")
            label.setFont(figures_font(label.font()))
            grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(0, 1)
    return table


def _compared(entry: ParityEntry) -> str:
    """Return the size that was compared, with the precision of a variant."""
    return extent(entry.size) + ("" if entry.precision == "float32" else f" {entry.precision}")


def facts(*pairs: tuple[str, str]) -> QFormLayout:
    """Return lines of a caption and what is known under it."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(SPACE_12)
    form.setVerticalSpacing(SPACE_4)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    for caption, value in pairs:
        label = QLabel(caption)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "caption")
        label.setMinimumWidth(_CAPTION_PX)
        form.addRow(label, text(value, selectable=True))
    return form


def _recipe(card: Card) -> QPlainTextEdit:
    view = QPlainTextEdit(json.dumps(card.recipe, indent=2, ensure_ascii=False))
    view.setReadOnly(True)
    view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    view.setFixedHeight(_RECIPE_PX)
    view.setTabChangesFocus(True)
    _name(view, _tr("Recipe of the training, as JSON"))
    return view


def _moment(created: str) -> str:
    """Return an ISO 8601 time as it is here, and any other text as it is."""
    try:
        return f"{datetime.fromisoformat(created).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):
        return created


def _name(widget: QWidget, words: str) -> None:
    widget.setAccessibleName(words)
    widget.setToolTip(words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("CardView", words)
