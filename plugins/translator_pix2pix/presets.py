"""The presets of pix2pix."""

QUICK: dict[str, object] = {
    "config.depth": 7,
    "config.ngf": 32,
    "config.ndf": 32,
    "data.load_size": 143,
    "data.crop_size": 128,
    "training.epochs": 20,
    "training.decay_epochs": 20,
}
"""A first look: a fifth of the paper's epochs, and a sixteenth of its arithmetic for each picture."""

BALANCED: dict[str, object] = {
    "config.ema_half_life": 1000.0,
    "training.epochs": 50,
    "training.decay_epochs": 50,
}
"""The paper's networks and size, half of its epochs, averaged weights."""

PAPER: dict[str, object] = {
    "config.generator": "unet",
    "config.depth": 8,
    "config.ngf": 64,
    "config.ndf": 64,
    "config.layers_d": 3,
    "config.norm": "batch",
    "config.dropout": True,
    "config.export_statistics": "batch",
    "config.objective": "vanilla",
    "config.lambda_l1": 100.0,
    "config.lr": 2e-4,
    "config.beta1": 0.5,
    "config.beta2": 0.999,
    "config.ema_half_life": 0.0,
    "data.load_size": 286,
    "data.crop_size": 256,
    "training.batch": 1,
    "training.epochs": 100,
    "training.decay_epochs": 100,
    "training.schedule": "linear",
}
"""Isola et al. 2017, with the settings of the published code."""

PRESETS = {"quick": QUICK, "balanced": BALANCED, "paper": PAPER}
