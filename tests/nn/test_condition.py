"""Conditions as vectors: one-hot and learned classes, captions, mel spectrograms; conditional batch normalisation."""

import math

import numpy as np
import pytest
import torch
from torch import nn

from translator.nn.condition import Classes, ConditionalBatchNorm, MelSpectrogram, Sound, Words, mel_triangles

RATE = 16_000


def tone(hertz: float, seconds: float = 0.5) -> torch.Tensor:
    time = torch.arange(int(RATE * seconds)) / RATE
    return torch.sin(2 * math.pi * hertz * time)[None]


def test_a_class_is_its_one_hot_vector_without_anything_to_learn():
    classes = Classes(3)
    assert classes(torch.tensor([2, 0])).tolist() == [[0, 0, 1], [1, 0, 0]]
    assert list(classes.parameters()) == []


def test_a_class_may_be_a_learned_vector():
    classes = Classes(3, width=8)
    assert classes(torch.tensor([1])).shape == (1, 8)
    assert classes.width == 8


def test_a_caption_is_a_vector_that_padding_does_not_change():
    words = Words(vocabulary=20, length=6, width=16).eval()
    short, padded = torch.tensor([[1, 5, 7]]), torch.tensor([[1, 5, 7, 0, 0, 0]])
    torch.testing.assert_close(words(short), words(padded))
    assert not torch.allclose(words(short), words(torch.tensor([[1, 5, 8]])))


def test_captions_begin_far_apart():
    torch.manual_seed(0)
    words = Words(vocabulary=30, length=4, width=32).eval()
    with torch.no_grad():
        vectors = words(torch.tensor([[1, 5], [1, 6], [1, 7], [1, 8]]))
    apart = torch.cdist(vectors, vectors)[~torch.eye(4, dtype=torch.bool)]
    assert float(apart.min()) > 0.5 * float(vectors.norm(dim=1).mean())


@pytest.mark.parametrize("hertz", [200.0, 440.0, 1000.0, 3000.0])
def test_a_tone_is_loudest_in_the_band_around_it(hertz: float):
    spectrogram = MelSpectrogram(RATE)(tone(hertz))[0].mean(1)
    mel = 2595 * np.log10(1 + hertz / 700)
    expected = mel / (2595 * np.log10(1 + RATE / 2 / 700)) * 41 - 1
    assert abs(int(spectrogram.argmax()) - expected) <= 1


def test_the_transform_is_that_of_fourier():
    mel = MelSpectrogram(RATE)
    sound = torch.randn(1, 2048, generator=torch.Generator().manual_seed(0))
    frame = sound[0, 256 * 3 - 256 : 256 * 3 + 256].double().numpy()  # frame 3 begins a hop before its middle
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(512) / 512)
    power = np.abs(np.fft.rfft(frame * hann)) ** 2
    expected = np.log(mel_triangles(RATE, 40, 512).double().numpy() @ power + 1e-5)
    assert mel(sound)[0, :, 3].numpy() == pytest.approx(expected, abs=2e-3)


def test_every_frequency_in_the_middle_counts_once():
    triangles = mel_triangles(RATE, 10, 512)
    between = triangles[:, 20:180].sum(0)
    torch.testing.assert_close(between, torch.ones_like(between), atol=1e-5, rtol=0)


@pytest.mark.parametrize("rate", [8000, 16_000, 44_100, 48_000])
def test_every_band_hears_something_at_every_rate(rate: int):
    assert MelSpectrogram(rate, bands=64).triangles.sum(1).min() > 0


@pytest.mark.parametrize("samples", [1, 300, 16_000])
def test_a_sound_of_any_length_is_a_vector(samples: int):
    assert Sound(RATE, width=12)(torch.zeros(2, samples)).shape == (2, 12)


def test_conditional_batch_normalisation_begins_as_the_plain_one():
    x = torch.randn(6, 4, 5, 5, generator=torch.Generator().manual_seed(0))
    condition = torch.eye(3)[[0, 1, 2, 0, 1, 2]]
    torch.testing.assert_close(ConditionalBatchNorm(4, 3)(x, condition), nn.BatchNorm2d(4)(x))


def test_every_class_has_its_own_scale_and_shift():
    norm = ConditionalBatchNorm(2, 3)
    with torch.no_grad():
        norm.weight[:2, 1], norm.weight[2:, 1] = 1.0, 5.0
    x = torch.randn(8, 2, 4, 4, generator=torch.Generator().manual_seed(0))
    plain = nn.BatchNorm2d(2)(x)
    torch.testing.assert_close(norm(x, torch.eye(3)[[1] * 8]), 2 * plain + 5)
    torch.testing.assert_close(norm(x, torch.eye(3)[[0] * 8]), plain)
