"""The presets of a VAE."""

QUICK: dict[str, object] = {
    "config.latent": 32,
    "config.width": 16,
    "config.warmup": 0.1,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 64,
    "training.epochs": 20,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
    "training.log_every": 640,
    "training.sample_every": 10_000,
    "training.checkpoint_every": 20_000,
}
"""A first look: 32 pixels, narrow networks."""

BALANCED: dict[str, object] = QUICK | {
    "config.latent": 128,
    "config.width": 32,
    "config.likelihood": "logistic",
    "config.scale": 0.2,
    "data.load_size": 64,
    "data.crop_size": 64,
    "training.epochs": 50,
    "training.decay_epochs": 50,
    "training.schedule": "linear",
    "training.log_every": 1280,
    "training.sample_every": 20_000,
    "training.checkpoint_every": 50_000,
}
"""Pictures of 64 pixels, with a likelihood of the levels themselves."""

PAPER: dict[str, object] = {
    "config.latent": 128,
    "config.width": 32,
    "config.likelihood": "gaussian",
    "config.scale": 1.0,
    "config.learn_scale": False,
    "config.beta": 1.536,
    "config.warmup": 0.0,
    "config.lr": 5e-3,
    "data.load_size": 64,
    "data.crop_size": 64,
    "training.batch": 64,
    "training.epochs": 100,
    "training.decay_epochs": 0,
    "training.schedule": "step",
    "training.step_epochs": 1.0,
    "training.step_factor": 0.95,
    "training.log_every": 1280,
    "training.sample_every": 50_000,
    "training.checkpoint_every": 100_000,
}
"""Kingma and Welling 2014 with convolutions, as a published code has it for faces of 64 pixels.

That code takes the mean squared error, over D = 12,288 values, plus 0.00025 KL; times D/2 that is the negative bound
with a deviation of 1 and a beta of 0.00025 D/2 = 1.536.
"""

PRESETS = {"quick": QUICK, "balanced": BALANCED, "paper": PAPER}
