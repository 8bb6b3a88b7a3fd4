"""The presets of flows."""

QUICK: dict[str, object] = {
    "config.architecture": "glow",
    "config.levels": 3,
    "config.steps": 4,
    "config.width": 64,
    "config.learned_priors": True,
    "config.preprocessing": "centred",
    "config.temperature": 0.7,
    "config.lr": 2e-3,
    "config.warmup": 100,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 16,
    "training.epochs": 10,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
    "training.log_every": 640,
    "training.sample_every": 5000,
    "training.checkpoint_every": 10_000,
}
"""A first look: a small Glow at 32 pixels."""

BALANCED: dict[str, object] = QUICK | {
    "config.steps": 16,
    "config.width": 256,
    "config.lr": 1e-3,
    "config.warmup": 2000,
    "training.batch": 64,
    "training.epochs": 50,
    "training.log_every": 1280,
    "training.sample_every": 20_000,
    "training.checkpoint_every": 50_000,
}
"""A Glow of middle size at 32 pixels."""

PAPER: dict[str, object] = {
    "config.architecture": "realnvp",
    "config.levels": 2,
    "config.width": 64,
    "config.blocks": 8,
    "config.preprocessing": "logit",
    "config.alpha": 0.05,
    "config.temperature": 1.0,
    "config.lr": 1e-3,
    "config.warmup": 0,
    "config.max_norm": 100.0,
    "config.weight_decay": 5e-5,
    "data.load_size": 32,
    "data.crop_size": 32,
    "data.flip": True,
    "training.batch": 64,
    "training.epochs": 100,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
    "training.log_every": 1280,
    "training.sample_every": 50_000,
    "training.checkpoint_every": 100_000,
}
"""Dinh et al. 2017 for CIFAR-10."""

GLOW: dict[str, object] = PAPER | {
    "config.architecture": "glow",
    "config.levels": 3,
    "config.steps": 32,
    "config.width": 512,
    "config.mixing": "plu",
    "config.learned_priors": False,
    "config.preprocessing": "centred",
    "config.temperature": 0.7,
    "config.warmup": 7812,
    "config.max_norm": 0.0,
}
"""Kingma and Dhariwal 2018 for CIFAR-10, on one device; the learning rate rises over the first 500,000 pictures."""

PRESETS = {"quick": QUICK, "balanced": BALANCED, "paper": PAPER, "glow": GLOW}
