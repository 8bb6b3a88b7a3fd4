"""PortForm: a form for what a Model takes besides pictures, made from its Card."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from translator.api import Setting
from translator.errors import ModelError
from translator.gui.field import named
from translator.gui.form import Form
from translator.gui.sound_field import SoundField
from translator.gui.words_field import WordsField
from translator.models.card import Card, PortCard

SEED = "seed"
ALL = "all"
"""What stands for every class, as `translator.infer.sample` takes it."""


class PortForm(Form):
    """Controls for the seed, the class, the text, the sound and the numbers of a Model."""

    def __init__(self, card: Card, parent: QWidget | None = None, *, every: bool = False, seeded: bool = True) -> None:
        """Build the form of a Card.

        `every` offers all classes at once, for whoever makes a picture of each; without `seeded` noise is left out.
        """
        self._card = card
        settings = tuple(one for one in port_settings(card, every=every) if seeded or one.path != SEED)
        own = {port.name: field for port in card.inputs if (field := _own_field(card, port)) is not None}
        made = {setting.path: named(own[setting.path], setting) for setting in settings if setting.path in own}
        labels = [port.name for port in card.inputs if port.kind == "label"]
        words = {name: {ALL: _words("Every class")} for name in labels if every}
        super().__init__(settings, made=made, words=words, parent=parent)

    def ports(self) -> dict[str, Any]:
        """Return the values as `Engine.run` takes them; ModelError for a text, or a sound, that says nothing."""
        values = self.values()
        for port in self._card.inputs:
            if port.kind == "text":
                check_text(self._card, port, values[port.name])
            elif port.kind == "audio" and not values[port.name]:
                raise ModelError(f"{self._card.name} needs a sound as {port.name}; choose a file.")
        return values


def port_settings(card: Card, *, every: bool = False) -> tuple[Setting, ...]:
    """Describe the ports that a user sets as Settings; noise becomes one seed, pictures and tensors are left out."""
    has_noise = any(port.kind == "noise" for port in card.inputs)
    made = [_setting(card, port, every) for port in card.inputs]
    return tuple(setting for setting in ([_seed()] if has_noise else []) + made if setting is not None)


def check_text(card: Card, port: PortCard, text: str) -> None:
    """Raise ModelError for a text of which the Model knows no word."""
    from translator.infer.text import tokens

    tokens(card, port, [text])


def _own_field(card: Card, port: PortCard) -> QWidget | None:
    match port.kind:
        case "text":
            return WordsField(card)
        case "audio":
            return SoundField(_words("Choose a sound"))
        case _:
            return None


def _setting(card: Card, port: PortCard, every: bool) -> Setting | None:
    match port.kind:
        case "label":
            return _label(card, port, every)
        case "text":
            return _described(port.name, "text", "", _words("Words that say what to make."))
        case "audio":
            return _described(port.name, "text", "", _words("A sound that says what to make."))
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


def _label(card: Card, port: PortCard, every: bool) -> Setting:
    about = _words("The class that the result shall have.")
    classes = card.classes or (tuple(str(number) for number in range(int(port.high or 1))) if every else ())
    if classes:
        choices = (ALL, *classes) if every else classes
        return _described(port.name, "choice", classes[0], about, choices=choices)
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


def _words(text: str) -> str:
    return QCoreApplication.translate("PortForm", text)
