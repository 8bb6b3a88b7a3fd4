"""Settings of a training that do not depend on the family: how long, how often, on which machine."""

from typing import Literal

from translator.api import Config, Field

Schedule = Literal["linear", "constant", "cosine", "step"]
Precision = Literal["auto", "off", "bf16", "fp16"]
Metric = Literal["kid", "fd", "cmmd", "precision", "recall", "density", "coverage"]


class TrainSettings(Config):
    """How a training goes. Lengths and intervals are counted in epochs or in images seen."""

    epochs: float = Field(100, "Epochs at the full learning rate.", group="Training", ge=0, unit="epochs")
    decay_epochs: float = Field(
        100,
        "Epochs over which the linear schedule lowers the learning rate to 0.",
        group="Training",
        ge=0,
        unit="epochs",
    )
    schedule: Schedule = Field(
        "linear", "Learning rate over time; all but linear use epochs + decay_epochs.", group="Training"
    )
    step_epochs: float = Field(
        50, "Epochs between the drops of the step schedule.", group="Training", gt=0, unit="epochs", advanced=True
    )
    step_factor: float = Field(
        0.1, "Learning rate after a drop, relative to before it.", group="Training", gt=0, le=1, advanced=True
    )
    batch: int = Field(1, "Samples per step on each device.", group="Training", ge=1, le=4096)
    accumulate: int = Field(
        1, "Batches whose gradients are added up before an update.", group="Training", ge=1, le=1024, advanced=True
    )
    clip_norm: float = Field(0, "Largest norm of a gradient; 0 leaves it alone.", group="Training", ge=0, advanced=True)
    seed: int = Field(0, "Start of all random numbers; the same seed gives the same run.", group="Training", ge=0)
    log_every: int = Field(100, "Images between two lines of the log.", group="Record", ge=1, unit="images")
    sample_every: int = Field(1000, "Images between two sample sheets.", group="Record", ge=1, unit="images")
    samples: int = Field(4, "Pictures on a sample sheet; 0 draws none.", group="Record", ge=0, le=64)
    checkpoint_every: int = Field(5000, "Images between two checkpoints.", group="Record", ge=1, unit="images")
    checkpoint_minutes: float = Field(
        10,
        "Longest time without a checkpoint, looked at when the log is written.",
        group="Record",
        gt=0,
        unit="min",
    )
    keep: int = Field(2, "Checkpoints kept, newest first.", group="Record", ge=1, le=1000)
    tensorboard: bool = Field(False, "Write a TensorBoard log beside log.jsonl.", group="Record", advanced=True)
    watch_every: int = Field(
        5000,
        "Images between two looks at the quality of what is made; 0 never looks.",
        group="Quality",
        ge=0,
        unit="images",
    )
    watch_metric: Metric = Field("kid", "Measure that the best checkpoint is chosen by.", group="Quality")
    watch_pictures: int = Field(
        500, "Pictures made at a look, and real ones they are compared with, at most.", group="Quality", ge=20, le=50000
    )
    watch_extractor: str = Field(
        "builtin",
        "Features to compare by: builtin, fid, clean-fid, or the path of a network.",
        group="Quality",
        advanced=True,
    )
    watch_share: float = Field(
        0.05,
        "Largest share of the training time spent on looks, which are left out otherwise; 1 sets no limit.",
        group="Quality",
        gt=0,
        le=1,
        advanced=True,
    )


class MachineSettings(Config):
    """Where a training runs and with what means; no setting here belongs to the model."""

    device: str = Field("auto", "auto, cpu, cuda, cuda:N or mps.", group="Machine")
    precision: Precision = Field(
        "auto", "Number format of the matrix arithmetic; auto takes what the device is fast at.", group="Machine"
    )
    threads: int = Field(
        0, "CPU threads of the arithmetic; 0 leaves torch's choice.", group="Machine", ge=0, advanced=True
    )
    workers: int = Field(-1, "Processes that load pictures; -1 chooses.", group="Machine", ge=-1, le=64, advanced=True)
    cache_gb: float = Field(
        2.0,
        "Memory for decoded pictures, which saves decoding after the first epoch.",
        group="Machine",
        ge=0,
        unit="GB",
        advanced=True,
    )
    capture: bool = Field(
        True, "Capture the step as a CUDA graph where it allows that.", group="Machine", advanced=True
    )
