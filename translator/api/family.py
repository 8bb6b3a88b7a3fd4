"""Family: what a plugin author writes, and the few values that pass between a family and the host."""

from collections.abc import Callable, Generator, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Protocol, TypeVar

from translator.api.config import Config

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from translator.api.port import Export

DataKind = Literal["unpaired", "paired", "single", "labelled", "captioned", "audio"]
"""The data set a family eats, and with it the entries of a batch (images are float NCHW in [-1, 1]):

unpaired   a, b, index_a, index_b
paired     a, b, index
single     image, index
labelled   image, label int64 [N], index
captioned  image, text int64 [N, T] that begins with the begin token and is padded with 0, index
audio      image, audio float [N, T] in [-1, 1], index

Paired and single data have a `label` as well where the settings say labels=folders, and a `text` where they name a file
of captions: a family looks at `Facts.classes` and `Facts.vocabulary`, and refuses with a ConfigError what it cannot
do without.
"""

Batch = Mapping[str, "Tensor"]
Networks = Mapping[str, "nn.Module"]
Update = tuple["str | tuple[str, ...]", "Tensor"]
"""Names of one or several entries of `optimizers`, and the scalar loss whose gradient they follow."""
Step = Generator[Update, None, Mapping[str, "Tensor"]]

C = TypeVar("C", bound=Config)


@dataclass(frozen=True)
class Facts:
    """What a family learns about the data before it builds its networks.

    `samples` counts the training samples, `height` and `width` are the pixels of a training picture (0: they vary),
    `batch` is the number of samples one process sees at once. `classes` are the names of the labels 0, 1, ...;
    `vocabulary` begins with the special tokens of `translator.api.words`; `length` is T, of a text in tokens or of a
    sound in samples, of which there are `sample_rate` a second. All are empty or 0 where the data has none.
    """

    samples: int
    height: int
    width: int
    channels: int = 3
    batch: int = 1
    classes: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()
    length: int = 0
    sample_rate: int = 0


@dataclass(frozen=True)
class Optim:
    """An optimizer and the mechanics around its update, all done by the host.

    The parameter groups of `optimizer` are exactly what an update touches. `clip_norm` (0 = off) limits the norm of the
    gradient after accumulation and all-reduce. `project` runs after the optimizer and before the EMA, without gradient
    (weight clipping, a latent ball). `factor(progress, step)` multiplies every group's learning rate, with progress in
    [0, 1] and step counting updates; None means the schedule of the training settings.
    """

    optimizer: "torch.optim.Optimizer"
    clip_norm: float = 0.0
    project: Callable[[], None] | None = None
    factor: Callable[[float, int], float] | None = None


class Ctx(Protocol):
    """What the host hands to a step: settings, noise, device, progress. One per micro-batch.

    Every draw is this micro-batch's slice of the draw for the whole batch (all processes, all accumulation steps), so
    that splitting a batch changes nothing. Nothing here synchronises with the host.
    """

    @property
    def config(self) -> Any:
        """Return the family's own Config of this training; a family holds nothing, so a step reads it here."""

    @property
    def device(self) -> "torch.device":
        """Return the device the step runs on; make every tensor there."""

    @property
    def progress(self) -> "Tensor":
        """Return the share of the training already done, a 0-dimensional float tensor on the device."""

    @property
    def variant(self) -> Hashable:
        """Return what `Family.variant` said for this step."""

    @property
    def generator(self) -> "torch.Generator":
        """Return the seeded generator, for draws that the four methods do not cover."""

    def randn(self, batch: int, *shape: int) -> "Tensor":
        """Draw standard normal noise of shape [batch, *shape]."""

    def rand(self, batch: int, *shape: int) -> "Tensor":
        """Draw uniform noise on [0, 1) of shape [batch, *shape]."""

    def randint(self, high: int, batch: int, *shape: int) -> "Tensor":
        """Draw int64 integers of 0 .. high-1 of shape [batch, *shape]."""

    def shared_rand(self, *shape: int) -> "Tensor":
        """Draw uniform noise on [0, 1) that is the same for every part of the batch."""

    def gradient(self, y: "Tensor", x: "Tensor") -> "Tensor":
        """Return dy/dx (y summed) in float32, itself differentiable: gradient penalties and R1."""


