"""The presets of diffusion."""

QUICK: dict[str, object] = {
    "config.width": 32,
    "config.multipliers": "1,2,2",
    "config.blocks": 1,
    "config.dropout": 0.0,
    "config.noise_schedule": "cosine",
    "config.prediction": "v",
    "config.min_snr_gamma": 5.0,
    "config.lr": 1e-3,
    "config.warmup": 200,
    "config.ema_half_life": 10_000.0,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.batch": 32,
    "training.epochs": 20,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
    "training.sample_every": 10_000,
    "training.checkpoint_every": 20_000,
}
"""A first look on a CPU: pictures of 32 pixels and a network of 1.1 million parameters."""

BALANCED: dict[str, object] = {
    "config.width": 64,
    "config.multipliers": "1,2,3,4",
    "config.noise_schedule": "cosine",
    "config.prediction": "v",
    "config.min_snr_gamma": 5.0,
    "config.warmup": 1000,
    "config.ema_half_life": 100_000.0,
    "data.load_size": 72,
    "data.crop_size": 64,
    "training.batch": 32,
    "training.epochs": 300,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
    "training.sample_every": 50_000,
    "training.checkpoint_every": 50_000,
}
"""Pictures of 64 pixels on one GPU: a narrower network, and the schedule, prediction and weights found since."""

PAPER: dict[str, object] = {
    "config.width": 128,
    "config.multipliers": "1,2,2,2",
    "config.blocks": 2,
    "config.attention": 16,
    "config.dropout": 0.1,
    "config.timesteps": 1000,
    "config.noise_schedule": "linear",
    "config.prediction": "eps",
    "config.min_snr_gamma": 0.0,
    "config.lr": 2e-4,
    "config.beta1": 0.9,
    "config.beta2": 0.999,
    "config.warmup": 5000,
    "config.max_norm": 1.0,
    "config.ema_half_life": 887_184.0,
    "config.eta": 1.0,
    "config.variance": "large",
    "config.sampling_steps": 1000,
    "data.preprocess": "resize_and_crop",
    "data.load_size": 32,
    "data.crop_size": 32,
    "data.flip": True,
    "training.batch": 128,
    "training.epochs": 2048,
    "training.decay_epochs": 0,
    "training.schedule": "constant",
    "training.sample_every": 500_000,
    "training.checkpoint_every": 500_000,
}
"""Ho et al. 2020 for CIFAR-10: 800,000 updates of 128 pictures, sampled with DDPM in 1000 steps."""

PRESETS = {"quick": QUICK, "balanced": BALANCED, "paper": PAPER}
