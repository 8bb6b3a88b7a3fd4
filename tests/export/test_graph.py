"""The graph of a Model: everything between bytes and bytes, in plain ONNX."""

import numpy as np
import onnx
import pytest
import torch
from torch import nn

from tests.export import networks
from tests.export.conftest import Exported, exported, levels, pictures
from translator.api import Export, Port
from translator.errors import ExportError
from translator.export.graph import to_onnx
from translator.export.wrapper import ByteModel

SIZES = [(64, 40), (33, 50), (17, 91), (5, 3)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("network", ["resnet", "unet"])
def test_any_size_comes_out_as_it_went_in_and_equals_torch(
    network: str, size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    model: Exported = request.getfixturevalue(network)
    frames = pictures(2, 64, 96)[:, : size[0], : size[1]]
    (answer,) = model.runtime(image=frames)
    (wanted,) = model.torch(image=frames)
    assert answer.shape == (2, *size, 3)
    assert np.abs(answer.astype(int) - wanted).max() <= 1


def test_a_single_pixel_is_a_picture_too(resnet: Exported, unet: Exported) -> None:
    # Its levels are not compared: instance norm divides the rounding errors of an even picture by next to nothing.
    for model in (resnet, unet):
        assert model.runtime(image=pictures(1, 1, 1))[0].shape == (1, 1, 1, 3)


def test_padding_is_what_the_network_would_see_if_the_picture_went_on(unet: Exported) -> None:
    frames = pictures(1, 33, 50)
    continued = np.pad(frames, ((0, 0), (0, 7), (0, 6), (0, 0)), mode="edge")
    (answer,) = unet.runtime(image=frames)
    (whole,) = unet.runtime(image=continued)
    assert levels(answer, whole[:, :33, :50]) == 0


def test_pictures_of_a_batch_do_not_see_each_other(unet: Exported) -> None:
    frames = pictures(3, 24, 32)
    (together,) = unet.runtime(image=frames)
    for row, frame in enumerate(frames):
        (alone,) = unet.runtime(image=frame[None])
        assert levels(together[row], alone[0]) <= 1


def test_batch_statistics_are_those_of_training_at_batch_one() -> None:
    from translator.nn.unet import UnetGenerator

    trained = networks.lively(UnetGenerator(depth=3, ngf=8, norm="batch", dropout=False)).train()
    model = exported(networks.unet())
    frame = pictures(1, 32, 48)
    x_NCHW = torch.from_numpy(frame).permute(0, 3, 1, 2) / 127.5 - 1
    with torch.no_grad():
        wanted = ((trained(x_NCHW) + 1) * 127.5).round().to(torch.uint8).permute(0, 2, 3, 1).numpy()
    assert levels(model.runtime(image=frame)[0], wanted) <= 1


@pytest.mark.parametrize("level", [0, 1, 127, 128, 254, 255])
def test_levels_are_kept_by_a_network_that_changes_nothing(level: int) -> None:
    model = _identity()
    frame = np.full((1, 3, 4, 3), level, dtype=np.uint8)
    assert (model.runtime(image=frame)[0] == frame).all()


def test_values_beyond_the_range_are_clamped_not_wrapped() -> None:
    class Louder(nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return 3 * x

    model = exported(networks.translation(Louder()))
    frame = np.arange(256, dtype=np.uint8).repeat(3).reshape(1, 16, 16, 3)
    wanted = np.clip(np.rint(3 * (frame / 127.5 - 1) * 127.5 + 127.5), 0, 255)
    assert np.abs(model.runtime(image=frame)[0] - wanted).max() <= 1


def test_what_is_written_is_plain_onnx(resnet: Exported, sampler: Exported, denoiser: Exported) -> None:
    for model in (resnet, sampler, denoiser):
        proto = onnx.load_from_string(model.content)
        onnx.checker.check_model(proto, full_check=True)
        assert not proto.functions
        assert [opset.domain for opset in proto.opset_import] == [""]
        assert {node.domain for node in _nodes(proto.graph)} == {""}
        assert all(tensor.data_location == onnx.TensorProto.DEFAULT for tensor in proto.graph.initializer)


def test_nothing_of_the_exporting_machine_is_inside(resnet: Exported, denoiser: Exported) -> None:
    from pathlib import Path

    import translator

    traces = (str(Path(translator.__file__).parent), str(Path.home()), str(Path(torch.__file__).parent), ".py", "torch")
    for model in (resnet, denoiser):
        proto = onnx.load_from_string(model.content)
        for node in _nodes(proto.graph):
            assert not node.metadata_props and not node.doc_string
        del proto.graph.initializer[:]  # weights are random bytes that may spell anything
        text = proto.SerializeToString()
        assert not [trace for trace in traces if trace.encode() in text]
        assert (proto.producer_name, proto.producer_version) == ("translator", translator.__version__)


def test_dimensions_have_the_names_of_the_design(resnet: Exported, sampler: Exported) -> None:
    assert _dims(resnet.graph.input) == {"image": ["N", "H", "W", 3]}
    assert _dims(resnet.graph.output) == {"output": ["N", "H", "W", 3]}
    assert not resnet.graph.value_info
    assert _dims(sampler.graph.input) == {
        "noise": ["N", 8],
        "label": ["N"],
        "text": ["N", "T_text"],
        "strength": [1],
    }
    assert _dims(sampler.graph.output) == {"output": ["N", 16, 16, 3], "code": ["N", 8]}


def test_the_same_weights_give_the_same_bytes(resnet: Exported) -> None:
    again = networks.resnet()
    assert to_onnx(again, ByteModel(again)) == resnet.content


@pytest.mark.parametrize("words", [1, 6])
@pytest.mark.parametrize("rows", [1, 3])
def test_labels_texts_and_numbers_reach_the_network(sampler: Exported, rows: int, words: int) -> None:
    values = _sample(rows, words)
    (picture, code), (wanted, expected) = sampler.runtime(**values), sampler.torch(**values)
    assert levels(picture, wanted) <= 1
    assert np.allclose(code, expected, atol=1e-5)
    for name, other in (("label", values["label"] + 1), ("text", values["text"] + 1)):
        assert (sampler.runtime(**values | {name: other})[0] != picture).any(), name


def test_numbers_are_bounded_in_the_graph(sampler: Exported) -> None:
    values = _sample(1, 3)
    most = sampler.runtime(**values | {"strength": np.array([2.0], np.float32)})
    beyond = sampler.runtime(**values | {"strength": np.array([1e9], np.float32)})
    inside = sampler.runtime(**values | {"strength": np.array([0.5], np.float32)})
    assert (beyond[1] == most[1]).all()
    assert (inside[1] != most[1]).any()


def test_an_upscaler_is_cropped_by_its_factor() -> None:
    model = exported(networks.translation(networks.lively(networks.Upscaler()), multiple_of=4))
    frames = pictures(1, 33, 50)
    (answer,) = model.runtime(image=frames)
    assert answer.shape == (1, 66, 100, 3)
    assert levels(answer, model.torch(image=frames)[0]) <= 1


def test_two_pictures_are_padded_to_one_size() -> None:
    inputs = (Port("image", "image", multiple_of=2), Port("mask", "image", multiple_of=4, minimum=12))
    model = exported(Export("blend", networks.lively(networks.Blend()), inputs, (Port("output", "image"),)))
    for size in ((33, 50), (3, 5)):
        frames = pictures(2, 64, 64)[:, : size[0], : size[1]]
        values = {"image": frames, "mask": np.ascontiguousarray(frames[:, ::-1])}
        assert np.abs(model.runtime(**values)[0].astype(int) - model.torch(**values)[0]).max() <= 1
    assert _dims(model.graph.input)["mask"] == ["N", "H", "W", 3]


def test_an_output_that_cannot_be_cropped_is_refused_by_name() -> None:
    with pytest.raises(ExportError, match="output output is no fixed multiple"):
        exported(networks.translation(networks.Trimmer(), multiple_of=4))


def test_an_output_that_needs_no_crop_may_have_any_size() -> None:
    model = exported(networks.translation(networks.lively(networks.Trimmer()), minimum=1))
    assert model.runtime(image=pictures(1, 33, 50))[0].shape == (1, 27, 44, 3)


def test_what_does_not_answer_as_its_ports_say_is_refused() -> None:
    image, outputs = (Port("image", "image"),), (Port("x", "image"), Port("y", "image"))
    with pytest.raises(ExportError, match="gives 1 values for 2 output ports"):
        exported(Export("a2b", nn.Conv2d(3, 3, 1), image, outputs))
    with pytest.raises(ExportError, match=r"x has shape \[2, 4, 32, 48\]"):
        exported(Export("a2b", nn.Conv2d(3, 4, 1), image, outputs[:1]))
    with pytest.raises(ExportError, match="does not take the values of its ports"):
        exported(Export("a2b", nn.Conv2d(5, 3, 1), image, outputs[:1]))


def test_a_network_that_cannot_be_traced_is_refused_with_its_own_words() -> None:
    class Fickle(nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return x if x.mean().item() > 0 else -x

    with pytest.raises(ExportError, match=r"^Export a2b: .*\)\.$"):
        exported(networks.translation(Fickle()))


def _identity() -> Exported:
    return exported(networks.translation(nn.Identity()))


def _sample(rows: int, words: int) -> dict[str, np.ndarray]:
    random = np.random.default_rng(3)
    return {
        "noise": random.standard_normal((rows, 8)).astype(np.float32),
        "label": random.integers(0, 4, rows),
        "text": random.integers(1, 18, (rows, words)),
        "strength": np.array([1.5], np.float32),
    }


def _nodes(graph: onnx.GraphProto) -> list[onnx.NodeProto]:
    inner = [attribute.g for node in graph.node for attribute in node.attribute if attribute.HasField("g")]
    return [*graph.node, *(node for part in inner for node in _nodes(part))]


def _dims(values: list[onnx.ValueInfoProto]) -> dict[str, list[str | int]]:
    return {
        value.name: [dim.dim_param or dim.dim_value for dim in value.type.tensor_type.shape.dim] for value in values
    }