class Family(Generic[C]):
    """A kind of model: which networks, one training step, what to export.

    Subclass it in a plugin. Everything stateful is a module returned by `networks` (networks, image pools, latent
    tables, noise schedules), so that checkpoints hold it; an instance of the family itself holds nothing.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]
    data: ClassVar[DataKind]
    Config: ClassVar[type[Config]]
    api_version: ClassVar[tuple[int, int]] = (1, 0)
    version: ClassVar[int] = 1
    second_order: ClassVar[tuple[str, ...]] = ()
    default_preset: ClassVar[str] = ""
    """The preset that a recipe starts from; empty for the defaults of the Config and of the host."""

    def networks(self, config: C, facts: Facts) -> "dict[str, nn.Module]":
        """Build every stateful module by name, initialised, on the CPU."""
        raise NotImplementedError

    def optimizers(self, config: C, nets: Networks) -> dict[str, Optim]:
        """Return the optimizers by name; their parameter groups are what `step` may update."""
        raise NotImplementedError

    def step(self, nets: Networks, batch: Any, ctx: Ctx) -> Step:
        """Yield `(optimizer name, loss)` for each update in order; return named scalar tensors for the log.

        `batch` is a Batch, or a list of them when `batches` asks for several. The host takes the gradient of exactly
        the named optimizer's parameters, accumulates, reduces, clips, updates, projects and averages, then resumes the
        step: code after a yield sees the updated networks. Never synchronise with the host, never draw from a global
        generator, never yield inside a `with`.
        """
        raise NotImplementedError

    def exports(self, config: C, nets: Networks, facts: Facts) -> "list[Export]":
        """Return the Models this family gives, from deep copies in eval mode with EMA weights; they may be changed."""
        raise NotImplementedError

    def survey(self, config: C, nets: Networks, batches: Iterable[Batch], ctx: Ctx) -> None:
        """Initialise from all of the data, once, at image 0, without gradient, before `initialise`.

        `batches` gives every training sample once, in order, its picture cropped in the middle and not mirrored; the
        pictures are read while it is gone through, so a survey that needs none returns at once.
        """

    def initialise(self, config: C, nets: Networks, batch: Batch, ctx: Ctx) -> None:
        """Initialise from data, once, at image 0, without gradient, on the whole first batch."""

    def batches(self, config: C, step: int) -> int | None:
        """Return how many batches the given step takes as a list; None gives it one batch, not in a list."""
        return None

    def variant(self, config: C, step: int) -> Hashable:
        """Return what changes the shape of the given step (lazy regularisation); the step reads it as ctx.variant."""
        return 0

    def ema(self, config: C) -> dict[str, float]:
        """Return network name -> half-life, in images, of the exponential moving average of its weights."""
        return {}

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Return titled columns of pictures, float NCHW in [-1, 1], for the sample grid of a run.

        The default, an empty dict, makes the host show the inputs and outputs of `exports`.
        """
        return {}

    def encode(self, config: C, nets: Networks, image: "Tensor", ctx: Ctx) -> "Tensor":
        """Return the codes [N, ...] of pictures, float NCHW in [-1, 1], as the export called `decode` takes them.

        For families whose pictures have codes. Called without gradient, with the networks that `exports` gets; a family
        without an encoder may search by gradient descent under `torch.enable_grad`. The code of a picture does not
        depend on the others. The default, which raises NotImplementedError, says that the family cannot.
        """
        raise NotImplementedError

    def judge(self, nets: Networks, batch: Batch, ctx: Ctx) -> "Mapping[str, Tensor]":
        """Return what discriminators think of real or generated pictures, by batch entry: [N], more for more real.

        For families with discriminators, so that one that learns the training pictures by heart is noticed. Called
        without gradient, with copies in eval mode; `batch` holds float NCHW in [-1, 1]. The default says nothing.
        """
        return {}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return preset name -> {setting path: value}, e.g. {"quick": {"config.blocks": 6, "training.epochs": 10}}."""
        return {}

    def migrate(self, config: Mapping[str, object], version: int) -> Mapping[str, object]:
        """Translate a configuration written by an older `version` of this family into today's keys."""
        return config
