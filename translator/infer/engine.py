"""Engine: a loaded Model, uint8 RGB in and uint8 RGB out, and whatever else its ports are."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.errors import ModelError
from translator.infer.complaint import brief, is_about_memory
from translator.infer.providers import CPU, DeviceName, start
from translator.infer.text import remarks
from translator.infer.values import values
from translator.infer.vetted import vetted_bytes
from translator.jobs.progress import Note, Report, silent
from translator.models.card import Card
from translator.models.file import card_in
from translator.models.library import Library

MAX_BATCH = 16
MAX_BATCH_PIXELS = MAX_BATCH * 256 * 256

# From this many pixels on, the arena is given back after each run: the peak is a third lower and nothing stays behind,
# for a sixth more time at 2 megapixels.
_SHRINK_PIXELS = 1_000_000


class Engine:
    """A Model that has been vetted and opened on one device.

    `card` says what goes in and comes out, `provider` is ONNX Runtime's name of what it runs on, `device` the user's.
    `run` and `answer` may be called from any thread, by one caller at a time.
    """

    def __init__(
        self,
        path: Path,
        *,
        device: DeviceName = "auto",
        threads: int = 0,
        report: Report = silent,
        library: Library | None = None,
    ) -> None:
        """Open a Model file; one that `library` (the user's by default) does not know is vetted first.

        `threads` bounds the threads of one run on a CPU, 0 takes one per core. Notes of `report` say which device could
        not be had, and later which words of a text are not known. Raises ModelError.
        """
        content = vetted_bytes(path, library or Library(), report)
        self.card: Card = card_in(content, str(path))
        self._session, self._device = start(content, device, threads, report)
        self._report = report
        self._said: set[str] = set()
        self._keeping, self._giving_back = _run_options(), _run_options()
        self._giving_back.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")

    @property
    def provider(self) -> str:
        """Return ONNX Runtime's name of the provider that runs the Model."""
        return self._device.provider

    @property
    def device(self) -> DeviceName:
        """Return the user's name of the device that runs the Model."""
        return self._device.name

    @property
    def batches(self) -> bool:
        """Tell whether several pictures in one run are faster than one after the other.

        They are not on a CPU, which is busy with one picture already (docs/convert.md has the figures).
        """
        return self.provider != CPU

    def batch_size(self, height: int, width: int) -> int:
        """Return how many pictures of a size, in pixels, go into one run."""
        return max(1, min(MAX_BATCH, MAX_BATCH_PIXELS // (height * width))) if self.batches else 1

    def run(
        self,
        images: NDArray[np.uint8] | None = None,
        *,
        seed: int | Sequence[int] = 0,
        count: int = 1,
        **ports: object,
    ) -> NDArray[np.uint8]:
        """Translate pictures, uint8 [N, H, W, 3] in sRGB, and return as many, uint8 [N, H', W', 3].

        `ports` are the values of further inputs by name: a label as number or class name, a text as words (or token
        numbers), sound as the path of a file (or samples), numbers within their bounds; one value for all pictures
        or one each. Noise is drawn from `seed`: one per picture, or the first of consecutive ones. A Model without
        image input gives `count` pictures. Raises ModelError, also for a Model that gives no picture.
        """
        picture = self.card.output("image")
        if picture is None:
            raise ModelError(f"{self.card.name} does not give a picture, but {_kinds(self.card)}.")
        made: NDArray[np.uint8] = self._answer(self._inputs(images, seed, count, ports), [picture.name])[picture.name]
        return made

    def answer(
        self,
        images: NDArray[np.uint8] | None = None,
        *,
        seed: int | Sequence[int] = 0,
        count: int = 1,
        **ports: object,
    ) -> dict[str, NDArray[Any]]:
        """Return every output of the Model by name, such as the latent code of an encoder; inputs are those of `run`.

        Pictures are uint8 [N, H, W, 3], other outputs have the shape and type that the Card says.
        """
        return self._answer(self._inputs(images, seed, count, ports), [port.name for port in self.card.outputs])

    def check(self, ports: Mapping[str, object]) -> None:
        """Raise ModelError when values of further inputs cannot be used, before there is a picture."""
        values(self.card, np.zeros((1, 1, 1, 3), np.uint8), ports, [0])
        self._remark(ports)

    def _inputs(
        self,
        images: NDArray[np.uint8] | None,
        seed: int | Sequence[int],
        count: int,
        ports: Mapping[str, object],
    ) -> dict[str, NDArray[Any]]:
        rows = len(images) if images is not None and np.ndim(images) else count
        seeds = range(seed, seed + rows) if isinstance(seed, int) else seed
        if len(seeds) != rows:
            raise ModelError(f"{self.card.name} got {len(seeds)} seeds for {rows} pictures.")
        inputs = values(self.card, images, ports, seeds)
        self._remark(ports)
        return inputs

    def _remark(self, ports: Mapping[str, object]) -> None:
        """Say what a text holds that the Model does not know, once."""
        for sentence in remarks(self.card, ports):
            if sentence not in self._said:
                self._said.add(sentence)
                self._report(Note(sentence))

    def _answer(self, inputs: dict[str, NDArray[Any]], outputs: Sequence[str]) -> dict[str, NDArray[Any]]:
        """Run the Model, row by row where a number differs between rows: the graph takes one for all."""
        numbers = [port.name for port in self.card.inputs if port.kind == "number" and len(inputs[port.name]) > 1]
        if not numbers:
            return self._run(inputs, outputs)
        shared = {port.name for port in self.card.inputs if port.kind == "number"} - set(numbers)
        parts = [
            self._run(
                {name: value if name in shared else value[row : row + 1] for name, value in inputs.items()}, outputs
            )
            for row in range(len(inputs[numbers[0]]))
        ]
        return {name: np.concatenate([part[name] for part in parts]) for name in outputs}

    def _run(self, inputs: dict[str, NDArray[Any]], outputs: Sequence[str]) -> dict[str, NDArray[Any]]:
        binding = self._session.io_binding()
        for name, value in inputs.items():
            binding.bind_cpu_input(name, np.ascontiguousarray(value))
        for name in outputs:
            binding.bind_output(name, "cpu")
        try:
            self._session.run_with_iobinding(binding, self._run_options(inputs))
            results: list[NDArray[Any]] = binding.copy_outputs_to_cpu()
        except Exception as error:  # ONNX Runtime's errors have no common base but this
            raise self._refusal(inputs, error) from error
        return dict(zip(outputs, results, strict=True))

    def _run_options(self, inputs: dict[str, NDArray[Any]]) -> Any:
        pixels = sum(value.size for value in inputs.values()) // 3
        return self._giving_back if self.provider == CPU and pixels >= _SHRINK_PIXELS else self._keeping

    def _refusal(self, inputs: dict[str, NDArray[Any]], error: Exception) -> ModelError:
        image = self.card.input("image")
        shape = inputs[image.name].shape if image else ()
        size = f" at {shape[2]} x {shape[1]} pixels" if shape else ""
        if is_about_memory(error):
            return ModelError(
                f"{self.card.name} needs more memory{size} than {self._device.title} has; work at a smaller size, such "
                "as --size 1024."
            )
        return ModelError(f"{self.card.name} failed{size} on {self._device.title}: {brief(error)}.")


def _run_options() -> Any:
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.log_severity_level = 4
    return options


def _kinds(card: Card) -> str:
    return ", ".join(f"{port.kind} {port.name}" for port in card.outputs) or "nothing"
