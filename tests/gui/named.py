"""What every control of the window owes to those who cannot see it."""

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)


def unnamed(page: QWidget) -> list[str]:
    """Return the controls that a screen reader could not name, or that have no tooltip.

    Controls that are hidden, and the parts that Qt's own controls are made of, are left out.
    """
    missing = []
    for kind in CONTROLS:
        for control in page.findChildren(kind):
            parts = (control.parentWidget(), control.parentWidget().parentWidget() if control.parentWidget() else None)
            of_qt = control.objectName().startswith("qt_") or any(isinstance(part, CONTROLS) for part in parts)
            reachable = not (of_qt or control.isHidden())
            if reachable and not (control.accessibleName() and (control.toolTip() or kind is QAbstractItemView)):
                missing.append(f"{type(control).__name__} {control.objectName()} {control.accessibleName()!r}")
    return missing
