"""The presets of GLO.

All of them show a picture as a whole and the same way round every time: a code stands for one picture, not for crops.
"""

WHOLE: dict[str, object] = {"data.flip": False, "training.schedule": "constant", "training.decay_epochs": 0}

QUICK: dict[str, object] = WHOLE | {
    "config.latent": 32,
    "config.ngf": 32,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 64,
    "training.epochs": 10,
    "training.log_every": 1024,
    "training.sample_every": 10_000,
    "training.checkpoint_every": 20_000,
}
"""A first look at digits or other simple pictures of 32 pixels."""

BALANCED: dict[str, object] = WHOLE | {
    "config.latent": 64,
    "config.ngf": 64,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 128,
    "training.epochs": 50,
    "training.log_every": 1280,
    "training.sample_every": 20_000,
    "training.checkpoint_every": 50_000,
}
"""The size of code that the paper gives to house numbers, at 32 pixels."""

PAPER: dict[str, object] = WHOLE | {
    "config.latent": 256,
    "config.ngf": 64,
    "config.start": "pca",
    "config.lambda_lap": 1.0,
    "config.lambda_l2": 1.0,
    "config.levels": 3,
    "config.lr": 1.0,
    "config.lr_codes": 10.0,
    "data.load_size": 64,
    "data.crop_size": 64,
    "training.batch": 128,
    "training.epochs": 25,
    "training.log_every": 1280,
    "training.sample_every": 50_000,
    "training.checkpoint_every": 100_000,
}
"""Bojanowski et al. 2018 at 64 pixels: SGD with a rate of 1 for the generator and 10 for the codes."""

PRESETS = {"quick": QUICK, "balanced": BALANCED, "paper": PAPER}
