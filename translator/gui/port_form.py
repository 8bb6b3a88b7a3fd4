"""PortForm: a form for what a Model takes besides pictures, made from its Card."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from translator.api import Setting
from translator.errors import ModelError
from translator.gui.form import Form
from translator.models.card import Card, PortCard

SEED = "seed"
BEGIN = "<begin>"


class PortForm(Form):
    """Controls for the seed, the class, the text and the numbers of a Model."""

    def __init__(self, card: Card, parent: QWidget | None = None) -> None:
        self._card = card
        super().__init__(port_settings(card), parent=parent)

    def ports(self) -> dict[str, Any]:
        """Return the values as `Engine.run` takes them; ModelError when a text holds a word the Model does not know."""
        values = self.values()
        for port in self._card.inputs:
            if port.kind == "text":
                values[port.name] = tokens(self._card, port, values[port.name])
        return values


def port_settings(card: Card) -> tuple[Setting, ...]:
    """Describe the ports that a user sets as Settings; noise becomes one seed, pictures and tensors are left out."""
    has_noise = any(port.kind == "noise" for port in card.inputs)
    made = [_setting(card, port) for port in card.inputs]
    return tuple(setting for setting in ([_seed()] if has_noise else []) + made if setting is not None)


def tokens(card: Card, port: PortCard, text: str) -> list[int]:
    """Return the numbers of the words of a text, after the begin token where the vocabulary has one."""
    words = [*([BEGIN] if BEGIN in card.vocabulary else []), *text.casefold().split()]
    unknown = [word for word in words if word not in card.vocabulary]
    if unknown:
        raise ModelError(f"{card.name} does not know the word {unknown[0]}; it knows {_some(card.vocabulary)}.")
    if not words:
        raise ModelError(f"{card.name} needs some words as {port.name}; it knows {_some(card.vocabulary)}.")
    return [card.vocabulary.index(word) for word in words]


def _setting(card: Card, port: PortCard) -> Setting | None:
    match port.kind:
        case "label":
            return _label(card, port)
        case "text":
            about = _words("Words that say what to make; the Model knows {words}.").format(words=_some(card.vocabulary))
            return _described(port.name, "text", "", about)
        case "number":
            whole = port.dtype == "int64"
            default = port.default if port.default is not None else port.low or 0.0
            return _described(
                port.name,
                "integer" if whole else "number",
                int(default) if whole else default,
                _words("A number that this Model takes."),
                low=port.low,
                high=port.high,
            )
        case _:
            return None


def _label(card: Card, port: PortCard) -> Setting:
    about = _words("The class that the result shall have.")
    if card.classes:
        return _described(port.name, "choice", card.classes[0], about, choices=card.classes)
    return _described(port.name, "integer", 0, about, low=0, high=(port.high or 1) - 1)


def _seed() -> Setting:
    return _described(SEED, "integer", 0, _words("Start of the random numbers; another seed, another result."), low=0)


def _described(
    path: str,
    kind: Any,
    default: Any,
    description: str,
    *,
    low: float | None = None,
    high: float | None = None,
    choices: tuple[str, ...] = (),
) -> Setting:
    return Setting(
        path=path,
        kind=kind,
        default=default,
        description=description,
        group="Model",
        unit="",
        advanced=False,
        optional=False,
        low=low,
        low_open=False,
        high=high,
        high_open=False,
        choices=choices,
    )


def _some(words: tuple[str, ...]) -> str:
    return ", ".join(word for word in words[:12] if word and word != BEGIN)


def _words(text: str) -> str:
    return QCoreApplication.translate("PortForm", text)
