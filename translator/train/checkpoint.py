"""Checkpoints: all that an exact resume needs, in safetensors and JSON, whole or not there at all.

A checkpoint is a folder named by the images seen. It is written under another name, fsynced and renamed, so that a
killed process or a full disk leaves the previous one. The sha256 of every file is kept and verified: a flipped byte
loads without a word otherwise.
"""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.errors import RunError
from translator.paths import sync_file, sync_folder, write_atomic
from translator.train.watch import Quality

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from translator.train.group import Group
    from translator.train.update import Updater

CHECKPOINT_FORMAT = 1
MANIFEST = "checkpoint.json"


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint folder that was once whole; `verify` tells whether it still is."""

    folder: Path

    @property
    def images(self) -> int:
        """Return the images seen when it was written."""
        return int(self.folder.name)

    def manifest(self) -> dict[str, Any]:
        """Return counters, plain state and the sha256 of each file."""
        try:
            manifest: dict[str, Any] = json.loads((self.folder / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise RunError(f"The checkpoint {self.folder} has no readable {MANIFEST}; delete the folder.") from error
        if manifest.get("format", 0) > CHECKPOINT_FORMAT:
            raise RunError(f"The checkpoint {self.folder} was written by a newer Translator; update this one.")
        return manifest

    def quality(self) -> Quality | None:
        """Return how good it was found, None where that was not measured at its images."""
        return Quality.of_json(self.manifest().get("quality"))

    def verify(self) -> None:
        """Raise RunError when a file is missing or differs by a single bit from what was written."""
        for name, digest in self.manifest()["sha256"].items():
            if not (self.folder / name).is_file() or _sha256(self.folder / name) != digest:
                raise RunError(
                    f"{self.folder / name} is damaged; delete the folder {self.folder.name} to go on from the "
                    "checkpoint before it."
                )


@dataclass
class State:
    """What a checkpoint holds: the networks with their averages, the optimizers, and the counters."""

    nets: "Mapping[str, nn.Module]"
    updater: "Updater"
    images: int = 0
    steps: int = 0

    def shared(self) -> "dict[str, Tensor]":
        """Return every tensor that all processes agree on, by name."""
        tensors = {f"nets.{key}": value for key, value in self._module_tensors(rank_local=False)}
        for name, average in self.updater.averages.items():
            tensors |= {f"ema.{name}.{key}": value for key, value in average.state_dict().items()}
        for name, player in self.updater.players.items():
            for index, parameter in enumerate(player.parameters):
                slots = player.optim.optimizer.state.get(parameter, {})
                tensors |= {f"optimizers.{name}.{index}.{key}": value for key, value in slots.items()}
        return tensors

    def rank_local(self) -> "dict[str, Tensor]":
        """Return the tensors of this process alone (image pools)."""
        return dict(self._module_tensors(rank_local=True))

    def restore(
        self, tensors: "Mapping[str, Tensor]", own: "Mapping[str, Tensor]", manifest: Mapping[str, Any]
    ) -> None:
        """Put everything back, each tensor into the layout and device it has here."""
        for name, net in self.nets.items():
            source, prefix = (own, f"{name}.") if _is_rank_local(net) else (tensors, f"nets.{name}.")
            net.load_state_dict(_below(source, prefix))
        for name, average in self.updater.averages.items():
            average.load_state_dict(_below(tensors, f"ema.{name}."))
        for name, player in self.updater.players.items():
            for index, parameter in enumerate(player.parameters):
                slots = _below(tensors, f"optimizers.{name}.{index}.")
                player.optim.optimizer.state[parameter] = {
                    key: _placed(value, parameter) for key, value in slots.items()
                }
        if manifest["scaler"]:
            self.updater.scaler.load_state_dict(manifest["scaler"])
        self.images, self.steps = manifest["images"], manifest["steps"]

    def _module_tensors(self, *, rank_local: bool) -> "Iterator[tuple[str, Tensor]]":
        for name, net in self.nets.items():
            if _is_rank_local(net) == rank_local:
                for key, value in net.state_dict().items():
                    yield f"{name}.{key}", value


def save(state: State, folder: Path, group: "Group", quality: Quality | None = None) -> Checkpoint:
    """Write a checkpoint below `folder`, with how good it was found.

    Raises RunError when the disk is full or the folder cannot be written.
    """
    final = folder / f"{state.images:09d}"
    partial = folder / f".{state.images:09d}.partial"
    _on_disk(lambda: _begin(partial, group), final)
    group.wait()
    _on_disk(lambda: _write_tensors(partial / f"rank-{group.rank}.safetensors", state.rank_local()), final)
    group.wait()
    if group.leads:
        _on_disk(lambda: _finish(state, partial, final, quality), final)
    group.wait()
    return Checkpoint(final)


def load(state: State, checkpoint: Checkpoint, group: "Group", device: "torch.device") -> None:
    """Restore `state` from a verified checkpoint."""
    from safetensors.torch import load_file

    checkpoint.verify()
    manifest = checkpoint.manifest()
    own = checkpoint.folder / f"rank-{group.rank}.safetensors"
    if not own.exists():
        raise RunError(
            f"The checkpoint {checkpoint.folder} was written by {manifest['world']} processes; "
            "resume with as many, because each has a state of its own."
        )
    state.restore(
        load_file(checkpoint.folder / "shared.safetensors", str(device)), load_file(own, str(device)), manifest
    )


def list_checkpoints(folder: Path) -> list[Checkpoint]:
    """Return the whole checkpoints below `folder`, oldest first."""
    if not folder.is_dir():
        return []
    return [Checkpoint(path) for path in sorted(folder.iterdir()) if path.name.isdigit() and path.is_dir()]


def best_of(checkpoints: Sequence[Checkpoint]) -> Checkpoint | None:
    """Return the best of those that were measured under the conditions of the newest such; None where none was."""
    best: tuple[Checkpoint, Quality] | None = None
    for checkpoint in checkpoints:
        quality = checkpoint.quality()
        if quality is not None and (best is None or quality.beats(best[1])):
            best = checkpoint, quality
    return best[0] if best else None


def prune(folder: Path, keep: int) -> None:
    """Delete all but the newest `keep` checkpoints and the best one, and what interrupted writes left."""
    found = list_checkpoints(folder)
    best = best_of(found) if len(found) > keep else None
    for checkpoint in found[:-keep]:
        if checkpoint != best:
            _delete(checkpoint.folder)
    for path in folder.glob(".*.partial"):
        shutil.rmtree(path, ignore_errors=True)


def _begin(partial: Path, group: "Group") -> None:
    if group.leads:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)


def _finish(state: State, partial: Path, final: Path, quality: Quality | None) -> None:
    _write_tensors(partial / "shared.safetensors", state.shared())
    files = sorted(partial.glob("*.safetensors"))
    manifest = {
        "format": CHECKPOINT_FORMAT,
        "images": state.images,
        "steps": state.steps,
        "world": state.updater.group.world,
        "scaler": state.updater.scaler.state_dict(),
        "sha256": {file.name: _sha256(file) for file in files},
        "quality": quality.to_json() if quality else None,
    }
    write_atomic(partial / MANIFEST, json.dumps(manifest, indent=1))
    if final.exists():
        _delete(final)
    partial.rename(final)
    sync_folder(final.parent)


def _write_tensors(path: Path, tensors: "Mapping[str, Tensor]") -> None:
    from safetensors.torch import save_file

    # safetensors takes neither channels-last nor shared memory, and a buffer may be a view of another.
    save_file({key: value.detach().cpu().contiguous().clone() for key, value in tensors.items()}, path)
    sync_file(path)


def _on_disk(write: Callable[[], None], final: Path) -> None:
    try:
        write()
    except Exception as error:
        # safetensors reports a full disk through an error class of its own, which is no OSError.
        if not isinstance(error, OSError) and type(error).__name__ != "SafetensorError":
            raise
        shutil.rmtree(final.with_name(f".{final.name}.partial"), ignore_errors=True)
        reason = getattr(error, "strerror", None) or error
        raise RunError(
            f"The checkpoint {final} cannot be written ({reason}); free space or permissions and resume: "
            "the checkpoint before it is whole."
        ) from error


def _delete(folder: Path) -> None:
    # Renamed first, so that a folder with a checkpoint's name is always whole.
    doomed = folder.with_name(f".{folder.name}.partial")
    shutil.rmtree(doomed, ignore_errors=True)
    folder.rename(doomed)
    shutil.rmtree(doomed, ignore_errors=True)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _is_rank_local(net: "nn.Module") -> bool:
    return bool(getattr(net, "rank_local", False))


def _below(tensors: "Mapping[str, Tensor]", prefix: str) -> "dict[str, Tensor]":
    return {key.removeprefix(prefix): value for key, value in tensors.items() if key.startswith(prefix)}


def _placed(saved: "Tensor", parameter: "Tensor") -> "Tensor":
    """Return a moment of an optimizer in the memory layout of its parameter, on which its bits depend."""
    import torch

    if saved.shape != parameter.shape:
        return saved
    return torch.empty_like(parameter, dtype=saved.dtype).copy_(saved)
