"""`translator resume RUN`: continue a training from its newest checkpoint."""

from typing import Annotated

from cyclopts import App, Parameter

from translator.cli.show import note
from translator.cli.train import work

app = App(name="resume", help="Continue a run from its newest checkpoint.", help_format="plaintext")


@app.default
def resume(run: Annotated[str, Parameter(help="Name or folder of the run.")], /) -> int:
    """Continue a run; the result is bit for bit that of a training that was never interrupted."""
    from translator.train.group import joined
    from translator.train.run import Run

    found = Run.find(run)
    if found.state() == "finished":
        note(f"The run {found.name} is finished: {found.images():,} images seen. Export it, or train a new one.")
        return 0
    with joined(found.recipe.machine.device) as group:
        return work(found, group)
