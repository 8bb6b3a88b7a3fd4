"""The presets of conditional GANs. Epochs count the pictures the discriminator sees."""

SMALL: dict[str, object] = {
    "config.objective": "hinge",
    "config.latent": 64,
    "config.ngf": 32,
    "config.ndf": 32,
    "config.lr": 1e-3,
    "config.lr_d": 4e-4,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 32,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
    "training.log_every": 640,
    "training.sample_every": 10_000,
    "training.checkpoint_every": 20_000,
}

MIDDLE: dict[str, object] = {
    "config.objective": "hinge",
    "config.control": "spectral",
    "config.latent": 128,
    "config.ema_half_life": 10_000.0,
    "data.load_size": 64,
    "data.crop_size": 64,
    "training.batch": 64,
    "training.epochs": 50,
    "training.decay_epochs": 50,
}

PROJECTION: dict[str, object] = {
    "config.backbone": "resnet",
    "config.join": "projection",
    "config.mismatched": False,
    "config.objective": "hinge",
    "config.control": "spectral",
    "config.critic_steps": 5,
    "config.latent": 128,
    "config.ngf": 256,
    "config.ndf": 128,
    "config.lr": 2e-4,
    "config.beta1": 0.0,
    "config.beta2": 0.9,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 64,
    "training.epochs": 0,
    "training.decay_epochs": 320,
    "training.schedule": "linear",
}
"""Miyato and Koyama 2018 with the residual networks for CIFAR-10."""

GAN_CLS: dict[str, object] = {
    "config.backbone": "dcgan",
    "config.join": "concat",
    "config.mismatched": True,
    "config.interpolated": 0.0,
    "config.objective": "nonsaturating",
    "config.control": "none",
    "config.norm_d": "batch",
    "config.latent": 100,
    "config.ngf": 128,
    "config.ndf": 64,
    "config.lr": 2e-4,
    "config.beta1": 0.5,
    "config.beta2": 0.999,
    "data.load_size": 76,
    "data.crop_size": 64,
    "training.batch": 64,
    "training.epochs": 600,
    "training.decay_epochs": 0,
    "training.schedule": "step",
    "training.step_epochs": 100.0,
    "training.step_factor": 0.5,
}
"""Reed et al. 2016 at 64 pixels; captions are read by a Transformer that is trained along."""

CLASSES = {"quick": SMALL | {"training.epochs": 10}, "balanced": MIDDLE, "paper": PROJECTION}
TEXTS = {"quick": SMALL | {"training.epochs": 100}, "balanced": MIDDLE, "paper": GAN_CLS}
SOUNDS = {"quick": SMALL | {"training.epochs": 50}, "balanced": MIDDLE}
