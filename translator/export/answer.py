"""What a network answers, and the sentence when it does not."""

from collections.abc import Sequence

from torch import Tensor

from translator.api.port import Export
from translator.errors import ExportError


def results(answer: Tensor | Sequence[Tensor]) -> tuple[Tensor, ...]:
    """Return a network's answer as a tuple, whether it gave one tensor or several."""
    return (answer,) if isinstance(answer, Tensor) else tuple(answer)


def refusal(export: Export, what: str, error: Exception) -> ExportError:
    """Return the sentence for an Export whose network fails, with the first line of its own words."""
    words = str(error).strip().splitlines()
    return ExportError(f"Export {export.name}: {what} ({type(error).__name__}: {words[0] if words else 'no reason'}).")
