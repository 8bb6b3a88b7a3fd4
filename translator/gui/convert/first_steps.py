"""What the Convert page shows before there is a picture, or before there is a Model."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from translator.gui.convert.opening import Opening, samples
from translator.gui.empty import Empty
from translator.gui.theme import Theme

Does = Callable[[], object]


def no_picture(theme: Theme, opening: Opening) -> Empty:
    """Return what asks for pictures."""
    about = _tr("One picture is translated at once; several, or a folder, become a list that one Job converts.")
    buttons: list[tuple[str, Does]] = [
        (_tr("Open a picture"), opening.browse),
        (_tr("Open a folder"), opening.browse_folder),
    ]
    if samples():
        buttons.append((_tr("Try a sample"), opening.open_sample))
    return Empty(theme, "image", _tr("Drop pictures here"), about, *buttons)


def no_model(theme: Theme, try_sample: Does, add: Does, train: Does) -> Empty:
    """Return what asks for a Model."""
    about = _tr(
        "A Model is one file that translates pictures: try the one that comes along, add one from anywhere, or train "
        "your own."
    )
    sample = (_tr("Try it on a sample picture"), try_sample)
    return Empty(
        theme, "models", _tr("No Model yet"), about, sample, (_tr("Add a Model"), add), (_tr("Train one"), train)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConvertPage", text)
