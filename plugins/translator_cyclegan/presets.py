"""The presets of CycleGAN."""

QUICK: dict[str, object] = {
    "config.blocks": 6,
    "config.ngf": 32,
    "config.ndf": 32,
    "data.load_size": 143,
    "data.crop_size": 128,
    "training.epochs": 10,
    "training.decay_epochs": 10,
}
"""A first look: a tenth of the paper's epochs, and a twentieth of its arithmetic for each picture."""

BALANCED: dict[str, object] = {
    "config.blocks": 6,
    "config.ema_half_life": 1000.0,
    "data.load_size": 143,
    "data.crop_size": 128,
    "training.epochs": 50,
    "training.decay_epochs": 50,
}
"""The paper's networks for 128 pixels, half of its epochs, averaged weights."""

PAPER: dict[str, object] = {
    "config.blocks": 9,
    "config.ngf": 64,
    "config.ndf": 64,
    "config.layers_d": 3,
    "config.norm": "instance",
    "config.upsampling": "transpose",
    "config.dropout": False,
    "config.objective": "lsgan",
    "config.lambda_cycle": 10.0,
    "config.lambda_identity": 0.5,
    "config.pool": 50,
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
"""Zhu et al. 2017, with the settings of the published code."""

PRESETS = {"quick": QUICK, "balanced": BALANCED, "paper": PAPER}
