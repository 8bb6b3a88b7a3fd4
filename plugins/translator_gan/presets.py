"""The presets of a GAN. Epochs count the pictures the discriminator sees."""

QUICK: dict[str, object] = {
    "config.latent": 64,
    "config.ngf": 32,
    "config.ndf": 16,
    "config.lr": 1e-3,
    "config.lr_d": 4e-4,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 32,
    "training.epochs": 10,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
}
"""A first look: 32 pixels, narrow networks, the discriminator slower than the generator."""

BALANCED: dict[str, object] = {
    "config.objective": "hinge",
    "config.control": "spectral",
    "config.norm_d": "none",
    "config.latent": 128,
    "config.ema_half_life": 10_000.0,
    "data.load_size": 64,
    "data.crop_size": 64,
    "training.batch": 64,
    "training.epochs": 50,
    "training.decay_epochs": 50,
}
"""DCGAN's networks at 64 pixels, with the game that proved the steadiest for its cost, and averaged weights."""

DCGAN: dict[str, object] = {
    "config.backbone": "dcgan",
    "config.objective": "nonsaturating",
    "config.control": "none",
    "config.norm_d": "batch",
    "config.latent": 100,
    "config.ngf": 64,
    "config.ndf": 64,
    "config.optimizer": "adam",
    "config.lr": 2e-4,
    "config.beta1": 0.5,
    "config.beta2": 0.999,
    "data.load_size": 64,
    "data.crop_size": 64,
    "training.batch": 128,
    "training.epochs": 25,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
}
"""Radford et al. 2016, section 4."""

WGAN: dict[str, object] = {
    **DCGAN,
    "config.objective": "wgan",
    "config.control": "clip",
    "config.clip": 0.01,
    "config.critic_steps": 5,
    "config.critic_bursts": True,
    "config.optimizer": "rmsprop",
    "config.lr": 5e-5,
    "training.batch": 64,
}
"""Arjovsky et al. 2017, algorithm 1, with DCGAN's networks and the bursts of the published code."""

RESNET_32: dict[str, object] = {
    "config.backbone": "resnet",
    "config.critic_steps": 5,
    "config.generator_batch": 2,
    "config.latent": 128,
    "config.optimizer": "adam",
    "config.lr": 2e-4,
    "config.beta1": 0.0,
    "config.beta2": 0.9,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 64,
    "training.epochs": 0,
    "training.schedule": "linear",
}

WGAN_GP: dict[str, object] = {
    **RESNET_32,
    "config.objective": "wgan",
    "config.control": "gradient_penalty",
    "config.lambda_gp": 10.0,
    "config.ngf": 128,
    "config.ndf": 128,
    "training.decay_epochs": 640,
}
"""Gulrajani et al. 2017, the residual networks for CIFAR-10: 100,000 updates of the generator on 50,000 pictures."""

SNGAN: dict[str, object] = {
    **RESNET_32,
    "config.objective": "hinge",
    "config.control": "spectral",
    "config.ngf": 256,
    "config.ndf": 128,
    "training.decay_epochs": 320,
}
"""Miyato et al. 2018, the residual networks for CIFAR-10: 50,000 updates of the generator on 50,000 pictures."""

PRESETS = {
    "quick": QUICK,
    "balanced": BALANCED,
    "dcgan": DCGAN,
    "wgan": WGAN,
    "wgan-gp": WGAN_GP,
    "sngan": SNGAN,
}
