"""The presets of CUT."""

QUICK: dict[str, object] = {
    "config.blocks": 6,
    "config.ngf": 32,
    "config.ndf": 32,
    "data.load_size": 143,
    "data.crop_size": 128,
    "training.epochs": 10,
    "training.decay_epochs": 10,
}
"""A first look: a twentieth of the paper's epochs, and a twentieth of its arithmetic for each picture."""

BALANCED: dict[str, object] = {
    "config.blocks": 6,
    "config.ema_half_life": 1000.0,
    "data.load_size": 143,
    "data.crop_size": 128,
    "training.epochs": 50,
    "training.decay_epochs": 50,
}
"""Six blocks for 128 pixels, a quarter of the paper's epochs, averaged weights."""

CUT: dict[str, object] = {
    "config.blocks": 9,
    "config.ngf": 64,
    "config.ndf": 64,
    "config.layers_d": 3,
    "config.norm": "instance",
    "config.antialias": True,
    "config.dropout": False,
    "config.objective": "lsgan",
    "config.lambda_gan": 1.0,
    "config.lambda_nce": 1.0,
    "config.nce_identity": True,
    "config.flip_equivariance": False,
    "config.nce_layers": "0,4,8,12,16",
    "config.patches": 256,
    "config.nce_width": 256,
    "config.temperature": 0.07,
    "config.lr": 2e-4,
    "config.beta1": 0.5,
    "config.beta2": 0.999,
    "config.ema_half_life": 0.0,
    "data.load_size": 286,
    "data.crop_size": 256,
    "training.batch": 1,
    "training.epochs": 200,
    "training.decay_epochs": 200,
    "training.schedule": "linear",
}
"""CUT of Park et al. 2020, with the settings of the published code."""

FASTCUT: dict[str, object] = CUT | {
    "config.lambda_nce": 10.0,
    "config.nce_identity": False,
    "config.flip_equivariance": True,
    "training.epochs": 150,
    "training.decay_epochs": 50,
}
"""FastCUT of the same paper: no identity term, a stronger bond to the source, half of the epochs."""

PRESETS = {"quick": QUICK, "balanced": BALANCED, "cut": CUT, "fastcut": FASTCUT}
