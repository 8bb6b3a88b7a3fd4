"""The words of measures and alarms."""

from PySide6.QtCore import QCoreApplication

from translator.gui.config_words import translated


def number(value: float) -> str:
    """Return a score with four digits or four places."""
    if abs(value) < 1e-12:
        return "0"
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    if abs(value) < 0.001:
        return f"{value:.2e}"
    return f"{value:.4f}" if abs(value) < 1 else f"{value:#.4g}"


def between(low: float, high: float) -> str:
    """Return an interval."""
    return QCoreApplication.translate("Evaluate", "{0} to {1}").format(number(low), number(high))


def measure(name: str) -> str:
    """Return the title of a measure."""
    from translator.evaluate.score import MEASURES

    return translated(MEASURES[name].title) if name in MEASURES else name


def alarm(name: str) -> str:
    """Return the name of an alarm as words: "mode_collapse" is "Mode collapse"."""
    return translated(name.replace("_", " ").capitalize())
