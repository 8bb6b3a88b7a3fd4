"""Style sheet and palette: how every widget and every role looks, made of the tokens."""

from PySide6.QtGui import QColor, QPalette

from translator.gui import tokens
from translator.gui.tokens import Tokens
from translator.paths import asset


def palette(t: Tokens) -> QPalette:
    """Return the palette, for what a style sheet does not reach."""
    result = QPalette()
    colours = {
        QPalette.ColorRole.Window: t.ground,
        QPalette.ColorRole.WindowText: t.text,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.ground,
        QPalette.ColorRole.Text: t.text,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.ButtonText: t.text,
        QPalette.ColorRole.ToolTipBase: t.raised,
        QPalette.ColorRole.ToolTipText: t.text,
        QPalette.ColorRole.PlaceholderText: t.muted,
        QPalette.ColorRole.Highlight: t.accent,
        QPalette.ColorRole.HighlightedText: t.on_accent,
        QPalette.ColorRole.Link: t.accent,
        QPalette.ColorRole.Accent: t.accent,
        QPalette.ColorRole.Mid: t.line,
        QPalette.ColorRole.Light: t.raised,
        QPalette.ColorRole.Dark: t.line,
    }
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.muted))
    return result


def sheet(t: Tokens) -> str:
    """Return the style sheet of the whole program."""
    return "".join(part(t) for part in (_base, _labels, _buttons, _inputs, _surfaces, _frame, _lists, _bars))


def _base(t: Tokens) -> str:
    return f"""
QWidget {{ color: {t.text}; font-size: {tokens.BODY_PX}px; }}
QMainWindow, QDialog, QWidget#window, QStackedWidget {{ background: {t.ground}; }}
QWidget:disabled {{ color: {t.muted}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 8px; }}
"""


def _labels(t: Tokens) -> str:
    pills = "".join(
        f'QLabel[role="pill-{name}"] {{ color: {colour}; border: 1px solid {colour}; border-radius: 8px;'
        f" padding: 1px 8px; font-size: {tokens.CAPTION_PX}px; font-weight: 600; }}"
        for name, colour in (("good", t.good), ("warn", t.warn), ("bad", t.bad), ("quiet", t.muted))
    )
    return f"""
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {tokens.TITLE_PX}px; font-weight: 600; }}
QLabel[role="section"] {{ font-size: {tokens.SECTION_PX}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="caption"], QLabel[role="figures"] {{ color: {t.muted}; font-size: {tokens.CAPTION_PX}px; }}
QLabel[role="good"] {{ color: {t.good}; }}
QLabel[role="warn"] {{ color: {t.warn}; }}
QLabel[role="bad"] {{ color: {t.bad}; }}
{pills}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton, QToolButton {{ background: {t.surface}; border: 1px solid {t.line}; padding: 5px 12px;
    border-radius: {tokens.RADIUS_CONTROL}px; min-height: 18px; }}
QToolButton {{ padding: 4px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {{ background: {t.selected}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent}; padding: 4px 11px; }}
QToolButton:focus {{ padding: 3px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent};
    font-weight: 600; padding: 7px 16px; }}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{ background: {_mixed(t.accent, t.text)}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; padding: 6px 15px; }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; border-color: {t.line}; color: {t.muted}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; border: 1px solid transparent; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[role="quiet"]:checked, QToolButton[role="quiet"]:checked {{ background: {t.selected}; color: {t.accent}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{ border: 2px solid {t.accent}; }}
QToolButton#disclosure {{ background: transparent; border: 1px solid transparent; padding: 4px 8px 4px 0; }}
QToolButton#disclosure:focus {{ border: 2px solid {t.accent}; padding: 3px 7px 3px 0; }}
QToolButton[role="lit"] {{ background: transparent; border: 1px solid transparent; padding: 4px 8px; }}
QToolButton[role="lit"]:hover {{ background: {t.hover}; }}
QToolButton[role="lit"]:checked {{ background: {t.accent}; color: {t.on_accent}; font-weight: 600; }}
QToolButton[role="lit"]#record:checked {{ background: {t.bad}; }}
QToolButton[role="lit"]:focus {{ border: 2px solid {t.text}; padding: 3px 7px; }}
QPushButton[role="overlay"] {{ background: rgba(0, 0, 0, 150); color: #FFFFFF; border: none;
    font-size: {tokens.CAPTION_PX}px; padding: 2px 8px; }}
QPushButton[role="overlay"]:hover {{ background: rgba(0, 0, 0, 200); }}
QPushButton[role="danger"] {{ color: {t.bad}; }}
"""


