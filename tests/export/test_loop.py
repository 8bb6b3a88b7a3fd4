"""A sampling loop in the graph: any number of steps, never more than its bound."""

import numpy as np
import pytest

from tests.export import networks
from tests.export.conftest import Exported, exported, levels, pictures


@pytest.mark.parametrize("steps", [1, 2, 5, 12])
@pytest.mark.parametrize("rows", [1, 3])
def test_every_number_of_steps_equals_torch(denoiser: Exported, steps: int, rows: int) -> None:
    values = _values(rows, steps)
    assert levels(denoiser.runtime(**values)[0], denoiser.torch(**values)[0]) == 0


def test_steps_beyond_the_bound_are_the_bound(denoiser: Exported) -> None:
    most = denoiser.runtime(**_values(1, 12))[0]
    assert (denoiser.runtime(**_values(1, 10**9))[0] == most).all()
    assert (denoiser.runtime(**_values(1, 11))[0] != most).any()


def test_steps_below_one_are_one(denoiser: Exported) -> None:
    one = denoiser.runtime(**_values(1, 1))[0]
    assert (denoiser.runtime(**_values(1, -3))[0] == one).all()
    assert (denoiser.runtime(**_values(1, 0))[0] == one).all()


def test_the_body_is_there_once(denoiser: Exported) -> None:
    operators = [node.op_type for node in denoiser.graph.node]
    assert operators.count("Loop") == 1
    assert "Conv" not in operators
    (loop,) = (node for node in denoiser.graph.node if node.op_type == "Loop")
    assert [node.op_type for node in loop.attribute[0].g.node].count("Conv") == 1


def test_a_loop_may_start_from_a_picture_of_any_size() -> None:
    model = exported(networks.refiner())
    for height, width in ((33, 50), (16, 24), (5, 9)):
        values = {"image": pictures(2, height, width), "steps": np.array([4])}
        assert levels(model.runtime(**values)[0], model.torch(**values)[0]) == 0


def test_noise_of_a_pictures_size_is_padded_and_cropped_with_it() -> None:
    model = exported(networks.diffuser())
    for height, width in ((33, 50), (5, 9)):
        noise = np.random.default_rng(0).standard_normal((2, 3, height, width)).astype(np.float32)
        values = {"noise": noise, "image": pictures(2, height, width), "steps": np.array([4])}
        assert levels(model.runtime(**values)[0], model.torch(**values)[0]) == 0


def _values(rows: int, steps: int) -> dict[str, np.ndarray]:
    random = np.random.default_rng(rows)
    return {
        "noise": random.standard_normal((rows, 3, 16, 16)).astype(np.float32),
        "shift": random.standard_normal(rows).astype(np.float32),
        "steps": np.array([steps]),
    }
