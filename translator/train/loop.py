"""The loop: a Run in, trained networks in its checkpoints out.

Read `train` from top to bottom: it is the order of events. A new run and a resumed one are the same call. Progress is
counted in images seen by all processes together, and every random number derives from (seed, images seen): resuming
gives the numbers an uninterrupted training would have given.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

import torch
from torch import Tensor, nn

from translator.api import Family
from translator.data.dataset import Dataset
from translator.data.loader import Loader
from translator.data.previews import survey
from translator.errors import RunError
from translator.jobs.progress import Control, Note, Pace, Report, silent
from translator.train import checkpoint, networks, samples
from translator.train.capture import Stepper
from translator.train.checkpoint import State
from translator.train.context import Context
from translator.train.device import Device, choose, describe
from translator.train.group import ALONE, Group
from translator.train.log import Meter, not_finite
from translator.train.run import Run
from translator.train.schedule import factor
from translator.train.tensorboard import Board
from translator.train.update import Updater
from translator.train.watch import Lookout, Watcher

SURVEYED = 64
"""Samples that a family sees at once while it looks at all of them."""


def train(
    run: Run,
    *,
    report: Report = silent,
    control: Control | None = None,
    group: Group = ALONE,
    watcher: Watcher | None = None,
) -> None:
    """Train a run from where it is to its end, or until `control` asks to stop; either way it can be resumed.

    With several processes, each of them calls this with its place in the `group`. The `watcher` looks at the quality
    when the settings say so, without any influence on the training. Raises RunError, leaving every
    earlier checkpoint whole, when another process holds the run, when losses stop being finite or when a file cannot
    be written.
    """
    control = control or Control()
    if group.leads:
        with run.held():
            _recorded(run, group, report, control, watcher)
    else:
        _train(run, group, silent, control, None)


def _recorded(run: Run, group: Group, report: Report, control: Control, watcher: Watcher | None) -> None:
    """Train, and write into the log how it ended."""
    try:
        images = _train(run, group, report, control, watcher)
    except BaseException as error:
        with suppress(OSError):  # the disk may be what failed
            run.log.write(run.images(), event="failed", reason=str(error) or type(error).__name__)
        if isinstance(error, OSError):
            raise RunError(
                f"{run.folder} cannot be written ({error.strerror}); {_last_good(run)}: free space or permissions and "
                "resume."
            ) from error
        raise
    run.log.write(images, event="finished" if images >= run.total_images else "stopped")


def _train(run: Run, group: Group, report: Report, control: Control, watcher: Watcher | None) -> int:
    recipe, facts, settings = run.recipe, run.facts, run.recipe.training
    family, config = recipe.family, recipe.config
    device = choose(recipe.machine, group.local_rank)

    # Networks, optimizers and averages, new or as the newest checkpoint left them.
    nets = networks.build(recipe, facts)
    for net in nets.values():
        net.to(device.torch_device).to(memory_format=torch.channels_last)
    accumulate, global_batch = settings.accumulate, settings.batch * group.world
    images_per_update = global_batch * accumulate
    updater = Updater(
        family, config, nets, device, images_per_step=images_per_update, clip_norm=settings.clip_norm, group=group
    )
    state = State(nets, updater)
    if run.checkpoints:
        checkpoint.load(state, run.checkpoints[-1], group, device.torch_device)
        checkpoint.prune(run.folder / "checkpoints", settings.keep)
    if group.leads:
        _begin(run, device, state.images)

    # Data: the loader's order is a function of the seed and the images seen.
    dataset = run.dataset()
    contexts = [
        Context(config, device.torch_device, i * group.world + group.rank, accumulate * group.world)
        for i in range(accumulate)
    ]
    with _loader(run, dataset, device, group) as loader, Board(run, settings.tensorboard and group.leads) as board:
        if state.images == 0:
            if not _survey(run, nets, dataset, device, group, report, control):
                return 0  # stopped before the first step: there is nothing to keep
            _initialise(run, nets, dataset, images_per_update, device)
            for name, average in updater.averages.items():
                average.restart(nets[name])
        stepper = Stepper(updater, capture=recipe.machine.capture, report=report)
        batches = (_to_device(batch, device) for batch in loader.batches(state.images))
        fixed = _to_device(loader.fixed(settings.samples), device) if settings.samples and group.leads else {}
        meter, pace, total = Meter(), Pace(run.total_images, state.images), run.total_images
        lookout = Lookout(run, watcher, report, control) if watcher and settings.watch_every else None

        def tick() -> None:
            means = meter.means()
            _refuse_not_finite(run, group, means, state.images)
            if group.leads and means:
                run.log.write(state.images, **means)
                board.scalars(means, state.images)
                report(pace.progress("Training", min(state.images, total), tuple(means.items())))

        saved_at = time.monotonic()

        def save(asked: bool) -> None:
            nonlocal saved_at
            tick()
            quality = lookout.quality(state.images) if lookout else None
            checkpoint.save(state, run.folder / "checkpoints", group, quality)
            saved_at = time.monotonic()
            if group.leads:
                checkpoint.prune(run.folder / "checkpoints", settings.keep)
            if asked:
                control.saved()
                run.log.write(state.images, event="saved")
                report(Note(f"A checkpoint was saved at {state.images:,} images."))

        def sample() -> None:
            if fixed:
                path = run.folder / "samples" / f"{state.images:09d}.png"
                samples.draw(recipe, facts, averaged(), fixed, path, run.domains)
                board.picture(path, state.images)

        def averaged() -> dict[str, nn.Module]:
            return networks.averaged(nets, {name: average.average for name, average in updater.averages.items()})

        def is_best() -> bool:
            found = lookout.look(averaged, device.torch_device, state.images) if lookout else False
            if lookout and (quality := lookout.quality(state.images)):
                board.scalars({f"quality/{name}": value for name, value in quality.values.items()}, state.images)
            return found

        while state.images < total:
            # One step: rates and noise for these images, then the family's updates.
            progress = state.images / total
            updater.set_rates(progress, state.steps, factor(settings, state.images, facts.samples))
            for ctx in contexts:
                ctx.prepare(settings.seed, state.images, progress, family.variant(config, state.steps))
            taken = family.batches(config, state.steps)
            meter.add(stepper.step(_take(batches, taken, accumulate), contexts))
            before, state.images = state.images, state.images + images_per_update * (taken or 1)
            state.steps += 1

            # What is due now; the last step owes everything.
            due = _due(before, state.images, total)
            late = False
            if due(settings.log_every):
                tick()
                late = group.any(time.monotonic() - saved_at > 60 * settings.checkpoint_minutes)
            if due(settings.sample_every):
                sample()
            asked = group.leads and control.saving
            stop = group.any(control.stopping) if group.world == 1 or due(settings.log_every) else False
            late = late or (group.any(asked) if group.world == 1 or due(settings.log_every) else False)
            if settings.watch_every and due(settings.watch_every):
                late = group.any(is_best()) or late  # the best is kept, whatever comes after it
            if due(settings.checkpoint_every) or late or stop:
                save(asked)
            if stop:
                break
        return state.images


def _begin(run: Run, device: Device, images: int) -> None:
    run.log.rewind(images)
    run.log.write(images, event="resumed" if images else "started")
    run.write_json("environment.json", describe(device))


def _loader(run: Run, dataset: Dataset, device: Device, group: Group) -> Loader:
    machine, settings = run.recipe.machine, run.recipe.training
    return Loader(
        dataset,
        batch=settings.batch,
        seed=settings.seed,
        rank=group.rank,
        world=group.world,
        workers=_workers(machine.workers, device),
        cache_bytes=int(machine.cache_gb * 2**30),
    )


def _workers(wanted: int, device: Device) -> int:
    """Choose loading processes: a GPU waits for pictures, a CPU that trains has no core to spare for them."""
    if wanted >= 0:
        return wanted
    return 4 if device.torch_device.type == "cuda" else 0


def _survey(
    run: Run,
    nets: dict[str, Any],
    dataset: Dataset,
    device: Device,
    group: Group,
    report: Report,
    control: Control,
) -> bool:
    """Show a family that wants to see it all of the data, the same in every process; tell whether it saw the end."""
    family = run.recipe.family
    if type(family).survey is Family.survey:
        return True
    with torch.no_grad():
        batches = _surveyed(dataset, device, report, control)
        family.survey(run.recipe.config, nets, batches, _first_context(run, device))
    return not group.any(control.stopping)


def _initialise(run: Run, nets: dict[str, Any], dataset: Dataset, rows: int, device: Device) -> None:
    """Give a family that initialises from data the whole first batch, the same in every process."""
    family, settings = run.recipe.family, run.recipe.training
    if type(family).initialise is Family.initialise:
        return
    with Loader(dataset, batch=rows, seed=settings.seed) as whole, torch.no_grad():
        batch = _to_device(next(whole.batches(0)), device)
        family.initialise(run.recipe.config, nets, batch, _first_context(run, device))


def _first_context(run: Run, device: Device) -> Context:
    """Return what is drawn from before the first step, the same in every process."""
    ctx = Context(run.recipe.config, device.torch_device)
    ctx.prepare(run.recipe.training.seed, -2, 0.0, 0)
    return ctx


def _surveyed(dataset: Dataset, device: Device, report: Report, control: Control) -> Iterator[dict[str, Tensor]]:
    """Yield all training samples in order; none any more when `control` asks to stop."""
    pace = Pace(dataset.samples)
    for number, batch in enumerate(survey(dataset, SURVEYED), start=1):
        if control.stopping:
            return
        yield _to_device(batch, device)
        report(pace.progress("Looking at the pictures", min(number * SURVEYED, dataset.samples)))


def _take(batches: Iterator[dict[str, Tensor]], number: int | None, accumulate: int) -> list[Any]:
    """Return the micro-batches of a step, each a batch or, when the step takes several, a list of them."""
    if number is None:
        return list(islice(batches, accumulate))
    drawn = list(islice(batches, accumulate * number))
    return [drawn[i::accumulate] for i in range(accumulate)]


def _to_device(batch: dict[str, Tensor], device: Device) -> dict[str, Tensor]:
    """Move a batch; pictures become float NCHW in [-1, 1], channels last."""
    return {name: _as_input(value.to(device.torch_device, non_blocking=True)) for name, value in batch.items()}


def _as_input(value: Tensor) -> Tensor:
    if value.dtype != torch.uint8:
        return value
    return value.to(torch.float32, memory_format=torch.channels_last).div_(127.5).sub_(1.0)


def _due(before: int, now: int, total: int) -> Callable[[int], bool]:
    """Return what tells whether a multiple of an interval lies between two counts of images, or the end."""
    return lambda interval: now >= total or before // interval != now // interval


def _refuse_not_finite(run: Run, group: Group, means: dict[str, float], images: int) -> None:
    broken = not_finite(means)
    if group.any(bool(broken)):
        raise RunError(
            f"The loss {', '.join(broken) or 'of another process'} stopped being finite within the last images before "
            f"{images:,}; {_last_good(run)}: start anew with a lower learning rate, or with --precision off."
        )


def _last_good(run: Run) -> str:
    return f"the checkpoint at {run.images():,} images is good" if run.checkpoints else "there is no checkpoint yet"
