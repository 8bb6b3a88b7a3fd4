"""Exports made once and shared: tracing takes seconds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from numpy.typing import NDArray

from tests.export import networks
from translator.api import Export
from translator.export.graph import to_onnx
from translator.export.pictures import drawn, resized
from translator.export.wrapper import ByteModel


@dataclass
class Exported:
    """An export, its reference in torch, and the bytes that were written."""

    export: Export
    model: ByteModel
    content: bytes

    @cached_property
    def graph(self) -> onnx.GraphProto:
        return onnx.load_from_string(self.content).graph

    @cached_property
    def session(self) -> onnxruntime.InferenceSession:
        return onnxruntime.InferenceSession(self.content, providers=["CPUExecutionProvider"])

    def runtime(self, **values: NDArray[Any]) -> list[NDArray[Any]]:
        return self.session.run(None, values)

    @torch.no_grad()
    def torch(self, **values: NDArray[Any]) -> list[NDArray[Any]]:
        return [answer.numpy() for answer in self.model(*(torch.from_numpy(value) for value in values.values()))]


def exported(export: Export) -> Exported:
    model = ByteModel(export)
    return Exported(export, model, to_onnx(export, model))


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def resnet() -> Exported:
    return exported(networks.resnet())


@pytest.fixture(scope="session")
def unet() -> Exported:
    return exported(networks.unet())


@pytest.fixture(scope="session")
def sampler() -> Exported:
    return exported(networks.sampler())


@pytest.fixture(scope="session")
def denoiser() -> Exported:
    return exported(networks.denoiser())


def pictures(count: int, height: int, width: int) -> NDArray[np.uint8]:
    """Return uint8 [count, H, W, 3] with smooth parts, edges and grain."""
    return np.stack([resized(frame, (height, width)) for frame in drawn(count, max(height, width))])


def levels(answer: NDArray[np.uint8], wanted: NDArray[np.uint8]) -> int:
    """Return the largest difference of two answers that show something."""
    assert answer.shape == wanted.shape and answer.dtype == wanted.dtype == np.uint8
    assert wanted.std() > 10, "an even picture proves nothing"
    return int(np.abs(answer.astype(int) - wanted).max())
