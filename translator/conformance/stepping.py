"""Checks of a family's step: it can be captured, split and resumed."""

from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from translator.conformance.failure import Failed
from translator.conformance.rehearsal import Rehearsal
from translator.conformance.subject import Subject
from translator.conformance.watch import Trace, Watch, global_generators_untouched

LOOKED_AT = 64
"""Steps among which the kinds of step (variant, number of batches) are looked for."""

Plain = bool | int | float | str | None


def steps_on_meta(subject: Subject) -> str:
    """Run each kind of step on the `meta` device, where no tensor has a value that could be waited for."""
    kinds = _kinds(subject)
    rehearsal = Rehearsal(subject, "meta")
    for numbers in kinds.values():
        rehearsal.step(numbers[0])
    return f"{len(kinds)} kind{'s' if len(kinds) > 1 else ''} of step"


def never_waits(subject: Subject) -> str:
    """Run each kind of step twice under a Watch; the operations must be the same both times."""
    watch = Watch()
    rehearsal = Rehearsal(subject, watching=lambda: watch)
    count = 0
    for numbers in _kinds(subject).values():
        traces: list[Trace] = []
        for number in numbers:
            watch.trace = []
            rehearsal.step(number)
            traces.append(watch.trace)
        count = len(traces[0])
        if traces[0] != traces[-1]:
            raise Failed(_difference(traces[0], traces[-1]))
    return f"the same {count} operations every time"


def draws_from_ctx(subject: Subject) -> str:
    """Run a step of each kind and compare the states of all global generators."""
    rehearsal = Rehearsal(subject)
    for numbers in _kinds(subject).values():
        with global_generators_untouched():
            rehearsal.step(numbers[0])
    return "the global generators are untouched"


def repeats_exactly(subject: Subject) -> str:
    """Run two steps, twice from the start; the networks must come out the same bit for bit."""
    first, second = (_after_two_steps(subject, seed) for seed in (1, 2))
    for key, value in first.items():
        if not torch.equal(value, second[key]):
            raise Failed(f"{key} differs between two equal trainings; the step depends on something besides ctx.")
        if value.is_floating_point() and not value.isfinite().all():
            raise Failed(f"{key} is not finite after two steps.")
    return f"{len(first)} tensors, bit for bit"


def keeps_state_in_modules(subject: Subject) -> str:
    """Step, and look for state that no checkpoint would hold."""
    rehearsal = Rehearsal(subject)
    before = {name: _Attributes(net) for name, net in rehearsal.nets.items()}
    for numbers in _kinds(subject).values():
        rehearsal.step(numbers[0])
    for name, net in rehearsal.nets.items():
        before[name].compare(name, _Attributes(net))
    if vars(subject.family):
        raise Failed(f"The family holds {', '.join(vars(subject.family))}; state belongs into modules.")
    return "no tensor, counter or flag outside of parameters and buffers"


class _Attributes:
    """What the modules of a network hold besides parameters and persistent buffers."""

    def __init__(self, net: nn.Module) -> None:
        self.saved = set(net.state_dict())
        known = {id(tensor) for tensor in (*net.parameters(), *net.buffers())}
        self.tensors: list[str] = []
        self.plain: dict[str, Plain] = {}
        self.passing: dict[str, Tensor] = {}
        for path, module in net.named_modules():
            for name, value in vars(module).items():
                self._note(f"{path}.{name}".lstrip("."), value, known)
        for path, buffer in net.named_buffers():
            if path not in self.saved:
                self.passing[path] = buffer.clone()

    def _note(self, path: str, value: object, known: set[int]) -> None:
        if path.rpartition(".")[2].startswith("_") and isinstance(value, dict | set):
            return  # the registries of nn.Module itself
        if isinstance(value, Plain):
            self.plain[path] = value
        self.tensors += [path for tensor in _tensors(value) if id(tensor) not in known]

    def compare(self, net: str, after: "_Attributes") -> None:
        """Raise Failed when something moved from `self` to `after` that a checkpoint does not hold."""
        for path in after.tensors:
            raise Failed(f"{net}.{path} is a tensor that no checkpoint holds; register it as a buffer.")
        if self.saved != after.saved:
            names = ", ".join(sorted(self.saved ^ after.saved))
            raise Failed(f"A step changes which tensors {net} has ({names}); create them in networks().")
        for path, value in after.plain.items():
            if path in self.plain and self.plain[path] != value:
                change = f"from {self.plain[path]} to {value}"
                raise Failed(f"A step changes {net}.{path} {change}, which no checkpoint holds; make it a buffer.")
        for path, buffer in after.passing.items():
            if not torch.equal(buffer, self.passing[path]):
                raise Failed(f"A step changes the buffer {net}.{path}, which is not persistent; make it so.")


def _tensors(value: object) -> Iterator[Tensor]:
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, list | tuple):
        yield from (each for each in value if isinstance(each, Tensor))
    elif isinstance(value, Mapping):
        yield from (each for each in value.values() if isinstance(each, Tensor))


def _kinds(subject: Subject) -> dict[tuple[Hashable, int | None], list[int]]:
    """Return, for each shape of a step that is declared, the numbers of its first two steps."""
    family, config = subject.family, subject.config
    kinds: dict[tuple[Hashable, int | None], list[int]] = {}
    for number in range(LOOKED_AT):
        numbers = kinds.setdefault((family.variant(config, number), family.batches(config, number)), [])
        numbers += [number] if len(numbers) < 2 else []
    return kinds


def _after_two_steps(subject: Subject, seed: int) -> dict[str, Tensor]:
    """Return the networks after two steps; `seed` is for the global generator, which must not matter."""
    rehearsal = Rehearsal(subject)
    torch.manual_seed(seed)
    with _one_thread():
        for number in range(2):
            rehearsal.step(number)
    return {f"{name}.{key}": value for name, net in rehearsal.nets.items() for key, value in net.state_dict().items()}


@contextmanager
def _one_thread() -> Iterator[None]:
    """Compute on one thread: the order of a parallel sum is no fault of a family."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _difference(first: Trace, second: Trace) -> str:
    where = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(map(len, (first, second)))
    )
    what = first[where] if where < len(first) else second[where]
    return (
        f"Two steps of the same kind differ at operation {where} ({what!s:.90}); declare what changes a step in "
        "variant() or batches(), and use torch.where for the rest."
    )
