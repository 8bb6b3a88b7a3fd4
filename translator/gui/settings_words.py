"""What the choices of the Settings page are called."""

from PySide6.QtCore import QCoreApplication

from translator.api import Setting
from translator.gui.config_words import translated
from translator.gui.field import title


def title_of(setting: Setting) -> str:
    """Return what a choice is called, in full words where its name in the Config is short."""
    words = {
        "device_train": _tr("Device for training"),
        "precision": _tr("Precision of training"),
        "threads_train": _tr("Threads of training"),
        "isolate_training": _tr("Train in a process of its own"),
        "device_convert": _tr("Device for converting"),
        "threads": _tr("Threads of converting"),
        "output": _tr("Folder for results"),
        "pattern": _tr("Names of results"),
        "format": _tr("Format of results"),
        "quality": _tr("Quality of results"),
        "existing": _tr("Results that exist already"),
    }
    return words.get(setting.path, title(setting))


def about_of(setting: Setting) -> str:
    """Return what a choice does, and its unit."""
    return " ".join(filter(None, (translated(setting.description), translated(setting.unit))))


def choice_words(value: str) -> str:
    """Return the words of a choice; names of formats and devices stay as they are written everywhere."""
    words = {
        "system": _tr("As the system"),
        "light": _tr("Light"),
        "dark": _tr("Dark"),
        "en": "English",
        "zh_CN": "简体中文",
        "auto": _tr("Automatic"),
        "off": _tr("float32"),
        "same": _tr("Same as the picture"),
        "skip": _tr("Keep and skip"),
        "replace": _tr("Replace"),
        "number": _tr("Number the new one"),
        "cpu": "CPU",
        "cuda": "CUDA",
        "tensorrt": "TensorRT",
        "coreml": "Core ML",
        "directml": "DirectML",
        "png": "PNG",
        "jpeg": "JPEG",
        "webp": "WebP",
        "tiff": "TIFF",
    }
    return words.get(value, value)


def _tr(words: str) -> str:
    return QCoreApplication.translate("SettingsPage", words)
