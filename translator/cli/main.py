"""The command `translator`: a table of verbs, each imported only when it is called.

A failure a user can cause arrives here as a TranslatorError and leaves as one sentence on standard error and exit
code 1. A wrong command line exits with 2, an interrupted command with 130.
"""

import sys
import warnings
from collections.abc import Sequence

from cyclopts import App

from translator import __version__
from translator.cli.show import errors
from translator.errors import TranslatorError

VERBS = {
    "app": "Open the window.",
    "check": "Report on folders of pictures before training on them.",
    "data": "Make folders of pictures ready for a training.",
    "train": "Train a model family on folders of pictures.",
    "resume": "Continue a run from its newest checkpoint.",
    "runs": "List runs, or show one.",
    "export": "Turn a run into Model files.",
    "models": "List, show, add and remove Models.",
    "convert": "Translate files and folders with a Model.",
    "sample": "Make pictures with a Model that is given none.",
    "latent": "Explore the codes behind the pictures of a Model.",
    "lab": "Train an objective on points of the plane and watch it.",
    "evaluate": "Judge a Model or a run by real pictures and write a report.",
    "compare": "Rank Models by the same real pictures.",
    "families": "List the model families that are installed.",
    "plugins": "List, install, update and remove plugins.",
    "demo": "Run the main job on the bundled pictures and show the result.",
}

app = App(
    name="translator",
    help="Train, export and use image-translation models.",
    version=__version__,
    help_format="plaintext",
    suppress_keyboard_interrupt=False,
    exit_on_error=True,
    result_action="return_value",
)
for verb, summary in VERBS.items():
    app.command(f"translator.cli.{verb}:app", name=verb, help=summary)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return the exit code."""
    try:
        result = app(list(arguments))
    except TranslatorError as error:
        errors().print(str(error), style="bold red", highlight=False, markup=False, soft_wrap=True)
        return 1
    except KeyboardInterrupt:
        errors().print("Stopped.", highlight=False)
        return 130
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        return 0
    return result if isinstance(result, int) else 0


def main() -> None:
    """Run the process's command line."""
    # Pillow warns about damaged metadata of pictures it then decodes; that is nothing a user can act on.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