def _inputs(t: Tokens) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox"
    focus = ", ".join(f"{name}:focus" for name in fields.split(", "))
    return f"""
{fields} {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {tokens.RADIUS_CONTROL}px;
    padding: 4px 8px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
{focus} {{ border: 2px solid {t.accent}; padding: 3px 7px; }}
QComboBox::drop-down {{ border: none; background: transparent; width: 20px; }}
QComboBox::down-arrow {{ image: {_drawing("down", t)}; width: 12px; height: 12px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit,
QComboBox QLineEdit:focus {{ background: transparent; border: none; padding: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: 16px; }}
QAbstractSpinBox::up-arrow {{ image: {_drawing("up", t)}; width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: {_drawing("down", t)}; width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.line}; outline: none;
    selection-background-color: {t.selected}; selection-color: {t.text}; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px; border: 1px solid {t.muted};
    border-radius: 4px; background: {t.surface}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {t.accent};
    border-color: {t.accent}; image: {_drawing("check", t)}; }}
QCheckBox::indicator:focus {{ border: 2px solid {t.accent}; width: 12px; height: 12px; }}
QCheckBox::indicator:disabled {{ border-color: {t.line}; }}
"""


def _drawing(name: str, t: Tokens) -> str:
    """Return the url of a drawing: a style sheet takes pictures from files alone."""
    file = asset("window") / f"{name}-{'dark' if t.is_dark else 'light'}.svg"
    return f'url("{file.as_posix()}")'


def _surfaces(t: Tokens) -> str:
    return f"""
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {tokens.RADIUS_CARD}px; }}
QFrame[role="card"][selected="true"] {{ border: 2px solid {t.accent}; }}
QFrame[role="panel"] {{ background: {t.surface}; border: none; border-left: 1px solid {t.line}; }}
QFrame[role="drop"] {{ background: {t.surface}; border: 1px dashed {t.muted}; border-radius: {tokens.RADIUS_CARD}px; }}
QFrame[role="drop"][active="true"] {{ background: {t.selected}; border: 2px dashed {t.accent}; }}
QFrame[role="line"] {{ background: {t.line}; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] {{ background: transparent; border: none; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selected}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
"""


def _frame(t: Tokens) -> str:
    return f"""
QWidget#rail {{ background: {t.surface}; border-right: 1px solid {t.line}; }}
QToolButton[role="rail"] {{ background: transparent; border: none; border-left: 3px solid transparent; border-radius: 0;
    color: {t.muted}; font-size: {tokens.CAPTION_PX}px; padding: 8px 3px 8px 0; }}
QToolButton[role="rail"]:hover {{ background: {t.hover}; color: {t.text}; }}
QToolButton[role="rail"]:checked {{ border-left: 3px solid {t.accent}; color: {t.text}; font-weight: 600;
    background: transparent; }}
QToolButton[role="rail"]:focus {{ background: {t.hover}; border: 2px solid {t.accent}; padding: 6px 2px 6px 1px; }}
QPushButton#search {{ color: {t.muted}; text-align: left; min-width: 220px; background: {t.surface}; }}
QWidget#strip, QWidget#jobs {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
QDialog#palette {{ background: {t.raised}; border: 1px solid {t.line}; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {tokens.RADIUS_CONTROL}px;
    outline: none; selection-background-color: {t.selected}; selection-color: {t.text}; gridline-color: {t.line}; }}
QAbstractItemView:focus {{ border: 2px solid {t.accent}; }}
QListView#gallery, QListView#gallery:focus {{ background: transparent; border: none; }}
QTreeView#actions::item {{ padding: 5px 8px; }}
QAbstractItemView[role="plain"], QAbstractItemView[role="plain"]:focus {{ border: none; }}
QTableView::item {{ padding: 0 8px; }}
QListView::item {{ padding: 6px 8px; border-radius: 4px; }}
QListView::item:hover {{ background: {t.hover}; }}
QListView::item:selected {{ background: {t.selected}; color: {t.text}; }}
QHeaderView::section {{ background: {t.surface}; color: {t.muted}; border: none; border-bottom: 1px solid {t.line};
    padding: 6px 8px; font-size: {tokens.CAPTION_PX}px; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; padding: 8px 12px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QProgressBar#edge {{ background: transparent; border-radius: 0; max-height: 3px; min-height: 3px; }}
QProgressBar#edge::chunk {{ border-radius: 0; }}
QSlider::groove:horizontal {{ height: 4px; background: {t.line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: {t.surface};
    border: 1px solid {t.accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {t.accent}; }}
QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
    border: none; height: 0; width: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QSplitter::handle {{ background: {t.line}; }}
"""


def _mixed(colour: str, with_colour: str) -> str:
    """Return a colour moved one eighth towards another."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(with_colour[1:]), strict=True)
    return "#" + "".join(f"{round(0.875 * one + 0.125 * other):02X}" for one, other in pairs)
