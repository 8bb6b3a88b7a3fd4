"""Order: an evaluation as it is asked for, with everything that it takes written down, so that a queue can keep it."""

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from translator.api import Field
from translator.errors import ConfigError
from translator.evaluate.judging import Judging
from translator.infer.providers import DeviceName
from translator.jobs.progress import Control, Report, silent

if TYPE_CHECKING:
    from translator.evaluate.evaluation import Part
    from translator.evaluate.extractor import Extractor
    from translator.evaluate.task import Folders, Task
    from translator.models.card import Card


class Order(Judging):
    """What a Model, several of them or a run are judged by."""

    real: str = Field(
        "", "Folder of real pictures that were not trained on; of a run, those it held out when not given.",
        group="Pictures",
    )  # fmt: skip
    source: str = Field("", "Folder of pictures to translate.", group="Pictures")
    paired: bool = Field(
        False, "A picture of the real ones is what the one of the same name to translate should become.",
        group="Pictures",
    )  # fmt: skip
    train: str = Field("", "Folder of the pictures that were trained on, to look for copies.", group="Pictures")
    size: int = Field(
        0, "Bring pictures of folders to this longer side first; 0 leaves them as they are.",
        group="Pictures", ge=0, le=16_384, unit="pixels", advanced=True,
    )  # fmt: skip
    extractor: str = Field(
        "builtin", "What pictures are compared by: builtin, fid, clean-fid, or a .safetensors or .onnx file.",
        group="Extractor",
    )  # fmt: skip
    weights: str = Field(
        "", "The published weights of fid and clean-fid, when they are here already.", group="Extractor", advanced=True
    )
    text: str = Field("", "Words that say what to make, for a Model of texts.", group="Pictures", advanced=True)

    def folders(self) -> "Folders":
        """Return the folders that are given."""
        from translator.evaluate.task import Folders

        real, source, train = (Path(name) if name else None for name in (self.real, self.source, self.train))
        return Folders(real, source, train, self.paired, self.size)

    def ports(self, card: "Card") -> dict[str, object]:
        """Return the values of a Model's further inputs."""
        return {port.name: self.text for port in card.inputs if port.kind == "text" and self.text}

    def command(self, verb: str, subjects: Sequence[str]) -> str:
        """Return the command line that does the same."""
        words = ["translator", verb, *subjects]
        for name, value in self.model_dump(exclude_defaults=True).items():
            flag = "--" + name.replace("_", "-")
            words += [flag] if value is True else [flag, str(value)]
        return shlex.join(words)


def evaluate_model(
    order: Order, model: Path, folder: Path, *, device: DeviceName = "auto", report: Report = silent,
    control: Control | None = None,
) -> Path:  # fmt: skip
    """Judge a Model file, write its report into a folder and its scores onto its Card; return the path of the page."""
    from translator.evaluate.on_card import put_on_card
    from translator.models.library import Library

    (part,) = _parts(order, [model], device, report, control or Control())
    put_on_card(Library(), Library().find(str(model)), [part])
    return _write(part.model["name"], order.command("evaluate", [str(model)]), [part], folder)


def compare_models(
    order: Order, models: Sequence[Path], folder: Path, *, device: DeviceName = "auto", report: Report = silent,
    control: Control | None = None,
) -> Path:  # fmt: skip
    """Judge several Model files by the same pictures and write a comparison, with a report of each in folders 0, 1, ...

    Returns the path of the comparison's page. Raises ConfigError for fewer than two.
    """
    from translator.evaluate.comparison import compare, write_comparison

    if len(models) < 2:
        raise ConfigError("A comparison needs at least two Models.")
    parts = _parts(order, models, device, report, control or Control())
    found = compare(parts, command=order.command("compare", [str(model) for model in models]))
    for number, (part, model) in enumerate(zip(parts, models, strict=True)):
        _write(part.model["name"], order.command("evaluate", [str(model)]), [part], folder / str(number))
    return write_comparison(found, folder)


def evaluate_run(
    order: Order, run: Path, folder: Path, *, checkpoint: str = "newest", device: DeviceName = "auto",
    report: Report = silent, control: Control | None = None,
) -> Path:  # fmt: skip
    """Judge every direction of a run's checkpoint and write a report into a folder; return the path of its page."""
    from translator.evaluate.task import tasks_of_run
    from translator.train.run import Run

    control, opened = control or Control(), Run.open(run)
    judge = _judge(order, report, control)
    with tasks_of_run(
        opened,
        order.folders(),
        checkpoint=checkpoint,
        ports=order.ports,
        device=device,
        report=report,
        control=control,
    ) as tasks:
        parts = [judge(task) for task in tasks]
    command = order.command("evaluate", [str(run)]) + ("" if checkpoint == "newest" else f" --checkpoint {checkpoint}")
    return _write(opened.name, command, parts, folder)


def _parts(order: Order, models: Sequence[Path], device: DeviceName, report: Report, control: Control) -> "list[Part]":
    from translator.evaluate.task import task_of_model
    from translator.models.library import Library

    entries = [Library().find(str(model)) for model in models]
    judge = _judge(order, report, control)
    tasks = [
        task_of_model(entry, order.folders(), ports=order.ports(entry.sound), device=device, report=report)
        for entry in entries
    ]
    return [judge(task) for task in tasks]


def _judge(order: Order, report: Report, control: Control) -> "Callable[[Task], Part]":
    """Open extractor and perceptual distances once, and give what judges a Task with them."""
    from translator.evaluate.alarms.report import alarms_of
    from translator.evaluate.evaluation import evaluate
    from translator.evaluate.extractors.opening import open_extractor
    from translator.evaluate.perceptual import perceptual

    names = [name.strip() for name in order.perceptual.split(",") if name.strip()]
    weights = Path(order.weights) if order.weights else None
    extractor: Extractor = open_extractor(order.extractor, weights=weights, report=report, control=control)
    distances = [perceptual(name, report=report, control=control) for name in names]

    def judge(task: "Task") -> "Part":
        return evaluate(
            task, extractor, order, perceptual=distances, judges=(alarms_of,), report=report, control=control
        )

    return judge


def _write(subject: str, command: str, parts: "Sequence[Part]", folder: Path) -> Path:
    from translator.evaluate.report import Evaluation, write

    return write(Evaluation(subject, command, tuple(parts)), folder)
